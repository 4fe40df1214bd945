/** A text of whatever form as evidence: records in JSON, JSON lines or CSV, an error text, a job of Genesys Cloud. */

import { UserError } from "../errors.ts";
import { isRecordHeader, recordOfRow } from "./athena.ts";
import { csvRows } from "./csv.ts";
import { readErrorText } from "./error-text.ts";
import type { Evidence, EvidenceRead, Unreadable } from "./model.ts";
import { readRecord } from "./record.ts";
import { readValue } from "./values.ts";

export interface ReadLimits {
  readonly records: number;
}

const READ_LIMITS: ReadLimits = { records: 100_000 };

/** Collects what is read, and stops where it is too much. */
interface Collecting {
  readonly evidence: Evidence[];
  readonly unreadable: Unreadable[];
  readonly limits: ReadLimits;
}

/**
 * Reads all of it; what cannot be read is named with its place and the rest is read all the same.
 * Throws UserError for more records than the limit, and for an empty input.
 */
export function readEvidence(text: string, limits: ReadLimits = READ_LIMITS): EvidenceRead {
  const body = text.replace(/^\uFEFF/, "").trimEnd();
  const start = body.search(/\S/);
  if (start < 0)
    throw new UserError("nothing to explain: the input is empty", "give a CloudTrail record or an error text");
  const collecting: Collecting = { evidence: [], unreadable: [], limits };
  const first = body[start];
  if (first === "{" || first === "[") readJsonText(body, collecting);
  else if (!readTable(body, collecting)) readTexts(body, collecting);
  return collecting;
}

function readJsonText(body: string, collecting: Collecting): void {
  const whole = parse(body);
  if ("value" in whole) {
    take(collecting, readValue(whole.value, "", collecting.limits.records));
    return;
  }
  const lines = body.split("\n");
  const parsed = lines.length > 1 && "value" in parse(lines.find((line) => line.trim() !== "") ?? "");
  if (!parsed) {
    const error = readErrorText(body, "the text");
    if (error === undefined) collecting.unreadable.push({ at: "the input", why: `is not JSON: ${whole.fault}` });
    else collecting.evidence.push(error);
    return;
  }
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const at = `line ${index + 1}`;
    const one = parse(line);
    if ("value" in one) take(collecting, readValue(one.value, at, collecting.limits.records));
    else collecting.unreadable.push({ at, why: `is not JSON: ${one.fault}` });
  }
}

type Parsed = { readonly value: unknown } | { readonly fault: string };

/** The engine's own message quotes the input: only its kind is kept. */
function parse(text: string): Parsed {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const said = error instanceof Error ? error.message : "";
    const where = /at position \d+(?: \(line \d+ column \d+\))?/.exec(said)?.[0];
    return {
      fault:
        where === undefined ? "it ends too early, or has a character that does not belong" : `unexpected text ${where}`,
    };
  }
}

/** False where the first line is no header of such a table. */
function readTable(body: string, collecting: Collecting): boolean {
  const rows = csvRows(body);
  const header = rows.next();
  if (header.done === true || !isRecordHeader(header.value.fields)) return false;
  const columns = header.value.fields;
  for (const { line, fields } of rows) {
    const at = `line ${line}`;
    const record = recordOfRow(columns, fields);
    const json = record["eventJson"];
    if (typeof json === "string") {
      const parsed = parse(json);
      if ("value" in parsed) take(collecting, readValue(parsed.value, at, collecting.limits.records));
      else collecting.unreadable.push({ at, why: "eventJson is not JSON" });
      continue;
    }
    const read = readRecord(record, at);
    take(
      collecting,
      "fault" in read ? { evidence: [], unreadable: [{ at, why: read.fault }] } : { evidence: [read], unreadable: [] },
    );
  }
  return true;
}

/** Several denials, one a line, as in a log; else all of it is one text. */
function readTexts(body: string, collecting: Collecting): void {
  const lines = body.split("\n").flatMap((line, index) => {
    const read = /is not authorized to perform|AccessDenied|Access Denied/.test(line)
      ? readErrorText(line, `line ${index + 1}`)
      : undefined;
    return read === undefined ? [] : [read];
  });
  const sentences = body.split("is not authorized to perform").length - 1;
  if (lines.length > 1 && !body.trimStart().startsWith("<") && sentences !== 1) {
    take(collecting, { evidence: lines, unreadable: [] });
    return;
  }
  const whole = readErrorText(body, "the text");
  if (whole !== undefined) collecting.evidence.push(whole);
  else
    collecting.unreadable.push({
      at: "the input",
      why: "is no CloudTrail record, no error of AWS and no job of Genesys Cloud",
    });
}

function take({ evidence, unreadable, limits }: Collecting, read: EvidenceRead): void {
  for (const one of read.evidence) evidence.push(one);
  for (const one of read.unreadable) unreadable.push(one);
  if (evidence.length + unreadable.length > limits.records)
    throw new UserError(
      `more than ${limits.records} records`,
      "give fewer files at a time, or only the records with an errorCode",
    );
}

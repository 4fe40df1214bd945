/** JSON values of every envelope in which records come: log files, events, answers of CloudTrail, Lake and Athena. */

import { isObject } from "../collections.ts";
import { isRecordHeader, recordOfRow } from "./athena.ts";
import { readErrorText } from "./error-text.ts";
import { anyCase, type Fields, fieldsOf, itemsOf, textOf } from "./fields.ts";
import { readJob } from "./genesys-job.ts";
import type { Evidence, EvidenceRead, Unreadable } from "./model.ts";
import { readRecord } from "./record.ts";

/** Envelopes within envelopes: an event in a list in a log. */
const DEEPEST = 4;

/**
 * @param at where the value stands; empty for the whole input
 * @param most what is beyond is not looked at: the caller refuses it
 */
export function readValue(value: unknown, at: string, most: number): EvidenceRead {
  const evidence: Evidence[] = [];
  const unreadable: Unreadable[] = [];
  const queue: { value: unknown; at: string; depth: number }[] = [{ value, at, depth: 0 }];
  for (let next = 0; next < queue.length; next += 1) {
    const item = queue[next];
    if (item === undefined || evidence.length + unreadable.length > most) break;
    const inner = item.depth < DEEPEST ? unwrap(item.value) : undefined;
    if (inner !== undefined) {
      for (const [index, one] of inner.entries()) {
        const place = inner.length === 1 && item.at !== "" ? item.at : joined(item.at, `record ${index + 1}`);
        queue.push({ value: one, at: place, depth: item.depth + 1 });
      }
      continue;
    }
    const place = item.at === "" ? "record 1" : item.at;
    const read = readOne(item.value, place);
    if ("fault" in read) unreadable.push({ at: place, why: read.fault });
    else evidence.push(...read.evidence);
  }
  return { evidence, unreadable };
}

const joined = (before: string, after: string): string => (before === "" ? after : `${before}, ${after}`);

/** What is inside of an envelope; undefined for what is none. */
function unwrap(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return cells(value) ?? value;
  if (!isObject(value)) return undefined;
  for (const name of ["Records", "Events", "QueryResultRows"]) {
    const items = Object.hasOwn(value, name) ? value[name] : undefined;
    if (Array.isArray(items)) return items;
  }
  // EventBridge: "AWS API Call via CloudTrail".
  if (Object.hasOwn(value, "detail-type") && isObject(value["detail"])) return [value["detail"]];
  const json = anyCase(value, "CloudTrailEvent") ?? anyCase(value, "eventJson") ?? anyCase(value, "@message");
  if (json !== undefined) return [parsed(json)];
  const rows = fieldsOf(value, "ResultSet")["Rows"];
  return Array.isArray(rows) ? athenaRows(rows) : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A row of CloudTrail Lake is a list of objects with one member each. */
function cells(row: readonly unknown[]): readonly unknown[] | undefined {
  const each = row.every((cell) => isObject(cell) && Object.keys(cell).length === 1);
  if (!each || row.length === 0) return undefined;
  const entries = row.flatMap((cell) => Object.entries(cell as Fields));
  const columns = entries.map(([name]) => name);
  if (!isRecordHeader(columns)) return undefined;
  return [
    recordOfRow(
      columns,
      entries.map(([, field]) => textOf({ field }, "field") ?? ""),
    ),
  ];
}

/** `aws athena get-query-results`: a header row and rows of cells. */
function athenaRows(rows: readonly unknown[]): readonly unknown[] | undefined {
  const cellsOf = (row: unknown): readonly string[] =>
    isObject(row) ? itemsOf(row, "Data").map((cell) => textOf(cell, "VarCharValue") ?? "") : [];
  const [header, ...others] = rows.map(cellsOf);
  return header !== undefined && isRecordHeader(header) ? others.map((row) => recordOfRow(header, row)) : undefined;
}

type Read = { readonly evidence: readonly Evidence[] } | { readonly fault: string };

function readOne(value: unknown, at: string): Read {
  if (typeof value === "string") return ofText(value, at);
  if (!isObject(value)) return { fault: "is no object" };
  if (anyCase(value, "eventName") !== undefined || anyCase(value, "eventSource") !== undefined) {
    const record = readRecord(value, at);
    return "fault" in record ? record : { evidence: [record] };
  }
  const jobs = readJob(value, at);
  if (jobs !== undefined) return { evidence: jobs };
  const text = printed(value);
  return text === undefined ? { fault: "is nested too deeply" } : ofText(text, at);
}

/** Undefined where the engine cannot print so many levels. */
function printed(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function ofText(text: string, at: string): Read {
  const error = readErrorText(text, at);
  return error === undefined
    ? { fault: "is no CloudTrail record, no error of AWS and no job of Genesys Cloud" }
    : { evidence: [error] };
}

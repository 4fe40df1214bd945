/** Policy documents: from parsed JSON to {@link Policy}, with everything that AWS would refuse (G1-G11, P1-P4, 1.4). */

import type { JsonPath, Policy, PolicyKind, PolicyProblem, Statement } from "../model.ts";
import { checkCharacters } from "./characters.ts";
import { aKind, kindRules } from "./kinds.ts";
import { error, isObject, isOpen, quote, type Reading, suggestion, typeName, warning } from "./report.ts";
import { parseStatement } from "./statement.ts";

const MEMBERS = ["Version", "Id", "Statement"];

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads a policy document.
 *
 * @param value the document as `JSON.parse` gives it; nesting is bounded by the caller
 * @param kind what the document is attached to; decides which elements it may hold
 * @param id how the caller names the document; comes back as {@link Policy.id}
 * @returns `problems` in reading order, with JSON paths; `policy` wherever the document can still be evaluated, so also
 *   beside an `error` (AWS would refuse to store it). Absent only where its structure does not tell what it means.
 *   Duplicate member names (G3) are gone after `JSON.parse` and not seen here.
 * @param options `holes`: texts may hold {@link HOLE}, as the reader of a template writes it; never for files as they are. `inline`:
 *   the policy is a role's own, and no managed one
 */
export function parsePolicy(
  value: unknown,
  kind: PolicyKind,
  id: string,
  options: { readonly holes?: boolean; readonly inline?: boolean } = {},
): { policy?: Policy; problems: PolicyProblem[] } {
  const reading: Reading = { kind, problems: [], holes: options.holes === true };
  const { problems } = reading;
  if (!isObject(value)) {
    error(reading, "G1", [], `a policy is an object, found ${typeName(value)}`);
    return { problems };
  }
  for (const member of Object.keys(value)) {
    if (!MEMBERS.includes(member)) {
      error(reading, "G1", [member], `a policy has no member ${quote(member)}`, suggestion(member, MEMBERS));
    }
  }
  checkId(reading, value);
  const version = parseVersion(reading, value, options.inline === true);
  const statements = parseStatements(reading, value);
  checkCharacters(reading, value);
  if (statements === undefined) return { problems };
  if (kindRules[kind].plainSid) checkUniqueSids(reading, statements);
  if (version === "2008-10-17") checkLiteralVariables(reading, statements);
  return { policy: { id, kind, version, statements }, problems };
}

function checkId(reading: Reading, value: Json): void {
  const id = value["Id"];
  if (id === undefined) return;
  if (typeof id !== "string") error(reading, "G8", ["Id"], `Id is a string, found ${typeName(id)}`);
  else if (!kindRules[reading.kind].id) {
    warning(reading, "G8", ["Id"], `the grammar of ${aKind(reading.kind)} has no Id`, "delete it");
  }
}

function parseVersion(reading: Reading, value: Json, inline: boolean): Policy["version"] {
  const version = value["Version"];
  if (version === "2012-10-17" || version === "2008-10-17") return version;
  if (version === undefined) {
    if (!inline && (reading.kind === "identity-policy" || reading.kind === "permissions-boundary")) {
      warning(
        reading,
        "G2",
        [],
        "IAM refuses to create a managed policy without Version",
        'write "Version": "2012-10-17"',
      );
    }
    return "2008-10-17";
  }
  error(
    reading,
    "G2",
    ["Version"],
    typeof version === "string"
      ? `there is no policy version ${quote(version)}: it is the grammar's date, not the document's`
      : `Version is a string, found ${typeName(version)}`,
    'write "2012-10-17"',
  );
  return "2012-10-17";
}

function parseStatements(reading: Reading, value: Json): Statement[] | undefined {
  const written = value["Statement"];
  if (written === undefined) {
    error(reading, "G1", [], "the policy has no Statement");
    return undefined;
  }
  const items = Array.isArray(written) ? written : [written];
  if (items.length === 0) error(reading, "G1", ["Statement"], "the list of statements is empty");
  const statements: Statement[] = [];
  for (const [index, item] of items.entries()) {
    const path: JsonPath = Array.isArray(written) ? ["Statement", index] : ["Statement"];
    const statement = parseStatement(reading, item, index, path);
    if (statement !== undefined) statements.push(statement);
  }
  // Without one of its statements a document is not evaluated: the lost one may deny.
  return statements.length === items.length ? statements : undefined;
}

function checkUniqueSids(reading: Reading, statements: readonly Statement[]): void {
  const seen = new Map<string, number>();
  for (const { sid, path, index } of statements) {
    if (sid === undefined || sid === "" || isOpen(reading, sid)) continue;
    const before = seen.get(sid);
    if (before === undefined) seen.set(sid, index);
    else
      error(
        reading,
        "G7",
        [...path, "Sid"],
        `the Sid ${quote(sid)} is used by statement ${before + 1} already`,
        "give each statement its own",
      );
  }
}

/** G2: what looks like a variable is literal text in an old document. */
function checkLiteralVariables(reading: Reading, statements: readonly Statement[]): void {
  const report = (path: JsonPath, text: string): void =>
    warning(
      reading,
      "G2",
      path,
      `${quote(text)} is literal text: variables need version 2012-10-17`,
      'write "Version": "2012-10-17"',
    );
  for (const statement of statements) {
    for (const element of ["resources", "notResources"] as const) {
      const text = statement[element]?.find((entry) => entry.includes("${"));
      if (text !== undefined) report([...statement.path, element === "resources" ? "Resource" : "NotResource"], text);
    }
    for (const test of statement.conditions) {
      const text = test.values.find((entry) => entry.includes("${"));
      if (text !== undefined) report(test.path, text);
    }
  }
}

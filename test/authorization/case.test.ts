/** How authorization cases are read, and what is said of those that cannot be, as a table: test/cases/reading/cases.jsonl. */

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CaseError } from "../../src/authorization/case/error.ts";
import { readCase } from "../../src/authorization/case/read.ts";

interface Row {
  readonly name: string;
  readonly case: unknown;
  /** The case as read, policies in short; or the message of its refusal. */
  readonly read?: unknown;
  readonly refused?: string;
}

const table = new URL("../cases/reading/cases.jsonl", import.meta.url);
const rows: Row[] = readFileSync(table, "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line));

test.each(rows)("$name", ({ case: value, read, refused }) => {
  if (refused !== undefined) {
    expect(() => readCase(value)).toThrow(new CaseError(refused));
    return;
  }
  const found = readCase(value);
  const notes = found.notes.map(({ place, problem }) => [place, problem.path.join("/"), problem.message]);
  expect(JSON.parse(JSON.stringify({ ...found, space: inShort(found.space), s3: inShort(found.s3), notes }))).toEqual(
    read,
  );
});

/** A policy becomes its kind, its place in the case and how many statements it has. */
function inShort(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inShort);
  if (typeof value !== "object" || value === null) return value;
  if ("statements" in value && Array.isArray(value.statements) && "kind" in value && "id" in value)
    return `${value.kind} ${value.id}, ${value.statements.length} statements`;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, inShort(member)]));
}

/** Every table of authorization cases in test/cases, decided and compared. */

import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { authorizeCommand } from "../../src/commands/authorize.ts";

const folder = new URL("../cases/", import.meta.url);
const tables = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));

const rowsOf = (table: string): { id: string; rule?: string; source?: string; expected?: string }[] =>
  readFileSync(new URL(table, folder), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

test.each(tables)("%s: every case is decided as expected", async (table) => {
  const written: string[] = [];
  const errors: string[] = [];
  const code = await authorizeCommand(
    { file: table, verify: true },
    {
      readText: async (file) => readFileSync(new URL(file, folder), "utf8"),
      out: (text) => written.push(text),
      err: (text) => errors.push(text),
    },
  );
  const rows = rowsOf(table);
  expect(errors.filter((error) => !error.includes(": note: "))).toEqual([]);
  expect(written.join("").trimEnd().split("\n").at(-1)).toBe(`${rows.length} passed, 0 failed`);
  expect(code).toBe(0);
});

test("each case has its own id, an expected outcome, and says what it rests on", () => {
  const rows = tables.flatMap(rowsOf);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(rows.filter(({ rule, source }) => rule === undefined && source === undefined)).toEqual([]);
  expect(rows.filter(({ expected }) => expected === undefined)).toEqual([]);
  expect(rows.length).toBeGreaterThan(400);
});

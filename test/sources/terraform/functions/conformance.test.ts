/** Terraform's functions as their documentation has them: test/cases/templates/terraform-functions.jsonl. */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { FUNCTIONS } from "../../../../src/sources/terraform/functions/registry.ts";
import { ExpressionError } from "../../../../src/sources/terraform/model.ts";
import { contextOf, type Short, toShort, toValue } from "./values.ts";

interface Row {
  readonly function: string;
  readonly arguments: readonly Short[];
  readonly files?: Readonly<Record<string, string>>;
  readonly value?: Short;
  readonly unknown?: true;
  readonly error?: string;
  readonly source: string;
}

const table = new URL("../../../cases/templates/terraform-functions.jsonl", import.meta.url);
const rows = readFileSync(table, "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as Row);

function outcome(row: Row): Pick<Row, "value" | "unknown" | "error"> {
  const work = FUNCTIONS.get(row.function);
  if (work === undefined) throw new Error(`no function ${row.function}`);
  try {
    const value = work(row.arguments.map(toValue), contextOf(row.files));
    return value.kind === "unknown" ? { unknown: true } : { value: toShort(value) };
  } catch (error) {
    if (error instanceof ExpressionError) return { error: error.message };
    throw error;
  }
}

describe("the table", () => {
  test("has what its rows say, each with a source", () => {
    expect(rows.length).toBeGreaterThanOrEqual(230);
    expect(rows.filter(({ source }) => !source.startsWith("https://"))).toEqual([]);
    expect(rows.filter((row) => ["value", "unknown", "error"].filter((key) => key in row).length !== 1)).toEqual([]);
  });

  test("has every function", () => {
    const tested = new Set(rows.map((row) => row.function));
    const untested = [...FUNCTIONS.keys()].filter((name) => !tested.has(name));
    // Their context is a renderer of templates: templates.test.ts.
    expect(untested.sort()).toEqual(["templatefile", "templatestring"]);
  });

  test("holds no row twice", () => {
    const keys = rows.map((row) => JSON.stringify([row.function, row.arguments]));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});

describe.each([...new Set(rows.map((row) => row.function))])("%s", (name) => {
  test.each(rows.filter((row) => row.function === name).map((row) => ({ row, shown: JSON.stringify(row.arguments) })))(
    "$shown",
    ({ row }) => {
      const { value, unknown, error } = row;
      const expected = unknown ? { unknown } : error === undefined ? { value } : { error };
      expect(outcome(row)).toEqual(expected);
    },
  );
});

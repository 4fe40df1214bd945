import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ExpressionError } from "../../../../src/sources/terraform/model.ts";
import { evaluateText, scopeOf, toJson, variablesOf } from "./expressions.ts";

interface Row {
  readonly expression: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly value?: unknown;
  readonly unknown?: true;
  readonly error?: string;
  readonly source: string;
}

const rows = readFileSync("test/cases/templates/terraform-expressions.jsonl", "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line): Row => JSON.parse(line));

test.each(rows)("$expression $variables", ({ expression, variables, value, unknown, error }) => {
  const run = () => evaluateText(expression, scopeOf(variablesOf(variables)));
  if (error !== undefined) {
    expect(run).toThrow(ExpressionError);
    expect(run).toThrow(error);
  } else if (unknown) {
    expect(run().kind).toBe("unknown");
  } else {
    expect(toJson(run())).toEqual(value);
  }
});

test("every row says where Terraform documents it, and no row stands twice", () => {
  for (const { source } of rows)
    expect(source).toMatch(/^https:\/\/(developer\.hashicorp\.com|github\.com\/hashicorp)\//);
  expect(new Set(rows.map((row) => JSON.stringify([row.expression, row.variables]))).size).toBe(rows.length);
});

test("an error names the place of what is wrong", () => {
  const place = { path: "main.tf", line: 2, column: 5, endLine: 2, endColumn: 8 };
  expect(() => evaluateText("[\n    1/0]", scopeOf({}))).toThrow(expect.objectContaining({ place }));
});

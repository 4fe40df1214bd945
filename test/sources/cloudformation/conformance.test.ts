/** Intrinsic functions as AWS documents them: test/cases/templates/cloudformation.jsonl. */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { plain, probed, readIn, withProbe } from "./read-in.ts";

interface Row {
  readonly name: string;
  readonly value?: unknown;
  /** The value in YAML. */
  readonly yaml?: string;
  readonly sections?: Readonly<Record<string, unknown>>;
  readonly sections_yaml?: string;
  readonly given?: Readonly<Record<string, string>>;
  readonly surroundings?: Readonly<Record<string, string>>;
  readonly expected: unknown;
  readonly problem?: string;
  readonly source: string;
}

const rows = readFileSync(new URL("../../cases/templates/cloudformation.jsonl", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .map((line): Row => JSON.parse(line));

function templateOf(row: Row): Readonly<Record<string, unknown>> {
  if (row.yaml === undefined) return { "probe.json": withProbe(row.value, row.sections) };
  const { Resources = {}, ...others } = row.sections ?? {};
  const sections = Object.entries(others).map(([name, section]) => `${name}: ${JSON.stringify(section)}\n`);
  const resources = Object.entries(Resources as object).map(([name, block]) => `  ${name}: ${JSON.stringify(block)}\n`);
  const value = row.yaml.replaceAll("\n", "\n          ");
  const probe = `  Probe:\n    Type: AWS::IAM::Role\n    Properties:\n      AssumeRolePolicyDocument:\n        Probe: ${value}\n`;
  return { "probe.yaml": `${row.sections_yaml ?? ""}${sections.join("")}Resources:\n${resources.join("")}${probe}` };
}

describe("intrinsic functions", () => {
  test("the table has every documented function", () => {
    expect(rows.length).toBeGreaterThanOrEqual(60);
    expect(rows.every(({ source }) => source.startsWith("https://docs.aws.amazon.com/AWSCloudFormation/"))).toBe(true);
  });

  test.each(rows)("$name", async (row) => {
    const { given = {}, surroundings = {}, expected, problem } = row;
    const declared = await readIn(templateOf(row), { parameters: given, surroundings });
    const value = plain(probed(declared));
    const why = typeof expected === "object" && expected !== null && "unknown" in expected && String(expected.unknown);
    if (why) expect(value).toEqual({ unknown: expect.stringContaining(why) });
    else expect(value).toEqual(expected);
    const messages = declared.problems.map(({ message }) => message).join("\n");
    if (problem === undefined) expect(messages).toBe("");
    else expect(messages).toContain(problem);
  });
});

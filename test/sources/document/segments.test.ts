import { describe, expect, test } from "vitest";
import type { Place } from "../../../src/inventory/model.ts";
import { policiesInside } from "../../../src/sources/document/inside.ts";
import { pathAt, segmentLines } from "../../../src/sources/document/segments.ts";
import type { Segment } from "../../../src/sources/template/value.ts";

const whole: Place = { path: "a.tf", line: 1, column: 1, endLine: 9, endColumn: 2 };
const place = (line: number, column: number, length: number, path = "a.tf"): Place => ({
  path,
  line,
  column,
  endLine: line,
  endColumn: column + length,
});

/** `hello ` on line 3, `${var}` of which 4 characters came, ` you` on line 3 behind it, `rest` of another file. */
const SEGMENTS: readonly Segment[] = [
  { length: 6, place: place(3, 10, 6), verbatim: true },
  { length: 4, place: place(3, 16, 6), verbatim: false },
  { length: 4, place: place(3, 22, 4), verbatim: true },
  { length: 0, place: place(4, 1, 0), verbatim: true },
  { length: 4, place: place(1, 1, 4, "b.txt"), verbatim: true },
];
const lines = segmentLines(SEGMENTS, whole);

test.each<[number, number, number]>([
  [0, 3, 10],
  [5, 3, 15],
  [6, 3, 16],
  [9, 3, 16],
  [10, 3, 22],
  [13, 3, 25],
  [14, 1, 1],
  [17, 1, 4],
])("offset %i is line %i, column %i", (offset, line, column) => {
  expect(lines.position(offset)).toEqual({ line, column });
});

test.each<[string, number, number, Place]>([
  ["inside of a run", 1, 3, place(3, 11, 2)],
  ["over a run that was not written so", 4, 12, { path: "a.tf", line: 3, column: 14, endLine: 3, endColumn: 24 }],
  ["of a run that was not written so", 7, 9, place(3, 16, 6)],
  ["of nothing", 2, 2, place(3, 12, 0)],
  ["into another file", 11, 16, { path: "a.tf", line: 3, column: 23, endLine: 3, endColumn: 26 }],
  ["of another file", 14, 18, place(1, 1, 4, "b.txt")],
])("a stretch %s", (_, from, to, expected) => {
  expect(lines.place("ignored", from, to)).toEqual(expected);
});

test("a text of no runs is where all of it is", () => {
  const none = segmentLines([], whole);
  expect(none.position(3)).toEqual({ line: 1, column: 1 });
  expect(none.place("x", 0, 3)).toEqual(whole);
});

test.each<[number, number, string]>([
  [3, 12, "a.tf"],
  [1, 2, "b.txt"],
  [77, 1, "a.tf"],
])("line %i, column %i is of %s", (line, column, path) => {
  expect(pathAt(SEGMENTS, { line, column }, whole)).toBe(path);
});

describe("policies inside of files", () => {
  const inside = (path: string, text: string) => policiesInside({ path, text, sha256: "" });
  const POLICY = {
    Version: "2012-10-17",
    Statement: [{ Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" }],
  };

  test("in a block scalar of YAML have the file's lines", async () => {
    const text = [
      "data:",
      "  policy: |",
      "    {",
      '      "Version": "2012-10-17",',
      '      "Statement": [',
      '        { "Effect": "Deny", "Action": "s3:*" }',
      "      ]",
      "    }",
      "",
    ].join("\n");
    const { policies, broken } = await inside("map.yaml", text);
    expect(broken).toEqual([]);
    expect(policies).toMatchObject([{ address: "/data/policy" }]);
    expect(policies[0]?.places.get("/Statement/0/Effect")?.value).toEqual({
      path: "map.yaml",
      line: 6,
      column: 21,
      endLine: 6,
      endColumn: 27,
    });
  });

  test("in a string of JSON with escapes have its columns", async () => {
    const text = JSON.stringify({ Policy: JSON.stringify(POLICY) });
    const { policies } = await inside("policy.json", text);
    expect(policies[0]?.address).toBe("/Policy");
    const found = policies[0]?.places.get("/Statement/0/Action")?.value;
    expect(found?.line).toBe(1);
    expect(text.slice((found?.column ?? 1) - 1, (found?.endColumn ?? 1) - 1)).toBe('\\"s3:*\\"');
  });

  test("a broken one in a block scalar is told with the file's line and column", async () => {
    const text = [
      "policy: |",
      "  {",
      '    "Version": "2012-10-17",',
      '    "Statement": [ { "Effect": "Deny" "Action": "s3:*" } ]',
      "  }",
      "",
    ].join("\n");
    const { broken } = await inside("map.yaml", text);
    expect(broken).toMatchObject([{ line: 4, column: 39 }]);
    expect(broken[0]?.message).toContain("(line 4, column 39)");
  });

  test("a folded scalar keeps the line, not the column", async () => {
    const text = [
      "policy: >",
      '  { "Version": "2012-10-17",',
      '  "Statement": [{ "Effect": "Deny", "Action": "s3:*" }] }',
      "",
    ].join("\n");
    const { policies } = await inside("map.yaml", text);
    expect(policies[0]?.places.get("/Statement/0/Effect")?.value).toMatchObject({ line: 3 });
  });

  test("more than anybody writes by hand are a dump", async () => {
    const many = Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`p${index}`, POLICY]));
    const { policies, tooMany } = await inside("dump.json", JSON.stringify(many));
    expect({ count: policies.length, tooMany }).toEqual({ count: 20, tooMany: true });
  });

  test("a text that is no JSON holds none", async () => {
    expect(await inside("x.json", "{")).toEqual({ policies: [], broken: [], tooMany: false });
  });
});

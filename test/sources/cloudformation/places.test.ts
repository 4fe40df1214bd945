/** Every value says where it was written: whole values, runs of texts, statements. */

import { describe, expect, test } from "vitest";
import type { Place } from "../../../src/inventory/model.ts";
import type { TextValue, Value } from "../../../src/sources/template/value.ts";
import { segmentsOf } from "../../../src/sources/template/value.ts";
import { probed, readIn } from "./read-in.ts";

const TOP =
  "Resources:\n  Probe:\n    Type: AWS::IAM::Role\n    Properties:\n      AssumeRolePolicyDocument:\n        Probe: ";

/** What a file says at a place. */
function at(text: string, { line, column, endLine, endColumn }: Place): string {
  const lines = text.split("\n");
  if (line === endLine) return (lines[line - 1] ?? "").slice(column - 1, endColumn - 1);
  const middle = lines.slice(line, endLine - 1);
  return [
    (lines[line - 1] ?? "").slice(column - 1),
    ...middle,
    (lines[endLine - 1] ?? "").slice(0, endColumn - 1),
  ].join("\n");
}

async function readYaml(value: string, before = ""): Promise<{ readonly text: string; readonly value: Value }> {
  const text = `${before}${TOP}${value}`;
  const found = probed(await readIn({ "t.yaml": text }));
  if (found === undefined) throw new Error("no value");
  return { text, value: found };
}

function asString(value: Value): TextValue {
  if (value.kind !== "string") throw new Error(`${value.kind} is no text`);
  return value;
}

/** The runs of a text, each with what the file says there. Verbatim runs must say the same, on one line. */
function runs(text: string, value: TextValue): readonly (readonly [string, string])[] {
  let start = 0;
  return segmentsOf(value).map(({ length, place, verbatim }) => {
    const run = value.text.slice(start, start + length);
    const written = at(text, place);
    start += length;
    if (verbatim) {
      expect(written).toBe(run);
      expect(place.line).toBe(place.endLine);
    }
    return [run.replaceAll("\uFDD0", "<?>"), verbatim ? "=" : written] as const;
  });
}

describe("the place of a value", () => {
  test("in JSON", async () => {
    const text = `{ "Resources": { "Probe": { "Type": "AWS::IAM::Role",
  "Properties": { "AssumeRolePolicyDocument": {
    "Probe": ["a\\nb", { "Ref": "AWS::Region" }]
  } } } } }`;
    const list = probed(await readIn({ "t.json": text }));
    if (list?.kind !== "list") throw new Error("no list");
    expect(list.items.map(({ place }) => at(text, place))).toEqual(['"a\\nb"', '{ "Ref": "AWS::Region" }']);
    const [first] = list.items;
    expect(first && runs(text, asString(first))).toEqual([
      ["a", "="],
      ["\n", "\\n"],
      ["b", "="],
    ]);
  });

  test("of statements and their members in YAML", async () => {
    const { text, value } = await readYaml(
      "\n          - Sid: A\n            Action: [s3:Get*, s3:Put*]\n          # a comment\n          - Sid: B\n\n",
    );
    if (value.kind !== "list") throw new Error("no list");
    expect(value.items.map(({ place }) => [place.line, place.endLine])).toEqual([
      [7, 8],
      [10, 10],
    ]);
    const [statement] = value.items;
    const action = statement?.kind === "object" ? statement.members.get("Action") : undefined;
    expect(action && at(text, action.place)).toBe("Action: [s3:Get*, s3:Put*]");
    expect(action?.value.kind === "list" && action.value.items.map(({ place }) => at(text, place))).toEqual([
      "s3:Get*",
      "s3:Put*",
    ]);
  });

  test("of a short form holds its tag", async () => {
    const { text, value } = await readYaml("!Sub arn:aws:s3:::${AWS::Region}/*\n");
    expect(at(text, value.place)).toBe("!Sub arn:aws:s3:::${AWS::Region}/*");
  });

  test("of a parameter's value is where it is referred to", async () => {
    const { text, value } = await readYaml("!Ref X\n", "Parameters: { X: { Type: String, Default: x } }\n");
    expect(at(text, value.place)).toBe("!Ref X");
  });

  test("of a side of Fn::If is that side", async () => {
    const { text, value } = await readYaml("!If [C, [left], [right]]\n", "Conditions: { C: !Equals [a, b] }\n");
    expect(at(text, value.place)).toBe("[right]");
  });
});

describe("the runs of a text", () => {
  test("of Fn::Sub: what stands there, and placeholders", async () => {
    const { text, value } = await readYaml("!Sub 'arn:aws:s3:::${!x}-${AWS::Region}/*'\n");
    expect(runs(text, asString(value))).toEqual([
      ["arn:aws:s3:::${", "="],
      ["x}-", "="],
      ["<?>", "${AWS::Region}"],
      ["/*", "="],
    ]);
  });

  test.each([
    ["a literal block", '|\n          { "a": 1,\n\n            "b": 2 }\n'],
    ["a literal block that is kept", "|+\n          a\n            b\n\n"],
    ["a literal block that is stripped", "|-\n          a\n          b\n\n"],
    ["a literal block with its indentation", "|2\n           a\n          b\n"],
    ["a folded block", ">\n          one\n          two\n\n          three\n            more\n          less\n"],
    ["a folded block that is stripped", ">-\n          one\n          two\n"],
    ["a plain scalar over lines", "one\n          two\n\n          three\n"],
    ["a scalar in single quotes", "'it''s one\n          two'\n"],
    ["a scalar in double quotes", '"a\\tb \\u00e9\\\n          c\n          d \\U0001F600"\n'],
    ["a text with no line break at its end", "|\n          last"],
    ["a text with Windows line ends", "|\r\n          a\r\n          b\r\n"],
    ["an empty text", '""\n'],
  ])("of %s cover it, and verbatim ones stand there", async (_name, written) => {
    const { text, value } = await readYaml(written);
    const string = asString(value);
    expect(string.segments).toBeDefined();
    const found = runs(text, string);
    expect(found.map(([run]) => run).join("")).toBe(string.text);
    const letters = found.filter(([run]) => /\p{Letter}{3}/u.test(run));
    expect(letters.every(([, kind]) => kind === "=")).toBe(true);
  });

  test("of a policy as JSON in a block are told line by line", async () => {
    const { value } = await readYaml('|\n          { "Version": "2012-10-17",\n            "Statement": [] }\n');
    expect(
      segmentsOf(asString(value))
        .filter(({ verbatim }) => verbatim)
        .map(({ place }) => [place.line, place.column]),
    ).toEqual([
      [7, 11],
      [8, 11],
    ]);
  });

  test("of Fn::Join are those of its parts", async () => {
    const { text, value } = await readYaml("!Join ['/', [!Ref AWS::Region, 'b']]\n");
    expect(runs(text, asString(value))).toEqual([
      ["<?>", "!Ref AWS::Region"],
      ["/", "="],
      ["b", "="],
    ]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Change, changeJson, lineEdit } from "../../src/fixes/edit-json.ts";

interface Row {
  readonly name: string;
  readonly before: string;
  readonly change: Change;
  readonly after: string;
}

const ROWS: readonly Row[] = [
  {
    name: "a member into an object over several lines",
    before: '{\n  "a": {\n    "b": { "c": 1 }\n  }\n}\n',
    change: { set: ["a", "x"], value: { y: "z" } },
    after: '{\n  "a": {\n    "x": { "y": "z" },\n    "b": { "c": 1 }\n  }\n}\n',
  },
  {
    name: "a member into an object on one line",
    before: '{ "a": { "b": 1 } }',
    change: { set: ["a", "x"], value: "z" },
    after: '{ "a": { "x": "z", "b": 1 } }',
  },
  {
    name: "what is missing on the way",
    before: '{\n\t"Effect": "Deny"\n}',
    change: { set: ["Condition", "ArnNotEquals", "aws:PrincipalArn"], value: "r" },
    after: '{\n\t"Condition": {\n\t\t"ArnNotEquals": { "aws:PrincipalArn": "r" }\n\t},\n\t"Effect": "Deny"\n}',
  },
  {
    name: "into an empty object",
    before: '{ "a": {} }',
    change: { set: ["a", "b"], value: "c" },
    after: '{ "a": { "b": "c" } }',
  },
  {
    name: "a value replaced",
    before: '{ "a": "b" }',
    change: { set: ["a"], value: ["b", "c"] },
    after: '{ "a": ["b", "c"] }',
  },
  {
    name: "an item first in its list",
    before: '["a",  "b"]',
    change: { addTo: [], value: "x" },
    after: '["x", "a",  "b"]',
  },
  {
    name: "an item into an empty list",
    before: '{ "a": [] }',
    change: { addTo: ["a"], value: "x" },
    after: '{ "a": ["x"] }',
  },
  {
    name: "an item beside a sole value",
    before: '{ "Statement": { "Effect": "Allow" } }',
    change: { addTo: ["Statement"], value: { Effect: "Deny" } },
    after: '{ "Statement": [\n  { "Effect": "Deny" },\n  { "Effect": "Allow" }\n] }',
  },
  {
    name: "nothing where the surroundings are no object",
    before: '{ "a": 1 }',
    change: { set: ["a", "b"], value: 2 },
    after: '{ "a": 1 }',
  },
  {
    name: "Windows line ends",
    before: '{\r\n  "a": 1\r\n}',
    change: { set: ["b"], value: 2 },
    after: '{\r\n  "b": 2,\r\n  "a": 1\r\n}',
  },
];

describe("changeJson", () => {
  it.each(ROWS)("$name", ({ before, change, after }) => {
    expect(changeJson(before, [change])).toBe(after);
  });

  it("sets what it is told and leaves every other value as it was", () => {
    const key = fc.stringMatching(/^[a-z]{1,4}$/);
    fc.assert(
      fc.property(
        fc.dictionary(key, fc.jsonValue()),
        key,
        fc.jsonValue(),
        fc.constantFrom(0, 2, "\t"),
        (object, name, value, indent) => {
          const text = JSON.stringify(object, null, indent);
          expect(JSON.parse(changeJson(text, [{ set: [name], value }]))).toEqual({
            ...JSON.parse(text),
            [name]: JSON.parse(JSON.stringify(value)),
          });
        },
      ),
    );
  });
});

describe("lineEdit", () => {
  it("is the stretch of lines that differs, and applying it gives the new text", () => {
    const line = fc.constantFrom("a", "b", "{", "}");
    fc.assert(
      fc.property(fc.array(line), fc.array(line), (old, now) => {
        const edit = lineEdit("f", old.join("\n"), now.join("\n"));
        if (edit === undefined) {
          expect(old.join("\n")).toBe(now.join("\n"));
          return;
        }
        const lines = old.join("\n").split("\n");
        // An empty text is one empty line for an insertion, and no line for a deletion.
        const inserted = edit.text === "" && now.join("\n").split("\n").length < lines.length ? [] : [edit.text];
        const result = [...lines.slice(0, edit.line - 1), ...inserted, ...lines.slice(edit.endLine)];
        expect(result.join("\n")).toBe(now.join("\n"));
      }),
    );
  });

  it("of an inserted statement starts with its own bracket", () => {
    const before = '[\n  {\n    "a": 1\n  }\n]';
    const after = '[\n  {\n    "b": 1\n  },\n  {\n    "a": 1\n  }\n]';

    expect(lineEdit("f", before, after)).toEqual({ path: "f", line: 2, endLine: 1, text: '  {\n    "b": 1\n  },' });
  });

  it("is nothing for equal texts", () => {
    expect(lineEdit("f", "a", "a")).toBeUndefined();
  });
});

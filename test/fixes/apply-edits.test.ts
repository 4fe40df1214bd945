import { describe, expect, it } from "vitest";
import { editLines } from "../../src/fixes/apply-edits.ts";
import { changeJson, lineEdit } from "../../src/fixes/edit-json.ts";
import type { Edit } from "../../src/rules/model.ts";

const edit = (line: number, endLine: number, text: string): Edit => ({ path: "f", line, endLine, text });

interface Row {
  readonly name: string;
  readonly before: string;
  readonly edits: readonly Edit[];
  readonly after: string;
}

const ROWS: readonly Row[] = [
  { name: "in the place of another", before: "a\r\nb\nc\r\n", edits: [edit(2, 2, "x")], after: "a\r\nx\nc\r\n" },
  { name: "more than there were", before: "a\nb\r\nc\n", edits: [edit(2, 2, "x\ny")], after: "a\nx\r\ny\r\nc\n" },
  { name: "inserted", before: "a\r\nb\nc\n", edits: [edit(2, 1, "x")], after: "a\r\nx\r\nb\nc\n" },
  { name: "inserted at the start", before: "a\r\nb\n", edits: [edit(1, 0, "x")], after: "x\r\na\r\nb\n" },
  { name: "at the end without an ending", before: "a\r\nb", edits: [edit(2, 2, "x\ny")], after: "a\r\nx\r\ny" },
  { name: "deleted", before: "a\r\nb\nc\r\n", edits: [edit(2, 2, "")], after: "a\r\nc\r\n" },
];

describe("in a file with both kinds of line endings no other line changes: a line", () => {
  it.each(ROWS)("$name", ({ before, edits, after }) => {
    expect(editLines(before, edits)).toBe(after);
  });

  it("that a change of JSON adds", () => {
    const before = '{\r\n  "a": {\n    "b": 1\n  },\r\n  "c": 2\n}\r\n';
    const after = changeJson(before, [{ set: ["a", "x"], value: { y: { z: 1 } } }]);

    expect(after).toBe('{\r\n  "a": {\n    "x": {\n      "y": { "z": 1 }\n    },\n    "b": 1\n  },\r\n  "c": 2\n}\r\n');
    const written = lineEdit("f", before, after);
    expect(written && editLines(before, [written])).toBe(after);
  });
});

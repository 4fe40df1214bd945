import { describe, expect, test } from "vitest";
import { type CureRow, cureOf } from "../../src/report/cure.ts";
import type { Edit } from "../../src/rules/model.ts";

const HCL = `statement {
  condition {
    test   = "StringNotEquals"
    values = ["vpce-0abc"]
  }
}

locals {}`;

const YAML = "Statement:\n  - Sid: A\n    Condition:\n      StringEquals: { a: b }\n";

function rowsOf(text: string, ...edits: readonly Omit<Edit, "path">[]): readonly string[] {
  const side = { place: () => undefined, path: () => "f", text: () => text, address: () => undefined };
  const fix = {
    description: "",
    edits: edits.map((edit) => ({ ...edit, path: "f" })),
    verified: true,
    complete: true,
  };
  const [file] = cureOf(fix, side, 200);
  return (file?.rows ?? []).map(({ sign, number, text: shown }: CureRow) => `${number}${sign}${shown}`);
}

describe("a cure starts with lines that tell where it is", () => {
  test.each<[string, string, Omit<Edit, "path">, readonly string[]]>([
    [
      "behind a bracket: from what it closes, and a blank first line stays",
      HCL,
      { line: 6, endLine: 5, text: "\n  condition {\n  }" },
      ['4     values = ["vpce-0abc"]', "5   }", "6+", "7+  condition {", "8+  }"],
    ],
    [
      "behind several",
      HCL,
      { line: 8, endLine: 7, text: "x" },
      ['4     values = ["vpce-0abc"]', "5   }", "6 }", "7 ", "8+x"],
    ],
    [
      "in YAML, with its indent",
      YAML,
      { line: 4, endLine: 3, text: "      Bool: c" },
      ["3     Condition:", "4+      Bool: c"],
    ],
    ["at the top there is nothing", HCL, { line: 1, endLine: 0, text: "x" }, ["1+x"]],
    ["behind a blank line and nothing else", "\n\nx", { line: 3, endLine: 3, text: "y" }, ["3-x", "3+y"]],
    [
      "carriage returns are no text",
      "a {\r\n}\r\n",
      { line: 2, endLine: 1, text: "  b\r\n  c" },
      ["1 a {", "2+  b", "3+  c"],
    ],
  ])("%s", (_, text, edit, expected) => {
    expect(rowsOf(text, edit)).toEqual(expected);
  });

  test("two edits of a file have a gap between them", () => {
    const rows = rowsOf(YAML, { line: 4, endLine: 4, text: "      x: y" }, { line: 2, endLine: 2, text: "  - Sid: B" });
    expect(rows).toEqual([
      "1 Statement:",
      "2-  - Sid: A",
      "2+  - Sid: B",
      "4…",
      "3     Condition:",
      "4-      StringEquals: { a: b }",
      "4+      x: y",
    ]);
  });
});

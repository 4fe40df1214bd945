import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/rules/model.ts";
import { bucketPolicy, report } from "./builders.ts";
import { policyDocument } from "./documents.ts";
import { lockoutFinding } from "./reports.ts";
import { onlyResult, type Replacement } from "./sarif-log.ts";

describe("a fix, applied as SARIF says, is the edit", () => {
  const original = bucketPolicy.text;
  const cases: readonly (readonly [string, string, Finding["fix"], string])[] = [
    ["lines in the middle", "a\nb\nc\n", edit(2, 2, "B\nBB"), "a\nB\nBB\nc\n"],
    ["with a line break at the end", "a\nb\nc\n", edit(2, 2, "B\n"), "a\nB\nc\n"],
    ["an insertion", "a\nb\n", edit(2, 1, "x"), "a\nx\nb\n"],
    ["lines taken away", "a\nb\nc\n", edit(1, 2, ""), "c\n"],
    ["the last line, without a break", "a\nb", edit(2, 2, "B"), "a\nB"],
    ["behind the last line", "a\nb", edit(3, 2, "c"), "a\nb\nc"],
    ["the breaks of Windows", "a\r\nb\r\nc", edit(2, 2, "B\nBB"), "a\r\nB\r\nBB\r\nc"],
  ];

  test.each(cases)("%s", (_, before, fix, after) => {
    if (fix === undefined) throw new Error("no fix");
    const document = { ...policyDocument("policies/bucket.json", "bucket-policy", original), text: before };
    const result = onlyResult(report({ findings: [{ ...lockoutFinding, fix }], documents: [document] }));
    const [replacement] = result.fixes?.[0]?.artifactChanges[0]?.replacements ?? [];
    if (replacement === undefined) throw new Error("no replacement");
    expect(applied(before, replacement)).toBe(after);
  });

  test("only proven ones are offered", () => {
    const unproven = { ...lockoutFinding, fix: { ...edit(1, 1, "x"), verified: false } };
    expect(onlyResult(report({ findings: [unproven] }))).not.toHaveProperty("fixes");
  });

  function edit(line: number, endLine: number, text: string) {
    const edits = [{ path: "policies/bucket.json", line, endLine, text }];
    return { description: "an edit.", edits, verified: true, complete: true };
  }

  function applied(text: string, { deletedRegion: region, insertedContent }: Replacement): string {
    const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    const offset = (line: number, column: number) => (starts[line - 1] ?? Number.NaN) + column - 1;
    const from = offset(region.startLine, region.startColumn);
    return text.slice(0, from) + (insertedContent?.text ?? "") + text.slice(offset(region.endLine, region.endColumn));
  }
});

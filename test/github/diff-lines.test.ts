import { describe, expect, test } from "vitest";
import { parsePatch, suggestible } from "../../src/github/diff-lines.ts";
import { hunksOf } from "../e2e/patch.ts";

/** Lines 11 to 17 of the head: `c` became `C1` and `C2`, `e` is gone. A second hunk at 40. */
const PATCH = `@@ -11,6 +11,6 @@ function of the line above
 a
 b
-c
+C1
+C2
 d
-e
 f
@@ -40 +40,2 @@
-x
+X
+y
\\ No newline at end of file`;

describe("the lines that a diff shows on its right side", () => {
  const hunks = parsePatch(PATCH) ?? [];

  test.each<[string, number, number, readonly string[] | undefined]>([
    ["an added line", 13, 13, ["C1"]],
    ["a line of context", 12, 12, ["b"]],
    ["a deletion right before it is none of its own", 13, 14, ["C1", "C2"]],
    ["a deletion inside", 12, 13, undefined],
    ["a deletion between lines of context", 15, 16, undefined],
    ["the first line", 11, 12, ["a", "b"]],
    ["the line before the hunk", 10, 11, undefined],
    ["the last line", 16, 16, ["f"]],
    ["the line after the hunk", 16, 17, undefined],
    ["both hunks", 16, 40, undefined],
    ["the second hunk", 40, 41, ["X", "y"]],
    ["the wrong way round", 14, 13, undefined],
    ["nowhere", 99, 99, undefined],
  ])("%s", (_, from, to, expected) => {
    expect(suggestible(hunks, from, to)).toEqual(expected);
  });
});

test.each<[string, string, number | undefined]>([
  ["no hunk", "", 0],
  ["a new file", "@@ -0,0 +1,2 @@\n+a\n+b", 1],
  ["a deleted file", "@@ -1,2 +0,0 @@\n-a\n-b", 1],
  ["a line that looks like a header", "@@ -1 +1,2 @@\n a\n+@@ -1 +1 @@", 1],
  ["a blank line", "@@ -1,2 +1,2 @@\n \n-a\n+b", 1],
  ["fewer lines than the header says", "@@ -1,3 +1,3 @@\n a\n-b\n+c", undefined],
  ["more lines than the header says", "@@ -1 +1 @@\n-a\n+b\n+c", undefined],
  ["text that is no hunk", "diff --git a b\n@@ -1 +1 @@\n-a\n+b", undefined],
  ["text after the hunk", "@@ -1 +1 @@\n-a\n+b\nrest", undefined],
])("%s", (_, patch, count) => {
  expect(parsePatch(patch)?.length).toBe(count);
});

test("every line that is shown is the head's, wherever two texts differ", () => {
  const texts = ["", "a\n", "a\nb\nc", "b\nc\na\n", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\nx\n2\n3\n4\n5\n6\n7\n8\n9\ny\n"];
  for (const before of texts) {
    for (const after of texts) {
      const hunks = parsePatch(
        hunksOf(before, after)
          .map(({ text }) => text)
          .join("\n"),
      );
      expect(hunks).toBeDefined();
      const lines = after.split("\n");
      for (const { start, lines: shown } of hunks ?? [])
        expect(lines.slice(start - 1, start - 1 + shown.length)).toEqual(shown.length === 0 ? [] : shown);
    }
  }
});

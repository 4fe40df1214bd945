import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ChangedText, patchOf } from "../../src/commands/patch.ts";

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "patch-"));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

/** The files as `git apply` leaves them. */
function applied(files: readonly ChangedText[]): readonly string[] {
  for (const { path, before } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), before);
  }
  const patch = patchOf(files);
  if (patch !== "") execFileSync("git", ["apply", "--whitespace=nowarn", "-"], { cwd: root, input: patch });
  return files.map(({ path }) => readFileSync(join(root, path), "utf8"));
}

const lines = (count: number): string => Array.from({ length: count }, (_, index) => `line ${index + 1}\n`).join("");

const ROWS: readonly (ChangedText & { readonly name: string })[] = [
  { name: "a line changed", path: "a.json", before: lines(9), after: lines(9).replace("line 5", "other") },
  { name: "the first and the last line", path: "a.json", before: lines(20), after: `x\n${lines(19)}y\n` },
  { name: "two stretches far apart", path: "b/c.json", before: lines(40), after: `x\n${lines(39)}` },
  { name: "no line break at the end", path: "a.json", before: "a\nb", after: "a\nc" },
  { name: "a line break added at the end", path: "a.json", before: "a\nb", after: "a\nb\n" },
  { name: "the last line break taken", path: "a.json", before: "a\nb\n", after: "a\nb" },
  { name: "Windows' line breaks", path: "a.json", before: "a\r\nb\r\nc\r\n", after: "a\r\nx\r\nb\r\nc\r\n" },
  { name: "a path with spaces and quotes", path: 'my "own" policies/a b.json', before: "a\n", after: "b\n" },
  { name: "a path with a tab", path: "a\tb.json", before: "a\n", after: "b\n" },
  { name: "a path with control characters", path: "a\u0007b\u001b[31m\u0085c\u007f.json", before: "a\n", after: "b\n" },
  { name: "a byte order mark", path: "a.json", before: "\ufeffa\nb\n", after: "\ufeffx\nb\n" },
  { name: "a path in another script", path: "política/ü.json", before: "a\n", after: "b\n" },
  {
    name: "lines like a patch's own",
    path: "a.txt",
    before: "--- a\n+++ b\n@@ -1 +1 @@\n",
    after: "--- a\n-\n+\n\\ No\n",
  },
  { name: "a file emptied", path: "a.txt", before: "a\nb\n", after: "" },
];

describe("git applies the patch of", () => {
  it.each(ROWS)("$name", (row) => {
    expect(applied([row])).toEqual([row.after]);
  });

  it("several files at once", () => {
    const files = ["a.json", "b/c.json"].map((path) => ({ path, before: lines(9), after: `x\n${lines(8)}` }));

    expect(applied(files)).toEqual(files.map(({ after }) => after));
  });

  it("any two texts", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", " ", "-x", "+y", "@@", "\t"), { maxLength: 12 })
      .chain((some) => fc.constantFrom("", "\n").map((end) => (some.length === 0 ? "" : some.join("\n") + end)));
    fc.assert(
      fc.property(text, text, (before, after) => {
        // git keeps no empty file apart from a missing one.
        fc.pre(before !== "" && after !== "");
        expect(applied([{ path: "a.txt", before, after }])).toEqual([after]);
      }),
      { numRuns: 60 },
    );
  });
});

it("there is no patch where nothing differs", () => {
  expect(patchOf([{ path: "a", before: "x", after: "x" }])).toBe("");
});

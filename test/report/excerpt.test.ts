import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clip, type ExcerptRow, excerpt } from "../../src/report/excerpt.ts";

const POLICY = Array.from({ length: 30 }, (_, index) => `        line ${index + 1}`).join("\n");

function place(line: number, endLine = line, column = 9, endColumn = 13) {
  return { path: "p.json", line, column, endLine, endColumn };
}

function numbers(rows: readonly ExcerptRow[]): readonly (number | "…")[] {
  return rows.map((row) => (row.kind === "gap" ? "…" : row.number));
}

describe("which lines are shown", () => {
  test.each([
    ["a short statement whole", [1, 6], undefined, [1, 2, 3, 4, 5, 6]],
    ["a long one from its start", [1, 30], undefined, [1, 2, 3, 4, 5, 6, 7, "…"]],
    ["the pointed line", [1, 30], place(20), [1, 2, 3, 4, 5, "…", 20]],
    ["a pointed line among the first", [1, 30], place(3), [1, 2, 3, 4, 5]],
    ["the start of a long pointed element", [1, 30], place(20, 28), [1, 2, 3, "…", 20, 21, 22]],
    ["a pointed block of few lines whole", [1, 30], place(20, 24), [1, 2, 3, "…", 20, 21, 22, 23, 24]],
    ["no gap of a single line", [1, 30], place(7), [1, 2, 3, 4, 5, 6, 7]],
    ["no pointer that is elsewhere", [10, 12], place(20), [10, 11, 12]],
    ["nothing beyond the text", [29, 99], undefined, [29, 30]],
  ] as const)("%s", (_, [line, endLine], pointer, wanted) => {
    expect(numbers(excerpt(POLICY, { line, endLine }, pointer))).toEqual(wanted);
  });
});

test("a deep indent is taken back to four, and the mark with it", () => {
  const [row] = excerpt(POLICY, { line: 5, endLine: 5 }, place(5));
  expect(row).toEqual({ kind: "line", number: 5, text: "    line 5", mark: { from: 4, to: 8 } });
});

test("a block is marked on each of its lines, from its text on", () => {
  const block = "  condition {\n    test = 1\n\n  }\nafter";
  const rows = excerpt(block, { line: 1, endLine: 5 }, place(1, 4, 3, 4));
  const marked = rows.map((row) => (row.kind === "line" && row.mark ? row.text.slice(row.mark.from, row.mark.to) : ""));
  expect(marked).toEqual(["condition {", "test = 1", "", "}", ""]);
});

test("tabs become two spaces, and the mark moves", () => {
  const [row] = excerpt("\t\t\tAction: x", { line: 1, endLine: 1 }, place(1, 1, 12, 13));
  expect(row).toMatchObject({ text: "      Action: x", mark: { from: 14, to: 15 } });
});

test("minified JSON is cut around the mark", () => {
  const before = `{"Version":"2012-10-17","Statement":[${'{"Effect":"Allow"},'.repeat(50)}`;
  const pointed = '"aws:SourceVpce":"vpce-0abc"';
  const text = `${before}{"Condition":{${pointed}}}${" ".repeat(500)}]}`;
  const column = text.indexOf(pointed) + 1;
  const [row] = excerpt(text, { line: 1, endLine: 1 }, place(1, 1, column, column + pointed.length));
  if (row?.kind !== "line" || !row.mark) throw new Error("no marked line");
  expect(row.text.slice(row.mark.from, row.mark.to)).toBe(pointed);
  expect(row.text).toMatch(/^….*…$/);
  expect(row.text.length).toBeLessThanOrEqual(96);
});

test("however long and wherever marked, a line fits and keeps the start of its mark", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 400 }),
      fc.nat(400),
      fc.nat(400),
      fc.integer({ min: 10, max: 120 }),
      (text, a, b, width) => {
        const from = Math.min(a, text.length);
        const to = Math.max(from, Math.min(b, text.length));
        const clipped = clip(text, width, { from, to });
        expect(clipped.text.length).toBeLessThanOrEqual(width);
        const mark = clipped.mark ?? { from: -1, to: -1 };
        expect(mark.from).toBeGreaterThanOrEqual(0);
        expect(mark.to).toBeGreaterThanOrEqual(mark.from);
        expect(mark.to).toBeLessThanOrEqual(clipped.text.length);
        if (from < text.length && to > from && !/[\ud800-\udfff]/.test(text))
          expect(clipped.text[mark.from]).toBe(text[from]);
      },
    ),
    { numRuns: 500 },
  );
});

import { describe, expect, it } from "vitest";
import { hclSyntax } from "../../../src/fixes/source/hcl.ts";
import { applySplices } from "../../../src/fixes/source/splice.ts";

interface Row {
  readonly name: string;
  readonly text: string;
  /** How the first child begins. */
  readonly first: string;
  readonly after: string;
}

const LISTS: readonly Row[] = [
  {
    name: "over the first item",
    text: '[\n    # who reads\n    "a",\n  ]',
    first: '"a"',
    after: '[\n    "x",\n    # who reads\n    "a",\n  ]',
  },
  {
    name: "beside the bracket",
    text: '[ # readers\n    "a",\n  ]',
    first: '"a"',
    after: '[ # readers\n    "x",\n    "a",\n  ]',
  },
  { name: "on the same line", text: '[/* one */ "a"]', first: '"a"', after: '[/* one */ "x", "a"]' },
  {
    name: "over several lines, from the bracket on",
    text: '[ /* who\n  reads */\n  "a"]',
    first: '"a"',
    after: '[ /* who\n  reads */\n  "x",\n  "a"]',
  },
  {
    name: "before the item on its line",
    text: '[\n  /* one */ "a",\n]',
    first: '"a"',
    after: '[\n  "x",\n  /* one */ "a",\n]',
  },
  { name: "of Windows", text: '[\r\n  // a\r\n  "a"\r\n]', first: '"a"', after: '[\r\n  "x",\r\n  // a\r\n  "a"\r\n]' },
];

describe("a comment is not written a second time", () => {
  it.each(LISTS)("$name", ({ text, first, after }) => {
    const start = text.indexOf(first);
    const splice = hclSyntax.addItem(text, { start: 0, end: text.length }, { start, end: start + first.length }, "x");

    expect(splice && applySplices(text, [splice])).toBe(after);
  });

  it("over the first member of a map", () => {
    const text = "{\n  # never\n  Effect = 1\n}";
    const start = text.indexOf("Effect");
    const splice = hclSyntax.addMember(text, { start: 0, end: text.length }, { start, end: start + 10 }, "Sid", "s");

    expect(splice && applySplices(text, [splice])).toBe('{\n  Sid = "s"\n  # never\n  Effect = 1\n}');
  });
});

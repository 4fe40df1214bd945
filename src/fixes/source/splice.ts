/** Edits of a text by offsets. */

import type { Place } from "../../inventory/model.ts";

export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Finds the offsets of places in a text. */
export function spanFinder(text: string): (place: Place) => Span {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const offset = (line: number, column: number): number => (starts[line - 1] ?? text.length) + column - 1;
  return ({ line, column, endLine, endColumn }) => ({
    start: offset(line, column),
    end: offset(endLine, endColumn),
  });
}

/** The text with all splices made; undefined where two of them touch the same text. */
export function applySplices(text: string, splices: readonly Splice[]): string | undefined {
  const ordered = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = "";
  let at = 0;
  for (const { start, end, text: replacement } of ordered) {
    if (start < at) return undefined;
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}

/** The white space that the line of this offset starts with. */
export function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? "";
}

/** What stands between the start of a container and its first child, and the child's indentation. */
export function layoutOf(
  text: string,
  container: number,
  first: number,
): { readonly gap: string; readonly indent: string } {
  const gap = text.slice(container + 1, first);
  const indent = gap.includes("\n") ? gap.slice(gap.lastIndexOf("\n") + 1) : indentAt(text, container);
  return { gap: gap === "" ? " " : gap, indent };
}

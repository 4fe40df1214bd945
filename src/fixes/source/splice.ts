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
    result += text.slice(at, start) + withEndings(replacement, text, start);
    at = end;
  }
  return result + text.slice(at);
}

/** New lines end as the line does that they come after, also where a file has both endings. */
function withEndings(replacement: string, text: string, offset: number): string {
  if (!text.includes("\r\n")) return replacement;
  const next = text.indexOf("\n", offset);
  const end = next === -1 ? text.lastIndexOf("\n") : next;
  return replacement.replaceAll(/\r?\n/g, text[end - 1] === "\r" ? "\r\n" : "\n");
}

/** The white space that the line of this offset starts with. */
export function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? "";
}

/** What stands between two children: on lines of their own, or on one line. */
interface Separators {
  readonly lines: string;
  readonly line: string;
}

/**
 * One more child before the first one. A comment over that stays over it, and is not written twice.
 * @param container where it starts
 * @param write the new child, for the indentation of its line
 */
export function insertFirst(
  text: string,
  container: number,
  first: number,
  write: (indent: string) => string,
  separators: Separators = { lines: ",", line: "," },
): Splice {
  const gap = text.slice(container + 1, first);
  const end = gap.indexOf("\n");
  if (end === -1) {
    const between = gap === "" || COMMENT.test(gap) ? " " : gap;
    return insertion(first, `${write(indentAt(text, container))}${separators.line}${between}`);
  }
  const indent = /^[ \t]*/.exec(gap.slice(gap.lastIndexOf("\n") + 1))?.[0] ?? "";
  const child = `${write(indent)}${separators.lines}`;
  // A comment that begins on the container's line and ends on another one is left whole.
  if (/\/\*(?!.*\*\/)/.test(gap.slice(0, end))) return insertion(first, `${child}\n${indent}`);
  return insertion(container + 1 + (gap[end - 1] === "\r" ? end - 1 : end), `\n${indent}${child}`);
}

const COMMENT = /#|\/[/*]/;

function insertion(start: number, text: string): Splice {
  return { start, end: start, text };
}

/** From offsets in a text to lines and columns. */

import type { Place } from "../../inventory/model.ts";

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Lines and columns (UTF-16 code units) from 1; a line ends at a line feed. */
export interface Lines {
  position(offset: number): Position;
  /** The stretch from `start` up to, not including, `end`. */
  place(path: string, start: number, end: number): Place;
}

/** Indexes the line starts of `text` once; each look-up is a binary search. */
export function indexLines(text: string): Lines {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);

  function position(offset: number): Position {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }

  return {
    position,
    place(path, start, end) {
      const from = position(start);
      const to = position(end);
      return { path, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
    },
  };
}

/** The lines of a statement around the element that matters, few and short enough to be read. */

import type { Place } from "../inventory/model.ts";

export interface ExcerptLine {
  readonly kind: "line";
  readonly number: number;
  /** As written, without line break; tabs as two spaces; cut with `…` where too long. */
  readonly text: string;
  /** The part that is pointed at, in `text`, from 0; on each line of an element of several. */
  readonly mark?: { readonly from: number; readonly to: number };
}

/** Lines left out. */
export interface ExcerptGap {
  readonly kind: "gap";
}

export type ExcerptRow = ExcerptLine | ExcerptGap;

export interface ExcerptLimits {
  readonly lines: number;
  /** Characters of a line. */
  readonly width: number;
}

/** As much as looks good in a terminal of 100 columns and in a comment. */
const EXCERPT_LIMITS: ExcerptLimits = { lines: 7, width: 96 };

/** Of a pointed element: a block of HCL or YAML is shown whole. */
const WHOLE_LINES = 5;
const FIRST_LINES = 3;
const KEPT_INDENT = 4;

/**
 * Cuts lines `region.line` to `region.endLine` out of a file's text: all where they are few, otherwise the first ones and those of the
 * pointed element. A place beyond the text gives no rows.
 */
export function excerpt(
  text: string,
  region: { readonly line: number; readonly endLine: number },
  pointer?: Place,
  limits: ExcerptLimits = EXCERPT_LIMITS,
): readonly ExcerptRow[] {
  const source = text.split(/\r\n|\n|\r/);
  const last = Math.min(region.endLine, source.length);
  const first = Math.min(region.line, last);
  const pointed = pointer && pointer.line >= first && pointer.line <= last ? pointer : undefined;
  const numbers = chosenLines(first, last, pointed, limits.lines);
  const indent = Math.max(0, commonIndent(numbers.map((number) => source[number - 1] ?? "")) - KEPT_INDENT);

  const rows: ExcerptRow[] = [];
  let previous: number | undefined;
  for (const number of numbers) {
    if (previous !== undefined && number > previous + 1) rows.push({ kind: "gap" });
    rows.push(excerptLine(number, source[number - 1] ?? "", pointed, indent, limits.width));
    previous = number;
  }
  const endsPointed = pointed !== undefined && previous !== undefined && previous >= pointed.line;
  if (previous !== undefined && previous < last && !endsPointed) rows.push({ kind: "gap" });
  return rows;
}

function chosenLines(first: number, last: number, pointed: Place | undefined, most: number): readonly number[] {
  if (first < 1) return [];
  if (last - first < most) return range(first, last);
  if (!pointed) return range(first, first + most - 1);
  const end = Math.min(pointed.endLine, last);
  const tail = range(pointed.line, end < pointed.line + WHOLE_LINES ? end : pointed.line + FIRST_LINES - 1);
  const head = range(first, first + Math.max(1, most - Math.min(tail.length, FIRST_LINES) - 1) - 1);
  const bridge = (head.at(-1) ?? first) + 2 === pointed.line ? [pointed.line - 1] : [];
  return [...new Set([...head, ...bridge, ...tail])].sort((a, b) => a - b);
}

function excerptLine(
  number: number,
  source: string,
  pointed: Place | undefined,
  indent: number,
  width: number,
): ExcerptLine {
  const drop = Math.min(indent, source.length - source.trimStart().length);
  const text = withoutTabs(source.slice(drop));
  const mark = pointed === undefined ? undefined : markIn(source, number, drop, pointed);
  return { kind: "line", number, ...clip(text, width, mark) };
}

function markIn(source: string, number: number, drop: number, pointed: Place): ExcerptLine["mark"] {
  const part = pointedPart(source, number, pointed);
  if (part === undefined) return undefined;
  const column = (index: number): number => withoutTabs(source.slice(drop, Math.max(drop, index))).length;
  const from = column(Math.min(part.from, source.length));
  return { from, to: Math.max(from, column(part.to)) };
}

/** The part of a line that lies in a place, from 0; of the lines after the first without their indent. */
export function pointedPart(
  source: string,
  number: number,
  { line, column, endLine, endColumn }: Place,
): { readonly from: number; readonly to: number } | undefined {
  if (number < line || number > endLine || (number > line && source.trim() === "")) return undefined;
  const from = number === line ? column - 1 : source.length - source.trimStart().length;
  return { from, to: Math.max(from, number === endLine ? endColumn - 1 : source.length) };
}

/**
 * Cuts a long line to `width` characters around `mark`, with `…` where something is missing; a short one comes back as it is.
 */
export function clip(
  text: string,
  width: number,
  mark?: { readonly from: number; readonly to: number },
): { text: string; mark?: { from: number; to: number } } {
  if (text.length <= width) return mark ? { text, mark: { ...mark } } : { text };
  const room = Math.max(8, width - 2);
  const marked = mark ? Math.min(mark.to - mark.from, Math.floor(room / 2)) : 0;
  const wanted = mark ? mark.from - Math.floor((room - marked) / 2) : 0;
  const start = onBoundary(text, Math.max(0, Math.min(wanted, text.length - room)));
  const end = onBoundary(text, start + room);
  const before = start > 0 ? "…" : "";
  const clipped = `${before}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
  if (!mark) return { text: clipped };
  const shift = before.length - start;
  const moved = (index: number): number => Math.max(0, Math.min(index + shift, clipped.length));
  return { text: clipped, mark: { from: moved(mark.from), to: moved(mark.to) } };
}

/** Not between the halves of a surrogate pair. */
function onBoundary(text: string, index: number): number {
  return /^[\udc00-\udfff]/.test(text.slice(index, index + 1)) ? index - 1 : index;
}

function commonIndent(lines: readonly string[]): number {
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length);
  return indents.length === 0 ? 0 : Math.min(...indents);
}

function withoutTabs(text: string): string {
  return text.replaceAll("\t", "  ");
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

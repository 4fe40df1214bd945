/** A quoted statement as rows with a gutter and, under the element that matters, what is to be said of it. */

import type { Place } from "../inventory/model.ts";
import type { Finding } from "../rules/model.ts";
import { visible } from "./escape/terminal.ts";
import { type ExcerptLine, type ExcerptRow, excerpt } from "./excerpt.ts";
import { type Lookup, locationOf } from "./lookup.ts";
import { displayWidth, wrap } from "./wrap.ts";

export interface QuoteRow {
  readonly kind: "line" | "gap" | "pointer";
  /** Line number, right-aligned; blank under it. */
  readonly gutter: string;
  /** Escaped for a terminal. */
  readonly text: string;
}

const BAR = "│";
const NARROWEST = 30;

/**
 * The finding's statement, shortened around its pointer, with the pointer's text; nothing where the file's text is not known.
 * `width` is what a row may take, gutter included.
 */
export function quote(finding: Finding, side: Pick<Lookup, "place" | "text">, width: number): readonly QuoteRow[] {
  const region = locationOf(finding, side);
  const text = region && side.text(region.path);
  // An empty place says where to look, not what to read.
  if (!region || text === undefined || isEmpty(region)) return [];
  const pointed = finding.pointer?.place;
  const pointer = pointed && pointed.path === region.path ? pointed : undefined;
  const digits = Math.max(2, String(region.endLine).length);
  const room = Math.max(NARROWEST, width - digits - 3);
  const rows = excerpt(text, region, pointer, { lines: 7, width: room });
  return withPointer(rows, finding.pointer?.text, digits, room);
}

function isEmpty(place: Place): boolean {
  return place.line === place.endLine && place.column === place.endColumn;
}

/** One string per row, for formats without colour. */
export function plainRow(row: QuoteRow): string {
  return `${row.gutter} ${BAR} ${row.text}`.trimEnd();
}

function withPointer(
  rows: readonly ExcerptRow[],
  say: string | undefined,
  digits: number,
  room: number,
): readonly QuoteRow[] {
  const blank = " ".repeat(digits);
  const marked = rows.filter((row): row is MarkedLine => row.kind === "line" && row.mark !== undefined);
  const [first] = marked;
  const last = marked.at(-1);
  return rows.flatMap((row): readonly QuoteRow[] => {
    if (row.kind === "gap") return [{ kind: "gap", gutter: blank, text: "…" }];
    const line: QuoteRow = { kind: "line", gutter: String(row.number).padStart(digits), text: visible(row.text) };
    if (row !== last || first === undefined || say === undefined) return [line];
    const pointers = pointerRows(markColumn(first, first.mark.from), visible(say), room);
    return [line, ...pointers.map((text): QuoteRow => ({ kind: "pointer", gutter: blank, text }))];
  });
}

type MarkedLine = ExcerptLine & { readonly mark: NonNullable<ExcerptLine["mark"]> };

/** The column of the mark as it is displayed: escapes and wide characters before it count as they look. */
function markColumn(row: ExcerptLine, from: number): number {
  return displayWidth(visible(row.text.slice(0, from)));
}

/** `╰─ text` under the column; where there is too little room to its right, a line leads to the left first. */
function pointerRows(column: number, say: string, room: number): readonly string[] {
  const right = room - column - 3;
  if (right >= Math.min(NARROWEST * 2, displayWidth(say))) return hanging(column, say, right);
  const indent = Math.min(column, 4);
  if (column <= indent) return hanging(indent, say, Math.max(NARROWEST, room - indent - 3));
  const turn = `${" ".repeat(indent)}╭${"─".repeat(column - indent - 1)}╯`;
  return [turn, ...hanging(indent, say, Math.max(NARROWEST, room - indent - 3))];
}

function hanging(column: number, say: string, width: number): readonly string[] {
  const pad = " ".repeat(column);
  return wrap(say, width).map((line, index) => `${pad}${index === 0 ? "╰─ " : "   "}${line}`);
}

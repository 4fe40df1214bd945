/** Where the runs of a string's text were written: escapes, folded lines and block scalars taken apart. */

import type { Lines } from "../../document/lines.ts";
import type { Segment } from "../../template/value.ts";

interface Source {
  readonly path: string;
  readonly text: string;
  readonly lines: Lines;
}

/** A stretch of the source, and the text it stands for. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

const SIMPLE: Readonly<Record<string, string>> = {
  "0": "\0",
  a: "\x07",
  b: "\b",
  e: "\x1b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  N: "\x85",
  _: "\xa0",
  L: "\u2028",
  P: "\u2029",
};
const HEXADECIMAL: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** Runs of a text with escapes between `start` and `end`, on one line. */
function escapedRuns(source: string, start: number, end: number): readonly Run[] {
  const runs: Run[] = [];
  let from = start;
  for (let at = start; at < end; ) {
    if (source[at] !== "\\") {
      at += 1;
      continue;
    }
    if (at > from) runs.push({ start: from, end: at, value: source.slice(from, at) });
    const letter = source[at + 1] ?? "";
    if (letter === "\n" || letter === "\r") {
      // An escaped line break stands for nothing.
      runs.push({ start: at, end: at + 1, value: "" });
      from = end;
      break;
    }
    const digits = HEXADECIMAL[letter] ?? 0;
    const code = digits === 0 ? Number.NaN : Number.parseInt(source.slice(at + 2, at + 2 + digits), 16);
    const value = Number.isNaN(code) || code > 0x10ffff ? (SIMPLE[letter] ?? letter) : String.fromCodePoint(code);
    runs.push({ start: at, end: Math.min(end, at + 2 + digits), value });
    at += 2 + digits;
    from = at;
  }
  if (end > from) runs.push({ start: from, end, value: source.slice(from, end) });
  return runs;
}

/** Runs of a text in single quotes, where a quote is written twice. */
function quotedRuns(source: string, start: number, end: number): readonly Run[] {
  const runs: Run[] = [];
  let from = start;
  for (let at = source.indexOf("''", start); at !== -1 && at < end; at = source.indexOf("''", at + 2)) {
    if (at > from) runs.push({ start: from, end: at, value: source.slice(from, at) });
    runs.push({ start: at, end: at + 2, value: "'" });
    from = at + 2;
  }
  if (end > from) runs.push({ start: from, end, value: source.slice(from, end) });
  return runs;
}

/** The text between the quotes of a JSON string. */
export function jsonSegments(
  source: Source,
  start: number,
  end: number,
  value: string,
): readonly Segment[] | undefined {
  return align(source, escapedRuns(source.text, start + 1, end - 1), value);
}

export type ScalarStyle = "plain" | "single" | "double" | "block";

/**
 * The text of a YAML scalar that may go over lines.
 * @param start where the scalar starts, with its quote or its `|`
 * @returns undefined where it could not be told: the place of the whole must do
 */
export function yamlSegments(
  source: Source,
  style: ScalarStyle,
  start: number,
  end: number,
  value: string,
): readonly Segment[] | undefined {
  const runs: Run[] = [];
  for (const line of linesBetween(source.text, style, start, end, value))
    for (const run of runsOf(source.text, style, line)) runs.push(run);
  return align(source, runs, value);
}

function runsOf(source: string, style: ScalarStyle, { start, end }: Omit<Run, "value">): readonly Run[] {
  if (style === "double") return escapedRuns(source, start, end);
  if (style === "single") return quotedRuns(source, start, end);
  return end > start ? [{ start, end, value: source.slice(start, end) }] : [];
}

/** The lines of a scalar without their indentation, and of all but a block without the blanks at their ends. */
function* linesBetween(
  text: string,
  style: ScalarStyle,
  start: number,
  end: number,
  value: string,
): Generator<Omit<Run, "value">> {
  const inner = style === "plain" || style === "block" ? [start, end] : [start + 1, end - 1];
  const [first = start, last = end] = inner;
  let indent: number | undefined;
  // With an indentation indicator (`|2`) the text itself may start with blanks.
  const leading = /(?:^|\n)( *)[^ \n]/.exec(value)?.[1]?.length ?? 0;
  let at = style === "block" ? after(text, first) : first;
  for (let line = 0; at < last; line += 1) {
    const newline = text.indexOf("\n", at);
    const until = newline === -1 || newline > last ? last : newline;
    let from = at;
    let to = until;
    if (style === "block") {
      while (text[from] === " ") from += 1;
      if (from < to && text[from] !== "\r") indent ??= from - at - leading;
      from = Math.min(at + (indent ?? 0), until);
      if (text[to - 1] === "\r") to -= 1;
    } else {
      if (line > 0) while (from < to && /[ \t]/.test(text.charAt(from))) from += 1;
      if (until !== last) while (to > from && /[ \t\r]/.test(text.charAt(to - 1))) to -= 1;
    }
    yield { start: from, end: Math.max(from, to) };
    at = until + 1;
  }
}

function after(text: string, offset: number): number {
  const newline = text.indexOf("\n", offset);
  return newline === -1 ? text.length : newline + 1;
}

/** Lays the runs along the text. Between two runs there may be line breaks and blanks that folding made. */
function align(source: Source, runs: readonly Run[], value: string): readonly Segment[] | undefined {
  const segments: Segment[] = [];
  let at = 0;
  let end: number | undefined;
  for (const run of runs) {
    const found = skipFolds(value, at, run.value);
    if (found === undefined) return undefined;
    if (found > at) segments.push(between(source, end ?? run.start, run.start, found - at));
    at = found + run.value.length;
    end = run.end;
    if (run.value === "") continue;
    const verbatim = source.text.slice(run.start, run.end) === run.value && !run.value.includes("\n");
    segments.push({ length: run.value.length, place: source.lines.place(source.path, run.start, run.end), verbatim });
  }
  if (at < value.length) {
    if (/[^ \n]/.test(value.slice(at))) return undefined;
    const start = end ?? 0;
    segments.push(between(source, start, start, value.length - at));
  }
  return segments;
}

function between(source: Source, start: number, end: number, length: number): Segment {
  return { length, place: source.lines.place(source.path, start, end), verbatim: false };
}

function skipFolds(value: string, from: number, run: string): number | undefined {
  let at = from;
  while (!value.startsWith(run, at)) {
    if (value[at] !== "\n" && value[at] !== " ") return undefined;
    at += 1;
  }
  return at;
}

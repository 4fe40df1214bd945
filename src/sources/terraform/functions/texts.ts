/** Parts of texts that may hold holes, and how texts compare. */

import { cutAtHoles, HOLE, hasHole } from "../../../authorization/hole.ts";
import type { Place } from "../../../inventory/model.ts";
import { type Hole, type Segment, segmentsOf, type TextValue } from "../../template/value.ts";

/** From and up to, not including, in UTF-16 code units. */
export type Range = readonly [start: number, end: number];

/** The stretches of a text, in its order, with where they were written. */
export function sliceTexts(value: TextValue, ranges: readonly Range[]): TextValue[] {
  const segments = segmentsOf(value);
  let segment = 0;
  let segmentStart = 0;
  let hole = 0;
  let seen = 0;
  return ranges.map(([start, end]) => {
    hole += countHoles(value.text.slice(seen, start));
    const text = value.text.slice(start, end);
    const first = hole;
    hole += countHoles(text);
    seen = end;
    for (let next = segments[segment]; next !== undefined && segmentStart + next.length <= start; ) {
      segmentStart += next.length;
      segment += 1;
      next = segments[segment];
    }
    const parts = cutSegments(segments, segment, segmentStart, [start, end]);
    const [only, second] = parts;
    const place = only !== undefined && second === undefined ? only.place : value.place;
    return { kind: "string", text, holes: value.holes.slice(first, hole), place, segments: parts };
  });
}

/** One stretch; the whole text is the value itself. */
export function sliceText(value: TextValue, start: number, end: number): TextValue {
  if (start <= 0 && end >= value.text.length) return value;
  const [slice] = sliceTexts(value, [[Math.max(0, start), Math.max(start, end)]]);
  return slice ?? value;
}

function cutSegments(segments: readonly Segment[], from: number, offset: number, [start, end]: Range): Segment[] {
  const parts: Segment[] = [];
  let at = offset;
  for (let index = from; index < segments.length && at < end; index += 1) {
    const segment = segments[index];
    if (segment === undefined) break;
    const first = Math.max(start, at) - at;
    const last = Math.min(end, at + segment.length) - at;
    if (last > first) parts.push(cutSegment(segment, first, last));
    at += segment.length;
  }
  return parts;
}

function cutSegment(segment: Segment, from: number, to: number): Segment {
  const length = to - from;
  if (length === segment.length) return segment;
  if (!segment.verbatim) return { ...segment, length };
  const { path, line, column } = segment.place;
  return {
    length,
    place: { path, line, column: column + from, endLine: line, endColumn: column + to },
    verbatim: true,
  };
}

function countHoles(text: string): number {
  let count = 0;
  for (let at = text.indexOf(HOLE); at !== -1; at = text.indexOf(HOLE, at + 1)) count += 1;
  return count;
}

/** The text with its known runs changed; its holes then stand for something else than they did. */
export function mapKnown(value: TextValue, change: (known: string) => string, place: Place): TextValue {
  const text = cutAtHoles(value.text).map(change).join(HOLE);
  return { kind: "string", text, holes: value.holes.map(({ why }) => ({ why })), place };
}

/** What stands before the first hole. */
export function headOf(text: string): string {
  const at = text.indexOf(HOLE);
  return at === -1 ? text : text.slice(0, at);
}

/** What stands after the last hole. */
export function tailOf(text: string): string {
  return text.slice(text.lastIndexOf(HOLE) + 1);
}

/**
 * True for a hole that stands for a generated name or id, an account, a Region or a partition: AWS' names of these are not
 * empty, and hold no white space, `/` or `:` (IAM user guide "IAM and AWS STS quotas"; S3 user guide "bucket naming rules").
 */
export function isName(hole: Hole): boolean {
  return hole.of !== undefined;
}

/** False where the text surely has a character. */
export function mayBeEmpty({ text, holes }: TextValue): boolean {
  return text.length === holes.length && !holes.some(isName);
}

/** By code points: the order of UTF-8, in which Terraform sorts. */
export function compareTexts(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const [one, other] = [a.charCodeAt(at), b.charCodeAt(at)];
    // Halves of characters beyond U+FFFF come after all that have no halves.
    if (one !== other) return order(one) - order(other);
  }
  return a.length - b.length;
}

function order(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

const SEGMENTER = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Characters as Terraform counts them: grapheme clusters. */
export function charactersOf(text: string): string[] {
  // Without combining characters and CR LF each character stands alone.
  if (/^[\u0000-\u000c\u000e-\u02ff]*$/.test(text)) return [...text];
  return Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
}

/** Whether a text starts with another; undefined: nobody knows. Either may hold holes. */
export function startsWith(text: string, prefix: string): boolean | undefined {
  const [head, wanted] = [headOf(text), headOf(prefix)];
  if (!hasHole(prefix) && head.startsWith(prefix)) return true;
  const common = Math.min(head.length, wanted.length);
  if (head.slice(0, common) !== wanted.slice(0, common)) return false;
  return hasHole(text) || head.startsWith(wanted) === true ? undefined : false;
}

/** Whether a text ends with another; undefined: nobody knows. */
export function endsWith(text: string, suffix: string): boolean | undefined {
  const [tail, wanted] = [tailOf(text), tailOf(suffix)];
  if (!hasHole(suffix) && tail.endsWith(suffix)) return true;
  const common = Math.min(tail.length, wanted.length);
  if (tail.slice(tail.length - common) !== wanted.slice(wanted.length - common)) return false;
  return hasHole(text) || tail.endsWith(wanted) === true ? undefined : false;
}

/** Pieces of texts, with their holes and the places where they were written. */

import { HOLE } from "../../authorization/hole.ts";
import type { Place } from "../../inventory/model.ts";
import { type Hole, type Segment, segmentsOf, type TextValue, type Value } from "../template/value.ts";

/** A text of which nothing is known but that it is one. */
export function openText(hole: Hole, place: Place): TextValue {
  return { kind: "string", text: HOLE, holes: [hole], place };
}

/** The stretch of a text from `start` up to, not including, `end`. */
export function sliceText(value: TextValue, start: number, end: number): TextValue {
  const piece = cutText(value, [start, end])[1];
  return piece ?? { kind: "string", text: "", holes: [], place: value.place };
}

/** A text in pieces, cut at offsets in ascending order. */
export function cutText(value: TextValue, cuts: readonly number[]): readonly TextValue[] {
  const all = segmentsOf(value);
  let index = 0;
  /** Offset of the segment at `index`. */
  let offset = 0;
  let hole = 0;
  return [0, ...cuts].map((start, piece) => {
    const end = Math.max(start, cuts[piece] ?? value.text.length);
    const text = value.text.slice(start, end);
    const holes = value.holes.slice(hole, hole + countHoles(text));
    hole += holes.length;
    const segments: Segment[] = [];
    for (;;) {
      const segment = all[index];
      if (segment === undefined || offset >= end) break;
      const part = partOf(segment, offset, start, end);
      if (part !== undefined) segments.push(part);
      if (offset + segment.length > end) break;
      offset += segment.length;
      index += 1;
    }
    return { kind: "string", text, holes, place: placeOf(segments, value.place), segments };
  });
}

/** What of a segment at `offset` lies between `start` and `end`. */
function partOf({ length, place, verbatim }: Segment, offset: number, start: number, end: number): Segment | undefined {
  const from = Math.max(start, offset);
  const to = Math.min(end, offset + length);
  if (from >= to) return undefined;
  if (!verbatim) return { length: to - from, place, verbatim };
  const column = place.column + (from - offset);
  return { length: to - from, place: { ...place, column, endColumn: column + (to - from) }, verbatim };
}

function placeOf(segments: readonly Segment[], whole: Place): Place {
  const [first] = segments;
  const last = segments.at(-1);
  if (first?.verbatim !== true || last?.verbatim !== true) return whole;
  return { ...first.place, endLine: last.place.endLine, endColumn: last.place.endColumn };
}

function countHoles(text: string): number {
  return text.split(HOLE).length - 1;
}

/** The value as if it had been written at `place`: what a reference to it comes to. */
export function movedTo(value: Value, place: Place): Value {
  switch (value.kind) {
    case "string":
      return { kind: "string", text: value.text, holes: value.holes, place };
    case "list":
      return { ...value, items: value.items.map((item) => movedTo(item, place)), place };
    default:
      return { ...value, place };
  }
}

/** True where both are the same for sure: known, or unknown in the same way. */
export function sameValue(left: Value, right: Value): boolean {
  switch (left.kind) {
    case "string":
      return right.kind === "string" && left.text === right.text && sameHoles(left.holes, right.holes);
    case "list":
      return (
        right.kind === "list" &&
        left.items.length === right.items.length &&
        left.items.every((item, index) => sameAt(item, right.items[index]))
      );
    case "object":
      return (
        right.kind === "object" &&
        left.members.size === right.members.size &&
        [...left.members].every(([name, { value }]) => sameAt(value, right.members.get(name)?.value))
      );
    case "unknown":
      return false;
    case "null":
      return right.kind === "null";
    default:
      return right.kind === left.kind && left.value === right.value;
  }
}

function sameAt(left: Value, right: Value | undefined): boolean {
  return right !== undefined && sameValue(left, right);
}

function sameHoles(left: readonly Hole[], right: readonly Hole[]): boolean {
  return left.every(({ of }, index) => of !== undefined && of === right[index]?.of);
}

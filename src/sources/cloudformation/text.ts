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
  const before = countHoles(value.text.slice(0, start));
  const text = value.text.slice(start, end);
  const holes = value.holes.slice(before, before + countHoles(text));
  const segments = sliceSegments(segmentsOf(value), start, end);
  const [first] = segments;
  const last = segments.at(-1);
  const whole = first !== undefined && last !== undefined && first.verbatim && last.verbatim;
  const place = whole ? { ...first.place, endLine: last.place.endLine, endColumn: last.place.endColumn } : value.place;
  return { kind: "string", text, holes, place, segments };
}

function sliceSegments(segments: readonly Segment[], start: number, end: number): readonly Segment[] {
  const kept: Segment[] = [];
  let at = 0;
  for (const { length, place, verbatim } of segments) {
    const from = Math.max(start, at);
    const to = Math.min(end, at + length);
    if (from < to) {
      const column = place.column + (from - at);
      const part = verbatim ? { ...place, column, endColumn: column + (to - from) } : place;
      kept.push({ length: to - from, place: part, verbatim });
    }
    at += length;
  }
  return kept;
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

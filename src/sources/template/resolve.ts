/** Fills the holes of a text that became known once all templates had been read: generated names, the account, the Region. */

import { HOLE, hasHole } from "../../authorization/hole.ts";
import type { Hole, Segment, TextValue, Value } from "./value.ts";
import { asText, segmentsOf } from "./value.ts";

/** The text that a hole stands for; undefined: nobody knows. */
export type Resolve = (hole: Hole) => string | undefined;

/** A text with its known holes filled in; the others are left, in order. */
export interface ResolvedText {
  readonly text: string;
  readonly holes: readonly Hole[];
  readonly segments: readonly Segment[];
}

/** Of a hole that its text does not account for. */
const UNTOLD: Hole = { why: "part of its text is not known" };

/** Fills a text's holes. A run with a filled hole stands as a whole where the hole was written. */
export function resolveText(value: TextValue, resolve: Resolve): ResolvedText {
  let next = 0;
  const left: Hole[] = [];
  const fill = (run: string): string =>
    run.replaceAll(HOLE, () => {
      const hole = value.holes[next] ?? UNTOLD;
      next += 1;
      const known = resolve(hole);
      if (known !== undefined) return known;
      left.push(hole);
      return HOLE;
    });
  let at = 0;
  const parts: string[] = [];
  const segments = runsOf(value).map((segment) => {
    const run = value.text.slice(at, at + segment.length);
    at += segment.length;
    const filled = fill(run);
    parts.push(filled);
    return { ...segment, length: filled.length, verbatim: segment.verbatim && filled === run };
  });
  return { text: parts.join(""), holes: left, segments };
}

/** The runs of all of the text: none of it may get lost, whatever is known of where it stands. */
function runsOf(value: TextValue): readonly Segment[] {
  const segments = segmentsOf(value);
  const length = segments.reduce((sum, segment) => sum + segment.length, 0);
  const rest = value.text.length - length;
  return rest > 0 ? [...segments, { length: rest, place: value.place, verbatim: false }] : segments;
}

/** The text of a scalar, all of it known; undefined where a hole is left, and for what is no scalar. */
export function resolvedText(value: Value | undefined, resolve: Resolve): string | undefined {
  const text = value === undefined ? undefined : asText(value);
  if (text === undefined) return undefined;
  const resolved = resolveText(text, resolve);
  return hasHole(resolved.text) ? undefined : resolved.text;
}

/** The items of a list, or the value as the only one; undefined where nobody knows how many there are. */
export function itemsOf(value: Value | undefined): readonly Value[] | undefined {
  if (value === undefined || value.kind === "null") return [];
  if (value.kind === "list") return value.items;
  return value.kind === "unknown" ? undefined : [value];
}

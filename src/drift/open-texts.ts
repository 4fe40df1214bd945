/** Texts and lists of texts with holes against known ones: whether they can be the same once the holes are known. */

import { cutAtHoles, HOLE, hasHole } from "../authorization/hole.ts";
import { unique } from "../collections.ts";

/** Pairing looks at every open item of one side with every one of the other: past so many nothing fits. */
const MOST_OPEN = 200;

/** Whether the known parts of the text occur in the held one, in their order, at its ends where it begins or ends with one. */
export function fitsText(open: string, held: string): boolean {
  const parts = cutAtHoles(open);
  const [first = "", ...others] = parts;
  const last = others.pop();
  if (last === undefined) return open === held;
  if (held.length < first.length + last.length || !held.startsWith(first) || !held.endsWith(last)) return false;
  let at = first.length;
  const end = held.length - last.length;
  for (const part of others) {
    const found = held.indexOf(part, at);
    if (found === -1 || found + part.length > end) return false;
    at = found + part.length;
  }
  return at <= end;
}

/**
 * Whether a list can be the held one: each text is one of it, and nothing of it is left over. Of a list that is nothing but a
 * hole not even the length is known.
 */
export function fitsList(
  open: readonly string[],
  held: readonly string[],
  fits: (open: string, held: string) => boolean = fitsText,
): boolean {
  if (open.every((text) => text === HOLE)) return held.length > 0;
  const known = new Set(open.filter((text) => !hasHole(text)));
  if ([...known].some((text) => !held.some((one) => fits(text, one)))) return false;
  const unsure = open.filter(hasHole);
  const rest = unique(held).filter((one) => ![...known].some((text) => fits(text, one)));
  const pairs = pairUp(rest, unsure, (one, text) => fits(text, one));
  return pairs.size === rest.length && unsure.every((text) => held.some((one) => fits(text, one)));
}

/**
 * As many items as possible, each with one of the others of its own (Kuhn's algorithm).
 * @returns the indexes of the others by those of the items
 */
export function pairUp<T, U>(
  items: readonly T[],
  others: readonly U[],
  fits: (item: T, other: U) => boolean,
): ReadonlyMap<number, number> {
  if (items.length > MOST_OPEN || others.length > MOST_OPEN) return new Map();
  const fitting = items.map((item) => others.flatMap((other, index) => (fits(item, other) ? [index] : [])));
  const takenBy = new Map<number, number>();
  const place = (item: number, tried: Set<number>): boolean => {
    for (const other of fitting[item] ?? []) {
      if (tried.has(other)) continue;
      tried.add(other);
      const holder = takenBy.get(other);
      if (holder !== undefined && !place(holder, tried)) continue;
      takenBy.set(other, item);
      return true;
    }
    return false;
  };
  for (const item of items.keys()) place(item, new Set());
  return new Map([...takenBy].map(([other, item]) => [item, other]));
}

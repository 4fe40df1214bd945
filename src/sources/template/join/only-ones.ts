/** Two definitions of one thing. */

import type { Gap } from "../../../inventory/model.ts";
import type { Piece } from "../pieces.ts";
import { twice } from "./context.ts";

/** Each thing once, by its name; a gap for one that several pieces define, of which the first is kept. @param what `the key` */
export function onlyOnes<T extends { readonly piece: Piece }>(
  items: readonly T[],
  nameOf: (item: T) => string,
  what: string,
  gaps: Gap[],
): readonly T[] {
  const all = new Map<string, T[]>();
  for (const item of items) all.set(nameOf(item), [...(all.get(nameOf(item)) ?? []), item]);
  return [...all].flatMap(([name, same]) => {
    if (same.length > 1)
      gaps.push(
        twice(
          `${what} ${name}`,
          same.map(({ piece }) => piece),
        ),
      );
    return same.slice(0, 1);
  });
}

/** The two sides of a comparison, and the pieces of them that are compared. */

import type { Gap, Inventory } from "../inventory/model.ts";

/** A side of the comparison: a world, or anything else that has an inventory. */
export interface Inventoried {
  readonly inventory: Inventory;
  /** What was noticed while reading, beside the inventory's gaps: why a setting or a role is not known. */
  readonly notEvaluated?: readonly Said[];
  /** A name or ARN of the files with holes in the place of what nobody knows of it; absent: all of it is known. */
  readonly open?: Open;
}

export type Open = (text: string) => string;

type Said = Pick<Gap, "what" | "why">;

/** The live side, with everything that says why something of it is not known. */
export interface Live extends Inventory {
  readonly said: readonly Said[];
}

/** Which role, bucket or key of AWS the others are nobody knows. */
export function knownPieces(inventory: Inventory, isKnown: (name: string) => boolean): Inventory {
  const { roles, buckets, keys } = inventory;
  return {
    ...inventory,
    roles: roles.filter(({ arn }) => isKnown(arn)),
    buckets: buckets.filter(({ name }) => isKnown(name)),
    keys: keys.filter(({ arn }) => isKnown(arn)),
  };
}

/** The pieces that exports consist of. */
export function ofExports(inventory: Inventory): Inventory {
  const { exports, roles, buckets, keys } = inventory;
  const own = buckets.filter(({ name }) => exports.some(({ bucket }) => bucket === name));
  return {
    ...inventory,
    roles: roles.filter(({ arn }) => exports.some(({ role }) => role === arn)),
    buckets: own,
    keys: keys.filter(({ arn }) => own.some(({ encryption }) => encryption?.key === arn)),
  };
}

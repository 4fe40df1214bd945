/** Which export of one world is which of another: by what it is, not by its name. */

import type { DeclaredExport } from "../inventory/model.ts";
import type { World } from "../sources/model.ts";

/** Same role and bucket, and the same organization where both know it. */
export function isSameExport(one: DeclaredExport, other: DeclaredExport): boolean {
  const ids = [one.organizationId, other.organizationId];
  return one.role === other.role && one.bucket === other.bucket && (ids.includes(undefined) || ids[0] === ids[1]);
}

/** The world with a name of its own for each export: the role's path, and the bucket, where names repeat. */
export function withUniqueNames(world: World): World {
  const { exports } = world.inventory;
  const count = (name: string, of: (one: DeclaredExport) => string): number =>
    exports.filter((one) => of(one) === name).length;
  const byName = ({ name }: DeclaredExport): string => name;
  const byPath = ({ role }: DeclaredExport): string => role.slice(role.indexOf("/") + 1);
  const renamed = exports.map((one) => {
    if (count(one.name, byName) === 1) return one;
    const path = byPath(one);
    return { ...one, name: count(path, byPath) === 1 ? path : `${path} to ${one.bucket}` };
  });
  return withExports(world, renamed);
}

/** The base with the head's names for the exports that both have, so that a mere renaming changes nothing. */
export function withNamesOf(base: World, head: World): World {
  const renamed = base.inventory.exports.map((one) => {
    const same = head.inventory.exports.find((other) => isSameExport(one, other));
    return same === undefined ? one : { ...one, name: same.name };
  });
  return withExports(base, renamed);
}

/**
 * The head judged on the base's facts about Genesys: a change cannot narrow the network, name another account, move the home
 * region that it is judged on, or bring observations of its own.
 */
export function withFactsOf(head: World, base: World): World {
  const governed = head.inventory.exports.map((one): DeclaredExport => {
    const before = base.inventory.exports.find((other) => isSameExport(one, other));
    if (before === undefined) return one;
    const { account: _account, observed: _observed, region, ...rest } = one;
    const home = before.region ?? region;
    return {
      ...rest,
      network: before.network,
      ...(before.account === undefined ? {} : { account: before.account }),
      ...(before.observed === undefined ? {} : { observed: before.observed }),
      ...(home === undefined ? {} : { region: home }),
    };
  });
  return withExports(head, governed);
}

function withExports(world: World, exports: readonly DeclaredExport[]): World {
  return { ...world, inventory: { ...world.inventory, exports } };
}

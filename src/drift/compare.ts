/** The files against AWS: what is attached to the same thing is compared, and only real differences count. */

import { hasHole } from "../authorization/hole.ts";
import { unique } from "../collections.ts";
import type { Inventory } from "../inventory/model.ts";
import { bucketDrift, keyDrift } from "./buckets.ts";
import { type Inventoried, knownPieces, ofExports } from "./inventoried.ts";
import type { Drift } from "./model.ts";
import { accountsOf, organizationDrift } from "./organization.ts";
import { roleDrift, undeclaredRoles } from "./roles.ts";

/**
 * What AWS holds otherwise than the files say of the roles, buckets, keys and accounts of the files' exports, in their order: only those
 * are read from AWS. Of a thing that one side has there is a drift where the other is known to have none; what the files are silent
 * about is no drift; what could not be read is `unknown`.
 */
export function compareInventories(files: Inventoried, live: Inventoried): readonly Drift[] {
  const open = files.open ?? ((text) => text);
  const isKnown = (text: string): boolean => !hasHole(open(text));
  const declared = knownPieces(ofExports(files.inventory), isKnown);
  const held = { ...live.inventory, said: [...live.inventory.gaps, ...(live.notEvaluated ?? [])] };
  const drifts = [
    ...declared.roles.flatMap((role) => roleDrift(role, held)),
    ...declared.buckets.flatMap((bucket) => bucketDrift(bucket, held, open)),
    ...declared.keys.flatMap((key) => keyDrift(key, held)),
    ...accountsOf(declared)
      .filter(isKnown)
      .flatMap((account) => organizationDrift(account, declared, held)),
    ...undeclaredRoles(files, held, open),
  ];
  const exports = [...files.inventory.exports, ...held.exports];
  return drifts.map((drift) => ({ ...drift, exports: touched(drift, exports, declared) }));
}

/** Exports of that role, bucket, key or account. */
function touched({ attachedTo }: Drift, exports: Inventory["exports"], { buckets }: Inventory): readonly string[] {
  const own = exports.filter(({ role, bucket }) => {
    const held = buckets.find(({ name }) => name === bucket);
    const parts = [role, bucket, role.split(":")[4], held?.account, held?.encryption?.key];
    return parts.includes(attachedTo.replace(/^(\d{12})\/\d+$/, "$1"));
  });
  return unique(own.map(({ name }) => name));
}

/** From a saved inventory to the one that everything judges. */

import { unique } from "../../collections.ts";
import type { DeclaredExport, Gap, Inventory } from "../../inventory/model.ts";
import { createCollector } from "../collector.ts";
import { findExports } from "../discovery/exports.ts";
import { remarkOn, unnamedBuckets, unnamedGaps } from "../discovery/wildcard-buckets.ts";
import type { World } from "../model.ts";
import { bucketsIn, keysIn, rolesIn, s3EndpointsIn } from "./merge.ts";
import type { SavedAccount, SavedInventory } from "./model.ts";
import { isSavedGap } from "./model.ts";
import { type OpenFact, weigh } from "./open-facts.ts";
import { documentOrGap, gapOf, whyNotRead } from "./policies.ts";
import { keysNotRead, toBucket, toKey } from "./to-bucket.ts";
import { toOrganization, toRole } from "./to-role.ts";

export interface ReadInventory extends Pick<World, "inputs" | "notEvaluated"> {
  readonly inventory: Inventory;
}

/** The same, with facts that were not read still to be weighed: what rests on them turns on the inventory they end up in. */
export interface UnweighedInventory extends ReadInventory {
  readonly open: readonly OpenFact[];
}

/** How reports name the state of AWS that was read. */
export function refOf({ readAt }: Pick<SavedInventory, "readAt">): string {
  return `AWS, ${readAt}`;
}

/**
 * The inventory of all its accounts. What was not read is unknown, with AWS' own answer; what a verdict of the exports rests on
 * is a gap, all else a remark.
 * @param declared the exports to judge; undefined: every role that trusts Genesys, with the buckets that it writes to
 * @param all all declared exports, where those to judge are a part of them
 */
export function inventoryOfSaved(
  saved: SavedInventory,
  declared?: readonly DeclaredExport[],
  all = declared,
): ReadInventory {
  const { inventory, open, inputs, notEvaluated } = unweighedInventory(saved, declared);
  const { gaps, remarks } = weigh(open, inventory);
  const unnamed = unnamedBuckets(inventory, all ?? inventory.exports);
  const unnamedOnes = declared === undefined ? unnamedGaps(unnamed, inventory.exports) : [];
  return {
    inventory: { ...inventory, gaps: [...inventory.gaps, ...gaps, ...unnamedOnes] },
    inputs,
    notEvaluated: [...unnamed.map(remarkOn), ...notEvaluated, ...remarks],
  };
}

/** {@link inventoryOfSaved} for those who change the inventory before facts are weighed. */
export function unweighedInventory(saved: SavedInventory, declared?: readonly DeclaredExport[]): UnweighedInventory {
  const { accounts } = saved;
  const collector = createCollector(refOf(saved));
  const roles = rolesIn(accounts).map((role) => toRole(role, collector));
  const savedKeys = keysIn(accounts);
  const keys = savedKeys.map((key) => toKey(key, collector));
  const buckets = bucketsIn(accounts).map(({ bucket, seenBy }) => {
    const requesters = requestersOf(bucket.name, declared, seenBy);
    return toBucket(bucket, { accounts, keys: savedKeys, requesters, collector });
  });
  const found = buckets.map(({ piece }) => piece);
  const pieces = {
    roles: roles.map(({ piece }) => piece),
    buckets: found,
    keys: [...keys.map(({ piece }) => piece), ...keysNotRead(found, savedKeys)],
    organization: {},
    organizations: Object.fromEntries(accounts.map((account) => [account.id, toOrganization(account, collector)])),
    vpcEndpoints: s3EndpointsIn(accounts).map(({ id, policy }) => {
      const what = `the policy of the VPC endpoint ${id}`;
      return { id, policy: documentOrGap(`${id}#policy`, "vpc-endpoint-policy", what, policy, collector) };
    }),
    readAt: saved.readAt,
    documents: collector.documents(),
  };
  const { exports, gaps } = declared === undefined ? findExports(pieces) : { exports: declared, gaps: [] };
  const ofAccounts = accounts.map(accountGaps);
  return {
    inventory: { ...pieces, exports, gaps: [...ofAccounts.flatMap((one) => one.gaps), ...gaps] },
    open: [...roles, ...buckets, ...keys].flatMap((one) => one.open),
    inputs: collector.inputs(),
    notEvaluated: [...ofAccounts.flatMap((one) => one.remarks), ...collector.remarks()],
  };
}

/** Accounts whose roles write to the bucket; where nobody says which, those in which it was met. */
function requestersOf(
  bucket: string,
  declared: readonly DeclaredExport[] | undefined,
  seenBy: readonly string[],
): readonly string[] {
  const writers = (declared ?? []).filter((one) => one.bucket === bucket);
  const named = unique(writers.map(({ role }) => role.split(":")[4] ?? ""));
  return named.length > 0 ? named : seenBy;
}

/** VPC endpoints only matter where an export passes one, and are missed there by name. */
const ONLY_SAID = /^ec2:/;

function accountGaps({ gaps, organization, id }: SavedAccount): {
  readonly gaps: readonly Gap[];
  readonly remarks: World["notEvaluated"];
} {
  const said = gaps.filter(({ gap: { permission = "" } }) => ONLY_SAID.test(permission));
  const what = `the organization of the account ${id}`;
  return {
    gaps: gaps.filter((gap) => !said.includes(gap)).map((gap) => gapOf(gap.gap.what, gap)),
    remarks: [
      ...said.map((gap) => ({ what: gap.gap.what, why: whyNotRead(gap) })),
      // Where a policy asks for it, the calls say so.
      ...(isSavedGap(organization.id) ? [{ what, why: whyNotRead(organization.id) }] : []),
    ],
  };
}

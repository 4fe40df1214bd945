/** What templates declare, put into an inventory of other sources. Two definitions of one thing leave it open. */

import type { Bucket, DocumentOrGap, Gap, Inventory, Key, Role } from "../../inventory/model.ts";
import { isGap } from "../../inventory/model.ts";
import type { FromTemplates } from "./join/join.ts";

/**
 * The inventory of both, but for the organization. What only one of them knows counts; what both define, and differently, is a
 * gap.
 */
export function withTemplates(inventory: Inventory, found: FromTemplates): Inventory {
  const gaps: Gap[] = [];
  return {
    ...inventory,
    roles: join(
      inventory.roles,
      found.roles,
      ({ arn }) => arn,
      (one, other) => joinRole(one, other, gaps),
    ),
    buckets: join(
      inventory.buckets,
      found.buckets,
      ({ name }) => name,
      (one, other) => joinBucket(one, other, gaps),
    ),
    keys: join(
      inventory.keys,
      found.keys,
      ({ arn }) => arn,
      (one, other) => joinKey(one, other, gaps),
    ),
    gaps: [...inventory.gaps, ...found.gaps, ...gaps],
  };
}

function join<T>(
  one: readonly T[],
  other: readonly T[],
  nameOf: (item: T) => string,
  both: (one: T, other: T) => T,
): readonly T[] {
  const found = new Map(other.map((item) => [nameOf(item), item]));
  const joined = one.map((item) => {
    const same = found.get(nameOf(item));
    found.delete(nameOf(item));
    return same === undefined ? item : both(item, same);
  });
  return [...joined, ...found.values()];
}

function joinRole(one: Role, other: Role, gaps: Gap[]): Role {
  const boundary = one.permissionsBoundary ?? other.permissionsBoundary;
  if (one.permissionsBoundary !== undefined && other.permissionsBoundary !== undefined)
    gaps.push(twice(`the permissions boundary of ${one.arn}`, one.permissionsBoundary, other.permissionsBoundary));
  const policies = isGap(one.identityPolicies) ? other.identityPolicies : one.identityPolicies;
  if (!isGap(one.identityPolicies) && !isGap(other.identityPolicies) && other.identityPolicies.length > 0)
    gaps.push(twice(`the identity policies of ${one.arn}`, one.identityPolicies[0], other.identityPolicies[0]));
  return {
    ...other,
    ...one,
    trustPolicy: pick(`the trust policy of ${one.arn}`, one.trustPolicy, other.trustPolicy, gaps),
    identityPolicies: policies,
    ...(boundary === undefined ? {} : { permissionsBoundary: boundary }),
  };
}

function joinBucket(one: Bucket, other: Bucket, gaps: Gap[]): Bucket {
  const what = (part: string): string => `${part} of the bucket ${one.name}`;
  if (one.policy !== undefined && other.policy !== undefined)
    gaps.push(twice(what("the policy"), one.policy, other.policy));
  for (const key of [
    "encryption",
    "objectOwnership",
    "publicAccessBlock",
    "objectLock",
    "region",
    "account",
  ] as const) {
    const [mine, theirs] = [one[key], other[key]];
    if (mine === undefined || theirs === undefined || mine === "" || theirs === "") continue;
    if (isSame(mine, theirs)) continue;
    gaps.push({
      what: what(NAMES[key]),
      why: `the config or a file says ${JSON.stringify(mine)}, a template ${JSON.stringify(theirs)}`,
      cure: "keep one of them, or make them agree",
    });
  }
  return { ...other, ...one, account: one.account === "" ? other.account : one.account };
}

const NAMES = {
  encryption: "the default encryption",
  objectOwnership: "Object Ownership",
  publicAccessBlock: "Block Public Access",
  objectLock: "Object Lock",
  region: "the Region",
  account: "the account",
};

/** Whether all that both say is the same. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return one === other;
  const theirs = new Map(Object.entries(other));
  return Object.entries(one).every(([name, value]) => !theirs.has(name) || theirs.get(name) === value);
}

function joinKey(one: Key, other: Key, gaps: Gap[]): Key {
  return {
    ...other,
    ...one,
    policy: pick(`the key policy of ${one.arn}`, one.policy, other.policy, gaps),
    grants: [...one.grants, ...other.grants],
  };
}

function pick(what: string, one: DocumentOrGap, other: DocumentOrGap, gaps: Gap[]): DocumentOrGap {
  if (isGap(one)) return other;
  if (!isGap(other)) gaps.push(twice(what, one, other));
  return one;
}

function twice(what: string, one: DocumentOrGap | undefined, other: DocumentOrGap | undefined): Gap {
  const name = (document: DocumentOrGap | undefined): string =>
    document === undefined || isGap(document) ? "nothing" : document.policy.id;
  return {
    what,
    why: `it is defined twice: ${name(one)} and ${name(other)}`,
    cure: "keep one of them, or name the one that counts in a config",
  };
}

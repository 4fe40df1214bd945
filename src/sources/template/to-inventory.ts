/** What templates declare, put into an inventory of other sources. Two definitions of one thing leave it open. */

import { isObject, unique } from "../../collections.ts";
import type { Bucket, DocumentOrGap, Gap, Inventory, Key, PolicyDocument, Role } from "../../inventory/model.ts";
import { isGap } from "../../inventory/model.ts";
import type { FromTemplates } from "./join/join.ts";
import { withRootsOnce } from "./join/two-roots.ts";

/**
 * The inventory of both, but for the organization. What only one of them knows counts; what both define, and differently, is a
 * gap.
 */
export function withTemplates(inventory: Inventory, found: FromTemplates): Inventory {
  const gaps: Gap[] = [];
  const settled = settledBy(inventory);
  const endpoints = join(
    inventory.vpcEndpoints ?? [],
    found.vpcEndpoints,
    ({ id }) => id,
    (one, other) => ({
      ...one,
      policy: pick(`the policy of the VPC endpoint ${one.id}`, one.policy, other.policy, gaps),
    }),
  );
  const roles = inventory.roles.map((role) => withAttached(role, found.attached.get(role.arn) ?? []));
  return {
    ...inventory,
    roles: join(
      roles,
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
    ...(endpoints.length === 0 ? {} : { vpcEndpoints: endpoints }),
    gaps: [...inventory.gaps, ...withRootsOnce(found.gaps.filter(({ what }) => !settled.has(what))), ...gaps],
  };
}

/** What templates leave open, and the inventory says itself. Of a bucket that is only named it says nothing. */
function settledBy({ buckets }: Inventory): ReadonlySet<string> {
  return new Set(
    buckets.flatMap(({ name, account, policy, encryption, objectLock }) => {
      const known = policy !== undefined && !("unknown" in policy.policy);
      return [
        ...(known || encryption !== undefined ? [`the bucket ${name}`] : []),
        ...(account === "" ? [] : [`the account of the bucket ${name}`]),
        ...(known ? [`the bucket policy of ${name}`] : []),
        ...(encryption === undefined ? [] : [`the default encryption of the bucket ${name}`]),
        ...(objectLock === undefined ? [] : [`Object Lock of the bucket ${name}`]),
      ];
    }),
  );
}

/** Policies that a template gives to the role count beside its own; of a role whose own are not known nothing more is. */
function withAttached(role: Role, attached: readonly PolicyDocument[]): Role {
  if (isGap(role.identityPolicies) || attached.length === 0) return role;
  return { ...role, identityPolicies: [...role.identityPolicies, ...attached] };
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
  if (one.tags !== undefined && other.tags !== undefined && !isSame(one.tags, other.tags, STRICT))
    gaps.push(differing(`the tags of ${one.arn}`, one.tags, other.tags));
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
  if (one.policy !== undefined && other.policy !== undefined && !("unknown" in other.policy.policy))
    gaps.push(twice(what("the policy"), one.policy, other.policy));
  for (const key of [
    "encryption",
    "objectOwnership",
    "publicAccessBlock",
    "objectLock",
    "requesterPays",
    "region",
    "account",
  ] as const) {
    const [mine, theirs] = [one[key], other[key]];
    if (mine === undefined || theirs === undefined || mine === "" || theirs === "") continue;
    if (isSame(mine, theirs, ABSENT_MEANS[key])) continue;
    gaps.push(differing(what(NAMES[key]), mine, theirs));
  }
  return { ...other, ...one, account: one.account === "" ? other.account : one.account };
}

const NAMES = {
  encryption: "the default encryption",
  objectOwnership: "Object Ownership",
  publicAccessBlock: "Block Public Access",
  objectLock: "Object Lock",
  requesterPays: "who pays for requests",
  region: "the Region",
  account: "the account",
};

type Absent = "anything" | "something" | ReadonlySet<string>;
const STRICT: Absent = "something";

/** Members whose absence says something: no key is the AWS managed one (K5), no mode no default retention. */
const ABSENT_MEANS: Partial<Record<keyof Bucket, Absent>> = {
  encryption: new Set(["key"]),
  objectLock: new Set(["mode"]),
};

/** Whether both say the same, as far as each says anything. */
function isSame(one: unknown, other: unknown, absent: Absent = "anything"): boolean {
  if (!isObject(one) || !isObject(other)) return one === other;
  return unique([...Object.keys(one), ...Object.keys(other)]).every((name) => {
    const both = Object.hasOwn(one, name) && Object.hasOwn(other, name);
    if (both) return one[name] === other[name];
    return absent === "anything" || (absent !== "something" && !absent.has(name));
  });
}

function differing(what: string, mine: unknown, theirs: unknown): Gap {
  const why = `the config or a file says ${JSON.stringify(mine)}, a template ${JSON.stringify(theirs)}`;
  return { what, why, cure: "keep one of them, or make them agree" };
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
  if (!isGap(other) && !("unknown" in other.policy)) gaps.push(twice(what, one, other));
  return one;
}

function twice(what: string, one: DocumentOrGap | undefined, other: DocumentOrGap | undefined): Gap {
  const name = (document: DocumentOrGap | undefined): string =>
    document === undefined || isGap(document) ? "nothing" : document.policy.id;
  return {
    what,
    why: `it is defined twice: ${name(one)} and ${name(other)}`,
    cure: "keep one of them",
  };
}

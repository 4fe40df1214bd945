/** Facts that could not be read: which of them a verdict rests on, and which are only said. */

import { publicPolicy } from "../../authorization/evaluate/public-access.ts";
import type { Bucket, DeclaredExport, Gap, Inventory } from "../../inventory/model.ts";
import { isGap } from "../../inventory/model.ts";

/** A fact of a bucket, key or role that is not known. */
export interface OpenFact {
  /** As {@link factNames} call it. */
  readonly what: string;
  readonly fact: keyof typeof RESTS;
  /** The bucket's name, the key's ARN, or the role's. */
  readonly of: string;
  readonly gap: Gap;
}

/** How facts are called in messages. The same words for the same fact, wherever it was looked for. */
export const factNames = {
  account: (bucket: string) => `the account of the bucket ${bucket}`,
  region: (bucket: string) => `the region of the bucket ${bucket}`,
  encryption: (bucket: string) => `the default encryption of the bucket ${bucket}`,
  blockOfBucket: (bucket: string) => `Block Public Access of the bucket ${bucket}`,
  blockOfAccount: (bucket: string) => `Block Public Access of the account that owns the bucket ${bucket}`,
  requesterPays: (bucket: string) => `whether the bucket ${bucket} is Requester Pays`,
  objectOwnership: (bucket: string) => `Object Ownership of the bucket ${bucket}`,
  objectLock: (bucket: string) => `Object Lock of the bucket ${bucket}`,
  accessPoints: (bucket: string) => `the access points of the bucket ${bucket}`,
  state: (key: string) => `the state of the key ${key}`,
  grants: (key: string) => `the grants of the key ${key}`,
  tags: (role: string) => `the tags of ${role}`,
};

interface Case {
  readonly one: DeclaredExport;
  readonly bucket: Bucket | undefined;
  readonly inventory: Inventory;
}

const accountIn = (arn: string): string => arn.split(":")[4] ?? "";
const always = (): boolean => true;
const never = (): boolean => false;
const crossAccount = ({ one, bucket }: Case): boolean => bucket?.account !== accountIn(one.role);

/** Whether an export's verdict rests on the fact. */
const RESTS = {
  account: always,
  encryption: always,
  state: always,
  /** S5 spares the owner's own account. */
  requesterPays: crossAccount,
  /** RestrictPublicBuckets cuts other accounts off from a public policy (B4), and is what keeps strangers out of it. */
  publicAccessBlock: (at) => crossAccount(at) || mayBePublic(at.bucket),
  /** S3 only uses a key of the bucket's own region (K5). */
  region: ({ bucket, inventory }) =>
    bucket?.encryption?.key !== undefined || isAsked(inventory, /aws:RequestedRegion|kms:ViaService/i),
  tags: ({ inventory }) => isAsked(inventory, /aws:(?:Principal|Resource)Tag\//i),
  objectOwnership: never,
  objectLock: never,
  accessPoints: never,
  /** They only allow: where nothing else does, the calls say so by themselves. */
  grants: never,
} satisfies Readonly<Record<string, (at: Case) => boolean>>;

function mayBePublic(bucket: Bucket | undefined): boolean {
  const policy = bucket?.policy?.policy;
  return policy !== undefined && ("unknown" in policy || publicPolicy(policy) !== false);
}

function isAsked({ documents }: Inventory, key: RegExp): boolean {
  return documents.some(({ text }) => key.test(text));
}

export interface Weighed {
  /** Those that a verdict rests on. */
  readonly gaps: readonly Gap[];
  /** The others that belong to an export. */
  readonly remarks: readonly { readonly what: string; readonly why: string }[];
}

/** Sorts the facts by what they mean to the inventory's exports; of things that no export uses nothing is said. */
export function weigh(facts: readonly OpenFact[], inventory: Inventory): Weighed {
  const settled = settledFacts(inventory);
  const open = facts.filter(({ what }) => !settled.has(what));
  const cases = inventory.exports.map((one): Case => {
    return { one, bucket: inventory.buckets.find(({ name }) => name === one.bucket), inventory };
  });
  const concerned = (fact: OpenFact): readonly Case[] =>
    cases.filter(({ one, bucket }) => [one.role, one.bucket, bucket?.encryption?.key].includes(fact.of));
  const rests = (fact: OpenFact): boolean => concerned(fact).some((at) => RESTS[fact.fact](at));
  return {
    gaps: open.filter(rests).map(({ gap }) => gap),
    remarks: open
      .filter((fact) => concerned(fact).length > 0 && !rests(fact))
      .map(({ what, gap: { why, cure } }) => ({ what, why: `${why}; ${cure}` })),
  };
}

/** The names of the facts that an inventory holds; whose a bucket is may be taken for granted, and is not among them. */
export function settledFacts({ buckets, keys, roles }: Inventory): ReadonlySet<string> {
  const names = [
    ...buckets.flatMap((bucket) => [
      ...when(bucket.region, factNames.region(bucket.name)),
      ...when(bucket.encryption, factNames.encryption(bucket.name)),
      ...when(
        bucket.publicAccessBlock?.restrictPublicBuckets,
        factNames.blockOfBucket(bucket.name),
        factNames.blockOfAccount(bucket.name),
      ),
      ...when(
        bucket.accessPoints === undefined || isGap(bucket.accessPoints) ? undefined : bucket.accessPoints,
        factNames.accessPoints(bucket.name),
      ),
      ...when(bucket.ownPublicAccessBlock?.restrictPublicBuckets, factNames.blockOfBucket(bucket.name)),
      ...when(bucket.requesterPays, factNames.requesterPays(bucket.name)),
      ...when(bucket.objectOwnership, factNames.objectOwnership(bucket.name)),
      ...when(bucket.objectLock, factNames.objectLock(bucket.name)),
    ]),
    ...keys.flatMap(({ arn, state }) => when(state, factNames.state(arn))),
    ...roles.flatMap(({ arn, tags }) => when(tags, factNames.tags(arn))),
  ];
  return new Set(names);
}

function when(value: unknown, ...names: readonly string[]): readonly string[] {
  return value === undefined ? [] : names;
}

/** Buckets and keys of a saved inventory. */

import type { Bucket, Gap, Key } from "../../inventory/model.ts";
import type { Collector } from "../collector.ts";
import { resolveEncryption } from "./encryption.ts";
import type { Saved, SavedAccount, SavedBucket, SavedKey } from "./model.ts";
import { isSavedGap } from "./model.ts";
import { factNames, type OpenFact } from "./open-facts.ts";
import { withOwner } from "./owner.ts";
import { documentOf, documentOrGap, gapOf, policyGap } from "./policies.ts";
import { accountBlock, accountNotRead, heldBlock, OFF } from "./public-access-block.ts";

/** A piece of the inventory, and what of it is not known. */
export interface WithFacts<T> {
  readonly piece: T;
  readonly open: readonly OpenFact[];
}

export interface BucketSurroundings {
  readonly accounts: readonly SavedAccount[];
  readonly keys: readonly SavedKey[];
  /** Accounts of the roles that write to the bucket. */
  readonly requesters: readonly string[];
  readonly collector: Collector;
}

/** A bucket as everything judges it. Facts that are not known are left out of it. */
export function toBucket(saved: SavedBucket, surroundings: BucketSurroundings): WithFacts<Bucket> {
  return withOwner(saved, surroundings.requesters[0] ?? "", () => asRead(saved, surroundings));
}

function asRead(saved: SavedBucket, surroundings: BucketSurroundings): WithFacts<Bucket> {
  const { name } = saved;
  const open: OpenFact[] = [];
  const note = (fact: OpenFact["fact"], what: string, gap: Gap): void => {
    open.push({ what, fact, of: name, gap });
  };
  const read = <T>(value: Saved<T>, fact: OpenFact["fact"], what: string): T | undefined => {
    if (!isSavedGap(value)) return value.value;
    note(fact, what, gapOf(what, value));
    return undefined;
  };
  const owner = read(saved.account, "account", factNames.account(name));
  // Within one account less is needed, so that the guess alone denies nothing.
  const account = owner ?? surroundings.requesters[0] ?? "";
  const ownBlock = read(saved.publicAccessBlock, "publicAccessBlock", factNames.blockOfBucket(name));
  const ownPublicAccessBlock = ownBlock === null ? OFF : ownBlock;
  const ofAccount = accountBlock(name, owner ?? "", surroundings.accounts);
  const held = heldBlock(ownPublicAccessBlock, ofAccount.block);
  const encryption = encryptionOf(saved, surroundings, (gap) => note("encryption", gap.what, gap));
  const lock = read(saved.objectLock, "objectLock", factNames.objectLock(name));
  read(saved.accessPoints, "accessPoints", factNames.accessPoints(name));
  const accessPoints = accessPointsOf(saved, surroundings.collector);
  const facts: { [K in keyof Bucket]?: Bucket[K] | undefined } = {
    region: read(saved.region, "region", factNames.region(name)),
    policy: policyOf(saved, surroundings.collector),
    publicAccessBlock: held.restrictPublicBuckets === undefined ? undefined : { ...OFF, ...held },
    ownPublicAccessBlock,
    objectOwnership: read(saved.objectOwnership, "objectOwnership", factNames.objectOwnership(name)),
    encryption,
    objectLock: lock === undefined ? undefined : lock === null ? { enabled: false } : { enabled: true, ...lock },
    requesterPays: read(saved.requesterPays, "requesterPays", factNames.requesterPays(name)),
  };
  const known = Object.entries({ ...facts, accessPoints }).filter(([, value]) => value !== undefined);
  return { piece: { name, account, ...Object.fromEntries(known) }, open: [...open, ...ofAccount.open] };
}

function policyOf({ name, policy }: SavedBucket, collector: Collector): Bucket["policy"] {
  const path = `arn:aws:s3:::${name}#policy`;
  if (isSavedGap(policy)) return documentOf(path, "bucket-policy", policy, collector);
  return policy.value === null ? undefined : documentOf(path, "bucket-policy", { value: policy.value }, collector);
}

/** A policy that was not read counts as one that nobody knows. */
function accessPointsOf({ name, accessPoints }: SavedBucket, collector: Collector): Bucket["accessPoints"] {
  if (isSavedGap(accessPoints)) return policyGap(factNames.accessPoints(name), accessPoints);
  return accessPoints.value.map(({ arn, vpc, policy }) => {
    const text = isSavedGap(policy) ? policy : policy.value === null ? undefined : { value: policy.value };
    return {
      arn,
      ...(vpc === undefined ? {} : { vpc }),
      ...(text === undefined ? {} : { policy: documentOf(`${arn}#policy`, "bucket-policy", text, collector) }),
    };
  });
}

function encryptionOf(
  saved: SavedBucket,
  { keys, requesters }: BucketSurroundings,
  note: (gap: Gap) => void,
): Bucket["encryption"] {
  const what = factNames.encryption(saved.name);
  if (isSavedGap(saved.encryption)) {
    note(gapOf(what, saved.encryption));
    return undefined;
  }
  const resolved = resolveEncryption(saved.encryption.value, saved, keys, requesters);
  if ("encryption" in resolved) return resolved.encryption;
  note({
    what,
    why: `which key ${resolved.unresolved} means is not known`,
    cure: "grant kms:DescribeKey to the role that reads",
  });
  return undefined;
}

/** A key as everything judges it. */
export function toKey(saved: SavedKey, collector: Collector): WithFacts<Key> {
  const { arn, grants, state } = saved;
  const open = (fact: "grants" | "state", what: string, value: Saved<unknown>): readonly OpenFact[] =>
    isSavedGap(value) ? [{ what, fact, of: arn, gap: gapOf(what, value) }] : [];
  return {
    piece: {
      arn,
      policy: documentOrGap(`${arn}#policy`, "key-policy", `the key policy of ${arn}`, saved.policy, collector),
      ...(isSavedGap(grants)
        ? { grants: [], unreadGrants: gapOf(factNames.grants(arn), grants) }
        : { grants: grants.value }),
      ...(isSavedGap(state) ? {} : { state: state.value }),
    },
    open: [...open("grants", factNames.grants(arn), grants), ...open("state", factNames.state(arn), state)],
  };
}

/** Keys that buckets use and that were not read. */
export function keysNotRead(buckets: readonly Bucket[], keys: readonly SavedKey[]): readonly Key[] {
  const used = new Set(buckets.flatMap(({ encryption }) => encryption?.key ?? []));
  return [...used]
    .filter((arn) => !keys.some((key) => key.arn === arn))
    .map((arn) => ({ arn, policy: accountNotRead(`the key policy of ${arn}`, arn.split(":")[4] ?? ""), grants: [] }));
}

/** Buckets and keys of the files against those of AWS. */

import { hasHole, showHoles } from "../authorization/hole.ts";
import { isObject } from "../collections.ts";
import type { Bucket, Key, PolicyDocument } from "../inventory/model.ts";
import { valueDifference } from "./difference.ts";
import { absent, inOrder, nameOf, orElse, orSilent } from "./facts.ts";
import type { Live, Open } from "./inventoried.ts";
import type { Drift, DriftKind } from "./model.ts";
import type { Json } from "./normalise.ts";
import { fitsText } from "./open-texts.ts";
import { comparePolicies, ofFiles, ofLive } from "./policies.ts";
import { compareKnown, fromGap, type Known, NONE } from "./sides.ts";

/** What AWS holds otherwise of a bucket. */
export function bucketDrift(written: Bucket, live: Live, open: Open): readonly Drift[] {
  const { name } = written;
  const held = live.buckets.find((bucket) => bucket.name === name);
  const declared = withKnownFacts(written, held, open);
  const about = (kind: DriftKind, what: string) => ({
    kind,
    attachedTo: name,
    what,
    live: `arn:aws:s3:::${name}#${kind}`,
  });
  if (held === undefined)
    return absent({ ...about("bucket", `bucket ${name}`), live: `arn:aws:s3:::${name}` }, name, live);
  const setting = <T>(kind: DriftKind, what: string, read: (bucket: Bucket) => T | undefined): readonly Drift[] => {
    const says = read(declared);
    return compareKnown(
      about(kind, `the ${what} of bucket ${name}`),
      orSilent(says, asDeclared(says)),
      orElse(read(held), live, name, what, asDeclared(says)),
      valueDifference,
    );
  };
  return [
    ...setting("bucket-region", "region", ({ region }) => region),
    ...comparePolicies(
      about("bucket-policy", `the policy of bucket ${name}`),
      ofFiles(declared.policy),
      bucketPolicy(held, live),
    ),
    ...setting("public-access-block", "Block Public Access", ({ publicAccessBlock }) => publicAccessBlock),
    ...setting("object-ownership", "Object Ownership", ({ objectOwnership }) => objectOwnership),
    ...setting("encryption", "default encryption", ({ encryption }) => encryption),
    ...setting("object-lock", "Object Lock", ({ objectLock }) => objectLock),
  ];
}

/** What AWS holds in the place of what the files know only in part, where it can be that. */
function withKnownFacts(declared: Bucket, held: Bucket | undefined, open: Open): Bucket {
  const { region, encryption, ...rest } = declared;
  const text = open(encryption?.key ?? "");
  const key = held?.encryption?.key ?? "";
  const known = hasHole(text) ? { key: fitsText(text, key) ? key : showHoles(text) } : {};
  return {
    ...rest,
    ...(region === undefined || hasHole(open(region)) ? {} : { region }),
    ...(encryption === undefined ? {} : { encryption: { ...encryption, ...known } }),
  };
}

/** A bucket has no place for a gap of its own: one of the inventory that names its policy is meant. */
function bucketPolicy(held: Bucket, live: Live): Known<readonly PolicyDocument[]> {
  if (held.policy !== undefined) return ofLive(held.policy);
  const gap = live.gaps.find(({ what }) => what.includes(held.name) && /\bpolicy\b/i.test(what));
  return gap === undefined ? NONE : fromGap(gap);
}

/** Of a setting with several members only those that the files name are compared. */
function asDeclared(declared: unknown): (value: unknown) => Json {
  const names = isObject(declared) ? Object.keys(declared).filter((name) => declared[name] !== undefined) : undefined;
  return (value) => {
    if (!isObject(value) || names === undefined) return scalar(value);
    return inOrder(Object.fromEntries(names.map((name) => [name, scalar(value[name])])));
  };
}

function scalar(value: unknown): Json {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** What AWS holds otherwise of a key. */
export function keyDrift(declared: Key, live: Live): readonly Drift[] {
  const { arn } = declared;
  const held = live.keys.find((key) => key.arn === arn);
  // Only keys that a bucket uses are read: that the bucket uses another one is a drift of its own.
  if (held === undefined && !live.buckets.some(({ encryption }) => encryption?.key === arn)) return [];
  const about = { attachedTo: arn, live: `${arn}#key-policy` } as const;
  if (held === undefined) return absent({ ...about, kind: "key", what: `key ${nameOf(arn)}`, live: arn }, arn, live);
  const subject = { ...about, kind: "key-policy", what: `the policy of key ${nameOf(arn)}` } as const;
  return comparePolicies(subject, ofFiles(declared.policy), ofLive(held.policy));
}

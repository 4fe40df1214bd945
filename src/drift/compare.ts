/** The files against AWS: what is attached to the same thing is compared, and only real differences count. */

import { unique } from "../collections.ts";
import {
  type Bucket,
  type Inventory,
  isGap,
  type Key,
  organizationOf,
  type PolicyDocument,
  type Role,
} from "../inventory/model.ts";
import { valueDifference } from "./difference.ts";
import type { Drift, DriftKind } from "./model.ts";
import type { Json, NormalStatement } from "./normalise.ts";
import { comparePolicies, ofFiles, ofLive } from "./policies.ts";
import { compareKnown, fromGap, type Known, NONE, SILENT, there, unknown } from "./sides.ts";

/** A side of the comparison: a world, or anything else that has an inventory. */
export interface Inventoried {
  readonly inventory: Inventory;
  /** What was noticed while reading, beside the inventory's gaps: why a setting is not known. */
  readonly notEvaluated?: readonly Said[];
}

interface Said {
  readonly what: string;
  readonly why: string;
}

/** The live side, with everything that says why something of it is not known. */
interface Live extends Inventory {
  readonly said: readonly Said[];
}

const NOT_READ = unknown("it was not read from AWS");

/**
 * What AWS holds otherwise than the files say of the roles, buckets, keys and accounts of the files' exports, in their order: only those
 * are read from AWS. Of a thing that one side has there is a drift where the other is known to have none; what the files are silent
 * about is no drift; what could not be read is `unknown`.
 */
export function compareInventories(files: Inventoried, live: Inventoried): readonly Drift[] {
  const declared = ofExports(files.inventory);
  const held = { ...live.inventory, said: [...live.inventory.gaps, ...(live.notEvaluated ?? [])] };
  const drifts = [
    ...declared.roles.flatMap((role) => roleDrift(role, held)),
    ...declared.buckets.flatMap((bucket) => bucketDrift(bucket, held)),
    ...declared.keys.flatMap((key) => keyDrift(key, held)),
    ...accountsOf(declared).flatMap((account) => organizationDrift(account, declared, held)),
    ...undeclaredRoles(files.inventory, held),
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

/** The pieces that exports consist of. */
function ofExports(inventory: Inventory): Inventory {
  const { exports, roles, buckets, keys } = inventory;
  const own = buckets.filter(({ name }) => exports.some(({ bucket }) => bucket === name));
  return {
    ...inventory,
    roles: roles.filter(({ arn }) => exports.some(({ role }) => role === arn)),
    buckets: own,
    keys: keys.filter(({ arn }) => own.some(({ encryption }) => encryption?.key === arn)),
  };
}

/** Roles of exports that only AWS has. */
function undeclaredRoles(files: Inventory, live: Inventory): readonly Drift[] {
  const known = new Set([...files.roles.map(({ arn }) => arn), ...files.exports.map(({ role }) => role)]);
  return unique(live.exports.map(({ role }) => role))
    .filter((arn) => !known.has(arn))
    .flatMap((arn) =>
      compareKnown<Json>(
        { kind: "role", attachedTo: arn, what: `role ${nameOf(arn)} that trusts Genesys`, live: arn },
        NONE,
        there(arn),
        valueDifference,
      ),
    );
}

function roleDrift(declared: Role, live: Live): readonly Drift[] {
  const { arn } = declared;
  const held = live.roles.find((role) => role.arn === arn);
  const subject = (kind: DriftKind, name: string) => ({
    kind,
    attachedTo: arn,
    what: `the ${name} of role ${nameOf(arn)}`,
    live: `${arn}#${kind}`,
  });
  if (held === undefined) return absent({ ...subject("role", ""), what: `role ${nameOf(arn)}`, live: arn }, arn, live);
  const identity = declared.identityPolicies;
  return [
    ...comparePolicies(
      subject("trust-policy", "trust policy"),
      ofFiles(declared.trustPolicy),
      ofLive(held.trustPolicy),
    ),
    ...comparePolicies(
      subject("identity-policies", "identity policies"),
      isGap(identity) ? SILENT : there(identity),
      isGap(held.identityPolicies) ? fromGap(held.identityPolicies) : there(held.identityPolicies),
    ),
    ...comparePolicies(
      subject("permissions-boundary", "permissions boundary"),
      ofFiles(declared.permissionsBoundary),
      ofLive(held.permissionsBoundary),
    ),
    ...compareKnown(
      subject("role-tags", "tags"),
      orSilent(declared.tags, ownTags),
      orElse(held.tags, live, arn, "tags", ownTags),
      valueDifference,
    ),
  ];
}

/** AWS' own tags stand in no file. */
function ownTags(tags: Readonly<Record<string, string>>): Json {
  return inOrder(Object.fromEntries(Object.entries(tags).filter(([name]) => !name.startsWith("aws:"))));
}

function bucketDrift(declared: Bucket, live: Live): readonly Drift[] {
  const { name } = declared;
  const held = live.buckets.find((bucket) => bucket.name === name);
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

/** A bucket has no place for a gap of its own: one of the inventory that names its policy is meant. */
function bucketPolicy(held: Bucket, live: Live): Known<readonly PolicyDocument[]> {
  if (held.policy !== undefined) return ofLive(held.policy);
  const gap = live.gaps.find(({ what }) => what.includes(held.name) && /\bpolicy\b/i.test(what));
  return gap === undefined ? NONE : fromGap(gap);
}

/** Of a setting with several members only those that the files name are compared. */
function asDeclared(declared: unknown): (value: unknown) => Json {
  const names = isRecord(declared) ? Object.keys(declared).filter((name) => declared[name] !== undefined) : undefined;
  return (value) => {
    if (!isRecord(value) || names === undefined) return scalar(value);
    return inOrder(Object.fromEntries(names.map((name) => [name, scalar(value[name])])));
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function scalar(value: unknown): Json {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

function keyDrift(declared: Key, live: Live): readonly Drift[] {
  const { arn } = declared;
  const held = live.keys.find((key) => key.arn === arn);
  // Only keys that a bucket uses are read: that the bucket uses another one is a drift of its own.
  if (held === undefined && !live.buckets.some(({ encryption }) => encryption?.key === arn)) return [];
  const about = { attachedTo: arn, live: `${arn}#key-policy` } as const;
  if (held === undefined) return absent({ ...about, kind: "key", what: `key ${nameOf(arn)}`, live: arn }, arn, live);
  const subject = { ...about, kind: "key-policy", what: `the policy of key ${nameOf(arn)}` } as const;
  return comparePolicies(subject, ofFiles(declared.policy), ofLive(held.policy));
}

/** SCPs bind the roles of an account, RCPs protect its buckets: the accounts of both. */
function accountsOf({ roles, buckets }: Inventory): readonly string[] {
  const ofRoles = roles.map(({ arn }) => arn.split(":")[4] ?? "");
  return unique([...ofRoles, ...buckets.map(({ account }) => account)])
    .filter((account) => account !== "")
    .sort();
}

type Levels = readonly (readonly PolicyDocument[])[] | undefined;

function organizationDrift(account: string, files: Inventory, live: Live): readonly Drift[] {
  const [declared, held] = [organizationOf(files, account), organizationOf(live, account)];
  return [
    ...levelsDrift("scps", account, declared.scps, held.scps, live),
    ...levelsDrift("rcps", account, declared.rcps, held.rcps, live),
  ];
}

/** Level by level where both have as many levels, else all of them as one set. */
function levelsDrift(
  kind: "scps" | "rcps",
  account: string,
  files: Levels,
  live: Levels,
  side: Live,
): readonly Drift[] {
  if (files === undefined) return [];
  const word = kind.slice(0, -1).toUpperCase();
  // AWS itself attaches RCPFullAWSAccess everywhere (E7), and FullAWSAccess where the files attach nothing.
  const leaveOut = (statement: NormalStatement): boolean =>
    isFullAccess(statement) && (kind === "rcps" || files.flat().length === 0);
  const subject = { kind, live: `${account}#${kind}` } as const;
  if (live === undefined) {
    const gap = side.gaps.find(({ what }) => what.includes(word));
    const attachedTo = account;
    // An account that was read and has no levels is bound by none: it is in no organization, or manages one (E7, E8).
    const isRead = side.organizations?.[account] !== undefined;
    const why = gap !== undefined ? fromGap(gap) : isRead ? NONE : NOT_READ;
    return comparePolicies(
      { ...subject, attachedTo, what: `the ${word}s of account ${account}` },
      there(files.flat()),
      why,
      leaveOut,
    );
  }
  if (files.length !== live.length) {
    const what = `the ${word}s of account ${account}`;
    return comparePolicies(
      { ...subject, attachedTo: account, what },
      there(files.flat()),
      there(live.flat()),
      leaveOut,
    );
  }
  return files.flatMap((level, index) => {
    const attachedTo = index === 0 ? account : `${account}/${index}`;
    const what = `the ${word}s of account ${account}${files.length === 1 ? "" : ` on level ${index + 1} of ${files.length}`}`;
    return comparePolicies({ ...subject, attachedTo, what }, there(level), there(live[index] ?? []), leaveOut);
  });
}

function isFullAccess(statement: NormalStatement): boolean {
  const { Effect, Principal: _everyone, Action, Resource, ...rest } = statement;
  const isAll = (value: Json | undefined): boolean => JSON.stringify(value) === '["*"]';
  return Effect === "Allow" && isAll(Action) && isAll(Resource) && Object.keys(rest).length === 0;
}

/** A thing of the files that the live side does not have: gone, or not read. */
function absent(subject: Parameters<typeof compareKnown>[0], name: string, live: Live): readonly Drift[] {
  const gap = live.said.find(({ what }) => what.includes(name));
  const held: Known<Json> = gap === undefined ? NONE : fromGap(gap);
  return compareKnown(subject, there<Json>(subject.attachedTo), held, valueDifference);
}

function orSilent<T>(value: T | undefined, toJson: (value: T) => Json): Known<Json> {
  return value === undefined ? SILENT : there(toJson(value));
}

/** A setting that the live side does not have was not read: the gap says why. */
function orElse<T>(
  value: T | undefined,
  live: Live,
  name: string,
  setting: string,
  toJson: (value: T) => Json,
): Known<Json> {
  if (value !== undefined) return there(toJson(value));
  const gap = live.said.find(({ what }) => what.includes(name) && what.includes(setting));
  return gap === undefined ? NOT_READ : unknown(gap.why);
}

function inOrder(value: { readonly [key: string]: Json }): Json {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function nameOf(arn: string): string {
  return arn.slice(arn.lastIndexOf("/") + 1);
}

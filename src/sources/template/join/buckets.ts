/** Buckets with the settings that resources of their own give them. */

import type {
  Bucket,
  Encryption,
  Gap,
  ObjectLock,
  PolicyDocument,
  PublicAccessBlock,
} from "../../../inventory/model.ts";
import { unreadablePolicy } from "../../collector.ts";
import type { BucketPiece, BucketSettings, BucketSettingsPiece, Origin } from "../pieces.ts";
import { resolvedText } from "../resolve.ts";
import { asText, type Value } from "../value.ts";
import { GIVE_VALUES, type Joining, ofType, shown } from "./context.ts";
import { type JoinedKey, keyOfReference } from "./keys.ts";
import { refersTo } from "./references.ts";

export interface JoinedBucket {
  readonly bucket: Bucket;
  readonly piece: BucketPiece | BucketSettingsPiece;
  /** What of it is not known. */
  readonly gaps: readonly Gap[];
}

type Setting<T extends keyof BucketSettings> = readonly {
  readonly from: Origin;
  readonly value: NonNullable<BucketSettings[T]>;
}[];

/** Every bucket whose name is known; those of other templates, too, of which only the settings are there. */
export function joinBuckets(keys: readonly JoinedKey[], joining: Joining): readonly JoinedBucket[] {
  const { pieces, resolve } = joining;
  const buckets = ofType(pieces, "bucket");
  const settings = ofType(pieces, "bucket-settings");
  const known = buckets.flatMap((piece): JoinedBucket[] => {
    const name = resolvedText(piece.name, resolve);
    return name === undefined
      ? []
      : [joinOne(name, piece, [piece, ...belonging(piece.name, settings, joining)], keys, joining)];
  });
  const elsewhere = new Map<string, BucketSettingsPiece[]>();
  for (const piece of settings) {
    const name = resolvedText(piece.bucket, resolve);
    if (name === undefined || known.some(({ bucket }) => bucket.name === name)) continue;
    elsewhere.set(name, [...(elsewhere.get(name) ?? []), piece]);
  }
  const others = [...elsewhere].flatMap(([name, own]): JoinedBucket[] => {
    const [first] = own;
    return first === undefined ? [] : [joinOne(name, first, own, keys, joining)];
  });
  return [...known, ...others];
}

/** Policies whose bucket is not known, where they may be those of the bucket. */
export function perhapsPolicies(name: Value, joining: Joining): readonly BucketSettingsPiece[] {
  return ofType(joining.pieces, "bucket-settings").filter(
    (piece) => piece.settings.policy !== undefined && refersTo(piece.bucket, [name], joining.resolve) === "perhaps",
  );
}

function belonging(
  name: Value,
  settings: readonly BucketSettingsPiece[],
  { resolve }: Joining,
): readonly BucketSettingsPiece[] {
  return settings.filter((piece) => refersTo(piece.bucket, [name], resolve) === "yes");
}

function joinOne(
  name: string,
  piece: BucketPiece | BucketSettingsPiece,
  sources: readonly (BucketPiece | BucketSettingsPiece)[],
  keys: readonly JoinedKey[],
  joining: Joining,
): JoinedBucket {
  const { resolve } = joining;
  const gaps: Gap[] = [];
  const all = <T extends keyof BucketSettings>(key: T): Setting<T> =>
    sources.flatMap((from) => {
      const value = from.settings[key];
      return value === undefined ? [] : [{ from, value: value as NonNullable<BucketSettings[T]> }];
    });
  const region = resolvedText(piece.region, resolve);
  const policy = policyOf(name, piece, all("policy"), gaps, joining);
  const encryption = encryptionOf(all("encryption"), name, keys, gaps, joining);
  const block = blockOf(all("publicAccessBlock"), joining);
  const ownership = ownershipOf(all("objectOwnership"), joining);
  const lock = lockOf(all("objectLock"), name, gaps, joining);
  const payer = all("requesterPays")[0]?.value;
  const pays = payer === undefined ? undefined : knownBoolean(payer, resolve);
  const bucket: Bucket = {
    name,
    account: resolvedText(piece.account, resolve) ?? "",
    ...(region === undefined ? {} : { region }),
    ...(policy === undefined ? {} : { policy }),
    ...(encryption === undefined ? {} : { encryption }),
    ...(block === undefined ? {} : { publicAccessBlock: block }),
    ...(ownership === undefined ? {} : { objectOwnership: ownership }),
    ...(lock === undefined ? {} : { objectLock: lock }),
    ...(pays === undefined ? {} : { requesterPays: pays }),
  };
  return { bucket, piece, gaps };
}

function policyOf(
  name: string,
  piece: BucketPiece | BucketSettingsPiece,
  policies: Setting<"policy">,
  gaps: Gap[],
  joining: Joining,
): PolicyDocument | undefined {
  const what = `the bucket policy of ${name}`;
  const maybe = perhapsPolicies(piece.type === "bucket" ? piece.name : piece.bucket, joining);
  const [first, second] = policies;
  if (second !== undefined) {
    const places = policies.map(({ from }) => shown(from)).join(" and ");
    gaps.push({ what, why: `a bucket has one policy, and it is defined twice: ${places}`, cure: "keep one of them" });
    return unreadablePolicy(places, "bucket-policy", "it is defined twice");
  }
  const [open] = maybe;
  if (open !== undefined) {
    const why = `${shown(open)} may set it or not: ${asText(open.bucket)?.holes[0]?.why ?? "its bucket is not known"}`;
    gaps.push({ what, why, cure: GIVE_VALUES });
    return unreadablePolicy(shown(open), "bucket-policy", why);
  }
  return first === undefined ? undefined : joining.read(first.from, first.value, "bucket-policy");
}

const ALGORITHMS: readonly Encryption["algorithm"][] = ["AES256", "aws:kms", "aws:kms:dsse"];

/** Without a setting S3 encrypts with its own keys (SSE-S3), since January 2023. */
function encryptionOf(
  settings: Setting<"encryption">,
  name: string,
  keys: readonly JoinedKey[],
  gaps: Gap[],
  joining: Joining,
): Encryption | undefined {
  const { resolve } = joining;
  const what = `the default encryption of the bucket ${name}`;
  const [first, second] = settings;
  if (first === undefined) return { algorithm: "AES256" };
  if (second !== undefined) {
    gaps.push({
      what,
      why: `it is defined twice: ${settings.map(({ from }) => shown(from)).join(" and ")}`,
      cure: "keep one of them",
    });
    return undefined;
  }
  const { algorithm: written, key, bucketKey: switchWritten } = first.value;
  const algorithm = ALGORITHMS.find((one) => one === resolvedText(written, resolve));
  if (algorithm === undefined) {
    gaps.push({
      what,
      why: asText(written)?.holes[0]?.why ?? `${shown(first.from)} gives no algorithm that S3 knows`,
      cure: GIVE_VALUES,
    });
    return undefined;
  }
  const bucketKey = switchWritten === undefined ? false : knownBoolean(switchWritten, resolve);
  const switched = bucketKey === undefined ? {} : { bucketKey };
  if (key === undefined || key.kind === "null" || algorithm === "AES256") return { algorithm, ...switched };
  const arn = keyOfReference(key, first.from, keys, joining);
  if (typeof arn === "string") return { algorithm, key: arn, ...switched };
  gaps.push({ ...arn, what });
  return undefined;
}

function blockOf(settings: Setting<"publicAccessBlock">, { resolve }: Joining): PublicAccessBlock | undefined {
  const [first] = settings;
  if (first === undefined) return undefined;
  const entries = Object.entries(first.value).flatMap(([name, value]) => {
    const known = value === undefined ? undefined : knownBoolean(value, resolve);
    return known === undefined ? [] : [[name, known] as const];
  });
  return Object.fromEntries(entries);
}

const OWNERSHIPS = ["BucketOwnerEnforced", "BucketOwnerPreferred", "ObjectWriter"] as const;

function ownershipOf(settings: Setting<"objectOwnership">, { resolve }: Joining): Bucket["objectOwnership"] {
  const text = resolvedText(settings[0]?.value, resolve);
  return OWNERSHIPS.find((one) => one === text);
}

function lockOf(
  settings: Setting<"objectLock">,
  name: string,
  gaps: Gap[],
  { resolve }: Joining,
): ObjectLock | undefined {
  if (settings.length === 0) return { enabled: false };
  const values = settings.map(({ value }) => value);
  const pick = (key: "enabled" | "mode" | "days" | "years"): Value | undefined =>
    values.map((value) => value[key]).find((value) => value !== undefined && value.kind !== "null");
  const written = pick("enabled");
  const enabled = written === undefined ? true : knownBoolean(written, resolve);
  if (enabled === undefined) {
    gaps.push({ what: `Object Lock of the bucket ${name}`, why: "whether it is on is not known", cure: GIVE_VALUES });
    return undefined;
  }
  const mode = (["GOVERNANCE", "COMPLIANCE"] as const).find((one) => one === resolvedText(pick("mode"), resolve));
  const days = Number(
    resolvedText(pick("days"), resolve) ?? 365 * Number(resolvedText(pick("years"), resolve) ?? Number.NaN),
  );
  return { enabled, ...(mode === undefined ? {} : { mode }), ...(Number.isFinite(days) ? { days } : {}) };
}

function knownBoolean(value: Value, resolve: Joining["resolve"]): boolean | undefined {
  if (value.kind === "boolean") return value.value;
  return { true: true, false: false }[resolvedText(value, resolve)?.toLowerCase() ?? ""];
}

/** Settings of buckets: encryption, Block Public Access, Object Ownership, Object Lock. */

import type { Bucket, Encryption, Gap, ObjectLock, PublicAccessBlock } from "../../../inventory/model.ts";
import type { BucketPiece, BucketSettingsPiece } from "../pieces.ts";
import { resolvedText } from "../resolve.ts";
import type { Value } from "../value.ts";
import { GIVE_VALUES, type Joining, knownBoolean, ofType, shown, whyOpen } from "./context.ts";
import { isManagedKey, type JoinedKey, keyOfReference } from "./keys.ts";
import { refersTo } from "./references.ts";
import { onlySetting, type Sources, settingsOf } from "./sources.ts";

const ALGORITHMS: readonly Encryption["algorithm"][] = ["AES256", "aws:kms", "aws:kms:dsse"];

/**
 * Without a setting S3 encrypts with its own keys (SSE-S3), since January 2023.
 * @param declared the bucket itself is declared here: else its setting may be elsewhere
 */
export function encryptionOf(
  sources: Sources,
  name: string,
  declared: boolean,
  keys: readonly JoinedKey[],
  gaps: Gap[],
  joining: Joining,
): Encryption | undefined {
  const { resolve } = joining;
  const what = `the default encryption of the bucket ${name}`;
  const setting = onlySetting(sources, "encryption", what, gaps, joining);
  if (setting === "open") return undefined;
  if (setting === undefined) return declared ? { algorithm: "AES256" } : undefined;
  const { algorithm: written, key, bucketKey: switchWritten } = setting.value;
  const algorithm = ALGORITHMS.find((one) => one === resolvedText(written, resolve));
  if (algorithm === undefined) {
    const why = whyOpen(written, resolve) ?? `${shown(setting.from)} gives no algorithm that S3 knows`;
    gaps.push({ what, why, cure: GIVE_VALUES });
    return undefined;
  }
  const bucketKey = switchWritten === undefined ? false : knownBoolean(switchWritten, resolve);
  const switched = bucketKey === undefined ? {} : { bucketKey };
  const managed = key === undefined || key.kind === "null" || isManagedKey(key, joining);
  if (managed || algorithm === "AES256") return { algorithm, ...switched };
  const arn = keyOfReference(key, setting.from, keys, joining);
  if (typeof arn === "string") return { algorithm, key: arn, ...switched };
  gaps.push({ ...arn, what });
  return undefined;
}

const MEMBERS = ["blockPublicAcls", "ignorePublicAcls", "blockPublicPolicy", "restrictPublicBuckets"] as const;
type Entry = readonly [(typeof MEMBERS)[number], boolean];

export function blockOf(sources: Sources, name: string, gaps: Gap[], joining: Joining): PublicAccessBlock | undefined {
  const setting = onlySetting(sources, "publicAccessBlock", `Block Public Access of the bucket ${name}`, gaps, joining);
  if (setting === "open") return {};
  if (setting === undefined) return undefined;
  const entries = MEMBERS.flatMap((member): Entry[] => {
    const value = setting.value[member];
    const known = value === undefined ? undefined : knownBoolean(value, joining.resolve);
    return known === undefined ? [] : [[member, known]];
  });
  return Object.fromEntries(entries);
}

/** What holds of the bucket's own settings and its account's is the strictest (B5). */
export function withAccountBlock(
  own: PublicAccessBlock | undefined,
  { account }: BucketPiece | BucketSettingsPiece,
  { pieces, resolve }: Joining,
): PublicAccessBlock | undefined {
  const blocks = ofType(pieces, "account-public-access-block")
    .map((piece) => ({ piece, is: refersTo(piece.account, [account], resolve) }))
    .filter(({ is }) => is !== "no");
  if (blocks.length === 0) return own;
  const entries = MEMBERS.flatMap((member): Entry[] => {
    const all = [
      own?.[member],
      ...blocks.map(({ piece, is }) => {
        const value = piece.settings[member];
        const known = value === undefined ? false : knownBoolean(value, resolve);
        return known === true && is === "perhaps" ? undefined : known;
      }),
    ];
    if (all.includes(true)) return [[member, true]];
    return all.includes(undefined) ? [] : [[member, false]];
  });
  return Object.fromEntries(entries);
}

const OWNERSHIPS = ["BucketOwnerEnforced", "BucketOwnerPreferred", "ObjectWriter"] as const;

export function ownershipOf(sources: Sources, name: string, gaps: Gap[], joining: Joining): Bucket["objectOwnership"] {
  const setting = onlySetting(sources, "objectOwnership", `Object Ownership of the bucket ${name}`, gaps, joining);
  if (setting === undefined || setting === "open") return undefined;
  const text = resolvedText(setting.value, joining.resolve);
  return OWNERSHIPS.find((one) => one === text);
}

const MODES = ["GOVERNANCE", "COMPLIANCE"] as const;

/**
 * The lock may be switched on in one resource and its retention set in another.
 * @param declared the bucket itself is declared here: else its setting may be elsewhere
 */
export function lockOf(
  sources: Sources,
  name: string,
  declared: boolean,
  gaps: Gap[],
  joining: Joining,
): ObjectLock | undefined {
  const { resolve } = joining;
  const { sure, perhaps } = settingsOf(sources, "objectLock");
  const what = `Object Lock of the bucket ${name}`;
  const open = (why: string): undefined => {
    gaps.push({ what, why, cure: GIVE_VALUES });
    return undefined;
  };
  const [other] = perhaps;
  if (other !== undefined)
    return open(`${shown(other)} may set it or not: ${whyOpen(other.bucket, resolve) ?? "its bucket is not known"}`);
  if (sure.length === 0) return declared ? { enabled: false } : undefined;
  const written = (key: "enabled" | "mode" | "days" | "years"): readonly Value[] =>
    sure.flatMap(({ value }) => value[key] ?? []).filter(({ kind }) => kind !== "null");
  const switches = written("enabled").map((value) => knownBoolean(value, resolve));
  const enabled = switches.includes(true) || switches.length === 0;
  if (!enabled && switches.includes(undefined)) return open("whether it is on is not known");
  const modes = written("mode").map((value) => resolvedText(value, resolve));
  const mode = MODES.find((one) => one === modes[0]);
  if (enabled && modes.length > 0 && (mode === undefined || modes.length > 1))
    return open("the mode of its default retention is not known, or set twice");
  const [days, years] = [daysOf(written("days")[0], 1, resolve), daysOf(written("years")[0], 365, resolve)];
  const retention = days ?? years;
  return {
    enabled,
    ...(mode === undefined ? {} : { mode }),
    ...(retention === undefined ? {} : { days: retention }),
  };
}

function daysOf(value: Value | undefined, each: number, resolve: Joining["resolve"]): number | undefined {
  const text = resolvedText(value, resolve);
  const number = text === undefined || text.trim() === "" ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number * each : undefined;
}

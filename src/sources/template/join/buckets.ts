/** Buckets with the settings that resources of their own give them. */

import type { Bucket, Gap, PolicyDocument } from "../../../inventory/model.ts";
import { unreadablePolicy } from "../../collector.ts";
import type { BucketPiece, BucketSettingsPiece } from "../pieces.ts";
import { resolvedText } from "../resolve.ts";
import { GIVE_VALUES, type Joining, knownBoolean, ofType, shown, twice, whyOpen } from "./context.ts";
import type { JoinedKey } from "./keys.ts";
import { refersTo } from "./references.ts";
import { blockOf, encryptionOf, lockOf, ownershipOf, withAccountBlock } from "./settings.ts";
import { onlySetting, type Sources, settingsOf } from "./sources.ts";

export interface JoinedBucket {
  readonly bucket: Bucket;
  readonly piece: BucketPiece | BucketSettingsPiece;
  /** What of it is not known. */
  readonly gaps: readonly Gap[];
}

/** Every bucket whose name is known; those of other templates, too, of which only the settings are there. */
export function joinBuckets(keys: readonly JoinedKey[], joining: Joining): readonly JoinedBucket[] {
  const { pieces, resolve, match } = joining;
  const settings = ofType(pieces, "bucket-settings");
  const known = ofType(pieces, "bucket").flatMap((piece): JoinedBucket[] => {
    const name = resolvedText(piece.name, resolve);
    const matches = settings.map((one) => ({ one, is: match.bucket(one.bucket, one, piece.id) }));
    const sure = matches.filter(({ is }) => is === "yes").map(({ one }) => one);
    const perhaps = matches.filter(({ is }) => is === "perhaps").map(({ one }) => one);
    return name === undefined ? [] : [joinOne(name, piece, { sure: [piece, ...sure], perhaps }, keys, joining)];
  });
  const elsewhere = new Map<string, BucketSettingsPiece[]>();
  for (const piece of settings) {
    const name = resolvedText(piece.bucket, resolve);
    if (name === undefined || known.some(({ bucket }) => bucket.name === name)) continue;
    elsewhere.set(name, [...(elsewhere.get(name) ?? []), piece]);
  }
  const others = [...elsewhere].flatMap(([name, sure]): JoinedBucket[] => {
    const [first] = sure;
    const perhaps = settingsThatMayBeOf(name, joining);
    return first === undefined ? [] : [joinOne(name, first, { sure, perhaps }, keys, joining)];
  });
  return [...known, ...others];
}

/** Settings of buckets whose names are not known, but for those that are surely another piece's. */
export function settingsThatMayBeOf(name: string, { pieces, resolve, match }: Joining): readonly BucketSettingsPiece[] {
  const buckets = ofType(pieces, "bucket");
  return ofType(pieces, "bucket-settings").filter((piece) => {
    const text = { kind: "string", text: name, holes: [], place: piece.place } as const;
    if (refersTo(piece.bucket, [text], resolve) !== "perhaps") return false;
    return !buckets.some(({ id }) => match.bucket(piece.bucket, piece, id) === "yes");
  });
}

function joinOne(
  name: string,
  piece: BucketPiece | BucketSettingsPiece,
  sources: Sources,
  keys: readonly JoinedKey[],
  joining: Joining,
): JoinedBucket {
  const { resolve } = joining;
  const gaps: Gap[] = [];
  const region = resolvedText(piece.region, resolve);
  const account = resolvedText(piece.account, resolve);
  if (account === undefined) gaps.push(unknownAccount(name, piece, joining));
  const policy = policyOf(name, piece, sources, gaps, joining);
  const encryption = encryptionOf(sources, name, piece.type === "bucket", keys, gaps, joining);
  const own = blockOf(sources, name, gaps, joining);
  const block = withAccountBlock(own, piece, joining);
  const ownership = ownershipOf(sources, name, gaps, joining);
  const lock = lockOf(sources, name, piece.type === "bucket", gaps, joining);
  const payer = onlySetting(sources, "requesterPays", `who pays for requests to the bucket ${name}`, gaps, joining);
  const pays = payer === undefined || payer === "open" ? undefined : knownBoolean(payer.value, resolve);
  const bucket: Bucket = {
    name,
    origin: piece.id,
    account: account ?? "",
    ...(region === undefined ? {} : { region }),
    ...(policy === undefined ? {} : { policy }),
    ...(encryption === undefined ? {} : { encryption }),
    ...(block === undefined ? {} : { publicAccessBlock: block }),
    ...(own === undefined || own === block ? {} : { ownPublicAccessBlock: own }),
    ...(ownership === undefined ? {} : { objectOwnership: ownership }),
    ...(lock === undefined ? {} : { objectLock: lock }),
    ...(pays === undefined ? {} : { requesterPays: pays }),
  };
  return { bucket, piece, gaps };
}

function unknownAccount(name: string, { account }: BucketPiece | BucketSettingsPiece, { resolve }: Joining): Gap {
  const why = whyOpen(account, resolve) ?? "it is not known before deployment";
  return { what: `the account of the bucket ${name}`, why, cure: GIVE_VALUES };
}

function policyOf(
  name: string,
  piece: BucketPiece | BucketSettingsPiece,
  sources: Sources,
  gaps: Gap[],
  joining: Joining,
): PolicyDocument | undefined {
  const what = `the bucket policy of ${name}`;
  const { sure, perhaps } = settingsOf(sources, "policy");
  const [first, second] = sure;
  if (second !== undefined) {
    const gap = twice(
      what,
      sure.map(({ from }) => from),
    );
    gaps.push(gap);
    return unreadablePolicy(sure.map(({ from }) => shown(from)).join(" and "), "bucket-policy", gap.why);
  }
  const [open] = perhaps;
  if (open !== undefined) {
    const why = `${shown(open)} may set it or not: ${whyOpen(open.bucket, joining.resolve) ?? "its bucket is not known"}`;
    gaps.push({ what, why, cure: GIVE_VALUES });
    return unreadablePolicy(shown(open), "bucket-policy", why);
  }
  if (first !== undefined) return joining.read(first.from, first.value, "bucket-policy");
  if (piece.type === "bucket-settings")
    joining.assume(what, `the bucket and its policy are in none of the files: it was taken to have none`);
  return undefined;
}

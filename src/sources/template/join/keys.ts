/** KMS keys with their policies and grants, and the references by which buckets name them. */

import { hasHole } from "../../../authorization/hole.ts";
import type { KmsGrant } from "../../../authorization/model.ts";
import { unique } from "../../../collections.ts";
import type { DocumentOrGap, Gap, Key } from "../../../inventory/model.ts";
import { defaultKeyPolicy } from "../../default-key-policy.ts";
import type { KeyGrantPiece, KeyPiece, KeyPolicyPiece, Origin } from "../pieces.ts";
import { itemsOf, resolvedText } from "../resolve.ts";
import { textValue, type Value } from "../value.ts";
import { GIVE_VALUES, type Joining, knownBoolean, ofType, shown, twice, whyOpen } from "./context.ts";
import { aliasArn, keyArn } from "./names.ts";
import { type Match, refersTo } from "./references.ts";

export interface JoinedKey {
  readonly key: Key;
  readonly piece: KeyPiece;
}

/**
 * Keys whose ARN is known; one whose is not cannot be anybody's that is judged, and whoever refers to it gets a gap. Of keys that
 * are declared elsewhere those that a policy here is for.
 */
export function joinKeys(joining: Joining): readonly JoinedKey[] {
  const { pieces, resolve } = joining;
  const own = ofType(pieces, "key").flatMap((piece): JoinedKey[] => {
    const arn = resolvedText(keyArn(piece), resolve);
    return arn === undefined ? [] : [joinOne(piece, arn, (key) => joining.match.key(key.key, key, piece.id), joining)];
  });
  const known = new Set(own.map(({ key }) => key.arn));
  const elsewhere = new Map<string, KeyPolicyPiece>();
  for (const piece of ofType(pieces, "key-policy")) {
    const arn = resolvedText(piece.key, resolve);
    if (arn !== undefined && KEY_ARN.test(arn) && !known.has(arn) && !elsewhere.has(arn)) elsewhere.set(arn, piece);
  }
  const others = [...elsewhere].map(([arn, policy]) => {
    const piece = keyElsewhere(arn, policy);
    return joinOne(piece, arn, ({ key }) => refersTo(key, [keyArn(piece)], resolve), joining);
  });
  return [...own, ...others];
}

const KEY_ARN = /^arn:[^:]+:kms:[^:]+:\d{12}:key\/./;

/** Only a policy of it is here. */
function keyElsewhere(arn: string, { place, id, address }: KeyPolicyPiece): KeyPiece {
  const [, partition = "", , region = "", account = ""] = arn.split(":");
  const text = (value: string): Value => textValue(value, place);
  const keyId = text(arn.slice(arn.indexOf(":key/") + ":key/".length));
  const origin = { id, address, place, partition: text(partition), region: text(region), account: text(account) };
  return { type: "key", ...origin, keyId };
}

/** Whether a policy or grant is the key's. */
type IsOwn = (piece: KeyPolicyPiece | KeyGrantPiece) => Match;

function joinOne(piece: KeyPiece, arn: string, isOwn: IsOwn, joining: Joining): JoinedKey {
  const { grants, unread } = grantsOf(isOwn, joining);
  const state = stateOf(piece, joining);
  const key: Key = {
    arn,
    origin: piece.id,
    policy: openUse(piece, arn, joining) ?? policyOf(piece, arn, isOwn, joining),
    grants,
    ...(unread === undefined ? {} : { unreadGrants: unread }),
    ...(state === undefined ? {} : { state }),
  };
  return { piece, key };
}

/** "Amazon S3 supports only symmetric encryption KMS keys" (S3 User Guide, Using server-side encryption with AWS KMS keys). */
const NOT_SYMMETRIC = "unusable by S3, as it is no key for symmetric encryption";

/** Undefined: it can be used, or nobody knows. */
function stateOf({ enabled, symmetric }: KeyPiece, { resolve }: Joining): string | undefined {
  if (symmetric !== undefined && knownBoolean(symmetric, resolve) === false) return NOT_SYMMETRIC;
  return enabled !== undefined && knownBoolean(enabled, resolve) === false ? "Disabled" : undefined;
}

/** Where it is not known whether the key can be used, nobody can say what its policy is worth. */
function openUse({ enabled, symmetric }: KeyPiece, arn: string, { resolve }: Joining): Gap | undefined {
  const uses = [
    { value: enabled, what: `whether the key ${arn} is enabled` },
    { value: symmetric, what: `whether the key ${arn} is for symmetric encryption` },
  ];
  const open = uses.find(({ value }) => value !== undefined && knownBoolean(value, resolve) === undefined);
  if (open?.value === undefined) return undefined;
  return { what: open.what, why: whyOpen(open.value, resolve) ?? "it is no boolean", cure: GIVE_VALUES };
}

function policyOf(piece: KeyPiece, arn: string, isOwn: IsOwn, { read, pieces }: Joining): DocumentOrGap {
  const all = ofType(pieces, "key-policy").map((one) => ({ one, match: isOwn(one) }));
  const own = all.filter(({ match }) => match === "yes").map(({ one }) => one);
  const maybe = all.find(({ match }) => match === "perhaps");
  const what = `the key policy of ${arn}`;
  const [only, second] = own;
  const written = only ?? (piece.policy === undefined ? undefined : piece);
  if (second !== undefined || (only !== undefined && piece.policy !== undefined))
    return twice(what, [...(piece.policy === undefined ? [] : [piece]), ...own]);
  if (maybe !== undefined) {
    return { what, why: `${shown(maybe.one)} may set it or not: its key is not known`, cure: GIVE_VALUES };
  }
  if (written?.policy !== undefined) return read(written, written.policy, "key-policy");
  return defaultKeyPolicy(arn);
}

function grantsOf(isOwn: IsOwn, joining: Joining): { readonly grants: readonly KmsGrant[]; readonly unread?: Gap } {
  const grants: KmsGrant[] = [];
  let unread: Gap | undefined;
  for (const piece of ofType(joining.pieces, "key-grant")) {
    const match = isOwn(piece);
    if (match === "no") continue;
    const grant = match === "yes" ? grantOf(piece, joining) : undefined;
    if (grant !== undefined) grants.push(grant);
    else unread = { what: `the grant ${shown(piece)}`, why: "not all of it is known", cure: GIVE_VALUES };
  }
  return unread === undefined ? { grants } : { grants, unread };
}

function grantOf(piece: KeyGrantPiece, { resolve }: Joining): KmsGrant | undefined {
  const granteePrincipal = resolvedText(piece.grantee, resolve);
  const operations = itemsOf(piece.operations)?.map((item) => resolvedText(item, resolve));
  const equals = contextOf(piece.encryptionContextEquals, resolve);
  const subset = contextOf(piece.encryptionContextSubset, resolve);
  if (granteePrincipal === undefined || operations === undefined || equals === "open" || subset === "open")
    return undefined;
  const known = operations.filter((operation) => operation !== undefined);
  if (known.length < operations.length) return undefined;
  return {
    granteePrincipal,
    operations: known,
    ...(equals === undefined ? {} : { encryptionContextEquals: equals }),
    ...(subset === undefined ? {} : { encryptionContextSubset: subset }),
  };
}

function contextOf(value: Value | undefined, resolve: Joining["resolve"]): Record<string, string> | "open" | undefined {
  if (value === undefined || value.kind === "null") return undefined;
  if (value.kind !== "object") return "open";
  const entries: [string, string][] = [];
  for (const [name, member] of value.members) {
    const text = resolvedText(member.value, resolve);
    if (text === undefined || hasHole(name)) return "open";
    entries.push([name, text]);
  }
  return Object.fromEntries(entries);
}

/** The alias of the key that AWS manages for S3 in each account (K5). */
const MANAGED_ALIAS = /^(?:arn:[^:]+:kms:[^:]*:[^:]*:)?alias\/aws\/s3$/;

/** True for the alias of the AWS managed key: then the bucket has no key of its own. */
export function isManagedKey(reference: Value, { resolve }: Joining): boolean {
  return MANAGED_ALIAS.test(resolvedText(reference, resolve) ?? "");
}

/** The ARN of the key that a bucket names by ARN, id or alias; a gap where that cannot be told. */
export function keyOfReference(
  reference: Value,
  from: Origin,
  keys: readonly JoinedKey[],
  joining: Joining,
): string | Gap {
  const { resolve } = joining;
  const named = keys.filter(({ piece }) => isNamed(reference, from, piece, joining));
  const [arn, another] = unique(named.map(({ key }) => key.arn));
  const what = `the KMS key of ${shown(from)}`;
  if (arn !== undefined && another !== undefined)
    return { what, why: `it could be ${arn} or ${another}`, cure: "name it by its ARN" };
  if (arn !== undefined) return arn;
  const text = resolvedText(reference, resolve);
  if (text !== undefined && KEY_ARN.test(text)) return text;
  const account = resolvedText(from.account, resolve);
  const region = resolvedText(from.region, resolve);
  const partition = resolvedText(from.partition, resolve);
  const isId = text !== undefined && /^(?:mrk-)?[0-9a-f-]{32,36}$/i.test(text);
  if (isId && account !== undefined && region !== undefined && partition !== undefined)
    return `arn:${partition}:kms:${region}:${account}:key/${text}`;
  const why =
    text === undefined
      ? (whyOpen(reference, resolve) ?? "its key is not known")
      : `${text} names a key that is in none of the files`;
  return { what, why, cure: GIVE_VALUES };
}

/** An alias without its ARN, and the id of a key, are of the bucket's own account and Region. */
function isNamed(reference: Value, from: Origin, key: KeyPiece, { pieces, resolve, match }: Joining): boolean {
  if (refersTo(reference, [keyArn(key)], resolve) === "yes") return true;
  const isHere =
    refersTo(from.account, [key.account], resolve) === "yes" && refersTo(from.region, [key.region], resolve) === "yes";
  if (isHere && refersTo(reference, [key.keyId], resolve) === "yes") return true;
  return ofType(pieces, "key-alias")
    .filter((alias) => match.key(alias.key, alias, key.id) === "yes")
    .some((alias) => {
      const names = [aliasArn(alias, alias.name), ...(isHere ? [alias.name] : [])];
      return refersTo(reference, names, resolve) === "yes";
    });
}

/** KMS keys with their policies and grants, and the references by which buckets name them. */

import type { KmsGrant } from "../../../authorization/model.ts";
import type { DocumentOrGap, Gap, Key } from "../../../inventory/model.ts";
import { defaultKeyPolicy } from "../../default-key-policy.ts";
import type { KeyGrantPiece, KeyPiece, Origin } from "../pieces.ts";
import { itemsOf, resolvedText } from "../resolve.ts";
import { asText, type Value } from "../value.ts";
import { GIVE_VALUES, type Joining, ofType, shown } from "./context.ts";
import { aliasArn, keyArn } from "./names.ts";
import { refersTo } from "./references.ts";

export interface JoinedKey {
  readonly key: Key;
  readonly piece: KeyPiece;
}

/** Keys whose ARN is known. One whose is not cannot be anybody's that is judged; whoever refers to it gets a gap. */
export function joinKeys(joining: Joining): readonly JoinedKey[] {
  return ofType(joining.pieces, "key").flatMap((piece): JoinedKey[] => {
    const arn = resolvedText(keyArn(piece), joining.resolve);
    if (arn === undefined) return [];
    const { grants, unread } = grantsOf(piece, joining);
    const policy = policyOf(piece, arn, joining);
    const disabled = piece.enabled?.kind === "boolean" && !piece.enabled.value;
    const key: Key = {
      arn,
      policy,
      grants,
      ...(unread === undefined ? {} : { unreadGrants: unread }),
      ...(disabled ? { state: "Disabled" } : {}),
    };
    return [{ piece, key }];
  });
}

function policyOf(piece: KeyPiece, arn: string, joining: Joining): DocumentOrGap {
  const { read, resolve, pieces } = joining;
  const names = [piece.keyId, keyArn(piece)];
  const all = ofType(pieces, "key-policy").map((one) => ({ one, match: refersTo(one.key, names, resolve) }));
  const own = all.filter(({ match }) => match === "yes").map(({ one }) => one);
  const maybe = all.find(({ match }) => match === "perhaps");
  const what = `the key policy of ${arn}`;
  const [only, second] = own;
  const written = only ?? (piece.policy === undefined ? undefined : piece);
  if (second !== undefined || (only !== undefined && piece.policy !== undefined)) {
    const places = [...(piece.policy === undefined ? [] : [piece]), ...own].map(shown).join(" and ");
    return { what, why: `a key has one policy, and it is defined twice: ${places}`, cure: "keep one of them" };
  }
  if (maybe !== undefined) {
    return { what, why: `${shown(maybe.one)} may set it or not: its key is not known`, cure: GIVE_VALUES };
  }
  if (written?.policy !== undefined) return read(written, written.policy, "key-policy");
  return defaultKeyPolicy(arn);
}

function grantsOf(key: KeyPiece, joining: Joining): { readonly grants: readonly KmsGrant[]; readonly unread?: Gap } {
  const { pieces, resolve } = joining;
  const names = [key.keyId, keyArn(key)];
  const grants: KmsGrant[] = [];
  let unread: Gap | undefined;
  for (const piece of ofType(pieces, "key-grant")) {
    const match = refersTo(piece.key, names, resolve);
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
    if (text === undefined) return "open";
    entries.push([name, text]);
  }
  return Object.fromEntries(entries);
}

/** The ARN of the key that a bucket names by ARN, id or alias; a gap where that cannot be told. */
export function keyOfReference(
  reference: Value,
  from: Origin,
  keys: readonly JoinedKey[],
  joining: Joining,
): string | Gap {
  const { resolve, pieces } = joining;
  for (const { key, piece } of keys) {
    const aliases = ofType(pieces, "key-alias").filter(
      (alias) => refersTo(alias.key, [piece.keyId, keyArn(piece)], resolve) === "yes",
    );
    const names = [
      piece.keyId,
      keyArn(piece),
      ...aliases.flatMap((alias) => [alias.name, aliasArn(alias, alias.name)]),
    ];
    if (refersTo(reference, names, resolve) === "yes") return key.arn;
  }
  const text = resolvedText(reference, resolve);
  if (text !== undefined && /^arn:[^:]+:kms:[^:]+:\d{12}:key\/./.test(text)) return text;
  const account = resolvedText(from.account, resolve);
  const region = resolvedText(from.region, resolve);
  if (text !== undefined && /^(?:mrk-)?[0-9a-f-]{32,36}$/i.test(text) && account !== undefined && region !== undefined)
    return `arn:${resolvedText(from.partition, resolve) ?? "aws"}:kms:${region}:${account}:key/${text}`;
  const why =
    text === undefined
      ? (asText(reference)?.holes[0]?.why ?? "its key is not known")
      : `${text} names a key that is in none of the files`;
  return { what: `the KMS key of ${shown(from)}`, why, cure: GIVE_VALUES };
}

/** A bucket's default encryption with the key by its ARN. */

import type { Encryption } from "../../inventory/model.ts";
import type { SavedBucket, SavedKey } from "./model.ts";
import { isSavedGap } from "./model.ts";

type Known = Extract<SavedBucket["encryption"], { value: unknown }>["value"];

const KEY_ARN = /^arn:[^:]+:kms:[^:]+:\d{12}:key\/./;
const ALIAS_ARN = /^arn:[^:]+:kms:([^:]+):(\d{12}):(alias\/.+)$/;
/** The AWS managed key, which needs no key of the customer's. */
const MANAGED = /(?:^|:)alias\/aws\/s3$/;

export type ResolvedEncryption =
  | { readonly encryption: Encryption }
  /** The key's name, where which key it means is not known. */
  | { readonly unresolved: string };

/**
 * @param requesters accounts whose roles write to the bucket: a key without an account is looked for in theirs (K5)
 */
export function resolveEncryption(
  { algorithm, key: name, bucketKey }: Known,
  bucket: Pick<SavedBucket, "region">,
  keys: readonly SavedKey[],
  requesters: readonly string[],
): ResolvedEncryption {
  const plain = { algorithm, bucketKey };
  if (name === undefined || algorithm === "AES256" || MANAGED.test(name)) return { encryption: plain };
  if (KEY_ARN.test(name)) return { encryption: { ...plain, key: name } };
  const region = isSavedGap(bucket.region) ? undefined : bucket.region.value;
  const [, aliasRegion = region, aliasAccount, alias = name] = ALIAS_ARN.exec(name) ?? [];
  const accounts = aliasAccount === undefined ? requesters : [aliasAccount];
  const meant = keys.filter(({ arn, aliases = [] }) => {
    const [, , , keyRegion, account = "", resource] = arn.split(":");
    const named = alias.startsWith("alias/") ? aliases.some((one) => one === alias) : resource === `key/${alias}`;
    return named && accounts.includes(account) && (aliasRegion === undefined || keyRegion === aliasRegion);
  });
  const [only] = meant;
  return only !== undefined && meant.length === 1 ? { encryption: { ...plain, key: only.arn } } : { unresolved: name };
}

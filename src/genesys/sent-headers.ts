/** The headers that uploads were observed to send. */

import type { Encryption, Observed } from "../inventory/model.ts";
import { headerParts, repeatedHeader } from "../inventory/observed-headers.ts";

export interface SentHeaders {
  /** By name, in lower case: the values that it was seen with; none where only the name is known. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** Every upload sent all of them. */
  readonly every: boolean;
}

export const ACL_HEADER = "x-amz-acl";
export const ENCRYPTION_HEADER = "x-amz-server-side-encryption";
export const KEY_HEADER = "x-amz-server-side-encryption-aws-kms-key-id";
export const STORAGE_CLASS_HEADER = "x-amz-storage-class";

/**
 * Undefined where nothing is known of headers. An empty list counts beside `multipart` only, which nothing but an upload teaches:
 * `explain --observe` writes it, too, where it saw no upload.
 */
export function sentHeaders({ headers, multipart, sameHeaders }: Observed): SentHeaders | undefined {
  if (headers === undefined || (headers.length === 0 && multipart === undefined)) return undefined;
  const values = new Map<string, readonly string[]>();
  const valueless = new Set<string>();
  for (const header of headers) {
    const [name, value] = headerParts(header);
    if (value === undefined) valueless.add(name);
    else if (values.get(name)?.includes(value) === true) continue;
    values.set(name, value === undefined ? [] : [...(values.get(name) ?? []), value]);
  }
  for (const name of valueless) values.set(name, []);
  return { values, every: sameHeaders === true && repeatedHeader(headers) === undefined };
}

/** Keys that uploads name and whose use the calls of an export do not ask for: those ask for the bucket's default key. */
export function keysBeside({ values }: SentHeaders, encryption: Encryption | undefined): readonly string[] {
  const algorithms = values.get(ENCRYPTION_HEADER) ?? [];
  if (!algorithms.some((algorithm) => algorithm.startsWith("aws:kms"))) return [];
  const own = encryption?.algorithm.startsWith("aws:kms") === true ? (encryption.key ?? MANAGED_KEY) : undefined;
  // K5: the header aws:kms without a key means the AWS managed key, not the bucket's default.
  const named = values.has(KEY_HEADER) ? (values.get(KEY_HEADER) ?? []) : [MANAGED_KEY];
  return named.filter((key) => key !== own && own?.endsWith(`:key/${key}`) !== true);
}

const MANAGED_KEY = "aws/s3";

/** Which key S3 encrypts an upload with (K5, K1). */

import { requestContext, valuesOf } from "../match/context.ts";
import type { Request } from "../model.ts";
import type { DefaultEncryption } from "./model.ts";

/** `none`: no call of KMS. `managed`: aws/s3 of the uploading account. Otherwise the key as it is named. */
export type EncryptionKey = "none" | "managed" | { readonly key: string };

const PREFIX = "s3:x-amz-server-side-encryption";

/**
 * @param request the upload, its context showing the headers that are sent (N1)
 * @param bucketDefault the bucket's default encryption; undefined: AES256
 * @returns a key id or alias without ARN is given back as it is: it resolves in the requester's account
 */
export function encryptionKeyOf(request: Request, bucketDefault: DefaultEncryption | undefined): EncryptionKey {
  const context = requestContext(request.context);
  const header = (name: string): string | undefined => valuesOf(context.get(`${PREFIX}${name}`))[0];
  if (header("-customer-algorithm") !== undefined) return "none";
  const sent = header("");
  // The header `aws:kms` without a key means aws/s3, not the bucket's default key.
  if (sent !== undefined) return keyFor(sent, header("-aws-kms-key-id"));
  return keyFor(bucketDefault?.algorithm ?? "AES256", bucketDefault?.key);
}

function keyFor(algorithm: string, key: string | undefined): EncryptionKey {
  if (!algorithm.startsWith("aws:kms")) return "none";
  return key === undefined ? "managed" : { key };
}

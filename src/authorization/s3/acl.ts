/** The ACL that a call carries, as its condition keys show it. */

import { requestContext, valuesOf } from "../match/context.ts";
import type { Request } from "../model.ts";

/** The one ACL that a bucket takes whose ACLs are disabled (O1). */
export const OWNER_FULL_CONTROL = "bucket-owner-full-control";

const PUBLIC_ACLS: ReadonlySet<string> = new Set(["public-read", "public-read-write", "authenticated-read"]);
const PUBLIC_GROUP = /\/groups\/global\/(AllUsers|AuthenticatedUsers)\b/;

/** Operations that can set an object's ACL. */
const SETS_ACL: ReadonlySet<string> = new Set(["PutObject", "CreateMultipartUpload", "CopyObject", "PutObjectAcl"]);

export interface Acl {
  /** `x-amz-acl`. */
  readonly canned: string | undefined;
  /** Values of the `x-amz-grant-*` headers. */
  readonly grants: readonly string[];
}

/** Undefined where the call carries none, or its operation takes none. */
export function aclOf(operation: string, request: Request): Acl | undefined {
  if (!SETS_ACL.has(operation)) return undefined;
  const context = requestContext(request.context);
  const canned = valuesOf(context.get("s3:x-amz-acl"))[0];
  const grants = [...context]
    .filter(([key]) => key.startsWith("s3:x-amz-grant-"))
    .flatMap(([, value]) => valuesOf(value));
  return canned === undefined && grants.length === 0 ? undefined : { canned, grants };
}

/** B1: to everybody, or to everybody with an AWS account. */
export function isPublicAcl({ canned, grants }: Acl): boolean {
  return (canned !== undefined && PUBLIC_ACLS.has(canned)) || grants.some((grant) => PUBLIC_GROUP.test(grant));
}

/** How a message names it. */
export function nameOfAcl({ canned }: Acl): string {
  return canned === undefined ? "with grant headers" : `with the ACL ${JSON.stringify(canned)}`;
}

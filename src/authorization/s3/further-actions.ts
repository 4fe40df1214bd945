/** What else S3 authorizes for one call (O2, L1; section 5), and where the bucket policy has no say (S3). */

import { requestContext } from "../match/context.ts";
import type { Request, Truth } from "../model.ts";
import { aclOf, OWNER_FULL_CONTROL } from "./acl.ts";
import type { BucketSettings, S3Call } from "./model.ts";

export interface FurtherAction {
  readonly action: string;
  /** `unknown`: whether S3 asks for it is not documented; require it, and say so. */
  readonly asked: true | "unknown";
  readonly rule: string;
}

const TAKES_HEADERS: ReadonlySet<string> = new Set(["PutObject", "CreateMultipartUpload", "CopyObject"]);

/** Headers, as condition keys, that make an upload need an action of its own. */
const BY_HEADER: readonly (readonly [key: RegExp, action: string, rule: string])[] = [
  [/^s3:requestobjecttag(\/|keys$)/, "s3:PutObjectTagging", "O2"],
  [/^s3:object-lock-(mode|retain-until-date|remaining-retention-days)$/, "s3:PutObjectRetention", "L1"],
  [/^s3:object-lock-legal-hold$/, "s3:PutObjectLegalHold", "L1"],
];

/** The actions that a call needs beside its own, all on the same object. */
export function furtherActions(call: S3Call, bucket: BucketSettings): readonly FurtherAction[] {
  if (!TAKES_HEADERS.has(call.operation)) return [];
  const actions: FurtherAction[] = [];
  const acl = aclOf(call.operation, call.request);
  if (acl !== undefined) {
    const lenient = bucket.objectOwnership === "BucketOwnerEnforced" && acl.canned === OWNER_FULL_CONTROL;
    actions.push({ action: "s3:PutObjectAcl", asked: lenient ? "unknown" : true, rule: "O2" });
  }
  const keys = [...requestContext(call.request.context).keys()];
  for (const [key, action, rule] of BY_HEADER) {
    if (keys.some((name) => key.test(name))) actions.push({ action, asked: true, rule });
  }
  return actions;
}

/**
 * Whether the bucket policy counts at all: GetBucketLocation through another Region than the bucket's is decided
 * without it (S3), so that other accounts are left out and its Denies spare its own.
 */
export function bucketPolicyCounts(request: Request, bucketRegion: string | undefined): Truth {
  if (request.action.toLowerCase() !== "s3:getbucketlocation") return true;
  const region = requestContext(request.context).get("aws:requestedregion");
  return typeof region === "string" && bucketRegion !== undefined ? region === bucketRegion : "unknown";
}

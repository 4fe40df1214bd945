/** S3's refusals that are no policy statements (O1, B1, N4, N5, S4, S5, L1). */

import { requestContext, valuesOf } from "../match/context.ts";
import type { Truth } from "../model.ts";
import { aclOf, isPublicAcl, nameOfAcl, OWNER_FULL_CONTROL } from "./acl.ts";
import type { BucketSettings, HeaderValue, Refusal, S3Call } from "./model.ts";

type Gate = (call: S3Call, bucket: BucketSettings, requesterAccount: string | undefined) => Refusal | undefined;

/**
 * Why S3 refuses a call, whatever the policies say. All that apply are given: which one S3 tells is not documented.
 *
 * @param requesterAccount account of the caller; undefined for an anonymous one
 */
export function s3Gates(
  call: S3Call,
  bucket: BucketSettings,
  requesterAccount: string | undefined,
): readonly Refusal[] {
  return GATES.flatMap((gate) => gate(call, bucket, requesterAccount) ?? []);
}

function refusal(
  applies: Truth,
  status: Refusal["status"],
  code: string,
  rule: string,
  reason: string,
): Refusal | undefined {
  return applies === false ? undefined : { applies, status, code, rule, reason };
}

/** O1: with ACLs disabled a bucket takes no ACL but that of its owner's full control, and no PutObjectAcl at all. */
const disabledAcl: Gate = (call, bucket) => {
  const acl = aclOf(call.operation, call.request);
  const harmless = acl === undefined || (acl.canned === OWNER_FULL_CONTROL && acl.grants.length === 0);
  if (call.operation !== "PutObjectAcl" && harmless) return undefined;
  const { objectOwnership } = bucket;
  const applies = objectOwnership === undefined ? "unknown" : objectOwnership === "BucketOwnerEnforced";
  const subject = acl === undefined ? call.operation : `${call.operation} ${nameOfAcl(acl)}`;
  const reason =
    applies === true
      ? `the bucket enforces its owner, so its ACLs are disabled: ${subject} is a 400`
      : `whether the bucket enforces its owner is not known: if it does, ${subject} is a 400`;
  return refusal(applies, 400, "AccessControlListNotSupported", "O1", reason);
};

/** B1. */
const publicAcl: Gate = (call, bucket) => {
  const acl = aclOf(call.operation, call.request);
  if (acl === undefined || !isPublicAcl(acl)) return undefined;
  const applies = bucket.publicAccessBlock?.blockPublicAcls ?? "unknown";
  const reason =
    applies === true
      ? `BlockPublicAcls refuses ${call.operation} ${nameOfAcl(acl)}`
      : `whether BlockPublicAcls is on is not known: if it is, ${call.operation} ${nameOfAcl(acl)} is refused`;
  return refusal(applies, 403, "AccessDenied", "B1", reason);
};

/** Calls that store an object. */
export const WRITES: ReadonlySet<string> = new Set(["PutObject", "CreateMultipartUpload", "UploadPart", "CopyObject"]);
const CUSTOMER_ALGORITHM = "s3:x-amz-server-side-encryption-customer-algorithm";

/** N4. */
const customerKey: Gate = (call, bucket) => {
  if (!WRITES.has(call.operation) || !requestContext(call.request.context).has(CUSTOMER_ALGORITHM)) return undefined;
  const applies = bucket.blocksCustomerKeys ?? "unknown";
  const reason =
    applies === true
      ? "the bucket blocks encryption with customer-provided keys (SSE-C)"
      : "whether the bucket blocks customer-provided keys (SSE-C) is not known; new buckets do";
  return refusal(applies, 403, "AccessDenied", "N4", reason);
};

const ALGORITHM = "s3:x-amz-server-side-encryption";
const READS: ReadonlySet<string> = new Set(["GetObject", "HeadObject"]);

/** N5: reading takes no encryption header. */
const headerOnRead: Gate = (call) =>
  refusal(
    READS.has(call.operation) && requestContext(call.request.context).has(ALGORITHM),
    400,
    "InvalidArgument",
    "N5",
    `${call.operation} takes no x-amz-server-side-encryption header`,
  );

/** N5: SSE-KMS needs TLS and Signature Version 4. */
const keyOverPlainHttp: Gate = (call, bucket) => {
  const context = requestContext(call.request.context);
  const sent = valuesOf(context.get(ALGORITHM))[0];
  const algorithm = sent ?? (context.has(CUSTOMER_ALGORITHM) ? undefined : bucket.encryption?.algorithm);
  if (!WRITES.has(call.operation) || algorithm?.startsWith("aws:kms") !== true) return undefined;
  const plain = valuesOf(context.get("aws:securetransport"))[0]?.toLowerCase() === "false";
  const version = valuesOf(context.get("s3:signatureversion"))[0];
  const old = version !== undefined && !version.startsWith("AWS4-");
  const fault = plain ? "plain HTTP" : `signature version ${JSON.stringify(version)}`;
  const reason = `encryption with a KMS key needs TLS and Signature Version 4, not ${fault}`;
  return refusal(plain || old, 400, "InvalidArgument", "N5", reason);
};

/** S4. */
const expectedOwner: Gate = (call, bucket) => {
  const expected = call.headers["x-amz-expected-bucket-owner"];
  if (expected === undefined || expected === bucket.account) return undefined;
  const reason =
    typeof expected === "string"
      ? `x-amz-expected-bucket-owner is ${JSON.stringify(expected)}, the bucket's owner is ${bucket.account}`
      : "whether x-amz-expected-bucket-owner names the bucket's owner is not known";
  return refusal(typeof expected === "string" ? true : "unknown", 403, "AccessDenied", "S4", reason);
};

/** Whether a header is sent. */
function isSent(value: HeaderValue | undefined): Truth {
  return value === undefined ? false : typeof value === "string" ? true : "unknown";
}

/** S5. */
const requesterPays: Gate = (call, bucket, requesterAccount) => {
  if (bucket.requesterPays !== true || requesterAccount === bucket.account) return undefined;
  const agrees = isSent(call.headers["x-amz-request-payer"]);
  // An anonymous caller has no account that could pay.
  const applies = requesterAccount === undefined ? true : agrees === "unknown" ? agrees : !agrees;
  const reason = `the bucket is Requester Pays: callers of other accounts have to send x-amz-request-payer${
    applies === "unknown" ? ", and whether this one does is not known" : ""
  }`;
  return refusal(applies, 403, "AccessDenied", "S5", reason);
};

const CHECKSUMS = ["content-md5", "x-amz-sdk-checksum-algorithm"];

/** L1. Of parts the documentation speaks less clearly. */
const uncheckedUpload: Gate = (call, bucket) => {
  const { objectLock } = bucket;
  if (objectLock?.enabled !== true || objectLock.mode === undefined) return undefined;
  if (call.operation !== "PutObject" && call.operation !== "UploadPart") return undefined;
  const sent = CHECKSUMS.map((name) => isSent(call.headers[name]));
  if (sent.includes(true)) return undefined;
  const applies = sent.includes("unknown") || call.operation === "UploadPart" ? "unknown" : true;
  const reason = `the bucket has a default retention (Object Lock): uploads need Content-MD5 or x-amz-sdk-checksum-algorithm${
    applies === "unknown" ? ", and whether this one has it, or needs it, is not known" : ""
  }`;
  return refusal(applies, 400, "InvalidRequest", "L1", reason);
};

const GATES: readonly Gate[] = [
  expectedOwner,
  requesterPays,
  disabledAcl,
  publicAcl,
  customerKey,
  headerOnRead,
  keyOverPlainHttp,
  uncheckedUpload,
];

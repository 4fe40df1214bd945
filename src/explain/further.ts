/** The other authorizations that S3 asks for in the course of one request: the ACL's action (O2), and KMS' for the key (K1). */

import { encryptionKeyOf } from "../authorization/s3/encryption-key.ts";
import type { RequestEvidence } from "../evidence/model.ts";
import { accountOf, regionOf } from "../genesys/arn.ts";
import type { Dimension } from "../genesys/model.ts";
import type { Bucket, Inventory } from "../inventory/model.ts";
import { bucketOf } from "./scene.ts";

/** Operations that create an object and may name an ACL. */
const WITH_ACL: ReadonlySet<string> = new Set(["PutObject", "CreateMultipartUpload"]);

/** K1: what each operation asks of KMS where the object is under SSE-KMS. */
const KMS_ACTIONS: Readonly<Record<string, readonly string[]>> = {
  PutObject: ["kms:GenerateDataKey"],
  CreateMultipartUpload: ["kms:GenerateDataKey"],
  UploadPart: ["kms:Decrypt"],
  CompleteMultipartUpload: ["kms:Decrypt"],
};

/** Where a record leaves its parameters out: only under this condition S3 asks for it. */
export function furtherCondition({ action }: RequestEvidence): Dimension {
  return action.startsWith("kms:")
    ? {
        name: "encryption header",
        keys: [],
        openPoint: { rule: "N1", why: "uploads that name no other encryption than the bucket's default" },
      }
    : { name: "ACL header", keys: [], openPoint: { rule: "O2", why: "uploads with an ACL or a grant" } };
}

/** Beside the request itself; the first of them that is denied denies all of it. */
export function furtherRequests(evidence: RequestEvidence, inventory: Inventory): readonly RequestEvidence[] {
  if (evidence.service !== "s3" || evidence.source !== "record") return [];
  const bucket = inventory.buckets.find((one) => one.name === bucketOf(evidence.resource));
  return [...aclRequest(evidence, bucket), ...(bucket === undefined ? [] : kmsRequests(evidence, bucket))];
}

function aclRequest(evidence: RequestEvidence, bucket: Bucket | undefined): readonly RequestEvidence[] {
  const { facts, operation = "" } = evidence;
  if (!WITH_ACL.has(operation)) return [];
  const acl = facts["s3:x-amz-acl"];
  const grants = Object.keys(facts).filter((key) => key.startsWith("s3:x-amz-grant-") && facts[key] !== null);
  const none = evidence.showsParameters && (acl === null || acl === undefined) && grants.length === 0;
  // O2: whether an ACL-disabled bucket asks for it for its own ACL is not documented.
  const lenient = bucket?.objectOwnership === "BucketOwnerEnforced" && acl === "bucket-owner-full-control";
  return none || lenient ? [] : [{ ...evidence, action: "s3:PutObjectAcl" }];
}

function kmsRequests(evidence: RequestEvidence, bucket: Bucket): readonly RequestEvidence[] {
  const actions = KMS_ACTIONS[evidence.operation ?? ""] ?? [];
  const context = Object.fromEntries(
    Object.entries(evidence.facts).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
  );
  const key = encryptionKeyOf({ principal: { anonymous: true }, action: "", resource: "", context }, bucket.encryption);
  // An id or alias resolves in the caller's account; aws/s3 lets every principal of its account in (K6).
  if (typeof key === "string" || !key.key.startsWith("arn:") || bucket.encryption?.bucketKey === undefined) return [];
  return actions.map((action) => kmsRequest(evidence, bucket, action, key.key));
}

const OF_CALLER = /^aws:(?:principal|userid|username|tokenissuetime|multifactorauthpresent|sourceidentity)/i;

function kmsRequest(evidence: RequestEvidence, bucket: Bucket, action: string, key: string): RequestEvidence {
  const { operation: _operation, region: _region, ...rest } = evidence;
  const caller = Object.entries(evidence.facts).filter(([name]) => OF_CALLER.test(name));
  const ofBucket = bucket.encryption?.bucketKey === true && bucket.encryption.algorithm !== "aws:kms:dsse";
  const owner = evidence.resource.slice(0, evidence.resource.indexOf("/"));
  const region = regionOf(key);
  return {
    ...rest,
    // Its encryption context is S3's, and not the caller's.
    showsParameters: true,
    service: "kms",
    action,
    resource: key,
    resourceAccount: accountOf(key),
    ...(region === undefined ? {} : { region }),
    network: { via: "forwarded" },
    facts: {
      ...Object.fromEntries(caller),
      "aws:SecureTransport": "true",
      "aws:ViaAWSService": "true",
      "kms:ViaService": `s3.${region ?? ""}.amazonaws.com`,
      "kms:EncryptionContext:aws:s3:arn": ofBucket ? owner : evidence.resource,
      "kms:EncryptionContextKeys": ["aws:s3:arn"],
    },
  };
}

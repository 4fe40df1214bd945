/** Which action is authorized for an operation that CloudTrail names. Sources: service authorization reference; S3 User Guide, "Required permissions for Amazon S3 API operations". */

import type { Service } from "./model.ts";

export interface Operation {
  readonly service: Service;
  readonly action: string;
  readonly on: "role" | "bucket" | "object" | "key";
}

const s3 = (action: string, on: "bucket" | "object"): Operation => ({ service: "s3", action: `s3:${action}`, on });
const kms = (action: string): Operation => ({ service: "kms", action: `kms:${action}`, on: "key" });

/** By the event's name. What is not here is not explained, and said so. */
const OPERATIONS: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ["AssumeRole", { service: "sts", action: "sts:AssumeRole", on: "role" }],
  // M1: the parts of a multipart upload are s3:PutObject.
  ["PutObject", s3("PutObject", "object")],
  ["CreateMultipartUpload", s3("PutObject", "object")],
  ["UploadPart", s3("PutObject", "object")],
  ["CompleteMultipartUpload", s3("PutObject", "object")],
  ["AbortMultipartUpload", s3("AbortMultipartUpload", "object")],
  ["ListParts", s3("ListMultipartUploadParts", "object")],
  ["PutObjectAcl", s3("PutObjectAcl", "object")],
  ["GetObjectAcl", s3("GetObjectAcl", "object")],
  ["PutObjectTagging", s3("PutObjectTagging", "object")],
  ["PutObjectRetention", s3("PutObjectRetention", "object")],
  ["PutObjectLegalHold", s3("PutObjectLegalHold", "object")],
  ["GetObject", s3("GetObject", "object")],
  ["HeadObject", s3("GetObject", "object")],
  ["DeleteObject", s3("DeleteObject", "object")],
  ["ListObjects", s3("ListBucket", "bucket")],
  ["ListObjectsV2", s3("ListBucket", "bucket")],
  ["HeadBucket", s3("ListBucket", "bucket")],
  ["ListMultipartUploads", s3("ListBucketMultipartUploads", "bucket")],
  ["GetBucketLocation", s3("GetBucketLocation", "bucket")],
  ["GetBucketEncryption", s3("GetEncryptionConfiguration", "bucket")],
  ["GetBucketAcl", s3("GetBucketAcl", "bucket")],
  ["GetBucketPolicy", s3("GetBucketPolicy", "bucket")],
  ["GetBucketVersioning", s3("GetBucketVersioning", "bucket")],
  ["GenerateDataKey", kms("GenerateDataKey")],
  ["GenerateDataKeyWithoutPlaintext", kms("GenerateDataKeyWithoutPlaintext")],
  ["Decrypt", kms("Decrypt")],
  ["Encrypt", kms("Encrypt")],
  ["DescribeKey", kms("DescribeKey")],
]);

const SOURCES: Readonly<Record<Service, string>> = {
  sts: "sts.amazonaws.com",
  s3: "s3.amazonaws.com",
  kms: "kms.amazonaws.com",
};

/** What the event asks AWS for; undefined for an event that is not explained. */
export function operationOf(eventSource: string, eventName: string): Operation | undefined {
  const found = OPERATIONS.get(eventName);
  return found !== undefined && SOURCES[found.service] === eventSource ? found : undefined;
}

/** The operation by its name alone, as SDK messages have it. */
export function operationNamed(name: string): Operation | undefined {
  return OPERATIONS.get(name);
}

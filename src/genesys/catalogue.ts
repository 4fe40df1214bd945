/**
 * The calls of an export: one row each. Ids, actions and evidence are part of the contract (README, "The calls of an
 * export"). What Genesys asks for is from the Resource Center page "Create IAM resources for AWS S3 bucket" (?p=210627).
 */

import type { Evidence } from "./model.ts";

export interface CatalogueRow {
  readonly id: string;
  readonly action: string;
  readonly on: "role" | "bucket" | "recordings" | "metadata" | "key";
  readonly evidence: Evidence;
  readonly source: string;
  /** The request carries `x-amz-acl: bucket-owner-full-control`. */
  readonly withAcl?: true;
  /** A part of a multipart upload: create-time headers may or may not count (M2). */
  readonly part?: true;
  /** Creates an object, so encryption and storage class headers may be there. */
  readonly upload?: true;
  /** ListBucket may be a HeadBucket or a listing with a prefix. */
  readonly listing?: true;
}

const ASKED = "Genesys asks for this permission (Resource Center, Create IAM resources for AWS S3 bucket)";
const LAYOUT = "Genesys documents this key (Resource Center, Working with exported recordings)";
const FIELD = "field reports only; Genesys does not document it";

export const CATALOGUE: readonly CatalogueRow[] = [
  { id: "assume-role", action: "sts:AssumeRole", on: "role", evidence: "documented", source: ASKED },
  { id: "get-bucket-location", action: "s3:GetBucketLocation", on: "bucket", evidence: "documented", source: ASKED },
  {
    id: "get-encryption-configuration",
    action: "s3:GetEncryptionConfiguration",
    on: "bucket",
    evidence: "documented",
    source: ASKED,
  },
  {
    id: "put-recording",
    action: "s3:PutObject",
    on: "recordings",
    evidence: "documented",
    source: LAYOUT,
    upload: true,
  },
  { id: "put-metadata", action: "s3:PutObject", on: "metadata", evidence: "documented", source: LAYOUT, upload: true },
  {
    id: "put-recording-with-acl",
    action: "s3:PutObject",
    on: "recordings",
    evidence: "reported",
    source: FIELD,
    upload: true,
    withAcl: true,
  },
  {
    id: "put-object-acl",
    action: "s3:PutObjectAcl",
    on: "recordings",
    evidence: "documented",
    source: ASKED,
    withAcl: true,
  },
  {
    id: "put-recording-multipart",
    action: "s3:PutObject",
    on: "recordings",
    evidence: "reported",
    source: FIELD,
    part: true,
  },
  {
    id: "abort-multipart-upload",
    action: "s3:AbortMultipartUpload",
    on: "recordings",
    evidence: "reported",
    source: FIELD,
  },
  {
    id: "generate-data-key",
    action: "kms:GenerateDataKey",
    on: "key",
    evidence: "required",
    source: "S3 needs it to write under SSE-KMS (K1)",
  },
  {
    id: "decrypt",
    action: "kms:Decrypt",
    on: "key",
    evidence: "reported",
    source: "AWS needs it for multipart uploads under SSE-KMS (K1); that Genesys uses them is a field report",
  },
  { id: "list-bucket", action: "s3:ListBucket", on: "bucket", evidence: "reported", source: FIELD, listing: true },
];

/** The resource types of AWS' provider that this program knows. A type is a file of this folder and a row here. */

import type { ResourceType } from "../model.ts";
import { IAM_POLICY } from "./iam-policy.ts";
import { IAM_POLICY_ATTACHMENT } from "./iam-policy-attachment.ts";
import { IAM_ROLE } from "./iam-role.ts";
import { IAM_ROLE_POLICIES_EXCLUSIVE, IAM_ROLE_POLICY_ATTACHMENTS_EXCLUSIVE } from "./iam-role-exclusive.ts";
import { IAM_ROLE_POLICY } from "./iam-role-policy.ts";
import { IAM_ROLE_POLICY_ATTACHMENT } from "./iam-role-policy-attachment.ts";
import { KMS_ALIAS } from "./kms-alias.ts";
import { KMS_EXTERNAL_KEY } from "./kms-external-key.ts";
import { KMS_GRANT } from "./kms-grant.ts";
import { KMS_KEY } from "./kms-key.ts";
import { KMS_KEY_POLICY } from "./kms-key-policy.ts";
import { KMS_REPLICA_KEY } from "./kms-replica-key.ts";
import { ORGANIZATIONS_POLICY } from "./organizations-policy.ts";
import { ORGANIZATIONS_POLICY_ATTACHMENT } from "./organizations-policy-attachment.ts";
import { S3_ACCESS_POINT } from "./s3-access-point.ts";
import { S3_ACCOUNT_PUBLIC_ACCESS_BLOCK } from "./s3-account-public-access-block.ts";
import { S3_BUCKET } from "./s3-bucket.ts";
import { S3_BUCKET_OBJECT_LOCK_CONFIGURATION } from "./s3-bucket-object-lock-configuration.ts";
import { S3_BUCKET_OWNERSHIP_CONTROLS } from "./s3-bucket-ownership-controls.ts";
import { S3_BUCKET_POLICY } from "./s3-bucket-policy.ts";
import { S3_BUCKET_PUBLIC_ACCESS_BLOCK } from "./s3-bucket-public-access-block.ts";
import { S3_BUCKET_REQUEST_PAYMENT_CONFIGURATION } from "./s3-bucket-request-payment-configuration.ts";
import { S3_BUCKET_SERVER_SIDE_ENCRYPTION_CONFIGURATION } from "./s3-bucket-server-side-encryption-configuration.ts";
import { VPC_ENDPOINT } from "./vpc-endpoint.ts";
import { VPC_ENDPOINT_POLICY } from "./vpc-endpoint-policy.ts";

const TYPES: readonly ResourceType[] = [
  IAM_ROLE,
  IAM_POLICY,
  IAM_ROLE_POLICY,
  IAM_ROLE_POLICY_ATTACHMENT,
  IAM_POLICY_ATTACHMENT,
  IAM_ROLE_POLICIES_EXCLUSIVE,
  IAM_ROLE_POLICY_ATTACHMENTS_EXCLUSIVE,
  S3_BUCKET,
  S3_BUCKET_POLICY,
  S3_BUCKET_PUBLIC_ACCESS_BLOCK,
  S3_BUCKET_OWNERSHIP_CONTROLS,
  S3_BUCKET_SERVER_SIDE_ENCRYPTION_CONFIGURATION,
  S3_BUCKET_OBJECT_LOCK_CONFIGURATION,
  S3_BUCKET_REQUEST_PAYMENT_CONFIGURATION,
  S3_ACCOUNT_PUBLIC_ACCESS_BLOCK,
  S3_ACCESS_POINT,
  KMS_KEY,
  KMS_EXTERNAL_KEY,
  KMS_REPLICA_KEY,
  KMS_KEY_POLICY,
  KMS_ALIAS,
  KMS_GRANT,
  ORGANIZATIONS_POLICY,
  ORGANIZATIONS_POLICY_ATTACHMENT,
  VPC_ENDPOINT,
  VPC_ENDPOINT_POLICY,
];

/** By type. A computed attribute stands in the place of an argument that is absent, null or empty. */
export const RESOURCE_TYPES: ReadonlyMap<string, ResourceType> = new Map(TYPES.map((type) => [type.type, type]));

/** Types that speak of the same things and declare none of them, each with the reason, for the report. */
export const IGNORED_TYPES: ReadonlyMap<string, string> = new Map([
  [
    "aws_s3_access_point",
    "access points are read of AWS or of the config; the calls of an export go to the bucket itself",
  ],
  [
    "aws_s3control_access_point_policy",
    "access points are read of AWS or of the config; the calls of an export go to the bucket itself",
  ],
]);

/** Types of other providers that declare roles, buckets, keys and policies in terms that this program does not read. */
const UNREAD =
  /^awscc_(?:iam_role|iam_managed_policy|iam_role_policy|s3_bucket|kms_|organizations_policy|ec2_vpc_endpoint)/;

/** True for a type that may declare what an export depends on, and that cannot be read. */
export function isUnreadType(type: string): boolean {
  return UNREAD.test(type);
}

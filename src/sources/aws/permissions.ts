/**
 * Every call that this program makes of AWS, and what the caller must be allowed for it. The least-privilege policy of
 * docs/aws-access.md and examples/aws-access follows from this table, and no other call can be made ({@link ApiCallName}).
 * Source of the actions: the Service Authorization Reference, and for S3 "Required permissions for Amazon S3 API operations".
 */

export type ServiceName = "ec2" | "iam" | "kms" | "organizations" | "s3" | "s3control" | "sts";

interface ApiCall {
  /** IAM actions that it takes; empty: every caller may. */
  readonly actions: readonly string[];
  /** What it is about: decides the resource of the policy's statement. */
  readonly on:
    | "account"
    | "role"
    | "managed-policy"
    | "bucket"
    | "access-point"
    | "key"
    | "organization"
    | "vpc-endpoint";
  readonly why: string;
  /** Who asks: the reader of the live inventory, the second opinion, or both. */
  readonly by: "inventory" | "simulator";
}

/** By the service's name in the SDK and the API's own. */
export const API_CALLS = {
  "sts:GetCallerIdentity": {
    actions: [],
    on: "account",
    why: "whose credentials these are, and in which partition",
    by: "inventory",
  },
  "sts:AssumeRole": {
    actions: ["sts:AssumeRole"],
    on: "role",
    why: "to read the other accounts of the config, with the role that it names in each",
    by: "inventory",
  },
  "iam:ListRoles": {
    actions: ["iam:ListRoles"],
    on: "account",
    why: "finds the roles that trust Genesys, where the config names no exports",
    by: "inventory",
  },
  "iam:GetRole": {
    actions: ["iam:GetRole"],
    on: "role",
    why: "the trust policy, the permissions boundary, tags and unique id of an export's role",
    by: "inventory",
  },
  "iam:ListRolePolicies": {
    actions: ["iam:ListRolePolicies"],
    on: "role",
    why: "the names of a role's inline policies",
    by: "inventory",
  },
  "iam:GetRolePolicy": {
    actions: ["iam:GetRolePolicy"],
    on: "role",
    why: "a role's inline policies",
    by: "inventory",
  },
  "iam:ListAttachedRolePolicies": {
    actions: ["iam:ListAttachedRolePolicies"],
    on: "role",
    why: "which managed policies are attached to a role",
    by: "inventory",
  },
  "iam:GetPolicy": {
    actions: ["iam:GetPolicy"],
    on: "managed-policy",
    why: "which version of a managed policy, or boundary, is in force",
    by: "inventory",
  },
  "iam:GetPolicyVersion": {
    actions: ["iam:GetPolicyVersion"],
    on: "managed-policy",
    why: "the text of a managed policy, or boundary",
    by: "inventory",
  },
  "iam:SimulatePrincipalPolicy": {
    actions: ["iam:SimulatePrincipalPolicy"],
    on: "role",
    why: "IAM's own answer for an export's role, as a second opinion",
    by: "simulator",
  },
  "iam:SimulateCustomPolicy": {
    actions: ["iam:SimulateCustomPolicy"],
    on: "account",
    why: "IAM's own answer for a role that does not exist yet",
    by: "simulator",
  },
  "s3:ListBuckets": {
    actions: ["s3:ListAllMyBuckets"],
    on: "account",
    why: "which account owns a bucket, and which buckets a wildcard of a role's policy stands for",
    by: "inventory",
  },
  "s3:GetBucketLocation": {
    actions: ["s3:GetBucketLocation"],
    on: "bucket",
    why: "a bucket's region",
    by: "inventory",
  },
  "s3:GetBucketPolicy": { actions: ["s3:GetBucketPolicy"], on: "bucket", why: "a bucket's policy", by: "inventory" },
  "s3:GetPublicAccessBlock": {
    actions: ["s3:GetBucketPublicAccessBlock"],
    on: "bucket",
    why: "a bucket's Block Public Access",
    by: "inventory",
  },
  "s3:GetBucketOwnershipControls": {
    actions: ["s3:GetBucketOwnershipControls"],
    on: "bucket",
    why: "whether a bucket takes ACLs",
    by: "inventory",
  },
  "s3:GetBucketEncryption": {
    actions: ["s3:GetEncryptionConfiguration"],
    on: "bucket",
    why: "a bucket's default encryption and its key",
    by: "inventory",
  },
  "s3:GetObjectLockConfiguration": {
    actions: ["s3:GetBucketObjectLockConfiguration"],
    on: "bucket",
    why: "a bucket's Object Lock",
    by: "inventory",
  },
  "s3:GetBucketRequestPayment": {
    actions: ["s3:GetBucketRequestPayment"],
    on: "bucket",
    why: "whether the requester pays",
    by: "inventory",
  },
  "s3control:GetPublicAccessBlock": {
    actions: ["s3:GetAccountPublicAccessBlock"],
    on: "account",
    why: "the account's Block Public Access",
    by: "inventory",
  },
  "s3control:ListAccessPoints": {
    actions: ["s3:ListAccessPoints"],
    on: "account",
    why: "the access points of a bucket",
    by: "inventory",
  },
  "s3control:GetAccessPointPolicy": {
    actions: ["s3:GetAccessPointPolicy"],
    on: "access-point",
    why: "an access point's policy",
    by: "inventory",
  },
  "kms:DescribeKey": {
    actions: ["kms:DescribeKey"],
    on: "key",
    why: "the key behind an alias or id, its state, and whether it is multi-Region",
    by: "inventory",
  },
  "kms:GetKeyPolicy": { actions: ["kms:GetKeyPolicy"], on: "key", why: "a key's policy", by: "inventory" },
  "kms:ListGrants": { actions: ["kms:ListGrants"], on: "key", why: "a key's grants", by: "inventory" },
  "organizations:DescribeOrganization": {
    actions: ["organizations:DescribeOrganization"],
    on: "organization",
    why: "the organization's id and its management account",
    by: "inventory",
  },
  "organizations:ListParents": {
    actions: ["organizations:ListParents"],
    on: "organization",
    why: "the path from the account up to the root",
    by: "inventory",
  },
  "organizations:ListPoliciesForTarget": {
    actions: ["organizations:ListPoliciesForTarget"],
    on: "organization",
    why: "the SCPs and RCPs at each level of the path",
    by: "inventory",
  },
  "organizations:DescribePolicy": {
    actions: ["organizations:DescribePolicy"],
    on: "organization",
    why: "the text of an SCP or RCP",
    by: "inventory",
  },
  "ec2:DescribeVpcEndpoints": {
    actions: ["ec2:DescribeVpcEndpoints"],
    on: "vpc-endpoint",
    why: "the policy of a VPC endpoint that an export of the config names",
    by: "inventory",
  },
} as const satisfies Readonly<Record<`${ServiceName}:${string}`, ApiCall>>;

/** `iam:GetRole`: the service in the SDK, and the API's name. */
export type ApiCallName = keyof typeof API_CALLS;

/** True for a call of the table. */
export function isApiCall(name: string): name is ApiCallName {
  return Object.hasOwn(API_CALLS, name);
}

/** The IAM action whose lack makes AWS refuse the call. */
export function permissionOf(name: ApiCallName): string | undefined {
  return API_CALLS[name].actions[0];
}

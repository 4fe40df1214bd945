/**
 * The read that shows what AWS holds of a layer, as a command of the AWS CLI. What comes of a record is put in only where it looks
 * like what it should be: a command is there to be copied.
 */

import type { PolicyKind } from "../authorization/model.ts";
import { accountOf, roleName } from "../genesys/arn.ts";

export interface ReadFacts {
  readonly role?: string;
  readonly bucket?: string;
  readonly key?: string;
  readonly endpoint?: string;
  /** Of the caller, for SCPs, and of the resource, for RCPs. */
  readonly account?: string;
  readonly owner?: string;
}

export type ReadKind = PolicyKind | "public-access-block" | "grants" | "settings" | "data-events";

const SHAPES = {
  role: /^[\w+=,.@-]{1,64}$/,
  bucket: /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
  key: /^arn:[\w-]+:kms:[\w-]+:\d{12}:key\/[\w-]+$/,
  endpoint: /^vpce-[\w]+$/,
  account: /^\d{12}$/,
} as const;

function fill(shape: keyof typeof SHAPES, value: string | undefined): string {
  return value !== undefined && SHAPES[shape].test(value) ? value : `<${shape}>`;
}

const READS: Readonly<
  Record<ReadKind, (facts: Required<Record<keyof typeof SHAPES, string>> & { owner: string }) => string>
> = {
  "identity-policy": ({ role }) =>
    `aws iam list-attached-role-policies --role-name ${role}; aws iam list-role-policies --role-name ${role}`,
  "permissions-boundary": ({ role }) => `aws iam get-role --role-name ${role} --query Role.PermissionsBoundary`,
  "session-policy": () =>
    "aws cloudtrail lookup-events --lookup-attributes AttributeKey=EventName,AttributeValue=AssumeRole (requestParameters.policy)",
  "trust-policy": ({ role }) => `aws iam get-role --role-name ${role} --query Role.AssumeRolePolicyDocument`,
  "bucket-policy": ({ bucket }) => `aws s3api get-bucket-policy --bucket ${bucket} --query Policy --output text`,
  "key-policy": ({ key }) => `aws kms get-key-policy --key-id ${key} --query Policy --output text`,
  scp: ({ account }) =>
    `aws organizations list-policies-for-target --target-id ${account} --filter SERVICE_CONTROL_POLICY (and of each parent: aws organizations list-parents --child-id ${account})`,
  rcp: ({ owner }) =>
    `aws organizations list-policies-for-target --target-id ${owner} --filter RESOURCE_CONTROL_POLICY (and of each parent: aws organizations list-parents --child-id ${owner})`,
  "vpc-endpoint-policy": ({ endpoint }) =>
    `aws ec2 describe-vpc-endpoints --vpc-endpoint-ids ${endpoint} --query "VpcEndpoints[].PolicyDocument"`,
  "public-access-block": ({ bucket, owner }) =>
    `aws s3api get-public-access-block --bucket ${bucket}; aws s3control get-public-access-block --account-id ${owner}`,
  "data-events": () => "aws cloudtrail get-event-selectors --trail-name <trail>",
  grants: ({ key }) => `aws kms list-grants --key-id ${key}`,
  settings: ({ bucket }) =>
    `aws s3api get-bucket-encryption --bucket ${bucket}; aws s3api get-bucket-request-payment --bucket ${bucket}`,
};

/** A command that only reads. */
export function readOf(kind: ReadKind, facts: ReadFacts): string {
  return READS[kind]({
    role: fill("role", facts.role === undefined ? undefined : roleName(facts.role)),
    bucket: fill("bucket", facts.bucket),
    key: fill("key", facts.key),
    endpoint: fill("endpoint", facts.endpoint),
    account: fill("account", facts.account ?? (facts.role === undefined ? undefined : accountOf(facts.role))),
    owner: fill("account", facts.owner),
  });
}

/**
 * Arguments by which one resource names another. Where such an argument is only known after apply and refers to nothing but the
 * id of a resource that it may name, it is that id: a plan tells what an expression refers to, but not the expression. For other
 * arguments, a policy above all, that would be a guess.
 */

import type { Target } from "./references.ts";

type Names = Readonly<Record<string, readonly string[]>>;

const ROLE: Names = { aws_iam_role: ["name", "id"] };
const POLICY: Names = { aws_iam_policy: ["arn", "id"] };
/** Settings of a bucket are named to have them made first. */
const BUCKET: Names = {
  aws_s3_bucket: ["id", "bucket"],
  aws_s3_bucket_policy: ["bucket", "id"],
  aws_s3_bucket_public_access_block: ["bucket", "id"],
  aws_s3_bucket_ownership_controls: ["bucket", "id"],
};
const KEY: Names = {
  aws_kms_key: ["key_id", "id", "arn"],
  aws_kms_external_key: ["key_id", "id", "arn"],
  aws_kms_replica_key: ["key_id", "id", "arn"],
};
const KEY_OR_ALIAS: Names = { ...KEY, aws_kms_alias: ["arn", "name", "id", "target_key_arn"] };
const DEFAULT_KEY = "rule.apply_server_side_encryption_by_default.kms_master_key_id";

/** By type and argument; of nested blocks the names with dots. */
const LINKS: ReadonlyMap<string, Names> = new Map<string, Names>([
  ["aws_iam_role permissions_boundary", POLICY],
  ["aws_iam_role managed_policy_arns", POLICY],
  ["aws_iam_role_policy role", ROLE],
  ["aws_iam_role_policy_attachment role", ROLE],
  ["aws_iam_role_policy_attachment policy_arn", POLICY],
  ["aws_iam_policy_attachment roles", ROLE],
  ["aws_iam_policy_attachment policy_arn", POLICY],
  ["aws_s3_bucket_policy bucket", BUCKET],
  ["aws_s3_bucket_public_access_block bucket", BUCKET],
  ["aws_s3_bucket_ownership_controls bucket", BUCKET],
  ["aws_s3_bucket_server_side_encryption_configuration bucket", BUCKET],
  ["aws_s3_bucket_object_lock_configuration bucket", BUCKET],
  ["aws_s3_bucket_request_payment_configuration bucket", BUCKET],
  [`aws_s3_bucket_server_side_encryption_configuration ${DEFAULT_KEY}`, KEY_OR_ALIAS],
  [`aws_s3_bucket server_side_encryption_configuration.${DEFAULT_KEY}`, KEY_OR_ALIAS],
  ["aws_kms_key_policy key_id", KEY],
  ["aws_kms_alias target_key_id", KEY],
  ["aws_kms_grant key_id", KEY],
  ["aws_kms_grant grantee_principal", { aws_iam_role: ["arn"] }],
  ["aws_kms_replica_key primary_key_arn", { aws_kms_key: ["arn"], aws_kms_external_key: ["arn"] }],
  ["aws_organizations_policy_attachment policy_id", { aws_organizations_policy: ["id"] }],
  ["aws_vpc_endpoint_policy vpc_endpoint_id", { aws_vpc_endpoint: ["id"] }],
]);

/** Whether an argument may be that attribute and nothing else. */
export function mayName(type: string, argument: readonly string[], target: Target): boolean {
  const names = LINKS.get(`${type} ${argument.join(".")}`);
  if (names === undefined || !Object.hasOwn(names, target.type)) return false;
  return names[target.type]?.includes(target.attribute) ?? false;
}

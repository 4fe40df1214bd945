/**
 * Attributes in which the provider shows what AWS holds where nobody sets them: the policy of a bucket stands in `aws_s3_bucket`
 * too, once it exists. They repeat what a resource of its own sets, as it was before the plan's changes; where there is such a
 * resource, that one counts. Of lists only those items go that a resource accounts for: the others were made by hand, and AWS
 * keeps them.
 */

import type { Value } from "../../template/value.ts";
import type { Configuration } from "./configuration.ts";
import { isSame, memberAt } from "./json.ts";
import { type MirrorSetter, settersIn } from "./mirror-setters.ts";
import { withoutAccounted } from "./mirrored-items.ts";
import type { PlannedResource } from "./resources.ts";

const KEY_POLICY: readonly MirrorSetter[] = [{ type: "aws_kms_key_policy", argument: "key_id" }];
const BUCKET = "bucket";

/** By type and attribute. */
const MIRRORS: ReadonlyMap<string, readonly MirrorSetter[]> = new Map([
  ["aws_s3_bucket policy", [{ type: "aws_s3_bucket_policy", argument: BUCKET }]],
  // Once enabled it cannot be disabled, whoever enabled it: what is shown holds.
  ["aws_s3_bucket object_lock_enabled", []],
  ["aws_s3_bucket request_payer", [{ type: "aws_s3_bucket_request_payment_configuration", argument: BUCKET }]],
  ["aws_s3_bucket object_lock_configuration", [{ type: "aws_s3_bucket_object_lock_configuration", argument: BUCKET }]],
  [
    "aws_s3_bucket server_side_encryption_configuration",
    [{ type: "aws_s3_bucket_server_side_encryption_configuration", argument: BUCKET }],
  ],
  ["aws_kms_key policy", KEY_POLICY],
  ["aws_kms_external_key policy", KEY_POLICY],
  ["aws_kms_replica_key policy", KEY_POLICY],
  ["aws_vpc_endpoint policy", [{ type: "aws_vpc_endpoint_policy", argument: "vpc_endpoint_id" }]],
  [
    "aws_iam_role inline_policy",
    [
      { type: "aws_iam_role_policy", argument: "role", item: "name", replaces: true },
      { type: "aws_iam_role_policies_exclusive", argument: "role_name", leaves: "policy_names" },
    ],
  ],
  [
    "aws_iam_role managed_policy_arns",
    [
      { type: "aws_iam_role_policy_attachment", argument: "role", item: "policy_arn" },
      { type: "aws_iam_policy_attachment", argument: "roles", item: "policy_arn" },
      { type: "aws_iam_role_policy_attachments_exclusive", argument: "role_name", leaves: "policy_arns" },
    ],
  ],
]);

/** Attributes that list things which are set one by one. */
const LISTS = new Set(["aws_iam_role inline_policy", "aws_iam_role managed_policy_arns"]);

/** Whether the provider fills the attribute where nobody gives it. */
export function isFilledByProvider(type: string, attribute: string): boolean {
  return MIRRORS.has(`${type} ${attribute}`);
}

/** What an attribute that nobody gives says of its own; undefined where nothing is left of it. */
export type WithoutRepeated = (resource: PlannedResource, attribute: string, value: Value) => Value | undefined;

/**
 * Takes out of an attribute that nobody gives what only repeats, perhaps as it was, what another resource of the plan sets or ceases
 * to set.
 */
export function withoutRepeated(resources: readonly PlannedResource[], configuration: Configuration): WithoutRepeated {
  const settersOf = settersIn(resources, configuration);
  return (resource, attribute, value) => {
    const key = `${resource.type} ${attribute}`;
    const setters = MIRRORS.get(key);
    if (setters === undefined || !isUnchanged(resource, attribute)) return value;
    const found = setters.map((setter) => settersOf(setter, resource));
    if (found.every(({ mine, perhaps }) => mine.length === 0 && perhaps.length === 0)) return value;
    return LISTS.has(key) ? withoutAccounted(value, found) : undefined;
  };
}

/** What the plan sets anew is given by somebody, be it in a dynamic block, which configurations of plans leave out. */
function isUnchanged({ before, after, stays }: PlannedResource, attribute: string): boolean {
  return stays && isSame(memberAt(before, attribute), memberAt(after, attribute));
}

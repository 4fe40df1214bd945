/** Unknown in gives unknown out: an argument that matters and is not known leaves its mark in what is declared. */

import { expect, test } from "vitest";
import { RESOURCE_TYPES } from "../../../../src/sources/terraform/aws/registry.ts";
import { instanceOf, type Plain, piecesOf, Unknown } from "./instances.ts";

const ARN = "arn:aws:kms:eu-west-2:111122223333:key/1";
const RULE = [{ default_retention: [{ mode: "COMPLIANCE", days: 30, years: 0 }] }];
const ENCRYPTION = [
  {
    apply_server_side_encryption_by_default: [{ sse_algorithm: "aws:kms", kms_master_key_id: ARN }],
    bucket_key_enabled: true,
  },
];
const FLAGS = {
  block_public_acls: true,
  ignore_public_acls: true,
  block_public_policy: true,
  restrict_public_buckets: true,
};

/** Every argument that is read, with a value that differs from its default. */
const SAMPLES: Readonly<Record<string, { readonly [name: string]: Plain }>> = {
  aws_iam_role: {
    name: "R",
    path: "/p/",
    assume_role_policy: "{}",
    inline_policy: [{ name: "i", policy: "{}" }],
    managed_policy_arns: ["arn:aws:iam::aws:policy/A"],
    permissions_boundary: "arn:aws:iam::aws:policy/B",
    tags: { a: "1" },
  },
  aws_iam_policy: { name: "P", path: "/p/", policy: "{}" },
  aws_iam_role_policy: { role: "R", policy: "{}" },
  aws_iam_role_policy_attachment: { role: "R", policy_arn: "arn:aws:iam::aws:policy/A" },
  aws_iam_role_policies_exclusive: { role_name: "R", policy_names: ["p"] },
  aws_iam_role_policy_attachments_exclusive: { role_name: "R", policy_arns: ["arn:aws:iam::aws:policy/A"] },
  aws_iam_policy_attachment: { roles: ["R"], policy_arn: "arn:aws:iam::aws:policy/A" },
  aws_s3_bucket: {
    bucket: "b",
    region: "us-east-1",
    policy: "{}",
    request_payer: "Requester",
    server_side_encryption_configuration: [{ rule: ENCRYPTION }],
    object_lock_enabled: true,
    object_lock_configuration: [{ object_lock_enabled: "Enabled", rule: RULE }],
  },
  aws_s3_bucket_policy: { bucket: "b", policy: "{}" },
  aws_s3_bucket_public_access_block: { bucket: "b", ...FLAGS },
  aws_s3_bucket_ownership_controls: { bucket: "b", rule: [{ object_ownership: "ObjectWriter" }] },
  aws_s3_bucket_server_side_encryption_configuration: { bucket: "b", rule: ENCRYPTION },
  aws_s3_bucket_object_lock_configuration: { bucket: "b", object_lock_enabled: "Enabled", rule: RULE },
  aws_s3_bucket_request_payment_configuration: { bucket: "b", payer: "Requester" },
  aws_s3_account_public_access_block: { account_id: "444455556666", ...FLAGS },
  aws_kms_key: { key_id: "1", policy: "{}", is_enabled: false },
  aws_kms_external_key: { id: "1", policy: "{}", enabled: false },
  aws_kms_replica_key: { key_id: "1", policy: "{}", enabled: false },
  aws_kms_key_policy: { key_id: "1", policy: "{}" },
  aws_kms_alias: { name: "alias/a", target_key_id: "1" },
  aws_kms_grant: {
    key_id: "1",
    grantee_principal: "arn:aws:iam::111122223333:role/R",
    operations: ["Decrypt"],
    constraints: [{ encryption_context_equals: { a: "1" } }],
  },
  aws_organizations_policy: { id: "p-1", type: "TAG_POLICY", content: "{}" },
  aws_organizations_policy_attachment: { policy_id: "p-1", target_id: "ou-1" },
  aws_vpc_endpoint: { id: "vpce-1", service_name: "com.amazonaws.eu-west-2.s3", policy: "{}" },
  aws_vpc_endpoint_policy: { vpc_endpoint_id: "vpce-1", policy: "{}" },
  aws_s3_access_point: {},
};

/** Given as they would be by default. */
const DEFAULTS = new Set(["object_lock_enabled"]);

const ROWS = Object.entries(SAMPLES).flatMap(([type, given]) =>
  Object.keys(given).map((argument) => ({ type, argument, given })),
);

test("every type has its sample", () => {
  expect(Object.keys(SAMPLES).toSorted()).toEqual([...RESOURCE_TYPES.keys()].toSorted());
});

test.each(ROWS)("$argument of $type", ({ type, argument, given }) => {
  const unknown = piecesOf(instanceOf(type, { ...given, [argument]: new Unknown("HERE") }));
  expect(JSON.stringify(unknown)).toContain("HERE");
  if (DEFAULTS.has(argument)) return;
  const absent = piecesOf(instanceOf(type, { ...given, [argument]: null }));
  expect(absent).not.toEqual(piecesOf(instanceOf(type, given)));
});

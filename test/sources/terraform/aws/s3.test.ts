/** Facts: registry.terraform.io/providers/hashicorp/aws, resources aws_s3_*. */

import { describe, expect, test } from "vitest";
import { unknownValue } from "../../../../src/sources/template/value.ts";
import { computedOf, instanceOf, PLACE, type Plain, piecesOf, Unknown } from "./instances.ts";

interface Row {
  readonly name: string;
  readonly type: string;
  readonly given: { readonly [name: string]: Plain };
  readonly computed?: Readonly<Record<string, unknown>>;
  readonly pieces: readonly unknown[];
}

const KEY = "arn:aws:kms:eu-west-2:111122223333:key/1";
const settings = (of: object) => [{ type: "bucket-settings", bucket: "b", settings: of }];
const bucket = (of: object) => [{ type: "bucket", name: "b", settings: of }];
const rule = (mode: Plain, days: Plain, years: Plain): Plain => [{ default_retention: [{ mode, days, years }] }];

const ROWS: readonly Row[] = [
  {
    name: "a bucket",
    type: "aws_s3_bucket",
    given: { bucket: "b" },
    computed: {
      bucket: "b",
      id: "b",
      arn: "arn:aws:s3:::b",
      region: "eu-west-2",
      bucket_region: "eu-west-2",
      bucket_domain_name: "b.s3.amazonaws.com",
      bucket_regional_domain_name: "b.s3.eu-west-2.amazonaws.com",
    },
    pieces: bucket({}),
  },
  {
    name: "a bucket in a Region of its own (provider 6); us-east-1 has two spellings",
    type: "aws_s3_bucket",
    given: { bucket: "b", region: "us-east-1" },
    computed: {
      bucket: "b",
      id: "b",
      arn: "arn:aws:s3:::b",
      region: "us-east-1",
      bucket_region: "us-east-1",
      bucket_domain_name: "b.s3.amazonaws.com",
    },
    pieces: [{ type: "bucket", name: "b", region: "us-east-1", settings: {} }],
  },
  {
    name: "a bucket with a generated name",
    type: "aws_s3_bucket",
    given: { bucket_prefix: "recordings-" },
    computed: {
      bucket: "<of id>",
      id: "<of id>",
      arn: "arn:aws:s3:::<of id>",
      region: "eu-west-2",
      bucket_region: "eu-west-2",
      bucket_domain_name: "<of id>.s3.amazonaws.com",
      bucket_regional_domain_name: "<of id>.s3.eu-west-2.amazonaws.com",
    },
    pieces: [{ type: "bucket", name: "<of id>", settings: {} }],
  },
  {
    name: "the settings that stood in a bucket before version 4",
    type: "aws_s3_bucket",
    given: {
      bucket: "b",
      policy: "{}",
      request_payer: "Requester",
      server_side_encryption_configuration: [
        {
          rule: [
            {
              apply_server_side_encryption_by_default: [{ sse_algorithm: "aws:kms", kms_master_key_id: KEY }],
              bucket_key_enabled: true,
            },
          ],
        },
      ],
      object_lock_configuration: [{ object_lock_enabled: "Enabled", rule: rule("COMPLIANCE", 30, 0) }],
    },
    pieces: bucket({
      policy: { value: "{}" },
      requesterPays: true,
      encryption: { algorithm: "aws:kms", key: KEY, bucketKey: true },
      objectLock: { enabled: true, mode: "COMPLIANCE", days: 30 },
    }),
  },
  {
    name: "settings of a bucket that are not set, as plans show them",
    type: "aws_s3_bucket",
    given: {
      bucket: "b",
      policy: "",
      request_payer: "BucketOwner",
      server_side_encryption_configuration: [],
      object_lock_configuration: null,
      object_lock_enabled: false,
    },
    pieces: bucket({ requesterPays: false }),
  },
  {
    name: "a bucket that was made with a lock",
    type: "aws_s3_bucket",
    given: { bucket: "b", object_lock_enabled: true },
    pieces: bucket({ objectLock: { enabled: true } }),
  },
  {
    name: "settings of a bucket of which nothing is known are not none",
    type: "aws_s3_bucket",
    given: {
      bucket: "b",
      policy: new Unknown("p"),
      request_payer: new Unknown("r"),
      server_side_encryption_configuration: new Unknown("s"),
      object_lock_configuration: new Unknown("o"),
    },
    pieces: bucket({
      policy: { value: "unknown: p" },
      requesterPays: "unknown: r",
      encryption: { algorithm: "unknown: s", key: "unknown: s", bucketKey: "unknown: s" },
      objectLock: { enabled: "unknown: o", mode: "unknown: o", days: "unknown: o", years: "unknown: o" },
    }),
  },
  {
    name: "a bucket policy",
    type: "aws_s3_bucket_policy",
    given: { bucket: "b", policy: "{}" },
    computed: { id: "b" },
    pieces: settings({ policy: { value: "{}" } }),
  },
  {
    name: "a bucket policy of which nothing is known",
    type: "aws_s3_bucket_policy",
    given: { bucket: new Unknown("b"), policy: new Unknown("p") },
    computed: { id: "unknown: b" },
    pieces: [{ type: "bucket-settings", bucket: "unknown: b", settings: { policy: { value: "unknown: p" } } }],
  },
  {
    name: "a public access block: what is not given is false",
    type: "aws_s3_bucket_public_access_block",
    given: { bucket: "b", block_public_acls: true, block_public_policy: new Unknown("u"), ignore_public_acls: null },
    computed: { id: "b" },
    pieces: settings({
      publicAccessBlock: {
        blockPublicAcls: true,
        ignorePublicAcls: false,
        blockPublicPolicy: "unknown: u",
        restrictPublicBuckets: false,
      },
    }),
  },
  {
    name: "ownership",
    type: "aws_s3_bucket_ownership_controls",
    given: { bucket: "b", rule: [{ object_ownership: "BucketOwnerEnforced" }] },
    computed: { id: "b" },
    pieces: settings({ objectOwnership: "BucketOwnerEnforced" }),
  },
  {
    name: "ownership without a rule",
    type: "aws_s3_bucket_ownership_controls",
    given: { bucket: "b", rule: [] },
    pieces: settings({ objectOwnership: "unknown: aws_s3_bucket_ownership_controls.x has no rule" }),
  },
  {
    name: "encryption with a key",
    type: "aws_s3_bucket_server_side_encryption_configuration",
    given: {
      bucket: "b",
      rule: [
        {
          apply_server_side_encryption_by_default: [{ sse_algorithm: "aws:kms", kms_master_key_id: KEY }],
          bucket_key_enabled: null,
        },
      ],
    },
    computed: {},
    pieces: settings({ encryption: { algorithm: "aws:kms", key: KEY } }),
  },
  {
    name: "encryption without a key: plans show an empty text",
    type: "aws_s3_bucket_server_side_encryption_configuration",
    given: {
      bucket: "b",
      rule: [
        {
          apply_server_side_encryption_by_default: [{ sse_algorithm: "AES256", kms_master_key_id: "" }],
          bucket_key_enabled: false,
        },
      ],
    },
    pieces: settings({ encryption: { algorithm: "AES256", bucketKey: false } }),
  },
  {
    name: "encryption by two rules",
    type: "aws_s3_bucket_server_side_encryption_configuration",
    given: { bucket: "b", rule: [{ bucket_key_enabled: true }, { bucket_key_enabled: true }] },
    pieces: settings({
      encryption: {
        algorithm: "unknown: there are several blocks where one may stand",
        key: "unknown: there are several blocks where one may stand",
        bucketKey: "unknown: there are several blocks where one may stand",
      },
    }),
  },
  {
    name: "encryption by a rule without a default",
    type: "aws_s3_bucket_server_side_encryption_configuration",
    given: { bucket: "b", rule: [{ bucket_key_enabled: true }] },
    pieces: settings({}),
  },
  {
    name: "a lock",
    type: "aws_s3_bucket_object_lock_configuration",
    given: { bucket: "b", object_lock_enabled: "Enabled", rule: rule("GOVERNANCE", null, 7) },
    pieces: settings({ objectLock: { enabled: true, mode: "GOVERNANCE", years: 7 } }),
  },
  {
    name: "a lock without a rule",
    type: "aws_s3_bucket_object_lock_configuration",
    given: { bucket: "b" },
    pieces: settings({ objectLock: { enabled: true } }),
  },
  {
    name: "the requester pays",
    type: "aws_s3_bucket_request_payment_configuration",
    given: { bucket: "b", payer: "Requester" },
    pieces: settings({ requesterPays: true }),
  },
  {
    name: "the account's public access block",
    type: "aws_s3_account_public_access_block",
    given: { restrict_public_buckets: true },
    computed: { account_id: "111122223333", id: "111122223333" },
    pieces: [
      {
        type: "account-public-access-block",
        settings: {
          blockPublicAcls: false,
          ignorePublicAcls: false,
          blockPublicPolicy: false,
          restrictPublicBuckets: true,
        },
      },
    ],
  },
  {
    name: "another account's public access block",
    type: "aws_s3_account_public_access_block",
    given: { account_id: "444455556666" },
    computed: { account_id: "444455556666", id: "444455556666" },
    pieces: [
      {
        type: "account-public-access-block",
        account: "444455556666",
        settings: {
          blockPublicAcls: false,
          ignorePublicAcls: false,
          blockPublicPolicy: false,
          restrictPublicBuckets: false,
        },
      },
    ],
  },
  {
    name: "an access point declares nothing yet",
    type: "aws_s3_access_point",
    given: { bucket: "b", name: "ap" },
    computed: {
      account_id: "111122223333",
      id: "111122223333:ap",
      arn: "arn:aws:s3:eu-west-2:111122223333:accesspoint/ap",
    },
    pieces: [],
  },
];

describe("S3", () => {
  test.each(ROWS)("$name", ({ type, given, computed, pieces }) => {
    const instance = instanceOf(type, given);
    if (computed !== undefined) expect(computedOf(instance)).toEqual(computed);
    expect(piecesOf(instance)).toEqual(pieces);
  });

  test("no domain name is computed where the partition is not known", () => {
    const partition = unknownValue("no partition", PLACE, "partition of infra aws");
    expect(Object.keys(computedOf(instanceOf("aws_s3_bucket", { bucket: "b" }, { partition })))).toEqual([
      "bucket",
      "id",
      "arn",
      "region",
      "bucket_region",
    ]);
  });
});

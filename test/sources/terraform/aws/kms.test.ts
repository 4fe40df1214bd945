/** Facts: registry.terraform.io/providers/hashicorp/aws, resources aws_kms_*. */

import { describe, expect, test } from "vitest";
import { textValue, unknownValue } from "../../../../src/sources/template/value.ts";
import { computedOf, instanceOf, PLACE, type Plain, piecesOf, Unknown } from "./instances.ts";

interface Row {
  readonly name: string;
  readonly type: string;
  readonly given: { readonly [name: string]: Plain };
  readonly computed: Readonly<Record<string, unknown>>;
  readonly pieces: readonly unknown[];
}

const ARN = "arn:aws:kms:eu-west-2:111122223333:key/";
const GENERATED = { id: "<of id>", key_id: "<of id>", arn: `${ARN}<of id>`, region: "eu-west-2" };

const ROWS: readonly Row[] = [
  {
    name: "a key",
    type: "aws_kms_key",
    given: { policy: "{}", multi_region: true },
    computed: GENERATED,
    pieces: [{ type: "key", keyId: "<of id>", policy: { value: "{}" } }],
  },
  {
    name: "a key without a policy of its own",
    type: "aws_kms_key",
    given: { is_enabled: false },
    computed: GENERATED,
    pieces: [{ type: "key", keyId: "<of id>", enabled: false }],
  },
  {
    name: "a key for signatures",
    type: "aws_kms_key",
    given: { key_usage: "SIGN_VERIFY", customer_master_key_spec: new Unknown("s") },
    computed: GENERATED,
    pieces: [{ type: "key", keyId: "<of id>", symmetric: false }],
  },
  {
    name: "a pair of keys",
    type: "aws_kms_key",
    given: { key_usage: "ENCRYPT_DECRYPT", customer_master_key_spec: "RSA_4096" },
    computed: GENERATED,
    pieces: [{ type: "key", keyId: "<of id>", symmetric: false }],
  },
  {
    name: "a symmetric key, as plans show it",
    type: "aws_kms_key",
    given: { key_usage: "ENCRYPT_DECRYPT", customer_master_key_spec: "SYMMETRIC_DEFAULT" },
    computed: GENERATED,
    pieces: [{ type: "key", keyId: "<of id>", symmetric: true }],
  },
  {
    name: "a key of which nobody knows what it is for",
    type: "aws_kms_key",
    given: { key_usage: new Unknown("u") },
    computed: GENERATED,
    pieces: [{ type: "key", keyId: "<of id>", symmetric: "unknown: u" }],
  },
  {
    name: "a key that exists, in a Region of its own",
    type: "aws_kms_key",
    given: { key_id: "1111", policy: new Unknown("p"), region: "us-east-1" },
    computed: { id: "1111", key_id: "1111", arn: "arn:aws:kms:us-east-1:111122223333:key/1111", region: "us-east-1" },
    pieces: [{ type: "key", keyId: "1111", region: "us-east-1", policy: { value: "unknown: p" } }],
  },
  {
    name: "a key of foreign material",
    type: "aws_kms_external_key",
    given: { enabled: true, policy: "{}" },
    computed: GENERATED,
    pieces: [{ type: "key", keyId: "<of id>", policy: { value: "{}" }, enabled: true }],
  },
  {
    name: "a replica has its primary's id in another Region",
    type: "aws_kms_replica_key",
    given: { primary_key_arn: "arn:aws:kms:us-east-1:111122223333:key/mrk-1", region: "eu-west-1" },
    computed: {
      id: "mrk-1",
      key_id: "mrk-1",
      arn: "arn:aws:kms:eu-west-1:111122223333:key/mrk-1",
      region: "eu-west-1",
    },
    pieces: [{ type: "key", keyId: "mrk-1", region: "eu-west-1" }],
  },
  {
    name: "a replica of a key of which nothing is known",
    type: "aws_kms_replica_key",
    given: { primary_key_arn: new Unknown("a") },
    computed: GENERATED,
    pieces: [{ type: "key", keyId: "<of id>" }],
  },
  {
    name: "a key policy",
    type: "aws_kms_key_policy",
    given: { key_id: "1111", policy: "{}" },
    computed: { id: "1111" },
    pieces: [{ type: "key-policy", key: "1111", policy: { value: "{}" } }],
  },
  {
    name: "an alias of an id",
    type: "aws_kms_alias",
    given: { name: "alias/recordings", target_key_id: "1111" },
    computed: {
      name: "alias/recordings",
      id: "alias/recordings",
      arn: "arn:aws:kms:eu-west-2:111122223333:alias/recordings",
      target_key_arn: `${ARN}1111`,
    },
    pieces: [{ type: "key-alias", name: "alias/recordings", key: "1111" }],
  },
  {
    name: "an alias of an ARN",
    type: "aws_kms_alias",
    given: { name: "alias/recordings", target_key_id: `${ARN}2` },
    computed: {
      name: "alias/recordings",
      id: "alias/recordings",
      arn: "arn:aws:kms:eu-west-2:111122223333:alias/recordings",
      target_key_arn: `${ARN}2`,
    },
    pieces: [{ type: "key-alias", name: "alias/recordings", key: `${ARN}2` }],
  },
  {
    name: "an alias of what may be an id or an ARN, with a generated name",
    type: "aws_kms_alias",
    given: { name_prefix: "alias/r-", target_key_id: new Unknown("t") },
    computed: { name: "<of id>", id: "<of id>", arn: "arn:aws:kms:eu-west-2:111122223333:<of id>" },
    pieces: [{ type: "key-alias", name: "<of id>", key: "unknown: t" }],
  },
  {
    name: "a grant",
    type: "aws_kms_grant",
    given: {
      key_id: "1111",
      grantee_principal: "arn:aws:iam::111122223333:role/R",
      operations: ["GenerateDataKey", "Decrypt"],
      constraints: [{ encryption_context_equals: { "aws:s3:arn": "arn:aws:s3:::b" }, encryption_context_subset: null }],
    },
    computed: {},
    pieces: [
      {
        type: "key-grant",
        key: "1111",
        grantee: "arn:aws:iam::111122223333:role/R",
        operations: ["GenerateDataKey", "Decrypt"],
        encryptionContextEquals: { "aws:s3:arn": "arn:aws:s3:::b" },
      },
    ],
  },
  {
    name: "a grant with constraints of which nothing is known",
    type: "aws_kms_grant",
    given: {
      key_id: "1111",
      grantee_principal: new Unknown("g"),
      operations: ["Decrypt"],
      constraints: new Unknown("c"),
    },
    computed: {},
    pieces: [
      {
        type: "key-grant",
        key: "1111",
        grantee: "unknown: g",
        operations: ["Decrypt"],
        encryptionContextEquals: "unknown: c",
        encryptionContextSubset: "unknown: c",
      },
    ],
  },
];

describe("KMS", () => {
  test.each(ROWS)("$name", ({ type, given, computed, pieces }) => {
    const instance = instanceOf(type, given);
    expect(computedOf(instance)).toEqual(computed);
    expect(piecesOf(instance)).toEqual(pieces);
  });

  test("a replica of a key that is made too carries the hole of that key", () => {
    const arn = {
      ...textValue("arn:aws:kms:\uFDD0:111122223333:key/\uFDD0", PLACE),
      holes: [
        { why: "no Region", of: "region of infra aws" },
        { why: "generated", of: "primary" },
      ],
    };
    const instance = instanceOf("aws_kms_replica_key", {});
    const attributes = {
      ...instance.attributes,
      members: new Map([["primary_key_arn", { value: arn, place: PLACE }]]),
    };
    expect(computedOf({ ...instance, attributes })["key_id"]).toBe("<of primary>");
  });

  test("an alias of a generated id has the ARN of that key", () => {
    const instance = instanceOf("aws_kms_alias", { name: "alias/a" });
    const target = { value: unknownValue("generated", PLACE, "key"), place: PLACE };
    const attributes = {
      ...instance.attributes,
      members: new Map([...instance.attributes.members, ["target_key_id", target] as const]),
    };
    expect(computedOf({ ...instance, attributes })["target_key_arn"]).toBe(`${ARN}<of key>`);
  });
});

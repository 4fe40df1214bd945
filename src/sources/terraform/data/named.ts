/** What follows of things in AWS from their names: registry.terraform.io/providers/hashicorp/aws, data sources. */

import { asText, unknownValue, type Value } from "../../template/value.ts";
import { given } from "../aws/attributes.ts";
import { arnOf, regionOf } from "../aws/origin.ts";
import type { Instance } from "../model.ts";
import type { DataSource } from "./registry.ts";

const NOTHING: ReadonlyMap<string, Value> = new Map();

/** A role's path is known to AWS only: in the ARN it is a hole between `role/` and the name. */
export const IAM_ROLE: DataSource = {
  type: "aws_iam_role",
  texts: [],
  computed: (instance) => {
    const name = given(instance, "name");
    if (name === undefined) return NOTHING;
    const { account, address, place } = instance;
    const path = unknownValue(`nobody says the path of the role of ${address}`, place);
    return new Map([
      ["id", name],
      ["arn", arnOf(instance, { service: "iam", account, resource: ["role/", path, name] })],
    ]);
  },
};

/** By its name alone nobody knows whether a policy is the account's or AWS'. */
export const IAM_POLICY: DataSource = {
  type: "aws_iam_policy",
  texts: [],
  computed: (instance) => {
    const arn = given(instance, "arn");
    return arn === undefined ? NOTHING : new Map([["id", arn]]);
  },
};

export const S3_BUCKET: DataSource = {
  type: "aws_s3_bucket",
  texts: [],
  computed: (instance) => {
    const name = given(instance, "bucket");
    if (name === undefined) return NOTHING;
    return new Map([
      ["id", name],
      ["arn", arnOf(instance, { service: "s3", resource: [name] })],
    ]);
  },
};

/** `key_id` is a key's id or ARN, or an alias: only AWS knows the key of an alias. */
export const KMS_KEY: DataSource = {
  type: "aws_kms_key",
  texts: [],
  computed: (instance) => {
    const key = given(instance, "key_id");
    const text = key && asText(key)?.text;
    if (key === undefined || text === undefined) return NOTHING;
    if (/^arn:[^:]*:kms:[^:]*:[^:]*:key\//.test(text)) return new Map([["arn", key]]);
    if (!/^(?:mrk-)?[0-9a-f-]{32,36}$/.test(text)) return NOTHING;
    return new Map([
      ["id", key],
      ["arn", kmsArn(instance, ["key/", key])],
    ]);
  },
};

export const KMS_ALIAS: DataSource = {
  type: "aws_kms_alias",
  texts: [],
  computed: (instance) => {
    const name = given(instance, "name");
    if (name === undefined || asText(name)?.text.startsWith("alias/") !== true) return NOTHING;
    return new Map([["arn", kmsArn(instance, [name])]]);
  },
};

function kmsArn(instance: Instance, resource: readonly (string | Value)[]): Value {
  return arnOf(instance, { service: "kms", region: regionOf(instance), account: instance.account, resource });
}

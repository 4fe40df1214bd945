/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/kms_key_policy */

import type { ResourceType } from "../model.ts";
import { required } from "./attributes.ts";
import { originOf } from "./origin.ts";

export const KMS_KEY_POLICY: ResourceType = {
  type: "aws_kms_key_policy",
  computed: (instance) => new Map([["id", required(instance, "key_id")]]),
  pieces: (instance) => [
    {
      ...originOf(instance),
      type: "key-policy",
      key: required(instance, "key_id"),
      policy: { value: required(instance, "policy") },
    },
  ],
};

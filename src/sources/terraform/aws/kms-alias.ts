/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/kms_alias */

import { HOLE } from "../../../authorization/hole.ts";
import { asText, type Value } from "../../template/value.ts";
import type { Instance, ResourceType } from "../model.ts";
import { required } from "./attributes.ts";
import { keyArn } from "./kms-key.ts";
import { arnOf, nameOf, originOf, regionOf } from "./origin.ts";

export const KMS_ALIAS: ResourceType = {
  type: "aws_kms_alias",
  computed: (instance) => {
    const name = nameOf(instance);
    const { account } = instance;
    const target = targetArn(instance);
    return new Map([
      ["name", name],
      ["id", name],
      ["arn", arnOf(instance, { service: "kms", region: regionOf(instance), account, resource: [name] })],
      ...(target === undefined ? [] : [["target_key_arn", target] as const]),
    ]);
  },
  pieces: (instance) => [
    {
      ...originOf(instance),
      type: "key-alias",
      name: nameOf(instance),
      key: required(instance, "target_key_id"),
    },
  ],
};

/** The target as an ARN, where it is plain whether it was given as one or as an id. */
function targetArn(instance: Instance): Value | undefined {
  const target = required(instance, "target_key_id");
  const text = asText(target);
  if (text === undefined) return undefined;
  if (text.text.startsWith("arn:")) return target;
  // A hole of a resource is its id; any other may be an ARN as well.
  const isId = !text.text.startsWith(HOLE) || (text.text === HOLE && text.holes[0]?.of !== undefined);
  return isId ? keyArn(instance, target) : undefined;
}

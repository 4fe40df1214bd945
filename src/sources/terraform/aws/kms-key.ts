/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/kms_key */

import type { KeyPiece } from "../../template/pieces.ts";
import type { Value } from "../../template/value.ts";
import type { Instance, ResourceType } from "../model.ts";
import { given, present, saysText } from "./attributes.ts";
import { arnOf, nameOf, originOf, regionOf } from "./origin.ts";

export const KMS_KEY: ResourceType = {
  type: "aws_kms_key",
  computed: (instance) => keyAttributes(instance, nameOf(instance, "key_id")),
  pieces: (instance) => [
    {
      ...keyPiece(instance, nameOf(instance, "key_id"), "is_enabled"),
      ...present({ symmetric: symmetricOf(instance) }),
    },
  ],
};

/** `arn`, `id` and `key_id` of a key with this id. */
export function keyAttributes(instance: Instance, id: Value): ReadonlyMap<string, Value> {
  return new Map([
    ["id", id],
    ["key_id", id],
    ["arn", keyArn(instance, id)],
    ["region", regionOf(instance)],
  ]);
}

export function keyArn(instance: Instance, id: Value): Value {
  const { account } = instance;
  return arnOf(instance, { service: "kms", region: regionOf(instance), account, resource: ["key/", id] });
}

/** @param enabled the argument that says whether the key is */
export function keyPiece(instance: Instance, keyId: Value, enabled: string): KeyPiece {
  const policy = given(instance, "policy");
  return {
    ...originOf(instance),
    type: "key",
    keyId,
    ...present({ policy: policy && { value: policy } }),
    ...present({ enabled: given(instance, enabled) }),
  };
}

/** Both arguments have a default that is. */
function symmetricOf(instance: Instance): Value | undefined {
  const usage = given(instance, "key_usage");
  const spec = given(instance, "customer_master_key_spec");
  const both = [usage && saysText(usage, "ENCRYPT_DECRYPT"), spec && saysText(spec, "SYMMETRIC_DEFAULT")];
  const said = both.filter((one) => one !== undefined);
  return (
    said.find((one) => one.kind === "boolean" && !one.value) ?? said.find(({ kind }) => kind === "unknown") ?? said[0]
  );
}

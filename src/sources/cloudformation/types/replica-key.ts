/** AWS::KMS::ReplicaKey: it has the id of its primary key. */

import { asText, type Value } from "../../template/value.ts";
import type { ResourceType, ResourceView } from "../model.ts";
import { sliceText } from "../text.ts";
import { arnOf, generated } from "./names.ts";
import { booleanOf, originOf, present, required } from "./properties.ts";

function keyId(resource: ResourceView): Value {
  const primary = asText(required(resource, "PrimaryKeyArn"));
  const at = primary?.text.indexOf(":key/") ?? -1;
  if (primary === undefined || at === -1) return generated(resource, "id");
  return sliceText(primary, at + ":key/".length, primary.text.length);
}

export const replicaKey: ResourceType = {
  type: "AWS::KMS::ReplicaKey",
  ref: keyId,
  attributes: new Map<string, (resource: ResourceView) => Value>([
    ["Arn", (resource) => arnOf(resource, "kms", ["region", "account"], "key/", keyId(resource))],
    ["KeyId", keyId],
  ]),
  pieces: (resource) => [
    {
      type: "key",
      ...originOf(resource),
      keyId: keyId(resource),
      policy: { value: required(resource, "KeyPolicy") },
      ...present<{ enabled: Value }>({ enabled: booleanOf(resource.property("Enabled")) }),
    },
  ],
};

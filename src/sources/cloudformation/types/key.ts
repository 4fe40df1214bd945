/** AWS::KMS::Key */

import type { Value } from "../../template/value.ts";
import type { ResourceType, ResourceView } from "../model.ts";
import { arnOf, generated } from "./names.ts";
import { originOf } from "./properties.ts";

const keyId = (resource: ResourceView): Value => generated(resource, "id");

export const key: ResourceType = {
  type: "AWS::KMS::Key",
  ref: keyId,
  attributes: new Map<string, (resource: ResourceView) => Value>([
    ["Arn", (resource) => arnOf(resource, "kms", ["region", "account"], "key/", keyId(resource))],
    ["KeyId", keyId],
  ]),
  pieces: (resource) => {
    const policy = resource.property("KeyPolicy");
    const origin = { type: "key", ...originOf(resource), keyId: keyId(resource) } as const;
    return [policy === undefined ? origin : { ...origin, policy: { value: policy } }];
  },
};

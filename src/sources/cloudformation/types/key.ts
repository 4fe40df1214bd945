/** AWS::KMS::Key */

import type { KeyPiece } from "../../template/pieces.ts";
import type { Value } from "../../template/value.ts";
import type { ResourceType, ResourceView } from "../model.ts";
import { arnOf, generated } from "./names.ts";
import { booleanOf, originOf, present, saysText } from "./properties.ts";

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
    return [
      {
        type: "key",
        ...originOf(resource),
        keyId: keyId(resource),
        ...present<Pick<KeyPiece, "policy" | "enabled" | "symmetric">>({
          policy: policy && { value: policy },
          enabled: booleanOf(resource.property("Enabled")),
          symmetric: symmetricOf(resource),
        }),
      },
    ];
  },
};

/** Both have a default that is (AWS::KMS::Key, KeySpec and KeyUsage). */
function symmetricOf(resource: ResourceView): Value | undefined {
  const usage = resource.property("KeyUsage");
  const spec = resource.property("KeySpec");
  const both = [usage && saysText(usage, "ENCRYPT_DECRYPT"), spec && saysText(spec, "SYMMETRIC_DEFAULT")];
  const said = both.filter((one) => one !== undefined);
  return (
    said.find((one) => one.kind === "boolean" && !one.value) ?? said.find(({ kind }) => kind === "unknown") ?? said[0]
  );
}

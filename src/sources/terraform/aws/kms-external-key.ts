/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/kms_external_key */

import type { ResourceType } from "../model.ts";
import { keyAttributes, keyPiece } from "./kms-key.ts";
import { nameOf } from "./origin.ts";

export const KMS_EXTERNAL_KEY: ResourceType = {
  type: "aws_kms_external_key",
  computed: (instance) => keyAttributes(instance, nameOf(instance, "id")),
  pieces: (instance) => [keyPiece(instance, nameOf(instance, "id"), "enabled")],
};

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/kms_replica_key */

import type { Value } from "../../template/value.ts";
import type { Instance, ResourceType } from "../model.ts";
import { given, required } from "./attributes.ts";
import { keyAttributes, keyPiece } from "./kms-key.ts";
import { afterLast, generated } from "./origin.ts";

/** "Related multi-Region keys have the same key ID": that of the primary key's ARN. */
export const KMS_REPLICA_KEY: ResourceType = {
  type: "aws_kms_replica_key",
  computed: (instance) => keyAttributes(instance, idOf(instance)),
  pieces: (instance) => [keyPiece(instance, idOf(instance), "enabled")],
};

function idOf(instance: Instance): Value {
  return (
    given(instance, "key_id") ??
    afterLast(required(instance, "primary_key_arn"), ":key/") ??
    generated(instance, "key_id")
  );
}

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/kms_grant */

import type { ResourceType } from "../model.ts";
import { given, present, required, within } from "./attributes.ts";
import { originOf } from "./origin.ts";

export const KMS_GRANT: ResourceType = {
  type: "aws_kms_grant",
  computed: () => new Map(),
  pieces: (instance) => {
    const constraints = given(instance, "constraints");
    return [
      {
        ...originOf(instance),
        type: "key-grant",
        key: required(instance, "key_id"),
        grantee: required(instance, "grantee_principal"),
        operations: required(instance, "operations"),
        ...present({
          encryptionContextEquals: within(constraints, "encryption_context_equals"),
          encryptionContextSubset: within(constraints, "encryption_context_subset"),
        }),
      },
    ];
  },
};

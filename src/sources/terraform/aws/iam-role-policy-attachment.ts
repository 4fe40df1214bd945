/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_role_policy_attachment */

import type { ResourceType } from "../model.ts";
import { required } from "./attributes.ts";
import { originOf } from "./origin.ts";

export const IAM_ROLE_POLICY_ATTACHMENT: ResourceType = {
  type: "aws_iam_role_policy_attachment",
  computed: () => new Map(),
  pieces: (instance) => [
    {
      ...originOf(instance),
      type: "policy-attachment",
      roles: [required(instance, "role")],
      policy: required(instance, "policy_arn"),
    },
  ],
};

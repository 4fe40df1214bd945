/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_policy_attachment */

import type { ResourceType } from "../model.ts";
import { given, itemsOf, required } from "./attributes.ts";
import { originOf } from "./origin.ts";

/** It "creates exclusive attachments": every other user, group and role loses the policy, also where it lists no role. */
export const IAM_POLICY_ATTACHMENT: ResourceType = {
  type: "aws_iam_policy_attachment",
  computed: () => new Map(),
  pieces: (instance) => [
    {
      ...originOf(instance),
      type: "policy-attachment",
      exclusive: true,
      roles: itemsOf(given(instance, "roles")),
      policy: required(instance, "policy_arn"),
    },
  ],
};

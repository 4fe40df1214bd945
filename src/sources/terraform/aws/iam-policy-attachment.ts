/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_policy_attachment */

import type { ResourceType } from "../model.ts";
import { given, itemsOf, required } from "./attributes.ts";
import { originOf } from "./origin.ts";

/** One that attaches to users and groups only declares nothing of a role. */
export const IAM_POLICY_ATTACHMENT: ResourceType = {
  type: "aws_iam_policy_attachment",
  computed: () => new Map(),
  pieces: (instance) => {
    const roles = itemsOf(given(instance, "roles"));
    if (roles.length === 0) return [];
    return [{ ...originOf(instance), type: "policy-attachment", roles, policy: required(instance, "policy_arn") }];
  },
};

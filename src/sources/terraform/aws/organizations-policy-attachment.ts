/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/organizations_policy_attachment */

import type { ResourceType } from "../model.ts";
import { required } from "./attributes.ts";
import { originOf } from "./origin.ts";

export const ORGANIZATIONS_POLICY_ATTACHMENT: ResourceType = {
  type: "aws_organizations_policy_attachment",
  computed: () => new Map(),
  pieces: (instance) => [
    {
      ...originOf(instance),
      type: "organization-policy-attachment",
      policy: required(instance, "policy_id"),
      target: required(instance, "target_id"),
    },
  ],
};

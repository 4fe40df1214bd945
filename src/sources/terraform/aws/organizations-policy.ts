/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/organizations_policy */

import { textValue } from "../../template/value.ts";
import type { ResourceType } from "../model.ts";
import { given, required } from "./attributes.ts";
import { nameOf, originOf } from "./origin.ts";

/** Its ARN holds the organization's id, which no argument tells. */
export const ORGANIZATIONS_POLICY: ResourceType = {
  type: "aws_organizations_policy",
  computed: (instance) => new Map([["id", nameOf(instance, "id")]]),
  pieces: (instance) => [
    {
      ...originOf(instance),
      type: "organization-policy",
      policyId: nameOf(instance, "id"),
      policyType: given(instance, "type") ?? textValue("SERVICE_CONTROL_POLICY", instance.place),
      targets: [],
      policy: { value: required(instance, "content") },
    },
  ],
};

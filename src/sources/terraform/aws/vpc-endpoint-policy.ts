/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_endpoint_policy */

import type { ResourceType } from "../model.ts";
import { given, required } from "./attributes.ts";
import { originOf } from "./origin.ts";

/** Without a policy it leaves the endpoint to AWS' default, which allows all. */
export const VPC_ENDPOINT_POLICY: ResourceType = {
  type: "aws_vpc_endpoint_policy",
  computed: (instance) => new Map([["id", required(instance, "vpc_endpoint_id")]]),
  pieces: (instance) => {
    const value = given(instance, "policy");
    if (value === undefined) return [];
    const endpoint = required(instance, "vpc_endpoint_id");
    return [{ ...originOf(instance), type: "vpc-endpoint-policy", endpoint, policy: { value } }];
  },
};

/** AWS::IAM::ManagedPolicy */

import type { Value } from "../../template/value.ts";
import type { ResourceType, ResourceView } from "../model.ts";
import { arnOf, nameOf } from "./names.ts";
import { itemsOf, originOf, required } from "./properties.ts";
import { pathOf } from "./role.ts";

const name = (resource: ResourceView): Value => nameOf(resource, "ManagedPolicyName");

function arn(resource: ResourceView): Value {
  return arnOf(resource, "iam", ["", "account"], "policy", pathOf(resource), name(resource));
}

export const managedPolicy: ResourceType = {
  type: "AWS::IAM::ManagedPolicy",
  ref: arn,
  attributes: new Map([["PolicyArn", arn]]),
  pieces: (resource) => [
    {
      type: "managed-policy",
      ...originOf(resource),
      name: name(resource),
      path: pathOf(resource),
      roles: itemsOf(resource.property("Roles")),
      policy: { value: required(resource, "PolicyDocument") },
    },
  ],
};

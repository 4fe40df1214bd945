/** AWS::Organizations::Policy */

import type { Value } from "../../template/value.ts";
import type { ResourceType, ResourceView } from "../model.ts";
import { generated } from "./names.ts";
import { itemsOf, originOf, required } from "./properties.ts";

const policyId = (resource: ResourceView): Value => generated(resource, "id");

export const organizationsPolicy: ResourceType = {
  type: "AWS::Organizations::Policy",
  ref: policyId,
  attributes: new Map([["Id", policyId]]),
  pieces: (resource) => [
    {
      type: "organization-policy",
      ...originOf(resource),
      policyType: required(resource, "Type"),
      targets: itemsOf(resource.property("TargetIds")),
      policy: { value: required(resource, "Content") },
    },
  ],
};

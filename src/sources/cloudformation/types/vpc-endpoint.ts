/** AWS::EC2::VPCEndpoint */

import type { Value } from "../../template/value.ts";
import type { ResourceType, ResourceView } from "../model.ts";
import { generated } from "./names.ts";
import { originOf, required } from "./properties.ts";

const endpointId = (resource: ResourceView): Value => generated(resource, "id");

export const vpcEndpoint: ResourceType = {
  type: "AWS::EC2::VPCEndpoint",
  ref: endpointId,
  attributes: new Map([["Id", endpointId]]),
  pieces: (resource) => {
    const policy = resource.property("PolicyDocument");
    const endpoint = {
      type: "vpc-endpoint",
      ...originOf(resource),
      endpointId: endpointId(resource),
      service: required(resource, "ServiceName"),
    } as const;
    return [policy === undefined ? endpoint : { ...endpoint, policy: { value: policy } }];
  },
};

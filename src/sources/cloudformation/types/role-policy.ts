/** AWS::IAM::RolePolicy */

import { knownText } from "../../template/value.ts";
import type { ResourceType } from "../model.ts";
import { openText } from "../text.ts";
import { originOf, present, required } from "./properties.ts";

export const rolePolicy: ResourceType = {
  type: "AWS::IAM::RolePolicy",
  ref: ({ address, place }) => openText({ why: `what Ref of ${address} returns is known after deployment` }, place),
  attributes: new Map(),
  pieces: (resource) => [
    {
      type: "role-policy",
      ...originOf(resource),
      roles: [required(resource, "RoleName")],
      policy: {
        ...present<{ name: string }>({ name: knownText(resource.property("PolicyName")) }),
        value: required(resource, "PolicyDocument"),
      },
    },
  ],
};

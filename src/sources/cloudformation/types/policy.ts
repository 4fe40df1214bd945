/** AWS::IAM::Policy: an inline policy that is put into roles (users and groups take no part in an export). */

import { knownText } from "../../template/value.ts";
import type { ResourceType } from "../model.ts";
import { openText } from "../text.ts";
import { itemsOf, originOf, present, required } from "./properties.ts";

export const policy: ResourceType = {
  type: "AWS::IAM::Policy",
  ref: ({ address, place }) => openText({ why: `what Ref of ${address} returns is known after deployment` }, place),
  attributes: new Map(),
  pieces: (resource) => {
    const roles = itemsOf(resource.property("Roles"));
    if (roles.length === 0) return [];
    const name = present<{ name: string }>({ name: knownText(resource.property("PolicyName")) });
    const value = required(resource, "PolicyDocument");
    return [{ type: "role-policy", ...originOf(resource), roles, policy: { ...name, value } }];
  },
};

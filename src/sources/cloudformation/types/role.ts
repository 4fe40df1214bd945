/** AWS::IAM::Role */

import { HOLE } from "../../../authorization/hole.ts";
import type { PolicyPiece } from "../../template/pieces.ts";
import {
  knownText,
  type Member,
  memberOf,
  type ObjectValue,
  textValue,
  unknownValue,
  type Value,
} from "../../template/value.ts";
import type { ResourceType, ResourceView } from "../model.ts";
import { openText } from "../text.ts";
import { arnOf, nameOf } from "./names.ts";
import { itemsOf, originOf, partOf, present, required } from "./properties.ts";

const name = (resource: ResourceView): Value => nameOf(resource, "RoleName");

/** IAM's own default. */
export function pathOf(resource: ResourceView): Value {
  return resource.property("Path") ?? textValue("/", resource.place);
}

export const role: ResourceType = {
  type: "AWS::IAM::Role",
  ref: name,
  attributes: new Map<string, (resource: ResourceView) => Value>([
    ["Arn", (resource) => arnOf(resource, "iam", ["", "account"], "role", pathOf(resource), name(resource))],
    ["RoleId", ({ address, place }) => openText({ why: `the unique id of ${address} is generated` }, place)],
  ]),
  pieces: (resource) => [
    {
      type: "role",
      ...originOf(resource),
      name: name(resource),
      path: pathOf(resource),
      trust: { value: required(resource, "AssumeRolePolicyDocument") },
      inline: itemsOf(resource.property("Policies")).map(inlinePolicy),
      attached: itemsOf(resource.property("ManagedPolicyArns")),
      ...present<{ boundary: Value }>({ boundary: resource.property("PermissionsBoundary") }),
      tags: tagsOf(resource),
    },
  ],
};

function inlinePolicy(policy: Value): PolicyPiece {
  const named = knownText(memberOf(policy, "PolicyName"));
  const value = partOf(policy, "PolicyDocument") ?? unknownValue("the inline policy has no document", policy.place);
  return named === undefined ? { value } : { name: named, value };
}

/** Whoever deploys a stack may give it tags, which all of its resources get: the key that nobody knows stands for them. */
function tagsOf(resource: ResourceView): ObjectValue {
  const { place } = resource;
  const members = new Map<string, Member>([
    [HOLE, { value: unknownValue("tags of the stack are given on deployment", place), place }],
  ]);
  for (const tag of itemsOf(resource.property("Tags"))) {
    const key = knownText(memberOf(tag, "Key"));
    const value = memberOf(tag, "Value");
    if (key !== undefined && value !== undefined) members.set(key, { value, place: tag.place });
  }
  return { kind: "object", members, place };
}

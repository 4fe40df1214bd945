/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_role */

import { HOLE } from "../../../authorization/hole.ts";
import type { PolicyPiece, RolePiece } from "../../template/pieces.ts";
import { knownText, type ObjectValue, textValue, type Value } from "../../template/value.ts";
import type { Instance, ResourceType } from "../model.ts";
import { given, itemsOf, present, required, within } from "./attributes.ts";
import { arnOf, nameOf, originOf } from "./origin.ts";

export const IAM_ROLE: ResourceType = {
  type: "aws_iam_role",
  // `unique_id` is generated too, and is another text than the name.
  computed: (instance) => {
    const name = nameOf(instance);
    const resource = ["role", pathOf(instance), name];
    return new Map([
      ["name", name],
      ["id", name],
      ["path", pathOf(instance)],
      ["arn", arnOf(instance, { service: "iam", account: instance.account, resource })],
    ]);
  },
  pieces: (instance) => [roleOf(instance)],
};

function roleOf(instance: Instance): RolePiece {
  const boundary = given(instance, "permissions_boundary");
  const tags = tagsOf(instance);
  return {
    ...originOf(instance),
    type: "role",
    name: nameOf(instance),
    path: pathOf(instance),
    trust: { value: required(instance, "assume_role_policy") },
    inline: itemsOf(given(instance, "inline_policy")).flatMap(inlinePolicyOf),
    attached: itemsOf(given(instance, "managed_policy_arns")),
    ...present({ boundary, tags }),
  };
}

/** Default tags of the provider stand in `tags_all` only. Tags of which nothing is known are one that is not known. */
function tagsOf(instance: Instance): ObjectValue | undefined {
  const tags = given(instance, "tags_all") ?? given(instance, "tags");
  if (tags === undefined || tags.kind === "object") return tags;
  const { place } = tags;
  return { kind: "object", members: new Map([[HOLE, { value: tags, place }]]), place };
}

/** Of an empty block, which only removes policies that nobody declared, none. */
function inlinePolicyOf(block: Value): readonly PolicyPiece[] {
  const value = within(block, "policy");
  if (value === undefined) return [];
  const name = knownText(within(block, "name"));
  return [name === undefined ? { value } : { name, value }];
}

export function pathOf(instance: Instance): Value {
  return given(instance, "path") ?? textValue("/", instance.place);
}

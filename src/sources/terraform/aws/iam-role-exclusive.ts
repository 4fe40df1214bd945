/**
 * Lists of all that a role may have: whatever else it has is taken from it, declared or not.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_role_policies_exclusive,
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_role_policy_attachments_exclusive
 */

import type { Piece, RoleExclusivePiece } from "../../template/pieces.ts";
import { unknownValue } from "../../template/value.ts";
import type { Instance, ResourceType } from "../model.ts";
import { given, itemsOf, present, required, within } from "./attributes.ts";
import { nameOf, originOf } from "./origin.ts";

export const IAM_ROLE_POLICIES_EXCLUSIVE: ResourceType = {
  type: "aws_iam_role_policies_exclusive",
  computed: () => new Map(),
  pieces: (instance) => [
    {
      ...originOf(instance),
      type: "role-exclusive",
      role: required(instance, "role_name"),
      inline: itemsOf(required(instance, "policy_names")),
    },
  ],
};

export const IAM_ROLE_POLICY_ATTACHMENTS_EXCLUSIVE: ResourceType = {
  type: "aws_iam_role_policy_attachments_exclusive",
  computed: () => new Map(),
  pieces: (instance) => [
    {
      ...originOf(instance),
      type: "role-exclusive",
      role: required(instance, "role_name"),
      attached: itemsOf(required(instance, "policy_arns")),
    },
  ],
};

/**
 * What the arguments of a role list, where they are written: inline_policy and managed_policy_arns are exclusive too, empty ones
 * as well. A plan shows them also where nobody wrote them, so that this is asked of source only.
 */
export function exclusiveOfRole(instance: Instance): readonly Piece[] {
  if (instance.type !== "aws_iam_role") return [];
  const blocks = given(instance, "inline_policy");
  const attached = given(instance, "managed_policy_arns");
  if (blocks === undefined && attached === undefined) return [];
  const piece: RoleExclusivePiece = {
    ...originOf(instance),
    type: "role-exclusive",
    role: nameOf(instance),
    ...present({ inline: blocks && itemsOf(blocks).flatMap(nameOfBlock) }),
    ...present({ attached: attached && itemsOf(attached) }),
  };
  return [piece];

  function nameOfBlock(block: ReturnType<typeof itemsOf>[number]) {
    const name = within(block, "name");
    if (name !== undefined) return [name];
    return within(block, "policy") === undefined ? [] : [unknownValue("an inline policy has no name", block.place)];
  }
}

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_role_policy */

import { knownText } from "../../template/value.ts";
import type { ResourceType } from "../model.ts";
import { present, required } from "./attributes.ts";
import { joined, nameOf, originOf } from "./origin.ts";

export const IAM_ROLE_POLICY: ResourceType = {
  type: "aws_iam_role_policy",
  computed: (instance) => {
    const name = nameOf(instance);
    return new Map([
      ["name", name],
      ["id", joined(instance, [required(instance, "role"), ":", name])],
    ]);
  },
  pieces: (instance) => [
    {
      ...originOf(instance),
      type: "role-policy",
      roles: [required(instance, "role")],
      policy: { ...present({ name: knownText(nameOf(instance)) }), value: required(instance, "policy") },
    },
  ],
};

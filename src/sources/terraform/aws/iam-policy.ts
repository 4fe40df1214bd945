/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_policy */

import type { ResourceType } from "../model.ts";
import { required } from "./attributes.ts";
import { pathOf } from "./iam-role.ts";
import { arnOf, nameOf, originOf } from "./origin.ts";

export const IAM_POLICY: ResourceType = {
  type: "aws_iam_policy",
  computed: (instance) => {
    const name = nameOf(instance);
    const resource = ["policy", pathOf(instance), name];
    const arn = arnOf(instance, { service: "iam", account: instance.account, resource });
    return new Map([
      ["name", name],
      ["path", pathOf(instance)],
      ["id", arn],
      ["arn", arn],
    ]);
  },
  pieces: (instance) => [
    {
      ...originOf(instance),
      type: "managed-policy",
      name: nameOf(instance),
      path: pathOf(instance),
      roles: [],
      policy: { value: required(instance, "policy") },
    },
  ],
};

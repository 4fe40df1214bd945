/** CloudFormation templates that a plan deploys are not read, and that is said. */

import { expect, test } from "vitest";
import { readTerraformPlan } from "../../../../src/sources/terraform/plan/read-plan.ts";

const stack = (after: object, actions: readonly string[] = ["create"]) => ({
  address: "aws_cloudformation_stack.s",
  mode: "managed",
  type: "aws_cloudformation_stack",
  name: "s",
  provider_name: "registry.terraform.io/hashicorp/aws",
  change: {
    actions,
    before: actions.includes("delete") ? after : null,
    after: actions.includes("delete") ? null : after,
  },
});

test.each<[string, object, readonly string[] | undefined, boolean]>([
  [
    "a role policy in its text",
    { template_body: '{"Resources":{"P":{"Type":"AWS::IAM::RolePolicy"}}}' },
    undefined,
    true,
  ],
  ["a template of buckets elsewhere", { template_url: "https://example.com/bucket-policy.yml" }, undefined, true],
  ["a name that speaks of it", { name: "kms-keys" }, undefined, true],
  [
    "nothing of it",
    { name: "queues", template_body: '{"Resources":{"Q":{"Type":"AWS::SQS::Queue"}}}' },
    undefined,
    false,
  ],
  ["one that is destroyed", { template_body: "AWS::IAM::RolePolicy" }, ["delete"], false],
])("a stack with %s", (_, after, actions, open) => {
  const plan = {
    format_version: "1.2",
    terraform_version: "1.9.5",
    resource_changes: [stack(after, actions)],
    configuration: {},
  };
  const source = { path: "plan.json", sha256: "", text: JSON.stringify(plan) };
  const { gaps } = readTerraformPlan(source, { values: new Map(), surroundings: {}, placeOf: () => undefined });
  expect(gaps.some(({ why }) => why.includes("deploys a CloudFormation template"))).toBe(open);
});

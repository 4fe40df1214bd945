/** Resources that no one sees here, or that are there against the template: a gap where they may hold a policy that binds. */

import { expect, test } from "vitest";
import { readIn } from "./read-in.ts";

const NEVER = { Conditions: { Never: { "Fn::Equals": ["a", "b"] } } };
const STATEMENT = { Effect: "Deny", Action: "s3:*", Resource: "*" };

const ROWS: readonly (readonly [name: string, resource: object, said: "gap" | "remark" | "nothing"])[] = [
  ["a retained bucket policy", { Type: "AWS::S3::BucketPolicy", Condition: "Never", DeletionPolicy: "Retain" }, "gap"],
  ["a bucket policy that is deleted", { Type: "AWS::S3::BucketPolicy", Condition: "Never" }, "nothing"],
  ["a retained bucket", { Type: "AWS::S3::Bucket", Condition: "Never", DeletionPolicy: "Retain" }, "remark"],
  ["a retained topic", { Type: "AWS::SNS::Topic", Condition: "Never", DeletionPolicy: "Retain" }, "nothing"],
  ["a custom bucket policy", { Type: "Custom::S3BucketPolicy", Properties: { Bucket: "b", Policy: "{}" } }, "gap"],
  [
    "a custom resource with a statement",
    { Type: "AWS::CloudFormation::CustomResource", Properties: { A: [STATEMENT] } },
    "gap",
  ],
  ["another custom resource", { Type: "Custom::Cleanup", Properties: { BucketName: "b" } }, "remark"],
  [
    "a stack set with a policy",
    {
      Type: "AWS::CloudFormation::StackSet",
      Properties: { TemplateBody: "Resources:\n  P:\n    Type: AWS::S3::BucketPolicy" },
    },
    "gap",
  ],
  [
    "a stack set of topics",
    {
      Type: "AWS::CloudFormation::StackSet",
      Properties: { TemplateBody: "Resources:\n  T:\n    Type: AWS::SNS::Topic" },
    },
    "remark",
  ],
  [
    "a remote template of policies",
    {
      Type: "AWS::CloudFormation::Stack",
      Properties: { TemplateURL: "https://x.s3.amazonaws.com/bucket-policies.yml" },
    },
    "gap",
  ],
  [
    "a remote template of something else",
    {
      Type: "AWS::CloudFormation::Stack",
      Properties: { TemplateURL: "https://my-bucket.s3.amazonaws.com/network.yml" },
    },
    "remark",
  ],
];

test.each(ROWS)("%s", async (_, resource, said) => {
  const { gaps, remarks } = await readIn({ "t.json": { ...NEVER, Resources: { It: resource } } });
  const found = gaps.length > 0 ? "gap" : remarks.length > 0 ? "remark" : "nothing";
  expect(found).toBe(said);
  for (const { what } of gaps) expect(what).toMatch(/^It \(.* in t\.json, line/);
});

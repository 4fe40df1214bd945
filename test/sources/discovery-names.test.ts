import { expect, test } from "vitest";
import { loadWorld } from "../../src/sources/load-world.ts";
import { memoryTree } from "./memory-tree.ts";

function template(role: object): Record<string, object> {
  const allow = (more: object): object => ({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", ...more }],
  });
  return {
    "template.json": {
      AWSTemplateFormatVersion: "2010-09-09",
      Resources: {
        ExportRole: {
          Type: "AWS::IAM::Role",
          Properties: {
            ...role,
            AssumeRolePolicyDocument: allow({
              Principal: { AWS: "arn:aws:iam::765628985471:root" },
              Action: "sts:AssumeRole",
              Condition: { StringEquals: { "sts:ExternalId": "3f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e10" } },
            }),
            Policies: [
              {
                PolicyName: "write",
                PolicyDocument: allow({ Action: "s3:PutObject", Resource: "arn:aws:s3:::acme-recordings/*" }),
              },
            ],
          },
        },
        Recordings: { Type: "AWS::S3::Bucket", Properties: { BucketName: "acme-recordings" } },
      },
    },
  };
}

async function names(role: object): Promise<readonly string[]> {
  const { inventory } = await loadWorld(memoryTree(template(role)));
  return inventory.exports.map(({ name }) => name);
}

test.each<[string, object, string]>([
  ["its role's name", { RoleName: "GenesysExport" }, "GenesysExport"],
  ["its role's address, where only deployment gives a name", {}, "ExportRole"],
])("a discovered export has %s", async (_, role, name) => {
  expect(await names(role)).toEqual([name]);
});

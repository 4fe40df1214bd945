import { expect, test } from "vitest";
import { loadWorld } from "../../../src/sources/load-world.ts";
import { memoryTree } from "../memory-tree.ts";

const TEMPLATE = `AWSTemplateFormatVersion: "2010-09-09"
Parameters:
  Strict: { Type: String, Default: "no" }
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      RoleName: GenesysExport
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: "arn:aws:iam::765628985471:root" }
            Action: sts:AssumeRole
            Condition: { StringEquals: { "sts:ExternalId": 3f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e10 } }
      Policies:
        - PolicyName: write
          PolicyDocument:
            Version: "2012-10-17"
            Statement: [{ Effect: Allow, Action: "s3:*", Resource: "arn:aws:s3:::acme-legal-recordings/*" }]
`;
const OPEN = "which values the parameters of stacks/export.yaml have";

test.each<[string, Record<string, string>, boolean]>([
  ["none", {}, false],
  ["a list", { "parameters/prod.json": '[{ "ParameterKey": "Strict", "ParameterValue": "yes" }]' }, true],
  ["an object", { "stacks/export.parameters.json": '{ "Parameters": { "Strict": "yes" } }' }, true],
  ["overrides", { "params.json": '["Strict=yes"]' }, true],
  ["of another template", { "params.json": '["Other=yes"]' }, false],
  ["text that is no JSON", { "params.json": "Strict=yes" }, false],
  ["a template", { "params.json": '{ "Parameters": { "Strict": { "Type": "String" } } }' }, false],
])("a file of parameters that nobody names leaves them open: %s", async (_, files, open) => {
  const { inventory } = await loadWorld(memoryTree({ "stacks/export.yaml": TEMPLATE, ...files }));
  expect(inventory.gaps.map(({ what }) => what).includes(OPEN)).toBe(open);
});

test("one that a config names settles it", async () => {
  const config = `version: 1
exports:
  - name: legal
    genesys: { organization-id: 3f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e10, region: eu-west-2 }
    role: arn:aws:iam::111122223333:role/GenesysExport
    bucket: acme-legal-recordings
inventory:
  cloudformation: [{ templates: stacks/export.yaml, parameters: params.json }]
`;
  const { inventory } = await loadWorld(
    memoryTree({
      "stacks/export.yaml": TEMPLATE,
      "params.json": '["Strict=yes"]',
      ".github/genesys-export-gate.yml": config,
    }),
  );
  expect(inventory.gaps.map(({ what }) => what)).not.toContain(OPEN);
});

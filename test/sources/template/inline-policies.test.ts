/** What IAM refuses of managed policies only is not said of inline ones. */

import { expect, test } from "vitest";
import { loadWorld } from "../../../src/sources/load-world.ts";
import { memoryTree } from "../memory-tree.ts";
import { BUCKET, GENESYS, ORGANIZATION } from "./build.ts";

const WRITE = { Statement: [{ Effect: "Allow", Action: "s3:PutObject", Resource: `arn:aws:s3:::${BUCKET}/*` }] };
const TRUST = {
  Version: "2012-10-17",
  Statement: [
    {
      Effect: "Allow",
      Principal: { AWS: `arn:aws:iam::${GENESYS}:root` },
      Action: "sts:AssumeRole",
      Condition: { StringEquals: { "sts:ExternalId": ORGANIZATION } },
    },
  ],
};

test("a policy without Version is told of where it is a managed one", async () => {
  const { inventory } = await loadWorld(
    memoryTree({
      "stack.json": {
        Resources: {
          Role: {
            Type: "AWS::IAM::Role",
            Properties: {
              RoleName: "GenesysExport",
              AssumeRolePolicyDocument: TRUST,
              Policies: [{ PolicyName: "write", PolicyDocument: WRITE }],
            },
          },
          Own: {
            Type: "AWS::IAM::Policy",
            Properties: { PolicyName: "own", Roles: ["GenesysExport"], PolicyDocument: WRITE },
          },
          Managed: { Type: "AWS::IAM::ManagedPolicy", Properties: { Roles: ["GenesysExport"], PolicyDocument: WRITE } },
        },
      },
    }),
  );
  const documents = inventory.documents.filter(({ kind }) => kind === "identity-policy");
  expect(documents.map(({ address, problems }) => [address, problems.map(({ rule }) => rule)]).sort()).toEqual([
    ["Managed", ["G2"]],
    ["Own/own", []],
    ["Role/write", []],
  ]);
});

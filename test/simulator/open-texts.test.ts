/** What stands for something else is never sent to AWS as if it were the thing itself. */

import { describe, expect, test } from "vitest";
import { HOLE } from "../../src/authorization/hole.ts";
import type { Question } from "../../src/simulator/model.ts";
import { NOTHING_STANDS, whyOpen } from "../../src/simulator/open-texts.ts";
import { questionsOf } from "../../src/simulator/questions.ts";
import { loadWorld } from "../../src/sources/load-world.ts";
import type { World } from "../../src/sources/model.ts";
import { completeWorld } from "../../src/sources/saved/complete.ts";
import { nameOfFirst, standInsOf } from "../../src/sources/saved/stand-ins/texts.ts";
import { memoryTree } from "../sources/memory-tree.ts";
import { account, inventory } from "../sources/saved/healthy.ts";
import { sceneOf } from "./scenes.ts";

describe("a text", () => {
  test.each<[string, string | undefined]>([
    ["arn:aws:s3:::b", undefined],
    [`arn:aws:s3:::${HOLE}`, '"arn:aws:s3:::(known after apply)"'],
    [`{"Statement":[{"Resource":"arn:aws:s3:::${HOLE}/*"}]}`, '"arn:aws:s3:::(known after apply)/*"'],
  ])("%j", (text, shown) => {
    const why = whyOpen(text, NOTHING_STANDS);
    if (shown === undefined) expect(why).toBeUndefined();
    else expect(why).toContain(`known only after apply (${shown})`);
  });

  test("with what AWS has still to give says what settles it", () => {
    const standsFor = nameOfFirst(standInsOf([{ text: "not-known-Key", of: "key", origin: "a.yaml#Key" }]));
    expect(whyOpen("key/not-known-Key", standsFor)).toBe(
      "it holds what AWS has still to give: the id of the key Key; what AWS holds tells it: check --inventory FILE",
    );
    expect(whyOpen("key/known", standsFor)).toBeUndefined();
  });
});

const ROLE = "arn:aws:iam::111122223333:role/GenesysExport";

interface Stack {
  readonly id?: string | object;
  readonly account?: string;
  readonly resource?: string | object;
  readonly bucketKey?: object;
}

function stack({
  id = "3f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e10",
  resource,
  bucketKey,
  account: owner,
}: Stack): Promise<World> {
  const template = {
    Parameters: { Open: { Type: "String" } },
    Resources: {
      Role: {
        Type: "AWS::IAM::Role",
        Properties: {
          RoleName: "GenesysExport",
          AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [
              {
                Effect: "Allow",
                Principal: { AWS: "arn:aws:iam::765628985471:root" },
                Action: "sts:AssumeRole",
                Condition: { StringEquals: { "sts:ExternalId": id } },
              },
            ],
          },
          Policies: [
            {
              PolicyName: "write",
              PolicyDocument: {
                Version: "2012-10-17",
                Statement: [
                  {
                    Effect: "Allow",
                    Action: "s3:*",
                    Resource: ["arn:aws:s3:::acme-legal-recordings", "arn:aws:s3:::acme-legal-recordings/*"],
                  },
                  { Effect: "Allow", Action: "kms:*", Resource: resource ?? "*" },
                ],
              },
            },
          ],
        },
      },
      Bucket: {
        Type: "AWS::S3::Bucket",
        Properties: {
          BucketName: "acme-legal-recordings",
          ...(bucketKey === undefined
            ? {}
            : {
                BucketEncryption: {
                  ServerSideEncryptionConfiguration: [
                    { ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms", KMSMasterKeyID: bucketKey } },
                  ],
                },
              }),
        },
      },
      Key: { Type: "AWS::KMS::Key" },
    },
  };
  const config = {
    version: 1,
    inventory: {
      cloudformation: [
        { templates: "stack.json", region: "eu-west-2", ...(owner === undefined ? {} : { account: owner }) },
      ],
    },
  };
  return loadWorld(memoryTree({ "stack.json": template, ".github/genesys-export-gate.json": config }));
}

function asked(world: World) {
  const { exports, inventory: all } = sceneOf(world.inventory);
  return questionsOf(exports, all, () => undefined, nameOfFirst(standInsOf(world.standIns ?? [])));
}

/** What goes over the wire. */
function sent({ subject: { role, identity, boundary }, action, resource, context }: Question): unknown {
  const texts = identity === "attached" ? [] : identity.map(({ text }) => text);
  return [role, texts, boundary?.text, action, resource, context];
}

const KEY_ARN = { "Fn::GetAtt": ["Key", "Arn"] };

describe("what is sent of templates", () => {
  test.each<[string, Stack, readonly string[], string]>([
    ["a role whose account is not known", {}, [`role ${ROLE.replace("111122223333", "000000000000")}`], "the account"],
    [
      "a policy with a key's generated id",
      { account: "111122223333", resource: KEY_ARN },
      [`role ${ROLE}`],
      "stack.json cannot be sent: it holds what AWS has still to give: the id of the key Key",
    ],
    [
      "a policy with text of a parameter",
      { account: "111122223333", resource: { "Fn::Sub": "arn:aws:kms:eu-west-2:111122223333:key/${Open}" } },
      [`role ${ROLE}`],
      "stack.json cannot be sent: it holds text that is known only after apply",
    ],
    [
      "a request about a generated key",
      { account: "111122223333", bucketKey: KEY_ARN },
      ["generate-data-key of GenesysExport", "decrypt of GenesysExport"],
      "the id of the key Key",
    ],
  ])("%s is not asked about", async (_, options, whats, why) => {
    const { notAsked, questions } = asked(await stack(options));
    expect(notAsked.map(({ what }) => what)).toEqual(expect.arrayContaining([...whats]));
    expect(notAsked.find(({ what }) => what === whats[0])?.why).toContain(why);
    expect(notAsked.every(({ inherent }) => inherent === undefined)).toBe(true);
    expect(JSON.stringify(questions.map(sent))).not.toMatch(/not-known|:000000000000|\uFDD0/);
    if (whats[0]?.startsWith("role ")) expect(questions).toEqual([]);
  });

  test("with what AWS holds all of it is asked about", async () => {
    const completed = completeWorld(await stack({ resource: KEY_ARN, bucketKey: KEY_ARN }), inventory(account));
    const { notAsked, questions } = asked(completed);
    expect(notAsked).toEqual([]);
    expect(questions.some(({ action }) => action === "kms:GenerateDataKey")).toBe(true);
    expect(JSON.stringify(questions.map(sent))).not.toMatch(/not-known|:000000000000|\uFDD0/);
  });
});

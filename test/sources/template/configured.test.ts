/** The templates, plans and Terraform files that a config names. */

import { describe, expect, test } from "vitest";
import { createCollector } from "../../../src/sources/collector.ts";
import { knownOf } from "../../../src/sources/config/known.ts";
import { parseConfig } from "../../../src/sources/config/parse.ts";
import { configuredTemplates, isParameterFile } from "../../../src/sources/config/templates.ts";
import { loadWorld } from "../../../src/sources/load-world.ts";
import { memoryTree } from "../memory-tree.ts";
import { ACCOUNT, BUCKET, GENESYS, KEY, ORGANIZATION, OTHER_ACCOUNT, REGION, ROLE } from "./build.ts";

const TEMPLATE = "AWSTemplateFormatVersion: 2010-09-09\nResources: {}\n";
const PARAMETERS = JSON.stringify([{ ParameterKey: "Name", ParameterValue: "x" }]);
const FILES = {
  "stacks/a.yml": TEMPLATE,
  "stacks/b.yml": TEMPLATE,
  "stacks/dev.json": PARAMETERS,
  "infra/main.tf": "# a",
  "infra/terraform.tfvars": "# b",
  "infra/prod.tfvars": "# c",
  "infra/x.auto.tfvars": "# d",
  "plans/plan.json": "{}",
  "deploy/a.yml": TEMPLATE,
  "deploy/prod.json": '["Name=x"]',
};

async function configured(inventory: string) {
  const text = `version: 1\ninventory:\n${inventory.replaceAll(/^/gm, "  ")}\n`;
  const parsed = await parseConfig({ path: "gate.yml", text, sha256: "" });
  if (!("ok" in parsed)) throw new Error(JSON.stringify(parsed.problems));
  const collector = createCollector("working tree");
  const found = await configuredTemplates(parsed.ok, memoryTree(FILES), collector);
  const names = (sources: readonly { readonly path: string }[]) => sources.map(({ path }) => path);
  return {
    deployments: found.deployments
      .filter(({ templates, parameterFiles }) => templates.length + parameterFiles.length > 0)
      .map(({ templates, parameterFiles, parameters, surroundings }) => ({
        templates: names(templates),
        parameterFiles: names(parameterFiles),
        parameters: Object.fromEntries(parameters),
        surroundings,
      })),
    plans: names(found.files.plans),
    terraform: names(found.files.terraform),
    variableFiles: names(found.variableFiles),
    problems: collector.problems().map(({ message }) => message),
  };
}

const NOTHING = { deployments: [], plans: [], terraform: [], variableFiles: [], problems: [] };
const PLAIN = { parameterFiles: [], parameters: {}, surroundings: {} };

test.each<[string, string, Partial<Awaited<ReturnType<typeof configured>>>]>([
  ["a template", "cloudformation: [stacks/a.yml]", { deployments: [{ ...PLAIN, templates: ["stacks/a.yml"] }] }],
  [
    "templates by a glob",
    'cloudformation: ["stacks/*.yml"]',
    { deployments: [{ ...PLAIN, templates: ["stacks/a.yml", "stacks/b.yml"] }] },
  ],
  [
    "one named twice",
    'cloudformation: [stacks/a.yml, "stacks/a*"]',
    { deployments: [{ ...PLAIN, templates: ["stacks/a.yml"] }] },
  ],
  [
    "with a parameter file among them",
    'cloudformation: ["stacks/*"]',
    { deployments: [{ ...PLAIN, templates: ["stacks/a.yml", "stacks/b.yml"], parameterFiles: ["stacks/dev.json"] }] },
  ],
  [
    "with the overrides of a deployment among them",
    "cloudformation: [deploy/a.yml, deploy/prod.json]",
    { deployments: [{ ...PLAIN, templates: ["deploy/a.yml"], parameterFiles: ["deploy/prod.json"] }] },
  ],
  [
    "with parameters and where it is deployed",
    `cloudformation: [{ templates: stacks/a.yml, parameters: { Name: x, Count: "2" }, account: "${ACCOUNT}", region: ${REGION} }]`,
    {
      deployments: [
        {
          templates: ["stacks/a.yml"],
          parameterFiles: [],
          parameters: { Name: "x", Count: "2" },
          surroundings: { account: ACCOUNT, region: REGION },
        },
      ],
    },
  ],
  [
    "with a parameter file of its own",
    "cloudformation: [{ templates: stacks/a.yml, parameters: stacks/dev.json }]",
    { deployments: [{ ...PLAIN, templates: ["stacks/a.yml"], parameterFiles: ["stacks/dev.json"] }] },
  ],
  [
    "the same template to two accounts",
    `cloudformation: [{ templates: stacks/a.yml, account: "${ACCOUNT}" }, { templates: stacks/a.yml, account: "${OTHER_ACCOUNT}" }]`,
    {
      deployments: [
        { ...PLAIN, templates: ["stacks/a.yml"], surroundings: { account: ACCOUNT } },
        { ...PLAIN, templates: ["stacks/a.yml"], surroundings: { account: OTHER_ACCOUNT } },
      ],
    },
  ],
  [
    "Terraform, with the variable files that it does not load by itself",
    'terraform: ["infra/**"]',
    {
      terraform: ["infra/main.tf", "infra/terraform.tfvars", "infra/prod.tfvars", "infra/x.auto.tfvars"],
      variableFiles: ["infra/prod.tfvars"],
    },
  ],
  ["a plan", "terraform-plans: [plans/plan.json]", { plans: ["plans/plan.json"] }],
  ["a file that is not there", "cloudformation: [stacks/c.yml]", { problems: ["stacks/c.yml: no such file"] }],
  ["a glob of nothing", 'terraform: ["other/**"]', { problems: ["inventory.terraform[0]: no file fits other/**"] }],
  [
    "a plan that is not there",
    'terraform-plans: ["p/*.json"]',
    { problems: ["inventory.terraform-plans[0]: no file fits p/*.json"] },
  ],
])("%s", async (_, inventory, expected) => {
  const { problems, ...found } = await configured(inventory);
  const { problems: wanted, ...rest } = { ...NOTHING, ...expected };
  expect(found).toEqual(rest);
  expect(problems).toEqual(wanted.map((message) => expect.stringContaining(message)));
});

test.each<[string, string, boolean]>([
  ["dev.json", PARAMETERS, true],
  ["dev.json", '{ "Parameters": { "Name": "x" } }', true],
  ["a.json", '{ "Parameters": {}, "Resources": {} }', false],
  ["dev.yml", PARAMETERS, false],
  ["dev.json", '["Name=x", "Other=\\"Resources\\""]', true],
  ["dev.json", '\uFEFF\n[\n  "Name=x=y"\n]', true],
  ["dev.json", '["a name=x"]', false],
  ["dev.json", '["Name"]', false],
])("%s is a file of parameters: %s -> %s", (path, text, expected) => {
  expect(isParameterFile({ path, text, sha256: "" })).toBe(expected);
});

const CONFIG = `version: 1
exports:
  - name: legal
    genesys: { organization-id: ${ORGANIZATION}, region: ${REGION} }
    role: ${ROLE}
    bucket: ${BUCKET}
`;

describe("accounts, Regions and partitions that a config names", () => {
  test.each<[string, string, object]>([
    ["of an export", "", { accounts: [ACCOUNT], regions: [], partitions: ["aws"] }],
    [
      "of keys and buckets",
      `inventory:\n  keys: [{ arn: "${KEY.replace(ACCOUNT, OTHER_ACCOUNT)}" }]\n  buckets: [{ name: acme-x, account: "${ACCOUNT}", region: us-east-1 }]\n`,
      { accounts: [ACCOUNT, OTHER_ACCOUNT], regions: ["us-east-1", REGION], partitions: ["aws"] },
    ],
    [
      "of accounts to read",
      `accounts: [{ id: "${OTHER_ACCOUNT}", regions: [us-east-1] }]\n`,
      { accounts: [ACCOUNT, OTHER_ACCOUNT], regions: ["us-east-1"], partitions: ["aws"] },
    ],
  ])("%s", async (_, more, expected) => {
    const parsed = await parseConfig({ path: "gate.yml", text: CONFIG + more, sha256: "" });
    if (!("ok" in parsed)) throw new Error(JSON.stringify(parsed.problems));
    expect(knownOf(parsed.ok)).toMatchObject(expected);
  });

  test("of none", () => {
    expect(knownOf(undefined)).toEqual({ accounts: [], regions: [], partitions: [], named: new Set() });
  });
});

describe("a world of templates", () => {
  const stack = (bucket: string): string => `
AWSTemplateFormatVersion: 2010-09-09
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      RoleName: GenesysExport
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - { Effect: Allow, Principal: { AWS: "arn:aws:iam::${GENESYS}:root" }, Action: sts:AssumeRole, Condition: { StringEquals: { sts:ExternalId: ${ORGANIZATION} } } }
      Policies:
        - PolicyName: write
          PolicyDocument:
            Version: "2012-10-17"
            Statement: [{ Effect: Allow, Action: s3:PutObject, Resource: "arn:aws:s3:::${BUCKET}/*" }]
  Bucket:
    Type: AWS::S3::Bucket
    Properties: { BucketName: ${bucket} }
`;
  const world = (files: Record<string, string>) => loadWorld(memoryTree(files));

  test("is found without a config, and its guesses are said", async () => {
    const { inventory, notEvaluated } = await world({ "stack.yml": stack(BUCKET) });
    expect(inventory.exports).toMatchObject([{ role: ROLE.replace(ACCOUNT, "000000000000"), bucket: BUCKET }]);
    expect(inventory.gaps).toEqual([]);
    expect(notEvaluated.map(({ why }) => why)).toContainEqual(expect.stringContaining("000000000000 stands for it"));
  });

  test("that a config names is in the account that the config names", async () => {
    const config = `${CONFIG}inventory: { cloudformation: ["*.yml"] }\n`;
    const { inventory, problems } = await world({
      ".github/genesys-export-gate.yml": config,
      "stack.yml": stack(BUCKET),
    });
    expect(problems).toEqual([]);
    expect(inventory.roles.map(({ arn }) => arn)).toEqual([ROLE]);
    expect(inventory.buckets).toMatchObject([{ name: BUCKET, account: ACCOUNT, encryption: { algorithm: "AES256" } }]);
    expect(inventory.gaps).toEqual([]);
  });

  test("whose bucket has a name that nobody knows leaves the declared bucket open", async () => {
    const { inventory } = await world({
      ".github/genesys-export-gate.yml": CONFIG,
      "stack.yml": stack("!Sub '${AWS::StackName}-recordings'"),
    });
    expect(inventory.gaps.map(({ what }) => what)).toContain(`the bucket ${BUCKET}`);
  });

  test("with two definitions of the bucket is undecided", async () => {
    const { inventory } = await world({ "stack.yml": stack(BUCKET), "again.yml": stack(BUCKET) });
    expect(inventory.gaps.map(({ what }) => what)).toEqual(
      expect.arrayContaining([`the bucket ${BUCKET}`, `the role ${ROLE.replace(ACCOUNT, "000000000000")}`]),
    );
  });
});

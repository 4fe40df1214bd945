/** What `init` writes where policies stand in templates, plans and Terraform source. */

import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { isStandIn } from "../../src/inventory/stand-ins.ts";
import { BUCKET, ORGANIZATION, ROLE } from "../sources/policies.ts";
import { AUDIT, CHECK, CONFIG, DRIFT, type Files, init, outcome, read, repository } from "./repositories.ts";
import { CLOUDFORMATION, TEMPLATES, TERRAFORM } from "./template-repositories.ts";

const filesOf = (name: string): Files => {
  const files = TEMPLATES[name];
  if (files === undefined) throw new Error(`no repository is called ${name}`);
  return files;
};

const ASKED_ROLE = ROLE.replace("111122223333", "<account>");
const EXPORT = { name: "GenesysExport", genesys: { "organization-id": ORGANIZATION }, role: ROLE, bucket: BUCKET };
const SOURCE = ["**/*.tf", "infra/terraform.tfvars"];

/** The config without its version. */
const CONFIGS: Readonly<Record<string, object>> = {
  "a template of CloudFormation": {
    exports: [{ ...EXPORT, role: ASKED_ROLE }],
    inventory: { cloudformation: ["templates/export.yaml"] },
  },
  "a template of CloudFormation beside others": {
    exports: [{ ...EXPORT, role: ASKED_ROLE }],
    inventory: { cloudformation: ["templates/export.yaml"] },
  },
  "a template of CloudFormation whose names are generated": {
    inventory: { cloudformation: ["templates/export.yaml"] },
  },
  "a template with a parameter that has no value": {
    inventory: { cloudformation: [{ templates: "export.template", parameters: { OrganizationId: "<value>" } }] },
  },
  "stacks of CloudFormation whose parameters stand in a file": {
    exports: [
      {
        name: "recordings",
        genesys: { "organization-id": "<Genesys organization id>" },
        role: ASKED_ROLE,
        bucket: "<bucket>",
      },
    ],
    inventory: {
      cloudformation: [
        {
          templates: "templates/*.yaml",
          parameters: "<one of parameters/production.json>",
          region: "<region>",
        },
      ],
    },
  },
  "what cdk synth writes": {
    exports: [EXPORT],
    inventory: { cloudformation: ["cdk.out/GenesysExport.template.json"] },
  },
  "what cdk synth writes, without a manifest": {
    exports: [
      {
        name: "recordings",
        genesys: { "organization-id": "<Genesys organization id>" },
        role: ASKED_ROLE,
        bucket: BUCKET,
      },
    ],
    inventory: { cloudformation: ["cdk.out/GenesysExport.template.json"] },
  },
  "Terraform with a module": { exports: [EXPORT], inventory: { terraform: SOURCE } },
  "Terraform of an account that nobody names": {
    exports: [{ ...EXPORT, role: ASKED_ROLE }],
    inventory: { terraform: SOURCE },
  },
  "Terraform whose bucket has a generated name": {
    exports: [{ ...EXPORT, bucket: "<bucket>" }],
    inventory: { terraform: SOURCE, "terraform-values": { "module.recordings.aws_s3_bucket.this.bucket": "<bucket>" } },
  },
  "Terraform with a value that only a secret store knows": {
    exports: [EXPORT],
    inventory: {
      terraform: SOURCE,
      "terraform-values": { "data.aws_secretsmanager_secret_version.id.secret_string": "<value>" },
    },
  },
  "a plan": { exports: [EXPORT], inventory: { "terraform-plans": ["plan.json"] } },
  "a plan and its source": {
    exports: [EXPORT],
    inventory: { "terraform-plans": ["plan.json"], terraform: SOURCE },
  },
  "a bucket policy in Terraform, and an SCP in JSON": {
    exports: [EXPORT],
    inventory: { organization: { scps: [["organization/scp.json"]] }, terraform: SOURCE },
  },
  "a bucket in Terraform, its policy in JSON": {
    exports: [EXPORT],
    inventory: {
      buckets: [{ name: BUCKET, account: "111122223333", policy: "policies/bucket.json" }],
      terraform: SOURCE,
    },
  },
};

test.each(Object.entries(CONFIGS))("%s", async (name, expected) => {
  const root = repository(filesOf(name));
  await init(root);
  expect(parse(read(root, CONFIG))).toEqual({ version: 1, ...expected });
});

describe.each(Object.entries(TEMPLATES))("%s", (_name, files) => {
  test("nothing that only stands for a name or place is written", async () => {
    const root = repository(files);
    await init(root);
    const written = [CONFIG, CHECK, DRIFT, AUDIT].map((path) => read(root, path));
    expect(written.filter(isStandIn)).toEqual([]);
  });

  test("filled in, the config is taken, and lets nothing pass that did not pass before", async () => {
    const root = repository(files);
    const before = await outcome(root);
    await init(root);
    const filled = filledIn(read(root, CONFIG));
    const after = await outcome(repository({ ...files, [CONFIG]: filled }));
    expect(after.problems.filter((problem) => problem.includes("<"))).toEqual([]);
    if (before.status === 0) expect(after).toMatchObject({ verdict: "pass", status: 0 });
    if (before.status === 1) expect(after).toMatchObject({ verdict: "fail", status: 1 });
  });
});

function filledIn(text: string): string {
  return text
    .replaceAll("<account>", "111122223333")
    .replaceAll("<bucket>", BUCKET)
    .replaceAll("<region>", "eu-west-2")
    .replaceAll("<Genesys organization id>", ORGANIZATION)
    .replaceAll("<value>", ORGANIZATION)
    .replaceAll("<one of parameters/production.json>", "parameters/production.json")
    .replaceAll("<ARN of the key that has this policy>", "arn:aws:kms:eu-west-2:111122223333:key/1");
}

test("what only a secret store knows settles the verdict once it is given", async () => {
  const files = filesOf("Terraform with a value that only a secret store knows");
  const root = repository(files);
  expect(await outcome(root)).toMatchObject({ verdict: "undecided", status: 3 });
  const { text } = await init(root);
  const address = "data.aws_secretsmanager_secret_version.id.secret_string";
  expect(text).toContain(` (must be filled in) the value of ${address}: `);
  expect(await outcome(root)).toMatchObject({ status: 2 });
  const filled = read(root, CONFIG).replace(`${address}: <value>`, `${address}: ${ORGANIZATION}`);
  expect(await outcome(repository({ ...files, [CONFIG]: filled }))).toMatchObject({ verdict: "pass", status: 0 });
});

test("parameters that are given settle the verdict", async () => {
  const files = filesOf("a template with a parameter that has no value");
  const root = repository(files);
  const { text } = await init(root);
  expect(text).toContain("(must be filled in) the value of the parameter OrganizationId");
  const filled = read(root, CONFIG).replace("OrganizationId: <value>", `OrganizationId: ${ORGANIZATION}`);
  expect(await outcome(repository({ ...files, [CONFIG]: filled }))).toMatchObject({ verdict: "pass", status: 0 });
});

test("a file of parameters is asked for, and not only what has no default", async () => {
  const files = filesOf("stacks of CloudFormation whose parameters stand in a file");
  const root = repository(files);
  await init(root);
  expect((await outcome(root)).status).toBe(2);
  const filled = filledIn(read(root, CONFIG));
  expect(filled).toContain("parameters: parameters/production.json\n");
  // The endpoint that its bucket policy insists on stands in that file.
  expect(await outcome(repository({ ...files, [CONFIG]: filled }))).toMatchObject({ verdict: "fail", status: 1 });
});

test("what a verdict does not rest on is shown as it may be given, and not asked for", async () => {
  const files = {
    ...TERRAFORM,
    "infra/more.tf": `data "aws_ssm_parameter" "note" {
  name = "note"
}

resource "aws_iam_role_policy" "more" {
  role = aws_iam_role.export.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sqs:*", Resource = data.aws_ssm_parameter.note.value }]
  })
}
`,
  };
  const root = repository(files);
  const { text } = await init(root);
  expect(read(root, CONFIG)).toContain('# terraform-values: { "data.aws_ssm_parameter.note.value": <value> }');
  expect(text).toContain("values that the Terraform files leave open");
  expect(await outcome(root)).toMatchObject({ verdict: "pass", status: 0 });
});

test("files that count only where they are named are told of", async () => {
  const { text } = await init(repository(filesOf("Terraform of an account that nobody names")), { dryRun: true });
  expect(text).toMatch(/^not read: infra\/production\.tfvars\. Variable and parameter files count/m);
  const other = await init(repository(filesOf("a template of CloudFormation beside others")), { dryRun: true });
  expect(other.text).toMatch(/^not read: 1 other file of CloudFormation or Terraform/m);
  expect(other.text).toMatch(/^not read: parameters\/production\.json\./m);
});

test("templates of nothing that an export needs are no repository of one", async () => {
  const root = repository({ "queue.yaml": "Resources:\n  Queue:\n    Type: AWS::SQS::Queue\n", "main.tf": "" });
  await expect(init(root)).rejects.toThrow(/^nothing was written: no file here/);
});

test("two regions named elsewhere: the templates' own is asked for", async () => {
  const text = CLOUDFORMATION.replace(
    "- Sid: LetIamPoliciesDecide",
    '- Sid: OnlyThroughS3\n            Effect: Deny\n            Principal: "*"\n            Action: kms:*\n            Resource: "*"\n            Condition: { StringNotEquals: { kms:ViaService: [s3.eu-west-1.amazonaws.com, !Sub "s3.${AWS::Region}.amazonaws.com"] } }\n          - Sid: LetIamPoliciesDecide',
  );
  const root = repository({ "export.yaml": text });
  const before = await outcome(root);
  await init(root);
  expect(before).toMatchObject({ status: 3 });
  expect(parse(read(root, CONFIG)).inventory.cloudformation).toEqual([
    { templates: "export.yaml", region: "<region>" },
  ]);
});

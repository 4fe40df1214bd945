/** How long large templates take: 1,000 files of Terraform, a plan of 5 MB, a CloudFormation template of 50,000 lines. */

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root } from "../bundle.ts";

const STACKS = 50;
const FILES = 20;
const LINES = 300;
/** In every fifth block a role: most of what teams write has nothing to do with policies. */
const ROLE_EVERY = 5;
const PLAN_BYTES = 5_000_000;
const TEMPLATE_LINES = 50_000;

const REPOSITORIES: Readonly<Record<string, () => ReadonlyMap<string, string>>> = {
  "1,000 Terraform files of 300 lines": terraform,
  "a Terraform plan of 5 MB": plan,
  "a CloudFormation template of 50,000 lines": cloudformation,
};

/** Prints seconds of the whole command, as a share of bare `node`'s start, too. */
export function benchTemplates(say: (figure: string, what: string) => void): void {
  const bare = seconds("-e", "0");
  for (const [name, files] of Object.entries(REPOSITORIES)) {
    const folder = mkdtempSync(join(tmpdir(), "export-gate-bench-"));
    try {
      for (const [path, text] of files()) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      const taken = seconds("dist/cli.js", "check", folder);
      say(`${taken.toFixed(1)}s`, `check ${name} (${(taken / bare).toFixed(0)} times bare node)`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}

/** The best of three runs. One that could not judge measures nothing. */
function seconds(...command: string[]): number {
  const runs = Array.from({ length: 3 }, () => {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: "utf8" });
    if (status === null || status === 2) throw new Error(`node ${command.join(" ")}: exit ${status}\n${stderr}`);
    return (performance.now() - start) / 1000;
  });
  return Math.min(...runs);
}

const TRUST = (service: string): object => ({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: service } }],
});
const EXPORT_TRUST = {
  Version: "2012-10-17",
  Statement: [
    {
      Effect: "Allow",
      Action: "sts:AssumeRole",
      Principal: { AWS: "arn:aws:iam::765628985471:root" },
      Condition: { StringEquals: { "sts:ExternalId": "3f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e10" } },
    },
  ],
};
const EXPORT_POLICY = {
  Version: "2012-10-17",
  Statement: [
    { Effect: "Allow", Action: ["s3:Put*", "s3:Abort*"], Resource: "arn:aws:s3:::acme-legal-recordings/*" },
    { Effect: "Allow", Action: ["s3:Get*", "s3:List*"], Resource: "arn:aws:s3:::acme-legal-recordings" },
  ],
};

function terraform(): ReadonlyMap<string, string> {
  const files = new Map([
    [
      "genesys/main.tf",
      `provider "aws" {
  region              = "eu-west-2"
  allowed_account_ids = ["111122223333"]
}
resource "aws_s3_bucket" "recordings" { bucket = "acme-legal-recordings" }
resource "aws_iam_role" "genesys" {
  name               = "GenesysExport"
  assume_role_policy = jsonencode(${JSON.stringify(EXPORT_TRUST)})
}
resource "aws_iam_role_policy" "write" {
  role   = aws_iam_role.genesys.id
  policy = jsonencode(${JSON.stringify(EXPORT_POLICY)})
}
`,
    ],
  ]);
  for (let stack = 0; stack < STACKS; stack += 1) {
    files.set(`stack${stack}/locals.tf`, 'locals { tags = { team = "platform" } }\n');
    for (let file = 1; file < FILES; file += 1) files.set(`stack${stack}/file${file}.tf`, terraformFile(stack, file));
  }
  return files;
}

function terraformFile(stack: number, file: number): string {
  const lines: string[] = [];
  for (let block = 0; lines.length < LINES; block += 1)
    lines.push(...(block % ROLE_EVERY === 0 ? roleBlock : instanceBlock)(stack, file, block), "");
  return `${lines.join("\n")}\n`;
}

function roleBlock(stack: number, file: number, block: number): string[] {
  return [
    `resource "aws_iam_role" "role_${file}_${block}" {`,
    `  name = "role-${stack}-${file}-${block}"`,
    "  assume_role_policy = jsonencode({",
    '    Version = "2012-10-17"',
    "    Statement = [{",
    '      Effect    = "Allow"',
    '      Action    = "sts:AssumeRole"',
    '      Principal = { Service = "lambda.amazonaws.com" }',
    "    }]",
    "  })",
    `  tags = merge(local.tags, { name = "role-${block}" })`,
    "}",
  ];
}

function instanceBlock(stack: number, file: number, block: number): string[] {
  return [
    `resource "aws_instance" "instance_${file}_${block}" {`,
    `  ami           = "ami-${stack}${block}"`,
    '  instance_type = "t3.micro"',
    "  # what is said of it",
    "  root_block_device {",
    "    volume_size = 20",
    "    encrypted   = true",
    "  }",
    `  tags = merge(local.tags, { name = "instance-${block}" })`,
    "}",
  ];
}

function plan(): ReadonlyMap<string, string> {
  const resources: object[] = [
    resource("aws_s3_bucket", "recordings", { bucket: "acme-legal-recordings" }),
    resource("aws_iam_role", "genesys", {
      name: "GenesysExport",
      arn: "arn:aws:iam::111122223333:role/GenesysExport",
      assume_role_policy: JSON.stringify(EXPORT_TRUST),
    }),
    resource("aws_iam_role_policy", "write", { role: "GenesysExport", policy: JSON.stringify(EXPORT_POLICY) }),
  ];
  let bytes = 0;
  for (let index = 0; bytes < PLAN_BYTES; index += 1) {
    const one =
      index % ROLE_EVERY === 0
        ? resource("aws_iam_role", `role${index}`, {
            name: `role-${index}`,
            assume_role_policy: JSON.stringify(TRUST("lambda.amazonaws.com")),
          })
        : resource("aws_instance", `instance${index}`, { ami: `ami-${index}`, instance_type: "t3.micro" });
    resources.push(one);
    bytes += JSON.stringify(one).length;
  }
  const versions = { format_version: "1.2", terraform_version: "1.9.5" };
  const text = JSON.stringify({ ...versions, planned_values: {}, resource_changes: resources, configuration: {} });
  return new Map([["plan.json", text]]);
}

const PROVIDER = "registry.terraform.io/hashicorp/aws";

function resource(type: string, name: string, values: object): object {
  const address = `${type}.${name}`;
  return {
    address,
    mode: "managed",
    type,
    name,
    provider_name: PROVIDER,
    change: { actions: ["create"], after: values },
  };
}

function cloudformation(): ReadonlyMap<string, string> {
  const resources: Record<string, object> = {
    Recordings: { Type: "AWS::S3::Bucket", Properties: { BucketName: "acme-legal-recordings" } },
    Genesys: {
      Type: "AWS::IAM::Role",
      Properties: {
        RoleName: "GenesysExport",
        AssumeRolePolicyDocument: EXPORT_TRUST,
        Policies: [{ PolicyName: "write", PolicyDocument: EXPORT_POLICY }],
      },
    },
  };
  const linesOf = (value: object): number => JSON.stringify(value, undefined, 2).split("\n").length;
  for (let index = 0, lines = 0; lines < TEMPLATE_LINES; index += 1) {
    const trust = TRUST("lambda.amazonaws.com");
    const one = { Type: "AWS::IAM::Role", Properties: { RoleName: `role-${index}`, AssumeRolePolicyDocument: trust } };
    resources[`Role${index}`] = one;
    lines += linesOf(one);
  }
  return new Map([["template.json", JSON.stringify({ Resources: resources }, undefined, 2)]]);
}

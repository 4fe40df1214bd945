/** Repositories whose policies stand in templates, plans and Terraform source. */

import { readdirSync, readFileSync } from "node:fs";
import { join, posix, relative } from "node:path";
import * as policies from "../sources/policies.ts";
import type { Files } from "./repositories.ts";

const FIXTURES = join(import.meta.dirname, "../sources");
const fixture = (path: string): string => readFileSync(join(FIXTURES, path), "utf8");

export const CLOUDFORMATION = fixture("cloudformation/fixtures/yaml/template.yaml");
const CDK = fixture("cloudformation/fixtures/cdk/GenesysExport.template.json");
const PLAN = fixture("terraform/plan/fixtures/healthy.plan.json");
const CREATED = fixture("terraform/plan/fixtures/created.plan.json");

const EXAMPLES = join(import.meta.dirname, "../../examples");

/** The files of a folder of the examples, without a config. */
function example(folder: string, as: string): Files {
  const root = join(EXAMPLES, folder);
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes("/.github/"));
  return Object.fromEntries(files.map((path) => [posix.join(as, relative(root, path)), readFileSync(path, "utf8")]));
}

const MANIFEST = {
  version: "48.0.0",
  artifacts: {
    GenesysExport: {
      type: "aws:cloudformation:stack",
      environment: "aws://111122223333/eu-west-2",
      properties: { templateFile: "GenesysExport.template.json" },
    },
  },
};

const role = (account: string, externalId = "var.organization_id") => `
variable "organization_id" {
  type    = string
  default = "${policies.ORGANIZATION}"
}

provider "aws" {
  region              = "eu-west-2"
  ${account}
}

resource "aws_iam_role" "export" {
  name = "GenesysExport"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::765628985471:root" }
      Action    = "sts:AssumeRole"
      Condition = { StringEquals = { "sts:ExternalId" = ${externalId} } }
    }]
  })
}

resource "aws_iam_role_policy" "export" {
  role = aws_iam_role.export.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["s3:PutObject", "s3:PutObjectAcl", "s3:AbortMultipartUpload"]
        Resource = "\${module.recordings.arn}/\${var.organization_id}/*"
      },
      {
        Effect   = "Allow"
        Action   = ["s3:GetBucketLocation", "s3:GetEncryptionConfiguration", "s3:ListBucket"]
        Resource = module.recordings.arn
      },
    ]
  })
}
`;

const module = (name: string) => `
module "recordings" {
  source = "../modules/bucket"
  ${name}
}
`;

const BUCKET_MODULE: Files = {
  "modules/bucket/main.tf": `
variable "name" {
  type    = string
  default = null
}

resource "aws_s3_bucket" "this" {
  bucket = var.name
}

resource "aws_s3_bucket_ownership_controls" "this" {
  bucket = aws_s3_bucket.this.id
  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_policy" "this" {
  bucket = aws_s3_bucket.this.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = [aws_s3_bucket.this.arn, "\${aws_s3_bucket.this.arn}/*"]
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}
`,
  "modules/bucket/outputs.tf": 'output "arn" {\n  value = aws_s3_bucket.this.arn\n}\n',
};

const ACCOUNT = 'allowed_account_ids = ["111122223333"]';
const NAME = `name = "${policies.BUCKET}"`;

/** Everything known. */
export const TERRAFORM: Files = {
  ...BUCKET_MODULE,
  "infra/main.tf": role(ACCOUNT),
  "infra/bucket.tf": module(NAME),
  "infra/terraform.tfvars": `organization_id = "${policies.ORGANIZATION}"\n`,
};

const POLICY_APART: Files = Object.fromEntries(
  Object.entries(TERRAFORM).map(([path, text]) => [
    path,
    String(text).replace(/resource "aws_s3_bucket_policy"[\s\S]*?\n}\n/, ""),
  ]),
);

export const TEMPLATES: Readonly<Record<string, Files>> = {
  "a template of CloudFormation": { "templates/export.yaml": CLOUDFORMATION },
  "a template of CloudFormation beside others": {
    "templates/export.yaml": CLOUDFORMATION,
    "templates/queue.yaml": "Resources:\n  Queue:\n    Type: AWS::SQS::Queue\n",
    "parameters/production.json": [{ ParameterKey: "Stage", ParameterValue: "test" }],
  },
  "a template of CloudFormation whose names are generated": {
    "templates/export.yaml": CLOUDFORMATION.replace(/ +RoleName:.*\n/, "").replace(/ +BucketName: !Join.*\n/, ""),
  },
  "a template with a parameter that has no value": {
    "export.template": CLOUDFORMATION.replace(/ +Default: 3f0b.*\n/, ""),
  },
  "stacks of CloudFormation whose parameters stand in a file": {
    ...example("cloudformation/templates", "templates"),
    ...example("cloudformation/parameters", "parameters"),
  },
  "what cdk synth writes": { "cdk.out/GenesysExport.template.json": CDK, "cdk.out/manifest.json": MANIFEST },
  "what cdk synth writes, without a manifest": { "cdk.out/GenesysExport.template.json": CDK },
  "Terraform with a module": TERRAFORM,
  "Terraform of an account that nobody names": {
    ...TERRAFORM,
    "infra/main.tf": role(""),
    "infra/production.tfvars": 'organization_id = "none"\n',
  },
  "Terraform whose bucket has a generated name": { ...TERRAFORM, "infra/bucket.tf": module("") },
  "Terraform with a value that only a secret store knows": {
    ...TERRAFORM,
    "infra/main.tf": `data "aws_secretsmanager_secret_version" "id" {\n  secret_id = "genesys"\n}\n${role(
      ACCOUNT,
      "data.aws_secretsmanager_secret_version.id.secret_string",
    )}`,
  },
  "Terraform with a broken file": { ...TERRAFORM, "infra/broken.tf": 'resource "aws_s3_bucket" {{{\n' },
  "a plan": { "plan.json": PLAN },
  "a plan of what is still to be made": { "plan.json": CREATED },
  "a plan and its source": { "plan.json": PLAN, ...TERRAFORM },
  "a plan of what is still to be made, and its source": { "plan.json": CREATED, ...TERRAFORM },
  "the example terraform": example("terraform/infra", "infra"),
  "the example terraform-plan": example("terraform-plan", "."),
  "the example cdk": example("cdk/cdk.out", "cdk.out"),
  "a bucket policy in Terraform, and an SCP in JSON": { ...TERRAFORM, "organization/scp.json": policies.regionDeny },
  "a bucket in Terraform, its policy in JSON": { ...POLICY_APART, "policies/bucket.json": policies.bucketPolicy },
  "a bucket policy twice": { ...TERRAFORM, "policies/bucket.json": policies.bucketPolicy },
  "a role in JSON, the bucket in CloudFormation": {
    "policies/trust.json": policies.trust,
    "policies/export.json": policies.identity,
    "policies/key.json": policies.keyPolicy,
    "bucket.yaml": `Resources:
  Recordings:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: ${policies.BUCKET}
      OwnershipControls: { Rules: [{ ObjectOwnership: BucketOwnerEnforced }] }
`,
  },
  "a role in Terraform, the bucket policy in JSON and names of wildcards": {
    "a*b/main.tf":
      `${role(ACCOUNT).replaceAll("module.recordings.arn", `"arn:aws:s3:::${policies.BUCKET}"`)}`.replaceAll(
        `\${"arn:aws:s3:::${policies.BUCKET}"}`,
        `arn:aws:s3:::${policies.BUCKET}`,
      ),
    "a-b/readme.tf": "",
    "policies/bucket.json": policies.bucketPolicy,
  },
};

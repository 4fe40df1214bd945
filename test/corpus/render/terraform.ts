/** Terraform source: policies as policy documents, as `jsonencode`, or as heredocs. */

import { CONFIG, EXPORTS, NAMES, type Name, named, type Statement, type Story } from "../story.ts";

type Files = Readonly<Record<string, string>>;

const REFERENCES: Readonly<Record<Name, string>> = {
  account: "data.aws_caller_identity.current.account_id",
  genesys: "var.genesys_account_id",
  organization: "var.organization_id",
  role: "aws_iam_role.export.arn",
  bucket: "aws_s3_bucket.recordings.arn",
  key: "aws_kms_key.recordings.arn",
};

const inText = (text: string): string => named(text, (name) => `\${${REFERENCES[name]}}`);

function expression(text: string): string {
  const alone = /^\{(\w+)\}$/.exec(text)?.[1] as Name | undefined;
  return alone === undefined ? JSON.stringify(inText(text)) : REFERENCES[alone];
}

const list = (value: unknown): readonly string[] => (Array.isArray(value) ? value : [value]) as readonly string[];

/** How a language writes a policy: the expression, and blocks that stand beside. */
interface Written {
  readonly value: string;
  readonly blocks?: string;
}

type WritePolicy = (name: string, statements: readonly Statement[]) => Written;

const LISTS: Readonly<Record<string, string>> = {
  Action: "actions",
  NotAction: "not_actions",
  Resource: "resources",
  NotResource: "not_resources",
};

const documentPolicy: WritePolicy = (name, statements) => ({
  value: `data.aws_iam_policy_document.${name}.json`,
  blocks: `data "aws_iam_policy_document" "${name}" {\n${statements.map(statementBlock).join("\n\n")}\n}\n`,
});

function statementBlock(statement: Statement): string {
  const lines = Object.entries(statement).flatMap(([name, value]): readonly string[] => {
    if (name === "Sid" || name === "Effect") return [`${name.toLowerCase()} = ${JSON.stringify(value)}`];
    if (LISTS[name] !== undefined) return [`${LISTS[name]} = [${list(value).map(expression).join(", ")}]`];
    if (name === "Principal") return principalLines(value);
    return Object.entries(value as object).flatMap(([test, tests]) =>
      Object.entries(tests as object).flatMap(([variable, values]) => [
        "",
        "condition {",
        `  test     = ${JSON.stringify(test)}`,
        `  variable = ${JSON.stringify(variable)}`,
        `  values   = [${list(values).map(expression).join(", ")}]${test === "StringEquals" ? "" : " # as agreed"}`,
        "}",
      ]),
    );
  });
  return ["  statement {", ...lines.map((line) => (line === "" ? "" : `    ${line}`)), "  }"].join("\n");
}

function principalLines(value: unknown): readonly string[] {
  const types = value === "*" ? { "*": "*" } : (value as Record<string, unknown>);
  return Object.entries(types).flatMap(([type, identifiers]) => [
    "",
    "principals {",
    `  type        = ${JSON.stringify(type)}`,
    `  identifiers = [${list(identifiers).map(expression).join(", ")}]`,
    "}",
  ]);
}

const encodedPolicy: WritePolicy = (_name, statements) => ({
  value: `jsonencode({\n    Version = "2012-10-17"\n    Statement = ${objectText(statements, "    ")}\n  })`,
});

function objectText(value: unknown, indent: string): string {
  const inner = `${indent}  `;
  if (typeof value === "string") return expression(value);
  if (Array.isArray(value) && value.every((item) => typeof item === "string"))
    return `[${value.map(expression).join(", ")}]`;
  if (Array.isArray(value))
    return `[\n${value.map((item) => `${inner}${objectText(item, inner)},\n`).join("")}${indent}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([name, member]) => `${/^\w+$/.test(name) ? name : JSON.stringify(name)} = ${objectText(member, inner)}`,
  );
  return `{\n${members.map((member) => `${inner}${member} # agreed\n`.replace(/([[{(]) # agreed/, "$1")).join("")}${indent}}`;
}

const heredocPolicy: WritePolicy = (_name, statements) => ({
  value: `<<-POLICY\n    ${inText(JSON.stringify({ Version: "2012-10-17", Statement: statements }, null, 2)).replaceAll("\n", "\n    ")}\n  POLICY`,
});

function source(story: Story, write: WritePolicy): string {
  const { trust, role, bucket, key, boundary, scp, rcp, bucketKey } = story;
  const written = new Map<string, Written>();
  const policy = (name: string, statements: readonly Statement[]): string => {
    const one = write(name, statements);
    written.set(name, one);
    return one.value;
  };
  const organization = (name: string, type: string, statements: readonly Statement[] | undefined): string =>
    statements === undefined
      ? ""
      : `
resource "aws_organizations_policy" "${name}" {
  name    = "${name}"
  type    = "${type}"
  content = ${policy(name, statements)}
}

resource "aws_organizations_policy_attachment" "${name}" {
  policy_id = aws_organizations_policy.${name}.id
  target_id = "r-abcd"
}
`;
  const main = `provider "aws" {
  region = "eu-west-2"
}

data "aws_caller_identity" "current" {}

variable "organization_id" {
  type = string
}

variable "genesys_account_id" {
  type = string
}

# Genesys Cloud writes call recordings with it
resource "aws_iam_role" "export" {
  name               = "GenesysExport"
  assume_role_policy = ${policy("trust", trust)}
${boundary === undefined ? "" : "  permissions_boundary = aws_iam_policy.boundary.arn\n"}}

resource "aws_iam_role_policy" "export" {
  role   = aws_iam_role.export.id
  policy = ${policy("role", role)}
}
${boundary === undefined ? "" : `\nresource "aws_iam_policy" "boundary" {\n  name = "boundary"\n  policy = ${policy("boundary", boundary)}\n}\n`}
resource "aws_s3_bucket" "recordings" {
  bucket = "acme-legal-recordings"
}

resource "aws_s3_bucket_ownership_controls" "recordings" {
  bucket = aws_s3_bucket.recordings.id
  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "recordings" {
  bucket = aws_s3_bucket.recordings.id
  rule {
    bucket_key_enabled = ${bucketKey}
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.recordings.arn
    }
  }
}
${bucket.length === 0 ? "" : `\nresource "aws_s3_bucket_policy" "recordings" {\n  bucket = aws_s3_bucket.recordings.id\n  policy = ${policy("bucket", bucket)}\n}\n`}
resource "aws_kms_key" "recordings" {
  policy = ${policy("key", key)}
}
${organization("scp", "SERVICE_CONTROL_POLICY", scp)}${organization("rcp", "RESOURCE_CONTROL_POLICY", rcp)}`;
  return [main, ...[...written.values()].flatMap(({ blocks }) => blocks ?? [])].join("\n");
}

function repository(story: Story, write: WritePolicy): Files {
  return {
    [CONFIG]: `${EXPORTS}inventory:
  terraform: ["infra/*.tf", "infra/*.tfvars"]
  terraform-values:
    data.aws_caller_identity.current.account_id: "${NAMES.account}"
${story.rcp === undefined ? "" : "  organization: { id: o-exampleorgid }\n"}`,
    "infra/main.tf": source(story, write),
    "infra/terraform.tfvars": `# as Genesys told us\norganization_id    = "${NAMES.organization}"\ngenesys_account_id = "${NAMES.genesys}"\n`,
  };
}

export const documentSource = (story: Story): Files => repository(story, documentPolicy);
export const encodedSource = (story: Story): Files => repository(story, encodedPolicy);
export const heredocSource = (story: Story): Files => repository(story, heredocPolicy);

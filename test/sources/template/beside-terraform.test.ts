/** What lies beside Terraform source and decides what it means is never passed over in silence. */

import { expect, test } from "vitest";
import { loadWorld } from "../../../src/sources/load-world.ts";
import { memoryTree } from "../memory-tree.ts";

const MAIN = `provider "aws" {
  region              = "eu-west-2"
  allowed_account_ids = ["111122223333"]
}
variable "strict" {
  type    = bool
  default = false
}
resource "aws_s3_bucket" "recordings" { bucket = "acme-legal-recordings" }
resource "aws_iam_role" "genesys" {
  name = "GenesysExport"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{
    Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "arn:aws:iam::765628985471:root" }
    Condition = { StringEquals = { "sts:ExternalId" = "3f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e10" } }
  }] })
}
resource "aws_iam_role_policy" "write" {
  role   = aws_iam_role.genesys.id
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:*", Resource = ["\${aws_s3_bucket.recordings.arn}/*", aws_s3_bucket.recordings.arn] }] })
}
`;
const DENY = `resource "aws_iam_role_policy" "deny" {
  count  = var.strict ? 1 : 0
  role   = aws_iam_role.genesys.id
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Sid = "No", Effect = "Deny", Action = "s3:PutObject", Resource = "*" }] })
}
`;
const config = (files: string): string => `version: 1
exports:
  - name: legal
    genesys: { organization-id: 3f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e10, region: eu-west-2 }
    role: arn:aws:iam::111122223333:role/GenesysExport
    bucket: acme-legal-recordings
inventory:
  terraform: ${files}
`;
const CONFIG = ".github/genesys-export-gate.yml";
const FILES = { "infra/main.tf": MAIN, "infra/deny.tf": DENY };
const UNNAMED = "which values the variables of the Terraform root infra have";

test.each<[string, Record<string, string>, readonly string[]]>([
  ["nothing", {}, []],
  ["a variable file that Terraform loads", { "infra/terraform.tfvars": "strict = true\n" }, []],
  ["a variable file that nobody names", { "infra/prod.tfvars": "strict = true\n" }, [UNNAMED]],
  ["one in a folder of its own", { "infra/env/prod.tfvars": "strict = true\n" }, [UNNAMED]],
  ["one that sets nothing with a default", { "infra/prod.tfvars": "other = true\n" }, []],
  ["one of another root", { "other/prod.tfvars": "strict = true\n" }, []],
  [
    "Terragrunt",
    { "live/terragrunt.hcl": "inputs = { strict = true }\n" },
    ["Terragrunt's inputs in live/terragrunt.hcl"],
  ],
  ["OpenTofu", { "infra/deny.tofu": DENY }, ["OpenTofu's own files in infra/deny.tofu"]],
  [
    "a config that names the .tf files only",
    { "infra/prod.tfvars": "strict = true\n", [CONFIG]: config('["infra/*.tf"]') },
    [UNNAMED],
  ],
  [
    "a config that names the variable file",
    { "infra/prod.tfvars": "strict = true\n", [CONFIG]: config('["infra/*.tf", "infra/prod.tfvars"]') },
    [],
  ],
])("gaps of source beside %s", async (_, files, gaps) => {
  const { inventory } = await loadWorld(memoryTree({ ...FILES, ...files }));
  expect(inventory.gaps.map(({ what }) => what)).toEqual(gaps);
});

test.each<[string, Record<string, string>, string]>([
  ["another file of the folder", {}, '["infra/main.tf"]'],
  ["the variable file that Terraform loads", { "infra/terraform.tfvars": "strict = true\n" }, '["infra/*.tf"]'],
  ["an override", { "infra/deny_override.tf.json": '{"variable":{"strict":{"default":true}}}' }, '["infra/*.tf"]'],
])("a folder is a module: %s counts, named or not", async (_, files, globs) => {
  const { inventory } = await loadWorld(memoryTree({ ...FILES, ...files, [CONFIG]: config(globs) }));
  const [role] = inventory.roles;
  const policies = role !== undefined && Array.isArray(role.identityPolicies) ? role.identityPolicies : [];
  expect(policies).toHaveLength(globs.includes("main.tf") ? 1 : 2);
  expect(inventory.gaps).toEqual([]);
});

import { expect, test } from "vitest";
import { loadWorld } from "../../../src/sources/load-world.ts";
import { memoryTree } from "../memory-tree.ts";

const PROVIDERS = `provider "aws" { region = "eu-west-2" }
provider "aws" {
  alias  = "logs"
  region = "eu-west-1"
  ASSUME
}
variable "logs_role" {}
`;
const EXPORT = `resource "aws_s3_bucket" "recordings" {
  provider = aws.logs
  bucket   = "acme-legal-recordings"
}
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

const gapsWith = async (assume: string): Promise<readonly string[]> => {
  const { inventory } = await loadWorld(memoryTree({ "main.tf": `${PROVIDERS.replace("ASSUME", assume)}${EXPORT}` }));
  return inventory.gaps.map(({ what }) => what);
};

test("an alias for another Region is the same account", async () => {
  expect(await gapsWith("")).toEqual([]);
});

test("an alias that assumes a role of an account that nobody knows may be another account", async () => {
  expect(await gapsWith("assume_role { role_arn = var.logs_role }")).toEqual([
    "the account of the bucket acme-legal-recordings",
  ]);
});

test("an alias with credentials of its own is not in the account that is known of the others", async () => {
  expect(await gapsWith('profile = "logs"')).toEqual(["the account of the bucket acme-legal-recordings"]);
});

test("an alias that names its account is compared by it", async () => {
  const gaps = await gapsWith('assume_role { role_arn = "arn:aws:iam::111122223333:role/logs" }');
  expect(gaps).toEqual([expect.stringContaining("the ARN of the role aws_iam_role.genesys")]);
});

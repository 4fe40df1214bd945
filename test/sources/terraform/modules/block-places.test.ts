import { describe, expect, test } from "vitest";
import { indexBlocks } from "../../../../src/sources/terraform/modules/block-places.ts";

const FILES = {
  "infra/main.tf": `
module "exports" {
  source   = "../modules/exports"
  for_each = { eu = 1 }
}
module "remote" {
  source = "terraform-aws-modules/s3-bucket/aws"
}
resource "aws_s3_bucket" "top" {
  count = 2
}
`,
  "modules/exports/main.tf": `module "role" {
  source = "./role"
}
data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
  }
}
`,
  "modules/exports/role/main.tf": `resource "aws_iam_role" "this" {
  name = "x"
}
`,
  "json/main.tf.json": `{
  "resource": {
    "aws_kms_key": {
      "main": { "description": "x" }
    }
  }
}
`,
  "broken/main.tf": `resource "aws_kms_key" "lost" {`,
  "twins/a/main.tf": `resource "aws_kms_key" "twin" {\n}\n`,
  "twins/b/main.tf": `resource "aws_kms_key" "twin" {\n}\n`,
};

const sources = Object.entries(FILES).map(([path, text]) => ({ path, text, sha256: "" }));

const CASES: readonly (readonly [address: string, found: string | undefined])[] = [
  ["aws_s3_bucket.top[1]", "infra/main.tf:9-11"],
  ['module.exports["eu"].data.aws_iam_policy_document.trust', "modules/exports/main.tf:4-8"],
  ['module.exports["e.u"].module.role.aws_iam_role.this[0]', "modules/exports/role/main.tf:1-3"],
  ['module.exports["eu"].module.role.aws_iam_role.this', "modules/exports/role/main.tf:1-3"],
  ["aws_kms_key.main", "json/main.tf.json:4-4"],
  ["aws_iam_role.this", undefined],
  ["module.remote.aws_s3_bucket.this[0]", undefined],
  ["aws_kms_key.lost", undefined],
  ["aws_kms_key.twin", undefined],
  ["module.exports", undefined],
  ["", undefined],
];

describe("the block that an address of a plan speaks of", () => {
  test.each(CASES)("%s: %s", async (address, found) => {
    const find = await indexBlocks(sources);
    const place = find(address);
    expect(place && `${place.path}:${place.line}-${place.endLine}`).toBe(found);
  });

  test("the root that somebody names is the only one", async () => {
    const find = await indexBlocks(sources, "twins/b");
    expect(find("aws_kms_key.twin")?.path).toBe("twins/b/main.tf");
    expect(find("aws_s3_bucket.top[0]")).toBeUndefined();
  });

  test("without files nothing is found", async () => {
    expect((await indexBlocks([]))("aws_kms_key.twin")).toBeUndefined();
  });
});

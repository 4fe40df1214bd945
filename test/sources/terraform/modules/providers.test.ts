/** Sources: registry.terraform.io/providers/hashicorp/aws (assume_role, allowed_account_ids, default_tags), language/providers/configuration. */

import { describe, expect, test } from "vitest";
import type { Value } from "../../../../src/sources/template/value.ts";
import { declare, type Files, type Given, plain } from "./declare.ts";

interface Row {
  readonly name: string;
  readonly files: Files;
  readonly given?: Given;
  /** By address: account, Region and partition; a hole as what it is the hole of. */
  readonly at: Readonly<Record<string, readonly [account: string, region: string, partition: string]>>;
}

const ROLE = 'assume_role {\n  role_arn = "arn:aws:iam::111122223333:role/deploy"\n}';
const bucket = (name: string, provider = "") =>
  `resource "aws_s3_bucket" "${name}" {\n  bucket = "b"\n${provider}\n}\n`;
const SAID = { account: "999988887777", region: "eu-central-1" };

const ROWS: readonly Row[] = [
  {
    name: "no provider block: the surroundings",
    files: { "main.tf": bucket("b") },
    given: { surroundings: SAID },
    at: { "aws_s3_bucket.b": ["999988887777", "eu-central-1", "aws"] },
  },
  {
    name: "nobody says anything: holes that name the root and the provider",
    files: { "infra/main.tf": bucket("b") + bucket("c", "provider = aws.other") },
    at: {
      "aws_s3_bucket.b": ["account of infra aws", "region of infra aws", "partition of infra aws"],
      "aws_s3_bucket.c": ["account of infra aws.other", "region of infra aws.other", "partition of infra aws.other"],
    },
  },
  {
    name: "the provider's own words count before the surroundings",
    files: { "main.tf": `provider "aws" {\n  region = "us-gov-west-1"\n  ${ROLE}\n}\n${bucket("b")}` },
    given: { surroundings: SAID },
    at: { "aws_s3_bucket.b": ["111122223333", "us-gov-west-1", "aws-us-gov"] },
  },
  {
    name: "an alias has its own Region, and the account of the surroundings",
    files: {
      "main.tf": `provider "aws" {\n  region = "eu-west-2"\n}
provider "aws" {
  alias               = "us"
  region              = "us-east-1"
  allowed_account_ids = ["444455556666"]
}
provider "aws" {
  alias  = "eu"
  region = "eu-west-1"
}
${bucket("b")}${bucket("us", "provider = aws.us")}${bucket("eu", "provider = aws.eu")}`,
    },
    given: { surroundings: SAID },
    at: {
      "aws_s3_bucket.b": ["999988887777", "eu-west-2", "aws"],
      "aws_s3_bucket.us": ["444455556666", "us-east-1", "aws"],
      "aws_s3_bucket.eu": ["999988887777", "eu-west-1", "aws"],
    },
  },
  {
    name: "an alias that is in another account, which nobody knows",
    files: {
      "main.tf": `variable "role" {}
provider "aws" {
  alias = "a"
  assume_role {
    role_arn = var.role
  }
}
provider "aws" {
  alias   = "b"
  profile = "other"
  region  = var.role
}
${bucket("a", "provider = aws.a")}${bucket("b", "provider = aws.b")}`,
    },
    given: { surroundings: SAID },
    at: {
      "aws_s3_bucket.a": ["other account of . aws.a", "eu-central-1", "aws"],
      "aws_s3_bucket.b": ["other account of . aws.b", "region of . aws.b", "partition of . aws.b"],
    },
  },
  {
    name: "modules: the caller's provider, and those that it passes",
    files: {
      "main.tf": `provider "aws" {\n  region = "eu-west-2"\n}
provider "aws" {
  alias  = "us"
  region = "us-east-1"
}
module "same" {\n  source = "./m"\n}
module "passed" {
  source = "./m"
  providers = {
    aws         = aws.us
    aws.replica = aws
  }
}
`,
      "m/main.tf": bucket("b") + bucket("r", "provider = aws.replica"),
    },
    given: { surroundings: { account: "111122223333" } },
    at: {
      "module.same.aws_s3_bucket.b": ["111122223333", "eu-west-2", "aws"],
      "module.same.aws_s3_bucket.r": [
        "account of . module.same.aws.replica",
        "region of . module.same.aws.replica",
        "partition of . module.same.aws.replica",
      ],
      "module.passed.aws_s3_bucket.b": ["111122223333", "us-east-1", "aws"],
      "module.passed.aws_s3_bucket.r": ["111122223333", "eu-west-2", "aws"],
    },
  },
];

describe("where the instances of a provider are", () => {
  test.each(ROWS)("$name", async ({ files, given, at }) => {
    const { pieces } = await declare(files, given);
    const found = pieces.map(({ address, account, region, partition }) => [
      address,
      [account, region, partition].map(textOrHole),
    ]);
    expect(Object.fromEntries(found)).toEqual(at);
  });
});

function textOrHole(value: Value): unknown {
  return value.kind === "unknown" ? value.hole.of : plain(value);
}

/** What data sources say of where they are, and of what they name. */
const DATA: readonly (readonly [expression: string, value: string])[] = [
  ["data.aws_caller_identity.d.account_id", "111122223333"],
  ["data.aws_caller_identity.d.id", "111122223333"],
  ["data.aws_caller_identity.d.arn", "?"],
  ["data.aws_caller_identity.d.user_id", "?"],
  ["data.aws_region.d.name", "eu-west-2"],
  ["data.aws_region.d.region", "eu-west-2"],
  ["data.aws_region.d.id", "eu-west-2"],
  ["data.aws_partition.d.partition", "aws"],
  ["data.aws_partition.d.dns_suffix", "amazonaws.com"],
  ["data.aws_partition.cn.dns_suffix", "amazonaws.com.cn"],
  ["data.aws_partition.cn.partition", "aws-cn"],
  ["data.aws_iam_role.d.arn", "arn:aws:iam::111122223333:role/?ops"],
  ["data.aws_iam_role.d.assume_role_policy", "?"],
  ["data.aws_s3_bucket.d.arn", "arn:aws:s3:::logs"],
  ["data.aws_s3_bucket.d.id", "logs"],
  ["data.aws_s3_bucket.d.region", "?"],
  ["data.aws_kms_alias.d.arn", "arn:aws:kms:eu-west-2:111122223333:alias/rec"],
  ["data.aws_kms_alias.d.target_key_id", "?"],
  ["data.aws_kms_key.alias.arn", "?"],
  ["data.aws_kms_key.id.arn", "arn:aws:kms:eu-west-2:111122223333:key/11111111-2222-4333-8444-555555555555"],
  ["data.aws_kms_key.arn.arn", "arn:aws:kms:eu-west-1:111122223333:key/x"],
  ["data.aws_iam_policy.arn.id", "arn:aws:iam::aws:policy/ReadOnlyAccess"],
  ["data.aws_iam_policy.name.arn", "?"],
  ["data.aws_organizations_organization.d.id", "?"],
  ["data.aws_canonical_user_id.d.id", "?"],
  ["data.http.d.response_body", "?"],
  ["data.external.d.result.x", "?"],
];

const DECLARED = `provider "aws" {
  region = "eu-west-2"
  ${ROLE}
}
provider "aws" {
  alias  = "cn"
  region = "cn-north-1"
}
data "aws_caller_identity" "d" {}
data "aws_region" "d" {}
data "aws_partition" "d" {}
data "aws_partition" "cn" { provider = aws.cn }
data "aws_iam_role" "d" { name = "ops" }
data "aws_s3_bucket" "d" { bucket = "logs" }
data "aws_kms_alias" "d" { name = "alias/rec" }
data "aws_kms_key" "alias" { key_id = "alias/rec" }
data "aws_kms_key" "id" { key_id = "11111111-2222-4333-8444-555555555555" }
data "aws_kms_key" "arn" { key_id = "arn:aws:kms:eu-west-1:111122223333:key/x" }
data "aws_iam_policy" "arn" { arn = "arn:aws:iam::aws:policy/ReadOnlyAccess" }
data "aws_iam_policy" "name" { name = "ReadOnlyAccess" }
data "aws_organizations_organization" "d" {}
data "aws_canonical_user_id" "d" {}
data "http" "d" { url = "https://example.com" }
data "external" "d" { program = ["true"] }
`;

describe("data sources", () => {
  test.each(DATA)("%s: %s", async (expression, value) => {
    const found = await declare({ "main.tf": `${DECLARED}resource "aws_s3_bucket" "b" { bucket = ${expression} }` });
    expect(found.pieces.map((piece) => ("name" in piece ? plain(piece.name) : undefined))).toEqual([value]);
    expect(found.problems).toEqual([]);
  });
});

test("default tags stand among the tags of a role", async () => {
  const { pieces } = await declare({
    "main.tf": `provider "aws" {
  default_tags {
    tags = { team = "default", cost = "1" }
  }
}
resource "aws_iam_role" "r" {
  name = "r"
  assume_role_policy = "{}"
  tags = { team = "own" }
}
`,
  });
  const tags = pieces.flatMap((piece) =>
    piece.type === "role" && piece.tags !== undefined ? [plain(piece.tags)] : [],
  );
  expect(tags).toEqual([{ team: "own", cost: "1" }]);
});

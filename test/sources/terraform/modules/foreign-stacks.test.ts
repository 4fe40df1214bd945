/** Source: registry.terraform.io/providers/hashicorp/aws, resource aws_cloudformation_stack. */

import { expect, test } from "vitest";
import { declare } from "./declare.ts";

const ROWS: readonly (readonly [name: string, body: string, gaps: number])[] = [
  [
    "a bucket policy in the body",
    'template_body = jsonencode({ Resources = { P = { Type = "AWS::S3::BucketPolicy" } } })',
    1,
  ],
  ["a topic in the body", 'template_body = jsonencode({ Resources = { T = { Type = "AWS::SNS::Topic" } } })', 0],
  ["a remote template by its name", 'template_url = "https://example.com/policies.yml"', 1],
  ["there is none", 'count = 0\n  template_url = "https://example.com/policies.yml"', 0],
];

test.each(ROWS)("%s", async (_, body, gaps) => {
  const found = await declare({ "main.tf": `resource "aws_cloudformation_stack" "x" {\n  name = "x"\n  ${body}\n}\n` });
  expect(found.pieces).toEqual([]);
  expect(found.gaps.map(({ what, path }) => [what, path])).toEqual(
    Array.from({ length: gaps }, () => ["aws_cloudformation_stack.x (main.tf:1)", "main.tf"]),
  );
});

/** Source: https://developer.hashicorp.com/terraform/language/block/removed */

import { expect, test } from "vitest";
import { declare, type Files } from "./declare.ts";

const removed = (from: string, lifecycle = "lifecycle {\n    destroy = false\n  }"): Files => ({
  "infra/main.tf": `removed {\n  from = ${from}\n  ${lifecycle}\n}\n`,
});
const inJson = (from: string, destroy: unknown): Files => ({
  "infra/main.tf.json": JSON.stringify({ removed: [{ from, lifecycle: { destroy } }] }),
});

const ROWS: readonly (readonly [name: string, files: Files, gaps: readonly string[]])[] = [
  ["a bucket policy that stays", removed("aws_s3_bucket_policy.p"), ["aws_s3_bucket_policy.p (infra/main.tf:1)"]],
  ["one of a module", removed("module.m.aws_iam_role.r"), ["module.m.aws_iam_role.r (infra/main.tf:1)"]],
  ["one of a provider that is not read", removed("awscc_s3_bucket.b"), ["awscc_s3_bucket.b (infra/main.tf:1)"]],
  [
    "a module that stays",
    { ...removed("module.exports"), "infra/iam.tf": 'resource "aws_iam_role" "r" {\n  assume_role_policy = "{}"\n}\n' },
    ["module.exports (infra/main.tf:1)"],
  ],
  ["a policy that is destroyed", removed("aws_s3_bucket_policy.p", "lifecycle {\n    destroy = true\n  }"), []],
  ["a policy that is destroyed by default", removed("aws_s3_bucket_policy.p", ""), []],
  ["a type that does not matter", removed("aws_s3_object.o"), []],
  ["in JSON", inJson("aws_s3_bucket_policy.p", false), ["aws_s3_bucket_policy.p (infra/main.tf.json:1)"]],
  ["in JSON, destroyed", inJson("aws_s3_bucket_policy.p", true), []],
];

test.each(ROWS)("%s", async (_, files, gaps) => {
  const declared = await declare(files);
  expect(declared.problems).toEqual([]);
  expect(declared.gaps.map(({ what }) => what)).toEqual(gaps);
  for (const { why, path } of declared.gaps) {
    expect(why).toMatch(/no file says what it holds/);
    expect(path).toMatch(/^infra\/main/);
  }
});

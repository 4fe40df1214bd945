import { expect, test } from "vitest";
import { shortNames } from "../../src/report/short-names.ts";

const ARN = "arn:aws:iam::111122223333:role/path/Export#trust-policy";
const name = shortNames([
  "main.tf",
  "modules/a/main.tf",
  "modules/b/main.tf",
  "b/main.tf",
  "modules/a/key.tf",
  "modules/a/key.tf",
  "1/2/3/4/5/x",
  "2/2/3/4/5/x",
  ARN,
  "arn:aws:s3:::x#policy",
  "arn:aws:s3:::y/x#policy",
]);

test.each([
  ["modules/a/key.tf", "key.tf"],
  ["main.tf", "main.tf"],
  ["modules/a/main.tf", "a/main.tf"],
  ["modules/b/main.tf", "modules/b/main.tf"],
  ["b/main.tf", "b/main.tf"],
  ["1/2/3/4/5/x", "1/2/3/4/5/x"],
  [ARN, "Export#trust-policy"],
  ["arn:aws:s3:::x#policy", "arn:aws:s3:::x#policy"],
  ["other/main.tf", "other/main.tf"],
  ["elsewhere/role.tf", "role.tf"],
])("%s is %s", (path, expected) => {
  expect(name(path)).toBe(expected);
});

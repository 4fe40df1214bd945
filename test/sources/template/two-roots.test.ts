/** Two Terraform roots that declare the same names. */

import { expect, test } from "vitest";
import { loadWorld } from "../../../src/sources/load-world.ts";
import { memoryTree } from "../memory-tree.ts";
import { ACCOUNT, BUCKET, GENESYS, ORGANIZATION, REGION, ROLE } from "./build.ts";

const ROOT = `
resource "aws_iam_role" "export" {
  name = "GenesysExport"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::${GENESYS}:root" }
      Action    = "sts:AssumeRole"
      Condition = { StringEquals = { "sts:ExternalId" = "${ORGANIZATION}" } }
    }]
  })
}
resource "aws_iam_role_policy" "write" {
  role = aws_iam_role.export.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "s3:PutObject", Resource = "arn:aws:s3:::${BUCKET}/*" }]
  })
}
resource "aws_s3_bucket" "recordings" { bucket = "${BUCKET}" }
resource "aws_s3_bucket_ownership_controls" "recordings" {
  bucket = aws_s3_bucket.recordings.id
  rule { object_ownership = "BucketOwnerEnforced" }
}
`;
const CONFIG = `version: 1
exports:
  - name: legal
    genesys: { organization-id: ${ORGANIZATION}, region: ${REGION} }
    role: ${ROLE}
    bucket: ${BUCKET}
`;
const twice = async (files: Record<string, string>) =>
  (await loadWorld(memoryTree(files))).inventory.gaps.filter(
    ({ what, why }) => /defined twice/.test(why) || /root module/.test(what),
  );

test("are one gap that names both, and the cure", async () => {
  expect(await twice({ "dev/main.tf": ROOT, "prod/main.tf": ROOT, ".github/genesys-export-gate.yml": CONFIG })).toEqual(
    [
      {
        what: "the Terraform root modules dev and prod",
        why: expect.stringMatching(
          new RegExp(
            `^each of them defines (?=.*the role arn:aws:iam::${ACCOUNT}:role/GenesysExport)(?=.*the bucket ${BUCKET})`,
          ),
        ),
        cure: expect.stringContaining("inventory.terraform"),
      },
    ],
  );
});

test("one root under inventory.terraform is no gap", async () => {
  const config = `${CONFIG}inventory: { terraform: ["prod/*.tf"] }\n`;
  expect(await twice({ "dev/main.tf": ROOT, "prod/main.tf": ROOT, ".github/genesys-export-gate.yml": config })).toEqual(
    [],
  );
});

test("two definitions in one root are named one by one", async () => {
  const again = ROOT.replaceAll('"export"', '"again"')
    .replaceAll('"recordings"', '"other"')
    .replaceAll(
      /\b(aws_iam_role|aws_s3_bucket)\.(?:export|recordings)\./g,
      (_, type) => `${type}.${type === "aws_iam_role" ? "again" : "other"}.`,
    )
    .replace('"write"', '"more"');
  const gaps = await twice({ "main.tf": ROOT, "again.tf": again, ".github/genesys-export-gate.yml": CONFIG });
  expect(gaps.length).toBeGreaterThan(1);
  expect(gaps.every(({ why }) => /again\.tf:\d+/.test(why) && /main\.tf:\d+/.test(why))).toBe(true);
});

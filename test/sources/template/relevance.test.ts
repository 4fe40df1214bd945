/** Which gaps and problems of templates keep nobody from a verdict. */

import { expect, test } from "vitest";
import { policyDocument } from "../../../src/sources/collector.ts";
import { deploymentsIn } from "../../../src/sources/template/files.ts";
import type { Declared } from "../../../src/sources/template/model.ts";
import { aboutExports, relevantOf } from "../../../src/sources/template/relevance.ts";
import { BUCKET, declared, EXPORT, GENESYS } from "./build.ts";

type Files = Readonly<Record<string, string>>;

/** A gap and a problem of `path`, among files of these texts. */
function judged(files: Files, path: string, what = "count of aws_lambda_function.x"): { gap: string; problem: string } {
  const all: Declared = declared([], {
    files: Object.entries(files).map(([name, text]) => ({ path: name, text, sha256: "", kind: "terraform" as const })),
    gaps: [{ what, why: "it is not known", cure: "say it", path }],
    problems: [{ severity: "error", rule: "unreadable-input", path, message: "broken" }],
  });
  const { gaps, problems, remarks } = relevantOf(all, aboutExports([EXPORT]));
  expect(gaps.length + problems.length + remarks.length).toBe(2);
  return { gap: gaps.length === 1 ? "kept" : "remark", problem: problems.length === 1 ? "kept" : "remark" };
}

const KEPT = { gap: "kept", problem: "kept" };
const REMARK = { gap: "remark", problem: "remark" };
const EXPORTING = { "export/main.tf": `bucket = "${BUCKET}"` };
const OTHER = 'resource "aws_lambda_function" "x" {}';

test.each<[string, Files, string, { gap: string; problem: string }, string?]>([
  ["of a file that names the bucket", EXPORTING, "export/main.tf", KEPT],
  ["of a file that names Genesys", { "a/x.tf": GENESYS }, "a/x.tf", KEPT],
  ["of a file that asks for an ExternalId, in any case of letters", { "a/x.tf": "sts:externalid" }, "a/x.tf", KEPT],
  ["beside such a file", { ...EXPORTING, "export/x.tf": OTHER }, "export/x.tf", KEPT],
  ["below it", { ...EXPORTING, "export/modules/m/x.tf": OTHER }, "export/modules/m/x.tf", KEPT],
  ["above it", { ...EXPORTING, "x.tf": OTHER }, "x.tf", KEPT],
  ["of another folder", { ...EXPORTING, "lambda/x.tf": OTHER }, "lambda/x.tf", REMARK],
  ["of a folder with the same beginning", { ...EXPORTING, "export-2/x.tf": OTHER }, "export-2/x.tf", REMARK],
  ["where nothing speaks of an export", { "lambda/x.tf": OTHER }, "lambda/x.tf", REMARK],
  [
    "of policies of the organization elsewhere",
    { ...EXPORTING, "org/x.tf": 'resource "aws_organizations_policy" "x" {}' },
    "org/x.tf",
    KEPT,
  ],
  [
    "of policies of the organization in CloudFormation",
    { "org/x.yml": "Type: AWS::Organizations::Policy" },
    "org/x.yml",
    KEPT,
  ],
  [
    "of Block Public Access of the account",
    { "org/x.tf": 'resource "aws_s3_account_public_access_block" "x" {}' },
    "org/x.tf",
    KEPT,
  ],
  [
    "of a bucket policy elsewhere, that may name the bucket by a variable",
    { ...EXPORTING, "guard/x.tf": 'resource "aws_s3_bucket_policy" "x" { bucket = var.bucket }' },
    "guard/x.tf",
    KEPT,
    "for_each of aws_s3_bucket_policy.x",
  ],
  [
    "of something else beside a bucket policy elsewhere",
    { ...EXPORTING, "guard/x.tf": 'resource "aws_s3_bucket_policy" "x" { bucket = var.bucket }' },
    "guard/x.tf",
    { gap: "remark", problem: "kept" },
  ],
  ["of a plan, of which no text is kept", { ...EXPORTING, "plans/plan.json": "" }, "plans/plan.json", KEPT],
  ["of a file that could not be read", EXPORTING, "lambda/x.tf", KEPT],
])("%s", (_, files, path, expected, what) => {
  expect(judged(files, path, what)).toEqual(expected);
});

test("a gap of no file always counts, and files are not named in what is left", () => {
  const all = declared([], {
    files: [],
    gaps: [
      { what: "x", why: "y", cure: "z" },
      { what: "a", why: "b", cure: "c", path: "m.tf", example: "e" },
    ],
  });
  expect(relevantOf(all, aboutExports([])).gaps).toEqual([
    { what: "x", why: "y", cure: "z" },
    { what: "a", why: "b", cure: "c", example: "e" },
  ]);
});

test("names that documents tell are about an export, too", () => {
  const source = { path: "role.json", text: "", sha256: "", format: "json" as const, places: new Map() };
  const statement = { Effect: "Allow", Action: "s3:PutObject", Resource: "arn:aws:s3:::told/*" };
  const document = policyDocument(
    { ...source, value: { Version: "2012-10-17", Statement: [statement] } },
    "identity-policy",
  );
  expect(aboutExports([], [document])("bucket = told")).toBe(true);
  expect(aboutExports([])("bucket = told")).toBe(false);
});

test.each<[string, boolean]>([
  ["Type: AWS::S3::Bucket", true],
  ["Type: AWS::IAM::Policy", true],
  ["Type: AWS::IAM::RolePolicy", true],
  ["Type: AWS::IAM::ManagedPolicy", true],
  ["Type: AWS::KMS::Alias", true],
  ["Type: AWS::Organizations::Policy", true],
  ["Type: AWS::CloudFormation::Stack", true],
  ["Action: s3:PutObject", true],
  ["STS:EXTERNALID: x", true],
  [GENESYS, true],
  ["Type: AWS::Lambda::Function", false],
])("templates with %s are read: %s", (text, expected) => {
  const source = { path: "x.yml", text, sha256: "" };
  expect(deploymentsIn({ cloudformation: [source] }, new Set())[0]?.templates).toEqual(expected ? [source] : []);
  expect(deploymentsIn({ cloudformation: [source] }, new Set(["x.yml"]))[0]?.templates).toEqual([source]);
});

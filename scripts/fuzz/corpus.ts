/** Real policies and cases to start from, and texts that have broken matchers before. */

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { HOLE } from "../../src/authorization/hole.ts";

export type Json = Record<string, unknown>;

export interface Corpus {
  /** Texts of policy documents. */
  readonly documents: readonly string[];
  /** Lines of the tables of cases. */
  readonly cases: readonly Json[];
}

export function readCorpus(root: string): Corpus {
  const documents = globSync("examples/*/policies/*.json", { cwd: root }).map((path) =>
    readFileSync(join(root, path), "utf8"),
  );
  const cases = globSync("test/cases/*.jsonl", { cwd: root }).flatMap((path) =>
    readFileSync(join(root, path), "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as Json),
  );
  return { documents, cases };
}

/** Puts in the place of a text. */
export const ODD_TEXTS: readonly string[] = [
  "",
  "*",
  "?",
  "**",
  `${"*a".repeat(300)}*b`,
  `${"?*".repeat(200)}x`,
  "a".repeat(5000),
  "${aws:username}",
  "${aws:PrincipalTag/x, 'y'}",
  "${${${",
  "${*}${?}${$}",
  "${".repeat(500),
  "arn:aws:s3:::recordings/*",
  "arn:aws:iam::111122223333:root",
  "arn:aws:sts::111122223333:assumed-role/GenesysExport/genesys",
  ":".repeat(50),
  "arn:*:*:*:*:*",
  "arn:aws:s3",
  HOLE,
  `arn:aws:s3:::${HOLE}/*`,
  "0.0.0.0/0",
  "::ffff:1.2.3.4/96",
  "1:2:3:4:5:6:7:8:9/129",
  "9".repeat(400),
  "-0.0",
  "1e999",
  "2026-02-30T25:61:61Z",
  "2026-11-21T00:00:00+99:99",
  "true",
  "=",
  "YWJj====",
  "__proto__",
  "constructor",
  "toString",
  "\u0000",
  "\u202e\u200b\ufeff",
  "\ud800",
  "😀?",
  "İı",
  "Allow",
  "Deny",
  "s3:*",
  "sts:AssumeRole",
  "kms:Decrypt",
];

/** Puts in the place of anything. */
export const ODD_VALUES: readonly unknown[] = [null, true, 0, -1, 1e308, [], {}, [[]], [null], { AWS: [] }, ["*", 1]];

export const ODD_KEYS: readonly string[] = [
  "Principal",
  "NotPrincipal",
  "Action",
  "NotAction",
  "Resource",
  "NotResource",
  "Condition",
  "Effect",
  "Sid",
  "Statement",
  "StringNotLikeIfExists",
  "ForAllValues:StringLike",
  "ForAnyValue:ArnNotEquals",
  "NumericLessThan",
  "DateGreaterThanEquals",
  "NotIpAddress",
  "BinaryEquals",
  "Null",
  "Bool",
  "aws:PrincipalArn",
  "aws:SourceIp",
  "aws:CurrentTime",
  "__proto__",
  "",
];

/** What is wrong with a document, where, and what to write instead. */

import { expect, test } from "vitest";
import type { PolicyKind } from "../../src/authorization/model.ts";
import { parsePolicy } from "../../src/authorization/policy/parse.ts";

type Json = Record<string, unknown>;
const V = { Version: "2012-10-17" };
const put: Json = { Effect: "Allow", Action: "s3:PutObject", Resource: "arn:aws:s3:::b/*" };
const trust: Json = { Effect: "Allow", Principal: { AWS: "111122223333" }, Action: "sts:AssumeRole" };
const bucket: Json = { ...put, Principal: { AWS: "arn:aws:iam::111122223333:role/r" } };
const key: Json = { Effect: "Allow", Principal: { AWS: "111122223333" }, Action: "kms:*", Resource: "*" };
const one = (statement: unknown): Json => ({ ...V, Statement: [statement] });
const at = "Statement/0";

interface Row {
  readonly name: string;
  readonly kind?: PolicyKind;
  readonly document: unknown;
  /** Rule, path, and a piece of the message and help. */
  readonly problem: readonly [rule: string, path: string, text: string];
  /** The document cannot be evaluated. */
  readonly lost?: true;
  readonly warning?: true;
}

const principal = (aws: string): Json => one({ ...put, Principal: { AWS: aws } });

const rows: readonly Row[] = [
  { name: "no object", document: [], problem: ["G1", "", "found an array"], lost: true },
  { name: "no statement", document: V, problem: ["G1", "", "no Statement"], lost: true },
  { name: "empty list of statements", document: { ...V, Statement: [] }, problem: ["G1", "Statement", "empty"] },
  {
    name: "a statement that is a text",
    document: { ...V, Statement: ["x"] },
    problem: ["G1", at, "a statement is an object"],
    lost: true,
  },
  {
    name: "an unknown member",
    document: { ...one(put), statement: [] },
    problem: ["G1", "statement", 'did you mean "Statement"?'],
  },
  {
    name: "an unknown version",
    document: { Version: "2024-01-01", Statement: [put] },
    problem: ["G2", "Version", 'write "2012-10-17"'],
  },
  {
    name: "no version of a boundary",
    kind: "permissions-boundary",
    document: { Statement: [put] },
    problem: ["G2", "", "without Version"],
    warning: true,
  },
  { name: "no version", document: { Statement: [put] }, problem: ["G2", "", "without Version"], warning: true },
  {
    name: "a variable in an old document",
    document: { Version: "2008-10-17", Statement: [{ ...put, Resource: "arn:aws:s3:::b/${aws:username}" }] },
    problem: ["G2", `${at}/Resource`, "literal text"],
    warning: true,
  },
  {
    name: "both actions",
    document: one({ ...put, NotAction: "s3:*" }),
    problem: ["G3", at, "exclude each other"],
    lost: true,
  },
  {
    name: "both principals",
    kind: "bucket-policy",
    document: one({ ...bucket, NotPrincipal: "*" }),
    problem: ["G3", at, "exclude each other"],
    lost: true,
  },
  {
    name: "effect in lower case",
    document: one({ ...put, Effect: "allow" }),
    problem: ["G4", `${at}/Effect`, 'did you mean "Allow"?'],
    lost: true,
  },
  {
    name: "effect of another language",
    document: one({ ...put, Effect: "permit" }),
    problem: ["G4", `${at}/Effect`, 'write "Allow" or "Deny"'],
    lost: true,
  },
  { name: "no effect", document: one({ Action: "s3:*", Resource: "*" }), problem: ["G4", at, "no Effect"], lost: true },
  {
    name: "a mistyped element",
    document: one({ ...put, Actions: "s3:*" }),
    problem: ["G5", `${at}/Actions`, 'did you mean "Action"?'],
  },
  {
    name: "a mistyped operator",
    document: one({ ...put, Condition: { StringEqual: { "aws:SourceVpc": "x" } } }),
    problem: ["G5", `${at}/Condition/StringEqual`, 'did you mean "StringEquals"?'],
  },
  {
    name: "a mistyped operator with its prefix",
    document: one({ ...put, Condition: { "ForAllValues:StringEqualIfExists": { x: "x" } } }),
    problem: [
      "G5",
      `${at}/Condition/ForAllValues:StringEqualIfExists`,
      'did you mean "ForAllValues:StringEqualsIfExists"?',
    ],
  },
  {
    name: "Null with IfExists",
    document: one({ ...put, Condition: { NullIfExists: { x: "true" } } }),
    problem: ["G5", `${at}/Condition/NullIfExists`, 'write "Null"'],
  },
  {
    name: "an action that is a number",
    document: one({ ...put, Action: [1] }),
    problem: ["G6", `${at}/Action/0`, "found a number"],
    lost: true,
  },
  {
    name: "a condition value that is null",
    document: one({ ...put, Condition: { StringEquals: { x: null } } }),
    problem: ["G6", `${at}/Condition/StringEquals/x`, "found null"],
    lost: true,
  },
  {
    name: "a Sid with spaces",
    document: one({ ...put, Sid: "My Sid" }),
    problem: ["G7", `${at}/Sid`, 'write "MySid"'],
  },
  {
    name: "a Sid twice",
    document: {
      ...V,
      Statement: [
        { ...put, Sid: "A" },
        { ...put, Sid: "A" },
      ],
    },
    problem: ["G7", "Statement/1/Sid", "used by statement 1 already"],
  },
  {
    name: "an Id in an identity policy",
    document: { ...one(put), Id: "x" },
    problem: ["G8", "Id", "delete it"],
    warning: true,
  },
  {
    name: "a principal in an identity policy",
    document: one(bucket),
    problem: ["G9", `${at}/Principal`, "identity policy has no Principal"],
  },
  {
    name: "no principal in a bucket policy",
    kind: "bucket-policy",
    document: one(put),
    problem: ["G9", at, "names a Principal"],
  },
  {
    name: "a principal in an SCP",
    kind: "scp",
    document: one({ ...bucket, Effect: "Deny" }),
    problem: ["G9", `${at}/Principal`, "SCP has no Principal"],
  },
  {
    name: "a resource in a trust policy",
    kind: "trust-policy",
    document: one({ ...trust, Resource: "*" }),
    problem: ["G10", `${at}/Resource`, "its resource is the role"],
  },
  {
    name: "another service in a trust policy",
    kind: "trust-policy",
    document: one({ ...trust, Action: "s3:*" }),
    problem: ["G10", `${at}/Action`, "sts actions only"],
  },
  {
    name: "NotPrincipal in a trust policy",
    kind: "trust-policy",
    document: one({ Effect: "Deny", NotPrincipal: { AWS: "111122223333" }, Action: "sts:AssumeRole" }),
    problem: ["G10", `${at}/NotPrincipal`, "takes no NotPrincipal"],
  },
  {
    name: "a typographic quote",
    document: one({ ...put, Sid: undefined, Resource: "arn:aws:s3:::b/\u201cx" }),
    problem: ["G11", `${at}/Resource`, "U+201C is a typographic quote"],
  },
  {
    name: "a zero-width space in a key",
    kind: "key-policy",
    document: one({ ...key, Condition: { StringEquals: { "aws:SourceIp\u200b": "x" } } }),
    problem: ["G11", `${at}/Condition/StringEquals/aws:SourceIp\u200b`, "U+200B"],
  },
  {
    name: "a control character",
    document: one({ ...put, Resource: "arn:aws:s3:::b/\u0007" }),
    problem: ["G11", `${at}/Resource`, "U+0007"],
  },
  {
    name: "a role with a wildcard",
    kind: "bucket-policy",
    document: principal("arn:aws:iam::111122223333:role/*"),
    problem: ["P1", `${at}/Principal/AWS`, "aws:PrincipalArn"],
  },
  {
    name: "an assumed role of any account, no session",
    kind: "bucket-policy",
    document: principal("arn:aws:sts::*:assumed-role/GenesysExport"),
    problem: [
      "P1",
      `${at}/Principal/AWS`,
      '(a wildcard for the account and no session name), so it never matches anybody; name the role, which covers all its sessions: "arn:aws:iam::ACCOUNT:role/GenesysExport"',
    ],
  },
  {
    name: "an assumed role without session",
    kind: "bucket-policy",
    document: principal("arn:aws:sts::111122223333:assumed-role/r"),
    problem: ["P1", `${at}/Principal/AWS`, '"arn:aws:iam::111122223333:role/r"'],
  },
  {
    name: "every session of a role",
    kind: "bucket-policy",
    document: principal("arn:aws:sts::111122223333:assumed-role/r/*"),
    problem: ["P1", `${at}/Principal/AWS`, "a wildcard for the session"],
  },
  {
    name: "a principal that is none",
    kind: "bucket-policy",
    document: principal("role/r"),
    problem: ["P1", `${at}/Principal/AWS`, "is no principal"],
  },
  {
    name: "a principal outside of an object",
    kind: "bucket-policy",
    document: one({ ...put, Principal: "111122223333" }),
    problem: ["P1", `${at}/Principal`, 'write { "AWS"'],
  },
  {
    name: "an unknown type of principal",
    kind: "bucket-policy",
    document: one({ ...put, Principal: { Aws: "*" } }),
    problem: ["P1", `${at}/Principal/Aws`, 'did you mean "AWS"?'],
  },
  {
    name: "a service with a wildcard",
    kind: "bucket-policy",
    document: one({ ...put, Principal: { Service: "*.amazonaws.com" } }),
    problem: ["P1", `${at}/Principal/Service`, "a wildcard is not allowed"],
  },
  {
    name: "a principal of another partition",
    kind: "bucket-policy",
    document: principal("arn:aws-cn:iam::111122223333:role/r"),
    problem: ["P4", at, "aws-cn"],
  },
  {
    name: "an action without service",
    document: one({ ...put, Action: "PutObject" }),
    problem: ["A1", `${at}/Action`, "no service in front"],
  },
  {
    name: "an action with two colons",
    document: one({ ...put, Action: ["s3:a:b"] }),
    problem: ["A1", `${at}/Action/0`, "more than one colon"],
  },
  { name: "no action", document: one({ Effect: "Allow", Resource: "*" }), problem: ["A2", at, "no Action"] },
  {
    name: "an empty list of actions",
    document: one({ ...put, Action: [] }),
    problem: ["A2", `${at}/Action`, "no effect"],
    warning: true,
  },
  {
    name: "no resource in a key policy",
    kind: "key-policy",
    document: one({ ...key, Resource: undefined }),
    problem: ["R7", at, "no effect"],
    warning: true,
  },
  {
    name: "a resource that is no ARN",
    document: one({ ...put, Resource: "b/*" }),
    problem: ["R2", `${at}/Resource`, "must be an ARN"],
  },
  {
    name: "a service with a wildcard in a resource",
    document: one({ ...put, Resource: "arn:aws:*:::b" }),
    problem: ["R2", `${at}/Resource`, "without wildcards"],
  },
  {
    name: "a partition that does not exist",
    document: one({ ...put, Resource: "arn:amazon:s3:::b" }),
    problem: ["R2", `${at}/Resource`, "no partition"],
  },
  {
    name: "a bucket with a region",
    document: one({ ...put, Resource: "arn:aws:s3:eu-west-2::b/*" }),
    problem: ["R2", `${at}/Resource`, 'write "arn:aws:s3:::b/*"'],
  },
  {
    name: "a service in capitals",
    document: one({ ...put, Resource: "arn:aws:S3:::b/*" }),
    problem: ["R4", `${at}/Resource`, "case-sensitive"],
    warning: true,
  },
  {
    name: "a bucket action on objects",
    kind: "bucket-policy",
    document: one({ ...bucket, Action: ["s3:ListBucket"] }),
    problem: ["R5", `${at}/Action/0`, "an action on the bucket"],
  },
  {
    name: "an object action on the bucket",
    kind: "bucket-policy",
    document: one({ ...bucket, Resource: "arn:aws:s3:::b" }),
    problem: ["R5", `${at}/Action`, 'add "arn:aws:s3:::BUCKET/*"'],
  },
  {
    name: "a number that is none",
    document: one({ ...put, Condition: { NumericLessThan: { x: "ten" } } }),
    problem: ["C3", `${at}/Condition/NumericLessThan/x`, "is not a number"],
  },
  {
    name: "a date that is none",
    document: one({ ...put, Condition: { DateLessThan: { x: ["2026-02-30"] } } }),
    problem: ["C3", `${at}/Condition/DateLessThan/x/0`, "no ISO 8601 date"],
  },
  {
    name: "a block that is none",
    document: one({ ...put, Condition: { IpAddress: { x: "203.0.113.0/33" } } }),
    problem: ["C3", `${at}/Condition/IpAddress/x`, "no CIDR block"],
  },
  {
    name: "no condition values",
    document: one({ ...put, Condition: { StringEquals: { x: [] } } }),
    problem: ["C3", `${at}/Condition/StringEquals/x`, "lists no value"],
    warning: true,
  },
  {
    name: "Bool with two values",
    document: one({ ...put, Condition: { Bool: { x: ["true", "false"] } } }),
    problem: ["C1", `${at}/Condition/Bool/x`, "one value"],
    warning: true,
  },
  {
    name: "Null for all values",
    document: one({ ...put, Condition: { "ForAllValues:Null": { x: "true" } } }),
    problem: ["C4", `${at}/Condition/ForAllValues:Null/x`, "always true"],
    warning: true,
  },
  {
    name: "ForAllValues of an encryption context",
    kind: "key-policy",
    document: one({ ...key, Condition: { "ForAllValues:StringEquals": { "kms:EncryptionContext:a": "x" } } }),
    problem: ["C4", `${at}/Condition/ForAllValues:StringEquals/kms:EncryptionContext:a`, "KMS refuses"],
  },
  {
    name: "an RCP that allows",
    kind: "rcp",
    document: one({ ...put, Principal: "*" }),
    problem: ["1.4", `${at}/Effect`, "only denies"],
  },
  {
    name: "an RCP that denies everything",
    kind: "rcp",
    document: one({ Effect: "Deny", Principal: "*", Action: "*", Resource: "*" }),
    problem: ["1.4", `${at}/Action`, "cannot deny"],
  },
  {
    name: "an RCP for a role",
    kind: "rcp",
    document: one({ ...bucket, Effect: "Deny" }),
    problem: ["G9", at, 'write "Principal": "*"'],
  },
];

test.each(rows)("$name", ({ kind = "identity-policy", document, problem, lost, warning }) => {
  const { policy, problems } = parsePolicy(JSON.parse(JSON.stringify(document)), kind, "id");
  const [rule, path, text] = problem;
  const found = problems.find((item) => item.rule === rule && item.path.join("/") === path);
  expect(found, JSON.stringify(problems)).toBeDefined();
  expect(`${found?.message}; ${found?.help}`).toContain(text);
  expect(found?.severity).toBe(warning ? "warning" : "error");
  expect(policy === undefined).toBe(lost === true);
});

test.each<[string, PolicyKind, unknown]>([
  ["an identity policy", "identity-policy", { ...one({ ...put, Sid: "Put" }) }],
  ["a sole statement", "identity-policy", { ...V, Statement: put }],
  ["a no-break space", "identity-policy", one({ ...put, Resource: "arn:aws:s3:::b/\u00a0" })],
  [
    "numbers and booleans",
    "identity-policy",
    one({ ...put, Condition: { NumericLessThan: { a: 10 }, Bool: { b: true } } }),
  ],
  ["an unknown operator without a body", "identity-policy", one({ ...put, Condition: { Nonsense: {} } })],
  ["a trust policy", "trust-policy", one({ ...trust, Condition: { StringEquals: { "sts:ExternalId": "x" } } })],
  [
    "a Sid with spaces in a bucket policy, twice",
    "bucket-policy",
    {
      ...V,
      Statement: [
        { ...bucket, Sid: "a b" },
        { ...bucket, Sid: "a b" },
      ],
    },
  ],
  [
    "both levels in one statement",
    "bucket-policy",
    one({ ...bucket, Action: ["s3:ListBucket", "s3:PutObject"], Resource: ["arn:aws:s3:::b", "arn:aws:s3:::b/*"] }),
  ],
  ["a deleted role's id", "bucket-policy", one({ ...put, Principal: { AWS: "AROAEXAMPLE0000000000" } })],
  ["letters beyond U+00FF in a bucket policy", "bucket-policy", one({ ...bucket, Resource: "arn:aws:s3:::b/\u6f22*" })],
  ["RCPFullAWSAccess", "rcp", one({ Effect: "Allow", Principal: "*", Action: "*", Resource: "*" })],
  ["NotAction with wildcards in an SCP", "scp", one({ Effect: "Deny", NotAction: ["iam:*"], Resource: "*" })],
])("%s is in order", (_, kind, document) => {
  const { policy, problems } = parsePolicy(document, kind, "id");
  expect(problems).toEqual([]);
  expect(policy).toMatchObject({ id: "id", kind, version: "2012-10-17" });
});

test("a document is given back as it is, with paths and texts", () => {
  const { policy } = parsePolicy(
    one({ ...bucket, Sid: "S", Condition: { Bool: { "aws:SecureTransport": true } } }),
    "bucket-policy",
    "id",
  );
  expect(policy?.statements).toEqual([
    {
      index: 0,
      path: ["Statement", 0],
      sid: "S",
      effect: "Allow",
      principal: {
        everyone: false,
        aws: ["arn:aws:iam::111122223333:role/r"],
        service: [],
        federated: [],
        canonicalUser: [],
      },
      actions: ["s3:PutObject"],
      resources: ["arn:aws:s3:::b/*"],
      conditions: [
        {
          operator: "Bool",
          key: "aws:SecureTransport",
          values: ["true"],
          path: ["Statement", 0, "Condition", "Bool", "aws:SecureTransport"],
        },
      ],
    },
  ]);
});

test("an inline policy needs no version, and its variables still do", () => {
  expect(parsePolicy({ Statement: [put] }, "identity-policy", "p", { inline: true }).problems).toEqual([]);
  const variable = { ...put, Resource: "arn:aws:s3:::b/${aws:username}" };
  const { problems } = parsePolicy({ Statement: [variable] }, "identity-policy", "p", { inline: true });
  expect(problems).toMatchObject([{ rule: "G2", message: expect.stringContaining("literal text") }]);
});

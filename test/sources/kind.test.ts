import { expect, test } from "vitest";
import { isPolicyDocument, recogniseKind } from "../../src/sources/document/kind.ts";
import * as policies from "./policies.ts";

const BUCKET = "arn:aws:s3:::acme-legal-recordings";

function one(statement: object): Record<string, unknown> {
  return { Version: "2012-10-17", Statement: statement };
}

const allowAll = one({ Effect: "Allow", Principal: "*", Action: "*", Resource: "*" });
const denyInsecure = one({
  Effect: "Deny",
  Principal: "*",
  Action: "s3:*",
  Resource: [BUCKET, `${BUCKET}/*`],
  Condition: { Bool: { "aws:SecureTransport": "false" } },
});
const anyBucket = one({
  Effect: "Allow",
  Principal: "*",
  Action: "s3:*",
  Resource: [`${BUCKET}/*`, "arn:aws:s3:::other/*"],
});
const denyActions = one({ Effect: "Deny", Action: "s3:DeleteBucket", Resource: "*" });
const denyToAll = one({ Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" });
const allowAnything = one({ Effect: "Allow", Action: "*", Resource: "*" });
const allowTwo = one({ Effect: "Allow", Action: ["s3:*", "kms:*"], Resource: "*" });

const KINDS: readonly { name: string; document: object; path?: string; kind: string | undefined; certain?: boolean }[] =
  [
    { name: "a trust policy", document: policies.trust, kind: "trust-policy" },
    { name: "an identity policy", document: policies.identity, kind: "identity-policy" },
    { name: "a bucket policy that allows", document: policies.bucketPolicy, kind: "bucket-policy" },
    { name: "a bucket policy that only denies", document: denyInsecure, kind: "bucket-policy" },
    {
      name: "a bucket policy that names an endpoint",
      document: policies.vpcOnly,
      path: "vpce-only.json",
      kind: "bucket-policy",
      certain: false,
    },
    {
      name: "a bucket policy in a folder about endpoints",
      document: policies.vpcOnly,
      path: "vpce-lockout/bucket.json",
      kind: "bucket-policy",
    },
    { name: "a key policy", document: policies.keyPolicy, kind: "key-policy" },
    { name: "a resource control policy", document: policies.perimeter, kind: "rcp" },
    { name: "a Deny to all of one service", document: denyToAll, kind: "rcp", certain: false },
    { name: "the same named as such", document: denyToAll, path: "rcp-s3.json", kind: "rcp" },
    { name: "an endpoint's default policy", document: allowAll, kind: "vpc-endpoint-policy", certain: false },
    {
      name: "an endpoint policy for several buckets",
      document: anyBucket,
      kind: "vpc-endpoint-policy",
      certain: false,
    },
    { name: "the same named as such", document: anyBucket, path: "s3-endpoint.json", kind: "vpc-endpoint-policy" },
    { name: "a Deny without principal", document: policies.regionDeny, kind: "scp", certain: false },
    { name: "the same named as such", document: policies.regionDeny, path: "scp-root.json", kind: "scp" },
    { name: "the same in a folder named so", document: denyActions, path: "org/scps/delete.json", kind: "scp" },
    {
      name: "a boundary by its name",
      document: allowTwo,
      path: "permissionsBoundary.json",
      kind: "permissions-boundary",
    },
    { name: "an identity policy that allows much", document: allowTwo, kind: "identity-policy", certain: false },
    { name: "AWS' own SCP by its name", document: allowAnything, path: "p-FullAWSAccess.json", kind: "scp" },
    { name: "a policy of everything", document: allowAnything, kind: "identity-policy", certain: false },
    { name: "an SCP that allows", document: allowTwo, path: "FullAccess-SCP.json", kind: "scp" },
    {
      name: "a queue policy",
      document: one({ Effect: "Allow", Principal: "*", Action: "sqs:SendMessage", Resource: "*" }),
      kind: undefined,
    },
  ];

test.each(KINDS)("$name ($path)", ({ document, path = "some/file.json", kind, certain = true }) => {
  expect(isPolicyDocument(document)).toBe(true);
  const recognised = recogniseKind(document as Record<string, unknown>, path);
  expect(recognised?.kind).toBe(kind);
  if (kind !== undefined) expect(recognised?.certain).toBe(certain);
});

const NONE: readonly unknown[] = [
  null,
  1,
  "Statement",
  [],
  {},
  { Statement: "x" },
  { Statement: [{ id: 1 }] },
  { statement: [{ Effect: "Allow" }] },
];

test.each(NONE)("%j is no policy document", (value) => {
  expect(isPolicyDocument(value)).toBe(false);
});

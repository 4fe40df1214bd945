/** S3's refusals that are no policy statements: each gate at its edges. */

import { expect, test } from "vitest";
import { s3Gates } from "../../../src/authorization/s3/gates.ts";
import type { BucketSettings, HeaderValue } from "../../../src/authorization/s3/model.ts";
import { ACCOUNT, OTHER_ACCOUNT, request } from "../builders.ts";

interface Row {
  readonly name: string;
  readonly rule: string;
  readonly operation?: string;
  readonly context?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, HeaderValue>>;
  readonly bucket?: Partial<BucketSettings>;
  /** `null`: an anonymous caller. */
  readonly account?: string | null;
  /** Rule, status, code and whether it is sure; none: S3 takes the call. */
  readonly refused?: readonly [rule: string, status: number, code: string, applies: true | "unknown"];
  readonly reason?: string;
}

const acl = (value: string) => ({ "s3:x-amz-acl": value });
const sse = (value: string) => ({ "s3:x-amz-server-side-encryption": value });
const customer = { "s3:x-amz-server-side-encryption-customer-algorithm": "AES256" };
const enforced = { objectOwnership: "BucketOwnerEnforced" } as const;
const off = { blockPublicAcls: false, ignorePublicAcls: false, blockPublicPolicy: false, restrictPublicBuckets: false };
const locked = { objectLock: { enabled: true, mode: "COMPLIANCE" } } as const;
const owner = "x-amz-expected-bucket-owner";
const payer = "x-amz-request-payer";
const open = { unknown: true } as const;
const unsupported = ["O1", 400, "AccessControlListNotSupported", true] as const;
const kms = { encryption: { algorithm: "aws:kms" } } as const;
const noTls = { "aws:SecureTransport": "false" };

const rows: readonly Row[] = [
  { name: "no ACL", rule: "O1", bucket: enforced },
  { name: "the owner's full control", rule: "O1", context: acl("bucket-owner-full-control"), bucket: enforced },
  {
    name: "another ACL",
    rule: "O1",
    context: acl("private"),
    bucket: enforced,
    refused: unsupported,
    reason: "private",
  },
  {
    name: "another ACL, keys in lower case",
    rule: "O1",
    context: { "S3:X-AMZ-ACL": "private" },
    bucket: enforced,
    refused: unsupported,
  },
  {
    name: "a grant header",
    rule: "O1",
    context: { "s3:x-amz-grant-read": 'id="1"' },
    bucket: enforced,
    refused: unsupported,
    reason: "grant headers",
  },
  {
    name: "the owner's full control and a grant header",
    rule: "O1",
    context: { ...acl("bucket-owner-full-control"), "s3:x-amz-grant-read": 'id="1"' },
    bucket: enforced,
    refused: unsupported,
  },
  {
    name: "at the beginning of a multipart upload",
    rule: "O1",
    operation: "CreateMultipartUpload",
    context: acl("private"),
    bucket: enforced,
    refused: unsupported,
  },
  {
    name: "of a copy",
    rule: "O1",
    operation: "CopyObject",
    context: acl("private"),
    bucket: enforced,
    refused: unsupported,
  },
  { name: "a part has none", rule: "O1", operation: "UploadPart", context: acl("private"), bucket: enforced },
  {
    name: "PutObjectAcl, whatever the ACL",
    rule: "O1",
    operation: "PutObjectAcl",
    context: acl("bucket-owner-full-control"),
    bucket: enforced,
    refused: unsupported,
  },
  {
    name: "PutObjectAcl with the ACL in its body",
    rule: "O1",
    operation: "PutObjectAcl",
    bucket: enforced,
    refused: unsupported,
    reason: "PutObjectAcl is a 400",
  },
  {
    name: "PutObjectAcl where the owner is not enforced",
    rule: "O1",
    operation: "PutObjectAcl",
    bucket: { objectOwnership: "ObjectWriter" },
  },
  {
    name: "another ACL where the owner is not enforced",
    rule: "O1",
    context: acl("private"),
    bucket: { objectOwnership: "BucketOwnerPreferred" },
  },
  {
    name: "another ACL, ownership not known",
    rule: "O1",
    context: acl("private"),
    refused: ["O1", 400, "AccessControlListNotSupported", "unknown"],
    reason: "not known",
  },
  {
    name: "what the account's own role writes is its own, so no ACL is needed",
    rule: "O3",
    bucket: { objectOwnership: "ObjectWriter" },
  },
  ...["public-read", "public-read-write", "authenticated-read"].map(
    (value): Row => ({
      name: `BlockPublicAcls and ${value}`,
      rule: "B1",
      context: acl(value),
      bucket: { objectOwnership: "ObjectWriter", publicAccessBlock: { ...off, blockPublicAcls: true } },
      refused: ["B1", 403, "AccessDenied", true],
      reason: value,
    }),
  ),
  ...["AllUsers", "AuthenticatedUsers"].map(
    (group): Row => ({
      name: `BlockPublicAcls and a grant to ${group}`,
      rule: "B1",
      context: { "s3:x-amz-grant-read": `uri="http://acs.amazonaws.com/groups/global/${group}"` },
      bucket: { objectOwnership: "ObjectWriter", publicAccessBlock: { ...off, blockPublicAcls: true } },
      refused: ["B1", 403, "AccessDenied", true],
    }),
  ),
  {
    name: "BlockPublicAcls and a grant to the log delivery group",
    rule: "B1",
    context: { "s3:x-amz-grant-read": 'uri="http://acs.amazonaws.com/groups/s3/LogDelivery"' },
    bucket: { objectOwnership: "ObjectWriter", publicAccessBlock: { ...off, blockPublicAcls: true } },
  },
  {
    name: "BlockPublicAcls and the owner's full control",
    rule: "B1",
    context: acl("bucket-owner-full-control"),
    bucket: { publicAccessBlock: { ...off, blockPublicAcls: true } },
  },
  {
    name: "a public ACL without the setting",
    rule: "B1",
    context: acl("public-read"),
    bucket: { objectOwnership: "ObjectWriter", publicAccessBlock: off },
  },
  {
    name: "a public ACL, setting not known",
    rule: "B1",
    context: acl("public-read"),
    bucket: { objectOwnership: "ObjectWriter" },
    refused: ["B1", 403, "AccessDenied", "unknown"],
    reason: "not known",
  },
  {
    name: "IgnorePublicAcls refuses no write, not even with a public ACL",
    rule: "B2",
    context: acl("public-read"),
    bucket: { objectOwnership: "ObjectWriter", publicAccessBlock: { ...off, ignorePublicAcls: true } },
  },
  {
    name: "a customer's key where they are blocked",
    rule: "N4",
    context: customer,
    bucket: { blocksCustomerKeys: true },
    refused: ["N4", 403, "AccessDenied", true],
    reason: "blocks encryption",
  },
  { name: "a customer's key where they are not", rule: "N4", context: customer, bucket: { blocksCustomerKeys: false } },
  {
    name: "a customer's key, setting not known",
    rule: "N4",
    context: customer,
    refused: ["N4", 403, "AccessDenied", "unknown"],
    reason: "new buckets do",
  },
  { name: "no customer's key", rule: "N4", bucket: { blocksCustomerKeys: true } },
  {
    name: "reading with a customer's key",
    rule: "N4",
    operation: "GetObject",
    context: customer,
    bucket: { blocksCustomerKeys: true },
  },
  ...["GetObject", "HeadObject"].map(
    (operation): Row => ({
      name: `${operation} with an encryption header`,
      rule: "N5",
      operation,
      context: sse("aws:kms"),
      refused: ["N5", 400, "InvalidArgument", true],
      reason: operation,
    }),
  ),
  { name: "GetObject without", rule: "N5", operation: "GetObject" },
  {
    name: "SSE-KMS over plain HTTP",
    rule: "N5",
    context: { ...sse("aws:kms"), ...noTls },
    refused: ["N5", 400, "InvalidArgument", true],
    reason: "plain HTTP",
  },
  {
    name: "SSE-KMS by the bucket's default over plain HTTP",
    rule: "N5",
    context: noTls,
    bucket: kms,
    refused: ["N5", 400, "InvalidArgument", true],
  },
  {
    name: "DSSE by the bucket's default over plain HTTP",
    rule: "N5",
    context: { "aws:SecureTransport": "False" },
    bucket: { encryption: { algorithm: "aws:kms:dsse" } },
    refused: ["N5", 400, "InvalidArgument", true],
  },
  {
    name: "SSE-KMS with an old signature",
    rule: "N5",
    context: { ...sse("aws:kms"), "s3:signatureversion": "AWS" },
    refused: ["N5", 400, "InvalidArgument", true],
    reason: 'signature version "AWS"',
  },
  {
    name: "SSE-KMS by the rules",
    rule: "N5",
    context: { ...sse("aws:kms"), "s3:signatureversion": "AWS4-HMAC-SHA256" },
  },
  { name: "SSE-S3 over plain HTTP", rule: "N5", context: { ...sse("AES256"), ...noTls }, bucket: kms },
  { name: "the default SSE-S3 over plain HTTP", rule: "N5", context: noTls },
  { name: "reading over plain HTTP", rule: "N5", operation: "GetObject", context: noTls, bucket: kms },
  {
    name: "a customer's key instead of the default over plain HTTP",
    rule: "N5",
    context: { ...customer, ...noTls },
    bucket: { ...kms, blocksCustomerKeys: false },
  },
  { name: "the right owner is expected", rule: "S4", headers: { [owner]: ACCOUNT } },
  {
    name: "another owner is expected",
    rule: "S4",
    headers: { [owner]: OTHER_ACCOUNT },
    refused: ["S4", 403, "AccessDenied", true],
    reason: OTHER_ACCOUNT,
  },
  {
    name: "an owner that is not known is expected",
    rule: "S4",
    headers: { [owner]: open },
    refused: ["S4", 403, "AccessDenied", "unknown"],
    reason: "not known",
  },
  { name: "Requester Pays and the owner's own role", rule: "S5", bucket: { requesterPays: true } },
  {
    name: "Requester Pays and another account",
    rule: "S5",
    bucket: { requesterPays: true },
    account: OTHER_ACCOUNT,
    refused: ["S5", 403, "AccessDenied", true],
    reason: "x-amz-request-payer",
  },
  {
    name: "Requester Pays and another account that agrees",
    rule: "S5",
    bucket: { requesterPays: true },
    account: OTHER_ACCOUNT,
    headers: { [payer]: "requester" },
  },
  {
    name: "Requester Pays and another account that may agree",
    rule: "S5",
    bucket: { requesterPays: true },
    account: OTHER_ACCOUNT,
    headers: { [payer]: open },
    refused: ["S5", 403, "AccessDenied", "unknown"],
    reason: "not known",
  },
  {
    name: "Requester Pays and nobody in particular",
    rule: "S5",
    bucket: { requesterPays: true },
    account: null,
    headers: { [payer]: "requester" },
    refused: ["S5", 403, "AccessDenied", true],
  },
  {
    name: "another account where the owner pays",
    rule: "S5",
    bucket: { requesterPays: false },
    account: OTHER_ACCOUNT,
  },
  { name: "another account where nothing is said", rule: "S5", account: OTHER_ACCOUNT },
  {
    name: "a default retention and no checksum",
    rule: "L1",
    bucket: locked,
    refused: ["L1", 400, "InvalidRequest", true],
    reason: "Content-MD5",
  },
  { name: "a default retention and Content-MD5", rule: "L1", bucket: locked, headers: { "content-md5": "x" } },
  {
    name: "a default retention and a checksum algorithm",
    rule: "L1",
    bucket: locked,
    headers: { "x-amz-sdk-checksum-algorithm": "CRC32", "content-md5": open },
  },
  {
    name: "a default retention and perhaps a checksum",
    rule: "L1",
    bucket: locked,
    headers: { "content-md5": open },
    refused: ["L1", 400, "InvalidRequest", "unknown"],
    reason: "not known",
  },
  {
    name: "a part without checksum",
    rule: "L1",
    operation: "UploadPart",
    bucket: locked,
    refused: ["L1", 400, "InvalidRequest", "unknown"],
  },
  { name: "reading needs none", rule: "L1", operation: "GetObject", bucket: locked },
  { name: "Object Lock without default retention", rule: "L1", bucket: { objectLock: { enabled: true } } },
  { name: "a retention that is off", rule: "L1", bucket: { objectLock: { enabled: false, mode: "COMPLIANCE" } } },
];

test.each(rows)(
  "$rule: $name",
  ({ operation = "PutObject", context, headers = {}, bucket, account, refused, reason }) => {
    const call = { operation, request: request({ context: context ?? {} }), headers };
    const requester = account === null ? undefined : (account ?? ACCOUNT);
    const refusals = s3Gates(call, { account: ACCOUNT, ...bucket }, requester);
    expect(refusals.map(({ rule, status, code, applies }) => [rule, status, code, applies])).toEqual(
      refused === undefined ? [] : [refused],
    );
    if (reason !== undefined) expect(refusals[0]?.reason).toContain(reason);
    for (const { applies, reason: told } of refusals) expect(told.includes("not known")).toBe(applies === "unknown");
  },
);

test("all refusals are told: which one S3 answers with is not documented", () => {
  const call = { operation: "PutObject", request: request({ context: acl("public-read") }), headers: {} };
  const bucket = { account: ACCOUNT, ...enforced, ...locked, publicAccessBlock: { ...off, blockPublicAcls: true } };
  expect(s3Gates(call, bucket, ACCOUNT).map(({ rule }) => rule)).toEqual(["O1", "B1", "L1"]);
});

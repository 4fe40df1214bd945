/** Settings of buckets and what follows from them: keys, further actions, Block Public Access, Regions. */

import { expect, test } from "vitest";
import { decide } from "../../../src/authorization/evaluate/decide.ts";
import { encryptionKeyOf } from "../../../src/authorization/s3/encryption-key.ts";
import { bucketPolicyCounts, furtherActions } from "../../../src/authorization/s3/further-actions.ts";
import type { BucketSettings } from "../../../src/authorization/s3/model.ts";
import { storingRefused, strictest } from "../../../src/authorization/s3/public-access-block.ts";
import {
  ACCOUNT,
  allow,
  authorization,
  BUCKET,
  bucketPolicy,
  deny,
  identity,
  OTHER_ACCOUNT,
  ROLE,
  request,
} from "../builders.ts";

type Context = Readonly<Record<string, string>>;

const key = `arn:aws:kms:eu-west-2:${ACCOUNT}:key/1`;
const sse = "s3:x-amz-server-side-encryption";
const withKey = { algorithm: "aws:kms", key } as const;

test.each<[string, Context, Parameters<typeof encryptionKeyOf>[1], ReturnType<typeof encryptionKeyOf>]>([
  ["no header and no default: SSE-S3", {}, undefined, "none"],
  ["no header: the bucket's default key", {}, withKey, { key }],
  ["no header, a default without key: aws/s3", {}, { algorithm: "aws:kms:dsse" }, "managed"],
  ["no header, SSE-S3 by default", {}, { algorithm: "AES256" }, "none"],
  ["the header aws:kms without a key: aws/s3, not the bucket's default", { [sse]: "aws:kms" }, withKey, "managed"],
  ["the header with a key", { [sse]: "aws:kms", [`${sse}-aws-kms-key-id`]: "alias/x" }, withKey, { key: "alias/x" }],
  ["the header AES256 on a bucket with a key", { [sse]: "AES256" }, withKey, "none"],
  ["a customer's key", { [`${sse}-customer-algorithm`]: "AES256" }, withKey, "none"],
])("K5: %s", (_, context, bucketDefault, expected) => {
  expect(encryptionKeyOf(request({ context }), bucketDefault)).toEqual(expected);
});

const acl = { "s3:x-amz-acl": "bucket-owner-full-control" };

test.each<[string, string, Context, Partial<BucketSettings>, readonly (readonly [string, true | "unknown", string])[]]>(
  [
    ["O2: a plain upload", "PutObject", {}, {}, []],
    ["O2: with an ACL", "PutObject", acl, {}, [["s3:PutObjectAcl", true, "O2"]]],
    [
      "O2: with the owner's full control where ACLs are disabled: not settled",
      "PutObject",
      acl,
      { objectOwnership: "BucketOwnerEnforced" },
      [["s3:PutObjectAcl", "unknown", "O2"]],
    ],
    [
      "O2: with another ACL where ACLs are disabled",
      "CreateMultipartUpload",
      { "s3:x-amz-acl": "private" },
      { objectOwnership: "BucketOwnerEnforced" },
      [["s3:PutObjectAcl", true, "O2"]],
    ],
    ["O2: PutObjectAcl is that action itself", "PutObjectAcl", acl, {}, []],
    ["M2: a part carries no ACL", "UploadPart", acl, {}, []],
    ["O2: with tags", "PutObject", { "s3:RequestObjectTag/a": "b" }, {}, [["s3:PutObjectTagging", true, "O2"]]],
    [
      "O2: with keys of tags",
      "PutObject",
      { "s3:RequestObjectTagKeys": "a" },
      {},
      [["s3:PutObjectTagging", true, "O2"]],
    ],
    [
      "L1: with a retention",
      "PutObject",
      { "s3:object-lock-mode": "GOVERNANCE" },
      {},
      [["s3:PutObjectRetention", true, "L1"]],
    ],
    [
      "L1: until a date, and a legal hold",
      "CopyObject",
      { "s3:object-lock-retain-until-date": "2030-01-01", "s3:object-lock-legal-hold": "ON" },
      {},
      [
        ["s3:PutObjectRetention", true, "L1"],
        ["s3:PutObjectLegalHold", true, "L1"],
      ],
    ],
    [
      "O2: a key that only begins alike",
      "PutObject",
      { "s3:object-lock-legal-holder": "x", "s3:requestobjecttags": "x" },
      {},
      [],
    ],
  ],
)("%s", (_, operation, context, bucket, expected) => {
  const actions = furtherActions(
    { operation, request: request({ context }), headers: {} },
    { account: ACCOUNT, ...bucket },
  );
  expect(actions.map(({ action, asked, rule }) => [action, asked, rule])).toEqual(expected);
});

const off = { blockPublicAcls: false, ignorePublicAcls: false, blockPublicPolicy: false, restrictPublicBuckets: false };
const on = { blockPublicAcls: true, ignorePublicAcls: true, blockPublicPolicy: true, restrictPublicBuckets: true };

test.each(Object.keys(off))("B5: %s is on where one level has it on, and alone", (setting) => {
  expect(strictest(off, { ...off, [setting]: true }, off)).toEqual({ ...off, [setting]: true });
  expect(strictest(on, { ...on, [setting]: false })).toEqual(on);
  expect(strictest({ ...on, [setting]: false })).toEqual({ ...on, [setting]: false });
});

test("B5: without any level nothing is on", () => {
  expect(strictest()).toEqual(off);
});

const everyone = bucketPolicy(allow({ Principal: "*" }));
const paths = bucketPolicy(
  allow({ Principal: "*", Condition: { StringEquals: { "aws:PrincipalOrgPaths": "o-1/r-1/" } } }),
);

test.each([
  ["B3: a public policy is not stored", everyone, on, true],
  ["B3: nor a policy that may be public", paths, on, "unknown"],
  ["B3: nor one that is not known", { id: "x", kind: "bucket-policy", unknown: "not read" } as const, on, "unknown"],
  ["B3: another policy is", bucketPolicy(allow({ Principal: { AWS: ROLE } })), on, undefined],
  ["B3: without the setting all are", everyone, { ...on, blockPublicPolicy: false }, undefined],
] as const)("%s", (_, policy, settings, applies) => {
  const refused = storingRefused(policy, settings);
  expect(refused?.applies).toBe(applies);
  if (refused !== undefined) {
    expect([refused.status, refused.code, refused.rule]).toEqual([403, "AccessDenied", "B3"]);
    expect(refused.reason).toContain(applies === true ? "it is public" : "not known");
  }
});

test("B3: the setting alone refuses no request", () => {
  const blockPublicAccess = { ...on, restrictPublicBuckets: false };
  expect(
    decide(authorization({ resourceAccount: OTHER_ACCOUNT, resourcePolicy: everyone, blockPublicAccess })).decision,
  ).toBe("allowed");
});

test.each<[string, string, Context, string | undefined, boolean | "unknown"]>([
  ["in the bucket's Region", "s3:GetBucketLocation", { "aws:RequestedRegion": "eu-west-2" }, "eu-west-2", true],
  ["through another Region", "S3:getbucketlocation", { "aws:RequestedRegion": "us-east-1" }, "eu-west-2", false],
  [
    "the bucket's Region is not known",
    "s3:GetBucketLocation",
    { "aws:RequestedRegion": "us-east-1" },
    undefined,
    "unknown",
  ],
  ["the endpoint's Region is not known", "s3:GetBucketLocation", {}, "eu-west-2", "unknown"],
  ["another action through another Region", "s3:PutObject", { "aws:RequestedRegion": "us-east-1" }, "eu-west-2", true],
])("S3: the bucket policy and GetBucketLocation, %s", (_, action, context, region, expected) => {
  expect(bucketPolicyCounts(request({ action, context }), region)).toBe(expected);
});

test("S3: without the bucket policy its Deny spares its own account, and other accounts are left out", () => {
  const call = authorization({
    request: request({ action: "s3:GetBucketLocation", resource: BUCKET }),
    identityPolicies: [identity(allow({ Action: "s3:*" }))],
  });
  const denied = bucketPolicy(deny({ Principal: "*", Action: "s3:*" }), allow({ Principal: "*", Action: "s3:*" }));
  expect(decide({ ...call, resourcePolicy: denied }).decision).toBe("explicitDeny");
  expect(decide(call).decision).toBe("allowed");
  expect(decide({ ...call, resourceAccount: OTHER_ACCOUNT }).decision).toBe("implicitDeny");
});

const read = request({ action: "s3:GetObject" });
const reader = [identity(allow({ Action: "s3:GetObject" }))];

test.each<[string, Parameters<typeof authorization>[0], string]>([
  [
    "an Allow does not reach another account's object",
    { resourcePolicy: bucketPolicy(allow({ Principal: "*", Action: "s3:*" })) },
    "unknown",
  ],
  ["a Deny does", { resourcePolicy: bucketPolicy(deny({ Principal: "*", Action: "s3:*" })) }, "explicitDeny"],
  ["without an identity policy it is denied in any case", { identityPolicies: [] }, "implicitDeny"],
  ["its own account's objects it reaches", { objectOwner: ACCOUNT }, "allowed"],
])("S2: %s", (_, more, expected) => {
  const decision = decide(
    authorization({ request: read, identityPolicies: reader, objectOwner: OTHER_ACCOUNT, ...more }),
  );
  expect(decision.decision).toBe(expected);
  if (expected === "unknown") {
    expect(decision.reasons).toEqual([expect.stringContaining("(S2)")]);
    expect(decision.rules).toContain("S2");
  }
});

test("S2: to an anonymous caller another account's object may be open by its ACL", () => {
  const call = authorization({ request: { ...read, principal: { anonymous: true } }, objectOwner: OTHER_ACCOUNT });
  expect(decide(call).decision).toBe("unknown");
});

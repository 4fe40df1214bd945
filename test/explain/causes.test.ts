import { describe, expect, test } from "vitest";
import { readEvidence } from "../../src/evidence/read.ts";
import { exitCodeOf, explainEvidence } from "../../src/explain/explain.ts";
import type { Explained, Group } from "../../src/explain/model.ts";
import {
  BUCKET,
  changed,
  configWith,
  KEY,
  ORGANIZATION,
  policy,
  ROLE,
  withStatements,
  worldOf,
} from "../support/world.ts";
import { assumeRoleRecord, type Json, kmsRecord, OBJECT, SESSION, s3Record } from "./records.ts";

const NOW = new Date("2026-11-21T12:00:00Z");

async function explained(text: string, changes: Readonly<Record<string, string | null>> = {}): Promise<Explained> {
  const { inventory } = await worldOf(changes);
  const read = readEvidence(text);
  return explainEvidence({ input: "input", read, inventory, problems: [], now: NOW, likeManualUpload: false });
}

async function only(text: string, changes: Readonly<Record<string, string | null>> = {}): Promise<Group> {
  const { groups, unreadable } = await explained(text, changes);
  expect(unreadable).toEqual([]);
  expect(groups).toHaveLength(1);
  return groups[0] as Group;
}

const denyUnless = (sid: string, condition: object, action = "s3:*"): object => ({
  Sid: sid,
  Effect: "Deny",
  Principal: "*",
  Action: action,
  Resource: [`arn:aws:s3:::${BUCKET}`, `arn:aws:s3:::${BUCKET}/*`],
  Condition: condition,
});
const bucketWith = (...statements: readonly object[]) => withStatements("policies/bucket.json", ...statements);
const SCP = "policies/scp.json";
const withScp = (...statements: readonly object[]) => ({
  ...configWith(["inventory:\n", `inventory:\n  organization: { id: o-exampleorgid, scps: [[${SCP}]] }\n`]),
  [SCP]: policy({ Sid: "Full", Effect: "Allow", Action: "*", Resource: "*" }, ...statements),
});
const RCP = "policies/rcp.json";
const withRcp = (...statements: readonly object[]) => ({
  ...configWith(["inventory:\n", `inventory:\n  organization: { id: o-exampleorgid, rcps: [[${RCP}]] }\n`]),
  [RCP]: policy(...statements),
});
const BOUNDARY = "policies/boundary.json";
const withBoundary = (...statements: readonly object[]) => ({
  ...configWith([
    "identity-policies: [policies/role-export.json]",
    `identity-policies: [policies/role-export.json]\n      permissions-boundary: ${BOUNDARY}`,
  ]),
  [BOUNDARY]: policy(...statements),
});

interface Row {
  readonly name: string;
  readonly record: Json;
  readonly changes?: Readonly<Record<string, string | null>>;
  readonly outcome: string;
  readonly layer?: string;
  readonly sid?: string;
  readonly says: RegExp;
}

const ROWS: readonly Row[] = [
  {
    name: "a VPC-only bucket policy, over the internet",
    record: s3Record(),
    changes: bucketWith(denyUnless("DenyOutsideVpc", { StringNotEquals: { "aws:SourceVpce": "vpce-0abc" } })),
    outcome: "denied",
    layer: "bucket-policy",
    sid: "DenyOutsideVpc",
    says: /does not come through vpce-0abc/,
  },
  {
    name: "a VPC-only bucket policy, through another endpoint",
    record: s3Record({ record: { vpcEndpointId: "vpce-0other", sourceIPAddress: "10.1.2.3" } }),
    changes: bucketWith(denyUnless("DenyOutsideVpc", { StringNotEquals: { "aws:SourceVpce": "vpce-0abc" } })),
    outcome: "denied",
    layer: "bucket-policy",
    sid: "DenyOutsideVpc",
    says: /The request has `aws:SourceVpce` `vpce-0other`/,
  },
  {
    name: "an address list",
    record: s3Record(),
    changes: bucketWith(denyUnless("Office", { NotIpAddress: { "aws:SourceIp": "198.51.100.0/24" } })),
    outcome: "denied",
    layer: "bucket-policy",
    sid: "Office",
    says: /18\.130\.1\.2/,
  },
  {
    name: "plain HTTP: the record has neither TLS details nor a cipher suite, so it may have been",
    record: s3Record({ record: { tlsDetails: undefined, additionalEventData: {} } }),
    outcome: "deniedIf",
    layer: "bucket-policy",
    sid: "DenyPlainHttp",
    says: /requests over plain HTTP/,
  },
  {
    name: "an encryption header that was not sent (N1)",
    record: s3Record(),
    changes: bucketWith(
      denyUnless("Unencrypted", { StringNotEquals: { "s3:x-amz-server-side-encryption": "aws:kms" } }, "s3:PutObject"),
    ),
    outcome: "denied",
    layer: "bucket-policy",
    sid: "Unencrypted",
    says: /The request has no `s3:x-amz-server-side-encryption`/,
  },
  {
    name: "another encryption header",
    record: s3Record({ parameters: { "x-amz-server-side-encryption": "AES256" } }),
    changes: bucketWith(
      denyUnless("Unencrypted", { StringNotEquals: { "s3:x-amz-server-side-encryption": "aws:kms" } }, "s3:PutObject"),
    ),
    outcome: "denied",
    layer: "bucket-policy",
    sid: "Unencrypted",
    says: /`s3:x-amz-server-side-encryption` `AES256`/,
  },
  {
    name: "a part of a multipart upload: whether the header of its creation counts is open (M2)",
    record: s3Record({ event: "UploadPart", parameters: { partNumber: "1", uploadId: "EXAMPLE" } }),
    changes: bucketWith(
      denyUnless("Unencrypted", { StringNotEquals: { "s3:x-amz-server-side-encryption": "aws:kms" } }, "s3:PutObject"),
    ),
    outcome: "deniedIf",
    layer: "bucket-policy",
    sid: "Unencrypted",
    says: /upload without the header/,
  },
  {
    name: "no Allow of the role for the action",
    record: s3Record({ event: "AbortMultipartUpload" }),
    changes: changed("policies/role-export.json", (statements) =>
      statements.map((one) => (one["Sid"] === "WriteRecordings" ? { ...one, Action: ["s3:PutObject"] } : one)),
    ),
    outcome: "denied",
    layer: "identity-policy",
    sid: "WriteRecordings",
    says: /do not allow s3:AbortMultipartUpload/,
  },
  {
    name: "a bucket action granted on the objects (R5)",
    record: s3Record({ event: "GetBucketLocation" }),
    changes: changed("policies/role-export.json", (statements) =>
      statements.map((one) =>
        one["Sid"] === "ReadBucketSettings" ? { ...one, Resource: `arn:aws:s3:::${BUCKET}/*` } : one,
      ),
    ),
    outcome: "denied",
    layer: "identity-policy",
    sid: "ReadBucketSettings",
    says: /asks for the bucket itself/,
  },
  {
    name: "GetBucketEncryption is s3:GetEncryptionConfiguration",
    record: s3Record({ event: "GetBucketEncryption" }),
    changes: changed("policies/role-export.json", (statements) =>
      statements.map((one) =>
        one["Sid"] === "ReadBucketSettings" ? { ...one, Action: ["s3:GetBucketEncryption", "s3:ListBucket"] } : one,
      ),
    ),
    outcome: "denied",
    layer: "identity-policy",
    says: /s3:GetEncryptionConfiguration/,
  },
  {
    name: "ListObjects under a condition on the prefix",
    record: s3Record({ event: "ListObjects", parameters: { "list-type": "2", prefix: "" } }),
    changes: bucketWith(
      denyUnless("OwnPrefix", { StringNotLike: { "s3:prefix": `${ORGANIZATION}/*` } }, "s3:ListBucket"),
    ),
    outcome: "denied",
    layer: "bucket-policy",
    sid: "OwnPrefix",
    says: /OwnPrefix/,
  },
  {
    name: "a key outside of the role's prefix",
    record: s3Record({ parameters: { key: "other/key.opus" } }),
    outcome: "denied",
    layer: "identity-policy",
    sid: "WriteRecordings",
    says: /on this resource: statement WriteRecordings/,
  },
  {
    name: "an SCP that denies other Regions",
    record: s3Record(),
    changes: withScp({
      Sid: "OnlyFrankfurt",
      Effect: "Deny",
      Action: "s3:*",
      Resource: "*",
      Condition: { StringNotEquals: { "aws:RequestedRegion": "eu-central-1" } },
    }),
    outcome: "denied",
    layer: "scp",
    sid: "OnlyFrankfurt",
    says: /a region other than eu-central-1/,
  },
  {
    name: "an RCP on sts:AssumeRole for callers outside of the organization (T3)",
    record: assumeRoleRecord(),
    changes: withRcp({
      Sid: "OnlyOurs",
      Effect: "Deny",
      Principal: "*",
      Action: "sts:AssumeRole",
      Resource: "*",
      Condition: { StringNotEquals: { "aws:PrincipalAccount": "111122223333" } },
    }),
    outcome: "denied",
    layer: "rcp",
    sid: "OnlyOurs",
    says: /an account other than 111122223333/,
  },
  {
    name: "another ExternalId (T2)",
    record: assumeRoleRecord({ parameters: { externalId: "00000000-1111-4222-8333-444444444444" } }),
    outcome: "denied",
    layer: "trust-policy",
    says: /00000000-1111-4222-8333-444444444444/,
  },
  {
    name: "no ExternalId (T2)",
    record: assumeRoleRecord({ parameters: { externalId: undefined } }),
    outcome: "denied",
    layer: "trust-policy",
    says: /The request has no `sts:ExternalId`/,
  },
  {
    name: "a caller of an account that is not trusted",
    record: assumeRoleRecord({
      record: { userIdentity: { type: "AWSAccount", principalId: "AROAOTHER:x", accountId: "999988887777" } },
    }),
    outcome: "denied",
    layer: "trust-policy",
    says: /trust policy does not allow sts:AssumeRole/,
  },
  {
    name: "a boundary without the action",
    record: s3Record(),
    changes: withBoundary({ Sid: "ReadOnly", Effect: "Allow", Action: "s3:Get*", Resource: "*" }),
    outcome: "denied",
    layer: "permissions-boundary",
    says: /permissions boundary does not allow s3:PutObject/,
  },
  {
    name: "a key policy that lets nobody of the role in (K3)",
    record: kmsRecord(),
    changes: {
      "policies/key.json": policy({
        Sid: "Admins",
        Effect: "Allow",
        Principal: { AWS: "arn:aws:iam::111122223333:role/Admin" },
        Action: "kms:*",
        Resource: "*",
      }),
    },
    outcome: "denied",
    layer: "key-policy",
    sid: "Admins",
    says: /key policy does not allow kms:GenerateDataKey/,
  },
  {
    name: "an encryption context of objects under an S3 Bucket Key (K7)",
    record: kmsRecord(),
    changes: {
      "policies/key.json": policy({
        Sid: "Objects",
        Effect: "Allow",
        Principal: { AWS: ROLE },
        Action: ["kms:GenerateDataKey", "kms:Decrypt"],
        Resource: "*",
        Condition: { StringLike: { "kms:EncryptionContext:aws:s3:arn": `arn:aws:s3:::${BUCKET}/*` } },
      }),
    },
    outcome: "denied",
    layer: "key-policy",
    sid: "Objects",
    says: /kms:EncryptionContext:aws:s3:arn/,
  },
  {
    name: "S3's record of an upload that KMS denied",
    record: s3Record({
      error: `User: ${SESSION} is not authorized to perform: kms:GenerateDataKey on resource: ${KEY} because no resource-based policy allows the kms:GenerateDataKey action`,
    }),
    changes: {
      "policies/key.json": policy({
        Sid: "Admins",
        Effect: "Allow",
        Principal: { AWS: "arn:aws:iam::111122223333:role/Admin" },
        Action: "kms:*",
        Resource: "*",
      }),
    },
    outcome: "denied",
    layer: "key-policy",
    says: /kms:GenerateDataKey/,
  },
  {
    name: "an upload with an ACL without s3:PutObjectAcl (O2)",
    record: s3Record({ parameters: { "x-amz-acl": "bucket-owner-full-control" } }),
    changes: {
      ...changed("policies/role-export.json", (statements) =>
        statements.map((one) => (one["Sid"] === "WriteRecordings" ? { ...one, Action: ["s3:PutObject"] } : one)),
      ),
      ...configWith(["object-ownership: BucketOwnerEnforced", "object-ownership: BucketOwnerPreferred"]),
    },
    outcome: "denied",
    layer: "identity-policy",
    says: /s3:PutObjectAcl/,
  },
  {
    name: "a public ACL under BlockPublicAcls (B1)",
    record: s3Record({ parameters: { "x-amz-acl": "public-read" } }),
    changes: configWith(["object-ownership: BucketOwnerEnforced", "object-ownership: BucketOwnerPreferred"]),
    outcome: "refused",
    says: /BlockPublicAcls/,
  },
  {
    name: "what the inventory allows",
    record: s3Record(),
    outcome: "allowed",
    says: /AWS denied what the inventory allows/,
  },
  {
    name: "a caller that the inventory does not know",
    record: s3Record({
      record: {
        userIdentity: {
          type: "IAMUser",
          principalId: "AIDAEXAMPLE",
          arn: "arn:aws:iam::111122223333:user/alice",
          accountId: "111122223333",
          userName: "alice",
        },
      },
    }),
    outcome: "undecided",
    says: /the inventory does not tell/,
  },
  {
    name: "a caller that the inventory does not know, and a Deny for all",
    record: s3Record({
      record: {
        userIdentity: {
          type: "IAMUser",
          principalId: "AIDAEXAMPLE",
          arn: "arn:aws:iam::111122223333:user/alice",
          accountId: "111122223333",
          userName: "alice",
        },
      },
    }),
    changes: bucketWith(denyUnless("DenyOutsideVpc", { StringNotEquals: { "aws:SourceVpce": "vpce-0abc" } })),
    outcome: "denied",
    layer: "bucket-policy",
    sid: "DenyOutsideVpc",
    says: /vpce-0abc/,
  },
  {
    name: "a caller of another account, of which nothing but the account is told",
    record: s3Record({
      record: { userIdentity: { type: "AWSAccount", principalId: "AROAOTHER:x", accountId: "999988887777" } },
    }),
    outcome: "denied",
    layer: "bucket-policy",
    says: /the bucket policy does not allow s3:PutObject/,
  },
  {
    name: "nobody's credentials",
    record: s3Record({ record: { userIdentity: { type: "AWSAccount", principalId: "", accountId: "anonymous" } } }),
    outcome: "denied",
    layer: "bucket-policy",
    says: /the bucket policy does not allow s3:PutObject/,
  },
  {
    name: "a principal tag of which nothing is known",
    record: s3Record(),
    changes: bucketWith(denyUnless("Tagged", { StringNotEquals: { "aws:PrincipalTag/team": "legal" } })),
    outcome: "deniedIf",
    layer: "bucket-policy",
    sid: "Tagged",
    says: /does not show `aws:PrincipalTag\/team`/,
  },
];

describe("each cause, from the record to the statement", () => {
  test.each(ROWS)("$name", async ({ record, changes, outcome, layer, sid, says }) => {
    const { cause } = await only(JSON.stringify({ Records: [record] }), changes);

    expect(cause.outcome).toBe(outcome);
    expect(cause.layer).toBe(layer);
    if (sid !== undefined) expect(cause.statement?.sid).toBe(sid);
    expect(`${cause.cause} ${cause.why}`).toMatch(says);
    if (cause.statement !== undefined) expect(cause.place?.line).toBeGreaterThan(0);
  });
});

const WITHOUT_HEADER = bucketWith(
  denyUnless("Unencrypted", { StringNotEquals: { "s3:x-amz-server-side-encryption": "aws:kms" } }, "s3:PutObject"),
);

describe("a record that leaves its parameters out", () => {
  const LEFT_OUT: readonly (Row & { readonly never: RegExp })[] = [
    {
      name: "ExternalId",
      record: assumeRoleRecord({ record: { requestParameters: null } }),
      outcome: "deniedIf",
      layer: "trust-policy",
      says: /The record does not show `sts:ExternalId`/,
      never: /The request has/,
    },
    {
      name: "a tag of the session",
      record: assumeRoleRecord({ record: { requestParameters: null } }),
      changes: withRcp({
        Sid: "Tagged",
        Effect: "Deny",
        Principal: "*",
        Action: "sts:AssumeRole",
        Resource: "*",
        Condition: { Null: { "aws:RequestTag/team": "true" } },
      }),
      outcome: "deniedIf",
      layer: "rcp",
      says: /does not show `aws:RequestTag\/team`/,
      never: /The request has/,
    },
    {
      name: "an encryption header",
      record: s3Record({ record: { requestParameters: null } }),
      changes: WITHOUT_HEADER,
      outcome: "deniedIf",
      layer: "bucket-policy",
      says: /The record does not show `s3:x-amz-server-side-encryption`/,
      never: /The request has/,
    },
    {
      name: "an ACL, cut for its size",
      record: s3Record({ record: { requestParameters: { omitted: true, originalSize: 200000, reason: "too large" } } }),
      changes: bucketWith(denyUnless("Acl", { Null: { "s3:x-amz-acl": "true" } }, "s3:PutObject")),
      outcome: "deniedIf",
      layer: "bucket-policy",
      says: /The record does not show `s3:x-amz-acl`/,
      never: /The request has/,
    },
    {
      name: "the prefix of a listing",
      record: s3Record({ event: "ListObjects", record: { requestParameters: null } }),
      changes: bucketWith(denyUnless("Prefix", { Null: { "s3:prefix": "true" } }, "s3:ListBucket")),
      outcome: "deniedIf",
      layer: "bucket-policy",
      says: /The record does not show `s3:prefix`/,
      never: /The request has/,
    },
    {
      name: "KMS' encryption context",
      record: kmsRecord({ record: { requestParameters: null } }),
      changes: {
        "policies/key.json": policy({
          Sid: "Context",
          Effect: "Allow",
          Principal: { AWS: ROLE },
          Action: "kms:*",
          Resource: "*",
          Condition: { StringEquals: { "kms:EncryptionContext:aws:s3:arn": "arn:aws:s3:::elsewhere" } },
        }),
      },
      outcome: "deniedIf",
      layer: "key-policy",
      says: /The record does not show `kms:EncryptionContext:aws:s3:arn`/,
      never: /The request has/,
    },
    {
      name: "what KMS would have been asked for, if the upload named no other encryption",
      record: s3Record({ record: { requestParameters: null } }),
      changes: { "policies/key.json": policy({ Effect: "Deny", Principal: "*", Action: "kms:*", Resource: "*" }) },
      outcome: "deniedIf",
      layer: "key-policy",
      says: /uploads that name no other encryption than the bucket's default/,
      never: /The request has/,
    },
  ];

  test.each(LEFT_OUT)("$name is open, not absent", async ({ record, changes, outcome, layer, says, never }) => {
    const { cause } = await only(JSON.stringify(record), changes);
    const text = `${cause.cause} ${cause.why} ${cause.provided.join(" ")}`;

    expect(cause.outcome).toBe(outcome);
    expect(cause.layer).toBe(layer);
    expect(text).toMatch(says);
    expect(text).not.toMatch(never);
  });

  test("a Deny that asks nothing of them is a fact all the same", async () => {
    const { cause } = await only(
      JSON.stringify(s3Record({ record: { requestParameters: null } })),
      bucketWith(denyUnless("DenyOutsideVpc", { StringNotEquals: { "aws:SourceVpce": "vpce-0abc" } })),
    );

    expect(cause.outcome).toBe("denied");
    expect(cause.statement?.sid).toBe("DenyOutsideVpc");
  });
});

const sentence = (action: string, resource: string, context: string): string =>
  `User: ${SESSION} is not authorized to perform: ${action} on resource: ${resource} ${context}`;
const OBJECT_ARN = `"arn:aws:s3:::${BUCKET}/${OBJECT}"`;

interface TextRow {
  readonly name: string;
  readonly text: string;
  readonly changes?: Readonly<Record<string, string | null>>;
  readonly outcome: string;
  readonly layer?: string;
  readonly suspects?: readonly string[];
}

const TEXTS: readonly TextRow[] = [
  {
    name: "names the bucket policy, which denies outside of the endpoint",
    text: sentence("s3:PutObject", OBJECT_ARN, "with an explicit deny in a resource-based policy"),
    changes: bucketWith(denyUnless("DenyOutsideVpc", { StringNotEquals: { "aws:SourceVpce": "vpce-0abc" } })),
    outcome: "deniedIf",
    layer: "bucket-policy",
  },
  {
    name: "names the bucket policy, which denies nothing",
    text: sentence("s3:PutObject", OBJECT_ARN, "with an explicit deny in a resource-based policy"),
    outcome: "allowed",
    suspects: ["bucket-policy"],
  },
  {
    name: "names an SCP, and the inventory has none",
    text: sentence("s3:PutObject", OBJECT_ARN, "with an explicit deny in a service control policy"),
    outcome: "allowed",
    suspects: ["scp"],
  },
  {
    name: "names the key policy by its kind of policy",
    text: sentence("kms:Decrypt", KEY, "because no resource-based policy allows the kms:Decrypt action"),
    changes: {
      "policies/key.json": policy({
        Sid: "Admins",
        Effect: "Allow",
        Principal: { AWS: "arn:aws:iam::111122223333:role/Admin" },
        Action: "kms:*",
        Resource: "*",
      }),
    },
    outcome: "denied",
    layer: "key-policy",
  },
  {
    name: "names the session policy: nobody's repository has it",
    text: sentence("s3:PutObject", OBJECT_ARN, "because no session policy allows the s3:PutObject action"),
    outcome: "allowed",
    suspects: ["session-policy"],
  },
  {
    name: "says that no identity-based policy allows, and none does",
    text: sentence(
      "s3:PutObject",
      `"arn:aws:s3:::${BUCKET}/elsewhere"`,
      "because no identity-based policy allows the s3:PutObject action",
    ),
    outcome: "denied",
    layer: "identity-policy",
  },
];

describe("each text, from AWS' phrase to the layer", () => {
  test.each(TEXTS)("$name", async ({ text, changes, outcome, layer, suspects = [] }) => {
    const { cause } = await only(text, changes);

    expect(cause.outcome).toBe(outcome);
    expect(cause.layer).toBe(layer);
    expect(cause.suspects.map(({ kind }) => kind)).toEqual(suspects);
  });

  test("a text never states as a fact what it does not show", async () => {
    const text = sentence("s3:PutObject", OBJECT_ARN, "with an explicit deny in a resource-based policy");
    const { cause } = await only(
      text,
      bucketWith(denyUnless("Office", { NotIpAddress: { "aws:SourceIp": "198.51.100.0/24" } })),
    );

    expect(cause.why).toContain("The text does not show `aws:SourceIp`");
    expect(`${cause.cause} ${cause.why} ${cause.provided.join()}`).not.toMatch(/203\.0\.113/);
  });
});

describe("several layers", () => {
  test("AWS names one layer and the inventory another: both are said", async () => {
    const record = s3Record({
      error: sentence("s3:PutObject", OBJECT_ARN, "with an explicit deny in a service control policy"),
    });
    const { cause } = await only(
      JSON.stringify(record),
      bucketWith(denyUnless("DenyOutsideVpc", { StringNotEquals: { "aws:SourceVpce": "vpce-0abc" } })),
    );

    expect(cause.layer).toBe("bucket-policy");
    expect(cause.disagreement).toMatch(/service control policy/);
    expect(cause.suspects.map(({ kind }) => kind)).toEqual(["scp"]);
  });

  test("AWS finds no allow and the inventory has a Deny: that speaks against the Deny, and mending it is no cure", async () => {
    const record = s3Record({
      error: sentence("s3:PutObject", OBJECT_ARN, "because no identity-based policy allows the s3:PutObject action"),
    });
    const { cause, meaning } = await only(
      JSON.stringify(record),
      bucketWith(denyUnless("DenyOutsideVpc", { StringNotEquals: { "aws:SourceVpce": "vpce-0abc" } })),
    );

    expect(cause.layer).toBe("bucket-policy");
    expect(cause.disagreement).toMatch(/speaks against the explicit deny in the inventory \(the bucket policy\)/);
    expect(cause.disagreement).toMatch(/AWS holds other policies than the inventory, or the request came another way/);
    expect(cause.disagreement).not.toMatch(/mended/);
    expect(cause.suspects.map(({ kind }) => kind)).toEqual(["identity-policy"]);
    expect(meaning.cannot).toEqual([expect.stringMatching(/a Deny that hit the request/)]);
  });

  test("of two denying statements the one of AWS' layer is told", async () => {
    const record = s3Record({
      error: sentence("s3:PutObject", OBJECT_ARN, "with an explicit deny in a service control policy"),
    });
    const { cause } = await only(
      JSON.stringify(record),
      withScp({ Sid: "NoUploads", Effect: "Deny", Action: "s3:PutObject", Resource: "*" }),
    );

    expect(cause.layer).toBe("scp");
    expect(cause.disagreement).toBeUndefined();
  });

  test("a denial without a named layer suspects every layer, those first of which the inventory has nothing", async () => {
    const { cause } = await only(JSON.stringify(s3Record()));
    const kinds = cause.suspects.map(({ kind }) => kind);

    expect(kinds).toEqual(["scp", "rcp", "session-policy", "permissions-boundary", "bucket-policy", "identity-policy"]);
    expect(cause.suspects.find(({ kind }) => kind === "bucket-policy")?.read).toBe(
      `aws s3api get-bucket-policy --bucket ${BUCKET} --query Policy --output text`,
    );
  });

  test("a name of a record that could be a command is not put into one", async () => {
    const bucketName = "x; rm -rf ~";
    const { cause } = await only(JSON.stringify(s3Record({ parameters: { bucketName }, record: { resources: [] } })));

    expect(cause.suspects.length).toBeGreaterThan(0);
    for (const { read } of cause.suspects) expect(read).not.toContain("rm -rf");
  });
});

describe("the exit status", () => {
  const NO_ALLOW = "because no identity-based policy allows the s3:PutObject action";
  const DENIES = bucketWith(denyUnless("DenyOutsideVpc", { StringNotEquals: { "aws:SourceVpce": "vpce-0abc" } }));
  const job = { id: "1", state: "FULFILLED", totalFailedRecordings: 0, dateCreated: "2026-11-20T09:00:00Z" };
  const STATUSES = [
    { name: "the inventory denies it", text: JSON.stringify(s3Record()), changes: DENIES, status: 0 },
    { name: "the inventory would allow it", text: JSON.stringify(s3Record()), status: 3 },
    {
      name: "AWS names another layer",
      text: JSON.stringify(s3Record({ error: sentence("s3:PutObject", OBJECT_ARN, NO_ALLOW) })),
      changes: DENIES,
      status: 3,
    },
    {
      name: "the text is no denial",
      text: "An error occurred (SlowDown) when calling the PutObject operation",
      status: 3,
    },
    { name: "the object is not there", text: "<Error><Code>NoSuchKey</Code><Message>no</Message></Error>", status: 3 },
    {
      name: "the record is of another error",
      text: JSON.stringify(s3Record({ record: { errorCode: "NoSuchKey", errorMessage: "no" } })),
      status: 3,
    },
    { name: "all succeeded", text: JSON.stringify(s3Record({ error: null })), status: 3 },
    { name: "the job did not fail", text: JSON.stringify(job), status: 3 },
  ];

  test.each(STATUSES)("$name: $status", async ({ text, changes = {}, status }) => {
    const result = await explained(text, changes);

    expect(result.unreadable).toEqual([]);
    expect(exitCodeOf(result, false)).toBe(status);
  });
});

describe("many records", () => {
  test("one cause is one group, with counts and times; successes are counted and not explained", async () => {
    const at = (hour: number) => `2026-11-20T${String(hour).padStart(2, "0")}:00:00Z`;
    const denied = [9, 7, 8].map((hour) =>
      s3Record({
        event: hour === 8 ? "UploadPart" : "PutObject",
        parameters: { key: `${OBJECT}${hour}` },
        record: { eventTime: at(hour) },
      }),
    );
    const Records = [
      ...denied,
      s3Record({ error: null }),
      s3Record({ record: { errorCode: "NoSuchBucket", errorMessage: "no" } }),
      { eventSource: "ec2.amazonaws.com", eventName: "RunInstances" },
    ];
    const result = await explained(
      JSON.stringify({ Records }),
      bucketWith(denyUnless("DenyOutsideVpc", { StringNotEquals: { "aws:SourceVpce": "vpce-0abc" } })),
    );

    expect(result.groups).toHaveLength(1);
    expect(result.groups[0]).toMatchObject({
      count: 3,
      firstTime: "2026-11-20T07:00:00.000Z",
      lastTime: "2026-11-20T09:00:00.000Z",
      operations: { PutObject: 2, UploadPart: 1 },
    });
    expect(result.counts).toEqual({
      denied: 3,
      succeeded: 1,
      failed: { NoSuchBucket: 1 },
      others: { "ec2.amazonaws.com RunInstances": 1 },
      othersDenied: 0,
    });
    expect(exitCodeOf(result, false)).toBe(0);
  });

  test("a denied record that is not among the operations leaves it undecided", async () => {
    const result = await explained(JSON.stringify(s3Record({ event: "PutBucketPolicy" })));

    expect(result.counts.othersDenied).toBe(1);
    expect(exitCodeOf(result, false)).toBe(2);
    const both = await explained(JSON.stringify([s3Record({ event: "PutBucketPolicy" }), s3Record({ error: null })]));
    expect(exitCodeOf(both, false)).toBe(3);
  });
});

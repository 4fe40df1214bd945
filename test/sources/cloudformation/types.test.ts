/** What each type of resource declares, and what references to it come to. */

import { describe, expect, test } from "vitest";
import { plain, plainPiece, probed, readIn, withProbe } from "./read-in.ts";

const SURROUNDINGS = { account: "111122223333", region: "eu-west-2", partition: "aws" };
const POLICY = { Version: "2012-10-17", Statement: [] };
const OPEN = { Parameters: { X: { Type: "String" } }, Conditions: { C: { "Fn::Equals": [{ Ref: "X" }, "1"] } } };

async function piecesOf(Type: string, Properties: unknown, sections: Readonly<Record<string, unknown>> = {}) {
  const template = { ...sections, Resources: { It: { Type, Properties } } };
  const declared = await readIn({ "t.json": template }, { surroundings: SURROUNDINGS });
  expect(declared.problems).toEqual([]);
  return declared.pieces.map(plainPiece);
}

async function referred(value: unknown, Type: string, Properties: unknown): Promise<unknown> {
  const template = withProbe(value, { ...OPEN, Resources: { It: { Type, Properties } } });
  return plain(probed(await readIn({ "t.json": template }, { surroundings: SURROUNDINGS })));
}

const NO_TAGS = { "\uFDD0": { unknown: "tags of the stack are given on deployment" } };

describe("AWS::IAM::Role", () => {
  test("declares a role with all of its policies", async () => {
    const found = await piecesOf("AWS::IAM::Role", {
      RoleName: "Export",
      Path: "/service/",
      AssumeRolePolicyDocument: POLICY,
      Policies: [{ PolicyName: "write", PolicyDocument: POLICY }],
      ManagedPolicyArns: [{ "Fn::Sub": "arn:${AWS::Partition}:iam::aws:policy/ReadOnlyAccess" }],
      PermissionsBoundary: "arn:aws:iam::111122223333:policy/boundary",
      Tags: [{ Key: "team", Value: "legal" }],
    });
    expect(found).toEqual([
      {
        type: "role",
        name: "Export",
        path: "/service/",
        trust: { value: POLICY },
        inline: [{ name: "write", value: POLICY }],
        attached: ["arn:aws:iam::aws:policy/ReadOnlyAccess"],
        boundary: "arn:aws:iam::111122223333:policy/boundary",
        tags: { ...NO_TAGS, team: "legal" },
      },
    ]);
  });

  test("has a generated name, and no boundary where nobody sets one", async () => {
    expect(await piecesOf("AWS::IAM::Role", { AssumeRolePolicyDocument: POLICY })).toEqual([
      { type: "role", name: "<?>", path: "/", trust: { value: POLICY }, inline: [], attached: [], tags: NO_TAGS },
    ]);
  });

  test("keeps what depends on an open condition", async () => {
    const may = { "Fn::If": ["C", { PolicyName: "p", PolicyDocument: POLICY }, { Ref: "AWS::NoValue" }] };
    const unknown = { unknown: expect.stringContaining("condition C") };
    const properties = {
      AssumeRolePolicyDocument: POLICY,
      Policies: [may],
      ManagedPolicyArns: { "Fn::If": ["C", ["arn:aws:iam::aws:policy/A"], { Ref: "AWS::NoValue" }] },
      PermissionsBoundary: { "Fn::If": ["C", "arn:aws:iam::aws:policy/A", { Ref: "AWS::NoValue" }] },
    };
    expect(await piecesOf("AWS::IAM::Role", properties, OPEN)).toEqual([
      expect.objectContaining({ inline: [{ value: unknown }], attached: [unknown], boundary: unknown }),
    ]);
  });

  test.each([
    [{ Ref: "It" }, "Export"],
    [{ "Fn::GetAtt": ["It", "Arn"] }, "arn:aws:iam::111122223333:role/Export"],
    [{ "Fn::GetAtt": ["It", "RoleId"] }, "<?>"],
  ])("%j", async (value, expected) => {
    expect(await referred(value, "AWS::IAM::Role", { RoleName: "Export" })).toEqual(expected);
  });
});

describe("policies of roles", () => {
  test("AWS::IAM::Policy", async () => {
    const properties = { PolicyName: "write", Roles: ["Export", { Ref: "X" }], PolicyDocument: POLICY };
    expect(await piecesOf("AWS::IAM::Policy", properties, OPEN)).toEqual([
      { type: "role-policy", roles: ["Export", "<?>"], policy: { name: "write", value: POLICY } },
    ]);
  });

  test("AWS::IAM::Policy of users only", async () => {
    expect(await piecesOf("AWS::IAM::Policy", { PolicyName: "p", Users: ["u"], PolicyDocument: POLICY })).toEqual([]);
  });

  test("AWS::IAM::RolePolicy", async () => {
    const properties = { PolicyName: "write", RoleName: "Export", PolicyDocument: POLICY };
    expect(await piecesOf("AWS::IAM::RolePolicy", properties)).toEqual([
      { type: "role-policy", roles: ["Export"], policy: { name: "write", value: POLICY } },
    ]);
  });

  test("AWS::IAM::ManagedPolicy", async () => {
    const properties = { ManagedPolicyName: "write", Path: "/a/", Roles: ["Export"], PolicyDocument: POLICY };
    expect(await piecesOf("AWS::IAM::ManagedPolicy", properties)).toEqual([
      { type: "managed-policy", name: "write", path: "/a/", roles: ["Export"], policy: { value: POLICY } },
    ]);
    const arn = "arn:aws:iam::111122223333:policy/a/write";
    expect(await referred({ Ref: "It" }, "AWS::IAM::ManagedPolicy", properties)).toBe(arn);
    expect(await referred({ "Fn::GetAtt": ["It", "PolicyArn"] }, "AWS::IAM::ManagedPolicy", properties)).toBe(arn);
  });
});

describe("AWS::S3::Bucket", () => {
  test("with every setting", async () => {
    const found = await piecesOf("AWS::S3::Bucket", {
      BucketName: "acme",
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          {
            BucketKeyEnabled: "true",
            ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms", KMSMasterKeyID: "alias/acme" },
          },
        ],
      },
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, IgnorePublicAcls: "false", BlockPublicPolicy: true },
      OwnershipControls: { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }] },
      ObjectLockEnabled: true,
      ObjectLockConfiguration: {
        ObjectLockEnabled: "Enabled",
        Rule: { DefaultRetention: { Mode: "COMPLIANCE", Days: 2555 } },
      },
    });
    expect(found).toEqual([
      {
        type: "bucket",
        name: "acme",
        settings: {
          encryption: { algorithm: "aws:kms", key: "alias/acme", bucketKey: true },
          publicAccessBlock: { blockPublicAcls: true, ignorePublicAcls: false, blockPublicPolicy: true },
          objectOwnership: "BucketOwnerEnforced",
          objectLock: { enabled: true, mode: "COMPLIANCE", days: 2555 },
        },
      },
    ]);
  });

  test("with nothing set", async () => {
    expect(await piecesOf("AWS::S3::Bucket", {})).toEqual([{ type: "bucket", name: "<?>", settings: {} }]);
  });

  test("with settings under an open condition", async () => {
    const may = (value: unknown) => ({ "Fn::If": ["C", value, { Ref: "AWS::NoValue" }] });
    const unknown = { unknown: expect.stringContaining("condition C") };
    const properties = {
      BucketEncryption: may({ ServerSideEncryptionConfiguration: [] }),
      PublicAccessBlockConfiguration: may({ BlockPublicAcls: true }),
      OwnershipControls: may({ Rules: [] }),
    };
    const all = {
      blockPublicAcls: unknown,
      ignorePublicAcls: unknown,
      blockPublicPolicy: unknown,
      restrictPublicBuckets: unknown,
    };
    expect(await piecesOf("AWS::S3::Bucket", properties, OPEN)).toEqual([
      {
        type: "bucket",
        name: "<?>",
        settings: {
          encryption: { algorithm: unknown, key: unknown, bucketKey: unknown },
          publicAccessBlock: all,
          objectOwnership: unknown,
        },
      },
    ]);
  });

  test("its generated name is a hole of its own id, in its ARN, too", async () => {
    const template = withProbe({ "Fn::GetAtt": ["It", "Arn"] }, { Resources: { It: { Type: "AWS::S3::Bucket" } } });
    const declared = await readIn({ "t.json": template }, { surroundings: SURROUNDINGS });
    const arn = probed(declared);
    expect(arn?.kind === "string" && arn.holes.map(({ of }) => of)).toEqual(["t.json#It"]);
    const bucket = declared.pieces.find(({ type }) => type === "bucket");
    expect(bucket?.type === "bucket" && bucket.name).toMatchObject({ holes: [{ of: "t.json#It" }] });
  });
});

describe("other types", () => {
  test("AWS::S3::BucketPolicy", async () => {
    expect(await piecesOf("AWS::S3::BucketPolicy", { Bucket: "acme", PolicyDocument: POLICY })).toEqual([
      { type: "bucket-settings", bucket: "acme", settings: { policy: { value: POLICY } } },
    ]);
  });

  test("AWS::KMS::Key", async () => {
    expect(await piecesOf("AWS::KMS::Key", { KeyPolicy: POLICY })).toEqual([
      { type: "key", keyId: "<?>", policy: { value: POLICY } },
    ]);
    expect(await piecesOf("AWS::KMS::Key", {})).toEqual([{ type: "key", keyId: "<?>" }]);
  });

  test.each([
    [{ Enabled: false }, { enabled: false }],
    [{ Enabled: "false" }, { enabled: false }],
    [{ Enabled: true }, { enabled: true }],
    [{ Enabled: { Ref: "X" } }, { enabled: { unknown: "the parameter X has no value" } }],
    [{ KeyUsage: "ENCRYPT_DECRYPT", KeySpec: "SYMMETRIC_DEFAULT" }, { symmetric: true }],
    [{ KeyUsage: "GENERATE_VERIFY_MAC" }, { symmetric: false }],
    [{ KeyUsage: "ENCRYPT_DECRYPT", KeySpec: "RSA_2048" }, { symmetric: false }],
    [{ KeyUsage: { Ref: "X" } }, { symmetric: { unknown: "the parameter X has no value" } }],
    [{ KeyUsage: { Ref: "X" }, KeySpec: "RSA_2048" }, { symmetric: false }],
    [
      { KeyUsage: "ENCRYPT_DECRYPT", KeySpec: { Ref: "X" } },
      { symmetric: { unknown: "the parameter X has no value" } },
    ],
  ])("AWS::KMS::Key with %j", async (properties, expected) => {
    expect(await piecesOf("AWS::KMS::Key", properties, OPEN)).toEqual([{ type: "key", keyId: "<?>", ...expected }]);
  });

  test("AWS::KMS::ReplicaKey that is disabled", async () => {
    const properties = {
      PrimaryKeyArn: "arn:aws:kms:eu-west-1:111122223333:key/mrk-1",
      KeyPolicy: POLICY,
      Enabled: false,
    };
    expect(await piecesOf("AWS::KMS::ReplicaKey", properties)).toMatchObject([{ keyId: "mrk-1", enabled: false }]);
  });

  test("AWS::KMS::ReplicaKey has the id of its primary key", async () => {
    const arn = "arn:aws:kms:eu-west-1:111122223333:key/mrk-1234";
    expect(await piecesOf("AWS::KMS::ReplicaKey", { PrimaryKeyArn: arn, KeyPolicy: POLICY })).toEqual([
      { type: "key", keyId: "mrk-1234", policy: { value: POLICY } },
    ]);
    expect(await piecesOf("AWS::KMS::ReplicaKey", { PrimaryKeyArn: { Ref: "X" }, KeyPolicy: POLICY }, OPEN)).toEqual([
      { type: "key", keyId: "<?>", policy: { value: POLICY } },
    ]);
    expect(await referred({ "Fn::GetAtt": ["It", "Arn"] }, "AWS::KMS::ReplicaKey", { PrimaryKeyArn: arn })).toBe(
      "arn:aws:kms:eu-west-2:111122223333:key/mrk-1234",
    );
  });

  test("AWS::KMS::Alias", async () => {
    const properties = { AliasName: "alias/acme", TargetKeyId: "1234" };
    expect(await piecesOf("AWS::KMS::Alias", properties)).toEqual([
      { type: "key-alias", name: "alias/acme", key: "1234" },
    ]);
    expect(await referred({ Ref: "It" }, "AWS::KMS::Alias", properties)).toBe("alias/acme");
  });

  test.each([
    ["an object", POLICY, POLICY],
    ["a text of JSON", JSON.stringify(POLICY), JSON.stringify(POLICY)],
  ])("AWS::Organizations::Policy with %s", async (_name, Content, value) => {
    const properties = { Type: "SERVICE_CONTROL_POLICY", TargetIds: ["ou-1"], Content, Name: "scp" };
    expect(await piecesOf("AWS::Organizations::Policy", properties)).toEqual([
      { type: "organization-policy", policyType: "SERVICE_CONTROL_POLICY", targets: ["ou-1"], policy: { value } },
    ]);
  });

  test("AWS::EC2::VPCEndpoint", async () => {
    const ServiceName = { "Fn::Sub": "com.amazonaws.${AWS::Region}.s3" };
    expect(await piecesOf("AWS::EC2::VPCEndpoint", { ServiceName, PolicyDocument: POLICY })).toEqual([
      { type: "vpc-endpoint", endpointId: "<?>", service: "com.amazonaws.eu-west-2.s3", policy: { value: POLICY } },
    ]);
    expect(await piecesOf("AWS::EC2::VPCEndpoint", { ServiceName })).toEqual([
      { type: "vpc-endpoint", endpointId: "<?>", service: "com.amazonaws.eu-west-2.s3" },
    ]);
  });

  test.each(["AWS::SNS::Topic", "AWS::Serverless::Function"])("%s declares nothing", async (type) => {
    const declared = await readIn({
      "t.json": { Resources: { It: { Type: type, Properties: { PolicyDocument: {} } } } },
    });
    expect(declared).toMatchObject({ pieces: [], problems: [], gaps: [] });
  });
});

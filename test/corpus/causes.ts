/** What people break: one cause a row, apart from any language. */

import { HEALTHY, type Statement, type Story } from "./story.ts";

/** How a cause ends: an edit of the repository, or a sentence for somebody. */
export interface Cause {
  readonly name: string;
  readonly story: Story;
  /** The rule of the first finding. */
  readonly rule: string;
  /** In the first finding's message: the statement or what it says. */
  readonly says: RegExp;
  /** What the applied cures say that they do, in their order. */
  readonly cures?: readonly RegExp[];
  /** What is advised where the cure is by hand. */
  readonly advice?: RegExp;
  /** A warning alone lets the check pass before, too. */
  readonly passesBefore?: true;
  /** Most lines that may go, and that may come. Default: 2 and 26. */
  readonly lines?: readonly [gone: number, come: number];
}

const with_ = (changes: Partial<Story>): Story => ({ ...HEALTHY, ...changes });

/** The policy with one statement changed, told by its number. */
function edited(statements: readonly Statement[], index: number, changes: Statement): readonly Statement[] {
  return statements.map((statement, at) => {
    const merged = { ...statement, ...changes };
    return at !== index ? statement : Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
  });
}

const inTrust = (changes: Statement): Story => with_({ trust: edited(HEALTHY.trust, 0, changes) });
const inRole = (index: number, changes: Statement): Story => with_({ role: edited(HEALTHY.role, index, changes) });
const inBucket = (...more: readonly Statement[]): Story => with_({ bucket: [...HEALTHY.bucket, ...more] });

const ALLOW_ALL = { Sid: "AllowAll", Effect: "Allow", Action: "*", Resource: "*" };
const deny = (Sid: string, Condition: unknown, more: Statement = {}): Statement => ({
  Sid,
  Effect: "Deny",
  Principal: "*",
  Action: "s3:*",
  Resource: ["{bucket}", "{bucket}/*"],
  Condition,
  ...more,
});
const ofOrganization = ({ Principal: _everybody, ...statement }: Statement): Statement => statement;

const OUTSIDE_VPC = deny("OnlyThroughVpc", { StringNotEquals: { "aws:SourceVpce": "vpce-0abc" } });
const KEY_ADMINISTRATORS = {
  Sid: "KeyAdministration",
  Effect: "Allow",
  Principal: { AWS: "arn:aws:iam::{account}:role/KeyAdministrators" },
  Action: "kms:*",
  Resource: "*",
};
const OBJECT_CONTEXT = { StringLike: { "kms:EncryptionContext:aws:s3:arn": "{bucket}/{organization}/*" } };
const BUCKET_CONTEXT = { StringEquals: { "kms:EncryptionContext:aws:s3:arn": "{bucket}" } };
const OTHER_ID = "9c8b7a60-5d4e-4f3a-8b2c-1d0e9f8a7b6c";

/** Denials that the role's trust policy makes. */
const TRUST: readonly Cause[] = [
  {
    name: "wrong ExternalId",
    story: inTrust({ Condition: { StringEquals: { "sts:ExternalId": OTHER_ID } } }),
    rule: "assume-role-denied",
    says: /GenesysCloudAssumesThisRole/,
    cures: [/organization id that the export is configured with/],
  },
  {
    name: "ExternalId in upper case",
    story: inTrust({ Condition: { StringEquals: { "sts:ExternalId": "3F0B5D2E-7C1A-4F7E-9B52-0D6F3A1C9E10" } } }),
    rule: "assume-role-denied",
    says: /GenesysCloudAssumesThisRole/,
    cures: [/organization id that the export is configured with/],
  },
  {
    name: "mistyped ExternalId in a list",
    story: inTrust({
      Condition: { StringEquals: { "sts:ExternalId": ["3f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e01", OTHER_ID] } },
    }),
    rule: "assume-role-denied",
    says: /GenesysCloudAssumesThisRole/,
    cures: [/organization id/],
    advice: /require StringEquals sts:ExternalId/,
  },
  {
    name: "wrong Genesys account",
    story: inTrust({ Principal: { AWS: "arn:aws:iam::765628985417:root" } }),
    rule: "assume-role-denied",
    says: /names arn:aws:iam::765628985417:root/,
    cures: [/765628985471/],
  },
  {
    name: "trust asks for MFA",
    story: inTrust({
      Condition: {
        StringEquals: { "sts:ExternalId": "{organization}" },
        Bool: { "aws:MultiFactorAuthPresent": "true" },
      },
    }),
    rule: "assume-role-denied",
    says: /GenesysCloudAssumesThisRole/,
    cures: [/without the condition on aws:MultiFactorAuthPresent/],
  },
  {
    name: "misspelt sts action",
    story: inTrust({ Action: "sts:AssumeRoles" }),
    rule: "assume-role-denied",
    says: /trust policy/,
    cures: [/sts:AssumeRole\b/],
  },
  {
    name: "no ExternalId",
    story: inTrust({ Condition: null }),
    rule: "trust-without-external-id",
    says: /GenesysCloudAssumesThisRole/,
    cures: [/ExternalId/],
  },
  {
    name: "any ExternalId",
    story: inTrust({ Condition: { StringLike: { "sts:ExternalId": "*" } } }),
    rule: "trust-without-external-id",
    says: /GenesysCloudAssumesThisRole/,
    cures: [/ExternalId/],
  },
  {
    name: "trusts everybody who knows the ExternalId",
    story: inTrust({ Principal: { AWS: "*" } }),
    rule: "trust-too-wide",
    says: /GenesysCloudAssumesThisRole/,
    cures: [/Genesys account 765628985471/],
  },
];

/** Denials that the role's own policies make. */
const ROLE: readonly Cause[] = [
  {
    name: "action missing on objects",
    story: inRole(0, { Action: ["s3:PutObject", "s3:AbortMultipartUpload"] }),
    rule: "put-object-acl-denied",
    says: /identity policies do not allow s3:PutObjectAcl/,
    cures: [/s3:PutObjectAcl to statement WriteRecordings/],
    lines: [1, 1],
  },
  {
    name: "action missing on the bucket",
    story: inRole(1, { Action: ["s3:GetEncryptionConfiguration", "s3:ListBucket"] }),
    rule: "get-bucket-location-denied",
    says: /identity policies do not allow s3:GetBucketLocation/,
    cures: [/s3:GetBucketLocation to statement ReadBucketSettings/],
    lines: [1, 1],
  },
  {
    name: "misspelt action",
    story: inRole(1, { Action: ["s3:GetBucketLocaton", "s3:GetEncryptionConfiguration", "s3:ListBucket"] }),
    rule: "get-bucket-location-denied",
    says: /identity policies do not allow s3:GetBucketLocation/,
    cures: [/s3:GetBucketLocation in the place of s3:GetBucketLocaton/],
    lines: [1, 1],
  },
  {
    name: "name of the API in the place of the action",
    story: inRole(1, { Action: ["s3:GetBucketLocation", "s3:GetBucketEncryption", "s3:ListBucket"] }),
    rule: "get-encryption-configuration-denied",
    says: /s3:GetEncryptionConfiguration/,
    cures: [/s3:GetEncryptionConfiguration in the place of s3:GetBucketEncryption/],
    lines: [1, 1],
  },
  {
    name: "bucket actions on the objects' ARN",
    story: inRole(1, { Resource: "{bucket}/*" }),
    rule: "get-bucket-location-denied",
    says: /on the bucket itself/,
    cures: [/arn:aws:s3:::acme-legal-recordings to/],
  },
  {
    name: "object actions on the bucket's ARN",
    story: inRole(0, { Resource: "{bucket}" }),
    rule: "put-object-denied",
    says: /WriteRecordings/,
    cures: [/\/\*/],
  },
  {
    name: "prefix of one year",
    story: inRole(0, { Resource: "{bucket}/{organization}/year=2026/*" }),
    rule: "put-object-denied",
    says: /WriteRecordings/,
    cures: [/widen/],
    lines: [3, 3],
  },
  {
    name: "prefix of another organization",
    story: inRole(0, { Resource: `{bucket}/${OTHER_ID}/*` }),
    rule: "put-object-denied",
    says: /WriteRecordings/,
    cures: [/3f0b5d2e/],
  },
  {
    name: "condition on the source address",
    story: inRole(0, { Condition: { IpAddress: { "aws:SourceIp": "203.0.113.0/24" } } }),
    rule: "put-object-denied",
    says: /203\.0\.113\.0/,
    cures: [/without the condition on aws:SourceIp/],
  },
  {
    name: "boundary without PutObjectAcl",
    story: with_({
      boundary: [{ ...HEALTHY.role[0], Action: ["s3:PutObject", "s3:AbortMultipartUpload"] }, ...HEALTHY.role.slice(1)],
    }),
    rule: "put-object-acl-denied",
    says: /permissions boundary does not allow s3:PutObjectAcl/,
    cures: [/permissions boundary/],
  },
  {
    name: "role may write to every bucket",
    story: inRole(0, { Resource: "*" }),
    rule: "write-beyond-export",
    says: /WriteRecordings/,
    cures: [/limit/],
    passesBefore: true,
  },
  {
    name: "misspelt action beside the right one",
    story: inRole(0, { Action: ["s3:PutObject", "s3:PutObjectAcl", "s3:AbortMultipartUpload", "s3:PutObjectTaging"] }),
    rule: "action-does-not-exist",
    says: /s3:PutObjectTaging/,
    cures: [/s3:PutObjectTagging in the place of/],
    passesBefore: true,
    lines: [1, 1],
  },
];

/** Denials that the bucket's policy makes. */
const BUCKET: readonly Cause[] = [
  {
    name: "only through the VPC endpoint",
    story: inBucket(OUTSIDE_VPC),
    rule: "put-object-denied",
    says: /OnlyThroughVpc/,
    cures: [/exempt the export role/],
  },
  {
    name: "only through the VPC endpoint, which also kept plain HTTP out",
    story: with_({ bucket: [OUTSIDE_VPC] }),
    rule: "put-object-denied",
    says: /OnlyThroughVpc/,
    cures: [/exempt the export role.* plain HTTP/],
  },
  {
    name: "only from the office",
    story: inBucket(deny("OnlyOffice", { NotIpAddress: { "aws:SourceIp": ["203.0.113.0/24", "198.51.100.0/24"] } })),
    rule: "put-object-denied",
    says: /OnlyOffice/,
    cures: [/exempt the export role/],
  },
  {
    name: "only principals that are listed",
    story: inBucket(
      deny("OnlyListed", { ArnNotEquals: { "aws:PrincipalArn": ["arn:aws:iam::{account}:role/Legal"] } }),
    ),
    rule: "put-object-denied",
    says: /OnlyListed/,
    cures: [/exempt the export role/],
    lines: [1, 2],
  },
  {
    name: "uploads need an encryption header",
    story: inBucket(
      deny(
        "EncryptedUploads",
        { StringNotEquals: { "s3:x-amz-server-side-encryption": "aws:kms" } },
        { Action: "s3:PutObject", Resource: "{bucket}/*" },
      ),
    ),
    rule: "encryption-header-required",
    says: /EncryptedUploads/,
    cures: [/exempt the export role.*Null/],
  },
  {
    name: "metadata are denied",
    story: inBucket({
      Sid: "NoMetadata",
      Effect: "Deny",
      Principal: "*",
      Action: "s3:PutObject",
      Resource: "{bucket}/*_metadata.json",
    }),
    rule: "put-object-denied",
    says: /NoMetadata/,
    cures: [/exempt the export role/],
  },
  {
    name: "everybody may write",
    story: inBucket({
      Sid: "Writers",
      Effect: "Allow",
      Principal: "*",
      Action: "s3:PutObject",
      Resource: "{bucket}/*",
    }),
    rule: "public-bucket-policy",
    says: /Writers/,
    cures: [/name the export role/],
  },
  {
    name: "plain HTTP is accepted",
    story: inBucketOnly({
      Sid: "Readers",
      Effect: "Allow",
      Principal: { AWS: "arn:aws:iam::{account}:role/Legal" },
      Action: "s3:GetObject",
      Resource: "{bucket}/*",
    }),
    rule: "plain-http-accepted",
    says: /plain HTTP/,
    cures: [/plain HTTP/],
    passesBefore: true,
  },
  {
    name: "wildcard in the name of a role",
    story: inBucket({
      Sid: "Export",
      Effect: "Allow",
      Principal: { AWS: "arn:aws:iam::{account}:role/GenesysExp*" },
      Action: "s3:PutObject",
      Resource: "{bucket}/{organization}/*",
    }),
    rule: "malformed-policy",
    says: /GenesysExp\*/,
    cures: [/role\/GenesysExport/],
    lines: [3, 3],
  },
  {
    name: "no bucket policy against plain HTTP",
    story: with_({ bucket: [] }),
    rule: "plain-http-accepted",
    says: /plain HTTP/,
    advice: /aws:SecureTransport/,
    passesBefore: true,
  },
];

function inBucketOnly(...statements: readonly Statement[]): Story {
  return with_({ bucket: statements });
}

/** Denials that the key's policy makes. */
const KEY: readonly Cause[] = [
  {
    name: "key policy names administrators alone",
    story: with_({ key: [KEY_ADMINISTRATORS] }),
    rule: "generate-data-key-denied",
    says: /key policy/,
    cures: [/let the export role use the key through S3/],
  },
  {
    name: "key policy has a statement for such roles",
    story: with_({
      key: [
        KEY_ADMINISTRATORS,
        {
          Sid: "UseThroughS3",
          Effect: "Allow",
          Principal: { AWS: ["arn:aws:iam::{account}:role/OtherExport"] },
          Action: ["kms:GenerateDataKey", "kms:Decrypt"],
          Resource: "*",
        },
      ],
    }),
    rule: "generate-data-key-denied",
    says: /key policy/,
    cures: [/add the export role to statement UseThroughS3/],
    lines: [1, 2],
  },
  {
    name: "key policy names the role for another action",
    story: with_({
      key: [
        KEY_ADMINISTRATORS,
        {
          Sid: "UseThroughS3",
          Effect: "Allow",
          Principal: { AWS: "{role}" },
          Action: ["kms:Decrypt"],
          Resource: "*",
        },
      ],
    }),
    rule: "generate-data-key-denied",
    says: /key policy/,
    cures: [/kms:GenerateDataKey to statement UseThroughS3/],
    lines: [1, 2],
  },
  {
    name: "key for another service's use",
    story: with_({
      key: [
        KEY_ADMINISTRATORS,
        {
          Sid: "UseThroughS3",
          Effect: "Allow",
          Principal: { AWS: "{role}" },
          Action: ["kms:GenerateDataKey", "kms:Decrypt"],
          Resource: "*",
          Condition: { StringEquals: { "kms:ViaService": "s3.us-east-1.amazonaws.com" } },
        },
      ],
    }),
    rule: "generate-data-key-denied",
    says: /us-east-1/,
    cures: [/s3\.eu-west-2\.amazonaws\.com/],
    lines: [1, 1],
  },
  {
    name: "encryption context of objects under a Bucket Key",
    story: inRole(2, { Condition: OBJECT_CONTEXT }),
    rule: "generate-data-key-denied",
    says: /UseTheBucketsKey/,
    cures: [/arn:aws:s3:::acme-legal-recordings\b/],
    lines: [3, 5],
  },
  {
    name: "encryption context of the bucket without a Bucket Key",
    story: { ...inRole(2, { Condition: BUCKET_CONTEXT }), bucketKey: false },
    rule: "generate-data-key-denied",
    says: /UseTheBucketsKey/,
    cures: [/acme-legal-recordings\/3f0b5d2e/],
    lines: [3, 6],
  },
  {
    name: "use of the key missing in the role",
    story: with_({ role: HEALTHY.role.slice(0, 2) }),
    rule: "generate-data-key-denied",
    says: /identity policies do not allow kms:GenerateDataKey/,
    cures: [/allow kms:GenerateDataKey and kms:Decrypt/],
  },
];

/** Denials of the organization. */
const ORGANIZATION: readonly Cause[] = [
  {
    name: "SCP denies other Regions",
    story: with_({
      scp: [
        ALLOW_ALL,
        ofOrganization(
          deny("OnlyOurRegions", { StringNotEquals: { "aws:RequestedRegion": ["eu-central-1"] } }, { Resource: "*" }),
        ),
      ],
    }),
    rule: "put-object-denied",
    says: /OnlyOurRegions/,
    cures: [/exempt the export role/],
  },
  {
    name: "SCP allows other services alone",
    story: with_({ scp: [{ Sid: "Services", Effect: "Allow", Action: ["ec2:*", "kms:*"], Resource: "*" }] }),
    rule: "put-object-denied",
    says: /service control policy/,
    advice: /who own the organization's SCPs/,
  },
  {
    name: "RCP keeps other organizations out",
    story: with_({
      rcp: [
        deny(
          "IdentityPerimeter",
          {
            StringNotEqualsIfExists: { "aws:PrincipalOrgID": "o-exampleorgid" },
            BoolIfExists: { "aws:PrincipalIsAWSService": "false" },
          },
          { Action: ["sts:AssumeRole", "s3:PutObject"], Resource: "*" },
        ),
      ],
    }),
    rule: "assume-role-denied",
    says: /IdentityPerimeter/,
    cures: [/exempt the Genesys account 765628985471.*s3:PutObject stay denied/],
    lines: [4, 32],
  },
];

export const CAUSES: readonly Cause[] = [...TRUST, ...ROLE, ...BUCKET, ...KEY, ...ORGANIZATION];

/** What happens to the healthy example's calls under one change: a row a cause, named after the field claim it answers. */

import type { Inventory } from "../../src/inventory/model.ts";
import type { Files } from "../support/world.ts";
import { BUCKET, changed, configWith, KEY, ORGANIZATION, policy, ROLE, withStatements } from "../support/world.ts";

export interface Scenario {
  readonly name: string;
  readonly files: Readonly<Record<string, string | null>>;
  /** Facts that AWS tells and no file does. */
  readonly read?: (inventory: Inventory) => Inventory;
  /** Calls that are not allowed, with their decisions; all others are. */
  readonly decisions: Readonly<Record<string, string>>;
  /** Rules of the errors and warnings, in order. */
  readonly rules: readonly string[];
  readonly verdict: "pass" | "fail" | "undecided";
  /** True where every error must come with a verified fix. */
  readonly cured?: true;
}

const BUCKET_ARN = `arn:aws:s3:::${BUCKET}`;
const OBJECTS = `${BUCKET_ARN}/*`;
const ALL_S3 = [
  "get-bucket-location",
  "get-encryption-configuration",
  "put-recording",
  "put-metadata",
  "put-recording-with-acl",
  "put-object-acl",
  "put-recording-multipart",
  "abort-multipart-upload",
  "list-bucket",
];

const UPLOADS = [
  "put-recording",
  "put-metadata",
  "put-recording-with-acl",
  "put-object-acl",
  "put-recording-multipart",
  "abort-multipart-upload",
];

function denied(calls: readonly string[], word = "explicitDeny"): Record<string, string> {
  return Object.fromEntries(calls.map((call) => [call, word]));
}

function denyAll(condition: object, action: string | readonly string[] = "s3:*"): object {
  return {
    Sid: "Guardrail",
    Effect: "Deny",
    Principal: "*",
    Action: action,
    Resource: [BUCKET_ARN, OBJECTS],
    Condition: condition,
  };
}

const bucket = (statement: object): Files => withStatements("policies/bucket.json", statement);
const scp = (...statements: readonly object[]): Files => ({
  ...configWith(["keys:\n", "organization:\n    id: o-exampleorgid\n    scps: [[policies/scp.json]]\n  keys:\n"]),
  "policies/scp.json": policy({ Effect: "Allow", Action: "*", Resource: "*" }, ...statements),
});
const rcp = (...statements: readonly object[]): Files => ({
  ...configWith(["keys:\n", "organization:\n    id: o-exampleorgid\n    rcps: [[policies/rcp.json]]\n  keys:\n"]),
  "policies/rcp.json": policy(...statements),
});
/** Without Block Public Access a public policy can be stored and takes effect. */
const OPEN_BUCKET = configWith(
  ["block-public-policy: true", "block-public-policy: false"],
  ["restrict-public-buckets: true", "restrict-public-buckets: false"],
);
const trustCondition = (condition: object): Files =>
  changed("policies/role-trust.json", ([first]) => [{ ...first, Condition: condition }]);

/** Encrypted by S3 itself. */
const WITHOUT_KEY = [
  [`      encryption: { algorithm: "aws:kms", key: "${KEY}", bucket-key: true }\n`, ""],
  [`  keys:\n    - arn: ${KEY}\n      policy: policies/key.json`, ""],
] as const;
/** The bucket in another account. */
const abroad = (...replacements: readonly (readonly [string, string])[]): Files =>
  configWith(['account: "111122223333"', 'account: "444455556666"'], ...WITHOUT_KEY, ...replacements);
const KEY_ABROAD = KEY.replace("111122223333", "444455556666");
const REQUESTER_PAYS = ["    - name: acme", "    - requester-pays: true\n      name: acme"] as const;
const ALLOWED_ABROAD = {
  "policies/bucket.json": policy(
    { Effect: "Allow", Principal: { AWS: ROLE }, Action: "s3:*", Resource: [BUCKET_ARN, OBJECTS] },
    denyAll({ Bool: { "aws:SecureTransport": "false" } }),
  ),
};
/** The export's requests pass an endpoint with this policy; with null at the end they may also come over the internet. */
const endpoint = (...statements: readonly (object | null)[]): Files => ({
  ...configWith(
    [
      "    bucket: ",
      `    network: { source-vpce: [vpce-0abc]${statements.includes(null) ? "" : ", via: endpoint"} }\n    bucket: `,
    ],
    ["keys:\n", "vpc-endpoints: [{ id: vpce-0abc, policy: policies/endpoint.json }]\n  keys:\n"],
  ),
  "policies/endpoint.json": policy(...statements.flatMap((statement) => statement ?? [])),
});
const network = (facts: string): Files => configWith(["    bucket: ", `    network: ${facts}\n    bucket: `]);
const THROUGH_DECLARED = network("{ source-vpce: [vpce-0abc], via: endpoint }");
const trust = (...statements: readonly object[]): Files =>
  withStatements("policies/role-trust.json", ...statements.map((one) => ({ Effect: "Deny", Principal: "*", ...one })));
const denyAssume = (condition: object): Files => trust({ Action: "sts:AssumeRole", Condition: condition });
const BLOCK =
  "      public-access-block: { block-public-acls: true, ignore-public-acls: true, block-public-policy: true, restrict-public-buckets: true }\n";
/** Allows the role from another account, and everybody to read a part. */
const PARTLY_PUBLIC = {
  "policies/bucket.json": policy(
    { Effect: "Allow", Principal: { AWS: ROLE }, Action: "s3:*", Resource: [BUCKET_ARN, OBJECTS] },
    { Sid: "Logo", Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: `${BUCKET_ARN}/logo.png` },
    denyAll({ Bool: { "aws:SecureTransport": "false" } }),
  ),
};
const withState =
  (state: string) =>
  (inventory: Inventory): Inventory => ({ ...inventory, keys: inventory.keys.map((key) => ({ ...key, state })) });

const UNREAD = { what: "the grants of the key", why: "AccessDenied", cure: "grant kms:ListGrants" };
const withUnreadGrants = (inventory: Inventory): Inventory => ({
  ...inventory,
  keys: inventory.keys.map((key) => ({ ...key, unreadGrants: UNREAD })),
});

export const SCENARIOS: readonly Scenario[] = [
  { name: "healthy", files: {}, decisions: {}, rules: [], verdict: "pass" },
  {
    name: "claim 2: a Deny unless aws:SourceVpce, over both network paths",
    files: bucket(denyAll({ StringNotEquals: { "aws:SourceVpce": "vpce-0abc" } })),
    decisions: denied(ALL_S3),
    rules: ["put-object-denied"],
    verdict: "fail",
    cured: true,
  },
  {
    name: "claim 2: StringNotEqualsIfExists denies all the same (C1)",
    files: bucket(denyAll({ StringNotEqualsIfExists: { "aws:SourceVpc": "vpc-0abc" } })),
    decisions: denied(ALL_S3),
    rules: ["put-object-denied"],
    verdict: "fail",
    cured: true,
  },
  {
    name: "claim 2: a Deny with a Null guard spares the internet path only",
    files: bucket(denyAll({ StringNotEquals: { "aws:SourceVpce": "vpce-0abc" }, Null: { "aws:SourceVpce": "false" } })),
    decisions: denied(ALL_S3, "depends"),
    rules: ["put-object-denied"],
    verdict: "fail",
    cured: true,
  },
  {
    name: "claim 17: an Allow with SourceVpc and SourceVpce cures nothing",
    files: {
      ...bucket(denyAll({ StringNotEquals: { "aws:SourceVpce": "vpce-0abc" } })),
      "policies/bucket.json": policy(
        denyAll({ StringNotEquals: { "aws:SourceVpce": "vpce-0abc" } }),
        {
          Effect: "Allow",
          Principal: { AWS: ROLE },
          Action: "s3:*",
          Resource: [BUCKET_ARN, OBJECTS],
          Condition: { StringEquals: { "aws:SourceVpc": "vpc-0abc", "aws:SourceVpce": "vpce-0abc" } },
        },
        denyAll({ Bool: { "aws:SecureTransport": "false" } }),
      ),
    },
    decisions: denied(ALL_S3),
    rules: ["put-object-denied"],
    verdict: "fail",
    cured: true,
  },
  {
    name: "an identity Allow that needs aws:SourceVpce never matches",
    files: changed("policies/role-export.json", ([first, ...rest]) => [
      { ...first, Condition: { StringEquals: { "aws:SourceVpce": "vpce-0abc" } } },
      ...rest,
    ]),
    decisions: denied(
      [
        "put-recording",
        "put-metadata",
        "put-recording-with-acl",
        "put-object-acl",
        "put-recording-multipart",
        "abort-multipart-upload",
      ],
      "implicitDeny",
    ),
    rules: ["put-object-denied"],
    verdict: "fail",
    cured: true,
  },
  {
    name: "exempting the role by aws:PrincipalArn works",
    files: bucket(
      denyAll({ StringNotEquals: { "aws:SourceVpce": "vpce-0abc" }, ArnNotEquals: { "aws:PrincipalArn": ROLE } }),
    ),
    decisions: {},
    rules: [],
    verdict: "pass",
  },
  {
    name: "claim 3: aws:PrincipalOrgID in the bucket policy passes where the organization is the own one",
    files: {
      ...bucket(denyAll({ StringNotEquals: { "aws:PrincipalOrgID": "o-exampleorgid" } })),
      ...configWith(["keys:\n", "organization: { id: o-exampleorgid }\n  keys:\n"]),
    },
    decisions: {},
    rules: [],
    verdict: "pass",
  },
  {
    name: "claim 3: ... and cannot be told where nobody declared it",
    files: bucket(denyAll({ StringNotEquals: { "aws:PrincipalOrgID": "o-exampleorgid" } })),
    decisions: denied(ALL_S3, "unknown"),
    rules: ["call-undecided"],
    verdict: "undecided",
  },
  {
    name: "claim 3: the identity perimeter RCP denies Genesys' AssumeRole (T3)",
    files: rcp({
      Sid: "Perimeter",
      Effect: "Deny",
      Principal: "*",
      Action: ["sts:AssumeRole", "s3:*", "kms:*"],
      Resource: "*",
      Condition: {
        StringNotEqualsIfExists: { "aws:PrincipalOrgID": "o-exampleorgid" },
        BoolIfExists: { "aws:PrincipalIsAWSService": "false" },
      },
    }),
    decisions: { "assume-role": "explicitDeny" },
    rules: ["assume-role-denied"],
    verdict: "fail",
    cured: true,
  },
  {
    name: "claim 4: an SCP on aws:RequestedRegion denies the session's calls, not Genesys' AssumeRole (E8)",
    files: scp({
      Sid: "Regions",
      Effect: "Deny",
      NotAction: ["iam:*"],
      Resource: "*",
      Condition: { StringNotEquals: { "aws:RequestedRegion": "us-east-1" } },
    }),
    decisions: denied([...ALL_S3, "generate-data-key", "decrypt"]),
    rules: ["put-object-denied"],
    verdict: "fail",
    cured: true,
  },
  {
    name: "an SCP level that allows nothing denies",
    files: { ...scp(), "policies/scp.json": policy({ Effect: "Allow", Action: "ec2:*", Resource: "*" }) },
    decisions: denied([...ALL_S3, "generate-data-key", "decrypt"], "implicitDeny"),
    rules: ["put-object-denied"],
    verdict: "fail",
  },
  {
    name: "claim 6: the trust policy names an account that is not Genesys'",
    files: changed("policies/role-trust.json", ([first]) => [
      { ...first, Principal: { AWS: "arn:aws:iam::444455556666:root" } },
    ]),
    decisions: { "assume-role": "implicitDeny" },
    rules: ["assume-role-denied", "others-trusted"],
    verdict: "fail",
    cured: true,
  },
  {
    name: "claim 6: a trusted Genesys role cannot be verified",
    files: changed("policies/role-trust.json", ([first]) => [
      { ...first, Principal: { AWS: "arn:aws:iam::765628985471:role/exporter" } },
    ]),
    decisions: { "assume-role": "unknown" },
    rules: ["call-undecided"],
    verdict: "undecided",
  },
  {
    name: "claim 6: wrong ExternalId",
    files: trustCondition({ StringEquals: { "sts:ExternalId": "another" } }),
    decisions: { "assume-role": "implicitDeny" },
    rules: ["assume-role-denied"],
    verdict: "fail",
    cured: true,
  },
  {
    name: "claim 6: no ExternalId asked for lets every customer of Genesys in",
    files: trustCondition({}),
    decisions: {},
    rules: ["trust-without-external-id"],
    verdict: "fail",
  },
  {
    name: "IfExists makes the ExternalId optional (T2)",
    files: trustCondition({ StringEqualsIfExists: { "sts:ExternalId": ORGANIZATION } }),
    decisions: {},
    rules: ["trust-without-external-id"],
    verdict: "fail",
  },
  {
    name: "claim 14: a trust policy that asks for MFA (T5)",
    files: trustCondition({
      StringEquals: { "sts:ExternalId": ORGANIZATION },
      Bool: { "aws:MultiFactorAuthPresent": "true" },
    }),
    decisions: { "assume-role": "implicitDeny" },
    rules: ["assume-role-denied"],
    verdict: "fail",
  },
  {
    name: "claim 14: a trust policy that asks for aws:SourceArn never matches (T4)",
    files: trustCondition({
      StringEquals: { "sts:ExternalId": ORGANIZATION },
      ArnLike: { "aws:SourceArn": "arn:aws:s3:::x" },
    }),
    decisions: { "assume-role": "implicitDeny" },
    rules: ["assume-role-denied"],
    verdict: "fail",
  },
  {
    name: "claim 10, 11: bucket actions on bucket/* only",
    files: changed("policies/role-export.json", ([write, read, kms]) => [
      write ?? {},
      { ...read, Resource: OBJECTS },
      kms ?? {},
    ]),
    decisions: denied(["get-bucket-location", "get-encryption-configuration", "list-bucket"], "implicitDeny"),
    rules: ["get-bucket-location-denied"],
    verdict: "fail",
    cured: true,
  },
  {
    name: "claim 10: no ListBucket is a warning",
    files: changed("policies/role-export.json", ([write, read, kms]) => [
      write ?? {},
      { ...read, Action: ["s3:GetBucketLocation", "s3:GetEncryptionConfiguration"] },
      kms ?? {},
    ]),
    decisions: { "list-bucket": "implicitDeny" },
    rules: ["list-bucket-denied"],
    verdict: "pass",
  },
  {
    name: "claim 12: key policy without the role or the account",
    files: {
      "policies/key.json": policy({
        Effect: "Allow",
        Principal: { AWS: "arn:aws:iam::111122223333:role/Admin" },
        Action: "kms:*",
        Resource: "*",
      }),
    },
    decisions: denied(["generate-data-key", "decrypt"], "implicitDeny"),
    rules: ["generate-data-key-denied"],
    verdict: "fail",
    cured: true,
  },
  {
    name: "claim 12: identity policy without kms, key policy delegates (K3)",
    files: changed("policies/role-export.json", ([write, read]) => [write ?? {}, read ?? {}]),
    decisions: denied(["generate-data-key", "decrypt"], "implicitDeny"),
    rules: ["generate-data-key-denied"],
    verdict: "fail",
    cured: true,
  },
  {
    name: "claim 12: the key policy names the role, identity silent (K3)",
    files: {
      ...changed("policies/role-export.json", ([write, read]) => [write ?? {}, read ?? {}]),
      "policies/key.json": policy({
        Effect: "Allow",
        Principal: { AWS: ROLE },
        Action: ["kms:GenerateDataKey", "kms:Decrypt"],
        Resource: "*",
      }),
    },
    decisions: {},
    rules: [],
    verdict: "pass",
  },
  {
    name: "claim 12: encryption context of an object under a bucket key (K7)",
    files: changed("policies/role-export.json", ([write, read, kms]) => [
      write ?? {},
      read ?? {},
      { ...kms, Condition: { StringLike: { "kms:EncryptionContext:aws:s3:arn": `${BUCKET_ARN}/*` } } },
    ]),
    decisions: denied(["generate-data-key", "decrypt"], "implicitDeny"),
    rules: ["generate-data-key-denied"],
    verdict: "fail",
  },
  {
    name: "kms:ViaService of another region",
    files: changed("policies/role-export.json", ([write, read, kms]) => [
      write ?? {},
      read ?? {},
      { ...kms, Condition: { StringEquals: { "kms:ViaService": "s3.us-east-1.amazonaws.com" } } },
    ]),
    decisions: denied(["generate-data-key", "decrypt"], "implicitDeny"),
    rules: ["generate-data-key-denied"],
    verdict: "fail",
  },
  {
    name: "a key verdict that hinges on aws:SourceIp is open (K8)",
    files: {
      "policies/key.json": policy(
        { Effect: "Allow", Principal: { AWS: "arn:aws:iam::111122223333:root" }, Action: "kms:*", Resource: "*" },
        {
          Effect: "Deny",
          Principal: "*",
          Action: "kms:*",
          Resource: "*",
          Condition: { IpAddress: { "aws:SourceIp": "0.0.0.0/0" } },
        },
      ),
    },
    decisions: denied(["generate-data-key", "decrypt"], "unknown"),
    rules: ["call-undecided"],
    verdict: "undecided",
  },
  {
    name: "claim 13: assumed-role with a wildcard account as principal",
    files: bucket({
      Sid: "Forum",
      Effect: "Allow",
      Principal: { AWS: "arn:aws:sts::*:assumed-role/GenesysExport" },
      Action: "s3:PutObject",
      Resource: OBJECTS,
    }),
    decisions: {},
    rules: ["malformed-policy"],
    verdict: "fail",
  },
  {
    name: "claim 19: metadata denied, recordings allowed",
    files: bucket({
      Sid: "NoMetadata",
      Effect: "Deny",
      Principal: "*",
      Action: "s3:PutObject",
      Resource: `${BUCKET_ARN}/*_metadata.json`,
    }),
    decisions: { "put-metadata": "explicitDeny" },
    rules: ["put-object-denied"],
    verdict: "fail",
    cured: true,
  },
  {
    name: "claim 22: an allow-list of addresses",
    files: bucket(denyAll({ NotIpAddress: { "aws:SourceIp": ["198.51.100.0/24"] } })),
    decisions: denied(ALL_S3, "depends"),
    rules: ["put-object-denied"],
    verdict: "fail",
    cured: true,
  },
  {
    name: "N1: the encryption header is asked for",
    files: bucket({
      Sid: "Encrypt",
      Effect: "Deny",
      Principal: "*",
      Action: "s3:PutObject",
      Resource: OBJECTS,
      Condition: { StringNotEquals: { "s3:x-amz-server-side-encryption": "aws:kms" } },
    }),
    decisions: {
      "put-recording": "depends",
      "put-metadata": "depends",
      "put-recording-with-acl": "depends",
      "put-recording-multipart": "unknown",
    },
    rules: ["encryption-header-required"],
    verdict: "fail",
    cured: true,
  },
  {
    name: "N2: a Deny on a missing key id rests on an open point",
    files: bucket({
      Sid: "Key",
      Effect: "Deny",
      Principal: "*",
      Action: "s3:PutObject",
      Resource: OBJECTS,
      Condition: {
        ArnNotEqualsIfExists: { "s3:x-amz-server-side-encryption-aws-kms-key-id": KEY },
        Null: { "s3:x-amz-server-side-encryption": "true" },
      },
    }),
    decisions: {
      "put-recording": "unknown",
      "put-metadata": "unknown",
      "put-recording-with-acl": "unknown",
      "put-recording-multipart": "unknown",
    },
    rules: ["call-undecided"],
    verdict: "undecided",
  },
  {
    name: "an ACL is asked for: only the upload with one passes",
    files: bucket({
      Sid: "Acl",
      Effect: "Deny",
      Principal: "*",
      Action: "s3:PutObject",
      Resource: OBJECTS,
      Condition: { StringNotEquals: { "s3:x-amz-acl": "bucket-owner-full-control" } },
    }),
    decisions: {
      "put-recording": "explicitDeny",
      "put-metadata": "explicitDeny",
      "put-recording-multipart": "unknown",
    },
    rules: ["put-object-denied"],
    verdict: "fail",
    cured: true,
  },
  {
    name: "a permissions boundary without kms",
    files: {
      ...configWith([
        "identity-policies: [policies/role-export.json]",
        "identity-policies: [policies/role-export.json]\n      permissions-boundary: policies/boundary.json",
      ]),
      "policies/boundary.json": policy({ Effect: "Allow", Action: "s3:*", Resource: "*" }),
    },
    decisions: denied(["generate-data-key", "decrypt"], "implicitDeny"),
    rules: ["generate-data-key-denied"],
    verdict: "fail",
  },
  {
    name: "R8: a Deny with NotResource hits the bucket's own calls",
    files: bucket({
      Sid: "OnlyOrg",
      Effect: "Deny",
      Principal: "*",
      Action: "s3:*",
      NotResource: `${BUCKET_ARN}/${ORGANIZATION}/*`,
    }),
    decisions: denied(["get-bucket-location", "get-encryption-configuration", "list-bucket"]),
    rules: ["get-bucket-location-denied"],
    verdict: "fail",
    cured: true,
  },
  {
    name: "a permission that lapses",
    files: changed("policies/role-export.json", ([write, ...rest]) => [
      { ...write, Condition: { DateLessThan: { "aws:CurrentTime": "2020-01-01T00:00:00Z" } } },
      ...rest,
    ]),
    decisions: denied(
      [
        "put-recording",
        "put-metadata",
        "put-recording-with-acl",
        "put-object-acl",
        "put-recording-multipart",
        "abort-multipart-upload",
      ],
      "implicitDeny",
    ),
    rules: ["put-object-denied"],
    verdict: "fail",
    cured: true,
  },
  {
    name: "anybody may write",
    files: {
      ...bucket({ Sid: "Public", Effect: "Allow", Principal: "*", Action: "s3:PutObject", Resource: OBJECTS }),
      ...OPEN_BUCKET,
    },
    decisions: {},
    rules: ["public-bucket-policy"],
    verdict: "fail",
  },
  {
    name: "claim 7: RestrictPublicBuckets keeps strangers out of a public policy, not the role (B4)",
    files: {
      ...bucket({ Sid: "Public", Effect: "Allow", Principal: "*", Action: "s3:PutObject", Resource: OBJECTS }),
      ...configWith(["block-public-policy: true", "block-public-policy: false"]),
    },
    decisions: {},
    rules: [],
    verdict: "pass",
  },
  {
    name: "plain HTTP is accepted",
    files: {
      "policies/bucket.json": policy({
        Sid: "Own",
        Effect: "Allow",
        Principal: { AWS: ROLE },
        Action: "s3:GetBucketLocation",
        Resource: BUCKET_ARN,
      }),
    },
    decisions: {},
    rules: ["plain-http-accepted"],
    verdict: "pass",
  },
  {
    name: "the role may write everywhere",
    files: changed("policies/role-export.json", ([write, ...rest]) => [{ ...write, Resource: "*" }, ...rest]),
    decisions: {},
    rules: ["write-beyond-export"],
    verdict: "pass",
  },
  {
    name: "a condition on a key that nobody has heard of is not taken for absent",
    files: bucket(denyAll({ StringEquals: { "aws:SomethingNew": "x" } })),
    decisions: denied(ALL_S3, "unknown"),
    rules: ["call-undecided"],
    verdict: "undecided",
  },
  {
    name: "a trust policy that is not in the repository",
    files: configWith(["      trust-policy: policies/role-trust.json\n", ""]),
    decisions: { "assume-role": "unknown" },
    rules: ["call-undecided"],
    verdict: "undecided",
  },
  {
    name: "the key policy is not in the repository",
    files: configWith([`  keys:\n    - arn: ${KEY}\n      policy: policies/key.json\n`, ""]),
    decisions: denied(["generate-data-key", "decrypt"], "unknown"),
    rules: ["call-undecided"],
    verdict: "undecided",
  },
  {
    name: "SSE with the AWS managed key needs no kms permission (K6)",
    files: {
      ...configWith([
        `encryption: { algorithm: "aws:kms", key: "${KEY}", bucket-key: true }`,
        `encryption: { algorithm: "aws:kms" }`,
      ]),
      ...changed("policies/role-export.json", ([write, read]) => [write ?? {}, read ?? {}]),
    },
    decisions: {},
    rules: [],
    verdict: "pass",
  },
  {
    name: "claim 5: a bucket of another account needs both sides",
    files: configWith(['account: "111122223333"', 'account: "444455556666"']),
    decisions: denied(ALL_S3, "implicitDeny"),
    rules: ["put-object-denied"],
    verdict: "fail",
  },
  {
    name: "an Allow for this year only",
    files: changed("policies/role-export.json", ([write, ...rest]) => [
      { ...write, Resource: `${BUCKET_ARN}/${ORGANIZATION}/year=2026/*` },
      ...rest,
    ]),
    decisions: denied(UPLOADS, "depends"),
    rules: ["put-object-denied"],
    verdict: "fail",
    cured: true,
  },
  {
    name: "keys are not zero-padded: an Allow for month=0? matches none of them",
    files: changed("policies/role-export.json", ([write, ...rest]) => [
      { ...write, Resource: `${BUCKET_ARN}/${ORGANIZATION}/year=*/month=0?/*` },
      ...rest,
    ]),
    decisions: denied(UPLOADS, "implicitDeny"),
    rules: ["put-object-denied"],
    verdict: "fail",
    cured: true,
  },
  {
    name: "several Allows cover all keys together",
    files: changed("policies/role-export.json", ([write, ...rest]) => [
      {
        ...write,
        Resource: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((month) => `${BUCKET_ARN}/${ORGANIZATION}/year=*/month=${month}*/*`),
      },
      ...rest,
    ]),
    decisions: {},
    rules: [],
    verdict: "pass",
  },
  {
    name: "all months but one",
    files: changed("policies/role-export.json", ([write, ...rest]) => [
      {
        ...write,
        Resource: [1, 2, 3, 4, 5, 6, 7, 8].map((month) => `${BUCKET_ARN}/${ORGANIZATION}/year=*/month=${month}*/*`),
      },
      ...rest,
    ]),
    decisions: denied(UPLOADS, "depends"),
    rules: ["put-object-denied"],
    verdict: "fail",
    cured: true,
  },
  {
    name: "a permission that will lapse",
    files: changed("policies/role-export.json", ([write, ...rest]) => [
      { ...write, Condition: { DateLessThan: { "aws:CurrentTime": "2027-04-01T00:00:00Z" } } },
      ...rest,
    ]),
    decisions: denied(UPLOADS, "depends"),
    rules: ["permission-expires"],
    verdict: "fail",
    cured: true,
  },
  {
    name: "a Deny that has ended",
    files: bucket(denyAll({ DateLessThan: { "aws:EpochTime": "1700000000" } })),
    decisions: {},
    rules: [],
    verdict: "pass",
  },
  {
    name: "sessions revoked before a moment that is past",
    files: bucket(denyAll({ DateLessThan: { "aws:TokenIssueTime": "2026-11-20T00:00:00Z" } })),
    decisions: {},
    rules: [],
    verdict: "pass",
  },
  {
    name: "a grant to one session of the role: which name Genesys chooses is not known (T8)",
    files: {
      ...changed("policies/role-export.json", ([, ...rest]) => rest),
      ...bucket({
        Sid: "Session",
        Effect: "Allow",
        Principal: { AWS: "arn:aws:sts::111122223333:assumed-role/GenesysExport/genesys" },
        Action: ["s3:PutObject", "s3:PutObjectAcl", "s3:AbortMultipartUpload"],
        Resource: OBJECTS,
      }),
    },
    decisions: denied(UPLOADS, "unknown"),
    rules: ["call-undecided"],
    verdict: "undecided",
  },
  {
    name: "a variable over a tag that nobody declared",
    files: changed("policies/role-export.json", ([write, ...rest]) => [
      { ...write, Resource: `${BUCKET_ARN}/\${aws:PrincipalTag/org}/*` },
      ...rest,
    ]),
    decisions: denied(UPLOADS, "unknown"),
    rules: ["call-undecided"],
    verdict: "undecided",
  },
  {
    name: "a variable over a declared tag",
    files: {
      ...changed("policies/role-export.json", ([write, ...rest]) => [
        { ...write, Resource: `${BUCKET_ARN}/\${aws:PrincipalTag/org}/*` },
        ...rest,
      ]),
      ...configWith([
        "identity-policies: [policies/role-export.json]",
        `identity-policies: [policies/role-export.json]\n      tags: { org: ${ORGANIZATION} }`,
      ]),
    },
    decisions: {},
    rules: [],
    verdict: "pass",
  },
  {
    name: "a trust policy open to every account that knows the organization id",
    files: changed("policies/role-trust.json", ([first]) => [{ ...first, Principal: { AWS: "*" } }]),
    decisions: {},
    rules: ["trust-too-wide"],
    verdict: "fail",
  },
  {
    name: "an ExternalId with a wildcard lets other organizations in",
    files: trustCondition({ StringLike: { "sts:ExternalId": "3f*" } }),
    decisions: {},
    rules: ["trust-without-external-id"],
    verdict: "fail",
  },
  {
    name: "a stranger sends the header that the Allow asks for",
    files: {
      ...bucket({
        Effect: "Allow",
        Principal: "*",
        Action: "s3:PutObject",
        Resource: OBJECTS,
        Condition: { StringEquals: { "s3:x-amz-acl": "bucket-owner-full-control" } },
      }),
      ...OPEN_BUCKET,
    },
    decisions: {},
    rules: ["public-bucket-policy"],
    verdict: "fail",
  },
  {
    name: "strangers may write a part of the bucket",
    files: {
      ...bucket({ Effect: "Allow", Principal: "*", Action: "s3:PutObject", Resource: `${BUCKET_ARN}/public/*` }),
      ...OPEN_BUCKET,
    },
    decisions: {},
    rules: ["public-bucket-policy"],
    verdict: "fail",
  },
  {
    name: "everybody, limited to the role by aws:PrincipalArn, is the role alone (E2)",
    files: bucket({
      Effect: "Allow",
      Principal: "*",
      Action: "s3:PutObject",
      Resource: OBJECTS,
      Condition: { ArnEquals: { "aws:PrincipalArn": ROLE } },
    }),
    decisions: {},
    rules: [],
    verdict: "pass",
  },
  {
    name: "a role of that name in any account is a stranger's, too",
    files: {
      ...bucket({
        Effect: "Allow",
        Principal: "*",
        Action: "s3:PutObject",
        Resource: OBJECTS,
        Condition: { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/GenesysExport" } },
      }),
      ...OPEN_BUCKET,
    },
    decisions: {},
    rules: ["public-bucket-policy"],
    verdict: "fail",
  },
  {
    name: "a region where Genesys publishes no account",
    files: configWith(["region: eu-west-2\n    role", "region: eusc-de-east-1\n    role"]),
    decisions: { "assume-role": "unknown" },
    rules: ["call-undecided"],
    verdict: "undecided",
  },
  {
    name: "a trusted Genesys user cannot be verified either",
    files: changed("policies/role-trust.json", ([first]) => [
      { ...first, Principal: { AWS: "arn:aws:iam::765628985471:user/exporter" } },
    ]),
    decisions: { "assume-role": "unknown" },
    rules: ["call-undecided"],
    verdict: "undecided",
  },
  {
    name: "nine exempted role ids are not every role id",
    files: bucket(
      denyAll({
        StringNotLike: { "aws:userid": [1, 2, 3, 4, 5, 6, 7, 8, 9].map((one) => `AROAEXAMPLE00000000${one}:*`) },
      }),
    ),
    decisions: denied(ALL_S3, "unknown"),
    rules: ["call-undecided"],
    verdict: "undecided",
  },
  {
    name: "an exemption by the role's declared unique id",
    files: {
      ...bucket(denyAll({ StringNotLike: { "aws:userid": "AROAEXAMPLE000000001:*" } })),
      ...configWith([
        "identity-policies: [policies/role-export.json]",
        "identity-policies: [policies/role-export.json]\n      unique-id: AROAEXAMPLE000000001",
      ]),
    },
    decisions: {},
    rules: [],
    verdict: "pass",
  },
  {
    name: "in no organization aws:PrincipalOrgID is absent",
    files: {
      ...bucket(denyAll({ StringNotEquals: { "aws:PrincipalOrgID": "o-exampleorgid" } })),
      ...configWith(["keys:\n", "organization: { id: none }\n  keys:\n"]),
    },
    decisions: denied(ALL_S3),
    rules: ["put-object-denied"],
    verdict: "fail",
    cured: true,
  },
  {
    name: "an undeclared S3 Bucket Key and a condition on object ARNs (K7)",
    files: {
      ...configWith([", bucket-key: true", ""]),
      ...changed("policies/role-export.json", ([write, read, kms]) => [
        { ...write },
        { ...read },
        { ...kms, Condition: { StringLike: { "kms:EncryptionContext:aws:s3:arn": `${BUCKET_ARN}/*` } } },
      ]),
    },
    decisions: denied(["generate-data-key", "decrypt"], "unknown"),
    rules: ["call-undecided"],
    verdict: "undecided",
  },
  {
    name: "a key policy that asks for the VPC endpoint: the key never sees one (K8)",
    files: {
      "policies/key.json": policy(
        { Effect: "Allow", Principal: { AWS: "arn:aws:iam::111122223333:root" }, Action: "kms:*", Resource: "*" },
        {
          Sid: "Endpoint",
          Effect: "Deny",
          Principal: "*",
          Action: "kms:*",
          Resource: "*",
          Condition: { StringNotEquals: { "aws:SourceVpce": "vpce-0abc" } },
        },
      ),
    },
    decisions: denied(["generate-data-key", "decrypt"]),
    rules: ["generate-data-key-denied"],
    verdict: "fail",
    cured: true,
  },
  {
    name: "a Deny on every IPv6 address",
    files: bucket(denyAll({ IpAddress: { "aws:SourceIp": "::/0" } })),
    decisions: denied(ALL_S3, "depends"),
    rules: ["put-object-denied"],
    verdict: "fail",
    cured: true,
  },
  {
    name: "declared addresses that are only partly allowed",
    files: {
      ...bucket(denyAll({ NotIpAddress: { "aws:SourceIp": "198.51.100.0/28" } })),
      ...configWith([
        "    bucket: acme-legal-recordings\n",
        "    bucket: acme-legal-recordings\n    network: { via: internet, source-ips: [198.51.100.0/24] }\n",
      ]),
    },
    decisions: denied(ALL_S3, "depends"),
    rules: ["put-object-denied"],
    verdict: "fail",
    cured: true,
  },
  {
    name: "claim 4: the key lies in another region than the bucket (K5)",
    files: configWith(["      region: eu-west-2\n      policy", "      region: eu-west-1\n      policy"]),
    decisions: {},
    rules: ["key-in-another-region"],
    verdict: "fail",
  },
  {
    name: "another account may write, too",
    files: bucket({
      Sid: "Partner",
      Effect: "Allow",
      Principal: { AWS: "arn:aws:iam::444455556666:root" },
      Action: "s3:PutObject",
      Resource: OBJECTS,
    }),
    decisions: {},
    rules: ["others-may-write"],
    verdict: "pass",
  },
  {
    name: "the role also trusts a federated identity",
    files: changed("policies/role-trust.json", ([first]) => [
      { ...first },
      {
        Effect: "Allow",
        Principal: { Federated: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
        Action: "sts:AssumeRoleWithWebIdentity",
      },
    ]),
    decisions: {},
    rules: ["others-trusted"],
    verdict: "pass",
  },
  {
    name: "claim 7: BlockPublicPolicy refuses to store a public policy (B3)",
    files: bucket({ Sid: "Public", Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: OBJECTS }),
    decisions: {},
    rules: ["block-public-access-conflict"],
    verdict: "fail",
  },
  {
    name: "a bucket policy that names another bucket",
    files: bucket({
      Sid: "Other",
      Effect: "Allow",
      Principal: { AWS: ROLE },
      Action: "s3:PutObject",
      Resource: "arn:aws:s3:::another-bucket/*",
    }),
    decisions: {},
    rules: ["malformed-policy"],
    verdict: "fail",
  },
  {
    name: "claim 17: an Allow in the role's policy that needs both VPC keys names the statement",
    files: changed("policies/role-export.json", ([write, ...rest]) => [
      { ...write, Condition: { StringEquals: { "aws:SourceVpc": "vpc-0abc", "aws:SourceVpce": "vpce-0abc" } } },
      ...rest,
    ]),
    decisions: denied(UPLOADS, "implicitDeny"),
    rules: ["put-object-denied"],
    verdict: "fail",
    cured: true,
  },
  {
    name: "two Denies on the same calls are cured together",
    files: withStatements(
      "policies/bucket.json",
      denyAll({ StringNotEquals: { "aws:SourceVpce": "vpce-0abc" } }),
      denyAll({ StringNotEquals: { "aws:SourceVpc": "vpc-0abc" } }),
    ),
    decisions: denied(ALL_S3),
    rules: ["put-object-denied"],
    verdict: "fail",
    cured: true,
  },
  {
    name: "every IAM user of any account may write",
    files: {
      ...bucket({
        Effect: "Allow",
        Principal: "*",
        Action: "s3:PutObject",
        Resource: OBJECTS,
        Condition: { StringEquals: { "aws:PrincipalType": "User" } },
      }),
      ...OPEN_BUCKET,
    },
    decisions: {},
    rules: ["public-bucket-policy"],
    verdict: "fail",
  },
  {
    name: "a second Genesys principal without ExternalId",
    files: changed("policies/role-trust.json", ([first]) => [
      { ...first },
      {
        Effect: "Allow",
        Principal: { AWS: "arn:aws:iam::765628985471:role/foo" },
        Action: "sts:AssumeRole",
      },
    ]),
    decisions: {},
    rules: ["trust-without-external-id"],
    verdict: "fail",
  },
  {
    name: "a Requester Pays bucket in the role's own account asks for no header (S5)",
    files: configWith([
      "      policy: policies/bucket.json\n",
      "      policy: policies/bucket.json\n      requester-pays: true\n",
    ]),
    decisions: {},
    rules: [],
    verdict: "pass",
  },
  {
    name: "a Requester Pays bucket in another account turns on a header that nobody knows of (S5)",
    files: { ...abroad(REQUESTER_PAYS), ...ALLOWED_ABROAD },
    decisions: denied(ALL_S3, "unknown"),
    rules: ["call-undecided"],
    verdict: "undecided",
  },
  {
    name: "the same bucket in another account without Requester Pays",
    files: { ...abroad(), ...ALLOWED_ABROAD },
    decisions: {},
    rules: [],
    verdict: "pass",
  },
  {
    name: "a Requester Pays bucket in another account that denies uploads is denied, header or not (S5)",
    files: {
      ...abroad(REQUESTER_PAYS),
      "policies/bucket.json": policy(denyAll({ Bool: { "aws:SecureTransport": "false" } })),
    },
    decisions: denied(ALL_S3, "implicitDeny"),
    rules: ["put-object-denied"],
    verdict: "fail",
  },
  {
    name: "a VPC endpoint whose policy allows what the export does",
    files: endpoint({ Effect: "Allow", Principal: "*", Action: "*", Resource: "*" }),
    decisions: {},
    rules: [],
    verdict: "pass",
  },
  {
    name: "a VPC endpoint whose policy allows another bucket only",
    files: endpoint({ Effect: "Allow", Principal: "*", Action: "s3:*", Resource: "arn:aws:s3:::another-bucket/*" }),
    decisions: denied(ALL_S3, "implicitDeny"),
    rules: ["put-object-denied"],
    verdict: "fail",
  },
  {
    name: "a VPC endpoint's Deny hits the requests through it, and not those over the internet",
    files: endpoint(
      { Effect: "Allow", Principal: "*", Action: "*", Resource: "*" },
      { Effect: "Deny", Principal: "*", Action: "s3:PutObject", Resource: OBJECTS },
      null,
    ),
    decisions: denied(
      ["put-recording", "put-metadata", "put-recording-with-acl", "put-recording-multipart"],
      "depends",
    ),
    rules: ["put-object-denied"],
    verdict: "fail",
  },
  {
    name: "a VPC endpoint's policy that looks at the key",
    files: endpoint(
      { Effect: "Allow", Principal: "*", Action: "*", Resource: "*" },
      { Effect: "Deny", Principal: "*", Action: "s3:PutObject", Resource: `${BUCKET_ARN}/*_metadata.json` },
    ),
    decisions: denied(["put-metadata"]),
    rules: ["put-object-denied"],
    verdict: "fail",
  },
  {
    name: "a VPC endpoint whose policy could not be read",
    files: endpoint({ Effect: "Allow", Principal: "*", Action: "*", Resource: "*" }),
    read: (inventory) => ({
      ...inventory,
      vpcEndpoints: [{ id: "vpce-0abc", policy: { what: "its policy", why: "AccessDenied", cure: "grant it" } }],
    }),
    decisions: denied(ALL_S3, "unknown"),
    rules: ["call-undecided"],
    verdict: "undecided",
  },
  {
    name: "a VPC endpoint whose policy nobody gave has one all the same (E9)",
    files: THROUGH_DECLARED,
    decisions: denied(ALL_S3, "unknown"),
    rules: ["call-undecided"],
    verdict: "undecided",
  },
  {
    name: "the alias of an access point is no bucket (S8)",
    files: configWith([`    bucket: ${BUCKET}`, `    bucket: legal-abcdefgh1234-s3alias`]),
    decisions: denied(ALL_S3, "unknown"),
    rules: ["not-known", "call-undecided"],
    verdict: "undecided",
  },
  {
    name: "a key that is disabled (K5)",
    files: {},
    read: withState("Disabled"),
    decisions: {},
    rules: ["key-not-enabled"],
    verdict: "fail",
  },
  {
    name: "a key that waits for its deletion (K5)",
    files: {},
    read: withState("PendingDeletion"),
    decisions: {},
    rules: ["key-not-enabled"],
    verdict: "fail",
  },
  { name: "a key that is enabled", files: {}, read: withState("Enabled"), decisions: {}, rules: [], verdict: "pass" },
  {
    name: "a Deny whose patterns are past the bound: the one key that was tried proves nothing",
    files: bucket({
      Sid: "Entangled",
      Effect: "Deny",
      Principal: "*",
      Action: "s3:PutObject",
      Resource: [
        `${BUCKET_ARN}/*42*83*fe*fc*63*f0*cd*0e*zz`,
        `${BUCKET_ARN}/*87*3a*00*00*c6*d0*7e*f7*zz`,
        `${BUCKET_ARN}/*b7*7e*90*d3*59*3a*d6*99*zz`,
      ],
    }),
    decisions: denied(["put-recording", "put-recording-with-acl", "put-recording-multipart"], "unknown"),
    rules: ["call-undecided"],
    verdict: "undecided",
  },
  {
    name: "a set operator on the one ExternalId asks no more than the operator by itself (C4)",
    files: trustCondition({ "ForAnyValue:StringEquals": { "sts:ExternalId": ORGANIZATION } }),
    decisions: {},
    rules: [],
    verdict: "pass",
  },
  {
    name: "an Allow that ends behind the horizon, as the keys do",
    files: changed("policies/role-export.json", (statements) =>
      statements.map((one) => ({ ...one, Condition: { DateLessThan: { "aws:CurrentTime": "2150-01-01T00:00:00Z" } } })),
    ),
    decisions: {},
    rules: [],
    verdict: "pass",
  },
  {
    name: "a Deny that begins in the last year of the horizon",
    files: bucket(denyAll({ DateGreaterThan: { "aws:CurrentTime": "2036-12-01T00:00:00Z" } })),
    decisions: denied(ALL_S3, "depends"),
    rules: ["permission-expires"],
    verdict: "fail",
    cured: true,
  },
  {
    name: "a trust Deny on a tag of Genesys' principal, which nobody publishes",
    files: denyAssume({ Null: { "aws:PrincipalTag/team": "false" } }),
    decisions: { "assume-role": "unknown" },
    rules: ["call-undecided"],
    verdict: "undecided",
  },
  {
    name: "a trust Allow that asks for a tag of Genesys' principal",
    files: trustCondition({ StringEquals: { "sts:ExternalId": ORGANIZATION, "aws:PrincipalTag/vendor": "genesys" } }),
    decisions: { "assume-role": "unknown" },
    rules: ["call-undecided"],
    verdict: "undecided",
  },
  {
    name: "a trust policy that asks for temporary credentials (T5)",
    files: trustCondition({
      StringEquals: { "sts:ExternalId": ORGANIZATION },
      Null: { "aws:TokenIssueTime": "false" },
    }),
    decisions: { "assume-role": "unknown" },
    rules: ["call-undecided"],
    verdict: "undecided",
  },
  {
    name: "a trust policy that asks for a role: Genesys may call as a user",
    files: trustCondition({ StringEquals: { "sts:ExternalId": ORGANIZATION, "aws:PrincipalType": "AssumedRole" } }),
    decisions: { "assume-role": "unknown" },
    rules: ["call-undecided"],
    verdict: "undecided",
  },
  {
    name: "a Deny on requests without a source address in a range of private ones (X1)",
    files: bucket(denyAll({ IpAddress: { "aws:VpcSourceIp": "10.0.0.0/12" } }, "s3:PutObject")),
    decisions: denied(
      ["put-recording", "put-metadata", "put-recording-with-acl", "put-recording-multipart"],
      "unknown",
    ),
    rules: ["call-undecided"],
    verdict: "undecided",
  },
  {
    name: "a Deny unless the endpoint is of Genesys' calling account, through an endpoint (X1)",
    files: {
      ...bucket(denyAll({ StringNotEquals: { "aws:VpceAccount": "765628985471" } })),
      ...network("{ via: endpoint }"),
    },
    decisions: denied(ALL_S3, "unknown"),
    rules: ["call-undecided"],
    verdict: "undecided",
  },
  {
    name: "a Deny unless the endpoint is of the own account: Genesys' is not",
    files: {
      ...bucket(denyAll({ StringNotEquals: { "aws:VpceAccount": "111122223333" } })),
      ...network("{ via: endpoint }"),
    },
    decisions: denied(ALL_S3),
    rules: ["put-object-denied"],
    verdict: "fail",
    cured: true,
  },
  {
    name: "a Deny on an endpoint's account spares the internet",
    files: {
      ...bucket(
        denyAll({
          StringNotEqualsIfExists: { "aws:VpceAccount": "765628985471" },
          Null: { "aws:VpceAccount": "false" },
        }),
      ),
      ...network("{ via: internet }"),
    },
    decisions: {},
    rules: [],
    verdict: "pass",
  },
  {
    name: "a Deny unless the address lies in a part of the VPC, through an endpoint (X1)",
    files: {
      ...bucket(denyAll({ NotIpAddressIfExists: { "aws:VpcSourceIp": "10.20.0.0/16" } })),
      ...network("{ via: endpoint }"),
    },
    decisions: denied(ALL_S3, "unknown"),
    rules: ["call-undecided"],
    verdict: "undecided",
  },
  {
    name: "the VPC of a declared endpoint is not declared",
    files: {
      ...endpoint({ Effect: "Allow", Principal: "*", Action: "*", Resource: "*" }),
      ...bucket(denyAll({ StringNotEquals: { "aws:SourceVpc": "vpc-0abc" } })),
    },
    decisions: denied(ALL_S3, "unknown"),
    rules: ["call-undecided"],
    verdict: "undecided",
  },
  {
    name: "a partly public policy in another account, and nobody says whether RestrictPublicBuckets is on (B4)",
    files: { ...abroad([BLOCK, ""]), ...PARTLY_PUBLIC },
    decisions: denied(ALL_S3, "unknown"),
    rules: ["call-undecided"],
    verdict: "undecided",
  },
  {
    name: "a block with a member left out says nothing of that member (B4)",
    files: {
      ...abroad([BLOCK, "      public-access-block: { block-public-policy: false }\n"]),
      ...PARTLY_PUBLIC,
    },
    decisions: denied(ALL_S3, "unknown"),
    rules: ["call-undecided"],
    verdict: "undecided",
  },
  {
    name: "a partly public policy in another account without RestrictPublicBuckets (B4)",
    files: {
      ...abroad([BLOCK, "      public-access-block: { block-public-policy: false, restrict-public-buckets: false }\n"]),
      ...PARTLY_PUBLIC,
    },
    decisions: {},
    rules: [],
    verdict: "pass",
  },
  {
    name: "no block declared, and no public policy in another account (B4)",
    files: { ...abroad([BLOCK, ""]), ...ALLOWED_ABROAD },
    decisions: {},
    rules: [],
    verdict: "pass",
  },
  {
    name: "no block declared, and a partly public policy in the role's own account (B4)",
    files: { ...configWith([BLOCK, ""]), ...PARTLY_PUBLIC },
    decisions: {},
    rules: [],
    verdict: "pass",
  },
  {
    name: "RCPs of the files may bind the account of the bucket or not (E7)",
    files: {
      ...abroad(["inventory:\n", "inventory:\n  organization: { id: o-exampleorgid, rcps: [[policies/rcp.json]] }\n"]),
      ...ALLOWED_ABROAD,
      "policies/rcp.json": policy({ Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" }),
    },
    decisions: denied(ALL_S3, "unknown"),
    rules: ["call-undecided"],
    verdict: "undecided",
  },
  {
    name: "RCPs of the files that spare the export make no difference in another account (E7)",
    files: {
      ...abroad(["inventory:\n", "inventory:\n  organization: { id: o-exampleorgid, rcps: [[policies/rcp.json]] }\n"]),
      ...ALLOWED_ABROAD,
      "policies/rcp.json": policy({
        Effect: "Deny",
        Principal: "*",
        Action: "s3:*",
        Resource: "*",
        Condition: { StringNotEqualsIfExists: { "aws:PrincipalOrgID": "o-exampleorgid" } },
      }),
    },
    decisions: {},
    rules: [],
    verdict: "pass",
  },
  {
    name: "GetBucketLocation of another account's bucket far from Genesys' home (S3)",
    files: {
      ...abroad(["      region: eu-west-2\n      policy", "      region: us-west-2\n      policy"]),
      ...ALLOWED_ABROAD,
    },
    decisions: { "get-bucket-location": "unknown" },
    rules: ["call-undecided"],
    verdict: "undecided",
  },
  {
    name: "GetBucketLocation of another account's bucket in a region that nobody declared (S3)",
    files: { ...abroad(["      region: eu-west-2\n      policy", "      policy"]), ...ALLOWED_ABROAD },
    decisions: { "get-bucket-location": "unknown" },
    rules: ["call-undecided"],
    verdict: "undecided",
  },
  {
    name: "GetBucketLocation far from Genesys' home inside one account (S3)",
    files: configWith(
      ["      region: eu-west-2\n      policy", "      region: us-west-2\n      policy"],
      ...WITHOUT_KEY,
    ),
    decisions: {},
    rules: [],
    verdict: "pass",
  },
  {
    name: "a Deny of another account's bucket policy denies wherever Genesys asks (S3)",
    files: {
      ...abroad(["      region: eu-west-2\n      policy", "      region: us-west-2\n      policy"]),
      "policies/bucket.json": policy(
        { Effect: "Allow", Principal: { AWS: ROLE }, Action: "s3:*", Resource: [BUCKET_ARN, OBJECTS] },
        denyAll({ Bool: { "aws:SecureTransport": "true" } }, "s3:GetBucketLocation"),
        denyAll({ Bool: { "aws:SecureTransport": "false" } }),
      ),
    },
    decisions: denied(["get-bucket-location"]),
    rules: ["get-bucket-location-denied"],
    verdict: "fail",
  },
  {
    name: "a key that only a grant may open, and grants that could not be read (K3)",
    files: {
      "policies/key.json": policy({
        Effect: "Allow",
        Principal: { AWS: "arn:aws:iam::111122223333:role/Admin" },
        Action: "kms:*",
        Resource: "*",
      }),
    },
    read: withUnreadGrants,
    decisions: denied(["generate-data-key", "decrypt"], "unknown"),
    rules: ["call-undecided"],
    verdict: "undecided",
  },
  {
    name: "grants that could not be read take nothing away",
    files: {},
    read: withUnreadGrants,
    decisions: {},
    rules: [],
    verdict: "pass",
  },
  {
    name: "no grant beats a Deny",
    files: withStatements("policies/key.json", {
      Effect: "Deny",
      Principal: "*",
      Action: "kms:*",
      Resource: "*",
    }),
    read: withUnreadGrants,
    decisions: denied(["generate-data-key", "decrypt"]),
    rules: ["generate-data-key-denied"],
    verdict: "fail",
  },
  {
    name: "strangers may come with MFA, or with long-term credentials",
    files: {
      ...bucket({
        Effect: "Allow",
        Principal: "*",
        Action: "s3:PutObject",
        Resource: OBJECTS,
        Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } },
      }),
      ...OPEN_BUCKET,
    },
    decisions: {},
    rules: ["public-bucket-policy"],
    verdict: "fail",
  },
  {
    name: "a second way in without ExternalId for long-term credentials",
    files: changed("policies/role-trust.json", ([first]) => [
      { ...first },
      { ...first, Sid: "LongTerm", Condition: { Null: { "aws:TokenIssueTime": "true" } } },
    ]),
    decisions: {},
    rules: ["trust-without-external-id"],
    verdict: "fail",
  },
  {
    name: "a second way in without ExternalId for a tag that nobody publishes",
    files: changed("policies/role-trust.json", ([first]) => [
      { ...first },
      { ...first, Sid: "Tagged", Condition: { StringEquals: { "aws:PrincipalTag/vendor": "genesys" } } },
    ]),
    decisions: {},
    rules: ["guard-undecided"],
    verdict: "undecided",
  },
  {
    name: "RCPs of the files may bind the account of the key or not (E7)",
    files: {
      ...configWith(
        [`key: "${KEY}"`, `key: "${KEY_ABROAD}"`],
        [`arn: ${KEY}`, `arn: ${KEY_ABROAD}`],
        ["inventory:\n", "inventory:\n  organization: { id: o-exampleorgid, rcps: [[policies/rcp.json]] }\n"],
      ),
      ...changed("policies/role-export.json", ([write, read, kms]) => [
        { ...write },
        { ...read },
        { ...kms, Resource: KEY_ABROAD },
      ]),
      "policies/key.json": policy({ Effect: "Allow", Principal: { AWS: ROLE }, Action: "kms:*", Resource: "*" }),
      "policies/rcp.json": policy({ Effect: "Deny", Principal: "*", Action: "kms:*", Resource: "*" }),
    },
    decisions: denied(["generate-data-key", "decrypt"], "unknown"),
    rules: ["call-undecided"],
    verdict: "undecided",
  },
];

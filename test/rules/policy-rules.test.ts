import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/rules/model.ts";
import {
  changed,
  configWith,
  type Files,
  KEY,
  ORGANIZATION,
  policy,
  ROLE,
  reportWith,
  withStatements,
} from "../support/world.ts";

const BUCKET_ARN = "arn:aws:s3:::acme-legal-recordings";
const OBJECTS = `${BUCKET_ARN}/*`;
const ROLE_POLICY = "policies/role-export.json";
const BUCKET_POLICY = "policies/bucket.json";
const KEY_POLICY = "policies/key.json";
const TRUST = "policies/role-trust.json";
const WITHOUT_BLOCK = configWith([
  "block-public-policy: true, restrict-public-buckets: true",
  "block-public-policy: false, restrict-public-buckets: false",
]);

const allow = (more: object): object => ({
  Sid: "Added",
  Effect: "Allow",
  Action: "s3:GetObject",
  Resource: OBJECTS,
  ...more,
});
const own = (more: object): Files => withStatements(ROLE_POLICY, allow(more));
const when = (Condition: object): Files => own({ Condition });
const toRole = (more: object): Files => withStatements(BUCKET_POLICY, allow({ Principal: { AWS: ROLE }, ...more }));
/** The key policy names the role; the role's own statement has a condition on the context, too. */
const context = (operator: string, values: string | readonly string[]): Files => ({
  ...changed(ROLE_POLICY, ([write, read, key]) => [
    write ?? {},
    read ?? {},
    { ...key, Condition: { [operator]: { "kms:EncryptionContext:aws:s3:arn": values } } },
  ]),
  ...withStatements(KEY_POLICY, {
    Effect: "Allow",
    Principal: { AWS: ROLE },
    Action: ["kms:GenerateDataKey", "kms:Decrypt"],
    Resource: "*",
  }),
});
const padding = (count: number): string => "0123456789".repeat(count / 10);

interface Told {
  readonly what: string;
  readonly files: Files;
  readonly rule: string;
  readonly says: RegExp;
  readonly at?: string;
  readonly severity?: Finding["severity"];
}

/** Each is the healthy example with one thing wrong; the finding is the only one that it makes. */
const TOLD: readonly Told[] = [
  {
    what: "an API's name for an action, the right one being there, too",
    files: own({ Action: ["s3:GetObject", "s3:GetBucketEncryption"] }),
    rule: "action-does-not-exist",
    says: /Statement Added names s3:GetBucketEncryption, which is no action of AWS\. .* write s3:GetEncryptionConfiguration/,
    at: "policies/role-export.json:38",
    severity: "warning",
  },
  {
    what: "a mistyped action, alone",
    files: own({ Action: "s3:PutObjectt" }),
    rule: "action-does-not-exist",
    says: /s3:PutObjectt.*write s3:PutObject$/,
  },
  {
    what: "a wildcard that matches no action",
    files: own({ Action: ["s3:GetObject", "s3:PutObjectz*"] }),
    rule: "action-does-not-exist",
    says: /No action of AWS matches s3:PutObjectz\* in statement Added/,
  },
  {
    what: "an action of KMS in a NotAction",
    files: own({ Effect: "Deny", Action: undefined, NotAction: ["s3:*", "kms:*", "kms:ReEncrypt"], Resource: OBJECTS }),
    rule: "action-does-not-exist",
    says: /kms:ReEncrypt, .*write kms:ReEncrypt\*/,
  },
  {
    what: "a bucket action on objects",
    files: own({ Action: ["s3:ListBucketVersions", "s3:GetObject"] }),
    rule: "action-resource-mismatch",
    says: /s3:ListBucketVersions in statement Added can apply to none.*action on a bucket;.*write arn:aws:s3:::BUCKET in Resource/,
    severity: "warning",
  },
  {
    what: "an object action on the bucket",
    files: own({ Resource: BUCKET_ARN }),
    rule: "action-resource-mismatch",
    says: /on objects.*write arn:aws:s3:::BUCKET\/\*/,
  },
  {
    what: "a KMS action on an alias",
    files: own({ Action: "kms:Decrypt", Resource: "arn:aws:kms:eu-west-2:111122223333:alias/recordings" }),
    rule: "action-resource-mismatch",
    says: /kms:Decrypt .* action on keys/,
  },
  {
    what: "an S3 action on a key",
    files: own({ Resource: KEY }),
    rule: "action-resource-mismatch",
    says: /s3:GetObject/,
  },
  {
    what: "an action on no resource",
    files: own({ Action: "s3:ListAllMyBuckets", Resource: BUCKET_ARN }),
    rule: "action-resource-mismatch",
    says: /no resource at all.*write "\*" in Resource/,
  },
  {
    what: "a wildcard under StringEquals",
    files: when({ StringEquals: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/Genesys*" } }),
    rule: "condition-never-true",
    says: /never true, so it allows nothing: StringEquals takes the wildcard.*write StringLike/,
    severity: "warning",
  },
  {
    what: "a wildcard under StringNotEquals",
    files: withStatements(BUCKET_POLICY, {
      Sid: "Added",
      Effect: "Deny",
      Principal: "*",
      Action: "s3:DeleteObject",
      Resource: OBJECTS,
      Condition: { StringNotEquals: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/Cleaner*" } },
    }),
    rule: "condition-never-true",
    says: /excludes nobody.*write StringNotLike/,
  },
  {
    what: "private addresses as aws:SourceIp",
    files: when({ IpAddress: { "aws:SourceIp": ["10.1.0.0/16", "192.168.7.1"] } }),
    rule: "condition-never-true",
    says: /10\.1\.0\.0\/16 and 192\.168\.7\.1 are private/,
  },
  {
    what: "an address and an endpoint at once",
    files: when({
      IpAddress: { "aws:SourceIp": "198.51.100.0/24" },
      StringEquals: { "aws:SourceVpce": "vpce-0abc1234" },
    }),
    rule: "condition-never-true",
    says: /no request has both aws:SourceIp and aws:SourceVpce/,
  },
  {
    what: "a key that is to be absent and to have a value",
    files: when({ Null: { "aws:SourceVpce": "true" }, StringLike: { "aws:SourceVpce": "vpce-*" } }),
    rule: "condition-never-true",
    says: /Null wants aws:SourceVpce to be absent/,
  },
  {
    what: "the second of two keys that are to be absent",
    files: when({
      Null: { "aws:SourceVpc": "true", "aws:SourceVpce": "true" },
      StringLike: { "aws:sourcevpce": "vpce-*" },
    }),
    rule: "condition-never-true",
    says: /Null wants aws:SourceVpce to be absent/,
  },
  {
    what: "two values at once",
    files: when({
      StringEquals: { "aws:PrincipalOrgID": ["o-aaaaaaaaaa", "o-bbbbbbbbbb"] },
      StringLike: { "aws:principalorgid": "o-c*" },
    }),
    rule: "condition-never-true",
    says: /no aws:PrincipalOrgID is o-aaaaaaaaaa or o-bbbbbbbbbb and meets StringLike o-c\*/,
  },
  {
    what: "a period that ends before it begins",
    files: when({
      DateGreaterThan: { "aws:CurrentTime": "2027-01-01T00:00:00Z" },
      DateLessThan: { "aws:CurrentTime": "2026-01-01T00:00:00Z" },
    }),
    rule: "condition-never-true",
    says: /cannot be after 2027.* and before 2026/,
  },
  {
    what: "the forum's Allow with VPC and endpoint",
    files: own({
      Action: "s3:PutObject",
      Resource: `${BUCKET_ARN}/in/*`,
      Condition: { StringEquals: { "aws:SourceVpc": "vpc-0abc", "aws:SourceVpce": "vpce-0abc" } },
    }),
    rule: "network-condition-cannot-hold",
    says: /Statement Added allows Genesys nothing: it asks for aws:SourceVpc and aws:SourceVpce/,
    severity: "notice",
  },
  {
    what: "such an Allow of the bucket policy that names the role",
    files: toRole({ Action: "s3:PutObject", Condition: { StringEquals: { "aws:SourceVpce": "vpce-0abc" } } }),
    rule: "network-condition-cannot-hold",
    says: /aws:SourceVpce/,
  },
  {
    what: "an encryption context of objects under a Bucket Key, which another statement covers",
    files: context("StringLike", OBJECTS),
    rule: "bucket-key-context",
    says: /has a Bucket Key, so the encryption context is the bucket's ARN.*add arn:aws:s3:::acme-legal-recordings to/,
    severity: "warning",
  },
  {
    what: "an encryption context of the bucket without a Bucket Key",
    files: {
      ...context("StringEquals", BUCKET_ARN),
      ...configWith(["bucket-key: true", "bucket-key: false"]),
    },
    rule: "bucket-key-context",
    says: /has no Bucket Key, so the encryption context is the object's ARN/,
  },
  {
    what: "a public policy under BlockPublicPolicy, for readers",
    files: withStatements(BUCKET_POLICY, allow({ Principal: "*" })),
    rule: "block-public-access-conflict",
    says: /it is public, and BlockPublicPolicy is on/,
    at: "policies/bucket.json:1",
    severity: "error",
  },
  {
    what: "a bucket policy of more than 20 KB",
    files: toRole({ Sid: padding(21_000) }),
    rule: "policy-too-large",
    says: /a bucket policy may have 20,480/,
    at: "policies/bucket.json:1",
    severity: "error",
  },
  {
    what: "a trust policy that needs a raised quota",
    files: changed(TRUST, ([trust]) => [{ ...trust, Sid: padding(2500) }]),
    rule: "policy-too-large",
    says: /unless its quota was raised.*2,048/,
    severity: "warning",
  },
  {
    what: "an id of a deleted role",
    files: withStatements(BUCKET_POLICY, allow({ Principal: { AWS: "AROAEXAMPLEEXAMPLE123" } })),
    rule: "unverifiable-principal",
    says: /Statement Added names AROAEXAMPLEEXAMPLE123, the id of a role that may be gone/,
    severity: "notice",
  },
  {
    what: "a role in Genesys' account beside the account",
    files: changed(TRUST, ([trust]) => [
      { ...trust, Principal: { AWS: ["arn:aws:iam::765628985471:root", "arn:aws:iam::765628985471:role/exporter"] } },
    ]),
    rule: "unverifiable-principal",
    says: /Whether arn:aws:iam::765628985471:role\/exporter is who calls/,
  },
  {
    what: "an Allow that an earlier one covers",
    files: own({ Action: "S3:putObject", Resource: `${BUCKET_ARN}/${ORGANIZATION}/year=*` }),
    rule: "shadowed-statement",
    says: /Statement Added says nothing that statement WriteRecordings does not say/,
    severity: "notice",
  },
  {
    what: "an Allow that a Deny overrides",
    files: withStatements(BUCKET_POLICY, allow({ Principal: { AWS: ROLE } }), {
      Sid: "NoReading",
      Effect: "Deny",
      Principal: "*",
      Action: "s3:Get*",
      Resource: OBJECTS,
    }),
    rule: "shadowed-statement",
    says: /Statement Added allows nothing: statement NoReading denies all of it/,
  },
  {
    what: "a bucket that everybody can read",
    files: { ...withStatements(BUCKET_POLICY, allow({ Principal: "*" })), ...WITHOUT_BLOCK },
    rule: "public-read",
    says: /Everybody can read the recordings: statement Added allows s3:GetObject to strangers\..*RestrictPublicBuckets is off/,
    at: "policies/bucket.json:19",
    severity: "warning",
  },
  {
    what: "every principal but one, through a NotAction, where Block Public Access is not declared",
    files: {
      ...withStatements(
        BUCKET_POLICY,
        allow({ Principal: { AWS: "*" }, Action: undefined, NotAction: ["s3:Put*", "s3:Delete*", "s3:Replicate*"] }),
      ),
      ...configWith([", block-public-policy: true, restrict-public-buckets: true", ""]),
    },
    rule: "public-read",
    says: /RestrictPublicBuckets is not known to be on/,
  },
  {
    what: "a condition that any reader meets",
    files: {
      ...withStatements(
        BUCKET_POLICY,
        allow({ Principal: "*", Condition: { StringLike: { "aws:Referer": "https://example.com/*" } } }),
      ),
      ...WITHOUT_BLOCK,
    },
    rule: "public-read",
    says: /Everybody can read/,
  },
  {
    what: "a key that everybody can use",
    files: withStatements(KEY_POLICY, { Effect: "Allow", Principal: { AWS: "*" }, Action: "kms:*", Resource: "*" }),
    rule: "key-open-to-account",
    says: /open to everybody: statement 2 of the key policy allows kms:Decrypt, kms:GenerateDataKey/,
    at: "policies/key.json:13",
    severity: "warning",
  },
  {
    what: "a key that everybody can use through S3",
    files: withStatements(KEY_POLICY, {
      Sid: "Added",
      Effect: "Allow",
      Principal: "*",
      Action: ["kms:GenerateDataKey", "kms:Decrypt"],
      Resource: "*",
      Condition: { StringEquals: { "kms:ViaService": "s3.eu-west-2.amazonaws.com" } },
    }),
    rule: "key-open-to-account",
    says: /open to everybody: statement Added of the key policy allows kms:Decrypt and kms:GenerateDataKey\./,
  },
  {
    what: "a key that another account can use",
    files: withStatements(KEY_POLICY, {
      Sid: "Added",
      Effect: "Allow",
      Principal: { AWS: ["arn:aws:iam::111122223333:root", "arn:aws:iam::444455556666:root"] },
      Action: "kms:Decrypt",
      Resource: "*",
    }),
    rule: "key-open-to-account",
    says: /open to account 444455556666: statement Added/,
  },
  {
    what: "a key that a condition opens to another account",
    files: withStatements(KEY_POLICY, {
      Sid: "Added",
      Effect: "Allow",
      Principal: "*",
      Action: "kms:Decrypt",
      Resource: "*",
      Condition: { StringEquals: { "kms:CallerAccount": ["111122223333", "444455556666"] } },
    }),
    rule: "key-open-to-account",
    says: /open to account 444455556666/,
  },
];

function textOf({ message, why = "", advice = "" }: Finding): string {
  return `${message} ${why} ${advice}`;
}

describe("rules about the text of policies", () => {
  it.each(TOLD)("$rule: $what", async ({ files, rule, says, at, severity }) => {
    const { findings } = await reportWith(files);

    expect(findings.map((finding) => finding.rule)).toEqual([rule]);
    const [found] = findings;
    expect(textOf(found as Finding)).toMatch(says);
    expect(found?.location).toBeDefined();
    if (at !== undefined) expect(`${found?.location?.path}:${found?.location?.line}`).toBe(at);
    if (severity !== undefined) expect(found?.severity).toBe(severity);
  });
});

/** What looks alike and is right: no finding at all. */
const QUIET: readonly (readonly [what: string, files: Files])[] = [
  ...(
    [
      ["of an organization", { StringEquals: { "aws:PrincipalOrgID": "o-exampleorgid" } }],
      ["through an endpoint", { StringEquals: { "aws:SourceVpce": "vpce-0abc1234" } }],
      ["from an address", { IpAddress: { "aws:SourceIp": "198.51.100.0/24" } }],
    ] as const
  ).map(
    ([who, Condition]) =>
      [
        `readers ${who}`,
        { ...withStatements(BUCKET_POLICY, allow({ Principal: "*", Condition })), ...WITHOUT_BLOCK },
      ] as const,
  ),
  [
    "a public read of another prefix",
    {
      ...withStatements(BUCKET_POLICY, allow({ Principal: "*", Resource: `${BUCKET_ARN}/public/*` })),
      ...WITHOUT_BLOCK,
    },
  ],
  [
    "a public read that a Deny keeps to an organization",
    {
      ...withStatements(BUCKET_POLICY, allow({ Principal: "*" }), {
        Effect: "Deny",
        Principal: "*",
        Action: "s3:GetObject*",
        Resource: OBJECTS,
        Condition: { StringNotEquals: { "aws:PrincipalOrgID": "o-exampleorgid" } },
      }),
      ...WITHOUT_BLOCK,
    },
  ],
  ...(
    [
      ["the own account", { StringEquals: { "kms:CallerAccount": "111122223333" } }],
      ["an organization", { StringEquals: { "aws:PrincipalOrgID": "o-exampleorgid" } }],
    ] as const
  ).map(
    ([whom, Condition]) =>
      [
        `a key policy that a condition holds to ${whom}`,
        withStatements(KEY_POLICY, {
          Effect: "Allow",
          Principal: { AWS: "*" },
          Action: ["kms:GenerateDataKey", "kms:Decrypt"],
          Resource: "*",
          Condition,
        }),
      ] as const,
  ),
  [
    "a key that a Deny keeps to the own account",
    withStatements(
      KEY_POLICY,
      { Effect: "Allow", Principal: "*", Action: "kms:Decrypt", Resource: "*" },
      {
        Effect: "Deny",
        Principal: "*",
        Action: "kms:*",
        Resource: "*",
        Condition: { StringNotEquals: { "kms:CallerAccount": "111122223333" } },
      },
    ),
  ],
  [
    "a key that everybody may only look at",
    withStatements(KEY_POLICY, { Effect: "Allow", Principal: "*", Action: "kms:DescribeKey", Resource: "*" }),
  ],
  ["actions in other cases of letters", own({ Action: ["S3:GETOBJECT", "s3:get*tagging"] })],
  [
    "actions of services whose lists are not known",
    own({ Action: ["s3express:CreateSession", "logs:PutLogEventz"], Resource: "*" }),
  ],
  [
    "a lone wildcard",
    withStatements(BUCKET_POLICY, {
      Effect: "Deny",
      Principal: "*",
      Action: "*",
      Resource: OBJECTS,
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    }),
  ],
  [
    "bucket and object actions on both",
    own({ Action: ["s3:GetObject", "s3:ListBucketVersions"], Resource: [BUCKET_ARN, OBJECTS] }),
  ],
  ["a wildcard over the bucket's end", own({ Action: "s3:ListBucketVersions", Resource: `${BUCKET_ARN}*` })],
  ["an action with a wildcard that fits", own({ Action: "s3:List*", Resource: BUCKET_ARN })],
  ["an access point", own({ Resource: "arn:aws:s3:eu-west-2:111122223333:accesspoint/in/object/*" })],
  ["a service that is a variable", own({ Resource: "arn:aws:s3:::${aws:PrincipalTag/bucket}/*" })],
  [
    "actions of two services on resources of both",
    own({ Action: ["s3:GetObject", "kms:DescribeKey"], Resource: [OBJECTS, KEY] }),
  ],
  [
    "a wildcard under StringLike",
    when({ StringLike: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/Genesys*" } }),
  ],
  [
    "a wildcard under ArnEquals",
    when({ ArnEquals: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/Genesys*" } }),
  ],
  ["a wildcard that an object key may hold", when({ StringEquals: { "s3:prefix": "in/*" } })],
  [
    "one value of several without a wildcard",
    when({ StringEquals: { "aws:PrincipalArn": [ROLE, "arn:aws:iam::111122223333:role/X*"] } }),
  ],
  ["a wildcard that IfExists forgives", when({ StringEqualsIfExists: { "aws:SourceVpce": "vpce-*" } })],
  ["public addresses", when({ IpAddress: { "aws:SourceIp": ["10.0.0.0/8", "198.51.100.0/24"] } })],
  ["private addresses inside of a VPC", when({ IpAddress: { "aws:VpcSourceIp": "10.0.0.0/8" } })],
  [
    "values of a multivalued key",
    when({
      "ForAnyValue:StringEquals": { "aws:PrincipalOrgPaths": "o-a/r-b/" },
      "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": "o-c/*" },
    }),
  ],
  [
    "two tests that agree",
    when({
      StringEquals: { "aws:PrincipalOrgID": "o-aaaaaaaaaa" },
      StringNotEquals: { "aws:PrincipalOrgID": "o-bbbbbbbbbb" },
    }),
  ],
  [
    "a period",
    when({
      DateGreaterThan: { "aws:CurrentTime": "2025-01-01T00:00:00Z" },
      DateLessThan: { "aws:CurrentTime": "2026-01-01T00:00:00Z" },
    }),
  ],
  [
    "an Allow for others from an endpoint",
    withStatements(
      BUCKET_POLICY,
      allow({
        Principal: { AWS: "arn:aws:iam::111122223333:role/Reader" },
        Condition: { StringEquals: { "aws:SourceVpce": "vpce-0abc" } },
      }),
    ),
  ],
  [
    "an Allow that any endpoint meets",
    toRole({
      Action: "s3:PutObject",
      Resource: `${BUCKET_ARN}/${ORGANIZATION}/*`,
      Condition: { StringLike: { "aws:SourceVpce": "vpce-*" } },
    }),
  ],
  ["an encryption context of bucket and objects", context("StringLike", [BUCKET_ARN, OBJECTS])],
  ["an encryption context of another bucket", context("StringLike", "arn:aws:s3:::other/*")],
  [
    "everybody of one organization",
    withStatements(
      BUCKET_POLICY,
      allow({ Principal: "*", Condition: { StringEquals: { "aws:PrincipalOrgID": "o-exampleorgid" } } }),
    ),
  ],
  ["an identity policy for which an inline one is small enough", own({ Sid: padding(7000) })],
  ["white space", { [ROLE_POLICY]: `${" ".repeat(12_000)}${own({})[ROLE_POLICY]}` }],
  ["a statement for other actions", own({ Action: "s3:PutObjectTagging" })],
  ["a statement under another condition", when({ StringEquals: { "aws:RequestedRegion": "eu-west-2" } })],
  [
    "a Deny under a condition",
    withStatements(BUCKET_POLICY, allow({ Principal: { AWS: ROLE } }), {
      Effect: "Deny",
      Principal: "*",
      Action: "s3:Get*",
      Resource: OBJECTS,
      Condition: { StringNotEquals: { "aws:PrincipalAccount": "111122223333" } },
    }),
  ],
  [
    "a narrow statement before the wide one",
    changed(ROLE_POLICY, (all) => [allow({ Resource: `${BUCKET_ARN}/in/*` }), ...all, allow({ Sid: "Wide" })]),
  ],
  [
    "statements whose ? is no *",
    changed(ROLE_POLICY, (all) => [
      ...all,
      allow({ Resource: `${BUCKET_ARN}/?` }),
      allow({ Sid: "Wide", Resource: `${BUCKET_ARN}/*/in` }),
    ]),
  ],
  [
    "statements with other principals",
    withStatements(
      BUCKET_POLICY,
      allow({ Principal: { AWS: ROLE } }),
      allow({ Sid: "Other", Principal: { AWS: "arn:aws:iam::111122223333:role/Reader" } }),
    ),
  ],
];

describe("what is right and looks alike", () => {
  it.each(QUIET)("%s", async (_, files) => {
    const { findings } = await reportWith(files);

    expect(findings.map(textOf)).toEqual([]);
  });
});

interface Folded {
  readonly what: string;
  readonly files: Files;
  readonly into: string;
  readonly reason?: RegExp;
}

/** One cause, one finding: the denial, with the rule's reason. */
const FOLDED: readonly Folded[] = [
  {
    what: "an API's name in place of the action that is denied",
    files: changed(ROLE_POLICY, ([write, read, key]) => [
      write ?? {},
      { ...read, Action: ["s3:GetBucketLocation", "s3:GetBucketEncryption", "s3:ListBucket"] },
      key ?? {},
    ]),
    into: "get-encryption-configuration-denied",
    reason:
      /s3:GetBucketEncryption stands there, which is no action of AWS: s3:GetEncryptionConfiguration was surely meant/,
  },
  {
    what: "bucket actions on objects",
    files: changed(ROLE_POLICY, ([write, read, key]) => [write ?? {}, { ...read, Resource: OBJECTS }, key ?? {}]),
    into: "get-bucket-location-denied",
  },
  {
    what: "a wildcard under StringEquals that keeps the role out",
    files: changed(ROLE_POLICY, ([write, ...rest]) => [
      { ...write, Condition: { StringEquals: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/Genesys*" } } },
      ...rest,
    ]),
    into: "put-object-denied",
    reason: /The condition of statement WriteRecordings is never true: StringEquals takes the wildcard/,
  },
  {
    what: "an exemption with a wildcard that exempts nobody",
    files: withStatements(BUCKET_POLICY, {
      Effect: "Deny",
      Principal: "*",
      Action: "s3:PutObject",
      Resource: OBJECTS,
      Condition: { StringNotEquals: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/Genesys*" } },
    }),
    into: "put-object-denied",
    reason: /Its comparison never matches: StringNotEquals takes the wildcard/,
  },
  {
    what: "an endpoint that the only Allow asks for",
    files: changed(ROLE_POLICY, ([write, ...rest]) => [
      { ...write, Condition: { StringEquals: { "aws:SourceVpce": "vpce-0abc" } } },
      ...rest,
    ]),
    into: "put-object-denied",
  },
  {
    what: "an encryption context of objects under a Bucket Key",
    files: changed(ROLE_POLICY, ([write, read, key]) => [
      write ?? {},
      read ?? {},
      { ...key, Condition: { StringLike: { "kms:EncryptionContext:aws:s3:arn": OBJECTS } } },
    ]),
    into: "generate-data-key-denied",
    reason: /The bucket has a Bucket Key, so the encryption context is the bucket's ARN/,
  },
  {
    what: "a deleted role's id in the key policy, which keeps the role out",
    files: {
      [KEY_POLICY]: policy({
        Effect: "Allow",
        Principal: { AWS: "AROAEXAMPLEEXAMPLE123" },
        Action: "kms:*",
        Resource: "*",
      }),
    },
    into: "generate-data-key-denied",
    reason: /AROAEXAMPLEEXAMPLE123, an id that matches nobody/,
  },
  {
    what: "an Allow that the Deny which stops the export overrides",
    files: withStatements(
      BUCKET_POLICY,
      { Sid: "Write", Effect: "Allow", Principal: { AWS: ROLE }, Action: "s3:PutObject", Resource: OBJECTS },
      { Sid: "Deny", Effect: "Deny", Principal: "*", Action: "s3:PutObject", Resource: OBJECTS },
    ),
    into: "put-object-denied",
  },
  {
    what: "a public policy that lets strangers write",
    files: {
      ...withStatements(
        BUCKET_POLICY,
        allow({ Principal: "*", Action: "s3:PutObject", Resource: `${BUCKET_ARN}/${ORGANIZATION}/*` }),
      ),
      ...configWith(["restrict-public-buckets: true", "restrict-public-buckets: false"]),
    },
    into: "public-bucket-policy",
    reason: /refuse to store it: the policy is public/,
  },
  {
    what: "a public statement that lets strangers read and write",
    files: {
      ...withStatements(
        BUCKET_POLICY,
        allow({
          Principal: "*",
          Action: ["s3:PutObject", "s3:GetObject"],
          Resource: `${BUCKET_ARN}/${ORGANIZATION}/*`,
        }),
      ),
      ...WITHOUT_BLOCK,
    },
    into: "public-bucket-policy",
    reason: /lets everybody read recordings, too/,
  },
];

describe("what a denial says already", () => {
  it.each(FOLDED)("$what", async ({ files, into, reason }) => {
    const { findings } = await reportWith(files);
    const loud = findings.filter(({ severity }) => severity === "error" || severity === "warning");

    expect(findings.map(({ rule }) => rule).filter((rule) => !rule.endsWith("-denied") && rule !== into)).toEqual([]);
    expect(loud.map(({ rule }) => rule)).toContain(into);
    if (reason !== undefined) expect(loud.map(({ why = "" }) => why).join("\n")).toMatch(reason);
  });
});

describe("a permission that a date ends", () => {
  const until = (date: string): Files =>
    changed(ROLE_POLICY, ([write, ...rest]) => [
      { ...write, Condition: { DateLessThan: { "aws:CurrentTime": date } } },
      ...rest,
    ]);

  it("has a rule of its own, and stops the merge", async () => {
    const report = await reportWith(until("2031-04-01T00:00:00Z"));

    expect(report.verdict).toBe("fail");
    expect(report.findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(["permission-expires error"]);
    expect(report.findings[0]?.message).toMatch(/from 2031-04-01T00:00:00Z on/);
  });

  it("is a plain denial once it is over", async () => {
    const { findings } = await reportWith(until("2026-01-01T00:00:00Z"));

    expect(findings.map(({ rule }) => rule)).toContain("put-object-denied");
  });

  it("is none beyond the years that are judged", async () => {
    expect((await reportWith(until("2050-01-01T00:00:00Z"))).verdict).toBe("pass");
  });
});

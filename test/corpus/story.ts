/** What a small repository says of one export, apart from the language that it says it in. */

export type Statement = Readonly<Record<string, unknown>>;

/** Policies by what they are, and the facts beside them. Texts speak of things by name: `{role}`, `{bucket}`. */
export interface Story {
  readonly trust: readonly Statement[];
  readonly role: readonly Statement[];
  /** Empty: the bucket has no policy. */
  readonly bucket: readonly Statement[];
  readonly key: readonly Statement[];
  readonly boundary?: readonly Statement[];
  readonly scp?: readonly Statement[];
  readonly rcp?: readonly Statement[];
  readonly bucketKey: boolean;
}

/** What the names stand for. */
export const NAMES = {
  account: "111122223333",
  genesys: "765628985471",
  organization: "3f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e10",
  role: "arn:aws:iam::111122223333:role/GenesysExport",
  bucket: "arn:aws:s3:::acme-legal-recordings",
  key: "arn:aws:kms:eu-west-2:111122223333:key/11111111-2222-4333-8444-555555555555",
} as const;

export type Name = keyof typeof NAMES;

/** Nothing is wrong here. */
export const HEALTHY: Story = {
  trust: [
    {
      Sid: "GenesysCloudAssumesThisRole",
      Effect: "Allow",
      Principal: { AWS: "arn:aws:iam::{genesys}:root" },
      Action: "sts:AssumeRole",
      Condition: { StringEquals: { "sts:ExternalId": "{organization}" } },
    },
  ],
  role: [
    {
      Sid: "WriteRecordings",
      Effect: "Allow",
      Action: ["s3:PutObject", "s3:PutObjectAcl", "s3:AbortMultipartUpload"],
      Resource: "{bucket}/{organization}/*",
    },
    {
      Sid: "ReadBucketSettings",
      Effect: "Allow",
      Action: ["s3:GetBucketLocation", "s3:GetEncryptionConfiguration", "s3:ListBucket"],
      Resource: "{bucket}",
    },
    { Sid: "UseTheBucketsKey", Effect: "Allow", Action: ["kms:GenerateDataKey", "kms:Decrypt"], Resource: "{key}" },
  ],
  bucket: [
    {
      Sid: "DenyPlainHttp",
      Effect: "Deny",
      Principal: "*",
      Action: "s3:*",
      Resource: ["{bucket}", "{bucket}/*"],
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    },
  ],
  key: [
    {
      Sid: "LetIamPoliciesDecide",
      Effect: "Allow",
      Principal: { AWS: "arn:aws:iam::{account}:root" },
      Action: "kms:*",
      Resource: "*",
    },
  ],
  bucketKey: true,
};

/** The text with each name replaced. */
export function named(text: string, write: (name: Name) => string): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => (name in NAMES ? write(name as Name) : whole));
}

/** Policies of a story with all names replaced by what they stand for. */
export function literal(value: unknown): unknown {
  return JSON.parse(named(JSON.stringify(value), (name) => NAMES[name])) as unknown;
}

/** The declaration of the export, in every config. */
export const EXPORTS = `version: 1
exports:
  - name: legal-hold
    genesys:
      organization-id: ${NAMES.organization}
      region: eu-west-2
    role: ${NAMES.role}
    bucket: acme-legal-recordings
`;

export const CONFIG = ".github/genesys-export-gate.yml";

/** The policies of a story that are there, by the name of the file that a language may give them. */
export function policiesOf(story: Story): readonly (readonly [string, readonly Statement[]])[] {
  const { trust, role, bucket, key, boundary = [], scp = [], rcp = [] } = story;
  const all = { trust, role, bucket, key, boundary, scp, rcp };
  return Object.entries(all).filter(([, statements]) => statements.length > 0);
}

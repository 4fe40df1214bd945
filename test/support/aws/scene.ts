/** A small world for the tests of the loopback AWS. */

import type { AwsWorld, Document } from "./model.ts";

export const ACCOUNT = "111122223333";
export const MANAGEMENT = "444455556666";
export const CALLER = `arn:aws:iam::${ACCOUNT}:user/auditor`;
export const ROLE = `arn:aws:iam::${ACCOUNT}:role/exports/GenesysExport`;
export const READER = `arn:aws:iam::${MANAGEMENT}:role/OrganizationReader`;
export const KEY = `arn:aws:kms:eu-west-2:${ACCOUNT}:key/11111111-2222-4333-8444-555555555555`;
export const BUCKET = "acme-legal-recordings";
export const MANAGED = `arn:aws:iam::${ACCOUNT}:policy/Export`;
export const AWS_MANAGED = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
export const BOUNDARY = `arn:aws:iam::${ACCOUNT}:policy/Boundary`;

export function allow(action: string, resource = "*", more: object = {}): Document {
  return policy({ Effect: "Allow", Action: action, Resource: resource, ...more });
}

export function deny(action: string, resource = "*", more: object = {}): Document {
  return policy({ Effect: "Deny", Action: action, Resource: resource, ...more });
}

function policy(statement: object): Document {
  return { Version: "2012-10-17", Statement: [statement] };
}

const TRUST = policy({
  Effect: "Allow",
  Principal: { AWS: "arn:aws:iam::765628985471:root" },
  Action: "sts:AssumeRole",
});
/** Every character that percent-encoding and XML treat differently. */
export const AWKWARD = '{"Version":"2012-10-17",\r\n "Id":"a!b\'c(d)*e&f<g>é+%41 \\"x",\n\t"Statement":[]}';

const BLOCKED = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: false,
  RestrictPublicBuckets: true,
};

export const world: AwsWorld = {
  caller: CALLER,
  accounts: [
    {
      id: ACCOUNT,
      roles: [
        {
          arn: ROLE,
          trustPolicy: TRUST,
          inlinePolicies: { awkward: AWKWARD, locate: allow("s3:GetBucketLocation"), own: allow("s3:PutObject") },
          attachedPolicies: [MANAGED, AWS_MANAGED],
          permissionsBoundary: BOUNDARY,
          tags: { team: "legal", stage: "<live> & well" },
        },
        { arn: `arn:aws:iam::${ACCOUNT}:role/Bare`, trustPolicy: TRUST },
        { arn: `arn:aws:iam::${ACCOUNT}:role/Other`, trustPolicy: TRUST },
      ],
      managedPolicies: [
        { arn: MANAGED, defaultVersion: "v2", versions: { v1: deny("*"), v2: allow("s3:PutObjectAcl") } },
        { arn: BOUNDARY, defaultVersion: "v1", versions: { v1: allow("s3:*") } },
        { arn: AWS_MANAGED, defaultVersion: "v1", versions: { v1: allow("s3:List*") } },
      ],
      buckets: [
        {
          name: BUCKET,
          region: "eu-west-2",
          policy: AWKWARD,
          publicAccessBlock: BLOCKED,
          objectOwnership: "BucketOwnerEnforced",
          encryption: { algorithm: "aws:kms", key: KEY, bucketKey: true },
          objectLock: { mode: "COMPLIANCE", days: 2555 },
          requesterPays: true,
        },
        { name: "acme-plain", region: "eu-west-2" },
        { name: "acme-unencrypted", region: "eu-west-2", encryption: "none", objectLock: {} },
        { name: "acme-virginia", region: "us-east-1" },
      ],
      publicAccessBlock: BLOCKED,
      accessPoints: [
        { name: "inside", region: "eu-west-2", bucket: BUCKET, vpc: "vpc-1", policy: AWKWARD },
        { name: "outside", region: "eu-west-2", bucket: BUCKET },
        { name: "plain", region: "eu-west-2", bucket: "acme-plain" },
      ],
      keys: [
        {
          arn: KEY,
          policy: AWKWARD,
          aliases: ["alias/recordings", "alias/second"],
          grants: [
            { granteePrincipal: ROLE, operations: ["GenerateDataKey"], encryptionContextSubset: { a: "b" } },
            { granteePrincipal: ROLE, operations: ["Decrypt"] },
          ],
        },
        { arn: `arn:aws:kms:eu-west-2:${ACCOUNT}:key/mrk-1`, policy: AWKWARD, state: "PendingDeletion" },
      ],
      vpcEndpoints: [
        { id: "vpce-1", region: "eu-west-2", service: "com.amazonaws.eu-west-2.s3", policy: AWKWARD },
        {
          id: "vpce-2",
          region: "eu-west-2",
          service: "com.amazonaws.eu-west-2.kms",
          policy: AWKWARD,
          type: "Interface",
        },
        { id: "vpce-3", region: "eu-west-1", service: "com.amazonaws.eu-west-1.s3", policy: AWKWARD },
      ],
    },
    {
      id: MANAGEMENT,
      roles: [{ arn: READER, trustPolicy: TRUST }],
      buckets: [{ name: "others", region: "eu-west-2" }],
    },
  ],
  organization: {
    id: "o-exampleorgid",
    managementAccount: MANAGEMENT,
    root: "r-abcd",
    parents: { "ou-abcd-11111111": "r-abcd", [ACCOUNT]: "ou-abcd-11111111" },
    policies: [
      {
        id: "p-FullAWSAccess",
        name: "FullAWSAccess",
        type: "SERVICE_CONTROL_POLICY",
        content: allow("*"),
        targets: ["r-abcd", "ou-abcd-11111111", ACCOUNT],
        awsManaged: true,
      },
      {
        id: "p-region1",
        name: "region",
        type: "SERVICE_CONTROL_POLICY",
        content: deny("s3:DeleteBucket", "*", {
          Condition: { StringNotEquals: { "aws:RequestedRegion": "eu-west-2" } },
        }),
        targets: ["ou-abcd-11111111"],
      },
      {
        id: "p-rcp00001",
        name: "rcp",
        type: "RESOURCE_CONTROL_POLICY",
        content: deny("s3:*"),
        targets: ["r-abcd"],
      },
    ],
  },
};

export const paged: AwsWorld = { ...world, pageSize: 1 };

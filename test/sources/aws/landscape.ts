/** Two member accounts of an organization, read from its management account. */

import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import type { DeclaredExport } from "../../../src/inventory/model.ts";
import type { AwsReading, AwsReadRequest } from "../../../src/sources/aws/model.ts";
import { readAws } from "../../../src/sources/aws/read-aws.ts";
import type { AwsServer, AwsWorld, Document, Faults } from "../../support/aws/model.ts";
import { startAws } from "../../support/aws/server.ts";

export const MANAGEMENT = "444455556666";
export const LEGAL = "111122223333";
export const STORAGE = "777788889999";
const ORGANIZATION_ID = "3f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e10";
export const EXPORT_ROLE = `arn:aws:iam::${LEGAL}:role/exports/GenesysExport`;
export const KEY = `arn:aws:kms:eu-west-2:${LEGAL}:key/11111111-2222-4333-8444-555555555555`;
export const SHARED_KEY = `arn:aws:kms:eu-central-1:${STORAGE}:key/99999999-2222-4333-8444-555555555555`;
const NOW = new Date("2026-03-01T12:00:00Z");

const reader = (account: string) => `arn:aws:iam::${account}:role/ExportGateReader`;
export const ACCOUNTS = [
  { id: LEGAL, role: reader(LEGAL), regions: ["eu-west-2"] },
  { id: STORAGE, role: reader(STORAGE), regions: ["eu-central-1"] },
];

export function policy(statement: object): Document {
  return { Version: "2012-10-17", Statement: [{ Effect: "Allow", ...statement }] };
}

const writes = (...buckets: string[]) =>
  policy({ Action: "s3:PutObject", Resource: buckets.map((bucket) => `arn:aws:s3:::${bucket}/*`) });

const trusts = (account: string, externalId?: string) =>
  policy({
    Principal: { AWS: `arn:aws:iam::${account}:root` },
    Action: "sts:AssumeRole",
    ...(externalId && { Condition: { StringEquals: { "sts:ExternalId": externalId } } }),
  });

const BLOCKED = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: false,
  RestrictPublicBuckets: true,
};
const anyone = policy({ Principal: "*", Action: "s3:*", Resource: "*" });
const full = policy({ Action: "*", Resource: "*" });

export const landscape: AwsWorld = {
  caller: `arn:aws:sts::${MANAGEMENT}:assumed-role/Auditor/github`,
  assumable: ACCOUNTS.map(({ role }) => role),
  accounts: [
    { id: MANAGEMENT },
    {
      id: LEGAL,
      publicAccessBlock: BLOCKED,
      roles: [
        { arn: `arn:aws:iam::${LEGAL}:role/Unrelated`, trustPolicy: trusts("999988887777") },
        {
          arn: EXPORT_ROLE,
          id: "AROAEXAMPLEEXPORT0001",
          trustPolicy: trusts("765628985471", ORGANIZATION_ID),
          inlinePolicies: {
            write: writes("acme-legal-recordings", "shared-recordings"),
            archive: writes("acme-archive-*"),
          },
          attachedPolicies: [`arn:aws:iam::${LEGAL}:policy/Encrypt`, "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"],
          permissionsBoundary: `arn:aws:iam::${LEGAL}:policy/Boundary`,
          tags: { team: "legal", stage: "live" },
        },
        {
          arn: `arn:aws:iam::${LEGAL}:role/OtherVendor`,
          trustPolicy: trusts("999988887777", "00000000-7c1a-4f7e-9b52-0d6f3a1c9e10"),
          inlinePolicies: { read: policy({ Action: "s3:GetObject", Resource: "*" }) },
        },
        {
          arn: `arn:aws:iam::${LEGAL}:role/WritingVendor`,
          trustPolicy: trusts("999988887777", "11111111-7c1a-4f7e-9b52-0d6f3a1c9e10"),
          inlinePolicies: { write: writes("acme-archive-1") },
        },
      ],
      managedPolicies: [
        {
          arn: `arn:aws:iam::${LEGAL}:policy/Encrypt`,
          defaultVersion: "v2",
          versions: { v1: full, v2: policy({ Action: "kms:GenerateDataKey", Resource: KEY }) },
        },
        { arn: `arn:aws:iam::${LEGAL}:policy/Boundary`, defaultVersion: "v1", versions: { v1: full } },
        {
          arn: "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess",
          defaultVersion: "v7",
          versions: { v7: policy({ Action: "s3:Get*", Resource: "*" }) },
        },
      ],
      buckets: [
        {
          name: "acme-legal-recordings",
          region: "eu-west-2",
          policy: anyone,
          publicAccessBlock: BLOCKED,
          objectOwnership: "BucketOwnerEnforced",
          encryption: { algorithm: "aws:kms", key: KEY, bucketKey: true },
          objectLock: { mode: "COMPLIANCE", years: 7 },
          requesterPays: true,
        },
        { name: "acme-archive-2", region: "us-east-1", encryption: { algorithm: "aws:kms" } },
        {
          name: "acme-archive-1",
          region: "eu-west-2",
          encryption: { algorithm: "aws:kms:dsse", key: "alias/recordings" },
        },
        { name: "unrelated", region: "eu-west-2" },
      ],
      accessPoints: [
        { name: "inside", region: "eu-west-2", bucket: "acme-legal-recordings", vpc: "vpc-1", policy: anyone },
        { name: "bare", region: "eu-west-2", bucket: "acme-legal-recordings" },
        { name: "other", region: "eu-west-2", bucket: "unrelated" },
      ],
      keys: [
        {
          arn: KEY,
          policy: full,
          aliases: ["alias/recordings"],
          multiRegion: false,
          grants: [
            { granteePrincipal: EXPORT_ROLE, operations: ["GenerateDataKey", "Decrypt"] },
            { granteePrincipal: EXPORT_ROLE, operations: ["Encrypt"], encryptionContextSubset: { a: "b" } },
          ],
        },
      ],
      vpcEndpoints: [{ id: "vpce-1", region: "eu-west-2", service: "com.amazonaws.eu-west-2.s3", policy: full }],
    },
    {
      id: STORAGE,
      buckets: [
        {
          name: "shared-recordings",
          region: "eu-central-1",
          policy: anyone,
          objectOwnership: "BucketOwnerPreferred",
          encryption: { algorithm: "aws:kms", key: SHARED_KEY },
        },
      ],
      keys: [{ arn: SHARED_KEY, policy: full, state: "PendingDeletion" }],
    },
  ],
  organization: {
    id: "o-exampleorgid",
    managementAccount: MANAGEMENT,
    root: "r-abcd",
    parents: {
      "ou-abcd-11111111": "r-abcd",
      "ou-abcd-22222222": "ou-abcd-11111111",
      [LEGAL]: "ou-abcd-22222222",
      [STORAGE]: "ou-abcd-11111111",
    },
    policies: [
      {
        id: "p-FullAWSAccess",
        name: "FullAWSAccess",
        type: "SERVICE_CONTROL_POLICY",
        content: full,
        targets: ["r-abcd", "ou-abcd-11111111", "ou-abcd-22222222", LEGAL, STORAGE],
        awsManaged: true,
      },
      {
        id: "p-limits001",
        name: "limits",
        type: "SERVICE_CONTROL_POLICY",
        content: policy({ Effect: "Deny", Action: "s3:DeleteBucket", Resource: "*" }),
        targets: ["ou-abcd-22222222"],
      },
      {
        id: "p-perimeter1",
        name: "perimeter",
        type: "RESOURCE_CONTROL_POLICY",
        content: policy({ Effect: "Deny", Principal: "*", Action: "s3:DeleteObject", Resource: "*" }),
        targets: ["r-abcd"],
      },
    ],
  },
};

export function declared(bucket: string, more: Partial<DeclaredExport> = {}): DeclaredExport {
  return { name: bucket, role: EXPORT_ROLE, bucket, network: {}, discovered: false, ...more };
}

export type Options = Partial<Omit<AwsReadRequest, "now">> & { readonly faults?: Faults };

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
formats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync("schema/inventory.schema.json", "utf8")));

export interface Outcome extends AwsReading {
  readonly server: AwsServer;
  readonly steps: readonly string[];
}

/** Reads a world through the loopback server, with the real SDK. */
export async function readWorld(world: AwsWorld, { faults, ...options }: Options = {}): Promise<Outcome> {
  const server = await startAws(world, faults);
  const steps: string[] = [];
  try {
    const reading = await readAws({
      accounts: ACCOUNTS,
      exports: [],
      environment: server.environment,
      now: NOW,
      maxAttempts: 1,
      progress: { step: (text) => steps.push(text), done: () => steps.push("done") },
      ...options,
    });
    if (!validate(reading.inventory)) throw new Error(`not the schema's: ${JSON.stringify(validate.errors)}`);
    return { ...reading, server, steps };
  } finally {
    await server.close();
  }
}

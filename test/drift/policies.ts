/** Inventories for the tests of drift: one export, with what a test changes. */

import type { PolicyKind } from "../../src/authorization/model.ts";
import { parsePolicy } from "../../src/authorization/policy/parse.ts";
import type { Bucket, DeclaredExport, Inventory, Key, PolicyDocument, Role } from "../../src/inventory/model.ts";

export const ROLE = "arn:aws:iam::111122223333:role/GenesysExport";
export const BUCKET = "acme-legal-recordings";
export const KEY = "arn:aws:kms:eu-west-2:111122223333:key/11111111-2222-4333-8444-555555555555";

type Json = Readonly<Record<string, unknown>>;

export function document(kind: PolicyKind, path: string, ...statements: readonly Json[]): PolicyDocument {
  return documentOf(kind, path, { Version: "2012-10-17", Statement: statements });
}

export function documentOf(kind: PolicyKind, path: string, value: unknown): PolicyDocument {
  const { policy } = parsePolicy(value, kind, path);
  if (policy === undefined) throw new Error(`${path} cannot be read`);
  const place = { path, line: 1, column: 1, endLine: 9, endColumn: 2 };
  const places = new Map([["", { value: place }]]);
  return { path, kind, format: "json", text: JSON.stringify(value), policy, problems: [], places };
}

export const write = { Effect: "Allow", Action: "s3:PutObject", Resource: `arn:aws:s3:::${BUCKET}/*` };
export const trust = {
  Effect: "Allow",
  Principal: { AWS: "arn:aws:iam::765628985471:root" },
  Action: "sts:AssumeRole",
  Condition: { StringEquals: { "sts:ExternalId": "3f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e10" } },
};

const exported: DeclaredExport = { name: "legal-hold", role: ROLE, bucket: BUCKET, network: {}, discovered: false };

interface Parts {
  readonly role?: Partial<Role>;
  readonly bucket?: Partial<Bucket>;
  readonly key?: Partial<Key>;
}

/** A side with its documents named after it. */
export function side(
  name: string,
  { role, bucket, key }: Parts = {},
  more: Partial<Inventory> = {},
): { inventory: Inventory } {
  const inventory: Inventory = {
    exports: [exported],
    roles: [
      {
        arn: ROLE,
        trustPolicy: document("trust-policy", `${name}/trust`, trust),
        identityPolicies: [document("identity-policy", `${name}/identity`, write)],
        ...role,
      },
    ],
    buckets: [{ name: BUCKET, account: "111122223333", encryption: { algorithm: "aws:kms", key: KEY }, ...bucket }],
    keys: [
      {
        arn: KEY,
        policy: document("key-policy", `${name}/key`, { ...write, Principal: "*", Resource: "*" }),
        grants: [],
        ...key,
      },
    ],
    organization: {},
    gaps: [],
    documents: [],
    ...more,
  };
  return { inventory };
}

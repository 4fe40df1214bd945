/** The healthy example as AWS would hold it. */

import { readFileSync } from "node:fs";
import type { Report } from "../../../src/report/model.ts";
import { DEFAULT_SETTINGS } from "../../../src/sources/config/parse.ts";
import type {
  SavedAccount,
  SavedBucket,
  SavedGap,
  SavedInventory,
  SavedKey,
  SavedRole,
} from "../../../src/sources/saved/model.ts";
import { type Declared, type WorldOptions, worldOfSaved } from "../../../src/sources/saved/to-world.ts";
import { BUCKET, KEY, ORGANIZATION, ROLE, reportOn } from "../../support/world.ts";

export const ACCOUNT = "111122223333";
export const OTHER = "444455556666";

export const file = (name: string): string =>
  readFileSync(new URL(`../../../examples/healthy/policies/${name}`, import.meta.url), "utf8");

export const known = <T>(value: T): { readonly value: T } => ({ value });

export function denied(what: string, permission?: string): SavedGap {
  return { gap: { what, why: "AccessDenied: not yours", ...(permission === undefined ? {} : { permission }) } };
}

export const OFF = {
  blockPublicAcls: false,
  ignorePublicAcls: false,
  blockPublicPolicy: false,
  restrictPublicBuckets: false,
};
export const ON = {
  blockPublicAcls: true,
  ignorePublicAcls: true,
  blockPublicPolicy: true,
  restrictPublicBuckets: true,
};

export const role: SavedRole = {
  arn: ROLE,
  uniqueId: "AROAEXAMPLE0000000000",
  trustPolicy: known(file("role-trust.json")),
  identityPolicies: known([{ name: "export", text: known(file("role-export.json")) }]),
  permissionsBoundary: known(null),
  tags: known({ team: "legal" }),
};

const bucket: SavedBucket = {
  name: BUCKET,
  account: known(ACCOUNT),
  region: known("eu-west-2"),
  policy: known(file("bucket.json")),
  publicAccessBlock: known(ON),
  objectOwnership: known("BucketOwnerEnforced"),
  encryption: known({ algorithm: "aws:kms", key: KEY, bucketKey: true }),
  objectLock: known(null),
  requesterPays: known(false),
  accessPoints: known([]),
};

const key: SavedKey = {
  arn: KEY,
  policy: known(file("key.json")),
  grants: known([]),
  state: known("Enabled"),
};

const FULL_ACCESS = {
  arn: "arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess",
  name: "FullAWSAccess",
  text: known('{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}'),
};

export const account: SavedAccount = {
  id: ACCOUNT,
  partition: "aws",
  publicAccessBlock: known(null),
  organization: { id: known("o-exampleorgid"), scps: known([[FULL_ACCESS], [FULL_ACCESS]]), rcps: known([]) },
  roles: [role],
  buckets: [bucket],
  keys: [key],
  vpcEndpoints: [],
  gaps: [],
};

export function inventory(...accounts: readonly SavedAccount[]): SavedInventory {
  return {
    kind: "genesys-export-gate inventory",
    schemaVersion: 1,
    tool: { name: "genesys-export-gate", version: "0.1.0" },
    readAt: "2026-11-21T11:00:00Z",
    accounts,
  };
}

/** The healthy account with other pieces. */
export function accountWith(
  changes: Partial<SavedAccount> & {
    readonly role?: Partial<SavedRole>;
    readonly bucket?: Partial<SavedBucket>;
    readonly key?: Partial<SavedKey>;
  },
): SavedAccount {
  const { role: ofRole, bucket: ofBucket, key: ofKey, ...rest } = changes;
  return {
    ...account,
    roles: [{ ...role, ...ofRole }],
    buckets: [{ ...bucket, ...ofBucket }],
    keys: [{ ...key, ...ofKey }],
    ...rest,
  };
}

export const EXPORT: Declared["inventory"]["exports"][number] = {
  name: "legal-hold",
  organizationId: ORGANIZATION,
  region: "eu-west-2",
  role: ROLE,
  bucket: BUCKET,
  network: {},
  discovered: false,
};

export function declared(...exports: Declared["inventory"]["exports"]): Declared {
  return {
    settings: DEFAULT_SETTINGS,
    inventory: { exports },
    files: new Set(),
    inputs: [],
    problems: [],
    notEvaluated: [],
  };
}

/** The report on what was saved, with the healthy export declared. */
export function reportOnSaved(
  saved: SavedInventory,
  exports: Declared["inventory"]["exports"] = [EXPORT],
  options?: WorldOptions,
): Report {
  return reportOn(worldOfSaved(saved, declared(...exports), options));
}

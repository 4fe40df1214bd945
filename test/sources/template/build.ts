/** Small builders of values and pieces, as the readers of templates make them. */

import { createHash } from "node:crypto";
import type { Gap, Place } from "../../../src/inventory/model.ts";
import { createCollector } from "../../../src/sources/collector.ts";
import type { JoinFacts } from "../../../src/sources/template/join/facts.ts";
import { joinTemplates } from "../../../src/sources/template/join/join.ts";
import { type Declared, NOTHING_DECLARED } from "../../../src/sources/template/model.ts";
import type { Origin, Piece } from "../../../src/sources/template/pieces.ts";
import { surroundingId } from "../../../src/sources/template/symbols.ts";
import {
  joinTexts,
  type ObjectValue,
  textValue,
  unknownValue,
  type Value,
} from "../../../src/sources/template/value.ts";

export const ACCOUNT = "111122223333";
export const OTHER_ACCOUNT = "444455556666";
export const REGION = "eu-west-2";
export const GENESYS = "765628985471";
export const ORGANIZATION = "3f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e10";
export const BUCKET = "acme-legal-recordings";
export const ROLE = `arn:aws:iam::${ACCOUNT}:role/GenesysExport`;
export const KEY_ID = "11111111-2222-4333-8444-555555555555";
export const KEY = `arn:aws:kms:${REGION}:${ACCOUNT}:key/${KEY_ID}`;
const FILE = "infra/main.tf";

export function at(line = 1, path = FILE): Place {
  return { path, line, column: 1, endLine: line, endColumn: 2 };
}

/** Plain data, and values where something is not known. */
export type Plain = string | number | boolean | null | Value | readonly Plain[] | { readonly [name: string]: Plain };

function isValue(data: object): data is Value {
  return "kind" in data && "place" in data;
}

export function value(data: Plain): Value {
  const place = at();
  if (data === null) return { kind: "null", place };
  if (typeof data === "string") return textValue(data, place);
  if (typeof data === "number") return { kind: "number", value: data, place };
  if (typeof data === "boolean") return { kind: "boolean", value: data, place };
  if (Array.isArray(data)) return { kind: "list", items: data.map(value), place };
  if (isValue(data)) return data;
  return object(data as { readonly [name: string]: Plain });
}

export function object(data: { readonly [name: string]: Plain }): ObjectValue {
  const place = at();
  const members = Object.entries(data).map(([name, member]) => [name, { value: value(member), place }] as const);
  return { kind: "object", members: new Map(members), place };
}

/** Something that is not known; `of`: the name of that resource. */
export function hole(of?: string, why = of === undefined ? "nobody knows" : `${of} is generated`): Value {
  return unknownValue(why, at(), of);
}

/** A text made of parts: `text("arn:aws:s3:::", hole(), "/*")`. */
export function text(...parts: readonly (string | Value)[]): Value {
  return joinTexts(
    parts.map((part) => (typeof part === "string" ? textValue(part, at()) : part)),
    at(),
  );
}

/** `infra#aws_s3_bucket.logs` */
export function id(address: string, root = "infra"): string {
  return `${root}#${address}`;
}

type Where = Partial<Pick<Origin, "account" | "region" | "partition" | "id" | "place">>;

function origin(address: string, where: Where = {}): Origin {
  return {
    id: id(address),
    address,
    place: at(),
    account: value(ACCOUNT),
    region: value(REGION),
    partition: value("aws"),
    ...where,
  };
}

/** Deployed to an account and a Region that nobody named. */
export function nowhere(scope = "infra aws"): Where {
  return {
    account: hole(surroundingId("account", scope)),
    region: hole(surroundingId("region", scope)),
    partition: hole(surroundingId("partition", scope)),
  };
}

type Fields<T extends Piece["type"]> = Partial<Omit<Extract<Piece, { readonly type: T }>, "type" | "address">>;

export function statements(...list: readonly Plain[]): Value {
  return value({ Version: "2012-10-17", Statement: list });
}

export function allow(Action: Plain, Resource: Plain, more: { readonly [name: string]: Plain } = {}): Plain {
  return { Effect: "Allow", Action, Resource, ...more };
}

export function deny(Action: Plain, Resource: Plain, more: { readonly [name: string]: Plain } = {}): Plain {
  return { Effect: "Deny", Action, Resource, ...more };
}

export const BUCKET_ARN = `arn:aws:s3:::${BUCKET}`;
export const WRITE: Plain = allow(["s3:PutObject", "s3:PutObjectAcl", "s3:AbortMultipartUpload"], `${BUCKET_ARN}/*`);
const SETTINGS: Plain = allow(["s3:GetBucketLocation", "s3:GetEncryptionConfiguration", "s3:ListBucket"], BUCKET_ARN);
const ENCRYPT: Plain = allow(["kms:GenerateDataKey", "kms:Decrypt"], KEY);

export function trusts(AWS: Plain, externalId: Plain = ORGANIZATION): Value {
  return statements({
    Effect: "Allow",
    Principal: { AWS },
    Action: "sts:AssumeRole",
    Condition: { StringEquals: { "sts:ExternalId": externalId } },
  });
}

export const role = (fields: Fields<"role"> = {}, address = "aws_iam_role.export"): Piece => ({
  ...origin(address),
  type: "role",
  name: value("GenesysExport"),
  path: value("/"),
  trust: { value: trusts(`arn:aws:iam::${GENESYS}:root`) },
  inline: [{ name: "write", value: statements(WRITE, SETTINGS, ENCRYPT) }],
  attached: [],
  ...fields,
});

export const bucket = (fields: Fields<"bucket"> = {}, address = "aws_s3_bucket.recordings"): Piece => ({
  ...origin(address),
  type: "bucket",
  name: value(BUCKET),
  settings: {},
  ...fields,
});

export const settings = (
  ofBucket: Plain,
  set: Extract<Piece, { readonly type: "bucket-settings" }>["settings"],
  address = "aws_s3_bucket_settings.recordings",
): Piece => ({ ...origin(address), type: "bucket-settings", bucket: value(ofBucket), settings: set });

export const key = (fields: Fields<"key"> = {}, address = "aws_kms_key.recordings"): Piece => ({
  ...origin(address),
  type: "key",
  keyId: value(KEY_ID),
  policy: { value: KEY_POLICY },
  ...fields,
});

export const KEY_POLICY = statements(
  allow("kms:*", "*", { Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` }, Sid: "Root" }),
);
export const BUCKET_POLICY = statements(
  deny("s3:*", [BUCKET_ARN, `${BUCKET_ARN}/*`], {
    Principal: "*",
    Condition: { Bool: { "aws:SecureTransport": "false" } },
  }),
);

/** Any other piece. */
export function piece<T extends Piece["type"]>(
  type: T,
  address: string,
  fields: Omit<Extract<Piece, { readonly type: T }>, "type" | keyof Origin> & Where,
): Piece {
  return { ...origin(address), type, ...fields } as unknown as Piece;
}

const NO_FACTS: JoinFacts = {
  exports: [],
  roles: [],
  documents: [],
  known: { accounts: [], regions: [], partitions: [] },
};

export const EXPORT: JoinFacts["exports"][number] = {
  name: "legal",
  organizationId: ORGANIZATION,
  region: REGION,
  role: ROLE,
  bucket: BUCKET,
  network: {},
  discovered: false,
};

export function declared(pieces: readonly Piece[], more: Partial<Declared> = {}): Declared {
  const source = "# the file\n".repeat(200);
  const sha256 = createHash("sha256").update(source).digest("hex");
  return { ...NOTHING_DECLARED, files: [{ path: FILE, sha256, text: source, kind: "terraform" }], pieces, ...more };
}

/** What comes of pieces, and what was said on the way. */
export function joined(pieces: readonly Piece[], facts: Partial<JoinFacts> = {}, more: Partial<Declared> = {}) {
  const collector = createCollector("working tree");
  const found = joinTemplates(declared(pieces, more), { ...NO_FACTS, ...facts }, collector);
  return { found, collector };
}

/** Gaps in one line each. */
export function told(gaps: readonly Gap[]): readonly string[] {
  return gaps.map(({ what, why }) => `${what}: ${why}`);
}

/** What S3 looks at beside policies, in a case: the bucket's settings, headers, an access point. */

import type { Authorization, ContextValue, PolicyKind, PolicyOrUnknown } from "../model.ts";
import { isObject, quote, typeName } from "../policy/report.ts";
import type { AccessPoint } from "../s3/access-point.ts";
import type { S3Scene } from "../s3/decide.ts";
import type { BucketSettings, HeaderValue, PublicAccessSettings } from "../s3/model.ts";
import { isFixed } from "../space/dimensions.ts";
import type { Space } from "../space/model.ts";
import { CaseError, type Json, present, refuseUnknown } from "./error.ts";

/** Members of a case; one of them makes it a call of S3. */
export const S3_MEMBERS = ["bucket", "operation", "headers", "accessPoint", "expectedS3"] as const;

/** Parses a policy of the case, by its place. */
export type ReadPolicy = (document: unknown, kind: PolicyKind, place: string) => PolicyOrUnknown;

/** Undefined for a case that has none of the members. */
export function readS3(value: Json, space: Space, readPolicy: ReadPolicy): S3Scene | undefined {
  if (S3_MEMBERS.every((member) => value[member] === undefined)) return undefined;
  const authorization = oneRequest(space);
  const { request, resourceAccount } = authorization;
  if (!/^s3:/i.test(request.action)) throw new CaseError('"bucket" and the like belong to a case with an action of s3');
  const bucket = readBucket(value["bucket"], resourceAccount);
  const { publicAccessBlock } = bucket;
  if (publicAccessBlock !== undefined && space.blockPublicAccess !== undefined)
    throw new CaseError('"blockPublicAccess" and "bucket.publicAccessBlock" say the same: give one of them');
  return {
    authorization: {
      ...authorization,
      ...(publicAccessBlock === undefined ? {} : { blockPublicAccess: publicAccessBlock }),
    },
    call: {
      operation: readOperation(value["operation"], request.action),
      request,
      headers: readHeaders(value["headers"]),
    },
    bucket,
    ...present({ accessPoint: readAccessPoint(value["accessPoint"], readPolicy) }),
  };
}

/** S3's settings are looked at for one request, not for a set. */
function oneRequest(space: Space): Authorization {
  const { resource, context, ...request } = space.request;
  const fixed: [string, ContextValue][] = [];
  for (const [key, value] of Object.entries(context)) if (isFixed(value)) fixed.push([key, value]);
  if (typeof resource !== "string" || fixed.length < Object.keys(context).length)
    throw new CaseError(
      'a case with "bucket", "operation", "headers" or "accessPoint" is one request: no "like", "oneOf" or "any"',
    );
  return { ...space, request: { ...request, resource, context: Object.fromEntries(fixed) } };
}

const OWNERSHIPS = ["BucketOwnerEnforced", "BucketOwnerPreferred", "ObjectWriter"] as const;
const ALGORITHMS = ["AES256", "aws:kms", "aws:kms:dsse"] as const;
const MODES = ["GOVERNANCE", "COMPLIANCE"] as const;

function readBucket(value: unknown, account: string): BucketSettings {
  const bucket = readObject(value ?? {}, "bucket", [
    "region",
    "objectOwnership",
    "publicAccessBlock",
    "blocksCustomerKeys",
    "requesterPays",
    "encryption",
    "objectLock",
  ]);
  return {
    account,
    ...present({
      region: readText(bucket["region"], "bucket.region"),
      objectOwnership: oneOf(OWNERSHIPS, bucket["objectOwnership"], "bucket.objectOwnership"),
      publicAccessBlock: readPublicAccess(bucket["publicAccessBlock"], "bucket.publicAccessBlock"),
      blocksCustomerKeys: readFlag(bucket["blocksCustomerKeys"], "bucket.blocksCustomerKeys"),
      requesterPays: readFlag(bucket["requesterPays"], "bucket.requesterPays"),
      encryption: readEncryption(bucket["encryption"]),
      objectLock: readLock(bucket["objectLock"]),
    }),
  };
}

function readEncryption(value: unknown): BucketSettings["encryption"] | undefined {
  if (value === undefined) return undefined;
  const encryption = readObject(value, "bucket.encryption", ["algorithm", "key"]);
  const algorithm = oneOf(ALGORITHMS, encryption["algorithm"], "bucket.encryption.algorithm") ?? "AES256";
  return { algorithm, ...present({ key: readText(encryption["key"], "bucket.encryption.key") }) };
}

function readLock(value: unknown): BucketSettings["objectLock"] | undefined {
  if (value === undefined) return undefined;
  const lock = readObject(value, "bucket.objectLock", ["enabled", "mode"]);
  const enabled = readFlag(lock["enabled"], "bucket.objectLock.enabled") ?? true;
  return { enabled, ...present({ mode: oneOf(MODES, lock["mode"], "bucket.objectLock.mode") }) };
}

const SETTINGS = ["blockPublicAcls", "ignorePublicAcls", "blockPublicPolicy", "restrictPublicBuckets"] as const;

/** All four, as AWS shows them: a setting that is left out would be a guess. */
function readPublicAccess(value: unknown, place: string): PublicAccessSettings | undefined {
  if (value === undefined) return undefined;
  const block = readObject(value, place, SETTINGS);
  const setting = (name: (typeof SETTINGS)[number]): boolean => {
    const flag = readFlag(block[name], `${place}.${name}`);
    if (flag === undefined) throw new CaseError(`${quote(place)} needs ${quote(name)}, true or false`);
    return flag;
  };
  return {
    blockPublicAcls: setting("blockPublicAcls"),
    ignorePublicAcls: setting("ignorePublicAcls"),
    blockPublicPolicy: setting("blockPublicPolicy"),
    restrictPublicBuckets: setting("restrictPublicBuckets"),
  };
}

/** The API's name where it is not the action's: UploadPart is decided as s3:PutObject (M1). */
function readOperation(value: unknown, action: string): string {
  const operation = value ?? action.slice("s3:".length);
  if (typeof operation === "string" && /^[A-Za-z0-9]+$/.test(operation)) return operation;
  throw new CaseError('"operation" is the name of a call, such as "UploadPart"');
}

function readHeaders(value: unknown): Record<string, HeaderValue> {
  const headers: [string, HeaderValue][] = [];
  for (const [name, text] of Object.entries(readObject(value ?? {}, "headers"))) {
    const open = isObject(text) && text["unknown"] === true && Object.keys(text).length === 1;
    if (typeof text !== "string" && !open)
      throw new CaseError(`the header ${quote(name)} is a string, or {"unknown": true}`);
    headers.push([name.toLowerCase(), typeof text === "string" ? text : { unknown: true }]);
  }
  return Object.fromEntries(headers);
}

const POINT = /^arn:[a-z-]+:s3:[a-z0-9-]+:(\d{12}):accesspoint\/[^/]+$/;

function readAccessPoint(value: unknown, readPolicy: ReadPolicy): AccessPoint | undefined {
  if (value === undefined) return undefined;
  const point = readObject(value, "accessPoint", ["arn", "policy", "vpc", "publicAccessBlock"]);
  const arn = readText(point["arn"], "accessPoint.arn") ?? "";
  const account = POINT.exec(arn)?.[1];
  if (account === undefined) throw new CaseError('"accessPoint.arn" is arn:aws:s3:REGION:ACCOUNT:accesspoint/NAME');
  const { policy } = point;
  return {
    arn,
    account,
    ...present({
      policy: policy === undefined ? undefined : readPolicy(policy, "bucket-policy", "accessPoint.policy"),
      vpc: readText(point["vpc"], "accessPoint.vpc"),
      publicAccessBlock: readPublicAccess(point["publicAccessBlock"], "accessPoint.publicAccessBlock"),
    }),
  };
}

function readObject(value: unknown, place: string, members?: readonly string[]): Json {
  if (!isObject(value)) throw new CaseError(`${quote(place)} is an object, found ${typeName(value)}`);
  if (members !== undefined) refuseUnknown(value, members, quote(place));
  return value;
}

function readText(value: unknown, place: string): string | undefined {
  if (value === undefined || typeof value === "string") return value;
  throw new CaseError(`${quote(place)} is a string, found ${typeName(value)}`);
}

function readFlag(value: unknown, place: string): boolean | undefined {
  if (value === undefined || typeof value === "boolean") return value;
  throw new CaseError(`${quote(place)} is true or false, found ${typeName(value)}`);
}

function oneOf<T extends string>(words: readonly T[], value: unknown, place: string): T | undefined {
  if (value === undefined) return undefined;
  const found = words.find((word) => word === value);
  if (found === undefined) throw new CaseError(`${quote(place)} is one of ${words.join(", ")}`);
  return found;
}

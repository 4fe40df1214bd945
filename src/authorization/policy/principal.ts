/** Principal and NotPrincipal: the forms AWS accepts (1.3, P1, P4). */

import { parsePrincipalArn, splitArn } from "../match/arn.ts";
import type { JsonPath, PrincipalElement } from "../model.ts";
import { error, isObject, isOpen, quote, type Reading, stringList, suggestion, typeName } from "./report.ts";

const TYPES = ["AWS", "Service", "Federated", "CanonicalUser"] as const;
type PrincipalType = (typeof TYPES)[number];

/** Undefined with a problem reported: it cannot be read at all. */
export function parsePrincipal(reading: Reading, value: unknown, path: JsonPath): PrincipalElement | undefined {
  const element = { everyone: false, aws: [], service: [], federated: [], canonicalUser: [] };
  if (value === "*") return { ...element, everyone: true };
  if (typeof value === "string" && isOpen(reading, value)) return { ...element, aws: [value] };
  if (typeof value === "string") {
    error(
      reading,
      "P1",
      path,
      `a principal's text alone may only be "*", found ${quote(value)}`,
      `write { "AWS": ${quote(value)} }`,
    );
    return element;
  }
  if (!isObject(value)) {
    error(reading, "P1", path, `expected "*" or an object of principals, found ${typeName(value)}`);
    return undefined;
  }
  if (Object.keys(value).length === 0) error(reading, "P1", path, "names no principal", 'write { "AWS": "ARN" }');
  return parseTypes(reading, value, path);
}

function parseTypes(
  reading: Reading,
  value: Readonly<Record<string, unknown>>,
  path: JsonPath,
): PrincipalElement | undefined {
  const found: Record<PrincipalType, string[]> = { AWS: [], Service: [], Federated: [], CanonicalUser: [] };
  let everyone = false;
  let whole = true;
  for (const [type, listed] of Object.entries(value)) {
    const known = TYPES.find((name) => name === type);
    if (known === undefined) {
      error(reading, "P1", [...path, type], `${quote(type)} is no type of principal`, suggestion(type, TYPES));
      continue;
    }
    const list = stringList(reading, listed, [...path, type]);
    if (list === undefined) {
      whole = false;
      continue;
    }
    for (const item of list) {
      if (known === "AWS" && item.text === "*") everyone = true;
      else found[known].push(item.text);
      checkPrincipal(reading, known, item.text, item.path);
    }
  }
  if (!whole) return undefined;
  return {
    everyone,
    aws: found.AWS,
    service: found.Service,
    federated: found.Federated,
    canonicalUser: found.CanonicalUser,
  };
}

function checkPrincipal(reading: Reading, type: PrincipalType, text: string, path: JsonPath): void {
  if (isOpen(reading, text)) return;
  if (type === "AWS") {
    checkAws(reading, text, path);
  } else if (/[*?]/.test(text)) {
    error(reading, "P1", path, `a wildcard is not allowed in a ${type} principal: ${quote(text)}`, "write it in full");
  } else if (type === "CanonicalUser" && (reading.kind !== "bucket-policy" || !/^[0-9a-f]{64}$/.test(text))) {
    error(reading, "P1", path, `a canonical user is 64 hexadecimal digits, in bucket policies only: ${quote(text)}`);
  }
}

/** CloudFront's legacy identities are no principal of any account; S3 stores them. */
const ORIGIN_ACCESS_IDENTITY = /^arn:aws[a-z-]*:iam::cloudfront:user\/CloudFront Origin Access Identity [A-Z0-9]+$/;
const ACCOUNT_OR_ID = /^(\d{12}|A(ROA|IDA)[A-Z0-9]{5,})$/;

function checkAws(reading: Reading, text: string, path: JsonPath): void {
  if (text === "*" || ACCOUNT_OR_ID.test(text) || ORIGIN_ACCESS_IDENTITY.test(text)) return;
  const [, , service, , account = "", resource = ""] = splitArn(text);
  if (service === "sts" && resource.startsWith("assumed-role/")) {
    checkSession(reading, { text, account, resource }, path);
  } else if (/[*?]/.test(text)) {
    error(
      reading,
      "P1",
      path,
      `a wildcard matches no part of a principal: AWS refuses ${quote(text)}, so it never matches anybody`,
      `name the principal in full, or write "*" with a condition on aws:PrincipalArn: { "ArnLike": { "aws:PrincipalArn": ${quote(text)} } }`,
    );
  } else if (parsePrincipalArn(text) === undefined) {
    error(
      reading,
      "P1",
      path,
      `${quote(text)} is no principal`,
      "write an account id, or the ARN of a role, user or account root",
    );
  }
}

/** The advice of many a forum, `arn:aws:sts::*:assumed-role/NAME`: a wildcard for the account, and no session. */
function checkSession(
  reading: Reading,
  arn: { text: string; account: string; resource: string },
  path: JsonPath,
): void {
  const [, role = "", session] = arn.resource.split("/");
  const faults = [
    /[*?]/.test(arn.account) ? "a wildcard for the account" : undefined,
    session === undefined || session === "" ? "no session name" : undefined,
    /[*?]/.test(role) ? "a wildcard in the role's name" : undefined,
    session !== undefined && /[*?]/.test(session) ? "a wildcard for the session" : undefined,
  ].filter((fault) => fault !== undefined);
  if (faults.length === 0 && parsePrincipalArn(arn.text) !== undefined) return;
  const account = /^\d{12}$/.test(arn.account) ? arn.account : "ACCOUNT";
  const name = /[*?]/.test(role) || role === "" ? "NAME" : role;
  error(
    reading,
    "P1",
    path,
    `AWS refuses the principal ${quote(arn.text)}${faults.length > 0 ? ` (${faults.join(" and ")})` : ""}, so it never matches anybody`,
    `name the role, which covers all its sessions: "arn:aws:iam::${account}:role/${name}". No Allow would lift a Deny of another statement (E1)`,
  );
}

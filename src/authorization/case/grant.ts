/** KMS grants of a case, in our own spelling or as `aws kms list-grants` prints them. */

import type { KmsGrant } from "../model.ts";
import { isObject, quote, typeName } from "../policy/report.ts";
import { CaseError, type Json, present, refuseUnknown } from "./error.ts";

const OURS = ["granteePrincipal", "operations", "encryptionContextEquals", "encryptionContextSubset"];
const AWS = [
  "GranteePrincipal",
  "Operations",
  "Constraints",
  "GrantId",
  "KeyId",
  "Name",
  "CreationDate",
  "IssuingAccount",
  "RetiringPrincipal",
];

export function readGrant(value: unknown, place: string): KmsGrant {
  if (!isObject(value)) throw new CaseError(`${place} is an object, found ${typeName(value)}`);
  refuseUnknown(value, [...OURS, ...AWS], place);
  const constraints = readConstraints(value["Constraints"], place);
  const principal = value["granteePrincipal"] ?? value["GranteePrincipal"];
  const operations = value["operations"] ?? value["Operations"];
  if (typeof principal !== "string") throw new CaseError(`${place}.granteePrincipal is a string`);
  if (!Array.isArray(operations) || !operations.every((operation) => typeof operation === "string")) {
    throw new CaseError(`${place}.operations is a list of strings`);
  }
  return {
    granteePrincipal: principal,
    operations,
    ...present({
      encryptionContextEquals: pairs(value["encryptionContextEquals"] ?? constraints["EncryptionContextEquals"], place),
      encryptionContextSubset: pairs(value["encryptionContextSubset"] ?? constraints["EncryptionContextSubset"], place),
    }),
  };
}

function readConstraints(value: unknown, place: string): Json {
  if (value === undefined) return {};
  if (!isObject(value)) throw new CaseError(`${place}.Constraints is an object, found ${typeName(value)}`);
  refuseUnknown(value, ["EncryptionContextEquals", "EncryptionContextSubset"], `${place}.Constraints`);
  return value;
}

function pairs(value: unknown, place: string): Record<string, string> | undefined {
  if (value === undefined) return undefined;
  if (!isObject(value)) throw new CaseError(`${place}: an encryption context is an object, found ${typeName(value)}`);
  const result: [string, string][] = [];
  for (const [name, text] of Object.entries(value)) {
    if (typeof text !== "string") throw new CaseError(`${place}: the encryption context ${quote(name)} is a string`);
    result.push([name, text]);
  }
  return Object.fromEntries(result);
}

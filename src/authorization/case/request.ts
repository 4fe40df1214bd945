/** The request of a case. */

import { parsePrincipalArn } from "../match/arn.ts";
import type { ContextValue, Principal } from "../model.ts";
import { isObject, quote, typeName } from "../policy/report.ts";
import type { SymbolicRequest, SymbolicValue } from "../space/model.ts";
import { CaseError, type Json, refuseUnknown } from "./error.ts";

export function readRequest(value: unknown): SymbolicRequest {
  if (!isObject(value)) {
    throw new CaseError(`"request" is an object, found ${value === undefined ? "none" : typeName(value)}`);
  }
  refuseUnknown(value, ["principal", "action", "resource", "context"], '"request"');
  const action = value["action"];
  if (typeof action !== "string" || !/^[^:*?]+:[^:*?]+$/.test(action)) {
    throw new CaseError('"request.action" is one action, such as "s3:PutObject"');
  }
  return {
    principal: readPrincipal(value["principal"]),
    action,
    resource: readResource(value["resource"]),
    context: readContext(value["context"]),
  };
}

function readPrincipal(value: unknown): Principal {
  if (isObject(value) && value["anonymous"] === true && Object.keys(value).length === 1) return { anonymous: true };
  if (typeof value === "string") {
    if (parsePrincipalArn(value) !== undefined) return { arn: value };
    if (/^[a-z0-9][a-z0-9.-]*\.(amazonaws\.com(\.cn)?|amazon\.com)$/.test(value)) return { service: value };
  }
  throw new CaseError(
    '"request.principal" is the ARN of a role, user, account root, role session or federated user, a service name, or {"anonymous": true}',
  );
}

function readResource(value: unknown): SymbolicRequest["resource"] {
  if (typeof value === "string" && value !== "") return value;
  if (isObject(value) && typeof value["like"] === "string" && Object.keys(value).length === 1) {
    return { like: value["like"] };
  }
  throw new CaseError('"request.resource" is an ARN, or {"like": "PATTERN"}');
}

function readContext(value: unknown): Record<string, SymbolicValue> {
  if (value === undefined) return {};
  if (!isObject(value)) throw new CaseError(`"request.context" is an object, found ${typeName(value)}`);
  const context: [string, SymbolicValue][] = [];
  const seen = new Set<string>();
  for (const [key, entry] of Object.entries(value)) {
    const lower = key.toLowerCase();
    if (seen.has(lower))
      throw new CaseError(`the context has the key ${quote(key)} twice: keys are case-insensitive (C2)`);
    seen.add(lower);
    context.push([key, isObject(entry) ? readSymbolic(entry, key) : readValue(entry, key)]);
  }
  return Object.fromEntries(context);
}

function readSymbolic(value: Json, key: string): SymbolicValue {
  refuseUnknown(value, ["oneOf", "any"], `the context value of ${quote(key)}`);
  const { oneOf, any } = value;
  if (any === true && oneOf === undefined) return { any: true };
  if (any === undefined && Array.isArray(oneOf) && oneOf.length > 0) {
    return { oneOf: oneOf.map((item) => (item === null ? null : readValue(item, key))) };
  }
  throw new CaseError(`the context value of ${quote(key)} is {"oneOf": [VALUE, ...]} or {"any": true}`);
}

/** Strings, numbers and booleans, or a list of them. */
function readValue(value: unknown, key: string): ContextValue {
  if (Array.isArray(value)) return value.map((item) => readScalar(item, key));
  return readScalar(value, key);
}

function readScalar(value: unknown, key: string): string {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return String(value);
  throw new CaseError(
    `the context value of ${quote(key)} is a string, a number, a boolean or a list of them, found ${typeName(value)}`,
  );
}

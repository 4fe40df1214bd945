/** What the simulator refuses before it decides anything. */

import type { Parameters } from "../model.ts";
import { listOf, numberOf, requiredText, structuresOf, textOf, textsOf } from "../parameters.ts";
import { ServiceError } from "../wire.ts";

const DOCUMENTS = ["PolicyInputList", "PermissionsBoundaryPolicyInputList"];
const MOST_CHARACTERS = 131_072;
/** The alphabet of policy texts: tab, line feed, carriage return, and Latin-1's printable characters. */
const ALPHABET = /^[\t\n\r\u0020-\u00ff]+$/;
const PRINCIPAL = /^arn:aws[\w-]*:iam::\d{12}:(user|group|role)\/[\w+=,.@/-]+$/;
const RESOURCE = /^arn:[^:]+:[^:]+:[^:]*:[^:]*:.+$/s;

const TYPES = ["string", "numeric", "boolean", "ip", "binary", "date"];
const CONTEXT_TYPES = new Set(TYPES.flatMap((type) => [type, `${type}List`]));

/** Checks a question of either operation; throws the error that IAM would answer. */
export function checkQuestion(parameters: Parameters): void {
  checkActions(parameters);
  checkResources(parameters);
  checkDocuments(parameters);
  checkContext(parameters);
  checkCaller(parameters);
  const most = numberOf(parameters, "MaxItems");
  if (most !== undefined && !(most >= 1 && most <= 1000))
    throw constraint("maxItems", String(most), "value between 1 and 1000");
}

/** `PolicySourceArn` and `CallerArn`: a user, group or role, never a session of one. */
export function checkPrincipal(parameters: Parameters): string {
  const arn = requiredText(parameters, "PolicySourceArn");
  if (arn.length < 20 || arn.length > 2048) throw constraint("policySourceArn", arn, "length between 20 and 2048");
  if (!PRINCIPAL.test(arn)) throw validationError(`Invalid ARN: ${arn}`);
  return arn;
}

function checkActions(parameters: Parameters): void {
  const actions = textsOf(parameters, "ActionNames");
  if (actions.length === 0) throw constraint("actionNames", "", "at least 1 entry");
  for (const action of actions) {
    if (action.length < 3 || action.length > 128) throw constraint("actionNames", action, "length between 3 and 128");
    if (!/^[\w-]+:\w+$/.test(action)) throw validationError(`Invalid Entity Action: ${action}`);
  }
}

function checkResources(parameters: Parameters): void {
  for (const arn of textsOf(parameters, "ResourceArns")) {
    if (arn.length < 1 || arn.length > 2048) throw constraint("resourceArns", arn, "length between 1 and 2048");
    if (arn !== "*" && !RESOURCE.test(arn)) throw validationError(`Invalid Entity Resource: ${arn}`);
  }
}

function checkDocuments(parameters: Parameters): void {
  for (const member of DOCUMENTS) {
    for (const text of textsOf(parameters, member)) checkText(member, text);
  }
  for (const level of structuresOf(parameters, "OrderedOrganizationPolicyInputList")) {
    if (Object.keys(level).some((name) => name !== "ServiceControlPolicyInputList")) {
      throw validationError("OrderedOrganizationPolicyInputList holds lists of service control policies");
    }
    for (const text of textsOf(level, "ServiceControlPolicyInputList"))
      checkText("serviceControlPolicyInputList", text);
  }
  if (listOf(parameters, "PermissionsBoundaryPolicyInputList").length > 1) {
    throw constraint("permissionsBoundaryPolicyInputList", "", "at most 1 entry");
  }
}

function checkText(member: string, text: string): void {
  if (text.length < 1 || text.length > MOST_CHARACTERS) {
    throw constraint(member, `${text.slice(0, 20)}...`, `length between 1 and ${MOST_CHARACTERS}`);
  }
  if (!ALPHABET.test(text)) throw constraint(member, "...", "pattern: [\\u0009\\u000A\\u000D\\u0020-\\u00FF]+");
}

function checkContext(parameters: Parameters): void {
  for (const entry of structuresOf(parameters, "ContextEntries")) {
    const name = requiredText(entry, "ContextKeyName");
    const type = requiredText(entry, "ContextKeyType");
    if (name.length < 5 || name.length > 256) throw constraint("contextKeyName", name, "length between 5 and 256");
    if (!CONTEXT_TYPES.has(type))
      throw constraint("contextKeyType", type, `enum value set: [${[...CONTEXT_TYPES].join(", ")}]`);
    checkValues(name, type, textsOf(entry, "ContextKeyValues"));
  }
}

const VALUES: Readonly<Record<string, RegExp>> = {
  numeric: /^[+-]?\d+(\.\d+)?$/,
  boolean: /^(true|false)$/i,
  ip: /^[\da-f.:/]+$/i,
  binary: /^[\w+/]*={0,2}$/,
  date: /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:?\d\d))?$|^\d+$/,
};

/** Values have to be of the type that is said: IAM refuses the whole question otherwise. */
function checkValues(name: string, type: string, values: readonly string[]): void {
  const shape = VALUES[type.replace(/List$/, "")];
  const wrong = values.find((value) => shape?.test(value) === false);
  if (wrong !== undefined) throw invalidInput(`Invalid Context Key Value: ${wrong} is not of type ${type} for ${name}`);
}

function checkCaller(parameters: Parameters): void {
  const caller = textOf(parameters, "CallerArn");
  if (caller !== undefined && !PRINCIPAL.test(caller)) {
    throw invalidInput(`Invalid Entity Arn: ${caller} - only IAM users, groups and roles can be simulated as callers`);
  }
  if (textOf(parameters, "ResourcePolicy") !== undefined) {
    throw invalidInput("Simulation of resource-based policies isn't supported for IAM roles");
  }
}

export function invalidInput(message: string): ServiceError {
  return new ServiceError("InvalidInput", 400, message);
}

function validationError(message: string): ServiceError {
  return new ServiceError("ValidationError", 400, message);
}

function constraint(member: string, value: string, rule: string): ServiceError {
  return validationError(
    `1 validation error detected: Value '${value}' at '${member}' failed to satisfy constraint: Member must satisfy ${rule}`,
  );
}

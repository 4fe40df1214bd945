/** One statement. */

import type { Effect, JsonPath, PrincipalElement, Statement } from "../model.ts";
import { parseConditions } from "./condition.ts";
import { aKind, kindRules } from "./kinds.ts";
import { parsePrincipal } from "./principal.ts";
import { error, isObject, isOpen, quote, type Reading, stringList, suggestion, typeName, warning } from "./report.ts";
import { checkActions, checkBucketLevels, checkPartitions, checkResources } from "./resource.ts";

const MEMBERS = [
  "Sid",
  "Effect",
  "Principal",
  "NotPrincipal",
  "Action",
  "NotAction",
  "Resource",
  "NotResource",
  "Condition",
] as const;

type Json = Readonly<Record<string, unknown>>;
type List = ReturnType<typeof stringList>;

/** Undefined with problems reported: AWS could not tell, and nor can we, what the statement does. */
export function parseStatement(reading: Reading, value: unknown, index: number, path: JsonPath): Statement | undefined {
  if (!isObject(value)) {
    error(reading, "G1", path, `a statement is an object, found ${typeName(value)}`);
    return undefined;
  }
  checkMembers(reading, value, path);
  const effect = parseEffect(reading, value, path);
  const principals = parsePrincipals(reading, value, path);
  const actions = parseEither(reading, value, path, "Action", "NotAction");
  const resources = parseEither(reading, value, path, "Resource", "NotResource");
  const conditions =
    value["Condition"] === undefined ? [] : parseConditions(reading, value["Condition"], [...path, "Condition"]);
  const sid = parseSid(reading, value, path);
  if (!effect || !principals || !actions || !resources || !conditions) return undefined;
  checkRequired(reading, value, path);
  if (actions.list) checkActions(reading, actions.list);
  if (resources.list) checkResources(reading, resources.list);
  if (reading.kind === "bucket-policy" && actions.name === "Action" && resources.name === "Resource") {
    checkBucketLevels(reading, actions.list ?? [], resources.list ?? []);
  }
  checkPartitions(reading, (principals.principal ?? principals.notPrincipal)?.aws ?? [], resources.list ?? [], path);
  if (reading.kind === "rcp") checkRcp(reading, value, effect, path);
  return {
    index,
    path,
    ...(sid === undefined ? {} : { sid }),
    effect,
    ...principals,
    ...texts(actions, { Action: "actions", NotAction: "notActions" }),
    ...texts(resources, { Resource: "resources", NotResource: "notResources" }),
    conditions,
  };
}

function checkMembers(reading: Reading, value: Json, path: JsonPath): void {
  for (const member of Object.keys(value)) {
    if ((MEMBERS as readonly string[]).includes(member)) continue;
    error(reading, "G5", [...path, member], `a statement has no element ${quote(member)}`, suggestion(member, MEMBERS));
  }
}

function parseEffect(reading: Reading, value: Json, path: JsonPath): Effect | undefined {
  const effect = value["Effect"];
  if (effect === "Allow" || effect === "Deny") return effect;
  if (effect === undefined) {
    error(reading, "G4", path, "the statement has no Effect", 'write "Effect": "Allow" or "Deny"');
  } else {
    const shown = typeof effect === "string" ? quote(effect) : typeName(effect);
    const near = typeof effect === "string" ? suggestion(effect, ["Allow", "Deny"]) : undefined;
    error(
      reading,
      "G4",
      [...path, "Effect"],
      `Effect is exactly "Allow" or "Deny", found ${shown}`,
      near ?? 'write "Allow" or "Deny"',
    );
  }
  return undefined;
}

function parseSid(reading: Reading, value: Json, path: JsonPath): string | undefined {
  const sid = value["Sid"];
  if (sid === undefined) return undefined;
  if (typeof sid !== "string") {
    error(reading, "G7", [...path, "Sid"], `Sid is a string, found ${typeName(sid)}`);
    return undefined;
  }
  if (kindRules[reading.kind].plainSid && !isOpen(reading, sid) && !/^[A-Za-z0-9]*$/.test(sid)) {
    error(
      reading,
      "G7",
      [...path, "Sid"],
      `a Sid holds only letters and digits here: ${quote(sid)}`,
      `write ${quote(sid.replace(/[^A-Za-z0-9]/g, ""))}`,
    );
  }
  return sid;
}

type Principals = Pick<Statement, "principal" | "notPrincipal">;

function parsePrincipals(reading: Reading, value: Json, path: JsonPath): Principals | undefined {
  const both = value["Principal"] !== undefined && value["NotPrincipal"] !== undefined;
  if (both) error(reading, "G3", path, "Principal and NotPrincipal exclude each other", "keep one of them");
  const read = (name: "Principal" | "NotPrincipal"): PrincipalElement | undefined =>
    value[name] === undefined ? undefined : parsePrincipal(reading, value[name], [...path, name]);
  const principal = read("Principal");
  const notPrincipal = read("NotPrincipal");
  const unreadable =
    (value["Principal"] !== undefined && principal === undefined) ||
    (value["NotPrincipal"] !== undefined && notPrincipal === undefined);
  if (both || unreadable) return undefined;
  return { ...(principal === undefined ? {} : { principal }), ...(notPrincipal === undefined ? {} : { notPrincipal }) };
}

interface Either {
  readonly name: string | undefined;
  readonly list: List;
}

/** `Action` or `NotAction`, `Resource` or `NotResource` (G3). Undefined: both, or not a list of strings. */
function parseEither(
  reading: Reading,
  value: Json,
  path: JsonPath,
  plain: string,
  negated: string,
): Either | undefined {
  if (value[plain] !== undefined && value[negated] !== undefined) {
    error(reading, "G3", path, `${plain} and ${negated} exclude each other`, "keep one of them");
    return undefined;
  }
  const name = value[plain] !== undefined ? plain : value[negated] !== undefined ? negated : undefined;
  if (name === undefined) return { name, list: undefined };
  const list = stringList(reading, value[name], [...path, name]);
  if (list?.length === 0) warning(reading, "A2", [...path, name], `${name} is empty: the statement has no effect`);
  return list === undefined ? undefined : { name, list };
}

function texts(either: Either, names: Readonly<Record<string, string>>): Record<string, string[]> {
  const member = either.name === undefined ? undefined : names[either.name];
  return member === undefined || either.list === undefined ? {} : { [member]: either.list.map(({ text }) => text) };
}

/** Elements that the kind of policy needs or refuses (G9, G10, 1.4). */
function checkRequired(reading: Reading, value: Json, path: JsonPath): void {
  const rules = kindRules[reading.kind];
  const kind = aKind(reading.kind);
  const has = (plain: string, negated: string): string | undefined =>
    value[plain] !== undefined ? plain : value[negated] !== undefined ? negated : undefined;
  const principal = has("Principal", "NotPrincipal");
  if (rules.principal === "required" && principal === undefined) {
    error(reading, "G9", path, `each statement of ${kind} names a Principal`, 'write "Principal": { "AWS": "ARN" }');
  } else if (rules.principal === "forbidden" && principal !== undefined) {
    error(
      reading,
      "G9",
      [...path, principal],
      `${kind} has no ${principal}: it applies to whom it is attached`,
      "delete it",
    );
  } else if (reading.kind === "trust-policy" && principal === "NotPrincipal") {
    error(
      reading,
      "G10",
      [...path, "NotPrincipal"],
      "a trust policy takes no NotPrincipal",
      "list who may assume the role in Principal",
    );
  }
  const resource = has("Resource", "NotResource");
  if (rules.resource === "forbidden" && resource !== undefined) {
    error(
      reading,
      "G10",
      [...path, resource],
      `a trust policy has no ${resource}: its resource is the role`,
      "delete it",
    );
  }
  const missing = [
    has("Action", "NotAction") === undefined ? "Action" : undefined,
    rules.resource === "required" && resource === undefined ? "Resource" : undefined,
  ];
  for (const element of missing) {
    if (element === undefined) continue;
    const report = reading.kind === "key-policy" ? warning : error;
    const rule = element === "Action" ? "A2" : "R7";
    report(
      reading,
      rule,
      path,
      `the statement has no ${element} and so no effect`,
      element === "Action" ? 'write "Action"' : 'write "Resource": "*"',
    );
  }
}

/** RCPs deny; the one that allows is AWS' own RCPFullAWSAccess (1.4). */
function checkRcp(reading: Reading, value: Json, effect: Effect, path: JsonPath): void {
  const bare = (member: string): boolean =>
    value[member] === "*" || (Array.isArray(value[member]) && value[member].includes("*"));
  if (value["NotPrincipal"] !== undefined || (value["Principal"] !== undefined && !isEveryone(value["Principal"]))) {
    error(
      reading,
      "G9",
      path,
      'an RCP\'s principal is "*"',
      'write "Principal": "*" and name principals in conditions',
    );
  }
  if (effect === "Deny" && bare("Action")) {
    error(reading, "1.4", [...path, "Action"], 'an RCP cannot deny "*"', 'name the services, such as "s3:*"');
  } else if (effect === "Allow" && !(bare("Action") && bare("Resource") && value["Condition"] === undefined)) {
    error(reading, "1.4", [...path, "Effect"], "an RCP only denies", 'write "Deny"');
  }
}

const isEveryone = (value: unknown): boolean =>
  value === "*" ||
  (isObject(value) && (value["AWS"] === "*" || (Array.isArray(value["AWS"]) && value["AWS"].includes("*"))));

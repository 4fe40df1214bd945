/** What must be known for a policy to be read at all: its statements, how many they are, and what each does. */

import { HOLE, hasHole } from "../../authorization/hole.ts";
import type { JsonPath } from "../../authorization/model.ts";
import { isObject } from "../../collections.ts";
import type { Hole } from "./value.ts";

/** Of two elements only one may stand: which one does, where a whole element is unknown, nobody knows. */
const EXCLUSIVE = [
  ["Action", "NotAction"],
  ["Resource", "NotResource"],
  ["Principal", "NotPrincipal"],
] as const;

/**
 * Where a policy with holes lacks what says how to read it: a name of a member, `Version`, an `Effect`, a whole statement.
 * Undefined: whatever is not known of it may be this or that text, in a policy whose shape is known.
 */
export function lostPart(policy: unknown): JsonPath | undefined {
  if (!isObject(policy)) return undefined;
  const name = openName(policy, []) ?? openText(policy, "Version", []) ?? openText(policy, "Statement", []);
  if (name !== undefined) return name;
  const statements = policy["Statement"];
  if (!Array.isArray(statements)) return lostInStatement(statements, ["Statement"]);
  for (const [index, statement] of statements.entries()) {
    const lost = lostInStatement(statement, ["Statement", index]);
    if (lost !== undefined) return lost;
  }
  return undefined;
}

function lostInStatement(statement: unknown, at: JsonPath): JsonPath | undefined {
  if (isOpen(statement)) return at;
  if (!isObject(statement)) return undefined;
  const own = openName(statement, at) ?? openText(statement, "Effect", at) ?? openText(statement, "Condition", at);
  if (own !== undefined) return own;
  for (const names of EXCLUSIVE) {
    const open = names.find((name) => isOpen(statement[name]));
    if (open !== undefined && names.every((name) => statement[name] !== undefined)) return [...at, open];
  }
  for (const name of ["Principal", "NotPrincipal"]) {
    const lost = openName(statement[name], [...at, name]);
    if (lost !== undefined) return lost;
  }
  return lostInCondition(statement["Condition"], [...at, "Condition"]);
}

function lostInCondition(condition: unknown, at: JsonPath): JsonPath | undefined {
  if (!isObject(condition)) return undefined;
  const operator = Object.keys(condition).find((name) => isOpen(condition[name]));
  return operator === undefined ? undefined : [...at, operator];
}

function openName(value: unknown, at: JsonPath): JsonPath | undefined {
  const name = isObject(value) ? Object.keys(value).find(hasHole) : undefined;
  return name === undefined ? undefined : [...at, name];
}

function openText(value: Readonly<Record<string, unknown>>, name: string, at: JsonPath): JsonPath | undefined {
  return isOpen(value[name]) ? [...at, name] : undefined;
}

function isOpen(value: unknown): boolean {
  return typeof value === "string" && hasHole(value);
}

/** The hole that makes `at` unknown, of those of a text of JSON in their order. */
export function holeAt(policy: unknown, at: JsonPath, holes: readonly Hole[]): Hole | undefined {
  let seen = 0;
  const count = (text: string): void => {
    seen += text.split(HOLE).length - 1;
  };
  /** True once `at` is reached: the next hole is the one. */
  const walk = (value: unknown, path: JsonPath): boolean => {
    if (typeof value === "string") {
      if (isSame(path, at)) return true;
      count(value);
    } else if (Array.isArray(value)) return value.some((item, index) => walk(item, [...path, index]));
    else if (isObject(value))
      return Object.entries(value).some(([name, member]) => {
        if (hasHole(name) && isSame([...path, name], at)) return true;
        count(name);
        return walk(member, [...path, name]);
      });
    return false;
  };
  return walk(policy, []) ? holes[seen] : holes[0];
}

function isSame(one: JsonPath, other: JsonPath): boolean {
  return one.length === other.length && one.every((step, index) => step === other[index]);
}

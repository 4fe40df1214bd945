/** Looking into parsed JSON of which nothing is taken for granted. */

import { isObject } from "../../../collections.ts";

/** Deeper than any resource of AWS' provider; keeps recursion within the stack. */
export const MAX_DEPTH = 50;

export type JsonObject = Readonly<Record<string, unknown>>;

/** An own member; undefined where the value is no object or lacks it. */
export function memberAt(value: unknown, ...path: readonly (string | number)[]): unknown {
  let at = value;
  for (const step of path) {
    if (typeof step === "number") at = Array.isArray(at) ? at[step] : undefined;
    else at = isObject(at) && Object.hasOwn(at, step) ? at[step] : undefined;
  }
  return at;
}

export function objectAt(value: unknown, ...path: readonly (string | number)[]): JsonObject {
  const found = memberAt(value, ...path);
  return isObject(found) ? found : {};
}

export function listAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = memberAt(value, ...path);
  return Array.isArray(found) ? found : [];
}

export function textAt(value: unknown, ...path: readonly (string | number)[]): string | undefined {
  const found = memberAt(value, ...path);
  return typeof found === "string" ? found : undefined;
}

/** Whether two values are the same, members in any order; not beyond a depth that no plan needs. */
export function isSame(one: unknown, other: unknown, depth = 0): boolean {
  if (one === other) return true;
  if (depth > MAX_DEPTH || typeof one !== "object" || typeof other !== "object" || !one || !other) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  const [left, right] = [one as JsonObject, other as JsonObject];
  return names.every((name) => Object.hasOwn(right, name) && isSame(left[name], right[name], depth + 1));
}

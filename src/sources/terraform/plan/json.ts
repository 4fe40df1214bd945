/** Looking into parsed JSON of which nothing is taken for granted. */

import { isObject } from "../../../collections.ts";

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

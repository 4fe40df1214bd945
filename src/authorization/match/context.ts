/** The request context with its keys in lower case (C2). */

import type { ContextValue } from "../model.ts";

export type RequestContext = ReadonlyMap<string, ContextValue>;

/** A context object is often shared by many requests: its lower-case form is made once. */
const known = new WeakMap<object, RequestContext>();

export function requestContext(context: Readonly<Record<string, ContextValue>>): RequestContext {
  const before = known.get(context);
  if (before !== undefined) return before;
  const result = new Map<string, ContextValue>();
  for (const key of Object.keys(context)) {
    const value = context[key];
    if (value !== undefined) result.set(key.toLowerCase(), value);
  }
  known.set(context, result);
  return result;
}

/** A key's values as a list; empty where the key is absent. */
export function valuesOf(value: ContextValue | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}

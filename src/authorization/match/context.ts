/** The request context with its keys in lower case (C2). */

import type { ContextValue } from "../model.ts";

export type RequestContext = ReadonlyMap<string, ContextValue>;

export function requestContext(context: Readonly<Record<string, ContextValue>>): RequestContext {
  const result = new Map<string, ContextValue>();
  for (const key of Object.keys(context)) {
    const value = context[key];
    if (value !== undefined) result.set(lowerCase(key), value);
  }
  return result;
}

/** The same few names come with every request. */
const known = new Map<string, string>();
const MOST_KNOWN = 1000;

function lowerCase(key: string): string {
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const lower = key.toLowerCase();
  known.set(key, lower);
  return lower;
}

/** A key's values as a list; empty where the key is absent. */
export function valuesOf(value: ContextValue | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}

/** Reading a parsed policy document by path, without trusting its shape. */

import type { JsonPath } from "../authorization/model.ts";
import type { PolicyDocument } from "../inventory/model.ts";

/** The Sid, with a number where a statement of the policy has it: in a document of IAM's each is unique (G7). */
export function freeSid(sid: string, { policy }: PolicyDocument): string {
  const taken = new Set("unknown" in policy ? [] : policy.statements.map((statement) => statement.sid));
  let free = sid;
  for (let number = 2; taken.has(free); number += 1) free = `${sid}${number}`;
  return free;
}

/** The value at the path; undefined where there is none. */
export function valueAt(value: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>((current, step) => {
    if (typeof current !== "object" || current === null || !Object.hasOwn(current, step)) return undefined;
    return (current as Readonly<Record<string | number, unknown>>)[step];
  }, value);
}

/** A value that may be a string or a list of strings, as a list. */
export function stringList(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
}

/** The member's own spelling in an object (condition keys differ in case); the given one where there is none. */
export function spellingOf(object: unknown, name: string): string {
  const keys = typeof object === "object" && object !== null ? Object.keys(object) : [];
  return keys.find((key) => key.toLowerCase() === name.toLowerCase()) ?? name;
}

/** What a list has more than before; undefined where it is not the old one, or the old text in a list, with more. */
export function moreItems(old: unknown, value: unknown): readonly unknown[] | undefined {
  if (!Array.isArray(value) || (typeof old !== "string" && !Array.isArray(old))) return undefined;
  const before: readonly unknown[] = Array.isArray(old) ? old : [old];
  const kept = value.filter((item) => before.includes(item));
  return kept.length === before.length && value.length > before.length
    ? value.filter((item) => !before.includes(item))
    : undefined;
}

/** Changes of a policy as plain data, for what is judged before any text is touched. */

import { setMember } from "../sources/document/json.ts";
import type { Change } from "./edit-json.ts";

/** The value with the change made, a copy; undefined where its surroundings do not exist. */
export function changeValue(value: unknown, change: Change): unknown {
  if ("rename" in change) return rename(value, change.rename, change.to);
  if ("set" in change) return set(value, change.set, change.value);
  return change.addTo.length === 0 ? undefined : addTo(value, change.addTo, change.value);
}

type Path = readonly (string | number)[];

function set(value: unknown, [step, ...rest]: Path, to: unknown): unknown {
  if (step === undefined) return to;
  if (typeof value !== "object" || value === null) return undefined;
  const inner: unknown = Object.hasOwn(value, step) ? (value as Record<string | number, unknown>)[step] : {};
  return withMember(value, step, set(inner, rest, to));
}

function rename(value: unknown, [step, ...rest]: Path, to: string): unknown {
  if (typeof value !== "object" || value === null || step === undefined || !Object.hasOwn(value, step))
    return undefined;
  const own: unknown = (value as Record<string | number, unknown>)[step];
  if (rest.length > 0) return withMember(value, step, rename(own, rest, to));
  if (Array.isArray(value)) return undefined;
  const copy: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) setMember(copy, name === step ? to : name, member);
  return copy;
}

/** A sole item may stand without its list. */
function addTo(value: unknown, [step, ...rest]: Path, item: unknown): unknown {
  if (step === undefined) return Array.isArray(value) ? [item, ...(value as unknown[])] : [item, value];
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
  return withMember(value, step, addTo((value as Record<string | number, unknown>)[step], rest, item));
}

function withMember(value: object, step: string | number, member: unknown): unknown {
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? member : item) as unknown);
  const copy: Record<string, unknown> = {};
  for (const [name, own] of Object.entries(value)) setMember(copy, name, own);
  setMember(copy, String(step), member);
  return copy;
}

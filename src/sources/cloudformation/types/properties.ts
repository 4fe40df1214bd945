/** Properties that may be unknown, in whole or in part. */

import { firstHole, knownText, memberOf, unknownValue, type Value } from "../../template/value.ts";
import type { ResourceView } from "../model.ts";

/** A member of a value: of one that is unknown, each member is. */
export function partOf(value: Value | undefined, name: string): Value | undefined {
  return value?.kind === "unknown" ? value : memberOf(value, name);
}

/** The first item of a list, or a value that stands alone. */
export function firstOf(value: Value | undefined): Value | undefined {
  return value?.kind === "list" ? value.items[0] : value;
}

/** The items of a list; of one that is unknown, an unknown one; of a value that stands alone, that. */
export function itemsOf(value: Value | undefined): readonly Value[] {
  if (value === undefined) return [];
  return value.kind === "list" ? value.items : [value];
}

/** A property that AWS requires: where it is missing it is unknown. */
export function required(resource: ResourceView, name: string): Value {
  return resource.property(name) ?? unknownValue(`${resource.address} has no ${name}`, resource.place);
}

/** What identifies a piece. */
export function originOf({ id, address, place, account, region, partition }: ResourceView) {
  return { id, address, place, account, region, partition };
}

/** The object's members that are set, without those that are not. */
export function present<T extends object>(members: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T;
}

/** A boolean, also where it is written as text (CloudFormation takes `"true"` for `true`). */
export function booleanOf(value: Value | undefined): Value | undefined {
  if (value?.kind !== "string") return value;
  const known = value.text.toLowerCase();
  if (known === "true" || known === "false") return { kind: "boolean", value: known === "true", place: value.place };
  return unknownValue(value.holes[0]?.why ?? "it is no boolean", value.place);
}

/** Whether a text is this one, as a boolean; unknown where the text is. */
export function saysText(value: Value, text: string): Value {
  const known = knownText(value);
  if (known !== undefined) return { kind: "boolean", value: known === text, place: value.place };
  return unknownValue(firstHole(value)?.why ?? "it is no text", value.place);
}

/** What lists, sets and objects hold, in the order in which Terraform goes through them. */

import { hasHole } from "../../../authorization/hole.ts";
import type { Place } from "../../../inventory/model.ts";
import type { Member, ObjectValue, Value } from "../../template/value.ts";
import { ExpressionError } from "../model.ts";
import { describe, MAX_ITEMS, tooLarge } from "./arguments.ts";
import { sameValue } from "./equality.ts";
import { compareTexts } from "./texts.ts";

/** The items of a list or set in their order; undefined where nobody knows it. Throws for what is no list. */
export function orderedItems(value: Value): readonly Value[] | undefined {
  const items = anyItems(value);
  if (items === undefined || value.kind !== "list" || value.set !== true || items.length < 2) return items;
  return items.every(isPlain) ? [...items].sort(comparePlain) : undefined;
}

/** The items of a list or set, of a set in any order; undefined: not known. Unknown ones of a set may be the same. */
export function anyItems(value: Value): readonly Value[] | undefined {
  if (value.kind === "unknown") return undefined;
  if (value.kind !== "list") throw new ExpressionError(`a list is required, not ${describe(value)}`);
  return value.items;
}

/** The items of a list; a set is refused. */
export function listItems(value: Value): readonly Value[] | undefined {
  if (value.kind === "list" && value.set === true) throw new ExpressionError("a list is required, not a set");
  return anyItems(value);
}

/** The members of an object by the order of their names; undefined: not known, or a name is not. */
export function sortedMembers(value: Value): readonly (readonly [string, Member])[] | undefined {
  if (value.kind === "unknown") return undefined;
  if (value.kind !== "object") throw new ExpressionError(`a map is required, not ${describe(value)}`);
  if ([...value.members.keys()].some(hasHole)) return undefined;
  return [...value.members].sort(([a], [b]) => compareTexts(a, b));
}

/** An object with its members in the order of their names. A later one of the same name counts. */
export function objectValue(members: Iterable<readonly [string, Member]>, place: Place): ObjectValue {
  const sorted = [...new Map(members)].sort(([a], [b]) => compareTexts(a, b));
  return { kind: "object", members: new Map(sorted), place };
}

/** A set: each known item once, sorted; what is not known in full stands at the end, and may be one of the others. */
export function setValue(items: readonly Value[], place: Place): Value {
  const plain = new Map<string, Value>();
  const others: Value[] = [];
  for (const item of items) {
    if (isPlain(item)) plain.set(keyOf(item), plain.get(keyOf(item)) ?? item);
    else others.push(item);
  }
  const distinct = distinctOf(others);
  if (distinct === undefined) return tooLarge(place);
  return { kind: "list", items: [...[...plain.values()].sort(comparePlain), ...distinct], place, set: true };
}

/** Without the ones that surely repeat an earlier one; undefined: too many to compare. */
function distinctOf(items: readonly Value[]): readonly Value[] | undefined {
  if (items.length * items.length > MAX_ITEMS * 100) return undefined;
  const kept: Value[] = [];
  for (const item of items) if (!kept.some((other) => sameValue(item, other) === true)) kept.push(item);
  return kept;
}

/** True for a scalar that is known. */
export function isPlain(value: Value): boolean {
  if (value.kind === "string") return !hasHole(value.text);
  return value.kind === "number" || value.kind === "boolean" || value.kind === "null";
}

/** Two plain values have the same key just when they are the same. */
export function keyOf(value: Value): string {
  if (value.kind === "string") return `s${value.text}`;
  return value.kind === "number" || value.kind === "boolean" ? `${value.kind}${value.value}` : value.kind;
}

/** Texts lexically, numbers by size, false before true, null at the end. */
function comparePlain(a: Value, b: Value): number {
  if (a.kind === "string" && b.kind === "string") return compareTexts(a.text, b.text);
  if (a.kind === "number" && b.kind === "number") return a.value - b.value;
  if (a.kind === "boolean" && b.kind === "boolean") return Number(a.value) - Number(b.value);
  return Number(a.kind === "null") - Number(b.kind === "null") || compareTexts(a.kind, b.kind);
}

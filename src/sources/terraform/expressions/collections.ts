/** Lists, sets and objects: their order, their members, and how much they may hold. */

import type { Place } from "../../../inventory/model.ts";
import { firstHole, knownText, type Member, type ObjectValue, textValue, type Value } from "../../template/value.ts";
import { objectValue, orderedItems, sortedMembers } from "../functions/elements.ts";
import { ExpressionError } from "../model.ts";
import { nameOfKind, toKey, toNumber, unknownFrom } from "./convert.ts";
import { knownPart } from "./partly-known.ts";
import type { Scope } from "./scope.ts";

/** Values in a value, those that stand in it several times counted as often. */
const MAX_WEIGHT = 1_000_000;

const weights = new WeakMap<Value, number>();

/** The value, where it is not too large. A few lists within each other can stand for more items than memory holds. */
export function bounded<T extends Value>(value: T): T {
  if (weigh(value) > MAX_WEIGHT)
    throw new ExpressionError("a value is too large: more than a million items", value.place);
  return value;
}

function weigh(value: Value): number {
  if (value.kind !== "list" && value.kind !== "object") return 1;
  const before = weights.get(value);
  if (before !== undefined) return before;
  let weight = 1;
  if (value.kind === "list") for (const item of value.items) weight += weigh(item);
  else for (const member of value.members.values()) weight += weigh(member.value);
  weights.set(value, weight);
  return weight;
}

const known = new WeakMap<Value, boolean>();

/** True where nothing in the value is unknown. */
export function isKnown(value: Value): boolean {
  if (value.kind !== "list" && value.kind !== "object") return firstHole(value) === undefined;
  const before = known.get(value);
  if (before !== undefined) return before;
  const all =
    value.kind === "list" ? value.items.every(isKnown) : [...value.members.values()].every((one) => isKnown(one.value));
  known.set(value, all);
  return all;
}

/** An object with its members in the order of their names. */
export function newObject(members: Iterable<readonly [string, Member]>, place: Place): ObjectValue {
  return bounded(objectValue(members, place));
}

export function listValue(items: readonly Value[], place: Place): Value {
  return bounded({ kind: "list", items, place });
}

/** The items of a list or set, the members of an object. */
export type Entries = readonly { readonly key: Value; readonly value: Value }[];

/** What `for` visits, in its order; undefined: not known. Throws {@link ExpressionError} for what has no items. */
export function entriesOf(collection: Value, place: Place): Entries | undefined {
  switch (collection.kind) {
    case "unknown":
      return undefined;
    case "list":
      return orderedItems(collection)?.map((value, index) => ({
        key: collection.set ? value : { kind: "number", value: index, place },
        value,
      }));
    case "object":
      return sortedMembers(collection)?.map(([key, { value }]) => ({ key: textValue(key, place), value }));
    default:
      throw new ExpressionError(`a list, set, map or object is required, found ${nameOfKind(collection)}`, place);
  }
}

/** `value.name` */
export function attributeOf(value: Value, name: string, scope: Scope, place: Place): Value {
  if (value.kind === "unknown") return knownPart(value, name) ?? unknownFrom(value, place);
  if (value.kind !== "object") {
    throw new ExpressionError(`${nameOfKind(value)} has no attribute ${JSON.stringify(name)}`, place);
  }
  const member = value.members.get(name)?.value ?? scope.missingAttribute?.(value, name, place);
  if (member === undefined) throw new ExpressionError(`the object has no attribute ${JSON.stringify(name)}`, place);
  return member;
}

/** `value[key]` */
export function itemOf(value: Value, key: Value, scope: Scope, place: Place): Value {
  if (key.kind === "null") throw new ExpressionError("an index must not be null", place);
  if (value.kind === "unknown") return partAtKey(value, key) ?? unknownFrom(value, place);
  if (value.kind === "object") {
    const name = toKey(key, place);
    return name === undefined ? unknownFrom(key, place) : attributeOf(value, name, scope, place);
  }
  if (value.kind !== "list" || value.set) throw new ExpressionError(`${nameOfKind(value)} has no indices`, place);
  const index = toNumber(key, place);
  if (index.kind === "unknown") return unknownFrom(index, place);
  const item = Number.isInteger(index.value) ? value.items[index.value] : undefined;
  if (item !== undefined) return item;
  const message =
    index.value < 0
      ? `a negative index: ${index.value}`
      : `the list of ${value.items.length} items has no index ${index.value}`;
  throw new ExpressionError(message, place);
}

function partAtKey(value: Value, key: Value): Value | undefined {
  const name = key.kind === "number" || key.kind === "string" ? knownText(key) : undefined;
  return name === undefined ? undefined : knownPart(value, name);
}

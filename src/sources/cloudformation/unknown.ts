/** Values that are unknown, and what is known about them all the same. */

import type { Place } from "../../inventory/model.ts";
import { type Hole, textValue, type Value } from "../template/value.ts";

type List = Extract<Value, { readonly kind: "list" }>;
type Unknown = Extract<Value, { readonly kind: "unknown" }>;

/** Its value may be `AWS::NoValue`: the item or member may not be there. */
interface PerhapsAbsent extends Unknown {
  readonly perhapsAbsent: true;
}

/** A list whose first items are known. */
interface KnownHead extends Unknown {
  readonly head: readonly Value[];
}

/** Why something else is unknown, too, that is not the same text as what the hole stands for. */
export function because({ why }: Hole): Hole {
  return { why };
}

/** What is made of something unknown, and is not that itself. */
export function unknownOf(hole: Hole, place: Place): Value {
  return { kind: "unknown", hole: because(hole), place };
}

export function perhapsAbsent(hole: Hole, place: Place): Value {
  const value: PerhapsAbsent = { kind: "unknown", hole: because(hole), place, perhapsAbsent: true };
  return value;
}

export function mayBeAbsent(value: Value): boolean {
  return value.kind === "unknown" && "perhapsAbsent" in value;
}

export function listFrom(head: readonly Value[], hole: Hole, place: Place): Value {
  const value: KnownHead = { kind: "unknown", hole: because(hole), place, head };
  return value;
}

/** An empty list parameter: whether it has no item, or one that is empty, is not documented. Joined it is empty (`""`). */
interface EmptyParameter extends List {
  readonly perhapsEmpty: true;
}

export function emptyParameter(place: Place): Value {
  const value: EmptyParameter = { kind: "list", items: [textValue("", place)], place, perhapsEmpty: true };
  return value;
}

export function isEmptyParameter(value: Value): boolean {
  return "perhapsEmpty" in value;
}

/** The items of a list that are known for sure, in their order from the first. */
export function headOf(value: Value): readonly Value[] {
  if (value.kind === "list") {
    const doubtful = value.items.findIndex(mayBeAbsent);
    return doubtful === -1 ? value.items : value.items.slice(0, doubtful);
  }
  return "head" in value ? (value as KnownHead).head : [];
}

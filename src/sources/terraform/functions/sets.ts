/** Functions of sets. What is not known may be any item: a result that depends on it is unknown. */

import type { Value } from "../../template/value.ts";
import type { FunctionContext, TerraformFunction } from "../model.ts";
import { type FunctionTable, listValue, MAX_ITEMS, takes, tooLarge, unknownOf } from "./arguments.ts";
import { toCommonType } from "./common-type.ts";
import { anyItems, isPlain, keyOf, orderedItems, setValue } from "./elements.ts";
import { sameValue } from "./equality.ts";

/** The items of all sets, converted to one type. Undefined: one of the sets is not known. */
function typedSets(parameters: readonly Value[]): readonly (readonly Value[])[] | undefined {
  const sets = parameters.map(anyItems);
  const all = toCommonType(sets.flatMap((set) => set ?? []));
  if (sets.includes(undefined)) return undefined;
  let at = 0;
  return sets.map((set) => {
    const start = at;
    at += set?.length ?? 0;
    return all.slice(start, at);
  });
}

function setunion(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 1, Number.POSITIVE_INFINITY);
  const sets = typedSets(parameters);
  return sets === undefined ? unknownOf(parameters, place) : setValue(sets.flat(), place);
}

/** Keeps the items of a set of which `keep` says so: it sees whether the other set has the item. */
function filtered(items: readonly Value[], other: readonly Value[], keep: boolean): readonly Value[] | undefined {
  if (items.every(isPlain) && other.every(isPlain)) {
    const keys = new Set(other.map(keyOf));
    return items.filter((item) => keys.has(keyOf(item)) === keep);
  }
  if (items.length * other.length > MAX_ITEMS * 100) return undefined;
  const kept: Value[] = [];
  for (const item of items) {
    const verdicts = other.map((each) => sameValue(item, each));
    const has = verdicts.includes(true) ? true : verdicts.includes(undefined) ? undefined : false;
    if (has === undefined) return undefined;
    if (has === keep) kept.push(item);
  }
  return kept;
}

function filter(keep: boolean, most: number): TerraformFunction {
  return (parameters, { place }) => {
    takes(parameters, keep ? 1 : 2, most);
    const sets = typedSets(parameters);
    if (sets === undefined) return unknownOf(parameters, place);
    let [items] = sets;
    for (const other of sets.slice(1)) items = items && filtered(items, other, keep);
    return items === undefined ? unknownOf(parameters, place) : setValue(items, place);
  };
}

/** All combinations; a list where all arguments are lists. */
function setproduct(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 2, Number.POSITIVE_INFINITY);
  const lists = parameters.map((parameter) => orderedItems(parameter));
  const known = lists.flatMap((list) => (list === undefined ? [] : [toCommonType(list)]));
  if (known.length < lists.length) return unknownOf(parameters, place);
  if (known.reduce((product, { length }) => product * length, known.length) > MAX_ITEMS) return tooLarge(place);
  let rows: readonly (readonly Value[])[] = [[]];
  for (const list of known) rows = rows.flatMap((row) => list.map((item) => [...row, item]));
  const items = rows.map((row) => listValue(row, place));
  const anySet = parameters.some((parameter) => parameter.kind === "list" && parameter.set === true);
  return anySet ? setValue(items, place) : listValue(items, place);
}

export const SET_FUNCTIONS: FunctionTable = {
  setintersection: filter(true, Number.POSITIVE_INFINITY),
  setproduct,
  setsubtract: filter(false, 2),
  setunion,
};

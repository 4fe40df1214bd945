/** Functions that look into lists, sets and maps, and take something out of them. */

import { hasHole } from "../../../authorization/hole.ts";
import { unknownValue, type Value } from "../../template/value.ts";
import { ExpressionError, type FunctionContext, type TerraformFunction } from "../model.ts";
import {
  argument,
  describe,
  type FunctionTable,
  listValue,
  nullValue,
  takes,
  toBoolean,
  toInteger,
  toNumber,
  toText,
  truthValue,
  unknownOf,
} from "./arguments.ts";
import { toCommonType } from "./common-type.ts";
import { anyItems, isPlain, listItems, orderedItems, sortedMembers } from "./elements.ts";
import { sameValue } from "./equality.ts";
import { fromDecimal, numberValue, toDecimal } from "./numbers.ts";
import { charactersOf, mayBeEmpty } from "./texts.ts";

/** `decisive`: the item that settles it, whatever the others are. */
function quantifier(decisive: boolean): TerraformFunction {
  return (parameters, context) => {
    takes(parameters, 1);
    const items = anyItems(argument(parameters, 0));
    if (items === undefined) return truthValue(undefined, parameters, context);
    const truths = items.map((item) => (item.kind === "null" ? false : toBoolean(item)));
    const verdict = truths.includes(decisive) ? decisive : truths.includes(undefined) ? undefined : !decisive;
    return truthValue(verdict, parameters, context);
  };
}

/** The first argument that is neither null nor an empty text. */
function coalesce(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 1, Number.POSITIVE_INFINITY);
  for (const value of toCommonType(parameters)) {
    if (value.kind === "null") continue;
    if (value.kind === "unknown") return unknownOf([value], place);
    if (value.kind !== "string") return value;
    if (!mayBeEmpty(value)) return value;
    if (value.text !== "") return unknownOf([value], place);
  }
  throw new ExpressionError("all arguments are null or empty");
}

function coalescelist(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 1, Number.POSITIVE_INFINITY);
  for (const value of parameters) {
    if (value.kind === "null") return unknownValue("one of the lists is null", place);
    const items = listItems(value);
    if (items === undefined) return unknownOf([value], place);
    if (items.length > 0) return value;
  }
  throw new ExpressionError("all lists are empty");
}

function contains(parameters: readonly Value[], context: FunctionContext): Value {
  takes(parameters, 2);
  const [items, wanted] = [anyItems(argument(parameters, 0)), argument(parameters, 1)];
  const verdicts = items?.map((item) => sameValue(item, wanted));
  const verdict =
    verdicts === undefined
      ? undefined
      : verdicts.includes(true)
        ? true
        : verdicts.includes(undefined)
          ? undefined
          : false;
  return truthValue(verdict, parameters, context);
}

/** Counts on from the start beyond the end. */
function element(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 2);
  const items = listItems(argument(parameters, 0));
  const index = toInteger(argument(parameters, 1));
  if (items?.length === 0) throw new ExpressionError("the list is empty");
  if (items === undefined || index === undefined) return unknownOf(parameters, place);
  if (index < 0) return unknownValue("versions of Terraform differ about a negative index", place);
  return items[index % items.length] ?? unknownOf(parameters, place);
}

function index(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 2);
  const items = listItems(argument(parameters, 0));
  const wanted = argument(parameters, 1);
  for (const [position, item] of items?.entries() ?? []) {
    const verdict = sameValue(item, wanted);
    if (verdict === true) return numberValue(position, place);
    if (verdict === undefined) return unknownOf([item, wanted], place);
  }
  if (items === undefined) return unknownOf(parameters, place);
  throw new ExpressionError("the item is not in the list");
}

function length(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 1);
  const value = argument(parameters, 0);
  switch (value.kind) {
    case "list": {
      const settled = value.set !== true || value.items.length < 2 || value.items.every(isPlain);
      return settled || orderless(value.items) ? numberValue(value.items.length, place) : unknownOf(parameters, place);
    }
    case "object":
      return sortedMembers(value) === undefined ? unknownOf(parameters, place) : numberValue(value.members.size, place);
    case "string":
      return hasHole(value.text) ? unknownOf(parameters, place) : numberValue(charactersOf(value.text).length, place);
    case "unknown":
      return unknownOf(parameters, place);
    default:
      throw new ExpressionError(`a list, map or string is required, not ${describe(value)}`);
  }
}

/** True where no two items of a set can be the same. */
function orderless(items: readonly Value[]): boolean {
  return (
    items.length < 100 &&
    items.every((item, at) => items.slice(at + 1).every((other) => sameValue(item, other) === false))
  );
}

function lookup(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 2, 3);
  const map = argument(parameters, 0);
  const key = toText(argument(parameters, 1));
  if (map.kind === "unknown" || hasHole(key.text)) return unknownOf(parameters, place);
  if (map.kind !== "object") throw new ExpressionError(`a map is required, not ${describe(map)}`);
  if (sortedMembers(map) === undefined) return unknownOf(parameters, place);
  const found = map.members.get(key.text)?.value;
  if (found !== undefined) return found;
  const fallback = parameters[2];
  if (fallback === undefined) throw new ExpressionError(`the map has no key ${JSON.stringify(key.text)}`);
  // A map converts it to the type of its items; an object does not.
  const others = [...map.members.values()].filter(({ value }) => value.kind !== "null" && value.kind !== fallback.kind);
  if (others.length > 0 && fallback.kind !== "null") return unknownValue("its type depends on that of the map", place);
  return fallback;
}

/** The values whose key is among those searched for. */
function matchkeys(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 3);
  const [values, keys] = [orderedItems(argument(parameters, 0)), orderedItems(argument(parameters, 1))];
  const searched = anyItems(argument(parameters, 2));
  if (values === undefined || keys === undefined || searched === undefined) return unknownOf(parameters, place);
  if (values.length !== keys.length) throw new ExpressionError("there are not as many keys as values");
  const typed = toCommonType([...keys, ...searched]);
  const [wanted, sought] = [typed.slice(0, keys.length), typed.slice(keys.length)];
  const kept: Value[] = [];
  for (const [position, key] of wanted.entries()) {
    const verdicts = sought.map((other) => sameValue(key, other));
    const value = values[position];
    if (verdicts.includes(true) && value !== undefined) kept.push(value);
    else if (verdicts.includes(undefined)) return unknownOf(parameters, place);
  }
  return listValue(kept, place);
}

/** The only item of a list, or null for none. */
function one(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 1);
  const value = argument(parameters, 0);
  const items = anyItems(value);
  if (items === undefined) return unknownOf(parameters, place);
  const [first] = items;
  if (first === undefined) return nullValue(place);
  if (items.length === 1) return first;
  // The items of a set may turn out to be the same.
  if (value.kind === "list" && value.set === true && !items.every(isPlain)) return unknownOf(parameters, place);
  throw new ExpressionError("the list has more than one item");
}

function slice(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 3);
  const items = listItems(argument(parameters, 0));
  const [start, end] = [toInteger(argument(parameters, 1)), toInteger(argument(parameters, 2))];
  if (items === undefined || start === undefined || end === undefined) return unknownOf(parameters, place);
  if (start < 0 || end < start || end > items.length) throw new ExpressionError("the indexes are not within the list");
  return listValue(items.slice(start, end), place);
}

function sum(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 1);
  const items = anyItems(argument(parameters, 0));
  const numbers = items?.map(toNumber);
  if (numbers === undefined || numbers.includes(undefined)) return unknownOf(parameters, place);
  if (numbers.length === 0) throw new ExpressionError("the list is empty");
  const decimals = numbers.map((number) => toDecimal(number ?? 0));
  const scale = Math.max(...decimals.map((decimal) => decimal.scale));
  const total = decimals.reduce((all, each) => all + each.digits * 10n ** BigInt(scale - each.scale), 0n);
  return numberValue(fromDecimal(total, scale), place);
}

function keys(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 1);
  const members = sortedMembers(argument(parameters, 0));
  if (members === undefined) return unknownOf(parameters, place);
  return listValue(
    members.map(([name, member]): Value => ({ kind: "string", text: name, holes: [], place: member.place })),
    place,
  );
}

function values(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 1);
  const members = sortedMembers(argument(parameters, 0));
  if (members === undefined) return unknownOf(parameters, place);
  return listValue(
    members.map(([, { value }]) => value),
    place,
  );
}

export const COLLECTION_FUNCTIONS: FunctionTable = {
  alltrue: quantifier(false),
  anytrue: quantifier(true),
  coalesce,
  coalescelist,
  contains,
  element,
  index,
  keys,
  length,
  lookup,
  matchkeys,
  one,
  slice,
  sum,
  values,
};

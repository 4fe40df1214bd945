/** Functions that make lists and maps of others. */

import { hasHole } from "../../../authorization/hole.ts";
import { textValue, unknownValue, type Value } from "../../template/value.ts";
import { ExpressionError, type FunctionContext, type TerraformFunction } from "../model.ts";
import {
  argument,
  type FunctionTable,
  listValue,
  MAX_ITEMS,
  ofKnownMany,
  takes,
  toInteger,
  tooLarge,
  toText,
  unknownOf,
} from "./arguments.ts";
import { toCommonType } from "./common-type.ts";
import { anyItems, isPlain, keyOf, listItems, objectValue, orderedItems, sortedMembers } from "./elements.ts";
import { sameValue } from "./equality.ts";
import { fromDecimal, numberValue, toDecimal } from "./numbers.ts";
import { compareTexts, mayBeEmpty } from "./texts.ts";

/** Terraform refuses more. */
const MAX_RANGE = 1024;

function chunklist(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 2);
  const given = orderedItems(argument(parameters, 0));
  const size = toInteger(argument(parameters, 1));
  if (given === undefined || size === undefined) return unknownOf(parameters, place);
  const items = toCommonType(given);
  if (size < 0) throw new ExpressionError("the size must not be negative");
  const step = size === 0 ? items.length : size;
  const starts = items.flatMap((_item, at) => (at % step === 0 ? [at] : []));
  return listValue(
    starts.map((start) => listValue(items.slice(start, start + step), place)),
    place,
  );
}

/** Without nulls and empty texts. */
function compact(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 1);
  const items = orderedItems(argument(parameters, 0));
  if (items === undefined) return unknownOf(parameters, place);
  const texts = items.filter(({ kind }) => kind !== "null").map(toText);
  const doubtful = texts.find((text) => text.text !== "" && mayBeEmpty(text));
  return doubtful === undefined
    ? listValue(
        texts.filter(({ text }) => text !== ""),
        place,
      )
    : unknownOf([doubtful], place);
}

function concat(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 1, Number.POSITIVE_INFINITY);
  const lists = parameters.map(listItems);
  if (lists.includes(undefined))
    return unknownOf(
      parameters.filter(({ kind }) => kind === "unknown"),
      place,
    );
  const items = lists.flatMap((list) => list ?? []);
  return items.length > MAX_ITEMS ? tooLarge(place) : listValue(items, place);
}

/** Each item once, at its first place. */
function distinct(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 1);
  const items = orderedItems(argument(parameters, 0));
  if (items === undefined) return unknownOf(parameters, place);
  const typed = toCommonType(items);
  if (typed.every(isPlain)) return listValue([...firstByKey(typed).values()], place);
  if (typed.length > 1_000) return tooLarge(place);
  const kept: Value[] = [];
  for (const item of typed) {
    const verdicts = kept.map((other) => sameValue(item, other));
    if (verdicts.includes(true)) continue;
    if (verdicts.includes(undefined)) return unknownOf(parameters, place);
    kept.push(item);
  }
  return listValue(kept, place);
}

function firstByKey(items: readonly Value[]): Map<string, Value> {
  const first = new Map<string, Value>();
  for (const item of items) if (!first.has(keyOf(item))) first.set(keyOf(item), item);
  return first;
}

/** Lists in lists, however deep, in one. */
function flatten(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 1);
  const flat: Value[] = [];
  const unsettled = gather(argument(parameters, 0), flat);
  if (unsettled) return unknownOf(parameters, place);
  return flat.length > MAX_ITEMS ? tooLarge(place) : listValue(flat, place);
}

/** True where it cannot be told what the list holds: an item that is not known may be a list. */
function gather(list: Value, flat: Value[]): boolean {
  const items = orderedItems(list);
  if (items === undefined) return true;
  for (const item of items) {
    if (item.kind === "unknown" || flat.length > MAX_ITEMS) return flat.length <= MAX_ITEMS;
    if (item.kind !== "list") flat.push(item);
    else if (gather(item, flat)) return true;
  }
  return false;
}

/** Later ones win; null stands for none. */
function merge(parameters: readonly Value[], { place }: FunctionContext): Value {
  const maps = parameters.filter(({ kind }) => kind !== "null");
  if (maps.length === 0 && parameters.length > 0) return unknownValue("all of the maps are null", place);
  const lists = maps.map((map) => ({ map, members: sortedMembers(map) }));
  const unknown = lists.find(({ members }) => members === undefined);
  if (unknown !== undefined) return unknownOf([unknown.map], place);
  return objectValue(
    lists.flatMap(({ members }) => members ?? []),
    place,
  );
}

/** `range(limit)`, `range(start, limit)`, `range(start, limit, step)`. */
const range: TerraformFunction = (parameters, context) => {
  takes(parameters, 1, 3);
  return ofKnownMany("number", 1, (numbers, place) => {
    const [start = 0, limit = 0] = numbers.length === 1 ? [0, ...numbers] : numbers;
    const step = numbers[2] ?? (limit < start ? -1 : 1);
    if (step === 0 || (limit !== start && limit > start !== step > 0)) {
      return unknownValue("its step leads away from the limit", place);
    }
    const decimals = [start, limit, step].map(toDecimal);
    const scale = Math.max(...decimals.map((decimal) => decimal.scale));
    const [from = 0n, to = 0n, by = 1n] = decimals.map((each) => each.digits * 10n ** BigInt(scale - each.scale));
    const items: Value[] = [];
    for (let at = from; by > 0n ? at < to : at > to; at += by) {
      if (items.length === MAX_RANGE) throw new ExpressionError(`more than ${MAX_RANGE} values`);
      items.push(numberValue(fromDecimal(at, scale), place));
    }
    return listValue(items, place);
  })(parameters, context);
};

function reverse(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 1);
  const items = orderedItems(argument(parameters, 0));
  return items === undefined ? unknownOf(parameters, place) : listValue(items.toReversed(), place);
}

/** Texts by their code points; where one is not known, the place of each is not. */
function sort(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 1);
  const items = anyItems(argument(parameters, 0));
  if (items === undefined) return unknownOf(parameters, place);
  const texts = items.map(toText);
  if (!texts.some(({ text }) => hasHole(text)))
    return listValue(
      texts.sort((a, b) => compareTexts(a.text, b.text)),
      place,
    );
  return listValue(
    texts.map(() => unknownValue("it is an item of a list that cannot be sorted yet", place)),
    place,
  );
}

/** Of a map of lists of texts: the texts with the lists of the keys that have them. */
function transpose(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 1);
  const members = sortedMembers(argument(parameters, 0));
  if (members === undefined) return unknownOf(parameters, place);
  const found = new Map<string, Value[]>();
  for (const [name, { value, place: at }] of members) {
    for (const item of orderedItems(value) ?? [value]) {
      if (item.kind === "unknown" || hasHole(toText(item).text)) return unknownOf([item], place);
      const { text } = toText(item);
      found.set(text, [...(found.get(text) ?? []), textValue(name, at)]);
    }
  }
  return objectValue(
    Array.from(found, ([name, names]) => [name, { value: listValue(names, place), place }]),
    place,
  );
}

function zipmap(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 2);
  const [names, values] = [orderedItems(argument(parameters, 0)), orderedItems(argument(parameters, 1))];
  if (names === undefined || values === undefined) return unknownOf(parameters, place);
  if (names.length !== values.length) throw new ExpressionError("there are not as many values as keys");
  const keys = names.map((name) => toText(name).text);
  if (keys.some(hasHole)) return unknownOf(names, place);
  return objectValue(
    values.map((value, index) => [keys[index] ?? "", { value, place: value.place }]),
    place,
  );
}

/** Terraform has it no longer, and names what to write. */
function removed(cure: string): TerraformFunction {
  return () => {
    throw new ExpressionError(`the function is no longer available: write ${cure}`);
  };
}

export const BUILD_FUNCTIONS: FunctionTable = {
  chunklist,
  compact,
  concat,
  distinct,
  flatten,
  list: removed("tolist([...])"),
  map: removed("tomap({...})"),
  merge,
  range,
  reverse,
  sort,
  transpose,
  zipmap,
};

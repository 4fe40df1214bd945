/** Functions that convert to a type, and those of sensitive values. */

import { unknownValue, type Value } from "../../template/value.ts";
import { ExpressionError, type FunctionContext, type TerraformFunction } from "../model.ts";
import {
  argument,
  booleanValue,
  describe,
  type FunctionTable,
  listValue,
  takes,
  toBoolean,
  toNumber,
  toText,
  unknownOf,
} from "./arguments.ts";
import { toCommonType } from "./common-type.ts";
import { anyItems, objectValue, orderedItems, setValue, sortedMembers } from "./elements.ts";
import { numberValue } from "./numbers.ts";

/** Null stays null, of whatever type. */
function conversion(convert: (value: Value, context: FunctionContext) => Value): TerraformFunction {
  return (parameters, context) => {
    takes(parameters, 1);
    const value = argument(parameters, 0);
    if (value.kind === "null") return value;
    return value.kind === "unknown" ? unknownOf([value], context.place) : convert(value, context);
  };
}

function tonumber(value: Value, { place }: FunctionContext): Value {
  const number = toNumber(value);
  return number === undefined ? unknownOf([value], place) : numberValue(number, value.place);
}

function tobool(value: Value, { place }: FunctionContext): Value {
  const truth = toBoolean(value);
  return truth === undefined ? unknownOf([value], place) : booleanValue(truth, value.place);
}

function tolist(value: Value, { place }: FunctionContext): Value {
  const items = orderedItems(value);
  return items === undefined ? unknownOf([value], place) : listValue(toCommonType(items), value.place);
}

function toset(value: Value, { place }: FunctionContext): Value {
  const items = anyItems(value);
  return items === undefined ? unknownOf([value], place) : setValue(toCommonType(items), value.place);
}

function tomap(value: Value): Value {
  if (value.kind !== "object") throw new ExpressionError(`a map is required, not ${describe(value)}`);
  const members = sortedMembers(value);
  if (members === undefined) return unknownOf([value], value.place);
  const values = toCommonType(members.map(([, member]) => member.value));
  return objectValue(
    members.map(([name, member], index) => [name, { value: values[index] ?? member.value, place: member.place }]),
    value.place,
  );
}

/** What is sensitive is said nowhere in a value. */
const unmarked: TerraformFunction = (parameters) => {
  takes(parameters, 1);
  return argument(parameters, 0);
};

function unknownMark(why: string): TerraformFunction {
  return (parameters, { place }) => {
    takes(parameters, 1);
    return unknownValue(why, place);
  };
}

export const CONVERSION_FUNCTIONS: FunctionTable = {
  ephemeralasnull: unknownMark("it is not known what is ephemeral"),
  issensitive: unknownMark("it is not known what is sensitive"),
  nonsensitive: unmarked,
  sensitive: unmarked,
  tobool: conversion(tobool),
  tolist: conversion(tolist),
  tomap: conversion(tomap),
  tonumber: conversion(tonumber),
  toset: conversion(toset),
  tostring: conversion(toText),
  type: () => {
    throw new ExpressionError("the function is for the console only");
  },
};

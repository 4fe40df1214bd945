/** Arguments of functions as their parameters' types take them: how many, converted, known or not. */

import { HOLE, hasHole } from "../../../authorization/hole.ts";
import type { Place } from "../../../inventory/model.ts";
import { asText, firstHole, type TextValue, textValue, unknownValue, type Value } from "../../template/value.ts";
import { ExpressionError, type FunctionContext, type TerraformFunction } from "../model.ts";
import { INEXACT, isExact, numberText, parseNumber } from "./numbers.ts";

/** The functions of one family by their names. */
export type FunctionTable = Readonly<Record<string, TerraformFunction>>;

/** Terraform would go on; this program does not, and says that it does not know. */
const TOO_LARGE = "it is too large to be worked out here";

/** Items of lists and characters of texts that a function may make. */
export const MAX_ITEMS = 10_000;
export const MAX_LENGTH = 1024 * 1024;

interface Plain {
  readonly string: string;
  readonly number: number;
  readonly bool: boolean;
}

type PlainArguments<P extends readonly (keyof Plain)[]> = { readonly [I in keyof P]: Plain[P[I]] };

type Body<P> = (values: P, place: Place) => Value;

/** A function of scalars that does not look at what is not known: the result is then unknown, too. */
export function ofKnown<const P extends readonly (keyof Plain)[]>(
  types: P,
  body: Body<PlainArguments<P>>,
): TerraformFunction {
  return (parameters, { place }) => {
    takes(parameters, types.length);
    const values: unknown[] = [];
    for (const [index, type] of types.entries()) {
      const parameter = parameters[index];
      const value = parameter === undefined ? undefined : plain(parameter, type);
      if (value === undefined) return unknownOf(parameters, place);
      values.push(value);
    }
    return body(values as unknown as PlainArguments<P>, place);
  };
}

/** As {@link ofKnown}, for any number of arguments of one type. */
export function ofKnownMany<T extends keyof Plain>(type: T, least: number, body: Body<Plain[T][]>): TerraformFunction {
  return (parameters, { place }) => {
    takes(parameters, least, Number.POSITIVE_INFINITY);
    const values: Plain[T][] = [];
    for (const parameter of parameters) {
      const value = plain(parameter, type);
      if (value === undefined) return unknownOf(parameters, place);
      values.push(value);
    }
    return body(values, place);
  };
}

function plain<T extends keyof Plain>(value: Value, type: T): Plain[T] | undefined {
  const read = { string: knownString, number: toNumber, bool: toBoolean }[type];
  return read(value) as Plain[T] | undefined;
}

/** Throws unless there are `least` to `most` arguments. */
export function takes(parameters: readonly Value[], least: number, most = least): void {
  if (parameters.length < least) throw new ExpressionError(`not enough arguments: ${least} expected`);
  if (parameters.length > most) throw new ExpressionError(`too many arguments: ${most} expected`);
}

/** An argument that {@link takes} has counted. */
export function argument(parameters: readonly Value[], index: number): Value {
  const value = parameters[index];
  if (value === undefined) throw new ExpressionError(`not enough arguments: ${index + 1} expected`);
  return value;
}

/** A text, also of a number or boolean; an unknown value is one hole. */
export function toText(value: Value): TextValue {
  if (value.kind === "null") throw new ExpressionError("the argument must not be null");
  if (value.kind === "number") {
    if (isExact(value.value)) return textValue(numberText(value.value), value.place);
    return { kind: "string", text: HOLE, holes: [{ why: INEXACT }], place: value.place };
  }
  const text = asText(value);
  if (text === undefined) throw new ExpressionError(`a string is required, not ${describe(value)}`);
  return text;
}

function knownString(value: Value): string | undefined {
  const { text } = toText(value);
  return hasHole(text) ? undefined : text;
}

/** Undefined: not known. */
export function toNumber(value: Value): number | undefined {
  switch (value.kind) {
    case "number":
      return isExact(value.value) ? value.value : undefined;
    case "string":
      return hasHole(value.text) ? undefined : parseNumber(value.text);
    case "unknown":
      return undefined;
    case "null":
      throw new ExpressionError("the argument must not be null");
    default:
      throw new ExpressionError(`a number is required, not ${describe(value)}`);
  }
}

/** A whole number; undefined: not known. */
export function toInteger(value: Value): number | undefined {
  const number = toNumber(value);
  if (number !== undefined && !Number.isInteger(number)) throw new ExpressionError("a whole number is required");
  return number;
}

/** Undefined: not known. */
export function toBoolean(value: Value): boolean | undefined {
  switch (value.kind) {
    case "boolean":
      return value.value;
    case "string":
      return hasHole(value.text) ? undefined : parseBoolean(value.text);
    case "unknown":
      return undefined;
    case "null":
      throw new ExpressionError("the argument must not be null");
    default:
      throw new ExpressionError(`a bool is required, not ${describe(value)}`);
  }
}

/** Terraform documents "true" and "false"; its library takes "1" and "0", too, which is left undecided. */
function parseBoolean(text: string): boolean | undefined {
  if (text === "true" || text === "false") return text === "true";
  if (text === "1" || text === "0") return undefined;
  throw new ExpressionError("a bool is required");
}

/** Why the result is not known: what the arguments lack. */
export function unknownOf(values: readonly Value[], place: Place): Value {
  const hole = values.map(firstHole).find((found) => found !== undefined);
  return unknownValue(hole?.why ?? INEXACT, place);
}

export function tooLarge(place: Place): Value {
  return unknownValue(TOO_LARGE, place);
}

/** A text that was made of codes; one that would read as a hole is unknown. Halves of characters are what Go makes of them. */
export function madeText(text: string, place: Place): Value {
  if (hasHole(text)) return unknownValue("it holds a character that no text has", place);
  return textValue(text.replace(/\p{Surrogate}/gu, "\ufffd"), place);
}

export function booleanValue(value: boolean, place: Place): Value {
  return { kind: "boolean", value, place };
}

/** A boolean of which nothing may be known. */
export function truthValue(
  value: boolean | undefined,
  parameters: readonly Value[],
  { place }: FunctionContext,
): Value {
  return value === undefined ? unknownOf(parameters, place) : booleanValue(value, place);
}

export function nullValue(place: Place): Value {
  return { kind: "null", place };
}

export function listValue(items: readonly Value[], place: Place): Value {
  return { kind: "list", items, place };
}

export function describe(value: Value): string {
  switch (value.kind) {
    case "list":
      return value.set === true ? "a set" : "a list";
    case "object":
      return "an object";
    case "null":
      return "null";
    case "unknown":
      return "a value that is not known";
    default:
      return `a ${value.kind === "boolean" ? "bool" : value.kind}`;
  }
}

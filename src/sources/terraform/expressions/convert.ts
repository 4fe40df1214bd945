/**
 * Conversions between primitive types, as Terraform does them where an operator wants a type
 * (https://developer.hashicorp.com/terraform/language/expressions/types#type-conversion).
 */

import { HOLE } from "../../../authorization/hole.ts";
import type { Place } from "../../../inventory/model.ts";
import { exactNumber } from "../../hcl/number.ts";
import {
  asText,
  firstHole,
  knownText,
  type TextValue,
  textValue,
  unknownValue,
  type Value,
} from "../../template/value.ts";
import { numberText } from "../functions/numbers.ts";
import { ExpressionError } from "../model.ts";

type Unknown = Extract<Value, { readonly kind: "unknown" }>;

const NUMBER = /^-?[0-9]+(?:\.[0-9]+)?$/;
/** Other ways to write a number, of which some are known to some versions. */
const PERHAPS_NUMBER = /^[+-]?[0-9._]+(?:[eEpP][+-]?[0-9]+)?$/;

/** Unknown because another value is. */
export function unknownFrom(value: Value, place: Place): Value {
  return unknownValue(firstHole(value)?.why ?? "it is not known", place);
}

/** A number; unknown where more digits are needed than fit. */
export function numberValue(value: number, place: Place): Value {
  return Number.isNaN(value)
    ? unknownValue("it is a number of more digits than this program keeps", place)
    : { kind: "number", value, place };
}

/** Throws {@link ExpressionError} for what Terraform does not take as a number. */
export function toNumber(value: Value, place: Place): Extract<Value, { readonly kind: "number" }> | Unknown {
  switch (value.kind) {
    case "number":
    case "unknown":
      return value;
    case "string": {
      if (value.text.includes(HOLE)) return unknownFrom(value, place) as Unknown;
      const number = NUMBER.test(value.text) ? exactNumber(value.text) : undefined;
      if (number !== undefined) return numberValue(number, value.place) as ReturnType<typeof toNumber>;
      if (PERHAPS_NUMBER.test(value.text)) return unknownValue("it is an unusual number", place) as Unknown;
      throw new ExpressionError(`a number is required, found the text ${JSON.stringify(value.text)}`, place);
    }
    default:
      throw new ExpressionError(`a number is required, found ${nameOfKind(value)}`, place);
  }
}

/** Throws {@link ExpressionError} for what Terraform does not take as a boolean. */
export function toBoolean(value: Value, place: Place): boolean | undefined {
  switch (value.kind) {
    case "boolean":
      return value.value;
    case "unknown":
      return undefined;
    case "string":
      // Terraform's documentation names no more than two texts; "1" and "0" are left open.
      if (value.text === "true" || value.text === "false") return value.text === "true";
      if (value.text.includes(HOLE) || value.text === "1" || value.text === "0") return undefined;
      break;
    default:
  }
  throw new ExpressionError(`a boolean is required, found ${nameOfKind(value)}`, place);
}

/** A text, with holes for what is not known. Throws {@link ExpressionError} for null, lists and objects. */
export function toText(value: Value, place: Place): TextValue {
  if (value.kind === "number") return textValue(numberText(value.value), value.place);
  const text = asText(value);
  if (text !== undefined) return text;
  throw new ExpressionError(`a text is required, found ${nameOfKind(value)}`, place);
}

/** The key of an object; undefined where it is not known. */
export function toKey(value: Value, place: Place): string | undefined {
  return knownText(toText(value, place));
}

/** `null`, `a list`: what a value is, for messages. */
export function nameOfKind(value: Value): string {
  switch (value.kind) {
    case "null":
      return "null";
    case "string":
      return "a text";
    case "list":
      return value.set ? "a set" : "a list";
    case "object":
      return "an object";
    case "unknown":
      return "an unknown value";
    default:
      return `a ${value.kind}`;
  }
}

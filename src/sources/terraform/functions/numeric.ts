/** Functions of numbers. */

import { hasHole } from "../../../authorization/hole.ts";
import { unknownValue, type Value } from "../../template/value.ts";
import { ExpressionError, type FunctionContext } from "../model.ts";
import {
  argument,
  type FunctionTable,
  ofKnown,
  ofKnownMany,
  takes,
  toInteger,
  toText,
  unknownOf,
} from "./arguments.ts";
import { INEXACT, numberValue } from "./numbers.ts";

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Upper and lower case are the same digit up to base 36. */
function parseint(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 2);
  const { text } = toText(argument(parameters, 0));
  const base = toInteger(argument(parameters, 1));
  if (base === undefined || hasHole(text)) return unknownOf(parameters, place);
  if (base < 2 || base > 62) throw new ExpressionError("the base must be between 2 and 62");
  const [, sign = "", digits = ""] = /^([+-]?)([0-9A-Za-z]+)$/.exec(text) ?? [];
  if (digits.length > 100) return unknownValue(INEXACT, place);
  let value = 0n;
  for (const character of base > 36 ? digits : digits.toLowerCase()) {
    const digit = DIGITS.indexOf(character);
    if (digit >= base) throw new ExpressionError(`it is no number in base ${base}`);
    value = value * BigInt(base) + BigInt(digit);
  }
  if (digits === "") throw new ExpressionError(`it is no number in base ${base}`);
  return numberValue(Number(sign === "-" ? -value : value), place);
}

/** Where the result is whole, and no other: fractions have more digits in Terraform. */
function wholeOnly(value: number, exact: boolean, place: Value["place"]): Value {
  return exact ? numberValue(value, place) : unknownValue(INEXACT, place);
}

export const NUMERIC_FUNCTIONS: FunctionTable = {
  abs: ofKnown(["number"], ([number], place) => numberValue(Math.abs(number), place)),
  ceil: ofKnown(["number"], ([number], place) => numberValue(Math.ceil(number), place)),
  floor: ofKnown(["number"], ([number], place) => numberValue(Math.floor(number), place)),
  log: ofKnown(["number", "number"], ([number, base], place) => {
    if (number <= 0 || base <= 0 || base === 1) return unknownValue("it is a logarithm that is no number", place);
    // Terraform divides the same way, and has 2.9999999999999996 for log(1000, 10).
    const power = Math.log(number) / Math.log(base);
    return wholeOnly(power, Number.isInteger(power) && base ** power === number, place);
  }),
  max: ofKnownMany("number", 1, (numbers, place) => numberValue(Math.max(...numbers), place)),
  min: ofKnownMany("number", 1, (numbers, place) => numberValue(Math.min(...numbers), place)),
  parseint,
  pow: ofKnown(["number", "number"], ([number, power], place) =>
    wholeOnly(number ** power, Number.isInteger(number) && Number.isInteger(power) && power >= 0, place),
  ),
  signum: ofKnown(["number"], ([number], place) => wholeOnly(Math.sign(number), Number.isInteger(number), place)),
};

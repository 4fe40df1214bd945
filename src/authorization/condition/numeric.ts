/** Numeric operators: decimal comparison, exact for any number of digits. */

import { comparing, type Operator } from "./family.ts";

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;
/** Up to this many digits a double is exact enough to tell any two decimals apart. */
const EXACT_DIGITS = 15;

interface Decimal {
  readonly number: number;
  /** Set for long numbers: sign, whole digits and fraction. */
  readonly long: { readonly sign: bigint; readonly whole: string; readonly fraction: string } | undefined;
}

function readDecimal(text: string): Decimal | undefined {
  const match = DECIMAL.exec(text.trim());
  if (match === null) return undefined;
  const [, sign, whole = "", fraction = ""] = match;
  const long = whole.length + fraction.length > EXACT_DIGITS;
  return {
    number: Number(match[0]),
    long: long ? { sign: sign === "-" ? -1n : 1n, whole, fraction } : undefined,
  };
}

function compare(left: Decimal, right: Decimal): number {
  if (left.long === undefined && right.long === undefined) return Math.sign(left.number - right.number);
  const a = left.long ?? readLong(left.number);
  const b = right.long ?? readLong(right.number);
  const digits = Math.max(a.fraction.length, b.fraction.length);
  const scaled = (value: typeof a): bigint => value.sign * BigInt(value.whole + value.fraction.padEnd(digits, "0"));
  const difference = scaled(a) - scaled(b);
  return difference === 0n ? 0 : difference > 0n ? 1 : -1;
}

function readLong(number: number): NonNullable<Decimal["long"]> {
  const [whole = "0", fraction = ""] = Math.abs(number).toFixed(EXACT_DIGITS).split(".");
  return { sign: number < 0 ? -1n : 1n, whole, fraction };
}

const operator = (negated: boolean, holds: (order: number) => boolean): Operator => ({
  negated,
  compile: (values) => comparing(values, readDecimal, (wanted, actual) => holds(compare(actual, wanted))),
  check: (value) => (readDecimal(value) === undefined ? "is not a number" : undefined),
});

export const numericOperators: Readonly<Record<string, Operator>> = {
  NumericEquals: operator(false, (order) => order === 0),
  NumericNotEquals: operator(true, (order) => order === 0),
  NumericLessThan: operator(false, (order) => order < 0),
  NumericLessThanEquals: operator(false, (order) => order <= 0),
  NumericGreaterThan: operator(false, (order) => order > 0),
  NumericGreaterThanEquals: operator(false, (order) => order >= 0),
};

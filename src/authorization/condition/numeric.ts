/** Numeric operators: decimal comparison, exact for any number of digits. */

import { comparing, type Operator } from "./family.ts";

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;
/** Up to this many digits a double is exact enough to tell any two decimals apart. */
const EXACT_DIGITS = 15;

export interface Decimal {
  readonly number: number;
  readonly negative: boolean;
  /** Digits before and after the point. */
  readonly whole: string;
  readonly fraction: string;
}

/** Undefined for what is no decimal number; an exponent makes none. */
export function readDecimal(text: string): Decimal | undefined {
  const match = DECIMAL.exec(text.trim());
  if (match === null) return undefined;
  const [all, sign, whole = "", fraction = ""] = match;
  return { number: Number(all), negative: sign === "-", whole, fraction };
}

/** The number without its point: times ten to the power of `digits`, which are no fewer than its fraction has. */
export function scaled({ negative, whole, fraction }: Decimal, digits: number): bigint {
  const value = BigInt(whole + fraction.padEnd(digits, "0"));
  return negative ? -value : value;
}

const isShort = ({ whole, fraction }: Decimal): boolean => whole.length + fraction.length <= EXACT_DIGITS;

function compare(left: Decimal, right: Decimal): number {
  if (isShort(left) && isShort(right)) return Math.sign(left.number - right.number);
  const digits = Math.max(left.fraction.length, right.fraction.length);
  const difference = scaled(left, digits) - scaled(right, digits);
  return difference === 0n ? 0 : difference > 0n ? 1 : -1;
}

const operator = (negated: boolean, holds: (order: number) => boolean): Operator => ({
  family: "numbers",
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

/** Arithmetic on decimal numbers, exact as Terraform's; NaN where the result has more digits than fit. */

import { exactNumber } from "../../hcl/number.ts";
import { toDecimal } from "../functions/numbers.ts";

const MOST_SCALE = 30;

export type Arithmetic = (a: number, b: number) => number;

export const add: Arithmetic = (a, b) => aligned(a, b, (x, y) => x + y);

export const subtract: Arithmetic = (a, b) => aligned(a, b, (x, y) => x - y);

export const multiply: Arithmetic = (a, b) => {
  const [x, y] = [toDecimal(a), toDecimal(b)];
  return toNumber(x.digits * y.digits, x.scale + y.scale);
};

/** `b` is not zero. NaN for a quotient whose digits do not end. */
export const divide: Arithmetic = (a, b) => {
  const [x, y] = [toDecimal(a), toDecimal(b)];
  if (x.scale > MOST_SCALE) return Number.NaN;
  const dividend = x.digits * 10n ** BigInt(MOST_SCALE + y.scale - x.scale);
  return dividend % y.digits === 0n ? toNumber(dividend / y.digits, MOST_SCALE) : Number.NaN;
};

/** `b` is not zero. NaN for negative numbers, of which the documentation says nothing. */
export const remainder: Arithmetic = (a, b) => (a < 0 || b < 0 ? Number.NaN : aligned(a, b, (x, y) => x % y));

function aligned(a: number, b: number, operate: (x: bigint, y: bigint) => bigint): number {
  const [x, y] = [toDecimal(a), toDecimal(b)];
  const scale = Math.max(x.scale, y.scale);
  const units = operate(x.digits * 10n ** BigInt(scale - x.scale), y.digits * 10n ** BigInt(scale - y.scale));
  return toNumber(units, scale);
}

function toNumber(units: bigint, scale: number): number {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, "0");
  const cut = digits.length - scale;
  const fraction = digits.slice(cut).replace(/0+$/, "");
  const written = `${digits.slice(0, cut)}${fraction === "" ? "" : `.${fraction}`}`;
  return exactNumber(units < 0n ? `-${written}` : written);
}

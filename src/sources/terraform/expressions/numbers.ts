/** Arithmetic on decimal numbers, exact as Terraform's; NaN where the result has more digits than fit. */

import { exactNumber } from "../../hcl/number.ts";

/** `units / 10 ** scale` */
interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

const MOST_SCALE = 30;

export type Arithmetic = (a: number, b: number) => number;

export const add: Arithmetic = (a, b) => aligned(a, b, (x, y) => x + y);

export const subtract: Arithmetic = (a, b) => aligned(a, b, (x, y) => x - y);

export const multiply: Arithmetic = (a, b) => {
  const [x, y] = [decimal(a), decimal(b)];
  return toNumber({ units: x.units * y.units, scale: x.scale + y.scale });
};

/** `b` is not zero. NaN for a quotient whose digits do not end. */
export const divide: Arithmetic = (a, b) => {
  const [x, y] = [decimal(a), decimal(b)];
  const dividend = x.units * 10n ** BigInt(MOST_SCALE + y.scale - x.scale);
  return dividend % y.units === 0n ? toNumber({ units: dividend / y.units, scale: MOST_SCALE }) : Number.NaN;
};

/** `b` is not zero. NaN for negative numbers, of which the documentation says nothing. */
export const remainder: Arithmetic = (a, b) => (a < 0 || b < 0 ? Number.NaN : aligned(a, b, (x, y) => x % y));

function aligned(a: number, b: number, operate: (x: bigint, y: bigint) => bigint): number {
  const [x, y] = [decimal(a), decimal(b)];
  const scale = Math.max(x.scale, y.scale);
  const units = operate(x.units * 10n ** BigInt(scale - x.scale), y.units * 10n ** BigInt(scale - y.scale));
  return toNumber({ units, scale });
}

/** Numbers here are within the range that prints without an exponent. */
function decimal(value: number): Decimal {
  const [whole = "0", fraction = ""] = String(value).split(".");
  return { units: BigInt(whole + fraction), scale: fraction.length };
}

function toNumber({ units, scale }: Decimal): number {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, "0");
  const cut = digits.length - scale;
  const fraction = digits.slice(cut).replace(/0+$/, "");
  const written = `${digits.slice(0, cut)}${fraction === "" ? "" : `.${fraction}`}`;
  return exactNumber(units < 0n ? `-${written}` : written);
}

/** Numbers as `format` prints them. Undefined: Terraform's digits cannot be told. */

import { numberText, toDecimal } from "./numbers.ts";

const MAX_DIGITS = 100;

/** `%.2f`; a tie depends on digits that this program does not have. */
export function fixed(value: number, precision: number): string | undefined {
  if (precision > MAX_DIGITS) return undefined;
  const { digits, scale } = toDecimal(Math.abs(value));
  const rounded = scaleTo(digits, scale, precision);
  if (rounded === undefined) return undefined;
  const all = String(rounded).padStart(precision + 1, "0");
  const text = precision === 0 ? all : `${all.slice(0, -precision)}.${all.slice(-precision)}`;
  return value < 0 ? `-${text}` : text;
}

/** `%.2e` */
export function scientific(value: number, precision: number): string | undefined {
  if (precision > MAX_DIGITS) return undefined;
  const { digits, scale } = toDecimal(Math.abs(value));
  if (digits === 0n) return `${fixed(0, precision)}e+00`;
  const length = String(digits).length;
  let exponent = length - 1 - scale;
  let rounded = scaleTo(digits, length - 1, precision);
  if (rounded === undefined) return undefined;
  if (String(rounded).length > precision + 1) {
    rounded /= 10n;
    exponent += 1;
  }
  const all = String(rounded);
  const mantissa = precision === 0 ? all : `${all.slice(0, 1)}.${all.slice(1)}`;
  return `${value < 0 ? "-" : ""}${mantissa}e${power(exponent)}`;
}

/** `%g` without precision: the fewest digits, with an exponent below 1e-4 and from 1e+21 in other languages, here 1e+06. */
export function shortest(value: number): string {
  const { digits, scale } = toDecimal(Math.abs(value));
  const significant = String(digits).replace(/0+$/, "") || "0";
  const exponent = digits === 0n ? 0 : String(digits).length - 1 - scale;
  if (exponent >= -4 && exponent < Math.max(6, 0)) return numberText(value);
  const mantissa = significant.length === 1 ? significant : `${significant.slice(0, 1)}.${significant.slice(1)}`;
  return `${value < 0 ? "-" : ""}${mantissa}e${power(exponent)}`;
}

function power(exponent: number): string {
  return `${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
}

/** `digits / 10 ** scale` in units of `10 ** -precision`, rounded to the nearest. */
function scaleTo(digits: bigint, scale: number, precision: number): bigint | undefined {
  if (scale <= precision) return digits * 10n ** BigInt(precision - scale);
  const unit = 10n ** BigInt(scale - precision);
  const rest = digits % unit;
  if (rest * 2n === unit) return undefined;
  return digits / unit + (rest * 2n > unit ? 1n : 0n);
}

/** Numbers as Terraform prints and reads them. It counts with 512 bits, this program with 53: what differs is unknown. */

import type { Place } from "../../../inventory/model.ts";
import { unknownValue, type Value } from "../../template/value.ts";
import { ExpressionError } from "../model.ts";

export const INEXACT = "it is a number that this program cannot count exactly";

/** True where the number is one that Terraform would have, too. */
export function isExact(value: number): boolean {
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
}

export function numberValue(value: number, place: Place): Value {
  return isExact(value) ? { kind: "number", value: value === 0 ? 0 : value, place } : unknownValue(INEXACT, place);
}

/** The digits and the power of ten of a number: `digits * 10 ** -scale`. */
export function toDecimal(value: number): { readonly digits: bigint; readonly scale: number } {
  const [, sign = "", whole = "0", fraction = "", exponent = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(`${sign}${whole}${fraction}`);
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale };
}

export function fromDecimal(digits: bigint, scale: number): number {
  return Number(`${digits}e${-scale}`);
}

/** As Terraform converts a number to text: never with an exponent. */
export function numberText(value: number): string {
  const { digits, scale } = toDecimal(value);
  if (scale === 0) return String(digits);
  const sign = digits < 0n ? "-" : "";
  const all = String(digits < 0n ? -digits : digits).padStart(scale + 1, "0");
  return `${sign}${all.slice(0, -scale)}.${all.slice(-scale)}`;
}

/** What its library may take for a number. */
const UNUSUAL = /^[-+]?(?:0[xXoObB][\da-fA-F_]+|(?=.*\d)[\d_]*\.?[\d_]*(?:[eEpP][-+]?\d*)?|[iI]nf(?:inity)?)$/;

/** Reads a text as Terraform converts it; undefined where Terraform's reading is not certain or has more digits. */
export function parseNumber(text: string): number | undefined {
  const match = /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text);
  if (match !== null) {
    const significant = `${match[1] ?? ""}${match[2] ?? ""}`.replace(/^0+/, "").length;
    const value = Number(text);
    return significant <= 15 && isExact(value) ? value : undefined;
  }
  if (UNUSUAL.test(text)) return undefined;
  throw new ExpressionError("a number is required");
}

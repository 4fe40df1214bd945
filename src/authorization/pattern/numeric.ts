/** Values for the Numeric operators: each number that the policies name, and one of every interval between them. */

import type { Witnesses } from "./witnesses.ts";

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;

export interface NumericRange {
  /** Only whole numbers are values of the key (`s3:max-keys`). */
  readonly integer?: boolean;
  /** No value of the key is less: 0 for an age. A decimal number. */
  readonly minimum?: string;
}

/**
 * Numbers for every way to compare with `values`: below the least, each of them, between any two, above the greatest.
 * Texts that are no decimal numbers match nothing.
 */
export function numericWitnesses(values: readonly string[], range: NumericRange = {}): Witnesses {
  const texts = values.filter((value) => DECIMAL.test(value.trim()));
  const minimum = range.minimum !== undefined && DECIMAL.test(range.minimum.trim()) ? range.minimum : undefined;
  const all = minimum === undefined ? texts : [...texts, minimum];
  // One digit more than any of them has: room for a number between two neighbours.
  const digits = 1 + Math.max(0, ...all.map((text) => (DECIMAL.exec(text.trim())?.[3] ?? "").length));
  const unit = 10n ** BigInt(digits);
  const least = minimum === undefined ? undefined : scale(minimum, digits);
  const cuts = [...new Set(texts.map((text) => scale(text, digits)))].sort(ascending);
  const candidates = [
    ...(least === undefined ? [] : [least, ceiling(least, unit)]),
    floor((cuts[0] ?? unit + 1n) - 1n, unit),
    ...cuts.flatMap((cut, index) => [cut, ...between(cut, cuts[index + 1], unit)]),
  ];
  const fitting = candidates.filter(
    (value) => (least === undefined || value >= least) && (range.integer !== true || value % unit === 0n),
  );
  return { witnesses: [...new Set(fitting.toSorted(ascending))].map((value) => print(value, digits)) };
}

const ascending = (left: bigint, right: bigint): number => (left < right ? -1 : left > right ? 1 : 0);

/** A number above `low` and below `high`, a whole one where there is one. */
function between(low: bigint, high: bigint | undefined, unit: bigint): readonly bigint[] {
  const whole = floor(low, unit) + unit;
  if (high === undefined || whole < high) return [whole];
  return [(low + high) / 2n];
}

/** The greatest whole number up to `value`. */
function floor(value: bigint, unit: bigint): bigint {
  const rest = value % unit;
  return rest < 0n ? value - rest - unit : value - rest;
}

const ceiling = (value: bigint, unit: bigint): bigint => -floor(-value, unit);

function scale(text: string, digits: number): bigint {
  const [, sign, whole = "", fraction = ""] = DECIMAL.exec(text.trim()) ?? [];
  const value = BigInt(whole + fraction.padEnd(digits, "0"));
  return sign === "-" ? -value : value;
}

function print(value: bigint, digits: number): string {
  const text = (value < 0n ? -value : value).toString().padStart(digits + 1, "0");
  const fraction = text.slice(-digits).replace(/0+$/, "");
  return `${value < 0n ? "-" : ""}${text.slice(0, -digits)}${fraction === "" ? "" : `.${fraction}`}`;
}

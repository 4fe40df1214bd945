/** Values for the Numeric operators: each number that the policies name, and one of every interval between them. */

import { readDecimal, scaled } from "../condition/numeric.ts";

/**
 * Numbers for every way to compare with `values`: below the least, each of them, between any two, above the greatest.
 * Texts that are no decimal numbers match nothing.
 */
export function numericWitnesses(values: readonly string[]): readonly string[] {
  const named = values.flatMap((value) => readDecimal(value) ?? []);
  // One digit more than any of them has: room for a number between two neighbours.
  const digits = 1 + Math.max(0, ...named.map(({ fraction }) => fraction.length));
  const unit = 10n ** BigInt(digits);
  const cuts = [...new Set(named.map((decimal) => scaled(decimal, digits)))].sort(ascending);
  const candidates = [
    floor((cuts[0] ?? unit + 1n) - 1n, unit),
    ...cuts.flatMap((cut, index) => [cut, ...between(cut, cuts[index + 1], unit)]),
  ];
  return [...new Set(candidates.sort(ascending))].map((value) => print(value, digits));
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

function print(value: bigint, digits: number): string {
  const text = (value < 0n ? -value : value).toString().padStart(digits + 1, "0");
  const fraction = text.slice(-digits).replace(/0+$/, "");
  return `${value < 0n ? "-" : ""}${text.slice(0, -digits)}${fraction === "" ? "" : `.${fraction}`}`;
}

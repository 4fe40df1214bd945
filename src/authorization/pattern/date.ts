/** Values for the Date operators: each instant that the policies name, and one of every interval between them. */

import { readDate } from "../condition/date.ts";
import type { Witnesses } from "./witnesses.ts";

const SECOND = 1000;
const DAY = 86_400_000;
/** The years 0000 to 9999, which ISO 8601 writes with four digits: no request comes before or after. */
const FIRST = -62_167_219_200_000;
const LAST = 253_402_300_799_999;

/**
 * Instants for every way to compare with `values`, in ascending order, as ISO 8601 in UTC. `from`: no earlier instant
 * (milliseconds since 1970); itself the first. Texts that are no dates match nothing.
 */
export function dateWitnesses(values: readonly string[], from?: number): Witnesses {
  const named = new Map<number, string>();
  for (const value of values) {
    const time = readDate(value);
    const possible = time !== undefined && time >= (from ?? FIRST) && time <= LAST;
    if (possible && !named.has(time)) named.set(time, Number.isInteger(time) ? print(time) : value);
  }
  const cuts = [...named].sort(([left], [right]) => left - right);
  let before = from ?? Math.max(FIRST, Math.floor(cuts[0]?.[0] ?? 0) - DAY);
  const found = new Map<number, string>([[before, print(before)]]);
  for (const [cut, text] of cuts) {
    // Near the end of the time before: what changes at `cut` shows there.
    const near = Math.floor(cut) - SECOND;
    const inside = print(near > before ? near : (before + cut) / 2);
    const time = readDate(inside);
    // Otherwise there is too little time between the two to name an instant of it.
    if (time !== undefined && time > before && time < cut) found.set(time, inside);
    found.set(cut, text);
    before = cut;
  }
  const after = Math.min(LAST, Math.floor(before) + DAY);
  if (cuts.length > 0 && after > before) found.set(after, print(after));
  return { witnesses: [...found.values()] };
}

function print(time: number): string {
  const whole = Math.floor(time);
  const text = new Date(whole).toISOString();
  return time === whole ? text : text.replace("Z", `${(time - whole).toFixed(6).slice(2)}Z`);
}

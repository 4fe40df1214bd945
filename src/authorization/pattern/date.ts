/** Values for the Date operators: each instant that the policies name, and one of every interval between them. */

import { readDate } from "../condition/date.ts";

const SECOND = 1000;
const DAY = 86_400_000;
/** The years 0000 to 9999, which ISO 8601 writes with four digits; what is before or after is written as seconds. */
const FIRST = -62_167_219_200_000;
const LAST = 253_402_300_799_999;

/**
 * Instants for every way to compare with `values`, in ascending order, as ISO 8601 in UTC. `from`: no earlier instant
 * (milliseconds since 1970), itself the first, and none after the year 9999. Texts that are no dates match nothing.
 */
export function dateWitnesses(values: readonly string[], from?: number): readonly string[] {
  const named = new Map<number, string>();
  for (const value of values) {
    const time = readDate(value);
    const possible = time !== undefined && (from === undefined || (time >= from && time <= LAST));
    if (possible && !named.has(time)) named.set(time, instant(time) === time ? print(time) : value);
  }
  const cuts = [...named].sort(([left], [right]) => left - right);
  const found = new Map<number, string>();
  let before = from ?? earlier(cuts[0]?.[0] ?? 0);
  found.set(before, print(before));
  for (const [cut, text] of cuts) {
    // Near the end of the time before: what changes at `cut` shows there. There may be too little time to name any.
    const inside = [Number.isFinite(cut) ? Math.floor(cut) - SECOND : cut, (before + cut) / 2, later(before)]
      .map(print)
      .find((one) => {
        const time = readDate(one);
        return time !== undefined && time > before && time < cut;
      });
    if (inside !== undefined) found.set(readDate(inside) ?? 0, inside);
    found.set(cut, text);
    before = cut;
  }
  const after = from === undefined ? later(before) : Math.min(LAST, later(before));
  if (cuts.length > 0 && after > before) found.set(after, print(after));
  return [...found.values()];
}

/** A day before or after; so far from 1970 that a day makes no difference to a double, much more. */
function earlier(time: number): number {
  if (!Number.isFinite(time)) return Math.min(time, 0);
  const day = Math.floor(time) - DAY;
  return day < time ? day : time - Math.abs(time) / 2;
}

function later(time: number): number {
  if (!Number.isFinite(time)) return Math.max(time, 0);
  const day = Math.floor(time) + DAY;
  return day > time ? day : time + Math.abs(time) / 2;
}

/** What a reader makes of the printed instant. */
const instant = (time: number): number | undefined => readDate(print(time));

function print(time: number): string {
  if (!Number.isFinite(time)) return "";
  const whole = Math.floor(time);
  if (whole < FIRST || whole > LAST) return BigInt(Math.trunc(time / SECOND)).toString();
  const text = new Date(whole).toISOString();
  return time === whole ? text : text.replace("Z", `${(time - whole).toFixed(6).slice(2)}Z`);
}

/** Date operators: W3C profile of ISO 8601, or seconds since 1970 (never milliseconds). */

import { comparing, type Operator } from "./family.ts";

const W3C = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;
const EPOCH = /^-?\d+(\.\d+)?$/;

/** Milliseconds since 1970, or undefined. A time without zone, which IAM stores, is taken for UTC. Four digits alone are a year, as in W3C's profile. */
export function readDate(text: string): number | undefined {
  const match = W3C.exec(text);
  if (match === null) return EPOCH.test(text) ? Number(text) * 1000 : undefined;
  const [, year, month = "01", day = "01", hour = "00", minute = "00", second = "00", fraction = "", zone = "Z"] =
    match;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  // 31 February and the like roll over: no date.
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const time =
    ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 + Number(`0.${fraction || "0"}`) * 1000;
  return date.getTime() + time - offset(zone);
}

function offset(zone: string): number {
  if (zone === "Z") return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return (zone.startsWith("-") ? -minutes : minutes) * 60_000;
}

const operator = (negated: boolean, holds: (actual: number, wanted: number) => boolean): Operator => ({
  family: "dates",
  negated,
  compile: (values) => comparing(values, readDate, (wanted, actual) => holds(actual, wanted)),
  check: (value) => (readDate(value) === undefined ? "is no ISO 8601 date and no number of seconds" : undefined),
});

export const dateOperators: Readonly<Record<string, Operator>> = {
  DateEquals: operator(false, (actual, wanted) => actual === wanted),
  DateNotEquals: operator(true, (actual, wanted) => actual === wanted),
  DateLessThan: operator(false, (actual, wanted) => actual < wanted),
  DateLessThanEquals: operator(false, (actual, wanted) => actual <= wanted),
  DateGreaterThan: operator(false, (actual, wanted) => actual > wanted),
  DateGreaterThanEquals: operator(false, (actual, wanted) => actual >= wanted),
};

/** Functions of dates and times. */

import { textValue, unknownValue, type Value } from "../../template/value.ts";
import { ExpressionError, type TerraformFunction } from "../model.ts";
import { type FunctionTable, ofKnown, takes } from "./arguments.ts";
import { numberValue } from "./numbers.ts";
import { parseDuration, parseTimestamp, printTimestamp, SECOND, type Timestamp } from "./timestamps.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

function two(value: number): string {
  return String(value).padStart(2, "0");
}

/** The parts of a moment on the clocks of its time zone. */
function clockOf({ nanoseconds, offset }: Timestamp) {
  const date = new Date(Number(nanoseconds / 1_000_000n) + offset * 60_000);
  const hour = date.getUTCHours();
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: DAYS[date.getUTCDay()] ?? "",
    monthName: MONTHS[date.getUTCMonth()] ?? "",
    hour,
    hour12: hour % 12 === 0 ? 12 : hour % 12,
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    half: hour < 12 ? "am" : "pm",
    offset,
  };
}

type Clock = ReturnType<typeof clockOf>;

function zone(offset: number, colon: string): string {
  const minutes = Math.abs(offset);
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}${colon}${two(minutes % 60)}`;
}

/** By the sequences that the documentation of `formatdate` lists. */
const SEQUENCES: ReadonlyMap<string, (clock: Clock) => string> = new Map([
  ["YYYY", ({ year }) => String(year).padStart(4, "0")],
  ["YY", ({ year }) => two(year % 100)],
  ["MMMM", ({ monthName }) => monthName],
  ["MMM", ({ monthName }) => monthName.slice(0, 3)],
  ["MM", ({ month }) => two(month)],
  ["M", ({ month }) => String(month)],
  ["DD", ({ day }) => two(day)],
  ["D", ({ day }) => String(day)],
  ["EEEE", ({ weekday }) => weekday],
  ["EEE", ({ weekday }) => weekday.slice(0, 3)],
  ["hh", ({ hour }) => two(hour)],
  ["h", ({ hour }) => String(hour)],
  ["HH", ({ hour12 }) => two(hour12)],
  ["H", ({ hour12 }) => String(hour12)],
  ["AA", ({ half }) => half.toUpperCase()],
  ["aa", ({ half }) => half],
  ["mm", ({ minute }) => two(minute)],
  ["m", ({ minute }) => String(minute)],
  ["ss", ({ second }) => two(second)],
  ["s", ({ second }) => String(second)],
  ["ZZZZZ", ({ offset }) => zone(offset, ":")],
  ["ZZZZ", ({ offset }) => zone(offset, "")],
  ["ZZZ", ({ offset }) => (offset === 0 ? "UTC" : zone(offset, ""))],
  ["Z", ({ offset }) => (offset === 0 ? "Z" : zone(offset, ":"))],
]);

function formatDate(specification: string, timestamp: Timestamp): string {
  const clock = clockOf(timestamp);
  return specification.replace(/'((?:[^']|'')*)'|'|([A-Za-z])\2*/g, (all, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted.replaceAll("''", "'");
    if (all === "'") throw new ExpressionError("the format has a quote without an end");
    const print = SEQUENCES.get(all);
    if (print === undefined) throw new ExpressionError(`the format has no sequence ${JSON.stringify(all)}`);
    return print(clock);
  });
}

function now(): TerraformFunction {
  return (parameters, { place }): Value => {
    takes(parameters, 0);
    return unknownValue("it is the time at which Terraform runs", place);
  };
}

export const DATE_FUNCTIONS: FunctionTable = {
  formatdate: ofKnown(["string", "string"], ([specification, timestamp], place) =>
    textValue(formatDate(specification, parseTimestamp(timestamp)), place),
  ),
  plantimestamp: now(),
  timeadd: ofKnown(["string", "string"], ([timestamp, duration], place) => {
    const { nanoseconds, offset } = parseTimestamp(timestamp);
    const moment = nanoseconds + parseDuration(duration);
    return textValue(printTimestamp({ nanoseconds: moment - (((moment % SECOND) + SECOND) % SECOND), offset }), place);
  }),
  timecmp: ofKnown(["string", "string"], ([first, second], place) => {
    const difference = parseTimestamp(first).nanoseconds - parseTimestamp(second).nanoseconds;
    return numberValue(difference === 0n ? 0 : difference < 0n ? -1 : 1, place);
  }),
  timestamp: now(),
};

/** Timestamps of RFC 3339, and durations such as `1h30m`. */

import { ExpressionError } from "../model.ts";

export interface Timestamp {
  /** Since 1970, UTC. */
  readonly nanoseconds: bigint;
  /** Of its time zone, in minutes. */
  readonly offset: number;
}

export const SECOND = 1_000_000_000n;

const TIMESTAMP = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:Z|([+-])(\d\d):(\d\d))$/;

/** Throws for what is no timestamp of RFC 3339. */
export function parseTimestamp(text: string): Timestamp {
  const match = TIMESTAMP.exec(text);
  if (match === null) throw notOne();
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const [zoneHours = 0, zoneMinutes = 0] = [match[9], match[10]].map((digits) => Number(digits ?? 0));
  const days = new Date(Date.UTC(2000, month, 0)).setUTCFullYear(year, month, 0);
  const inMonth = new Date(days).getUTCDate();
  if (month < 1 || month > 12 || day < 1 || day > inMonth || hour > 23 || minute > 59 || second > 59) throw notOne();
  if (zoneHours > 23 || zoneMinutes > 59) throw notOne();
  const offset = (match[8] === "-" ? -1 : 1) * (zoneHours * 60 + zoneMinutes);
  const local = new Date(0);
  local.setUTCFullYear(year, month - 1, day);
  local.setUTCHours(hour, minute - offset, second);
  const fraction = BigInt((match[7] ?? "").padEnd(9, "0"));
  return { nanoseconds: BigInt(local.getTime()) * 1_000_000n + fraction, offset: offset === 0 ? 0 : offset };
}

function notOne(): ExpressionError {
  return new ExpressionError("it is no RFC 3339 timestamp");
}

/** Whole seconds, in the timestamp's own time zone. */
export function printTimestamp({ nanoseconds, offset }: Timestamp): string {
  const local = new Date(Number(nanoseconds / 1_000_000n) + offset * 60_000);
  if (Number.isNaN(local.getTime()) || local.getUTCFullYear() < 0 || local.getUTCFullYear() > 9999) {
    throw new ExpressionError("it is a time beyond the years that timestamps have");
  }
  const minutes = Math.abs(offset);
  const two = (value: number): string => String(value).padStart(2, "0");
  const zone = `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return `${local.toISOString().slice(0, 19)}${offset === 0 ? "Z" : zone}`;
}

const UNITS: ReadonlyMap<string, bigint> = new Map([
  ["ns", 1n],
  ["us", 1_000n],
  ["µs", 1_000n],
  ["μs", 1_000n],
  ["ms", 1_000_000n],
  ["s", SECOND],
  ["m", 60n * SECOND],
  ["h", 3600n * SECOND],
]);

/** Nanoseconds, 64 bits of them at most. */
const MAX_DURATION = 2n ** 63n - 1n;

/** Reads `-1.5h10m`. Throws for what is no duration. */
export function parseDuration(text: string): bigint {
  const rest = text.replace(/^[+-]/, "");
  if (rest === "0") return 0n;
  let total = 0n;
  let at = 0;
  for (const match of rest.slice(0, 200).matchAll(/(\d*)(?:\.(\d*))?(ns|us|µs|μs|ms|s|m|h)/gy)) {
    const [all, whole = "", fraction = "", unit = ""] = match;
    const scale = UNITS.get(unit);
    if (scale === undefined || whole + fraction === "") break;
    total += (BigInt(whole + fraction) * scale) / 10n ** BigInt(fraction.length);
    at += all.length;
  }
  if (rest === "" || at < rest.length || total > MAX_DURATION)
    throw new ExpressionError("it is no duration, such as 1h30m");
  return text.startsWith("-") ? -total : total;
}

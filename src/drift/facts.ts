/** Facts of one thing as each side has them: what is absent on one side was not said, or not read. */

import { valueDifference } from "./difference.ts";
import type { Live } from "./inventoried.ts";
import type { Drift } from "./model.ts";
import type { Json } from "./normalise.ts";
import { compareKnown, fromGap, type Known, NONE, SILENT, there, unknown } from "./sides.ts";

export const NOT_READ = unknown("it was not read from AWS");

/** A thing of the files that the live side does not have: gone, or not read. */
export function absent(subject: Parameters<typeof compareKnown>[0], name: string, live: Live): readonly Drift[] {
  const gap = live.said.find(({ what }) => what.includes(name));
  const held: Known<Json> = gap === undefined ? NONE : fromGap(gap);
  return compareKnown(subject, there<Json>(subject.attachedTo), held, valueDifference);
}

export function orSilent<T>(value: T | undefined, toJson: (value: T) => Json): Known<Json> {
  return value === undefined ? SILENT : there(toJson(value));
}

/** A setting that the live side does not have was not read: the gap says why. */
export function orElse<T>(
  value: T | undefined,
  live: Live,
  name: string,
  setting: string,
  toJson: (value: T) => Json,
): Known<Json> {
  if (value !== undefined) return there(toJson(value));
  const gap = live.said.find(({ what }) => what.includes(name) && what.includes(setting));
  return gap === undefined ? NOT_READ : unknown(gap.why);
}

export function inOrder(value: { readonly [key: string]: Json }): Json {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function nameOf(arn: string): string {
  return arn.slice(arn.lastIndexOf("/") + 1);
}

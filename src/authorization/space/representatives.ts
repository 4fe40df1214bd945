/** Values worth trying for an open part of a request: those that the policies themselves mention, and others. */

import { readDate } from "../condition/date.ts";
import { readRange } from "../condition/ip.ts";
import { readOperator } from "../condition/registry.ts";
import { compilePattern, matchPattern } from "../match/wildcard.ts";
import type { ContextValue, Policy } from "../model.ts";
import type { Space } from "./model.ts";

const MOST_VALUES = 24;
const MOST_RESOURCES = 64;
/** A value that no policy mentions. */
const OTHER = "another-value";

/** The known documents of a space. */
export function policiesOf(space: Space): readonly Policy[] {
  return [
    ...space.identityPolicies,
    space.resourcePolicy,
    space.permissionsBoundary,
    space.sessionPolicy,
    ...(space.scps ?? []).flat(),
    ...(space.rcps ?? []).flat(),
    space.vpcEndpointPolicy,
  ].filter((policy): policy is Policy => policy !== undefined && !("unknown" in policy));
}

/** Keys that count beyond the conditions: for the principal's own ARNs and for grants. */
const ALWAYS_READ = /^(aws:principalarn|aws:userid|kms:encryptioncontext:.*)$/;

/** Whether a key can make a difference at all. */
export function isMentioned(key: string, policies: readonly Policy[]): boolean {
  const lower = key.toLowerCase();
  if (ALWAYS_READ.test(lower)) return true;
  const reference = `\${${lower}`;
  const refers = (text: string): boolean => text.toLowerCase().includes(reference);
  return policies.some(({ statements }) =>
    statements.some(
      ({ conditions, resources, notResources }) =>
        conditions.some((test) => test.key.toLowerCase() === lower || test.values.some(refers)) ||
        (resources ?? notResources ?? []).some(refers),
    ),
  );
}

/** Values for a key of which nothing is known; `null` is its absence. */
export function representativeValues(key: string, policies: readonly Policy[]): readonly (ContextValue | null)[] {
  const lower = key.toLowerCase();
  const values = new Set<string>();
  for (const { statements } of policies) {
    for (const { conditions } of statements) {
      for (const test of conditions) {
        if (test.key.toLowerCase() !== lower) continue;
        for (const value of test.values) for (const near of valuesNear(test.operator, value)) values.add(near);
      }
    }
  }
  return [null, ...[...values].slice(0, MOST_VALUES), OTHER];
}

function valuesNear(operator: string, value: string): readonly string[] {
  const { base } = readOperator(operator);
  if (base === "Bool" || base === "Null") return ["true", "false"];
  if (base.startsWith("Numeric")) return [value, String(Number(value) - 1), String(Number(value) + 1)];
  if (base.startsWith("Date")) {
    const date = readDate(value);
    return date === undefined ? [] : [date - 1000, date, date + 1000].map((time) => new Date(time).toISOString());
  }
  if (base.endsWith("IpAddress")) {
    const range = readRange(value);
    // The documentation ranges of RFC 5737 and 3849 lie in no real allow list.
    return range === undefined ? [] : [value.split("/", 1)[0] ?? "", "203.0.113.77", "2001:db8::77"];
  }
  return [...new Set(["", "x"].map((filler) => instantiate(value, filler)))];
}

const instantiate = (pattern: string, filler: string): string => pattern.replaceAll("*", filler).replaceAll("?", "x");

/** Resources of a pattern: bare ones, and ones shaped by the policies' own resource patterns. */
export function representativeResources(like: string, policies: readonly Policy[]): readonly string[] {
  const pattern = compilePattern(like);
  const candidates = new Set(["x", "a/b", ""].map((filler) => instantiate(like, filler)));
  const last = like.lastIndexOf("*");
  for (const { statements } of policies) {
    for (const { resources, notResources } of statements) {
      for (const text of resources ?? notResources ?? []) {
        for (const filler of ["x", ""]) candidates.add(instantiate(text, filler));
        // The pattern's open end, closed with a piece of the policy's text.
        for (const piece of last < 0 ? [] : text.split(/[*?]/)) {
          candidates.add(instantiate(`${like.slice(0, last)}${piece}${like.slice(last + 1)}`, "x"));
        }
      }
    }
  }
  return [...candidates].filter((candidate) => matchPattern(pattern, candidate)).slice(0, MOST_RESOURCES);
}

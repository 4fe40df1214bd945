/** The search of patterns: as JavaScript's, where both mean the same, and in linear time where JavaScript's is not. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { FUNCTIONS } from "../../../../src/sources/terraform/functions/registry.ts";
import { contextOf, type Short, toShort, toValue } from "./values.ts";

function call(name: string, ...parameters: Short[]): Short {
  const result = FUNCTIONS.get(name)?.(parameters.map(toValue), contextOf());
  return result === undefined ? null : toShort(result);
}

/** Without groups that are repeated: there JavaScript forgets what RE2 remembers. */
const ATOM = fc.constantFrom("a", "b", ".", "[ab]", "[^a]", "\\d", "\\w", "\\b", "^", "$", "(?:a|ab)", "(?:ab|b)");
const PIECE = fc.tuple(ATOM, fc.constantFrom("", "", "*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,2}?"));
const BRANCH = fc
  .array(PIECE, { maxLength: 4 })
  .map((pieces) => pieces.map(([atom, times]) => sensible(atom, times)).join(""));
const PATTERN = fc.array(fc.tuple(BRANCH, fc.boolean()), { minLength: 1, maxLength: 3 });

function sensible(atom: string, times: string): string {
  return /^(?:\^|\$|\\b)$/.test(atom) ? atom : atom + times;
}

test("finds what JavaScript finds", () => {
  const texts = fc.string({ unit: fc.constantFrom("a", "b", "1", " "), maxLength: 10 });
  fc.assert(
    fc.property(PATTERN, texts, (branches, text) => {
      const pattern = branches.map(([branch, group]) => (group ? `(${branch})` : branch)).join("|");
      const all = [...text.matchAll(new RegExp(pattern, "g"))].filter(notAfterAnother);
      const expected = all.map((match) =>
        match.length === 1 ? match[0] : match.slice(1).map((group) => group ?? null),
      );
      expect(call("regexall", pattern, text)).toEqual(expected);
    }),
    { numRuns: 3000 },
  );
});

/** An empty match right after another counts in JavaScript. */
function notAfterAnother(match: RegExpExecArray, index: number, all: readonly RegExpExecArray[]): boolean {
  const before = all[index - 1];
  return match[0] !== "" || before === undefined || before.index + before[0].length !== match.index;
}

test.each([
  ["(a+)+$", `${"a".repeat(5_000)}b`],
  ["(a|a)*c", `${"a".repeat(5_000)}b`],
  ["(a|ab|b)*c", "ab".repeat(3_000)],
  ["a*a*a*a*a*a*b", "a".repeat(9_000)],
  ["(x+x+)+y", "x".repeat(9_000)],
])("%s takes no time to find nothing", (pattern, text) => {
  const start = performance.now();
  let found: Short = null;
  try {
    found = call("regex", pattern, text);
  } catch (error) {
    expect(String(error)).toContain("does not match");
  }
  // Too much work is not followed: nothing is said then.
  expect([null, { unknown: true }]).toContainEqual(found);
  expect(performance.now() - start).toBeLessThan(3_000);
});

test.each([
  ["a pattern that is too long", "a".repeat(1_001), "a"],
  ["groups in groups without end", "(".repeat(60) + ")".repeat(60), "a"],
  ["a text that is too long", "a", "a".repeat(10_001)],
  ["repetitions of repetitions", "(((a{1000}){1000}){1000})", "a"],
  ["letters of any case beyond ASCII", "(?i)é", "É"],
])("%s is not followed", (_what, pattern, text) => {
  expect(call("regex", pattern, text)).toEqual({ unknown: true });
});

test("groups that are repeated remember their last time, as RE2's", () => {
  expect(call("regex", "(?:(a)|b)*", "ab")).toEqual(["a"]);
  expect(call("regex", "(a*)*", "b")).toEqual([""]);
  expect(call("regex", "(a|b)*", "abab")).toEqual(["b"]);
});

/** Every rule of docs/how-a-decision-is-made.md has a test that carries it, or is said to be open. */

import { expect, test } from "vitest";
import { rulesOfAws } from "../../scripts/rules-of-aws/collect.ts";
import { OPEN_RULES } from "../../scripts/rules-of-aws/open-rules.ts";
import { root } from "../house/repository.ts";

const rules = rulesOfAws(root);

test("the page holds the rules of every section", () => {
  const sections = [...new Set(rules.map(({ rule }) => rule[0]))].sort().join("");
  expect(sections).toBe("ABCEGKLMNOPRSTVX");
  expect(rules.length).toBeGreaterThan(80);
});

test.each(rules)("$rule is carried by a test, or open", ({ carriers, open }) => {
  expect(carriers.length > 0 || open !== undefined).toBe(true);
});

test("what is open is explained on the page, and carried by no test", () => {
  const known = new Map(rules.map((rule) => [rule.rule, rule]));
  for (const { rule, why, answer } of OPEN_RULES) {
    expect(known.get(rule)?.carriers).toEqual([]);
    expect(why.length * answer.length).toBeGreaterThan(0);
  }
});

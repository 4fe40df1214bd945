/** Prints each rule of docs/how-a-decision-is-made.md with the tests that carry it: `npm run rules-of-aws [-- RULE...]`. */

import { join } from "node:path";
import { type CarriedRule, rulesOfAws } from "./rules-of-aws/collect.ts";

const wanted = process.argv.slice(2);
const rules = rulesOfAws(join(import.meta.dirname, "..")).filter(
  ({ rule }) => wanted.length === 0 || wanted.includes(rule),
);
for (const rule of rules) print(rule);
const bare = rules.filter(({ carriers, open }) => carriers.length === 0 && open === undefined);
console.log(
  `${rules.length} rules, ${rules.filter(({ open }) => open !== undefined).length} open, ${bare.length} without a test`,
);
process.exitCode = bare.length === 0 ? 0 : 1;

function print({ rule, text, carriers, open }: CarriedRule): void {
  const state = open !== undefined ? `open: ${open.why}; answer: ${open.answer}` : count(carriers.length);
  console.log(`${rule.padEnd(4)}${state}\n    ${text}`);
  if (wanted.length > 0) for (const { file, name } of carriers) console.log(`      ${file}: ${name}`);
}

function count(tests: number): string {
  return tests === 0 ? "NO TEST" : tests === 1 ? "1 test" : `${tests} tests`;
}

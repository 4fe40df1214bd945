/** Which tests carry which rule of docs/how-a-decision-is-made.md. */

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { OPEN_RULES, type OpenRule } from "./open-rules.ts";

export interface Carrier {
  readonly file: string;
  /** A case's id or a test's name. */
  readonly name: string;
}

export interface CarriedRule {
  readonly rule: string;
  /** What the page says. */
  readonly text: string;
  readonly carriers: readonly Carrier[];
  readonly open: OpenRule | undefined;
}

/** @param root the repository's folder */
export function rulesOfAws(root: string): readonly CarriedRule[] {
  const carriers = new Map<string, Carrier[]>();
  const add = (rule: string, carrier: Carrier): void => {
    carriers.set(rule, [...(carriers.get(rule) ?? []), carrier]);
  };
  for (const file of globSync("test/cases/*.jsonl", { cwd: root }).sort()) addCases(root, file, add);
  for (const file of globSync("test/**/*.ts", { cwd: root }).sort()) addTests(root, file, add);
  return explainedRules(root).map(({ rule, text }) => ({
    rule,
    text,
    carriers: carriers.get(rule) ?? [],
    open: OPEN_RULES.find((open) => open.rule === rule),
  }));
}

type Add = (rule: string, carrier: Carrier) => void;

const ROW = /^\| <a id="[a-z]\d+"><\/a>([A-Z]\d+) \| (.*?) \|/gm;

function explainedRules(root: string): readonly { rule: string; text: string }[] {
  const page = readFileSync(join(root, "docs/how-a-decision-is-made.md"), "utf8");
  return [...page.matchAll(ROW)].map(([, rule = "", text = ""]) => ({ rule, text }));
}

/** A case names its rules in its member `rule`: "C1", or "N2, M2". */
function addCases(root: string, file: string, add: Add): void {
  for (const line of readFileSync(join(root, file), "utf8").split("\n")) {
    if (line === "") continue;
    const { id, rule } = JSON.parse(line) as { id: string; rule?: string };
    for (const name of (rule ?? "").split(", ")) add(name, { file, name: id });
  }
}

/** Names of tests, and the members of their tables that a name is made of. */
const NAMED = /(?:\b(?:test|it|describe)\(|\)\(|\bname:|\[)\s*(["'`])((?:(?!\1)[^\n\\]|\\.)*)\1/g;
const RULE_MEMBER = /\b(?:rule: |problem: \[)"([A-Z]\d{1,2})"/g;
/** In a name a rule stands in front, or in parentheses: "S3" alone is the service. */
const IN_NAME = /^([A-Z]\d{1,2}(?:, [A-Z]\d{1,2})*): |\(([A-Z]\d{1,2}(?:, [A-Z]\d{1,2})*)\)/g;

function addTests(root: string, file: string, add: Add): void {
  const text = readFileSync(join(root, file), "utf8");
  for (const [, , name = ""] of text.matchAll(NAMED)) {
    for (const [, front, inside] of name.matchAll(IN_NAME)) {
      for (const rule of (front ?? inside ?? "").split(", ")) add(rule, { file, name });
    }
  }
  for (const [, rule = ""] of text.matchAll(RULE_MEMBER)) add(rule, { file, name: `a row of its table for ${rule}` });
}

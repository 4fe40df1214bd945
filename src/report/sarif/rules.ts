/** Every rule of the gate as a SARIF reporting descriptor, with its page of docs/rules. */

import { RULE_PAGES } from "../../generated/rule-pages.ts";
import type { Severity } from "../../rules/model.ts";
import { RULES } from "../../rules/registry.ts";
import type { Json } from "../json-value.ts";

export const HOME = "https://github.com/genesys-export-gate/genesys-export-gate";
const PAGES = `${HOME}/blob/main/docs/rules/`;

/** SARIF's words, which GitHub takes for its own. */
export const LEVELS: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  notice: "note",
};

/** GitHub's other scale, for rules that are not about code's security. */
const PROBLEM_SEVERITIES: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  notice: "recommendation",
};

/** GitHub keeps 10; these say what one filters alerts by. */
const TAGS = ["aws", "genesys-cloud", "iam", "s3"];

/** GitHub's limit for descriptions. */
const LONGEST_DESCRIPTION = 1_024;

const INDEXES: ReadonlyMap<string, number> = new Map(RULES.map(({ id }, index) => [id, index]));

/** Where the rule stands among the rules; undefined for one that is not registered. */
export function ruleIndex(id: string): number | undefined {
  return INDEXES.get(id);
}

/** All rules, in the order of the registry. */
export function sarifRules(): readonly Json[] {
  return RULES.map(descriptor);
}

function descriptor(rule: (typeof RULES)[number]): Json {
  const { severity } = rule;
  const page = RULE_PAGES[rule.id] ?? rule.summary;
  return {
    id: rule.id,
    name: rule.id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: sentence(rule.summary) },
    fullDescription: { text: descriptionOf(page) },
    helpUri: `${PAGES}${rule.id}.md`,
    help: { text: withoutLinks(page), markdown: withWholeLinks(page) },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: TAGS, "problem.severity": PROBLEM_SEVERITIES[severity] },
  };
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** The page's first paragraph, without the severity that it opens with. */
function descriptionOf(page: string): string {
  const [first = ""] = withoutLinks(page).split("\n\n");
  const text = first.replace(/\s+/g, " ").replace(/^(?:Error|Warning|Notice)[^.]*\. /, "");
  return text.slice(0, LONGEST_DESCRIPTION);
}

function withoutLinks(page: string): string {
  return page.replaceAll(/\[([^\]]+)\]\([^)]*\)/g, "$1");
}

/** Links that lead somewhere from another site, too. */
function withWholeLinks(page: string): string {
  return page.replaceAll(/\]\(([^)]*)\)/g, (_, target: string) => `](${new URL(target, PAGES).href})`);
}

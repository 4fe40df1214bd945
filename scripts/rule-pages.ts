/** The pages of docs/rules as tables of the code, and their list by group. */
import { readFileSync } from "node:fs";
import { RULES } from "../src/rules/registry.ts";

const root = new URL("../docs/rules/", import.meta.url);
const source = "docs/rules";

/** What stands below each page's heading, for formats that carry it with them. */
export function rulePages(): string {
  const pages = RULES.map(({ id }) => [id, pageOf(id)] as const);
  return `${header}
export const RULE_PAGES: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries(pages), undefined, 2)};
`;
}

/** The ids alone, for what only asks whether there is such a rule. */
export function ruleIds(): string {
  const ids = RULES.map(({ id }) => id);
  return `${header}
export const RULE_IDS: readonly string[] = ${JSON.stringify(ids, undefined, 2)};
`;
}

/** `docs/rules/README.md`. */
export function ruleList(): string {
  const groups = [...new Set(RULES.map(({ group }) => group))];
  return `${INTRODUCTION}${groups.map(section).join("")}`;
}

const header = `// Generated from ${source} by scripts/generate.ts. Do not edit.\n`;

const INTRODUCTION = `<!-- Generated from src/rules/registry/ by scripts/generate.ts. Do not edit. -->
# Rules

What the gate says, why, and what to do: a page for each rule. \`genesys-export-gate rules\` lists them, \`genesys-export-gate rules ID\` prints
a page. Ids in parentheses such as (C1) lead to [how a decision is made](../how-a-decision-is-made.md); what people say about these 403s
has [a page of its own](../field-reports.md).

An error fails the check, a warning does not (\`--strict\` and \`require: reported\` turn the warnings about calls into errors), a notice is only
said. In a pull request an error fails the check where the change brings it (\`fail-on: new\`). What says the same as a denial is folded into it: one
cause, one finding. Any rule can be suppressed in the config, with a reason, but those without which nothing can be judged.
`;

function section(group: string): string {
  const rows = RULES.filter((rule) => rule.group === group).map(
    ({ id, severity, otherwise, effect, summary }) =>
      `| [${id}](${id}.md) | ${otherwise === undefined ? severity : `${severity}, or ${otherwise}`} | ${effect} | ${summary} |`,
  );
  return `\n## ${group}\n\n| rule | severity | verdict | says that |\n|---|---|---|---|\n${rows.join("\n")}\n`;
}

function pageOf(id: string): string {
  const [heading = "", ...lines] = readFileSync(new URL(`${id}.md`, root), "utf8").split("\n");
  if (heading !== `# ${id}`) throw new Error(`docs/rules/${id}.md starts with ${JSON.stringify(heading)}`);
  return lines.join("\n").trim();
}

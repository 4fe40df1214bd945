/** Every rule of the gate: what it says, how bad it is and whether it blocks. Each has a page, docs/rules/<id>.md. */

import type { Severity } from "./model.ts";
import { CALLS } from "./registry/calls.ts";
import { DRIFT } from "./registry/drift.ts";
import { FACTS } from "./registry/facts.ts";
import { JUDGEMENT } from "./registry/judgement.ts";
import { POLICY_DOCUMENTS } from "./registry/policy-documents.ts";
import { SHARDS } from "./registry/shards.ts";
import { STRANGERS } from "./registry/strangers.ts";
import type { RuleSummary } from "./rule.ts";

/** In the order of docs/rules/README.md: a file for each group. */
const ROWS = [...CALLS, ...STRANGERS, ...POLICY_DOCUMENTS, ...FACTS, ...JUDGEMENT, ...DRIFT, ...SHARDS] as const;

export type RuleId = (typeof ROWS)[number]["id"];

export const RULES: readonly RuleSummary[] = ROWS;

const BY_ID: ReadonlyMap<string, RuleSummary> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule's own severity. Throws for an id that is not registered: a bug. */
export function severityOf(id: string): Severity {
  return rowOf(id).severity;
}

/** The severity in the cases that the rule's page names. Throws for an id that is not registered: a bug. */
export function milderSeverityOf(id: RuleId): Severity {
  const { otherwise, severity } = rowOf(id);
  return otherwise ?? severity;
}

function rowOf(id: string): RuleSummary {
  const rule = BY_ID.get(id);
  if (rule === undefined) throw new Error(`no rule ${id} in the registry`);
  return rule;
}

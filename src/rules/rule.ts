/** What the registry says of a rule. Plain data. */

import type { Severity } from "./model.ts";

/** `fail`: exit 1. `undecided`: exit 3. `cannot judge`: exit 2, and no suppression covers it. `none`: it is only said. */
export type Effect = "fail" | "undecided" | "cannot judge" | "none";

/** The parts of docs/rules/README.md. */
export type Group =
  | "Calls of an export"
  | "Strangers"
  | "Policy documents"
  | "Bucket, key and Genesys account"
  | "What is judged"
  | "AWS against the files"
  | "Shards";

export interface RuleSummary {
  readonly id: string;
  readonly group: Group;
  /** The one place where it stands: findings take it from here. */
  readonly severity: Severity;
  /** The severity in the cases that the rule's page names. */
  readonly otherwise?: Severity;
  /** What an open finding of the rule's own severity makes of the verdict. */
  readonly effect: Effect;
  /** What is wrong, in a few words. */
  readonly summary: string;
}

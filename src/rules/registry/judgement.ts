/** Rules of the group "What is judged". */

import type { RuleSummary } from "../rule.ts";

export const JUDGEMENT = [
  {
    id: "unreadable-input",
    group: "What is judged",
    severity: "error",
    otherwise: "warning",
    effect: "cannot judge",
    summary: "a file that matters cannot be read",
  },
  {
    id: "bad-config",
    group: "What is judged",
    severity: "error",
    otherwise: "warning",
    effect: "cannot judge",
    summary: "the configuration is not valid",
  },
  {
    id: "not-known",
    group: "What is judged",
    severity: "warning",
    effect: "undecided",
    summary: "something that an answer needs is in no file",
  },
  {
    id: "no-export-found",
    group: "What is judged",
    severity: "error",
    effect: "cannot judge",
    summary: "there is no export to judge",
  },
  {
    id: "export-removed",
    group: "What is judged",
    severity: "error",
    effect: "fail",
    summary: "a change takes an export out of the gate's sight",
  },
  {
    id: "policy-removed",
    group: "What is judged",
    severity: "error",
    effect: "fail",
    summary: "a change takes a policy out of the gate's sight",
  },
  {
    id: "stale-suppression",
    group: "What is judged",
    severity: "notice",
    effect: "none",
    summary: "a suppression expired or matches nothing",
  },
] as const satisfies readonly RuleSummary[];

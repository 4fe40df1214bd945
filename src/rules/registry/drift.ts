/** Rules of the group "AWS against the files". */

import type { RuleSummary } from "../rule.ts";

export const DRIFT = [
  {
    id: "drift-breaks-export",
    group: "AWS against the files",
    severity: "error",
    effect: "fail",
    summary: "AWS differs from the files, and an export works on one side only",
  },
  {
    id: "drift",
    group: "AWS against the files",
    severity: "warning",
    effect: "none",
    summary: "AWS holds something else than the files say",
  },
] as const satisfies readonly RuleSummary[];

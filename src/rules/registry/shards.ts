/** Rules of the group "Shards". */

import type { RuleSummary } from "../rule.ts";

export const SHARDS = [
  {
    id: "shard-missing",
    group: "Shards",
    severity: "error",
    effect: "undecided",
    summary: "a part of the judgement is not there",
  },
  {
    id: "shard-unusable",
    group: "Shards",
    severity: "error",
    effect: "cannot judge",
    summary: "the report of a part cannot be merged",
  },
] as const satisfies readonly RuleSummary[];

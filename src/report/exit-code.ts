/** The exit status follows from the report and never from the format. */

import type { Verdict } from "../rules/verdict.ts";

interface Outcome {
  readonly verdict: Verdict;
  readonly couldNotJudge: boolean;
  readonly undecidedPasses?: boolean;
}

/** 0 pass, 1 fail, 2 could not judge, 3 undecided. */
export function exitCodeOf({ verdict, couldNotJudge, undecidedPasses }: Outcome): 0 | 1 | 2 | 3 {
  if (verdict === "fail") return 1;
  if (couldNotJudge) return 2;
  if (verdict === "undecided") return undecidedPasses === true ? 0 : 3;
  return 0;
}

/** What one document answers: does it deny, and how strongly does it allow. */

import type { Strength } from "../match/principal.ts";
import type { PolicyOrUnknown, Truth } from "../model.ts";
import { compilePolicy } from "./compile.ts";
import type { PreparedRequest } from "./request.ts";
import { actionApplies, conditionsHold, principalOf, resourceApplies } from "./statement.ts";

export interface Answer {
  deny: Truth;
  /** The strongest Allow that surely applies. */
  sure: Strength;
  /** The strongest Allow that may apply. */
  possible: Strength;
}

/** E9: a policy that applies and is not known may say anything. */
export function answerOf(policy: PolicyOrUnknown, request: PreparedRequest): Answer {
  if ("unknown" in policy) return { deny: "unknown", sure: 0, possible: 3 };
  const answer: Answer = { deny: false, sure: 0, possible: 0 };
  for (const statement of compilePolicy(policy).statements) {
    const action = actionApplies(statement, request);
    if (action === false) continue;
    const principal = principalOf(statement, request);
    if (principal.possible === 0) continue;
    const resource = resourceApplies(statement, request);
    if (resource === false) continue;
    const conditions = conditionsHold(statement, request);
    if (conditions === false) continue;
    const settled = action === true && resource === true && conditions === true;
    if (statement.deny) {
      // E4: a Deny hits whoever its principal covers, by whatever name.
      if (settled && principal.sure > 0) answer.deny = true;
      else if (answer.deny === false) answer.deny = "unknown";
    } else {
      if (settled && principal.sure > answer.sure) answer.sure = principal.sure;
      if (principal.possible > answer.possible) answer.possible = principal.possible;
    }
  }
  return answer;
}

/** Whether an Allow applies at all, by whatever name of the caller. */
export function allows(answer: Answer): Truth {
  return answer.sure > 0 ? true : answer.possible > 0 ? "unknown" : false;
}

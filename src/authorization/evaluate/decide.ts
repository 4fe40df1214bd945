/** The decision of one request. */

import type { Authorization, Decision, DecisionWord } from "../model.ts";
import { collectAnswers, wordOf } from "./answers.ts";
import { type Explanation, explain } from "./explain.ts";
import { prepareRequest } from "./request.ts";

/** The bare word of {@link decide}, for those who ask many times and need no explanation. */
export function decideWord(authorization: Authorization): DecisionWord {
  const request = prepareRequest(authorization);
  return wordOf(collectAnswers(authorization, request), request);
}

/**
 * Decides a concrete request as AWS would (section 3.1, E1-E9, K3, K4, B4).
 *
 * @param authorization everything AWS would look at; policies are compiled once and must not be changed afterwards
 * @returns the decision. `decidedBy`, `trace`, `reasons`, `rules` and `missingAllow` are worked out when they are first
 *   read, with the same matching functions, so that a bare decision costs no explanation. Never throws.
 */
export function decide(authorization: Authorization): Decision {
  const request = prepareRequest(authorization);
  const answers = collectAnswers(authorization, request);
  const decision = wordOf(answers, request);
  let made: Explanation | undefined;
  const explanation = (): Explanation => {
    made ??= explain(decision, authorization, request, answers);
    return made;
  };
  return {
    decision,
    get decidedBy() {
      return explanation().decidedBy;
    },
    get missingAllow() {
      return explanation().missingAllow;
    },
    get trace() {
      return explanation().trace;
    },
    get reasons() {
      return explanation().reasons;
    },
    get rules() {
      return explanation().rules;
    },
  };
}

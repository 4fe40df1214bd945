/** Action and NotAction (A1-A3). */

import type { Truth } from "../model.ts";
import { not } from "../truth.ts";
import { compilePattern, matchSurely, type Wildcard } from "./wildcard.ts";

export interface ActionMatcher {
  readonly negated: boolean;
  readonly patterns: readonly Wildcard[];
}

/** Undefined where the statement names no action, or an empty list: it has no effect (A2). */
export function compileActions(
  actions: readonly string[] | undefined,
  notActions: readonly string[] | undefined,
): ActionMatcher | undefined {
  const list = actions ?? notActions;
  if (list === undefined || list.length === 0) return undefined;
  return {
    negated: actions === undefined,
    // Compared without regard to case (A1).
    patterns: list.map((pattern) => compilePattern(pattern.toLowerCase())),
  };
}

/** `action` in lower case. */
export function matchAction(matcher: ActionMatcher, action: string): Truth {
  let result: Truth = false;
  for (const pattern of matcher.patterns) {
    const match = matchSurely(pattern, action);
    if (match === true) return !matcher.negated;
    if (match === "unknown") result = match;
  }
  return matcher.negated ? not(result) : result;
}

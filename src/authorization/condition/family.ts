/** What one family of condition operators provides. */

import { hasHole } from "../hole.ts";
import type { RequestContext } from "../match/context.ts";
import type { Truth } from "../model.ts";

/** Whether one value of the request matches any of the policy's values. Negation and absent keys are not its business. */
export type Comparison = (value: string, context: RequestContext) => Truth;

/** How an operator reads a value: all that its tests can tell apart. `presence`: they look at no value. */
export type Family =
  | "exactText"
  | "foldedText"
  | "wildcardText"
  | "arn"
  | "numbers"
  | "dates"
  | "addresses"
  | "binaries"
  | "booleans"
  | "presence";

export interface Operator {
  /** In which way it cuts values into cases (space/questions.ts). */
  readonly family: Family;
  /** `...NotEquals`: true where no value matches, also for an absent key. */
  readonly negated: boolean;
  /** Compiles the policy's values once. `variables`: the document is version 2012-10-17 (V1). */
  readonly compile: (values: readonly string[], variables: boolean) => Comparison;
  /** Says what is wrong with a policy value, for the grammar. Undefined: nothing. */
  readonly check?: (value: string) => string | undefined;
}

/** The first match decides; `unknown` only where none is sure. */
export function anyMatch<T>(items: readonly T[], match: (item: T) => Truth): Truth {
  let result: Truth = false;
  for (const item of items) {
    const outcome = match(item);
    if (outcome === true) return true;
    if (outcome === "unknown") result = outcome;
  }
  return result;
}

/** A family's compiled values and the test that holds for one of them: the usual shape of `compile`. */
export function comparing<T>(
  values: readonly string[],
  read: (text: string) => T | undefined,
  test: (wanted: T, actual: T) => Truth,
): Comparison {
  const wanted: T[] = [];
  const open = values.some(hasHole);
  for (const value of values) {
    const item = read(value);
    if (item !== undefined) wanted.push(item);
  }
  return (value) => {
    const actual = read(value);
    // A value that cannot be read matches nothing.
    if (actual === undefined) return false;
    const result = anyMatch(wanted, (item) => test(item, actual));
    return result === false && open ? "unknown" : result;
  };
}

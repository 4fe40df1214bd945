/** What an expression may speak of, and how much work it may be. */

import type { Place } from "../../../inventory/model.ts";
import type { ObjectValue, Value } from "../../template/value.ts";
import { ExpressionError, type FunctionContext, type TerraformFunction } from "../model.ts";

/** An attribute's name or a key (a string), or an index (a number): `.arn`, `["eu"]`, `[0]`. */
export type Step = string | number;

/** `used`: how many of the steps lead to the value; the evaluator takes the others. */
export interface Found {
  readonly value: Value;
  readonly used: number;
}

/** Work done and allowed for one root module; shared by all of its scopes. */
export interface Budget {
  steps: number;
  readonly limit: number;
  /** Expressions within each other now, those of what they refer to included. */
  depth: number;
}

export interface Scope {
  /**
   * The value of a reference: `aws_iam_role.x[0].arn` is the name `aws_iam_role` and the steps `x`, `0`, `arn`, as many of them
   * as are known; the scope takes what it needs. Throws {@link ExpressionError} for what is not declared; what is declared
   * and not known is an unknown value.
   * @param place of the whole reference
   */
  readonly lookup: (name: string, steps: readonly Step[], place: Place) => Found;
  /**
   * What stands for an attribute that an object lacks, where more of it is known only after apply; undefined, and absent: the
   * object has no such attribute, which is an error.
   */
  readonly missingAttribute?: (object: ObjectValue, name: string, place: Place) => Value | undefined;
  /** Is told the value of every reference and call; set by `try` and `can`. */
  readonly notice?: (value: Value) => void;
  /** By name, without `try` and `can`, which the evaluator knows itself. */
  readonly functions: ReadonlyMap<string, TerraformFunction>;
  /** What functions may need beside their arguments. */
  readonly context: Omit<FunctionContext, "place">;
  readonly budget: Budget;
}

const MAX_STEPS = 1_000_000;

/** Also through locals, variables and modules: keeps the evaluator within the stack. */
const MAX_DEPTH = 400;

export function newBudget(limit = MAX_STEPS): Budget {
  return { steps: 0, limit, depth: 0 };
}

/** Counts `steps` of work. Throws {@link ExpressionError} where it is more than allowed. */
export function spend(budget: Budget, steps: number, place: Place): void {
  budget.steps += steps;
  if (budget.steps > budget.limit) {
    const limit = budget.limit.toLocaleString("en");
    throw new ExpressionError(`the expressions of this module are too large: more than ${limit} steps`, place);
  }
}

/** True where an error says that there is too much to do, which `try` must not hide. */
export function isSpent({ steps, limit }: Budget): boolean {
  return steps > limit;
}

/** Runs what is a level deeper. Throws {@link ExpressionError} where that is too deep. */
export function deeper<T>(budget: Budget, place: Place, run: () => T): T {
  if (budget.depth >= MAX_DEPTH) {
    budget.steps = Number.POSITIVE_INFINITY;
    throw new ExpressionError(`expressions nested more than ${MAX_DEPTH} levels deep`, place);
  }
  budget.depth += 1;
  try {
    return run();
  } finally {
    budget.depth -= 1;
  }
}

/** The scope with names of its own, as `for` and templates have them, before those of `outer`. */
export function withNames(outer: Scope, names: ReadonlyMap<string, Value>): Scope {
  return {
    ...outer,
    lookup: (name, steps, place) => {
      const value = names.get(name);
      return value === undefined ? outer.lookup(name, steps, place) : { value, used: 0 };
    },
  };
}

/** All condition operators, and how an operator's name is read. */

import { arnOperators } from "./arn.ts";
import { binaryOperators } from "./binary.ts";
import { booleanOperators } from "./boolean.ts";
import { dateOperators } from "./date.ts";
import type { Operator } from "./family.ts";
import { ipOperators } from "./ip.ts";
import { numericOperators } from "./numeric.ts";
import { stringOperators } from "./string.ts";

/** Tests whether the key is there; compares no values. */
const nullOperator: Operator = {
  family: "presence",
  negated: false,
  compile: () => () => false,
  check: (value) => (/^(true|false)$/i.test(value) ? undefined : "is neither true nor false"),
};

const operators: ReadonlyMap<string, Operator> = new Map(
  Object.entries({
    ...stringOperators,
    ...numericOperators,
    ...dateOperators,
    ...booleanOperators,
    ...binaryOperators,
    ...ipOperators,
    ...arnOperators,
    Null: nullOperator,
  }),
);

export interface OperatorName {
  readonly set: "ForAllValues" | "ForAnyValue" | undefined;
  readonly base: string;
  readonly ifExists: boolean;
  /** Undefined where AWS has no such operator. Names are matched exactly (G5). */
  readonly operator: Operator | undefined;
}

const NAME = /^(?:(ForAllValues|ForAnyValue):)?(.*?)(IfExists)?$/s;

/** Takes `ForAllValues:StringNotEqualsIfExists` apart. */
export function readOperator(name: string): OperatorName {
  const [, set, base = "", suffix] = NAME.exec(name) ?? [];
  const ifExists = suffix !== undefined;
  // Null with IfExists does not exist: whether the key is there is what it asks.
  const operator = base === "Null" && ifExists ? undefined : operators.get(base);
  return { set: set as OperatorName["set"], base, ifExists, operator };
}

/** Every base name, for suggestions. */
export const operatorNames: readonly string[] = [...operators.keys()];

/** The operators of the language (https://developer.hashicorp.com/terraform/language/expressions/operators). */

import type { Place } from "../../../inventory/model.ts";
import type { BinaryOperator, UnaryOperator } from "../../hcl/model.ts";
import { unknownValue, type Value } from "../../template/value.ts";
import { sameValue } from "../functions/equality.ts";
import { ExpressionError } from "../model.ts";
import { numberValue, toBoolean, toNumber, unknownFrom } from "./convert.ts";
import { type Arithmetic, add, divide, multiply, remainder, subtract } from "./numbers.ts";

/** Operators whose operands are both evaluated before. */
type StrictOperator = Exclude<BinaryOperator, "&&" | "||">;

const ARITHMETIC: Readonly<Partial<Record<StrictOperator, Arithmetic>>> = {
  "+": add,
  "-": subtract,
  "*": multiply,
  "/": divide,
  "%": remainder,
};

const COMPARISON: Readonly<Partial<Record<StrictOperator, (a: number, b: number) => boolean>>> = {
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
};

export function applyUnary(operator: UnaryOperator, operand: Value, place: Place): Value {
  if (operator === "!") {
    const known = toBoolean(operand, place);
    return known === undefined ? unknownFrom(operand, place) : { kind: "boolean", value: !known, place };
  }
  const number = toNumber(operand, place);
  return number.kind === "unknown" ? unknownFrom(number, place) : numberValue(0 - number.value, place);
}

export function applyBinary(operator: StrictOperator, left: Value, right: Value, place: Place): Value {
  if (operator === "==" || operator === "!=") {
    const same = equal(left, right);
    if (same === undefined) return undecided(left, right, place);
    return { kind: "boolean", value: same === (operator === "=="), place };
  }
  const [a, b] = [toNumber(left, place), toNumber(right, place)];
  if (a.kind === "unknown") return unknownFrom(a, place);
  if (b.kind === "unknown") return unknownFrom(b, place);
  const compare = COMPARISON[operator];
  if (compare !== undefined) return { kind: "boolean", value: compare(a.value, b.value), place };
  if ((operator === "/" || operator === "%") && b.value === 0) throw new ExpressionError("a division by zero", place);
  const compute = ARITHMETIC[operator];
  if (compute === undefined) throw new ExpressionError(`the operator ${operator} is not known`, place);
  return numberValue(compute(a.value, b.value), place);
}

/**
 * Undefined: nobody can tell. Terraform's values have types that ours do not tell: a list of texts and a tuple of the same
 * texts are not equal there (language/expressions/operators#equality-operators).
 */
function equal(left: Value, right: Value): boolean | undefined {
  const same = sameValue(left, right);
  return same === true && (left.kind === "list" || left.kind === "object") ? undefined : same;
}

function undecided(left: Value, right: Value, place: Place): Value {
  const unknown = [unknownFrom(left, place), unknownFrom(right, place)].find(
    (value) => value.kind === "unknown" && value.hole.why !== "it is not known",
  );
  return unknown ?? unknownValue("whether two collections are equal depends on their types", place);
}

/**
 * `&&` and `||`. Terraform evaluates the right operand only where the left leaves it open (since 1.12); an unknown operand
 * next to one that decides alone makes no difference to the result.
 */
export function applyLogic(operator: "&&" | "||", left: Value, evaluateRight: () => Value, place: Place): Value {
  const decisive = operator === "||";
  const known = toBoolean(left, place);
  if (known === decisive) return { kind: "boolean", value: decisive, place };
  if (known !== undefined) {
    const right = evaluateRight();
    const value = toBoolean(right, place);
    return value === undefined ? unknownFrom(right, place) : { kind: "boolean", value, place };
  }
  const right = orUndefined(evaluateRight);
  if (right !== undefined && orUndefined(() => toBoolean(right, place)) === decisive) {
    return { kind: "boolean", value: decisive, place };
  }
  return unknownFrom(left, place);
}

/** What an operand that may never be looked at comes to; undefined where it is an error. */
export function orUndefined<T>(evaluate: () => T): T | undefined {
  try {
    return evaluate();
  } catch (error) {
    if (error instanceof ExpressionError) return undefined;
    throw error;
  }
}

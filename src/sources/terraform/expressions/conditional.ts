/** `condition ? value : value` (https://developer.hashicorp.com/terraform/language/expressions/conditionals). */

import type { Expression } from "../../hcl/model.ts";
import { unknownValue, type Value } from "../../template/value.ts";
import { toCommonType } from "../functions/common-type.ts";
import { sameValue } from "../functions/equality.ts";
import { toBoolean, unknownFrom } from "./convert.ts";
import { orUndefined } from "./operators.ts";
import type { Scope } from "./scope.ts";

type ConditionalExpression = Extract<Expression, { readonly type: "conditional" }>;
type Evaluate = (expression: Expression, scope: Scope) => Value;

/**
 * The selected value in the type that both have in common. An error in the value that is not selected is none. Of an unknown
 * condition, what both come to if that is the same.
 */
export function applyConditional(expression: ConditionalExpression, scope: Scope, evaluate: Evaluate): Value {
  const { then, otherwise, place } = expression;
  const condition = evaluate(expression.condition, scope);
  const known = toBoolean(condition, place);
  if (known === undefined) {
    const [a, b] = [then, otherwise].map((one) => orUndefined(() => evaluate(one, scope)));
    return a !== undefined && b !== undefined && sameValue(a, b) === true ? a : unknownFrom(condition, place);
  }
  const [wanted, unwanted] = known ? [then, otherwise] : [otherwise, then];
  const selected = evaluate(wanted, scope);
  // Texts stay texts, and null has no type of its own.
  if (selected.kind === "string" || selected.kind === "null" || selected.kind === "unknown") return selected;
  const other = orUndefined(() => evaluate(unwanted, scope)) ?? failed(unwanted);
  return other === undefined ? selected : (toCommonType([selected, other])[0] ?? selected);
}

/** What stands for the type of an expression that is an error: that of a reference has none, others may be known to Terraform. */
function failed({ type, place }: Expression): Value | undefined {
  if (type === "attribute" || type === "index" || type === "variable") return undefined;
  return unknownValue("the type of a conditional is not known, as its other value is an error", place);
}

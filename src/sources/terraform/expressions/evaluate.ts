/** The value of an expression (https://developer.hashicorp.com/terraform/language/expressions). */

import type { Expression } from "../../hcl/model.ts";
import { textValue, type Value } from "../../template/value.ts";
import { applyCall } from "./calls.ts";
import { listValue, newObject } from "./collections.ts";
import { applyConditional } from "./conditional.ts";
import { numberValue, toKey, unknownFrom } from "./convert.ts";
import { applyFor, applySplat } from "./for-expression.ts";
import { applyBinary, applyLogic, applyUnary } from "./operators.ts";
import { applyReference } from "./references.ts";
import { deeper, type Scope, spend } from "./scope.ts";
import { applyTemplate } from "./templates.ts";

/**
 * The value of an expression. What depends on something unknown is unknown, or a text with a hole, and never known wrongly. A
 * literal's place is its own, that of a reference's value where the value was written, that of a list, object or text that
 * the expression makes its own. Throws {@link ExpressionError}, with a place, for what Terraform would refuse.
 */
export function evaluate(expression: Expression, scope: Scope): Value {
  const { place } = expression;
  spend(scope.budget, 1, place);
  return deeper(scope.budget, place, () => evaluateOne(expression, scope));
}

function evaluateOne(expression: Expression, scope: Scope): Value {
  const { place } = expression;
  switch (expression.type) {
    case "literal":
      return literal(expression);
    case "template":
      return applyTemplate(expression.parts, scope, place, evaluate);
    case "tuple":
      return listValue(
        expression.items.map((item) => evaluate(item, scope)),
        place,
      );
    case "object":
      return object(expression, scope);
    case "variable":
    case "attribute":
    case "index":
      return applyReference(expression, scope, evaluate);
    case "splat":
      return applySplat(expression, scope, evaluate);
    case "call":
      return applyCall(expression, scope, evaluate);
    case "unary":
      return applyUnary(expression.operator, evaluate(expression.operand, scope), place);
    case "binary":
      return binary(expression, scope);
    case "conditional":
      return applyConditional(expression, scope, evaluate);
    default:
      return applyFor(expression, scope, evaluate);
  }
}

function literal({ value, place }: Extract<Expression, { readonly type: "literal" }>): Value {
  if (value === null) return { kind: "null", place };
  if (typeof value === "string") return textValue(value, place);
  return typeof value === "number" ? numberValue(value, place) : { kind: "boolean", value, place };
}

/** Of two members with one key the later counts. */
function object({ items, place }: Extract<Expression, { readonly type: "object" }>, scope: Scope): Value {
  const members = new Map<string, { readonly value: Value; readonly place: Value["place"] }>();
  for (const item of items) {
    const key = evaluate(item.key, scope);
    const name = toKey(key, item.key.place);
    if (name === undefined) return unknownFrom(key, place);
    members.set(name, { value: evaluate(item.value, scope), place: item.place });
  }
  return newObject(members, place);
}

function binary(expression: Extract<Expression, { readonly type: "binary" }>, scope: Scope): Value {
  const { operator, place } = expression;
  const left = evaluate(expression.left, scope);
  const right = () => evaluate(expression.right, scope);
  if (operator === "&&" || operator === "||") return applyLogic(operator, left, right, place);
  return applyBinary(operator, left, right(), place);
}

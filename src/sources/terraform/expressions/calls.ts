/** Function calls (https://developer.hashicorp.com/terraform/language/expressions/function-calls). */

import type { Place } from "../../../inventory/model.ts";
import type { Expression } from "../../hcl/model.ts";
import { unknownValue, type Value } from "../../template/value.ts";
import { orderedItems } from "../functions/elements.ts";
import { ExpressionError } from "../model.ts";
import { bounded, isKnown } from "./collections.ts";
import { unknownFrom } from "./convert.ts";
import { isSpent, type Scope, spend } from "./scope.ts";

type Evaluate = (expression: Expression, scope: Scope) => Value;
type CallExpression = Extract<Expression, { readonly type: "call" }>;

const CHARACTERS_PER_STEP = 64;

/** Arguments of `try` and `can` may be errors: those two are no functions of values. */
export function applyCall(expression: CallExpression, scope: Scope, evaluate: Evaluate): Value {
  const name = expression.name.replace(/^core::/, "");
  if (name === "try") return applyTry(expression, scope, evaluate);
  if (name === "can") return applyCan(expression, scope, evaluate);
  const { place } = expression;
  const parameters = parametersOf(expression, scope, evaluate);
  if (!Array.isArray(parameters)) return parameters as Value;
  const call = scope.functions.get(name);
  const value =
    call === undefined
      ? unknownValue(`the function ${name} is not known to this program`, place)
      : measured(scope, place, () => call(parameters, { ...scope.context, place }));
  scope.notice?.(value);
  return value;
}

/** The values of the arguments; an unknown value where a list that is expanded to arguments is not known. */
function parametersOf(expression: CallExpression, scope: Scope, evaluate: Evaluate): readonly Value[] | Value {
  const values = expression.arguments.map((argument) => evaluate(argument, scope));
  const last = values.at(-1);
  if (!expression.expand || last === undefined) return values;
  if (last.kind !== "list" && last.kind !== "unknown") {
    throw new ExpressionError("only a list can be expanded to arguments with ...", expression.place);
  }
  const items = last.kind === "unknown" ? undefined : orderedItems(last);
  if (items === undefined) return unknownFrom(last, expression.place);
  spend(scope.budget, items.length, expression.place);
  return [...values.slice(0, -1), ...items];
}

function measured(scope: Scope, place: Place, call: () => Value): Value {
  try {
    const value = bounded(call());
    const size = value.kind === "string" ? value.text.length / CHARACTERS_PER_STEP : 0;
    spend(scope.budget, Math.ceil(value.kind === "list" ? value.items.length : size), place);
    return value;
  } catch (error) {
    if (error instanceof ExpressionError && error.place === undefined) throw new ExpressionError(error.message, place);
    throw error;
  }
}

/** The first argument without an error. Whether one that depends on something unknown will be an error is not known. */
function applyTry(expression: CallExpression, scope: Scope, evaluate: Evaluate): Value {
  let last: ExpressionError | undefined;
  for (const argument of expression.arguments) {
    const { result, open } = attempt(argument, scope, evaluate);
    if (open !== undefined) return unknownFrom(open, expression.place);
    if (!(result instanceof ExpressionError)) return result;
    last = result;
  }
  throw new ExpressionError(`no argument of try is without an error: ${last?.message ?? "none"}`, expression.place);
}

function applyCan(expression: CallExpression, scope: Scope, evaluate: Evaluate): Value {
  const { place } = expression;
  const [argument, ...others] = expression.arguments;
  if (argument === undefined || others.length > 0) throw new ExpressionError("can takes one argument", place);
  const { result, open } = attempt(argument, scope, evaluate);
  if (open !== undefined) return unknownFrom(open, place);
  return { kind: "boolean", value: !(result instanceof ExpressionError), place };
}

interface Attempt {
  readonly result: Value | ExpressionError;
  /** The unknown value because of which the result may be another after apply: an error, or none. */
  readonly open?: Value;
}

function attempt(argument: Expression, scope: Scope, evaluate: Evaluate): Attempt {
  let open: Value | undefined;
  const notice = (value: Value) => {
    if (open === undefined && !isKnown(value)) open = value;
    scope.notice?.(value);
  };
  const result = valueOrError(() => evaluate(argument, { ...scope, notice }), scope);
  if (open === undefined || result instanceof ExpressionError)
    return open === undefined ? { result } : { result, open };
  // A reference that leads to something will do so after apply, too, whatever is in it.
  return result.kind !== "unknown" && isReference(argument) ? { result } : { result, open };
}

function valueOrError(run: () => Value, scope: Scope): Value | ExpressionError {
  try {
    return run();
  } catch (error) {
    if (error instanceof ExpressionError && !isSpent(scope.budget)) return error;
    throw error;
  }
}

function isReference(expression: Expression): boolean {
  if (expression.type === "attribute") return isReference(expression.target);
  if (expression.type === "index") return expression.key.type === "literal" && isReference(expression.target);
  return expression.type === "variable";
}

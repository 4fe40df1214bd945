/** References to named values, and access to attributes and items (https://developer.hashicorp.com/terraform/language/expressions/references). */

import type { Expression } from "../../hcl/model.ts";
import { knownText, type Value } from "../../template/value.ts";
import { attributeOf, itemOf } from "./collections.ts";
import type { Scope, Step } from "./scope.ts";

type Evaluate = (expression: Expression, scope: Scope) => Value;
type Access = Extract<Expression, { readonly type: "attribute" | "index" }>;

/** A name and what follows it, or an attribute or item of any other expression. */
export function applyReference(
  expression: Access | Extract<Expression, { readonly type: "variable" }>,
  scope: Scope,
  evaluate: Evaluate,
): Value {
  const accesses: Access[] = [];
  let root: Expression = expression;
  while (root.type === "attribute" || root.type === "index") {
    accesses.unshift(root);
    root = root.target;
  }
  const keys = accesses.map((access) => (access.type === "index" ? evaluate(access.key, scope) : undefined));
  if (root.type !== "variable") return follow(evaluate(root, scope), 0);
  const { value, used } = scope.lookup(root.name, knownSteps(accesses, keys), expression.place);
  const found = follow(value, used);
  scope.notice?.(found);
  return found;

  /** Takes the accesses from the one at `from` on. */
  function follow(start: Value, from: number): Value {
    let value = start;
    for (const [index, access] of accesses.entries()) {
      if (index < from) continue;
      const key = keys[index];
      value =
        access.type === "attribute"
          ? attributeOf(value, access.name, scope, access.place)
          : key === undefined
            ? value
            : itemOf(value, key, scope, access.place);
    }
    return value;
  }
}

/** The steps up to the first that is not known. */
function knownSteps(accesses: readonly Access[], keys: readonly (Value | undefined)[]): readonly Step[] {
  const steps: Step[] = [];
  for (const [index, access] of accesses.entries()) {
    const step = access.type === "attribute" ? access.name : stepOf(keys[index]);
    if (step === undefined) break;
    steps.push(step);
  }
  return steps;
}

function stepOf(key: Value | undefined): Step | undefined {
  if (key?.kind === "number") return key.value;
  return key?.kind === "string" ? knownText(key) : undefined;
}

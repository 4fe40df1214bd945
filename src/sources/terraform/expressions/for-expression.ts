/** `[for ...]`, `{for ...}` and splats (https://developer.hashicorp.com/terraform/language/expressions/for). */

import type { Place } from "../../../inventory/model.ts";
import { type Expression, SPLAT_ITEM } from "../../hcl/model.ts";
import type { Member, Value } from "../../template/value.ts";
import { orderedItems } from "../functions/elements.ts";
import { ExpressionError } from "../model.ts";
import { entriesOf, listValue, newObject } from "./collections.ts";
import { toBoolean, toKey, unknownFrom } from "./convert.ts";
import { type Scope, spend, withNames } from "./scope.ts";

type Evaluate = (expression: Expression, scope: Scope) => Value;
type ForExpression = Extract<Expression, { readonly type: "for" }>;
type SplatExpression = Extract<Expression, { readonly type: "splat" }>;

export function applyFor(expression: ForExpression, scope: Scope, evaluate: Evaluate): Value {
  const { collection, condition, resultKey, place } = expression;
  const values = evaluate(collection, scope);
  const entries = entriesOf(values, collection.place);
  if (entries === undefined) return unknownFrom(values, place);
  const items: Value[] = [];
  const groups = new Map<string, Member[]>();
  for (const entry of entries) {
    spend(scope.budget, 1, place);
    const inner = withNames(scope, namesOf(expression, entry));
    const wanted = condition === undefined ? undefined : evaluate(condition, inner);
    const included = wanted === undefined || condition === undefined || toBoolean(wanted, condition.place);
    // Whether an item is in the result is not known: neither is the result.
    if (included === undefined && wanted !== undefined) return unknownFrom(wanted, place);
    if (!included) continue;
    if (resultKey === undefined) {
      items.push(evaluate(expression.result, inner));
      continue;
    }
    const key = evaluate(resultKey, inner);
    const name = toKey(key, resultKey.place);
    if (name === undefined) return unknownFrom(key, place);
    const value = evaluate(expression.result, inner);
    const group = groups.get(name);
    const member = { value, place: value.place };
    if (group === undefined) groups.set(name, [member]);
    else if (expression.group) group.push(member);
    else throw twice(name, resultKey.place);
  }
  return resultKey === undefined ? listValue(items, place) : grouped(groups, expression.group, place);
}

function namesOf({ key, item }: ForExpression, entry: { readonly key: Value; readonly value: Value }) {
  const names = new Map([[item, entry.value]]);
  if (key !== undefined) names.set(key, entry.key);
  return names;
}

function twice(name: string, place: Place): ExpressionError {
  return new ExpressionError(
    `two items give the key ${JSON.stringify(name)}; write ... after the value to group them`,
    place,
  );
}

function grouped(groups: ReadonlyMap<string, readonly Member[]>, group: boolean, place: Place): Value {
  const members = [...groups].flatMap(([name, all]) => {
    if (group) {
      const value = listValue(
        all.map((one) => one.value),
        place,
      );
      return [[name, { value, place }] as const];
    }
    return all.map((member) => [name, member] as const);
  });
  return newObject(members, place);
}

/** `list[*].name`; of what is no list, a list of one; of null, none. */
export function applySplat(expression: SplatExpression, scope: Scope, evaluate: Evaluate): Value {
  const { place } = expression;
  const target = evaluate(expression.target, scope);
  if (target.kind === "unknown") return unknownFrom(target, place);
  if (target.kind === "null") return listValue([], place);
  const items = target.kind === "list" ? orderedItems(target) : [target];
  if (items === undefined) return unknownFrom(target, place);
  const values = items.map((item) => {
    spend(scope.budget, 1, place);
    return evaluate(expression.each, withNames(scope, new Map([[SPLAT_ITEM, item]])));
  });
  return listValue(values, place);
}

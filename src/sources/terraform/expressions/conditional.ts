/** `condition ? value : value` (https://developer.hashicorp.com/terraform/language/expressions/conditionals). */

import type { Place } from "../../../inventory/model.ts";
import type { Value } from "../../template/value.ts";
import { toCommonType } from "../functions/common-type.ts";
import { sameValue } from "../functions/equality.ts";
import { toBoolean, unknownFrom } from "./convert.ts";
import { orUndefined } from "./operators.ts";

/**
 * The selected value in the type that both have in common. An error in the value that is not selected is none. Of an unknown
 * condition, what both come to if that is the same.
 */
export function applyConditional(
  condition: Value,
  evaluateThen: () => Value,
  evaluateElse: () => Value,
  place: Place,
): Value {
  const known = toBoolean(condition, place);
  if (known === undefined) {
    const [a, b] = [orUndefined(evaluateThen), orUndefined(evaluateElse)];
    return a !== undefined && b !== undefined && sameValue(a, b) === true ? a : unknownFrom(condition, place);
  }
  const selected = known ? evaluateThen() : evaluateElse();
  const other = orUndefined(known ? evaluateElse : evaluateThen);
  return other === undefined ? selected : inCommonType(selected, other);
}

function inCommonType(selected: Value, other: Value): Value {
  // Texts stay texts, and null has no type of its own.
  if (selected.kind === "string" || selected.kind === "null" || selected.kind === "unknown") return selected;
  return toCommonType([selected, other])[0] ?? selected;
}

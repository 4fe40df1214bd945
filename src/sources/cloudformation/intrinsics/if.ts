/** `Fn::If` */

import { asText, knownText, type Value } from "../../template/value.ts";
import { truthOf } from "../conditions.ts";
import type { Call, Outcome } from "../model.ts";
import { openText, sameValue } from "../text.ts";
import { because, mayBeAbsent, perhapsAbsent, unknownOf } from "../unknown.ts";
import { listed } from "./arguments.ts";

export function chooseByCondition(argument: Value, call: Call): Outcome {
  const [condition, ifTrue, ifFalse] = listed(argument, 3) ?? [];
  const name = condition === undefined ? undefined : knownText(condition);
  if (name === undefined || ifTrue === undefined || ifFalse === undefined)
    return call.refuse("Fn::If takes the name of a condition and two values");
  const truth = truthOf(name, call.stack, condition);
  if (typeof truth === "boolean") return call.evaluate(truth ? ifTrue : ifFalse);
  const left = call.evaluate(ifTrue);
  const right = call.evaluate(ifFalse);
  if (left === undefined && right === undefined) return undefined;
  if (left === undefined || right === undefined || mayBeAbsent(left) || mayBeAbsent(right))
    return perhapsAbsent(truth.hole, call.place);
  if (sameValue(left, right)) return left;
  const texts = isText(left) && isText(right);
  return texts ? openText(because(truth.hole), call.place) : unknownOf(truth.hole, call.place);
}

function isText(value: Value): boolean {
  return value.kind !== "unknown" && asText(value) !== undefined;
}

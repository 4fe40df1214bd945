/** `Fn::Length` (AWS::LanguageExtensions) */

import { firstHole, unknownValue, type Value } from "../../template/value.ts";
import type { Call, Outcome } from "../model.ts";
import { isEmptyParameter, mayBeAbsent, unknownOf } from "../unknown.ts";

export function lengthOf(argument: Value, call: Call): Outcome {
  const list = call.evaluate(argument);
  if (list?.kind === "unknown") return unknownOf(list.hole, call.place);
  if (list?.kind !== "list") return call.refuse("Fn::Length takes a list");
  const doubtful = list.items.find(mayBeAbsent);
  const hole = doubtful === undefined ? undefined : firstHole(doubtful);
  if (hole !== undefined) return unknownOf(hole, call.place);
  if (isEmptyParameter(list))
    return unknownValue("whether an empty list parameter has an item is not documented", call.place);
  return { kind: "number", value: list.items.length, place: call.place };
}

/** `Fn::Select` */

import { knownText, type Value } from "../../template/value.ts";
import type { Call, Outcome } from "../model.ts";
import { headOf, unknownOf } from "../unknown.ts";
import { evaluatedText, listed } from "./arguments.ts";

export function select(argument: Value, call: Call): Outcome {
  const [position, list] = listed(argument, 2) ?? [];
  const index = position === undefined ? undefined : evaluatedText(position, call);
  if (index === undefined || list === undefined) return call.refuse("Fn::Select takes an index and a list");
  const values = call.evaluate(list);
  const [hole] = index.holes;
  if (hole !== undefined) return unknownOf(hole, call.place);
  const text = knownText(index) ?? "";
  if (!/^\d{1,6}$/.test(text)) return call.refuse("Fn::Select: the index is no whole number");
  if (values?.kind !== "list" && values?.kind !== "unknown") return call.refuse("Fn::Select takes an index and a list");
  const found = headOf(values)[Number(text)];
  if (found !== undefined) return found.kind === "null" ? call.refuse("Fn::Select: an item is null") : found;
  if (values.kind === "unknown") return unknownOf(values.hole, call.place);
  const doubtful = values.items[headOf(values).length];
  if (doubtful?.kind === "unknown") return unknownOf(doubtful.hole, call.place);
  return call.refuse(`Fn::Select: the list has ${values.items.length} items, and no index ${text}`);
}

/** `Fn::FindInMap`, with the default value of AWS::LanguageExtensions. */

import { knownText, memberOf, type Value } from "../../template/value.ts";
import type { Call, Outcome } from "../model.ts";
import { movedTo } from "../text.ts";
import { unknownOf } from "../unknown.ts";
import { evaluatedText, listed } from "./arguments.ts";

export function findInMap(argument: Value, call: Call): Outcome {
  const parts = listed(argument, 3, 4);
  const keys = parts?.slice(0, 3).map((part) => evaluatedText(part, call));
  if (parts === undefined || keys === undefined || keys.includes(undefined))
    return call.refuse("Fn::FindInMap takes a map and two keys");
  const hole = keys.flatMap((key) => key?.holes ?? [])[0];
  if (hole !== undefined) return unknownOf(hole, call.place);
  const [map = "", top = "", second = ""] = keys.map((key) => knownText(key));
  const { mappings } = call.stack.template;
  const found = memberAt(memberAt(mappings.members.get(map)?.value, top), second);
  if (found !== undefined) {
    const value = call.evaluate(found);
    return value === undefined ? undefined : movedTo(value, call.place);
  }
  if (mappings.open !== undefined) return unknownOf(mappings.open, call.place);
  const fallback = memberOf(parts[3], "DefaultValue");
  if (fallback !== undefined) return call.evaluate(fallback);
  const help = mappings.members.has(map) ? undefined : call.stack.run.didYouMean(map, mappings.members.keys());
  const where = `${map}.${top}.${second}`;
  return call.refuse(`Fn::FindInMap: there is no ${where} in the mappings`, help);
}

function memberAt(value: Value | undefined, name: string): Value | undefined {
  return value?.kind === "object" ? value.members.get(name)?.value : undefined;
}

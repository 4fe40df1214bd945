/** `Fn::GetAtt`, and what `${Name.Attribute}` in `Fn::Sub` stands for. */

import type { Place } from "../../../inventory/model.ts";
import { asText, knownText, type Value } from "../../template/value.ts";
import type { Call, Outcome } from "../model.ts";
import { missingResource, resourceAttribute } from "../resources.ts";
import { unknownOf } from "../unknown.ts";

export function getAtt(argument: Value, call: Call): Outcome {
  if (argument.kind === "list" && argument.items.length === 2) {
    const texts = argument.items.map((item) => {
      const value = call.evaluate(item);
      return value === undefined ? undefined : asText(value);
    });
    const hole = texts.flatMap((text) => text?.holes ?? [])[0];
    if (hole !== undefined) return unknownOf(hole, call.place);
    const [name, attribute] = texts.map((text) => knownText(text));
    if (name !== undefined && attribute !== undefined) return attributeOf(name, attribute, call, call.place);
  }
  const text = argument.kind === "string" ? knownText(argument) : undefined;
  const dot = text?.indexOf(".") ?? -1;
  if (text !== undefined && dot > 0) return attributeOf(text.slice(0, dot), text.slice(dot + 1), call, call.place);
  return call.refuse("Fn::GetAtt takes the name of a resource and an attribute", "write !GetAtt Name.Attribute");
}

/** @param at where the name stands, for messages */
export function attributeOf(name: string, attribute: string, call: Call, at: Place): Outcome {
  const value = resourceAttribute(name, attribute, call);
  if (value !== undefined) return value;
  const hole = missingResource(call.stack);
  if (hole !== undefined) return unknownOf(hole, call.place);
  return call.refuse(`there is no resource ${name}`, call.stack.run.didYouMean(name, call.stack.resources.keys()), at);
}

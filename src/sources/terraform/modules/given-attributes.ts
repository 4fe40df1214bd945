/** Attributes as the config gives them: what it gives stands in the place of what the text says. */

import type { Place } from "../../../inventory/model.ts";
import { type Member, type ObjectValue, textValue, type Value } from "../../template/value.ts";
import { partlyKnown } from "../expressions/partly-known.ts";
import type { GivenPart } from "./given.ts";

/** @param address of the instance, for messages */
export function withGiven(
  attributes: ObjectValue,
  given: ReadonlyMap<string, GivenPart>,
  address: string,
  place: Place,
): ObjectValue {
  if (given.size === 0) return attributes;
  const added = [...given].map(([name, part]): [string, Member] => {
    const value = overlaid(attributes.members.get(name)?.value, part, `${address}.${name}`, place);
    return [name, { value, place }];
  });
  return { ...attributes, members: new Map([...attributes.members, ...added]) };
}

function overlaid(value: Value | undefined, { text, parts }: GivenPart, path: string, place: Place): Value {
  if (text !== undefined) return textValue(text, place);
  const within = (step: string, part: GivenPart, inner: Value | undefined): Value =>
    overlaid(inner, part, `${path}.${step}`, place);
  if (value?.kind === "object") {
    const added = [...parts].map(([name, part]): [string, Member] => [
      name,
      { value: within(name, part, value.members.get(name)?.value), place },
    ]);
    return { ...value, members: new Map([...value.members, ...added]) };
  }
  if (value?.kind === "list" && [...parts.keys()].every((step) => value.items[Number(step)] !== undefined)) {
    const items = value.items.map((item, index) => {
      const part = parts.get(String(index));
      return part === undefined ? item : within(String(index), part, item);
    });
    return { ...value, items };
  }
  const known = [...parts].map(([step, part]) => [step, within(step, part, undefined)] as const);
  return partlyKnown(new Map(known), { why: `known after apply: ${path}` }, place);
}

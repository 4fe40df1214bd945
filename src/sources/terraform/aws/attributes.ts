/** Reading the attributes of a resource of AWS' provider: what is unknown stays unknown all the way down. */

import type { Place } from "../../../inventory/model.ts";
import { asText, knownText, memberOf, unknownValue, type Value } from "../../template/value.ts";
import type { Instance } from "../model.ts";

/** An argument; undefined where it is absent, null or an empty text, which the provider takes for absent. */
export function given(instance: Instance, name: string): Value | undefined {
  return notEmpty(memberOf(instance.attributes, name));
}

/** An argument that must be there; unknown where it is not. */
export function required(instance: Instance, name: string): Value {
  return given(instance, name) ?? unknownValue(`${instance.address} has no ${name}`, instance.place);
}

/** Walks through nested blocks of which there is one at most; undefined where one is absent, unknown where one is unknown. */
export function within(from: Value | undefined, ...names: readonly string[]): Value | undefined {
  let value = onlyOne(from);
  for (const name of names) {
    if (value === undefined || value.kind === "unknown") return value;
    if (value.kind !== "object") return unknownValue(`${name} is sought in what is no block`, value.place);
    value = onlyOne(memberOf(value, name));
  }
  return notEmpty(value);
}

/** Items of a list; one unknown item for a list of which nothing is known. */
export function itemsOf(value: Value | undefined): readonly Value[] {
  if (value === undefined) return [];
  return value.kind === "list" ? value.items : [value];
}

/** Whether a text is this one, as a boolean; unknown where the text is. */
export function saysText(value: Value, text: string): Value {
  const known = knownText(value);
  if (known !== undefined) return booleanValue(known === text, value.place);
  const hole = value.kind === "unknown" ? value.hole : asText(value)?.holes[0];
  return hole === undefined
    ? unknownValue("it is no text", value.place)
    : { kind: "unknown", hole, place: value.place };
}

export function booleanValue(value: boolean, place: Place): Value {
  return { kind: "boolean", value, place };
}

/** Plans show a number that is not set as 0 where 0 has no meaning. */
export function notZero(value: Value | undefined): Value | undefined {
  return value?.kind === "number" && value.value === 0 ? undefined : value;
}

/** An object without its absent members, as optional properties want it. */
export function present<Members extends object>(
  members: Members,
): { readonly [Name in keyof Members]?: Exclude<Members[Name], undefined> } {
  const entries = Object.entries(members).filter(([, member]) => member !== undefined);
  return Object.fromEntries(entries) as { readonly [Name in keyof Members]?: Exclude<Members[Name], undefined> };
}

function notEmpty(value: Value | undefined): Value | undefined {
  return value?.kind === "string" && value.text === "" ? undefined : value;
}

/** The block of a list of one. */
function onlyOne(value: Value | undefined): Value | undefined {
  if (value?.kind !== "list") return value;
  if (value.items.length > 1) return unknownValue("there are several blocks where one may stand", value.place);
  const [item] = value.items;
  return item?.kind === "null" ? undefined : item;
}

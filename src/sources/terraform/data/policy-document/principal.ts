/** `principals` and `not_principals` blocks as an element of a policy. */

import { hasHole } from "../../../../authorization/hole.ts";
import { knownText, type Member, textValue, unknownValue, type Value } from "../../../template/value.ts";
import { ExpressionError } from "../../model.ts";
import { alone, argumentOf, itemsIn, textsIn, withVariables } from "./elements.ts";
import { together } from "./together.ts";

/** `{"AWS": [...]}`, blocks of one type together. `*` of the type `*` is everybody, whatever else stands there. */
export function principalElement(blocks: Value): Value | undefined {
  const items = itemsIn(blocks);
  if (items.length === 0) return undefined;
  const found = items.map(readBlock);
  if (found.some((one) => one?.kind === "everybody")) return textValue("*", blocks.place);
  const members = new Map<string, Member>();
  for (const one of found) {
    if (one === undefined || one.kind === "everybody") return openPrincipal(blocks, items);
    members.set(one.type, together(members.get(one.type), one.member));
  }
  const single = [...members].map(([type, { value, place }]): [string, Member] => [
    type,
    { place, value: value.kind === "list" ? alone(value.items, value.place) : value },
  ]);
  return { kind: "object", members: new Map(single), place: blocks.place };
}

type Read =
  | { readonly kind: "everybody" }
  | { readonly kind: "type"; readonly type: string; readonly member: Member }
  /** Nobody knows whom it names. */
  | undefined;

function readBlock(block: Value): Read {
  if (block.kind !== "object") return undefined;
  const type = argumentOf(block, "type");
  const identifiers = argumentOf(block, "identifiers");
  if (type === undefined || identifiers === undefined) {
    throw new ExpressionError("principals need type and identifiers", block.place);
  }
  const name = knownText(type.value);
  if (name === undefined) return undefined;
  const { value } = identifiers;
  const texts = value.kind === "unknown" ? undefined : textsIn(value).map(withVariables);
  if (name === "*" && (texts === undefined || texts.some(({ text }) => hasHole(text)))) return undefined;
  if (name === "*" && texts?.length === 1 && texts[0]?.text === "*") return { kind: "everybody" };
  const element: Value = texts === undefined ? value : { kind: "list", items: texts, place: value.place };
  return { kind: "type", type: name, member: { value: element, place: block.place } };
}

function openPrincipal(blocks: Value, items: readonly Value[]): Value {
  const open = items.find(({ kind }) => kind === "unknown");
  return open ?? unknownValue("the type of its principals is not known", blocks.place);
}

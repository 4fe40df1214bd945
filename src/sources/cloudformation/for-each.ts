/** `Fn::ForEach`: a fragment that is written out once for each item of a collection (AWS::LanguageExtensions). */

import type { Hole, Member, TextValue, Value } from "../template/value.ts";
import { knownText } from "../template/value.ts";
import { evaluate } from "./evaluate.ts";
import type { Section, Stack } from "./model.ts";
import { isEmptyParameter } from "./unknown.ts";

/** Rounds of one loop; a template has no more than 500 resources (CloudFormation quotas). */
const MAX_ROUNDS = 1_000;

/** What writing out one value costs, in steps: with all quotas met a template is a few ten thousand values. */
const FILL = 20;

export function isForEach(name: string): boolean {
  return name.startsWith("Fn::ForEach::");
}

/** The members with all loops among them written out, nested ones too. `open`: what a loop brings is not known. */
export function expandForEach(members: ReadonlyMap<string, Member>, stack: Stack): Section {
  if (![...members.keys()].some(isForEach)) return { members };
  const written = new Map<string, Member>();
  let open: Hole | undefined;
  for (const [name, member] of members) {
    const inner = isForEach(name) ? rounds(name, member, stack) : { members: new Map([[name, member]]) };
    open ??= inner.open;
    for (const [key, value] of inner.members) {
      if (written.has(key)) {
        stack.run.warn(member.place, `${name} writes the member ${key} twice`);
        open ??= { why: `${name} writes the member ${key} twice` };
      }
      written.set(key, value);
    }
  }
  return open === undefined ? { members: written } : { members: written, open };
}

function rounds(name: string, { value, place }: Member, stack: Stack): Section {
  const refuse = (message: string): Section => {
    stack.run.warn(place, message, `${name}: [identifier, collection, { key: value }]`);
    return { members: new Map(), open: { why: message } };
  };
  const [identifier, collection, fragment] = value.kind === "list" && value.items.length === 3 ? value.items : [];
  const placeholder = knownText(identifier);
  if (placeholder === undefined || collection === undefined || fragment?.kind !== "object")
    return refuse(`${name} takes an identifier, a collection and a fragment`);
  const items = itemsOf(evaluate(collection, stack), name);
  if ("why" in items) return { members: new Map(), open: items };
  if (items.length > MAX_ROUNDS) return refuse(`${name} goes over more than ${MAX_ROUNDS.toLocaleString("en")} items`);
  const written = new Map<string, Member>();
  for (const item of items) {
    if (!stack.run.spend(10)) return refuse("the templates take too much to evaluate");
    const filled = fill(fragment, placeholder, item, stack);
    if (filled?.kind !== "object") return refuse(`${name} takes too much to write out`);
    const inner = stack.run.deeper(() => expandForEach(filled.members, stack));
    if (inner === undefined) return refuse(`${name} is nested too deep`);
    if (inner.open !== undefined) return { members: written, open: inner.open };
    for (const [key, member] of inner.members) {
      if (written.has(key)) return refuse(`${name} writes the member ${key} twice`);
      written.set(key, member);
    }
  }
  return { members: written };
}

function itemsOf(collection: Value | undefined, name: string): readonly string[] | Hole {
  const open = { why: `the collection of ${name} is not known` };
  if (collection?.kind !== "list" || isEmptyParameter(collection)) return open;
  const texts = collection.items.map(knownText);
  const known = texts.filter((text) => text !== undefined);
  return known.length === texts.length ? known : open;
}

/** The fragment with the placeholder filled in: `${X}`, `&{X}` (without what is no letter or digit) and `Ref: X`. */
function fill(value: Value, placeholder: string, item: string, stack: Stack): Value | undefined {
  if (!stack.run.spend(FILL)) return undefined;
  const inText = (text: string): string =>
    text
      .replaceAll(`\${${placeholder}}`, () => item)
      .replaceAll(`&{${placeholder}}`, () => item.replaceAll(/[^A-Za-z0-9]/g, ""));
  switch (value.kind) {
    case "string":
      return filledText(value, inText(value.text));
    case "list": {
      const items = value.items.map((inner) => fill(inner, placeholder, item, stack));
      const known = items.filter((inner) => inner !== undefined);
      return known.length === items.length ? { ...value, items: known } : undefined;
    }
    case "object": {
      const reference = value.members.size === 1 ? value.members.get("Ref") : undefined;
      if (reference !== undefined && knownText(reference.value) === placeholder)
        return { kind: "string", text: item, holes: [], place: value.place };
      const members = new Map<string, Member>();
      for (const [name, member] of value.members) {
        const inner = fill(member.value, placeholder, item, stack);
        if (inner === undefined) return undefined;
        members.set(inText(name), { value: inner, place: member.place });
      }
      return { ...value, members };
    }
    default:
      return value;
  }
}

function filledText(value: TextValue, text: string): Value {
  return text === value.text ? value : { kind: "string", text, holes: value.holes, place: value.place };
}

/** What an expression of a template or plan comes to: a value with the place where it was written, known or not. */

import { HOLE, hasHole } from "../../authorization/hole.ts";
import type { Place } from "../../inventory/model.ts";

/** Why a value, or a run of a text, is not known. */
export interface Hole {
  /** For people: `known after apply`, `the parameter KeyArn has no value`. */
  readonly why: string;
  /**
   * The id of the resource whose generated name it stands for, where it is exactly that: the name of a role or bucket that
   * the template does not give, the id of a key. Two holes of one resource are the same text. Of an account id, a Region or a
   * partition: the id that `symbols.ts` gives.
   */
  readonly of?: string;
}

/** A run of a text and where it was written. `verbatim`: character for character, on one line. */
export interface Segment {
  readonly length: number;
  readonly place: Place;
  readonly verbatim: boolean;
}

export interface TextValue {
  readonly kind: "string";
  /** With {@link HOLE} for each of `holes`, in their order. */
  readonly text: string;
  readonly holes: readonly Hole[];
  readonly place: Place;
  /** Where the runs of the text were written, all of it; absent: nobody knows more than `place`. */
  readonly segments?: readonly Segment[];
  /** What the text is the JSON of, where it was made by `jsonencode`, `Fn::ToJsonString` or a policy document's block. */
  readonly decoded?: Value;
}

export interface Member {
  readonly value: Value;
  /** Key and value together. */
  readonly place: Place;
}

export type Value =
  | { readonly kind: "null"; readonly place: Place }
  | { readonly kind: "boolean"; readonly value: boolean; readonly place: Place }
  | { readonly kind: "number"; readonly value: number; readonly place: Place }
  | TextValue
  | { readonly kind: "list"; readonly items: readonly Value[]; readonly place: Place; readonly set?: true }
  | { readonly kind: "object"; readonly members: ReadonlyMap<string, Member>; readonly place: Place }
  /** Nothing is known: neither its type nor, of a list, how many items it has. */
  | { readonly kind: "unknown"; readonly hole: Hole; readonly place: Place };

export type ObjectValue = Extract<Value, { readonly kind: "object" }>;

/** A text without holes. */
export function textValue(text: string, place: Place): TextValue {
  return { kind: "string", text, holes: [], place };
}

export function unknownValue(why: string, place: Place, of?: string): Value {
  return { kind: "unknown", hole: of === undefined ? { why } : { why, of }, place };
}

/** A text made of others, unknown parts as holes. Keeps where each part was written. Unknown where a part is no scalar. */
export function joinTexts(parts: readonly Value[], place: Place): Value {
  const texts: TextValue[] = [];
  for (const part of parts) {
    const text = asText(part);
    if (text === undefined) return unknownValue("it is made of a value that is no text", place);
    texts.push(text);
  }
  return {
    kind: "string",
    text: texts.map(({ text }) => text).join(""),
    holes: texts.flatMap(({ holes }) => holes),
    place,
    segments: texts.flatMap(segmentsOf),
  };
}

/** A scalar as text, as templates print it; an unknown value is one hole. Undefined for null, lists and objects. */
export function asText(value: Value): TextValue | undefined {
  switch (value.kind) {
    case "string":
      return value;
    case "number":
    case "boolean":
      return textValue(String(value.value), value.place);
    case "unknown":
      return { kind: "string", text: HOLE, holes: [value.hole], place: value.place };
    default:
      return undefined;
  }
}

/** Where the runs of a text were written; the whole place for all of it where no more is known. */
export function segmentsOf({ text, place, segments }: TextValue): readonly Segment[] {
  if (segments !== undefined) return segments;
  return text === "" ? [] : [{ length: text.length, place, verbatim: false }];
}

/** The text, where all of it is known. */
export function knownText(value: Value | undefined): string | undefined {
  if (value === undefined) return undefined;
  const text = asText(value);
  return text === undefined || hasHole(text.text) ? undefined : text.text;
}

/** A member of an object; undefined where the object lacks it, where it is null, and for every other value. */
export function memberOf(value: Value | undefined, name: string): Value | undefined {
  if (value?.kind !== "object") return undefined;
  const member = value.members.get(name)?.value;
  return member?.kind === "null" ? undefined : member;
}

/** The first unknown thing in a value, for messages; undefined where all of it is known. */
export function firstHole(value: Value): Hole | undefined {
  switch (value.kind) {
    case "unknown":
      return value.hole;
    case "string":
      return value.holes[0];
    case "list":
      return value.items.map(firstHole).find((hole) => hole !== undefined);
    case "object":
      return [...value.members.values()].map((member) => firstHole(member.value)).find((hole) => hole !== undefined);
    default:
      return undefined;
  }
}

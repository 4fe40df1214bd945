/** JSON exactly as Terraform's `jsonencode` prints it. */

import { HOLE } from "../../../authorization/hole.ts";
import type { Place } from "../../../inventory/model.ts";
import { type Hole, type TextValue, unknownValue, type Value } from "../../template/value.ts";
import { orderedItems, sortedMembers } from "./elements.ts";
import { INEXACT, isExact, numberText } from "./numbers.ts";

/** A list or object deeper than this is a hole of the text. */
const MAX_DEPTH = 100;

const UNNAMED = "the name of a member is not known";
const UNORDERED = "it is a set whose order is not known";

/** Escaped beside the controls, as HTML would read them. */
const ESCAPED = /[\u0000-\u001f"\\<>&\u2028\u2029]/g;
const SHORT: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/** The text in quotes, with its holes. */
function quoteJson(text: string): string {
  return `"${text.replace(ESCAPED, escapeCharacter)}"`;
}

function escapeCharacter(character: string): string {
  return SHORT[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/**
 * The JSON of a value. What is not known is a hole: inside of the quotes where it is a text, in the place of the whole value
 * where not even its type is known, and for a set of which nobody knows the order.
 */
export function encodeJson(value: Value, place: Place): TextValue {
  const holes: Hole[] = [];
  const parts: string[] = [];
  write(value, 0);
  return { kind: "string", text: parts.join(""), holes, place };

  function write(item: Value, depth: number): void {
    if (depth > MAX_DEPTH) hole({ why: `it is nested more than ${MAX_DEPTH} levels deep` });
    else if (item.kind === "list") writeList(orderedItems(item), depth);
    else if (item.kind === "object") writeObject(sortedMembers(item), depth);
    else if (item.kind === "unknown") hole(item.hole);
    else writeScalar(item);
  }

  function writeScalar(item: Exclude<Value, { readonly kind: "list" | "object" | "unknown" }>): void {
    if (item.kind === "string") {
      parts.push(quoteJson(item.text));
      holes.push(...item.holes);
    } else if (item.kind === "null") parts.push("null");
    else if (item.kind === "boolean") parts.push(String(item.value));
    else if (isExact(item.value)) parts.push(numberText(item.value));
    else hole({ why: INEXACT });
  }

  function writeObject(members: ReturnType<typeof sortedMembers>, depth: number): void {
    if (members === undefined) {
      hole({ why: UNNAMED });
      return;
    }
    writeAll("{", members, "}", ([name, { value: inner }]) => {
      parts.push(quoteJson(name), ":");
      write(inner, depth + 1);
    });
  }

  function writeList(items: readonly Value[] | undefined, depth: number): void {
    if (items === undefined) hole({ why: UNORDERED });
    else writeAll("[", items, "]", (each) => write(each, depth + 1));
  }

  function writeAll<T>(start: string, items: readonly T[], end: string, each: (item: T) => void): void {
    parts.push(start);
    for (const [index, item] of items.entries()) {
      if (index > 0) parts.push(",");
      each(item);
    }
    parts.push(end);
  }

  function hole(what: Hole): void {
    parts.push(HOLE);
    // Whatever stands in its place is JSON, and not just the name that the hole may stand for.
    holes.push({ why: what.why });
  }
}

/** The value that the JSON of a value is read back as: sets become lists. */
export function decodedBack(value: Value): Value {
  if (value.kind === "list") {
    const items = orderedItems(value);
    if (items === undefined) return unknownValue(UNORDERED, value.place);
    return { kind: "list", items: items.map(decodedBack), place: value.place };
  }
  if (value.kind !== "object") return value;
  const members = sortedMembers(value);
  if (members === undefined) return unknownValue(UNNAMED, value.place);
  const decoded = members.map(
    ([name, member]) => [name, { value: decodedBack(member.value), place: member.place }] as const,
  );
  return { kind: "object", members: new Map(decoded), place: value.place };
}

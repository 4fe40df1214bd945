/** Elements of policies from lists of texts, as the provider prints them. */

import type { Place } from "../../../../inventory/model.ts";
import { asText, type Member, memberOf, type TextValue, type Value } from "../../../template/value.ts";
import { ExpressionError } from "../../model.ts";

/** Blocks of a list; one unknown item for a list of which nothing is known. */
export function itemsIn(value: Value | undefined): readonly Value[] {
  if (value === undefined) return [];
  return value.kind === "list" ? value.items : [value];
}

/** A list of texts as an element: of one text the text alone. Undefined where it is absent, null or empty. */
export function textsElement(value: Value | undefined, change = same): Value | undefined {
  if (value === undefined || value.kind === "null") return undefined;
  if (value.kind === "unknown") return value;
  const items = textsIn(value).map(change);
  return items.length === 0 ? undefined : alone(items, value.place);
}

/** The texts of a list. Throws an {@link ExpressionError} where it is none. */
export function textsIn(value: Value): readonly TextValue[] {
  if (value.kind !== "list") throw new ExpressionError("a list of strings is required here", value.place);
  return value.items.flatMap((item) => {
    if (item.kind === "null") return [];
    const text = asText(item);
    if (text === undefined) throw new ExpressionError("a list of strings is required here", item.place);
    return text;
  });
}

/** The only text of a list, else the list. */
export function alone(items: readonly Value[], place: Place): Value {
  const [only, other] = items;
  return only !== undefined && other === undefined ? only : { kind: "list", items, place };
}

function same(text: TextValue): TextValue {
  return text;
}

/** `&{aws:username}` as AWS writes it. */
export function withVariables(text: TextValue): TextValue {
  if (!text.text.includes("&{")) return text;
  const { segments, ...rest } = text;
  const changed = { ...rest, text: text.text.replaceAll("&{", "${") };
  if (segments === undefined) return changed;
  let end = 0;
  const written = segments.map((segment) => {
    const start = end;
    end += segment.length;
    // A sequence that starts in one run may end in the next.
    const verbatim = segment.verbatim && !text.text.slice(start, end + 1).includes("&{");
    return { ...segment, verbatim };
  });
  return { ...changed, segments: written };
}

/** A member of a block, with the place of the argument. */
export function argumentOf(block: Value, name: string): Member | undefined {
  const value = memberOf(block, name);
  const place = block.kind === "object" ? block.members.get(name)?.place : undefined;
  return value === undefined ? undefined : { value, place: place ?? value.place };
}

/** From the first place to the last, where they are in one file. */
export function spanOf(places: readonly Place[], otherwise: Place): Place {
  const [first] = places;
  const last = places.at(-1);
  if (first === undefined || last === undefined) return otherwise;
  if (first.path !== last.path || last.endLine < first.endLine) return first;
  return { ...first, endLine: last.endLine, endColumn: last.endColumn };
}

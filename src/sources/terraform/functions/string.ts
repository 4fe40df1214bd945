/** Functions that look at texts, cut them up and put them together. */

import { cutAtHoles, hasHole } from "../../../authorization/hole.ts";
import { joinTexts, type TextValue, textValue, unknownValue, type Value } from "../../template/value.ts";
import { ExpressionError, type FunctionContext, type TerraformFunction } from "../model.ts";
import {
  argument,
  describe,
  type FunctionTable,
  listValue,
  MAX_ITEMS,
  MAX_LENGTH,
  ofKnown,
  takes,
  toInteger,
  tooLarge,
  toText,
  truthValue,
  unknownOf,
} from "./arguments.ts";
import { orderedItems } from "./elements.ts";
import { regexReplace } from "./regex.ts";
import {
  charactersOf,
  endsWith,
  headOf,
  isName,
  mapKnown,
  type Range,
  sliceText,
  sliceTexts,
  startsWith,
} from "./texts.ts";

function asks(verdict: (text: string, part: string) => boolean | undefined): TerraformFunction {
  return (parameters, context) => {
    takes(parameters, 2);
    const [text, part] = [toText(argument(parameters, 0)), toText(argument(parameters, 1))];
    return truthValue(verdict(text.text, part.text), parameters, context);
  };
}

function contains(text: string, part: string): boolean | undefined {
  if (hasHole(part)) return undefined;
  if (cutAtHoles(text).some((known) => known.includes(part))) return true;
  return hasHole(text) ? undefined : false;
}

/** The items of all lists as texts with `separator` between them; holes and places are kept. */
function join(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 2, Number.POSITIVE_INFINITY);
  const separator = toText(argument(parameters, 0));
  const parts: TextValue[] = [];
  let length = 0;
  for (const list of parameters.slice(1)) {
    const items = orderedItems(list);
    if (items === undefined) return unknownOf(parameters, place);
    for (const item of items) {
      if (item.kind === "null") throw new ExpressionError("an item of the list is null");
      const text = toText(item);
      parts.push(...(parts.length === 0 ? [text] : [separator, text]));
      length += text.text.length + separator.text.length;
      if (length > MAX_LENGTH) return tooLarge(place);
    }
  }
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : joinTexts(parts, place);
}

/** Cuts at a separator. Holes that stand for names hold neither `/` nor `:`. */
function split(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 2);
  const [separator, text] = [toText(argument(parameters, 0)), toText(argument(parameters, 1))];
  const cannotHide = text.holes.length === 0 || (/^[/:]$/.test(separator.text) && text.holes.every(isName));
  if (hasHole(separator.text) || !cannotHide) return unknownOf(parameters, place);
  const parts = separator.text === "" ? [...text.text] : text.text.split(separator.text);
  if (parts.length > MAX_ITEMS) return tooLarge(place);
  let at = 0;
  const ranges = parts.map((part): Range => {
    const start = at;
    at += part.length + separator.text.length;
    return [start, start + part.length];
  });
  return listValue(sliceTexts(text, ranges), place);
}

/** A pattern between slashes is a regular expression. */
function replace(parameters: readonly Value[], context: FunctionContext): Value {
  takes(parameters, 3);
  const { place } = context;
  const [text, search, by] = [
    toText(argument(parameters, 0)),
    toText(argument(parameters, 1)),
    toText(argument(parameters, 2)),
  ];
  if (hasHole(search.text)) return unknownOf(parameters, place);
  if (search.text.length > 1 && search.text.startsWith("/") && search.text.endsWith("/")) {
    if (hasHole(text.text) || hasHole(by.text)) return unknownOf(parameters, place);
    return regexReplace(search.text.slice(1, -1), text.text, by.text, place);
  }
  if (hasHole(text.text)) {
    // A longer text might begin before a hole and end in it.
    if (search.text.length !== 1 || hasHole(by.text)) return unknownOf(parameters, place);
    return bounded(
      mapKnown(text, (known) => known.replaceAll(search.text, () => by.text), place),
      place,
    );
  }
  return replacePlain(text, search.text, by, context);
}

function replacePlain(text: TextValue, search: string, by: TextValue, { place }: FunctionContext): Value {
  const runs = search === "" ? ["", ...text.text, ""] : text.text.split(search);
  if (runs.length === 1) return text;
  if (runs.length > MAX_ITEMS || text.text.length + runs.length * by.text.length > MAX_LENGTH) return tooLarge(place);
  let at = 0;
  const ranges = runs.map((run): Range => {
    const start = at;
    at += run.length + search.length;
    return [start, start + run.length];
  });
  return joinTexts(
    sliceTexts(text, ranges).flatMap((run, index) => (index === 0 ? [run] : [by, run])),
    place,
  );
}

function bounded(value: TextValue, place: Value["place"]): Value {
  return value.text.length > MAX_LENGTH ? tooLarge(place) : value;
}

/** `offset` from the end where negative; a `length` of -1 is the rest. In characters. */
function substr(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 3);
  const text = toText(argument(parameters, 0));
  const [offset, length] = [toInteger(argument(parameters, 1)), toInteger(argument(parameters, 2))];
  if (offset === undefined || length === undefined) return unknownOf(parameters, place);
  const characters = charactersOf(headOf(text.text));
  if (hasHole(text.text)) {
    // The last character before a hole may go on in it.
    const sure = offset >= 0 && length >= 0 && offset + length < characters.length;
    if (!sure) return unknownOf(parameters, place);
  }
  const from = offset < 0 ? Math.max(0, offset + characters.length) : Math.min(offset, characters.length);
  const to = length < 0 ? characters.length : Math.min(from + length, characters.length);
  if (length < -1 || (offset < 0 && -offset > characters.length))
    return unknownValue("it is cut where nothing is documented", place);
  const start = characters.slice(0, from).join("").length;
  return sliceText(text, start, start + characters.slice(from, to).join("").length);
}

/** Spaces before every line but the first. */
function indent(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 2);
  const spaces = toInteger(argument(parameters, 0));
  const text = toText(argument(parameters, 1));
  if (spaces === undefined) return unknownOf(parameters, place);
  if (spaces < 0) throw new ExpressionError("the number of spaces must not be negative");
  const lines = text.text.split("\n").length - 1;
  if (text.text.length + lines * spaces > MAX_LENGTH) return tooLarge(place);
  return mapKnown(text, (known) => known.replaceAll("\n", `\n${" ".repeat(spaces)}`), place);
}

/** Renders a text as a template; the text is that of another object. */
function templatestring(parameters: readonly Value[], context: FunctionContext): Value {
  takes(parameters, 2);
  const [template, variables] = [toText(argument(parameters, 0)), argument(parameters, 1)];
  if (hasHole(template.text) || variables.kind === "unknown") return unknownOf(parameters, context.place);
  if (variables.kind !== "object") throw new ExpressionError(`an object is required, not ${describe(variables)}`);
  return context.renderTemplate({ text: template.text, path: template.place.path }, variables);
}

export const STRING_FUNCTIONS: FunctionTable = {
  endswith: asks(endsWith),
  indent,
  join,
  replace,
  split,
  startswith: asks(startsWith),
  strcontains: asks(contains),
  strrev: ofKnown(["string"], ([text], place) => textValue(charactersOf(text).reverse().join(""), place)),
  substr,
  templatestring,
};

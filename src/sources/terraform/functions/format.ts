/** `format` and `formatlist`. */

import { HOLE, hasHole } from "../../../authorization/hole.ts";
import type { Place } from "../../../inventory/model.ts";
import { firstHole, joinTexts, type TextValue, textValue, type Value } from "../../template/value.ts";
import { ExpressionError, type FunctionContext } from "../model.ts";
import {
  argument,
  type FunctionTable,
  listValue,
  MAX_ITEMS,
  MAX_LENGTH,
  takes,
  toBoolean,
  toInteger,
  toNumber,
  tooLarge,
  toText,
  unknownOf,
} from "./arguments.ts";
import { anyItems, orderedItems } from "./elements.ts";
import { fixed, scientific, shortest } from "./format-number.ts";
import { parseFormat, type Verb } from "./format-verbs.ts";
import { encodeJson } from "./json-text.ts";
import { charactersOf, sliceText } from "./texts.ts";

/** More would be an attack, not a policy. */
const MAX_WIDTH = 1_000;

function format(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 1, Number.POSITIVE_INFINITY);
  const specification = toText(argument(parameters, 0));
  return formatOnce(specification, parameters.slice(1), place);
}

function formatOnce(specification: TextValue, values: readonly Value[], place: Place): Value {
  if (hasHole(specification.text)) return unknownOf([specification], place);
  const parts: TextValue[] = [];
  let length = 0;
  for (const piece of parseFormat(specification.text, values.length)) {
    const part =
      "literal" in piece
        ? sliceText(specification, ...piece.literal)
        : formatVerb(piece.verb, argument(values, piece.verb.index));
    parts.push(part);
    length += part.text.length;
    if (length > MAX_LENGTH) return tooLarge(place);
  }
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : joinTexts(parts, place);
}

/** A value as a verb prints it; one hole where nobody knows what that is. */
function formatVerb(verb: Verb, value: Value): TextValue {
  const { letter, flags, width = 0, precision = 0 } = verb;
  if (width > MAX_WIDTH || precision > MAX_WIDTH) return open("its width is too large", value.place);
  if (letter === "v") return formatDefault(verb, value);
  if (letter === "s" || letter === "q") return formatText(verb, toText(value));
  if (letter === "t") {
    const truth = toBoolean(value);
    return truth === undefined ? openOf(value) : textValue(String(truth), value.place);
  }
  const number = "bdoxX".includes(letter) ? toInteger(value) : toNumber(value);
  if (number === undefined) return openOf(value);
  const digits = flags.includes("#") ? undefined : numberDigits(verb, number);
  if (digits === undefined) return open("its digits cannot be told", value.place);
  return textValue(padNumber(verb, digits), value.place);
}

function formatDefault(verb: Verb, value: Value): TextValue {
  if (!verb.flags.includes("#")) {
    if (value.kind === "unknown") return openOf(value);
    if (value.kind === "string") return pad(verb, value);
    if (value.kind === "number") {
      const number = toNumber(value);
      return number === undefined ? openOf(value) : pad(verb, textValue(shortest(number), value.place));
    }
  }
  return pad(verb, encodeJson(value, value.place));
}

function formatText(verb: Verb, text: TextValue): TextValue {
  const { precision = 0, letter } = verb;
  if (precision > 0 && hasHole(text.text)) return openOf(text);
  const cut = precision > 0 ? sliceText(text, 0, charactersOf(text.text).slice(0, precision).join("").length) : text;
  return pad(verb, letter === "q" ? encodeJson(cut, cut.place) : cut);
}

function numberDigits({ letter, precision }: Verb, value: number): string | undefined {
  const base = { b: 2, o: 8, d: 10, x: 16, X: 16 }[letter];
  if (base !== undefined) {
    if (precision !== undefined) return undefined;
    const digits = BigInt(value).toString(base);
    return letter === "X" ? digits.toUpperCase() : digits;
  }
  if (letter === "f") return fixed(value, precision ?? 6);
  const digits =
    letter === "e" || letter === "E"
      ? scientific(value, precision ?? 6)
      : precision === undefined
        ? shortest(value)
        : undefined;
  return letter === "E" || letter === "G" ? digits?.toUpperCase() : digits;
}

/** Numbers: zeros stand between the sign and the digits. */
function padNumber({ flags, width = 0 }: Verb, digits: string): string {
  const negative = digits.startsWith("-");
  const sign = negative ? "-" : flags.includes("+") ? "+" : flags.includes(" ") ? " " : "";
  const bare = negative ? digits.slice(1) : digits;
  const missing = Math.max(0, width - sign.length - bare.length);
  if (flags.includes("-")) return sign + bare + " ".repeat(missing);
  return flags.includes("0") ? sign + "0".repeat(missing) + bare : " ".repeat(missing) + sign + bare;
}

function pad({ flags, width = 0 }: Verb, text: TextValue): TextValue {
  if (width === 0) return text;
  if (hasHole(text.text)) return openOf(text);
  const missing = width - charactersOf(text.text).length;
  if (missing <= 0) return text;
  const filler = textValue((flags.includes("0") ? "0" : " ").repeat(missing), text.place);
  const padded = joinTexts(flags.includes("-") ? [text, filler] : [filler, text], text.place);
  return padded.kind === "string" ? padded : openOf(text);
}

function open(why: string, place: Place): TextValue {
  return { kind: "string", text: HOLE, holes: [{ why }], place };
}

function openOf(value: Value): TextValue {
  return open(firstHole(value)?.why ?? "it cannot be told", value.place);
}

/** Lists are gone through together; all others are used for each of their items. */
function formatlist(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 1, Number.POSITIVE_INFINITY);
  const specification = toText(argument(parameters, 0));
  const values = parameters.slice(1);
  // What is not known may be a list.
  if (values.some(({ kind }) => kind === "unknown")) return unknownOf(values, place);
  const columns = values.map((value) => (value.kind === "list" ? orderedItems(value) : undefined));
  const unordered = values.some(
    (value, index) => value.kind === "list" && anyItems(value) !== undefined && columns[index] === undefined,
  );
  if (unordered) return unknownOf(values, place);
  const lengths = new Set(columns.flatMap((column) => (column === undefined ? [] : [column.length])));
  if (lengths.size > 1) throw new ExpressionError("the lists have different lengths");
  const [count = 1] = lengths;
  if (count > MAX_ITEMS) return tooLarge(place);
  const rows = Array.from({ length: count }, (_row, row) =>
    values.map((value, index) => columns[index]?.[row] ?? value),
  );
  return listValue(
    rows.map((row) => formatOnce(specification, row, place)),
    place,
  );
}

export const FORMAT_FUNCTIONS: FunctionTable = { format, formatlist };

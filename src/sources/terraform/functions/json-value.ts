/** What `jsondecode` reads. */

import { hasHole } from "../../../authorization/hole.ts";
import type { Place } from "../../../inventory/model.ts";
import { parseJson } from "../../document/json.ts";
import { unknownValue, type Value } from "../../template/value.ts";
import { ExpressionError } from "../model.ts";
import { booleanValue, listValue, madeText, nullValue } from "./arguments.ts";
import { objectValue } from "./elements.ts";
import { INEXACT, isExact, numberValue } from "./numbers.ts";

/** A number with more digits than this program counts. */
const inexact = Symbol("inexact");

/** The value of a JSON text, everything at the one place. What readers of JSON differ about is unknown. */
export function decodeJson(text: string, place: Place): Value {
  // First of all it is bounded: its depth and how many values it has.
  const parsed = parseJson(text, place.path);
  let value: unknown;
  try {
    const tooDeep = "problems" in parsed && parsed.problems.some(({ message }) => /levels deep|values/.test(message));
    value = JSON.parse(text, tooDeep ? undefined : checkNumber);
  } catch {
    throw new ExpressionError("it is no JSON");
  }
  if ("problems" in parsed) return unknownValue(parsed.problems[0].message, place);
  return plainValue(value, place);
}

function checkNumber(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  if (typeof value !== "number") return value;
  const digits = (context?.source ?? String(value))
    .replace(/[eE].*$/, "")
    .replace(/\D/g, "")
    .replace(/^0+/, "");
  return digits.length > 15 || !isExact(value) ? inexact : value;
}

/** Plain data as a value. */
function plainValue(data: unknown, place: Place): Value {
  if (data === null || data === undefined) return nullValue(place);
  if (typeof data === "string") return madeText(data, place);
  if (typeof data === "number") return numberValue(data, place);
  if (typeof data === "boolean") return booleanValue(data, place);
  if (Array.isArray(data)) {
    return listValue(
      data.map((item) => plainValue(item, place)),
      place,
    );
  }
  if (typeof data !== "object") return unknownValue(INEXACT, place);
  if (Object.keys(data).some(hasHole)) return unknownValue("it holds a character that no text has", place);
  return objectValue(
    Object.entries(data).map(([name, member]) => [name, { value: plainValue(member, place), place }]),
    place,
  );
}

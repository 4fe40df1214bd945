/** Documents that are given as texts: `source_policy_documents`, `override_policy_documents`. */

import { HOLE } from "../../../../authorization/hole.ts";
import { isObject } from "../../../../collections.ts";
import { toPointer } from "../../../../inventory/pointer.ts";
import { parseJson } from "../../../document/json.ts";
import type { ParsedDocument } from "../../../document/model.ts";
import { segmentLines } from "../../../document/segments.ts";
import {
  type Hole,
  type Member,
  memberOf,
  segmentsOf,
  type TextValue,
  unknownValue,
  type Value,
} from "../../../template/value.ts";
import { ExpressionError } from "../../model.ts";
import type { PolicyDocument } from "./document.ts";
import { itemsIn } from "./elements.ts";
import { type Statement, UNKNOWN_SID } from "./merge.ts";
import { sidOf } from "./statement.ts";

/** Undefined for none: null, or an empty text. Of an unknown document all statements are one that is unknown. */
export function readDocument(given: Value): PolicyDocument | undefined {
  if (given.kind === "null" || (given.kind === "string" && given.text === "")) return undefined;
  const value = given.kind === "string" ? (given.decoded ?? decode(given)) : given;
  if (value.kind === "unknown") {
    return { version: value, id: value, statements: [{ sid: UNKNOWN_SID, value }] };
  }
  if (value.kind !== "object") throw new ExpressionError("a policy document is an object of JSON", given.place);
  const statements = itemsIn(memberOf(value, "Statement")).map(
    (statement): Statement =>
      statement.kind === "object"
        ? { sid: sidOf(memberOf(statement, "Sid")), value: statement }
        : { sid: UNKNOWN_SID, value: statement },
  );
  return { version: memberOf(value, "Version"), id: memberOf(value, "Id"), statements };
}

/** A text of JSON as a value; unknown where holes stand outside of its strings. */
function decode(text: TextValue): Value {
  if (/\\ufdd0/i.test(text.text)) return unknownValue("it holds a character that no text has", text.place);
  const result = parseJson(text.text, text.place.path, segmentLines(segmentsOf(text), text.place));
  if ("document" in result) return toValue(result.document, text);
  const [hole] = text.holes;
  if (hole !== undefined) return { kind: "unknown", hole, place: text.place };
  throw new ExpressionError(`a policy document is no JSON: ${result.problems[0].message}`, text.place);
}

/** Holes are those of the text, in its order. */
function toValue({ value, places }: ParsedDocument, { text, holes, place }: TextValue): Value {
  // JavaScript puts members with such names before the others.
  const inOrder = !/"\d+"\s*:/.test(text);
  let next = 0;
  return convert(value, []);

  function convert(data: unknown, at: readonly (string | number)[]): Value {
    const written = places.get(toPointer(at))?.value ?? place;
    if (data === null || data === undefined) return { kind: "null", place: written };
    if (typeof data === "string") return { kind: "string", text: data, holes: holesOf(data), place: written };
    if (typeof data === "number") return { kind: "number", value: data, place: written };
    if (typeof data === "boolean") return { kind: "boolean", value: data, place: written };
    if (Array.isArray(data)) {
      return { kind: "list", items: data.map((item, index) => convert(item, [...at, index])), place: written };
    }
    if (!isObject(data)) return unknownValue("it is no JSON", written);
    const members = Object.entries(data).map(([name, item]): [string, Member] => {
      holesOf(name);
      const steps = [...at, name];
      return [name, { value: convert(item, steps), place: places.get(toPointer(steps))?.key ?? written }];
    });
    return { kind: "object", members: new Map(members), place: written };
  }

  function holesOf(run: string): readonly Hole[] {
    const count = run.split(HOLE).length - 1;
    next += count;
    return Array.from({ length: count }, (_, index) => (inOrder ? holes[next - count + index] : undefined) ?? UNTOLD);
  }
}

const UNTOLD: Hole = { why: "it is made of something that is not known" };

/** Values of Terraform's JSON syntax as expressions: texts are templates. */

import { isObject } from "../../../collections.ts";
import type { NodePlaces, Place } from "../../../inventory/model.ts";
import { toPointer } from "../../../inventory/pointer.ts";
import type { Expression, HclProblem } from "../../hcl/model.ts";
import { parseExpression, parseTemplate } from "../../hcl/parse.ts";
import type { HclParser } from "../../hcl/parser.ts";

/** Where the reader of a file is, and what it needs. */
export interface JsonReader {
  readonly parser: HclParser;
  readonly path: string;
  readonly places: ReadonlyMap<string, NodePlaces>;
  readonly problems: HclProblem[];
}

export type Steps = readonly (string | number)[];

/** @param literal texts are texts and no templates */
export function jsonExpression(reader: JsonReader, value: unknown, at: Steps, literal: boolean): Expression {
  const place = placeOf(reader, at);
  if (typeof value === "string") return literal ? literalText(value, place) : template(reader, value, place);
  if (typeof value === "number" || typeof value === "boolean") return { type: "literal", value, place };
  if (Array.isArray(value)) {
    const items = value.map((item, index) => jsonExpression(reader, item, [...at, index], literal));
    return { type: "tuple", items, place };
  }
  if (!isObject(value)) return { type: "literal", value: null, place };
  const items = Object.entries(value)
    .filter(([key]) => literal || key !== "//")
    .map(([key, of]) => {
      const steps = [...at, key];
      const member = memberPlace(reader, steps);
      const name = literal ? literalText(key, member) : template(reader, key, member);
      return { key: name, value: jsonExpression(reader, of, steps, literal), place: member };
    });
  return { type: "object", items, place };
}

/** `"type": "list(string)"`: a text that is an expression. */
export function jsonType(reader: JsonReader, value: unknown, at: Steps): Expression {
  const place = placeOf(reader, at);
  if (typeof value !== "string") return jsonExpression(reader, value, at, true);
  const result = parseExpression(reader.parser, value, reader.path);
  if ("expression" in result) return result.expression;
  return refused(reader, result.problems, place);
}

function template(reader: JsonReader, text: string, place: Place): Expression {
  if (!/[$%]\{/.test(text)) return literalText(text, place);
  const within = innerPlace(text, place);
  const result = parseTemplate(reader.parser, text, reader.path, {
    text,
    verbatim: within !== undefined,
    place: (start, end) =>
      within === undefined ? place : { ...within, column: within.column + start, endColumn: within.column + end },
  });
  if ("parts" in result) return { type: "template", parts: result.parts, place };
  return refused(reader, result.problems, place);
}

function literalText(text: string, place: Place): Expression {
  if (text === "") return { type: "template", parts: [], place };
  const within = innerPlace(text, place);
  const part = { type: "text", text, place: within ?? place, verbatim: within !== undefined } as const;
  return { type: "template", parts: [part], place };
}

/** The place between the quotes, where the text stands there character for character. */
function innerPlace(text: string, place: Place): Place | undefined {
  if (place.line !== place.endLine || place.endColumn - place.column !== text.length + 2) return undefined;
  return { ...place, column: place.column + 1, endColumn: place.endColumn - 1 };
}

function refused(reader: JsonReader, problems: readonly HclProblem[], { line, column, ...rest }: Place): Expression {
  for (const problem of problems) reader.problems.push({ ...problem, line, column });
  return { type: "literal", value: null, place: { line, column, ...rest } };
}

export function placeOf({ places, path }: JsonReader, at: Steps): Place {
  return places.get(toPointer(at))?.value ?? { path, line: 1, column: 1, endLine: 1, endColumn: 1 };
}

/** Key and value together. */
export function memberPlace(reader: JsonReader, at: Steps): Place {
  return reader.places.get(toPointer(at))?.key ?? placeOf(reader, at);
}

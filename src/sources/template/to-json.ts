/** From a value of a template to the JSON of a policy, with the place of everything in it. */

import { HOLE } from "../../authorization/hole.ts";
import type { JsonPath } from "../../authorization/model.ts";
import type { NodePlaces, Place } from "../../inventory/model.ts";
import { toPointer } from "../../inventory/pointer.ts";
import { parseJson, setMember } from "../document/json.ts";
import type { ParsedDocument, SyntaxProblem } from "../document/model.ts";
import { segmentLines } from "../document/segments.ts";
import { type Resolve, resolveText } from "./resolve.ts";
import type { Hole, TextValue, Value } from "./value.ts";

export type PolicyJson =
  | { readonly document: ParsedDocument }
  /** It is known only later, or in part so that it cannot be told what it says. */
  | { readonly unknown: string }
  | { readonly problem: SyntaxProblem & { readonly path: string } };

/** A test that nobody knows: whatever it asks, for whatever key. */
const OPEN_TEST = { [HOLE]: HOLE };

/** Reads a policy: an object, or a text that holds JSON. `resolve` fills what became known since. */
export function policyJson(value: Value, resolve: Resolve): PolicyJson {
  switch (value.kind) {
    case "unknown":
      return { unknown: value.hole.why };
    case "string":
      return value.decoded === undefined ? ofText(value, resolve) : policyJson(value.decoded, resolve);
    case "object":
      return ofObject(value, resolve);
    default:
      return { problem: problemAt(value.place, "a policy is an object or a text of JSON") };
  }
}

function ofObject(value: Value, resolve: Resolve): PolicyJson {
  const places = new Map<string, NodePlaces>();
  const lost = lostPart(value);
  if (lost !== undefined) return { unknown: lost.why };
  return { document: { value: convert(value, [], undefined, resolve, places), places } };
}

function ofText(value: TextValue, resolve: Resolve): PolicyJson {
  const { text, holes, segments } = resolveText(value, resolve);
  const lines = segmentLines(segments, value.place);
  const result = parseJson(text, value.place.path, lines);
  if ("document" in result) return result;
  const [hole] = holes;
  // Outside of a string JSON has no room for text that is not known.
  if (hole !== undefined) return { unknown: hole.why };
  const [problem] = result.problems;
  return { problem: { ...problem, path: value.place.path } };
}

function convert(
  value: Value,
  at: JsonPath,
  member: Place | undefined,
  resolve: Resolve,
  places: Map<string, NodePlaces>,
): unknown {
  places.set(toPointer(at), member === undefined ? { value: value.place } : { value: value.place, key: member });
  switch (value.kind) {
    case "null":
      return null;
    case "string":
      return resolveText(value, resolve).text;
    case "list":
      return value.items.map((item, index) => convert(item, [...at, index], undefined, resolve, places));
    case "object": {
      const object: Record<string, unknown> = {};
      for (const [name, entry] of value.members)
        setMember(object, name, convert(entry.value, [...at, name], entry.place, resolve, places));
      return object;
    }
    case "unknown":
      return isConditions(at) ? openConditions(at) : (resolve(value.hole) ?? HOLE);
    default:
      return value.value;
  }
}

/** `Condition` itself, or one operator of it. */
function isConditions(at: JsonPath): boolean {
  return at.at(-1) === "Condition" || at.at(-2) === "Condition";
}

function openConditions(at: JsonPath): unknown {
  return at.at(-1) === "Condition" ? { [HOLE]: OPEN_TEST } : OPEN_TEST;
}

/** What must be known for a policy to be read: its statements, how many they are, and what each does. */
function lostPart(value: Value): Hole | undefined {
  if (value.kind === "unknown") return value.hole;
  if (value.kind !== "object") return undefined;
  const statement = value.members.get("Statement")?.value;
  if (statement === undefined) return undefined;
  const items = statement.kind === "list" ? statement.items : [statement];
  for (const item of items) {
    if (item.kind === "unknown") return item.hole;
    const effect = item.kind === "object" ? item.members.get("Effect")?.value : undefined;
    if (effect?.kind === "unknown") return effect.hole;
    if (effect?.kind === "string" && effect.holes[0] !== undefined) return effect.holes[0];
  }
  return undefined;
}

function problemAt({ path, line, column }: Place, message: string): SyntaxProblem & { readonly path: string } {
  return { path, line, column, message };
}

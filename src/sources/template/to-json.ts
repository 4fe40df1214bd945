/** From a value of a template to the JSON of a policy, with the place of everything in it. */

import { HOLE, hasHole } from "../../authorization/hole.ts";
import type { JsonPath } from "../../authorization/model.ts";
import type { NodePlaces, Place } from "../../inventory/model.ts";
import { toPointer } from "../../inventory/pointer.ts";
import { parseJson, setMember } from "../document/json.ts";
import type { ParsedDocument, SyntaxProblem } from "../document/model.ts";
import { pathAt, segmentLines } from "../document/segments.ts";
import { holeAt, lostPart } from "./lost-parts.ts";
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
  const open = new Map<string, Hole>();
  const json = convert(value, [], undefined, { resolve, places, open });
  return readable({ value: json, places }, (at) => open.get(toPointer(at)));
}

function ofText(value: TextValue, resolve: Resolve): PolicyJson {
  const { text, holes, segments } = resolveText(value, resolve);
  const result = parseJson(text, value.place.path, segmentLines(segments, value.place));
  if ("document" in result) {
    const { document } = result;
    return readable(document, (at) => holeAt(document.value, at, holes));
  }
  const [problem] = result.problems;
  // Outside of a string JSON has no room for text that is not known, nor for all that may come to stand for it.
  const open = holeOutsideOfStrings(value) ?? (hasHole(problem.message) ? holes[0] : undefined);
  if (open !== undefined) return { unknown: open.why };
  return { problem: { ...problem, path: pathAt(segments, problem, value.place) } };
}

/** The document, unless what is not known of it keeps it from being read. */
function readable(document: ParsedDocument, holeOf: (at: JsonPath) => Hole | undefined): PolicyJson {
  const lost = lostPart(document.value);
  return lost === undefined ? { document } : { unknown: holeOf(lost)?.why ?? "part of its structure is not known" };
}

/** The first hole that stands where JSON wants a value, a bracket or a comma. */
function holeOutsideOfStrings({ text, holes }: TextValue): Hole | undefined {
  let seen = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === HOLE) {
      if (!inString) return holes[seen];
      seen += 1;
    } else if (character === '"') inString = !inString;
    else if (inString && character === "\\") at += 1;
  }
  return undefined;
}

interface Conversion {
  readonly resolve: Resolve;
  readonly places: Map<string, NodePlaces>;
  /** By JSON pointer, why what stands there is not known. */
  readonly open: Map<string, Hole>;
}

function convert(value: Value, at: JsonPath, member: Place | undefined, conversion: Conversion): unknown {
  const { resolve, places, open } = conversion;
  const pointer = toPointer(at);
  places.set(pointer, member === undefined ? { value: value.place } : { value: value.place, key: member });
  switch (value.kind) {
    case "null":
      return null;
    case "string": {
      const { text, holes } = resolveText(value, resolve);
      if (holes[0] !== undefined) open.set(pointer, holes[0]);
      return text;
    }
    case "list":
      return value.items.map((item, index) => convert(item, [...at, index], undefined, conversion));
    case "object": {
      const object: Record<string, unknown> = {};
      for (const [name, entry] of value.members)
        setMember(object, name, convert(entry.value, [...at, name], entry.place, conversion));
      return object;
    }
    case "unknown":
      open.set(pointer, value.hole);
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

function problemAt({ path, line, column }: Place, message: string): SyntaxProblem & { readonly path: string } {
  return { path, line, column, message };
}

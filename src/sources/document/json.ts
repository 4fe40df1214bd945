/** Strict JSON (RFC 8259) with the exact place of every value. */

import { type Node, type ParseError, parseTree } from "jsonc-parser";
import type { NodePlaces } from "../../inventory/model.ts";
import { toPointer } from "../../inventory/pointer.ts";
import { explainJsonError } from "./json-error.ts";
import { indexLines, type Lines } from "./lines.ts";
import { MAX_DEPTH, type ParseResult, type SyntaxProblem } from "./model.ts";

/** Each value keeps its place in memory. */
const MAX_VALUES = 500_000;

const STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

/**
 * Parses a JSON text. Comments, trailing commas, duplicate keys and nesting beyond {@link MAX_DEPTH} are problems.
 * @param text without a byte order mark
 * @param path the file's path, for the places
 * @param lines where the text was written, where that is not a file of its own
 */
export function parseJson(text: string, path: string, lines: Lines = indexLines(text)): ParseResult {
  const tree = parseJsonTree(text, lines);
  if ("problems" in tree) return tree;
  const { root } = tree;
  const places = new Map<string, NodePlaces>();
  const problems: SyntaxProblem[] = [];
  const value = readNode(root, [], undefined);
  const [problem, ...others] = problems;
  return problem === undefined ? { document: { value, places } } : { problems: [problem, ...others] };

  function readNode(node: Node, at: readonly (string | number)[], member: Node | undefined): unknown {
    const written = lines.place(path, node.offset, node.offset + node.length);
    const whole = member && lines.place(path, member.offset, node.offset + node.length);
    places.set(toPointer(at), whole === undefined ? { value: written } : { value: written, key: whole });
    if (node.type === "array")
      return (node.children ?? []).map((child, index) => readNode(child, [...at, index], undefined));
    if (node.type === "object") return readObject(node, at);
    return node.value;
  }

  function readObject(node: Node, at: readonly (string | number)[]): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    const seen = new Map<string, number>();
    for (const member of node.children ?? []) {
      const [key, value] = member.children ?? [];
      if (key === undefined || value === undefined) continue;
      const name = String(key.value);
      const earlier = seen.get(name);
      if (earlier !== undefined) problems.push(duplicateKey(lines, key.offset, name, earlier));
      else setMember(object, name, readNode(value, [...at, name], key));
      seen.set(name, earlier ?? key.offset);
    }
    return object;
  }
}

/** The syntax tree of a strict JSON text; keys that stand twice are left to the reader of the tree. */
export function parseJsonTree(
  text: string,
  lines: Lines,
): { readonly root: Node } | { readonly problems: readonly [SyntaxProblem] } {
  // Before the parser, which recurses and keeps a node for every value.
  const excess = findExcess(text);
  if (excess !== undefined)
    return { problems: [problemAt(lines, excess.offset, excess.message, "no policy needs that")] };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, STRICT);
  const first = errors[0];
  if (first !== undefined || root === undefined) {
    return { problems: [explainJsonError(text, lines, first)] };
  }
  const refused = refusedByStandard(text, lines);
  return refused === undefined ? { root } : { problems: [refused] };
}

/** Sets an own member, `__proto__` included, as JSON.parse does. */
export function setMember(object: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
}

/** Readers disagree about a key that stands twice, and AWS refuses it in a policy (G3). */
export function duplicateKey(lines: Lines, offset: number, name: string, earlier: number): SyntaxProblem {
  const first = lines.position(earlier);
  return problemAt(
    lines,
    offset,
    `the key ${JSON.stringify(name)} stands twice in one object, first on line ${first.line}`,
    "keep one of them: readers disagree about which one counts",
  );
}

/** A problem whose message ends with its place, so that it can stand alone. */
export function problemAt(lines: Lines, offset: number, message: string, help?: string): SyntaxProblem {
  const { line, column } = lines.position(offset);
  const text = `${message} (line ${line}, column ${column})`;
  return help === undefined ? { line, column, message: text } : { line, column, message: text, help };
}

/** The bracket that opens a level too many, or the comma before a value too many. */
function findExcess(text: string): { readonly offset: number; readonly message: string } | undefined {
  let depth = 0;
  let values = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (inString) {
      if (character === "\\") at += 1;
      else if (character === '"' || character === "\n") inString = false;
    } else if (character === '"') inString = true;
    else if (character === "{" || character === "[") {
      depth += 1;
      if (depth > MAX_DEPTH) return { offset: at, message: `nested more than ${MAX_DEPTH} levels deep` };
    } else if (character === "}" || character === "]") depth -= 1;
    else if (character === ",") {
      values += 1;
      if (values > MAX_VALUES) return { offset: at, message: `more than ${MAX_VALUES.toLocaleString("en")} values` };
    }
  }
  return undefined;
}

/** jsonc-parser lets a few things pass that RFC 8259 does not. */
function refusedByStandard(text: string, lines: Lines): SyntaxProblem | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const offset = Number(/position (\d+)/.exec(message)?.[1] ?? 0);
    return problemAt(lines, offset, "not JSON: an unexpected character");
  }
}

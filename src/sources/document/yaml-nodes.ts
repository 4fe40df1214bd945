/** From the library's YAML nodes to plain values and their places. */

import type { Alias, Document, Node, ParsedNode, Scalar, YAMLMap, YAMLSeq } from "yaml";
import type { NodePlaces } from "../../inventory/model.ts";
import { toPointer } from "../../inventory/pointer.ts";
import { duplicateKey, problemAt, setMember } from "./json.ts";
import type { Lines } from "./lines.ts";
import { MAX_DEPTH, type ParseResult, type SyntaxProblem } from "./model.ts";

type Yaml = typeof import("yaml");
type Path = readonly (string | number)[];

/** Values that aliases may repeat in one file; a bomb repeats billions. */
const MAX_REPEATED = 10_000;
const TAG_PREFIX = "tag:yaml.org,2002:";
const CORE_TAGS = new Set(["map", "seq", "str", "int", "float", "bool", "null"].map((name) => TAG_PREFIX + name));

/** Stops the walk: nothing after it would be worth reading. */
class Stop extends Error {}

/** Reads one composed document without syntax errors. */
export function readYamlDocument(
  yaml: Yaml,
  document: Document.Parsed<ParsedNode>,
  text: string,
  path: string,
  lines: Lines,
): ParseResult {
  const places = new Map<string, NodePlaces>();
  const problems: SyntaxProblem[] = [];
  const anchors = new Map<string, Node>();
  /** Nodes that are being read: an alias to one of them never ends. */
  const open = new Set<Node>();
  let repeated = 0;
  const { startOf, endOf } = nodeRanges(yaml, text);

  try {
    const value = read(document.contents, [], undefined, undefined);
    const [problem, ...others] = problems;
    return problem === undefined ? { document: { value, places } } : { problems: [problem, ...others] };
  } catch (error) {
    const [problem, ...others] = problems;
    if (error instanceof Stop && problem !== undefined) return { problems: [problem, ...others] };
    throw error;
  }

  function fail(offset: number, message: string, help?: string): never {
    problems.push(problemAt(lines, offset, message, help));
    throw new Stop();
  }

  /**
   * @param member offset of the key, where the value is a member of a map
   * @param via offset of the outermost alias that led here
   */
  function read(
    node: Node | null,
    at: Path,
    member: number | undefined,
    via: number | undefined,
    fallback = 0,
  ): unknown {
    if (at.length > MAX_DEPTH) fail(startOf(node, fallback), `nested more than ${MAX_DEPTH} levels deep`);
    if (via !== undefined) {
      repeated += 1;
      if (repeated > MAX_REPEATED) fail(via, "aliases repeat too many values", "write the values out");
    }
    if (node !== null && yaml.isAlias(node)) return readAlias(node, at, member, via);
    note(node, at, member, fallback);
    if (node === null) return null;
    checkTag(node);
    if ("anchor" in node && node.anchor !== undefined) anchors.set(node.anchor, node);
    open.add(node);
    const value = readValue(node, at, via);
    open.delete(node);
    return value;
  }

  function note(node: Node | null, at: Path, member: number | undefined, fallback: number): void {
    const start = startOf(node, fallback);
    const end = endOf(node, start);
    const value = lines.place(path, start, end);
    // Under an alias the key stands elsewhere, and there is no stretch that holds both.
    const whole = member === undefined || member > start ? undefined : lines.place(path, member, end);
    places.set(toPointer(at), whole === undefined ? { value } : { value, key: whole });
  }

  function readAlias(alias: Alias, at: Path, member: number | undefined, via: number | undefined): unknown {
    const start = startOf(alias, 0);
    const target = anchors.get(alias.source);
    if (target === undefined) fail(start, `the alias *${alias.source} has no anchor before it`);
    if (open.has(target)) fail(start, `the alias *${alias.source} stands inside of its own anchor`);
    return read(target, at, member, via ?? start);
  }

  function readValue(node: Node, at: Path, via: number | undefined): unknown {
    if (yaml.isSeq(node)) return readList(node, at, via);
    if (yaml.isMap(node)) return readMap(node, at, via);
    const value = (node as Scalar).value;
    if (typeof value === "bigint") return Number(value);
    return value ?? null;
  }

  function readList(list: YAMLSeq, at: Path, via: number | undefined): unknown[] {
    return list.items.map((item, index) => read(item as Node | null, [...at, index], undefined, via));
  }

  function readMap(map: YAMLMap, at: Path, via: number | undefined): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    const seen = new Map<string, number>();
    for (const pair of map.items) {
      const key = pair.key as Node | null;
      const offset = startOf(key, startOf(map, 0));
      if (!yaml.isScalar(key)) fail(offset, "a key that is no plain text", "keys are strings");
      checkTag(key);
      if ("anchor" in key && key.anchor !== undefined) anchors.set(key.anchor, key);
      if (key.value === "<<" && key.type === "PLAIN") {
        // Not of YAML 1.2; as a plain member it would hide what the anchor holds.
        problems.push(problemAt(lines, offset, "the merge key << is not read", "write the members out"));
        continue;
      }
      const name = typeof key.value === "string" ? key.value : (key.source ?? String(key.value));
      const earlier = seen.get(name);
      if (earlier !== undefined) problems.push(duplicateKey(lines, offset, name, earlier));
      else setMember(object, name, read(pair.value as Node | null, [...at, name], offset, via, endOf(key, offset)));
      seen.set(name, earlier ?? offset);
    }
    return object;
  }

  function checkTag(node: Node): void {
    const tag = "tag" in node ? (node.tag as string | undefined) : undefined;
    if (tag === undefined || tag === "!" || CORE_TAGS.has(tag)) return;
    const shown = tag.startsWith(TAG_PREFIX) ? `!!${tag.slice(TAG_PREFIX.length)}` : tag;
    fail(startOf(node, 0), `the tag ${shown} is not known here`, "write the plain value");
  }
}

/** Where the nodes of a text start and end, as offsets. */
export interface NodeRanges {
  startOf(node: Node | null, fallback: number): number;
  /** A block collection ends with its last item; the library's own range goes on over comments and blank lines. */
  endOf(node: Node | null, start: number): number;
}

export function nodeRanges(yaml: Yaml, text: string): NodeRanges {
  return { startOf, endOf };

  function startOf(node: Node | null, fallback: number): number {
    return node?.range?.[0] ?? fallback;
  }

  function endOf(node: Node | null, start: number): number {
    if (node === null) return start;
    const end = node.range?.[1] ?? start;
    if (yaml.isCollection(node) && node.flow !== true) {
      const last = node.items.at(-1);
      const child = (yaml.isPair(last) ? (last.value ?? last.key) : last) as Node | null | undefined;
      return child === null || child === undefined ? trimmed(start, end) : endOf(child, startOf(child, start));
    }
    return trimmed(start, end);
  }

  function trimmed(start: number, end: number): number {
    let at = end;
    while (at > start && /\s/.test(text.charAt(at - 1))) at -= 1;
    return at;
  }
}

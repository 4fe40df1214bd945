/** Templates in YAML, with the short forms of intrinsic functions written out. */

import type { Alias, Node, Scalar, YAMLMap, YAMLSeq } from "yaml";
import { nearest } from "../../../authorization/policy/nearest.ts";
import { duplicateKey, problemAt } from "../../document/json.ts";
import { indexLines } from "../../document/lines.ts";
import { MAX_DEPTH, type SyntaxProblem } from "../../document/model.ts";
import { composeYaml } from "../../document/yaml.ts";
import { nodeRanges } from "../../document/yaml-nodes.ts";
import type { Member, Value } from "../../template/value.ts";
import type { SyntaxResult } from "./model.ts";
import { disputedValue, hasReserved, isDisputed, numberValue } from "./scalar.ts";
import { type ScalarStyle, yamlSegments } from "./segments.ts";

/** CloudFormation takes no template above 1 MB (CloudFormation quotas, template body size in an S3 object). */
const MOST = { characters: 1024 * 1024, shown: "1 MB, which CloudFormation does not take" };
/** Values that aliases may repeat in one file. */
const MAX_REPEATED = 10_000;

/** Short forms by tag (intrinsic function reference): all but two are the name after `Fn::`. */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ["!Ref", "Ref"],
  ["!Condition", "Condition"],
  ...[
    "And,Base64,Cidr,Equals,FindInMap,GetAtt,GetAZs,GetStackOutput,If,ImportValue,Join,Length,Not,Or,Select,Split,Sub",
    "ToJsonString,Transform",
  ]
    .join(",")
    .split(",")
    .map((name): [string, string] => [`!${name}`, `Fn::${name}`]),
]);
const TAG_PREFIX = "tag:yaml.org,2002:";
const CORE_TAGS = new Set(["map", "seq", "str", "int", "float", "bool", "null"].map((name) => TAG_PREFIX + name));
const STYLES: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: "plain",
  QUOTE_SINGLE: "single",
  QUOTE_DOUBLE: "double",
  BLOCK_LITERAL: "block",
  BLOCK_FOLDED: "block",
};

/** Stops the walk: nothing after it would be worth reading. */
class Stop extends Error {}

/** @param text without a byte order mark */
export async function readYamlTemplate(text: string, path: string): Promise<SyntaxResult> {
  const lines = indexLines(text);
  const composed = await composeYaml(text, lines, MOST);
  if ("problems" in composed) return composed;
  const { yaml, document } = composed;
  const { startOf, endOf } = nodeRanges(yaml, text);
  const source = { path, text, lines };
  const problems: SyntaxProblem[] = [];
  const anchors = new Map<string, Node>();
  /** Nodes that are being read: an alias to one of them never ends. */
  const open = new Set<Node>();
  let repeated = 0;

  try {
    const root = read(document.contents, 0, false);
    const [problem, ...others] = problems;
    return problem === undefined ? { root } : { problems: [problem, ...others] };
  } catch (error) {
    const [problem, ...others] = problems;
    if (error instanceof Stop && problem !== undefined) return { problems: [problem, ...others] };
    throw error;
  }

  function fail(offset: number, message: string, help?: string): never {
    problems.push(problemAt(lines, offset, message, help));
    throw new Stop();
  }

  function read(node: Node | null, depth: number, viaAlias: boolean, fallback = 0): Value {
    const start = startOf(node, fallback);
    if (depth > MAX_DEPTH) fail(start, `nested more than ${MAX_DEPTH} levels deep`);
    if (viaAlias) {
      repeated += 1;
      if (repeated > MAX_REPEATED) fail(start, "aliases repeat too many values", "write the values out");
    }
    if (node === null) return { kind: "null", place: lines.place(path, start, start) };
    if (yaml.isAlias(node)) return read(targetOf(node), depth, true);
    noteAnchor(node);
    open.add(node);
    const value = tagged(node, readNode(node, depth, viaAlias));
    open.delete(node);
    return value;
  }

  function targetOf(alias: Alias): Node {
    const start = startOf(alias, 0);
    const target = anchors.get(alias.source);
    if (target === undefined) fail(start, `the alias *${alias.source} has no anchor before it`);
    if (open.has(target)) fail(start, `the alias *${alias.source} stands inside of its own anchor`);
    return target;
  }

  function noteAnchor(node: Node): void {
    if ("anchor" in node && node.anchor !== undefined) anchors.set(String(node.anchor), node);
  }

  function tagged(node: Node, value: Value): Value {
    const tag = "tag" in node ? (node.tag as string | undefined) : undefined;
    if (tag === undefined || tag === "!" || CORE_TAGS.has(tag)) return value;
    const start = startOf(node, 0);
    const name = SHORT_FORMS.get(tag);
    const before = text.lastIndexOf(tag, start);
    const from = before !== -1 && text.slice(before + tag.length, start).trim() === "" ? before : start;
    if (name === undefined) {
      const near = nearest(tag, SHORT_FORMS.keys());
      const help = near === undefined ? "use an intrinsic function of CloudFormation" : `did you mean ${near}?`;
      fail(
        from,
        `the tag ${tag.startsWith(TAG_PREFIX) ? `!!${tag.slice(TAG_PREFIX.length)}` : tag} is not known`,
        help,
      );
    }
    const place = lines.place(path, from, endOf(node, start));
    return { kind: "object", members: new Map([[name, { value, place }]]), place };
  }

  function readNode(node: Node, depth: number, viaAlias: boolean): Value {
    const start = startOf(node, 0);
    const place = lines.place(path, start, endOf(node, start));
    if (yaml.isSeq(node)) {
      const items = (node as YAMLSeq).items.map((item) => read(item as Node | null, depth + 1, viaAlias, start));
      return { kind: "list", items, place };
    }
    if (yaml.isMap(node)) return { kind: "object", members: readMembers(node, depth, viaAlias), place };
    return readScalar(node as Scalar, start);
  }

  function readScalar(node: Scalar, start: number): Value {
    const end = endOf(node, start);
    const place = lines.place(path, start, end);
    const { value } = node;
    if (typeof value === "boolean") return { kind: "boolean", value, place };
    if (typeof value === "number" || typeof value === "bigint")
      return numberValue(Number(value), node.source ?? String(value), place);
    if (typeof value !== "string") return { kind: "null", place };
    if (hasReserved(value)) fail(start, "a noncharacter (U+FDD0) in a string");
    if (node.type === "PLAIN" && isDisputed(value)) return disputedValue(value, place);
    const style = STYLES[node.type ?? ""];
    const segments = style && yamlSegments(source, style, start, end, value);
    return segments === undefined
      ? { kind: "string", text: value, holes: [], place }
      : { kind: "string", text: value, holes: [], place, segments };
  }

  function readMembers(map: YAMLMap, depth: number, viaAlias: boolean): Map<string, Member> {
    const members = new Map<string, Member>();
    const seen = new Map<string, number>();
    const merged: Value[] = [];
    for (const pair of map.items) {
      const key = pair.key as Node | null;
      const offset = startOf(key, startOf(map, 0));
      if (!yaml.isScalar(key)) fail(offset, "a key that is no plain text", "keys are strings");
      noteAnchor(key);
      const name = typeof key.value === "string" ? key.value : (key.source ?? String(key.value));
      if (hasReserved(name)) fail(offset, "a noncharacter (U+FDD0) in a key");
      const earlier = seen.get(name);
      const end = endOf(key, offset);
      const value = read(pair.value as Node | null, depth + 1, viaAlias, end);
      if (name === "<<" && key.type === "PLAIN") for (const map of mergedMaps(value, offset)) merged.push(map);
      else if (earlier !== undefined) problems.push(duplicateKey(lines, offset, name, earlier));
      else members.set(name, { value, place: memberPlace(pair.value as Node | null, offset, end, value) });
      seen.set(name, earlier ?? offset);
    }
    // Own members win over merged ones, and earlier merged ones over later ones (YAML 1.1, merge key).
    for (const map of merged)
      if (map.kind === "object")
        for (const [name, member] of map.members) if (!members.has(name)) members.set(name, member);
    return members;
  }

  function mergedMaps(value: Value, offset: number): readonly Value[] {
    const maps = value.kind === "list" ? value.items : [value];
    if (maps.some((map) => map.kind !== "object")) fail(offset, "the merge key << takes a map, or a list of maps");
    return maps;
  }

  /** Under an alias the key stands elsewhere, and there is no stretch that holds both. */
  function memberPlace(node: Node | null, key: number, keyEnd: number, value: Value) {
    const end = node === null ? keyEnd : endOf(node, startOf(node, keyEnd));
    return yaml.isAlias(node) ? value.place : lines.place(path, key, Math.max(end, keyEnd));
  }
}

import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  MAX_DEPTH,
  describeCharacter,
  duplicateKey,
  findPasted,
  indexLines,
  problemAt,
  setMember
} from "./chunk-VDDINHJK.js";
import {
  toPointer
} from "./chunk-5VKBCNGO.js";

// src/sources/document/yaml-nodes.ts
var MAX_REPEATED = 1e4;
var TAG_PREFIX = "tag:yaml.org,2002:";
var CORE_TAGS = new Set(["map", "seq", "str", "int", "float", "bool", "null"].map((name) => TAG_PREFIX + name));
var Stop = class extends Error {
};
function readYamlDocument(yaml, document, text, path, lines) {
  const places = /* @__PURE__ */ new Map();
  const problems = [];
  const anchors = /* @__PURE__ */ new Map();
  const open = /* @__PURE__ */ new Set();
  let repeated = 0;
  const { startOf, endOf } = nodeRanges(yaml, text);
  try {
    const value = read(document.contents, [], void 0, void 0);
    const [problem, ...others] = problems;
    return problem === void 0 ? { document: { value, places } } : { problems: [problem, ...others] };
  } catch (error) {
    const [problem, ...others] = problems;
    if (error instanceof Stop && problem !== void 0) return { problems: [problem, ...others] };
    throw error;
  }
  function fail(offset, message, help) {
    problems.push(problemAt(lines, offset, message, help));
    throw new Stop();
  }
  function read(node, at, member, via, fallback = 0) {
    if (at.length > MAX_DEPTH) fail(startOf(node, fallback), `nested more than ${MAX_DEPTH} levels deep`);
    if (via !== void 0) {
      repeated += 1;
      if (repeated > MAX_REPEATED) fail(via, "aliases repeat too many values", "write the values out");
    }
    if (node !== null && yaml.isAlias(node)) return readAlias(node, at, member, via);
    note(node, at, member, fallback);
    if (node === null) return null;
    checkTag(node);
    if ("anchor" in node && node.anchor !== void 0) anchors.set(node.anchor, node);
    open.add(node);
    const value = readValue(node, at, via);
    open.delete(node);
    return value;
  }
  function note(node, at, member, fallback) {
    const start = startOf(node, fallback);
    const end = endOf(node, start);
    const value = lines.place(path, start, end);
    const whole = member === void 0 || member > start ? void 0 : lines.place(path, member, end);
    places.set(toPointer(at), whole === void 0 ? { value } : { value, key: whole });
  }
  function readAlias(alias, at, member, via) {
    const start = startOf(alias, 0);
    const target = anchors.get(alias.source);
    if (target === void 0) fail(start, `the alias *${alias.source} has no anchor before it`);
    if (open.has(target)) fail(start, `the alias *${alias.source} stands inside of its own anchor`);
    return read(target, at, member, via ?? start);
  }
  function readValue(node, at, via) {
    if (yaml.isSeq(node)) return readList(node, at, via);
    if (yaml.isMap(node)) return readMap(node, at, via);
    const value = node.value;
    if (typeof value === "bigint") return Number(value);
    return value ?? null;
  }
  function readList(list, at, via) {
    return list.items.map((item, index) => read(item, [...at, index], void 0, via));
  }
  function readMap(map, at, via) {
    const object = {};
    const seen = /* @__PURE__ */ new Map();
    for (const pair of map.items) {
      const key = pair.key;
      const offset = startOf(key, startOf(map, 0));
      if (!yaml.isScalar(key)) fail(offset, "a key that is no plain text", "keys are strings");
      checkTag(key);
      if ("anchor" in key && key.anchor !== void 0) anchors.set(key.anchor, key);
      if (key.value === "<<" && key.type === "PLAIN") {
        problems.push(problemAt(lines, offset, "the merge key << is not read", "write the members out"));
        continue;
      }
      const name = typeof key.value === "string" ? key.value : key.source ?? String(key.value);
      const earlier = seen.get(name);
      if (earlier !== void 0) problems.push(duplicateKey(lines, offset, name, earlier));
      else setMember(object, name, read(pair.value, [...at, name], offset, via, endOf(key, offset)));
      seen.set(name, earlier ?? offset);
    }
    return object;
  }
  function checkTag(node) {
    const tag = "tag" in node ? node.tag : void 0;
    if (tag === void 0 || tag === "!" || CORE_TAGS.has(tag)) return;
    const shown = tag.startsWith(TAG_PREFIX) ? `!!${tag.slice(TAG_PREFIX.length)}` : tag;
    fail(startOf(node, 0), `the tag ${shown} is not known here`, "write the plain value");
  }
}
function nodeRanges(yaml, text) {
  return { startOf, endOf };
  function startOf(node, fallback) {
    return node?.range?.[0] ?? fallback;
  }
  function endOf(node, start) {
    if (node === null) return start;
    const end = node.range?.[1] ?? start;
    if (yaml.isCollection(node) && node.flow !== true) {
      const last = node.items.at(-1);
      const child = yaml.isPair(last) ? last.value ?? last.key : last;
      return child === null || child === void 0 ? trimmed(start, end) : endOf(child, startOf(child, start));
    }
    return trimmed(start, end);
  }
  function trimmed(start, end) {
    let at = end;
    while (at > start && /\s/.test(text.charAt(at - 1))) at -= 1;
    return at;
  }
}

// src/sources/document/yaml.ts
var MAX_LENGTH = 256 * 1024;
var OPTIONS = { version: "1.2", schema: "core", strict: true, merge: false, uniqueKeys: false };
async function parseYaml(text, path) {
  const lines = indexLines(text);
  const composed = await composeYaml(text, lines, { characters: MAX_LENGTH, shown: "256 KiB" });
  if ("problems" in composed) return composed;
  return readYamlDocument(composed.yaml, composed.document, text, path, lines);
}
async function composeYaml(text, lines, most) {
  if (text.length > most.characters) {
    const message = `a YAML file of more than ${most.shown}`;
    return { problems: [problemAt(lines, 0, message, "split it, or write it as JSON")] };
  }
  const yaml = await import("./browser-US4Y23HA.js");
  const deep = findTooDeep(yaml, text);
  if (deep !== void 0) {
    return { problems: [problemAt(lines, deep, `nested more than ${MAX_DEPTH} levels deep`, "no policy needs that")] };
  }
  const documents = [...new yaml.Composer(OPTIONS).compose(new yaml.Parser().parse(text), true, text.length)];
  const document = documents[0];
  const error = documents.flatMap(({ errors }) => errors)[0];
  if (error !== void 0) {
    const reason = error.message.split("\n")[0] ?? "";
    return { problems: [problemAt(lines, error.pos[0], `not YAML: ${lowerFirst(reason)}`, pastedHelp(text))] };
  }
  const second = documents[1];
  if (second !== void 0) {
    const message = "a second YAML document starts in this file";
    return { problems: [problemAt(lines, second.range[0], message, "put each document in a file of its own")] };
  }
  return { yaml, document };
}
function lowerFirst(text) {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
function pastedHelp(text) {
  const at = findPasted(text);
  return at === -1 ? void 0 : `the file holds ${describeCharacter(text.charAt(at))}, perhaps pasted from a web page`;
}
function findTooDeep(yaml, text) {
  let depth = 0;
  let offset = 0;
  for (const lexeme of new yaml.Lexer().lex(text)) {
    if (lexeme === "[" || lexeme === "{") depth += 1;
    else if (lexeme === "]" || lexeme === "}") depth -= 1;
    if (depth > MAX_DEPTH) return offset;
    if (!/^[\u0002\u0018\u001f\ufeff]$/.test(lexeme)) offset += lexeme.length;
  }
  const waiting = [];
  for (const token of new yaml.Parser().parse(text)) waiting.push({ token, depth: 0 });
  for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
    const { token } = next;
    const level = next.depth + (token.items === void 0 ? 0 : 1);
    if (level > MAX_DEPTH) return token.offset ?? 0;
    for (const child of childrenOf(token)) waiting.push({ token: child, depth: level });
  }
  return void 0;
}
function childrenOf(token) {
  const items = (token.items ?? []).flatMap(({ key, value }) => [key, value]);
  return [token.value, ...items].filter((child) => typeof child === "object" && child !== null);
}

export {
  nodeRanges,
  parseYaml,
  composeYaml
};

import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  composeYaml,
  nodeRanges
} from "./chunk-42U3HHUD.js";
import {
  MAX_DEPTH,
  duplicateKey,
  indexLines,
  parseJsonTree,
  problemAt
} from "./chunk-VDDINHJK.js";
import {
  nearest
} from "./chunk-OCJO3G7C.js";
import {
  unknownValue
} from "./chunk-H7KYX7BM.js";
import {
  HOLE
} from "./chunk-XQZTVO2D.js";

// src/sources/cloudformation/syntax/scalar.ts
var OTHER_BOOLEANS = /^(?:yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF)$/;
var OCTAL = /^[-+]?0[0-7_]+$/;
var DIGITS = /^[-+]?[0-9]+$/;
function numberValue(value, source, place) {
  if (String(value) === source) return { kind: "number", value, place };
  if (DIGITS.test(source) && source.startsWith("0") && !OCTAL.test(source)) {
    return { kind: "string", text: source, holes: [], place };
  }
  return unknownValue(`the number ${source.slice(0, 40)} can be read in several ways: write it in quotes`, place);
}
function isDisputed(plain) {
  return OTHER_BOOLEANS.test(plain);
}
function disputedValue(plain, place) {
  return unknownValue(`the word ${plain} is a boolean to some readers of YAML: write true, false, or quotes`, place);
}
function hasReserved(text) {
  return text.includes(HOLE);
}

// src/sources/cloudformation/syntax/segments.ts
var SIMPLE = {
  "0": "\0",
  a: "\x07",
  b: "\b",
  e: "\x1B",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "	",
  v: "\v",
  N: "",
  _: " ",
  L: "\u2028",
  P: "\u2029"
};
var HEXADECIMAL = { x: 2, u: 4, U: 8 };
function escapedRuns(source, start, end) {
  const runs = [];
  let from = start;
  for (let at = start; at < end; ) {
    if (source[at] !== "\\") {
      at += 1;
      continue;
    }
    if (at > from) runs.push({ start: from, end: at, value: source.slice(from, at) });
    const letter = source[at + 1] ?? "";
    if (letter === "\n" || letter === "\r") {
      runs.push({ start: at, end: at + 1, value: "" });
      from = end;
      break;
    }
    const digits = HEXADECIMAL[letter] ?? 0;
    const code = digits === 0 ? Number.NaN : Number.parseInt(source.slice(at + 2, at + 2 + digits), 16);
    const value = Number.isNaN(code) || code > 1114111 ? SIMPLE[letter] ?? letter : String.fromCodePoint(code);
    runs.push({ start: at, end: Math.min(end, at + 2 + digits), value });
    at += 2 + digits;
    from = at;
  }
  if (end > from) runs.push({ start: from, end, value: source.slice(from, end) });
  return runs;
}
function quotedRuns(source, start, end) {
  const runs = [];
  let from = start;
  for (let at = source.indexOf("''", start); at !== -1 && at < end; at = source.indexOf("''", at + 2)) {
    if (at > from) runs.push({ start: from, end: at, value: source.slice(from, at) });
    runs.push({ start: at, end: at + 2, value: "'" });
    from = at + 2;
  }
  if (end > from) runs.push({ start: from, end, value: source.slice(from, end) });
  return runs;
}
function jsonSegments(source, start, end, value) {
  return align(source, escapedRuns(source.text, start + 1, end - 1), value);
}
function yamlSegments(source, style, start, end, value) {
  const runs = [];
  for (const line of linesBetween(source.text, style, start, end, value))
    for (const run of runsOf(source.text, style, line)) runs.push(run);
  return align(source, runs, value);
}
function runsOf(source, style, { start, end }) {
  if (style === "double") return escapedRuns(source, start, end);
  if (style === "single") return quotedRuns(source, start, end);
  return end > start ? [{ start, end, value: source.slice(start, end) }] : [];
}
function* linesBetween(text, style, start, end, value) {
  const inner = style === "plain" || style === "block" ? [start, end] : [start + 1, end - 1];
  const [first = start, last = end] = inner;
  let indent;
  const leading = /(?:^|\n)( *)[^ \n]/.exec(value)?.[1]?.length ?? 0;
  let at = style === "block" ? after(text, first) : first;
  for (let line = 0; at < last; line += 1) {
    const newline = text.indexOf("\n", at);
    const until = newline === -1 || newline > last ? last : newline;
    let from = at;
    let to = until;
    if (style === "block") {
      while (text[from] === " ") from += 1;
      if (from < to && text[from] !== "\r") indent ??= from - at - leading;
      from = Math.min(at + (indent ?? 0), until);
      if (text[to - 1] === "\r") to -= 1;
    } else {
      if (line > 0) while (from < to && /[ \t]/.test(text.charAt(from))) from += 1;
      if (until !== last) while (to > from && /[ \t\r]/.test(text.charAt(to - 1))) to -= 1;
    }
    yield { start: from, end: Math.max(from, to) };
    at = until + 1;
  }
}
function after(text, offset) {
  const newline = text.indexOf("\n", offset);
  return newline === -1 ? text.length : newline + 1;
}
function align(source, runs, value) {
  const segments = [];
  let at = 0;
  let end;
  for (const run of runs) {
    const found = skipFolds(value, at, run.value);
    if (found === void 0) return void 0;
    if (found > at) segments.push(between(source, end ?? run.start, run.start, found - at));
    at = found + run.value.length;
    end = run.end;
    if (run.value === "") continue;
    const verbatim = source.text.slice(run.start, run.end) === run.value && !run.value.includes("\n");
    segments.push({ length: run.value.length, place: source.lines.place(source.path, run.start, run.end), verbatim });
  }
  if (at < value.length) {
    if (/[^ \n]/.test(value.slice(at))) return void 0;
    const start = end ?? 0;
    segments.push(between(source, start, start, value.length - at));
  }
  return segments;
}
function between(source, start, end, length) {
  return { length, place: source.lines.place(source.path, start, end), verbatim: false };
}
function skipFolds(value, from, run) {
  let at = from;
  while (!value.startsWith(run, at)) {
    if (value[at] !== "\n" && value[at] !== " ") return void 0;
    at += 1;
  }
  return at;
}

// src/sources/cloudformation/syntax/json.ts
function readJsonTemplate(text, path) {
  const lines = indexLines(text);
  const source = { path, text, lines };
  const tree = parseJsonTree(text, lines);
  if ("problems" in tree) return tree;
  const problems = [];
  const root = read(tree.root);
  const [problem, ...others] = problems;
  return problem === void 0 ? { root } : { problems: [problem, ...others] };
  function read(node) {
    const end = node.offset + node.length;
    const place = lines.place(path, node.offset, end);
    switch (node.type) {
      case "string":
        return readString(node, String(node.value));
      case "number":
        return numberValue(node.value, text.slice(node.offset, end), place);
      case "boolean":
        return { kind: "boolean", value: node.value === true, place };
      case "array":
        return { kind: "list", items: (node.children ?? []).map(read), place };
      case "object":
        return { kind: "object", members: readMembers(node), place };
      default:
        return { kind: "null", place };
    }
  }
  function readString(node, value) {
    const end = node.offset + node.length;
    const place = lines.place(path, node.offset, end);
    refuseReserved(node, value);
    const segments = jsonSegments(source, node.offset, end, value);
    return segments === void 0 ? { kind: "string", text: value, holes: [], place } : { kind: "string", text: value, holes: [], place, segments };
  }
  function readMembers(node) {
    const members = /* @__PURE__ */ new Map();
    const seen = /* @__PURE__ */ new Map();
    for (const member of node.children ?? []) {
      const [key, value] = member.children ?? [];
      if (key === void 0 || value === void 0) continue;
      const name = String(key.value);
      refuseReserved(key, name);
      const earlier = seen.get(name);
      if (earlier !== void 0) problems.push(duplicateKey(lines, key.offset, name, earlier));
      else {
        const place = lines.place(path, key.offset, value.offset + value.length);
        members.set(name, { value: read(value), place });
      }
      seen.set(name, earlier ?? key.offset);
    }
    return members;
  }
  function refuseReserved(node, value) {
    if (hasReserved(value)) problems.push(problemAt(lines, node.offset, "a noncharacter (U+FDD0) in a string"));
  }
}

// src/sources/cloudformation/syntax/yaml.ts
var MOST = { characters: 1024 * 1024, shown: "1 MB, which CloudFormation does not take" };
var MAX_REPEATED = 1e4;
var SHORT_FORMS = new Map([
  ["!Ref", "Ref"],
  ["!Condition", "Condition"],
  ...[
    "And,Base64,Cidr,Equals,FindInMap,GetAtt,GetAZs,GetStackOutput,If,ImportValue,Join,Length,Not,Or,Select,Split,Sub",
    "ToJsonString,Transform"
  ].join(",").split(",").map((name) => [`!${name}`, `Fn::${name}`])
]);
var TAG_PREFIX = "tag:yaml.org,2002:";
var CORE_TAGS = new Set(["map", "seq", "str", "int", "float", "bool", "null"].map((name) => TAG_PREFIX + name));
var STYLES = {
  PLAIN: "plain",
  QUOTE_SINGLE: "single",
  QUOTE_DOUBLE: "double",
  BLOCK_LITERAL: "block",
  BLOCK_FOLDED: "block"
};
var Stop = class extends Error {
};
async function readYamlTemplate(text, path) {
  const lines = indexLines(text);
  const composed = await composeYaml(text, lines, MOST);
  if ("problems" in composed) return composed;
  const { yaml, document } = composed;
  const { startOf, endOf } = nodeRanges(yaml, text);
  const source = { path, text, lines };
  const problems = [];
  const anchors = /* @__PURE__ */ new Map();
  const open = /* @__PURE__ */ new Set();
  let repeated = 0;
  try {
    const root = read(document.contents, 0, false);
    const [problem, ...others] = problems;
    return problem === void 0 ? { root } : { problems: [problem, ...others] };
  } catch (error) {
    const [problem, ...others] = problems;
    if (error instanceof Stop && problem !== void 0) return { problems: [problem, ...others] };
    throw error;
  }
  function fail(offset, message, help) {
    problems.push(problemAt(lines, offset, message, help));
    throw new Stop();
  }
  function read(node, depth, viaAlias, fallback = 0) {
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
  function targetOf(alias) {
    const start = startOf(alias, 0);
    const target = anchors.get(alias.source);
    if (target === void 0) fail(start, `the alias *${alias.source} has no anchor before it`);
    if (open.has(target)) fail(start, `the alias *${alias.source} stands inside of its own anchor`);
    return target;
  }
  function noteAnchor(node) {
    if ("anchor" in node && node.anchor !== void 0) anchors.set(String(node.anchor), node);
  }
  function tagged(node, value) {
    const tag = "tag" in node ? node.tag : void 0;
    if (tag === void 0 || tag === "!" || CORE_TAGS.has(tag)) return value;
    const start = startOf(node, 0);
    const name = SHORT_FORMS.get(tag);
    const before = text.lastIndexOf(tag, start);
    const from = before !== -1 && text.slice(before + tag.length, start).trim() === "" ? before : start;
    if (name === void 0) {
      const near = nearest(tag, SHORT_FORMS.keys());
      const help = near === void 0 ? "use an intrinsic function of CloudFormation" : `did you mean ${near}?`;
      fail(
        from,
        `the tag ${tag.startsWith(TAG_PREFIX) ? `!!${tag.slice(TAG_PREFIX.length)}` : tag} is not known`,
        help
      );
    }
    const place = lines.place(path, from, endOf(node, start));
    return { kind: "object", members: /* @__PURE__ */ new Map([[name, { value, place }]]), place };
  }
  function readNode(node, depth, viaAlias) {
    const start = startOf(node, 0);
    const place = lines.place(path, start, endOf(node, start));
    if (yaml.isSeq(node)) {
      const items = node.items.map((item) => read(item, depth + 1, viaAlias, start));
      return { kind: "list", items, place };
    }
    if (yaml.isMap(node)) return { kind: "object", members: readMembers(node, depth, viaAlias), place };
    return readScalar(node, start);
  }
  function readScalar(node, start) {
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
    return segments === void 0 ? { kind: "string", text: value, holes: [], place } : { kind: "string", text: value, holes: [], place, segments };
  }
  function readMembers(map, depth, viaAlias) {
    const members = /* @__PURE__ */ new Map();
    const seen = /* @__PURE__ */ new Map();
    const merged = [];
    for (const pair of map.items) {
      const key = pair.key;
      const offset = startOf(key, startOf(map, 0));
      if (!yaml.isScalar(key)) fail(offset, "a key that is no plain text", "keys are strings");
      noteAnchor(key);
      const name = typeof key.value === "string" ? key.value : key.source ?? String(key.value);
      if (hasReserved(name)) fail(offset, "a noncharacter (U+FDD0) in a key");
      const earlier = seen.get(name);
      const end = endOf(key, offset);
      const value = read(pair.value, depth + 1, viaAlias, end);
      if (name === "<<" && key.type === "PLAIN") for (const map2 of mergedMaps(value, offset)) merged.push(map2);
      else if (earlier !== void 0) problems.push(duplicateKey(lines, offset, name, earlier));
      else members.set(name, { value, place: memberPlace(pair.value, offset, end, value) });
      seen.set(name, earlier ?? offset);
    }
    for (const map2 of merged)
      if (map2.kind === "object") {
        for (const [name, member] of map2.members) if (!members.has(name)) members.set(name, member);
      }
    return members;
  }
  function mergedMaps(value, offset) {
    const maps = value.kind === "list" ? value.items : [value];
    if (maps.some((map) => map.kind !== "object")) fail(offset, "the merge key << takes a map, or a list of maps");
    return maps;
  }
  function memberPlace(node, key, keyEnd, value) {
    const end = node === null ? keyEnd : endOf(node, startOf(node, keyEnd));
    return yaml.isAlias(node) ? value.place : lines.place(path, key, Math.max(end, keyEnd));
  }
}

// src/sources/cloudformation/syntax/read.ts
async function readTemplateText({ path, text }) {
  const json = /\.json$/i.test(path) || /^\s*\{/.test(text) && !/\.ya?ml$/i.test(path);
  return json ? readJsonTemplate(text, path) : await readYamlTemplate(text, path);
}

export {
  readTemplateText
};

import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  cureForPasted,
  describeCharacter,
  findPasted,
  indexLines,
  parseJson
} from "./chunk-VDDINHJK.js";
import {
  toPointer
} from "./chunk-5VKBCNGO.js";
import {
  isObject
} from "./chunk-F74P53MW.js";
import {
  textValue
} from "./chunk-H7KYX7BM.js";
import {
  HOLE
} from "./chunk-XQZTVO2D.js";

// src/sources/hcl/syntax-tree.ts
var CELLS = 4;
var PARENTS = /* @__PURE__ */ new Set([
  ...["config_file", "body", "attribute", "block", "expression", "literal_value", "template_expr", "quoted_template"],
  ...["heredoc_template", "template_interpolation", "template_directive", "template_for", "template_for_start"],
  ...["template_if", "template_if_intro", "collection_value", "tuple", "object", "object_elem", "index", "new_index"],
  ...["splat", "attr_splat", "full_splat", "for_expr", "for_tuple_expr", "for_object_expr", "for_intro", "for_cond"],
  ...["function_call", "function_arguments", "conditional", "operation", "unary_operation", "binary_operation"]
]);
var LEAVES = /* @__PURE__ */ new Set([
  ...["identifier", "string_lit", "get_attr", "variable_expr", "numeric_lit", "bool_lit", "null_lit", "legacy_index"],
  ...["heredoc_start", "heredoc_identifier", "block_start", "ellipsis", "template_for_end", "template_else_intro"],
  ...["template_if_end", "!", "==", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "%", "&&", "||"]
]);
function flatten(cursor, types) {
  const isParent = types.map((type) => PARENTS.has(type));
  const isWanted = types.map((type) => PARENTS.has(type) || LEAVES.has(type));
  let cells = new Int32Array(1024);
  let used = 0;
  read();
  return { cells: cells.slice(0, used), types };
  function read() {
    const type = cursor.nodeTypeId;
    if (isWanted[type] !== true) return;
    if (used + CELLS > cells.length) {
      const larger = new Int32Array(cells.length * 2);
      larger.set(cells);
      cells = larger;
    }
    const at = used;
    used += CELLS;
    cells[at] = type;
    cells[at + 1] = cursor.startIndex;
    cells[at + 2] = cursor.endIndex;
    if (isParent[type] === true && cursor.gotoFirstChild()) {
      do
        read();
      while (cursor.gotoNextSibling());
      cursor.gotoParent();
    }
    cells[at + 3] = used;
  }
}
function statementsOf(tree) {
  const body = childrenOf(tree, 0)[0];
  if (body === void 0 || typeOf(tree, body) !== "body") return [];
  return childrenOf(tree, body).map((at) => ({ node: nodeOf(tree, at, 1), read: () => nodeOf(tree, at) }));
}
function nodeOf(tree, at, levels = Number.POSITIVE_INFINITY) {
  const { [at + 1]: start = 0, [at + 2]: end = 0 } = tree.cells;
  const children = levels === 0 ? [] : childrenOf(tree, at).map((child) => nodeOf(tree, child, levels - 1));
  return { type: typeOf(tree, at), start, end, missing: false, children };
}
function childrenOf({ cells }, at) {
  const children = [];
  const end = cells[at + 3] ?? 0;
  for (let child = at + CELLS; child < end; child = cells[child + 3] ?? end) children.push(child);
  return children;
}
function typeOf({ cells, types }, at) {
  return types[cells[at] ?? -1] ?? "";
}
function readBroken(cursor, types) {
  const children = [];
  const { startIndex: start, endIndex: end, nodeIsMissing: missing } = cursor;
  const type = types[cursor.nodeTypeId] ?? "ERROR";
  if (cursor.gotoFirstChild()) {
    do
      children.push(readBroken(cursor, types));
    while (cursor.gotoNextSibling());
    cursor.gotoParent();
  }
  return { type, start, end, missing, children };
}

// src/sources/hcl/wasm.ts
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
var FILES = {
  library: { name: "web-tree-sitter.wasm", module: "web-tree-sitter/web-tree-sitter.wasm" },
  grammar: {
    name: "tree-sitter-terraform.wasm",
    module: "@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm"
  }
};
async function readWasm(which) {
  const { name, module } = FILES[which];
  const beside = ["./", "../"].map((folder) => fileURLToPath(new URL(folder + name, import.meta.url)));
  return readFile(beside.find((path) => existsSync(path)) ?? createRequire(import.meta.url).resolve(module));
}

// src/sources/hcl/parser.ts
var loaded;
function loadHclParser() {
  loaded ??= load();
  return loaded;
}
async function load() {
  const { Language, Parser } = await import("./web-tree-sitter-QGCD24DA.js");
  const [library, grammar] = await Promise.all([readWasm("library"), readWasm("grammar")]);
  await Parser.init({ wasmBinary: library.slice().buffer });
  const language = await Language.load(grammar);
  const parser = new Parser();
  parser.setLanguage(language);
  return newParser(parser, language);
}
function newParser(parser, language) {
  return {
    parse: (text) => {
      const tree = parser.parse(text);
      if (tree === null) throw new Error("the HCL parser gave no tree");
      const cursor = tree.walk();
      try {
        if (tree.rootNode.hasError) return { broken: readBroken(cursor, language.types) };
        return { statements: statementsOf(flatten(cursor, language.types)) };
      } finally {
        cursor.delete();
        tree.delete();
      }
    }
  };
}

// src/sources/terraform/modules/overrides.ts
function mergeBlock(base, override2) {
  return { ...base, body: mergeBody(base.body, override2.body) };
}
function mergeBody(base, override2) {
  const attributes = new Map([...base.attributes, ...override2.attributes]);
  const replaced = new Set(override2.blocks.map(nestedType));
  const kept = base.blocks.filter((block) => !replaced.has(nestedType(block)));
  return { ...base, attributes, blocks: [...kept, ...override2.blocks] };
}
function nestedType({ type, labels }) {
  return type === "dynamic" ? labels[0] ?? type : type;
}

// src/sources/terraform/modules/module.ts
var KINDS = /* @__PURE__ */ new Map([
  ["variable", { labels: 1, kept: "variables" }],
  ["output", { labels: 1, kept: "outputs" }],
  ["resource", { labels: 2, kept: "resources" }],
  ["data", { labels: 2, kept: "data" }],
  ["ephemeral", { labels: 2, kept: "ephemerals" }],
  ["module", { labels: 1, kept: "calls" }],
  ["provider", { labels: 1, kept: "providers" }]
]);
function readModule(folder, bodyOf2) {
  const draft = {
    locals: /* @__PURE__ */ new Map(),
    blocks: {
      variables: /* @__PURE__ */ new Map(),
      outputs: /* @__PURE__ */ new Map(),
      resources: /* @__PURE__ */ new Map(),
      data: /* @__PURE__ */ new Map(),
      ephemerals: /* @__PURE__ */ new Map(),
      calls: /* @__PURE__ */ new Map(),
      providers: /* @__PURE__ */ new Map()
    },
    removed: [],
    problems: []
  };
  const broken = folder.configs.some(({ path }) => bodyOf2(path) === void 0);
  for (const { path } of folder.configs) for (const block of bodyOf2(path)?.blocks ?? []) declare(draft, block);
  for (const { path } of folder.overrides) {
    for (const block of bodyOf2(path)?.blocks ?? []) override(draft, block, broken);
  }
  const { locals, removed, blocks, problems } = draft;
  return { module: { path: folder.path, locals, removed, ...blocks }, problems };
}
function declare(draft, block) {
  if (block.type === "removed") draft.removed.push(block);
  if (block.type === "locals") {
    for (const [name, local] of block.body.attributes) {
      if (draft.locals.has(name)) draft.problems.push(twice(`the local value ${name}`, local));
      else draft.locals.set(name, local);
    }
    return;
  }
  const found = nameOf(draft, block);
  if (found === void 0) return;
  const blocks = draft.blocks[found.kept];
  if (blocks.has(found.name)) draft.problems.push(twice(`${block.type} ${found.name}`, block));
  else blocks.set(found.name, block);
}
function override(draft, block, broken) {
  if (block.type === "locals") {
    for (const [name, local] of block.body.attributes) draft.locals.set(name, local);
    return;
  }
  const found = nameOf(draft, block);
  if (found === void 0) return;
  const blocks = draft.blocks[found.kept];
  const base = blocks.get(found.name);
  if (base !== void 0) blocks.set(found.name, mergeBlock(base, block));
  else {
    blocks.set(found.name, block);
    if (!broken) draft.problems.push(withoutBase(`${block.type} ${found.name}`, block));
  }
}
function nameOf(draft, block) {
  const kind = KINDS.get(block.type);
  if (kind === void 0) return void 0;
  if (block.labels.length !== kind.labels) {
    draft.problems.push(
      problem(block.place, `a block ${block.type} has ${wordsOf(kind.labels)}`, "Terraform refuses it")
    );
    return void 0;
  }
  const name = block.labels.join(".");
  if (kind.kept !== "providers") return { kept: kind.kept, name };
  const alias = block.body.attributes.get("alias");
  const literal = alias === void 0 ? void 0 : literalText(alias.expression);
  return { kept: kind.kept, name: literal === void 0 ? name : `${name}.${literal}` };
}
function wordsOf(labels) {
  return labels === 1 ? "one label, its name" : "two labels, its type and its name";
}
function literalText(expression) {
  if (expression.type === "literal") return typeof expression.value === "string" ? expression.value : void 0;
  if (expression.type !== "template") return void 0;
  const texts = expression.parts.map((part) => part.type === "text" ? part.text : void 0);
  return texts.includes(void 0) ? void 0 : texts.join("");
}
function twice(what, { place }) {
  return problem(place, `${what} is declared twice`, "keep one of them: Terraform refuses both");
}
function withoutBase(what, { place }) {
  return problem(place, `${what} is overridden and declared nowhere`, "declare it in a file that is no override file");
}
function problem({ path, line, column }, message, help) {
  return { severity: "error", rule: "unreadable-input", path, line, column, message, help };
}

// src/sources/terraform/modules/folders.ts
import { posix } from "node:path";
var CONFIG = /\.tf(?:\.json)?$/;
var OVERRIDE = /(?:^|_)override\.tf(?:\.json)?$/;
var AUTOMATIC = /\.auto\.tfvars(?:\.json)?$/;
function groupFolders(sources) {
  const folders = /* @__PURE__ */ new Map();
  for (const source of sources) {
    const path = posix.dirname(source.path);
    if (path.split("/").includes(".terraform")) continue;
    const texts = folders.get(path);
    if (texts === void 0) folders.set(path, [source]);
    else texts.push(source);
  }
  const found = /* @__PURE__ */ new Map();
  for (const path of [...folders.keys()].sort()) {
    const folder = toFolder(path, folders.get(path) ?? []);
    if (folder.configs.length + folder.overrides.length > 0) found.set(path, folder);
  }
  return found;
}
function toFolder(path, texts) {
  const named = texts.map((source) => ({ name: posix.basename(source.path), source })).filter(({ name }) => !isIgnored(name)).sort((left, right) => compare(left.name, right.name));
  const those = (test) => named.filter(({ name }) => test(name)).map(({ source }) => source);
  return {
    path,
    configs: those((name) => CONFIG.test(name) && !OVERRIDE.test(name)),
    overrides: those((name) => OVERRIDE.test(name)),
    // https://developer.hashicorp.com/terraform/language/values/variables: precedence of variable files.
    variableFiles: [
      ...those((name) => name === "terraform.tfvars"),
      ...those((name) => name === "terraform.tfvars.json"),
      ...those((name) => AUTOMATIC.test(name))
    ]
  };
}
function isIgnored(name) {
  return name.startsWith(".") || name.endsWith("~") || name.startsWith("#") && name.endsWith("#");
}
function compare(left, right) {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
function isLocalSource(source) {
  return /^\.\.?(?:[/\\]|$)/.test(source);
}
function localFolder(from, source) {
  const path = posix.join(from, source.replaceAll("\\", "/")).replace(/(?<=.)\/$/, "");
  return path === ".." || path.startsWith("../") || path.startsWith("/") ? void 0 : path;
}

// src/sources/terraform/modules/relevant-folders.ts
var TYPES = /\baws(?:cc)?_(?:iam|s3|s3control|kms|organizations|vpc_endpoint|cloudformation_stack)/;
var SOURCE = /\bsource"?\s*[=:]\s*"((?:[^"\\\n]|\\.)*)"/g;
var NAME_OF_REMOTE = /s3|bucket|iam|role|polic|kms|scp|rcp|organi[sz]ation|landing-?zone|guardrail|endpoint/i;
var WORD_OF_ARGUMENT = /bucket|polic/i;
function mayHoldPolicies(source) {
  return NAME_OF_REMOTE.test(source);
}
function speaksOfPolicies(argument) {
  return WORD_OF_ARGUMENT.test(argument);
}
function sourcesIn({ configs, overrides }) {
  return [...configs, ...overrides].flatMap(({ text }) => [...text.matchAll(SOURCE)].map((match) => match[1] ?? ""));
}
function calledByText(folder) {
  return sourcesIn(folder).flatMap((source) => isLocalSource(source) ? localFolder(folder.path, source) ?? [] : []);
}
function relevantFolders(folders) {
  const calls = new Map([...folders].map(([path, folder]) => [path, calledByText(folder)]));
  const callers = /* @__PURE__ */ new Map();
  for (const [path, called] of calls) {
    for (const one of called) callers.set(one, (callers.get(one) ?? /* @__PURE__ */ new Set()).add(path));
  }
  const relevant = new Set([...folders].filter(([, folder]) => speaksOfTypes(folder)).map(([path]) => path));
  spread(relevant, (path) => [...callers.get(path) ?? []]);
  spread(relevant, (path) => calls.get(path) ?? []);
  return new Set([...folders.keys()].filter((path) => relevant.has(path)));
}
function speaksOfTypes(folder) {
  const texts = [...folder.configs, ...folder.overrides].map(({ text }) => text);
  if (texts.some((text) => TYPES.test(text))) return true;
  const remote = sourcesIn(folder).filter((source) => !isLocalSource(source));
  return remote.some(mayHoldPolicies) || remote.length > 0 && texts.some((text) => WORD_OF_ARGUMENT.test(text));
}
function spread(members, next) {
  for (const member of members) for (const one of next(member)) members.add(one);
}

// src/sources/terraform/modules/given-path.ts
function attributePath(address) {
  const tokens = tokensOf(address);
  if (tokens === void 0) return void 0;
  let next = 0;
  const name = () => tokens[next]?.name === void 0 ? void 0 : tokens[next++];
  const skipKey = () => {
    if (tokens[next]?.key !== void 0) next += 1;
  };
  while (tokens[next]?.name === "module" && tokens[next + 1]?.name !== void 0) {
    next += 2;
    skipKey();
  }
  if (tokens[next]?.name === "data") next += 1;
  const [type, label] = [name(), name()];
  skipKey();
  const block = tokens[next - 1];
  const attribute = name()?.name;
  if (type === void 0 || label === void 0 || block === void 0 || attribute === void 0) return void 0;
  if (NO_TYPES.has(type.name ?? "")) return void 0;
  const steps = tokens.slice(next).map((token2) => token2.name ?? token2.key ?? "");
  return { instance: address.slice(0, block.end), attribute, steps };
}
var NO_TYPES = /* @__PURE__ */ new Set(["var", "local", "path", "terraform", "module"]);
function tokensOf(address) {
  const token2 = /(?:^|\.)([A-Za-z_][\w-]*)|\[(?:(\d+)|("(?:[^"\\]|\\.)*"))\]/y;
  const tokens = [];
  while (token2.lastIndex < address.length) {
    const found = token2.exec(address);
    if (found === null) return void 0;
    const [, name, index, quoted] = found;
    const end = token2.lastIndex;
    if (name !== void 0) tokens.push({ name, end });
    else tokens.push({ key: index ?? unquoted(quoted ?? ""), end });
  }
  return tokens;
}
function unquoted(text) {
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1);
  }
}

// src/sources/terraform/modules/given.ts
function newGiven(values) {
  const byInstance = /* @__PURE__ */ new Map();
  for (const [address, value] of values) {
    const path = attributePath(address);
    if (path === void 0) continue;
    const given = byInstance.get(path.instance) ?? { attributes: /* @__PURE__ */ new Map(), addresses: [] };
    byInstance.set(path.instance, given);
    given.addresses.push(address);
    partAt(given.attributes, [path.attribute, ...path.steps]).text = value;
  }
  const used = /* @__PURE__ */ new Set();
  const text = (address) => {
    const found = values.get(address);
    if (found !== void 0) used.add(address);
    return found;
  };
  return {
    text,
    value: (address, place) => {
      const found = text(address);
      return found === void 0 ? void 0 : textValue(found, place);
    },
    attributes: (address) => {
      const found = byInstance.get(address);
      for (const one of found?.addresses ?? []) used.add(one);
      return found?.attributes ?? /* @__PURE__ */ new Map();
    },
    unused: () => [...values.keys()].filter((address) => !used.has(address))
  };
}
function partAt(attributes, steps) {
  let part = { parts: attributes };
  for (const step of steps) {
    const next = part.parts.get(step) ?? { parts: /* @__PURE__ */ new Map() };
    part.parts.set(step, next);
    part = next;
  }
  return part;
}
function withoutKeys(address) {
  return address.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g, "");
}

// src/sources/hcl/text.ts
var QUOTED_ESCAPE = /\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)|\$\$\{|%%\{/g;
var BARE_ESCAPE = /\$\$\{|%%\{/g;
var SIMPLE = { n: "\n", r: "\r", t: "	", '"': '"', "\\": "\\" };
function textParts(source, start, end, quoted) {
  const written = source.text.slice(start, end);
  const parts = [];
  let done = 0;
  for (const { 0: sequence, index } of written.matchAll(quoted ? QUOTED_ESCAPE : BARE_ESCAPE)) {
    if (index > done) parts.push(plain(source, start + done, start + index));
    parts.push({
      type: "text",
      text: meaningOf(sequence),
      place: source.place(start + index, start + index + sequence.length),
      verbatim: false
    });
    done = index + sequence.length;
  }
  if (done < written.length) parts.push(plain(source, start + done, end));
  return parts;
}
function plain({ text, place, verbatim }, start, end) {
  const run = text.slice(start, end);
  const stop = run.endsWith("\n") ? end - 1 : end;
  return { type: "text", text: run, place: place(start, stop), verbatim };
}
function meaningOf(sequence) {
  if (!sequence.startsWith("\\")) return sequence.slice(1);
  const letter = sequence.charAt(1);
  if (letter !== "u" && letter !== "U") return SIMPLE[letter] ?? letter;
  return String.fromCodePoint(Number.parseInt(sequence.slice(2), 16));
}
function quotedText(written) {
  return written.replace(QUOTED_ESCAPE, meaningOf);
}
function trimStart(part) {
  const text = part.text.trimStart();
  if (text === "") return void 0;
  if (text === part.text) return part;
  const cut = part.text.length - text.length;
  const place = part.verbatim ? { ...part.place, column: part.place.column + cut } : part.place;
  return { ...part, text, place };
}
function trimEnd(part) {
  const text = part.text.trimEnd();
  if (text === "") return void 0;
  if (text === part.text) return part;
  const place = part.verbatim ? { ...part.place, endColumn: part.place.column + text.length } : part.place;
  return { ...part, text, place };
}

// src/sources/hcl/convert-template.ts
var SEQUENCES = /* @__PURE__ */ new Set([
  "template_interpolation",
  "template_for_start",
  "template_for_end",
  "template_if_intro",
  "template_else_intro",
  "template_if_end"
]);
function convertTemplate(source, nodes, [start, end], style, convertExpression2) {
  const sequences = nodes.flatMap(sequencesIn);
  const indent = style === "flush" ? commonIndent(source.text, sequences, start, end) : 0;
  let next = 0;
  let done = start;
  return readUntil(() => false);
  function readUntil(stop) {
    const parts = [];
    for (; ; ) {
      const sequence = sequences[next];
      parts.push(...textUpTo(sequence?.start ?? end, sequence));
      if (sequence === void 0 || stop(sequence)) return parts;
      parts.push(readSequence(sequence));
    }
  }
  function readSequence(sequence) {
    take(sequence);
    switch (sequence.type) {
      case "template_interpolation":
        return { type: "interpolation", expression: expressionIn(sequence), place: placeOf2(sequence, sequence) };
      case "template_if_intro":
        return readIf(sequence);
      case "template_for_start":
        return readFor(sequence);
      default:
        throw new Error("a directive ends that has not begun");
    }
  }
  function readIf(intro) {
    const isEnd = ({ type }) => type === "template_if_end";
    const then = readUntil((one) => one.type === "template_else_intro" || isEnd(one));
    const middle = takeNext();
    const otherwise = isEnd(middle) ? [] : readUntil(isEnd);
    const last = isEnd(middle) ? middle : takeNext();
    return { type: "if", condition: expressionIn(intro), then, otherwise, place: placeOf2(intro, last) };
  }
  function readFor(intro) {
    const body = readUntil(({ type }) => type === "template_for_end");
    const last = takeNext();
    const [first = "", second] = intro.children.filter(({ type }) => type === "identifier").map(nameOf2);
    const names = second === void 0 ? { item: first } : { key: first, item: second };
    return { type: "for", ...names, collection: expressionIn(intro), body, place: placeOf2(intro, last) };
  }
  function take(sequence) {
    next += 1;
    done = sequence.end;
  }
  function takeNext() {
    const sequence = sequences[next];
    if (sequence === void 0) throw new Error("a directive does not end");
    take(sequence);
    return sequence;
  }
  function textUpTo(stop, following) {
    if (stop <= done) return [];
    const previous = sequences[next - 1];
    const parts = style === "quoted" ? textParts(source, done, stop, true) : linesOf(source.text, done, stop).flatMap(([from, to]) => textParts(source, undented(from, to), to, false));
    const left = previous !== void 0 && source.text[previous.end - 2] === "~" ? strip(parts, trimStart, 0) : parts;
    return following !== void 0 && source.text[following.start + 2] === "~" ? strip(left, trimEnd, -1) : left;
  }
  function undented(from, to) {
    if (!startsLine(source.text, from, start)) return from;
    let at = from;
    while (at < to && at - from < indent && source.text[at] === " ") at += 1;
    return at;
  }
  function strip(parts, trim, side) {
    const left = [...parts];
    for (let part = left.at(side); part !== void 0; part = left.at(side)) {
      const trimmed = trim(part);
      left.splice(side, 1, ...trimmed === void 0 ? [] : [trimmed]);
      if (trimmed !== void 0 || style !== "quoted" && (side === -1 || part.text.endsWith("\n"))) break;
    }
    return left;
  }
  function expressionIn(sequence) {
    const node = sequence.children.find(({ type }) => type === "expression");
    if (node === void 0) throw new Error("a sequence without an expression");
    return convertExpression2(node);
  }
  function nameOf2({ start: from, end: to }) {
    return source.text.slice(from, to);
  }
  function placeOf2(first, last) {
    return source.place(first.start, last.end);
  }
}
function sequencesIn(node) {
  if (SEQUENCES.has(node.type)) return [node];
  return /^template_(directive|if|for)$/.test(node.type) ? node.children.flatMap(sequencesIn) : [];
}
function startsLine(text, at, start) {
  return at === start || text[at - 1] === "\n";
}
function linesOf(text, start, end) {
  const lines = [];
  for (let at = start; at < end; ) {
    const lineFeed = text.indexOf("\n", at);
    const stop = lineFeed === -1 || lineFeed >= end ? end : lineFeed + 1;
    lines.push([at, stop]);
    at = stop;
  }
  return lines;
}
function commonIndent(text, sequences, start, end) {
  let least = Number.POSITIVE_INFINITY;
  let next = 0;
  for (const [from, to] of linesOf(text, start, end)) {
    while ((sequences[next]?.end ?? end) <= from) next += 1;
    const code = sequences[next];
    if (code !== void 0 && code.start < from) continue;
    const line = text.slice(from, to);
    if (line.trim() !== "") least = Math.min(least, line.length - line.replace(/^ +/, "").length);
  }
  return Number.isFinite(least) ? least : 0;
}

// src/sources/hcl/model.ts
var SPLAT_ITEM = "*";

// src/sources/hcl/number.ts
var MOST_DIGITS = 15;
var LARGEST = 1e15;
var SMALLEST = 1e-6;
function exactNumber(written) {
  const digits = written.replace(/[eE].*$/, "").replace(/[-.]/g, "").replace(/^0+/, "");
  const value = Number(written);
  const size = Math.abs(value);
  const fits = digits.replace(/0+$/, "").length <= MOST_DIGITS || Number.isSafeInteger(value);
  return fits && (size === 0 || size >= SMALLEST && size < LARGEST || Number.isSafeInteger(value)) ? value : Number.NaN;
}

// src/sources/hcl/convert-expression.ts
var BINARY = /* @__PURE__ */ new Set(["==", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "%", "&&", "||"]);
var POSTFIX = /* @__PURE__ */ new Set(["get_attr", "index", "splat"]);
function convertExpression(source, node) {
  return expressionOf(node.children);
  function convert(inner) {
    return expressionOf(inner.children);
  }
  function expressionOf(nodes) {
    const [first, ...others] = nodes;
    if (first === void 0) throw new Error("an expression of nothing");
    return withPostfixes(term(first), others.flatMap(postfixes));
  }
  function term(one) {
    const place = placeOf2(one);
    switch (one.type) {
      case "expression":
        return convert(one);
      case "literal_value":
        return literal(one.children[0] ?? one);
      case "template_expr":
        return template2(one.children[0] ?? one);
      case "collection_value":
        return collection(one.children[0] ?? one);
      case "variable_expr":
        return { type: "variable", name: textOf(one), place };
      case "function_call":
        return call(one);
      case "for_expr":
        return forExpression(one.children[0] ?? one);
      case "operation":
        return operation(one.children[0] ?? one);
      case "conditional":
        return conditional(one);
      default:
        throw new Error(`an expression of type ${one.type}`);
    }
  }
  function conditional(one) {
    const [condition, then, otherwise] = one.children;
    if (condition === void 0 || then === void 0 || otherwise === void 0) throw new Error("half a conditional");
    return chained(condition, convert(then), convert(otherwise), one.end);
  }
  function chained(condition, then, otherwise, end) {
    const inner = condition.children.length === 1 ? condition.children[0] : void 0;
    if (inner?.type !== "conditional") {
      return {
        type: "conditional",
        condition: convert(condition),
        then,
        otherwise,
        place: source.place(condition.start, end)
      };
    }
    const [first, second, third] = inner.children;
    if (first === void 0 || second === void 0 || third === void 0) throw new Error("half a conditional");
    return chained(first, convert(second), chained(third, then, otherwise, end), end);
  }
  function literal(one) {
    const place = placeOf2(one);
    switch (one.type) {
      case "string_lit":
        return { type: "template", parts: quotedParts(one), place };
      case "numeric_lit":
        return { type: "literal", value: exactNumber(textOf(one)), place };
      case "bool_lit":
        return { type: "literal", value: textOf(one) === "true", place };
      default:
        return { type: "literal", value: null, place };
    }
  }
  function template2(one) {
    if (one.type === "quoted_template") return { type: "template", parts: quotedParts(one), place: placeOf2(one) };
    const [opening, marker] = one.children;
    const closing = one.children.at(-1);
    if (opening === void 0 || marker === void 0 || closing === void 0) throw new Error("a heredoc of nothing");
    const start = source.text.indexOf("\n", marker.end) + 1;
    const end = Math.max(start, source.text.lastIndexOf("\n", closing.start) + 1);
    const style = textOf(opening) === "<<-" ? "flush" : "lines";
    const parts = convertTemplate(source, one.children, [start, end], style, convert);
    return { type: "template", parts, place: placeOf2(one) };
  }
  function quotedParts(one) {
    return convertTemplate(source, one.children, [one.start + 1, one.end - 1], "quoted", convert);
  }
  function collection(one) {
    if (one.type === "tuple") return { type: "tuple", items: expressionsOf(one), place: placeOf2(one) };
    const items = one.children.filter(({ type }) => type === "object_elem").map((element) => {
      const [key, value] = element.children.filter(({ type }) => type === "expression");
      if (key === void 0 || value === void 0) throw new Error("an item without key or value");
      return { key: objectKey(key), value: convert(value), place: placeOf2(element) };
    });
    return { type: "object", items, place: placeOf2(one) };
  }
  function objectKey(key) {
    const only = key.children.length === 1 ? key.children[0] : void 0;
    const bare = only?.type === "literal_value" ? only.children[0] : only;
    if (bare === void 0 || !/^(variable_expr|bool_lit|null_lit)$/.test(bare.type)) return convert(key);
    return { type: "literal", value: textOf(bare), place: placeOf2(bare) };
  }
  function call(one) {
    const list = one.children.find(({ type }) => type === "function_arguments");
    return {
      type: "call",
      name: textOf(one.children[0] ?? one),
      arguments: list === void 0 ? [] : expressionsOf(list),
      expand: list?.children.some(({ type }) => type === "ellipsis") ?? false,
      place: placeOf2(one)
    };
  }
  function forExpression(one) {
    const intro = one.children.find(({ type }) => type === "for_intro");
    const condition = one.children.find(({ type }) => type === "for_cond");
    const collectionNode = intro?.children.find(({ type }) => type === "expression");
    const results = expressionsOf(one);
    const result = results.at(-1);
    if (intro === void 0 || collectionNode === void 0 || result === void 0)
      throw new Error("a for of nothing");
    const [first = "", second] = intro.children.filter(({ type }) => type === "identifier").map(textOf);
    return {
      type: "for",
      ...second === void 0 ? { item: first } : { key: first, item: second },
      collection: convert(collectionNode),
      ...one.type === "for_object_expr" && results[0] !== void 0 && { resultKey: results[0] },
      result,
      group: one.children.some(({ type }) => type === "ellipsis"),
      ...condition !== void 0 && { condition: expressionsIn(condition)[0] },
      place: placeOf2(one)
    };
  }
  function operation(one) {
    const place = placeOf2(one);
    const [sign, ...operand] = one.children;
    if (one.type === "unary_operation") {
      return { type: "unary", operator: sign?.type, operand: expressionOf(operand), place };
    }
    const at = one.children.findIndex(({ type }) => BINARY.has(type));
    const operator = one.children[at]?.type;
    const left = expressionOf(one.children.slice(0, at));
    return { type: "binary", operator, left, right: expressionOf(one.children.slice(at + 1)), place };
  }
  function postfixes(one) {
    if (one.type !== "splat") return POSTFIX.has(one.type) ? [one] : [];
    const [inner] = one.children;
    return [{ ...one, children: [] }, ...(inner?.children ?? []).filter(({ type }) => POSTFIX.has(type))];
  }
  function withPostfixes(target, rest) {
    let value = target;
    for (const [index, one] of rest.entries()) {
      if (one.type === "splat") return splat(value, one, rest.slice(index + 1));
      const place = placeFrom(target, placeOf2(one));
      value = one.type === "get_attr" ? { type: "attribute", target: value, name: attributeName(one), place } : { type: "index", target: value, key: indexKey(one), place };
    }
    return value;
  }
  function splat(target, one, rest) {
    const full = source.text[one.start] === "[";
    const attributes = rest.findIndex(({ type }) => type !== "get_attr");
    const taken = full || attributes === -1 ? rest.length : attributes;
    const last = rest[taken - 1] ?? one;
    const item = { type: "variable", name: SPLAT_ITEM, place: placeOf2(one) };
    const each = withPostfixes(item, rest.slice(0, taken));
    const place = placeFrom(target, source.place(one.start, last.end));
    return withPostfixes({ type: "splat", target, each, full, place }, rest.slice(taken));
  }
  function indexKey(one) {
    const [inner] = one.children;
    const key = inner?.children.find(({ type }) => type === "expression");
    if (key !== void 0) return convert(key);
    return { type: "literal", value: Number(textOf(one).replace(".", "").trim()), place: placeOf2(one) };
  }
  function attributeName(one) {
    return /[\p{ID_Start}_][\p{ID_Continue}-]*$/u.exec(textOf(one))?.[0] ?? "";
  }
  function expressionsOf(one) {
    return one.children.filter(({ type }) => type === "expression").map(convert);
  }
  function expressionsIn(one) {
    const [first, second, third] = expressionsOf(one);
    if (first === void 0) throw new Error("expected an expression");
    return [first, second ?? first, third ?? first];
  }
  function placeFrom({ place: from }, to) {
    return { ...to, line: from.line, column: from.column };
  }
  function textOf({ start, end }) {
    return source.text.slice(start, end);
  }
  function placeOf2({ start, end }) {
    return source.place(start, end);
  }
}

// src/sources/hcl/convert.ts
function convertFile(source, statements) {
  const attributes = /* @__PURE__ */ new Map();
  const blocks = [];
  for (const { node, read } of statements) {
    if (node.type === "block") blocks.push(lazyBlock(source, node, () => convertBody(source, bodyOf(read()), node)));
    if (node.type === "attribute") addAttribute(source, attributes, read());
  }
  return { attributes, blocks, place: source.place(0, source.text.length) };
}
function convertBody(source, statements, block) {
  const attributes = /* @__PURE__ */ new Map();
  const blocks = [];
  for (const node of statements) {
    if (node.type === "attribute") addAttribute(source, attributes, node);
    if (node.type === "block") blocks.push({ ...header(source, node), body: convertBody(source, bodyOf(node), node) });
  }
  return { attributes, blocks, place: bodyPlace(source, block) };
}
function addAttribute(source, attributes, node) {
  const [identifier, value] = node.children;
  if (identifier === void 0 || value === void 0) throw new Error("an argument without a value");
  const name = source.text.slice(identifier.start, identifier.end);
  const expression = convertExpression(source, value);
  attributes.set(name, { name, place: source.place(node.start, node.end), expression });
}
function lazyBlock(source, node, convert) {
  let body;
  return {
    ...header(source, node),
    get body() {
      body ??= convert();
      return body;
    }
  };
}
function header(source, node) {
  const [type = "", ...labels] = node.children.filter((child) => child.type === "identifier" || child.type === "string_lit").map((child) => {
    const written = source.text.slice(child.start, child.end);
    return child.type === "string_lit" ? quotedText(written.slice(1, -1)) : written;
  });
  return { type, labels, place: source.place(node.start, node.end) };
}
function bodyOf(block) {
  return block.children.find(({ type }) => type === "body")?.children ?? [];
}
function bodyPlace(source, block) {
  const brace = block.children.find(({ type }) => type === "block_start");
  return source.place(brace?.start ?? block.start, block.end);
}

// src/sources/hcl/frames.ts
var OPENED_BY = {
  body: "{",
  object: "{",
  brackets: "[",
  parentheses: "(",
  interpolation: "${",
  directive: "%{",
  quote: '"',
  heredoc: "<<",
  template: ""
};
var CLOSED_BY = {
  body: "}",
  object: "}",
  brackets: "]",
  parentheses: ")",
  interpolation: "}",
  directive: "}",
  quote: '"',
  heredoc: "its marker",
  template: ""
};
function openedBy(frame) {
  return OPENED_BY[frame.kind];
}
function closedBy(frame) {
  return CLOSED_BY[frame.kind];
}
function bodyFrame(at) {
  return { kind: "body", at, state: "start", name: "", nameAt: at, labels: 0, names: /* @__PURE__ */ new Map(), operators: 0 };
}
function bracketFrame(kind, at) {
  return { kind, at, isFor: false, hasEquals: false, separator: void 0, operators: 0 };
}
function templateFrame(kind, at, textAt, marker = "") {
  return { kind, at, marker, textAt, directives: [], operators: 0 };
}

// src/sources/hcl/limits.ts
var MAX_NESTING = 100;
var MAX_OPERATORS = 500;
var MAX_LENGTH = 8 * 1024 * 1024;

// src/sources/hcl/scanner.ts
var ScanError = class extends Error {
  offset;
  help;
  constructor(offset, message, help) {
    super(message);
    this.offset = offset;
    this.help = help;
  }
};
function isTemplate(frame) {
  return frame.kind === "quote" || frame.kind === "heredoc" || frame.kind === "template";
}
function pushFrame(scanner, frame) {
  if (scanner.frames.length >= MAX_NESTING) {
    throw new ScanError(frame.at, `nested more than ${MAX_NESTING} levels deep`, "no policy needs that");
  }
  scanner.frames.push(frame);
  scanner.afterOperand = false;
}
function popFrame(scanner) {
  scanner.operators -= scanner.frames.pop()?.operators ?? 0;
}
function mask(scanner, at, end) {
  if (end > at) scanner.edits.push({ at, end, text: " ".repeat(end - at) });
}
function maskMarker(scanner, at, marker) {
  scanner.edits.push({ at, end: at + marker.length, text: "X".repeat(marker.length) });
}
function conflictMarker(at) {
  return new ScanError(
    at,
    "a merge conflict stands in the file",
    "resolve it and delete the lines <<<<<<<, ======= and >>>>>>>"
  );
}
function closeDirectives(frame) {
  const open = frame.directives.at(-1);
  if (open === void 0) return;
  const end = open.word === "for" ? "%{ endfor }" : "%{ endif }";
  throw new ScanError(open.at, `a directive %{ ${open.word} } without ${end}`, `write ${end} where it ends`);
}

// src/sources/hcl/scan-code.ts
function takeToken(scanner, token2) {
  const frame = scanner.frames.at(-1);
  if (frame !== void 0) refuseNeighbour(scanner, frame, token2);
  const opensBlock = frame?.kind === "body" && takeInBody(scanner, frame, token2);
  if (frame?.kind === "object") takeInObject(scanner, frame, token2);
  if (frame !== void 0 && frame.kind !== "body" && token2.text === ",") endItem(scanner, frame);
  scanner.afterOperand = token2.kind === "name" || token2.kind === "number" || token2.text === "..." || isSplat(scanner, token2);
  return opensBlock;
}
var KEYWORDS = /* @__PURE__ */ new Set(["for", "in", "if"]);
function refuseNeighbour(scanner, frame, token2) {
  const keyword = token2.kind === "name" && KEYWORDS.has(token2.text);
  const operand = token2.kind === "name" || token2.kind === "number" || token2.kind === "text" || token2.text === "{";
  const neighbours = scanner.afterOperand && operand && !keyword && !scanner.afterKeyword;
  scanner.afterKeyword = keyword;
  if (!neighbours || frame.kind === "body" && frame.state !== "value") return;
  if (frame.kind === "object" && frame.separator !== void 0) return;
  const wanted = frame.kind === "object" && !frame.hasEquals ? '"=", "," or an operator' : '"," or an operator';
  const help = 'two values stand next to each other; texts are put together in one text: "${a}${b}"';
  throw new ScanError(token2.at, `expected ${wanted}, found ${shown(token2)}`, help);
}
function isSplat(scanner, { text, at }) {
  return text === "*" && scanner.text[at - 1] === ".";
}
function takeInBody(scanner, body, token2) {
  switch (body.state) {
    case "start":
      startStatement(scanner, body, token2);
      return false;
    case "name":
      return takeHeader(scanner, body, token2);
    case "value":
      if (token2.text === "=") {
        const help = "put each argument on a line of its own, and a value of several lines in parentheses";
        throw new ScanError(token2.at, `a second "=" on the line of the argument ${JSON.stringify(body.name)}`, help);
      }
      if (token2.text === ",") throw new ScanError(token2.at, 'found ","', 'arguments end with their line, without ","');
      return false;
    default: {
      const message = `expected a new line after the block's "}", found ${shown(token2)}`;
      throw new ScanError(token2.at, message, "put what follows on a line of its own");
    }
  }
}
function startStatement(scanner, body, token2) {
  if (token2.kind !== "name") {
    if (/^(=======|>>>>>>>)/.test(scanner.text.slice(token2.at, token2.at + 7))) throw conflictMarker(token2.at);
    throw new ScanError(
      token2.at,
      `expected the name of an argument or block, found ${shown(token2)}`,
      statementCure(token2)
    );
  }
  body.state = "name";
  body.name = token2.text;
  body.nameAt = token2.at;
  body.labels = 0;
}
function statementCure({ kind, text }) {
  if (kind === "text") return "names of arguments and blocks stand without quotes";
  if (text === "{") return 'the "{" of a block stands on the line of its type and labels';
  return "a value goes on over several lines only in brackets: put it in parentheses";
}
function takeHeader(scanner, body, token2) {
  if (token2.kind === "name" || token2.kind === "text") {
    body.labels += 1;
    return false;
  }
  if (token2.text === "{") {
    body.state = "done";
    return true;
  }
  if (token2.text === "=" && body.labels === 0) {
    declare2(scanner, body);
    body.state = "value";
    return false;
  }
  const wanted = body.labels === 0 ? 'expected "=" or "{"' : 'expected "{"';
  const help = body.labels === 0 ? 'an argument is written name = value, and a block name "label" { ... }' : void 0;
  throw new ScanError(token2.at, `${wanted} after ${JSON.stringify(body.name)}, found ${shown(token2)}`, help);
}
function declare2(scanner, body) {
  const earlier = body.names.get(body.name);
  if (earlier !== void 0) {
    const { line } = scanner.lines.position(earlier);
    const message = `the argument ${JSON.stringify(body.name)} stands twice in one block, first on line ${line}`;
    throw new ScanError(body.nameAt, message, "keep one of them");
  }
  body.names.set(body.name, body.nameAt);
}
function takeInObject(scanner, object, token2) {
  const first = scanner.text.slice(object.at + 1, token2.at).trim() === "";
  if (token2.kind === "name" && token2.text === "for" && first) object.isFor = true;
  if (object.isFor) return;
  if (object.separator !== void 0 && token2.text === "(") {
    scanner.edits.push({ at: object.separator, end: object.separator + 1, text: "," });
  }
  object.separator = void 0;
  if (token2.text !== "=") return;
  if (object.hasEquals) {
    throw new ScanError(token2.at, 'a second "=" in one item of an object', "part items by a comma or a new line");
  }
  object.hasEquals = true;
}
function endItem(scanner, frame) {
  if (frame.kind === "object") frame.hasEquals = false;
  scanner.operators -= frame.operators;
  frame.operators = 0;
}
function takeLineFeed(scanner, at) {
  const frame = scanner.frames.at(-1);
  if (frame?.kind === "body") endLine(scanner, frame, at);
  if (frame?.kind === "object" && !frame.isFor && scanner.afterOperand) {
    endItem(scanner, frame);
    frame.separator ??= at;
  }
}
function endLine(scanner, body, at) {
  const name = JSON.stringify(body.name);
  if (body.state === "name") {
    if (body.labels === 0) {
      throw new ScanError(at, `expected "=" or "{" after ${name}`, "an argument is written name = value");
    }
    const help = `the "{" stands on the line of the block's type and labels`;
    throw new ScanError(at, `expected "{" after the labels of ${name}`, help);
  }
  if (body.state === "value" && !scanner.afterOperand) {
    const help = "write the value behind the =; a value goes on over several lines only in brackets: put it in parentheses";
    throw new ScanError(at, `the value of ${name} is not complete at the end of its line`, help);
  }
  endItem(scanner, body);
  body.state = "start";
}
function closeFrame(scanner, at, character) {
  const frame = scanner.frames.at(-1);
  if (frame === void 0 || isTemplate(frame) || scanner.frames.length === 1) throw noOpening(at, character);
  if (closedBy(frame) !== character) throw mismatch(scanner, frame, at, character);
  if (frame.kind === "body") {
    if (frame.state === "name" || frame.state === "value") closeStatement(scanner, frame, at);
  }
  if ((frame.kind === "interpolation" || frame.kind === "directive") && !scanner.afterOperand) {
    const inside = scanner.text.slice(frame.at + 2, at).replaceAll("~", "").trim();
    if (inside === "" || !scanner.text.slice(0, at).endsWith("~")) {
      throw new ScanError(
        at,
        `expected an expression between ${openedBy(frame)} and }`,
        "write $${ for the text ${ itself"
      );
    }
  }
  popFrame(scanner);
  const around = scanner.frames.at(-1);
  if (around !== void 0 && isTemplate(around)) around.textAt = at + 1;
  scanner.afterOperand = true;
}
function closeStatement(scanner, body, at) {
  if (body.state === "name" || !scanner.afterOperand) {
    const message = `expected ${body.state === "name" ? '"=" or "{"' : "a value"} after ${JSON.stringify(body.name)}, found "}"`;
    throw new ScanError(at, message);
  }
}
function noOpening(at, character) {
  return new ScanError(
    at,
    `found ${JSON.stringify(character)}, which closes nothing`,
    "delete it, or add what it closes"
  );
}
function mismatch(scanner, frame, at, character) {
  const { line } = scanner.lines.position(frame.at);
  const opened = `${JSON.stringify(openedBy(frame))} of line ${line}`;
  const message = `expected ${JSON.stringify(closedBy(frame))} that closes the ${opened}, found ${JSON.stringify(character)}`;
  return new ScanError(at, message, `add ${closedBy(frame)} where what was opened on line ${line} ends`);
}
function unfinished(scanner) {
  const { text, frames } = scanner;
  const root = frames[0];
  const open = frames.at(-1);
  if (open === void 0 || root === void 0) return;
  if (frames.length > 1) throw notClosed(scanner, open);
  if (root.kind === "body") endLine(scanner, root, text.length);
  if (isTemplate(root)) {
    scanner.edits.push({ at: root.textAt, end: text.length, text: " ".repeat(text.length - root.textAt) });
    closeDirectives(root);
  }
}
function notClosed(scanner, open) {
  if (open.kind === "quote")
    return new ScanError(open.at, "a text without its closing quote", 'end it with a straight "');
  if (open.kind === "heredoc") {
    const help2 = `end it with a line that holds nothing but ${open.marker}`;
    return new ScanError(open.at, `the heredoc ${open.marker} does not end`, help2);
  }
  const what = open.kind === "body" ? `the block ${JSON.stringify(nameOfBlock(scanner))}` : `"${openedBy(open)}"`;
  const help = `add ${closedBy(open)} where it ends`;
  return new ScanError(open.at, `${what} is not closed: expected "${closedBy(open)}"`, help);
}
function nameOfBlock(scanner) {
  const around = scanner.frames.at(-2);
  return around?.kind === "body" ? around.name : "";
}
function shown({ kind, text }) {
  return kind === "text" ? "a text" : JSON.stringify(text);
}

// src/sources/hcl/scan-template.ts
var SPECIAL = /["\\\n$%]/g;
var ESCAPE = /\\(?:[nrt"\\]|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})/y;
var KEYWORD = /%\{~?\s*([a-z]*)/y;
function scanTemplateText(scanner, frame, from) {
  const { text } = scanner;
  let at = from;
  if (frame.kind === "heredoc" && text[at - 1] === "\n") {
    const end = closeHeredoc(scanner, frame, at);
    if (end !== void 0) return end;
  }
  for (; ; ) {
    SPECIAL.lastIndex = at;
    const found = SPECIAL.exec(text);
    if (found === null) return text.length;
    at = found.index;
    const character = found[0];
    if (character === "$" || character === "%") {
      if (text[at + 1] === "{") return enterCode(scanner, frame, at, character);
      at = skipEscaped(text, frame, at, character);
      continue;
    }
    if (character === "\n" && frame.kind === "heredoc") {
      const end = closeHeredoc(scanner, frame, at + 1);
      if (end !== void 0) return end;
    }
    if (frame.kind !== "quote") {
      at += 1;
      continue;
    }
    if (character === '"') return closeQuote(scanner, frame, at);
    if (character === "\n") {
      const help = 'end it with a straight "; a line break inside of a text is written \\n, or the text as a heredoc';
      throw new ScanError(frame.at, "a text is not closed on its line", help);
    }
    at = skipEscape(text, at);
  }
}
function skipEscaped(text, frame, at, character) {
  if (text[at + 1] !== character || text[at + 2] !== "{") return at + 1;
  if (at > frame.textAt && text[at - 1] === character) {
    throw new ScanError(
      at - 1,
      `found ${character.repeat(3)}{, which can be read in two ways`,
      `write \${"${character}"}`
    );
  }
  return at + 3;
}
function skipEscape(text, at) {
  ESCAPE.lastIndex = at;
  if (!ESCAPE.test(text)) {
    const help = 'after \\ only n r t " \\ uXXXX or UXXXXXXXX may stand; a backslash itself is \\\\';
    throw new ScanError(at, "found an unknown escape in a text", help);
  }
  const code = Number.parseInt(text.slice(at + 2, ESCAPE.lastIndex), 16);
  if (code === 64976 || code > 1114111) throw new ScanError(at, "the escape of something that is no character");
  return ESCAPE.lastIndex;
}
function closeQuote(scanner, frame, at) {
  mask(scanner, frame.textAt, at);
  closeDirectives(frame);
  popFrame(scanner);
  scanner.afterOperand = true;
  return at + 1;
}
function closeHeredoc(scanner, frame, at) {
  const { text } = scanner;
  const lineFeed = text.indexOf("\n", at);
  const line = text.slice(at, lineFeed === -1 ? text.length : lineFeed);
  if (line.trim() !== frame.marker) return void 0;
  const markerAt = at + line.indexOf(frame.marker);
  mask(scanner, frame.textAt, at - 1);
  if (!/^[\w-]+$/.test(frame.marker)) maskMarker(scanner, markerAt, frame.marker);
  closeDirectives(frame);
  popFrame(scanner);
  scanner.afterOperand = true;
  return markerAt + frame.marker.length;
}
function enterCode(scanner, frame, at, character) {
  const around = scanner.frames.at(-2);
  if (around?.kind === "body" && around.state === "name") {
    throw new ScanError(at, "a template in the label of a block", "labels are plain texts");
  }
  mask(scanner, frame.textAt, at);
  if (character === "%") takeDirective(scanner, frame, at);
  pushFrame(scanner, bracketFrame(character === "$" ? "interpolation" : "directive", at));
  return at + (scanner.text[at + 2] === "~" ? 3 : 2);
}
function takeDirective({ text }, { directives }, at) {
  KEYWORD.lastIndex = at;
  const word2 = KEYWORD.exec(text)?.[1] ?? "";
  const open = directives.at(-1);
  switch (word2) {
    case "if":
    case "for":
      if (directives.length >= 50) throw new ScanError(at, "directives nested more than 50 levels deep");
      directives.push({ word: word2, at });
      return;
    case "else":
      if (open?.word !== "if") throw new ScanError(at, "%{ else } without %{ if }");
      directives.splice(-1, 1, { word: word2, at: open.at });
      return;
    case "endif":
      if (open?.word !== "if" && open?.word !== "else") throw new ScanError(at, "%{ endif } without %{ if }");
      directives.pop();
      return;
    case "endfor":
      if (open?.word !== "for") throw new ScanError(at, "%{ endfor } without %{ for }");
      directives.pop();
      return;
    default: {
      const help = "directives are if, else, endif, for and endfor; the text %{ itself is written %%{";
      throw new ScanError(at, `found the directive ${JSON.stringify(word2)}, which is none`, help);
    }
  }
}

// src/sources/hcl/scan.ts
function scanHcl(text, mode) {
  const lines = indexLines(text);
  try {
    return { masked: scan(text, mode, lines), lines };
  } catch (error) {
    if (!(error instanceof ScanError)) throw error;
    return { problem: problemAt(lines, error.offset, error.message, error.help) };
  }
}
function problemAt(lines, offset, what, help) {
  const { line, column } = lines.position(offset);
  const message = `not HCL: ${what} (line ${line}, column ${column})`;
  return help === void 0 ? { line, column, message } : { line, column, message, help };
}
function scan(text, mode, lines) {
  if (text.length > MAX_LENGTH) throw new ScanError(0, "more than 8 MiB of text", "split the file");
  const hole = text.indexOf(HOLE);
  if (hole !== -1) throw new ScanError(hole, `found ${describeCharacter(HOLE)}, which means no character`, "delete it");
  const scanner = {
    text,
    lines,
    frames: [],
    operators: 0,
    afterOperand: false,
    afterKeyword: false,
    edits: []
  };
  scanner.frames.push(rootFrame(mode));
  let at = 0;
  while (at < text.length) {
    const frame = scanner.frames.at(-1);
    if (frame === void 0) throw new ScanError(at, "found text after the end");
    at = isTemplate(frame) ? scanTemplateText(scanner, frame, at) : scanCode(scanner, at);
  }
  unfinished(scanner);
  return applyEdits(text, scanner.edits);
}
function rootFrame(mode) {
  if (mode === "body") return bodyFrame(0);
  return mode === "template" ? templateFrame("template", 0, 0) : bracketFrame("parentheses", -1);
}
function applyEdits(text, edits) {
  const parts = [];
  let done = 0;
  for (const edit of [...edits].sort((a, b) => a.at - b.at)) {
    parts.push(text.slice(done, edit.at), edit.text);
    done = edit.end;
  }
  parts.push(text.slice(done));
  return parts.join("");
}
var NAME = /[\p{ID_Start}_][\p{ID_Continue}-]*(?:::[\p{ID_Start}_][\p{ID_Continue}-]*)*/uy;
var NUMBER = /[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
var SPACE = /[ \t\r]+/y;
var OPERATOR = /\.\.\.|&&|\|\||==|!=|>=|<=|=>|[.,:?=+\-*/%<>!~]/y;
var HEREDOC = /<<(-?)([\p{ID_Start}_][\p{ID_Continue}-]*)(\r?\n)/uy;
var OPENING = {
  "{": "object",
  "[": "brackets",
  "(": "parentheses"
};
function scanCode(scanner, at) {
  const { text } = scanner;
  const character = text.charAt(at);
  switch (character) {
    case "\n":
      takeLineFeed(scanner, at);
      return at + 1;
    case " ":
    case "	":
    case "\r":
      return matchEnd(SPACE, text, at) ?? at + 1;
    case '"':
      takeToken(scanner, token(scanner, "text", at, at + 1));
      pushFrame(scanner, templateFrame("quote", at, at + 1));
      return at + 1;
    case "#":
      return comment(scanner, at);
    case "/":
      if (text[at + 1] === "/" || text[at + 1] === "*") return comment(scanner, at);
      break;
    case "<":
      if (text[at + 1] === "<") return heredoc(scanner, at);
      break;
    case "{":
    case "[":
    case "(":
      return openBracket(scanner, at, character);
    case "}":
    case "]":
    case ")":
      closeFrame(scanner, at, character);
      return at + 1;
    default:
  }
  return word(scanner, at);
}
function word(scanner, at) {
  const { text } = scanner;
  const name = matchEnd(NAME, text, at);
  if (name !== void 0) {
    takeToken(scanner, token(scanner, "name", at, name));
    return name;
  }
  const number = matchEnd(NUMBER, text, at);
  if (number !== void 0) {
    if (matchEnd(NAME, text, number) !== void 0) {
      throw new ScanError(at, "found a malformed number", "numbers are decimal, and names start with a letter");
    }
    takeToken(scanner, token(scanner, "number", at, number));
    if (/[eE]/.test(text.slice(at, number))) scanner.edits.push({ at, end: number, text: "1".repeat(number - at) });
    return number;
  }
  const operator = matchEnd(OPERATOR, text, at);
  if (operator === void 0) throw unexpectedCharacter(text, at);
  takeToken(scanner, token(scanner, "operator", at, operator));
  countOperator(scanner, at);
  return operator;
}
function countOperator(scanner, at) {
  const frame = scanner.frames.at(-1);
  if (frame === void 0) return;
  frame.operators += 1;
  scanner.operators += 1;
  if (scanner.operators > MAX_OPERATORS) {
    throw new ScanError(at, `an expression of more than ${MAX_OPERATORS} operators`, "split it into locals");
  }
}
function token(scanner, kind, at, end) {
  return { kind, at, text: scanner.text.slice(at, end) };
}
function matchEnd(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : void 0;
}
function openBracket(scanner, at, character) {
  const isBlock = takeToken(scanner, { kind: "open", at, text: character });
  countOperator(scanner, at);
  pushFrame(scanner, isBlock ? bodyFrame(at) : bracketFrame(OPENING[character] ?? "parentheses", at));
  return at + 1;
}
function comment(scanner, at) {
  const { text } = scanner;
  if (text.startsWith("/*", at)) {
    const close = text.indexOf("*/", at + 2);
    if (close === -1) throw new ScanError(at, "a comment without an end", "end it with */");
    mask(scanner, at, close + 2);
    return close + 2;
  }
  const end = text.indexOf("\n", at);
  const stop = end === -1 ? text.length : end;
  mask(scanner, at, stop);
  return stop;
}
function heredoc(scanner, at) {
  const { text } = scanner;
  if (text.startsWith("<<<<<<<", at)) throw conflictMarker(at);
  HEREDOC.lastIndex = at;
  const [whole, , marker] = HEREDOC.exec(text) ?? [];
  if (whole === void 0 || marker === void 0) {
    const help = "after << or <<- stands the marker, such as EOT, and then the line ends, without a space";
    throw new ScanError(at, "a heredoc without a marker at the end of its line", help);
  }
  if (marker.length > MAX_NESTING) throw new ScanError(at, "the marker of a heredoc is too long", "write EOT");
  takeToken(scanner, { kind: "text", at, text: "<<" });
  if (!/^[\w-]+$/.test(marker)) maskMarker(scanner, at + whole.indexOf(marker), marker);
  pushFrame(scanner, templateFrame("heredoc", at, at + whole.length, marker));
  return at + whole.length;
}
function unexpectedCharacter(text, at) {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const help = findPasted(character) === 0 ? cureForPasted(character) : character === "'" ? 'texts stand in straight double quotes "' : void 0;
  return new ScanError(at, `found ${describeCharacter(character)}, which HCL does not know here`, help);
}

// src/sources/hcl/syntax-error.ts
var EXCERPT = 30;
var MISSING = {
  identifier: "a value",
  numeric_lit: "a value",
  heredoc_identifier: "the end of a heredoc"
};
var VALUE_END = /[\p{ID_Continue}\])}"]/u;
var VALUE_START = /[\p{ID_Start}0-9_[({"]/u;
function explainSyntaxError(text, lines, root, shift) {
  const [error, around] = firstError(root, void 0) ?? [root, void 0];
  const offset = Math.min(Math.max(0, suspect(error, around) - shift), text.length);
  if (error.missing) {
    const wanted = MISSING[error.type] ?? JSON.stringify(error.type);
    return problemAt(lines, offset, `expected ${wanted}, found ${tokenAt(text, offset)}`, cure(text, offset));
  }
  return problemAt(lines, offset, `found ${tokenAt(text, offset)}, which does not fit here`, cure(text, offset));
}
function firstError(node, around) {
  let best;
  const waiting = [[node, around]];
  for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
    const [one] = next;
    if ((one.type === "ERROR" || one.missing) && (best === void 0 || isBefore(one, best[0]))) best = next;
    for (const child of one.children) waiting.push([child, one]);
  }
  return best;
}
function isBefore(one, other) {
  return one.start < other.start || one.start === other.start && one.end < other.end;
}
function suspect(error, around) {
  if (error.missing || around === void 0 || error.children.length < 2) return error.start;
  return error.children.at(-1)?.start ?? error.start;
}
function cure(text, offset) {
  const before = text.slice(0, offset).trimEnd().at(-1) ?? "";
  const at = text.charAt(offset);
  if (VALUE_END.test(before) && VALUE_START.test(at)) return 'two values stand next to each other: part them by ","';
  if (before === "," && at === ",") return 'delete one ","';
  if (before === "?" || /\?[^:]*$/.test(text.slice(0, offset).split("\n").at(-1) ?? "")) {
    return "a conditional is written condition ? value : value";
  }
  return void 0;
}
function tokenAt(text, offset) {
  const rest = text.slice(offset, offset + 200);
  const token2 = /^\s*([\p{ID_Start}_][\p{ID_Continue}-]*|[0-9]+|\S)/u.exec(rest)?.[1];
  if (token2 === void 0) return "the end of the text";
  return JSON.stringify(token2.length > EXCERPT ? `${token2.slice(0, EXCERPT)}…` : token2);
}

// src/sources/hcl/parse.ts
var AROUND = {
  expression: ["_=(", "\n)\n"],
  template: ["_=<<_\n", "\n_\n"]
};
function parseHcl(parser, text, path) {
  const scanned = scanHcl(text, "body");
  if ("problem" in scanned) return { problems: [scanned.problem] };
  const parsed = parser.parse(`${scanned.masked}
`);
  if ("broken" in parsed) return { problems: [explainSyntaxError(text, scanned.lines, parsed.broken, 0)] };
  return { body: convertFile(sourceOf(text, path, scanned), parsed.statements) };
}
function parseTemplate(parser, text, path, source) {
  const read = readWrapped(parser, text, "template");
  if ("problems" in read) return read;
  const own = source ?? sourceOf(text, path, read.scanned);
  const heredoc2 = read.value.children[0]?.children[0];
  const nodes = heredoc2?.children ?? [];
  const convert = (node) => convertExpression(own, node);
  return { parts: convertTemplate(own, nodes, [0, text.length], "lines", convert) };
}
function parseExpression(parser, text, path) {
  const read = readWrapped(parser, text, "expression");
  if ("problems" in read) return read;
  return { expression: convertExpression(sourceOf(text, path, read.scanned), read.value) };
}
function readWrapped(parser, text, mode) {
  const scanned = scanHcl(text, mode);
  if ("problem" in scanned) return { problems: [scanned.problem] };
  const [before, after] = AROUND[mode];
  const parsed = parser.parse(before + scanned.masked + after);
  if ("broken" in parsed) {
    return { problems: [explainSyntaxError(text, scanned.lines, parsed.broken, before.length)] };
  }
  const value = parsed.statements[0]?.read().children.find(({ type }) => type === "expression");
  if (value === void 0 || parsed.statements.length !== 1) throw new Error("the HCL parser gave another tree");
  return { value: shifted(value, -before.length), scanned };
}
function shifted(node, by) {
  const children = node.children.map((child) => shifted(child, by));
  return { ...node, start: node.start + by, end: node.end + by, children };
}
function sourceOf(text, path, { lines }) {
  return { text, place: (start, end) => lines.place(path, start, end), verbatim: true };
}

// src/sources/terraform/modules/json-expression.ts
function jsonExpression(reader, value, at, literal) {
  const place = placeOf(reader, at);
  if (typeof value === "string") return literal ? literalText2(value, place) : template(reader, value, place);
  if (typeof value === "number" || typeof value === "boolean") return { type: "literal", value, place };
  if (Array.isArray(value)) {
    const items2 = value.map((item, index) => jsonExpression(reader, item, [...at, index], literal));
    return { type: "tuple", items: items2, place };
  }
  if (!isObject(value)) return { type: "literal", value: null, place };
  const items = Object.entries(value).filter(([key]) => literal || key !== "//").map(([key, of]) => {
    const steps = [...at, key];
    const member = memberPlace(reader, steps);
    const name = literal ? literalText2(key, member) : template(reader, key, member);
    return { key: name, value: jsonExpression(reader, of, steps, literal), place: member };
  });
  return { type: "object", items, place };
}
function jsonType(reader, value, at) {
  const place = placeOf(reader, at);
  if (typeof value !== "string") return jsonExpression(reader, value, at, true);
  const result = parseExpression(reader.parser, value, reader.path);
  if ("expression" in result) return result.expression;
  return refused(reader, result.problems, place);
}
function template(reader, text, place) {
  if (!/[$%]\{/.test(text)) return literalText2(text, place);
  const within = innerPlace(text, place);
  const result = parseTemplate(reader.parser, text, reader.path, {
    text,
    verbatim: within !== void 0,
    place: (start, end) => within === void 0 ? place : { ...within, column: within.column + start, endColumn: within.column + end }
  });
  if ("parts" in result) return { type: "template", parts: result.parts, place };
  return refused(reader, result.problems, place);
}
function literalText2(text, place) {
  if (text === "") return { type: "template", parts: [], place };
  const within = innerPlace(text, place);
  const part = { type: "text", text, place: within ?? place, verbatim: within !== void 0 };
  return { type: "template", parts: [part], place };
}
function innerPlace(text, place) {
  if (place.line !== place.endLine || place.endColumn - place.column !== text.length + 2) return void 0;
  return { ...place, column: place.column + 1, endColumn: place.endColumn - 1 };
}
function refused(reader, problems, { line, column, ...rest }) {
  for (const problem2 of problems) reader.problems.push({ ...problem2, line, column });
  return { type: "literal", value: null, place: { line, column, ...rest } };
}
function placeOf({ places, path }, at) {
  return places.get(toPointer(at))?.value ?? { path, line: 1, column: 1, endLine: 1, endColumn: 1 };
}
function memberPlace(reader, at) {
  return reader.places.get(toPointer(at))?.key ?? placeOf(reader, at);
}

// src/sources/terraform/modules/json-syntax.ts
var LABELS = {
  resource: 2,
  data: 2,
  ephemeral: 2,
  variable: 1,
  output: 1,
  module: 1,
  provider: 1,
  locals: 0,
  removed: 0
};
var NESTED_BLOCKS = /* @__PURE__ */ new Set([
  "apply_server_side_encryption_by_default",
  "assume_role",
  "assume_role_with_web_identity",
  "condition",
  "constraints",
  "default_retention",
  "default_tags",
  "inline_policy",
  "lifecycle",
  "not_principals",
  "object_lock_configuration",
  "principals",
  "public_access_block_configuration",
  "rule",
  "server_side_encryption_configuration",
  "statement",
  "versioning"
]);
function parseJsonSyntax(parser, text, path) {
  const result = parseJson(text, path);
  if ("problems" in result) return result;
  const { value, places } = result.document;
  const reader = { parser, path, places, problems: [] };
  const body = /\.tfvars\.json$/.test(path) ? readBody(reader, value, [], /* @__PURE__ */ new Set()) : readFile2(reader, value);
  const [problem2, ...others] = reader.problems;
  return problem2 === void 0 ? { body } : { problems: [problem2, ...others] };
}
function readFile2(reader, value) {
  const blocks = entriesOf(reader, value, []).flatMap(([type, of]) => {
    const labels = LABELS[type];
    return labels === void 0 ? [] : readBlocks(reader, { type, labels: [] }, of, [type], labels);
  });
  return { attributes: /* @__PURE__ */ new Map(), blocks, place: placeOf(reader, []) };
}
function readBlocks(reader, header2, value, at, left) {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => readBlocks(reader, header2, item, [...at, index], left));
  }
  if (left === 0) {
    const nested = header2.type === "locals" ? /* @__PURE__ */ new Set() : NESTED_BLOCKS;
    return [{ ...header2, body: readBody(reader, value, at, nested, header2.type), place: placeOf(reader, at) }];
  }
  return entriesOf(reader, value, at).flatMap(
    ([label, of]) => readBlocks(reader, { ...header2, labels: [...header2.labels, label] }, of, [...at, label], left - 1)
  );
}
function readBody(reader, value, at, nested, type = "") {
  const attributes = /* @__PURE__ */ new Map();
  const blocks = [];
  for (const [name, of] of entriesOf(reader, value, at)) {
    const steps = [...at, name];
    if (nested.size > 0 && name === "dynamic")
      blocks.push(...readBlocks(reader, { type: name, labels: [] }, of, steps, 1));
    else if (nested.size > 0 && (nested.has(name) || type === "dynamic" && name === "content")) {
      blocks.push(...readBlocks(reader, { type: name, labels: [] }, of, steps, 0));
    } else
      attributes.set(name, {
        name,
        place: memberPlace(reader, steps),
        expression: readValue(reader, type, name, of, steps)
      });
  }
  return { attributes, blocks, place: placeOf(reader, at) };
}
function readValue(reader, block, name, value, at) {
  if (block === "variable" && name === "type") return jsonType(reader, value, at);
  const literal = reader.path.endsWith(".tfvars.json") || block === "variable" && name === "default";
  return jsonExpression(reader, value, at, literal);
}
function entriesOf(reader, value, at) {
  if (isObject(value)) return Object.entries(value).filter(([key]) => key !== "//");
  const { line, column } = placeOf(reader, at);
  reader.problems.push({ line, column, message: "an object is required here" });
  return [];
}

// src/sources/terraform/modules/parse-file.ts
async function newFileParser() {
  const parser = await loadHclParser();
  return (source) => parseFile(parser, source);
}
function parseFile(parser, source) {
  const { path, text } = source;
  const result = path.endsWith(".json") ? parseJsonSyntax(parser, text, path) : parseHcl(parser, text, path);
  if ("body" in result) return { source, body: result.body, problems: [] };
  const problems = result.problems.map(
    (problem2) => ({ severity: "error", rule: "unreadable-input", path, ...problem2 })
  );
  return { source, body: void 0, problems };
}

export {
  loadHclParser,
  SPLAT_ITEM,
  exactNumber,
  parseTemplate,
  readModule,
  literalText,
  groupFolders,
  isLocalSource,
  localFolder,
  mayHoldPolicies,
  speaksOfPolicies,
  calledByText,
  relevantFolders,
  attributePath,
  newGiven,
  withoutKeys,
  newFileParser,
  parseFile
};

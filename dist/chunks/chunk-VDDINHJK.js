import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  toPointer
} from "./chunk-5VKBCNGO.js";
import {
  createScanner,
  parseTree,
  printParseErrorCode
} from "./chunk-S2ERT2MI.js";

// src/sources/document/characters.ts
var NAMES = /* @__PURE__ */ new Map([
  [" ", "no-break space"],
  ["​", "zero width space"],
  ["‌", "zero width non-joiner"],
  ["‍", "zero width joiner"],
  ["‘", "left single quotation mark"],
  ["’", "right single quotation mark, the typographic apostrophe"],
  ["‚", "single low quotation mark"],
  ["‛", "single reversed quotation mark"],
  ["“", "left double quotation mark"],
  ["”", "right double quotation mark"],
  ["„", "double low quotation mark"],
  ["‟", "double reversed quotation mark"],
  ["⁠", "word joiner"],
  ["\uFEFF", "byte order mark"]
]);
var QUOTES = /[\u2018-\u201f]/;
var PASTED = /[\u00a0\u200b-\u200d\u2018-\u201f\u2060\ufeff]/;
function describeCharacter(character) {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  const name = NAMES.get(character);
  if (name !== void 0) return QUOTES.test(character) ? `${character} (${code}, ${name})` : `${code} (${name})`;
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `${character} (${code})` : code;
}
function findPasted(text, from = 0) {
  const found = text.slice(from).search(PASTED);
  return found === -1 ? -1 : from + found;
}
function cureForPasted(character) {
  return QUOTES.test(character) ? 'the text was pasted from a page with typographic quotes: replace every one of them by a straight "' : "the text was pasted from a page with invisible characters: delete them, or replace them by plain spaces";
}

// src/sources/document/json-error.ts
var EXCERPT = 30;
var EXPLANATIONS = {
  PropertyNameExpected: {
    what: (found) => `expected a key in double quotes, found ${found}`,
    help: 'keys stand in straight double quotes; after the last member there is no ","'
  },
  ValueExpected: {
    what: (found) => `expected a value, found ${found}`,
    help: 'there is no "," after the last item'
  },
  ColonExpected: { what: (found) => `expected ":" after the key, found ${found}` },
  CommaExpected: { what: (found) => `expected "," before the next item, found ${found}` },
  CloseBraceExpected: { what: (found) => `expected "}" that closes the object, found ${found}` },
  CloseBracketExpected: { what: (found) => `expected "]" that closes the list, found ${found}` },
  EndOfFileExpected: {
    what: (found) => `expected the end of the file, found ${found}`,
    help: "a file holds one JSON value; delete what follows it"
  },
  InvalidCommentToken: { what: () => "found a comment", help: "JSON has no comments: delete it" },
  UnexpectedEndOfComment: { what: () => "found a comment without an end", help: "JSON has no comments: delete it" },
  UnexpectedEndOfString: {
    what: () => "a string is not closed on its line",
    help: 'end it with a straight "; a line break inside of a string is written \\n'
  },
  UnexpectedEndOfNumber: { what: (found) => `found the unfinished number ${found}` },
  InvalidNumberFormat: { what: (found) => `found the malformed number ${found}` },
  InvalidSymbol: {
    what: (found) => `found ${found}, which is no JSON value`,
    help: "strings stand in straight double quotes; the bare words are true, false and null"
  },
  InvalidUnicode: { what: () => "found a broken \\u escape", help: "write \\u and four hexadecimal digits" },
  InvalidEscapeCharacter: {
    what: () => "found an unknown escape in a string",
    help: 'after \\ only one of " \\ / b f n r t u may stand; a backslash itself is \\\\'
  },
  InvalidCharacter: {
    what: (found) => `found a control character in ${found}`,
    help: "write it as an escape, such as \\t"
  }
};
function explainJsonError(text, lines, error) {
  const pasted = firstPastedOutsideStrings(text);
  if (pasted !== void 0) return explainPasted(text, lines, pasted);
  if (text.trim() === "") return { line: 1, column: 1, message: "not JSON: the file is empty (line 1, column 1)" };
  const offset = error?.offset ?? text.length;
  const { line, column } = lines.position(offset);
  const explanation = error && EXPLANATIONS[printParseErrorCode(error.error)];
  const what = explanation?.what(describeToken(text, offset)) ?? `unexpected ${describeToken(text, offset)}`;
  const message = `not JSON: ${what} (line ${line}, column ${column})`;
  return explanation?.help === void 0 ? { line, column, message } : { line, column, message, help: explanation.help };
}
function explainPasted(text, lines, offset) {
  const character = text.charAt(offset);
  const { line, column } = lines.position(offset);
  return {
    line,
    column,
    message: `not JSON: found ${describeCharacter(character)}, which JSON does not know (line ${line}, column ${column})`,
    help: cureForPasted(character)
  };
}
function firstPastedOutsideStrings(text) {
  if (findPasted(text) === -1) return void 0;
  const scanner = createScanner(text, false);
  for (; ; ) {
    scanner.scan();
    const start = scanner.getTokenOffset();
    const length = scanner.getTokenLength();
    const content = text.slice(start, start + length);
    if (start >= text.length) return void 0;
    const closed = content.startsWith('"') && scanner.getTokenError() === 0;
    const found = closed ? -1 : findPasted(content);
    if (found !== -1) return start + found;
  }
}
function describeToken(text, offset) {
  if (offset >= text.length || text.slice(offset).trim() === "") return "the end of the file";
  const scanner = createScanner(text, true);
  scanner.setPosition(offset);
  scanner.scan();
  const token = text.slice(scanner.getTokenOffset(), scanner.getTokenOffset() + scanner.getTokenLength());
  const characters = [...token];
  const only = characters[0];
  if (characters.length === 1 && only !== void 0 && !/[\x20-\x7e]/.test(only)) return describeCharacter(only);
  const excerpt = characters.length > EXCERPT ? `${characters.slice(0, EXCERPT).join("")}…` : token;
  return `\`${excerpt}\``;
}

// src/sources/document/lines.ts
function indexLines(text) {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  function position(offset) {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }
  return {
    position,
    place(path, start, end) {
      const from = position(start);
      const to = position(end);
      return { path, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
    }
  };
}

// src/sources/document/model.ts
var MAX_DEPTH = 100;

// src/sources/document/json.ts
var MAX_VALUES = 5e5;
var STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };
function parseJson(text, path, lines = indexLines(text)) {
  const tree = parseJsonTree(text, lines);
  if ("problems" in tree) return tree;
  const { root } = tree;
  const places = /* @__PURE__ */ new Map();
  const problems = [];
  const value = readNode(root, [], void 0);
  const [problem, ...others] = problems;
  return problem === void 0 ? { document: { value, places } } : { problems: [problem, ...others] };
  function readNode(node, at, member) {
    const written = lines.place(path, node.offset, node.offset + node.length);
    const whole = member && lines.place(path, member.offset, node.offset + node.length);
    places.set(toPointer(at), whole === void 0 ? { value: written } : { value: written, key: whole });
    if (node.type === "array")
      return (node.children ?? []).map((child, index) => readNode(child, [...at, index], void 0));
    if (node.type === "object") return readObject(node, at);
    return node.value;
  }
  function readObject(node, at) {
    const object = {};
    const seen = /* @__PURE__ */ new Map();
    for (const member of node.children ?? []) {
      const [key, value2] = member.children ?? [];
      if (key === void 0 || value2 === void 0) continue;
      const name = String(key.value);
      const earlier = seen.get(name);
      if (earlier !== void 0) problems.push(duplicateKey(lines, key.offset, name, earlier));
      else setMember(object, name, readNode(value2, [...at, name], key));
      seen.set(name, earlier ?? key.offset);
    }
    return object;
  }
}
function parseJsonTree(text, lines) {
  const excess = findExcess(text);
  if (excess !== void 0)
    return { problems: [problemAt(lines, excess.offset, excess.message, "no policy needs that")] };
  const errors = [];
  const root = parseTree(text, errors, STRICT);
  const first = errors[0];
  if (first !== void 0 || root === void 0) {
    return { problems: [explainJsonError(text, lines, first)] };
  }
  const refused = refusedByStandard(text, lines);
  return refused === void 0 ? { root } : { problems: [refused] };
}
function setMember(object, name, value) {
  Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
}
function duplicateKey(lines, offset, name, earlier) {
  const first = lines.position(earlier);
  return problemAt(
    lines,
    offset,
    `the key ${JSON.stringify(name)} stands twice in one object, first on line ${first.line}`,
    "keep one of them: readers disagree about which one counts"
  );
}
function problemAt(lines, offset, message, help) {
  const { line, column } = lines.position(offset);
  const text = `${message} (line ${line}, column ${column})`;
  return help === void 0 ? { line, column, message: text } : { line, column, message: text, help };
}
function findExcess(text) {
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
  return void 0;
}
function refusedByStandard(text, lines) {
  try {
    JSON.parse(text);
    return void 0;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const offset = Number(/position (\d+)/.exec(message)?.[1] ?? 0);
    return problemAt(lines, offset, "not JSON: an unexpected character");
  }
}

export {
  describeCharacter,
  findPasted,
  cureForPasted,
  indexLines,
  MAX_DEPTH,
  parseJson,
  parseJsonTree,
  setMember,
  duplicateKey,
  problemAt
};

import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  nearest
} from "./chunk-OCJO3G7C.js";

// src/authorization/hole.ts
var HOLE = "﷐";
function hasHole(text) {
  return text.includes(HOLE);
}
function showHoles(text) {
  return text.replaceAll(HOLE, "(known after apply)");
}
function cutAtHoles(text) {
  return text.split(HOLE);
}
function ifPossible(possible) {
  return possible ? "unknown" : false;
}
function holeReason(what, texts2) {
  const text = texts2.find(hasHole);
  if (text === void 0) return void 0;
  return `${what} holds text that is known only after apply: ${JSON.stringify(showHoles(text))}`;
}

// src/authorization/policy/report.ts
function isOpen(reading, text) {
  return reading.holes && hasHole(text);
}
function error(reading, rule, path, message, help) {
  reading.problems.push({ severity: "error", rule, path, message, ...help === void 0 ? {} : { help } });
}
function warning(reading, rule, path, message, help) {
  reading.problems.push({ severity: "warning", rule, path, message, ...help === void 0 ? {} : { help } });
}
function suggestion(word, known7) {
  const near = nearest(word, known7);
  return near === void 0 ? void 0 : `did you mean "${near}"?`;
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function typeName(value) {
  if (value === null) return "null";
  return Array.isArray(value) ? "an array" : typeof value === "object" ? "an object" : `a ${typeof value}`;
}
function quote(text) {
  return JSON.stringify(showHoles(text.length > 120 ? `${text.slice(0, 117)}...` : text));
}
function stringList(reading, value, path) {
  if (typeof value === "string") return [{ text: value, path }];
  if (!Array.isArray(value)) {
    error(reading, "G6", path, `expected a string or a list of strings, found ${typeName(value)}`);
    return void 0;
  }
  const list = [];
  let whole = true;
  for (const [index, item] of value.entries()) {
    if (typeof item === "string") {
      list.push({ text: item, path: [...path, index] });
    } else {
      error(reading, "G6", [...path, index], `expected a string, found ${typeName(item)}`);
      whole = false;
    }
  }
  return whole ? list : void 0;
}

// src/authorization/policy/kinds.ts
var identity = {
  principal: "forbidden",
  resource: "required",
  plainSid: true,
  id: false,
  latinOnly: true,
  checksArns: true
};
var resourceBased = {
  principal: "required",
  resource: "required",
  plainSid: false,
  id: true,
  latinOnly: false,
  checksArns: false
};
var kindRules = {
  "identity-policy": identity,
  "permissions-boundary": identity,
  "session-policy": identity,
  "trust-policy": { ...resourceBased, resource: "forbidden", plainSid: true, latinOnly: true },
  "bucket-policy": resourceBased,
  "key-policy": { ...resourceBased, latinOnly: true },
  scp: { ...identity, plainSid: false, latinOnly: false, checksArns: false },
  rcp: { ...resourceBased, id: false },
  "vpc-endpoint-policy": resourceBased
};
var kindNames = {
  "identity-policy": "identity policy",
  "permissions-boundary": "permissions boundary",
  "session-policy": "session policy",
  "trust-policy": "trust policy",
  "bucket-policy": "bucket policy",
  "key-policy": "key policy",
  scp: "SCP",
  rcp: "RCP",
  "vpc-endpoint-policy": "VPC endpoint policy"
};

// src/authorization/policy/characters.ts
var BEYOND_LATIN = /[^\t\n\r\u0020-\u00ff]/gu;
var INSTEAD = /* @__PURE__ */ new Map([
  [8216, "a typographic quote: write a plain '"],
  [8217, "a typographic quote: write a plain '"],
  [8220, 'a typographic quote: write a plain "'],
  [8221, 'a typographic quote: write a plain "'],
  [8222, 'a typographic quote: write a plain "'],
  [8211, "an en dash: write a plain -"],
  [8212, "an em dash: write a plain -"],
  [8230, "an ellipsis: write three dots"],
  [8203, "a zero-width space: delete it"],
  [65279, "a byte order mark: delete it"]
]);
function checkCharacters(reading, value, path = []) {
  if (typeof value === "string") {
    checkText(reading, value, path);
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) checkCharacters(reading, item, [...path, index]);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      checkText(reading, key, [...path, key]);
      checkCharacters(reading, item, [...path, key]);
    }
  }
}
function checkText(reading, text, path) {
  const code = refused(reading, text)?.codePointAt(0);
  if (code === void 0) return;
  const name = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  const help = INSTEAD.get(code);
  error(
    reading,
    "G11",
    path,
    `character ${name} is not allowed here: only tab, line breaks and U+0020 to U+00FF are`,
    help === void 0 ? "write it in plain letters" : `${name} is ${help}`
  );
}
function refused({ kind, holes }, text) {
  const characters = text.match(BEYOND_LATIN) ?? [];
  return characters.find((character) => character === HOLE ? !holes : kindRules[kind].latinOnly);
}

// src/authorization/match/arn.ts
function splitArn(text) {
  const parts = [];
  let start = 0;
  while (parts.length < 5) {
    const colon = text.indexOf(":", start);
    if (colon < 0) break;
    parts.push(text.slice(start, colon));
    start = colon + 1;
  }
  parts.push(text.slice(start));
  return parts;
}
var known = /* @__PURE__ */ new Map();
var MOST_KNOWN = 1e3;
function parsePrincipalArn(text) {
  const before = known.get(text);
  if (before !== void 0 || known.has(text)) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const arn = readPrincipalArn(text);
  known.set(text, arn);
  return arn;
}
function readPrincipalArn(text) {
  const [prefix, partition, service, region, account, resource] = splitArn(text);
  if (prefix !== "arn" || resource === void 0 || region !== "" || !/^\d{12}$/.test(account ?? "")) return void 0;
  const base = { partition: partition ?? "", account: account ?? "", path: "/", session: void 0 };
  if (service === "iam" && resource === "root") return { ...base, type: "root", name: "root" };
  const steps = resource.split("/");
  const kind = steps[0];
  const last = steps[steps.length - 1] ?? "";
  if (steps.length < 2 || last === "") return void 0;
  if (service === "iam" && (kind === "role" || kind === "user")) {
    const path = steps.length === 2 ? "/" : `/${steps.slice(1, -1).join("/")}/`;
    return { ...base, type: kind, name: last, path };
  }
  if (service !== "sts") return void 0;
  if (kind === "assumed-role" && steps.length === 3 && steps[1] !== "") {
    return { ...base, type: "session", name: steps[1] ?? "", session: last };
  }
  if (kind === "federated-user" && steps.length === 2) return { ...base, type: "federated-user", name: last };
  return void 0;
}

// src/authorization/match/wildcard.ts
function tokenize(text) {
  const tokens = [];
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character !== "*" && character !== "?" && character !== HOLE) continue;
    if (index > start) tokens.push({ text: text.slice(start, index) });
    tokens.push(character === "?" ? "?" : "*");
    start = index + 1;
  }
  if (start < text.length) tokens.push({ text: text.slice(start) });
  return tokens;
}
function patternOf(tokens, open = false) {
  const stretches = [[]];
  let stretch = [];
  stretches[0] = stretch;
  for (const token of tokens) {
    if (token === "*") {
      stretch = [];
      stretches.push(stretch);
    } else if (token === "?") {
      stretch.push(null);
    } else {
      const last = stretch.length - 1;
      const before = stretch[last];
      if (typeof before === "string") stretch[last] = before + token.text;
      else stretch.push(token.text);
    }
  }
  const only = stretches.length === 1 ? stretches[0] : void 0;
  const exact = only === void 0 ? void 0 : only.length === 0 ? "" : only.length === 1 ? only[0] : void 0;
  return { stretches, exact: exact ?? void 0, open };
}
function compilePattern(text) {
  return patternOf(tokenize(text), hasHole(text));
}
function matchSurely(pattern, text) {
  const possible = matchPattern(pattern, text);
  return pattern.open ? ifPossible(possible) : possible;
}
function matchPattern(pattern, text) {
  if (pattern.exact !== void 0) return pattern.exact === text;
  const { stretches } = pattern;
  const last = stretches.length - 1;
  let position = matchAt(stretches[0] ?? [], text, 0);
  if (last === 0) return position === text.length;
  for (let index = 1; index < last && position >= 0; index++) position = find(stretches[index] ?? [], text, position);
  return position >= 0 && endsWith(stretches[last] ?? [], text, position);
}
function matchAt(stretch, text, position) {
  let at = position;
  for (const part of stretch) {
    if (part === null) {
      if (at >= text.length) return -1;
      at += (text.codePointAt(at) ?? 0) > 65535 ? 2 : 1;
    } else {
      if (!text.startsWith(part, at)) return -1;
      at += part.length;
    }
  }
  return at;
}
function find(stretch, text, position) {
  const first = stretch[0];
  if (first === void 0) return position;
  for (let at = position; at <= text.length; at++) {
    if (first !== null) {
      at = text.indexOf(first, at);
      if (at < 0) return -1;
    }
    const end = matchAt(stretch, text, at);
    if (end >= 0) return end;
  }
  return -1;
}
function endsWith(stretch, text, position) {
  let shortest = 0;
  let longest = 0;
  for (const part of stretch) {
    shortest += part === null ? 1 : part.length;
    longest += part === null ? 2 : part.length;
  }
  for (let at = Math.max(position, text.length - longest); at <= text.length - shortest; at++) {
    if (matchAt(stretch, text, at) === text.length) return true;
  }
  return false;
}

// src/authorization/match/variables.ts
var REFERENCE = /\$\{(?:([*?$])|([^{}']*?), '([^']*)'|([^{}]*))\}/g;
function compileTemplate(text, options) {
  const plain = options.wildcards ? tokenize : literal;
  const open = hasHole(text);
  if (!options.variables || !text.includes("${")) return { tokens: plain(text), hasVariables: false, open };
  const tokens = [];
  let hasVariables = false;
  let end = 0;
  for (const match of text.matchAll(REFERENCE)) {
    tokens.push(...plain(text.slice(end, match.index)));
    end = match.index + match[0].length;
    const [, character, keyWithFallback, fallback, onlyKey = ""] = match;
    const key = (keyWithFallback ?? onlyKey).toLowerCase();
    if (character !== void 0) {
      tokens.push({ text: character });
    } else if (hasHole(key)) {
      tokens.push("*");
    } else {
      hasVariables = true;
      tokens.push({ key, fallback });
    }
  }
  tokens.push(...plain(text.slice(end)));
  return { tokens, hasVariables, open };
}
function literal(text) {
  const tokens = [];
  for (const [index, piece] of cutAtHoles(text).entries()) {
    if (index > 0) tokens.push("*");
    if (piece !== "") tokens.push({ text: piece });
  }
  return tokens;
}
function expandTemplate(template, context) {
  if (!template.hasVariables) return template.tokens;
  const tokens = [];
  for (const token of template.tokens) {
    if (typeof token === "string" || "text" in token) {
      tokens.push(token);
      continue;
    }
    const value = context.get(token.key);
    if (value !== void 0 && typeof value !== "string" && value.length > 1) return "unknown";
    const single = typeof value === "string" ? value : value?.[0];
    if (single === void 0 && token.fallback === void 0) return void 0;
    if (single !== void 0) {
      if (single !== "") tokens.push({ text: single });
    } else tokens.push(...literal(token.fallback ?? ""));
  }
  return tokens;
}
function textOf(tokens) {
  let text = "";
  for (const token of tokens) text += typeof token === "string" ? token : token.text;
  return text;
}

// src/authorization/condition/family.ts
function anyMatch(items, match) {
  let result = false;
  for (const item of items) {
    const outcome = match(item);
    if (outcome === true) return true;
    if (outcome === "unknown") result = outcome;
  }
  return result;
}
function comparing(values, read, test2) {
  const wanted = [];
  const open = values.some(hasHole);
  for (const value of values) {
    const item = read(value);
    if (item !== void 0) wanted.push(item);
  }
  return (value) => {
    const actual = read(value);
    if (actual === void 0) return false;
    const result = anyMatch(wanted, (item) => test2(item, actual));
    return result === false && open ? "unknown" : result;
  };
}

// src/authorization/condition/arn.ts
function mayMatch(tokens, value) {
  return ifPossible(matchPattern(patternOf(tokens), value));
}
function arnPattern(tokens) {
  const parts = [[]];
  for (const token of tokens) {
    if (typeof token === "string") {
      parts[parts.length - 1]?.push(token);
      continue;
    }
    let rest = token.text;
    while (parts.length < 6) {
      const colon = rest.indexOf(":");
      if (colon < 0) break;
      parts[parts.length - 1]?.push({ text: rest.slice(0, colon) });
      parts.push([]);
      rest = rest.slice(colon + 1);
    }
    if (rest !== "") parts[parts.length - 1]?.push({ text: rest });
  }
  return parts.length === 6 ? parts.map((part) => patternOf(part)) : void 0;
}
function matchArn(pattern, actual) {
  for (let index = 0; index < 6; index++) {
    const part = pattern[index];
    if (part === void 0 || !matchPattern(part, actual[index] ?? "")) return false;
  }
  return true;
}
function compile(values, variables) {
  const fixed = [];
  const templates = [];
  for (const value of values) {
    const template = compileTemplate(value, { wildcards: true, variables });
    const later = template.hasVariables || template.open;
    const pattern = later ? void 0 : arnPattern(template.tokens);
    if (later) templates.push(template);
    else if (pattern !== void 0) fixed.push(pattern);
  }
  return (value, context) => {
    const actual = splitArn(value);
    if (actual.length < 6) return false;
    for (const pattern of fixed) if (matchArn(pattern, actual)) return true;
    return anyMatch(templates, (template) => {
      const tokens = expandTemplate(template, context);
      if (tokens === "unknown") return tokens;
      if (template.open) return tokens === void 0 ? false : mayMatch(tokens, value);
      const pattern = tokens === void 0 ? void 0 : arnPattern(tokens);
      return pattern !== void 0 && matchArn(pattern, actual);
    });
  };
}
var arnOperators = {
  ArnEquals: { negated: false, compile },
  ArnLike: { negated: false, compile },
  ArnNotEquals: { negated: true, compile },
  ArnNotLike: { negated: true, compile }
};

// src/authorization/condition/binary.ts
var BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;
function readBinary(text) {
  const body = text.replace(/=+$/, "");
  const whole = BASE64.test(text) && body.length % 4 !== 1 && (body === text || text.length % 4 === 0);
  return whole ? Buffer.from(body, "base64") : void 0;
}
var binaryOperators = {
  BinaryEquals: {
    negated: false,
    compile: (values) => comparing(values, readBinary, (wanted, actual) => wanted.equals(actual)),
    check: (value) => readBinary(value) === void 0 ? "is not base64" : void 0
  }
};

// src/authorization/condition/boolean.ts
var readBoolean = (text) => {
  const lower = text.toLowerCase();
  return lower === "true" ? true : lower === "false" ? false : void 0;
};
var booleanOperators = {
  Bool: {
    negated: false,
    compile: (values) => comparing(values, readBoolean, (wanted, actual) => wanted === actual),
    check: (value) => readBoolean(value) === void 0 ? "is neither true nor false" : void 0
  }
};

// src/authorization/condition/date.ts
var W3C = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;
var EPOCH = /^-?\d+(\.\d+)?$/;
function readDate(text) {
  const match = W3C.exec(text);
  if (match === null) return EPOCH.test(text) ? Number(text) * 1e3 : void 0;
  const [, year, month = "01", day = "01", hour = "00", minute = "00", second = "00", fraction = "", zone = "Z"] = match;
  const date = /* @__PURE__ */ new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return void 0;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return void 0;
  const time = ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1e3 + Number(`0.${fraction || "0"}`) * 1e3;
  return date.getTime() + time - offset(zone);
}
function offset(zone) {
  if (zone === "Z") return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return (zone.startsWith("-") ? -minutes : minutes) * 6e4;
}
var operator = (negated, holds) => ({
  negated,
  compile: (values) => comparing(values, readDate, (wanted, actual) => holds(actual, wanted)),
  check: (value) => readDate(value) === void 0 ? "is no ISO 8601 date and no number of seconds" : void 0
});
var dateOperators = {
  DateEquals: operator(false, (actual, wanted) => actual === wanted),
  DateNotEquals: operator(true, (actual, wanted) => actual === wanted),
  DateLessThan: operator(false, (actual, wanted) => actual < wanted),
  DateLessThanEquals: operator(false, (actual, wanted) => actual <= wanted),
  DateGreaterThan: operator(false, (actual, wanted) => actual > wanted),
  DateGreaterThanEquals: operator(false, (actual, wanted) => actual >= wanted)
};

// src/authorization/condition/ip.ts
var PREFIX = /^(0|[1-9]\d{0,2})$/;
var GROUP = /^[0-9a-fA-F]{1,4}$/;
function readIpv4(text) {
  let value = 0;
  let byte = 0;
  let digits = 0;
  let bytes = 1;
  for (let index = 0; index < text.length; index++) {
    const digit = text.charCodeAt(index) - ZERO;
    if (digit >= 0 && digit <= 9) {
      if (digits > 0 && byte === 0) return void 0;
      byte = byte * 10 + digit;
      digits++;
      if (byte > 255) return void 0;
    } else {
      if (text[index] !== "." || digits === 0 || bytes === 4) return void 0;
      value = value * 256 + byte;
      bytes++;
      byte = 0;
      digits = 0;
    }
  }
  if (bytes !== 4 || digits === 0) return void 0;
  return [Math.floor(value / 256), value % 256 * 256 + byte];
}
var ZERO = "0".charCodeAt(0);
function readIpv6(text) {
  const halves = text.split("::");
  if (halves.length > 2) return void 0;
  const [head, tail] = halves.map((half, index) => readGroups(half, index === halves.length - 1));
  if (head === void 0) return void 0;
  if (halves.length === 1) return head.length === 8 ? head : void 0;
  const missing = 8 - head.length - (tail?.length ?? 0);
  if (tail === void 0 || missing < 1) return void 0;
  return [...head, ...Array(missing).fill(0), ...tail];
}
function readGroups(text, isEnd) {
  if (text === "") return [];
  const groups = [];
  const parts = text.split(":");
  for (const [index, part] of parts.entries()) {
    const ipv4 = isEnd && index === parts.length - 1 && part.includes(".") ? readIpv4(part) : void 0;
    if (ipv4 !== void 0) groups.push(...ipv4);
    else if (GROUP.test(part)) groups.push(Number.parseInt(part, 16));
    else return void 0;
  }
  return groups;
}
function readRange(text) {
  const slash = text.indexOf("/");
  const address = slash < 0 ? text : text.slice(0, slash);
  const groups = address.includes(":") ? readIpv6(address) : readIpv4(address);
  if (groups === void 0) return void 0;
  const bits = groups.length * 16;
  if (slash < 0) return { groups, prefix: bits };
  const prefix = text.slice(slash + 1);
  return PREFIX.test(prefix) && Number(prefix) <= bits ? { groups, prefix: Number(prefix) } : void 0;
}
function contains(outer, inner) {
  if (outer.groups.length !== inner.groups.length || inner.prefix < outer.prefix) return false;
  for (let index = 0, left = outer.prefix; left > 0; index++, left -= 16) {
    const shift2 = left >= 16 ? 0 : 16 - left;
    if ((outer.groups[index] ?? 0) >> shift2 !== (inner.groups[index] ?? 0) >> shift2) return false;
  }
  return true;
}
function mapped(range) {
  const { groups, prefix } = range;
  const inside = groups.length === 8 && groups[5] === 65535 && groups.slice(0, 5).every((group) => group === 0);
  return inside && prefix >= 96 ? { groups: groups.slice(6), prefix: prefix - 96 } : void 0;
}
function test(wanted, actual) {
  if (contains(wanted, actual)) return true;
  if (wanted.groups.length === actual.groups.length) return false;
  return contains(mapped(wanted) ?? wanted, mapped(actual) ?? actual) ? "unknown" : false;
}
var operator2 = (negated) => ({
  negated,
  compile: (values) => comparing(values, readRange, test),
  check: (value) => readRange(value) === void 0 ? "is no IP address and no CIDR block" : void 0
});
var ipOperators = {
  IpAddress: operator2(false),
  NotIpAddress: operator2(true)
};

// src/authorization/condition/numeric.ts
var DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;
var EXACT_DIGITS = 15;
function readDecimal(text) {
  const match = DECIMAL.exec(text.trim());
  if (match === null) return void 0;
  const [, sign, whole = "", fraction = ""] = match;
  const long = whole.length + fraction.length > EXACT_DIGITS;
  return {
    number: Number(match[0]),
    long: long ? { sign: sign === "-" ? -1n : 1n, whole, fraction } : void 0
  };
}
function compare(left, right) {
  if (left.long === void 0 && right.long === void 0) return Math.sign(left.number - right.number);
  const a = left.long ?? readLong(left.number);
  const b = right.long ?? readLong(right.number);
  const digits = Math.max(a.fraction.length, b.fraction.length);
  const scaled = (value) => value.sign * BigInt(value.whole + value.fraction.padEnd(digits, "0"));
  const difference = scaled(a) - scaled(b);
  return difference === 0n ? 0 : difference > 0n ? 1 : -1;
}
function readLong(number) {
  const [whole = "0", fraction = ""] = Math.abs(number).toFixed(EXACT_DIGITS).split(".");
  return { sign: number < 0 ? -1n : 1n, whole, fraction };
}
var operator3 = (negated, holds) => ({
  negated,
  compile: (values) => comparing(values, readDecimal, (wanted, actual) => holds(compare(actual, wanted))),
  check: (value) => readDecimal(value) === void 0 ? "is not a number" : void 0
});
var numericOperators = {
  NumericEquals: operator3(false, (order) => order === 0),
  NumericNotEquals: operator3(true, (order) => order === 0),
  NumericLessThan: operator3(false, (order) => order < 0),
  NumericLessThanEquals: operator3(false, (order) => order <= 0),
  NumericGreaterThan: operator3(false, (order) => order > 0),
  NumericGreaterThanEquals: operator3(false, (order) => order >= 0)
};

// src/authorization/truth.ts
function and(left, right) {
  if (left === false || right === false) return false;
  return left === true && right === true ? true : "unknown";
}
function or(left, right) {
  if (left === true || right === true) return true;
  return left === false && right === false ? false : "unknown";
}
function not(value) {
  return value === "unknown" ? value : !value;
}

// src/authorization/condition/string.ts
function equals(fold2) {
  return (values, variables) => {
    const fixed = /* @__PURE__ */ new Set();
    const templates = [];
    for (const value of values) {
      const template = compileTemplate(value, { wildcards: false, variables });
      if (template.hasVariables || template.open) templates.push(template);
      else fixed.add(fold2(textOf(template.tokens)));
    }
    return (value, context) => {
      const actual = fold2(value);
      if (fixed.has(actual)) return true;
      return anyMatch(templates, (template) => {
        const tokens = expandTemplate(template, context);
        if (tokens === void 0) return false;
        if (tokens === "unknown") return tokens;
        if (!template.open) return fold2(textOf(tokens)) === actual;
        return matchSurely(
          patternOf(
            tokens.map((token) => foldToken(token, fold2)),
            true
          ),
          actual
        );
      });
    };
  };
}
function foldToken(token, fold2) {
  return typeof token === "string" ? token : { text: fold2(token.text) };
}
function like(values, variables) {
  const fixed = [];
  const open = [];
  const templates = [];
  for (const value of values) {
    const template = compileTemplate(value, { wildcards: true, variables });
    if (template.hasVariables) templates.push(template);
    else if (template.open) open.push(patternOf(template.tokens, true));
    else fixed.push(patternOf(template.tokens));
  }
  return (value, context) => {
    for (const pattern of fixed) if (matchPattern(pattern, value)) return true;
    const byVariable = anyMatch(templates, (template) => {
      const tokens = expandTemplate(template, context);
      if (tokens === void 0) return false;
      return tokens === "unknown" ? tokens : matchSurely(patternOf(tokens, template.open), value);
    });
    return byVariable === true ? true : or(
      byVariable,
      anyMatch(open, (pattern) => matchSurely(pattern, value))
    );
  };
}
var exactly = equals((text) => text);
var ignoringCase = equals((text) => text.toLowerCase());
var stringOperators = {
  StringEquals: { negated: false, compile: exactly },
  StringNotEquals: { negated: true, compile: exactly },
  StringEqualsIgnoreCase: { negated: false, compile: ignoringCase },
  StringNotEqualsIgnoreCase: { negated: true, compile: ignoringCase },
  StringLike: { negated: false, compile: like },
  StringNotLike: { negated: true, compile: like }
};

// src/authorization/condition/registry.ts
var nullOperator = {
  negated: false,
  compile: () => () => false,
  check: (value) => /^(true|false)$/i.test(value) ? void 0 : "is neither true nor false"
};
var operators = new Map(
  Object.entries({
    ...stringOperators,
    ...numericOperators,
    ...dateOperators,
    ...booleanOperators,
    ...binaryOperators,
    ...ipOperators,
    ...arnOperators,
    Null: nullOperator
  })
);
var NAME = /^(?:(ForAllValues|ForAnyValue):)?(.*?)(IfExists)?$/s;
function readOperator(name) {
  const [, set, base = "", suffix] = NAME.exec(name) ?? [];
  const ifExists = suffix !== void 0;
  const operator4 = base === "Null" && ifExists ? void 0 : operators.get(base);
  return { set, base, ifExists, operator: operator4 };
}
var operatorNames = [...operators.keys()];

// src/authorization/policy/condition.ts
function parseConditions(reading, value, path) {
  if (!isObject(value)) {
    error(reading, "G1", path, `expected an object of condition operators, found ${typeName(value)}`);
    return void 0;
  }
  const tests = [];
  let whole = true;
  for (const [operator4, keys] of Object.entries(value)) {
    const operatorPath = [...path, operator4];
    if (!isObject(keys)) {
      error(reading, "G1", operatorPath, `expected an object of condition keys, found ${typeName(keys)}`);
      whole = false;
      continue;
    }
    const entries = Object.entries(keys);
    if (entries.length > 0) checkOperator(reading, operator4, operatorPath);
    for (const [key, values] of entries) {
      const test2 = parseTest(reading, operator4, key, values, [...operatorPath, key]);
      if (test2 === void 0) whole = false;
      else tests.push(test2);
    }
  }
  return whole ? tests : void 0;
}
function checkOperator(reading, text, path) {
  const name = readOperator(text);
  if (name.operator !== void 0 || isOpen(reading, text)) return;
  if (name.base === "Null") {
    error(reading, "G5", path, "Null takes no IfExists: whether the key is there is what it asks", 'write "Null"');
    return;
  }
  const near = nearest(name.base, operatorNames);
  const prefix = name.set === void 0 ? "" : `${name.set}:`;
  error(
    reading,
    "G5",
    path,
    `${quote(text)} is no condition operator`,
    near === void 0 ? void 0 : `did you mean "${prefix}${near}${name.ifExists && near !== "Null" ? "IfExists" : ""}"?`
  );
}
function parseTest(reading, operator4, key, value, path) {
  const items = Array.isArray(value) ? value : [value];
  const values = [];
  for (const [index, item] of items.entries()) {
    const itemPath = Array.isArray(value) ? [...path, index] : path;
    if (typeof item === "string" || typeof item === "number" || typeof item === "boolean") {
      values.push(String(item));
      checkValue(reading, operator4, String(item), itemPath);
    } else {
      error(reading, "G6", itemPath, `expected a string, a number or a boolean, found ${typeName(item)}`);
      return void 0;
    }
  }
  checkTest(reading, operator4, key, values, path);
  return { operator: operator4, key, values, path };
}
function checkValue(reading, operator4, value, path) {
  if (isOpen(reading, value)) return;
  const fault = readOperator(operator4).operator?.check?.(value);
  if (fault !== void 0) error(reading, "C3", path, `${quote(value)} ${fault}, as ${operator4} needs it`);
}
function checkTest(reading, operator4, key, values, path) {
  const name = readOperator(operator4);
  if (values.length === 0) {
    warning(reading, "C3", path, `${operator4} ${key} lists no value`, "list a value, or delete the test");
  }
  if ((name.base === "Bool" || name.base === "Null") && values.length > 1) {
    warning(reading, "C1", path, `${operator4} takes one value, found ${values.length}`, 'write "true" or "false"');
  }
  if (name.base === "Null" && name.set !== void 0) {
    warning(
      reading,
      "C4",
      path,
      `${operator4} does not look at the request: it is always ${name.set === "ForAllValues"}`,
      'write "Null"'
    );
  }
  const open = /^(kms:encryptioncontext:|aws:requesttag\/)/i.test(key);
  if (reading.kind === "key-policy" && name.set === "ForAllValues" && open) {
    error(
      reading,
      "C4",
      path,
      `KMS refuses ForAllValues with ${key}: it holds for a request without the key`,
      `write "${name.base}"`
    );
  }
}

// src/authorization/policy/principal.ts
var TYPES = ["AWS", "Service", "Federated", "CanonicalUser"];
function parsePrincipal(reading, value, path) {
  const element = { everyone: false, aws: [], service: [], federated: [], canonicalUser: [] };
  if (value === "*") return { ...element, everyone: true };
  if (typeof value === "string" && isOpen(reading, value)) return { ...element, aws: [value] };
  if (typeof value === "string") {
    error(
      reading,
      "P1",
      path,
      `a principal's text alone may only be "*", found ${quote(value)}`,
      `write { "AWS": ${quote(value)} }`
    );
    return element;
  }
  if (!isObject(value)) {
    error(reading, "P1", path, `expected "*" or an object of principals, found ${typeName(value)}`);
    return void 0;
  }
  if (Object.keys(value).length === 0) error(reading, "P1", path, "names no principal", 'write { "AWS": "ARN" }');
  return parseTypes(reading, value, path);
}
function parseTypes(reading, value, path) {
  const found = { AWS: [], Service: [], Federated: [], CanonicalUser: [] };
  let everyone = false;
  let whole = true;
  for (const [type, listed] of Object.entries(value)) {
    const known7 = TYPES.find((name) => name === type);
    if (known7 === void 0) {
      error(reading, "P1", [...path, type], `${quote(type)} is no type of principal`, suggestion(type, TYPES));
      continue;
    }
    const list = stringList(reading, listed, [...path, type]);
    if (list === void 0) {
      whole = false;
      continue;
    }
    for (const item of list) {
      if (known7 === "AWS" && item.text === "*") everyone = true;
      else found[known7].push(item.text);
      checkPrincipal(reading, known7, item.text, item.path);
    }
  }
  if (!whole) return void 0;
  return {
    everyone,
    aws: found.AWS,
    service: found.Service,
    federated: found.Federated,
    canonicalUser: found.CanonicalUser
  };
}
function checkPrincipal(reading, type, text, path) {
  if (isOpen(reading, text)) return;
  if (type === "AWS") {
    checkAws(reading, text, path);
  } else if (/[*?]/.test(text)) {
    error(reading, "P1", path, `a wildcard is not allowed in a ${type} principal: ${quote(text)}`, "write it in full");
  } else if (type === "CanonicalUser" && (reading.kind !== "bucket-policy" || !/^[0-9a-f]{64}$/.test(text))) {
    error(reading, "P1", path, `a canonical user is 64 hexadecimal digits, in bucket policies only: ${quote(text)}`);
  }
}
var ORIGIN_ACCESS_IDENTITY = /^arn:aws[a-z-]*:iam::cloudfront:user\/CloudFront Origin Access Identity [A-Z0-9]+$/;
var ACCOUNT_OR_ID = /^(\d{12}|A(ROA|IDA)[A-Z0-9]{5,})$/;
function checkAws(reading, text, path) {
  if (text === "*" || ACCOUNT_OR_ID.test(text) || ORIGIN_ACCESS_IDENTITY.test(text)) return;
  const [, , service, , account = "", resource = ""] = splitArn(text);
  if (service === "sts" && resource.startsWith("assumed-role/")) {
    checkSession(reading, { text, account, resource }, path);
  } else if (/[*?]/.test(text)) {
    error(
      reading,
      "P1",
      path,
      `a wildcard matches no part of a principal: AWS refuses ${quote(text)}, so it never matches anybody`,
      `name the principal in full, or write "*" with a condition on aws:PrincipalArn: { "ArnLike": { "aws:PrincipalArn": ${quote(text)} } }`
    );
  } else if (parsePrincipalArn(text) === void 0) {
    error(
      reading,
      "P1",
      path,
      `${quote(text)} is no principal`,
      "write an account id, or the ARN of a role, user or account root"
    );
  }
}
function checkSession(reading, arn, path) {
  const [, role = "", session] = arn.resource.split("/");
  const faults = [
    /[*?]/.test(arn.account) ? "a wildcard for the account" : void 0,
    session === void 0 || session === "" ? "no session name" : void 0,
    /[*?]/.test(role) ? "a wildcard in the role's name" : void 0,
    session !== void 0 && /[*?]/.test(session) ? "a wildcard for the session" : void 0
  ].filter((fault) => fault !== void 0);
  if (faults.length === 0 && parsePrincipalArn(arn.text) !== void 0) return;
  const account = /^\d{12}$/.test(arn.account) ? arn.account : "ACCOUNT";
  const name = /[*?]/.test(role) || role === "" ? "NAME" : role;
  error(
    reading,
    "P1",
    path,
    `AWS refuses the principal ${quote(arn.text)}${faults.length > 0 ? ` (${faults.join(" and ")})` : ""}, so it never matches anybody`,
    `name the role, which covers all its sessions: "arn:aws:iam::${account}:role/${name}". No Allow would lift a Deny of another statement (E1)`
  );
}

// src/authorization/policy/resource.ts
var PARTITION = /^(\*|aws|aws-cn|aws-us-gov|aws-eusc|aws-iso(-[a-z])?)$/;
function checkActions(reading, items) {
  for (const { text, path } of items) {
    if (isOpen(reading, text)) continue;
    if (text === "*") {
      if (reading.kind === "trust-policy")
        error(reading, "G10", path, 'a trust policy takes sts actions only, not "*"', 'write "sts:AssumeRole"');
      continue;
    }
    const colons = text.split(":").length - 1;
    if (colons === 0) {
      error(
        reading,
        "A1",
        path,
        `the action ${quote(text)} has no service in front`,
        `write "SERVICE:${text.slice(0, 60)}"`
      );
    } else if (colons > 1) {
      error(reading, "A1", path, `the action ${quote(text)} has more than one colon`, 'write "SERVICE:ACTION"');
    } else if (reading.kind === "trust-policy" && !/^sts:/i.test(text)) {
      error(
        reading,
        "G10",
        path,
        `a trust policy takes sts actions only, found ${quote(text)}`,
        'write "sts:AssumeRole"'
      );
    }
  }
}
function checkResources(reading, items) {
  for (const { text, path } of items) {
    if (text === "*" || isOpen(reading, text)) continue;
    const parts = splitArn(text);
    if (kindRules[reading.kind].checksArns) checkArn(reading, text, parts, path);
    else if (parts[0] !== "arn") error(reading, "R2", path, `the resource ${quote(text)} is neither an ARN nor "*"`);
    if (parts[0] === "arn" && parts.length < 6 && !kindRules[reading.kind].checksArns) {
      warning(reading, "R2", path, `the resource ${quote(text)} has fewer than six parts`, "write the ARN in full");
    }
    if (/[A-Z]/.test(parts[2] ?? "")) {
      warning(
        reading,
        "R4",
        path,
        `the service in ${quote(text)} matches nothing: ARNs are case-sensitive`,
        "write it in lower case"
      );
    }
  }
}
function checkArn(reading, text, parts, path) {
  const [prefix, partition = "", service = "", region = "", , resource = ""] = parts;
  if (prefix !== "arn" || parts.length < 6) {
    error(
      reading,
      "R2",
      path,
      `the resource ${quote(text)} must be an ARN with six parts or "*"`,
      "write arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE"
    );
  } else if (!PARTITION.test(partition)) {
    error(reading, "R2", path, `there is no partition ${quote(partition)} in ${quote(text)}`, 'write "aws"');
  } else if (/[*?]/.test(service) || service === "") {
    error(
      reading,
      "R2",
      path,
      `the service in ${quote(text)} must be written in full, without wildcards`,
      "name the service"
    );
  } else if (service === "s3" && region !== "" && !resource.startsWith("accesspoint/")) {
    error(
      reading,
      "R2",
      path,
      `a bucket's ARN has no region: ${quote(text)}`,
      `write "arn:${partition}:s3:::${resource}"`
    );
  }
}
var OBJECT_ACTION = /^s3:((get|put|delete)object|abortmultipartupload$|listmultipartuploadparts$|restoreobject$|bypassgovernanceretention$|replicate(object|delete|tags)$|objectowneroverridetobucketowner$|initiatereplication$|updateobjectencryption$)/i;
var BUCKET_ACTION = /^s3:((get|put|delete|create|list)bucket|(get|put)(lifecycle|encryption|replication|accelerate|analytics|inventory|intelligenttiering|metrics)configuration$)/i;
function checkBucketLevels(reading, actions, resources) {
  if (resources.some(({ text }) => isOpen(reading, text))) return;
  const names = resources.map(({ text }) => splitArn(text)[5] ?? "*");
  const objects = names.some((name) => name.includes("/") || name.endsWith("*"));
  const buckets = names.some((name) => !name.includes("/"));
  for (const { text, path } of actions) {
    if (!/^s3:[^*?]+$/i.test(text) || isOpen(reading, text)) continue;
    const onObjects = OBJECT_ACTION.test(text);
    if (!onObjects && !BUCKET_ACTION.test(text)) continue;
    if (onObjects ? objects : buckets) continue;
    error(
      reading,
      "R5",
      path,
      `${quote(text)} applies to no resource of its statement: it is an action on ${onObjects ? "objects" : "the bucket"}`,
      onObjects ? 'add "arn:aws:s3:::BUCKET/*" to Resource' : 'add "arn:aws:s3:::BUCKET" to Resource'
    );
  }
}
function checkPartitions(reading, principals, resources, path) {
  const partitionOf = (text) => text.startsWith("arn:") ? text.split(":")[1] : void 0;
  const own = resources.map(({ text }) => partitionOf(text)).find((partition) => partition !== void 0 && PARTITION.test(partition));
  if (own === void 0 || own === "*") return;
  for (const principal of principals) {
    const partition = partitionOf(principal);
    if (partition === void 0 || partition === own || /[*?]/.test(partition) || isOpen(reading, partition)) continue;
    error(
      reading,
      "P4",
      path,
      `the principal ${quote(principal)} is of partition ${quote(partition)}, the resource of ${quote(own)}`,
      "both are of one partition"
    );
  }
}

// src/authorization/policy/statement.ts
var MEMBERS = [
  "Sid",
  "Effect",
  "Principal",
  "NotPrincipal",
  "Action",
  "NotAction",
  "Resource",
  "NotResource",
  "Condition"
];
function parseStatement(reading, value, index, path) {
  if (!isObject(value)) {
    error(reading, "G1", path, `a statement is an object, found ${typeName(value)}`);
    return void 0;
  }
  checkMembers(reading, value, path);
  const effect = parseEffect(reading, value, path);
  const principals = parsePrincipals(reading, value, path);
  const actions = parseEither(reading, value, path, "Action", "NotAction");
  const resources = parseEither(reading, value, path, "Resource", "NotResource");
  const conditions = value["Condition"] === void 0 ? [] : parseConditions(reading, value["Condition"], [...path, "Condition"]);
  const sid = parseSid(reading, value, path);
  if (!effect || !principals || !actions || !resources || !conditions) return void 0;
  checkRequired(reading, value, path);
  if (actions.list) checkActions(reading, actions.list);
  if (resources.list) checkResources(reading, resources.list);
  if (reading.kind === "bucket-policy" && actions.name === "Action" && resources.name === "Resource") {
    checkBucketLevels(reading, actions.list ?? [], resources.list ?? []);
  }
  checkPartitions(reading, (principals.principal ?? principals.notPrincipal)?.aws ?? [], resources.list ?? [], path);
  if (reading.kind === "rcp") checkRcp(reading, value, effect, path);
  return {
    index,
    path,
    ...sid === void 0 ? {} : { sid },
    effect,
    ...principals,
    ...texts(actions, { Action: "actions", NotAction: "notActions" }),
    ...texts(resources, { Resource: "resources", NotResource: "notResources" }),
    conditions
  };
}
function checkMembers(reading, value, path) {
  for (const member of Object.keys(value)) {
    if (MEMBERS.includes(member)) continue;
    error(reading, "G5", [...path, member], `a statement has no element ${quote(member)}`, suggestion(member, MEMBERS));
  }
}
function parseEffect(reading, value, path) {
  const effect = value["Effect"];
  if (effect === "Allow" || effect === "Deny") return effect;
  if (effect === void 0) {
    error(reading, "G4", path, "the statement has no Effect", 'write "Effect": "Allow" or "Deny"');
  } else {
    const shown = typeof effect === "string" ? quote(effect) : typeName(effect);
    const near = typeof effect === "string" ? suggestion(effect, ["Allow", "Deny"]) : void 0;
    error(
      reading,
      "G4",
      [...path, "Effect"],
      `Effect is exactly "Allow" or "Deny", found ${shown}`,
      near ?? 'write "Allow" or "Deny"'
    );
  }
  return void 0;
}
function parseSid(reading, value, path) {
  const sid = value["Sid"];
  if (sid === void 0) return void 0;
  if (typeof sid !== "string") {
    error(reading, "G7", [...path, "Sid"], `Sid is a string, found ${typeName(sid)}`);
    return void 0;
  }
  if (kindRules[reading.kind].plainSid && !isOpen(reading, sid) && !/^[A-Za-z0-9]*$/.test(sid)) {
    error(
      reading,
      "G7",
      [...path, "Sid"],
      `a Sid holds only letters and digits here: ${quote(sid)}`,
      `write ${quote(sid.replace(/[^A-Za-z0-9]/g, ""))}`
    );
  }
  return sid;
}
function parsePrincipals(reading, value, path) {
  const both = value["Principal"] !== void 0 && value["NotPrincipal"] !== void 0;
  if (both) error(reading, "G3", path, "Principal and NotPrincipal exclude each other", "keep one of them");
  const read = (name) => value[name] === void 0 ? void 0 : parsePrincipal(reading, value[name], [...path, name]);
  const principal = read("Principal");
  const notPrincipal = read("NotPrincipal");
  const unreadable = value["Principal"] !== void 0 && principal === void 0 || value["NotPrincipal"] !== void 0 && notPrincipal === void 0;
  if (both || unreadable) return void 0;
  return { ...principal === void 0 ? {} : { principal }, ...notPrincipal === void 0 ? {} : { notPrincipal } };
}
function parseEither(reading, value, path, plain, negated) {
  if (value[plain] !== void 0 && value[negated] !== void 0) {
    error(reading, "G3", path, `${plain} and ${negated} exclude each other`, "keep one of them");
    return void 0;
  }
  const name = value[plain] !== void 0 ? plain : value[negated] !== void 0 ? negated : void 0;
  if (name === void 0) return { name, list: void 0 };
  const list = stringList(reading, value[name], [...path, name]);
  if (list?.length === 0) warning(reading, "A2", [...path, name], `${name} is empty: the statement has no effect`);
  return list === void 0 ? void 0 : { name, list };
}
function texts(either, names) {
  const member = either.name === void 0 ? void 0 : names[either.name];
  return member === void 0 || either.list === void 0 ? {} : { [member]: either.list.map(({ text }) => text) };
}
function checkRequired(reading, value, path) {
  const rules = kindRules[reading.kind];
  const kind = kindNames[reading.kind];
  const has = (plain, negated) => value[plain] !== void 0 ? plain : value[negated] !== void 0 ? negated : void 0;
  const principal = has("Principal", "NotPrincipal");
  if (rules.principal === "required" && principal === void 0) {
    error(reading, "G9", path, `each statement of a ${kind} names a Principal`, 'write "Principal": { "AWS": "ARN" }');
  } else if (rules.principal === "forbidden" && principal !== void 0) {
    error(
      reading,
      "G9",
      [...path, principal],
      `a ${kind} has no ${principal}: it applies to whom it is attached`,
      "delete it"
    );
  } else if (reading.kind === "trust-policy" && principal === "NotPrincipal") {
    error(
      reading,
      "G10",
      [...path, "NotPrincipal"],
      "a trust policy takes no NotPrincipal",
      "list who may assume the role in Principal"
    );
  }
  const resource = has("Resource", "NotResource");
  if (rules.resource === "forbidden" && resource !== void 0) {
    error(
      reading,
      "G10",
      [...path, resource],
      `a trust policy has no ${resource}: its resource is the role`,
      "delete it"
    );
  }
  const missing = [
    has("Action", "NotAction") === void 0 ? "Action" : void 0,
    rules.resource === "required" && resource === void 0 ? "Resource" : void 0
  ];
  for (const element of missing) {
    if (element === void 0) continue;
    const report = reading.kind === "key-policy" ? warning : error;
    const rule = element === "Action" ? "A2" : "R7";
    report(
      reading,
      rule,
      path,
      `the statement has no ${element} and so no effect`,
      element === "Action" ? 'write "Action"' : 'write "Resource": "*"'
    );
  }
}
function checkRcp(reading, value, effect, path) {
  const bare = (member) => value[member] === "*" || Array.isArray(value[member]) && value[member].includes("*");
  if (value["NotPrincipal"] !== void 0 || value["Principal"] !== void 0 && !isEveryone(value["Principal"])) {
    error(
      reading,
      "G9",
      path,
      `an RCP's principal is "*"`,
      'write "Principal": "*" and name principals in conditions'
    );
  }
  if (effect === "Deny" && bare("Action")) {
    error(reading, "1.4", [...path, "Action"], 'an RCP cannot deny "*"', 'name the services, such as "s3:*"');
  } else if (effect === "Allow" && !(bare("Action") && bare("Resource") && value["Condition"] === void 0)) {
    error(reading, "1.4", [...path, "Effect"], "an RCP only denies", 'write "Deny"');
  }
}
var isEveryone = (value) => value === "*" || isObject(value) && (value["AWS"] === "*" || Array.isArray(value["AWS"]) && value["AWS"].includes("*"));

// src/authorization/policy/parse.ts
var MEMBERS2 = ["Version", "Id", "Statement"];
function parsePolicy(value, kind, id, options = {}) {
  const reading = { kind, problems: [], holes: options.holes === true };
  const { problems } = reading;
  if (!isObject(value)) {
    error(reading, "G1", [], `a policy is an object, found ${typeName(value)}`);
    return { problems };
  }
  for (const member of Object.keys(value)) {
    if (!MEMBERS2.includes(member)) {
      error(reading, "G1", [member], `a policy has no member ${quote(member)}`, suggestion(member, MEMBERS2));
    }
  }
  checkId(reading, value);
  const version = parseVersion(reading, value);
  const statements = parseStatements(reading, value);
  checkCharacters(reading, value);
  if (statements === void 0) return { problems };
  if (kindRules[kind].plainSid) checkUniqueSids(reading, statements);
  if (version === "2008-10-17") checkLiteralVariables(reading, statements);
  return { policy: { id, kind, version, statements }, problems };
}
function checkId(reading, value) {
  const id = value["Id"];
  if (id === void 0) return;
  if (typeof id !== "string") error(reading, "G8", ["Id"], `Id is a string, found ${typeName(id)}`);
  else if (!kindRules[reading.kind].id) {
    warning(reading, "G8", ["Id"], `the grammar of a ${kindNames[reading.kind]} has no Id`, "delete it");
  }
}
function parseVersion(reading, value) {
  const version = value["Version"];
  if (version === "2012-10-17" || version === "2008-10-17") return version;
  if (version === void 0) {
    if (reading.kind === "identity-policy" || reading.kind === "permissions-boundary") {
      warning(
        reading,
        "G2",
        [],
        "IAM refuses to create a managed policy without Version",
        'write "Version": "2012-10-17"'
      );
    }
    return "2008-10-17";
  }
  const shown = typeof version === "string" ? quote(version) : typeName(version);
  error(
    reading,
    "G2",
    ["Version"],
    `there is no policy version ${shown}: it is the grammar's date, not the document's`,
    'write "2012-10-17"'
  );
  return "2012-10-17";
}
function parseStatements(reading, value) {
  const written = value["Statement"];
  if (written === void 0) {
    error(reading, "G1", [], "the policy has no Statement");
    return void 0;
  }
  const items = Array.isArray(written) ? written : [written];
  if (items.length === 0) error(reading, "G1", ["Statement"], "the list of statements is empty");
  const statements = [];
  for (const [index, item] of items.entries()) {
    const path = Array.isArray(written) ? ["Statement", index] : ["Statement"];
    const statement = parseStatement(reading, item, index, path);
    if (statement !== void 0) statements.push(statement);
  }
  return statements.length === items.length ? statements : void 0;
}
function checkUniqueSids(reading, statements) {
  const seen = /* @__PURE__ */ new Map();
  for (const { sid, path, index } of statements) {
    if (sid === void 0 || sid === "" || isOpen(reading, sid)) continue;
    const before = seen.get(sid);
    if (before === void 0) seen.set(sid, index);
    else
      error(
        reading,
        "G7",
        [...path, "Sid"],
        `the Sid ${quote(sid)} is used by statement ${before + 1} already`,
        "give each statement its own"
      );
  }
}
function checkLiteralVariables(reading, statements) {
  const report = (path, text) => warning(
    reading,
    "G2",
    path,
    `${quote(text)} is literal text: variables need version 2012-10-17`,
    'write "Version": "2012-10-17"'
  );
  for (const statement of statements) {
    for (const element of ["resources", "notResources"]) {
      const text = statement[element]?.find((entry) => entry.includes("${"));
      if (text !== void 0) report([...statement.path, element === "resources" ? "Resource" : "NotResource"], text);
    }
    for (const test2 of statement.conditions) {
      const text = test2.values.find((entry) => entry.includes("${"));
      if (text !== void 0) report(test2.path, text);
    }
  }
}

// src/authorization/match/open-principal.ts
function openPrincipal(text) {
  const pieces = cutAtHoles(text);
  const tokens = pieces.flatMap((piece, index) => [...index > 0 ? ["*"] : [], { text: piece }]);
  return { start: pieces[0] ?? "", end: pieces.at(-1) ?? "", pattern: patternOf(tokens, true) };
}
var mayBe = ({ pattern }, text) => matchPattern(pattern, text);
function openNames(entry, caller) {
  const names = [];
  const { kind, account, partition } = caller;
  if (account !== "") {
    if (mayBe(entry, account) || mayBe(entry, `arn:${partition}:iam::${account}:root`)) names.push("account");
    if (kind === "federated-user" && overlaps(entry, userEnds(caller))) names.push("role");
    if (mayBeRole(entry, caller)) names.push("role");
    if (kind !== "role" && mayBe(entry, caller.text)) names.push("own");
    if (caller.uniqueId !== void 0 && mayBe(entry, caller.uniqueId)) names.push(kind === "user" ? "own" : "role");
  }
  if (mayBe(entry, "*")) names.push("everyone");
  return names;
}
var userEnds = ({ partition, account }) => ({
  start: `arn:${partition}:iam::${account}:user/`,
  end: ""
});
function mayBeRole(entry, caller) {
  if (caller.roleArn !== void 0) return mayBe(entry, caller.roleArn);
  return caller.kind === "session" && mayBeRoleNamed(entry, caller);
}
function mayBeRoleNamed(entry, { partition, account, name }) {
  return overlaps(entry, { start: `arn:${partition}:iam::${account}:role/`, end: `/${name}` });
}
function overlaps(one, other) {
  const starts = one.start.startsWith(other.start) || other.start.startsWith(one.start);
  const ends = one.end.endsWith(other.end) || other.end.endsWith(one.end);
  return starts && ends;
}

// src/authorization/match/principal.ts
var STRENGTH = { none: 0, account: 1, limited: 2, direct: 3 };
var matches = (sure, possible) => ({ sure, possible });
var NONE = matches(0, 0);
var ACCOUNT = matches(1, 1);
var LIMITED = matches(2, 2);
var DIRECT = matches(3, 3);
var PERHAPS_ACCOUNT = matches(0, 1);
var PERHAPS_LIMITED = matches(0, 2);
var PERHAPS_DIRECT = matches(0, 3);
var LIMITED_PERHAPS_DIRECT = matches(2, 3);
function compilePrincipal(statement, ambiguous) {
  const element = statement.principal ?? statement.notPrincipal;
  if (element === void 0) return void 0;
  return {
    negated: statement.principal === void 0,
    everyone: element.everyone,
    entries: element.aws.flatMap((text) => readEntry(text) ?? []),
    services: element.service,
    open: element.aws.filter(hasHole).map(openPrincipal),
    openServices: element.service.filter(hasHole).map(openPrincipal),
    canonical: element.canonicalUser.length > 0,
    ambiguous
  };
}
var ACCOUNT_ID = /^\d{12}$/;
var UNIQUE_ID = /^(AROA|AIDA)[A-Z0-9]+$/;
function readEntry(text) {
  if (hasHole(text)) return void 0;
  if (ACCOUNT_ID.test(text)) return { type: "account", account: text, partition: void 0 };
  if (UNIQUE_ID.test(text)) return { type: "unique-id", text };
  if (text.includes("*") || text.includes("?")) return void 0;
  const arn = parsePrincipalArn(text);
  if (arn === void 0) return void 0;
  const { account, partition, name } = arn;
  if (arn.type === "root") return { type: "account", account, partition };
  if (arn.type === "role") return { type: "role", text, account, partition, name };
  if (arn.type === "user") return { type: "user", text, account, partition };
  return { type: "session", text };
}
var roleKey = (role) => `${role.partition}:${role.account}:${role.name}`;
function ambiguousRoles(elements) {
  const seen = /* @__PURE__ */ new Map();
  const result = /* @__PURE__ */ new Set();
  const open = elements.flatMap(({ aws }) => aws.filter(hasHole).map(openPrincipal));
  for (const element of elements) {
    for (const text of element.aws) {
      const entry = readEntry(text);
      if (entry?.type !== "role") continue;
      const key = roleKey(entry);
      const before = seen.get(key);
      if (before !== void 0 && before !== text || open.some((other) => mayBeRoleNamed(other, entry)))
        result.add(key);
      seen.set(key, text);
    }
  }
  return result;
}
function matchPrincipal(matcher, caller, deny, hasBoundary) {
  return matcher.negated ? matchNegated(matcher, caller, deny, hasBoundary) : matchListed(matcher, caller);
}
function matchListed(matcher, caller) {
  if (matcher.everyone) return DIRECT;
  let possible = strongest(openNamesOf(matcher, caller));
  if (caller.kind === "anonymous" || caller.kind === "unreadable") return matches(0, possible);
  if (caller.kind === "service") return matchService(matcher, caller) === true ? DIRECT : matches(0, possible);
  let sure = 0;
  if (matcher.canonical && possible === 0) possible = 1;
  for (const entry of matcher.entries) {
    const match = matchEntry(entry, caller, matcher.ambiguous);
    if (match.sure > sure) sure = match.sure;
    if (match.possible > possible) possible = match.possible;
  }
  return matches(sure, possible);
}
function openNamesOf(matcher, caller) {
  const names = matcher.open.flatMap((entry) => openNames(entry, caller));
  return matchService(matcher, caller) === "unknown" ? [...names, "own"] : names;
}
function matchService({ services, openServices }, caller) {
  if (caller.kind !== "service") return false;
  if (services.includes(caller.text)) return true;
  return ifPossible(openServices.some((entry) => mayBe(entry, caller.text)));
}
var OPEN_STRENGTH = { account: 1, role: 2, own: 3, everyone: 3 };
function strongest(names) {
  let strength = 0;
  for (const name of names) if (OPEN_STRENGTH[name] > strength) strength = OPEN_STRENGTH[name];
  return strength;
}
function matchEntry(entry, caller, ambiguous) {
  switch (entry.type) {
    case "account":
      return isAccountOf(entry, caller) ? ACCOUNT : NONE;
    case "session":
      return entry.text === caller.text ? DIRECT : NONE;
    case "role":
      return matchRole(entry, caller, ambiguous);
    case "user":
      if (entry.text === caller.text) return DIRECT;
      return caller.kind === "federated-user" && entry.account === caller.account && entry.partition === caller.partition ? PERHAPS_LIMITED : NONE;
    case "unique-id":
      if (entry.text !== caller.uniqueId) return NONE;
      return caller.kind === "user" ? DIRECT : LIMITED;
  }
}
var isAccountOf = (entry, caller) => entry.account === caller.account && (entry.partition === void 0 || entry.partition === caller.partition);
function matchRole(entry, caller, ambiguous) {
  if (caller.roleArn !== void 0) return entry.text === caller.roleArn ? LIMITED : NONE;
  if (caller.kind !== "session" || roleKey(entry) !== roleKey(caller)) return NONE;
  return ambiguous.has(roleKey(entry)) ? PERHAPS_LIMITED : LIMITED;
}
function matchNegated(matcher, caller, deny, hasBoundary) {
  if (deny && hasBoundary && caller.account !== "") return DIRECT;
  if (matcher.everyone) return NONE;
  const unlisted = deny || caller.account === "" ? DIRECT : LIMITED_PERHAPS_DIRECT;
  const open = openNamesOf(matcher, caller);
  if (caller.account === "") {
    if (matchService(matcher, caller) === true) return NONE;
    return open.length > 0 ? matches(0, unlisted.possible) : unlisted;
  }
  const wanted = namesOf(caller);
  let listed = 0;
  let perhaps = matcher.canonical || open.length > 0;
  for (const name of wanted) {
    const match = bestEntry(matcher, name, caller);
    if (match.sure > 0) listed++;
    else if (match.possible > 0) perhaps = true;
  }
  if (listed === wanted.length) return NONE;
  return listed > 0 || perhaps ? PERHAPS_DIRECT : unlisted;
}
function namesOf(caller) {
  if (caller.kind === "session") return ["own", "role", "account"];
  return caller.kind === "root" ? ["account"] : caller.kind === "role" ? ["role", "account"] : ["own", "account"];
}
function bestEntry(matcher, name, caller) {
  let best = NONE;
  for (const entry of matcher.entries) {
    if (nameOf(entry, caller) !== name) continue;
    const match = matchEntry(entry, caller, matcher.ambiguous);
    if (match.sure > 0) return match;
    if (match.possible > 0) best = PERHAPS_ACCOUNT;
  }
  return best;
}
function nameOf(entry, caller) {
  if (entry.type === "account") return "account";
  if (entry.type === "role") return "role";
  return entry.type === "unique-id" && caller.kind !== "user" ? "role" : "own";
}

// src/authorization/evaluate/grants.ts
var NO_GRANT = { applies: false, strength: STRENGTH.none };
var WITH_CONTEXT = /^kms:(encrypt|decrypt|generatedatakey(pair)?(withoutplaintext)?|reencrypt(from|to))$/;
var CONTEXT_PREFIX = "kms:encryptioncontext:";
function answerOfGrant(grant, request, context) {
  const listed = grant.operations.some((operation) => `kms:${operation.toLowerCase()}` === request.action);
  const strength = listed ? matchGrantee(grant.granteePrincipal, request) : STRENGTH.none;
  return strength === STRENGTH.none ? NO_GRANT : { applies: constraintsHold(grant, request.action, context), strength };
}
function matchGrantee(grantee, request) {
  const service = parsePrincipalArn(grantee) === void 0 && !/^\d{12}$/.test(grantee);
  const element = {
    everyone: false,
    aws: service ? [] : [grantee],
    service: service ? [grantee] : [],
    federated: [],
    canonicalUser: []
  };
  const statement = { index: 0, path: [], effect: "Allow", principal: element, conditions: [] };
  const matcher = compilePrincipal(statement, /* @__PURE__ */ new Set());
  return matcher === void 0 ? STRENGTH.none : matchPrincipal(matcher, request.caller, false, false).sure;
}
function constraintsHold(grant, action, context) {
  const { encryptionContextEquals: equals2, encryptionContextSubset: subset } = grant;
  if (equals2 === void 0 && subset === void 0) return true;
  if (action === "kms:creategrant") return "unknown";
  if (!WITH_CONTEXT.test(action)) return true;
  const pairs = encryptionContext(context);
  const includes = (wanted) => Object.entries(wanted).every(([name, value]) => pairs.get(name) === value);
  if (equals2 !== void 0 && !(includes(equals2) && Object.keys(equals2).length === pairs.size)) return false;
  return subset === void 0 || includes(subset);
}
function encryptionContext(context) {
  const pairs = /* @__PURE__ */ new Map();
  for (const [key, value] of Object.entries(context)) {
    if (key.toLowerCase().startsWith(CONTEXT_PREFIX)) {
      pairs.set(key.slice(CONTEXT_PREFIX.length), Array.isArray(value) && value.length === 1 ? value[0] : value);
    }
  }
  return pairs;
}

// src/authorization/match/context.ts
function requestContext(context) {
  const result = /* @__PURE__ */ new Map();
  for (const key of Object.keys(context)) {
    const value = context[key];
    if (value !== void 0) result.set(lowerCase(key), value);
  }
  return result;
}
var known2 = /* @__PURE__ */ new Map();
var MOST_KNOWN2 = 1e3;
function lowerCase(key) {
  const before = known2.get(key);
  if (before !== void 0) return before;
  if (known2.size >= MOST_KNOWN2) known2.clear();
  const lower = key.toLowerCase();
  known2.set(key, lower);
  return lower;
}
function valuesOf(value) {
  if (value === void 0) return [];
  return typeof value === "string" ? [value] : value;
}

// src/authorization/condition/test.ts
function compileTest(test2, variables) {
  const name = readOperator(test2.operator);
  const wanted = test2.values.map((value) => value.toLowerCase());
  return {
    source: test2,
    key: test2.key.toLowerCase(),
    name,
    compare: name.operator?.compile(test2.values, variables) ?? (() => "unknown"),
    acceptsAbsent: wanted.includes("true"),
    acceptsPresent: wanted.includes("false"),
    openKey: hasHole(test2.key)
  };
}
function evaluateTest(test2, context) {
  const { operator: operator4, base, set, ifExists } = test2.name;
  if (operator4 === void 0 || test2.openKey) return "unknown";
  const value = context.get(test2.key);
  const absent = value === void 0 || value.length === 0;
  if (base === "Null") {
    const result = evaluateNull(test2, value);
    return result === false && set === void 0 && test2.source.values.some(hasHole) ? "unknown" : result;
  }
  if (absent && value !== "") {
    if (ifExists || set === "ForAllValues") return true;
    return set === "ForAnyValue" ? false : operator4.negated;
  }
  if (set !== void 0) return evaluateSet(test2, valuesOf(value), operator4.negated, context);
  const match = typeof value === "string" ? test2.compare(value, context) : matchAny(test2, valuesOf(value), context);
  return operator4.negated ? not(match) : match;
}
function matchAny(test2, values, context) {
  let result = false;
  for (const value of values) {
    result = or(result, test2.compare(value, context));
    if (result === true) return true;
  }
  return result;
}
function evaluateSet(test2, values, negated, context) {
  const all = test2.name.set === "ForAllValues";
  let result = all;
  for (const value of values) {
    const match = test2.compare(value, context);
    const passes = negated ? not(match) : match;
    if (passes === !all) {
      result = passes;
      break;
    }
    if (passes === "unknown") result = passes;
  }
  return values.every((value) => value === "") && result !== all ? "unknown" : result;
}
function evaluateNull(test2, value) {
  if (test2.name.set !== void 0) return test2.name.set === "ForAllValues";
  if (test2.acceptsAbsent === test2.acceptsPresent) return test2.acceptsAbsent;
  if (value === void 0) return test2.acceptsAbsent;
  if (typeof value === "string" ? value === "" : value.length > 0 && value.every((item) => item === ""))
    return "unknown";
  return value.length === 0 ? test2.acceptsAbsent : test2.acceptsPresent;
}
function unsettledTest(test2, context) {
  const { operator: operator4, key } = test2.source;
  const hole = holeReason(`${showHoles(operator4)} ${showHoles(key)}`, [operator4, key, ...test2.source.values]);
  if (hole !== void 0) return hole;
  if (test2.name.operator === void 0) return `"${operator4}" is no condition operator (G5): write an existing one`;
  const values = valuesOf(context.get(test2.key));
  if (values.every((value) => value === "")) {
    return `whether ${operator4} takes the empty string of ${key} for a missing value is not documented (C4)`;
  }
  if (test2.name.base.endsWith("IpAddress")) {
    return `whether the IPv4-mapped address of ${key} counts as IPv4 is not documented`;
  }
  return `a variable in ${operator4} ${key} names a key with several values; only single-valued keys may be used (V1)`;
}

// src/authorization/match/action.ts
function compileActions(actions, notActions) {
  const list = actions ?? notActions;
  if (list === void 0 || list.length === 0) return void 0;
  return {
    negated: actions === void 0,
    // Compared without regard to case (A1).
    patterns: list.map((pattern) => compilePattern(pattern.toLowerCase()))
  };
}
function matchAction(matcher, action) {
  let result = false;
  for (const pattern of matcher.patterns) {
    const match = matchSurely(pattern, action);
    if (match === true) return !matcher.negated;
    if (match === "unknown") result = match;
  }
  return matcher.negated ? not(result) : result;
}

// src/authorization/match/resource.ts
function requestResource(text) {
  return { text, parts: splitArn(text) };
}
function compileResources(resources, notResources, variables) {
  const list = resources ?? notResources;
  if (list === void 0 || list.length === 0) return void 0;
  return { negated: resources === void 0, patterns: list.map((text) => compileResource(text, variables)) };
}
function compileResource(text, variables) {
  const parts = splitArn(text);
  const whole = parts.slice(0, 5).some((part) => part.includes(HOLE));
  if (whole) {
    const template2 = compileTemplate(text, { wildcards: true, variables });
    return { text, everything: false, parts: [], template: void 0, whole: template2 };
  }
  const last = parts.length === 6 ? parts[5] ?? "" : "";
  const template = compileTemplate(last, { wildcards: true, variables: variables && parts.length === 6 });
  const patterns = parts.slice(0, parts.length === 6 ? 5 : void 0).map(compilePattern);
  if (parts.length === 6)
    patterns.push(
      template.hasVariables ? compilePattern("") : patternOf(template.tokens, template.open)
    );
  return {
    text,
    everything: text === "*",
    parts: patterns,
    template: template.hasVariables ? template : void 0,
    whole: void 0
  };
}
function matchResource(matcher, resource, context) {
  let result = false;
  for (const pattern of matcher.patterns) {
    const match = matchOne(pattern, resource, context);
    if (match === true) return !matcher.negated;
    if (match === "unknown") result = "unknown";
  }
  return result === "unknown" ? result : matcher.negated;
}
function matchOne(pattern, resource, context) {
  if (pattern.everything) return true;
  if (pattern.whole !== void 0) return matchWhole(pattern.whole, pattern.text, resource.text, context);
  if (pattern.parts.length < 6) return matchAcrossColons(pattern, resource);
  if (resource.parts.length < 6) return false;
  for (let index = 0; index < 5; index++) {
    const part = pattern.parts[index];
    if (part === void 0 || !matchPattern(part, resource.parts[index] ?? "")) return false;
  }
  const last = resource.parts[5] ?? "";
  if (pattern.template === void 0) {
    const part = pattern.parts[5];
    return part !== void 0 && matchSurely(part, last);
  }
  const tokens = expandTemplate(pattern.template, context);
  if (tokens === void 0) return false;
  return tokens === "unknown" ? "unknown" : matchSurely(patternOf(tokens, pattern.template.open), last);
}
function matchWhole(template, text, resource, context) {
  if (template.hasVariables) {
    const tokens = expandTemplate(template, context);
    if (tokens === "unknown" || tokens !== void 0 && matchPattern(patternOf(tokens), resource)) return "unknown";
  }
  return ifPossible(matchPattern(compilePattern(text), resource));
}
function matchAcrossColons(pattern, resource) {
  const place = (index, from) => {
    const part = pattern.parts[index];
    if (part === void 0) return from === resource.parts.length;
    const tail = part.stretches[part.stretches.length - 1];
    const open = part.stretches.length > 1 && tail?.length === 0;
    const furthest = open ? resource.parts.length : from + 1;
    for (let to = from + 1; to <= furthest && to <= resource.parts.length; to++) {
      if (matchPattern(part, resource.parts.slice(from, to).join(":")) && place(index + 1, to)) return true;
    }
    return false;
  };
  return place(0, 0);
}
function variableWithoutValue(matcher, context) {
  return matcher.patterns.some(
    (pattern) => pattern.template !== void 0 && typeof expandTemplate(pattern.template, context) !== "object"
  );
}

// src/authorization/evaluate/compile.ts
var NAMES_PRINCIPALS = /* @__PURE__ */ new Set([
  "trust-policy",
  "bucket-policy",
  "key-policy",
  "rcp",
  "vpc-endpoint-policy"
]);
var compiled = /* @__PURE__ */ new WeakMap();
function compilePolicy(policy) {
  const before = compiled.get(policy);
  if (before !== void 0) return before;
  const elements = policy.statements.flatMap(({ principal, notPrincipal }) => principal ?? notPrincipal ?? []);
  const ambiguous = ambiguousRoles(elements);
  const variables = policy.version === "2012-10-17";
  const statements = policy.statements.map(
    (statement) => compileStatement(policy.kind, statement, ambiguous, variables)
  );
  const result = { source: policy, statements };
  compiled.set(policy, result);
  return result;
}
function compileStatement(kind, statement, ambiguous, variables) {
  const named = statement.resources !== void 0 || statement.notResources !== void 0;
  return {
    source: statement,
    deny: statement.effect === "Deny",
    action: compileActions(statement.actions, statement.notActions),
    principal: compilePrincipal(statement, ambiguous) ?? (NAMES_PRINCIPALS.has(kind) ? void 0 : "anyone"),
    resource: kind === "trust-policy" && !named ? "implicit" : compileResources(statement.resources, statement.notResources, variables),
    tests: statement.conditions.map((test2) => compileTest(test2, variables))
  };
}

// src/authorization/evaluate/statement.ts
var ANYONE = { sure: 3, possible: 3 };
var NOBODY = { sure: 0, possible: 0 };
function principalOf(statement, request) {
  if (statement.principal === "anyone") return ANYONE;
  if (statement.principal === void 0) return NOBODY;
  return matchPrincipal(statement.principal, request.caller, statement.deny, request.hasBoundary);
}
function actionApplies(statement, request) {
  return statement.action !== void 0 && matchAction(statement.action, request.action);
}
function resourceApplies(statement, request) {
  if (statement.resource === "implicit") return true;
  return statement.resource !== void 0 && matchResource(statement.resource, request.resource, request.context);
}
function conditionsHold(statement, request) {
  let result = true;
  for (const test2 of statement.tests) {
    const outcome = evaluateTest(test2, request.context);
    if (outcome === false) return false;
    if (outcome === "unknown") result = outcome;
  }
  return result;
}

// src/authorization/evaluate/layer.ts
function answerOf(policy, request) {
  if ("unknown" in policy) return { deny: "unknown", sure: 0, possible: 3 };
  const answer = { deny: false, sure: 0, possible: 0 };
  for (const statement of compilePolicy(policy).statements) {
    const action = actionApplies(statement, request);
    if (action === false) continue;
    const principal = principalOf(statement, request);
    if (principal.possible === 0) continue;
    const resource = resourceApplies(statement, request);
    if (resource === false) continue;
    const conditions = conditionsHold(statement, request);
    if (conditions === false) continue;
    const settled = action === true && resource === true && conditions === true;
    if (statement.deny) {
      if (settled && principal.sure > 0) answer.deny = true;
      else if (answer.deny === false) answer.deny = "unknown";
    } else {
      if (settled && principal.sure > answer.sure) answer.sure = principal.sure;
      if (principal.possible > answer.possible) answer.possible = principal.possible;
    }
  }
  return answer;
}
function allows(answer) {
  return answer.sure > 0 ? true : answer.possible > 0 ? "unknown" : false;
}

// src/authorization/evaluate/public-access.ts
function publicAccessDenies(authorization, request) {
  const policy = authorization.resourcePolicy;
  if (authorization.blockPublicAccess?.restrictPublicBuckets !== true || policy === void 0) return false;
  if (!request.action.startsWith("s3:") || request.sameAccount || request.caller.kind === "service") return false;
  if ("unknown" in policy) return "unknown";
  return publicPolicy(policy);
}
var known3 = /* @__PURE__ */ new WeakMap();
function publicPolicy(policy) {
  const before = known3.get(policy);
  if (before !== void 0) return before;
  let result = false;
  for (const statement of policy.statements) result = or(result, isPublicStatement(statement));
  known3.set(policy, result);
  return result;
}
function isPublicStatement(statement) {
  if (statement.effect === "Deny") return false;
  let fixed = false;
  for (const test2 of statement.conditions) fixed = or(fixed, fixes(test2));
  return and(admitsEveryone(statement), not(fixed));
}
function admitsEveryone({ principal }) {
  if (principal === void 0 || principal.everyone) return true;
  return ifPossible(principal.aws.some((text) => hasHole(text) && mayBe(openPrincipal(text), "*")));
}
var noWildcard = (value) => !/[*?]|\$\{/.test(value);
var UNSETTLED = /* @__PURE__ */ new Set(["aws:principalorgpaths", "aws:principalservicename", "aws:principalservicenameslist"]);
var FIXED_KEYS = new Map([
  ...[
    "aws:principalarn",
    "aws:principalaccount",
    "aws:principalorgid",
    "aws:sourcearn",
    "aws:sourcevpc",
    "aws:sourcevpce",
    "aws:sourceowner",
    "aws:sourceaccount",
    "aws:userid",
    "s3:dataaccesspointaccount"
  ].map((key) => [key, noWildcard]),
  ["aws:sourceip", isNarrow],
  // The access point's name may be a wildcard where its account is fixed.
  [
    "s3:dataaccesspointarn",
    (value) => noWildcard(splitArn(value).slice(0, 5).join(":")) && splitArn(value).length === 6
  ]
]);
function isNarrow(value) {
  const range = readRange(value);
  return range !== void 0 && range.prefix >= (range.groups.length === 2 ? 8 : 32);
}
var HOLDING = /* @__PURE__ */ new Set(["StringEquals", "StringEqualsIgnoreCase", "StringLike", "ArnEquals", "ArnLike", "IpAddress"]);
function fixes(test2) {
  if (hasHole(test2.operator) || hasHole(test2.key)) return "unknown";
  const name = readOperator(test2.operator);
  if (name.ifExists || name.set === "ForAllValues" || !HOLDING.has(name.base) || test2.values.length === 0) return false;
  const key = test2.key.toLowerCase();
  if (UNSETTLED.has(key)) return ifPossible(test2.values.every(noWildcard));
  const isFixed = FIXED_KEYS.get(key);
  if (isFixed === void 0) return false;
  if (!test2.values.every((value) => hasHole(value) || isFixed(value))) return false;
  return test2.values.some(hasHole) ? "unknown" : true;
}

// src/authorization/match/caller.ts
var NOBODY2 = {
  kind: "anonymous",
  text: "",
  account: "",
  partition: "",
  name: "",
  roleArn: void 0,
  uniqueId: void 0,
  serviceLinked: false
};
var SERVICE_LINKED_PATH = "/aws-service-role/";
function readCaller(principal, context) {
  if ("anonymous" in principal) return NOBODY2;
  if ("service" in principal) return { ...NOBODY2, kind: "service", text: principal.service };
  const arn = parsePrincipalArn(principal.arn);
  if (arn === void 0) return { ...NOBODY2, kind: "unreadable", text: principal.arn };
  const role = arn.type === "role" ? principal.arn : arn.type === "session" ? roleOfSession(arn, context) : void 0;
  return {
    kind: arn.type,
    text: principal.arn,
    account: arn.account,
    partition: arn.partition,
    name: arn.name,
    roleArn: role,
    uniqueId: valuesOf(context.get("aws:userid"))[0]?.split(":", 1)[0],
    serviceLinked: role !== void 0 && parsePrincipalArn(role)?.path.startsWith(SERVICE_LINKED_PATH) === true
  };
}
function roleOfSession(session, context) {
  const text = valuesOf(context.get("aws:principalarn"))[0];
  const role = text === void 0 ? void 0 : parsePrincipalArn(text);
  const same = role?.type === "role" && role.account === session.account && role.name === session.name && role.partition === session.partition;
  return same ? text : void 0;
}

// src/authorization/evaluate/request.ts
function prepareRequest(authorization) {
  const { request } = authorization;
  const context = requestContext(request.context);
  const caller = readCaller(request.principal, context);
  const resource = requestResource(request.resource);
  const action = request.action.toLowerCase();
  return {
    action,
    actionText: request.action,
    resource,
    caller,
    context,
    hasBoundary: authorization.permissionsBoundary !== void 0,
    sameAccount: caller.account !== "" && caller.account === authorization.resourceAccount,
    needsResourcePolicy: isRoleAssumption(action, resource) || isKeyUse(action, resource),
    foreignObject: authorization.objectOwner !== void 0 && authorization.objectOwner !== authorization.resourceAccount
  };
}
function isRoleAssumption(action, resource) {
  return action.startsWith("sts:") && resource.parts[2] === "iam" && resource.parts[5]?.startsWith("role/") === true;
}
function isKeyUse(action, resource) {
  return action.startsWith("kms:") && resource.parts[2] === "kms" && resource.parts[5]?.startsWith("key/") === true;
}

// src/authorization/evaluate/answers.ts
function hasIdentity(request) {
  return request.caller.account !== "";
}
function isServiceLinked(authorization, request) {
  return authorization.serviceLinkedRole === true || request.caller.serviceLinked;
}
function applicableScps(authorization, request) {
  const { scps } = authorization;
  return scps === void 0 || !hasIdentity(request) || isServiceLinked(authorization, request) ? [] : scps;
}
function applicableRcps(authorization, request) {
  const { rcps } = authorization;
  const exempt = isServiceLinked(authorization, request) || request.action === "kms:retiregrant";
  return rcps === void 0 || exempt ? [] : rcps;
}
function isBucketPolicyRescue(request) {
  return request.caller.kind === "root" && request.sameAccount && /^s3:(get|put|delete)bucketpolicy$/.test(request.action);
}
var NO_ANSWER = { deny: false, sure: 0, possible: 0 };
function collectAnswers(authorization, request) {
  const { resourcePolicy, permissionsBoundary, sessionPolicy, vpcEndpointPolicy } = authorization;
  let deny = publicAccessDenies(authorization, request);
  const ask = (policy) => {
    const answer = answerOf(policy, request);
    deny = or(deny, answer.deny);
    return allows(answer);
  };
  const resource = resourcePolicy === void 0 ? NO_ANSWER : answerOf(resourcePolicy, request);
  if (!isBucketPolicyRescue(request)) deny = or(deny, resource.deny);
  let identity2 = request.caller.kind === "root";
  let boundary = true;
  let session = request.caller.kind !== "federated-user";
  if (hasIdentity(request)) {
    for (const policy of authorization.identityPolicies) identity2 = or(identity2, ask(policy));
    if (permissionsBoundary !== void 0) boundary = ask(permissionsBoundary);
    if (sessionPolicy !== void 0) session = ask(sessionPolicy);
  }
  let scps = true;
  for (const level of applicableScps(authorization, request)) {
    let allowed = false;
    for (const policy of level) allowed = or(allowed, ask(policy));
    scps = and(scps, allowed);
  }
  for (const level of applicableRcps(authorization, request)) for (const policy of level) ask(policy);
  const endpoint = vpcEndpointPolicy === void 0 ? true : ask(vpcEndpointPolicy);
  const { sure, possible } = resource;
  return { deny, identity: identity2, boundary, session, scps, endpoint, sure, possible, ...askGrants(authorization, request) };
}
function askGrants(authorization, request) {
  let grant = false;
  let grantToAccount = false;
  if (authorization.kmsGrants !== void 0 && isKeyUse(request.action, request.resource)) {
    for (const item of authorization.kmsGrants) {
      const answer = answerOfGrant(item, request, authorization.request.context);
      if (answer.strength === 1) grantToAccount = or(grantToAccount, answer.applies);
      else grant = or(grant, answer.applies);
    }
  }
  return { grant, grantToAccount };
}
function isRefused({ caller, action }) {
  if (caller.kind === "root") return action === "sts:assumerole";
  return caller.kind === "anonymous" && (action === "sts:assumerole" || action.startsWith("kms:"));
}
function isGranted(answers, request) {
  if (isRefused(request)) return false;
  if (request.caller.kind === "unreadable") return "unknown";
  if (request.foreignObject) {
    const own = hasIdentity(request) ? and(answers.identity, and(answers.boundary, answers.session)) : true;
    return and(and(answers.scps, answers.endpoint), and(own, "unknown"));
  }
  const least = grantedBy(answers.sure, answers, request);
  const most = answers.possible === answers.sure ? least : grantedBy(answers.possible, answers, request);
  const granted = least === true ? true : most === false ? false : "unknown";
  return and(and(answers.scps, answers.endpoint), granted);
}
function grantedBy(strength, answers, request) {
  const { grant, grantToAccount } = answers;
  if (!hasIdentity(request)) return or(strength > 0, grant);
  const limits = and(answers.boundary, answers.session);
  const byIdentity = and(answers.identity, limits);
  const named = or(strength > 0, or(grant, grantToAccount));
  if (!request.sameAccount) return and(named, byIdentity);
  if (strength === 3) return true;
  const direct = or(strength === 2 ? limits : false, and(grant, limits === true ? true : "unknown"));
  return or(direct, request.needsResourcePolicy ? and(named, byIdentity) : byIdentity);
}
function wordOf(answers, request) {
  if (answers.deny === true) return "explicitDeny";
  const granted = isGranted(answers, request);
  if (granted === false) return "implicitDeny";
  return answers.deny === "unknown" || granted === "unknown" ? "unknown" : "allowed";
}

// src/authorization/evaluate/examine.ts
function referenceTo(policy, statement) {
  const { index, path, sid } = statement.source;
  return { policy: policy.id, kind: policy.kind, statement: index, path, ...sid === void 0 ? {} : { sid } };
}
function examine(policy, statement, request) {
  if (statement.action === void 0 || statement.resource === void 0) return void 0;
  const failing = [];
  const unsettled = [];
  const held = [];
  const note = (outcome, by, reason) => {
    if (outcome === false) failing.push(by());
    else if (outcome === "unknown") unsettled.push({ by: by(), reason: reason() });
  };
  const principal = principalOf(statement, request);
  const named = principal.sure > 0 ? true : principal.possible > 0 ? "unknown" : false;
  note(
    named,
    () => principalElement(statement, request),
    () => unsettledPrincipal(statement, request)
  );
  note(
    actionApplies(statement, request),
    () => actionElement(statement, request),
    () => holeReason("its Action", actionTexts(statement)) ?? ""
  );
  note(
    resourceApplies(statement, request),
    () => resourceElement(statement, request),
    () => holeReason("its Resource", resourceTexts(statement)) ?? UNSETTLED_RESOURCE
  );
  for (const test2 of statement.tests) {
    const outcome = evaluateTest(test2, request.context);
    const by = testElement(test2, request);
    if (outcome === true) held.push(by);
    else
      note(
        outcome,
        () => by,
        () => unsettledTest(test2, request.context)
      );
  }
  const applies = failing.length > 0 ? false : unsettled.length > 0 ? "unknown" : true;
  const openPrincipal2 = principal.sure > 0 && principal.possible > principal.sure ? holeInPrincipal(statement) : void 0;
  const reference = referenceTo(policy, statement);
  return { reference, statement, principal, applies, failing, unsettled, held, openPrincipal: openPrincipal2 };
}
var actionTexts = ({ source }) => source.actions ?? source.notActions ?? [];
var resourceTexts = ({ source }) => source.resources ?? source.notResources ?? [];
var holeInPrincipal = ({ source }) => holeReason("its Principal", principalTexts(source.principal ?? source.notPrincipal));
function principalElement({ source }, request) {
  const element = source.principal === void 0 && source.notPrincipal !== void 0 ? "NotPrincipal" : "Principal";
  const { caller } = request;
  return {
    element,
    path: [...source.path, element],
    wanted: principalTexts(source.principal ?? source.notPrincipal).map(showHoles),
    actual: caller.kind === "anonymous" ? null : caller.text
  };
}
function principalTexts(element) {
  if (element === void 0) return [];
  const { everyone, aws, service, federated, canonicalUser } = element;
  return [...everyone ? ["*"] : [], ...aws, ...service, ...federated, ...canonicalUser];
}
function actionElement(statement, request) {
  const { source } = statement;
  const element = source.actions === void 0 ? "NotAction" : "Action";
  const wanted = actionTexts(statement).map(showHoles);
  return { element, path: [...source.path, element], wanted, actual: request.actionText };
}
function resourceElement(statement, request) {
  const { source } = statement;
  const element = source.resources === void 0 ? "NotResource" : "Resource";
  const wanted = resourceTexts(statement).map(showHoles);
  return { element, path: [...source.path, element], wanted, actual: request.resource.text };
}
function testElement({ source, key }, request) {
  const actual = request.context.get(key) ?? null;
  return {
    element: "Condition",
    path: source.path,
    operator: source.operator,
    key: source.key,
    wanted: source.values.map(showHoles),
    actual
  };
}
function unsettledPrincipal(statement, request) {
  const hole = holeInPrincipal(statement);
  if (hole !== void 0) return hole;
  const { source } = statement;
  const element = source.principal ?? source.notPrincipal;
  if (source.principal === void 0) {
    return "its NotPrincipal lists only part of the caller: list the session's ARN, the role's ARN and the account together, or use a condition on aws:PrincipalArn (E5)";
  }
  if ((element?.canonicalUser.length ?? 0) > 0) {
    return "it names a canonical user id, and which account that is cannot be known here: name the account instead";
  }
  return request.caller.kind === "federated-user" ? "it names an IAM user of the account, who may or may not be the one behind the federated session (E6)" : "it names roles of one name with different paths, and the session's ARN has no path: aws:PrincipalArn would settle it";
}
var UNSETTLED_RESOURCE = "a variable in its resource names a key with several values; only single-valued keys may be used (V1)";
function hasVoidVariable({ resource }, request) {
  return resource !== void 0 && resource !== "implicit" && variableWithoutValue(resource, request.context);
}

// src/authorization/evaluate/missing.ts
function resourceKind(authorization, request) {
  const given = authorization.resourcePolicy?.kind;
  if (given !== void 0) return given;
  return request.action.startsWith("sts:") ? "trust-policy" : request.action.startsWith("kms:") ? "key-policy" : "bucket-policy";
}
function missingKinds(word, authorization, request, answers) {
  if (word !== "implicitDeny" && word !== "unknown") return [];
  const missing = [];
  const require2 = (kind, allowed) => {
    if (allowed !== true) missing.push(kind);
  };
  const named = answers.sure > 0 ? true : answers.possible > 0 || answers.grant === "unknown" ? "unknown" : answers.grant === true || answers.grantToAccount;
  if (!hasIdentity(request)) {
    require2(resourceKind(authorization, request), named);
  } else {
    const granted = request.sameAccount && (answers.sure >= 2 || answers.grant === true);
    if (!granted) require2("identity-policy", answers.identity);
    if (!request.sameAccount || request.needsResourcePolicy) require2(resourceKind(authorization, request), named);
    require2("permissions-boundary", answers.boundary);
    require2("session-policy", answers.session);
  }
  require2("scp", answers.scps);
  require2("vpc-endpoint-policy", answers.endpoint);
  if (word === "unknown" && and(answers.deny, true) === "unknown") missing.push(...unknownKinds(authorization));
  return [...new Set(missing)];
}
function unknownKinds(authorization) {
  const policies = [
    ...authorization.identityPolicies,
    authorization.resourcePolicy,
    authorization.permissionsBoundary,
    authorization.sessionPolicy,
    ...(authorization.scps ?? []).flat(),
    ...(authorization.rcps ?? []).flat(),
    authorization.vpcEndpointPolicy
  ];
  return policies.flatMap((policy) => policy !== void 0 && "unknown" in policy ? [policy.kind] : []);
}

// src/authorization/evaluate/rules.ts
function rulesOf(word, grounds) {
  const rules = /* @__PURE__ */ new Set();
  if (word === "explicitDeny") rules.add("E1");
  if (grounds.publicAccess.length > 0) rules.add("B4").add("B6");
  if (word === "allowed" || word === "implicitDeny") accountRules(rules, word, grounds);
  if (word === "unknown" && grounds.hasUnknown) rules.add("E9");
  if (word === "unknown" && grounds.request.foreignObject) rules.add("S2");
  for (const kind of grounds.missingAllow) if (kind === "scp") rules.add("E8");
  if (grounds.missingAllow.includes("session-policy")) rules.add("E6");
  for (const item of grounds.deciding) statementRules(rules, item, grounds.request);
  return [...rules];
}
function accountRules(rules, word, { authorization, request, answers }) {
  if (isRefused(request)) rules.add("T1");
  if (!hasIdentity(request)) return;
  const key = isKeyUse(request.action, request.resource);
  if (!request.sameAccount) rules.add(key ? "K4" : isRoleAssumption(request.action, request.resource) ? "T1" : "S1");
  else if (key) rules.add("K3");
  else if (word === "allowed" && answers.sure < 2) rules.add("S1");
  if (request.sameAccount && answers.sure === 3) rules.add("E2").add("E3");
  if (authorization.kmsGrants !== void 0 && and(answers.grant, true) !== false) rules.add("K9");
  if (request.caller.serviceLinked || authorization.serviceLinkedRole === true) rules.add("E7");
}
function statementRules(rules, item, request) {
  const { source, deny } = item.statement;
  if (source.notPrincipal !== void 0) rules.add("E5");
  else if (deny && item.principal.sure === 1) rules.add("E4");
  if (source.notActions !== void 0) rules.add("A2");
  if (source.notResources !== void 0) rules.add("R8");
  if (hasVoidVariable(item.statement, request)) rules.add("V4");
  for (const test2 of [...item.held, ...item.unsettled.map(({ by }) => by)]) {
    if (test2.element !== "Condition") continue;
    rules.add("C1");
    if (test2.operator?.includes(":") === true) rules.add("C4");
  }
}

// src/authorization/evaluate/explain.ts
var MOST_NEAR_MISSES = 25;
function explain(word, authorization, request, answers) {
  const policies = applicablePolicies(authorization, request);
  const examined = policies.flatMap((policy) => examineAll(policy, request));
  const missingAllow = missingKinds(word, authorization, request, answers);
  const deciding = decidingStatements(word, examined, request, answers);
  const publicAccess = word === "explicitDeny" ? publicStatements(authorization, request) : [];
  const grants = word === "allowed" ? applyingGrants(authorization, request) : [];
  const open = word === "unknown" ? examined.filter(({ applies }) => applies === "unknown") : [];
  const lacking = word === "explicitDeny" ? missingKinds("implicitDeny", authorization, request, answers) : missingAllow;
  const near = nearMisses(word, examined, lacking, authorization, request);
  const trace = [
    ...deciding.map((item) => traceOf(item)),
    ...publicAccess.map((statement) => ({ statement, effect: "Allow", applies: true, held: [] })),
    ...grants.map((statement) => ({ statement, effect: "Allow", applies: true, held: [] })),
    ...open.map((item) => traceOf(item)),
    ...near.map((item) => traceOf(item))
  ];
  return {
    decidedBy: [...deciding.map(({ reference }) => reference), ...publicAccess, ...grants],
    missingAllow,
    trace,
    reasons: word === "unknown" ? unknownReasons(policies, examined, authorization, request, answers) : [],
    rules: rulesOf(word, {
      authorization,
      request,
      answers,
      deciding: [...deciding, ...open],
      publicAccess,
      missingAllow,
      hasUnknown: policies.some((policy) => "unknown" in policy)
    })
  };
}
function applicablePolicies(authorization, request) {
  const own = hasIdentity(request);
  return [
    ...own ? authorization.identityPolicies : [],
    authorization.resourcePolicy,
    own ? authorization.permissionsBoundary : void 0,
    own ? authorization.sessionPolicy : void 0,
    ...applicableScps(authorization, request).flat(),
    ...applicableRcps(authorization, request).flat(),
    authorization.vpcEndpointPolicy
  ].filter((policy) => policy !== void 0);
}
function examineAll(policy, request) {
  if ("unknown" in policy) return [];
  const { statements } = compilePolicy(policy);
  return statements.flatMap((statement) => examine(policy, statement, request) ?? []);
}
var isResourceKind = (kind) => ["trust-policy", "bucket-policy", "key-policy"].includes(kind);
function decidingStatements(word, examined, request, answers) {
  const applying = examined.filter(({ applies }) => applies === true);
  if (word === "explicitDeny") {
    const rescued = isBucketPolicyRescue(request);
    return applying.filter(
      ({ statement, reference }) => statement.deny && !(rescued && isResourceKind(reference.kind))
    );
  }
  if (word !== "allowed") return [];
  const needed = neededStrength(request, answers);
  return applying.filter(({ statement, reference, principal }) => {
    if (statement.deny) return false;
    if (isResourceKind(reference.kind)) return principal.sure >= needed;
    return reference.kind === "identity-policy" && identityCounts(request, answers);
  });
}
var identityAllows = ({ identity: identity2, boundary, session }) => identity2 === true && boundary === true && session === true;
function identityCounts(request, answers) {
  return identityAllows(answers) && (!request.sameAccount || !request.needsResourcePolicy || answers.sure > 0 || answers.grantToAccount === true);
}
function neededStrength(request, answers) {
  if (!hasIdentity(request) || !request.sameAccount) return STRENGTH.account;
  if (request.needsResourcePolicy && identityAllows(answers)) return STRENGTH.account;
  return answers.boundary === true && answers.session === true ? STRENGTH.limited : STRENGTH.direct;
}
function publicStatements(authorization, request) {
  const policy = authorization.resourcePolicy;
  if (policy === void 0 || "unknown" in policy || publicAccessDenies(authorization, request) !== true) return [];
  return compilePolicy(policy).statements.filter(({ source }) => isPublicStatement(source) === true).map((statement) => referenceTo(policy, statement));
}
function applyingGrants(authorization, request) {
  if (!isKeyUse(request.action, request.resource)) return [];
  return (authorization.kmsGrants ?? []).flatMap(
    (grant, index) => answerOfGrant(grant, request, authorization.request.context).applies === true ? [{ policy: `kmsGrants[${index}]`, kind: "key-policy", statement: 0, path: ["kmsGrants", index] }] : []
  );
}
function nearMisses(word, examined, missing, authorization, request) {
  const near = examined.filter(
    ({ applies, failing }) => applies === false && (failing.length === 1 || failing.every(({ element }) => element === "Condition"))
  );
  const kinds = /* @__PURE__ */ new Set([...missing, resourceKind(authorization, request)]);
  const wanted = near.filter(
    ({ statement, reference }) => word === "allowed" ? statement.deny : !statement.deny && kinds.has(reference.kind)
  );
  return wanted.sort((left, right) => closeness(left) - closeness(right)).slice(0, MOST_NEAR_MISSES);
}
var ORDER = ["Condition", "Resource", "NotResource", "Principal", "NotPrincipal", "NotAction", "Action"];
var closeness = ({ failing }) => ORDER.indexOf(failing[0]?.element ?? "Action");
function traceOf({ reference, statement, applies, failing, unsettled, held }) {
  const stoppedBy = failing[0] ?? unsettled[0]?.by;
  return {
    statement: reference,
    effect: statement.deny ? "Deny" : "Allow",
    applies,
    ...stoppedBy === void 0 ? {} : { stoppedBy },
    held
  };
}
function unknownReasons(policies, examined, authorization, request, answers) {
  const reasons = policies.flatMap(
    (policy) => "unknown" in policy ? [`${policy.id} is not known: ${policy.unknown}`] : []
  );
  for (const { reference, applies, unsettled, openPrincipal: openPrincipal2 } of examined) {
    if (applies === false) continue;
    const name = `statement ${reference.statement + 1} of ${reference.policy}`;
    for (const { reason } of unsettled) reasons.push(`${name}: ${reason}`);
    if (openPrincipal2 !== void 0) reasons.push(`${name}: ${openPrincipal2}`);
  }
  if (request.caller.kind === "unreadable")
    reasons.push(`the principal ${request.caller.text} is no ARN of a role, user or session`);
  if (request.foreignObject)
    reasons.push("the object belongs to another account than its bucket: its own ACL decides, which is not known (S2)");
  if (answers.grant !== false)
    reasons.push(
      "a KMS grant covers the call, but not whether a boundary or session policy limits it, or what a child grant carries"
    );
  const cut = publicAccessDenies(authorization, request);
  if (cut === "unknown")
    reasons.push(
      "whether the bucket policy is public, and RestrictPublicBuckets cuts the caller off, is not known (B6)"
    );
  if (reasons.length === 0)
    reasons.push(
      "an Allow through NotPrincipal: whether a boundary or session policy limits it is not documented (E5)"
    );
  return [...new Set(reasons)];
}

// src/authorization/evaluate/decide.ts
function decideWord(authorization) {
  const request = prepareRequest(authorization);
  return wordOf(collectAnswers(authorization, request), request);
}
function decide(authorization) {
  const request = prepareRequest(authorization);
  const answers = collectAnswers(authorization, request);
  const decision = wordOf(answers, request);
  let made;
  const explanation = () => {
    made ??= explain(decision, authorization, request, answers);
    return made;
  };
  return {
    decision,
    get decidedBy() {
      return explanation().decidedBy;
    },
    get missingAllow() {
      return explanation().missingAllow;
    },
    get trace() {
      return explanation().trace;
    },
    get reasons() {
      return explanation().reasons;
    },
    get rules() {
      return explanation().rules;
    }
  };
}

// src/authorization/pattern/pattern.ts
var NOTHING = { tokens: [{ kind: "nothing" }] };
var BROKEN = new RegExp("\\p{Surrogate}", "u");
function patternOf2(tokens) {
  const merged = [];
  for (const token of tokens) {
    const before = merged.at(-1);
    if (token.kind === "literal" && token.text === "") continue;
    if (token.kind === "literal" && before?.kind === "literal" && before.ignoreCase === token.ignoreCase) {
      merged[merged.length - 1] = { ...before, text: before.text + token.text };
    } else merged.push(token);
  }
  return { tokens: merged };
}
var prefixOf = ({ tokens }) => exactText(tokens[0]);
var suffixOf = ({ tokens }) => exactText(tokens.at(-1));
var exactText = (token) => token?.kind === "literal" && !token.ignoreCase ? token.text : "";
function patternTokens(tokens, colons) {
  return tokens.map((token) => {
    if (token === "*") return { kind: "run", colons };
    if (token === "?") return { kind: "one", colons };
    return literal2(token.text);
  });
}
function literal2(text, ignoreCase = false) {
  return BROKEN.test(text) ? { kind: "nothing" } : { kind: "literal", text, ignoreCase };
}
function globPattern(text) {
  return patternOf2(patternTokens(typeof text === "string" ? tokenize(text) : text, "cross"));
}
function literalPattern(text) {
  return patternOf2([literal2(text)]);
}
function ignoreCasePattern(text) {
  return patternOf2([literal2(text, true)]);
}

// src/authorization/space/policies.ts
function policiesOf(layers) {
  return [
    ...layers.identityPolicies,
    layers.resourcePolicy,
    layers.permissionsBoundary,
    layers.sessionPolicy,
    ...(layers.scps ?? []).flat(),
    ...(layers.rcps ?? []).flat(),
    layers.vpcEndpointPolicy
  ].filter((policy) => policy !== void 0 && !("unknown" in policy));
}
function concernsOf(layers, action) {
  const lower = action.toLowerCase();
  const statements = policiesOf(layers).flatMap(
    (policy) => compilePolicy(policy).statements.filter((statement) => statement.action !== void 0 && matchAction(statement.action, lower)).map((statement) => ({ statement, variables: policy.version === "2012-10-17" }))
  );
  return { statements, grants: layers.kmsGrants ?? [] };
}

// src/authorization/pattern/arn.ts
var PARTS = 6;
function arnPattern2(text) {
  const parts = splitTokens(typeof text === "string" ? tokenize(text) : text);
  return parts.length === PARTS ? sixParts(parts) : NOTHING;
}
function resourcePattern(text, lastPart) {
  const parts = splitArn(text).map(tokenize);
  if (parts.length === PARTS) return sixParts(lastPart === void 0 ? parts : parts.with(-1, lastPart));
  return fewerParts(parts);
}
function sixParts(parts) {
  const colon = literal2(":");
  const last = parts.length - 1;
  return patternOf2(
    parts.flatMap(
      (part, index) => index === last ? patternTokens(part, "cross") : [...patternTokens(part, "stop"), colon]
    )
  );
}
function fewerParts(parts) {
  const last = parts.length - 1;
  const open = parts.map((part) => part.at(-1) === "*");
  const shifting = open.slice(0, last).includes(true);
  const colon = shifting ? { kind: "separator" } : literal2(":");
  return patternOf2(
    parts.flatMap((part, index) => {
      const rule = open[index] === true ? "cross" : shifting && index === last ? "sixth" : "stop";
      const tokens = patternTokens(part, rule);
      return index === last ? tokens : [...tokens, colon];
    })
  );
}
function splitTokens(tokens) {
  let part = [];
  const parts = [part];
  for (const token of tokens) {
    if (typeof token === "string") {
      part.push(token);
      continue;
    }
    let rest = token.text;
    for (let colon = rest.indexOf(":"); colon >= 0 && parts.length < PARTS; colon = rest.indexOf(":")) {
      if (colon > 0) part.push({ text: rest.slice(0, colon) });
      rest = rest.slice(colon + 1);
      part = [];
      parts.push(part);
    }
    if (rest !== "") part.push({ text: rest });
  }
  return parts;
}

// src/authorization/space/questions.ts
var FAMILIES = [
  [/^(?:String|Arn)/, "patterns"],
  [/^Numeric/, "numbers"],
  [/^Date/, "dates"],
  [/IpAddress$/, "addresses"],
  [/^Binary/, "binaries"],
  [/^Bool/, "booleans"],
  [/^Null$/, "presence"]
];
function resourceQuestions({ statements }, surroundings) {
  const entangled = [];
  const patterns = statements.flatMap((concern) => {
    const { resources, notResources } = concern.statement.source;
    return (resources ?? notResources ?? []).flatMap((text) => resourceAtom(text, concern, surroundings, entangled));
  });
  return { ...NOTHING_ASKED, patterns, asked: true, entangled };
}
function keyQuestions(key, concerns, surroundings) {
  if (!WHO_CALLS.has(key) && !askedKeys(concerns).has(key)) return NOTHING_ASKED;
  const { statements, grants } = concerns;
  const tests = statements.flatMap(
    (concern) => concern.statement.tests.filter((test2) => test2.key === key).map(({ source }) => ({ test: source, concern }))
  );
  const entangled = entanglements(key, statements);
  const patterns = tests.flatMap(({ test: test2, concern }) => patternAtoms(test2, concern, surroundings, entangled));
  const granted = grants.flatMap(
    ({ encryptionContextEquals, encryptionContextSubset }) => Object.entries({ ...encryptionContextEquals, ...encryptionContextSubset }).flatMap(
      ([name, value]) => `kms:encryptioncontext:${name}`.toLowerCase() === key ? literalPattern(value) : []
    )
  );
  const valuesOf2 = (family) => tests.filter(({ test: test2 }) => familyOf(test2) === family).flatMap(({ test: test2 }) => test2.values);
  return {
    patterns: [...patterns, ...granted],
    numbers: valuesOf2("numbers"),
    dates: valuesOf2("dates"),
    addresses: valuesOf2("addresses"),
    binaries: valuesOf2("binaries"),
    booleans: tests.some(({ test: test2 }) => familyOf(test2) === "booleans"),
    asked: tests.length > 0 || granted.length > 0 || entangled.length > 0,
    entangled
  };
}
var keysAsked = /* @__PURE__ */ new WeakMap();
function askedKeys(concerns) {
  const before = keysAsked.get(concerns);
  if (before !== void 0) return before;
  const keys = /* @__PURE__ */ new Set();
  const { statements, grants } = concerns;
  for (const { statement, variables } of statements) {
    for (const { key } of statement.tests) keys.add(key);
    const { resources = [], notResources = [], conditions } = statement.source;
    for (const text of variables ? [...resources, ...notResources, ...conditions.flatMap(({ values }) => values)] : [])
      for (const key of variablesIn(text)) keys.add(key);
  }
  for (const { encryptionContextEquals, encryptionContextSubset } of grants)
    for (const name of Object.keys({ ...encryptionContextEquals, ...encryptionContextSubset }))
      keys.add(`kms:encryptioncontext:${name}`.toLowerCase());
  keysAsked.set(concerns, keys);
  return keys;
}
var NOTHING_ASKED = {
  patterns: [],
  numbers: [],
  dates: [],
  addresses: [],
  binaries: [],
  booleans: false,
  asked: false,
  entangled: []
};
var WHO_CALLS = /* @__PURE__ */ new Set(["aws:principalarn", "aws:userid"]);
function entanglements(key, statements) {
  const found = [];
  if (WHO_CALLS.has(key)) found.push(`${key} also decides which principal is meant`);
  for (const { statement, variables } of statements) {
    const { resources = [], notResources = [], conditions } = statement.source;
    const texts2 = [...resources, ...notResources, ...conditions.flatMap(({ values }) => values)];
    if (variables && texts2.some((text) => variablesIn(text).includes(key)))
      found.push(`the policy variable \${${key}}`);
    for (const test2 of statement.tests)
      if (test2.key === key && test2.name.set !== void 0) found.push(`${test2.source.operator} on ${key}`);
  }
  return found;
}
function variablesIn(text) {
  if (!text.includes("${")) return [];
  return compileTemplate(text, { wildcards: true, variables: true }).tokens.filter(isVariable).map(({ key }) => key);
}
function isVariable(token) {
  return typeof token === "object" && "key" in token;
}
function familyOf({ operator: operator4 }) {
  const { base } = readOperator(operator4);
  return FAMILIES.find(([name]) => name.test(base))?.[1];
}
function resourceAtom(text, concern, surroundings, entangled) {
  if (hasHole(text)) return openResourceAtom(text, concern, surroundings, entangled);
  if (!text.includes("${") || !concern.variables) return [remembered(`resource ${text}`, () => resourcePattern(text))];
  const start = text.split(":").slice(0, 5).join(":").length + 1;
  return expand(text.slice(start), true, surroundings, entangled).map((tokens) => resourcePattern(text, tokens));
}
function openResourceAtom(text, concern, surroundings, entangled) {
  const asText = remembered(`text ${text}`, () => globPattern(tokenize(text)));
  if (!text.includes("${") || !concern.variables) return [asText];
  return [asText, ...expand(text, true, surroundings, entangled).map((tokens) => globPattern(tokens))];
}
function patternAtoms(test2, concern, surroundings, entangled) {
  if (familyOf(test2) !== "patterns") return [];
  const { base } = readOperator(test2.operator);
  const wildcards = base.endsWith("Like") || base.startsWith("Arn");
  return test2.values.flatMap((value) => {
    const surroundingsOf = concern.variables && value.includes("${") ? surroundings : void 0;
    const open = hasHole(value) && !base.endsWith("IgnoreCase");
    const make = () => expand(value, wildcards, surroundingsOf, entangled).map(
      (tokens) => open ? globPattern(tokens) : patternFor(base, tokens)
    );
    const more = open && base.startsWith("Arn") ? [ANY_ARN] : [];
    if (surroundingsOf !== void 0) return [...make(), ...more];
    return [remembered(`${base} ${value}`, () => make()[0] ?? NOTHING), ...more];
  });
}
var ANY_ARN = globPattern("*:*:*:*:*:*");
function patternFor(base, tokens) {
  if (base.startsWith("Arn")) return arnPattern2(tokens);
  if (base.endsWith("Like")) return globPattern(tokens);
  const text = tokens.map((token) => typeof token === "string" ? token : token.text).join("");
  return base.endsWith("IgnoreCase") ? ignoreCasePattern(text) : literalPattern(text);
}
var known4 = /* @__PURE__ */ new Map();
var MOST_KNOWN3 = 5e3;
function remembered(name, make) {
  const before = known4.get(name);
  if (before !== void 0) return before;
  if (known4.size >= MOST_KNOWN3) known4.clear();
  const pattern = make();
  known4.set(name, pattern);
  return pattern;
}
function expand(text, wildcards, surroundings, entangled) {
  const template = compileTemplate(text, { wildcards, variables: surroundings !== void 0 });
  if (!template.hasVariables || surroundings === void 0) return [template.tokens];
  const open = template.tokens.filter(isVariable).find(({ key }) => surroundings.open.has(key));
  const expanded = surroundings.contexts.map((context) => expandTemplate(template, context));
  if (open !== void 0 || expanded.includes("unknown")) {
    entangled.push(`the policy variable \${${open?.key ?? text}}`);
    return [];
  }
  const found = expanded.filter((tokens) => tokens !== void 0 && tokens !== "unknown");
  return [...new Map(found.map((tokens) => [JSON.stringify(tokens), tokens])).values()];
}

// src/authorization/pattern/case.ts
var KELVIN_SIGN = 8490;
var LAST_CASED = 131071;
function fold(character) {
  const lower = String.fromCodePoint(character).toLowerCase();
  const folded = lower.codePointAt(0) ?? character;
  return lower.length === (folded > 65535 ? 2 : 1) ? folded : character;
}
function caseVariants(character) {
  const folded = fold(character);
  const others = folded < 128 ? asciiVariants(folded) : variantTable().get(folded) ?? [folded];
  return [character, ...others.filter((other) => other !== character)];
}
function asciiVariants(lower) {
  if (lower < 97 || lower > 122) return [lower];
  const upper = lower - 32;
  return lower === 107 ? [lower, upper, KELVIN_SIGN] : [lower, upper];
}
var table;
function variantTable() {
  if (table !== void 0) return table;
  table = /* @__PURE__ */ new Map();
  for (let character = 128; character <= LAST_CASED; character++) {
    if (character >= 55296 && character <= 57343) continue;
    const folded = fold(character);
    if (folded === character || folded < 128) continue;
    const variants = table.get(folded);
    if (variants === void 0) table.set(folded, [folded, character]);
    else variants.push(character);
  }
  return table;
}

// src/authorization/pattern/nodes.ts
var COLON = 58;
var DEAD = -1;
var KIND = { literal: 0, folded: 1, separator: 2, one: 3, run: 4, nothing: 5, choice: 6, end: 7 };
var RULE = { cross: 0, stop: 1, sixth: 2 };
function compileNodes(pattern) {
  const steps = normalize(pattern.tokens.flatMap(stepsOf));
  const length = steps.length;
  const kinds = Uint8Array.from([...steps.map(({ kind }) => kind), KIND.end]);
  const characters = Int32Array.from([...steps.map(({ character }) => character), 0]);
  const rules = Uint8Array.from([...steps.map(({ rule }) => rule), 0]);
  const variants = /* @__PURE__ */ new Map();
  const choices = /* @__PURE__ */ new Map();
  for (const [index, { kind, character, texts: texts2 = [] }] of steps.entries()) {
    if (kind === KIND.folded) variants.set(index, caseVariants(character));
    if (kind === KIND.choice) choices.set(index, lettersOf(texts2));
  }
  const counted = steps.some(({ kind, rule }) => kind === KIND.separator || rule === RULE.sixth);
  const nodes = { width: length + 1, counted, kinds, characters, rules, floors: floorsOf(steps), variants, choices };
  const used = /* @__PURE__ */ new Set();
  for (let index = 0; index < length; index++) for (const one of charactersOf(nodes, index)) used.add(one);
  return { ...nodes, used };
}
var known5 = /* @__PURE__ */ new WeakMap();
function lettersOf(texts2) {
  const before = known5.get(texts2) ?? texts2.map(codePoints);
  known5.set(texts2, before);
  return before;
}
var codePoints = (text) => Array.from(text, (one) => one.codePointAt(0) ?? 0);
function textBetween(characters, start, end) {
  let text = "";
  for (let index = start; index < end; index++) text += String.fromCodePoint(characters[index] ?? 0);
  return text;
}
function stepsOf(token) {
  switch (token.kind) {
    case "literal":
      return Array.from(token.text, (text) => literalStep(text.codePointAt(0) ?? 0, token.ignoreCase));
    case "separator":
      return [{ kind: KIND.separator, character: COLON, rule: 0 }];
    case "choice":
      return [{ kind: KIND.choice, character: 0, rule: 0, texts: token.texts }];
    case "nothing":
      return [{ kind: KIND.nothing, character: 0, rule: 0 }];
    default:
      return [{ kind: KIND[token.kind], character: 0, rule: RULE[token.colons] }];
  }
}
function literalStep(character, ignoreCase) {
  const folded = ignoreCase && caseVariants(character).length > 1;
  return { kind: folded ? KIND.folded : KIND.literal, character, rule: 0 };
}
function normalize(steps) {
  const result = [];
  for (const step2 of steps) {
    const before = result.at(-1);
    const sameRun = before?.kind === KIND.run && before.rule === step2.rule;
    if (sameRun && step2.kind === KIND.one) result.splice(-1, 0, step2);
    else if (!sameRun || step2.kind !== KIND.run) result.push(step2);
  }
  return result;
}
function floorsOf(steps) {
  const floors = new Int32Array(steps.length + 1);
  const starts = [0, 0, 0];
  for (const [index, { kind, rule, character }] of steps.entries()) {
    if (kind === KIND.run) floors[index] = starts[rule] ?? index;
    const wildcard = kind === KIND.one || kind === KIND.run;
    if (wildcard ? rule !== RULE.stop : character === COLON) starts[RULE.stop] = index + 1;
    if (wildcard ? rule === RULE.cross : character === COLON) starts[RULE.sixth] = index + 1;
  }
  return floors;
}
function consume(nodes, node, character) {
  const index = nodes.counted ? node % nodes.width : node;
  return matches2(nodes, node, index, character) ? node + 1 + shift(nodes, node, character) : DEAD;
}
function stay(nodes, node, character) {
  const index = nodes.counted ? node % nodes.width : node;
  return admits(nodes, node, index, character) ? node + shift(nodes, node, character) : DEAD;
}
function matches2(nodes, node, index, character) {
  switch (nodes.kinds[index]) {
    case KIND.literal:
      return nodes.characters[index] === character;
    case KIND.folded:
      return nodes.variants.get(index)?.includes(character) === true;
    case KIND.separator:
      return character === COLON && !pastFifth(nodes, node);
    case KIND.one:
      return admits(nodes, node, index, character);
    default:
      return false;
  }
}
function admits(nodes, node, index, character) {
  if (character !== COLON) return true;
  const rule = nodes.rules[index];
  return rule === RULE.cross || rule === RULE.sixth && pastFifth(nodes, node);
}
var pastFifth = (nodes, node) => node >= 5 * nodes.width;
function shift(nodes, node, character) {
  return nodes.counted && character === COLON && !pastFifth(nodes, node) ? nodes.width : 0;
}
function charactersOf(nodes, index) {
  switch (nodes.kinds[index]) {
    case KIND.literal:
    case KIND.separator:
      return [nodes.characters[index] ?? 0];
    case KIND.folded:
      return nodes.variants.get(index) ?? [];
    case KIND.one:
    case KIND.run:
      return nodes.counted || nodes.rules[index] !== RULE.cross ? [COLON] : [];
    default:
      return [];
  }
}
function isUniversalNode(nodes, index) {
  return index === nodes.width - 2 && nodes.kinds[index] === KIND.run && nodes.rules[index] === RULE.cross;
}

// src/authorization/pattern/automaton.ts
var NOT_WALKED = -2;
var MOST_SETS = 4096;
var known6 = /* @__PURE__ */ new WeakMap();
function automatonOf(pattern) {
  const before = known6.get(pattern);
  if (before !== void 0 && before.sets.length <= MOST_SETS) return before;
  const nodes = before ?? { ...compileNodes(pattern), key: JSON.stringify(pattern.tokens) };
  const firstSet = nodes.width * (nodes.counted ? 6 : 1);
  const automaton = { ...nodes, firstSet, sets: [], numbers: /* @__PURE__ */ new Map(), moves: [] };
  known6.set(pattern, automaton);
  return automaton;
}
function step(automaton, state, character) {
  if (state < automaton.firstSet) {
    const index = indexOf(automaton, state);
    if (automaton.kinds[index] !== KIND.run) return consume(automaton, state, character);
    if (isUniversalNode(automaton, index)) return state;
  }
  const { characters, targets } = movesOf(automaton, state);
  const place = characters.indexOf(character);
  const slot = place < 0 ? characters.length : place;
  const target = targets[slot] ?? NOT_WALKED;
  if (target !== NOT_WALKED) return target;
  const found = numberOf(automaton, successors(automaton, nodesOf(automaton, state), character));
  targets[slot] = found;
  return found;
}
function accepts(automaton, state) {
  const end = automaton.width - 1;
  for (const node of nodesOf(automaton, state)) {
    const index = indexOf(automaton, node);
    if (index === end || index === end - 1 && automaton.kinds[index] === KIND.run) return true;
  }
  return false;
}
function isUniversal(automaton, state) {
  return state < automaton.firstSet && isUniversalNode(automaton, indexOf(automaton, state));
}
function isBeforeEnd(automaton, state, length) {
  const [first = DEAD] = nodesOf(automaton, state);
  const index = indexOf(automaton, first);
  return index === automaton.width - 2 - length && automaton.kinds[index] === KIND.run && automaton.rules[index] === 0;
}
function distinctCharacters(automaton, state) {
  return isUniversal(automaton, state) ? [] : movesOf(automaton, state).characters;
}
function weightOf(automaton, state) {
  return state < automaton.firstSet ? 1 : automaton.sets[state - automaton.firstSet]?.length ?? 1;
}
var indexOf = (automaton, node) => automaton.counted ? node % automaton.width : node;
var nodesOf = (automaton, state) => state < automaton.firstSet ? [state] : automaton.sets[state - automaton.firstSet] ?? [];
function movesOf(automaton, state) {
  const before = automaton.moves[state];
  if (before !== void 0) return before;
  const distinct = /* @__PURE__ */ new Set();
  for (const node of nodesOf(automaton, state)) {
    const index = indexOf(automaton, node);
    for (const character of charactersOf(automaton, index)) distinct.add(character);
    if (automaton.kinds[index] !== KIND.run) continue;
    for (const character of charactersOf(automaton, index + 1)) distinct.add(character);
  }
  const characters = [...distinct];
  const moves = { characters, targets: Array(characters.length + 1).fill(NOT_WALKED) };
  automaton.moves[state] = moves;
  return moves;
}
function successors(automaton, nodes, character) {
  const found = [];
  for (const node of nodes) {
    const run = automaton.kinds[indexOf(automaton, node)] === KIND.run;
    const same = run ? stay(automaton, node, character) : DEAD;
    if (same !== DEAD) found.push(same);
    const next = consume(automaton, run ? node + 1 : node, character);
    if (next !== DEAD) found.push(next);
  }
  return reduce(automaton, found);
}
function reduce(automaton, nodes) {
  const kept = [];
  let floor2 = Number.POSITIVE_INFINITY;
  let run = floor2;
  for (const node of nodes.toReversed()) {
    if (node === kept.at(-1) || node < run && node >= floor2) continue;
    const index = indexOf(automaton, node);
    if (automaton.kinds[index] === KIND.run) {
      run = node;
      floor2 = node - index + (automaton.floors[index] ?? index);
      if (kept.at(-1) === node + 1) kept.pop();
    }
    kept.push(node);
  }
  return kept.reverse();
}
function numberOf(automaton, nodes) {
  const [first = DEAD] = nodes;
  if (nodes.length < 2) return first;
  const key = nodes.join();
  const before = automaton.numbers.get(key);
  if (before !== void 0) return before;
  const number = automaton.firstSet + automaton.sets.length;
  automaton.sets.push(nodes);
  automaton.numbers.set(key, number);
  return number;
}

// src/authorization/pattern/other.ts
var READABLE = Array.from(
  "1234567890abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
  (text) => text.codePointAt(0) ?? 0
);
var FIRST_BEYOND = 256;
var FIRST_SURROGATE = 55296;
var AFTER_SURROGATES = 57344;
function otherCharacter(used) {
  const free = (character2) => !used.some((set) => set.has(character2));
  const readable = READABLE.find(free);
  if (readable !== void 0) return readable;
  let character = FIRST_BEYOND;
  while (!free(character)) character = character + 1 === FIRST_SURROGATE ? AFTER_SURROGATES : character + 1;
  return character;
}

// src/authorization/pattern/start.ts
var ROLE = { asked: 0, rejected: 1, required: 2 };
function startOf(question, bound) {
  const { include } = question;
  const prefix = prefixOf(include);
  const suffix = suffixOf(include);
  const open = include.tokens.length > 1;
  const language = automatonOf(include);
  const letters = Array.from(prefix, (text) => text.codePointAt(0) ?? 0);
  const machines = [];
  let work = 0;
  const settle = (pattern) => {
    const own = prefixOf(pattern);
    const end = suffixOf(pattern);
    if (!agree(prefix, own, "startsWith") || !agree(suffix, end, "endsWith")) return false;
    const automaton = automatonOf(pattern);
    let state = automaton.counted ? 0 : Math.min(letters.length, lengthOf(own));
    for (let at = state; at < letters.length && state !== DEAD && work <= bound; at++) {
      work += weightOf(automaton, state);
      state = step(automaton, state, letters[at] ?? 0);
    }
    if (state === DEAD) return false;
    const commonEnd = open && suffix.endsWith(end) ? lengthOf(end) : void 0;
    const machine = { automaton, state, commonEnd };
    return isSettled(machine, state) ? true : machine;
  };
  for (const pattern of question.rejected) {
    const settled = settle(pattern);
    if (settled === true) return void 0;
    if (settled !== false) machines.push({ ...settled, role: ROLE.rejected });
  }
  for (const pattern of question.required) {
    const settled = settle(pattern);
    if (settled === false) return void 0;
    if (settled !== true) machines.push({ ...settled, role: ROLE.required });
  }
  const numbers = /* @__PURE__ */ new Map();
  const places = question.asked.map((pattern) => {
    const settled = settle(pattern);
    if (typeof settled === "boolean") return settled;
    const { key } = settled.automaton;
    const number = numbers.get(key) ?? machines.push({ ...settled, role: ROLE.asked }) - 1;
    numbers.set(key, number);
    return number;
  });
  return { language, prefix, node: letters.length, machines, places, work };
}
function isSettled({ automaton, commonEnd }, state) {
  return isUniversal(automaton, state) || commonEnd !== void 0 && isBeforeEnd(automaton, state, commonEnd);
}
var agree = (left, right, how) => left.length > right.length ? left[how](right) : right[how](left);
function lengthOf(text) {
  let length = 0;
  for (const _ of text) length++;
  return length;
}

// src/authorization/pattern/table.ts
function createTable() {
  let items = new Int32Array(1024);
  const starts = [0];
  let slots = new Int32Array(256);
  const same = (number, list, length) => {
    const start = starts[number] ?? 0;
    if ((starts[number + 1] ?? 0) - start !== length) return false;
    for (let at = 0; at < length; at++) if (items[start + at] !== list[at]) return false;
    return true;
  };
  const place = (list, length) => {
    const mask = slots.length - 1;
    let slot = hash(list, 0, length) & mask;
    for (let entry = slots[slot] ?? 0; entry !== 0 && !same(entry - 1, list, length); entry = slots[slot] ?? 0) {
      slot = slot + 1 & mask;
    }
    return slot;
  };
  const append = (list, length) => {
    const start = starts.at(-1) ?? 0;
    if (start + length > items.length) {
      const larger = new Int32Array(Math.max(items.length * 2, start + length));
      larger.set(items);
      items = larger;
    }
    items.set(list.subarray(0, length), start);
    starts.push(start + length);
  };
  const grow = () => {
    slots = new Int32Array(slots.length * 2);
    const mask = slots.length - 1;
    for (let number = 0; number + 1 < starts.length; number++) {
      const start = starts[number] ?? 0;
      let slot = hash(items, start, (starts[number + 1] ?? 0) - start) & mask;
      while (slots[slot] !== 0) slot = slot + 1 & mask;
      slots[slot] = number + 1;
    }
  };
  return {
    size: () => starts.length - 1,
    add: (list, length) => {
      const slot = place(list, length);
      const before = slots[slot] ?? 0;
      if (before !== 0) return before - 1;
      append(list, length);
      const number = starts.length - 2;
      slots[slot] = number + 1;
      if (starts.length * 2 > slots.length) grow();
      return number;
    },
    read: (number, target) => {
      const start = starts[number] ?? 0;
      const end = starts[number + 1] ?? 0;
      for (let at = start; at < end; at++) target[at - start] = items[at] ?? 0;
      return end - start;
    }
  };
}
function hash(list, start, length) {
  let value = 2166136261;
  for (let at = start; at < start + length; at++) value = Math.imul(value ^ (list[at] ?? 0), 16777619);
  value ^= value >>> 15;
  return Math.imul(value, 739982445) >>> 12;
}

// src/authorization/pattern/search.ts
var EMPTY_RUN = 2;
var PRUNED = -1;
var MATCHED = -3;
function search(question, bound, enough = Number.POSITIVE_INFINITY) {
  const start = startOf(question, bound);
  if (start === void 0) return { found: [] };
  if (start.work > bound) return { exceeded: true };
  const { language, machines, places } = start;
  const run = {
    language,
    machines,
    places,
    table: createTable(),
    costs: [],
    origins: [],
    texts: [],
    queue: [],
    stretches: /* @__PURE__ */ new Map(),
    other: otherCharacter(machines.map(({ automaton }) => automaton.used)),
    found: /* @__PURE__ */ new Map(),
    current: new Int32Array(1 + 2 * machines.length),
    next: new Int32Array(1 + 2 * machines.length),
    bound,
    work: start.work
  };
  for (const [number, { state }] of machines.entries()) run.next.set([number, state], 1 + 2 * number);
  arrive(run, start.node, 1 + 2 * machines.length, 0, -1, start.prefix);
  for (let cost = 0; cost < run.queue.length; cost++) {
    const states = run.queue[cost] ?? [];
    for (let at = 0; at < states.length; at++) {
      const state = states[at] ?? 0;
      if (run.costs[state] === cost) expand2(run, state, cost);
      if (run.found.size >= enough) return { found: [...run.found.values()] };
      if (run.work > bound) return { exceeded: true };
    }
  }
  return { found: [...run.found.values()] };
}
function expand2(run, state, cost) {
  const { language, current, next } = run;
  const length = run.table.read(state, current);
  const code = current[0] ?? 0;
  const node = code >> 1;
  const index = language.counted ? node % language.width : node;
  const kind = language.kinds[index];
  const fresh = code & 1;
  const last = kind === KIND.run && fresh === 0 && index === language.width - 2;
  if (kind === KIND.end || last) record(run, state, length);
  else if (kind === KIND.run) {
    next.set(current.subarray(0, length));
    arrive(run, node + 1, length, cost + fresh * EMPTY_RUN, state, "");
  }
  if (kind === KIND.end) return;
  if (kind === KIND.choice) {
    choose(run, node, index, length, cost, state);
    return;
  }
  for (const character of charactersAt(run, index, length)) {
    const target = kind === KIND.run ? stay(language, node, character) : consume(language, node, character);
    if (target === DEAD) continue;
    const end = stepAll(run, current, length, character);
    if (end === PRUNED) continue;
    const text = String.fromCodePoint(character);
    if (kind === KIND.run) enter(run, target * 2, end, cost + 1, state, text, true);
    else arrive(run, target, end, cost + 1, state, text);
  }
}
function choose(run, node, index, length, cost, origin) {
  const told = new Set(charactersAt(run, index, length));
  let alike = false;
  for (const letters of run.language.choices.get(index) ?? []) {
    if (letters.length === 1 && !told.has(letters[0] ?? 0)) {
      if (alike) continue;
      alike = true;
    }
    run.next.set(run.current.subarray(0, length));
    let end = length;
    for (const character of letters) if (end !== PRUNED) end = stepAll(run, run.next, end, character);
    if (end !== PRUNED) arrive(run, node + 1, end, cost + letters.length, origin, String.fromCodePoint(...letters));
  }
}
function charactersAt(run, index, length) {
  if (run.language.kinds[index] === KIND.folded) return charactersOf(run.language, index);
  const characters = /* @__PURE__ */ new Set([run.other, ...charactersOf(run.language, index)]);
  for (let at = 1; at < length; at += 2) {
    const machine = run.machines[run.current[at] ?? 0];
    if (machine === void 0 || run.current[at + 1] === MATCHED) continue;
    for (const character of distinctCharacters(machine.automaton, run.current[at + 1] ?? 0)) characters.add(character);
  }
  return characters;
}
function arrive(run, from, count, cost, origin, before) {
  const { language } = run;
  let node = from;
  let length = count;
  for (; ; ) {
    const index = language.counted ? node % language.width : node;
    const kind = language.kinds[index];
    if (kind !== KIND.literal && kind !== KIND.separator) {
      const fresh = kind === KIND.run ? 1 : 0;
      const steps = node === from ? 0 : index - (language.counted ? from % language.width : from);
      const text = steps === 0 ? before : before + stretchAt(run, from, steps);
      enter(run, node * 2 + fresh, length, cost + steps, origin, text, kind !== KIND.end);
      return;
    }
    const character = language.characters[index] ?? 0;
    node = consume(language, node, character);
    if (node === DEAD || run.work > run.bound) return;
    length = stepAll(run, run.next, length, character);
    if (length === PRUNED) return;
  }
}
function stretchAt(run, node, steps) {
  const index = run.language.counted ? node % run.language.width : node;
  const before = run.stretches.get(index);
  if (before !== void 0) return before;
  const text = textBetween(run.language.characters, index, index + steps);
  run.stretches.set(index, text);
  return text;
}
function stepAll(run, source, length, character) {
  const { machines, next } = run;
  let end = 1;
  run.work++;
  for (let at = 1; at < length; at += 2) {
    const number = source[at] ?? 0;
    const state = source[at + 1] ?? 0;
    const machine = machines[number];
    if (machine === void 0) continue;
    const target = state === MATCHED ? MATCHED : step(machine.automaton, state, character);
    run.work += state === MATCHED ? 1 : weightOf(machine.automaton, state);
    if (target === DEAD) {
      if (machine.role === ROLE.required) return PRUNED;
      continue;
    }
    next[end] = number;
    next[end + 1] = target;
    end += 2;
  }
  return end;
}
function enter(run, code, length, cost, origin, text, open) {
  if (open && !settleAll(run, length)) return;
  run.next[0] = code;
  const state = run.table.add(run.next, length);
  const before = run.costs[state];
  if (before !== void 0 && before <= cost) return;
  run.costs[state] = cost;
  run.origins[state] = origin;
  run.texts[state] = text;
  while (run.queue.length <= cost) run.queue.push([]);
  run.queue[cost]?.push(state);
}
function settleAll(run, length) {
  for (let at = 1; at < length; at += 2) {
    const machine = run.machines[run.next[at] ?? 0];
    const state = run.next[at + 1] ?? MATCHED;
    if (machine === void 0 || state === MATCHED || !isSettled(machine, state)) continue;
    if (machine.role === ROLE.rejected) return false;
    run.next[at + 1] = MATCHED;
  }
  return true;
}
function record(run, state, length) {
  const matching = /* @__PURE__ */ new Set();
  for (let at = 1; at < length; at += 2) {
    const number = run.current[at] ?? 0;
    const machine = run.machines[number];
    if (machine === void 0) continue;
    const last = run.current[at + 1] ?? 0;
    const match = last === MATCHED || accepts(machine.automaton, last);
    if (match ? machine.role === ROLE.rejected : machine.role === ROLE.required) return;
    if (match) matching.add(number);
  }
  const key = [...matching].join();
  if (run.found.has(key)) return;
  const answers = run.places.map((place) => typeof place === "boolean" ? place : matching.has(place));
  run.found.set(key, { witness: spell(run, state), answers });
}
function spell(run, state) {
  let text = "";
  for (let at = state; at >= 0; at = run.origins[at] ?? -1) text = (run.texts[at] ?? "") + text;
  return text;
}

// src/authorization/pattern/answers.ts
var DEFAULT_BOUND = 5e5;
function answerVectors(language, atoms, bound = DEFAULT_BOUND) {
  const { include, exclude = [] } = language;
  const result = search({ include, rejected: exclude, required: [], asked: atoms }, bound);
  return "exceeded" in result ? result : { vectors: result.found };
}

// src/authorization/pattern/binary.ts
var BASE642 = /^[A-Za-z0-9+/]*={0,2}$/;
function binaryWitnesses(values) {
  const named = /* @__PURE__ */ new Set();
  for (const value of values) {
    if (BASE642.test(value)) named.add(Buffer.from(value, "base64").toString("base64"));
  }
  let other = 0;
  while (named.has(encode(other))) other++;
  return { witnesses: [...named, encode(other)] };
}
var encode = (number) => Buffer.from(`other-${number}`).toString("base64");

// src/authorization/pattern/boolean.ts
function booleanWitnesses() {
  return { witnesses: ["true", "false"] };
}

// src/authorization/pattern/date.ts
var SECOND = 1e3;
var DAY = 864e5;
var FIRST = -621672192e5;
var LAST = 253402300799999;
function dateWitnesses(values, from) {
  const named = /* @__PURE__ */ new Map();
  for (const value of values) {
    const time = readDate(value);
    const possible = time !== void 0 && time >= (from ?? FIRST) && time <= LAST;
    if (possible && !named.has(time)) named.set(time, Number.isInteger(time) ? print(time) : value);
  }
  const cuts = [...named].sort(([left], [right]) => left - right);
  let before = from ?? Math.max(FIRST, Math.floor(cuts[0]?.[0] ?? 0) - DAY);
  const found = /* @__PURE__ */ new Map([[before, print(before)]]);
  for (const [cut, text] of cuts) {
    const near = Math.floor(cut) - SECOND;
    const inside = print(near > before ? near : (before + cut) / 2);
    const time = readDate(inside);
    if (time !== void 0 && time > before && time < cut) found.set(time, inside);
    found.set(cut, text);
    before = cut;
  }
  const after = Math.min(LAST, Math.floor(before) + DAY);
  if (cuts.length > 0 && after > before) found.set(after, print(after));
  return { witnesses: [...found.values()] };
}
function print(time) {
  const whole = Math.floor(time);
  const text = new Date(whole).toISOString();
  return time === whole ? text : text.replace("Z", `${(time - whole).toFixed(6).slice(2)}Z`);
}

// src/authorization/pattern/ip.ts
var ALL_ADDRESSES = { within: ["0.0.0.0/0", "::/0"], without: [] };
var PUBLIC_ADDRESSES = {
  within: ["0.0.0.0/0", "2000::/3"],
  without: [
    "0.0.0.0/8",
    "10.0.0.0/8",
    "100.64.0.0/10",
    "127.0.0.0/8",
    "169.254.0.0/16",
    "172.16.0.0/12",
    "192.0.0.0/24",
    "192.168.0.0/16",
    "198.18.0.0/15",
    "224.0.0.0/3",
    "2001::/32",
    "2002::/16"
  ]
};
var DOCUMENTATION = ["203.0.113.77", "198.51.100.77", "192.0.2.77", "2001:db8::77"];
function ipWitnesses(values, space = ALL_ADDRESSES) {
  const asked = readAll(values);
  const within = readAll(space.within);
  const without = readAll(space.without);
  const found = /* @__PURE__ */ new Map();
  for (const address of candidates([...asked, ...within, ...without])) {
    const lies = (block) => contains2(block, address);
    if (!within.some(lies) || without.some(lies)) continue;
    const key = [address.bits, ...asked.map(lies)].join();
    if (!found.has(key)) found.set(key, print2(address));
  }
  return { witnesses: [...found.values()] };
}
var readAll = (texts2) => texts2.flatMap((text) => {
  const range = readRange(text);
  return range === void 0 ? [] : [blockOf(range)];
});
function blockOf({ groups, prefix }) {
  const bits = groups.length === 2 ? 32 : 128;
  const value = groups.reduce((sum, group) => sum << 16n | BigInt(group), 0n);
  const host = BigInt(bits - prefix);
  const first = value >> host << host;
  return { bits, first, last: first + (1n << host) - 1n };
}
var contains2 = (block, { bits, value }) => block.bits === bits && block.first <= value && value <= block.last;
function candidates(blocks) {
  const found = readAll(DOCUMENTATION).map(({ bits, first }) => ({ bits, value: first }));
  for (const bits of [32, 128]) {
    const end = 1n << BigInt(bits);
    const bounds = /* @__PURE__ */ new Set([0n, end]);
    for (const block of blocks) if (block.bits === bits) bounds.add(block.first).add(block.last + 1n);
    for (const value of [...bounds].sort((left, right) => left < right ? -1 : 1)) {
      if (value === end) continue;
      if (!bounds.has(value + 1n)) found.push({ bits, value: value + 1n });
      found.push({ bits, value });
    }
  }
  return found;
}
function print2({ bits, value }) {
  const groups = [];
  for (let left = BigInt(bits) - 16n; left >= 0n; left -= 16n) groups.push(Number(value >> left & 0xffffn));
  if (groups.length === 2) return groups.flatMap((group) => [group >> 8, group & 255]).join(".");
  const text = groups.map((group) => group.toString(16)).join(":");
  const zeros = [...text.matchAll(/(?<![^:])0(?::0)+(?![^:])/g)].toSorted((a, b) => b[0].length - a[0].length)[0];
  if (zeros === void 0) return text;
  return `${text.slice(0, zeros.index)}::${text.slice(zeros.index + zeros[0].length)}`.replace(/:{3,}/g, "::");
}

// src/authorization/pattern/numeric.ts
var DECIMAL2 = /^([+-]?)(\d+)(?:\.(\d+))?$/;
function numericWitnesses(values, range = {}) {
  const texts2 = values.filter((value) => DECIMAL2.test(value.trim()));
  const minimum = range.minimum !== void 0 && DECIMAL2.test(range.minimum.trim()) ? range.minimum : void 0;
  const all = minimum === void 0 ? texts2 : [...texts2, minimum];
  const digits = 1 + Math.max(0, ...all.map((text) => (DECIMAL2.exec(text.trim())?.[3] ?? "").length));
  const unit = 10n ** BigInt(digits);
  const least = minimum === void 0 ? void 0 : scale(minimum, digits);
  const cuts = [...new Set(texts2.map((text) => scale(text, digits)))].sort(ascending);
  const candidates2 = [
    ...least === void 0 ? [] : [least, ceiling(least, unit)],
    floor((cuts[0] ?? unit + 1n) - 1n, unit),
    ...cuts.flatMap((cut, index) => [cut, ...between(cut, cuts[index + 1], unit)])
  ];
  const fitting = candidates2.filter(
    (value) => (least === void 0 || value >= least) && (range.integer !== true || value % unit === 0n)
  );
  return { witnesses: [...new Set(fitting.toSorted(ascending))].map((value) => print3(value, digits)) };
}
var ascending = (left, right) => left < right ? -1 : left > right ? 1 : 0;
function between(low, high, unit) {
  const whole = floor(low, unit) + unit;
  if (high === void 0 || whole < high) return [whole];
  return [(low + high) / 2n];
}
function floor(value, unit) {
  const rest = value % unit;
  return rest < 0n ? value - rest - unit : value - rest;
}
var ceiling = (value, unit) => -floor(-value, unit);
function scale(text, digits) {
  const [, sign, whole = "", fraction = ""] = DECIMAL2.exec(text.trim()) ?? [];
  const value = BigInt(whole + fraction.padEnd(digits, "0"));
  return sign === "-" ? -value : value;
}
function print3(value, digits) {
  const text = (value < 0n ? -value : value).toString().padStart(digits + 1, "0");
  const fraction = text.slice(-digits).replace(/0+$/, "");
  return `${value < 0n ? "-" : ""}${text.slice(0, -digits)}${fraction === "" ? "" : `.${fraction}`}`;
}

// src/authorization/space/witnesses.ts
var ANY_VALUE = { strings: { include: globPattern("?*") } };
function anyValueBut(excluded) {
  return { strings: { include: globPattern("?*"), exclude: excluded.map(literalPattern) } };
}
var TOO_ENTANGLED = "the policies' patterns are too entangled to tell all cases apart";
function witnessesFor(domain, questions) {
  if ("addresses" in domain)
    return oneReading(questions, "addresses", ipWitnesses(questions.addresses, domain.addresses).witnesses);
  if ("from" in domain)
    return oneReading(
      questions,
      "dates",
      dateWitnesses([...questions.dates, ...questions.numbers], domain.from).witnesses
    );
  const vectors = answerVectors(domain.strings, questions.patterns);
  if ("exceeded" in vectors) {
    const some = answerVectors(domain.strings, []);
    return { values: "vectors" in some ? some.vectors.map(({ witness }) => witness) : [], incomplete: TOO_ENTANGLED };
  }
  const strings = vectors.vectors.map(({ witness }) => witness);
  const others = readings(questions).filter(({ asked }) => asked);
  const values = [.../* @__PURE__ */ new Set([...strings, ...others.flatMap(({ values: of }) => of())])];
  const mixed = others.length > (questions.patterns.length > 0 ? 0 : 1);
  return withReasons(values, questions, mixed ? ["operators of different types test the same key"] : []);
}
function readings(questions) {
  const { numbers, dates, addresses, binaries, booleans } = questions;
  return [
    { asked: numbers.length > 0, values: () => numericWitnesses(numbers).witnesses },
    { asked: dates.length > 0, values: () => dateWitnesses(dates).witnesses },
    { asked: addresses.length > 0, values: () => ipWitnesses(addresses).witnesses },
    { asked: binaries.length > 0, values: () => binaryWitnesses(binaries).witnesses },
    { asked: booleans, values: () => booleanWitnesses().witnesses }
  ];
}
function oneReading(questions, family, values) {
  const { patterns, numbers, dates, addresses, binaries, booleans } = questions;
  const foreign = [patterns, binaries, family === "addresses" ? [...numbers, ...dates] : addresses].some(
    (list) => list.length > 0
  );
  return withReasons(values, questions, foreign || booleans ? ["operators of different types test the same key"] : []);
}
function withReasons(values, { entangled }, more) {
  const reasons = [.../* @__PURE__ */ new Set([...entangled, ...more])];
  return reasons.length === 0 ? { values } : { values, incomplete: reasons.join("; ") };
}

export {
  suggestion,
  isObject,
  typeName,
  quote,
  parsePrincipalArn,
  readDate,
  parsePolicy,
  requestContext,
  publicPolicy,
  decideWord,
  decide,
  patternOf2 as patternOf,
  literal2 as literal,
  globPattern,
  concernsOf,
  resourceQuestions,
  keyQuestions,
  askedKeys,
  PUBLIC_ADDRESSES,
  ANY_VALUE,
  anyValueBut,
  witnessesFor
};

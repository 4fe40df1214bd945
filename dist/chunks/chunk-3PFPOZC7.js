import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  HOLE,
  cutAtHoles,
  hasHole,
  ifPossible
} from "./chunk-XQZTVO2D.js";

// src/authorization/match/arn.ts
var ARN_PARTS = 6;
function splitArn(text) {
  const parts = [];
  let start = 0;
  while (parts.length < ARN_PARTS - 1) {
    const colon = text.indexOf(":", start);
    if (colon < 0) break;
    parts.push(text.slice(start, colon));
    start = colon + 1;
  }
  parts.push(text.slice(start));
  return parts;
}
function splitArnTokens(tokens) {
  let part = [];
  const parts = [part];
  for (const token of tokens) {
    if (typeof token === "string") {
      part.push(token);
      continue;
    }
    let rest = token.text;
    for (let colon = rest.indexOf(":"); colon >= 0 && parts.length < ARN_PARTS; colon = rest.indexOf(":")) {
      if (colon > 0) part.push({ text: rest.slice(0, colon) });
      rest = rest.slice(colon + 1);
      part = [];
      parts.push(part);
    }
    if (rest !== "") part.push({ text: rest });
  }
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
function wildcardOf(tokens, open = false) {
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
  return wildcardOf(tokenize(text), hasHole(text));
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
  family: "dates",
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
    const shift = left >= 16 ? 0 : 16 - left;
    if ((outer.groups[index] ?? 0) >> shift !== (inner.groups[index] ?? 0) >> shift) return false;
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
  family: "addresses",
  negated,
  compile: (values) => comparing(values, readRange, test),
  check: (value) => readRange(value) === void 0 ? "is no IP address and no CIDR block" : void 0
});
var ipOperators = {
  IpAddress: operator2(false),
  NotIpAddress: operator2(true)
};

// src/authorization/condition/arn.ts
function mayMatch(tokens, value) {
  return ifPossible(matchPattern(wildcardOf(tokens), value));
}
function sixMatchers(tokens) {
  const parts = splitArnTokens(tokens);
  return parts.length === ARN_PARTS ? parts.map((part) => wildcardOf(part)) : void 0;
}
function matchArn(pattern, actual) {
  for (let index = 0; index < ARN_PARTS; index++) {
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
    const pattern = later ? void 0 : sixMatchers(template.tokens);
    if (later) templates.push(template);
    else if (pattern !== void 0) fixed.push(pattern);
  }
  return (value, context) => {
    const actual = splitArn(value);
    if (actual.length < ARN_PARTS) return false;
    for (const pattern of fixed) if (matchArn(pattern, actual)) return true;
    return anyMatch(templates, (template) => {
      const tokens = expandTemplate(template, context);
      if (tokens === "unknown") return tokens;
      if (template.open) return tokens === void 0 ? false : mayMatch(tokens, value);
      const pattern = tokens === void 0 ? void 0 : sixMatchers(tokens);
      return pattern !== void 0 && matchArn(pattern, actual);
    });
  };
}
var arnOperators = {
  ArnEquals: { family: "arn", negated: false, compile },
  ArnLike: { family: "arn", negated: false, compile },
  ArnNotEquals: { family: "arn", negated: true, compile },
  ArnNotLike: { family: "arn", negated: true, compile }
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
    family: "binaries",
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
    family: "booleans",
    negated: false,
    compile: (values) => comparing(values, readBoolean, (wanted, actual) => wanted === actual),
    check: (value) => readBoolean(value) === void 0 ? "is neither true nor false" : void 0
  }
};

// src/authorization/condition/numeric.ts
var DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;
var EXACT_DIGITS = 15;
function readDecimal(text) {
  const match = DECIMAL.exec(text.trim());
  if (match === null) return void 0;
  const [all, sign, whole = "", fraction = ""] = match;
  return { number: Number(all), negative: sign === "-", whole, fraction };
}
function scaled({ negative, whole, fraction }, digits) {
  const value = BigInt(whole + fraction.padEnd(digits, "0"));
  return negative ? -value : value;
}
var isShort = ({ whole, fraction }) => whole.length + fraction.length <= EXACT_DIGITS;
function compare(left, right) {
  if (isShort(left) && isShort(right)) return Math.sign(left.number - right.number);
  const digits = Math.max(left.fraction.length, right.fraction.length);
  const difference = scaled(left, digits) - scaled(right, digits);
  return difference === 0n ? 0 : difference > 0n ? 1 : -1;
}
var operator3 = (negated, holds) => ({
  family: "numbers",
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

// src/authorization/condition/string.ts
function equals(fold) {
  return (values, variables) => {
    const fixed = /* @__PURE__ */ new Set();
    const templates = [];
    for (const value of values) {
      const template = compileTemplate(value, { wildcards: false, variables });
      if (template.hasVariables || template.open) templates.push(template);
      else fixed.add(fold(textOf(template.tokens)));
    }
    return (value, context) => {
      const actual = fold(value);
      if (fixed.has(actual)) return true;
      return anyMatch(templates, (template) => {
        const tokens = expandTemplate(template, context);
        if (tokens === void 0) return false;
        if (tokens === "unknown") return tokens;
        if (!template.open) return fold(textOf(tokens)) === actual;
        return matchSurely(
          wildcardOf(
            tokens.map((token) => foldToken(token, fold)),
            true
          ),
          actual
        );
      });
    };
  };
}
function foldToken(token, fold) {
  return typeof token === "string" ? token : { text: fold(token.text) };
}
function like(values, variables) {
  const fixed = [];
  const open = [];
  const templates = [];
  for (const value of values) {
    const template = compileTemplate(value, { wildcards: true, variables });
    if (template.hasVariables) templates.push(template);
    else if (template.open) open.push(wildcardOf(template.tokens, true));
    else fixed.push(wildcardOf(template.tokens));
  }
  return (value, context) => {
    for (const pattern of fixed) if (matchPattern(pattern, value)) return true;
    const byVariable = anyMatch(templates, (template) => {
      const tokens = expandTemplate(template, context);
      if (tokens === void 0) return false;
      return tokens === "unknown" ? tokens : matchSurely(wildcardOf(tokens, template.open), value);
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
  StringEquals: { family: "exactText", negated: false, compile: exactly },
  StringNotEquals: { family: "exactText", negated: true, compile: exactly },
  StringEqualsIgnoreCase: { family: "foldedText", negated: false, compile: ignoringCase },
  StringNotEqualsIgnoreCase: { family: "foldedText", negated: true, compile: ignoringCase },
  StringLike: { family: "wildcardText", negated: false, compile: like },
  StringNotLike: { family: "wildcardText", negated: true, compile: like }
};

// src/authorization/condition/registry.ts
var nullOperator = {
  family: "presence",
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

export {
  and,
  or,
  not,
  ARN_PARTS,
  splitArn,
  splitArnTokens,
  parsePrincipalArn,
  tokenize,
  wildcardOf,
  compilePattern,
  matchSurely,
  matchPattern,
  compileTemplate,
  expandTemplate,
  textOf,
  readBinary,
  readDate,
  readRange,
  ipOperators,
  readDecimal,
  scaled,
  readOperator,
  operatorNames
};

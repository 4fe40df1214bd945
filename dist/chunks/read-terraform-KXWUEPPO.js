import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  SPLAT_ITEM,
  attributePath,
  exactNumber,
  groupFolders,
  isLocalSource,
  literalText,
  loadHclParser,
  localFolder,
  mayHoldPolicies,
  newGiven,
  parseFile,
  parseTemplate,
  readModule,
  relevantFolders,
  speaksOfPolicies,
  withoutKeys
} from "./chunk-YWGJBD6Y.js";
import {
  segmentLines
} from "./chunk-BCK6BG5W.js";
import {
  Composer,
  Lexer,
  Parser,
  isAlias,
  isMap,
  isScalar,
  isSeq
} from "./chunk-Y5Z4UOAU.js";
import {
  indexLines,
  parseJson
} from "./chunk-VDDINHJK.js";
import {
  toPointer
} from "./chunk-5VKBCNGO.js";
import {
  nearest
} from "./chunk-OCJO3G7C.js";
import {
  IGNORED_TYPES,
  RESOURCE_TYPES,
  STACKS,
  arnOf,
  exclusiveOfRole,
  given,
  isUnreadType,
  mayDeclarePolicies,
  regionOf
} from "./chunk-PMLNSAHD.js";
import {
  NOTHING_DECLARED
} from "./chunk-E74MSO3V.js";
import {
  isObject
} from "./chunk-F74P53MW.js";
import {
  resourceId,
  surroundingId
} from "./chunk-G7GM7AV2.js";
import {
  asText,
  firstHole,
  joinTexts,
  knownText,
  memberOf,
  segmentsOf,
  textValue,
  unknownValue
} from "./chunk-H7KYX7BM.js";
import {
  HOLE,
  cutAtHoles,
  hasHole,
  showHoles
} from "./chunk-XQZTVO2D.js";
import "./chunk-S2ERT2MI.js";
import "./chunk-GGLZDCZS.js";

// src/sources/terraform/modules/evaluate-root.ts
import { posix as posix3 } from "node:path";

// src/sources/terraform/model.ts
var ExpressionError = class extends Error {
  place;
  constructor(message, place) {
    super(message);
    this.place = place;
  }
};

// src/sources/terraform/functions/numbers.ts
var INEXACT = "it is a number that this program cannot count exactly";
function isExact(value) {
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
}
function numberValue(value, place) {
  return isExact(value) ? { kind: "number", value: value === 0 ? 0 : value, place } : unknownValue(INEXACT, place);
}
function toDecimal(value) {
  const [, sign = "", whole = "0", fraction = "", exponent = "0"] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(`${sign}${whole}${fraction}`);
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale };
}
function fromDecimal(digits, scale) {
  return Number(`${digits}e${-scale}`);
}
function numberText(value) {
  const { digits, scale } = toDecimal(value);
  if (scale === 0) return String(digits);
  const sign = digits < 0n ? "-" : "";
  const all2 = String(digits < 0n ? -digits : digits).padStart(scale + 1, "0");
  return `${sign}${all2.slice(0, -scale)}.${all2.slice(-scale)}`;
}
var UNUSUAL = /^[-+]?(?:0[xXoObB][\da-fA-F_]+|(?=.*\d)[\d_]*\.?[\d_]*(?:[eEpP][-+]?\d*)?|[iI]nf(?:inity)?)$/;
function parseNumber(text) {
  const match = /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text);
  if (match !== null) {
    const significant = `${match[1] ?? ""}${match[2] ?? ""}`.replace(/^0+/, "").length;
    const value = Number(text);
    return significant <= 15 && isExact(value) ? value : void 0;
  }
  if (UNUSUAL.test(text)) return void 0;
  throw new ExpressionError("a number is required");
}

// src/sources/terraform/functions/arguments.ts
var TOO_LARGE = "it is too large to be worked out here";
var MAX_ITEMS = 1e4;
var MAX_LENGTH = 1024 * 1024;
function ofKnown(types, body) {
  return (parameters, { place }) => {
    takes(parameters, types.length);
    const values2 = [];
    for (const [index2, type] of types.entries()) {
      const parameter = parameters[index2];
      const value = parameter === void 0 ? void 0 : plain(parameter, type);
      if (value === void 0) return unknownOf(parameters, place);
      values2.push(value);
    }
    return body(values2, place);
  };
}
function ofKnownMany(type, least, body) {
  return (parameters, { place }) => {
    takes(parameters, least, Number.POSITIVE_INFINITY);
    const values2 = [];
    for (const parameter of parameters) {
      const value = plain(parameter, type);
      if (value === void 0) return unknownOf(parameters, place);
      values2.push(value);
    }
    return body(values2, place);
  };
}
function plain(value, type) {
  const read = { string: knownString, number: toNumber, bool: toBoolean }[type];
  return read(value);
}
function takes(parameters, least, most = least) {
  if (parameters.length < least) throw new ExpressionError(`not enough arguments: ${least} expected`);
  if (parameters.length > most) throw new ExpressionError(`too many arguments: ${most} expected`);
}
function argument(parameters, index2) {
  const value = parameters[index2];
  if (value === void 0) throw new ExpressionError(`not enough arguments: ${index2 + 1} expected`);
  return value;
}
function toText(value) {
  if (value.kind === "null") throw new ExpressionError("the argument must not be null");
  if (value.kind === "number") {
    if (isExact(value.value)) return textValue(numberText(value.value), value.place);
    return { kind: "string", text: HOLE, holes: [{ why: INEXACT }], place: value.place };
  }
  const text = asText(value);
  if (text === void 0) throw new ExpressionError(`a string is required, not ${describe(value)}`);
  return text;
}
function knownString(value) {
  const { text } = toText(value);
  return hasHole(text) ? void 0 : text;
}
function toNumber(value) {
  switch (value.kind) {
    case "number":
      return isExact(value.value) ? value.value : void 0;
    case "string":
      return hasHole(value.text) ? void 0 : parseNumber(value.text);
    case "unknown":
      return void 0;
    case "null":
      throw new ExpressionError("the argument must not be null");
    default:
      throw new ExpressionError(`a number is required, not ${describe(value)}`);
  }
}
function toInteger(value) {
  const number = toNumber(value);
  if (number !== void 0 && !Number.isInteger(number)) throw new ExpressionError("a whole number is required");
  return number;
}
function toBoolean(value) {
  switch (value.kind) {
    case "boolean":
      return value.value;
    case "string":
      return hasHole(value.text) ? void 0 : parseBoolean(value.text);
    case "unknown":
      return void 0;
    case "null":
      throw new ExpressionError("the argument must not be null");
    default:
      throw new ExpressionError(`a bool is required, not ${describe(value)}`);
  }
}
function parseBoolean(text) {
  if (text === "true" || text === "false") return text === "true";
  if (text === "1" || text === "0") return void 0;
  throw new ExpressionError("a bool is required");
}
function unknownOf(values2, place) {
  const hole = values2.map(firstHole).find((found) => found !== void 0);
  return unknownValue(hole?.why ?? INEXACT, place);
}
function tooLarge(place) {
  return unknownValue(TOO_LARGE, place);
}
function madeText(text, place) {
  if (hasHole(text)) return unknownValue("it holds a character that no text has", place);
  return textValue(text.replace(new RegExp("\\p{Surrogate}", "gu"), "�"), place);
}
function booleanValue(value, place) {
  return { kind: "boolean", value, place };
}
function truthValue(value, parameters, { place }) {
  return value === void 0 ? unknownOf(parameters, place) : booleanValue(value, place);
}
function nullValue(place) {
  return { kind: "null", place };
}
function listValue(items, place) {
  return { kind: "list", items, place };
}
function describe(value) {
  switch (value.kind) {
    case "list":
      return value.set === true ? "a set" : "a list";
    case "object":
      return "an object";
    case "null":
      return "null";
    case "unknown":
      return "a value that is not known";
    default:
      return `a ${value.kind === "boolean" ? "bool" : value.kind}`;
  }
}

// src/sources/terraform/functions/texts.ts
function sliceTexts(value, ranges) {
  const segments = segmentsOf(value);
  let segment = 0;
  let segmentStart = 0;
  let hole = 0;
  let seen = 0;
  return ranges.map(([start2, end]) => {
    hole += countHoles(value.text.slice(seen, start2));
    const text = value.text.slice(start2, end);
    const first = hole;
    hole += countHoles(text);
    seen = end;
    for (let next = segments[segment]; next !== void 0 && segmentStart + next.length <= start2; ) {
      segmentStart += next.length;
      segment += 1;
      next = segments[segment];
    }
    const parts = cutSegments(segments, segment, segmentStart, [start2, end]);
    const [only, second] = parts;
    const place = only !== void 0 && second === void 0 ? only.place : value.place;
    return { kind: "string", text, holes: value.holes.slice(first, hole), place, segments: parts };
  });
}
function sliceText(value, start2, end) {
  if (start2 <= 0 && end >= value.text.length) return value;
  const [slice2] = sliceTexts(value, [[Math.max(0, start2), Math.max(start2, end)]]);
  return slice2 ?? value;
}
function cutSegments(segments, from, offset, [start2, end]) {
  const parts = [];
  let at2 = offset;
  for (let index2 = from; index2 < segments.length && at2 < end; index2 += 1) {
    const segment = segments[index2];
    if (segment === void 0) break;
    const first = Math.max(start2, at2) - at2;
    const last = Math.min(end, at2 + segment.length) - at2;
    if (last > first) parts.push(cutSegment(segment, first, last));
    at2 += segment.length;
  }
  return parts;
}
function cutSegment(segment, from, to) {
  const length2 = to - from;
  if (length2 === segment.length) return segment;
  if (!segment.verbatim) return { ...segment, length: length2 };
  const { path, line, column } = segment.place;
  return {
    length: length2,
    place: { path, line, column: column + from, endLine: line, endColumn: column + to },
    verbatim: true
  };
}
function countHoles(text) {
  let count = 0;
  for (let at2 = text.indexOf(HOLE); at2 !== -1; at2 = text.indexOf(HOLE, at2 + 1)) count += 1;
  return count;
}
function mapKnown(value, change, place) {
  const text = cutAtHoles(value.text).map(change).join(HOLE);
  return { kind: "string", text, holes: value.holes.map(({ why }) => ({ why })), place };
}
function headOf(text) {
  const at2 = text.indexOf(HOLE);
  return at2 === -1 ? text : text.slice(0, at2);
}
function tailOf(text) {
  return text.slice(text.lastIndexOf(HOLE) + 1);
}
function isName(hole) {
  return hole.of !== void 0;
}
function mayBeEmpty({ text, holes }) {
  return text.length === holes.length && !holes.some(isName);
}
function compareTexts(a, b) {
  const length2 = Math.min(a.length, b.length);
  for (let at2 = 0; at2 < length2; at2 += 1) {
    const [one2, other] = [a.charCodeAt(at2), b.charCodeAt(at2)];
    if (one2 !== other) return order(one2) - order(other);
  }
  return a.length - b.length;
}
function order(unit) {
  return unit >= 55296 && unit <= 57343 ? unit + 65536 : unit;
}
var SEGMENTER = new Intl.Segmenter("en", { granularity: "grapheme" });
function charactersOf(text) {
  if (/^[\u0000-\u000c\u000e-\u02ff]*$/.test(text)) return [...text];
  return Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
}
function startsWith(text, prefix) {
  const [head, wanted] = [headOf(text), headOf(prefix)];
  if (!hasHole(prefix) && head.startsWith(prefix)) return true;
  const common = Math.min(head.length, wanted.length);
  if (head.slice(0, common) !== wanted.slice(0, common)) return false;
  return hasHole(text) || head.startsWith(wanted) === true ? void 0 : false;
}
function endsWith(text, suffix) {
  const [tail, wanted] = [tailOf(text), tailOf(suffix)];
  if (!hasHole(suffix) && tail.endsWith(suffix)) return true;
  const common = Math.min(tail.length, wanted.length);
  if (tail.slice(tail.length - common) !== wanted.slice(wanted.length - common)) return false;
  return hasHole(text) || tail.endsWith(wanted) === true ? void 0 : false;
}

// src/sources/terraform/functions/equality.ts
function sameValue(a, b) {
  if (a.kind === "unknown" || b.kind === "unknown") return void 0;
  if (a.kind === "null" || b.kind === "null") return a.kind === b.kind;
  if (a.kind === "string" && b.kind === "string") return sameText(a, b);
  if (a.kind === "number" && b.kind === "number") return a.value === b.value;
  if (a.kind === "boolean" && b.kind === "boolean") return a.value === b.value;
  if (a.kind === "list" && b.kind === "list") return sameList(a, b);
  if (a.kind === "object" && b.kind === "object") return sameObject(a, b);
  return false;
}
function sameList(a, b) {
  const verdict = a.items.length === b.items.length ? both(
    a.items.map((item, index2) => {
      const other = b.items[index2];
      return other === void 0 ? false : sameValue(item, other);
    })
  ) : false;
  return a.set === true || b.set === true ? verdict || void 0 : verdict;
}
function sameObject(a, b) {
  if (a.members.size !== b.members.size) return false;
  return both(
    Array.from(a.members, ([name, { value }]) => {
      const other = b.members.get(name);
      return other === void 0 ? false : sameValue(value, other.value);
    })
  );
}
function both(verdicts) {
  if (verdicts.includes(false)) return false;
  return verdicts.includes(void 0) ? void 0 : true;
}
function sameText(a, b) {
  if (!hasHole(a.text) && !hasHole(b.text)) return a.text === b.text;
  if (a.text === b.text && a.holes.every((hole, index2) => isName(hole) && hole.of === b.holes[index2]?.of)) return true;
  return mayBeSame(a.text, b.text) ? void 0 : false;
}
function mayBeSame(a, b) {
  if (!hasHole(b)) return mayBe(a, b);
  if (!hasHole(a)) return mayBe(b, a);
  const [one2, other] = [cutAtHoles(a), cutAtHoles(b)];
  return agree(one2[0] ?? "", other[0] ?? "", (text, length2) => text.slice(0, length2)) && agree(one2.at(-1) ?? "", other.at(-1) ?? "", (text, length2) => text.slice(text.length - length2));
}
function agree(a, b, part) {
  const length2 = Math.min(a.length, b.length);
  return part(a, length2) === part(b, length2);
}
function mayBe(text, known2) {
  const parts = cutAtHoles(text);
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  if (known2.length < first.length + last.length || !known2.startsWith(first) || !known2.endsWith(last)) return false;
  const end = known2.length - last.length;
  let at2 = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = known2.indexOf(part, at2);
    if (found === -1 || found + part.length > end) return false;
    at2 = found + part.length;
  }
  return true;
}

// src/sources/terraform/functions/elements.ts
function orderedItems(value) {
  const items = anyItems(value);
  if (items === void 0 || value.kind !== "list" || value.set !== true || items.length < 2) return items;
  return items.every(isPlain) ? [...items].sort(comparePlain) : void 0;
}
function anyItems(value) {
  if (value.kind === "unknown") return void 0;
  if (value.kind !== "list") throw new ExpressionError(`a list is required, not ${describe(value)}`);
  return value.items;
}
function listItems(value) {
  if (value.kind === "list" && value.set === true) throw new ExpressionError("a list is required, not a set");
  return anyItems(value);
}
function sortedMembers(value) {
  if (value.kind === "unknown") return void 0;
  if (value.kind !== "object") throw new ExpressionError(`a map is required, not ${describe(value)}`);
  if ([...value.members.keys()].some(hasHole)) return void 0;
  return [...value.members].sort(([a], [b]) => compareTexts(a, b));
}
function objectValue(members, place) {
  const sorted = [...new Map(members)].sort(([a], [b]) => compareTexts(a, b));
  return { kind: "object", members: new Map(sorted), place };
}
function setValue(items, place) {
  const plain2 = /* @__PURE__ */ new Map();
  const others = [];
  for (const item of items) {
    if (isPlain(item)) plain2.set(keyOf(item), plain2.get(keyOf(item)) ?? item);
    else others.push(item);
  }
  const distinct3 = distinctOf(others);
  if (distinct3 === void 0) return tooLarge(place);
  return { kind: "list", items: [...[...plain2.values()].sort(comparePlain), ...distinct3], place, set: true };
}
function distinctOf(items) {
  if (items.length * items.length > MAX_ITEMS * 100) return void 0;
  const kept = [];
  for (const item of items) if (!kept.some((other) => sameValue(item, other) === true)) kept.push(item);
  return kept;
}
function isPlain(value) {
  if (value.kind === "string") return !hasHole(value.text);
  return value.kind === "number" || value.kind === "boolean" || value.kind === "null";
}
function keyOf(value) {
  if (value.kind === "string") return `s${value.text}`;
  return value.kind === "number" || value.kind === "boolean" ? `${value.kind}${value.value}` : value.kind;
}
function comparePlain(a, b) {
  if (a.kind === "string" && b.kind === "string") return compareTexts(a.text, b.text);
  if (a.kind === "number" && b.kind === "number") return a.value - b.value;
  if (a.kind === "boolean" && b.kind === "boolean") return Number(a.value) - Number(b.value);
  return Number(a.kind === "null") - Number(b.kind === "null") || compareTexts(a.kind, b.kind);
}

// src/sources/terraform/expressions/convert.ts
var NUMBER = /^-?[0-9]+(?:\.[0-9]+)?$/;
var PERHAPS_NUMBER = /^[+-]?[0-9._]+(?:[eEpP][+-]?[0-9]+)?$/;
function unknownFrom(value, place) {
  return unknownValue(firstHole(value)?.why ?? "it is not known", place);
}
function numberValue2(value, place) {
  return Number.isNaN(value) ? unknownValue("it is a number of more digits than this program keeps", place) : { kind: "number", value, place };
}
function toNumber2(value, place) {
  switch (value.kind) {
    case "number":
    case "unknown":
      return value;
    case "string": {
      if (value.text.includes(HOLE)) return unknownFrom(value, place);
      const number = NUMBER.test(value.text) ? exactNumber(value.text) : void 0;
      if (number !== void 0) return numberValue2(number, value.place);
      if (PERHAPS_NUMBER.test(value.text)) return unknownValue("it is an unusual number", place);
      throw new ExpressionError(`a number is required, found the text ${JSON.stringify(value.text)}`, place);
    }
    default:
      throw new ExpressionError(`a number is required, found ${nameOfKind(value)}`, place);
  }
}
function toBoolean2(value, place) {
  switch (value.kind) {
    case "boolean":
      return value.value;
    case "unknown":
      return void 0;
    case "string":
      if (value.text === "true" || value.text === "false") return value.text === "true";
      if (value.text.includes(HOLE) || value.text === "1" || value.text === "0") return void 0;
      break;
    default:
  }
  throw new ExpressionError(`a boolean is required, found ${nameOfKind(value)}`, place);
}
function toText2(value, place) {
  if (value.kind === "number") return textValue(numberText(value.value), value.place);
  const text = asText(value);
  if (text !== void 0) return text;
  throw new ExpressionError(`a text is required, found ${nameOfKind(value)}`, place);
}
function toKey(value, place) {
  return knownText(toText2(value, place));
}
function nameOfKind(value) {
  switch (value.kind) {
    case "null":
      return "null";
    case "string":
      return "a text";
    case "list":
      return value.set ? "a set" : "a list";
    case "object":
      return "an object";
    case "unknown":
      return "an unknown value";
    default:
      return `a ${value.kind}`;
  }
}

// src/sources/terraform/expressions/partly-known.ts
function partlyKnown(parts, hole, place) {
  const value = { kind: "unknown", hole, place, parts };
  return value;
}
function knownPart(value, step) {
  return "parts" in value ? value.parts.get(String(step)) : void 0;
}

// src/sources/terraform/expressions/collections.ts
var MAX_WEIGHT = 1e6;
var weights = /* @__PURE__ */ new WeakMap();
function bounded(value) {
  if (weigh(value) > MAX_WEIGHT)
    throw new ExpressionError("a value is too large: more than a million items", value.place);
  return value;
}
function weigh(value) {
  if (value.kind !== "list" && value.kind !== "object") return 1;
  const before = weights.get(value);
  if (before !== void 0) return before;
  let weight = 1;
  if (value.kind === "list") for (const item of value.items) weight += weigh(item);
  else for (const member of value.members.values()) weight += weigh(member.value);
  weights.set(value, weight);
  return weight;
}
var known = /* @__PURE__ */ new WeakMap();
function isKnown(value) {
  if (value.kind !== "list" && value.kind !== "object") return firstHole(value) === void 0;
  const before = known.get(value);
  if (before !== void 0) return before;
  const all2 = value.kind === "list" ? value.items.every(isKnown) : [...value.members.values()].every((one2) => isKnown(one2.value));
  known.set(value, all2);
  return all2;
}
function newObject(members, place) {
  return bounded(objectValue(members, place));
}
function listValue2(items, place) {
  return bounded({ kind: "list", items, place });
}
function entriesOf(collection, place) {
  switch (collection.kind) {
    case "unknown":
      return void 0;
    case "list":
      return orderedItems(collection)?.map((value, index2) => ({
        key: collection.set ? value : { kind: "number", value: index2, place },
        value
      }));
    case "object":
      return sortedMembers(collection)?.map(([key, { value }]) => ({ key: textValue(key, place), value }));
    default:
      throw new ExpressionError(`a list, set, map or object is required, found ${nameOfKind(collection)}`, place);
  }
}
function attributeOf(value, name, scope, place) {
  if (value.kind === "unknown") return knownPart(value, name) ?? unknownFrom(value, place);
  if (value.kind !== "object") {
    throw new ExpressionError(`${nameOfKind(value)} has no attribute ${JSON.stringify(name)}`, place);
  }
  const member = value.members.get(name)?.value ?? scope.missingAttribute?.(value, name, place);
  if (member === void 0) throw new ExpressionError(`the object has no attribute ${JSON.stringify(name)}`, place);
  return member;
}
function itemOf(value, key, scope, place) {
  if (key.kind === "null") throw new ExpressionError("an index must not be null", place);
  if (value.kind === "unknown") return partAtKey(value, key) ?? unknownFrom(value, place);
  if (value.kind === "object") {
    const name = toKey(key, place);
    return name === void 0 ? unknownFrom(key, place) : attributeOf(value, name, scope, place);
  }
  if (value.kind !== "list" || value.set) throw new ExpressionError(`${nameOfKind(value)} has no indices`, place);
  const index2 = toNumber2(key, place);
  if (index2.kind === "unknown") return unknownFrom(index2, place);
  const item = Number.isInteger(index2.value) ? value.items[index2.value] : void 0;
  if (item !== void 0) return item;
  const message = index2.value < 0 ? `a negative index: ${index2.value}` : `the list of ${value.items.length} items has no index ${index2.value}`;
  throw new ExpressionError(message, place);
}
function partAtKey(value, key) {
  const name = key.kind === "number" || key.kind === "string" ? knownText(key) : void 0;
  return name === void 0 ? void 0 : knownPart(value, name);
}

// src/sources/terraform/expressions/scope.ts
var MAX_STEPS = 1e6;
var MAX_DEPTH = 400;
function newBudget(limit = MAX_STEPS) {
  return { steps: 0, limit, depth: 0 };
}
function spend(budget, steps, place) {
  budget.steps += steps;
  if (budget.steps > budget.limit) {
    const limit = budget.limit.toLocaleString("en");
    throw new ExpressionError(`the expressions of this module are too large: more than ${limit} steps`, place);
  }
}
function isSpent({ steps, limit }) {
  return steps > limit;
}
function deeper(budget, place, run) {
  if (budget.depth >= MAX_DEPTH) {
    budget.steps = Number.POSITIVE_INFINITY;
    throw new ExpressionError(`expressions nested more than ${MAX_DEPTH} levels deep`, place);
  }
  budget.depth += 1;
  try {
    return run();
  } finally {
    budget.depth -= 1;
  }
}
function withNames(outer, names) {
  return {
    ...outer,
    lookup: (name, steps, place) => {
      const value = names.get(name);
      return value === void 0 ? outer.lookup(name, steps, place) : { value, used: 0 };
    }
  };
}

// src/sources/terraform/expressions/calls.ts
var CHARACTERS_PER_STEP = 64;
function applyCall(expression, scope, evaluate2) {
  const name = expression.name.replace(/^core::/, "");
  if (name === "try") return applyTry(expression, scope, evaluate2);
  if (name === "can") return applyCan(expression, scope, evaluate2);
  const { place } = expression;
  const parameters = parametersOf(expression, scope, evaluate2);
  if (!Array.isArray(parameters)) return parameters;
  const call = scope.functions.get(name);
  const value = call === void 0 ? unknownValue(`the function ${name} is not known to this program`, place) : measured(scope, place, () => call(parameters, { ...scope.context, place }));
  scope.notice?.(value);
  return value;
}
function parametersOf(expression, scope, evaluate2) {
  const values2 = expression.arguments.map((argument2) => evaluate2(argument2, scope));
  const last = values2.at(-1);
  if (!expression.expand || last === void 0) return values2;
  if (last.kind !== "list" && last.kind !== "unknown") {
    throw new ExpressionError("only a list can be expanded to arguments with ...", expression.place);
  }
  const items = last.kind === "unknown" ? void 0 : orderedItems(last);
  if (items === void 0) return unknownFrom(last, expression.place);
  spend(scope.budget, items.length, expression.place);
  return [...values2.slice(0, -1), ...items];
}
function measured(scope, place, call) {
  try {
    const value = bounded(call());
    const size = value.kind === "string" ? value.text.length / CHARACTERS_PER_STEP : 0;
    spend(scope.budget, Math.ceil(value.kind === "list" ? value.items.length : size), place);
    return value;
  } catch (error) {
    if (error instanceof ExpressionError && error.place === void 0) throw new ExpressionError(error.message, place);
    throw error;
  }
}
function applyTry(expression, scope, evaluate2) {
  let last;
  for (const argument2 of expression.arguments) {
    const { result, open: open2 } = attempt(argument2, scope, evaluate2);
    if (open2 !== void 0) return unknownFrom(open2, expression.place);
    if (!(result instanceof ExpressionError)) return result;
    last = result;
  }
  throw new ExpressionError(`no argument of try is without an error: ${last?.message ?? "none"}`, expression.place);
}
function applyCan(expression, scope, evaluate2) {
  const { place } = expression;
  const [argument2, ...others] = expression.arguments;
  if (argument2 === void 0 || others.length > 0) throw new ExpressionError("can takes one argument", place);
  const { result, open: open2 } = attempt(argument2, scope, evaluate2);
  if (open2 !== void 0) return unknownFrom(open2, place);
  return { kind: "boolean", value: !(result instanceof ExpressionError), place };
}
function attempt(argument2, scope, evaluate2) {
  let open2;
  const notice = (value) => {
    if (open2 === void 0 && !isKnown(value)) open2 = value;
    scope.notice?.(value);
  };
  const result = valueOrError(() => evaluate2(argument2, { ...scope, notice }), scope);
  if (open2 === void 0 || result instanceof ExpressionError)
    return open2 === void 0 ? { result } : { result, open: open2 };
  return result.kind !== "unknown" && isReference(argument2) ? { result } : { result, open: open2 };
}
function valueOrError(run, scope) {
  try {
    return run();
  } catch (error) {
    if (error instanceof ExpressionError && !isSpent(scope.budget)) return error;
    throw error;
  }
}
function isReference(expression) {
  if (expression.type === "attribute") return isReference(expression.target);
  if (expression.type === "index") return expression.key.type === "literal" && isReference(expression.target);
  return expression.type === "variable";
}

// src/sources/terraform/functions/common-type.ts
var UNSETTLED = "its type depends on a value that is not known";
function toCommonType(values2) {
  const typed = values2.filter(({ kind }) => kind !== "null");
  const known2 = typed.filter(({ kind }) => kind !== "unknown");
  if (known2.length < typed.length) return values2.map(loosen);
  const kinds = new Set(known2.map(({ kind }) => kind));
  if (kinds.size === 0) return values2;
  if (kinds.has("list") || kinds.has("object")) {
    if (kinds.size > 1) throw new ExpressionError("all values must have the same type");
    return kinds.has("list") ? ofLists(values2) : ofObjects(values2);
  }
  if (kinds.size === 1) return values2;
  if (!kinds.has("string")) throw new ExpressionError("all values must have the same type");
  return values2.map((value) => value.kind === "null" ? value : toText(value));
}
function loosen(value) {
  switch (value.kind) {
    case "number":
    case "boolean":
      return unknownValue(UNSETTLED, value.place);
    case "list":
      return { ...value, items: value.items.map(loosen) };
    case "object":
      return objectValue(
        Array.from(value.members, ([name, { value: inner, place }]) => [name, { value: loosen(inner), place }]),
        value.place
      );
    default:
      return value;
  }
}
function ofLists(values2) {
  const lists = values2.flatMap((value) => value.kind === "list" ? [value] : []);
  const sets = lists.filter(({ set }) => set === true).length;
  if (sets !== 0 && sets !== lists.length) return values2.map((value) => unknownValue(UNSETTLED, value.place));
  const length2 = lists[0]?.items.length ?? 0;
  const alike = sets === 0 && lists.every(({ items }) => items.length === length2);
  const converted = alike ? byPosition(lists, length2) : allTogether(lists.map(({ items }) => items));
  let next = 0;
  return values2.map((value) => {
    if (value.kind !== "list") return value;
    const items = converted[next] ?? [];
    next += 1;
    return { ...value, items };
  });
}
function byPosition(lists, length2) {
  const rows = lists.map(() => []);
  for (let position = 0; position < length2; position += 1) {
    const column = toCommonType(lists.flatMap(({ items }) => items.slice(position, position + 1)));
    for (const [row, value] of column.entries()) rows[row]?.push(value);
  }
  return rows;
}
function allTogether(groups) {
  const converted = toCommonType(groups.flat());
  let at2 = 0;
  return groups.map(({ length: length2 }) => {
    at2 += length2;
    return converted.slice(at2 - length2, at2);
  });
}
function ofObjects(values2) {
  const objects = values2.flatMap((value) => value.kind === "object" ? [value] : []);
  const names = [...objects[0]?.members.keys() ?? []];
  const alike = objects.every(
    ({ members }) => members.size === names.length && names.every((name) => members.has(name))
  );
  const rows = objects.map(({ members }) => [...members].map(([, { value }]) => value));
  const converted = alike ? transposeBack(objects.map(({ members }) => names.map((name) => members.get(name)?.value))) : allTogether(rows);
  let next = 0;
  return values2.map((value) => {
    if (value.kind !== "object") return value;
    const row = converted[next] ?? [];
    next += 1;
    const order2 = alike ? names : [...value.members.keys()];
    return objectValue(
      order2.flatMap((name, index2) => {
        const [inner, member] = [row[index2], value.members.get(name)];
        return inner === void 0 || member === void 0 ? [] : [[name, { value: inner, place: member.place }]];
      }),
      value.place
    );
  });
}
function transposeBack(rows) {
  const lists = rows.map((row) => ({ items: row.filter((value) => value !== void 0) }));
  return byPosition(lists, lists[0]?.items.length ?? 0);
}

// src/sources/terraform/expressions/numbers.ts
var MOST_SCALE = 30;
var add = (a, b) => aligned(a, b, (x, y) => x + y);
var subtract = (a, b) => aligned(a, b, (x, y) => x - y);
var multiply = (a, b) => {
  const [x, y] = [toDecimal(a), toDecimal(b)];
  return toNumber3(x.digits * y.digits, x.scale + y.scale);
};
var divide = (a, b) => {
  const [x, y] = [toDecimal(a), toDecimal(b)];
  if (x.scale > MOST_SCALE) return Number.NaN;
  const dividend = x.digits * 10n ** BigInt(MOST_SCALE + y.scale - x.scale);
  return dividend % y.digits === 0n ? toNumber3(dividend / y.digits, MOST_SCALE) : Number.NaN;
};
var remainder = (a, b) => a < 0 || b < 0 ? Number.NaN : aligned(a, b, (x, y) => x % y);
function aligned(a, b, operate) {
  const [x, y] = [toDecimal(a), toDecimal(b)];
  const scale = Math.max(x.scale, y.scale);
  const units = operate(x.digits * 10n ** BigInt(scale - x.scale), y.digits * 10n ** BigInt(scale - y.scale));
  return toNumber3(units, scale);
}
function toNumber3(units, scale) {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, "0");
  const cut = digits.length - scale;
  const fraction = digits.slice(cut).replace(/0+$/, "");
  const written = `${digits.slice(0, cut)}${fraction === "" ? "" : `.${fraction}`}`;
  return exactNumber(units < 0n ? `-${written}` : written);
}

// src/sources/terraform/expressions/operators.ts
var ARITHMETIC = {
  "+": add,
  "-": subtract,
  "*": multiply,
  "/": divide,
  "%": remainder
};
var COMPARISON = {
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b
};
function applyUnary(operator, operand, place) {
  if (operator === "!") {
    const known2 = toBoolean2(operand, place);
    return known2 === void 0 ? unknownFrom(operand, place) : { kind: "boolean", value: !known2, place };
  }
  const number = toNumber2(operand, place);
  return number.kind === "unknown" ? unknownFrom(number, place) : numberValue2(0 - number.value, place);
}
function applyBinary(operator, left, right, place) {
  if (operator === "==" || operator === "!=") {
    const same2 = equal(left, right);
    if (same2 === void 0) return undecided(left, right, place);
    return { kind: "boolean", value: same2 === (operator === "=="), place };
  }
  const [a, b] = [toNumber2(left, place), toNumber2(right, place)];
  if (a.kind === "unknown") return unknownFrom(a, place);
  if (b.kind === "unknown") return unknownFrom(b, place);
  const compare = COMPARISON[operator];
  if (compare !== void 0) return { kind: "boolean", value: compare(a.value, b.value), place };
  if ((operator === "/" || operator === "%") && b.value === 0) throw new ExpressionError("a division by zero", place);
  const compute = ARITHMETIC[operator];
  if (compute === void 0) throw new ExpressionError(`the operator ${operator} is not known`, place);
  return numberValue2(compute(a.value, b.value), place);
}
function equal(left, right) {
  const same2 = sameValue(left, right);
  return same2 === true && (left.kind === "list" || left.kind === "object") ? void 0 : same2;
}
function undecided(left, right, place) {
  const unknown = [unknownFrom(left, place), unknownFrom(right, place)].find(
    (value) => value.kind === "unknown" && value.hole.why !== "it is not known"
  );
  return unknown ?? unknownValue("whether two collections are equal depends on their types", place);
}
function applyLogic(operator, left, evaluateRight, place) {
  const decisive = operator === "||";
  const known2 = toBoolean2(left, place);
  if (known2 === decisive) return { kind: "boolean", value: decisive, place };
  if (known2 !== void 0) {
    const right2 = evaluateRight();
    const value = toBoolean2(right2, place);
    return value === void 0 ? unknownFrom(right2, place) : { kind: "boolean", value, place };
  }
  const right = orUndefined(evaluateRight);
  if (right !== void 0 && orUndefined(() => toBoolean2(right, place)) === decisive) {
    return { kind: "boolean", value: decisive, place };
  }
  return unknownFrom(left, place);
}
function orUndefined(evaluate2) {
  try {
    return evaluate2();
  } catch (error) {
    if (error instanceof ExpressionError) return void 0;
    throw error;
  }
}

// src/sources/terraform/expressions/conditional.ts
function applyConditional(expression, scope, evaluate2) {
  const { then, otherwise, place } = expression;
  const condition = evaluate2(expression.condition, scope);
  const known2 = toBoolean2(condition, place);
  if (known2 === void 0) {
    const [a, b] = [then, otherwise].map((one2) => orUndefined(() => evaluate2(one2, scope)));
    return a !== void 0 && b !== void 0 && sameValue(a, b) === true ? a : unknownFrom(condition, place);
  }
  const [wanted, unwanted] = known2 ? [then, otherwise] : [otherwise, then];
  const selected = evaluate2(wanted, scope);
  if (selected.kind === "string" || selected.kind === "null" || selected.kind === "unknown") return selected;
  const other = orUndefined(() => evaluate2(unwanted, scope)) ?? failed(unwanted);
  return other === void 0 ? selected : toCommonType([selected, other])[0] ?? selected;
}
function failed({ type, place }) {
  if (type === "attribute" || type === "index" || type === "variable") return void 0;
  return unknownValue("the type of a conditional is not known, as its other value is an error", place);
}

// src/sources/terraform/expressions/for-expression.ts
function applyFor(expression, scope, evaluate2) {
  const { collection, condition, resultKey, place } = expression;
  const values2 = evaluate2(collection, scope);
  const entries = entriesOf(values2, collection.place);
  if (entries === void 0) return unknownFrom(values2, place);
  const items = [];
  const groups = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    spend(scope.budget, 1, place);
    const inner = withNames(scope, namesOf(expression, entry));
    const wanted = condition === void 0 ? void 0 : evaluate2(condition, inner);
    const included = wanted === void 0 || condition === void 0 || toBoolean2(wanted, condition.place);
    if (included === void 0 && wanted !== void 0) return unknownFrom(wanted, place);
    if (!included) continue;
    if (resultKey === void 0) {
      items.push(evaluate2(expression.result, inner));
      continue;
    }
    const key = evaluate2(resultKey, inner);
    const name = toKey(key, resultKey.place);
    if (name === void 0) return unknownFrom(key, place);
    const value = evaluate2(expression.result, inner);
    const group = groups.get(name);
    const member = { value, place: value.place };
    if (group === void 0) groups.set(name, [member]);
    else if (expression.group) group.push(member);
    else throw twice(name, resultKey.place);
  }
  return resultKey === void 0 ? listValue2(items, place) : grouped(groups, expression.group, place);
}
function namesOf({ key, item }, entry) {
  const names = /* @__PURE__ */ new Map([[item, entry.value]]);
  if (key !== void 0) names.set(key, entry.key);
  return names;
}
function twice(name, place) {
  return new ExpressionError(
    `two items give the key ${JSON.stringify(name)}; write ... after the value to group them`,
    place
  );
}
function grouped(groups, group, place) {
  const members = [...groups].flatMap(([name, all2]) => {
    if (group) {
      const value = listValue2(
        all2.map((one2) => one2.value),
        place
      );
      return [[name, { value, place }]];
    }
    return all2.map((member) => [name, member]);
  });
  return newObject(members, place);
}
function applySplat(expression, scope, evaluate2) {
  const { place } = expression;
  const target = evaluate2(expression.target, scope);
  if (target.kind === "unknown") return unknownFrom(target, place);
  if (target.kind === "null") return listValue2([], place);
  const items = target.kind === "list" ? orderedItems(target) : [target];
  if (items === void 0) return unknownFrom(target, place);
  const values2 = items.map((item) => {
    spend(scope.budget, 1, place);
    return evaluate2(expression.each, withNames(scope, /* @__PURE__ */ new Map([[SPLAT_ITEM, item]])));
  });
  return listValue2(values2, place);
}

// src/sources/terraform/expressions/references.ts
function applyReference(expression, scope, evaluate2) {
  const accesses = [];
  let root = expression;
  while (root.type === "attribute" || root.type === "index") {
    accesses.unshift(root);
    root = root.target;
  }
  const keys2 = accesses.map((access) => access.type === "index" ? evaluate2(access.key, scope) : void 0);
  if (root.type !== "variable") return follow(evaluate2(root, scope), 0);
  const { value, used } = scope.lookup(root.name, knownSteps(accesses, keys2), expression.place);
  const found = follow(value, used);
  scope.notice?.(found);
  return found;
  function follow(start2, from) {
    let value2 = start2;
    for (const [index2, access] of accesses.entries()) {
      if (index2 < from) continue;
      const key = keys2[index2];
      value2 = access.type === "attribute" ? attributeOf(value2, access.name, scope, access.place) : key === void 0 ? value2 : itemOf(value2, key, scope, access.place);
    }
    return value2;
  }
}
function knownSteps(accesses, keys2) {
  const steps = [];
  for (const [index2, access] of accesses.entries()) {
    const step = access.type === "attribute" ? access.name : stepOf(keys2[index2]);
    if (step === void 0) break;
    steps.push(step);
  }
  return steps;
}
function stepOf(key) {
  if (key?.kind === "number") return key.value;
  return key?.kind === "string" ? knownText(key) : void 0;
}

// src/sources/terraform/expressions/templates.ts
var CHARACTERS_PER_STEP2 = 64;
function applyTemplate(parts, scope, place, evaluate2) {
  const [only, ...others] = parts;
  if (only?.type === "interpolation" && others.length === 0) return evaluate2(only.expression, scope);
  return templateText(parts, scope, place, evaluate2);
}
function templateText(parts, scope, place, evaluate2) {
  const texts = parts.flatMap((part) => textsOf(part, scope, evaluate2));
  const joined = joinTexts(texts, place);
  if (joined.kind !== "string") throw new ExpressionError("a template of what is no text", place);
  spend(scope.budget, Math.ceil(joined.text.length / CHARACTERS_PER_STEP2) + (joined.segments?.length ?? 0), place);
  return joined;
}
function textsOf(part, scope, evaluate2) {
  switch (part.type) {
    case "text": {
      const { text, place, verbatim } = part;
      return [{ kind: "string", text, holes: [], place, segments: [{ length: text.length, place, verbatim }] }];
    }
    case "interpolation":
      return [toText2(evaluate2(part.expression, scope), part.place)];
    case "if":
      return ifTexts(part, scope, evaluate2);
    default:
      return forTexts(part, scope, evaluate2);
  }
}
function ifTexts({ condition, then, otherwise, place }, scope, evaluate2) {
  const value = evaluate2(condition, scope);
  const known2 = toBoolean2(value, condition.place);
  if (known2 === void 0) return [unknownFrom(value, place)];
  return (known2 ? then : otherwise).flatMap((part) => textsOf(part, scope, evaluate2));
}
function forTexts({ key, item, collection, body, place }, scope, evaluate2) {
  const values2 = evaluate2(collection, scope);
  const entries = entriesOf(values2, collection.place);
  if (entries === void 0) return [unknownFrom(values2, place)];
  const texts = [];
  for (const entry of entries) {
    spend(scope.budget, 1 + body.length, place);
    const names = /* @__PURE__ */ new Map([[item, entry.value]]);
    if (key !== void 0) names.set(key, entry.key);
    const inner = withNames(scope, names);
    for (const part of body) texts.push(...textsOf(part, inner, evaluate2));
  }
  return texts;
}
function templateScope(scope, members) {
  const functions = new Map([...scope.functions].filter(([name]) => !/^templat(efile|estring)$/.test(name)));
  const lookup2 = (name, _steps, place) => {
    const value = members.get(name)?.value;
    if (value !== void 0) return { value, used: 0 };
    throw new ExpressionError(`the template has no variable ${JSON.stringify(name)}`, place);
  };
  return { ...scope, functions, lookup: lookup2 };
}

// src/sources/terraform/expressions/evaluate.ts
function evaluate(expression, scope) {
  const { place } = expression;
  spend(scope.budget, 1, place);
  return deeper(scope.budget, place, () => evaluateOne(expression, scope));
}
function evaluateOne(expression, scope) {
  const { place } = expression;
  switch (expression.type) {
    case "literal":
      return literal(expression);
    case "template":
      return applyTemplate(expression.parts, scope, place, evaluate);
    case "tuple":
      return listValue2(
        expression.items.map((item) => evaluate(item, scope)),
        place
      );
    case "object":
      return object(expression, scope);
    case "variable":
    case "attribute":
    case "index":
      return applyReference(expression, scope, evaluate);
    case "splat":
      return applySplat(expression, scope, evaluate);
    case "call":
      return applyCall(expression, scope, evaluate);
    case "unary":
      return applyUnary(expression.operator, evaluate(expression.operand, scope), place);
    case "binary":
      return binary(expression, scope);
    case "conditional":
      return applyConditional(expression, scope, evaluate);
    default:
      return applyFor(expression, scope, evaluate);
  }
}
function literal({ value, place }) {
  if (value === null) return { kind: "null", place };
  if (typeof value === "string") return textValue(value, place);
  return typeof value === "number" ? numberValue2(value, place) : { kind: "boolean", value, place };
}
function object({ items, place }, scope) {
  const members = /* @__PURE__ */ new Map();
  for (const item of items) {
    const key = evaluate(item.key, scope);
    const name = toKey(key, item.key.place);
    if (name === void 0) return unknownFrom(key, place);
    members.set(name, { value: evaluate(item.value, scope), place: item.place });
  }
  return newObject(members, place);
}
function binary(expression, scope) {
  const { operator, place } = expression;
  const left = evaluate(expression.left, scope);
  const right = () => evaluate(expression.right, scope);
  if (operator === "&&" || operator === "||") return applyLogic(operator, left, right, place);
  return applyBinary(operator, left, right(), place);
}

// src/sources/terraform/expressions/render-template.ts
function templateRenderer(parser, scope) {
  const renderTemplate = (file2, { members, place: given2 }) => {
    const result = parseTemplate(parser, file2.text, file2.path);
    if ("problems" in result) throw new ExpressionError(`${file2.path}: ${result.problems[0].message}`, given2);
    const last = file2.text.split("\n");
    const end = { endLine: last.length, endColumn: (last.at(-1)?.length ?? 0) + 1 };
    const place = { path: file2.path, line: 1, column: 1, ...end };
    const { functions, budget, readFile } = scope;
    const inner = templateScope({ functions, budget, context: { readFile, renderTemplate } }, members);
    return templateText(result.parts, inner, place, evaluate);
  };
  return renderTemplate;
}

// src/sources/terraform/functions/aws.ts
var PARTS = ["arn", "partition", "service", "region", "account_id", "resource"];
function partsOf(arn) {
  const ranges = [];
  let [start2, hole] = [0, 0];
  for (let at2 = 0; at2 < arn.text.length && ranges.length < 5; at2 += 1) {
    const character = arn.text.charAt(at2);
    if (hasHole(character)) {
      const found = arn.holes[hole];
      if (found === void 0 || !isName(found)) return void 0;
      hole += 1;
    } else if (character === ":") {
      ranges.push([start2, at2]);
      start2 = at2 + 1;
    }
  }
  if (startsWith(arn.text, "arn:") === false || ranges.length < 5) throw new ExpressionError("it is no ARN");
  return startsWith(arn.text, "arn:") === true ? sliceTexts(arn, [...ranges, [start2, arn.text.length]]) : void 0;
}
function parseArn(parameters, { place }) {
  takes(parameters, 1);
  const parts = partsOf(toText(argument(parameters, 0)));
  if (parts === void 0) return unknownOf(parameters, place);
  return objectValue(
    PARTS.slice(1).map((name, index2) => {
      const value = parts[index2 + 1] ?? textValue("", place);
      return [name, { value, place: value.place }];
    }),
    place
  );
}
function buildArn(parameters, { place }) {
  takes(parameters, 5);
  const texts = parameters.map(toText);
  const colon = textValue(":", place);
  return joinTexts([textValue("arn", place), ...texts.flatMap((text) => [colon, text])], place);
}
function trimRolePath(parameters, { place }) {
  takes(parameters, 1);
  const arn = toText(argument(parameters, 0));
  const parts = partsOf(arn);
  const [, , service, , , resource] = parts ?? [];
  if (service === void 0 || resource === void 0) return unknownOf(parameters, place);
  if (hasHole(service.text) || !resource.holes.every(isName)) return unknownOf(parameters, place);
  const slash = resource.text.indexOf("/");
  const [type, name] = [resource.text.slice(0, slash), resource.text.slice(resource.text.lastIndexOf("/") + 1)];
  if (service.text !== "iam" || slash === -1 || type !== "role" || name === "") {
    if (hasHole(resource.text.slice(0, slash === -1 ? void 0 : slash))) return unknownOf(parameters, place);
    throw new ExpressionError("it is no ARN of an IAM role");
  }
  const start2 = arn.text.length - resource.text.length;
  const kept = sliceTexts(arn, [
    [0, start2 + slash + 1],
    [arn.text.length - name.length, arn.text.length]
  ]);
  return joinTexts(kept, place);
}
var AWS_FUNCTIONS = {
  "provider::aws::arn_build": buildArn,
  "provider::aws::arn_parse": parseArn,
  "provider::aws::trim_iam_role_path": trimRolePath
};

// src/sources/terraform/functions/build.ts
var MAX_RANGE = 1024;
function chunklist(parameters, { place }) {
  takes(parameters, 2);
  const given2 = orderedItems(argument(parameters, 0));
  const size = toInteger(argument(parameters, 1));
  if (given2 === void 0 || size === void 0) return unknownOf(parameters, place);
  const items = toCommonType(given2);
  if (size < 0) throw new ExpressionError("the size must not be negative");
  const step = size === 0 ? items.length : size;
  const starts = items.flatMap((_item, at2) => at2 % step === 0 ? [at2] : []);
  return listValue(
    starts.map((start2) => listValue(items.slice(start2, start2 + step), place)),
    place
  );
}
function compact(parameters, { place }) {
  takes(parameters, 1);
  const items = orderedItems(argument(parameters, 0));
  if (items === void 0) return unknownOf(parameters, place);
  const texts = items.filter(({ kind }) => kind !== "null").map(toText);
  const doubtful = texts.find((text) => text.text !== "" && mayBeEmpty(text));
  return doubtful === void 0 ? listValue(
    texts.filter(({ text }) => text !== ""),
    place
  ) : unknownOf([doubtful], place);
}
function concat(parameters, { place }) {
  takes(parameters, 1, Number.POSITIVE_INFINITY);
  const lists = parameters.map(listItems);
  if (lists.includes(void 0))
    return unknownOf(
      parameters.filter(({ kind }) => kind === "unknown"),
      place
    );
  const items = lists.flatMap((list) => list ?? []);
  return items.length > MAX_ITEMS ? tooLarge(place) : listValue(items, place);
}
function distinct(parameters, { place }) {
  takes(parameters, 1);
  const items = orderedItems(argument(parameters, 0));
  if (items === void 0) return unknownOf(parameters, place);
  const typed = toCommonType(items);
  if (typed.every(isPlain)) return listValue([...firstByKey(typed).values()], place);
  if (typed.length > 1e3) return tooLarge(place);
  const kept = [];
  for (const item of typed) {
    const verdicts = kept.map((other) => sameValue(item, other));
    if (verdicts.includes(true)) continue;
    if (verdicts.includes(void 0)) return unknownOf(parameters, place);
    kept.push(item);
  }
  return listValue(kept, place);
}
function firstByKey(items) {
  const first = /* @__PURE__ */ new Map();
  for (const item of items) if (!first.has(keyOf(item))) first.set(keyOf(item), item);
  return first;
}
function flatten(parameters, { place }) {
  takes(parameters, 1);
  const flat = [];
  const unsettled = gather(argument(parameters, 0), flat);
  if (unsettled) return unknownOf(parameters, place);
  return flat.length > MAX_ITEMS ? tooLarge(place) : listValue(flat, place);
}
function gather(list, flat) {
  const items = orderedItems(list);
  if (items === void 0) return true;
  for (const item of items) {
    if (item.kind === "unknown" || flat.length > MAX_ITEMS) return flat.length <= MAX_ITEMS;
    if (item.kind !== "list") flat.push(item);
    else if (gather(item, flat)) return true;
  }
  return false;
}
function merge(parameters, { place }) {
  const maps = parameters.filter(({ kind }) => kind !== "null");
  if (maps.length === 0 && parameters.length > 0) return unknownValue("all of the maps are null", place);
  const lists = maps.map((map) => ({ map, members: sortedMembers(map) }));
  const unknown = lists.find(({ members }) => members === void 0);
  if (unknown !== void 0) return unknownOf([unknown.map], place);
  return objectValue(
    lists.flatMap(({ members }) => members ?? []),
    place
  );
}
var range = (parameters, context) => {
  takes(parameters, 1, 3);
  return ofKnownMany("number", 1, (numbers, place) => {
    const [start2 = 0, limit = 0] = numbers.length === 1 ? [0, ...numbers] : numbers;
    const step = numbers[2] ?? (limit < start2 ? -1 : 1);
    if (step === 0 || limit !== start2 && limit > start2 !== step > 0) {
      return unknownValue("its step leads away from the limit", place);
    }
    const decimals = [start2, limit, step].map(toDecimal);
    const scale = Math.max(...decimals.map((decimal) => decimal.scale));
    const [from = 0n, to = 0n, by = 1n] = decimals.map((each) => each.digits * 10n ** BigInt(scale - each.scale));
    const items = [];
    for (let at2 = from; by > 0n ? at2 < to : at2 > to; at2 += by) {
      if (items.length === MAX_RANGE) throw new ExpressionError(`more than ${MAX_RANGE} values`);
      items.push(numberValue(fromDecimal(at2, scale), place));
    }
    return listValue(items, place);
  })(parameters, context);
};
function reverse(parameters, { place }) {
  takes(parameters, 1);
  const items = orderedItems(argument(parameters, 0));
  return items === void 0 ? unknownOf(parameters, place) : listValue(items.toReversed(), place);
}
function sort(parameters, { place }) {
  takes(parameters, 1);
  const items = anyItems(argument(parameters, 0));
  if (items === void 0) return unknownOf(parameters, place);
  const texts = items.map(toText);
  if (!texts.some(({ text }) => hasHole(text)))
    return listValue(
      texts.sort((a, b) => compareTexts(a.text, b.text)),
      place
    );
  return listValue(
    texts.map(() => unknownValue("it is an item of a list that cannot be sorted yet", place)),
    place
  );
}
function transpose(parameters, { place }) {
  takes(parameters, 1);
  const members = sortedMembers(argument(parameters, 0));
  if (members === void 0) return unknownOf(parameters, place);
  const found = /* @__PURE__ */ new Map();
  for (const [name, { value, place: at2 }] of members) {
    for (const item of orderedItems(value) ?? [value]) {
      if (item.kind === "unknown" || hasHole(toText(item).text)) return unknownOf([item], place);
      const { text } = toText(item);
      found.set(text, [...found.get(text) ?? [], textValue(name, at2)]);
    }
  }
  return objectValue(
    Array.from(found, ([name, names]) => [name, { value: listValue(names, place), place }]),
    place
  );
}
function zipmap(parameters, { place }) {
  takes(parameters, 2);
  const [names, values2] = [orderedItems(argument(parameters, 0)), orderedItems(argument(parameters, 1))];
  if (names === void 0 || values2 === void 0) return unknownOf(parameters, place);
  if (names.length !== values2.length) throw new ExpressionError("there are not as many values as keys");
  const keys2 = names.map((name) => toText(name).text);
  if (keys2.some(hasHole)) return unknownOf(names, place);
  return objectValue(
    values2.map((value, index2) => [keys2[index2] ?? "", { value, place: value.place }]),
    place
  );
}
function removed(cure) {
  return () => {
    throw new ExpressionError(`the function is no longer available: write ${cure}`);
  };
}
var BUILD_FUNCTIONS = {
  chunklist,
  compact,
  concat,
  distinct,
  flatten,
  list: removed("tolist([...])"),
  map: removed("tomap({...})"),
  merge,
  range,
  reverse,
  sort,
  transpose,
  zipmap
};

// src/sources/terraform/functions/case.ts
var UNSURE = "it changes the case of characters whose case is a matter of the language";
function changeCase(change) {
  return (parameters, { place }) => {
    takes(parameters, 1);
    const text = toText(argument(parameters, 0));
    let sure = true;
    const changed = mapKnown(text, (known2) => Array.from(known2, each).join(""), place);
    return sure ? changed : unknownValue(UNSURE, place);
    function each(character) {
      const result = change(character);
      if ([...result].length !== 1 || /[\u0130\u0131\u017f\u01c4-\u01cc\u01f1-\u01f3\u212a]/.test(character))
        sure = false;
      return result;
    }
  };
}
var CASE_FUNCTIONS = {
  lower: changeCase((character) => character.toLowerCase()),
  upper: changeCase((character) => character.toUpperCase()),
  title: ofKnown(["string"], ([text], place) => {
    if (/[^\u0000-\u007f]/.test(text)) return unknownValue(UNSURE, place);
    return textValue(
      text.replace(
        /(^|[^A-Za-z0-9_])([a-z])/g,
        (_all, before, letter) => before + letter.toUpperCase()
      ),
      place
    );
  })
};

// src/sources/terraform/functions/collection.ts
function quantifier(decisive) {
  return (parameters, context) => {
    takes(parameters, 1);
    const items = anyItems(argument(parameters, 0));
    if (items === void 0) return truthValue(void 0, parameters, context);
    const truths = items.map((item) => item.kind === "null" ? false : toBoolean(item));
    const verdict = truths.includes(decisive) ? decisive : truths.includes(void 0) ? void 0 : !decisive;
    return truthValue(verdict, parameters, context);
  };
}
function coalesce(parameters, { place }) {
  takes(parameters, 1, Number.POSITIVE_INFINITY);
  for (const value of toCommonType(parameters)) {
    if (value.kind === "null") continue;
    if (value.kind === "unknown") return unknownOf([value], place);
    if (value.kind !== "string") return value;
    if (!mayBeEmpty(value)) return value;
    if (value.text !== "") return unknownOf([value], place);
  }
  throw new ExpressionError("all arguments are null or empty");
}
function coalescelist(parameters, { place }) {
  takes(parameters, 1, Number.POSITIVE_INFINITY);
  for (const value of parameters) {
    if (value.kind === "null") return unknownValue("one of the lists is null", place);
    const items = listItems(value);
    if (items === void 0) return unknownOf([value], place);
    if (items.length > 0) return value;
  }
  throw new ExpressionError("all lists are empty");
}
function contains(parameters, context) {
  takes(parameters, 2);
  const [items, wanted] = [anyItems(argument(parameters, 0)), argument(parameters, 1)];
  const verdicts = items?.map((item) => sameValue(item, wanted));
  const verdict = verdicts === void 0 ? void 0 : verdicts.includes(true) ? true : verdicts.includes(void 0) ? void 0 : false;
  return truthValue(verdict, parameters, context);
}
function element(parameters, { place }) {
  takes(parameters, 2);
  const items = listItems(argument(parameters, 0));
  const index2 = toInteger(argument(parameters, 1));
  if (items?.length === 0) throw new ExpressionError("the list is empty");
  if (items === void 0 || index2 === void 0) return unknownOf(parameters, place);
  if (index2 < 0) return unknownValue("versions of Terraform differ about a negative index", place);
  return items[index2 % items.length] ?? unknownOf(parameters, place);
}
function index(parameters, { place }) {
  takes(parameters, 2);
  const items = listItems(argument(parameters, 0));
  const wanted = argument(parameters, 1);
  for (const [position, item] of items?.entries() ?? []) {
    const verdict = sameValue(item, wanted);
    if (verdict === true) return numberValue(position, place);
    if (verdict === void 0) return unknownOf([item, wanted], place);
  }
  if (items === void 0) return unknownOf(parameters, place);
  throw new ExpressionError("the item is not in the list");
}
function length(parameters, { place }) {
  takes(parameters, 1);
  const value = argument(parameters, 0);
  switch (value.kind) {
    case "list": {
      const settled = value.set !== true || value.items.length < 2 || value.items.every(isPlain);
      return settled || orderless(value.items) ? numberValue(value.items.length, place) : unknownOf(parameters, place);
    }
    case "object":
      return sortedMembers(value) === void 0 ? unknownOf(parameters, place) : numberValue(value.members.size, place);
    case "string":
      return hasHole(value.text) ? unknownOf(parameters, place) : numberValue(charactersOf(value.text).length, place);
    case "unknown":
      return unknownOf(parameters, place);
    default:
      throw new ExpressionError(`a list, map or string is required, not ${describe(value)}`);
  }
}
function orderless(items) {
  return items.length < 100 && items.every((item, at2) => items.slice(at2 + 1).every((other) => sameValue(item, other) === false));
}
function lookup(parameters, { place }) {
  takes(parameters, 2, 3);
  const map = argument(parameters, 0);
  const key = toText(argument(parameters, 1));
  if (map.kind === "unknown" || hasHole(key.text)) return unknownOf(parameters, place);
  if (map.kind !== "object") throw new ExpressionError(`a map is required, not ${describe(map)}`);
  if (sortedMembers(map) === void 0) return unknownOf(parameters, place);
  const found = map.members.get(key.text)?.value;
  if (found !== void 0) return found;
  const fallback = parameters[2];
  if (fallback === void 0) throw new ExpressionError(`the map has no key ${JSON.stringify(key.text)}`);
  const others = [...map.members.values()].filter(({ value }) => value.kind !== "null" && value.kind !== fallback.kind);
  if (others.length > 0 && fallback.kind !== "null") return unknownValue("its type depends on that of the map", place);
  return fallback;
}
function matchkeys(parameters, { place }) {
  takes(parameters, 3);
  const [values2, keys2] = [orderedItems(argument(parameters, 0)), orderedItems(argument(parameters, 1))];
  const searched = anyItems(argument(parameters, 2));
  if (values2 === void 0 || keys2 === void 0 || searched === void 0) return unknownOf(parameters, place);
  if (values2.length !== keys2.length) throw new ExpressionError("there are not as many keys as values");
  const typed = toCommonType([...keys2, ...searched]);
  const [wanted, sought] = [typed.slice(0, keys2.length), typed.slice(keys2.length)];
  const kept = [];
  for (const [position, key] of wanted.entries()) {
    const verdicts = sought.map((other) => sameValue(key, other));
    const value = values2[position];
    if (verdicts.includes(true) && value !== void 0) kept.push(value);
    else if (verdicts.includes(void 0)) return unknownOf(parameters, place);
  }
  return listValue(kept, place);
}
function one(parameters, { place }) {
  takes(parameters, 1);
  const value = argument(parameters, 0);
  const items = anyItems(value);
  if (items === void 0) return unknownOf(parameters, place);
  const [first] = items;
  if (first === void 0) return nullValue(place);
  if (items.length === 1) return first;
  if (value.kind === "list" && value.set === true && !items.every(isPlain)) return unknownOf(parameters, place);
  throw new ExpressionError("the list has more than one item");
}
function slice(parameters, { place }) {
  takes(parameters, 3);
  const items = listItems(argument(parameters, 0));
  const [start2, end] = [toInteger(argument(parameters, 1)), toInteger(argument(parameters, 2))];
  if (items === void 0 || start2 === void 0 || end === void 0) return unknownOf(parameters, place);
  if (start2 < 0 || end < start2 || end > items.length) throw new ExpressionError("the indexes are not within the list");
  return listValue(items.slice(start2, end), place);
}
function sum(parameters, { place }) {
  takes(parameters, 1);
  const items = anyItems(argument(parameters, 0));
  const numbers = items?.map(toNumber);
  if (numbers === void 0 || numbers.includes(void 0)) return unknownOf(parameters, place);
  if (numbers.length === 0) throw new ExpressionError("the list is empty");
  const decimals = numbers.map((number) => toDecimal(number ?? 0));
  const scale = Math.max(...decimals.map((decimal) => decimal.scale));
  const total = decimals.reduce((all2, each) => all2 + each.digits * 10n ** BigInt(scale - each.scale), 0n);
  return numberValue(fromDecimal(total, scale), place);
}
function keys(parameters, { place }) {
  takes(parameters, 1);
  const members = sortedMembers(argument(parameters, 0));
  if (members === void 0) return unknownOf(parameters, place);
  return listValue(
    members.map(([name, member]) => ({ kind: "string", text: name, holes: [], place: member.place })),
    place
  );
}
function values(parameters, { place }) {
  takes(parameters, 1);
  const members = sortedMembers(argument(parameters, 0));
  if (members === void 0) return unknownOf(parameters, place);
  return listValue(
    members.map(([, { value }]) => value),
    place
  );
}
var COLLECTION_FUNCTIONS = {
  alltrue: quantifier(false),
  anytrue: quantifier(true),
  coalesce,
  coalescelist,
  contains,
  element,
  index,
  keys,
  length,
  lookup,
  matchkeys,
  one,
  slice,
  sum,
  values
};

// src/sources/terraform/functions/conversion.ts
function conversion(convert2) {
  return (parameters, context) => {
    takes(parameters, 1);
    const value = argument(parameters, 0);
    if (value.kind === "null") return value;
    return value.kind === "unknown" ? unknownOf([value], context.place) : convert2(value, context);
  };
}
function tonumber(value, { place }) {
  const number = toNumber(value);
  return number === void 0 ? unknownOf([value], place) : numberValue(number, value.place);
}
function tobool(value, { place }) {
  const truth = toBoolean(value);
  return truth === void 0 ? unknownOf([value], place) : booleanValue(truth, value.place);
}
function tolist(value, { place }) {
  const items = orderedItems(value);
  return items === void 0 ? unknownOf([value], place) : listValue(toCommonType(items), value.place);
}
function toset(value, { place }) {
  const items = anyItems(value);
  return items === void 0 ? unknownOf([value], place) : setValue(toCommonType(items), value.place);
}
function tomap(value) {
  if (value.kind !== "object") throw new ExpressionError(`a map is required, not ${describe(value)}`);
  const members = sortedMembers(value);
  if (members === void 0) return unknownOf([value], value.place);
  const values2 = toCommonType(members.map(([, member]) => member.value));
  return objectValue(
    members.map(([name, member], index2) => [name, { value: values2[index2] ?? member.value, place: member.place }]),
    value.place
  );
}
var unmarked = (parameters) => {
  takes(parameters, 1);
  return argument(parameters, 0);
};
function unknownMark(why) {
  return (parameters, { place }) => {
    takes(parameters, 1);
    return unknownValue(why, place);
  };
}
var CONVERSION_FUNCTIONS = {
  ephemeralasnull: unknownMark("it is not known what is ephemeral"),
  issensitive: unknownMark("it is not known what is sensitive"),
  nonsensitive: unmarked,
  sensitive: unmarked,
  tobool: conversion(tobool),
  tolist: conversion(tolist),
  tomap: conversion(tomap),
  tonumber: conversion(tonumber),
  toset: conversion(toset),
  tostring: conversion(toText),
  type: () => {
    throw new ExpressionError("the function is for the console only");
  }
};

// src/sources/terraform/functions/timestamps.ts
var SECOND = 1000000000n;
var TIMESTAMP = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:Z|([+-])(\d\d):(\d\d))$/;
function parseTimestamp(text) {
  const match = TIMESTAMP.exec(text);
  if (match === null) throw notOne();
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const [zoneHours = 0, zoneMinutes = 0] = [match[9], match[10]].map((digits) => Number(digits ?? 0));
  const days = new Date(Date.UTC(2e3, month, 0)).setUTCFullYear(year, month, 0);
  const inMonth = new Date(days).getUTCDate();
  if (month < 1 || month > 12 || day < 1 || day > inMonth || hour > 23 || minute > 59 || second > 59) throw notOne();
  if (zoneHours > 23 || zoneMinutes > 59) throw notOne();
  const offset = (match[8] === "-" ? -1 : 1) * (zoneHours * 60 + zoneMinutes);
  const local = /* @__PURE__ */ new Date(0);
  local.setUTCFullYear(year, month - 1, day);
  local.setUTCHours(hour, minute - offset, second);
  const fraction = BigInt((match[7] ?? "").padEnd(9, "0"));
  return { nanoseconds: BigInt(local.getTime()) * 1000000n + fraction, offset: offset === 0 ? 0 : offset };
}
function notOne() {
  return new ExpressionError("it is no RFC 3339 timestamp");
}
function printTimestamp({ nanoseconds, offset }) {
  const local = new Date(Number(nanoseconds / 1000000n) + offset * 6e4);
  if (Number.isNaN(local.getTime()) || local.getUTCFullYear() < 0 || local.getUTCFullYear() > 9999) {
    throw new ExpressionError("it is a time beyond the years that timestamps have");
  }
  const minutes = Math.abs(offset);
  const two2 = (value) => String(value).padStart(2, "0");
  const zone2 = `${offset < 0 ? "-" : "+"}${two2(Math.floor(minutes / 60))}:${two2(minutes % 60)}`;
  return `${local.toISOString().slice(0, 19)}${offset === 0 ? "Z" : zone2}`;
}
var UNITS = /* @__PURE__ */ new Map([
  ["ns", 1n],
  ["us", 1000n],
  ["µs", 1000n],
  ["μs", 1000n],
  ["ms", 1000000n],
  ["s", SECOND],
  ["m", 60n * SECOND],
  ["h", 3600n * SECOND]
]);
var MAX_DURATION = 2n ** 63n - 1n;
function parseDuration(text) {
  const rest = text.replace(/^[+-]/, "");
  if (rest === "0") return 0n;
  let total = 0n;
  let at2 = 0;
  for (const match of rest.slice(0, 200).matchAll(/(\d*)(?:\.(\d*))?(ns|us|µs|μs|ms|s|m|h)/gy)) {
    const [all2, whole = "", fraction = "", unit = ""] = match;
    const scale = UNITS.get(unit);
    if (scale === void 0 || whole + fraction === "") break;
    total += BigInt(whole + fraction) * scale / 10n ** BigInt(fraction.length);
    at2 += all2.length;
  }
  if (rest === "" || at2 < rest.length || total > MAX_DURATION)
    throw new ExpressionError("it is no duration, such as 1h30m");
  return text.startsWith("-") ? -total : total;
}

// src/sources/terraform/functions/date.ts
var MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December"
];
var DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
function two(value) {
  return String(value).padStart(2, "0");
}
function clockOf({ nanoseconds, offset }) {
  const date = new Date(Number(nanoseconds / 1000000n) + offset * 6e4);
  const hour = date.getUTCHours();
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: DAYS[date.getUTCDay()] ?? "",
    monthName: MONTHS[date.getUTCMonth()] ?? "",
    hour,
    hour12: hour % 12 === 0 ? 12 : hour % 12,
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    half: hour < 12 ? "am" : "pm",
    offset
  };
}
function zone(offset, colon) {
  const minutes = Math.abs(offset);
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}${colon}${two(minutes % 60)}`;
}
var SEQUENCES = /* @__PURE__ */ new Map([
  ["YYYY", ({ year }) => String(year).padStart(4, "0")],
  ["YY", ({ year }) => two(year % 100)],
  ["MMMM", ({ monthName }) => monthName],
  ["MMM", ({ monthName }) => monthName.slice(0, 3)],
  ["MM", ({ month }) => two(month)],
  ["M", ({ month }) => String(month)],
  ["DD", ({ day }) => two(day)],
  ["D", ({ day }) => String(day)],
  ["EEEE", ({ weekday }) => weekday],
  ["EEE", ({ weekday }) => weekday.slice(0, 3)],
  ["hh", ({ hour }) => two(hour)],
  ["h", ({ hour }) => String(hour)],
  ["HH", ({ hour12 }) => two(hour12)],
  ["H", ({ hour12 }) => String(hour12)],
  ["AA", ({ half }) => half.toUpperCase()],
  ["aa", ({ half }) => half],
  ["mm", ({ minute }) => two(minute)],
  ["m", ({ minute }) => String(minute)],
  ["ss", ({ second }) => two(second)],
  ["s", ({ second }) => String(second)],
  ["ZZZZZ", ({ offset }) => zone(offset, ":")],
  ["ZZZZ", ({ offset }) => zone(offset, "")],
  ["ZZZ", ({ offset }) => offset === 0 ? "UTC" : zone(offset, "")],
  ["Z", ({ offset }) => offset === 0 ? "Z" : zone(offset, ":")]
]);
function formatDate(specification, timestamp) {
  const clock = clockOf(timestamp);
  return specification.replace(/'((?:[^']|'')*)'|'|([A-Za-z])\2*/g, (all2, quoted) => {
    if (quoted !== void 0) return quoted.replaceAll("''", "'");
    if (all2 === "'") throw new ExpressionError("the format has a quote without an end");
    const print = SEQUENCES.get(all2);
    if (print === void 0) throw new ExpressionError(`the format has no sequence ${JSON.stringify(all2)}`);
    return print(clock);
  });
}
function now() {
  return (parameters, { place }) => {
    takes(parameters, 0);
    return unknownValue("it is the time at which Terraform runs", place);
  };
}
var DATE_FUNCTIONS = {
  formatdate: ofKnown(
    ["string", "string"],
    ([specification, timestamp], place) => textValue(formatDate(specification, parseTimestamp(timestamp)), place)
  ),
  plantimestamp: now(),
  timeadd: ofKnown(["string", "string"], ([timestamp, duration], place) => {
    const { nanoseconds, offset } = parseTimestamp(timestamp);
    const moment = nanoseconds + parseDuration(duration);
    return textValue(printTimestamp({ nanoseconds: moment - (moment % SECOND + SECOND) % SECOND, offset }), place);
  }),
  timecmp: ofKnown(["string", "string"], ([first, second], place) => {
    const difference = parseTimestamp(first).nanoseconds - parseTimestamp(second).nanoseconds;
    return numberValue(difference === 0n ? 0 : difference < 0n ? -1 : 1, place);
  }),
  timestamp: now()
};

// src/sources/terraform/functions/encoding.ts
import { Buffer as Buffer2 } from "node:buffer";

// src/sources/terraform/functions/csv.ts
var FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
function csvdecode(text, place) {
  if (text.length > MAX_LENGTH) return tooLarge(place);
  const lines = readLines(text);
  if (lines === void 0) return unknownValue("it is CSV that is not read here", place);
  const [names, ...rows] = lines;
  if (names === void 0) throw new ExpressionError("the CSV has no line of names");
  if (new Set(names).size < names.length) throw new ExpressionError("the CSV has two columns of one name");
  if (rows.length * names.length > MAX_ITEMS) return tooLarge(place);
  return listValue(
    rows.map((row) => {
      if (row.length !== names.length)
        throw new ExpressionError("the lines of the CSV have different numbers of fields");
      return objectValue(
        names.map((name, index2) => [name, { value: textValue(row[index2] ?? "", place), place }]),
        place
      );
    }),
    place
  );
}
function readLines(text) {
  const lines = [];
  let line = [];
  for (let at2 = 0; at2 < text.length || line.length > 0; ) {
    FIELD.lastIndex = at2;
    const match = FIELD.exec(text);
    if (match === null) return void 0;
    const [all2, quoted, bare = "", end] = match;
    at2 += all2.length;
    line.push(quoted === void 0 ? bare : quoted.replaceAll('""', '"').replaceAll("\r\n", "\n"));
    if (end === ",") continue;
    if (line.length > 1 || quoted !== void 0 || bare !== "") lines.push(line);
    line = [];
  }
  return lines;
}

// src/sources/terraform/functions/json-text.ts
var MAX_DEPTH2 = 100;
var UNNAMED = "the name of a member is not known";
var UNORDERED = "it is a set whose order is not known";
var ESCAPED = /[\u0000-\u001f"\\<>&\u2028\u2029]/g;
var SHORT = {
  '"': '\\"',
  "\\": "\\\\",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "	": "\\t"
};
function quoteJson(text) {
  return `"${text.replace(ESCAPED, escapeCharacter)}"`;
}
function escapeCharacter(character) {
  return SHORT[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
function encodeJson(value, place) {
  const holes = [];
  const parts = [];
  write(value, 0);
  return { kind: "string", text: parts.join(""), holes, place };
  function write(item, depth) {
    if (depth > MAX_DEPTH2) hole({ why: `it is nested more than ${MAX_DEPTH2} levels deep` });
    else if (item.kind === "list") writeList(orderedItems(item), depth);
    else if (item.kind === "object") writeObject(sortedMembers(item), depth);
    else if (item.kind === "unknown") hole(item.hole);
    else writeScalar(item);
  }
  function writeScalar(item) {
    if (item.kind === "string") {
      parts.push(quoteJson(item.text));
      holes.push(...item.holes);
    } else if (item.kind === "null") parts.push("null");
    else if (item.kind === "boolean") parts.push(String(item.value));
    else if (isExact(item.value)) parts.push(numberText(item.value));
    else hole({ why: INEXACT });
  }
  function writeObject(members, depth) {
    if (members === void 0) {
      hole({ why: UNNAMED });
      return;
    }
    writeAll("{", members, "}", ([name, { value: inner }]) => {
      parts.push(quoteJson(name), ":");
      write(inner, depth + 1);
    });
  }
  function writeList(items, depth) {
    if (items === void 0) hole({ why: UNORDERED });
    else writeAll("[", items, "]", (each) => write(each, depth + 1));
  }
  function writeAll(start2, items, end, each) {
    parts.push(start2);
    for (const [index2, item] of items.entries()) {
      if (index2 > 0) parts.push(",");
      each(item);
    }
    parts.push(end);
  }
  function hole(what) {
    parts.push(HOLE);
    holes.push({ why: what.why });
  }
}
function decodedBack(value) {
  if (value.kind === "list") {
    const items = orderedItems(value);
    if (items === void 0) return unknownValue(UNORDERED, value.place);
    return { kind: "list", items: items.map(decodedBack), place: value.place };
  }
  if (value.kind !== "object") return value;
  const members = sortedMembers(value);
  if (members === void 0) return unknownValue(UNNAMED, value.place);
  const decoded = members.map(
    ([name, member]) => [name, { value: decodedBack(member.value), place: member.place }]
  );
  return { kind: "object", members: new Map(decoded), place: value.place };
}

// src/sources/terraform/functions/json-value.ts
var inexact = /* @__PURE__ */ Symbol("inexact");
function decodeJson(text, place) {
  const parsed = parseJson(text, place.path);
  let value;
  try {
    const tooDeep = "problems" in parsed && parsed.problems.some(({ message }) => /levels deep|values/.test(message));
    value = JSON.parse(text, tooDeep ? void 0 : checkNumber);
  } catch {
    throw new ExpressionError("it is no JSON");
  }
  if ("problems" in parsed) return unknownValue(parsed.problems[0].message, place);
  return plainValue(value, place);
}
function checkNumber(_key, value, context) {
  if (typeof value !== "number") return value;
  const digits = (context?.source ?? String(value)).replace(/[eE].*$/, "").replace(/\D/g, "").replace(/^0+/, "");
  return digits.length > 15 || !isExact(value) ? inexact : value;
}
function plainValue(data, place) {
  if (data === null || data === void 0) return nullValue(place);
  if (typeof data === "string") return madeText(data, place);
  if (typeof data === "number") return numberValue(data, place);
  if (typeof data === "boolean") return booleanValue(data, place);
  if (Array.isArray(data)) {
    return listValue(
      data.map((item) => plainValue(item, place)),
      place
    );
  }
  if (typeof data !== "object") return unknownValue(INEXACT, place);
  if (Object.keys(data).some(hasHole)) return unknownValue("it holds a character that no text has", place);
  return objectValue(
    Object.entries(data).map(([name, member]) => [name, { value: plainValue(member, place), place }]),
    place
  );
}

// src/sources/terraform/functions/yaml-text.ts
var MAX_DEPTH3 = 50;
var UNDOCUMENTED = /[^\u0020-\u007e]|["\\<>&]/;
function encodeYaml(value, place) {
  const lines = linesOf(value, 0);
  if (lines === void 0) return unknownValue("its YAML cannot be told", place);
  const text = `${lines.join("\n")}
`;
  return hasHole(text) ? unknownOf([value], place) : textValue(text, place);
}
function linesOf(value, depth) {
  if (depth > MAX_DEPTH3) return void 0;
  if (value.kind === "list") {
    const items = orderedItems(value);
    if (items === void 0) return void 0;
    if (items.length === 0) return ["[]"];
    return all(items, (item) => indented(linesOf(item, depth + 1), "- ", "  "));
  }
  if (value.kind === "object") {
    const members = sortedMembers(value);
    if (members === void 0) return void 0;
    if (members.length === 0) return ["{}"];
    return all(members, ([name, member]) => ofMember(name, member.value, depth));
  }
  const text = encodeJson(value, value.place);
  return value.kind === "string" && UNDOCUMENTED.test(value.text) ? void 0 : [text.text];
}
function ofMember(name, value, depth) {
  const lines = linesOf(value, depth + 1);
  if (lines === void 0 || UNDOCUMENTED.test(name)) return void 0;
  const isBlock = value.kind === "list" && value.items.length > 0 || value.kind === "object" && value.members.size > 0;
  if (!isBlock) return [`"${name}": ${lines.join("")}`];
  const indentation = value.kind === "object" ? "  " : "";
  return [`"${name}":`, ...lines.map((line) => indentation + line)];
}
function indented(lines, first, others) {
  return lines?.map((line, index2) => (index2 === 0 ? first : others) + line);
}
function all(items, each) {
  const lines = [];
  for (const item of items) {
    const its = each(item);
    if (its === void 0) return void 0;
    lines.push(...its);
  }
  return lines;
}

// src/sources/terraform/functions/yaml-value.ts
var MAX_TEXT = 256 * 1024;
var MAX_DEPTH4 = 50;
var OPTIONS = { version: "1.2", schema: "core", strict: true, merge: false, uniqueKeys: false };
var NOT_READ = "it is YAML that is not read here";
var PLAIN_TEXT = /^(?![-+.]?\d)(?![-+.~=<])(?!(?:y|n|yes|no|on|off|null|true|false|nan|inf)$)/i;
function decodeYaml(text, place) {
  if (text.length > MAX_TEXT || isDeep(text)) return unknownValue(NOT_READ, place);
  const documents = [...new Composer(OPTIONS).compose(new Parser().parse(text), true, text.length)];
  const [document] = documents;
  if (document === void 0 || documents.some(({ errors }) => errors.length > 0)) return unknownValue(NOT_READ, place);
  if (documents.length > 1) throw new ExpressionError("it holds more than one YAML document");
  const anchors = /* @__PURE__ */ new Map();
  return read(document.contents);
  function read(node) {
    if (node === null) return nullValue(place);
    const found = node;
    if (isAlias(found)) return anchors.get(found.source) ?? unknownValue(NOT_READ, place);
    if ("tag" in found && found.tag !== void 0) return unknownValue(NOT_READ, place);
    const value = readValue(found);
    if ("anchor" in found && found.anchor !== void 0) anchors.set(found.anchor, value);
    return value;
  }
  function readValue(node) {
    if (isSeq(node)) return listValue(node.items.map(read), place);
    if (isMap(node)) return readMap(node.items);
    return isScalar(node) ? readScalar(node) : unknownValue(NOT_READ, place);
  }
  function readMap(pairs) {
    const members = pairs.map(({ key, value }) => ({ name: keyOf2(key), value: read(value) }));
    const names = members.map(({ name }) => name);
    if (names.some((name) => name === void 0 || hasHole(name)) || new Set(names).size < names.length)
      return unknownValue(NOT_READ, place);
    return objectValue(
      members.map(({ name, value }) => [name ?? "", { value, place }]),
      place
    );
  }
  function readScalar(node) {
    const source = node.source ?? "";
    if (node.type !== "PLAIN") return madeText(String(node.value), place);
    if (source === "" || source === "~" || source === "null") return nullValue(place);
    if (source === "true" || source === "false") return booleanValue(source === "true", place);
    if (PLAIN_TEXT.test(source)) return madeText(String(node.value), place);
    if (!/^(?:0|-?[1-9]\d*)(?:\.\d+)?$/.test(source)) return unknownValue(NOT_READ, place);
    const number = parseNumber(source);
    return number === void 0 ? unknownValue(NOT_READ, place) : numberValue(number, place);
  }
}
function keyOf2(key) {
  if (!isScalar(key) || key.tag !== void 0 || key.anchor !== void 0) return void 0;
  if (key.type !== "PLAIN") return String(key.value);
  return PLAIN_TEXT.test(key.source ?? "") ? key.source : void 0;
}
function isDeep(text) {
  let depth = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === "[" || lexeme === "{") depth += 1;
    else if (lexeme === "]" || lexeme === "}") depth -= 1;
    if (depth > MAX_DEPTH4) return true;
  }
  return new RegExp(`^[ \\t?:-]{${2 * MAX_DEPTH4},}`, "m").test(text);
}

// src/sources/terraform/functions/encoding.ts
function jsonencode(parameters, { place }) {
  takes(parameters, 1);
  const value = argument(parameters, 0);
  const text = encodeJson(value, place);
  return text.text.length > MAX_LENGTH ? tooLarge(place) : { ...text, decoded: value };
}
function jsondecode(parameters, { place }) {
  takes(parameters, 1);
  const text = toText(argument(parameters, 0));
  if (text.decoded !== void 0) return decodedBack(text.decoded);
  if (hasHole(text.text)) return unknownOf([text], place);
  return text.text.length > MAX_LENGTH ? tooLarge(place) : decodeJson(text.text, text.place);
}
function fromBase64(text) {
  const bare = text.replace(/[\r\n]/g, "");
  if (bare.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(bare)) throw new ExpressionError("it is no Base64");
  return Buffer2.from(bare, "base64");
}
var DECODERS = /* @__PURE__ */ new Map([
  ["UTF-8", "utf-8"],
  ["UTF-16LE", "utf-16le"],
  ["UTF-16BE", "utf-16be"],
  ["WINDOWS-1252", "windows-1252"]
]);
function decodeBytes(bytes, label) {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ExpressionError("the bytes are no text of this encoding");
  }
}
function encodeText(text, encoding) {
  if (encoding === "UTF-8") return Buffer2.from(text, "utf8");
  if (encoding === "UTF-16LE") return Buffer2.from(text, "utf16le");
  if (encoding === "UTF-16BE") return Buffer2.from(text, "utf16le").swap16();
  if (DECODERS.has(encoding) && /^[\u0000-\u007f]*$/.test(text)) return Buffer2.from(text, "latin1");
  return void 0;
}
function escapeQuery(text) {
  return encodeURIComponent(text.replace(new RegExp("\\p{Surrogate}", "gu"), "�")).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`).replaceAll("%20", "+");
}
function urlencode(parameters, { place }) {
  takes(parameters, 1);
  return mapKnown(toText(argument(parameters, 0)), escapeQuery, place);
}
function never(why, most = Number.POSITIVE_INFINITY) {
  return (parameters, { place }) => {
    takes(parameters, 1, most);
    return unknownValue(why, place);
  };
}
var ENCODING_FUNCTIONS = {
  base64decode: ofKnown(["string"], ([text], place) => madeText(decodeBytes(fromBase64(text), "utf-8"), place)),
  base64encode: ofKnown(
    ["string"],
    ([text], place) => text.length > MAX_LENGTH ? tooLarge(place) : textValue(Buffer2.from(text, "utf8").toString("base64"), place)
  ),
  base64gzip: never("what it is compressed to is not worked out here", 1),
  csvdecode: ofKnown(["string"], ([text], place) => csvdecode(text, place)),
  jsondecode,
  jsonencode,
  textdecodebase64: ofKnown(["string", "string"], ([text, encoding], place) => {
    const label = DECODERS.get(encoding.toUpperCase());
    const bytes = fromBase64(text);
    if (label === void 0) return unknownValue(`the encoding ${encoding} is not known here`, place);
    return madeText(decodeBytes(bytes, label), place);
  }),
  textencodebase64: ofKnown(["string", "string"], ([text, encoding], place) => {
    const bytes = encodeText(text, encoding.toUpperCase());
    if (bytes === void 0) return unknownValue(`the encoding ${encoding} is not known here`, place);
    return textValue(bytes.toString("base64"), place);
  }),
  urlencode,
  yamldecode: ofKnown(["string"], ([text], place) => decodeYaml(text, place)),
  yamlencode: (parameters, { place }) => {
    takes(parameters, 1);
    return encodeYaml(argument(parameters, 0), place);
  }
};

// src/sources/terraform/functions/hash.ts
import { createHash } from "node:crypto";
function hashOf(algorithm, encoding, bytes) {
  return createHash(algorithm).update(bytes, "utf8").digest(encoding);
}
function hash(algorithm, encoding) {
  return ofKnown(["string"], ([text], place) => textValue(hashOf(algorithm, encoding, text), place));
}
var NAMESPACES = /* @__PURE__ */ new Map([
  ["dns", "6ba7b810-9dad-11d1-80b4-00c04fd430c8"],
  ["url", "6ba7b811-9dad-11d1-80b4-00c04fd430c8"],
  ["oid", "6ba7b812-9dad-11d1-80b4-00c04fd430c8"],
  ["x500", "6ba7b814-9dad-11d1-80b4-00c04fd430c8"]
]);
function uuidv5(id, name) {
  const bytes = createHash("sha1").update(Buffer.from(id.replaceAll("-", ""), "hex")).update(name, "utf8").digest();
  bytes[6] = (bytes[6] ?? 0) & 15 | 80;
  bytes[8] = (bytes[8] ?? 0) & 63 | 128;
  return bytes.toString("hex", 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
function drawn(what, most) {
  return (parameters, { place }) => {
    takes(parameters, 0, most);
    return unknownValue(what, place);
  };
}
var HASH_FUNCTIONS = {
  base64sha256: hash("sha256", "base64"),
  base64sha512: hash("sha512", "base64"),
  bcrypt: drawn("it is another one at each run", 2),
  md5: hash("md5", "hex"),
  rsadecrypt: drawn("nothing is decrypted here", 2),
  sha1: hash("sha1", "hex"),
  sha256: hash("sha256", "hex"),
  sha512: hash("sha512", "hex"),
  uuid: drawn("it is another one at each run", 0),
  uuidv5: ofKnown(["string", "string"], ([namespace, name], place) => {
    const id = NAMESPACES.get(namespace) ?? namespace;
    if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return textValue(uuidv5(id, name), place);
    if (/[0-9a-f-]{32}/i.test(id)) return unknownValue("its namespace is a UUID of an unusual form", place);
    throw new ExpressionError("the namespace is no UUID");
  })
};

// src/sources/terraform/functions/filesystem.ts
var MAX_LINES = 2e4;
function reading(use) {
  return (parameters, context) => {
    takes(parameters, 1);
    return withFile(parameters, context, (file2) => use(file2, context.place));
  };
}
function withFile(parameters, { place, readFile }, use) {
  const { text: path } = toText(argument(parameters, 0));
  if (hasHole(path)) return unknownOf(parameters, place);
  const file2 = readFile(path);
  if (file2 === void 0) return unknownValue(`the file ${path} is not in the repository`, place);
  if (hasHole(file2.text)) return unknownValue(`the file ${path} holds a character that no text has`, place);
  return file2.text.length > MAX_LENGTH ? tooLarge(place) : use(file2);
}
function file({ text, path }) {
  const lines = indexLines(text);
  const segments = [];
  let at2 = 0;
  for (const line of text.split("\n")) {
    if (segments.length >= MAX_LINES) break;
    const end = at2 + line.length;
    if (line !== "") segments.push({ length: line.length, place: lines.place(path, at2, end), verbatim: true });
    if (end < text.length) segments.push({ length: 1, place: lines.place(path, end, end), verbatim: false });
    at2 = Math.min(end + 1, text.length);
  }
  if (at2 < text.length)
    segments.push({ length: text.length - at2, place: lines.place(path, at2, text.length), verbatim: false });
  return { kind: "string", text, holes: [], place: lines.place(path, 0, text.length), segments };
}
function fileHash(algorithm, encoding) {
  return reading(({ text }, place) => bytesOf(text, place) ?? textValue(hashOf(algorithm, encoding, text), place));
}
function bytesOf(text, place) {
  return text.includes("�") ? unknownValue("the file holds more than text", place) : void 0;
}
function fileexists(parameters, context) {
  takes(parameters, 1);
  return withFile(parameters, context, () => booleanValue(true, context.place));
}
function templatefile(parameters, context) {
  takes(parameters, 2);
  const variables = argument(parameters, 1);
  if (variables.kind === "unknown") return unknownOf([variables], context.place);
  if (variables.kind !== "object") throw new ExpressionError(`an object is required, not ${describe(variables)}`);
  return withFile(parameters, context, (found) => context.renderTemplate(found, variables));
}
function ofMachine(why, count) {
  return (parameters, { place }) => {
    takes(parameters, count);
    return unknownValue(why, place);
  };
}
function basename(path) {
  const bare = path.replace(/\/+$/, "");
  if (bare === "") return path === "" ? "." : "/";
  return bare.slice(bare.lastIndexOf("/") + 1);
}
function dirname(path) {
  const parts = [];
  const absolute = path.startsWith("/");
  for (const part of path.slice(0, path.lastIndexOf("/") + 1).split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (!absolute) parts.push(part);
  }
  const joined = parts.join("/");
  return absolute ? `/${joined}` : joined || ".";
}
var FILESYSTEM_FUNCTIONS = {
  abspath: ofMachine("the folder that Terraform runs in is not known", 1),
  basename: ofKnown(["string"], ([path], place) => textValue(basename(path), place)),
  dirname: ofKnown(["string"], ([path], place) => textValue(dirname(path), place)),
  file: reading(file),
  filebase64: reading(
    ({ text }, place) => bytesOf(text, place) ?? textValue(Buffer.from(text).toString("base64"), place)
  ),
  filebase64sha256: fileHash("sha256", "base64"),
  filebase64sha512: fileHash("sha512", "base64"),
  fileexists,
  filemd5: fileHash("md5", "hex"),
  fileset: ofMachine("folders are not listed", 2),
  filesha1: fileHash("sha1", "hex"),
  filesha256: fileHash("sha256", "hex"),
  filesha512: fileHash("sha512", "hex"),
  pathexpand: ofKnown(
    ["string"],
    ([path], place) => path.startsWith("~") ? unknownValue("the home folder is not known", place) : textValue(path, place)
  ),
  templatefile
};

// src/sources/terraform/functions/format-number.ts
var MAX_DIGITS = 100;
function fixed(value, precision) {
  if (precision > MAX_DIGITS) return void 0;
  const { digits, scale } = toDecimal(Math.abs(value));
  const rounded = scaleTo(digits, scale, precision);
  if (rounded === void 0) return void 0;
  const all2 = String(rounded).padStart(precision + 1, "0");
  const text = precision === 0 ? all2 : `${all2.slice(0, -precision)}.${all2.slice(-precision)}`;
  return value < 0 ? `-${text}` : text;
}
function scientific(value, precision) {
  if (precision > MAX_DIGITS) return void 0;
  const { digits, scale } = toDecimal(Math.abs(value));
  if (digits === 0n) return `${fixed(0, precision)}e+00`;
  const length2 = String(digits).length;
  let exponent = length2 - 1 - scale;
  let rounded = scaleTo(digits, length2 - 1, precision);
  if (rounded === void 0) return void 0;
  if (String(rounded).length > precision + 1) {
    rounded /= 10n;
    exponent += 1;
  }
  const all2 = String(rounded);
  const mantissa = precision === 0 ? all2 : `${all2.slice(0, 1)}.${all2.slice(1)}`;
  return `${value < 0 ? "-" : ""}${mantissa}e${power(exponent)}`;
}
function shortest(value) {
  const { digits, scale } = toDecimal(Math.abs(value));
  const significant = String(digits).replace(/0+$/, "") || "0";
  const exponent = digits === 0n ? 0 : String(digits).length - 1 - scale;
  if (exponent >= -4 && exponent < Math.max(6, 0)) return numberText(value);
  const mantissa = significant.length === 1 ? significant : `${significant.slice(0, 1)}.${significant.slice(1)}`;
  return `${value < 0 ? "-" : ""}${mantissa}e${power(exponent)}`;
}
function power(exponent) {
  return `${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
}
function scaleTo(digits, scale, precision) {
  if (scale <= precision) return digits * 10n ** BigInt(precision - scale);
  const unit = 10n ** BigInt(scale - precision);
  const rest = digits % unit;
  if (rest * 2n === unit) return void 0;
  return digits / unit + (rest * 2n > unit ? 1n : 0n);
}

// src/sources/terraform/functions/format-verbs.ts
var VERB = /%([ 0#+-]*)(\d+)?(?:\.(\d+))?(?:\[(\d+)\])?([\s\S])/uy;
function parseFormat(specification, count) {
  const pieces = [];
  let [at2, next, highest] = [0, 0, 0];
  for (let percent = specification.indexOf("%"); percent !== -1; percent = specification.indexOf("%", at2)) {
    if (percent > at2) pieces.push({ literal: [at2, percent] });
    VERB.lastIndex = percent;
    const match = VERB.exec(specification);
    if (match === null) throw new ExpressionError("the format ends in the middle of a verb");
    const [raw, flags = "", width, precision, position, letter = ""] = match;
    at2 = percent + raw.length;
    if (raw === "%%") {
      pieces.push({ literal: [percent, percent + 1] });
      continue;
    }
    if (!"vtbdoxXeEfgGsq".includes(letter))
      throw new ExpressionError(`the format verb ${JSON.stringify(raw)} is not supported`);
    const index2 = position === void 0 ? next : Number(position) - 1;
    if (index2 < 0 || index2 >= count) throw new ExpressionError(`not enough arguments for ${JSON.stringify(raw)}`);
    next = index2 + 1;
    highest = Math.max(highest, next);
    pieces.push({ verb: { letter, flags, width: numberOf(width), precision: numberOf(precision), index: index2 } });
  }
  if (at2 < specification.length) pieces.push({ literal: [at2, specification.length] });
  if (highest < count) throw new ExpressionError(`too many arguments: only ${highest} used by the format`);
  return pieces;
}
function numberOf(digits) {
  return digits === void 0 ? void 0 : Number(digits);
}

// src/sources/terraform/functions/format.ts
var MAX_WIDTH = 1e3;
function format(parameters, { place }) {
  takes(parameters, 1, Number.POSITIVE_INFINITY);
  const specification = toText(argument(parameters, 0));
  return formatOnce(specification, parameters.slice(1), place);
}
function formatOnce(specification, values2, place) {
  if (hasHole(specification.text)) return unknownOf([specification], place);
  const parts = [];
  let length2 = 0;
  for (const piece of parseFormat(specification.text, values2.length)) {
    const part = "literal" in piece ? sliceText(specification, ...piece.literal) : formatVerb(piece.verb, argument(values2, piece.verb.index));
    parts.push(part);
    length2 += part.text.length;
    if (length2 > MAX_LENGTH) return tooLarge(place);
  }
  const [only] = parts;
  return only !== void 0 && parts.length === 1 ? only : joinTexts(parts, place);
}
function formatVerb(verb, value) {
  const { letter, flags, width = 0, precision = 0 } = verb;
  if (width > MAX_WIDTH || precision > MAX_WIDTH) return open("its width is too large", value.place);
  if (letter === "v") return formatDefault(verb, value);
  if (letter === "s" || letter === "q") return formatText(verb, toText(value));
  if (letter === "t") {
    const truth = toBoolean(value);
    return truth === void 0 ? openOf(value) : textValue(String(truth), value.place);
  }
  const number = "bdoxX".includes(letter) ? toInteger(value) : toNumber(value);
  if (number === void 0) return openOf(value);
  const digits = flags.includes("#") ? void 0 : numberDigits(verb, number);
  if (digits === void 0) return open("its digits cannot be told", value.place);
  return textValue(padNumber(verb, digits), value.place);
}
function formatDefault(verb, value) {
  if (!verb.flags.includes("#")) {
    if (value.kind === "unknown") return openOf(value);
    if (value.kind === "string") return pad(verb, value);
    if (value.kind === "number") {
      const number = toNumber(value);
      return number === void 0 ? openOf(value) : pad(verb, textValue(shortest(number), value.place));
    }
  }
  return pad(verb, encodeJson(value, value.place));
}
function formatText(verb, text) {
  const { precision = 0, letter } = verb;
  if (precision > 0 && hasHole(text.text)) return openOf(text);
  const cut = precision > 0 ? sliceText(text, 0, charactersOf(text.text).slice(0, precision).join("").length) : text;
  return pad(verb, letter === "q" ? encodeJson(cut, cut.place) : cut);
}
function numberDigits({ letter, precision }, value) {
  const base = { b: 2, o: 8, d: 10, x: 16, X: 16 }[letter];
  if (base !== void 0) {
    if (precision !== void 0) return void 0;
    const digits2 = BigInt(value).toString(base);
    return letter === "X" ? digits2.toUpperCase() : digits2;
  }
  if (letter === "f") return fixed(value, precision ?? 6);
  const digits = letter === "e" || letter === "E" ? scientific(value, precision ?? 6) : precision === void 0 ? shortest(value) : void 0;
  return letter === "E" || letter === "G" ? digits?.toUpperCase() : digits;
}
function padNumber({ flags, width = 0 }, digits) {
  const negative = digits.startsWith("-");
  const sign = negative ? "-" : flags.includes("+") ? "+" : flags.includes(" ") ? " " : "";
  const bare = negative ? digits.slice(1) : digits;
  const missing = Math.max(0, width - sign.length - bare.length);
  if (flags.includes("-")) return sign + bare + " ".repeat(missing);
  return flags.includes("0") ? sign + "0".repeat(missing) + bare : " ".repeat(missing) + sign + bare;
}
function pad({ flags, width = 0 }, text) {
  if (width === 0) return text;
  if (hasHole(text.text)) return openOf(text);
  const missing = width - charactersOf(text.text).length;
  if (missing <= 0) return text;
  const filler = textValue((flags.includes("0") ? "0" : " ").repeat(missing), text.place);
  const padded = joinTexts(flags.includes("-") ? [text, filler] : [filler, text], text.place);
  return padded.kind === "string" ? padded : openOf(text);
}
function open(why, place) {
  return { kind: "string", text: HOLE, holes: [{ why }], place };
}
function openOf(value) {
  return open(firstHole(value)?.why ?? "it cannot be told", value.place);
}
function formatlist(parameters, { place }) {
  takes(parameters, 1, Number.POSITIVE_INFINITY);
  const specification = toText(argument(parameters, 0));
  const values2 = parameters.slice(1);
  if (values2.some(({ kind }) => kind === "unknown")) return unknownOf(values2, place);
  const columns = values2.map((value) => value.kind === "list" ? orderedItems(value) : void 0);
  const unordered = values2.some(
    (value, index2) => value.kind === "list" && anyItems(value) !== void 0 && columns[index2] === void 0
  );
  if (unordered) return unknownOf(values2, place);
  const lengths = new Set(columns.flatMap((column) => column === void 0 ? [] : [column.length]));
  if (lengths.size > 1) throw new ExpressionError("the lists have different lengths");
  const [count = 1] = lengths;
  if (count > MAX_ITEMS) return tooLarge(place);
  const rows = Array.from(
    { length: count },
    (_row, row) => values2.map((value, index2) => columns[index2]?.[row] ?? value)
  );
  return listValue(
    rows.map((row) => formatOnce(specification, row, place)),
    place
  );
}
var FORMAT_FUNCTIONS = { format, formatlist };

// src/sources/terraform/functions/addresses.ts
function parsePrefix(text) {
  const [, address = "", digits = ""] = /^([0-9A-Fa-f:.]{2,45})\/(\d{1,3})$/.exec(text) ?? [];
  if (address.includes(":") && address.includes(".")) return void 0;
  const parsed = address.includes(":") ? parseV6(address) : parseV4(address);
  if (parsed === void 0) throw notOne2(text);
  const length2 = Number(digits);
  if (length2 > parsed.bits || digits.length > 1 && digits.startsWith("0")) throw notOne2(text);
  const host = BigInt(parsed.bits - length2);
  return { bits: parsed.bits, first: parsed.value >> host << host, length: length2 };
}
function notOne2(text) {
  return new ExpressionError(`${JSON.stringify(text)} is no prefix in CIDR notation`);
}
function parseV4(text) {
  const parts = text.split(".");
  if (parts.length !== 4 || parts.some((part) => !/^\d{1,3}$/.test(part) || Number(part) > 255)) return void 0;
  return { bits: 32, value: parts.reduce((value, part) => value << 8n | BigInt(part), 0n) };
}
function parseV6(text) {
  const halves = text.split("::");
  const groups = halves.map((half) => half === "" ? [] : half.split(":"));
  const [head = [], tail = []] = groups;
  const missing = 8 - head.length - tail.length;
  if (halves.length > 2 || (halves.length === 2 ? missing < 1 : missing !== 0)) return void 0;
  const all2 = [...head, ...Array.from({ length: halves.length === 2 ? missing : 0 }, () => "0"), ...tail];
  if (all2.some((group) => !/^[0-9A-Fa-f]{1,4}$/.test(group))) return void 0;
  return { bits: 128, value: all2.reduce((value, group) => value << 16n | BigInt(`0x${group}`), 0n) };
}
function printAddress(value, bits) {
  if (bits === 32) return [24n, 16n, 8n, 0n].map((shift) => String(value >> shift & 255n)).join(".");
  if (value >> 32n === 0xffffn) return void 0;
  const groups = Array.from(
    { length: 8 },
    (_group, index2) => (value >> BigInt(112 - 16 * index2) & 0xffffn).toString(16)
  );
  const runs = [
    ...groups.map((group) => group === "0" ? "0" : "x").join("").matchAll(/00+/g)
  ];
  const [longest] = runs.toSorted((a, b) => b[0].length - a[0].length || a.index - b.index);
  if (longest === void 0) return groups.join(":");
  return `${groups.slice(0, longest.index).join(":")}::${groups.slice(longest.index + longest[0].length).join(":")}`;
}

// src/sources/terraform/functions/network.ts
var AMBIGUOUS = "it is an address that is read differently by different programs";
function withPrefix(text, place, use) {
  const prefix = parsePrefix(text);
  return prefix === void 0 ? unknownValue(AMBIGUOUS, place) : use(prefix);
}
function addressValue(value, bits, place, suffix = "") {
  const text = printAddress(value, bits);
  return text === void 0 ? unknownValue(AMBIGUOUS, place) : textValue(text + suffix, place);
}
function wholeNumber(value) {
  if (!Number.isInteger(value)) throw new ExpressionError("a whole number is required");
  return BigInt(value);
}
function cidrhost(prefix, host, place) {
  const size = 1n << BigInt(prefix.bits - prefix.length);
  if (host >= size || -host > size) {
    throw new ExpressionError(`a prefix of ${prefix.length} bits does not hold a host numbered ${host}`);
  }
  return addressValue(prefix.first + (host < 0n ? size + host : host), prefix.bits, place);
}
function subnet(prefix, bits, number, place) {
  const length2 = prefix.length + Number(bits);
  if (bits < 0n) throw new ExpressionError("the number of new bits must not be negative");
  if (length2 > prefix.bits)
    throw new ExpressionError(`there are not ${bits} bits left after a prefix of ${prefix.length}`);
  if (number < 0n || number >> bits !== 0n)
    throw new ExpressionError(`${bits} bits do not hold a subnet numbered ${number}`);
  return addressValue(prefix.first + (number << BigInt(prefix.bits - length2)), prefix.bits, place, `/${length2}`);
}
function cidrsubnets(parameters, { place }) {
  takes(parameters, 1, Number.POSITIVE_INFINITY);
  const { text } = toText(argument(parameters, 0));
  const sizes2 = parameters.slice(1).map(toInteger);
  if (hasHole(text) || sizes2.includes(void 0)) return unknownOf(parameters, place);
  if (sizes2.length > MAX_ITEMS) return tooLarge(place);
  return withPrefix(text, place, (prefix) => {
    const end = prefix.first + (1n << BigInt(prefix.bits - prefix.length));
    let next = prefix.first;
    const subnets = sizes2.map((bits = 0) => {
      const length2 = prefix.length + bits;
      if (bits < 1) throw new ExpressionError("at least one new bit is required");
      if (length2 > prefix.bits)
        throw new ExpressionError(`there are not ${bits} bits left after a prefix of ${prefix.length}`);
      const size = 1n << BigInt(prefix.bits - length2);
      const start2 = (next + size - 1n) / size * size;
      next = start2 + size;
      if (next > end) throw new ExpressionError("the prefix has no room for all subnets");
      return addressValue(start2, prefix.bits, place, `/${length2}`);
    });
    return listValue(subnets, place);
  });
}
var NETWORK_FUNCTIONS = {
  cidrhost: ofKnown(
    ["string", "number"],
    ([text, host], place) => withPrefix(text, place, (prefix) => cidrhost(prefix, wholeNumber(host), place))
  ),
  cidrnetmask: ofKnown(
    ["string"],
    ([text], place) => withPrefix(text, place, ({ bits, length: length2 }) => {
      if (bits === 128) throw new ExpressionError("IPv6 has no netmasks");
      const hosts = BigInt(32 - length2);
      return addressValue(0xffffffffn >> hosts << hosts, bits, place);
    })
  ),
  cidrsubnet: ofKnown(
    ["string", "number", "number"],
    ([text, bits, number], place) => withPrefix(text, place, (prefix) => subnet(prefix, wholeNumber(bits), wholeNumber(number), place))
  ),
  cidrsubnets
};

// src/sources/terraform/functions/numeric.ts
var DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
function parseint(parameters, { place }) {
  takes(parameters, 2);
  const { text } = toText(argument(parameters, 0));
  const base = toInteger(argument(parameters, 1));
  if (base === void 0 || hasHole(text)) return unknownOf(parameters, place);
  if (base < 2 || base > 62) throw new ExpressionError("the base must be between 2 and 62");
  const [, sign = "", digits = ""] = /^([+-]?)([0-9A-Za-z]+)$/.exec(text) ?? [];
  if (digits.length > 100) return unknownValue(INEXACT, place);
  let value = 0n;
  for (const character of base > 36 ? digits : digits.toLowerCase()) {
    const digit = DIGITS.indexOf(character);
    if (digit >= base) throw new ExpressionError(`it is no number in base ${base}`);
    value = value * BigInt(base) + BigInt(digit);
  }
  if (digits === "") throw new ExpressionError(`it is no number in base ${base}`);
  return numberValue(Number(sign === "-" ? -value : value), place);
}
function wholeOnly(value, exact, place) {
  return exact ? numberValue(value, place) : unknownValue(INEXACT, place);
}
var NUMERIC_FUNCTIONS = {
  abs: ofKnown(["number"], ([number], place) => numberValue(Math.abs(number), place)),
  ceil: ofKnown(["number"], ([number], place) => numberValue(Math.ceil(number), place)),
  floor: ofKnown(["number"], ([number], place) => numberValue(Math.floor(number), place)),
  log: ofKnown(["number", "number"], ([number, base], place) => {
    if (number <= 0 || base <= 0 || base === 1) return unknownValue("it is a logarithm that is no number", place);
    const power2 = Math.log(number) / Math.log(base);
    return wholeOnly(power2, Number.isInteger(power2) && base ** power2 === number, place);
  }),
  max: ofKnownMany("number", 1, (numbers, place) => numberValue(Math.max(...numbers), place)),
  min: ofKnownMany("number", 1, (numbers, place) => numberValue(Math.min(...numbers), place)),
  parseint,
  pow: ofKnown(
    ["number", "number"],
    ([number, power2], place) => wholeOnly(number ** power2, Number.isInteger(number) && Number.isInteger(power2) && power2 >= 0, place)
  ),
  signum: ofKnown(["number"], ([number], place) => wholeOnly(Math.sign(number), Number.isInteger(number), place))
};

// src/sources/terraform/functions/regex/model.ts
var Unsupported = class extends Error {
};
function invalid(why) {
  return new ExpressionError(`invalid regular expression: ${why}`);
}

// src/sources/terraform/functions/regex/classes.ts
var PERL = {
  d: [[48, 57]],
  s: [
    [9, 10],
    [12, 13],
    [32, 32]
  ],
  w: [
    [48, 57],
    [65, 90],
    [95, 95],
    [97, 122]
  ]
};
var NAMED = /* @__PURE__ */ new Map([
  [
    "alnum",
    [
      [48, 57],
      [65, 90],
      [97, 122]
    ]
  ],
  [
    "alpha",
    [
      [65, 90],
      [97, 122]
    ]
  ],
  ["ascii", [[0, 127]]],
  [
    "blank",
    [
      [9, 9],
      [32, 32]
    ]
  ],
  [
    "cntrl",
    [
      [0, 31],
      [127, 127]
    ]
  ],
  ["digit", [[48, 57]]],
  ["graph", [[33, 126]]],
  ["lower", [[97, 122]]],
  ["print", [[32, 126]]],
  [
    "punct",
    [
      [33, 47],
      [58, 64],
      [91, 96],
      [123, 126]
    ]
  ],
  [
    "space",
    [
      [9, 13],
      [32, 32]
    ]
  ],
  ["upper", [[65, 90]]],
  [
    "word",
    [
      [48, 57],
      [65, 90],
      [95, 95],
      [97, 122]
    ]
  ],
  [
    "xdigit",
    [
      [48, 57],
      [65, 70],
      [97, 102]
    ]
  ]
]);
function inRanges(ranges) {
  return (code) => ranges.some(([low, high]) => code >= low && code <= high);
}
function negated(test) {
  return (code) => !test(code);
}
function perlClass(letter) {
  const ranges = PERL[letter.toLowerCase()];
  if (ranges === void 0) return void 0;
  return letter === letter.toLowerCase() ? inRanges(ranges) : negated(inRanges(ranges));
}
function namedClass(name) {
  const ranges = NAMED.get(name.replace("^", ""));
  if (ranges === void 0) throw invalid(`the class [:${name}:] is not known`);
  return name.startsWith("^") ? negated(inRanges(ranges)) : inRanges(ranges);
}
function unicodeClass(name) {
  const bare = name.replace("^", "");
  if (!/^\w+$/.test(bare)) throw invalid(`the class ${name} of Unicode is not known`);
  const property = /^[CLMNPSZ][a-z]?$/.test(bare) ? bare : `Script=${bare}`;
  try {
    const pattern = new RegExp(`^\\p{${property}}$`, "u");
    const test = (code) => pattern.test(String.fromCodePoint(code));
    return name.startsWith("^") ? negated(test) : test;
  } catch {
    throw new Unsupported(`the class ${name} of Unicode`);
  }
}
function withoutCase(test) {
  return (code) => {
    const character = String.fromCodePoint(code);
    const [lower, upper] = [character.toLowerCase(), character.toUpperCase()];
    return [character, lower, upper, upper.toLowerCase()].some(
      (each) => each.length === character.length && test(each.codePointAt(0) ?? 0)
    );
  };
}

// src/sources/terraform/functions/regex/parse.ts
var MAX_PATTERN = 1e3;
var MAX_DEPTH5 = 50;
var MAX_REPEAT = 1e3;
var CONTROLS = { a: 7, f: 12, t: 9, n: 10, r: 13, v: 11 };
function parseRegex(pattern) {
  if (pattern.length > MAX_PATTERN) throw new Unsupported(`a pattern of more than ${MAX_PATTERN} characters`);
  const characters = [...pattern];
  const names = [];
  let at2 = 0;
  const node = readChoice({ i: false, m: false, s: false, U: false }, 0);
  if (at2 < characters.length) throw invalid("unexpected )");
  return { node, names };
  function rest(text) {
    return characters.slice(at2, at2 + text.length).join("") === text;
  }
  function take(text) {
    if (!rest(text)) return false;
    at2 += text.length;
    return true;
  }
  function next(what) {
    const character = characters[at2];
    if (character === void 0) throw invalid(`${what} has no end`);
    at2 += 1;
    return character;
  }
  function readChoice(outer, depth) {
    if (depth > MAX_DEPTH5) throw new Unsupported(`groups nested more than ${MAX_DEPTH5} levels deep`);
    let flags = outer;
    const choices = [[]];
    while (at2 < characters.length && characters[at2] !== ")") {
      if (take("|")) {
        choices.push([]);
        continue;
      }
      const changed = readFlags(flags);
      if (changed !== void 0) {
        flags = changed;
        continue;
      }
      const atom = readAtom(flags, depth);
      choices.at(-1)?.push(...atom.slice(0, -1), readRepeats(atom.at(-1) ?? { type: "empty" }, flags));
    }
    const nodes = choices.map((sequence) => ({ type: "sequence", nodes: sequence }));
    return nodes.length === 1 && nodes[0] !== void 0 ? nodes[0] : { type: "choice", nodes };
  }
  function readFlags(flags) {
    const match = /^\(\?([imsU]*)(?:-([imsU]+))?\)/.exec(characters.slice(at2, at2 + 20).join(""));
    if (match === null || match[0] === "(?)") return void 0;
    at2 += match[0].length;
    return changeFlags(flags, match[1] ?? "", match[2] ?? "");
  }
  function readAtom(flags, depth) {
    const character = next("the pattern");
    switch (character) {
      case "(":
        return [readGroup(flags, depth)];
      case "[":
        return [characterNode(readClass(flags))];
      case ".":
        return [characterNode(flags.s ? () => true : (code) => code !== 10)];
      case "^":
        return [{ type: "assertion", assertion: flags.m ? "line start" : "start" }];
      case "$":
        return [{ type: "assertion", assertion: flags.m ? "line end" : "end" }];
      case "*":
      case "+":
      case "?":
        throw invalid(`nothing before ${character}`);
      case "\\":
        return readEscape(flags);
      default:
        return [literal2(character, flags)];
    }
  }
  function readGroup(flags, depth) {
    if (!take("?")) return readCapture(void 0, flags, depth);
    const named = /^P?<(\w+)>/.exec(characters.slice(at2, at2 + 100).join(""));
    if (named?.[1] !== void 0) {
      at2 += named[0].length;
      if (names.includes(named[1])) throw invalid(`a second group is called ${named[1]}`);
      return readCapture(named[1], flags, depth);
    }
    const changed = /^([imsU]*)(?:-([imsU]+))?:/.exec(characters.slice(at2, at2 + 20).join(""));
    if (changed === null) throw invalid("(? begins nothing that RE2 has");
    at2 += changed[0].length;
    const inner = readChoice(changeFlags(flags, changed[1] ?? "", changed[2] ?? ""), depth + 1);
    closeGroup();
    return inner;
  }
  function readCapture(name, flags, depth) {
    const index2 = names.push(name);
    const node2 = readChoice(flags, depth + 1);
    closeGroup();
    return { type: "group", node: node2, index: index2 };
  }
  function closeGroup() {
    if (!take(")")) throw invalid("a group has no end");
  }
  function readRepeats(node2, flags) {
    const times = readTimes();
    if (times === void 0) return node2;
    const lazy = take("?");
    const start2 = at2;
    if (readTimes() !== void 0) throw invalid("a repetition of a repetition");
    at2 = start2;
    return { type: "repeat", node: node2, ...times, greedy: lazy === flags.U };
  }
  function readTimes() {
    if (take("*")) return { least: 0, most: Number.POSITIVE_INFINITY };
    if (take("+")) return { least: 1, most: Number.POSITIVE_INFINITY };
    if (take("?")) return { least: 0, most: 1 };
    const match = /^\{(\d+)(,(\d*))?\}/.exec(characters.slice(at2, at2 + 20).join(""));
    if (match === null) return void 0;
    at2 += match[0].length;
    const least = Number(match[1]);
    const most = match[2] === void 0 ? least : match[3] === "" ? Number.POSITIVE_INFINITY : Number(match[3]);
    if (least > MAX_REPEAT || most > MAX_REPEAT && Number.isFinite(most) || most < least) {
      throw invalid(`the repetition ${match[0]}`);
    }
    return { least, most };
  }
  function readEscape(flags) {
    const character = next("the escape");
    if (character === "A") return [{ type: "assertion", assertion: "start" }];
    if (character === "z") return [{ type: "assertion", assertion: "end" }];
    if (character === "b") return [{ type: "assertion", assertion: "boundary" }];
    if (character === "B") return [{ type: "assertion", assertion: "no boundary" }];
    if (character === "Q") return readQuoted(flags);
    if (character === "C") throw new Unsupported("\\C");
    const test = readEscapedClass(character);
    if (test !== void 0) return [characterNode(test)];
    return [literal2(String.fromCodePoint(readEscapedCode(character)), flags)];
  }
  function readQuoted(flags) {
    const nodes = [];
    while (at2 < characters.length && !take("\\E")) nodes.push(literal2(next("the quotation"), flags));
    return nodes.length === 0 ? [{ type: "empty" }] : nodes;
  }
  function readEscapedClass(character) {
    if (character !== "p" && character !== "P") return perlClass(character);
    let name = next("the class");
    if (name === "{") {
      name = "";
      for (let letter = next("the class"); letter !== "}"; letter = next("the class")) name += letter;
    }
    const test = unicodeClass(name);
    return character === "p" ? test : negated(test);
  }
  function readEscapedCode(character) {
    const control = CONTROLS[character];
    if (control !== void 0) return control;
    if (character === "x") return readHexadecimal();
    if (character === "0") {
      let digits = "0";
      while (digits.length < 3 && /^[0-7]$/.test(characters[at2] ?? "")) digits += next("the escape");
      return Number.parseInt(digits, 8);
    }
    if (/^[1-7]$/.test(character) && /^[0-7]$/.test(characters[at2] ?? "")) throw new Unsupported("an octal escape");
    if (/^[0-9A-Za-z\u0080-\u{10ffff}]$/u.test(character)) throw invalid(`the escape \\${character}`);
    return character.codePointAt(0) ?? 0;
  }
  function readHexadecimal() {
    const match = /^(?:\{([0-9A-Fa-f]{1,6})\}|([0-9A-Fa-f]{2}))/.exec(characters.slice(at2, at2 + 8).join(""));
    const code = Number.parseInt(match?.[1] ?? match?.[2] ?? "", 16);
    if (match === null || code > 1114111) throw invalid("the escape \\x");
    at2 += match[0].length;
    return code;
  }
  function readClass(flags) {
    const negative = take("^");
    const tests = [];
    for (let first = true; first || characters[at2] !== "]"; first = false) tests.push(readClassPart(flags));
    at2 += 1;
    const any = (code) => tests.some((test) => test(code));
    return negative ? negated(any) : any;
  }
  function readClassPart(flags) {
    if (at2 >= characters.length) throw invalid("a class has no end");
    const named = /^\[:(\^?\w+):\]/.exec(characters.slice(at2, at2 + 20).join(""));
    if (named?.[1] !== void 0) {
      at2 += named[0].length;
      return fold(namedClass(named[1]), flags);
    }
    const low = readClassMember();
    if (typeof low !== "number") return fold(low, flags);
    if (characters[at2] !== "-" || characters[at2 + 1] === "]" || at2 + 1 >= characters.length) {
      return fold(inRanges([[low, low]]), flags, low);
    }
    at2 += 1;
    const high = readClassMember();
    if (typeof high !== "number" || high < low) throw invalid("a range that ends before it starts");
    return fold(inRanges([[low, high]]), flags, high);
  }
  function readClassMember() {
    const character = next("a class");
    if (character !== "\\") return character.codePointAt(0) ?? 0;
    const escaped = next("the escape");
    return readEscapedClass(escaped) ?? readEscapedCode(escaped);
  }
}
function changeFlags(flags, on, off) {
  const value = (flag) => (flags[flag] || on.includes(flag)) && !off.includes(flag);
  return { i: value("i"), m: value("m"), s: value("s"), U: value("U") };
}
function literal2(character, flags) {
  const code = character.codePointAt(0) ?? 0;
  return characterNode(fold((other) => other === code, flags, code));
}
function fold(test, flags, highest = 0) {
  if (!flags.i) return test;
  if (highest > 127) throw new Unsupported("letters beyond ASCII in any case");
  return withoutCase(test);
}
function characterNode(test) {
  return { type: "character", test };
}

// src/sources/terraform/functions/regex/program.ts
var MAX_INSTRUCTIONS = 2e3;
function compile(node) {
  const program = [];
  write({ type: "group", node, index: 0 });
  push({ type: "match" });
  return program;
  function push(instruction) {
    if (program.length >= MAX_INSTRUCTIONS) throw new Unsupported("a pattern that is too large");
    return program.push(instruction) - 1;
  }
  function write(part) {
    switch (part.type) {
      case "empty":
        return;
      case "character":
      case "assertion":
        push(part);
        return;
      case "sequence":
        for (const each of part.nodes) write(each);
        return;
      case "choice":
        writeChoice(part.nodes);
        return;
      case "group":
        push({ type: "save", slot: 2 * part.index });
        write(part.node);
        push({ type: "save", slot: 2 * part.index + 1 });
        return;
      case "repeat":
        writeRepeat(part);
    }
  }
  function writeChoice(nodes) {
    const fork = { type: "fork", targets: [] };
    push(fork);
    const starts = [];
    const ends = nodes.map((each) => {
      starts.push(program.length);
      write(each);
      const end = { type: "fork", targets: [] };
      push(end);
      return end;
    });
    fork.targets = starts;
    for (const end of ends) end.targets = [program.length];
  }
  function writeRepeat({ node: repeated, least, most, greedy }) {
    let start2 = program.length;
    for (let time = 0; time < least; time += 1) {
      start2 = program.length;
      write(repeated);
    }
    if (most !== Number.POSITIVE_INFINITY) {
      const skips = Array.from({ length: most - least }, () => {
        const skip = option(greedy);
        write(repeated);
        return skip;
      });
      for (const skip of skips) skip.close();
    } else if (least > 0) loop(start2, greedy);
    else writeStar(repeated, greedy);
  }
  function writeStar(repeated, greedy) {
    const skip = option(greedy);
    write(repeated);
    if (mayBeEmpty2(repeated)) loop(skip.at + 1, greedy);
    else push({ type: "fork", targets: [skip.at] });
    skip.close();
  }
  function loop(start2, greedy) {
    const after = program.length + 1;
    push({ type: "fork", targets: greedy ? [start2, after] : [after, start2] });
  }
  function option(greedy) {
    const fork = { type: "fork", targets: [] };
    const at2 = push(fork);
    return {
      at: at2,
      close: () => {
        fork.targets = greedy ? [at2 + 1, program.length] : [program.length, at2 + 1];
      }
    };
  }
}
function mayBeEmpty2(node) {
  switch (node.type) {
    case "character":
      return false;
    case "sequence":
      return node.nodes.every(mayBeEmpty2);
    case "choice":
      return node.nodes.some(mayBeEmpty2);
    case "group":
      return mayBeEmpty2(node.node);
    case "repeat":
      return node.least === 0 || mayBeEmpty2(node.node);
    default:
      return true;
  }
}

// src/sources/terraform/functions/regex/search.ts
var MAX_STEPS2 = 5e6;
var MAX_TEXT2 = 1e4;
function searchIn(pattern, text) {
  if (text.length > MAX_TEXT2) throw new Unsupported(`a text of more than ${MAX_TEXT2} characters`);
  const { node, names } = parseRegex(pattern);
  const program = compile(node);
  const characters = [...text];
  const codes = characters.map((character) => character.codePointAt(0) ?? 0);
  let steps = 0;
  return { names, slice: (start2, end) => characters.slice(start2, end).join(""), find, findAll };
  function find(from) {
    let threads = new Threads(program, codes);
    let following = new Threads(program, codes);
    let found;
    for (let at2 = from; at2 <= codes.length; at2 += 1) {
      if (found === void 0) threads.add(0, at2, []);
      if (threads.list.length === 0 && found !== void 0) break;
      const code = codes[at2];
      for (const { instruction, captures, position } of threads.list) {
        if (instruction.type === "match") {
          found = captures;
          break;
        }
        if (instruction.type === "character" && code !== void 0 && instruction.test(code)) {
          following.add(position + 1, at2 + 1, captures);
        }
      }
      steps += threads.seen.size + 1;
      if (steps > MAX_STEPS2) throw new Unsupported("a search that takes too long");
      [threads, following] = [following, threads];
      following.clear();
    }
    return found;
  }
  function findAll() {
    const all2 = [];
    let last = -1;
    for (let from = 0; from <= codes.length; ) {
      const captures = find(from);
      const [start2, end] = captures ?? [];
      if (captures === void 0 || start2 === void 0 || end === void 0) break;
      if (start2 !== end || end !== last) all2.push(captures);
      last = end;
      from = start2 === end ? end + 1 : end;
    }
    return all2;
  }
}
var Threads = class {
  list = [];
  seen = /* @__PURE__ */ new Set();
  #program;
  #codes;
  constructor(program, codes) {
    this.#program = program;
    this.#codes = codes;
  }
  clear() {
    this.list.length = 0;
    this.seen.clear();
  }
  /** Goes on to the next characters that are asked for. */
  add(start2, at2, first) {
    const open2 = [{ position: start2, captures: first }];
    for (let next = open2.pop(); next !== void 0; next = open2.pop()) {
      const { position, captures } = next;
      const instruction = this.#program[position];
      if (instruction === void 0 || this.seen.has(position)) continue;
      this.seen.add(position);
      if (instruction.type === "fork") {
        for (const target of instruction.targets.toReversed()) open2.push({ position: target, captures });
      } else if (instruction.type === "save") {
        const saved = [...captures];
        saved[instruction.slot] = at2;
        open2.push({ position: position + 1, captures: saved });
      } else if (instruction.type === "assertion") {
        if (holds(instruction.assertion, this.#codes, at2)) open2.push({ position: position + 1, captures });
      } else {
        this.list.push({ instruction, position, captures });
      }
    }
  }
};
function holds(assertion, codes, at2) {
  switch (assertion) {
    case "start":
      return at2 === 0;
    case "end":
      return at2 === codes.length;
    case "line start":
      return at2 === 0 || codes[at2 - 1] === 10;
    case "line end":
      return at2 === codes.length || codes[at2] === 10;
    case "boundary":
      return isWord(codes[at2 - 1]) !== isWord(codes[at2]);
    case "no boundary":
      return isWord(codes[at2 - 1]) === isWord(codes[at2]);
  }
}
function isWord(code) {
  return code !== void 0 && code < 128 && /\w/.test(String.fromCharCode(code));
}

// src/sources/terraform/functions/regex.ts
function regexReplace(pattern, text, by, place) {
  return searching(place, () => {
    const search = searchIn(pattern, text);
    const parts = [];
    let [at2, length2] = [0, 0];
    for (const captures of search.findAll()) {
      const [start2 = 0, end = 0] = captures;
      const expanded = search.slice(at2, start2) + expand(by, search, captures);
      parts.push(expanded);
      length2 += expanded.length;
      if (length2 > MAX_LENGTH) return tooLarge(place);
      at2 = end;
    }
    return textValue(parts.join("") + search.slice(at2, [...text].length), place);
  });
}
function expand(by, search, captures) {
  return by.replace(/\$(?:\$|(\w+)|\{(\w+)\})/g, (all2, bare, braced) => {
    const name = bare ?? braced;
    if (name === void 0) return all2 === "$$" ? "$" : all2;
    const index2 = /^\d+$/.test(name) ? Number(name) : search.names.indexOf(name) + 1;
    if (index2 === 0 && !/^0+$/.test(name)) return "";
    return captured(search, captures, index2) ?? "";
  });
}
function captured(search, captures, index2) {
  const [start2, end] = [captures[2 * index2], captures[2 * index2 + 1]];
  return start2 === void 0 || end === void 0 ? void 0 : search.slice(start2, end);
}
function resultOf(search, captures, place) {
  const groups = search.names.map((_name, index2) => {
    const text = captured(search, captures, index2 + 1);
    return text === void 0 ? nullValue(place) : textValue(text, place);
  });
  if (groups.length === 0) return textValue(captured(search, captures, 0) ?? "", place);
  if (search.names.every((name) => name === void 0)) return listValue(groups, place);
  const members = search.names.map(
    (name, index2) => [name ?? "", { value: groups[index2] ?? nullValue(place), place }]
  );
  return objectValue(members, place);
}
function searching(place, search) {
  try {
    return search();
  } catch (error) {
    if (error instanceof Unsupported)
      return unknownValue(`the regular expression is not followed: ${error.message}`, place);
    throw error;
  }
}
function checkedSearch(pattern, text) {
  const search = searchIn(pattern, text);
  const named = search.names.filter((name) => name !== void 0).length;
  if (named !== 0 && named !== search.names.length) throw invalid("groups with and without names are mixed");
  return search;
}
var REGEX_FUNCTIONS = {
  regex: ofKnown(
    ["string", "string"],
    ([pattern, text], place) => searching(place, () => {
      const search = checkedSearch(pattern, text);
      const captures = search.find(0);
      if (captures === void 0) throw new ExpressionError("the pattern does not match any part of the text");
      return resultOf(search, captures, place);
    })
  ),
  regexall: ofKnown(
    ["string", "string"],
    ([pattern, text], place) => searching(place, () => {
      const search = checkedSearch(pattern, text);
      return listValue(
        search.findAll().map((captures) => resultOf(search, captures, place)),
        place
      );
    })
  )
};

// src/sources/terraform/functions/sets.ts
function typedSets(parameters) {
  const sets = parameters.map(anyItems);
  const all2 = toCommonType(sets.flatMap((set) => set ?? []));
  if (sets.includes(void 0)) return void 0;
  let at2 = 0;
  return sets.map((set) => {
    const start2 = at2;
    at2 += set?.length ?? 0;
    return all2.slice(start2, at2);
  });
}
function setunion(parameters, { place }) {
  takes(parameters, 1, Number.POSITIVE_INFINITY);
  const sets = typedSets(parameters);
  return sets === void 0 ? unknownOf(parameters, place) : setValue(sets.flat(), place);
}
function filtered(items, other, keep) {
  if (items.every(isPlain) && other.every(isPlain)) {
    const keys2 = new Set(other.map(keyOf));
    return items.filter((item) => keys2.has(keyOf(item)) === keep);
  }
  if (items.length * other.length > MAX_ITEMS * 100) return void 0;
  const kept = [];
  for (const item of items) {
    const verdicts = other.map((each) => sameValue(item, each));
    const has = verdicts.includes(true) ? true : verdicts.includes(void 0) ? void 0 : false;
    if (has === void 0) return void 0;
    if (has === keep) kept.push(item);
  }
  return kept;
}
function filter(keep, most) {
  return (parameters, { place }) => {
    takes(parameters, keep ? 1 : 2, most);
    const sets = typedSets(parameters);
    if (sets === void 0) return unknownOf(parameters, place);
    let [items] = sets;
    for (const other of sets.slice(1)) items = items && filtered(items, other, keep);
    return items === void 0 ? unknownOf(parameters, place) : setValue(items, place);
  };
}
function setproduct(parameters, { place }) {
  takes(parameters, 2, Number.POSITIVE_INFINITY);
  const lists = parameters.map((parameter) => orderedItems(parameter));
  const known2 = lists.flatMap((list) => list === void 0 ? [] : [toCommonType(list)]);
  if (known2.length < lists.length) return unknownOf(parameters, place);
  if (known2.reduce((product, { length: length2 }) => product * length2, known2.length) > MAX_ITEMS) return tooLarge(place);
  let rows = [[]];
  for (const list of known2) rows = rows.flatMap((row) => list.map((item) => [...row, item]));
  const items = rows.map((row) => listValue(row, place));
  const anySet = parameters.some((parameter) => parameter.kind === "list" && parameter.set === true);
  return anySet ? setValue(items, place) : listValue(items, place);
}
var SET_FUNCTIONS = {
  setintersection: filter(true, Number.POSITIVE_INFINITY),
  setproduct,
  setsubtract: filter(false, 2),
  setunion
};

// src/sources/terraform/functions/size.ts
var MAX_VALUES = 1e5;
var MAX_DEPTH6 = 200;
var sizes = /* @__PURE__ */ new WeakMap();
function sizeOf(value, depth = 0) {
  if (value.kind !== "list" && value.kind !== "object") return 1;
  const known2 = sizes.get(value);
  if (known2 !== void 0) return known2;
  if (depth > MAX_DEPTH6) return Number.POSITIVE_INFINITY;
  let size = 1;
  const inner = value.kind === "list" ? value.items : Array.from(value.members.values(), (member) => member.value);
  for (const item of inner) {
    size += sizeOf(item, depth + 1);
    if (size > MAX_VALUES) size = Number.POSITIVE_INFINITY;
    if (size === Number.POSITIVE_INFINITY) break;
  }
  sizes.set(value, size);
  return size;
}
function bounded2(work) {
  return (parameters, context) => {
    const total = parameters.reduce((sum2, parameter) => sum2 + sizeOf(parameter), 0);
    if (total > MAX_VALUES) return unknownValue("an argument is too large to be gone through here", context.place);
    const result = work(parameters, context);
    return sizeOf(result) > MAX_VALUES ? tooLarge(context.place) : result;
  };
}

// src/sources/terraform/functions/string.ts
function asks(verdict) {
  return (parameters, context) => {
    takes(parameters, 2);
    const [text, part] = [toText(argument(parameters, 0)), toText(argument(parameters, 1))];
    return truthValue(verdict(text.text, part.text), parameters, context);
  };
}
function contains2(text, part) {
  if (hasHole(part)) return void 0;
  if (cutAtHoles(text).some((known2) => known2.includes(part))) return true;
  return hasHole(text) ? void 0 : false;
}
function join(parameters, { place }) {
  takes(parameters, 2, Number.POSITIVE_INFINITY);
  const separator = toText(argument(parameters, 0));
  const parts = [];
  let length2 = 0;
  for (const list of parameters.slice(1)) {
    const items = orderedItems(list);
    if (items === void 0) return unknownOf(parameters, place);
    for (const item of items) {
      if (item.kind === "null") throw new ExpressionError("an item of the list is null");
      const text = toText(item);
      parts.push(...parts.length === 0 ? [text] : [separator, text]);
      length2 += text.text.length + separator.text.length;
      if (length2 > MAX_LENGTH) return tooLarge(place);
    }
  }
  const [only] = parts;
  return only !== void 0 && parts.length === 1 ? only : joinTexts(parts, place);
}
function split(parameters, { place }) {
  takes(parameters, 2);
  const [separator, text] = [toText(argument(parameters, 0)), toText(argument(parameters, 1))];
  const cannotHide = text.holes.length === 0 || /^[/:]$/.test(separator.text) && text.holes.every(isName);
  if (hasHole(separator.text) || !cannotHide) return unknownOf(parameters, place);
  const parts = separator.text === "" ? [...text.text] : text.text.split(separator.text);
  if (parts.length > MAX_ITEMS) return tooLarge(place);
  let at2 = 0;
  const ranges = parts.map((part) => {
    const start2 = at2;
    at2 += part.length + separator.text.length;
    return [start2, start2 + part.length];
  });
  return listValue(sliceTexts(text, ranges), place);
}
function replace(parameters, context) {
  takes(parameters, 3);
  const { place } = context;
  const [text, search, by] = [
    toText(argument(parameters, 0)),
    toText(argument(parameters, 1)),
    toText(argument(parameters, 2))
  ];
  if (hasHole(search.text)) return unknownOf(parameters, place);
  if (search.text.length > 1 && search.text.startsWith("/") && search.text.endsWith("/")) {
    if (hasHole(text.text) || hasHole(by.text)) return unknownOf(parameters, place);
    return regexReplace(search.text.slice(1, -1), text.text, by.text, place);
  }
  if (hasHole(text.text)) {
    if (search.text.length !== 1 || hasHole(by.text)) return unknownOf(parameters, place);
    return bounded3(
      mapKnown(text, (known2) => known2.replaceAll(search.text, () => by.text), place),
      place
    );
  }
  return replacePlain(text, search.text, by, context);
}
function replacePlain(text, search, by, { place }) {
  const runs = search === "" ? ["", ...text.text, ""] : text.text.split(search);
  if (runs.length === 1) return text;
  if (runs.length > MAX_ITEMS || text.text.length + runs.length * by.text.length > MAX_LENGTH) return tooLarge(place);
  let at2 = 0;
  const ranges = runs.map((run) => {
    const start2 = at2;
    at2 += run.length + search.length;
    return [start2, start2 + run.length];
  });
  return joinTexts(
    sliceTexts(text, ranges).flatMap((run, index2) => index2 === 0 ? [run] : [by, run]),
    place
  );
}
function bounded3(value, place) {
  return value.text.length > MAX_LENGTH ? tooLarge(place) : value;
}
function substr(parameters, { place }) {
  takes(parameters, 3);
  const text = toText(argument(parameters, 0));
  const [offset, length2] = [toInteger(argument(parameters, 1)), toInteger(argument(parameters, 2))];
  if (offset === void 0 || length2 === void 0) return unknownOf(parameters, place);
  const characters = charactersOf(headOf(text.text));
  if (hasHole(text.text)) {
    const sure = offset >= 0 && length2 >= 0 && offset + length2 < characters.length;
    if (!sure) return unknownOf(parameters, place);
  }
  const from = offset < 0 ? Math.max(0, offset + characters.length) : Math.min(offset, characters.length);
  const to = length2 < 0 ? characters.length : Math.min(from + length2, characters.length);
  if (length2 < -1 || offset < 0 && -offset > characters.length)
    return unknownValue("it is cut where nothing is documented", place);
  const start2 = characters.slice(0, from).join("").length;
  return sliceText(text, start2, start2 + characters.slice(from, to).join("").length);
}
function indent(parameters, { place }) {
  takes(parameters, 2);
  const spaces = toInteger(argument(parameters, 0));
  const text = toText(argument(parameters, 1));
  if (spaces === void 0) return unknownOf(parameters, place);
  if (spaces < 0) throw new ExpressionError("the number of spaces must not be negative");
  const lines = text.text.split("\n").length - 1;
  if (text.text.length + lines * spaces > MAX_LENGTH) return tooLarge(place);
  return mapKnown(text, (known2) => known2.replaceAll("\n", `
${" ".repeat(spaces)}`), place);
}
function templatestring(parameters, context) {
  takes(parameters, 2);
  const [template, variables] = [toText(argument(parameters, 0)), argument(parameters, 1)];
  if (hasHole(template.text) || variables.kind === "unknown") return unknownOf(parameters, context.place);
  if (variables.kind !== "object") throw new ExpressionError(`an object is required, not ${describe(variables)}`);
  return context.renderTemplate({ text: template.text, path: template.place.path }, variables);
}
var STRING_FUNCTIONS = {
  endswith: asks(endsWith),
  indent,
  join,
  replace,
  split,
  startswith: asks(startsWith),
  strcontains: asks(contains2),
  strrev: ofKnown(["string"], ([text], place) => textValue(charactersOf(text).reverse().join(""), place)),
  substr,
  templatestring
};

// src/sources/terraform/functions/trim.ts
var SPACES = new Set(
  "	\n\v\f\r              \u2028\u2029  　"
);
function trimStart(text, characters, holeStays) {
  let at2 = 0;
  for (const character of text.text) {
    if (hasHole(character)) return holeStays ? sliceText(text, at2, text.text.length) : void 0;
    if (!characters.has(character)) break;
    at2 += character.length;
  }
  return sliceText(text, at2, text.text.length);
}
function trimEnd(text, characters, holeStays) {
  let end = text.text.length;
  for (const character of [...text.text].reverse()) {
    if (hasHole(character)) return holeStays ? sliceText(text, 0, end) : void 0;
    if (!characters.has(character)) break;
    end -= character.length;
  }
  return sliceText(text, 0, end);
}
function trimBoth(text, characters, sides) {
  const started = trimStart(text, characters, sides[0]);
  return started && trimEnd(started, characters, sides[1]);
}
function trim(parameters, { place }) {
  takes(parameters, 2);
  const [text, set] = [toText(argument(parameters, 0)), toText(argument(parameters, 1))];
  if (hasHole(set.text)) return unknownOf(parameters, place);
  return trimBoth(text, new Set(set.text), [false, false]) ?? unknownOf(parameters, place);
}
function trimspace(parameters, { place }) {
  takes(parameters, 1);
  const text = toText(argument(parameters, 0));
  const [first, last] = [text.holes[0], text.holes.at(-1)];
  const sides = [first !== void 0 && isName(first), last !== void 0 && isName(last)];
  return trimBoth(text, SPACES, sides) ?? unknownOf(parameters, place);
}
function affix(has, without) {
  return (parameters, { place }) => {
    takes(parameters, 2);
    const [text, part] = [toText(argument(parameters, 0)), toText(argument(parameters, 1))];
    const verdict = has(text.text, part.text);
    if (verdict === void 0) return unknownOf(parameters, place);
    return verdict ? without(text, part.text.length) : text;
  };
}
function chomp(parameters, { place }) {
  takes(parameters, 1);
  const text = toText(argument(parameters, 0));
  const last = text.holes.at(-1);
  const tail = tailOf(text.text);
  if (last !== void 0 && !isName(last) && !/[^\r\n]/.test(tail)) return unknownOf(parameters, place);
  let end = text.text.length;
  while (end > 0 && /[\r\n]/.test(text.text.charAt(end - 1))) end -= 1;
  return sliceText(text, 0, end);
}
var TRIM_FUNCTIONS = {
  chomp,
  trim,
  trimspace,
  trimprefix: affix(startsWith, (text, length2) => sliceText(text, length2, text.text.length)),
  trimsuffix: affix(endsWith, (text, length2) => sliceText(text, 0, text.text.length - length2))
};

// src/sources/terraform/functions/registry.ts
var FAMILIES = [
  AWS_FUNCTIONS,
  BUILD_FUNCTIONS,
  CASE_FUNCTIONS,
  COLLECTION_FUNCTIONS,
  CONVERSION_FUNCTIONS,
  DATE_FUNCTIONS,
  ENCODING_FUNCTIONS,
  FILESYSTEM_FUNCTIONS,
  FORMAT_FUNCTIONS,
  HASH_FUNCTIONS,
  NETWORK_FUNCTIONS,
  NUMERIC_FUNCTIONS,
  REGEX_FUNCTIONS,
  SET_FUNCTIONS,
  STRING_FUNCTIONS,
  TRIM_FUNCTIONS
];
var FUNCTIONS = new Map(
  FAMILIES.flatMap((family) => Object.entries(family)).map(([name, work]) => [name, bounded2(work)])
);

// src/sources/terraform/modules/expression-names.ts
function variableNames(expression) {
  const names = /* @__PURE__ */ new Set();
  visit(expression);
  return names;
  function visit(one2) {
    switch (one2.type) {
      case "literal":
        return;
      case "variable":
        names.add(one2.name);
        return;
      case "template":
        visitParts(one2.parts);
        return;
      case "tuple":
        one2.items.forEach(visit);
        return;
      case "object":
        for (const { key, value } of one2.items) visitAll([key, value]);
        return;
      case "attribute":
        visit(one2.target);
        return;
      case "index":
        visitAll([one2.target, one2.key]);
        return;
      case "splat":
        visitAll([one2.target, one2.each]);
        return;
      case "call":
        visitAll(one2.arguments);
        return;
      case "unary":
        visit(one2.operand);
        return;
      case "binary":
        visitAll([one2.left, one2.right]);
        return;
      case "conditional":
        visitAll([one2.condition, one2.then, one2.otherwise]);
        return;
      case "for":
        visitAll([one2.collection, one2.resultKey, one2.result, one2.condition]);
    }
  }
  function visitAll(expressions) {
    for (const one2 of expressions) if (one2 !== void 0) visit(one2);
  }
  function visitParts(parts) {
    for (const part of parts) {
      if (part.type === "interpolation") visit(part.expression);
      if (part.type === "if") {
        visit(part.condition);
        visitParts([...part.then, ...part.otherwise]);
      }
      if (part.type === "for") {
        visit(part.collection);
        visitParts(part.body);
      }
    }
  }
}

// src/sources/terraform/modules/forgotten.ts
function forgotten(node) {
  return node.module.removed.flatMap((block) => {
    if (isDestroyed(block)) return [];
    const from = block.body.attributes.get("from");
    const steps = from === void 0 ? [] : stepsOf(from.expression);
    return matters(node, steps) ? [{ address: `${node.prefix}${steps.join(".")}`, place: block.place }] : [];
  });
}
function isDestroyed({ body }) {
  const written = body.blocks.filter(({ type }) => type === "lifecycle").flatMap((lifecycle) => lifecycle.body.attributes.get("destroy") ?? []);
  return written.every(({ expression }) => isTrue(expression));
}
function isTrue(expression) {
  return expression.type === "literal" && expression.value === true || literalText(expression) === "true";
}
function matters(node, steps) {
  let at2 = 0;
  while (steps[at2] === "module") at2 += 2;
  const type = steps[at2];
  return type === void 0 || node.run.resourceTypes.has(type) || isUnreadType(type);
}
function stepsOf(expression) {
  switch (expression.type) {
    case "variable":
      return [expression.name];
    case "attribute":
      return [...stepsOf(expression.target), expression.name];
    case "index":
      return stepsOf(expression.target);
    default:
      return (literalText(expression) ?? "").replace(/\[[^\]]*\]/g, "").split(".").filter((step) => step !== "");
  }
}

// src/sources/terraform/modules/report.ts
function newReport() {
  const problems = /* @__PURE__ */ new Map();
  const gaps = /* @__PURE__ */ new Map();
  const remarks = /* @__PURE__ */ new Map();
  const problem = (found) => {
    problems.set(JSON.stringify([found.path, found.line, found.column, found.message]), found);
  };
  return {
    problem,
    warn: (error, place) => {
      const { path, line, column } = error.place ?? place;
      problem({ severity: "warning", rule: "unreadable-input", path, line, column, message: error.message });
    },
    gap: (gap) => gaps.set(JSON.stringify([gap.what, gap.why]), gap),
    remark: (remark) => remarks.set(JSON.stringify([remark.what, remark.why]), remark),
    tell: (other) => {
      for (const found of problems.values()) other.problem(found);
      for (const gap of gaps.values()) other.gap(gap);
      for (const remark of remarks.values()) other.remark(remark);
    },
    said: () => ({ problems: [...problems.values()], gaps: [...gaps.values()], remarks: [...remarks.values()] })
  };
}
function shown({ path, line }) {
  return `${path}:${line}`;
}

// src/sources/terraform/modules/cells.ts
var MAX_DEPTH7 = 100;
function once(node, key, place, work) {
  const { cells, run } = node;
  const cell = cells.get(key);
  if (cell === "busy") throw new ExpressionError(`${node.prefix}${key} refers to itself`, place);
  if (cell !== void 0) return cell.value;
  if (run.meter.depth >= MAX_DEPTH7) {
    throw new ExpressionError(`more than ${MAX_DEPTH7} references lead from one to the next`, place);
  }
  cells.set(key, "busy");
  run.meter.depth += 1;
  let value;
  try {
    value = work();
  } catch (error) {
    cells.delete(key);
    throw error;
  } finally {
    run.meter.depth -= 1;
  }
  cells.set(key, { value });
  return value;
}
function orUnknown(node, place, work) {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    if (!isSpent(node.run.budget)) node.run.report.warn(error, place);
    return unknownValue(`${error.message} (${shown(error.place ?? place)})`, place);
  }
}
function valueOnce(node, key, place, work) {
  return orUnknown(node, place, () => once(node, key, place, () => orUnknown(node, place, work)));
}

// src/sources/terraform/modules/run.ts
var ONCE = {};

// src/sources/terraform/modules/expand.ts
var MAX_INSTANCES = 2e4;
function expand2(block, scope, run) {
  const count = block.body.attributes.get("count");
  const forEach = block.body.attributes.get("for_each");
  if (count === void 0 && forEach === void 0) {
    return { mode: "single", instances: [{ key: void 0, suffix: "", repetition: ONCE }] };
  }
  const expansion = count !== void 0 ? byCount(count, scope) : byKey(forEach, scope, run);
  run.meter.instances += expansion.instances.length;
  if (run.meter.instances <= MAX_INSTANCES) return expansion;
  return openAfter(
    count === void 0 ? "each" : "count",
    `more than ${MAX_INSTANCES.toLocaleString("en")} instances`,
    block.place
  );
}
function byCount({ expression, place }, scope) {
  try {
    const value = evaluate(expression, scope);
    if (value.kind === "unknown") return openAfter("count", value.hole.why, place);
    const text = knownText(value);
    const count = text === void 0 || text === "" ? Number.NaN : Number(text);
    if (!Number.isInteger(count) || count < 0) throw new ExpressionError("count is no whole number", place);
    if (count > MAX_INSTANCES) return openAfter("count", `a count of ${count} is too large`, place);
    const indexes = Array.from({ length: count }, (_, index2) => index2);
    return { mode: "count", instances: indexes.map((index2) => counted(index2, place)) };
  } catch (error) {
    return openAfter("count", reason(error, place), place);
  }
}
function counted(index2, place) {
  return { key: index2, suffix: `[${index2}]`, repetition: { count: { kind: "number", value: index2, place } } };
}
function byKey({ expression, place }, scope, run) {
  try {
    const value = evaluate(expression, scope);
    if (value.kind === "unknown") return openAfter("each", value.hole.why, place);
    const pairs = pairsOf(value, place);
    if (run.meter.instances + pairs.length > MAX_INSTANCES) {
      return openAfter("each", `more than ${MAX_INSTANCES.toLocaleString("en")} instances`, place);
    }
    return { mode: "each", instances: distinct2(pairs) };
  } catch (error) {
    return openAfter("each", reason(error, place), place);
  }
}
function pairsOf(value, place) {
  if (value.kind === "object") {
    return [...value.members].map(([key, member]) => ({ key: textValue(key, member.place), value: member.value }));
  }
  if (value.kind !== "list" || value.set !== true && value.items.length > 0) {
    throw new ExpressionError("for_each takes a map or a set of strings: toset() makes a set of a list", place);
  }
  return value.items.map((item) => ({ key: item, value: item }));
}
function distinct2(pairs) {
  const seen = /* @__PURE__ */ new Map();
  return pairs.map(({ key, value }) => {
    const text = asText(key);
    if (text === void 0) throw new ExpressionError("a key of for_each is no text", key.place);
    const label = JSON.stringify(showHoles(text.text));
    const times = (seen.get(label) ?? 0) + 1;
    seen.set(label, times);
    const suffix = times === 1 ? `[${label}]` : `[${label} #${times}]`;
    return { key: text.text, suffix, repetition: { each: { key: text, value } } };
  });
}
function openAfter(mode, why, place) {
  const open2 = `${mode === "count" ? "count" : "for_each"} is not known: ${why}`;
  const unknown = unknownValue(open2, place);
  const one2 = mode === "count" ? { key: 0, suffix: "[0]", repetition: { count: unknown } } : { key: void 0, suffix: "[(known after apply)]", repetition: { each: { key: unknown, value: unknown } } };
  return { mode, instances: [one2], open: open2 };
}
function reason(error, place) {
  if (!(error instanceof ExpressionError)) throw error;
  return `${error.message} (${shown(error.place ?? place)})`;
}

// src/sources/terraform/modules/body.ts
var META_ARGUMENTS = /* @__PURE__ */ new Set(["count", "for_each", "provider", "depends_on"]);
var META_BLOCKS = /* @__PURE__ */ new Set(["lifecycle", "provisioner", "connection", "timeouts"]);
var MAX_DEPTH8 = 20;
function argumentsOf(node, block, scope, unknown) {
  const attributes = [...block.body.attributes].filter(([name]) => !META_ARGUMENTS.has(name));
  const blocks = block.body.blocks.filter(({ type }) => !META_BLOCKS.has(type));
  const body = { ...block.body, attributes: new Map(attributes), blocks };
  return bodyValue({ node, unknown }, body, scope, block.place, 0);
}
function bodyValue(reading2, body, scope, place, depth) {
  const members = /* @__PURE__ */ new Map();
  for (const [name, { expression, place: written }] of body.attributes) {
    members.set(name, { value: orUnknown(reading2.node, written, () => evaluate(expression, scope)), place: written });
  }
  for (const block of body.blocks) {
    const dynamic = block.type === "dynamic" && block.labels.length === 1;
    const name = dynamic ? block.labels[0] ?? "" : block.type;
    const items = dynamic ? generated(reading2, block, scope, depth) : [nested(reading2, block, scope, depth)];
    members.set(name, withItems(reading2, members.get(name), items, block.place));
  }
  return { kind: "object", members, place };
}
function nested(reading2, block, scope, depth) {
  if (depth >= MAX_DEPTH8) return unknownValue(`blocks are nested more than ${MAX_DEPTH8} deep`, block.place);
  return bodyValue(reading2, block.body, scope, block.place, depth + 1);
}
function withItems({ unknown }, before, more, written) {
  const place = before === void 0 ? written : spanning(before.place, written);
  const items = before === void 0 ? more : [...before.value.kind === "list" ? before.value.items : [before.value], ...more];
  const open2 = unknown === "whole" ? items.find(({ kind }) => kind === "unknown") : void 0;
  return { value: open2 ?? { kind: "list", items, place }, place };
}
function spanning(first, last) {
  if (first.path !== last.path || last.line < first.line) return first;
  return { ...first, endLine: last.endLine, endColumn: last.endColumn };
}
function generated(reading2, block, scope, depth) {
  const { place } = block;
  const { node } = reading2;
  const forEach = block.body.attributes.get("for_each");
  const content = block.body.blocks.find(({ type }) => type === "content");
  if (forEach === void 0 || content === void 0) {
    const error = new ExpressionError("a dynamic block needs for_each and content", place);
    return [orUnknown(node, place, () => fail(error))];
  }
  const iterator = iteratorName(block.body.attributes.get("iterator")?.expression) ?? block.labels[0] ?? "";
  const collection = orUnknown(node, forEach.place, () => evaluate(forEach.expression, scope));
  if (collection.kind === "unknown") return [unknownValue(collection.hole.why, place)];
  const pairs = pairsOf2(collection);
  if (pairs === void 0) {
    const error = new ExpressionError("for_each of a dynamic block takes a list, a set or a map", forEach.place);
    return [orUnknown(node, place, () => fail(error))];
  }
  return pairs.map(([key, value]) => {
    const item = {
      kind: "object",
      members: /* @__PURE__ */ new Map([
        ["key", { value: key, place: key.place }],
        ["value", { value, place: value.place }]
      ]),
      place: value.place
    };
    return orUnknown(node, place, () => {
      spend(scope.budget, 1, place);
      return nested(reading2, { ...content, place }, withNames(scope, /* @__PURE__ */ new Map([[iterator, item]])), depth);
    });
  });
}
function fail(error) {
  throw error;
}
function iteratorName(expression) {
  if (expression?.type === "variable") return expression.name;
  if (expression?.type === "literal") return typeof expression.value === "string" ? expression.value : void 0;
  if (expression?.type !== "template") return void 0;
  const [part] = expression.parts;
  return part?.type === "text" ? part.text : void 0;
}
function pairsOf2(collection) {
  if (collection.kind === "object") {
    return [...collection.members].map(([key, member]) => [textValue(key, member.place), member.value]);
  }
  if (collection.kind !== "list") return void 0;
  return collection.items.map((item, index2) => [
    collection.set === true ? asText(item) ?? item : { kind: "number", value: index2, place: item.place },
    item
  ]);
}

// src/sources/terraform/modules/providers.ts
var PARTITIONS = [
  [/^cn-/, "aws-cn"],
  [/^us-gov-/, "aws-us-gov"],
  [/^us-iso-/, "aws-iso"],
  [/^us-isob-/, "aws-iso-b"],
  [/^eu-isoe-/, "aws-iso-e"],
  [/^us-isof-/, "aws-iso-f"],
  [/^eusc-/, "aws-eusc"],
  [/^[a-z]{2}-[a-z]+-\d+$/, "aws"]
];
function providerFacts(node, name, place) {
  const passed = node.passed(name);
  if (passed !== void 0) return passed;
  return once(node, `provider.${name}`, place, () => {
    const block = node.module.providers.get(name);
    const scope = `${node.run.root} ${node.prefix}${name}`;
    return block === void 0 ? withoutBlock(node, name, scope, place) : ofBlock(node, block, name, scope);
  });
}
function providerName(block) {
  const given2 = block.body.attributes.get("provider");
  const type = block.labels[0] ?? "";
  return (given2 && providerReference(given2.expression)) ?? type.split("_")[0] ?? type;
}
function providerReference(expression) {
  if (expression.type === "variable") return expression.name;
  if (expression.type === "attribute" && expression.target.type === "variable") {
    return `${expression.target.name}.${expression.name}`;
  }
  return literalText(expression);
}
function withoutBlock(node, name, scope, place) {
  const { account, region, partition } = node.run.surroundings;
  const known2 = {
    account: isAlias2(name) ? void 0 : account,
    region: isAlias2(name) ? void 0 : region,
    partition: partition ?? partitionOfRegion(region)
  };
  return factsOf(known2, scope, place);
}
function ofBlock(node, block, name, scope) {
  const { surroundings } = node.run;
  const given2 = argumentsOf(node, block, node.scope(ONCE), "whole");
  const saysRegion = memberOf(given2, "region") !== void 0;
  const saysAccount = ACCOUNT_ARGUMENTS.some((argument2) => memberOf(given2, argument2) !== void 0);
  const elsewhere = isAlias2(name) && (saysAccount || hasOwnCredentials(node, block));
  const region = wholeText(memberOf(given2, "region")) ?? (isAlias2(name) && saysRegion ? void 0 : surroundings.region);
  const known2 = {
    account: accountOf(given2) ?? (elsewhere ? void 0 : surroundings.account),
    region,
    partition: partitionOfRegion(region) ?? surroundings.partition
  };
  const tags = tagsOf(memberOf(given2, "default_tags"));
  const own = factsOf(known2, scope, block.place);
  const same2 = isAlias2(name) && !elsewhere && known2.account === void 0;
  const facts = same2 ? { ...own, account: providerFacts(node, mainOf(name), block.place).account } : elsewhere && known2.account === void 0 ? { ...own, account: accountElsewhere(scope, block.place) } : own;
  return tags === void 0 ? facts : { ...facts, tags };
}
function accountElsewhere(scope, place) {
  const why = `the provider ${scope} has credentials of its own, and nobody says their account`;
  return unknownValue(why, place, `other ${surroundingId("account", scope)}`);
}
function mainOf(name) {
  return name.slice(0, name.indexOf("."));
}
function factsOf(known2, scope, place) {
  const text = (what) => {
    const value = known2[what];
    return value === void 0 ? holeOf(what, scope, place) : textValue(value, place);
  };
  return { account: text("account"), region: text("region"), partition: text("partition") };
}
function isAlias2(name) {
  return name.includes(".");
}
var ACCOUNT_ARGUMENTS = ["assume_role", "assume_role_with_web_identity", "allowed_account_ids"];
function accountOf(given2) {
  const assumed = memberOf(given2, "assume_role") ?? memberOf(given2, "assume_role_with_web_identity");
  const last = assumed?.kind === "list" ? assumed.items.at(-1) : assumed;
  const role = memberOf(last, "role_arn");
  const allowed = memberOf(given2, "allowed_account_ids");
  const [only, second] = allowed?.kind === "list" ? allowed.items : [];
  return (role && accountOfArn(role)) ?? (second === void 0 ? wholeText(only) : void 0);
}
function accountOfArn(arn) {
  return /^arn:[a-z-]+:iam::(\d{12}):/.exec(asText(arn)?.text ?? "")?.[1];
}
function hasOwnCredentials(node, block) {
  const main = node.module.providers.get(block.labels[0] ?? "");
  return ["profile", "access_key", "token"].some((name) => {
    const own = block.body.attributes.get(name);
    const other = main?.body.attributes.get(name);
    if (own === void 0) return false;
    const text = literalText(own.expression);
    return text === void 0 || other === void 0 || literalText(other.expression) !== text;
  });
}
function tagsOf(blocks) {
  if (blocks === void 0 || blocks.kind === "unknown") return blocks;
  return memberOf(blocks.kind === "list" ? blocks.items.at(-1) : blocks, "tags");
}
function partitionOfRegion(region) {
  return region === void 0 ? void 0 : PARTITIONS.find(([pattern]) => pattern.test(region))?.[1];
}
function wholeText(value) {
  const text = knownText(value);
  return text === "" ? void 0 : text;
}
function holeOf(what, scope, place) {
  const names = { account: "account", region: "Region", partition: "partition" };
  return unknownValue(`nobody says the ${names[what]} of the provider ${scope}`, place, surroundingId(what, scope));
}

// src/sources/terraform/modules/scope.ts
import { posix } from "node:path";

// src/sources/terraform/modules/names.ts
function undeclared(what, name, known2, place) {
  const near = nearest(name, known2);
  const meant = near === void 0 ? "" : `; did you mean ${near}?`;
  return new ExpressionError(`the ${what} ${name} is not declared${meant}`, place);
}

// src/sources/terraform/data/identity.ts
var DOMAINS = /* @__PURE__ */ new Map([
  ["aws", ["amazonaws.com", "com.amazonaws"]],
  ["aws-cn", ["amazonaws.com.cn", "cn.com.amazonaws"]],
  ["aws-us-gov", ["amazonaws.com", "com.amazonaws"]]
]);
var CALLER_IDENTITY = {
  type: "aws_caller_identity",
  texts: [],
  computed: ({ account }) => /* @__PURE__ */ new Map([
    ["account_id", account],
    ["id", account]
  ])
};
var REGION = {
  type: "aws_region",
  texts: [],
  computed: (instance) => {
    const region = given(instance, "region") ?? given(instance, "name") ?? instance.region;
    return /* @__PURE__ */ new Map([
      ["name", region],
      ["region", region],
      ["id", region]
    ]);
  }
};
var PARTITION = {
  type: "aws_partition",
  texts: [],
  computed: ({ partition, place }) => {
    const found = /* @__PURE__ */ new Map([
      ["partition", partition],
      ["id", partition]
    ]);
    const domains = DOMAINS.get(knownText(partition) ?? "");
    if (domains === void 0) return found;
    const [suffix, reversed] = domains;
    return found.set("dns_suffix", textValue(suffix, place)).set("reverse_dns_prefix", textValue(reversed, place));
  }
};

// src/sources/terraform/data/named.ts
var NOTHING = /* @__PURE__ */ new Map();
var IAM_ROLE = {
  type: "aws_iam_role",
  texts: [],
  computed: (instance) => {
    const name = given(instance, "name");
    if (name === void 0) return NOTHING;
    const { account, address, place } = instance;
    const path = unknownValue(`nobody says the path of the role of ${address}`, place);
    return /* @__PURE__ */ new Map([
      ["id", name],
      ["arn", arnOf(instance, { service: "iam", account, resource: ["role/", path, name] })]
    ]);
  }
};
var IAM_POLICY = {
  type: "aws_iam_policy",
  texts: [],
  computed: (instance) => {
    const arn = given(instance, "arn");
    return arn === void 0 ? NOTHING : /* @__PURE__ */ new Map([["id", arn]]);
  }
};
var S3_BUCKET = {
  type: "aws_s3_bucket",
  texts: [],
  computed: (instance) => {
    const name = given(instance, "bucket");
    if (name === void 0) return NOTHING;
    return /* @__PURE__ */ new Map([
      ["id", name],
      ["arn", arnOf(instance, { service: "s3", resource: [name] })]
    ]);
  }
};
var KMS_KEY = {
  type: "aws_kms_key",
  texts: [],
  computed: (instance) => {
    const key = given(instance, "key_id");
    const text = key && asText(key)?.text;
    if (key === void 0 || text === void 0) return NOTHING;
    if (/^arn:[^:]*:kms:[^:]*:[^:]*:key\//.test(text)) return /* @__PURE__ */ new Map([["arn", key]]);
    if (!/^(?:mrk-)?[0-9a-f-]{32,36}$/.test(text)) return NOTHING;
    return /* @__PURE__ */ new Map([
      ["id", key],
      ["arn", kmsArn(instance, ["key/", key])]
    ]);
  }
};
var KMS_ALIAS = {
  type: "aws_kms_alias",
  texts: [],
  computed: (instance) => {
    const name = given(instance, "name");
    if (name === void 0 || asText(name)?.text.startsWith("alias/") !== true) return NOTHING;
    return /* @__PURE__ */ new Map([["arn", kmsArn(instance, [name])]]);
  }
};
function kmsArn(instance, resource) {
  return arnOf(instance, { service: "kms", region: regionOf(instance), account: instance.account, resource });
}

// src/sources/terraform/data/policy-document/elements.ts
function itemsIn(value) {
  if (value === void 0) return [];
  return value.kind === "list" ? value.items : [value];
}
function textsElement(value, change = same) {
  if (value === void 0 || value.kind === "null") return void 0;
  if (value.kind === "unknown") return value;
  const items = textsIn(value).map(change);
  return items.length === 0 ? void 0 : alone(items, value.place);
}
function textsIn(value) {
  if (value.kind !== "list") throw new ExpressionError("a list of strings is required here", value.place);
  return value.items.flatMap((item) => {
    if (item.kind === "null") return [];
    const text = asText(item);
    if (text === void 0) throw new ExpressionError("a list of strings is required here", item.place);
    return text;
  });
}
function alone(items, place) {
  const [only, other] = items;
  return only !== void 0 && other === void 0 ? only : { kind: "list", items, place };
}
function same(text) {
  return text;
}
function withVariables(text) {
  if (!text.text.includes("&{")) return text;
  const { segments, ...rest } = text;
  const changed = { ...rest, text: text.text.replaceAll("&{", "${") };
  if (segments === void 0) return changed;
  let end = 0;
  const written = segments.map((segment) => {
    const start2 = end;
    end += segment.length;
    const verbatim = segment.verbatim && !text.text.slice(start2, end + 1).includes("&{");
    return { ...segment, verbatim };
  });
  return { ...changed, segments: written };
}
function argumentOf(block, name) {
  const value = memberOf(block, name);
  const place = block.kind === "object" ? block.members.get(name)?.place : void 0;
  return value === void 0 ? void 0 : { value, place: place ?? value.place };
}
function spanOf(places, otherwise) {
  const [first] = places;
  const last = places.at(-1);
  if (first === void 0 || last === void 0) return otherwise;
  if (first.path !== last.path || last.endLine < first.endLine) return first;
  return { ...first, endLine: last.endLine, endColumn: last.endColumn };
}

// src/sources/terraform/data/policy-document/merge.ts
var UNKNOWN_SID = /* @__PURE__ */ Symbol("a sid that is not known");
var MAX_STATEMENTS = 5e3;
function merge2(earlier, later, distinct3) {
  const [first] = later;
  if (first !== void 0 && earlier.length + later.length > MAX_STATEMENTS) {
    throw new ExpressionError(`a policy of more than ${MAX_STATEMENTS} statements`, first.value.place);
  }
  const merged = [...earlier];
  const bySid = new Map(merged.map(({ sid }, index2) => [sid, index2]));
  for (const statement of later) {
    const { sid } = statement;
    const at2 = typeof sid === "string" ? bySid.get(sid) : void 0;
    const end = distinct3 ? earlier.length : merged.length;
    for (const [index2, one2] of merged.slice(0, end).entries()) {
      if (index2 !== at2 && mayBe2(one2.sid, sid)) merged[index2] = replaced(one2);
    }
    if (at2 === void 0) {
      bySid.set(sid, merged.length);
      merged.push(statement);
    } else merged[at2] = statement;
  }
  return merged;
}
function mayBe2(one2, other) {
  if (one2 === void 0 || other === void 0) return false;
  return one2 === UNKNOWN_SID || other === UNKNOWN_SID;
}
function replaced({ sid, value }) {
  if (value.kind === "unknown") return { sid, value };
  return { sid, value: unknownValue("a statement whose sid is not known may stand in its place", value.place) };
}
function refuseRepeated(statements, where) {
  const seen = /* @__PURE__ */ new Set();
  for (const { sid, value } of statements) {
    if (typeof sid !== "string") continue;
    if (seen.has(sid)) throw new ExpressionError(`${where} has the sid ${sid} twice`, value.place);
    seen.add(sid);
  }
}

// src/sources/terraform/data/policy-document/together.ts
function together(before, more) {
  if (before === void 0) return more;
  const place = spanOf([before.place, more.place], more.place);
  const unknown = [before.value, more.value].find(({ kind }) => kind === "unknown");
  if (unknown !== void 0) return { value: unknown, place };
  const items = [before, more].flatMap(({ value }) => itemsIn(value));
  return { value: { kind: "list", items, place }, place };
}

// src/sources/terraform/data/policy-document/condition.ts
function conditionElement(blocks) {
  const items = itemsIn(blocks);
  if (items.length === 0) return void 0;
  const operators = /* @__PURE__ */ new Map();
  for (const item of items) {
    const test = readBlock(item);
    if (test === void 0) return unknownTest(item);
    const keys2 = operators.get(test.operator) ?? /* @__PURE__ */ new Map();
    keys2.set(test.key, together(keys2.get(test.key), test.values));
    operators.set(test.operator, keys2);
  }
  const members = [...operators].map(([operator, keys2]) => {
    const place = spanOf(
      [...keys2.values()].map((member) => member.place),
      blocks.place
    );
    const single = [...keys2].map(([key, member]) => [
      key,
      { ...member, value: shortened(member.value) }
    ]);
    return [operator, { value: { kind: "object", members: new Map(single), place }, place }];
  });
  return { kind: "object", members: new Map(members), place: blocks.place };
}
function readBlock(block) {
  if (block.kind !== "object") return void 0;
  const [test, variable, values2] = ["test", "variable", "values"].map((name) => argumentOf(block, name));
  if (test === void 0 || variable === void 0 || values2 === void 0) {
    throw new ExpressionError("a condition needs test, variable and values", block.place);
  }
  const operator = knownText(test.value);
  const key = knownText(variable.value);
  if (operator === void 0 || key === void 0) return void 0;
  const { value } = values2;
  const list = value.kind === "unknown" ? value : { kind: "list", items: textsIn(value).map(withVariables), place: value.place };
  return { operator, key, values: { value: list, place: block.place } };
}
function shortened(value) {
  return value.kind === "list" ? alone(value.items, value.place) : value;
}
function unknownTest(block) {
  return block.kind === "unknown" ? block : unknownValue("what a condition tests is not known", block.place);
}

// src/sources/terraform/data/policy-document/principal.ts
function principalElement(blocks) {
  const items = itemsIn(blocks);
  if (items.length === 0) return void 0;
  const found = items.map(readBlock2);
  if (found.some((one2) => one2?.kind === "everybody")) return textValue("*", blocks.place);
  const members = /* @__PURE__ */ new Map();
  for (const one2 of found) {
    if (one2 === void 0 || one2.kind === "everybody") return openPrincipal(blocks, items);
    members.set(one2.type, together(members.get(one2.type), one2.member));
  }
  const single = [...members].map(([type, { value, place }]) => [
    type,
    { place, value: value.kind === "list" ? alone(value.items, value.place) : value }
  ]);
  return { kind: "object", members: new Map(single), place: blocks.place };
}
function readBlock2(block) {
  if (block.kind !== "object") return void 0;
  const type = argumentOf(block, "type");
  const identifiers = argumentOf(block, "identifiers");
  if (type === void 0 || identifiers === void 0) {
    throw new ExpressionError("principals need type and identifiers", block.place);
  }
  const name = knownText(type.value);
  if (name === void 0) return void 0;
  const { value } = identifiers;
  const texts = value.kind === "unknown" ? void 0 : textsIn(value).map(withVariables);
  if (name === "*" && (texts === void 0 || texts.some(({ text }) => hasHole(text)))) return void 0;
  if (name === "*" && texts?.length === 1 && texts[0]?.text === "*") return { kind: "everybody" };
  const element2 = texts === void 0 ? value : { kind: "list", items: texts, place: value.place };
  return { kind: "type", type: name, member: { value: element2, place: block.place } };
}
function openPrincipal(blocks, items) {
  const open2 = items.find(({ kind }) => kind === "unknown");
  return open2 ?? unknownValue("the type of its principals is not known", blocks.place);
}

// src/sources/terraform/data/policy-document/statement.ts
var ELEMENTS = [
  ["principals", "Principal", principalElement],
  ["not_principals", "NotPrincipal", principalElement],
  ["actions", "Action", (value) => textsElement(value)],
  ["not_actions", "NotAction", (value) => textsElement(value)],
  ["resources", "Resource", (value) => textsElement(value, withVariables)],
  ["not_resources", "NotResource", (value) => textsElement(value, withVariables)],
  ["condition", "Condition", conditionElement]
];
function readStatement(block, version) {
  if (block.kind !== "object") return { sid: UNKNOWN_SID, value: block };
  const members = /* @__PURE__ */ new Map();
  const sid = argumentOf(block, "sid");
  if (sid !== void 0 && knownText(sid.value) !== "") members.set("Sid", sid);
  const effect = argumentOf(block, "effect") ?? { value: textValue("Allow", block.place), place: block.place };
  members.set("Effect", effect);
  for (const [argument2, element2, read] of ELEMENTS) {
    const given2 = argumentOf(block, argument2);
    const value2 = given2 && read(given2.value);
    if (given2 !== void 0 && value2 !== void 0) members.set(element2, { value: value2, place: given2.place });
  }
  const value = { kind: "object", members, place: block.place };
  if (knownText(version) === "2008-10-17") refuseVariables(block);
  return { sid: sidOf(sid?.value), value };
}
function sidOf(sid) {
  if (sid === void 0 || sid.kind === "null") return void 0;
  const text = knownText(sid);
  if (text === void 0) return UNKNOWN_SID;
  return text === "" ? void 0 : text;
}
function refuseVariables(value) {
  if (value.kind === "string" && value.text.includes("&{")) {
    throw new ExpressionError("documents of version 2008-10-17 know no policy variables", value.place);
  }
  if (value.kind === "list") value.items.forEach(refuseVariables);
  if (value.kind === "object") for (const member of value.members.values()) refuseVariables(member.value);
}

// src/sources/terraform/data/policy-document/written.ts
function readDocument(given2) {
  if (given2.kind === "null" || given2.kind === "string" && given2.text === "") return void 0;
  const value = given2.kind === "string" ? given2.decoded ?? decode(given2) : given2;
  if (value.kind === "unknown") {
    return { version: value, id: value, statements: [{ sid: UNKNOWN_SID, value }] };
  }
  if (value.kind !== "object") throw new ExpressionError("a policy document is an object of JSON", given2.place);
  const statements = itemsIn(memberOf(value, "Statement")).map(
    (statement) => statement.kind === "object" ? { sid: sidOf(memberOf(statement, "Sid")), value: statement } : { sid: UNKNOWN_SID, value: statement }
  );
  return { version: memberOf(value, "Version"), id: memberOf(value, "Id"), statements };
}
function decode(text) {
  if (/\\ufdd0/i.test(text.text)) return unknownValue("it holds a character that no text has", text.place);
  const result = parseJson(text.text, text.place.path, segmentLines(segmentsOf(text), text.place));
  if ("document" in result) return toValue(result.document, text);
  const [hole] = text.holes;
  if (hole !== void 0) return { kind: "unknown", hole, place: text.place };
  throw new ExpressionError(`a policy document is no JSON: ${result.problems[0].message}`, text.place);
}
function toValue({ value, places }, { text, holes, place }) {
  const inOrder = !/"\d+"\s*:/.test(text);
  let next = 0;
  return convert2(value, []);
  function convert2(data, at2) {
    const written = places.get(toPointer(at2))?.value ?? place;
    if (data === null || data === void 0) return { kind: "null", place: written };
    if (typeof data === "string") return { kind: "string", text: data, holes: holesOf(data), place: written };
    if (typeof data === "number") return { kind: "number", value: data, place: written };
    if (typeof data === "boolean") return { kind: "boolean", value: data, place: written };
    if (Array.isArray(data)) {
      return { kind: "list", items: data.map((item, index2) => convert2(item, [...at2, index2])), place: written };
    }
    if (!isObject(data)) return unknownValue("it is no JSON", written);
    const members = Object.entries(data).map(([name, item]) => {
      holesOf(name);
      const steps = [...at2, name];
      return [name, { value: convert2(item, steps), place: places.get(toPointer(steps))?.key ?? written }];
    });
    return { kind: "object", members: new Map(members), place: written };
  }
  function holesOf(run) {
    const count = run.split(HOLE).length - 1;
    next += count;
    return Array.from({ length: count }, (_, index2) => (inOrder ? holes[next - count + index2] : void 0) ?? UNTOLD);
  }
}
var UNTOLD = { why: "it is made of something that is not known" };

// src/sources/terraform/data/policy-document/document.ts
var NEWEST = "2012-10-17";
var IAM_POLICY_DOCUMENT = {
  type: "aws_iam_policy_document",
  texts: ["json", "minified_json"],
  computed: (instance) => {
    const document = toValue2(combined(instance), instance);
    const json = { ...encodeJson(document, instance.place), decoded: document };
    return /* @__PURE__ */ new Map([
      ["json", json],
      ["minified_json", json]
    ]);
  }
};
function combined(instance) {
  const sources = documentsIn(instance, "source_policy_documents");
  const ofSources = sources.flatMap(({ statements }) => statements);
  refuseRepeated(ofSources, "the source documents together");
  const own = ownDocument(instance);
  refuseRepeated(own.statements, "the document");
  const base = documentsIn(instance, "source_json");
  const overrides = [...documentsIn(instance, "override_policy_documents"), ...documentsIn(instance, "override_json")];
  const all2 = [...base, ...sources, own, ...overrides];
  const before = mergeAll([], base);
  const withOwn = merge2(merge2(before, ofSources, true), own.statements, true);
  return {
    version: latest(all2.flatMap(({ version }) => version ?? [])),
    id: all2.flatMap(({ id }) => id === void 0 || knownText(id) === "" ? [] : id).at(-1),
    statements: mergeAll(withOwn, overrides)
  };
}
function mergeAll(start2, documents) {
  return documents.reduce((merged, { statements }) => merge2(merged, statements, false), start2);
}
function documentsIn({ attributes }, name) {
  const value = memberOf(attributes, name);
  const documents = value === void 0 ? [] : value.kind === "list" ? value.items : [value];
  return documents.flatMap((document) => readDocument(document) ?? []);
}
function ownDocument({ attributes, place }) {
  const version = memberOf(attributes, "version") ?? textValue(NEWEST, place);
  const statements = itemsIn(memberOf(attributes, "statement")).map((block) => readStatement(block, version));
  return { version, id: memberOf(attributes, "policy_id"), statements };
}
function latest(versions) {
  const newest = versions.find((version) => knownText(version) === NEWEST);
  return newest ?? versions.find((version) => knownText(version) === void 0) ?? versions[0];
}
function toValue2({ version, id, statements }, { place }) {
  const members = /* @__PURE__ */ new Map();
  if (version !== void 0) members.set("Version", { value: version, place: version.place });
  if (id !== void 0) members.set("Id", { value: id, place: id.place });
  const items = statements.map(({ value }) => value);
  if (items.length > 0) members.set("Statement", { value: { kind: "list", items, place }, place });
  return { kind: "object", members, place };
}

// src/sources/terraform/data/registry.ts
var SOURCES = [
  CALLER_IDENTITY,
  REGION,
  PARTITION,
  IAM_POLICY_DOCUMENT,
  IAM_ROLE,
  IAM_POLICY,
  S3_BUCKET,
  KMS_KEY,
  KMS_ALIAS
];
var DATA_SOURCES = new Map(SOURCES.map((source) => [source.type, source]));

// src/sources/terraform/modules/given-attributes.ts
function withGiven(attributes, given2, address, place) {
  if (given2.size === 0) return attributes;
  const added = [...given2].map(([name, part]) => {
    const value = overlaid(attributes.members.get(name)?.value, part, `${address}.${name}`, place);
    return [name, { value, place }];
  });
  return { ...attributes, members: new Map([...attributes.members, ...added]) };
}
function overlaid(value, { text, parts }, path, place) {
  if (text !== void 0) return textValue(text, place);
  const within = (step, part, inner) => overlaid(inner, part, `${path}.${step}`, place);
  if (value?.kind === "object") {
    const added = [...parts].map(([name, part]) => [
      name,
      { value: within(name, part, value.members.get(name)?.value), place }
    ]);
    return { ...value, members: new Map([...value.members, ...added]) };
  }
  if (value?.kind === "list" && [...parts.keys()].every((step) => value.items[Number(step)] !== void 0)) {
    const items = value.items.map((item, index2) => {
      const part = parts.get(String(index2));
      return part === void 0 ? item : within(String(index2), part, item);
    });
    return { ...value, items };
  }
  const known2 = [...parts].map(([step, part]) => [step, within(step, part, void 0)]);
  return partlyKnown(new Map(known2), { why: `known after apply: ${path}` }, place);
}

// src/sources/terraform/modules/ignored-changes.ts
var NAMES = /* @__PURE__ */ new Set([
  "bucket",
  "name",
  "path",
  "region",
  "role",
  "roles",
  "key_id",
  "target_key_id",
  "primary_key_arn",
  "policy_id",
  "target_id",
  "vpc_endpoint_id",
  "service_name",
  "type"
]);
var APPLIED_WHERE_ABSENT = /* @__PURE__ */ new Set(["permissions_boundary", "is_enabled", "enabled", "tags"]);
var ABSENT_BY_ALL = /* @__PURE__ */ new Map([
  ["aws_iam_role", ["permissions_boundary", "tags"]]
]);
function withoutIgnored(attributes, block) {
  const ignored = ignoredBy(block);
  if (ignored === void 0) return attributes;
  const { names, all: all2, place } = ignored;
  const written = [...attributes.members.keys()];
  const absent = names.filter((name) => APPLIED_WHERE_ABSENT.has(name));
  const everything = [
    ...written.filter((name) => !NAMES.has(name)),
    ...ABSENT_BY_ALL.get(block.labels[0] ?? "") ?? []
  ];
  const open2 = /* @__PURE__ */ new Set([...written.filter((name) => names.includes(name)), ...absent, ...all2 ? everything : []]);
  const members = [...open2].map((name) => {
    const at2 = attributes.members.get(name)?.place ?? place;
    return [name, { value: unknownValue(`ignore_changes: AWS may hold another value of ${name}`, at2), place: at2 }];
  });
  return { ...attributes, members: new Map([...attributes.members, ...members]) };
}
function ignoredBy({ body }) {
  const attributes = body.blocks.filter(({ type }) => type === "lifecycle").flatMap((lifecycle) => lifecycle.body.attributes.get("ignore_changes") ?? []);
  const [first] = attributes;
  if (first === void 0) return void 0;
  const items = attributes.flatMap(({ expression }) => expression.type === "tuple" ? expression.items : [expression]);
  const names = items.map(firstName);
  const all2 = names.some((name) => name === void 0 || name === "all");
  const known2 = names.flatMap((name) => name === "tags_all" ? ["tags"] : name ?? []);
  return { names: known2, all: all2, place: first.place };
}
function firstName(expression) {
  switch (expression.type) {
    case "variable":
      return expression.name;
    case "attribute":
    case "index":
    case "splat":
      return firstName(expression.target);
    default:
      return /^[\w-]+/.exec(literalText(expression) ?? "")?.[0];
  }
}

// src/sources/terraform/modules/resources.ts
function blockAddress(mode, block) {
  return `${mode === "data" ? "data." : ""}${block.labels.join(".")}`;
}
function instancesOf(node, mode, block) {
  return once(
    node,
    `instances of ${blockAddress(mode, block)}`,
    block.place,
    () => expand2(block, node.scope(ONCE), node.run)
  );
}
function instanceOf(node, mode, block, expanded) {
  const within = `${blockAddress(mode, block)}${expanded.suffix}`;
  return once(node, within, block.place, () => build(node, mode, block, expanded, `${node.prefix}${within}`));
}
function build(node, mode, block, expanded, address) {
  const { run } = node;
  const [type = ""] = block.labels;
  const scope = node.scope(expanded.repetition);
  const { account, region, partition, tags } = providerFacts(node, providerName(block), block.place);
  const documents = mode === "data" && type === "aws_iam_policy_document";
  const written = argumentsOf(node, block, scope, documents ? "item" : "whole");
  const given2 = mode === "data" ? written : withoutIgnored(written, block);
  const base = {
    id: resourceId(run.root, address),
    address,
    type,
    attributes: withGiven(given2, run.given.attributes(address), address, block.place),
    place: block.place,
    account,
    region,
    partition
  };
  const tagged = mode === "data" ? base : withTags(base, tags);
  return { ...tagged, attributes: withComputed(tagged.attributes, computedOf(node, mode, tagged)) };
}
function computedOf(node, mode, instance) {
  if (mode === "resource") return node.run.resourceTypes.get(instance.type)?.computed(instance) ?? /* @__PURE__ */ new Map();
  const source = DATA_SOURCES.get(instance.type);
  if (source === void 0) return /* @__PURE__ */ new Map();
  try {
    return source.computed(instance);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    node.run.report.warn(error, instance.place);
    const why = `${error.message} (${shown(error.place ?? instance.place)})`;
    return new Map(source.texts.map((name) => [name, unknownValue(why, instance.place)]));
  }
}
function withComputed(attributes, computed) {
  const members = new Map(attributes.members);
  for (const [name, value] of computed) {
    const member = members.get(name);
    if (isAbsent(member?.value)) members.set(name, { value, place: member?.place ?? value.place });
  }
  return { ...attributes, members };
}
function isAbsent(value) {
  return value === void 0 || value.kind === "null" || value.kind === "string" && value.text === "";
}
function withTags(instance, defaults) {
  if (defaults === void 0) return instance;
  const { attributes, place } = instance;
  const members = new Map([...attributes.members, ["tags_all", { value: merged(), place }]]);
  return { ...instance, attributes: { ...attributes, members } };
  function merged() {
    const own = attributes.members.get("tags")?.value;
    if (defaults?.kind !== "object") return unknownValue("the provider's default tags are not known", place);
    if (own === void 0 || own.kind === "null") return defaults;
    if (own.kind !== "object") return own;
    return { ...own, members: new Map([...defaults.members, ...own.members]) };
  }
}

// src/sources/terraform/modules/resource-reference.ts
function resourceReference(node, mode, block, path) {
  const { steps, place } = path;
  const expansion = instancesOf(node, mode, block);
  const address = `${node.prefix}${blockAddress(mode, block)}`;
  if (expansion.mode === "single") {
    const [only] = expansion.instances;
    if (only === void 0) throw new ExpressionError(`${address} has no instance`, place);
    return ofInstance(node, instanceOf(node, mode, block, only), path);
  }
  const key = steps[path.used];
  if (key === void 0) return { value: allOf(node, mode, block, expansion, place), used: path.used };
  const found = pick(expansion, key, `${address}[${JSON.stringify(key)}]`, place);
  if ("kind" in found) return { value: found, used: steps.length };
  return ofInstance(node, instanceOf(node, mode, block, found), { ...path, used: path.used + 1 });
}
function pick(expansion, key, address, place) {
  const { mode, instances, open: open2 } = expansion;
  if (open2 !== void 0) return { kind: "unknown", hole: { why: open2 }, place };
  const wanted = mode === "count" ? Number(key) : String(key);
  const found = instances.find((instance) => instance.key === wanted);
  if (found !== void 0) return found;
  if (!instances.some((instance) => hasHole(String(instance.key ?? "")))) {
    throw new ExpressionError(`there is no ${address}`, place);
  }
  return { kind: "unknown", hole: { why: "the keys of for_each are not known" }, place };
}
function ofInstance(node, instance, { steps, used, place }) {
  const [name, ...others] = steps.slice(used);
  if (name === void 0) return { value: wholeOf(node, instance), used };
  if (typeof name === "number") throw new ExpressionError(`${instance.address} has neither count nor for_each`, place);
  return { value: walk(instance, name, others, place), used: steps.length };
}
function walk(instance, name, steps, place) {
  const path = [instance.address, name, ...steps].join(".");
  let value = instance.attributes.members.get(name)?.value;
  for (const step of steps) value = stepInto(value, step, path, place);
  return value === void 0 || value.kind === "null" ? afterApply(path, place) : value;
}
function stepInto(value, step, path, place) {
  if (value?.kind === "unknown") return knownPart(value, step) ?? value;
  if (value?.kind === "list" && value.set !== true) return value.items[Number(step)] ?? afterApply(path, place);
  if (value?.kind === "object") return value.members.get(String(step))?.value ?? afterApply(path, place);
  return afterApply(path, place);
}
function afterApply(path, place) {
  return unknownValue(`known after apply: ${path}`, place);
}
function allOf(node, mode, block, { mode: by, instances, open: open2 }, place) {
  if (open2 !== void 0) return unknownValue(open2, place);
  const values2 = instances.map((expanded) => {
    const instance = instanceOf(node, mode, block, expanded);
    return { key: String(expanded.key), value: wholeOf(node, instance) };
  });
  if (by === "count") return { kind: "list", items: values2.map(({ value }) => value), place };
  if (values2.some(({ key }) => hasHole(key))) return unknownValue("the keys of for_each are not known", place);
  const members = values2.map(({ key, value }) => [key, { value, place: value.place }]);
  return { kind: "object", members: new Map(members), place };
}
function wholeOf(node, instance) {
  const members = [...instance.attributes.members].filter(([, { value }]) => value.kind !== "null");
  const whole = { ...instance.attributes, members: new Map(members) };
  node.run.wholes.set(whole, instance.address);
  return whole;
}
function missingAttribute(run, object2, name, place) {
  const address = run.wholes.get(object2);
  return address === void 0 ? void 0 : afterApply(`${address}.${name}`, place);
}

// src/sources/terraform/modules/module-reference.ts
function moduleReference(node, call, steps, place) {
  const { calls } = node.module;
  if (!calls.has(call)) throw undeclared("module", call, calls.keys(), place);
  const children = node.children(call);
  if ("unread" in children) return unreadReference(node, children.unread, steps, place);
  if (children.mode === "single") {
    const [only] = children.instances;
    if (only === void 0) throw new ExpressionError(`there is no module.${call}`, place);
    return outputReference(only.node, steps, 1, place);
  }
  const key = steps[1];
  if (key === void 0) {
    if (children.open !== void 0) return { value: unknownValue(children.open, place), used: 1 };
    const values2 = children.instances.map(
      ({ key: one2, node: child }) => [String(one2), allOutputs(child, place)]
    );
    return { value: children.mode === "count" ? listOf(values2, place) : objectOf(values2, place), used: 1 };
  }
  const found = pick(children, key, `${node.prefix}module.${call}[${JSON.stringify(key)}]`, place);
  if ("kind" in found) return { value: found, used: steps.length };
  return outputReference(found.node, steps, 2, place);
}
function unreadReference(node, why, steps, place) {
  const shown2 = steps.map((step, index2) => shownStep(step, index2)).join("");
  const given2 = node.run.given.value(`${node.prefix}module${shown2}`, place);
  return { value: given2 ?? unknownValue(why, place), used: steps.length };
}
function shownStep(step, index2) {
  if (typeof step === "number") return `[${step}]`;
  return index2 === 1 && !/^[\w-]+$/.test(step) ? `[${JSON.stringify(step)}]` : `.${step}`;
}
function outputReference(child, steps, used, place) {
  const name = steps[used];
  if (name === void 0) return { value: allOutputs(child, place), used };
  if (typeof name === "number") {
    throw new ExpressionError(`${child.prefix.slice(0, -1)} has neither count nor for_each`, place);
  }
  return { value: outputValue(child, name, place), used: used + 1 };
}
function outputValue(child, name, place) {
  const output = child.module.outputs.get(name);
  if (output === void 0)
    throw undeclared(`output of ${child.prefix.slice(0, -1)}`, name, child.module.outputs.keys(), place);
  return valueOnce(child, `output.${name}`, output.place, () => {
    const given2 = child.run.given.value(`${child.prefix}${name}`, output.place);
    if (given2 !== void 0) return given2;
    const value = output.body.attributes.get("value");
    if (value === void 0) throw new ExpressionError(`the output ${name} has no value`, output.place);
    return evaluate(value.expression, child.scope(ONCE));
  });
}
function allOutputs(child, place) {
  const names = [...child.module.outputs.keys()];
  return objectOf(
    names.map((name) => [name, outputValue(child, name, place)]),
    place
  );
}
function listOf(values2, place) {
  return { kind: "list", items: values2.map(([, value]) => value), place };
}
function objectOf(values2, place) {
  const members = values2.map(([name, value]) => [name, { value, place: value.place }]);
  return { kind: "object", members: new Map(members), place };
}

// src/sources/terraform/modules/types.ts
var ANY = { kind: "any" };
function readType(expression) {
  if (expression.type === "variable") return simpleType(expression.name, expression.place);
  if (expression.type === "template" || expression.type === "literal") return legacyType(expression);
  if (expression.type !== "call") throw noType(expression.place);
  const [argument2] = expression.arguments;
  if (argument2 === void 0 || expression.arguments.length !== 1) throw noType(expression.place);
  switch (expression.name) {
    case "list":
    case "set":
    case "map":
      return { kind: expression.name, of: readType(argument2) };
    case "tuple":
      if (argument2.type !== "tuple") throw noType(argument2.place);
      return { kind: "tuple", items: argument2.items.map(readType) };
    case "object":
      if (argument2.type !== "object") throw noType(argument2.place);
      return { kind: "object", attributes: new Map(argument2.items.map(attributeType)) };
    default:
      throw noType(expression.place);
  }
}
function simpleType(name, place) {
  if (name === "any" || name === "string" || name === "number" || name === "bool") return { kind: name };
  if (name === "list" || name === "set" || name === "map") return { kind: name, of: ANY };
  throw noType(place);
}
function legacyType(expression) {
  const name = nameOfKey(expression);
  if (name === "string") return { kind: "string" };
  if (name === "list" || name === "map") return { kind: name, of: { kind: "string" } };
  throw noType(expression.place);
}
function attributeType({ key, value }) {
  const name = nameOfKey(key);
  if (name === void 0) throw noType(key.place);
  if (value.type !== "call" || value.name !== "optional") {
    return [name, { type: readType(value), optional: false }];
  }
  const [type, otherwise] = value.arguments;
  if (type === void 0) throw noType(value.place);
  const read = { type: readType(type), optional: true };
  return [name, otherwise === void 0 ? read : { ...read, default: otherwise }];
}
function nameOfKey(key) {
  if (key.type === "variable") return key.name;
  if (key.type === "literal") return typeof key.value === "string" ? key.value : void 0;
  const [part] = key.type === "template" ? key.parts : [];
  return part?.type === "text" ? part.text : void 0;
}
function noType(place) {
  return new ExpressionError("this is no type", place);
}
function convert(value, type, evaluate2) {
  if (value.kind === "unknown" || value.kind === "null") return value;
  switch (type.kind) {
    case "any":
      return value;
    case "string":
      return asText(value) ?? refuse(value, "a string");
    case "number":
      return toNumber4(value);
    case "bool":
      return toBoolean3(value);
    case "list":
    case "set":
      return toList(value, type.kind, (items) => convertItems(items, type.of, evaluate2));
    case "map":
      return toMap(value, (items) => convertItems(items, type.of, evaluate2));
    case "tuple":
      return toTuple(value, type.items, evaluate2);
    case "object":
      return toObject(value, type.attributes, evaluate2);
  }
}
function convertItems(items, type, evaluate2) {
  const converted = items.map((item) => convert(item, type, evaluate2));
  return isOpen(type) ? toCommonType(converted) : converted;
}
function isOpen(type) {
  switch (type.kind) {
    case "any":
      return true;
    case "list":
    case "set":
    case "map":
      return isOpen(type.of);
    case "tuple":
      return type.items.some(isOpen);
    case "object":
      return [...type.attributes.values()].some((attribute) => isOpen(attribute.type));
    default:
      return false;
  }
}
function toNumber4(value) {
  if (value.kind === "number") return value;
  if (value.kind !== "string") return refuse(value, "a number");
  const [hole] = value.holes;
  if (hole !== void 0) return { kind: "unknown", hole, place: value.place };
  if (!/^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(value.text)) return refuse(value, "a number");
  return { kind: "number", value: Number(value.text), place: value.place };
}
function toBoolean3(value) {
  if (value.kind === "boolean") return value;
  if (value.kind !== "string") return refuse(value, "true or false");
  const [hole] = value.holes;
  if (hole !== void 0) return { kind: "unknown", hole, place: value.place };
  const text = knownText(value);
  if (text === "true" || text === "1") return { kind: "boolean", value: true, place: value.place };
  if (text === "false" || text === "0") return { kind: "boolean", value: false, place: value.place };
  return refuse(value, "true or false");
}
function toList(value, kind, convertAll) {
  if (value.kind !== "list") return refuse(value, `a ${kind}`);
  if (kind === "set") return setValue(convertAll(value.items), value.place);
  const items = orderedItems(value);
  if (items === void 0) return unknownValue("it is a set whose order is not known", value.place);
  return { kind: "list", items: convertAll(items), place: value.place };
}
function toMap(value, convertAll) {
  if (value.kind !== "object") return refuse(value, "a map");
  const entries = [...value.members];
  const converted = convertAll(entries.map(([, member]) => member.value));
  const members = entries.map(([name, member], index2) => [
    name,
    { ...member, value: converted[index2] ?? member.value }
  ]);
  return { ...value, members: new Map(members) };
}
function toTuple(value, types, evaluate2) {
  if (value.kind !== "list" || value.items.length !== types.length) return refuse(value, `a list of ${types.length}`);
  const items = value.items.map((item, index2) => convert(item, types[index2] ?? ANY, evaluate2));
  return { kind: "list", items, place: value.place };
}
function toObject(value, attributes, evaluate2) {
  if (value.kind !== "object") return refuse(value, "an object");
  const members = /* @__PURE__ */ new Map();
  for (const [name, attribute] of attributes) {
    const member = value.members.get(name);
    const given2 = member?.value.kind === "null" ? void 0 : member;
    const place = member?.place ?? value.place;
    if (given2 !== void 0) members.set(name, { ...given2, value: convert(given2.value, attribute.type, evaluate2) });
    else if (member === void 0 && !attribute.optional) {
      throw new ExpressionError(`the attribute ${name} is missing`, value.place);
    } else if (attribute.default !== void 0) {
      members.set(name, { value: convert(evaluate2(attribute.default), attribute.type, evaluate2), place });
    } else members.set(name, { value: { kind: "null", place }, place });
  }
  return { kind: "object", members, place: value.place };
}
function refuse(value, wanted) {
  throw new ExpressionError(`${wanted} is required here`, value.place);
}

// src/sources/terraform/modules/variables.ts
function localValue(node, name, place) {
  const local = node.module.locals.get(name);
  if (local === void 0) throw undeclared("local value", name, node.module.locals.keys(), place);
  return valueOnce(node, `local.${name}`, local.place, () => {
    const given2 = node.run.given.value(`${node.prefix}local.${name}`, local.place);
    return given2 ?? evaluate(local.expression, node.scope(ONCE));
  });
}
function variableValue(node, name, place) {
  const block = node.module.variables.get(name);
  if (block === void 0) throw undeclared("variable", name, node.module.variables.keys(), place);
  return valueOnce(node, `var.${name}`, block.place, () => {
    const constants = constantScope(node);
    const evaluateConstant = (expression) => evaluate(expression, constants);
    return convert(rawValue(node, block, evaluateConstant), typeOf(block), evaluateConstant);
  });
}
function rawValue(node, block, evaluateConstant) {
  const [name = ""] = block.labels;
  const { attributes } = block.body;
  const given2 = node.run.given.value(`${node.prefix}var.${name}`, block.place);
  if (given2 !== void 0) return decodeGiven(node, given2, block);
  const input = node.input(name);
  const fallback = attributes.get("default");
  const nullable = attributes.get("nullable")?.expression;
  const refusesNull = nullable?.type === "literal" && nullable.value === false;
  if (input !== void 0 && !(input.kind === "null" && refusesNull && fallback !== void 0)) return input;
  if (fallback !== void 0) return evaluateConstant(fallback.expression);
  if (node.prefix === "") return unknownValue(`the variable ${name} has no value`, block.place);
  throw new ExpressionError(`the call of ${node.prefix.slice(0, -1)} gives no value for its variable ${name}`);
}
function decodeGiven(node, given2, block) {
  const { kind } = typeOf(block);
  if (kind === "string" || kind === "number" || kind === "bool" || kind === "any") return given2;
  const decode2 = node.run.functions.get("jsondecode");
  if (decode2 === void 0) return unknownValue("its value is not understood", block.place);
  return decode2([given2], { ...node.run.context, place: block.place });
}
function typeOf(block) {
  const type = block.body.attributes.get("type");
  return type === void 0 ? ANY : readType(type.expression);
}
function constantScope(node) {
  return {
    ...node.scope(ONCE),
    lookup: (name, _steps, place) => {
      throw new ExpressionError(`a default may not refer to ${name}`, place);
    }
  };
}

// src/sources/terraform/modules/scope.ts
var LOOKUPS = /* @__PURE__ */ new Map([
  ["var", ({ node, steps, place }) => ({ value: variableValue(node, nameIn("var", steps, place), place), used: 1 })],
  ["local", ({ node, steps, place }) => ({ value: localValue(node, nameIn("local", steps, place), place), used: 1 })],
  ["module", ({ node, steps, place }) => moduleReference(node, nameIn("module", steps, place), steps, place)],
  ["data", dataReference],
  ["each", eachReference],
  ["count", countReference],
  ["path", pathReference],
  ["terraform", terraformReference],
  ["ephemeral", (reference) => unknownReference(reference, "ephemeral values are in no plan")],
  ["self", (reference) => unknownReference(reference, "self is known after apply")]
]);
function moduleScope(node, repetition) {
  const { functions, context, budget } = node.run;
  return {
    functions,
    context,
    budget,
    missingAttribute: (object2, name, place) => missingAttribute(node.run, object2, name, place),
    lookup: (name, steps, place) => {
      const known2 = LOOKUPS.get(name);
      if (known2 !== void 0) return known2({ node, repetition, steps, place });
      return managedReference({ node, repetition, steps, place }, name);
    }
  };
}
function managedReference({ node, steps, place }, type) {
  const { resources } = node.module;
  const name = nameIn(type, steps, place);
  const block = resources.get(`${type}.${name}`);
  if (block === void 0) throw undeclared("resource", `${type}.${name}`, resources.keys(), place);
  return resourceReference(node, "resource", block, { steps, used: 1, place });
}
function dataReference({ node, steps, place }) {
  const { data } = node.module;
  const name = `${nameIn("data", steps, place)}.${nameIn("data", steps.slice(1), place)}`;
  const block = data.get(name);
  if (block === void 0) throw undeclared("data source", name, data.keys(), place);
  return resourceReference(node, "data", block, { steps, used: 2, place });
}
function eachReference({ repetition: { each }, steps, place }) {
  const name = nameIn("each", steps, place);
  if (each === void 0) throw new ExpressionError("each is there in blocks with for_each only", place);
  if (name === "key" || name === "value") return { value: each[name], used: 1 };
  throw undeclared("name", `each.${name}`, ["each.key", "each.value"], place);
}
function countReference({ repetition: { count }, steps, place }) {
  if (count === void 0) throw new ExpressionError("count is there in blocks with count only", place);
  if (nameIn("count", steps, place) === "index") return { value: count, used: 1 };
  throw new ExpressionError("count has nothing but count.index", place);
}
function pathReference({ node, steps, place }) {
  const name = nameIn("path", steps, place);
  const { run, module } = node;
  if (name === "root") return { value: textValue(".", place), used: 1 };
  if (name === "module") return { value: textValue(posix.relative(run.root, module.path) || ".", place), used: 1 };
  if (name !== "cwd") throw undeclared("name", `path.${name}`, ["path.cwd", "path.module", "path.root"], place);
  const given2 = run.given.value("path.cwd", place);
  return { value: given2 ?? unknownValue("nobody knows the folder that Terraform runs in", place), used: 1 };
}
function terraformReference({ node, steps, place }) {
  const name = nameIn("terraform", steps, place);
  const given2 = node.run.given.value(`terraform.${name}`, place);
  return { value: given2 ?? unknownValue(`nobody says what terraform.${name} is`, place), used: 1 };
}
function unknownReference({ steps, place }, why) {
  return { value: unknownValue(why, place), used: steps.length };
}
function nameIn(what, [name], place) {
  if (typeof name === "string") return name;
  throw new ExpressionError(`${what} needs a name after it`, place);
}

// src/sources/terraform/modules/node.ts
var MAX_CALLS = 20;
function rootNode(run, module, input) {
  return newNode({ run, module, prefix: "", trail: [module.path], input, passed: () => void 0 });
}
function newNode(fields) {
  const node = {
    ...fields,
    cells: /* @__PURE__ */ new Map(),
    scope: (repetition) => moduleScope(node, repetition),
    children: (call) => childrenOf(node, call)
  };
  return node;
}
function childrenOf(node, call) {
  const block = node.module.calls.get(call);
  if (block === void 0) return { unread: `the module ${call} is not called`, remote: false };
  return once(node, `calls of module.${call}`, block.place, () => {
    const source = sourceOf(node, block);
    if ("unread" in source) return source;
    const { instances, ...expansion } = expand2(block, node.scope(ONCE), node.run);
    return {
      ...expansion,
      instances: instances.map((one2) => ({ key: one2.key, node: childNode(node, block, source.module, one2) }))
    };
  });
}
function sourceText(block) {
  const source = block.body.attributes.get("source");
  return source && literalText(source.expression);
}
function sourceOf(node, block) {
  const text = sourceText(block);
  if (text === void 0) return { unread: "the call of a module has no source", remote: false };
  if (!isLocalSource(text)) return { unread: `the module ${text} is not part of the repository`, remote: true };
  const folder = localFolder(node.module.path, text);
  if (folder === void 0) return { unread: `the module ${text} is outside of the repository`, remote: false };
  if (node.trail.includes(folder)) return { unread: `the module in ${folder} calls itself`, remote: false };
  if (node.trail.length >= MAX_CALLS) {
    return { unread: `modules call modules more than ${MAX_CALLS} levels deep`, remote: false };
  }
  const module = node.run.moduleIn(folder);
  if (module !== void 0) return { module };
  return { unread: `no .tf file of ${folder} is among the files to read`, remote: false };
}
function childNode(parent, block, module, one2) {
  const [name = ""] = block.labels;
  const within = `module.${name}${one2.suffix}`;
  const { attributes } = block.body;
  const input = (variable) => {
    const argument2 = META.has(variable) ? void 0 : attributes.get(variable);
    if (argument2 === void 0) return void 0;
    return valueOnce(
      parent,
      `${within} ${variable}`,
      argument2.place,
      () => evaluate(argument2.expression, parent.scope(one2.repetition))
    );
  };
  return newNode({
    run: parent.run,
    module,
    prefix: `${parent.prefix}${within}.`,
    trail: [...parent.trail, module.path],
    input,
    passed: (provider) => passedProvider(parent, block, module, provider)
  });
}
var META = /* @__PURE__ */ new Set(["source", "version", "count", "for_each", "providers", "depends_on"]);
function passedProvider(parent, block, module, name) {
  const map = block.body.attributes.get("providers");
  const items = map?.expression.type === "object" ? map.expression.items : [];
  const item = items.find(({ key }) => providerReference(key) === name);
  const passed = item && providerReference(item.value);
  if (passed !== void 0) return providerFacts(parent, passed, block.place);
  if (name.includes(".") || module.providers.has(name)) return void 0;
  return providerFacts(parent, name, block.place);
}

// src/sources/terraform/modules/perhaps.ts
var GIVES = /* @__PURE__ */ new Map([
  ["aws_iam_role_policy", "policy"],
  ["aws_iam_role_policy_attachment", "policy_arn"],
  ["aws_iam_policy_attachment", "policy_arn"],
  ["aws_s3_bucket_policy", "policy"],
  ["aws_kms_key_policy", "policy"],
  ["aws_kms_grant", "operations"],
  ["aws_vpc_endpoint_policy", "policy"]
]);
function perhaps(instance, why) {
  const name = GIVES.get(instance.type);
  if (name === void 0) return instance;
  const { attributes } = instance;
  const place = attributes.members.get(name)?.place ?? instance.place;
  const open2 = { value: unknownValue(why, place), place };
  return { ...instance, attributes: { ...attributes, members: new Map([...attributes.members, [name, open2]]) } };
}

// src/sources/terraform/modules/collect.ts
var SETTLE = "give the value under terraform-values, or let a plan be read (terraform-plans)";
function collectInstances(node) {
  const own = [...node.module.resources.values()].flatMap((block) => readInstances(node, block));
  const others = [...node.module.calls.keys()].flatMap((call) => {
    const block = node.module.calls.get(call);
    return block === void 0 ? [] : calledInstances(node, call, block);
  });
  for (const { address, place } of forgotten(node)) {
    const why = "Terraform forgets it and leaves it in AWS (removed, destroy = false): no file says what it holds";
    const cure = "declare it, or give the policies that it holds as documents under inventory";
    node.run.report.gap(gapAt(address, place, why, cure));
  }
  return [...own, ...others];
}
function readInstances(node, block) {
  const [type = ""] = block.labels;
  const address = `${node.prefix}${block.labels.join(".")}`;
  const { report, resourceTypes } = node.run;
  const ignored = IGNORED_TYPES.get(type);
  if (ignored !== void 0) report.remark({ what: at(address, block.place), why: ignored });
  if (isUnreadType(type)) {
    const why = `resources of the type ${type} are not read`;
    report.gap(gapAt(address, block.place, why, "declare it with the provider hashicorp/aws, or let a plan be read"));
  }
  if (STACKS.has(type)) return foreignStack(node, block, address);
  if (!resourceTypes.has(type)) return [];
  return guarded(node, address, block.place, () => {
    const { instances, open: open2 } = instancesOf(node, "resource", block);
    if (open2 !== void 0) report.gap(gapAt(address, block.place, open2, SETTLE));
    const all2 = instances.flatMap(
      (expanded) => guarded(node, `${address}${expanded.suffix}`, block.place, () => [instanceOf(node, "resource", block, expanded)])
    );
    return open2 === void 0 ? all2 : all2.map((instance) => perhaps(instance, open2));
  });
}
function foreignStack(node, block, address) {
  return guarded(node, address, block.place, () => {
    for (const expanded of instancesOf(node, "resource", block).instances) {
      if (!mayDeclarePolicies(instanceOf(node, "resource", block, expanded))) continue;
      const why = "the CloudFormation template that it deploys is not read, and it speaks of policies or buckets";
      const cure = "give the template under cloudformation of a config, or its policies as documents under inventory";
      node.run.report.gap(gapAt(address, block.place, why, cure));
    }
    return [];
  });
}
function calledInstances(node, call, block) {
  const address = `${node.prefix}module.${call}`;
  const { report } = node.run;
  return guarded(node, address, block.place, () => {
    const children = node.children(call);
    if ("unread" in children) {
      sayUnread(node, address, block, children);
      return [];
    }
    const [first] = children.instances;
    if (children.open !== void 0 && first !== void 0 && declaresAny(first.node)) {
      report.gap(gapAt(address, block.place, children.open, SETTLE));
    }
    const all2 = children.instances.flatMap((child) => collectInstances(child.node));
    const { open: open2 } = children;
    return open2 === void 0 ? all2 : all2.map((instance) => perhaps(instance, open2));
  });
}
function guarded(node, address, place, work) {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ExpressionError || error instanceof RangeError)) throw error;
    const why = error instanceof ExpressionError ? error.message : "its expressions are nested too deeply";
    node.run.report.gap(gapAt(address, place, why, "mend the expression, or let a plan be read (terraform-plans)"));
    return [];
  }
}
function sayUnread(node, address, block, { unread, remote }) {
  const { report } = node.run;
  if (remote && !mayMatter(node, block)) {
    report.remark({ what: at(address, block.place), why: `${unread}; nothing says that it holds policies` });
    return;
  }
  const why = remote ? `${unread}; it may hold policies that are not read` : unread;
  const cure = remote ? "let a plan be read (terraform-plans), or give its policies as documents under inventory" : "name the module's files under terraform, or let a plan be read (terraform-plans)";
  report.gap(gapAt(address, block.place, why, cure));
}
function mayMatter(node, block) {
  if (mayHoldPolicies(sourceText(block) ?? "")) return true;
  return [...block.body.attributes].some(
    ([name, { expression }]) => speaksOfPolicies(name) || namesBucketOrRole(node.module, expression)
  );
}
function namesBucketOrRole(module, expression) {
  const names = variableNames(expression);
  if (names.has("aws_s3_bucket")) return true;
  return names.has("aws_iam_role") && [...module.resources.keys()].some((name) => name.startsWith("aws_iam_role."));
}
function declaresAny(node) {
  const types = [...node.module.resources.values()].map(({ labels }) => labels[0] ?? "");
  if (types.some((type) => node.run.resourceTypes.has(type) || isUnreadType(type))) return true;
  return [...node.module.calls.keys()].some((call) => {
    const children = node.children(call);
    return "unread" in children || children.instances.some((child) => declaresAny(child.node));
  });
}
function gapAt(address, place, why, cure) {
  return { what: at(address, place), why, cure, path: place.path };
}
function at(address, place) {
  return `${address} (${shown(place)})`;
}

// src/sources/terraform/modules/variable-files.ts
import { posix as posix2 } from "node:path";

// src/sources/terraform/modules/variable-conflicts.ts
function conflictsOf(named, variables, evaluate2) {
  const first = /* @__PURE__ */ new Map();
  const conflicts = /* @__PURE__ */ new Map();
  for (const { body } of named) {
    for (const [name, attribute] of body?.attributes ?? []) {
      const variable = variables.get(name);
      const before = first.get(name);
      if (before === void 0) first.set(name, attribute);
      else if (variable !== void 0 && !conflicts.has(name) && !isSame(before, attribute, evaluate2))
        conflicts.set(name, conflict(name, variable, [before, attribute]));
    }
  }
  return conflicts;
}
function isSame(one2, other, evaluate2) {
  try {
    const [left, right] = [evaluate2(one2), evaluate2(other)];
    const text = knownText(left);
    return text !== void 0 && text === knownText(right) || sameValue(left, right) === true;
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return false;
  }
}
function conflict(name, { place }, attributes) {
  const files = attributes.map((one2) => `${one2.place.path} (line ${one2.place.line})`).join(" and ");
  const why = `${files} give the variable ${name} different values`;
  const { path, line, column } = place;
  const help = "name one of them under inventory.terraform, or give the value under terraform-values";
  return {
    place,
    why,
    problem: { severity: "error", rule: "unreadable-input", path, line, column, message: why, help }
  };
}

// src/sources/terraform/modules/variable-files.ts
function variableFilesOf(folder, named, roots) {
  const own = new Set(named.map(({ path }) => path));
  const automatic = folder.variableFiles.filter(({ path }) => !own.has(path));
  return { automatic, named: named.filter(({ path }) => belongsTo(path, folder.path, roots)) };
}
function belongsTo(path, root, roots) {
  const owner = roots.filter((one2) => one2 !== "." && path.startsWith(`${one2}/`)).sort((left, right) => right.length - left.length)[0];
  if (owner !== void 0) return owner === root;
  return root === "." || posix2.dirname(path) !== "." || !roots.includes(".");
}
function readValues({ automatic, named }, root, scope, report) {
  const constants = {
    ...scope,
    lookup: (name, _steps, place) => {
      throw new ExpressionError(`a variable file may not refer to ${name}`, place);
    }
  };
  const constant = ({ expression }) => evaluate(expression, constants);
  const found = /* @__PURE__ */ new Map();
  for (const { body, problems } of [...automatic, ...named]) {
    for (const problem of problems) report.problem(problem);
    for (const [name, attribute] of body?.attributes ?? []) found.set(name, attribute);
  }
  const values2 = new Map([...found].map(([name, attribute]) => [name, () => constant(attribute)]));
  for (const [name, { why, problem, place }] of conflictsOf(named, root.variables, constant)) {
    if (root.isGiven(name)) continue;
    report.problem(problem);
    values2.set(name, () => unknownValue(why, place));
  }
  return values2;
}

// src/sources/terraform/modules/evaluate-root.ts
var MAX_STEPS3 = 2e6;
var MAX_ROUNDS = 5;
async function evaluateRoot(work) {
  const absent = /* @__PURE__ */ new Set();
  for (let round = 1; ; round += 1) {
    const asked = /* @__PURE__ */ new Set();
    const report = newReport();
    const pieces = evaluateOnce(work, report, (path) => {
      const inside = pathInside(work.root, path);
      const known2 = inside === void 0 ? void 0 : work.files.get(inside);
      if (inside !== void 0 && known2 === void 0 && !absent.has(inside)) asked.add(inside);
      return known2;
    });
    if (asked.size === 0 || round === MAX_ROUNDS) {
      report.tell(work.report);
      return pieces;
    }
    for (const path of asked) {
      const file2 = await work.options.readFile(path);
      if (file2 === void 0) absent.add(path);
      else work.files.set(path, file2);
    }
  }
}
function evaluateOnce(work, report, readFile) {
  const { root, roots, folder, modules, parser, parse, given: given2, options } = work;
  const module = modules.get(root);
  if (module === void 0) return [];
  const budget = newBudget(MAX_STEPS3);
  const renderTemplate = templateRenderer(parser, { functions: FUNCTIONS, budget, readFile });
  const context = { readFile, renderTemplate };
  const { automatic, named } = variableFilesOf(folder, options.variableFiles, roots);
  const values2 = readValues(
    { automatic: automatic.map(parse), named: named.map(parse) },
    { variables: module.variables, isGiven: (name) => options.values.has(`var.${name}`) },
    { functions: FUNCTIONS, budget, context },
    report
  );
  const run = {
    root,
    moduleIn: (path) => modules.get(path),
    resourceTypes: RESOURCE_TYPES,
    functions: FUNCTIONS,
    context,
    budget,
    given: given2,
    surroundings: options.surroundings,
    report,
    wholes: /* @__PURE__ */ new WeakMap(),
    meter: { depth: 0, instances: 0 }
  };
  const { planned } = options;
  const input = (name) => planned === void 0 ? values2.get(name)?.() : planned.variable(name, module.variables.get(name)?.place ?? start(root));
  const instances = collectInstances(rootNode(run, module, input));
  if (isSpent(budget)) {
    const what = `the Terraform root module ${root}`;
    const why = "its expressions are too large to be evaluated in full";
    report.gap({
      what,
      why,
      cure: "let a plan of it be read (terraform-plans)",
      path: folder.configs[0]?.path ?? root
    });
  }
  return instances.flatMap((instance) => [
    ...RESOURCE_TYPES.get(instance.type)?.pieces(instance) ?? [],
    ...exclusiveOfRole(instance)
  ]);
}
function start(path) {
  return { path, line: 1, column: 1, endLine: 1, endColumn: 1 };
}
function pathInside(root, path) {
  if (posix3.isAbsolute(path)) return void 0;
  const joined = posix3.join(root, path);
  return joined === ".." || joined.startsWith("../") ? void 0 : joined;
}

// src/sources/terraform/modules/given-addresses.ts
var MAX_CALLS2 = 20;
function knownAddresses(roots, moduleIn) {
  const blocks = /* @__PURE__ */ new Map();
  const open2 = /* @__PURE__ */ new Set();
  for (const root of roots) visit(root, "", []);
  return { blocks, open: open2 };
  function visit(folder, prefix, trail) {
    const module = moduleIn(folder);
    if (module === void 0 || trail.includes(folder) || trail.length > MAX_CALLS2) {
      open2.add(prefix);
      return;
    }
    for (const name of module.variables.keys()) blocks.set(`${prefix}var.${name}`, { repeated: false });
    for (const name of module.locals.keys()) blocks.set(`${prefix}local.${name}`, { repeated: false });
    if (prefix !== "") for (const name of module.outputs.keys()) blocks.set(`${prefix}${name}`, { repeated: false });
    for (const [kind, found] of [
      ["", module.resources],
      ["data.", module.data]
    ]) {
      for (const [name, { body }] of found) {
        blocks.set(`${prefix}${kind}${name}`, {
          repeated: body.attributes.has("count") || body.attributes.has("for_each")
        });
      }
    }
    for (const [name, block] of module.calls) {
      const source = sourceText(block) ?? "";
      const next = isLocalSource(source) ? localFolder(folder, source) : void 0;
      visit(next ?? "", `${prefix}module.${name}.`, [...trail, folder]);
    }
  }
}
var OTHERS = /* @__PURE__ */ new Set(["path.cwd", "terraform.workspace"]);
function addressProblem(address, { blocks, open: open2 }, unparsed) {
  if (OTHERS.has(address)) return void 0;
  const plain2 = withoutKeys(address);
  if ([...open2].some((prefix) => plain2.startsWith(prefix))) return void 0;
  const named = blocks.get(plain2);
  if (named !== void 0) return void 0;
  const instance = attributePath(address)?.instance ?? address.slice(0, Math.max(address.lastIndexOf("."), 0));
  const name = withoutKeys(instance);
  const block = blocks.get(name);
  if (block !== void 0) {
    const indexed = instance.endsWith("]");
    if (indexed === block.repeated) return void 0;
    return block.repeated ? "its block has count or for_each: the address needs the index or key of an instance" : "its block has neither count nor for_each: the address has no index";
  }
  const [type, label] = name.split(".").slice(-2);
  if (unparsed.some((text) => text.includes(`"${type}" "${label}"`))) return void 0;
  const attribute = plain2.slice(name.length);
  const meant = nearest(
    plain2,
    [...blocks.keys()].flatMap((one2) => [one2, one2 + attribute])
  );
  return `nothing has this address${meant === void 0 ? "" : `; did you mean ${meant}?`}`;
}

// src/sources/terraform/modules/roots.ts
function rootFolders(modules) {
  const calls = new Map([...modules].map(([path, module]) => [path, calledBy(module)]));
  const called = new Set([...calls].flatMap(([path, folders]) => folders.filter((folder) => folder !== path)));
  const roots = [...modules.keys()].filter((path) => !called.has(path));
  const reached = new Set(roots);
  reach();
  for (const path of modules.keys()) {
    if (reached.has(path)) continue;
    roots.push(path);
    reached.add(path);
    reach();
  }
  return roots;
  function reach() {
    for (const path of reached) for (const folder of calls.get(path) ?? []) reached.add(folder);
  }
}
function foldersByRoot(modules, roots) {
  const calls = new Map([...modules].map(([path, module]) => [path, calledBy(module)]));
  return new Map(
    roots.map((root) => {
      const reached = /* @__PURE__ */ new Set([root]);
      for (const path of reached) for (const folder of calls.get(path) ?? []) reached.add(folder);
      return [root, reached];
    })
  );
}
function calledBy(module) {
  return [...module.calls.values()].flatMap((block) => {
    const source = sourceText(block) ?? "";
    return isLocalSource(source) ? localFolder(module.path, source) ?? [] : [];
  });
}

// src/sources/terraform/read-terraform.ts
async function readTerraform(sources, options) {
  const folders = groupFolders(sources);
  const relevant = relevantFolders(folders);
  if (relevant.size === 0) return { ...NOTHING_DECLARED, roots: /* @__PURE__ */ new Map() };
  const parser = await loadHclParser();
  const report = newReport();
  const parsed = /* @__PURE__ */ new Map();
  const parse = (source) => parseOnce(parser, parsed, source, options.cache);
  const modules = readModules(folders, relevant, parse, report);
  const given2 = newGiven(options.values);
  const roots = rootFolders(modules);
  const pieces = [];
  const files = /* @__PURE__ */ new Map();
  for (const root of roots) {
    const folder = folders.get(root);
    if (folder === void 0 || root !== (options.planned?.root ?? root)) continue;
    const result = await evaluateRoot({ root, roots, folder, modules, parser, parse, given: given2, report, options, files });
    for (const piece of result) pieces.push(piece);
  }
  sayUnused(
    given2,
    roots,
    modules,
    [...folders.values()].filter(({ path }) => !relevant.has(path)),
    report
  );
  return { pieces, files: filesOf(parsed, files), ...report.said(), roots: foldersByRoot(modules, roots) };
}
function parseOnce(parser, parsed, source, cache) {
  const known2 = parsed.get(source.path);
  if (known2 !== void 0) return known2;
  const key = `${source.path}\0${source.sha256}`;
  const file2 = cache?.get(key) ?? parseFile(parser, source);
  cache?.set(key, file2);
  parsed.set(source.path, file2);
  return file2;
}
function readModules(folders, relevant, parse, report) {
  const modules = /* @__PURE__ */ new Map();
  for (const folder of folders.values()) {
    if (!relevant.has(folder.path)) continue;
    const files = [...folder.configs, ...folder.overrides].map(parse);
    const bodies = new Map(files.map(({ source, body }) => [source.path, body]));
    const { module, problems } = readModule(folder, (path) => bodies.get(path));
    for (const problem of [...files.flatMap((file2) => file2.problems), ...problems]) report.problem(problem);
    modules.set(folder.path, module);
  }
  return modules;
}
function sayUnused(given2, roots, modules, unparsed, report) {
  const unused = given2.unused();
  if (unused.length === 0) return;
  const known2 = knownAddresses(roots, (folder) => modules.get(folder));
  const texts = unparsed.flatMap(({ configs, overrides }) => [...configs, ...overrides].map(({ text }) => text));
  for (const address of unused) {
    const why = addressProblem(address, known2, texts);
    if (why !== void 0) report.remark({ what: `terraform-values: ${address}`, why });
  }
}
function filesOf(parsed, read) {
  const own = [...parsed.values()].map(({ source }) => ({ ...source, kind: kindOf(source.path) }));
  const others = [...read.values()].filter(({ path }) => !parsed.has(path));
  return [...own, ...others.map((source) => ({ ...source, kind: "terraform" }))];
}
function kindOf(path) {
  return /\.tfvars(?:\.json)?$/.test(path) ? "parameters" : "terraform";
}
export {
  readTerraform
};

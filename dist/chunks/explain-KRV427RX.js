import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  readSaved
} from "./chunk-7VH56RNW.js";
import {
  encryptionKeyOf
} from "./chunk-ZGS7PMW4.js";
import {
  loadingOf,
  openDirectoryTree,
  scopeOf
} from "./chunk-UUTK3G3I.js";
import {
  loadConfig,
  loadWorld
} from "./chunk-HWBFDDJE.js";
import {
  ENDPOINT_KEYS,
  KIND_WORDS,
  RESTRICTED_AS_PUBLIC,
  UNDECLARED_KEYS,
  askedOf,
  assembleExport,
  assumeRoleRequest,
  bucketRegionDimension,
  callerDimension,
  callsOf,
  circumstancesOf,
  decideExport,
  defaultKeyDimension,
  drawSamples,
  encryptionHeaderDimension,
  explain,
  grantDimension,
  isKnownAbsent,
  isNegated,
  isRequired,
  kmsRequest,
  lawOfDeny,
  listOf,
  networkDimension,
  organizationIdOf,
  pointsOver,
  publicAccessDimension,
  rcpDimension,
  requestsOf,
  s3Request,
  sessionOf,
  undeclaredDimension,
  unpublishedCaller
} from "./chunk-ZZLPULXM.js";
import {
  assumeRoleLayers,
  endpointPolicies,
  kmsLayers,
  s3Layers
} from "./chunk-Q4FRW4BE.js";
import {
  accountOf,
  partitionOf,
  regionOf,
  roleName
} from "./chunk-C4HAOTYH.js";
import {
  ANY_VALUE,
  decide,
  s3Gates
} from "./chunk-UGDP6TVT.js";
import {
  globPattern,
  patternOf
} from "./chunk-N5TSIYIH.js";
import "./chunk-BCK6BG5W.js";
import "./chunk-YBMV5TNB.js";
import {
  indexDocuments,
  placeIn,
  placeOfStatement,
  statementName
} from "./chunk-Q4CVXKZT.js";
import "./chunk-DRBF2ZEW.js";
import {
  GENESYS_ACCOUNTS
} from "./chunk-UCW3CZV4.js";
import {
  isGap,
  organizationOf
} from "./chunk-OZLGPRWQ.js";
import "./chunk-5VN2VIFB.js";
import "./chunk-MZ27P2FY.js";
import "./chunk-POFHYFND.js";
import "./chunk-NHM4UX66.js";
import "./chunk-3PFPOZC7.js";
import {
  UserError,
  systemCode
} from "./chunk-J3BASWJ2.js";
import "./chunk-P5O6T775.js";
import "./chunk-42U3HHUD.js";
import "./chunk-VDDINHJK.js";
import "./chunk-5VKBCNGO.js";
import "./chunk-OCJO3G7C.js";
import "./chunk-3Y47BSFT.js";
import "./chunk-E74MSO3V.js";
import {
  groupBy,
  isObject,
  unique
} from "./chunk-F74P53MW.js";
import "./chunk-G7GM7AV2.js";
import "./chunk-H7KYX7BM.js";
import "./chunk-XQZTVO2D.js";
import "./chunk-S2ERT2MI.js";
import "./chunk-GGLZDCZS.js";

// src/commands/explain.ts
import { createReadStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";

// src/evidence/athena.ts
var NAMES = [
  "eventVersion",
  "userIdentity",
  "eventTime",
  "eventSource",
  "eventName",
  "awsRegion",
  "sourceIPAddress",
  "userAgent",
  "errorCode",
  "errorMessage",
  "requestParameters",
  "additionalEventData",
  "resources",
  "recipientAccountId",
  "vpcEndpointId",
  "vpcEndpointAccountId",
  "tlsDetails",
  "principalId",
  "accountId",
  "invokedBy",
  "userName",
  "sessionContext",
  "sessionIssuer",
  "mfaAuthenticated",
  "creationDate",
  "sourceIdentity",
  "tlsVersion",
  "eventJson"
];
var CANONICAL = new Map(NAMES.map((name) => [name.toLowerCase(), name]));
var WITH_FIELDS = /* @__PURE__ */ new Set([
  "userIdentity",
  "requestParameters",
  "additionalEventData",
  "resources",
  "tlsDetails"
]);
function canonicalName(name) {
  return CANONICAL.get(name.toLowerCase()) ?? name;
}
function isRecordHeader(columns) {
  const names = new Set(columns.map((column) => column.toLowerCase()));
  return names.has("eventjson") || names.has("eventname") && names.has("eventsource");
}
function recordOfRow(columns, fields) {
  const entries = columns.flatMap((column, index) => {
    const field = fields[index];
    if (field === void 0 || field === "" || field === "null" || field === "-") return [];
    const name = canonicalName(column);
    return [[name, readColumn(name, field)]];
  });
  return Object.fromEntries(entries);
}
function readColumn(name, field) {
  return WITH_FIELDS.has(name) ? readJson(field) ?? readStruct(field) : field;
}
function readJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
var DEEPEST = 8;
function readStruct(text) {
  const reader = { text, at: 0 };
  return readValue(reader, 0);
}
function readValue(reader, depth) {
  const open = reader.text[reader.at];
  if (depth < DEEPEST && open === "{") return readFields(reader, depth);
  if (depth < DEEPEST && open === "[") return readItems(reader, depth);
  return readBare(reader);
}
function readFields(reader, depth) {
  const entries = [];
  reader.at += 1;
  while (reader.at < reader.text.length && reader.text[reader.at] !== "}") {
    const equals = reader.text.indexOf("=", reader.at);
    if (equals < 0) break;
    const name = reader.text.slice(reader.at, equals).trim();
    reader.at = equals + 1;
    const value = readValue(reader, depth + 1);
    if (value !== "null" && value !== "") entries.push([canonicalName(name), value]);
    skipComma(reader);
  }
  reader.at += 1;
  return Object.fromEntries(entries);
}
function readItems(reader, depth) {
  const items = [];
  reader.at += 1;
  while (reader.at < reader.text.length && reader.text[reader.at] !== "]") {
    const before = reader.at;
    items.push(readValue(reader, depth + 1));
    skipComma(reader);
    if (reader.at === before) break;
  }
  reader.at += 1;
  return items;
}
function skipComma(reader) {
  if (reader.text.startsWith(", ", reader.at)) reader.at += 2;
  else if (reader.text[reader.at] === ",") reader.at += 1;
}
function readBare(reader) {
  const from = reader.at;
  while (reader.at < reader.text.length && !isEnd(reader)) reader.at += 1;
  return reader.text.slice(from, reader.at);
}
function isEnd({ text, at }) {
  const character = text[at];
  if (character === "}" || character === "]") return true;
  return character === "," && text[at + 1] === " ";
}

// src/evidence/csv.ts
function* csvRows(text) {
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const start = line;
    const fields = [];
    for (; ; ) {
      const field = text[at] === '"' ? quoted(text, at) : bare(text, at);
      fields.push(field.value);
      line += field.lines;
      at = field.end;
      if (text[at] !== ",") break;
      at += 1;
    }
    if (text[at] === "\r") at += 1;
    if (text[at] === "\n") {
      at += 1;
      line += 1;
    } else if (at < text.length) {
      const next = text.indexOf("\n", at);
      at = next < 0 ? text.length : next + 1;
      line += 1;
    }
    if (fields.length > 1 || fields[0] !== "") yield { line: start, fields };
  }
}
function quoted(text, from) {
  const parts = [];
  let at = from + 1;
  for (; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return ended([...parts, text.slice(at)], text.length);
    parts.push(text.slice(at, quote));
    if (text[quote + 1] !== '"') return ended(parts, quote + 1);
    parts.push('"');
    at = quote + 2;
  }
}
function ended(parts, end) {
  const value = parts.join("");
  let lines = 0;
  for (let at = value.indexOf("\n"); at >= 0; at = value.indexOf("\n", at + 1)) lines += 1;
  return { value, end, lines };
}
function bare(text, from) {
  let end = from;
  while (end < text.length && text[end] !== "," && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return { value: text.slice(from, end), end, lines: 0 };
}

// src/evidence/error-sentence.ts
var PERFORM = "is not authorized to perform: ";
var RESOURCE = " on resource: ";
var USER = "User: ";
var ACTION = /^[A-Za-z][A-Za-z0-9-]*:[A-Za-z]+/;
var LONGEST_ARN = 2048;
function readSentence(text) {
  const at = text.indexOf(PERFORM);
  if (at < 0) return void 0;
  const rest = text.slice(at + PERFORM.length);
  const action = ACTION.exec(rest)?.[0];
  if (action === void 0) return void 0;
  const user = userBefore(text, at);
  const { resource, behind } = partsOf(rest, action.length);
  return {
    action,
    ...user === void 0 ? {} : { user },
    ...resource === void 0 ? {} : { resource },
    ...behind === void 0 ? {} : { behind }
  };
}
function userBefore(text, at) {
  const from = text.lastIndexOf(USER, at);
  const user = from < 0 ? "" : text.slice(from + USER.length, at).trim();
  return user.startsWith("arn:") && !user.includes(" ") ? user : void 0;
}
function partsOf(rest, from) {
  if (!rest.startsWith(RESOURCE, from)) return { behind: rest.slice(from) };
  const start = from + RESOURCE.length;
  if (rest[start] === '"') return quotedParts(rest, start);
  const window = rest.slice(start, start + LONGEST_ARN);
  if (rest.split(REASONS).length > 2) return { behind: rest.slice(start) };
  const ends = [" because ", " with an explicit deny", " (Service: ", ", with ", "</"].flatMap((stop) => {
    const index = window.indexOf(stop);
    return index < 0 ? [] : [index];
  });
  const end = Math.min(window.length, ...ends);
  const resource = arn(window.slice(0, end).replace(/[.,;"']$/, ""));
  return { ...resource === void 0 ? {} : { resource }, behind: rest.slice(start + end) };
}
var REASONS = / with an explicit deny in | because no /i;
var REASON = /^[.,]? ?(?:with an explicit deny|because )/i;
function quotedParts(rest, start) {
  const window = rest.slice(start + 1, start + 1 + LONGEST_ARN);
  const last = window.lastIndexOf('"');
  if (last < 0) return {};
  for (let quote = window.indexOf('"'); quote < last; quote = window.indexOf('"', quote + 1))
    if (isClosing(window, quote) || !isClosing(window, last)) return {};
  const resource = arn(window.slice(0, last));
  return { ...resource === void 0 ? {} : { resource }, behind: rest.slice(start + last + 2) };
}
function isClosing(window, quote) {
  return REASON.test(window.slice(quote + 1, quote + 30));
}
function arn(text) {
  const trimmed = text.trim();
  return trimmed.startsWith("arn:") ? trimmed : void 0;
}

// src/evidence/phrases.ts
var RESOURCE2 = ["bucket-policy", "key-policy", "trust-policy"];
var TYPES = [
  ["identity-based policy", ["identity-policy"]],
  ["resource-based policy", RESOURCE2],
  ["permissions boundary", ["permissions-boundary"]],
  ["session policy", ["session-policy"]],
  ["sessions policy", ["session-policy"]],
  ["service control policy", ["scp"]],
  ["resource control policy", ["rcp"]],
  ["vpc endpoint policy", ["vpc-endpoint-policy"]],
  ["role trust policy", ["trust-policy"]]
];
var EXPLICIT = ["with an explicit deny in a ", "with an explicit deny in an ", "with an explicit deny in the "];
var IMPLICIT = ["because no "];
var SETTINGS = [
  ["blockpublicacls", []],
  ["ignorepublicacls", []],
  ["blockpublicpolicy", []],
  ["restrictpublicbuckets", ["bucket-policy"]],
  ["server side encryption with customer provided keys", []]
];
function namedLayer(given2) {
  const sentence2 = readSentence(given2);
  const text = sentence2 === void 0 ? given2 : sentence2.behind ?? "";
  const lower = text.toLowerCase();
  const named2 = [...byPrefix(lower, EXPLICIT, "explicit deny"), ...byPrefix(lower, IMPLICIT, "no allow")];
  const layers = new Set(named2.map(({ effect, kinds }) => `${effect} ${kinds.join(" ")}`));
  const found = layers.size === 0 ? bySetting(lower) : layers.size === 1 ? named2[0] : void 0;
  if (found === void 0) return void 0;
  const phrase = text.slice(found.from, found.to).trim();
  const policyArn = policyArnAfter(text, found.to);
  return { kinds: found.kinds, effect: found.effect, phrase, ...policyArn === void 0 ? {} : { policyArn } };
}
function byPrefix(lower, prefixes, effect) {
  const found = [];
  for (const prefix of prefixes) {
    for (let from = lower.indexOf(prefix); from >= 0; from = lower.indexOf(prefix, from + 1)) {
      const rest = from + prefix.length;
      const type = TYPES.find(([words]) => lower.startsWith(words, rest));
      if (type === void 0) continue;
      const to = rest + type[0].length;
      found.push({ from, to: endOfPhrase(lower, to, effect), kinds: throughOther(lower, to) ?? type[1], effect });
    }
  }
  return found;
}
var TRANSITIVE = " transitively through a ";
function throughOther(lower, to) {
  if (!lower.startsWith(TRANSITIVE, to)) return void 0;
  return TYPES.find(([words]) => lower.startsWith(words, to + TRANSITIVE.length))?.[1];
}
function endOfPhrase(lower, to, effect) {
  if (effect === "explicit deny") {
    if (!lower.startsWith(TRANSITIVE, to)) return to;
    const type = TYPES.find(([words]) => lower.startsWith(words, to + TRANSITIVE.length));
    return type === void 0 ? to : to + TRANSITIVE.length + type[0].length;
  }
  const action = lower.indexOf(" action", to);
  return action < 0 || action - to > 120 ? to : action + " action".length;
}
function bySetting(lower) {
  const setting = SETTINGS.find(([words]) => lower.includes(words));
  if (setting === void 0) return void 0;
  const because = lower.lastIndexOf("because ", lower.indexOf(setting[0]));
  const from = because < 0 ? lower.indexOf(setting[0]) : because;
  const stop = lower.indexOf(".", from);
  const to = stop < 0 ? Math.min(lower.length, from + 200) : Math.min(stop, from + 200);
  return { from, to, kinds: setting[1], effect: "setting" };
}
function policyArnAfter(text, to) {
  const rest = text.slice(to, to + 400);
  return /^(?:,? with policy ARN)?:? ?(arn:[\w-]+:[\w-]+:[\w-]*:(?:\d*|aws):policy\/[\w+=,.@/-]+)/i.exec(rest)?.[1];
}

// src/evidence/error-code.ts
var DENIALS = /* @__PURE__ */ new Set([
  "accessdenied",
  "accessdeniedexception",
  "unauthorizedoperation",
  "client.unauthorizedoperation",
  "forbidden",
  "403"
]);
var LONGEST_MESSAGE = 4e3;
function isDenial(code) {
  return DENIALS.has(code.toLowerCase());
}
function readAwsError(code, message) {
  if (code === void 0 && message === void 0) return void 0;
  const text = (message ?? "").slice(0, LONGEST_MESSAGE).replace(/\s+/g, " ");
  const named2 = namedLayer(text);
  const denied = code === void 0 ? text.includes("not authorized to perform") : isDenial(code);
  return {
    denied,
    error: { ...code === void 0 ? {} : { code }, message: text, ...named2 === void 0 ? {} : { named: named2 } }
  };
}

// src/evidence/operations.ts
var s3 = (action, on) => ({ service: "s3", action: `s3:${action}`, on });
var kms = (action) => ({ service: "kms", action: `kms:${action}`, on: "key" });
var OPERATIONS = /* @__PURE__ */ new Map([
  ["AssumeRole", { service: "sts", action: "sts:AssumeRole", on: "role" }],
  // M1: the parts of a multipart upload are s3:PutObject.
  ["PutObject", s3("PutObject", "object")],
  ["CreateMultipartUpload", s3("PutObject", "object")],
  ["UploadPart", s3("PutObject", "object")],
  ["CompleteMultipartUpload", s3("PutObject", "object")],
  ["AbortMultipartUpload", s3("AbortMultipartUpload", "object")],
  ["ListParts", s3("ListMultipartUploadParts", "object")],
  ["PutObjectAcl", s3("PutObjectAcl", "object")],
  ["GetObjectAcl", s3("GetObjectAcl", "object")],
  ["PutObjectTagging", s3("PutObjectTagging", "object")],
  ["PutObjectRetention", s3("PutObjectRetention", "object")],
  ["PutObjectLegalHold", s3("PutObjectLegalHold", "object")],
  ["GetObject", s3("GetObject", "object")],
  ["HeadObject", s3("GetObject", "object")],
  ["DeleteObject", s3("DeleteObject", "object")],
  ["ListObjects", s3("ListBucket", "bucket")],
  ["ListObjectsV2", s3("ListBucket", "bucket")],
  ["HeadBucket", s3("ListBucket", "bucket")],
  ["ListMultipartUploads", s3("ListBucketMultipartUploads", "bucket")],
  ["GetBucketLocation", s3("GetBucketLocation", "bucket")],
  ["GetBucketEncryption", s3("GetEncryptionConfiguration", "bucket")],
  ["GetBucketAcl", s3("GetBucketAcl", "bucket")],
  ["GetBucketPolicy", s3("GetBucketPolicy", "bucket")],
  ["GetBucketVersioning", s3("GetBucketVersioning", "bucket")],
  ["GenerateDataKey", kms("GenerateDataKey")],
  ["GenerateDataKeyWithoutPlaintext", kms("GenerateDataKeyWithoutPlaintext")],
  ["Decrypt", kms("Decrypt")],
  ["Encrypt", kms("Encrypt")],
  ["DescribeKey", kms("DescribeKey")]
]);
var SOURCES = {
  sts: "sts.amazonaws.com",
  s3: "s3.amazonaws.com",
  kms: "kms.amazonaws.com"
};
function operationOf(eventSource, eventName) {
  const found = OPERATIONS.get(eventName);
  return found !== void 0 && SOURCES[found.service] === eventSource ? found : void 0;
}
function operationNamed(name) {
  return OPERATIONS.get(name);
}

// src/evidence/error-text.ts
var LONGEST = 64 * 1024;
function readErrorText(given2, at) {
  const text = plain(given2.slice(0, LONGEST));
  const said = plain(messageOf(given2.slice(0, LONGEST)));
  const sentence2 = readSentence(said);
  const operation = operationIn(text);
  const code = codeIn(text, sentence2 !== void 0);
  if (code === void 0) return void 0;
  const named2 = namedLayer(said);
  const error = {
    ...code === "" ? {} : { code },
    message: messageIn(text),
    ...named2 === void 0 ? {} : { named: named2 }
  };
  const denied = sentence2 !== void 0 || code === "" || isDenial(code) || isHiddenKey(text);
  const action = sentence2?.action ?? (operation === void 0 ? void 0 : operationNamed(operation)?.action);
  const service = serviceOf(action);
  const whole = sentence2?.resource !== void 0 && sentence2.user !== void 0;
  if (denied && whole && sentence2.resource !== void 0 && service !== void 0 && action !== void 0)
    return {
      kind: "request",
      source: "text",
      showsParameters: false,
      at,
      service,
      ...operation === void 0 ? {} : { operation },
      action,
      resource: sentence2.resource,
      caller: callerOf(sentence2.user),
      ...service === "s3" ? {} : { resourceAccount: accountOf(sentence2.resource) },
      network: { via: "unknown", why: "the text does not say where the request came from" },
      facts: {},
      outcome: "denied",
      error
    };
  const bucket = tag(given2, "BucketName");
  return {
    kind: "text",
    at,
    ...service === void 0 ? {} : { service },
    ...operation === void 0 ? {} : { operation },
    ...action === void 0 ? {} : { action },
    ...bucket === void 0 ? {} : { bucket },
    outcome: denied ? "denied" : "failed",
    error
  };
}
var ESCAPED_RESOURCE = 'on resource: \\"';
function messageOf(given2) {
  const message = tag(given2, "Message");
  if (message !== void 0) return message;
  const at = given2.indexOf(ESCAPED_RESOURCE);
  const end = at < 0 ? void 0 : /[^\\]"/.exec(given2.slice(at + ESCAPED_RESOURCE.length))?.index;
  return end === void 0 ? given2 : given2.slice(0, at + ESCAPED_RESOURCE.length + end + 1);
}
var ENTITIES = [
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&apos;", "'"],
  ["&amp;", "&"]
];
function plain(text) {
  const unescaped = ENTITIES.reduce((current, [entity, character]) => current.replaceAll(entity, character), text);
  return unescaped.replaceAll('\\"', '"').replace(/\s+/g, " ").trim();
}
function serviceOf(action) {
  const prefix = action?.split(":")[0]?.toLowerCase();
  return prefix === "s3" || prefix === "kms" || prefix === "sts" ? prefix : void 0;
}
function callerOf(user) {
  if (user === void 0) return {};
  const account = accountOf(user);
  return { arn: user, ...account === "" ? {} : { account } };
}
function operationIn(text) {
  return /\bwhen calling the ([A-Za-z0-9]{1,64}) operation/.exec(text)?.[1] ?? /\boperation error (?:S3|KMS|STS): ([A-Za-z0-9]{1,64}),/.exec(text)?.[1];
}
var CODES = [
  /<Code>([A-Za-z.]{1,64})<\/Code>/,
  /An error occurred \(([A-Za-z.]{1,64})\)/,
  /\bapi error ([A-Za-z.]{1,64}):/,
  /\bError Code: ([A-Za-z.]{1,64})/,
  /"(?:[Cc]ode|__type|name)" ?: ?"(?:[\w.]{1,64}#)?([A-Za-z.]{1,64})"/,
  /\b(AccessDeniedException|AccessDenied)\b/,
  /\b(AccessControlListNotSupported|NoSuchBucket|NoSuchKey|InvalidObjectState|PermanentRedirect|ExpiredToken|InvalidAccessKeyId|SignatureDoesNotMatch)\b/
];
function codeIn(text, isSentence) {
  for (const pattern of CODES) {
    const code = pattern.exec(text)?.[1];
    if (code !== void 0 && code !== "Error") return code;
  }
  if (isSentence) return "";
  return /access denied|403 forbidden|\b403\b|not authorized to perform/i.test(text) || isHiddenKey(text) ? "" : void 0;
}
function isHiddenKey(text) {
  return /ciphertext refers to a customer master key that does not exist/i.test(text);
}
function messageIn(text) {
  return (tag(text, "Message") ?? text).slice(0, 4e3);
}
function tag(text, name) {
  const from = text.indexOf(`<${name}>`);
  if (from < 0) return void 0;
  const start = from + name.length + 2;
  const end = text.indexOf(`</${name}>`, start);
  return end < 0 ? void 0 : text.slice(start, end);
}

// src/evidence/fields.ts
function textOf(fields, name) {
  const value = Object.hasOwn(fields, name) ? fields[name] : void 0;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return typeof value === "string" && value !== "" ? value : void 0;
}
function fieldsOf(fields, name) {
  const value = Object.hasOwn(fields, name) ? fields[name] : void 0;
  return isObject(value) ? value : {};
}
function itemsOf(fields, name) {
  const value = Object.hasOwn(fields, name) ? fields[name] : void 0;
  return Array.isArray(value) ? value.filter(isObject) : [];
}
function anyCase(fields, name) {
  const wanted = name.toLowerCase();
  const found = Object.keys(fields).find((key) => key.toLowerCase() === wanted);
  return found === void 0 ? void 0 : textOf(fields, found);
}
function canonical(fields) {
  return Object.fromEntries(
    Object.entries(fields).map(([given2, value]) => {
      const name = canonicalName(given2);
      return [name, typeof value === "string" ? readColumn(name, value) : value];
    })
  );
}

// src/evidence/network.ts
import { isIP } from "node:net";
var PRIVATE = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|f[cd])/i;
function readNetwork(record) {
  const address = textOf(record, "sourceIPAddress");
  const id = textOf(record, "vpcEndpointId");
  const known = address !== void 0 && isIP(address) !== 0;
  if (id !== void 0) {
    const account = textOf(record, "vpcEndpointAccountId");
    return { via: "endpoint", id, ...known ? { address } : {}, ...account === void 0 ? {} : { account } };
  }
  if (known && PRIVATE.test(address))
    return { via: "unknown", why: `${address} is a private address, and the record names no VPC endpoint` };
  if (known) return { via: "internet", address };
  if (address === void 0) return { via: "unknown", why: "the record has no source address" };
  if (address === "AWS Internal" || address.endsWith(".amazonaws.com")) return { via: "forwarded" };
  return { via: "unknown", why: `the record's source address is ${JSON.stringify(address)}` };
}
function readTls(record, service) {
  const details = canonical(fieldsOf(record, "tlsDetails"));
  const version = textOf(details, "tlsVersion")?.replace(/^TLSv/, "");
  const cipher = textOf(fieldsOf(record, "additionalEventData"), "CipherSuite");
  const secure = version !== void 0 || cipher !== void 0 || service !== "s3";
  return {
    ...secure ? { "aws:SecureTransport": "true" } : {},
    ...version === void 0 || service !== "s3" ? {} : { "s3:TlsVersion": version }
  };
}
function readUserAgent(record) {
  const agent = textOf(record, "userAgent");
  if (agent === void 0 || agent.length > 1e3 || agent === "AWS Internal") return {};
  return { "aws:UserAgent": agent.startsWith("[") && agent.endsWith("]") ? agent.slice(1, -1) : agent };
}
function isForwarded(record, service) {
  const identity = canonical(fieldsOf(record, "userIdentity"));
  const by = [textOf(identity, "invokedBy"), textOf(record, "sourceIPAddress"), textOf(record, "userAgent")];
  const parameters = fieldsOf(record, "requestParameters");
  const context = isObject(parameters["encryptionContext"]) ? parameters["encryptionContext"] : {};
  const named2 = by.some((text) => text === `${service}.amazonaws.com` || text === `fas.${service}.amazonaws.com`);
  return named2 || by.includes("AWS Internal") && Object.hasOwn(context, `aws:${service}:arn`);
}

// src/evidence/context.ts
function readContext(service, record, parameters) {
  if (service === "s3") return s3Context(record, parameters);
  if (service === "kms") return kmsContext(record, parameters);
  return parameters === void 0 ? {} : stsContext(parameters);
}
var SHOWN_HEADERS = [
  "x-amz-acl",
  "x-amz-grant-read",
  "x-amz-grant-write",
  "x-amz-grant-read-acp",
  "x-amz-grant-write-acp",
  "x-amz-grant-full-control",
  "x-amz-server-side-encryption",
  "x-amz-server-side-encryption-aws-kms-key-id",
  "x-amz-server-side-encryption-customer-algorithm",
  "x-amz-storage-class",
  "x-amz-copy-source"
];
var QUERY = ["prefix", "delimiter", "max-keys"];
function s3Context(record, parameters) {
  const event = fieldsOf(record, "additionalEventData");
  return {
    ...parameters === void 0 ? {} : s3Parameters(parameters),
    ...mapped("s3:authType", AUTHENTICATION, textOf(event, "AuthenticationMethod")),
    ...mapped("s3:signatureversion", SIGNATURES, textOf(event, "SignatureVersion"))
  };
}
function s3Parameters(parameters) {
  const shown = SHOWN_HEADERS.map((name) => [`s3:${name}`, anyCase(parameters, name) ?? null]);
  const query = QUERY.flatMap((name) => {
    const value = Object.hasOwn(parameters, name) ? parameters[name] : null;
    if (value === null) return [[`s3:${name}`, null]];
    const text = value === "" ? "" : textOf(parameters, name);
    return text === void 0 ? [] : [[`s3:${name}`, text]];
  });
  return { ...Object.fromEntries(shown), ...Object.fromEntries(query) };
}
var AUTHENTICATION = {
  AuthHeader: "REST-HEADER",
  QueryString: "REST-QUERY-STRING",
  HtmlForm: "POST"
};
var SIGNATURES = { SigV4: "AWS4-HMAC-SHA256", SigV2: "AWS" };
function mapped(key, table, word) {
  const value = word !== void 0 && Object.hasOwn(table, word) ? table[word] : void 0;
  return value === void 0 ? {} : { [key]: value };
}
function kmsContext(record, parameters) {
  const region = textOf(record, "awsRegion");
  const forwarded = isForwarded(record, "s3");
  const internal = textOf(record, "sourceIPAddress") === "AWS Internal" || textOf(record, "userAgent") === "AWS Internal";
  const way = parameters === void 0 && !forwarded && internal ? {} : {
    "aws:ViaAWSService": forwarded ? "true" : "false",
    "kms:ViaService": forwarded && region !== void 0 ? `s3.${region}.amazonaws.com` : null
  };
  return { ...parameters === void 0 ? {} : encryptionContext(parameters), ...way };
}
function encryptionContext(parameters) {
  const pairs = Object.entries(fieldsOf(parameters, "encryptionContext")).flatMap(
    ([name, value]) => typeof value === "string" ? [[name, value]] : []
  );
  return {
    ...Object.fromEntries(pairs.map(([name, value]) => [`kms:EncryptionContext:${name}`, value])),
    "kms:EncryptionContextKeys": pairs.length === 0 ? null : pairs.map(([name]) => name)
  };
}
function stsContext(parameters) {
  const listed = parameters["transitiveTagKeys"];
  const transitive = Array.isArray(listed) ? listed.filter((one) => typeof one === "string") : [];
  const tags = itemsOf(parameters, "tags").flatMap((tag2) => {
    const key = textOf(tag2, "key");
    return key === void 0 ? [] : [[`aws:RequestTag/${key}`, textOf(tag2, "value") ?? ""]];
  });
  return {
    "sts:ExternalId": textOf(parameters, "externalId") ?? null,
    "sts:RoleSessionName": textOf(parameters, "roleSessionName") ?? null,
    "sts:SourceIdentity": textOf(parameters, "sourceIdentity") ?? null,
    "sts:TransitiveTagKeys": transitive.length === 0 ? null : transitive,
    ...Object.fromEntries(tags),
    "aws:TagKeys": tags.length === 0 ? null : tags.map(([key]) => key.slice("aws:RequestTag/".length))
  };
}
function resourceOf(record, type) {
  const resources = itemsOf(record, "resources").map(canonical);
  const found = resources.find((one) => textOf(one, "type") === type) ?? resources.find((one) => !("type" in one));
  if (found === void 0) return {};
  const arn2 = textOf(found, "ARN") ?? textOf(found, "arn");
  const account = textOf(found, "accountId");
  return { ...arn2 === void 0 ? {} : { arn: arn2 }, ...account === void 0 ? {} : { account } };
}

// src/evidence/identity.ts
var TYPES2 = {
  AssumedRole: "AssumedRole",
  IAMUser: "User",
  Root: "Account",
  FederatedUser: "FederatedUser"
};
function readIdentity(identity) {
  const own = canonical(identity);
  const type = textOf(own, "type");
  const session = canonical(fieldsOf(own, "sessionContext"));
  const issuer = canonical(fieldsOf(session, "sessionIssuer"));
  const account = textOf(own, "accountId");
  if (account === "anonymous" || account === "ANONYMOUS_PRINCIPAL") return { caller: { anonymous: true }, facts: {} };
  const service = type === "AWSService" ? textOf(own, "invokedBy") : void 0;
  if (service !== void 0) return { caller: { service }, facts: {} };
  const arn2 = textOf(own, "arn") ?? textOf(own, "ARN");
  const role = textOf(issuer, "arn") ?? textOf(issuer, "ARN");
  const issuedToRole = textOf(issuer, "type") === "Role" && role !== void 0;
  const principalType = type === void 0 ? void 0 : TYPES2[type];
  const caller = {
    ...arn2 === void 0 ? {} : { arn: arn2 },
    ...issuedToRole ? { role } : {},
    ...account === void 0 ? {} : { account }
  };
  const facts = {
    ...principalType === void 0 ? {} : { "aws:PrincipalType": principalType },
    ...userId(own),
    ...arn2 === void 0 ? {} : { "aws:PrincipalArn": issuedToRole ? role : arn2 },
    ...account === void 0 ? {} : { "aws:PrincipalAccount": account },
    ...type === "IAMUser" ? named("aws:username", textOf(own, "userName")) : {},
    ...sessionFacts(type, session)
  };
  return { caller, facts };
}
function userId(identity) {
  return named("aws:userid", textOf(identity, "principalId"));
}
function named(key, value) {
  return value === void 0 ? {} : { [key]: value };
}
function sessionFacts(type, session) {
  const attributes = canonical(fieldsOf(session, "attributes"));
  const created = textOf(attributes, "creationDate");
  const mfa = textOf(attributes, "mfaAuthenticated");
  const source = textOf(session, "sourceIdentity");
  const identity = source === void 0 ? {} : { "aws:SourceIdentity": source };
  if (created === void 0 && mfa === void 0)
    return type === "IAMUser" ? { "aws:MultiFactorAuthPresent": null, "aws:TokenIssueTime": null } : identity;
  return {
    ...identity,
    ...created === void 0 ? {} : { "aws:TokenIssueTime": created },
    ...mfa === void 0 ? {} : { "aws:MultiFactorAuthPresent": mfa.toLowerCase() }
  };
}

// src/evidence/parameters.ts
function shownParameters(record) {
  const value = Object.hasOwn(record, "requestParameters") ? record["requestParameters"] : void 0;
  return isObject(value) && textOf(value, "omitted") !== "true" ? value : void 0;
}

// src/evidence/record.ts
function readRecord(given2, at) {
  const record = canonical(given2);
  const name = textOf(record, "eventName");
  const source = textOf(record, "eventSource");
  if (name === void 0 || source === void 0) return { fault: "has no eventName or no eventSource" };
  const error = readAwsError(textOf(record, "errorCode"), textOf(record, "errorMessage"));
  const outcome = error === void 0 ? "succeeded" : error.denied ? "denied" : "failed";
  const operation = operationOf(source, name);
  if (operation === void 0) return { kind: "other", at, what: `${source} ${name}`, outcome };
  const parameters = shownParameters(record);
  const asked2 = askedFor(operation, record, parameters ?? {}, error?.error.message ?? "");
  if ("fault" in asked2) return asked2;
  const { caller, facts } = readIdentity(fieldsOf(record, "userIdentity"));
  if (caller.arn === void 0 && caller.account === void 0 && !caller.anonymous && caller.service === void 0)
    return { fault: "does not say who called (userIdentity)" };
  const time = readTime(textOf(record, "eventTime"));
  if (time === void 0) return { fault: "has no eventTime, or none that is a date" };
  const region = textOf(record, "awsRegion");
  return {
    kind: "request",
    source: "record",
    showsParameters: parameters !== void 0,
    at,
    service: operation.service,
    operation: name,
    action: operation.action,
    resource: asked2.resource,
    caller,
    time,
    ...region === void 0 ? {} : { region },
    ...asked2.account === void 0 ? {} : { resourceAccount: asked2.account },
    network: readNetwork(record),
    facts: {
      ...facts,
      ...readTls(record, operation.service),
      ...readUserAgent(record),
      ...readContext(operation.service, record, parameters)
    },
    outcome,
    ...error === void 0 ? {} : { error: error.error }
  };
}
function readTime(text) {
  if (text === void 0) return void 0;
  const stamp = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?$/.test(text) ? `${text.replace(" ", "T")}Z` : text;
  const time = Date.parse(stamp);
  return Number.isNaN(time) ? void 0 : new Date(time).toISOString();
}
function askedFor(operation, record, parameters, message) {
  const asked2 = operation.on === "role" ? roleAsked(record, parameters) : operation.on === "key" ? keyAsked(record, parameters) : bucketAsked(operation.on, record, parameters);
  if (!("fault" in asked2)) return asked2;
  const sentence2 = readSentence(message);
  if (sentence2?.resource === void 0 || sentence2.action.toLowerCase() !== operation.action.toLowerCase())
    return asked2;
  return operation.service === "s3" ? { resource: sentence2.resource } : withOwner(sentence2.resource);
}
function roleAsked(record, parameters) {
  const arn2 = textOf(parameters, "roleArn") ?? resourceOf(record, "AWS::IAM::Role").arn;
  return arn2 === void 0 ? { fault: "does not say which role (requestParameters.roleArn)" } : withOwner(arn2);
}
function keyAsked(record, parameters) {
  const named2 = textOf(parameters, "keyId");
  const arn2 = resourceOf(record, "AWS::KMS::Key").arn ?? (named2?.startsWith("arn:") ? named2 : void 0);
  return arn2 === void 0 ? { fault: "does not name the key by its ARN (resources)" } : withOwner(arn2);
}
function withOwner(arn2) {
  const account = accountOf(arn2);
  return account === "" ? { fault: `names ${arn2.slice(0, 100)}, which is no ARN with an account` } : { resource: arn2, account };
}
function bucketAsked(on, record, parameters) {
  const object = resourceOf(record, "AWS::S3::Object").arn;
  const { arn: arn2, account } = resourceOf(record, "AWS::S3::Bucket");
  const owner = account === void 0 ? {} : { account };
  const listed = on === "object" ? object : arn2;
  if (shownParameters(record) === void 0 && listed?.includes(":s3:::") === true)
    return { resource: listed, ...owner };
  const bucket = anyCase(parameters, "bucketName");
  if (bucket === void 0) return { fault: "does not say which bucket (requestParameters.bucketName)" };
  const key = textOf(parameters, "key");
  if (on === "object" && key === void 0) return { fault: "does not say which object (requestParameters.key)" };
  const partition = arn2?.split(":")[1] ?? partitionOfCaller(record);
  const resource = `arn:${partition}:s3:::${bucket}${on === "object" ? `/${key}` : ""}`;
  return { resource, ...owner };
}
function partitionOfCaller(record) {
  const arn2 = textOf(canonical(fieldsOf(record, "userIdentity")), "arn");
  return arn2?.split(":")[1] || "aws";
}

// src/evidence/genesys-job.ts
var JOB_STATES = /* @__PURE__ */ new Set(["FULFILLED", "PENDING", "READY", "PROCESSING", "CANCELLED", "FAILED"]);
var JOB_FIELDS = [
  "recordingJobsQuery",
  "totalRecordings",
  "totalFailedRecordings",
  "failedRecordings",
  "dateCreated"
];
function readJob(value, at) {
  if (isJob(value)) return [job(value, at)];
  if (isIntegration(value)) return [integration(value, at)];
  const entities = itemsOf(value, "entities");
  if (!Array.isArray(value["entities"])) return void 0;
  if (entities.some(isJob)) return entities.filter(isJob).map((one, index) => job(one, `${at}, job ${index + 1}`));
  const failed = entities.filter((one) => isObject(one["recording"]) && isObject(one["conversation"]));
  if (failed.length === 0 && entities.length > 0) return void 0;
  const total = value["total"];
  return [{ kind: "job", at, failed: typeof total === "number" ? total : failed.length, failedOnly: true }];
}
function isJob(value) {
  const state = textOf(value, "state");
  return state !== void 0 && JOB_STATES.has(state) && JOB_FIELDS.some((name) => Object.hasOwn(value, name));
}
function job(value, at) {
  const id = textOf(value, "id");
  const message = textOf(value, "errorMessage");
  const state = textOf(value, "state");
  const number = (name) => typeof value[name] === "number" ? value[name] : void 0;
  const failed = number("totalFailedRecordings");
  const processed = number("totalProcessedRecordings");
  return {
    kind: "job",
    at,
    ...id === void 0 ? {} : { id },
    ...state === void 0 ? {} : { state },
    ...message === void 0 ? {} : { message },
    ...failed === void 0 ? {} : { failed },
    ...processed === void 0 ? {} : { processed },
    failedOnly: false
  };
}
function isIntegration(value) {
  const status = fieldsOf(value, "status");
  return textOf(status, "code") !== void 0 && isObject(status["detail"]);
}
function integration(value, at) {
  const status = fieldsOf(value, "status");
  const message = textOf(fieldsOf(status, "detail"), "message");
  const code = textOf(status, "code");
  return {
    kind: "job",
    at,
    ...code === void 0 ? {} : { state: code },
    ...message === void 0 ? {} : { message },
    failedOnly: false
  };
}

// src/evidence/values.ts
var DEEPEST2 = 4;
function readValue2(value, at, most) {
  const evidence = [];
  const unreadable = [];
  const queue = [{ value, at, depth: 0 }];
  for (let next = 0; next < queue.length; next += 1) {
    const item = queue[next];
    if (item === void 0 || evidence.length + unreadable.length > most) break;
    const inner = item.depth < DEEPEST2 ? unwrap(item.value) : void 0;
    if (inner !== void 0) {
      for (const [index, one] of inner.entries()) {
        const place2 = inner.length === 1 && item.at !== "" ? item.at : joined(item.at, `record ${index + 1}`);
        queue.push({ value: one, at: place2, depth: item.depth + 1 });
      }
      continue;
    }
    const place = item.at === "" ? "record 1" : item.at;
    const read = readOne(item.value, place);
    if ("fault" in read) unreadable.push({ at: place, why: read.fault });
    else evidence.push(...read.evidence);
  }
  return { evidence, unreadable };
}
var joined = (before, after) => before === "" ? after : `${before}, ${after}`;
function unwrap(value) {
  if (Array.isArray(value)) return cells(value) ?? value;
  if (!isObject(value)) return void 0;
  for (const name of ["Records", "Events", "QueryResultRows"]) {
    const items = Object.hasOwn(value, name) ? value[name] : void 0;
    if (Array.isArray(items)) return items;
  }
  if (Object.hasOwn(value, "detail-type") && isObject(value["detail"])) return [value["detail"]];
  const json = anyCase(value, "CloudTrailEvent") ?? anyCase(value, "eventJson") ?? anyCase(value, "@message");
  if (json !== void 0) return [parsed(json)];
  const rows = fieldsOf(value, "ResultSet")["Rows"];
  return Array.isArray(rows) ? athenaRows(rows) : void 0;
}
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
function cells(row) {
  const each = row.every((cell) => isObject(cell) && Object.keys(cell).length === 1);
  if (!each || row.length === 0) return void 0;
  const entries = row.flatMap((cell) => Object.entries(cell));
  const columns = entries.map(([name]) => name);
  if (!isRecordHeader(columns)) return void 0;
  return [
    recordOfRow(
      columns,
      entries.map(([, field]) => textOf({ field }, "field") ?? "")
    )
  ];
}
function athenaRows(rows) {
  const cellsOf = (row) => isObject(row) ? itemsOf(row, "Data").map((cell) => textOf(cell, "VarCharValue") ?? "") : [];
  const [header, ...others] = rows.map(cellsOf);
  return header !== void 0 && isRecordHeader(header) ? others.map((row) => recordOfRow(header, row)) : void 0;
}
function readOne(value, at) {
  if (typeof value === "string") return ofText(value, at);
  if (!isObject(value)) return { fault: "is no object" };
  if (anyCase(value, "eventName") !== void 0 || anyCase(value, "eventSource") !== void 0) {
    const record = readRecord(value, at);
    return "fault" in record ? record : { evidence: [record] };
  }
  const jobs = readJob(value, at);
  if (jobs !== void 0) return { evidence: jobs };
  const text = printed(value);
  return text === void 0 ? { fault: "is nested too deeply" } : ofText(text, at);
}
function printed(value) {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (error instanceof RangeError) return void 0;
    throw error;
  }
}
function ofText(text, at) {
  const error = readErrorText(text, at);
  return error === void 0 ? { fault: "is no CloudTrail record, no error of AWS and no job of Genesys Cloud" } : { evidence: [error] };
}

// src/evidence/read.ts
var READ_LIMITS = { records: 1e5 };
function readEvidence(text, limits = READ_LIMITS) {
  const body = text.replace(/^\uFEFF/, "").trimEnd();
  const start = body.search(/\S/);
  if (start < 0)
    throw new UserError("nothing to explain: the input is empty", "give a CloudTrail record or an error text");
  const collecting = { evidence: [], unreadable: [], limits };
  const first = body[start];
  if (first === "{" || first === "[") readJsonText(body, collecting);
  else if (!readTable(body, collecting)) readTexts(body, collecting);
  return collecting;
}
function readJsonText(body, collecting) {
  const whole = parse(body);
  if ("value" in whole) {
    take(collecting, readValue2(whole.value, "", collecting.limits.records));
    return;
  }
  const lines = body.split("\n");
  const parsed2 = lines.length > 1 && "value" in parse(lines.find((line) => line.trim() !== "") ?? "");
  if (!parsed2) {
    const error = readErrorText(body, "the text");
    if (error === void 0) collecting.unreadable.push({ at: "the input", why: `is not JSON: ${whole.fault}` });
    else collecting.evidence.push(error);
    return;
  }
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const at = `line ${index + 1}`;
    const one = parse(line);
    if ("value" in one) take(collecting, readValue2(one.value, at, collecting.limits.records));
    else collecting.unreadable.push({ at, why: `is not JSON: ${one.fault}` });
  }
}
function parse(text) {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const said = error instanceof Error ? error.message : "";
    const where = /at position \d+(?: \(line \d+ column \d+\))?/.exec(said)?.[0];
    return {
      fault: where === void 0 ? "it ends too early, or has a character that does not belong" : `unexpected text ${where}`
    };
  }
}
function readTable(body, collecting) {
  const rows = csvRows(body);
  const header = rows.next();
  if (header.done === true || !isRecordHeader(header.value.fields)) return false;
  const columns = header.value.fields;
  for (const { line, fields } of rows) {
    const at = `line ${line}`;
    const record = recordOfRow(columns, fields);
    const json = record["eventJson"];
    if (typeof json === "string") {
      const parsed2 = parse(json);
      if ("value" in parsed2) take(collecting, readValue2(parsed2.value, at, collecting.limits.records));
      else collecting.unreadable.push({ at, why: "eventJson is not JSON" });
      continue;
    }
    const read = readRecord(record, at);
    take(
      collecting,
      "fault" in read ? { evidence: [], unreadable: [{ at, why: read.fault }] } : { evidence: [read], unreadable: [] }
    );
  }
  return true;
}
function readTexts(body, collecting) {
  const lines = body.split("\n").flatMap((line, index) => {
    const read = /is not authorized to perform|AccessDenied|Access Denied/.test(line) ? readErrorText(line, `line ${index + 1}`) : void 0;
    return read === void 0 ? [] : [read];
  });
  const sentences = body.split("is not authorized to perform").length - 1;
  if (lines.length > 1 && !body.trimStart().startsWith("<") && sentences !== 1) {
    take(collecting, { evidence: lines, unreadable: [] });
    return;
  }
  const whole = readErrorText(body, "the text");
  if (whole !== void 0) collecting.evidence.push(whole);
  else
    collecting.unreadable.push({
      at: "the input",
      why: "is no CloudTrail record, no error of AWS and no job of Genesys Cloud"
    });
}
function take({ evidence, unreadable, limits }, read) {
  for (const one of read.evidence) evidence.push(one);
  for (const one of read.unreadable) unreadable.push(one);
  if (evidence.length + unreadable.length > limits.records)
    throw new UserError(
      `more than ${limits.records} records`,
      "give fewer files at a time, or only the records with an errorCode"
    );
}

// src/evidence/unpack.ts
import { gunzipSync } from "node:zlib";
var TEXT_LIMITS = { bytes: 256 * 1024 * 1024 };
function unpack(name, bytes, limits = TEXT_LIMITS) {
  if (bytes.byteLength > limits.bytes) throw tooLarge(name, limits);
  const plain2 = isGzip(bytes) ? gunzip(name, bytes, limits) : bytes;
  if (plain2.byteLength > limits.bytes) throw tooLarge(name, limits);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(plain2);
  } catch {
    throw new UserError(`${name}: is not UTF-8 text`, "give CloudTrail records as JSON or CSV, gzip or not, or a text");
  }
}
function isGzip(bytes) {
  return bytes[0] === 31 && bytes[1] === 139;
}
function gunzip(name, bytes, limits) {
  try {
    return gunzipSync(bytes, { maxOutputLength: limits.bytes });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(name, limits);
    throw new UserError(`${name}: damaged gzip`, "fetch the file once more");
  }
}
function tooLarge(name, { bytes }) {
  return new UserError(
    `${name}: more than ${Math.round(bytes / 1024 / 1024)} MiB of text`,
    "give fewer files at a time, or only the records with an errorCode"
  );
}

// src/explain/open-points.ts
var PARTS = /* @__PURE__ */ new Set(["UploadPart", "CompleteMultipartUpload"]);
function openLayers(scene) {
  const { target, evidence, judges, base, circumstances } = scene;
  const owner = judges.layers.resourceAccount;
  switch (evidence.service) {
    case "s3":
      return [
        ...publicAccessDimension(target),
        ...rcpDimension(scene, owner, "the bucket"),
        ...evidence.region === void 0 || circumstances.bucket.account !== owner ? bucketRegionDimension(scene, base) : otherRegion(scene)
      ];
    case "kms":
      return [...rcpDimension(scene, owner, "the key"), ...grantDimension(target, evidence.action)];
    default:
      return [];
  }
}
function otherRegion({ evidence, target }) {
  if (evidence.action.toLowerCase() !== "s3:getbucketlocation" || isGap(target.bucket)) return [];
  const { region } = target.bucket;
  if (region === void 0 || region === evidence.region) return [];
  const choice = { words: "through another Region", context: {}, adjustment: { withoutResourcePolicy: true } };
  return [{ name: "S3 endpoint", keys: [], choices: [choice] }];
}
function openFacts(scene, asked2) {
  const special = [...wayDimension(scene, asked2), ...headerDimensions(scene), ...accountOnly(scene, asked2)];
  const covered = new Set(special.flatMap(({ keys }) => keys.map((key) => key.toLowerCase())));
  const open = [...asked2.keys].filter((key) => !scene.known.has(key) && !covered.has(key) && !isAbsent(scene, key));
  return [
    ...open.map((key) => {
      const why = whyOpen(scene, key);
      return undeclaredDimension(key, domainOf(scene, key), asked2, { rule: "E9", why }, presence(scene, key));
    }),
    ...special
  ];
}
function wayDimension({ evidence, known }, asked2) {
  if (known.has("aws:sourceip") || known.has("aws:sourcevpce")) {
    if (evidence.network.via !== "forwarded") return [];
  }
  const { network, service } = evidence;
  if (service === "kms" || network.via === "forwarded") {
    const { choices, incomplete } = networkDimension({ via: "internet" }, asked2);
    const addresses = choices.flatMap(({ words, context }) => {
      const address = context["aws:SourceIp"];
      return address === void 0 ? [] : [{ words, context: { "aws:SourceIp": address } }];
    });
    const why2 = "whether S3's call to KMS carries the caller's aws:SourceIp is documented both ways";
    return [
      {
        name: "forwarded address",
        keys: ["aws:SourceIp"],
        openPoint: { rule: "K8", why: why2 },
        choices: [{ words: "without aws:SourceIp", context: {} }, ...addresses],
        ...incomplete === void 0 ? {} : { incomplete }
      }
    ];
  }
  const way = networkDimension({}, asked2);
  const named2 = [...asked2.values("aws:SourceVpce"), ...asked2.values("aws:SourceVpc")].filter((id) => !/[*?$]/.test(id));
  const own = named2.map((id) => ({
    words: `through ${id}`,
    context: { [id.startsWith("vpce-") ? "aws:SourceVpce" : "aws:SourceVpc"]: id }
  }));
  const why = network.via === "unknown" ? network.why : "the evidence does not tell the way";
  return [{ ...way, openPoint: { rule: "X1", why }, choices: [...way.choices, ...own] }];
}
function headerDimensions({ evidence, target }) {
  if (evidence.service !== "s3" || evidence.action !== "s3:PutObject") return [];
  const settings = isGap(target.bucket) ? {} : target.bucket;
  const sent = evidence.facts["s3:x-amz-server-side-encryption"];
  const told = evidence.showsParameters;
  const key = told && typeof sent === "string" ? [] : defaultKeyDimension(settings);
  if (!told) return [...key, { ...encryptionHeaderDimension(settings), openPoint: notTold(evidence.source) }];
  if (!PARTS.has(evidence.operation ?? "")) return key;
  const acl = { "s3:x-amz-acl": "bucket-owner-full-control" };
  return [
    ...key,
    { ...encryptionHeaderDimension(settings), openPoint: M2 },
    {
      name: "ACL header",
      keys: ["s3:x-amz-acl"],
      openPoint: M2,
      choices: [
        { words: "without ACL header", context: {} },
        { words: "with x-amz-acl bucket-owner-full-control", context: acl }
      ]
    }
  ];
}
var notTold = (source) => ({
  rule: "N1",
  why: `the ${source} does not show whether the upload had an encryption header`
});
var M2 = {
  rule: "M2",
  why: "whether the parts of a multipart upload are judged with the headers of its creation is not documented"
};
function accountOnly({ evidence, circumstances }, asked2) {
  const { arn: arn2, account, anonymous, service } = evidence.caller;
  if (arn2 !== void 0 || anonymous === true || service !== void 0) return [];
  const accounts = account === void 0 ? circumstances.genesys.accounts : [account];
  const callers = callerDimension({ ...circumstances, genesys: { accounts, settled: true } }, asked2);
  const why = account === void 0 ? "the text does not name the caller" : `the record names the caller's account ${account} and not the principal`;
  return [{ ...callers, openPoint: { rule: "P2", why } }];
}
var HEADERS = /^s3:(?:x-amz-|object-lock-|requestobjecttag|if-|prefix|delimiter|max-keys|existingobjecttag|signatureage)/;
var OF_ASSUME_ROLE = /^(?:sts:(?:externalid|rolesessionname|sourceidentity|transitivetagkeys)|aws:(?:requesttag\/.*|tagkeys))$/;
function isAbsent(scene, key) {
  const { evidence, target, ofKnownRole } = scene;
  const { service, showsParameters } = evidence;
  if (service === "s3" && HEADERS.test(key)) {
    if (key.startsWith("s3:existingobjecttag")) return evidence.action === "s3:PutObject";
    if (/^s3:(?:prefix|delimiter|max-keys)$/.test(key)) return evidence.action !== "s3:ListBucket" && showsParameters;
    return false;
  }
  if (service === "kms" && key.startsWith("kms:encryptioncontext")) return showsParameters;
  if (service === "sts" && OF_ASSUME_ROLE.test(key)) return showsParameters;
  if (key === "aws:username") return ofKnownRole || evidence.caller.arn?.includes(":assumed-role/") === true;
  if (key.startsWith("aws:principaltag/"))
    return ofKnownRole && service !== "sts" && !isGap(target.role) && target.role.tags !== void 0;
  if (key.startsWith("aws:resourcetag/"))
    return service === "sts" && !isGap(target.role) && target.role.tags !== void 0;
  if (isOfOrganization(scene, key)) return true;
  return isKnownAbsent(service, key) || evidence.network.via === "internet" && isOfEndpoint(key);
}
var isOfEndpoint = (key) => ENDPOINT_KEYS.some((one) => one.toLowerCase() === key);
function isOfOrganization({ circumstances, evidence, judges }, key) {
  if (key.startsWith("aws:principalorg")) return evidence.service !== "sts" && circumstances.awsOrganization === null;
  return key.startsWith("aws:resourceorg") && organizationIdOf(circumstances, judges.layers.resourceAccount) === null;
}
var NAMES2 = {
  "aws:sourcevpc": { strings: { include: globPattern("vpc-?*") } },
  "aws:sourcevpce": { strings: { include: globPattern("vpce-?*") } },
  "aws:securetransport": { strings: { include: patternOf([{ kind: "choice", texts: ["true", "false"] }]) } }
};
function domainOf({ evidence }, key) {
  if (key === "aws:userid" && evidence.caller.arn !== void 0) return ANY_VALUE;
  return NAMES2[key] ?? ANY_VALUE;
}
var ALWAYS = /* @__PURE__ */ new Set([
  "aws:securetransport",
  "aws:requestedregion",
  "aws:userid",
  "aws:currenttime",
  "aws:epochtime"
]);
function presence({ evidence }, key) {
  if (key === "aws:sourcevpc" && evidence.network.via === "endpoint") return "is present";
  return ALWAYS.has(key) ? "is present" : "may be absent";
}
function whyOpen({ evidence, target }, key) {
  if (key.startsWith("aws:principaltag/") || key.startsWith("aws:resourcetag/"))
    return `the tag \`${key.slice(key.indexOf("/") + 1)}\` of ${target.declared.role || "the caller"} is not known`;
  if (key.includes("orgid") || key.includes("orgpaths")) return `\`${key}\`: the AWS organization is not declared`;
  return `the ${evidence.source} does not show \`${key}\``;
}

// src/explain/context.ts
function accountOfCaller({ caller }) {
  return caller.account ?? (caller.arn === void 0 ? "" : accountOf(caller.arn));
}
var SUPPOSED_OF_TEXTS = [
  "aws:CurrentTime",
  "aws:EpochTime",
  "aws:TokenIssueTime",
  "aws:MultiFactorAuthPresent",
  "s3:authType",
  "s3:signatureversion",
  "s3:TlsVersion"
];
var SUPPOSED_OF_RECORDS = [
  "aws:SecureTransport",
  "aws:TokenIssueTime",
  "aws:MultiFactorAuthPresent",
  "s3:TlsVersion"
];
var OF_KMS_UNSHOWN = [
  "aws:ViaAWSService",
  "kms:ViaService",
  "kms:EncryptionContext:aws:s3:arn",
  "kms:EncryptionContextKeys"
];
function contextOf(evidence, { context }, circumstances) {
  const { source, showsParameters, service, caller, facts, region } = evidence;
  const supposed = source === "text" ? SUPPOSED_OF_TEXTS : SUPPOSED_OF_RECORDS;
  const unsaid = Object.fromEntries(supposed.filter((key) => key in context).map((key) => [key, void 0]));
  if (service === "kms" && !showsParameters) for (const key of OF_KMS_UNSHOWN) unsaid[key] = void 0;
  if (service === "kms" && showsParameters && facts["kms:EncryptionContext:aws:s3:arn"] === void 0)
    unsaid["kms:EncryptionContext:aws:s3:arn"] = null;
  const isGenesys2 = caller.account !== void 0 && circumstances.genesys.accounts.includes(caller.account);
  if (service === "sts" && source === "text" && !(circumstances.organizationKnown && isGenesys2))
    unsaid["sts:ExternalId"] = void 0;
  if (service === "sts" && source === "record" && !showsParameters)
    for (const key of ["sts:ExternalId", "sts:RoleSessionName"]) unsaid[key] = void 0;
  if (region !== void 0) unsaid["aws:RequestedRegion"] = region;
  else if (service === "sts") unsaid["aws:RequestedRegion"] = void 0;
  return {
    ...unsaid,
    ...callerFacts(evidence),
    ...networkFacts(evidence),
    ...caller.anonymous ? NOBODY : {},
    ...facts
  };
}
var NOBODY = Object.fromEntries(
  ["aws:PrincipalArn", "aws:PrincipalAccount", "aws:PrincipalOrgID", "aws:userid", "aws:TokenIssueTime"].map((key) => [
    key,
    null
  ])
);
function callerFacts(evidence) {
  const { caller, service } = evidence;
  const account = accountOfCaller(evidence);
  if (account === "") return {};
  const arn2 = caller.role ?? (caller.arn?.includes(":assumed-role/") === true ? void 0 : caller.arn);
  return {
    "aws:PrincipalAccount": account,
    ...service === "kms" ? { "kms:CallerAccount": account } : {},
    ...arn2 === void 0 ? {} : { "aws:PrincipalArn": arn2 }
  };
}
var OF_ENDPOINTS = ["aws:SourceVpce", "aws:SourceVpc", "aws:SourceVpcArn", "aws:VpcSourceIp", "aws:VpceAccount"];
var OF_ENDPOINT_OWNERS = ["aws:VpceOrgID", "aws:VpceOrgPaths"];
function networkFacts({ network }) {
  const none = Object.fromEntries([...OF_ENDPOINTS, ...OF_ENDPOINT_OWNERS].map((key) => [key, null]));
  switch (network.via) {
    case "internet":
      return { ...none, "aws:SourceIp": network.address };
    case "endpoint":
      return {
        "aws:SourceIp": null,
        "aws:SourceVpce": network.id,
        ...network.address === void 0 ? {} : { "aws:VpcSourceIp": network.address },
        ...network.account === void 0 ? {} : { "aws:VpceAccount": network.account }
      };
    case "forwarded":
      return none;
    default:
      return {};
  }
}
function mergeFacts(base, facts) {
  const context = { ...base };
  const known = new Set(Object.keys(base).map((key) => key.toLowerCase()));
  for (const [key, value] of Object.entries(facts)) {
    const lower = key.toLowerCase();
    for (const name of Object.keys(context)) if (name.toLowerCase() === lower) delete context[name];
    if (typeof value === "string" || Array.isArray(value)) context[key] = value;
    if (value === void 0) known.delete(lower);
    else known.add(lower);
  }
  return { context, known };
}

// src/explain/scene.ts
function bucketOf(arn2) {
  return (arn2.split(":")[5] ?? "").split("/")[0] ?? "";
}
function roleOf({ caller }, inventory) {
  if (caller.role !== void 0) return caller.role;
  const arn2 = caller.arn;
  if (arn2 === void 0) return void 0;
  const [, , service, , account = "", resource = ""] = arn2.split(":");
  if (service === "iam" && resource.startsWith("role/")) return arn2;
  if (service !== "sts" || !resource.startsWith("assumed-role/")) return void 0;
  const name = resource.split("/")[1] ?? "";
  const known = inventory.roles.find((role) => accountOf(role.arn) === account && roleName(role.arn) === name);
  return known?.arn ?? `arn:${partitionOf(arn2)}:iam::${account}:role/${name}`;
}
function sceneOf(evidence, inventory, now) {
  const target = targetOf(evidence, inventory);
  const time = evidence.time === void 0 ? now : new Date(evidence.time);
  const circumstances = withFacts(circumstancesOf(target, inventory, time), evidence, target);
  const plain2 = requestOf(evidence, circumstances);
  const principal = principalOf(evidence, plain2);
  const merged = mergeFacts(plain2.context, {
    ...strangers(evidence, inventory),
    ...contextOf(evidence, plain2, circumstances)
  });
  const base = { ...plain2, ...principal, context: merged.context };
  const layers = layersOf(evidence, target, inventory);
  const ofKnownRole = roleOf(evidence, inventory) !== void 0 && !isGap(target.role);
  const own = ofKnownRole || evidence.service === "sts" ? layers : withUnknownCaller(layers, evidence, inventory);
  return {
    target,
    inventory,
    circumstances,
    evidence,
    judges: {
      layers: own,
      endpoints: evidence.service === "s3" ? endpointPolicies(target, inventory) : /* @__PURE__ */ new Map()
    },
    base,
    known: merged.known,
    ofKnownRole
  };
}
function targetOf(evidence, inventory) {
  const { service, resource, facts } = evidence;
  const encrypted = facts["kms:EncryptionContext:aws:s3:arn"];
  const bucket = service === "s3" ? bucketOf(resource) : typeof encrypted === "string" ? bucketOf(encrypted) : "";
  const role = service === "sts" ? resource : roleOf(evidence, inventory) ?? evidence.caller.arn ?? "";
  const declared = inventory.exports.find((one) => one.role === role && (service === "sts" || one.bucket === bucket)) ?? inventory.exports.find((one) => one.role === role);
  const network = evidence.network.via === "endpoint" ? { sourceVpce: [evidence.network.id], via: "endpoint" } : {};
  const own = {
    name: declared?.name ?? "",
    ...declared?.organizationId === void 0 ? {} : { organizationId: declared.organizationId },
    ...declared?.region === void 0 ? {} : { region: declared.region },
    ...service === "sts" && evidence.caller.account !== void 0 ? { account: evidence.caller.account } : {},
    role,
    bucket: bucket || (declared?.bucket ?? ""),
    network,
    discovered: true
  };
  const target = assembleExport(own, inventory);
  if (service !== "kms") return target;
  const key = inventory.keys.find((one) => one.arn === resource) ?? {
    what: `key ${resource}`,
    why: "the inventory does not hold its policy",
    cure: "add the key with its policy under `inventory.keys` of the config"
  };
  return { ...target, key };
}
function withFacts(circumstances, evidence, target) {
  const { region, resourceAccount, service } = evidence;
  const owner = service === "s3" && isGap(target.bucket) ? resourceAccount : void 0;
  return {
    ...circumstances,
    bucket: {
      ...circumstances.bucket,
      ...region === void 0 || service === "sts" ? {} : { region },
      ...owner === void 0 ? {} : { account: owner }
    }
  };
}
function requestOf(evidence, circumstances) {
  const { service, action, resource, facts } = evidence;
  if (service === "sts") return assumeRoleRequest(circumstances);
  if (service === "s3") return s3Request(circumstances, action, resource);
  const context = facts["kms:EncryptionContext:aws:s3:arn"];
  return kmsRequest(circumstances, action, resource, typeof context === "string" ? context : "");
}
function strangers(evidence, inventory) {
  const account = accountOfCaller(evidence);
  return evidence.service === "sts" || isOwn(account, inventory) ? {} : { "aws:PrincipalOrgID": void 0 };
}
function principalOf({ caller }, { principal }) {
  if (caller.anonymous === true) return { principal: { anonymous: true } };
  if (caller.service !== void 0) return { principal: { service: caller.service } };
  if (caller.arn !== void 0) return { principal: { arn: caller.arn } };
  if (caller.account !== void 0) return { principal: sessionOf(unpublishedCaller("aws", caller.account, "role")) };
  return { principal };
}
function layersOf(evidence, target, inventory) {
  if (evidence.service === "s3") return ownerOf(s3Layers(target, inventory), evidence, target);
  if (evidence.service === "kms") return kmsLayers(target, inventory, evidence.resource);
  const layers = assumeRoleLayers(target, inventory);
  const inside = evidence.caller.account === accountOf(evidence.resource);
  return inside ? { ...layers, identityPolicies: [unknownSide(evidence)] } : layers;
}
function ownerOf(layers, { resourceAccount }, target) {
  return resourceAccount === void 0 || !isGap(target.bucket) ? layers : { ...layers, resourceAccount };
}
function isOwn(account, { roles, buckets, keys, organizations }) {
  return organizations?.[account] !== void 0 || buckets.some((bucket) => bucket.account === account) || [...roles, ...keys].some(({ arn: arn2 }) => accountOf(arn2) === account);
}
function withUnknownCaller(layers, evidence, inventory) {
  const { scps, permissionsBoundary: _boundary, ...rest } = layers;
  const account = accountOfCaller(evidence);
  const same = account !== "" && isOwn(account, inventory);
  return { ...rest, identityPolicies: [unknownSide(evidence)], ...same && scps !== void 0 ? { scps } : {} };
}
function unknownSide({ caller }) {
  const who = caller.arn ?? (caller.account === void 0 ? "the caller" : `a principal of account ${caller.account}`);
  return {
    id: `policies of ${who}`,
    kind: "identity-policy",
    unknown: `the inventory does not hold the policies of ${who}`
  };
}

// src/explain/decide.ts
var VARYING = [...UNDECLARED_KEYS, ...ENDPOINT_KEYS, "aws:SourceIp", "aws:SourceVpce", "aws:SecureTransport"];
function decideEvidence(evidence, inventory, now) {
  const scene = sceneOf(evidence, inventory, now);
  const { judges, base } = scene;
  const layers = openLayers(scene);
  const widest = Object.assign(
    { ...judges.layers },
    ...layers.flatMap(({ choices }) => choices.flatMap(({ adjustment }) => adjustment?.layers ?? []))
  );
  const open = VARYING.filter((key) => !scene.known.has(key.toLowerCase()));
  const asked2 = askedOf(widest, base, open, [...judges.endpoints.values()]);
  const drawn = drawSamples(base, [...layers, ...openFacts(scene, asked2)], asked2);
  const points = pointsOver(drawn, judges);
  const answers = points.flatMap((point) => point.answers);
  const named2 = evidence.error?.named;
  const reasons = unique([...points.flatMap((point) => point.reasons), ...drawn.cut]);
  const denied = answers.filter(({ decision }) => isDenial2(decision));
  const chosen = mostLike(denied, named2);
  const refusals = evidence.service === "s3" ? refusalsOf(scene) : [];
  const common = { open: drawn.dimensions, reasons, refusals, scene };
  const all = denied.length === answers.length && drawn.cut.length === 0;
  const fits = chosen !== void 0 && (named2 === void 0 || agrees(chosen.decision, named2));
  if (chosen !== void 0 && (all || fits)) {
    const provided = all ? [] : conditionsOf(chosen, answers, drawn.dimensions);
    return { ...common, word: all ? "denied" : "deniedIf", answer: chosen, provided };
  }
  const unknown = answers.find(({ decision }) => decision.decision === "unknown");
  if (unknown !== void 0 || drawn.cut.length > 0)
    return { ...common, word: "undecided", provided: [], ...unknown === void 0 ? {} : { answer: unknown } };
  const refused = refusals.some(({ applies: applies2, status }) => applies2 === true && status === 403);
  return { ...common, word: refused ? "refused" : "allowed", provided: [] };
}
var isDenial2 = ({ decision }) => decision === "explicitDeny" || decision === "implicitDeny";
function kindsOf(decision) {
  return decision.decision === "explicitDeny" ? decision.decidedBy.map(({ kind }) => kind) : decision.missingAllow;
}
function agrees(decision, named2) {
  const effect = decision.decision === "explicitDeny" ? "explicit deny" : "no allow";
  const sameEffect = named2.effect === effect || named2.effect === "setting";
  return sameEffect && kindsOf(decision).some((kind) => named2.kinds.includes(kind));
}
function mostLike(denied, named2) {
  const agreeing = named2 === void 0 ? void 0 : denied.find(({ decision }) => agrees(decision, named2));
  return agreeing ?? denied.find(({ decision }) => decision.decision === "explicitDeny") ?? denied[0];
}
function conditionsOf({ sample, decision }, answers, dimensions) {
  return dimensions.filter(({ name }) => {
    const others = answers.filter(
      (one) => one.sample.choices[name] !== sample.choices[name] && Object.entries(sample.choices).every(([other, own]) => other === name || one.sample.choices[other] === own)
    );
    return others.some((one) => one.decision.decision !== decision.decision);
  });
}
function refusalsOf({ evidence, target, base }) {
  if (evidence.source === "text" || evidence.operation === void 0 || isGap(target.bucket)) return [];
  const { bucket } = target;
  const block = bucket.publicAccessBlock;
  const settings = {
    account: bucket.account,
    ...bucket.region === void 0 ? {} : { region: bucket.region },
    ...bucket.objectOwnership === void 0 ? {} : { objectOwnership: bucket.objectOwnership },
    ...block?.blockPublicAcls === void 0 ? {} : {
      publicAccessBlock: {
        blockPublicAcls: block.blockPublicAcls,
        ignorePublicAcls: block.ignorePublicAcls ?? false,
        blockPublicPolicy: block.blockPublicPolicy ?? false,
        restrictPublicBuckets: block.restrictPublicBuckets ?? false
      }
    },
    ...bucket.requesterPays === void 0 ? {} : { requesterPays: bucket.requesterPays },
    ...bucket.encryption === void 0 ? {} : { encryption: bucket.encryption }
  };
  const headers = {
    "x-amz-expected-bucket-owner": { unknown: true },
    "x-amz-request-payer": { unknown: true }
  };
  const account = evidence.caller.account ?? (evidence.caller.arn === void 0 ? void 0 : accountOf(evidence.caller.arn));
  return s3Gates({ operation: evidence.operation, request: base, headers }, settings, account);
}

// src/explain/words.ts
function wordsOf(decision, question, documents, supposed) {
  return decision.decision === "explicitDeny" ? ofDeny(decision, documents, supposed) : ofMissingAllow(decision, question, supposed);
}
function ofDeny(decision, documents, supposed) {
  const trace = decision.trace.find((one) => one.effect === "Deny" && one.applies === true);
  if (trace === void 0)
    return {
      ...RESTRICTED_AS_PUBLIC,
      law: "",
      layer: "bucket-policy"
    };
  const { statement, held } = trace;
  const tests = held.filter(({ element }) => element === "Condition");
  const telling = tests.find(({ operator, actual }) => actual === null && isNegated(operator ?? "")) ?? tests[0];
  const name = `${statementName(statement)} of ${KIND_WORDS[statement.kind]}`;
  const law = lawOfDeny(decision, statement);
  if (telling === void 0)
    return {
      cause: `${name} denies ${outside(statement, documents)}`,
      why: law,
      law,
      layer: statement.kind,
      statement
    };
  const text = isSupposed(telling, supposed) ? notShown(telling, supposed) : whyItHolds(telling);
  return {
    cause: `${name} denies ${tests.map(requestsOf).join(", if also: ")}`,
    why: `${sentence(text)} ${law}`,
    law,
    layer: statement.kind,
    statement,
    pointer: { stoppedBy: telling, text }
  };
}
function outside({ policy, statement }, documents) {
  const parsed2 = documents.get(policy)?.policy;
  const found = parsed2 === void 0 || "unknown" in parsed2 ? void 0 : parsed2.statements[statement];
  if (found?.notPrincipal !== void 0) return "everybody who is not in its NotPrincipal list (E5)";
  if (found?.notResources !== void 0) return "every resource outside of its NotResource list (R8)";
  if (found?.notActions !== void 0) return "every action outside of its NotAction list";
  return "it without any condition";
}
var LAW = {
  "identity-policy": "Within one account the caller needs an Allow of its own, unless the resource's policy grants to it directly (S1).",
  "permissions-boundary": "A permissions boundary grants nothing but must allow whatever the role is to do (E1).",
  "session-policy": "A session policy grants nothing but must allow whatever the session is to do (E6).",
  "trust-policy": "Across accounts the trust policy must allow the caller (T1).",
  "bucket-policy": "Caller and bucket belong to different accounts: then both the bucket policy and the caller's policies must allow (XACC).",
  "key-policy": "The key policy must name the role, or let the account's IAM policies decide (a statement for the account's root with kms:*) and the role's policies allow it (K3).",
  scp: "Every level of SCPs, from the root to the account, must allow the action.",
  rcp: "Every level of RCPs must allow the action.",
  "vpc-endpoint-policy": "The policy of the endpoint that the request passes must allow it, too."
};
function tellingKind({ missingAllow }, { named: named2, unknown }) {
  const kind = missingAllow.find((one) => named2.includes(one)) ?? missingAllow.find((one) => !unknown.has(one));
  return kind ?? missingAllow[0] ?? "identity-policy";
}
var PLURAL = /* @__PURE__ */ new Set(["identity-policy"]);
function ofMissingAllow(decision, question, supposed) {
  const kind = tellingKind(decision, supposed);
  const near = decision.trace.find(
    ({ effect, applies: applies2, stoppedBy, statement }) => effect === "Allow" && applies2 !== true && stoppedBy !== void 0 && statement.kind === kind
  );
  const cause = `${KIND_WORDS[kind]} ${PLURAL.has(kind) ? "do" : "does"} not allow ${question.action}`;
  const law = LAW[kind] ?? "Without an allow from every policy that must allow, the answer is an implicit deny.";
  if (near?.stoppedBy === void 0) return { cause, why: law, law, layer: kind };
  const text = isSupposed(near.stoppedBy, supposed) ? notShown(near.stoppedBy, supposed) : whyItStops(near.stoppedBy, question);
  const name = statementName(near.statement);
  const detail = nearMiss(near.stoppedBy, name, question);
  return {
    cause: `${cause}${detail}`,
    why: `${sentence(text)} ${law}`,
    law,
    layer: kind,
    statement: near.statement,
    pointer: { stoppedBy: near.stoppedBy, text }
  };
}
function nearMiss(stopped, name, { resource }) {
  switch (stopped.element) {
    case "Resource":
    case "NotResource":
      return ` on ${isBucket(resource) ? "the bucket itself" : "this resource"}: ${name} allows it on ${listOf(stopped.wanted)} only`;
    case "Principal":
    case "NotPrincipal":
      return `: ${name} names ${listOf(stopped.wanted)}`;
    case "Condition":
      return `: ${name} allows only ${requestsOf(stopped)}`;
    default:
      return "";
  }
}
function whyItStops(stopped, { action, resource }) {
  switch (stopped.element) {
    case "Resource":
      return isBucket(resource) && stopped.wanted.some((arn2) => arn2.startsWith(`${resource}/`)) ? `${action} asks for the bucket itself; an ARN that ends in /* matches only objects (R5)` : `${resource} is not covered (R4)`;
    case "NotResource":
      return `${resource} is excluded by this list (R8)`;
    case "Principal":
    case "NotPrincipal":
      return `the caller is ${typeof stopped.actual === "string" ? stopped.actual : "another principal"}, which is not named here`;
    case "Action":
    case "NotAction":
      return `${action} is not among these actions (A1)`;
    case "Condition":
      return whyItFails(stopped);
  }
}
var isBucket = (resource) => resource.includes(":s3:::") && !resource.includes("/");
function isSupposed({ key, element }, { keys }) {
  return element === "Condition" && key !== void 0 && keys.has(key.toLowerCase());
}
function notShown({ key = "" }, { source }) {
  return `the ${source} does not show \`${key}\`, on which this turns`;
}
function whyItHolds({ operator = "", key = "", actual }) {
  if (actual === null) return `the request has no \`${key}\`, and \`${operator}\` holds for an absent key (C1)`;
  return `the request has \`${key}\` ${valueWords(actual)}, so \`${operator}\` holds`;
}
function whyItFails({ operator = "", key = "", actual, wanted }) {
  if (actual === null) return `the request has no \`${key}\`, so \`${operator}\` cannot hold (C1)`;
  const values = listOf(wanted.map((value) => `\`${value}\``));
  const has = `the request has \`${key}\` ${valueWords(actual)}`;
  return isNegated(operator) ? `${has}, which ${values} excludes` : `${has}, not ${values}`;
}
function valueWords(actual) {
  const values = typeof actual === "string" ? [actual] : actual;
  return listOf(
    values.map((value) => `\`${value}\``),
    "and"
  );
}
function sentence(text) {
  return `${/^[a-z0-9-]+:/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1)}.`;
}
function testsOf(decision) {
  if (decision === void 0) return [];
  return decision.trace.flatMap(({ effect, applies: applies2, held, stoppedBy }) => {
    if (decision.decision === "explicitDeny") return effect === "Deny" && applies2 === true ? held : [];
    return effect === "Allow" && stoppedBy !== void 0 ? [stoppedBy] : [];
  });
}

// src/explain/manual-upload.ts
var IN_ONES_HANDS = /^(?:aws:source(?:ip|vpc|vpce|vpcarn)|aws:vpcsourceip|aws:vpce(?:account|orgid)|aws:requestedregion|aws:useragent|aws:multifactorauthpresent|s3:(?:x-amz-[\w-]+|tlsversion|signatureversion|authtype|if-[\w-]+))$/i;
var MOST_STEPS = 8;
function manualUpload({ export: target }, { inventory, now }) {
  const calls = callsOf(target, inventory, now);
  const upload = calls.find(({ call }) => call.id === "put-recording");
  if (upload === void 0) return void 0;
  const denied = pointsOver(upload.call, upload).flatMap(({ answers }) => answers).find(({ decision: { decision: decision2 } }) => decision2 === "explicitDeny" || decision2 === "implicitDeny");
  if (denied === void 0) return void 0;
  const layers = s3Layers(target, inventory);
  const endpoints = endpointPolicies(target, inventory);
  const failing = denied.sample.request;
  let request = failing;
  let decision = denied.decision;
  const changes = [];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const change = changeFor(decision);
    if (change === void 0) return void 0;
    request = { ...request, context: changed(request.context, change) };
    changes.push(change.words);
    decision = decideOne(layers, endpoints, request);
    if (decision.decision === "allowed")
      return { working: request, failing, decision: denied.decision, words: changes.join(", ") };
  }
  return void 0;
}
function decideOne(layers, endpoints, request) {
  const vpcEndpointPolicy = endpoints.get(String(request.context["aws:SourceVpce"]));
  return decide({ ...layers, ...vpcEndpointPolicy === void 0 ? {} : { vpcEndpointPolicy }, request });
}
function changeFor(decision) {
  const isDeny = decision.decision === "explicitDeny";
  return testsOf(decision).flatMap((test) => turned(test, isDeny) ?? [])[0];
}
function turned(test, isDeny) {
  const { key = "", operator = "", wanted } = test;
  const [value] = wanted;
  if (test.element !== "Condition" || value === void 0 || !IN_ONES_HANDS.test(key)) return void 0;
  const plain2 = /null$/i.test(operator);
  if (plain2) return void 0;
  if (isNegated(operator) !== isDeny) return void 0;
  const concrete = concreteValue(value);
  return concrete === void 0 ? void 0 : withValue(key, concrete);
}
function concreteValue(value) {
  if (value.includes("${")) return void 0;
  const address = /^([\d.]+|[\da-f:]+)\/\d+$/i.exec(value)?.[1];
  return (address ?? value).replaceAll("*", "x").replaceAll("?", "x");
}
function withValue(key, value) {
  const lower = key.toLowerCase();
  if (lower === "aws:sourcevpce" || lower === "aws:sourcevpc")
    return { context: { "aws:SourceIp": null, [key]: value }, words: `through ${value}` };
  if (lower === "aws:sourceip")
    return {
      context: { "aws:SourceVpce": null, "aws:SourceVpc": null, "aws:SourceIp": value },
      words: `from ${value}`
    };
  if (lower.startsWith("s3:x-amz-")) return { context: { [key]: value }, words: `with ${key.slice(3)}: ${value}` };
  return { context: { [key]: value }, words: `with ${key} ${value}` };
}
function changed(context, { context: changes }) {
  const gone = new Set(Object.keys(changes).map((key) => key.toLowerCase()));
  const kept = Object.entries(context).filter(([key]) => !gone.has(key.toLowerCase()));
  const set = Object.entries(changes).flatMap(([key, value]) => value === null ? [] : [[key, value]]);
  return Object.fromEntries([...kept, ...set]);
}

// src/explain/compare.ts
function compareUploads(evidence, exports, explaining) {
  const pair = pairOf(evidence);
  if (pair !== void 0) return ofRecords(pair.working, pair.failing, explaining);
  return ofModel(exports(), explaining);
}
var ofUpload = ({ action }) => action === "s3:PutObject";
function pairOf(evidence) {
  const requests = evidence.filter((one) => one.kind === "request" && one.source === "record");
  const working = requests.filter(({ outcome }) => outcome === "succeeded");
  const denied = requests.filter(({ outcome }) => outcome === "denied");
  const failing = denied.find(ofUpload) ?? denied.find(({ action }) => working.some((one) => one.action === action));
  if (failing === void 0) return void 0;
  const alike = working.filter(({ action }) => action === failing.action);
  const sameBucket = alike.filter(({ resource }) => bucketOf(resource) === bucketOf(failing.resource));
  const found = sameBucket.find(({ operation }) => operation === failing.operation) ?? sameBucket[0] ?? alike[0];
  return found === void 0 ? void 0 : { working: found, failing };
}
function ofRecords(working, failing, { inventory, now }) {
  const denied = decideEvidence(failing, inventory, now);
  const allowed = decideEvidence(working, inventory, now);
  const decision = denied.answer?.decision;
  const rows = rowsOf(sceneSide(allowed), sceneSide(denied), decision);
  const settled = denied.word === "denied" || denied.word === "deniedIf";
  return {
    from: "records",
    working: sideOf(`works (${working.at})`, allowed.scene.base),
    failing: sideOf(`fails (${failing.at})`, denied.scene.base),
    rows,
    said: saidOfRecords(rows, denied, allowed),
    settled: settled && rows.some(({ decides }) => decides)
  };
}
function saidOfRecords(rows, denied, allowed) {
  const deciding = rows.filter(({ decides }) => decides).map(({ key }) => `\`${key}\``);
  if (denied.word !== "denied" && denied.word !== "deniedIf")
    return `The inventory does not deny the failing request: the difference that AWS sees is among these ${rows.length} keys, or in a layer that the inventory does not have.`;
  if (allowed.word === "denied")
    return "The inventory denies both: it is not what AWS holds, or held when the working request was made.";
  if (deciding.length === 0)
    return "The statement that denies looks at nothing in which the two requests differ by a context key: see principal, action and resource.";
  return `${listOf(deciding, "and")} ${deciding.length === 1 ? "makes" : "make"} the difference: the statement that denies looks at ${deciding.length === 1 ? "it" : "them"}.`;
}
function ofModel(exports, explaining) {
  for (const decided of exports) {
    const found = manualUpload(decided, explaining);
    if (found === void 0) continue;
    const rows = rowsOf({ request: found.working }, { request: found.failing }, found.decision);
    const keys = rows.filter(({ decides }) => decides).map(({ key }) => `\`${key}\``);
    return {
      from: "model",
      working: sideOf(`a manual upload with the same role, ${found.words}`, found.working),
      failing: sideOf("Genesys Cloud's upload", found.failing),
      rows,
      said: `${listOf(keys, "and")} ${keys.length === 1 ? "makes" : "make"} the difference: a manual upload that works proves the role's permissions, not that Genesys Cloud's request passes.`,
      settled: true
    };
  }
  return void 0;
}
function sideOf(title, request) {
  const { principal, action, resource } = request;
  const who = "arn" in principal ? principal.arn : "service" in principal ? principal.service : "anonymous";
  return { title, principal: who, action, resource };
}
var ALWAYS_DIFFER = /* @__PURE__ */ new Set([
  "aws:currenttime",
  "aws:epochtime",
  "aws:tokenissuetime",
  "aws:useragent",
  "aws:userid",
  "kms:encryptioncontextkeys"
]);
var sceneSide = ({ scene: { base, known } }) => ({ request: base, known });
var isShown = ({ known }, lower) => known === void 0 || known.has(lower);
var NOT_SHOWN = "not shown";
function rowsOf(working, failing, decision) {
  const deciding = new Set(testsOf(decision).flatMap(({ key }) => key === void 0 ? [] : [key.toLowerCase()]));
  const names = unique([...Object.keys(working.request.context), ...Object.keys(failing.request.context)]);
  const byLower = new Map(names.map((name) => [name.toLowerCase(), name]));
  return [...byLower].flatMap(([lower, key]) => {
    const row = { key, working: valueIn(working, lower), failing: valueIn(failing, lower) };
    const differs = row.working !== row.failing;
    if (!differs || ALWAYS_DIFFER.has(lower) && !deciding.has(lower)) return [];
    return [{ ...row, decides: deciding.has(lower) && isShown(working, lower) && isShown(failing, lower) }];
  });
}
function valueIn(side, lower) {
  const entries = Object.entries(side.request.context);
  const found = entries.find(([key]) => key.toLowerCase() === lower)?.[1];
  if (found === void 0) return isShown(side, lower) ? null : NOT_SHOWN;
  return typeof found === "string" ? found : found.join(", ");
}

// src/explain/further.ts
var WITH_ACL = /* @__PURE__ */ new Set(["PutObject", "CreateMultipartUpload"]);
var KMS_ACTIONS = {
  PutObject: ["kms:GenerateDataKey"],
  CreateMultipartUpload: ["kms:GenerateDataKey"],
  UploadPart: ["kms:Decrypt"],
  CompleteMultipartUpload: ["kms:Decrypt"]
};
function furtherCondition({ action }) {
  return action.startsWith("kms:") ? {
    name: "encryption header",
    keys: [],
    openPoint: { rule: "N1", why: "uploads that name no other encryption than the bucket's default" }
  } : { name: "ACL header", keys: [], openPoint: { rule: "O2", why: "uploads with an ACL or a grant" } };
}
function furtherRequests(evidence, inventory) {
  if (evidence.service !== "s3" || evidence.source !== "record") return [];
  const bucket = inventory.buckets.find((one) => one.name === bucketOf(evidence.resource));
  return [...aclRequest(evidence, bucket), ...bucket === void 0 ? [] : kmsRequests(evidence, bucket)];
}
function aclRequest(evidence, bucket) {
  const { facts, operation = "" } = evidence;
  if (!WITH_ACL.has(operation)) return [];
  const acl = facts["s3:x-amz-acl"];
  const grants = Object.keys(facts).filter((key) => key.startsWith("s3:x-amz-grant-") && facts[key] !== null);
  const none = evidence.showsParameters && (acl === null || acl === void 0) && grants.length === 0;
  const lenient = bucket?.objectOwnership === "BucketOwnerEnforced" && acl === "bucket-owner-full-control";
  return none || lenient ? [] : [{ ...evidence, action: "s3:PutObjectAcl" }];
}
function kmsRequests(evidence, bucket) {
  const actions = KMS_ACTIONS[evidence.operation ?? ""] ?? [];
  const context = Object.fromEntries(
    Object.entries(evidence.facts).flatMap(([key2, value]) => value === null ? [] : [[key2, value]])
  );
  const key = encryptionKeyOf({ principal: { anonymous: true }, action: "", resource: "", context }, bucket.encryption);
  if (typeof key === "string" || !key.key.startsWith("arn:") || bucket.encryption?.bucketKey === void 0) return [];
  return actions.map((action) => kmsRequest2(evidence, bucket, action, key.key));
}
var OF_CALLER = /^aws:(?:principal|userid|username|tokenissuetime|multifactorauthpresent|sourceidentity)/i;
function kmsRequest2(evidence, bucket, action, key) {
  const { operation: _operation, region: _region, ...rest } = evidence;
  const caller = Object.entries(evidence.facts).filter(([name]) => OF_CALLER.test(name));
  const ofBucket = bucket.encryption?.bucketKey === true && bucket.encryption.algorithm !== "aws:kms:dsse";
  const owner = evidence.resource.slice(0, evidence.resource.indexOf("/"));
  const region = regionOf(key);
  return {
    ...rest,
    // Its encryption context is S3's, and not the caller's.
    showsParameters: true,
    service: "kms",
    action,
    resource: key,
    resourceAccount: accountOf(key),
    ...region === void 0 ? {} : { region },
    network: { via: "forwarded" },
    facts: {
      ...Object.fromEntries(caller),
      "aws:SecureTransport": "true",
      "aws:ViaAWSService": "true",
      "kms:ViaService": `s3.${region ?? ""}.amazonaws.com`,
      "kms:EncryptionContext:aws:s3:arn": ofBucket ? owner : evidence.resource,
      "kms:EncryptionContextKeys": ["aws:s3:arn"]
    }
  };
}

// src/explain/named-policy.ts
var ORGANIZATIONS = /^arn:[\w-]+:organizations::\d{12}:policy\/o-[a-z0-9]+\/[\w]+\/(p-[\w]{1,130})$/;
var OF_AWS = /^arn:[\w-]+:organizations::aws:policy\/[\w]+\/(p-[\w]{1,130})$/;
var MANAGED = /^arn:[\w-]+:iam::(?:\d{12}|aws):policy\/(?:[\w+=,.@/-]{1,512}\/)?([\w+=,.@-]{1,128})$/;
function idOf(arn2) {
  const organizations = (ORGANIZATIONS.exec(arn2) ?? OF_AWS.exec(arn2))?.[1];
  if (organizations !== void 0) return { id: organizations, managed: false };
  const name = MANAGED.exec(arn2)?.[1];
  return name === void 0 ? void 0 : { id: name, managed: true };
}
function readOfPolicy(arn2) {
  const found = idOf(arn2);
  if (found === void 0) return void 0;
  if (!found.managed) return `aws organizations describe-policy --policy-id ${found.id}`;
  return `aws iam get-policy --policy-arn ${arn2} (then aws iam get-policy-version with its DefaultVersionId)`;
}
function documentsOfPolicy(arn2, documents) {
  const same = documents.filter(({ path }) => path === arn2);
  const id = idOf(arn2)?.id.toLowerCase();
  if (same.length > 0 || id === void 0) return same;
  return documents.filter(
    ({ path, address = "" }) => [path, address].some((name) => wordsOf2(name).some((word) => word === id))
  );
}
function wordsOf2(name) {
  const parts = name.toLowerCase().split(/[/\\#:"'[\]]/);
  return [...parts, ...parts.flatMap((part) => part.split(".")), ...parts.map((part) => part.replace(/\.[^.]*$/, ""))];
}

// src/explain/reads.ts
var SHAPES = {
  role: /^[\w+=,.@-]{1,64}$/,
  bucket: /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
  key: /^arn:[\w-]+:kms:[\w-]+:\d{12}:key\/[\w-]+$/,
  endpoint: /^vpce-[\w]+$/,
  account: /^\d{12}$/
};
function fill(shape, value) {
  return value !== void 0 && SHAPES[shape].test(value) ? value : `<${shape}>`;
}
var READS = {
  "identity-policy": ({ role }) => `aws iam list-attached-role-policies --role-name ${role}; aws iam list-role-policies --role-name ${role}`,
  "permissions-boundary": ({ role }) => `aws iam get-role --role-name ${role} --query Role.PermissionsBoundary`,
  "session-policy": () => "aws cloudtrail lookup-events --lookup-attributes AttributeKey=EventName,AttributeValue=AssumeRole (requestParameters.policy)",
  "trust-policy": ({ role }) => `aws iam get-role --role-name ${role} --query Role.AssumeRolePolicyDocument`,
  "bucket-policy": ({ bucket }) => `aws s3api get-bucket-policy --bucket ${bucket} --query Policy --output text`,
  "key-policy": ({ key }) => `aws kms get-key-policy --key-id ${key} --query Policy --output text`,
  scp: ({ account }) => `aws organizations list-policies-for-target --target-id ${account} --filter SERVICE_CONTROL_POLICY (and of each parent: aws organizations list-parents --child-id ${account})`,
  rcp: ({ owner }) => `aws organizations list-policies-for-target --target-id ${owner} --filter RESOURCE_CONTROL_POLICY (and of each parent: aws organizations list-parents --child-id ${owner})`,
  "vpc-endpoint-policy": ({ endpoint }) => `aws ec2 describe-vpc-endpoints --vpc-endpoint-ids ${endpoint} --query "VpcEndpoints[].PolicyDocument"`,
  "public-access-block": ({ bucket, owner }) => `aws s3api get-public-access-block --bucket ${bucket}; aws s3control get-public-access-block --account-id ${owner}`,
  "data-events": () => "aws cloudtrail get-event-selectors --trail-name <trail>",
  grants: ({ key }) => `aws kms list-grants --key-id ${key}`,
  settings: ({ bucket }) => `aws s3api get-bucket-encryption --bucket ${bucket}; aws s3api get-bucket-request-payment --bucket ${bucket}`
};
function readOf(kind, facts) {
  return READS[kind]({
    role: fill("role", facts.role === void 0 ? void 0 : roleName(facts.role)),
    bucket: fill("bucket", facts.bucket),
    key: fill("key", facts.key),
    endpoint: fill("endpoint", facts.endpoint),
    account: fill("account", facts.account ?? (facts.role === void 0 ? void 0 : accountOf(facts.role))),
    owner: fill("account", facts.owner)
  });
}

// src/explain/suspects.ts
var OF_SERVICE = {
  s3: [
    "bucket-policy",
    "scp",
    "rcp",
    "session-policy",
    "permissions-boundary",
    "identity-policy",
    "vpc-endpoint-policy",
    "public-access-block"
  ],
  kms: ["key-policy", "scp", "rcp", "session-policy", "permissions-boundary", "identity-policy", "grants"],
  // E8: the SCPs of the role's account do not see a foreigner's sts:AssumeRole.
  sts: ["trust-policy", "rcp"]
};
var NAMES3 = {
  "public-access-block": "Block Public Access",
  grants: "the key's grants",
  settings: "the bucket's settings",
  "data-events": "CloudTrail's data events"
};
function suspectsOf(scene, named2) {
  const { evidence, base } = scene;
  const facts = readFacts(scene);
  const possible = OF_SERVICE[evidence.service].filter((kind) => applies(kind, scene));
  const pointed = named2 === void 0 || named2.effect === "setting" ? settingsOf(named2) : possible.filter((kind) => isNamed(kind, named2));
  const kinds = pointed.length > 0 ? pointed : possible;
  const suspects = kinds.map((kind) => {
    const arn2 = isNamed(kind, named2) ? named2?.policyArn : void 0;
    if (arn2 !== void 0) return ofPolicy(kind, arn2, scene);
    const path = layerPath(kind, scene);
    return {
      kind,
      name: nameOf(kind),
      ...path === void 0 ? {} : { path },
      named: pointed.length > 0,
      why: whyOf(kind, path, base.action),
      read: readOf(kind, facts)
    };
  });
  return [...suspects].sort((a, b) => Number(a.path !== void 0) - Number(b.path !== void 0));
}
function ofPolicy(kind, arn2, scene) {
  const all = layerDocuments(kind, scene);
  const found = documentsOfPolicy(arn2, all);
  const path = files(found);
  const why = path !== void 0 ? `the inventory's lets ${scene.base.action} through: AWS holds another one` : all.length === 0 ? "the inventory has none for it" : `none of those in the inventory (${files(all) ?? ""}) has this id or name: read which one it is`;
  return {
    kind,
    name: `${nameOf(kind)} ${arn2}`,
    ...path === void 0 ? {} : { path },
    named: true,
    why,
    read: readOfPolicy(arn2) ?? readOf(kind, readFacts(scene))
  };
}
function nameOf(kind) {
  return kind in NAMES3 ? NAMES3[kind] : KIND_WORDS[kind];
}
function isNamed(kind, named2) {
  return named2?.kinds.some((one) => one === kind) === true;
}
function settingsOf(named2) {
  if (named2 === void 0) return [];
  if (/customer provided keys/i.test(named2.phrase)) return ["settings"];
  return ["public-access-block", ...named2.kinds];
}
function applies(kind, { evidence, judges, base }) {
  const { via } = evidence.network;
  if (kind === "vpc-endpoint-policy") return via === "endpoint" || via === "unknown";
  if (kind !== "public-access-block") return true;
  const principal = "arn" in base.principal ? accountOf(base.principal.arn) : "";
  return principal !== judges.layers.resourceAccount || base.context["s3:x-amz-acl"] !== void 0;
}
function readFacts(scene) {
  const { evidence, inventory, judges, target } = scene;
  const { service, resource, caller, network } = evidence;
  const role = service === "sts" ? resource : roleOf(evidence, inventory);
  const account = caller.account ?? (caller.arn === void 0 ? void 0 : accountOf(caller.arn));
  const bucket = service === "s3" ? bucketOf(resource) : target.declared.bucket;
  return {
    ...role === void 0 ? {} : { role },
    ...bucket === "" ? {} : { bucket },
    ...service === "kms" ? { key: resource } : {},
    ...network.via === "endpoint" ? { endpoint: network.id } : {},
    ...account === void 0 ? {} : { account },
    owner: judges.layers.resourceAccount
  };
}
function whyOf(kind, path, action) {
  if (path !== void 0) return `the inventory's lets ${action} through: AWS holds another one`;
  if (kind === "session-policy") return "chosen by whoever assumes the role, and in no repository (E6)";
  if (kind === "scp" || kind === "rcp") return "the inventory has none for this account";
  return "the inventory has none";
}
function layerPath(kind, scene) {
  return files(layerDocuments(kind, scene));
}
function layerDocuments(kind, scene) {
  const { inventory } = scene;
  const { role, bucket, key } = scene.target;
  const known = isGap(role) ? void 0 : role;
  switch (kind) {
    case "bucket-policy":
      return isGap(bucket) ? [] : given(bucket.policy);
    case "key-policy":
      return key === void 0 || isGap(key) ? [] : given(key.policy);
    case "trust-policy":
      return given(known?.trustPolicy);
    case "identity-policy":
      return known === void 0 || isGap(known.identityPolicies) ? [] : known.identityPolicies;
    case "permissions-boundary":
      return given(known?.permissionsBoundary);
    case "scp":
      return organizationOf(inventory, accountOf(scene.target.declared.role)).scps?.flat() ?? [];
    case "rcp":
      return organizationOf(inventory, scene.judges.layers.resourceAccount).rcps?.flat() ?? [];
    default:
      return [];
  }
}
function given(document) {
  return document === void 0 || isGap(document) ? [] : [document];
}
function files(documents) {
  return documents.length === 0 ? void 0 : documents.map(({ path }) => path).join(", ");
}

// src/explain/cause.ts
var BEST = ["denied", "refused", "deniedIf", "undecided", "allowed"];
function causeOf(evidence, explaining) {
  const { inventory, now } = explaining;
  const all = asked(evidence, inventory).map((one) => supposing(decideEvidence(one, inventory, now), evidence));
  const named2 = evidence.error?.named;
  const matching = named2 === void 0 ? void 0 : all.find(({ answer, word }) => word !== "undecided" && answer !== void 0 && agrees(answer.decision, named2));
  const best = matching ?? BEST.flatMap((word) => all.find((verdict) => verdict.word === word) ?? [])[0];
  if (best === void 0) throw new Error("a request that asks for nothing");
  return toCause(best, all, explaining);
}
function supposing(verdict, asked2) {
  const { evidence } = verdict.scene;
  if (asked2.showsParameters || verdict.word !== "denied" || namesAction(asked2, evidence.action)) return verdict;
  return { ...verdict, word: "deniedIf", provided: [furtherCondition(evidence), ...verdict.provided] };
}
function namesAction({ action, error }, asked2) {
  const sentence2 = readSentence(error?.message ?? "");
  return asked2 === action || sentence2?.action.toLowerCase() === asked2.toLowerCase();
}
function asked(evidence, inventory) {
  const all = [evidence, ...furtherRequests(evidence, inventory)];
  const sentence2 = readSentence(evidence.error?.message ?? "");
  if (sentence2 === void 0) return all;
  const meant = all.filter(({ action }) => action.toLowerCase() === sentence2.action.toLowerCase());
  return meant.length > 0 ? meant : all;
}
function toCause(verdict, all, explaining) {
  const { word, answer, scene } = verdict;
  const { evidence } = scene;
  const question = { action: scene.base.action, resource: scene.base.resource };
  const named2 = evidence.error?.named;
  const common = { outcome: word, question, provided: [], suspects: [], reasons: [] };
  if ((word === "denied" || word === "deniedIf") && answer !== void 0) {
    const { documents } = explaining;
    const supposed = {
      keys: supposedKeys(verdict),
      source: evidence.source,
      unknown: unknownKinds(verdict),
      named: named2?.kinds ?? []
    };
    const words = wordsOf(answer.decision, question, documents, supposed);
    const place = words.statement === void 0 ? void 0 : placeOfStatement(words.statement, documents);
    const pointer = pointerOf(words, documents);
    const differs = named2 !== void 0 && !agrees(answer.decision, named2);
    const { pointer: _pointer, ...rest } = words;
    return {
      ...common,
      ...rest,
      provided: conditions(verdict),
      ...words.layer === void 0 || place !== void 0 ? {} : pathOf(words.layer, scene),
      ...place === void 0 ? {} : { place },
      ...pointer === void 0 ? {} : { pointer },
      ...differs ? { disagreement: disagreement(named2, answer.decision), suspects: suspectsOf(scene, named2) } : {},
      decision: answer.decision,
      request: answer.sample.request
    };
  }
  if (word === "refused") {
    const told = verdict.refusals.filter(({ applies: applies2, status }) => applies2 === true && status === 403);
    return {
      ...common,
      cause: told.map(({ reason }) => reason).join("; "),
      why: `No policy denies it; S3 refuses it by a setting (${told.map(({ rule }) => rule).join(", ")}).`
    };
  }
  const reasons = unique(all.flatMap((one) => one.word === "undecided" ? one.reasons : []));
  if (word === "undecided")
    return {
      ...common,
      cause: "the inventory does not tell",
      why: "Something that AWS looks at for this request is not in the inventory, or the evidence does not show it.",
      reasons: reasons.length > 0 ? reasons : verdict.reasons,
      suspects: suspectsOf(scene, named2)
    };
  return {
    ...common,
    cause: "AWS denied what the inventory allows",
    why: `Every policy that the inventory holds lets ${all.map(({ scene: { base } }) => base.action).join(" and ")} through: AWS holds something else than it.`,
    suspects: suspectsOf(scene, named2)
  };
}
function supposedKeys({ scene, open }) {
  const keys = open.flatMap((dimension) => dimension.keys.map((key) => key.toLowerCase()));
  return new Set(keys.filter((key) => !scene.known.has(key)));
}
function unknownKinds({ scene }) {
  const { identityPolicies, resourcePolicy } = scene.judges.layers;
  const policies = [...identityPolicies, ...resourcePolicy === void 0 ? [] : [resourcePolicy]];
  return new Set(policies.flatMap((policy) => "unknown" in policy ? [policy.kind] : []));
}
function conditions({ answer, provided }) {
  const tests = testsOf(answer?.decision);
  const denies = answer?.decision.decision === "explicitDeny";
  const words = provided.flatMap(({ keys, openPoint, name }) => {
    const own = tests.filter(({ key }) => keys.some((one) => one.toLowerCase() === key?.toLowerCase()));
    if (own.length === 0) return [openPoint?.why ?? name];
    return own.map((test) => denies ? requestsOf(test) : `requests other than ${requestsOf(test)}`);
  });
  return unique(words);
}
function pathOf(layer, scene) {
  const path = layerPath(layer, scene);
  return path === void 0 ? {} : { path };
}
function pointerOf({ pointer, statement }, documents) {
  const document = statement === void 0 ? void 0 : documents.get(statement.policy);
  if (pointer === void 0 || document === void 0) return void 0;
  const place = placeIn(document, pointer.stoppedBy.path, "member");
  return place === void 0 ? void 0 : { place, text: pointer.text };
}
function disagreement(named2, decision) {
  const own = listOf(unique(kindsOf(decision).map((kind) => KIND_WORDS[kind])), "and");
  if (named2.effect === "no allow" && decision.decision === "explicitDeny")
    return `AWS says "${named2.phrase}", which speaks against the explicit deny in the inventory (${own}): had it hit the request, AWS would have named it (E1). So AWS holds other policies than the inventory, or the request came another way than the evidence tells`;
  return `AWS' text names another layer ("${named2.phrase}") than the inventory (${own}): AWS names one of several, so both have to be mended, and what AWS names is not so in the inventory`;
}

// src/explain/meanings.ts
function meaningOf(error, service) {
  const code = error?.code;
  const other = code === void 0 ? void 0 : OTHER_CODES.get(code);
  if (other !== void 0) return { can: [other], cannot: ["a denial by any policy: no permission would change it"] };
  const { named: named2 } = error ?? {};
  if (named2 !== void 0) return { can: [canOf(named2)], cannot: cannotOf(named2), note: ONE_OF_SEVERAL };
  if (/ciphertext refers to a customer master key/i.test(error?.message ?? "")) return HIDDEN_KEY;
  return service === "sts" ? BARE_STS : service === "kms" ? BARE_KMS : BARE_S3;
}
var ONE_OF_SEVERAL = "AWS names one layer and one only: another may deny as well, and shows when this one is mended (S7).";
var CAN = {
  "explicit deny identity-policy": "a Deny in a policy of the caller's own role or user",
  "explicit deny resource": "a Deny in the resource's own policy (bucket, access point, key or trust policy); of S3 also RestrictPublicBuckets (B4, S7)",
  "explicit deny permissions-boundary": "a Deny in the role's permissions boundary",
  "explicit deny session-policy": "a Deny in the session policy that the caller gave when it assumed the role (E6)",
  "explicit deny scp": "a Deny in a service control policy above the caller's account (E8)",
  "explicit deny rcp": "a Deny in a resource control policy above the resource's account (E7)",
  "explicit deny vpc-endpoint-policy": "a Deny in the policy of the VPC endpoint that the request passed",
  "explicit deny trust-policy": "a Deny in the role's trust policy",
  "no allow identity-policy": "no Allow in the caller's own policies, and none in the resource's policy that names it (S1, K3)",
  "no allow resource": "the resource's policy does not let this caller in: needed across accounts (XACC), for keys (K3) and for roles (T1)",
  "no allow permissions-boundary": "the role's permissions boundary does not allow the action",
  "no allow session-policy": "the session policy does not allow the action (E6)",
  "no allow scp": "at some level above the caller's account no service control policy allows the action",
  "no allow rcp": "at some level above the resource's account no resource control policy allows the action",
  "no allow vpc-endpoint-policy": "the policy of the VPC endpoint that the request passed does not allow the action",
  "no allow trust-policy": "the role's trust policy does not let this caller in, or a condition of it fails: a wrong or missing ExternalId (T2)"
};
function keyOf({ effect, kinds }) {
  const [first] = kinds;
  return `${effect} ${kinds.length > 1 ? "resource" : first ?? ""}`;
}
function canOf(named2) {
  if (named2.effect === "setting")
    return `a setting of Block Public Access or of the bucket, as the text says: ${named2.phrase}`;
  return CAN[keyOf(named2)] ?? named2.phrase;
}
function cannotOf(named2) {
  if (named2.effect === "explicit deny") return ["a missing Allow: adding one does not lift a Deny (E1)"];
  if (named2.effect === "no allow") return ["a Deny that hit the request: it wins, and AWS would have named it (E1)"];
  return [];
}
var BARE_S3 = {
  can: [
    "any layer: bucket policy, identity policies, boundary, session policy, SCP, RCP, endpoint policy, key policy (E1)",
    "a caller of another account outside of the organization, or a VPC endpoint policy across accounts: S3 names no layer to them (S7)",
    "on reading: a key that does not exist, without s3:ListBucket (S6)",
    "a wrong x-amz-expected-bucket-owner (S4), or Requester Pays without x-amz-request-payer (S5)",
    "Block Public Access, for a public ACL (B1) or another account under a public policy (B4)",
    "SSE-C where the bucket blocks it (N4); KMS, where the words were cut on the way (K10)"
  ],
  cannot: [
    "Object Lock, disabled ACLs or a missing checksum: those are a 400 (L1, O1)",
    "Block Public Access against a session of the bucket's own account (B4)",
    "that S3 gave no reason to a session of the bucket's own account: it does, so somebody shortened it (S7)"
  ]
};
var BARE_KMS = {
  can: ["key policy, grants, identity policies, boundary, SCP or RCP (K3)", "a key of another account or Region (K4)"],
  cannot: ["the bucket policy: KMS does not look at it (K2)"]
};
var BARE_STS = {
  can: [
    "the trust policy does not let the caller in: another account, or the ExternalId is missing or another (T1, T2)",
    "an RCP of the role's organization (T3)",
    "the role does not exist: AWS says the same"
  ],
  cannot: [
    "an SCP of the role's account: it does not bind a caller of another account (E8)",
    "the role's identity policies or the bucket policy: they count only after the role is assumed"
  ]
};
var HIDDEN_KEY = {
  can: [
    "the key does not exist or is in another Region",
    "the key policy or the caller's policies do not allow it (K3, K4)"
  ],
  cannot: ["the bucket policy: KMS does not look at it (K2)"]
};
var OTHER_CODES = /* @__PURE__ */ new Map([
  [
    "AccessControlListNotSupported",
    "the bucket enforces its owner and takes no ACL but bucket-owner-full-control: a 400 (O1)"
  ],
  ["NoSuchBucket", "the bucket does not exist under this name"],
  ["NoSuchKey", "the object does not exist"],
  ["PermanentRedirect", "the request went to another Region than the bucket's"],
  ["ExpiredToken", "the session had ended: it has to be taken anew"],
  ["InvalidAccessKeyId", "the access key does not exist"],
  ["SignatureDoesNotMatch", "the signature is wrong: secret key, clock or a changed header"],
  ["KMS.DisabledException", "the key is disabled"],
  ["KMS.NotFoundException", "the key does not exist in this Region"],
  ["KMS.KMSInvalidStateException", "the key is in a state in which it cannot be used, such as pending deletion"]
]);
function isKnownCode(code) {
  return code !== void 0 && OTHER_CODES.has(code);
}

// src/explain/group.ts
var MOST_NAMES = 5;
function groupDenials(denied, explaining) {
  const groups = /* @__PURE__ */ new Map();
  for (const evidence of denied) {
    const cause = causeOf(evidence, explaining);
    const key = keyOf2(cause, evidence);
    const known = groups.get(key);
    if (known === void 0) groups.set(key, begin(cause, evidence));
    else add(known, evidence);
  }
  return [...groups.values()].sort((a, b) => b.count - a.count).map(toGroup);
}
function keyOf2({ outcome, statement, layer, question, reasons, disagreement: disagreement2, cause }, { error }) {
  const place = statement === void 0 ? "" : `${statement.policy}#${statement.statement}`;
  const said = outcome === "refused" ? cause : layer ?? "";
  return JSON.stringify([
    outcome,
    said,
    place,
    place === "" ? question.action : "",
    error?.named?.phrase ?? "",
    disagreement2 !== void 0,
    reasons
  ]);
}
function begin(cause, evidence) {
  const gathering = {
    cause,
    example: evidence,
    count: 0,
    first: void 0,
    last: void 0,
    operations: /* @__PURE__ */ new Map(),
    callers: /* @__PURE__ */ new Set(),
    resources: /* @__PURE__ */ new Set()
  };
  add(gathering, evidence);
  return gathering;
}
function add(gathering, { time, operation, action, caller, resource }) {
  gathering.count += 1;
  const name = operation ?? action;
  gathering.operations.set(name, (gathering.operations.get(name) ?? 0) + 1);
  const who = caller.arn ?? caller.service ?? (caller.account === void 0 ? void 0 : `account ${caller.account}`);
  if (who !== void 0 && gathering.callers.size < MOST_NAMES) gathering.callers.add(who);
  if (gathering.resources.size < MOST_NAMES) gathering.resources.add(resource);
  if (time === void 0) return;
  if (gathering.first === void 0 || time < gathering.first) gathering.first = time;
  if (gathering.last === void 0 || time > gathering.last) gathering.last = time;
}
function toGroup({ cause, example, count, first, last, operations, callers, resources }) {
  const { error, service } = example;
  return {
    cause,
    example,
    ...error?.named === void 0 ? {} : { named: error.named },
    ...error === void 0 ? {} : { error },
    count,
    ...first === void 0 ? {} : { firstTime: first },
    ...last === void 0 ? {} : { lastTime: last },
    operations: Object.fromEntries(operations),
    callers: [...callers],
    resources: [...resources],
    meaning: meaningOf(error, service)
  };
}

// src/explain/hints.ts
function exportsOf({ inventory, now }) {
  return inventory.exports.map((declared) => decideExport(assembleExport(declared, inventory), inventory, now));
}
var NO_REASON = {
  can: [
    "anything that S3, KMS or STS refuses: Genesys Cloud's answers have no field for AWS' reason",
    "the role could not be assumed at all: then the bucket's trail shows nothing, and the role's account does not log it either (T1)"
  ],
  cannot: ["a recording that was exported before: that one is skipped, not failed"]
};
function hintOfText(evidence, exports, explaining) {
  const { at, error, action, bucket, service } = evidence;
  const meaning = meaningOf(error, service);
  if (evidence.outcome === "failed") {
    const known = isKnownCode(error.code) ? meaning : noDenial(error.code);
    return { at, text: error.message, meaning: known, ...NOTHING, reasons: [], settled: false };
  }
  const concerned = bucket === void 0 ? exports : exports.filter((one) => one.export.declared.bucket === bucket);
  const fits = (call) => (action === void 0 || call.call.action.toLowerCase() === action.toLowerCase()) && namesLayer(call, evidence);
  return { at, text: error.message, meaning, ...candidates(concerned, fits, explaining) };
}
var NOTHING = { causes: [], allowed: [], suspects: [] };
function noDenial(code) {
  return { can: [`an error that is no denial: ${code ?? "without a code"}`], cannot: ["a lack of permission"] };
}
function namesLayer({ worst, decision }, { error: { named: named2 } }) {
  if (named2 === void 0 || decision === "unknown") return true;
  const kinds = worst.decision === "explicitDeny" ? worst.decidedBy.map(({ kind }) => kind) : worst.missingAllow;
  return kinds.some((kind) => named2.kinds.includes(kind));
}
function hintOfJob(job2, exports, explaining) {
  const text = [
    job2.id === void 0 ? void 0 : `job ${job2.id}`,
    job2.state,
    job2.failed === void 0 ? void 0 : `${job2.failed} failed recordings`,
    job2.processed === void 0 ? void 0 : `${job2.processed} processed`,
    job2.message
  ].filter((part) => part !== void 0);
  const succeeded = !job2.failedOnly && (job2.failed ?? 0) === 0 && !/^(?:FAILED|ERROR|CANCELLED)$/.test(job2.state ?? "");
  const said = text.length === 0 ? "failed recordings" : text.join(", ");
  if (succeeded)
    return {
      at: job2.at,
      text: said,
      meaning: { can: ["no failure"], cannot: [] },
      ...NOTHING,
      reasons: [],
      settled: false
    };
  return { at: job2.at, text: said, meaning: NO_REASON, ...candidates(exports, () => true, explaining) };
}
function candidates(exports, fits, explaining) {
  const causes = exports.flatMap((one) => causesOf(one, fits, explaining));
  const allowed = exports.flatMap(
    ({ export: { declared }, calls }) => calls.filter(fits).every(({ decision }) => decision === "allowed") ? [declared.name] : []
  );
  const unknown = exports.flatMap(({ calls }) => calls.filter((call) => fits(call) && call.decision === "unknown"));
  const none = exports.length === 0 ? ["the inventory holds no export: name its folder with --path"] : [];
  const reasons = [...none, ...new Set(unknown.flatMap((call) => call.reasons))];
  const suspects = causes.length > 0 || exports.length === 0 ? [] : [NEXT_EVIDENCE];
  return { causes, allowed, suspects, reasons, settled: causes.length > 0 };
}
var NEXT_EVIDENCE = {
  kind: "data-events",
  name: "CloudTrail's data events of the bucket",
  named: false,
  why: "they show who called, from where, with which headers, and AWS' own words; explain reads them",
  read: readOf("data-events", {})
};
function causesOf(decided, fits, explaining) {
  const bad = decided.calls.filter(
    (call) => fits(call) && call.worst.decision !== "allowed" && call.worst.decision !== "unknown" && call.decision !== "unknown"
  );
  const ranked = [...bad].sort((a, b) => rank(a) - rank(b));
  const found = /* @__PURE__ */ new Map();
  for (const call of ranked) {
    const { documents } = explaining;
    const { cause, why, statement, pointer } = explain(call.call, call.worst, documents);
    const key = statement === void 0 ? cause : `${statement.policy}#${statement.statement}`;
    const known = found.get(key);
    if (known !== void 0) {
      found.set(key, { ...known, calls: [...known.calls, call.call.id] });
      continue;
    }
    const place = statement === void 0 ? void 0 : placeOfStatement(statement, documents);
    const document = statement === void 0 ? void 0 : documents.get(statement.policy);
    const pointed = pointer && document && placeIn(document, pointer.stoppedBy.path, "member");
    const layer = call.worst.decision === "explicitDeny" ? statement?.kind : call.worst.missingAllow[0];
    found.set(key, {
      export: decided.export.declared.name,
      calls: [call.call.id],
      action: call.call.action,
      decision: call.decision,
      cause,
      why,
      ...layer === void 0 ? {} : { layer },
      ...statement === void 0 ? {} : { statement },
      ...place === void 0 ? {} : { place },
      ...pointer === void 0 || pointed === void 0 ? {} : { pointer: { place: pointed, text: pointer.text } }
    });
  }
  return [...found.values()];
}
var rank = ({ call: { evidence } }) => isRequired(evidence, { require: "documented" }) ? 0 : 1;

// src/explain/explain.ts
function explainEvidence(request) {
  const { read, inventory, now, problems } = request;
  const explaining = { inventory, documents: indexDocuments(inventory), now };
  const exports = once(() => exportsOf(explaining));
  const denied = read.evidence.filter(
    (one) => one.kind === "request" && one.outcome === "denied"
  );
  const comparison = request.likeManualUpload ? compareUploads(read.evidence, exports, explaining) : void 0;
  return {
    input: request.input,
    counts: countsOf(read.evidence),
    groups: groupDenials(denied, explaining),
    hints: read.evidence.flatMap(
      (one) => one.kind === "text" || one.kind === "job" ? [hintOf(one, exports, explaining)] : []
    ),
    unreadable: read.unreadable,
    problems,
    ...comparison === void 0 ? {} : { comparison },
    ...request.likeManualUpload && comparison === void 0 ? { notCompared: NOT_COMPARED } : {},
    time: now.toISOString()
  };
}
var NOT_COMPARED = "nothing to compare: there is no succeeded and denied record of the same action, and the inventory denies no upload of Genesys Cloud that the same role could make from elsewhere";
function hintOf(one, exports, explaining) {
  return one.kind === "text" ? hintOfText(one, exports(), explaining) : hintOfJob(one, exports(), explaining);
}
function once(make) {
  let made;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
function countsOf(evidence) {
  const failed = /* @__PURE__ */ new Map();
  const others = /* @__PURE__ */ new Map();
  const count = (map, key) => void map.set(key, (map.get(key) ?? 0) + 1);
  let [denied, succeeded, othersDenied] = [0, 0, 0];
  for (const one of evidence) {
    if (one.kind === "other") {
      count(others, one.what);
      if (one.outcome === "denied") othersDenied += 1;
    } else if (one.kind === "request") {
      if (one.outcome === "denied") denied += 1;
      else if (one.outcome === "succeeded") succeeded += 1;
      else count(failed, one.error?.code ?? "an error without a code");
    }
  }
  return { denied, succeeded, failed: Object.fromEntries(failed), others: Object.fromEntries(others), othersDenied };
}
var EXPLAINED = 0;
var NOT_UNDERSTOOD = 2;
var UNDECIDED = 3;
function exitCodeOf(explained, likeManualUpload) {
  const { unreadable, problems, groups, hints, counts, comparison } = explained;
  if (unreadable.length > 0 || problems.length > 0 || isAboutNothing(explained, likeManualUpload))
    return NOT_UNDERSTOOD;
  const open = groups.some(({ cause }) => !explains(cause)) || hints.some(({ settled }) => !settled) || counts.othersDenied > 0 || (likeManualUpload ? comparison?.settled !== true : groups.length === 0 && hints.length === 0);
  return open ? UNDECIDED : EXPLAINED;
}
function explains({ outcome, disagreement: disagreement2 }) {
  return outcome !== "undecided" && outcome !== "allowed" && disagreement2 === void 0;
}
function isAboutNothing({ groups, hints, counts }, likeManualUpload) {
  const nothing = groups.length === 0 && hints.length === 0 && counts.succeeded === 0;
  return nothing && Object.keys(counts.failed).length === 0 && !likeManualUpload;
}

// src/explain/observe.ts
var UPLOADS = /* @__PURE__ */ new Set(["PutObject", "CreateMultipartUpload"]);
var PARTS2 = /* @__PURE__ */ new Set(["CreateMultipartUpload", "UploadPart", "CompleteMultipartUpload"]);
function observe(evidence, inventory) {
  const succeeded = evidence.filter(
    (one) => one.kind === "request" && one.source === "record" && one.outcome === "succeeded"
  );
  const assumed = succeeded.filter((one) => one.service === "sts" && isGenesys(one, inventory));
  const roles = /* @__PURE__ */ new Set([...inventory.exports.map(({ role }) => role), ...assumed.map(({ resource }) => resource)]);
  const calls = succeeded.flatMap((one) => {
    const role = one.service === "s3" ? roleOf(one, inventory) : void 0;
    return role !== void 0 && roles.has(role) ? [{ one, role, bucket: bucketOf(one.resource) }] : [];
  });
  const groups = groupBy(calls, ({ role, bucket }) => `${role} ${bucket}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === void 0) return [];
    const { role, bucket } = first;
    const own = assumed.filter(({ resource }) => resource === role);
    const requests = group.map(({ one }) => one);
    return observation({ role, bucket, assumed: own, requests }, inventory);
  });
}
function isGenesys({ caller, resource }, { exports }) {
  const declared = exports.flatMap(
    ({ role, account }) => role === resource && account !== void 0 ? [account] : []
  );
  return caller.account !== void 0 && [...declared, ...GENESYS_ACCOUNTS].includes(caller.account);
}
function observation({ role, bucket, assumed, requests }, inventory) {
  const names = unique(
    assumed.flatMap(({ facts }) => [facts["sts:RoleSessionName"]].filter((name) => typeof name === "string"))
  );
  const own = assumed.length === 0 ? requests : requests.filter((one) => names.includes(sessionName(one)));
  if (own.length === 0) return [];
  const times = [...own, ...assumed].flatMap(({ time }) => time ?? []).sort();
  const [first] = times;
  const last = times.at(-1);
  if (first === void 0 || last === void 0) return [];
  const sessions = unique([...own.map(sessionName), ...names]);
  const declared = inventory.exports.find((one) => one.role === role && one.bucket === bucket);
  const uploads = own.filter(({ operation = "", showsParameters }) => showsParameters && UPLOADS.has(operation));
  const settled = isMoreThanOneSession(uploads);
  const { via, endpoints, mixed } = waysOf(own);
  const tls = unique(
    own.flatMap(({ facts }) => [facts["s3:TlsVersion"]].filter((one) => typeof one === "string"))
  ).sort();
  const observed = {
    records: own.length + assumed.length,
    first,
    last,
    ...callerOf2(assumed),
    ...sessions.length === 1 && sessions[0] !== void 0 && sessions[0] !== "" ? { "session-name": sessions[0] } : {},
    headers: headersOf(uploads),
    ...settled && headerSets(uploads).length === 1 ? { "same-headers": true } : {},
    ...uploads.length === 0 ? {} : { multipart: own.some(({ operation = "" }) => PARTS2.has(operation)) },
    ...settled && via !== void 0 ? { via } : {},
    ...settled && endpoints.length > 0 ? { "source-vpce": endpoints } : {},
    ...settled && tls.length > 0 ? { "tls-versions": tls } : {}
  };
  const remarks = [
    ...assumed.length === 0 ? ["no record of sts:AssumeRole by Genesys among them: sessions of the same role by hand are not told apart"] : [],
    ...sessions.length > 1 ? [`${sessions.length} session names: Genesys chooses them anew`] : [],
    ...settled || uploads.length === 0 ? [] : [ONE_SESSION],
    ...mixed ? ["the requests came by several ways: `via` is left out"] : [],
    ...uploads.length === 0 ? ["no upload among them: nothing is known of headers"] : [],
    ...unevenHeaders(uploads),
    ...declared === void 0 ? ["no export of the config has this role and bucket"] : []
  ];
  return [{ ...declared === void 0 ? {} : { export: declared.name }, role, bucket, observed, remarks }];
}
var LONGEST_SESSION = 12 * 36e5;
var ONE_SESSION = "`same-headers`, `via`, `source-vpce` and `tls-versions` are left out: they take several uploads over more than twelve hours, the longest that one session may last";
function isMoreThanOneSession(uploads) {
  const times = uploads.flatMap(({ time }) => time === void 0 ? [] : [Date.parse(time)]);
  const span = times.reduce((last, one) => Math.max(last, one), -Infinity) - times.reduce((first, one) => Math.min(first, one), Infinity);
  return times.length > 1 && span > LONGEST_SESSION;
}
function sessionName({ caller: { arn: arn2 = "" } }) {
  return arn2.split("/").at(-1) ?? "";
}
function callerOf2(assumed) {
  const accounts = unique(assumed.flatMap(({ caller }) => caller.account ?? []));
  const arns = unique(assumed.flatMap(({ caller }) => caller.role ?? caller.arn ?? []));
  return {
    ...accounts.length === 1 && accounts[0] !== void 0 ? { account: accounts[0] } : {},
    ...arns.length === 1 && arns[0] !== void 0 ? { principal: arns[0] } : {}
  };
}
var HEADER = /^s3:(x-amz-(?:acl|grant-|server-side-encryption|storage-class).*)$/;
function headersOf(uploads) {
  return unique(uploads.flatMap(sentHeaders)).sort();
}
function sentHeaders({ facts }) {
  return Object.entries(facts).flatMap(([key, value]) => {
    const name = HEADER.exec(key)?.[1];
    return name === void 0 || typeof value !== "string" ? [] : [`${name}: ${value}`];
  });
}
function headerSets(uploads) {
  return unique(uploads.map((one) => [...sentHeaders(one)].sort().join("\n")));
}
function unevenHeaders(uploads) {
  const sets = headerSets(uploads);
  return sets.length > 1 ? [`not every upload sent the same headers: ${sets.length} sets of them`] : [];
}
function waysOf(requests) {
  const ways = unique(requests.map(({ network }) => network.via));
  const endpoints = unique(requests.flatMap(({ network }) => network.via === "endpoint" ? [network.id] : [])).sort();
  const [only] = ways;
  const via = ways.length === 1 && (only === "internet" || only === "endpoint") ? only : void 0;
  return { ...via === void 0 ? {} : { via }, endpoints, mixed: ways.length > 1 };
}

// src/commands/explain.ts
var NOTHING2 = { evidence: [], unreadable: [] };
var NOT_UNDERSTOOD2 = 2;
var NOTHING_LEARNT = 3;
async function explainCommand(options, surroundings) {
  const { file } = options;
  const input = file === "-" ? "standard input" : file ?? "no input";
  const read = file === void 0 ? NOTHING2 : readEvidence(unpack(input, await bytesOf(file, options, surroundings)));
  const world = await worldOf(options, surroundings);
  return options.observe ? learn(input, read, world, options, surroundings) : say(input, read, world, options, surroundings);
}
async function say(input, read, world, options, surroundings) {
  const { now, color, width } = surroundings;
  const { inventory } = world;
  const problems = problemsOf(world);
  const { likeManualUpload } = options;
  const explained = explainEvidence({ input, read, inventory, problems, now, likeManualUpload });
  const status = exitCodeOf(explained, likeManualUpload);
  const text = options.format === "json" ? (await import("./json-YWMUKXT2.js")).renderJson(explained, status, indexDocuments(inventory)) : (await import("./text-ISWTDFSV.js")).renderText(explained, inventory.documents, {
    color: color && options.output === void 0,
    width
  });
  await write(text, options, surroundings);
  return status;
}
async function learn(input, read, world, options, surroundings) {
  const { visible } = await import("./terminal-HGYJ6GNW.js");
  const observations = observe(read.evidence, world.inventory);
  for (const { at, why } of read.unreadable) surroundings.err(`${visible(at)}: ${visible(why)}
`);
  for (const problem of problemsOf(world)) surroundings.err(`${visible(problem)}
`);
  const text = options.format === "json" ? (await import("./json-YWMUKXT2.js")).renderObservedJson(input, observations) : (await import("./print-observed-ZCPY34A4.js")).printObserved(observations);
  if (observations.length === 0)
    surroundings.err("nothing learnt: no record of a successful request to S3 by an export's role\n");
  await write(text, options, surroundings);
  if (read.unreadable.length > 0 || problemsOf(world).length > 0) return NOT_UNDERSTOOD2;
  return observations.length === 0 ? NOTHING_LEARNT : 0;
}
async function write(text, { output }, { directory, out }) {
  if (output === void 0) return out(text);
  try {
    await writeFile(resolve(directory, output), text);
  } catch (error) {
    throw new UserError(`cannot write ${output} (${systemCode(error)})`);
  }
}
async function readAtMost(path, most) {
  const chunks = [];
  for await (const chunk of createReadStream(path, { end: most - 1, highWaterMark: 1024 * 1024 })) chunks.push(chunk);
  return Buffer.concat(chunks);
}
async function bytesOf(file, { likeManualUpload }, { directory, input }) {
  if (file === "-") return input(TEXT_LIMITS.bytes);
  try {
    return await readAtMost(resolve(directory, file), TEXT_LIMITS.bytes + 1);
  } catch (error) {
    const code = systemCode(error);
    const help = code === "EISDIR" ? `the repository's folder is named by --path ${file}` : void 0;
    throw new UserError(
      `cannot read ${file} (${code})`,
      help ?? (likeManualUpload ? "no FILE: from the model" : void 0)
    );
  }
}
async function worldOf(options, { directory }) {
  const { path, config, inventory } = options;
  const scope = await scopeOf(path === void 0 ? [] : [path], directory);
  const tree = await openDirectoryTree(scope.root);
  const loading = { ...loadingOf(scope, config, directory), withoutRemarks: true };
  if (inventory === void 0) return loadWorld(tree, loading);
  const [files2, saved] = [await loadConfig(tree, loading), await readSaved(inventory, directory)];
  const { worldOfSaved } = await import("./to-world-AHM7ITZM.js");
  return worldOfSaved(saved, files2);
}
function problemsOf({ problems }) {
  return problems.filter(({ severity }) => severity === "error").map(({ path, line, message }) => `${path ?? "the inventory"}${line === void 0 ? "" : `:${line}`}: ${message}`);
}
export {
  explainCommand
};

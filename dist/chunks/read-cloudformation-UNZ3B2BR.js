import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  readTemplateText
} from "./chunk-P5O6T775.js";
import "./chunk-42U3HHUD.js";
import "./chunk-VDDINHJK.js";
import "./chunk-5VKBCNGO.js";
import {
  nearest
} from "./chunk-OCJO3G7C.js";
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
  hasHole
} from "./chunk-XQZTVO2D.js";
import "./chunk-S2ERT2MI.js";
import "./chunk-GGLZDCZS.js";

// src/sources/cloudformation/files.ts
import { posix } from "node:path";

// src/sources/cloudformation/unknown.ts
function because({ why }) {
  return { why };
}
function unknownOf(hole, place) {
  return { kind: "unknown", hole: because(hole), place };
}
function perhapsAbsent(hole, place) {
  const value = { kind: "unknown", hole: because(hole), place, perhapsAbsent: true };
  return value;
}
function mayBeAbsent(value) {
  return value.kind === "unknown" && "perhapsAbsent" in value;
}
function listFrom(head, hole, place) {
  const value = { kind: "unknown", hole: because(hole), place, head };
  return value;
}
function emptyParameter(place) {
  const value = { kind: "list", items: [textValue("", place)], place, perhapsEmpty: true };
  return value;
}
function isEmptyParameter(value) {
  return "perhapsEmpty" in value;
}
function headOf(value) {
  if (value.kind === "list") {
    const doubtful = value.items.findIndex(mayBeAbsent);
    return doubtful === -1 ? value.items : value.items.slice(0, doubtful);
  }
  return "head" in value ? value.head : [];
}

// src/sources/cloudformation/for-each.ts
var MAX_ROUNDS = 1e3;
var FILL = 20;
function isForEach(name4) {
  return name4.startsWith("Fn::ForEach::");
}
function expandForEach(members, stack) {
  if (![...members.keys()].some(isForEach)) return { members };
  const written = /* @__PURE__ */ new Map();
  let open;
  for (const [name4, member] of members) {
    const inner = isForEach(name4) ? rounds(name4, member, stack) : { members: /* @__PURE__ */ new Map([[name4, member]]) };
    open ??= inner.open;
    for (const [key2, value] of inner.members) {
      if (written.has(key2)) {
        stack.run.warn(member.place, `${name4} writes the member ${key2} twice`);
        open ??= { why: `${name4} writes the member ${key2} twice` };
      }
      written.set(key2, value);
    }
  }
  return open === void 0 ? { members: written } : { members: written, open };
}
function rounds(name4, { value, place }, stack) {
  const refuse2 = (message) => {
    stack.run.warn(place, message, `${name4}: [identifier, collection, { key: value }]`);
    return { members: /* @__PURE__ */ new Map(), open: { why: message } };
  };
  const [identifier, collection, fragment] = value.kind === "list" && value.items.length === 3 ? value.items : [];
  const placeholder = knownText(identifier);
  if (placeholder === void 0 || collection === void 0 || fragment?.kind !== "object")
    return refuse2(`${name4} takes an identifier, a collection and a fragment`);
  const items = itemsOf(evaluate(collection, stack), name4);
  if ("why" in items) return { members: /* @__PURE__ */ new Map(), open: items };
  if (items.length > MAX_ROUNDS) return refuse2(`${name4} goes over more than ${MAX_ROUNDS.toLocaleString("en")} items`);
  const written = /* @__PURE__ */ new Map();
  for (const item of items) {
    if (!stack.run.spend(10)) return refuse2("the templates take too much to evaluate");
    const filled = fill(fragment, placeholder, item, stack);
    if (filled?.kind !== "object") return refuse2(`${name4} takes too much to write out`);
    const inner = stack.run.deeper(() => expandForEach(filled.members, stack));
    if (inner === void 0) return refuse2(`${name4} is nested too deep`);
    if (inner.open !== void 0) return { members: written, open: inner.open };
    for (const [key2, member] of inner.members) {
      if (written.has(key2)) return refuse2(`${name4} writes the member ${key2} twice`);
      written.set(key2, member);
    }
  }
  return { members: written };
}
function itemsOf(collection, name4) {
  const open = { why: `the collection of ${name4} is not known` };
  if (collection?.kind !== "list" || isEmptyParameter(collection)) return open;
  const texts = collection.items.map(knownText);
  const known = texts.filter((text) => text !== void 0);
  return known.length === texts.length ? known : open;
}
function fill(value, placeholder, item, stack) {
  if (!stack.run.spend(FILL)) return void 0;
  const inText2 = (text) => text.replaceAll(`\${${placeholder}}`, () => item).replaceAll(`&{${placeholder}}`, () => item.replaceAll(/[^A-Za-z0-9]/g, ""));
  switch (value.kind) {
    case "string":
      return filledText(value, inText2(value.text));
    case "list": {
      const items = value.items.map((inner) => fill(inner, placeholder, item, stack));
      const known = items.filter((inner) => inner !== void 0);
      return known.length === items.length ? { ...value, items: known } : void 0;
    }
    case "object": {
      const reference = value.members.size === 1 ? value.members.get("Ref") : void 0;
      if (reference !== void 0 && knownText(reference.value) === placeholder)
        return { kind: "string", text: item, holes: [], place: value.place };
      const members = /* @__PURE__ */ new Map();
      for (const [name4, member] of value.members) {
        const inner = fill(member.value, placeholder, item, stack);
        if (inner === void 0) return void 0;
        members.set(inText2(name4), { value: inner, place: member.place });
      }
      return { ...value, members };
    }
    default:
      return value;
  }
}
function filledText(value, text) {
  return text === value.text ? value : { kind: "string", text, holes: value.holes, place: value.place };
}

// src/sources/cloudformation/intrinsics/base64.ts
import { Buffer } from "node:buffer";

// src/sources/cloudformation/text.ts
function openText(hole, place) {
  return { kind: "string", text: HOLE, holes: [hole], place };
}
function sliceText(value, start, end) {
  const piece = cutText(value, [start, end])[1];
  return piece ?? { kind: "string", text: "", holes: [], place: value.place };
}
function cutText(value, cuts) {
  const all = segmentsOf(value);
  let index = 0;
  let offset = 0;
  let hole = 0;
  return [0, ...cuts].map((start, piece) => {
    const end = Math.max(start, cuts[piece] ?? value.text.length);
    const text = value.text.slice(start, end);
    const holes = value.holes.slice(hole, hole + countHoles(text));
    hole += holes.length;
    const segments = [];
    for (; ; ) {
      const segment = all[index];
      if (segment === void 0 || offset >= end) break;
      const part = partOf(segment, offset, start, end);
      if (part !== void 0) segments.push(part);
      if (offset + segment.length > end) break;
      offset += segment.length;
      index += 1;
    }
    return { kind: "string", text, holes, place: placeOf(segments, value.place), segments };
  });
}
function partOf({ length, place, verbatim }, offset, start, end) {
  const from = Math.max(start, offset);
  const to = Math.min(end, offset + length);
  if (from >= to) return void 0;
  if (!verbatim) return { length: to - from, place, verbatim };
  const column = place.column + (from - offset);
  return { length: to - from, place: { ...place, column, endColumn: column + (to - from) }, verbatim };
}
function placeOf(segments, whole2) {
  const [first] = segments;
  const last = segments.at(-1);
  if (first?.verbatim !== true || last?.verbatim !== true) return whole2;
  return { ...first.place, endLine: last.place.endLine, endColumn: last.place.endColumn };
}
function countHoles(text) {
  return text.split(HOLE).length - 1;
}
function movedTo(value, place) {
  switch (value.kind) {
    case "string":
      return { kind: "string", text: value.text, holes: value.holes, place };
    case "list":
      return { ...value, items: value.items.map((item) => movedTo(item, place)), place };
    default:
      return { ...value, place };
  }
}
function sameValue(left, right) {
  switch (left.kind) {
    case "string":
      return right.kind === "string" && left.text === right.text && sameHoles(left.holes, right.holes);
    case "list":
      return right.kind === "list" && left.items.length === right.items.length && left.items.every((item, index) => sameAt(item, right.items[index]));
    case "object":
      return right.kind === "object" && left.members.size === right.members.size && [...left.members].every(([name4, { value }]) => sameAt(value, right.members.get(name4)?.value));
    case "unknown":
      return false;
    case "null":
      return right.kind === "null";
    default:
      return right.kind === left.kind && left.value === right.value;
  }
}
function sameAt(left, right) {
  return right !== void 0 && sameValue(left, right);
}
function sameHoles(left, right) {
  return left.every(({ of }, index) => of !== void 0 && of === right[index]?.of);
}

// src/sources/cloudformation/intrinsics/arguments.ts
var MAX_TEXT = 1e6;
function listed(argument, least, most = least) {
  if (argument.kind !== "list") return void 0;
  const { length } = argument.items;
  return length >= least && length <= most ? argument.items : void 0;
}
function evaluatedText(value, call) {
  const outcome = call.evaluate(value);
  return outcome === void 0 ? void 0 : asText(outcome);
}
function affordsText(length, call) {
  return length <= MAX_TEXT && call.stack.run.spend(Math.ceil(length / 100));
}

// src/sources/cloudformation/intrinsics/base64.ts
function base64(argument, call) {
  const text = evaluatedText(argument, call);
  if (text === void 0) return call.refuse("Fn::Base64 takes a text");
  const [hole] = text.holes;
  if (hole !== void 0) return openText(because(hole), call.place);
  return textValue(Buffer.from(text.text, "utf8").toString("base64"), call.place);
}

// src/sources/cloudformation/intrinsics/cidr.ts
var BLOCK = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/;
function cidr(argument, call) {
  const parts = listed(argument, 3)?.map((part) => evaluatedText(part, call));
  if (parts === void 0 || parts.includes(void 0))
    return call.refuse("Fn::Cidr takes a block, a count and a number of subnet bits");
  const hole = parts.flatMap((part) => part?.holes ?? [])[0];
  if (hole !== void 0) return unknownOf(hole, call.place);
  const [block = "", count = "", bits = ""] = parts.map((part) => knownText(part));
  if (block.includes(":")) return unknownValue("blocks of IPv6 are not worked out", call.place);
  const numbers = BLOCK.exec(block)?.slice(1).map(Number);
  const [a = 256, b = 256, c = 256, d = 256, prefix = 33] = numbers ?? [];
  const blocks = whole(count);
  const size = whole(bits);
  if (Math.max(a, b, c, d) > 255 || prefix > 32) return call.refuse(`Fn::Cidr: ${block} is no block of addresses`);
  if (blocks === void 0 || size === void 0 || blocks < 1 || blocks > 256 || size > 32 - prefix)
    return call.refuse("Fn::Cidr takes a count of 1 to 256, and no more subnet bits than the block has");
  const start = Math.floor((((a * 256 + b) * 256 + c) * 256 + d) / 2 ** (32 - prefix)) * 2 ** (32 - prefix);
  if (blocks * 2 ** size > 2 ** (32 - prefix)) return call.refuse(`Fn::Cidr: ${block} has no ${blocks} such blocks`);
  const items = Array.from(
    { length: blocks },
    (_, index) => textValue(`${dotted(start + index * 2 ** size)}/${32 - size}`, call.place)
  );
  return { kind: "list", items, place: call.place };
}
function whole(text) {
  return /^\d{1,3}$/.test(text) ? Number(text) : void 0;
}
function dotted(address) {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join(".");
}

// src/sources/cloudformation/intrinsics/find-in-map.ts
function findInMap(argument, call) {
  const parts = listed(argument, 3, 4);
  const keys = parts?.slice(0, 3).map((part) => evaluatedText(part, call));
  if (parts === void 0 || keys === void 0 || keys.includes(void 0))
    return call.refuse("Fn::FindInMap takes a map and two keys");
  const hole = keys.flatMap((key2) => key2?.holes ?? [])[0];
  if (hole !== void 0) return unknownOf(hole, call.place);
  const [map = "", top = "", second = ""] = keys.map((key2) => knownText(key2));
  const { mappings } = call.stack.template;
  const found = memberAt(memberAt(mappings.members.get(map)?.value, top), second);
  if (found !== void 0) {
    const value = call.evaluate(found);
    return value === void 0 ? void 0 : movedTo(value, call.place);
  }
  if (mappings.open !== void 0) return unknownOf(mappings.open, call.place);
  const fallback = memberOf(parts[3], "DefaultValue");
  if (fallback !== void 0) return call.evaluate(fallback);
  const help = mappings.members.has(map) ? void 0 : call.stack.run.didYouMean(map, mappings.members.keys());
  const where = `${map}.${top}.${second}`;
  return call.refuse(`Fn::FindInMap: there is no ${where} in the mappings`, help);
}
function memberAt(value, name4) {
  return value?.kind === "object" ? value.members.get(name4)?.value : void 0;
}

// src/sources/cloudformation/dynamic-references.ts
var START = "{{resolve:";
function withoutDynamicReferences(value) {
  switch (value.kind) {
    case "string":
      return value.text.includes(START) ? inText(value) : value;
    case "list":
      return { ...value, items: value.items.map(withoutDynamicReferences) };
    case "object": {
      const members = /* @__PURE__ */ new Map();
      for (const [name4, member] of value.members)
        members.set(name4, { value: withoutDynamicReferences(member.value), place: member.place });
      return { ...value, members };
    }
    default:
      return value;
  }
}
function inText(value) {
  const cuts = [];
  let from = 0;
  for (let at = value.text.indexOf(START); at !== -1; at = value.text.indexOf(START, from)) {
    const close = value.text.indexOf("}}", at);
    from = close === -1 ? value.text.length : close + 2;
    cuts.push(at, from);
  }
  const parts = cutText(value, cuts).map(
    (piece, index) => index % 2 === 0 ? piece : openText({ why: whyOf(piece.text) }, piece.place)
  );
  return joinTexts(
    parts.filter(({ text }) => text !== ""),
    value.place
  );
}
function whyOf(reference) {
  const [service = ""] = reference.slice(START.length).split(":");
  const store = service === "secretsmanager" ? "Secrets Manager" : "Systems Manager Parameter Store";
  return `a dynamic reference to ${store} is read on deployment`;
}

// src/sources/cloudformation/types/properties.ts
function partOf2(value, name4) {
  return value?.kind === "unknown" ? value : memberOf(value, name4);
}
function firstOf(value) {
  return value?.kind === "list" ? value.items[0] : value;
}
function itemsOf2(value) {
  if (value === void 0) return [];
  return value.kind === "list" ? value.items : [value];
}
function required(resource, name4) {
  return resource.property(name4) ?? unknownValue(`${resource.address} has no ${name4}`, resource.place);
}
function originOf({ id, address, place, account, region, partition }) {
  return { id, address, place, account, region, partition };
}
function present(members) {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== void 0));
}
function booleanOf(value) {
  if (value?.kind !== "string") return value;
  const known = value.text.toLowerCase();
  if (known === "true" || known === "false") return { kind: "boolean", value: known === "true", place: value.place };
  return unknownValue(value.holes[0]?.why ?? "it is no boolean", value.place);
}
function saysText(value, text) {
  const known = knownText(value);
  if (known !== void 0) return { kind: "boolean", value: known === text, place: value.place };
  return unknownValue(firstHole(value)?.why ?? "it is no text", value.place);
}

// src/sources/cloudformation/types/alias.ts
var alias = {
  type: "AWS::KMS::Alias",
  ref: (resource) => required(resource, "AliasName"),
  attributes: /* @__PURE__ */ new Map(),
  pieces: (resource) => [
    {
      type: "key-alias",
      ...originOf(resource),
      name: required(resource, "AliasName"),
      key: required(resource, "TargetKeyId")
    }
  ]
};

// src/sources/cloudformation/types/names.ts
function nameOf(resource, property) {
  const given2 = resource.property(property);
  return (given2 && asText(given2)) ?? generated(resource, "name");
}
function generated({ id, address, place }, what) {
  const hole = { why: `the ${what} of ${address} is generated on deployment`, of: id };
  return openText(hole, place);
}
function arnOf(resource, service, fields, ...rest) {
  const { place } = resource;
  const text = (value) => textValue(value, place);
  const parts = fields.flatMap((field) => [text(":"), field === "" ? text("") : resource[field]]);
  const tail = rest.map((part) => typeof part === "string" ? text(part) : part);
  return joinTexts([text("arn:"), resource.partition, text(`:${service}`), ...parts, text(":"), ...tail], place);
}

// src/sources/cloudformation/types/bucket.ts
var name = (resource) => nameOf(resource, "BucketName");
function hostOf(resource, ...middle) {
  const { place, partition } = resource;
  if (knownText(partition) !== "aws") return unknownValue("the bucket's host name depends on the partition", place);
  const parts = [name(resource), ...middle, ".amazonaws.com"];
  return joinTexts(
    parts.map((part) => typeof part === "string" ? textValue(part, place) : part),
    place
  );
}
var bucket = {
  type: "AWS::S3::Bucket",
  ref: name,
  attributes: /* @__PURE__ */ new Map([
    ["Arn", (resource) => arnOf(resource, "s3", ["", ""], name(resource))],
    ["DomainName", (resource) => hostOf(resource, ".s3")],
    ["RegionalDomainName", (resource) => hostOf(resource, ".s3.", resource.region)]
  ]),
  pieces: (resource) => [
    { type: "bucket", ...originOf(resource), name: name(resource), settings: settingsOf(resource) }
  ]
};
function settingsOf(resource) {
  const ownership = partOf2(resource.property("OwnershipControls"), "Rules");
  return present({
    publicAccessBlock: publicAccessBlockOf(resource.property("PublicAccessBlockConfiguration")),
    objectOwnership: partOf2(firstOf(ownership), "ObjectOwnership"),
    encryption: encryptionOf(resource.property("BucketEncryption")),
    objectLock: objectLockOf(resource)
  });
}
function publicAccessBlockOf(block) {
  if (block === void 0) return void 0;
  return present({
    blockPublicAcls: booleanOf(partOf2(block, "BlockPublicAcls")),
    ignorePublicAcls: booleanOf(partOf2(block, "IgnorePublicAcls")),
    blockPublicPolicy: booleanOf(partOf2(block, "BlockPublicPolicy")),
    restrictPublicBuckets: booleanOf(partOf2(block, "RestrictPublicBuckets"))
  });
}
function encryptionOf(configuration) {
  const rule = firstOf(partOf2(configuration, "ServerSideEncryptionConfiguration"));
  const byDefault = partOf2(rule, "ServerSideEncryptionByDefault");
  if (configuration === void 0 || rule === void 0) return void 0;
  const algorithm = partOf2(byDefault, "SSEAlgorithm");
  const bucketKey = booleanOf(partOf2(rule, "BucketKeyEnabled"));
  if (algorithm === void 0)
    return { algorithm: unknownValue("the rule of the bucket's encryption names no algorithm", rule.place) };
  const key2 = partOf2(byDefault, "KMSMasterKeyID");
  return { algorithm, ...key2 === void 0 ? {} : { key: key2 }, ...bucketKey === void 0 ? {} : { bucketKey } };
}
function objectLockOf(resource) {
  const configuration = resource.property("ObjectLockConfiguration");
  const enabled = booleanOf(resource.property("ObjectLockEnabled")) ?? enabledBy(configuration);
  const retention = partOf2(partOf2(configuration, "Rule"), "DefaultRetention");
  if (enabled === void 0 && configuration === void 0) return void 0;
  return present({
    enabled,
    mode: partOf2(retention, "Mode"),
    days: partOf2(retention, "Days"),
    years: partOf2(retention, "Years")
  });
}
function enabledBy(configuration) {
  const written = partOf2(configuration, "ObjectLockEnabled");
  if (written === void 0 || written.kind === "unknown") return written;
  return { kind: "boolean", value: knownText(written) === "Enabled", place: written.place };
}

// src/sources/cloudformation/types/bucket-policy.ts
var bucketPolicy = {
  type: "AWS::S3::BucketPolicy",
  ref: (resource) => required(resource, "Bucket"),
  attributes: /* @__PURE__ */ new Map(),
  pieces: (resource) => [
    {
      type: "bucket-settings",
      ...originOf(resource),
      bucket: required(resource, "Bucket"),
      settings: { policy: { value: required(resource, "PolicyDocument") } }
    }
  ]
};

// src/sources/cloudformation/types/key.ts
var keyId = (resource) => generated(resource, "id");
var key = {
  type: "AWS::KMS::Key",
  ref: keyId,
  attributes: /* @__PURE__ */ new Map([
    ["Arn", (resource) => arnOf(resource, "kms", ["region", "account"], "key/", keyId(resource))],
    ["KeyId", keyId]
  ]),
  pieces: (resource) => {
    const policy2 = resource.property("KeyPolicy");
    return [
      {
        type: "key",
        ...originOf(resource),
        keyId: keyId(resource),
        ...present({
          policy: policy2 && { value: policy2 },
          enabled: booleanOf(resource.property("Enabled")),
          symmetric: symmetricOf(resource)
        })
      }
    ];
  }
};
function symmetricOf(resource) {
  const usage = resource.property("KeyUsage");
  const spec = resource.property("KeySpec");
  const both = [usage && saysText(usage, "ENCRYPT_DECRYPT"), spec && saysText(spec, "SYMMETRIC_DEFAULT")];
  const said = both.filter((one) => one !== void 0);
  return said.find((one) => one.kind === "boolean" && !one.value) ?? said.find(({ kind }) => kind === "unknown") ?? said[0];
}

// src/sources/cloudformation/types/role.ts
var name2 = (resource) => nameOf(resource, "RoleName");
function pathOf(resource) {
  return resource.property("Path") ?? textValue("/", resource.place);
}
var role = {
  type: "AWS::IAM::Role",
  ref: name2,
  attributes: /* @__PURE__ */ new Map([
    ["Arn", (resource) => arnOf(resource, "iam", ["", "account"], "role", pathOf(resource), name2(resource))],
    ["RoleId", ({ address, place }) => openText({ why: `the unique id of ${address} is generated` }, place)]
  ]),
  pieces: (resource) => [
    {
      type: "role",
      ...originOf(resource),
      name: name2(resource),
      path: pathOf(resource),
      trust: { value: required(resource, "AssumeRolePolicyDocument") },
      inline: itemsOf2(resource.property("Policies")).map(inlinePolicy),
      attached: itemsOf2(resource.property("ManagedPolicyArns")),
      ...present({ boundary: resource.property("PermissionsBoundary") }),
      tags: tagsOf(resource)
    }
  ]
};
function inlinePolicy(policy2) {
  const named = knownText(memberOf(policy2, "PolicyName"));
  const value = partOf2(policy2, "PolicyDocument") ?? unknownValue("the inline policy has no document", policy2.place);
  return named === void 0 ? { value } : { name: named, value };
}
function tagsOf(resource) {
  const { place } = resource;
  const members = /* @__PURE__ */ new Map([
    [HOLE, { value: unknownValue("tags of the stack are given on deployment", place), place }]
  ]);
  for (const tag of itemsOf2(resource.property("Tags"))) {
    const key2 = knownText(memberOf(tag, "Key"));
    const value = memberOf(tag, "Value");
    if (key2 !== void 0 && value !== void 0) members.set(key2, { value, place: tag.place });
  }
  return { kind: "object", members, place };
}

// src/sources/cloudformation/types/managed-policy.ts
var name3 = (resource) => nameOf(resource, "ManagedPolicyName");
function arn(resource) {
  return arnOf(resource, "iam", ["", "account"], "policy", pathOf(resource), name3(resource));
}
var managedPolicy = {
  type: "AWS::IAM::ManagedPolicy",
  ref: arn,
  attributes: /* @__PURE__ */ new Map([["PolicyArn", arn]]),
  pieces: (resource) => [
    {
      type: "managed-policy",
      ...originOf(resource),
      name: name3(resource),
      path: pathOf(resource),
      roles: itemsOf2(resource.property("Roles")),
      policy: { value: required(resource, "PolicyDocument") }
    }
  ]
};

// src/sources/cloudformation/types/organizations-policy.ts
var policyId = (resource) => generated(resource, "id");
var organizationsPolicy = {
  type: "AWS::Organizations::Policy",
  ref: policyId,
  attributes: /* @__PURE__ */ new Map([["Id", policyId]]),
  pieces: (resource) => [
    {
      type: "organization-policy",
      ...originOf(resource),
      policyType: required(resource, "Type"),
      targets: itemsOf2(resource.property("TargetIds")),
      policy: { value: required(resource, "Content") }
    }
  ]
};

// src/sources/cloudformation/types/policy.ts
var policy = {
  type: "AWS::IAM::Policy",
  ref: ({ address, place }) => openText({ why: `what Ref of ${address} returns is known after deployment` }, place),
  attributes: /* @__PURE__ */ new Map(),
  pieces: (resource) => {
    const roles = itemsOf2(resource.property("Roles"));
    if (roles.length === 0) return [];
    const name4 = present({ name: knownText(resource.property("PolicyName")) });
    const value = required(resource, "PolicyDocument");
    return [{ type: "role-policy", ...originOf(resource), roles, policy: { ...name4, value } }];
  }
};

// src/sources/cloudformation/types/replica-key.ts
function keyId2(resource) {
  const primary = asText(required(resource, "PrimaryKeyArn"));
  const at = primary?.text.indexOf(":key/") ?? -1;
  if (primary === void 0 || at === -1) return generated(resource, "id");
  return sliceText(primary, at + ":key/".length, primary.text.length);
}
var replicaKey = {
  type: "AWS::KMS::ReplicaKey",
  ref: keyId2,
  attributes: /* @__PURE__ */ new Map([
    ["Arn", (resource) => arnOf(resource, "kms", ["region", "account"], "key/", keyId2(resource))],
    ["KeyId", keyId2]
  ]),
  pieces: (resource) => [
    {
      type: "key",
      ...originOf(resource),
      keyId: keyId2(resource),
      policy: { value: required(resource, "KeyPolicy") },
      ...present({ enabled: booleanOf(resource.property("Enabled")) })
    }
  ]
};

// src/sources/cloudformation/types/role-policy.ts
var rolePolicy = {
  type: "AWS::IAM::RolePolicy",
  ref: ({ address, place }) => openText({ why: `what Ref of ${address} returns is known after deployment` }, place),
  attributes: /* @__PURE__ */ new Map(),
  pieces: (resource) => [
    {
      type: "role-policy",
      ...originOf(resource),
      roles: [required(resource, "RoleName")],
      policy: {
        ...present({ name: knownText(resource.property("PolicyName")) }),
        value: required(resource, "PolicyDocument")
      }
    }
  ]
};

// src/sources/cloudformation/types/vpc-endpoint.ts
var endpointId = (resource) => generated(resource, "id");
var vpcEndpoint = {
  type: "AWS::EC2::VPCEndpoint",
  ref: endpointId,
  attributes: /* @__PURE__ */ new Map([["Id", endpointId]]),
  pieces: (resource) => {
    const policy2 = resource.property("PolicyDocument");
    const endpoint = {
      type: "vpc-endpoint",
      ...originOf(resource),
      endpointId: endpointId(resource),
      service: required(resource, "ServiceName")
    };
    return [policy2 === void 0 ? endpoint : { ...endpoint, policy: { value: policy2 } }];
  }
};

// src/sources/cloudformation/types/registry.ts
var RESOURCE_TYPES = new Map(
  [
    alias,
    bucket,
    bucketPolicy,
    key,
    managedPolicy,
    organizationsPolicy,
    policy,
    replicaKey,
    role,
    rolePolicy,
    vpcEndpoint
  ].map((type) => [type.type, type])
);

// src/sources/cloudformation/resources.ts
function existence(resource, stack) {
  const condition = memberOf(resource.block, "Condition");
  const name4 = condition === void 0 ? void 0 : knownText(condition);
  const own = condition === void 0 ? true : name4 === void 0 ? { hole: { why: "its condition is no name" } } : truthOf(name4, stack, condition);
  return bothTrue(own, stack.exists());
}
function referredResource(name4, call) {
  const { stack, place } = call;
  const resource = stack.resources.get(name4);
  if (resource === void 0) return void 0;
  if (existence(resource, stack) === false) return call.refuse(`${name4} is not created: its condition is false`);
  const type = RESOURCE_TYPES.get(resource.type);
  const known = type && stack.run.deeper(() => type.ref(viewOf(resource, stack)));
  return known === void 0 ? openText(later(resource, "Ref"), place) : movedTo(known, place);
}
function resourceAttribute(name4, attribute, call) {
  const { stack, place } = call;
  const resource = stack.resources.get(name4);
  if (resource === void 0) return void 0;
  if (existence(resource, stack) === false) return call.refuse(`${name4} is not created: its condition is false`);
  if (isNestedStack(resource)) return nestedOutput(resource, attribute, call);
  const read2 = RESOURCE_TYPES.get(resource.type)?.attributes.get(attribute);
  const known = read2 && stack.run.deeper(() => read2(viewOf(resource, stack)));
  return known === void 0 ? { kind: "unknown", hole: later(resource, attribute), place } : movedTo(known, place);
}
function later({ logicalId, type }, attribute) {
  const what = attribute === "Ref" ? "what Ref returns" : `the attribute ${attribute}`;
  return { why: `${what} of ${logicalId} (${type}) is known after deployment` };
}
function missingResource(stack) {
  return stack.open;
}
function viewOf(resource, stack) {
  const { logicalId, place } = resource;
  const pseudo = (name4) => stack.run.pseudo(name4, stack, place) ?? unknownValue(`there is no ${name4}`, place);
  return {
    id: resourceId(stack.id, logicalId),
    address: `${stack.prefix}${logicalId}`,
    place,
    account: pseudo("AWS::AccountId"),
    region: pseudo("AWS::Region"),
    partition: pseudo("AWS::Partition"),
    property: (name4) => propertyOf(resource, name4, stack)
  };
}
function propertyOf(resource, name4, stack) {
  const { memo } = stack;
  const key2 = `property ${resource.logicalId} ${name4}`;
  if (memo.values.has(key2)) return memo.values.get(key2);
  if (memo.open.has(key2)) {
    const message = `${name4} of ${resource.logicalId} refers to itself`;
    stack.run.warn(resource.place, message);
    return unknownValue(message, resource.place);
  }
  memo.open.add(key2);
  const found = readProperty(resource, name4, stack);
  const value = found === void 0 || found.kind === "null" ? void 0 : withoutDynamicReferences(found);
  memo.open.delete(key2);
  memo.values.set(key2, value);
  return value;
}
function readProperty({ logicalId, block, place }, name4, stack) {
  const properties = memberOf(block, "Properties");
  if (properties === void 0) return void 0;
  const plain = properties.kind === "object" && ![...properties.members.keys()].some((key2) => key2.startsWith("Fn::"));
  if (plain) {
    const member = properties.members.get(name4);
    return member === void 0 ? void 0 : evaluate(member.value, stack);
  }
  const all = evaluate(properties, stack);
  if (all?.kind === "object") return memberOf(all, name4);
  if (all?.kind === "unknown") return all;
  stack.run.warn(properties.place, `the properties of ${logicalId} are no object`);
  return unknownValue("the properties are no object", place);
}

// src/sources/cloudformation/intrinsics/get-att.ts
function getAtt(argument, call) {
  if (argument.kind === "list" && argument.items.length === 2) {
    const texts = argument.items.map((item) => {
      const value = call.evaluate(item);
      return value === void 0 ? void 0 : asText(value);
    });
    const hole = texts.flatMap((text2) => text2?.holes ?? [])[0];
    if (hole !== void 0) return unknownOf(hole, call.place);
    const [name4, attribute] = texts.map((text2) => knownText(text2));
    if (name4 !== void 0 && attribute !== void 0) return attributeOf(name4, attribute, call, call.place);
  }
  const text = argument.kind === "string" ? knownText(argument) : void 0;
  const dot = text?.indexOf(".") ?? -1;
  if (text !== void 0 && dot > 0) return attributeOf(text.slice(0, dot), text.slice(dot + 1), call, call.place);
  return call.refuse("Fn::GetAtt takes the name of a resource and an attribute", "write !GetAtt Name.Attribute");
}
function attributeOf(name4, attribute, call, at) {
  const value = resourceAttribute(name4, attribute, call);
  if (value !== void 0) return value;
  const hole = missingResource(call.stack);
  if (hole !== void 0) return unknownOf(hole, call.place);
  return call.refuse(`there is no resource ${name4}`, call.stack.run.didYouMean(name4, call.stack.resources.keys()), at);
}

// src/sources/cloudformation/intrinsics/get-azs.ts
function getAvailabilityZones(_argument, call) {
  return unknownValue("the Availability Zones of a Region are known to AWS only", call.place);
}

// src/sources/cloudformation/intrinsics/get-stack-output.ts
var USAGE = "write StackName and OutputName, and Region and RoleArn where it is another's";
function getStackOutput(argument, call) {
  const { stack, place } = call;
  const given2 = call.evaluate(argument);
  if (given2?.kind === "unknown") return unknownValue(`which output is not known: ${given2.hole.why}`, place);
  const [stackName, output] = ["StackName", "OutputName"].map((name4) => textOf(memberOf(given2, name4)));
  if (stackName === void 0 || output === void 0)
    return call.refuse("Fn::GetStackOutput takes the names of a stack and of its output", USAGE);
  const hole = stackName.holes[0] ?? output.holes[0];
  if (hole !== void 0) return unknownValue(`which stack's output is not known: ${hole.why}`, place);
  const where = placeOf2(memberOf(given2, "Region"), memberOf(given2, "RoleArn"), stack);
  if ("why" in where) return unknownValue(where.why, place);
  const found = stack.run.named(stackName.text, { ...stack.run.surroundings, ...where }, stack);
  return outputOf(found, stackName.text, output.text, where, call);
}
function outputOf([first, ...others], name4, output, where, call) {
  const { place } = call;
  if (first === void 0) return unknownValue(`no template that was read is known to be the stack ${name4}`, place);
  const unsaid = [first, ...others].some(({ run }) => {
    return ["account", "region"].some(
      (what) => where[what] !== void 0 && run.surroundings[what] === void 0
    );
  });
  if (unsaid) return unknownValue(`whether the stack ${name4} is deployed there is not known`, place);
  const values = [first, ...others].map((stack) => outputValue(output, stack));
  const open = first.open ?? first.template.outputs.open;
  const [value] = values;
  if (value === void 0)
    return open === void 0 ? call.refuse(`the stack ${name4} has no output ${output}`, first.run.didYouMean(output, first.outputs.keys())) : { kind: "unknown", hole: { why: open.why }, place };
  if (values.some((other) => other === void 0 || others.length > 0 && !sameValue(value, other)))
    return unknownValue(`several templates are the stack ${name4}`, place);
  return movedTo(value, place);
}
function placeOf2(region, role2, stack) {
  const at = region === void 0 ? {} : regionOf(region, stack);
  if ("why" in at) return at;
  const of = role2 === void 0 ? {} : accountOf(role2, stack);
  return "why" in of ? of : { ...at, ...of };
}
function regionOf(region, stack) {
  const text = asText(region);
  const known = knownText(region);
  if (known === stack.run.surroundings.region && known !== void 0) return {};
  if (known !== void 0) return { region: known };
  const isOwn = text?.text.length === 1 && text.holes[0]?.of === surroundingId("region", stack.scope);
  return isOwn ? {} : { why: `the Region of the stack is not known: ${text?.holes[0]?.why ?? "it is no text"}` };
}
function accountOf(role2, stack) {
  const text = asText(role2);
  const own = ["account", "region", "partition"].map((what) => surroundingId(what, stack.scope));
  const strange = text?.holes.find(({ of }) => of === void 0 || !own.includes(of));
  const [arn2, , , , account] = text?.text.split(":") ?? [];
  if (text === void 0 || strange !== void 0 || arn2 !== "arn" || account === void 0)
    return { why: `the account of the stack is not known: ${strange?.why ?? "RoleArn is no ARN"}` };
  if (account === stack.run.surroundings.account) return {};
  if (/^\d{12}$/.test(account)) return { account };
  return isHoleOfAccount(account, text, stack) ? {} : { why: "the account of the stack is not known: RoleArn is no ARN" };
}
function isHoleOfAccount(account, { holes }, stack) {
  return account.length === 1 && holes.some(({ of }) => of === surroundingId("account", stack.scope));
}
function textOf(value) {
  return value === void 0 ? void 0 : asText(value);
}

// src/sources/cloudformation/intrinsics/if.ts
function chooseByCondition(argument, call) {
  const [condition, ifTrue, ifFalse] = listed(argument, 3) ?? [];
  const name4 = condition === void 0 ? void 0 : knownText(condition);
  if (name4 === void 0 || ifTrue === void 0 || ifFalse === void 0)
    return call.refuse("Fn::If takes the name of a condition and two values");
  const truth = truthOf(name4, call.stack, condition);
  if (typeof truth === "boolean") return call.evaluate(truth ? ifTrue : ifFalse);
  const left = call.evaluate(ifTrue);
  const right = call.evaluate(ifFalse);
  if (left === void 0 && right === void 0) return void 0;
  if (left === void 0 || right === void 0 || mayBeAbsent(left) || mayBeAbsent(right))
    return perhapsAbsent(truth.hole, call.place);
  if (sameValue(left, right)) return left;
  const texts = isText(left) && isText(right);
  return texts ? openText(because(truth.hole), call.place) : unknownOf(truth.hole, call.place);
}
function isText(value) {
  return value.kind !== "unknown" && asText(value) !== void 0;
}

// src/sources/cloudformation/intrinsics/import-value.ts
function importValue(argument, call) {
  const text = evaluatedText(argument, call);
  if (text === void 0) return call.refuse("Fn::ImportValue takes the name of an export");
  const [hole] = text.holes;
  if (hole !== void 0) return unknownValue(`the name of an export is not known: ${hole.why}`, call.place);
  const name4 = knownText(text) ?? "";
  const [first, ...others] = call.stack.run.exported(name4, call.stack).map(({ stack, output }) => outputValue(output, stack));
  if (first === void 0) return unknownValue(`no template that was read exports ${name4}`, call.place);
  if (others.some((other) => other === void 0 || !sameValue(first, other)))
    return unknownValue(`several templates export ${name4}`, call.place);
  return movedTo(first, call.place);
}

// src/sources/cloudformation/intrinsics/join.ts
function join(argument, call) {
  const [delimiter, list] = listed(argument, 2) ?? [];
  const between = delimiter?.kind === "string" ? delimiter : void 0;
  if (between === void 0 || list === void 0 || knownText(between) === void 0)
    return call.refuse("Fn::Join takes a delimiter and a list");
  const values = call.evaluate(list);
  if (values?.kind === "unknown") return openText(because(values.hole), call.place);
  if (values?.kind !== "list") return call.refuse("Fn::Join takes a delimiter and a list");
  const doubtful = values.items.find(mayBeAbsent);
  const hole = doubtful === void 0 ? void 0 : firstHole(doubtful);
  if (hole !== void 0) return openText(because(hole), call.place);
  const texts = values.items.map(asText);
  const known = texts.filter((text) => text !== void 0);
  if (known.length !== texts.length) return call.refuse("Fn::Join: an item of the list is no text");
  const length = known.reduce((sum, { text }) => sum + text.length + between.text.length, 0);
  if (!affordsText(length, call)) return openText({ why: "it makes a text that is too long" }, call.place);
  return joinTexts(
    known.flatMap((text, index) => index === 0 ? [text] : [between, text]),
    call.place
  );
}

// src/sources/cloudformation/intrinsics/length.ts
function lengthOf(argument, call) {
  const list = call.evaluate(argument);
  if (list?.kind === "unknown") return unknownOf(list.hole, call.place);
  if (list?.kind !== "list") return call.refuse("Fn::Length takes a list");
  const doubtful = list.items.find(mayBeAbsent);
  const hole = doubtful === void 0 ? void 0 : firstHole(doubtful);
  if (hole !== void 0) return unknownOf(hole, call.place);
  if (isEmptyParameter(list))
    return unknownValue("whether an empty list parameter has an item is not documented", call.place);
  return { kind: "number", value: list.items.length, place: call.place };
}

// src/sources/cloudformation/parameters.ts
var PARAMETER = "parameter ";
function parameterId(name4, stack) {
  return `${PARAMETER}${name4} of ${stack.id}`;
}
function isParameterId(id) {
  return id.startsWith(PARAMETER);
}
function parameterValue(name4, stack) {
  const key2 = `parameter ${name4}`;
  if (stack.memo.values.has(key2)) return stack.memo.values.get(key2);
  const declaration = stack.template.parameters.members.get(name4);
  if (declaration === void 0) return void 0;
  if (stack.memo.open.has(key2)) return unknownValue(`the parameter ${name4} refers to itself`, declaration.place);
  stack.memo.open.add(key2);
  const value = read(name4, declaration.value, stack);
  stack.memo.open.delete(key2);
  stack.memo.values.set(key2, value);
  return value;
}
function read(name4, declaration, stack) {
  const type = knownText(memberOf(declaration, "Type")) ?? "String";
  const list = isList(type);
  const open = ({ why, of = parameterId(name4, stack) }) => list ? unknownValue(why, declaration.place) : openText({ why, of }, declaration.place);
  const secret = memberOf(declaration, "NoEcho");
  if (secret !== void 0 && knownText(secret)?.toLowerCase() !== "false")
    return open({ why: `the parameter ${name4} is secret (NoEcho)` });
  const given2 = givenValue(name4, stack) ?? memberOf(declaration, "Default");
  if (type.startsWith("AWS::SSM::Parameter::Value<"))
    return open({ why: `the parameter ${name4} is read from Systems Manager Parameter Store` });
  if (given2 === void 0) return open({ why: `the parameter ${name4} has no value` });
  if (given2.kind === "unknown") return open(given2.hole);
  if (list) return listValue(given2);
  const text = asText(given2);
  return text ?? open({ why: `the parameter ${name4} is no text` });
}
function givenValue(name4, stack) {
  if (stack.given !== void 0) return stack.given(name4);
  const place = stack.template.parameters.members.get(name4)?.place ?? stack.template.root.place;
  const given2 = stack.run.given(stack.template.source.path, name4);
  if (given2 === void 0) return void 0;
  return "hole" in given2 ? { kind: "unknown", hole: given2.hole, place } : textValue(given2.text, place);
}
function isList(type) {
  return type === "CommaDelimitedList" || /^List<|<List<|<CommaDelimitedList>/.test(type);
}
function listValue(given2) {
  if (given2.kind === "list") return given2;
  const text = asText(given2);
  const [hole] = text?.holes ?? [];
  if (text === void 0) return unknownValue("a list parameter is given no text", given2.place);
  if (hole !== void 0) return { kind: "unknown", hole, place: given2.place };
  if (text.text.trim() === "") return emptyParameter(given2.place);
  const items = text.text.split(",").map((item) => textValue(item.trim(), given2.place));
  return { kind: "list", items, place: given2.place };
}
function referredParameter(name4, stack, place) {
  const value = parameterValue(name4, stack);
  return value === void 0 ? void 0 : movedTo(value, place);
}

// src/sources/cloudformation/pseudo.ts
var SURROUNDINGS = /* @__PURE__ */ new Map([
  ["AWS::AccountId", "account"],
  ["AWS::Region", "region"],
  ["AWS::Partition", "partition"]
]);
var SUFFIXES = /* @__PURE__ */ new Map([
  ["aws", "amazonaws.com"],
  ["aws-cn", "amazonaws.com.cn"]
]);
var OPEN = /* @__PURE__ */ new Map([
  ["AWS::StackName", "the stack's name is given on deployment"],
  ["AWS::StackId", "the stack's id is known after deployment"],
  ["AWS::URLSuffix", "the partition that the template is deployed to is not known"]
]);
var PSEUDO_PARAMETERS = [
  ...SURROUNDINGS.keys(),
  ...OPEN.keys(),
  "AWS::NotificationARNs",
  "AWS::NoValue"
];
function pseudoParameter(name4, scope, place, surroundings) {
  const surrounding = SURROUNDINGS.get(name4);
  if (surrounding !== void 0) {
    const known = surroundings[surrounding];
    return known === void 0 ? openText(surroundingHole(surrounding, scope), place) : textValue(known, place);
  }
  if (name4 === "AWS::StackName" && surroundings.stackName !== void 0)
    return textValue(surroundings.stackName, place);
  if (name4 === "AWS::URLSuffix") {
    const suffix = SUFFIXES.get(surroundings.partition ?? "");
    if (suffix !== void 0) return textValue(suffix, place);
  }
  if (name4 === "AWS::NotificationARNs") return unknownValue("notification topics are given on deployment", place);
  const why = OPEN.get(name4);
  return why === void 0 ? void 0 : openText({ why }, place);
}
function surroundingHole(what, scope) {
  const shown = what === "region" ? "Region" : what;
  return { why: `the ${shown} that the template is deployed to is not known`, of: surroundingId(what, scope) };
}

// src/sources/cloudformation/intrinsics/ref.ts
function ref(argument, call) {
  const evaluated = call.evaluate(argument);
  const name4 = knownText(evaluated);
  if (name4 !== void 0) return referTo(name4, call, call.place);
  if (evaluated?.kind === "unknown") return unknownOf(evaluated.hole, call.place);
  const [hole] = evaluated?.kind === "string" ? evaluated.holes : [];
  return hole === void 0 ? call.refuse("Ref takes a name") : unknownOf(hole, call.place);
}
function referTo(name4, call, at) {
  const { stack, place } = call;
  if (name4 === "AWS::NoValue") return void 0;
  const value = stack.run.pseudo(name4, stack, place) ?? referredParameter(name4, stack, place) ?? referredResource(name4, call);
  if (value !== void 0) return value;
  const hole = missingResource(stack);
  if (hole !== void 0) return unknownOf(hole, place);
  const known = [...stack.template.parameters.members.keys(), ...stack.resources.keys(), ...PSEUDO_PARAMETERS];
  const policyVariable = /^[a-z0-9-]+:[A-Za-z]/.test(name4) && call.name === "Fn::Sub";
  const help = policyVariable ? `write \${!${name4}} for a policy variable` : stack.run.didYouMean(name4, known);
  return call.refuse(`there is no parameter or resource ${name4}`, help, at);
}

// src/sources/cloudformation/intrinsics/select.ts
function select(argument, call) {
  const [position, list] = listed(argument, 2) ?? [];
  const index = position === void 0 ? void 0 : evaluatedText(position, call);
  if (index === void 0 || list === void 0) return call.refuse("Fn::Select takes an index and a list");
  const values = call.evaluate(list);
  const [hole] = index.holes;
  if (hole !== void 0) return unknownOf(hole, call.place);
  const text = knownText(index) ?? "";
  if (!/^\d{1,6}$/.test(text)) return call.refuse("Fn::Select: the index is no whole number");
  if (values?.kind !== "list" && values?.kind !== "unknown") return call.refuse("Fn::Select takes an index and a list");
  const found = headOf(values)[Number(text)];
  if (found !== void 0) return found.kind === "null" ? call.refuse("Fn::Select: an item is null") : found;
  if (values.kind === "unknown") return unknownOf(values.hole, call.place);
  const doubtful = values.items[headOf(values).length];
  if (doubtful?.kind === "unknown") return unknownOf(doubtful.hole, call.place);
  return call.refuse(`Fn::Select: the list has ${values.items.length} items, and no index ${text}`);
}

// src/sources/cloudformation/intrinsics/split.ts
var NEVER_IN_NAMES = /^[:/]/;
function split(argument, call) {
  const [delimiter, source] = listed(argument, 2) ?? [];
  const at = delimiter?.kind === "string" ? knownText(delimiter) : void 0;
  const text = source === void 0 ? void 0 : evaluatedText(source, call);
  if (at === void 0 || at === "" || text === void 0) return call.refuse("Fn::Split takes a delimiter and a text");
  if (text.text.includes("{{resolve:")) {
    return unknownOf({ why: "a dynamic reference is split" }, call.place);
  }
  const pieces = text.text.split(at);
  if (!affordsText(text.text.length + pieces.length * 100, call))
    return unknownOf({ why: "it makes a list that is too long" }, call.place);
  const parts = partsOf(text, pieces, at.length);
  const [hole] = text.holes;
  const whole2 = NEVER_IN_NAMES.test(at) && text.holes.every(isName);
  if (hole === void 0 || whole2) return { kind: "list", items: parts, place: call.place };
  const head = parts.slice(
    0,
    pieces.findIndex((piece) => piece.includes(HOLE))
  );
  return listFrom(head, hole, call.place);
}
function isName({ of }) {
  return of !== void 0 && !isParameterId(of);
}
function partsOf(text, pieces, gap) {
  let at = 0;
  const cuts = pieces.slice(0, -1).flatMap((piece) => {
    const end = at + piece.length;
    at = end + gap;
    return [end, at];
  });
  return cutText(text, cuts).filter((_, index) => index % 2 === 0);
}

// src/sources/cloudformation/intrinsics/sub.ts
var PLACEHOLDER = /\$\{(!?)([^${}]*)\}/g;
function sub(argument, call) {
  const [text, variables] = argument.kind === "list" && argument.items.length === 2 ? argument.items : [argument];
  if (text?.kind !== "string" || variables !== void 0 && variables.kind !== "object")
    return call.refuse("Fn::Sub takes a text, and perhaps a map of variables");
  const matches = [...text.text.matchAll(PLACEHOLDER)];
  const pieces = cutText(
    text,
    matches.flatMap(
      ({ 0: whole2, 1: literal, index }) => literal === "!" ? [index + 2, index + 3] : [index, index + whole2.length]
    )
  );
  const parts = [];
  let length = 0;
  for (const [index, piece] of pieces.entries()) {
    const match = index % 2 === 0 ? void 0 : matches[(index - 1) / 2];
    if (match === void 0) parts.push(piece);
    else if (match[1] !== "!") {
      const [, , name4 = ""] = match;
      const filled = fill2(name4.trim(), piece, variables, call);
      if (filled === void 0) return call.refuse(`Fn::Sub: \${${name4}} is no text`);
      length += filled.text.length;
      parts.push(filled);
    }
  }
  if (!affordsText(length + text.text.length, call))
    return openText({ why: "it makes a text that is too long" }, call.place);
  return joinTexts(
    parts.filter((part) => part.text !== ""),
    call.place
  );
}
function fill2(name4, written, variables, call) {
  const variable = variables?.members.get(name4)?.value;
  const dot = name4.indexOf(".");
  const value = variable !== void 0 ? call.evaluate(variable) : dot > 0 ? attributeOf(name4.slice(0, dot), name4.slice(dot + 1), call, written.place) : referTo(name4, call, written.place);
  const text = value === void 0 ? void 0 : asText(value);
  if (text === void 0) return void 0;
  return { kind: "string", text: text.text, holes: text.holes, place: written.place };
}

// src/sources/cloudformation/intrinsics/to-json-string.ts
function toJsonString(argument, call) {
  const value = call.evaluate(argument);
  if (value?.kind === "unknown") return { ...openText(because(value.hole), call.place), decoded: value };
  if (value?.kind !== "object" && value?.kind !== "list")
    return call.refuse("Fn::ToJsonString takes an object or a list");
  const holes = [];
  const text = print(value, holes);
  const hole = firstHole(value);
  if (hole !== void 0 && (text === void 0 || !affordsText(text.length, call)))
    return { ...openText(because(hole), call.place), decoded: value };
  if (text === void 0)
    return {
      ...openText({ why: "whether an empty list parameter has an item is not documented" }, call.place),
      decoded: value
    };
  if (!affordsText(text.length, call)) return call.refuse("Fn::ToJsonString: too long a text");
  return { kind: "string", text, holes, place: call.place, decoded: value };
}
function print(value, holes) {
  switch (value.kind) {
    case "unknown":
      return void 0;
    case "null":
      return "null";
    case "string":
      for (const hole of value.holes) holes.push(hole);
      return JSON.stringify(value.text);
    case "list": {
      if (isEmptyParameter(value)) return void 0;
      const items = value.items.map((item) => print(item, holes));
      return items.includes(void 0) ? void 0 : `[${items.join(",")}]`;
    }
    case "object": {
      const members = [...value.members].map(([name4, member]) => {
        const text = print(member.value, holes);
        return text === void 0 ? void 0 : `${JSON.stringify(name4)}:${text}`;
      });
      return members.includes(void 0) ? void 0 : `{${members.join(",")}}`;
    }
    default:
      return String(value.value);
  }
}

// src/sources/cloudformation/intrinsics/transform.ts
function transform(argument, call) {
  const included = transformed(argument, call.stack);
  if (included !== void 0) return call.evaluate(included);
  const name4 = knownText(memberOf(argument, "Name"));
  if (name4 === void 0) return call.refuse("Fn::Transform takes a Name and Parameters");
  return unknownValue(`the transform ${name4} is not worked out`, call.place);
}
function transformed(argument, stack) {
  if (knownText(memberOf(argument, "Name")) !== "AWS::Include") return void 0;
  const location = memberOf(memberOf(argument, "Parameters"), "Location");
  const path = location === void 0 ? void 0 : knownText(evaluate(location, stack));
  return path === void 0 ? void 0 : stack.run.include(argument.place.path, path);
}

// src/sources/cloudformation/intrinsics/registry.ts
var INTRINSICS = /* @__PURE__ */ new Map([
  ["Ref", ref],
  ["Fn::Base64", base64],
  ["Fn::Cidr", cidr],
  ["Fn::FindInMap", findInMap],
  ["Fn::GetAtt", getAtt],
  ["Fn::GetAZs", getAvailabilityZones],
  ["Fn::GetStackOutput", getStackOutput],
  ["Fn::If", chooseByCondition],
  ["Fn::ImportValue", importValue],
  ["Fn::Join", join],
  ["Fn::Length", lengthOf],
  ["Fn::Select", select],
  ["Fn::Split", split],
  ["Fn::Sub", sub],
  ["Fn::ToJsonString", toJsonString],
  ["Fn::Transform", transform]
]);

// src/sources/cloudformation/evaluate.ts
function evaluate(value, stack) {
  if (value.kind !== "list" && value.kind !== "object") return value;
  if (!stack.run.spend(1)) return unknownValue("the templates take too much to evaluate", value.place);
  const result = stack.run.deeper(() => ({
    outcome: value.kind === "list" ? evaluateList(value.items, value.place, stack) : evaluateObject(value, stack)
  }));
  if (result !== void 0) return result.outcome;
  stack.run.warn(value.place, "references lead too deep into each other");
  return unknownValue("references lead too deep into each other", value.place);
}
function evaluateList(items, place, stack) {
  const evaluated = items.map((item) => evaluate(item, stack)).filter((item) => item !== void 0);
  return { kind: "list", items: evaluated, place };
}
function evaluateObject(object, stack) {
  const [only] = object.members;
  if (only !== void 0 && object.members.size === 1 && isIntrinsic(only[0]))
    return callIntrinsic(only[0], only[1], object.place, stack);
  const members = evaluateMembers(object, stack);
  return members instanceof Map ? { kind: "object", members, place: object.place } : members;
}
function isIntrinsic(name4) {
  return name4 === "Ref" || name4.startsWith("Fn::") && !isForEach(name4);
}
function callIntrinsic(name4, { value }, place, stack) {
  const refuse2 = (message, help, at = place) => {
    stack.run.warn(at, message, help);
    return unknownValue(message, place);
  };
  const call = { stack, name: name4, place, evaluate: (inner) => evaluate(inner, stack), refuse: refuse2 };
  const intrinsic = INTRINSICS.get(name4);
  if (intrinsic !== void 0) return intrinsic(value, call);
  if (CONDITION_FUNCTIONS.has(name4)) return refuse2(`${name4} stands outside of a condition`);
  return refuse2(`the intrinsic function ${name4} is not known`, stack.run.didYouMean(name4, INTRINSICS.keys()));
}
function evaluateMembers(object, stack) {
  const members = /* @__PURE__ */ new Map();
  const written = expandForEach(object.members, stack);
  if (written.open !== void 0) return { kind: "unknown", hole: written.open, place: object.place };
  for (const [name4, member] of written.members) {
    if (name4 === "Fn::Transform") {
      const included = transformed(member.value, stack);
      const value = included === void 0 ? void 0 : evaluate(included, stack);
      if (value?.kind !== "object") return unknownValue("a macro or an include changes it", object.place);
      for (const [key2, inner] of value.members) if (!members.has(key2)) members.set(key2, inner);
    } else if (name4.startsWith("Fn::")) {
      stack.run.warn(member.place, `${name4} stands beside other members`, "an intrinsic function stands alone");
      return unknownValue(`${name4} stands beside other members`, object.place);
    } else {
      const value = evaluate(member.value, stack);
      if (value === void 0) members.delete(name4);
      else members.set(name4, { value, place: member.place });
    }
  }
  return members;
}

// src/sources/cloudformation/conditions.ts
var CONDITION = "the condition ";
function truthOf(name4, stack, value) {
  const known = stack.memo.truths.get(name4);
  if (known !== void 0) return known;
  const member = stack.conditions.get(name4);
  const key2 = `condition ${name4}`;
  if (member === void 0 || stack.memo.open.has(key2)) {
    const message = member === void 0 ? `there is no condition ${name4}` : `the condition ${name4} refers to itself`;
    const help = member === void 0 ? stack.run.didYouMean(name4, stack.conditions.keys()) : void 0;
    const place = value?.place ?? member?.place;
    if (place !== void 0) stack.run.warn(place, message, help);
    return { hole: { why: message } };
  }
  stack.memo.open.add(key2);
  const truth = judge(member.value, stack);
  stack.memo.open.delete(key2);
  const named = typeof truth === "boolean" ? truth : { hole: because2(name4, truth.hole) };
  stack.memo.truths.set(name4, named);
  return named;
}
function because2(name4, { why }) {
  return { why: why.startsWith(CONDITION) ? why : `${CONDITION}${name4}: ${why}` };
}
function bothTrue(left, right) {
  if (left === false || right === false) return false;
  return left === true ? right : left;
}
var CONDITION_FUNCTIONS = /* @__PURE__ */ new Map([
  ["Fn::Equals", equals],
  ["Fn::And", (argument, stack) => several("Fn::And", argument, stack, false)],
  ["Fn::Or", (argument, stack) => several("Fn::Or", argument, stack, true)],
  ["Fn::Not", not],
  ["Condition", (argument, stack) => truthOf(knownText(argument) ?? "", stack, argument)]
]);
function judge(value, stack) {
  const [name4, member] = value.kind === "object" && value.members.size === 1 ? [...value.members][0] ?? [] : [];
  const test = name4 === void 0 ? void 0 : CONDITION_FUNCTIONS.get(name4);
  if (test === void 0 || member === void 0) {
    const help = name4 === void 0 ? void 0 : stack.run.didYouMean(name4, CONDITION_FUNCTIONS.keys());
    return refuse(value, stack, "a condition is Fn::Equals, Fn::And, Fn::Or, Fn::Not or Condition", help);
  }
  return stack.run.deeper(() => test(member.value, stack)) ?? refuse(value, stack, "conditions lead too deep");
}
function refuse(value, stack, message, help) {
  stack.run.warn(value.place, message, help);
  return { hole: { why: message } };
}
function equals(argument, stack) {
  const [first, second] = argument.kind === "list" && argument.items.length === 2 ? argument.items : [];
  if (first === void 0 || second === void 0) return refuse(argument, stack, "Fn::Equals takes two values");
  const left = evaluate(first, stack);
  const right = evaluate(second, stack);
  if (left === void 0 || right === void 0) return { hole: { why: "AWS::NoValue is compared" } };
  const hole = firstOpen(left) ?? firstOpen(right);
  const [a, b] = [asText(left), asText(right)];
  if (a !== void 0 && b !== void 0) return sameValue(a, b) || (hole === void 0 ? false : { hole });
  return sameValue(left, right) || { hole: hole ?? { why: "lists or objects are compared" } };
}
function firstOpen(value) {
  const hole = firstHole(value);
  if (hole !== void 0 || mayBeAbsent(value)) return hole;
  const text = asText(value)?.text;
  return text?.includes("{{resolve:") === true || text !== void 0 && hasHole(text) ? { why: "a dynamic reference is compared" } : void 0;
}
function several(name4, argument, stack, decides) {
  const items = argument.kind === "list" ? argument.items : [];
  if (items.length < 2 || items.length > 10) return refuse(argument, stack, `${name4} takes two to ten conditions`);
  const truths = items.map((item) => judge(item, stack));
  if (truths.includes(decides)) return decides;
  return truths.find((truth) => typeof truth !== "boolean") ?? !decides;
}
function not(argument, stack) {
  const [only] = argument.kind === "list" && argument.items.length === 1 ? argument.items : [];
  if (only === void 0) return refuse(argument, stack, "Fn::Not takes a list of one condition");
  const truth = judge(only, stack);
  return typeof truth === "boolean" ? !truth : truth;
}

// src/sources/cloudformation/outputs.ts
var NESTED_STACKS = /* @__PURE__ */ new Map([
  ["AWS::CloudFormation::Stack", "TemplateURL"],
  ["AWS::Serverless::Application", "Location"]
]);
function isNestedStack({ type }) {
  return NESTED_STACKS.has(type);
}
function outputValue(name4, stack) {
  const { memo } = stack;
  const key2 = `output ${name4}`;
  if (memo.values.has(key2)) return memo.values.get(key2);
  const output = stack.outputs.get(name4);
  if (output === void 0) return void 0;
  if (memo.open.has(key2)) {
    stack.run.warn(output.place, `the output ${name4} refers to itself`);
    return unknownValue(`the output ${name4} refers to itself`, output.place);
  }
  memo.open.add(key2);
  const condition = memberOf(output.value, "Condition");
  const absent = condition !== void 0 && truthOf(knownText(condition) ?? "", stack, condition) === false;
  const written = memberOf(output.value, "Value");
  const value = absent || written === void 0 ? void 0 : stack.run.deeper(() => evaluate(written, stack));
  const result = value === void 0 ? void 0 : withoutDynamicReferences(value);
  memo.open.delete(key2);
  memo.values.set(key2, result);
  return result;
}
function nestedOutput(resource, attribute, call) {
  const { logicalId } = resource;
  const name4 = attribute.startsWith("Outputs.") ? attribute.slice("Outputs.".length) : void 0;
  if (name4 === void 0) return call.refuse(`the nested stack ${logicalId} has no ${attribute}, but Outputs.NAME`);
  const nested = call.stack.nested.get(logicalId);
  if (nested === void 0) {
    const why = `the template of the nested stack ${logicalId} is not in the repository`;
    call.stack.run.gap({
      what: `the nested stack ${call.stack.prefix}${logicalId} of ${call.stack.template.source.path}`,
      why: `${why}, and its output ${name4} is used (line ${call.place.line})`,
      cure: "refer to the template by its path in the repository, as `aws cloudformation package` takes it"
    });
    return unknownValue(why, call.place);
  }
  const value = outputValue(name4, nested);
  if (value !== void 0) return movedTo(value, call.place);
  const open = nested.open ?? nested.template.outputs.open;
  if (open !== void 0) return { kind: "unknown", hole: open, place: call.place };
  return call.refuse(
    `the nested stack ${logicalId} has no output ${name4}`,
    call.stack.run.didYouMean(name4, nested.outputs.keys())
  );
}

// src/sources/cloudformation/template.ts
var SECTIONS = [
  "AWSTemplateFormatVersion",
  "Description",
  "Metadata",
  "Parameters",
  "Rules",
  "Mappings",
  "Conditions",
  "Transform",
  "Resources",
  "Outputs",
  "Hooks",
  "Globals"
];
var HARMLESS = /^AWS::(?:LanguageExtensions|Serverless-2016-10-31|CodeDeployBlueGreen|SecretsManager-.*)$/;
function readTemplate(source, root, reading) {
  const included = topIncludes(root, reading);
  for (const [name4, { place }] of root.members) {
    if (SECTIONS.includes(name4) || name4.startsWith("Fn::")) continue;
    const near = nearest(name4, SECTIONS);
    reading.warn(place, `${name4} is no section of a template`, near && `did you mean ${near}?`);
  }
  const section = (name4) => {
    const own = sectionOf(root.members.get(name4), name4, reading);
    const more = sectionOf(included.members.get(name4), name4, reading);
    const open = own.open ?? more.open ?? included.open;
    const members = new Map([...more.members, ...own.members]);
    return open === void 0 ? { members } : { members, open };
  };
  return {
    source,
    root,
    parameters: section("Parameters"),
    mappings: section("Mappings"),
    conditions: section("Conditions"),
    resources: section("Resources"),
    outputs: section("Outputs")
  };
}
function sectionOf(member, name4, reading) {
  if (member === void 0 || member.value.kind === "null") return { members: /* @__PURE__ */ new Map() };
  if (member.value.kind !== "object") {
    reading.warn(member.value.place, `the section ${name4} is no object`);
    return { members: /* @__PURE__ */ new Map(), open: { why: `the section ${name4} is no object` } };
  }
  const include = member.value.members.get("Fn::Transform");
  if (include === void 0) return { members: member.value.members };
  const others = new Map([...member.value.members].filter(([key2]) => key2 !== "Fn::Transform"));
  const file = includedFile(include.value, reading);
  if (file?.kind === "object") return { members: new Map([...file.members, ...others]) };
  return { members: others, open: { why: `a transform in the section ${name4} is not worked out` } };
}
function topIncludes(root, reading) {
  const members = /* @__PURE__ */ new Map();
  let open;
  for (const transform2 of [...itemsOf3(root.members.get("Transform")), ...itemsOf3(root.members.get("Fn::Transform"))]) {
    const name4 = knownText(transform2) ?? knownText(memberOf(transform2, "Name"));
    if (name4 !== void 0 && HARMLESS.test(name4)) continue;
    const file = includedFile(transform2, reading);
    if (file?.kind === "object") for (const [key2, member] of file.members) members.set(key2, member);
    else {
      open = { why: `the transform ${name4 ?? "of the template"} is not worked out` };
      reading.macro(name4 ?? "without a name", transform2.place);
    }
  }
  return open === void 0 ? { members } : { members, open };
}
function itemsOf3(member) {
  if (member === void 0) return [];
  return member.value.kind === "list" ? member.value.items : [member.value];
}
function includedFile(transform2, reading) {
  const location = includeLocation(transform2);
  return location === void 0 ? void 0 : reading.include(location);
}
function includeLocation(transform2) {
  if (knownText(memberOf(transform2, "Name")) !== "AWS::Include") return void 0;
  const location = memberOf(memberOf(transform2, "Parameters"), "Location");
  return location?.kind === "string" ? knownText(location) : void 0;
}

// src/sources/cloudformation/files.ts
function localPath(from, location) {
  if (/^[a-z][a-z0-9+.-]*:/i.test(location) || location.startsWith("/") || location.includes("\0")) return void 0;
  const path = posix.normalize(posix.join(posix.dirname(from), location));
  return path === ".." || path.startsWith("../") || path === "." ? void 0 : path;
}
function nestedLocation(block) {
  const property = NESTED_STACKS.get(knownText(memberOf(block, "Type")) ?? "");
  if (property === void 0) return void 0;
  const written = memberOf(memberOf(block, "Properties"), property);
  const literal = written?.kind === "string" ? knownText(written) : void 0;
  if (literal !== void 0) return literal;
  const metadata = memberOf(block, "Metadata");
  if (knownText(memberOf(metadata, "aws:asset:property")) !== property) return void 0;
  return knownText(memberOf(metadata, "aws:asset:path"));
}
function* referencesOf(value, path) {
  if (value.kind === "list") for (const item of value.items) yield* referencesOf(item, path);
  if (value.kind !== "object") return;
  const nested = nestedLocation(value);
  if (nested !== void 0) yield* local("template", nested, value.place, path);
  for (const [name4, member] of value.members) {
    if (name4 === "Fn::Transform" || name4 === "Transform")
      for (const transform2 of member.value.kind === "list" ? member.value.items : [member.value]) {
        const location = includeLocation(transform2);
        if (location !== void 0) yield* local("include", location, transform2.place, path);
      }
    yield* referencesOf(member.value, path);
  }
}
function* local(kind, location, place, from) {
  const path = localPath(from, location);
  if (path !== void 0) yield { kind, path, place };
}

// src/sources/cloudformation/load.ts
var MAX_FILES = 500;
async function loadFiles(sources, readFile, reporter) {
  const files = /* @__PURE__ */ new Map();
  const asked = /* @__PURE__ */ new Set();
  const waiting = [];
  for (const source of sources) {
    asked.add(source.path);
    for (const reference of await add(source)) waiting.push(reference);
  }
  for (const next of waiting) {
    if (asked.has(next.path)) continue;
    asked.add(next.path);
    if (asked.size > sources.length + MAX_FILES) {
      reporter.warn(next.place, `templates refer to more than ${MAX_FILES} files`);
      break;
    }
    const source = await readFile(next.path);
    if (source === void 0) reporter.warn(next.place, `the file ${next.path} is not in the repository`);
    else for (const reference of await add(source)) waiting.push(reference);
  }
  const paths = sources.map(({ path }) => path).filter((path) => files.has(path));
  return { files, top: topOf(paths, files) };
  async function add(source) {
    const result = await readTemplateText(source);
    reporter.file(source, "cloudformation");
    if ("problems" in result) {
      for (const problem of result.problems) reporter.broken(source.path, problem);
      return [];
    }
    const references = [...referencesOf(result.root, source.path)];
    files.set(source.path, { source, root: result.root, references });
    return references;
  }
}
function topOf(paths, files) {
  const nested = /* @__PURE__ */ new Set();
  for (const file of files.values())
    for (const { path } of file.references) if (path !== file.source.path) nested.add(path);
  const top = paths.filter((path) => !nested.has(path));
  const reached = /* @__PURE__ */ new Set();
  for (const path of top) reach(path, files, reached);
  for (const path of paths) {
    if (reached.has(path)) continue;
    top.push(path);
    reach(path, files, reached);
  }
  return top;
}
function reach(start, files, reached) {
  const waiting = [start];
  for (let path = waiting.pop(); path !== void 0; path = waiting.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    for (const reference of files.get(path)?.references ?? []) waiting.push(reference.path);
  }
}

// src/sources/cloudformation/stack.ts
var MAX_STACKS = 500;
function isAtTop({ prefix }) {
  return prefix === "";
}
function stacksOf(template, id, nesting) {
  const all = [];
  build({ template, id, prefix: "", exists: () => true }, []);
  return all;
  function build(at, above) {
    const nested = /* @__PURE__ */ new Map();
    const stack = createStack({ ...at, scope: id }, nested, nesting.run);
    all.push(stack);
    const chain = [...above, at.template.source.path];
    for (const resource of stack.resources.values()) {
      if (!isNestedStack(resource) || existence(resource, stack) === false) continue;
      const inner = nesting.templateOf(at.template, resource.block);
      if (inner === void 0) continue;
      if (chain.includes(inner.source.path) || all.length >= MAX_STACKS) {
        nesting.run.warn(resource.place, `the nested stack ${resource.logicalId} leads back to its own template`);
        continue;
      }
      const { logicalId } = resource;
      const child = build(
        {
          template: inner,
          id: `${at.id}/${logicalId}`,
          prefix: `${at.prefix}${logicalId}.`,
          exists: () => existence(resource, stack),
          given: (name4) => givenBy(resource, stack, name4)
        },
        chain
      );
      nested.set(logicalId, child);
    }
    return stack;
  }
}
function createStack(at, nested, run) {
  const { template } = at;
  const memo = { values: /* @__PURE__ */ new Map(), truths: /* @__PURE__ */ new Map(), open: /* @__PURE__ */ new Set() };
  const empty = { resources: /* @__PURE__ */ new Map(), outputs: /* @__PURE__ */ new Map(), conditions: template.conditions.members };
  const base = { ...at, run, nested, memo, ...empty };
  const conditions = expandForEach(template.conditions.members, base).members;
  const resources = expand(template.resources, base);
  const outputs = expand(template.outputs, base).members;
  const open = resources.open ?? template.parameters.open;
  const stack = { ...base, conditions, outputs, resources: readResources(resources.members, base) };
  return open === void 0 ? stack : { ...stack, open };
}
function expand(section, stack) {
  const written = expandForEach(section.members, stack);
  const open = written.open ?? section.open;
  return open === void 0 ? { members: written.members } : { members: written.members, open };
}
function readResources(members, stack) {
  const resources = /* @__PURE__ */ new Map();
  for (const [logicalId, { value, place }] of members) {
    const type = knownText(memberOf(value, "Type"));
    if (value.kind === "object" && type !== void 0)
      resources.set(logicalId, { logicalId, type, place, block: value });
    else notUnderstood(logicalId, place, stack);
  }
  return resources;
}
function notUnderstood(logicalId, place, { run, prefix }) {
  run.warn(place, `the resource ${logicalId} has no Type`);
  run.gap({
    what: `the resource ${prefix}${logicalId} in ${place.path}, line ${place.line}`,
    why: "it has no Type, and nobody can say what it is",
    cure: "give it a Type, such as AWS::IAM::Role"
  });
}
function givenBy(resource, stack, name4) {
  const parameters = viewOf(resource, stack).property("Parameters");
  if (parameters === void 0) return void 0;
  if (parameters.kind === "object") return parameters.members.get(name4)?.value;
  return unknownValue("the parameters of the nested stack are not known", resource.place);
}

// src/sources/cloudformation/neighbours.ts
function neighboursOf(stacks) {
  let exports;
  let names;
  return {
    exported: (name4, importer) => {
      const all = stacks();
      if (exports === void 0 && all !== void 0) {
        exports = /* @__PURE__ */ new Map();
        exports = exportsOf(all);
      }
      const found = (exports?.get(name4) ?? []).filter(({ stack }) => mayShare(stack, importer));
      return ownFirst(found, ({ stack }) => stack, importer);
    },
    named: (name4, place, importer) => {
      const all = stacks();
      if (names === void 0 && all !== void 0) names = stacksByName(all);
      const found = (names?.get(name4) ?? []).filter(({ run }) => mayLieIn(run.surroundings, place));
      return ownFirst(found, (stack) => stack, importer);
    }
  };
}
function exportsOf(stacks) {
  const index = /* @__PURE__ */ new Map();
  for (const stack of stacks) {
    for (const [output, { value }] of stack.outputs) {
      const written = memberOf(memberOf(value, "Export"), "Name");
      const name4 = written === void 0 ? void 0 : knownText(evaluate(written, stack));
      if (name4 === void 0) continue;
      const all = index.get(name4) ?? [];
      all.push({ stack, output });
      index.set(name4, all);
    }
  }
  return index;
}
function stacksByName(stacks) {
  const index = /* @__PURE__ */ new Map();
  for (const stack of stacks.filter(isAtTop)) {
    const name4 = stack.run.stackName(stack);
    if (name4 === void 0) continue;
    const all = index.get(name4) ?? [];
    all.push(stack);
    index.set(name4, all);
  }
  return index;
}
function mayShare(one, other) {
  return mayLieIn(one.run.surroundings, other.run.surroundings);
}
function mayLieIn(one, other) {
  return ["account", "region", "partition"].every(
    (what) => one[what] === void 0 || other[what] === void 0 || one[what] === other[what]
  );
}
function ownFirst(found, stackOf, { run }) {
  const own = found.filter((item) => stackOf(item).run === run);
  return own.length > 0 ? own : found;
}

// src/sources/cloudformation/parameter-files.ts
async function readParameterFile(source, reporter) {
  reporter.file(source, "parameters");
  const result = await readTemplateText(source);
  if ("problems" in result) {
    for (const problem of result.problems) reporter.broken(source.path, problem);
    return void 0;
  }
  const values = valuesOf(result.root);
  if (values !== void 0) return { path: source.path, values };
  const message = "not a parameter file (line 1, column 1)";
  const help = 'write [{ "ParameterKey": "Name", "ParameterValue": "value" }] or { "Parameters": { "Name": "value" } }';
  reporter.broken(source.path, { line: 1, column: 1, message, help });
  return void 0;
}
function valuesOf(root) {
  if (root.kind === "list") return ofList(root.items);
  const parameters = memberOf(root, "Parameters");
  if (parameters?.kind !== "object") return void 0;
  return new Map([...parameters.members].map(([name4, { value }]) => [name4, given(value)]));
}
function ofList(items) {
  const values = /* @__PURE__ */ new Map();
  for (const item of items) {
    const text = item.kind === "string" ? item.text : void 0;
    const equals2 = text?.indexOf("=") ?? -1;
    const key2 = text === void 0 ? knownText(memberOf(item, "ParameterKey")) : text.slice(0, Math.max(0, equals2));
    if (key2 === void 0 || key2 === "") return void 0;
    if (text !== void 0) values.set(key2, { text: text.slice(equals2 + 1) });
    else if (knownText(memberOf(item, "UsePreviousValue")) === "true")
      values.set(key2, { hole: { why: `the parameter ${key2} keeps the value that it has in AWS` } });
    else values.set(key2, given(memberOf(item, "ParameterValue")));
  }
  return values;
}
function given(value) {
  const text = value === void 0 ? void 0 : asText(value);
  const [hole] = text?.holes ?? [];
  if (text === void 0) return { hole: { why: "the parameter file gives it no text" } };
  return hole === void 0 ? { text: text.text } : { hole };
}
function filesFor(names, files, templates) {
  const has = (all, { values }) => [...values.keys()].every((name4) => all.has(name4));
  return files.filter((file) => has(names, file) || !templates.some((all) => has(all, file)));
}
function valueIn(files, name4) {
  const all = files.flatMap(({ path, values }) => {
    const value = values.get(name4);
    return value === void 0 ? [] : [{ path, value }];
  });
  const [first, ...others] = all;
  if (first === void 0) return void 0;
  const differs = others.find(({ value }) => {
    return "hole" in value || "hole" in first.value || value.text !== first.value.text;
  });
  if (differs === void 0) return first.value;
  return { hole: { why: `${first.path} and ${differs.path} give the parameter ${name4} different values` } };
}

// src/sources/cloudformation/pieces.ts
function piecesOf(stacks) {
  return stacks.flatMap((stack) => {
    if (stack.open !== void 0 && mayHide(stack)) openGap(stack, stack.open);
    return [...stack.resources.values()].flatMap((resource) => resourcePieces(resource, stack));
  });
}
function resourcePieces(resource, stack) {
  const exists = existence(resource, stack);
  if (exists === false) return retained(resource, stack);
  if (isNestedStack(resource)) return nestedRemarks(resource, stack);
  const type = RESOURCE_TYPES.get(resource.type);
  if (type === void 0) return otherType(resource, stack);
  if (exists === true) return type.pieces(viewOf(resource, stack));
  stack.run.gap({
    what: describe(resource, stack),
    why: `whether it is created is not known: ${exists.hole.why}`,
    cure: "give the parameters that its condition tests a value"
  });
  return [];
}
var BINDING = /* @__PURE__ */ new Set(["AWS::S3::BucketPolicy", "AWS::Organizations::Policy"]);
function retained(resource, stack) {
  const kept = knownText(memberOf(resource.block, "DeletionPolicy"));
  if (!RESOURCE_TYPES.has(resource.type) || kept === void 0 || !kept.startsWith("Retain")) return [];
  const what = describe(resource, stack);
  const why = "its condition is false, and its DeletionPolicy is Retain: where it was created before, it is still there";
  if (!BINDING.has(resource.type)) stack.run.remark(what, why);
  else
    stack.run.gap({
      what,
      why,
      path: resource.place.path,
      cure: "delete it in AWS and take it out of the template, or give its policy as a document"
    });
  return [];
}
function describe({ logicalId, type, place }, { prefix }) {
  return `${prefix}${logicalId} (${type}) in ${place.path}, line ${place.line}`;
}
function mayHide({ template }) {
  const { members, open } = template.resources;
  if (open !== void 0 || template.parameters.open !== void 0) return true;
  return [...members].some(([name4, { value }]) => isForEach(name4) && [...typesIn(value)].some(matters));
}
function matters(type) {
  return type === void 0 || RESOURCE_TYPES.has(type) || NESTED_STACKS.has(type) || type.endsWith("::MODULE");
}
function* typesIn(value) {
  if (value.kind === "list") for (const item of value.items) yield* typesIn(item);
  if (value.kind !== "object") return;
  const type = value.members.get("Type")?.value;
  if (type !== void 0) yield type.kind === "string" && !/[$&]\{/.test(type.text) ? type.text : void 0;
  else for (const { value: inner } of value.members.values()) yield* typesIn(inner);
}
function openGap(stack, hole) {
  const { prefix, template, run } = stack;
  run.gap({
    what: `the resources of ${template.source.path}${prefix === "" ? "" : ` as ${prefix.slice(0, -1)}`}`,
    why: hole.why,
    cure: "give its parameters a value, or give the template as CloudFormation processed it (aws cloudformation get-template --template-stage Processed)"
  });
}
var REMOTE = /(?:polic|iam|bucket|kms|scp)[^/]*$/i;
function nestedRemarks(resource, stack) {
  if (stack.nested.has(resource.logicalId)) return [];
  const given2 = memberOf(memberOf(resource.block, "Properties"), "Parameters");
  const matters2 = [...namesIn(given2)].find((name4) => RESOURCE_TYPES.has(stack.resources.get(name4)?.type ?? ""));
  const what = describe(resource, stack);
  const why = "the template of the nested stack is not in the repository";
  const url = memberOf(memberOf(resource.block, "Properties"), "TemplateURL");
  const named = [resource.logicalId, ...textsIn(url)].some((text) => REMOTE.test(text));
  if (matters2 === void 0 && !named) stack.run.remark(what, why);
  else {
    const cure = "refer to the template by its path in the repository, as `aws cloudformation package` takes it";
    stack.run.gap({
      what,
      why: `${why}, and it ${matters2 === void 0 ? "speaks of policies or buckets" : `is given ${matters2}`}`,
      cure
    });
  }
  return [];
}
function* namesIn(value) {
  if (value?.kind === "string") {
    yield value.text.split(".")[0] ?? "";
    for (const [, name4 = ""] of value.text.matchAll(/\$\{([^!{}.]*)/g)) yield name4.trim();
  }
  if (value?.kind === "list") for (const item of value.items) yield* namesIn(item);
  if (value?.kind === "object") for (const { value: inner } of value.members.values()) yield* namesIn(inner);
}
function otherType(resource, stack) {
  const { type } = resource;
  if (type.endsWith("::MODULE"))
    stack.run.gap({
      what: describe(resource, stack),
      why: "it is a module of the CloudFormation registry, whose resources no one sees here",
      cure: "give the template as CloudFormation processed it (aws cloudformation get-template --template-stage Processed)"
    });
  if (type === "AWS::CloudFormation::StackSet" || isCustom(type)) foreign(resource, stack);
  return [];
}
function isCustom(type) {
  return type.startsWith("Custom::") || type === "AWS::CloudFormation::CustomResource";
}
var SPEAKS = /polic|AWS::(?:IAM|S3|KMS|Organizations)::|"?Effect"?\s*:\s*"?(?:Allow|Deny)\b/i;
function foreign(resource, stack) {
  const what = describe(resource, stack);
  const isStackSet = !isCustom(resource.type);
  const why = isStackSet ? "templates of stack sets are not read" : "what a custom resource makes is not known";
  const properties = memberOf(resource.block, "Properties");
  if (![...textsIn(properties)].some((text) => SPEAKS.test(text))) stack.run.remark(what, why);
  else {
    const cure = "give the policies that it makes as documents under inventory";
    stack.run.gap({ what, why: `${why}, and it speaks of policies`, cure, path: resource.place.path });
  }
}
function* textsIn(value) {
  if (value?.kind === "string") yield value.text;
  if (value?.kind === "list") for (const item of value.items) yield* textsIn(item);
  if (value?.kind !== "object") return;
  for (const [name4, { value: inner }] of value.members) {
    yield inner.kind === "string" ? `${name4}: ${inner.text}` : name4;
    yield* textsIn(inner);
  }
}

// src/sources/cloudformation/report.ts
var RULE = "unreadable-input";
var MOST = 200;
function createReporter() {
  const problems = /* @__PURE__ */ new Map();
  const gaps = /* @__PURE__ */ new Map();
  const remarks = /* @__PURE__ */ new Map();
  const files = /* @__PURE__ */ new Map();
  return {
    broken: (path, problem) => {
      const { line, column } = problem;
      problems.set(`${path} ${line} ${column} ${problem.message}`, { severity: "error", rule: RULE, path, ...problem });
    },
    warn: ({ path, line, column }, message, help) => {
      const key2 = `${path} ${line} ${column} ${message}`;
      if (problems.has(key2) || problems.size >= MOST) return;
      const text = `${message} (line ${line}, column ${column})`;
      const problem = { severity: "warning", rule: RULE, path, line, column, message: text };
      problems.set(key2, help === void 0 ? problem : { ...problem, help });
    },
    gap: (gap) => {
      if (!gaps.has(gap.what)) gaps.set(gap.what, gap);
    },
    remark: (what, why) => {
      remarks.set(`${what}\0${why}`, { what, why });
    },
    file: ({ path, sha256, text }, kind) => {
      files.set(path, { path, sha256, text, kind });
    },
    said: () => ({
      problems: [...problems.values()],
      gaps: [...gaps.values()],
      remarks: [...remarks.values()],
      files: [...files.values()]
    })
  };
}

// src/sources/cloudformation/run.ts
var MAX_STEPS = 5e6;
var MAX_SUGGESTIONS = 50;
var MAX_DEPTH = 300;
function createRun(reporter, library, surroundings, givens, known) {
  let steps = 0;
  let depth = 0;
  let suggestions = 0;
  const given2 = givenParameters(givens, known.templates);
  const names = stackNames(givens, known.templates);
  const stackName = (stack) => isAtTop(stack) ? names.get(stack.template.source.path) : void 0;
  return {
    warn: reporter.warn,
    didYouMean: (word, known2) => {
      suggestions += 1;
      const near = suggestions > MAX_SUGGESTIONS ? void 0 : nearest(word, known2);
      return near === void 0 ? void 0 : `did you mean ${near}?`;
    },
    gap: reporter.gap,
    remark: reporter.remark,
    spend: (count) => {
      steps += count;
      if (steps > MAX_STEPS)
        reporter.gap({
          what: "the templates",
          why: "they take too much to evaluate",
          cure: "check fewer templates at a time, by the config's cloudformation: patterns"
        });
      return steps <= MAX_STEPS;
    },
    deeper: (work) => {
      if (depth >= MAX_DEPTH) return void 0;
      depth += 1;
      try {
        return work();
      } finally {
        depth -= 1;
      }
    },
    surroundings,
    stackName,
    pseudo: (name4, stack, place) => {
      const own = stackName(stack);
      return pseudoParameter(
        name4,
        stack.scope,
        place,
        own === void 0 ? surroundings : { ...surroundings, stackName: own }
      );
    },
    given: given2,
    include: (from, location) => {
      const path = localPath(from, location);
      return path === void 0 ? void 0 : library.files.get(path)?.root;
    },
    ...known.neighbours
  };
}
function givenParameters({ parameters, files }, templates) {
  const names = new Map(templates.map(({ source, parameters: all }) => [source.path, new Set(all.members.keys())]));
  const byTemplate = /* @__PURE__ */ new Map();
  return (template, parameter) => {
    const text = parameters.get(resourceId(template, parameter)) ?? parameters.get(parameter);
    if (text !== void 0) return { text };
    const own = byTemplate.get(template) ?? filesFor(names.get(template) ?? /* @__PURE__ */ new Set(), files, [...names.values()]);
    byTemplate.set(template, own);
    return valueIn(own, parameter);
  };
}
var STACK_NAME = "AWS::StackName";
function stackNames({ parameters, stackNames: others }, templates) {
  const shared = templates.length === 1 ? parameters.get(STACK_NAME) : void 0;
  return new Map(
    templates.flatMap(({ source: { path } }) => {
      const name4 = parameters.get(resourceId(path, STACK_NAME)) ?? shared ?? others.get(path);
      return name4 === void 0 ? [] : [[path, name4]];
    })
  );
}

// src/sources/cloudformation/read-cloudformation.ts
async function readCloudFormation(deployments, readFile) {
  let all;
  const neighbours = neighboursOf(() => all);
  const ids = uniqueIds();
  const deployed = [];
  for (const deployment of deployments) deployed.push(await deploy(deployment, readFile, neighbours, ids));
  all = deployed.flatMap(({ stacks }) => stacks);
  const pieces = deployed.flatMap(({ stacks }) => piecesOf(stacks));
  const said = deployed.map(({ reporter }) => reporter.said());
  return {
    pieces,
    problems: said.flatMap(({ problems }) => problems),
    gaps: said.flatMap(({ gaps }) => gaps),
    remarks: said.flatMap(({ remarks }) => remarks),
    files: said.flatMap(({ files }) => files)
  };
}
function uniqueIds() {
  const seen = /* @__PURE__ */ new Map();
  return (path) => {
    const count = (seen.get(path) ?? 0) + 1;
    seen.set(path, count);
    return count === 1 ? path : `${path} (${count})`;
  };
}
async function deploy({ templates: sources, parameters, parameterFiles, surroundings, stackNames: stackNames2 }, readFile, neighbours, idOf) {
  const reporter = createReporter();
  const library = await loadFiles(sources, readFile, reporter);
  const files = [];
  for (const source of parameterFiles) {
    const file = await readParameterFile(source, reporter);
    if (file !== void 0) files.push(file);
  }
  const templates = /* @__PURE__ */ new Map();
  const templateAt = (path) => {
    if (!templates.has(path)) templates.set(path, toTemplate(path, library, reporter));
    return templates.get(path);
  };
  const top = library.top.map(templateAt).filter((template) => template !== void 0);
  const givens = { parameters, files, stackNames: stackNames2 };
  const run = createRun(reporter, library, surroundings, givens, { templates: top, neighbours });
  const templateOf = (parent, block) => {
    const location = nestedLocation(block);
    const path = location === void 0 ? void 0 : localPath(parent.source.path, location);
    return path === void 0 ? void 0 : templateAt(path);
  };
  const stacks = top.flatMap((template) => stacksOf(template, idOf(template.source.path), { run, templateOf }));
  return { stacks, reporter };
}
function toTemplate(path, library, reporter) {
  const file = library.files.get(path);
  if (file === void 0) return void 0;
  if (file.root.kind !== "object") {
    reporter.broken(path, { line: 1, column: 1, message: "the template is no object (line 1, column 1)" });
    return void 0;
  }
  return readTemplate(file.source, file.root, {
    include: (location) => {
      const local2 = localPath(path, location);
      return local2 === void 0 ? void 0 : library.files.get(local2)?.root;
    },
    warn: reporter.warn,
    macro: (name4, place) => reporter.gap({
      what: `the template ${path}`,
      why: `the macro ${name4} (line ${place.line}) may change all of it`,
      cure: "give the template as CloudFormation processed it (aws cloudformation get-template --template-stage Processed)"
    })
  });
}
export {
  readCloudFormation
};

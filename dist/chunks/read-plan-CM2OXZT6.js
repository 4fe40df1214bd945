import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  IGNORED_TYPES,
  RESOURCE_TYPES,
  STACKS,
  isUnreadType,
  speaksOfPolicies
} from "./chunk-PMLNSAHD.js";
import {
  MAX_DEPTH,
  isSame,
  listAt,
  memberAt,
  objectAt,
  parsePlan,
  textAt
} from "./chunk-3Y47BSFT.js";
import {
  NOTHING_DECLARED
} from "./chunk-E74MSO3V.js";
import {
  groupBy,
  isObject
} from "./chunk-F74P53MW.js";
import {
  resourceId,
  surroundingId
} from "./chunk-G7GM7AV2.js";
import {
  knownText,
  memberOf,
  textValue,
  unknownValue
} from "./chunk-H7KYX7BM.js";
import {
  HOLE
} from "./chunk-XQZTVO2D.js";
import "./chunk-S2ERT2MI.js";
import "./chunk-GGLZDCZS.js";

// src/sources/terraform/plan/configuration.ts
var STEP = /module\.([\w-]+)(\[(?:\d+|"(?:[^"\\]|\\.)*")\])?(?:\.|$)/y;
function moduleSteps(address) {
  const steps = [];
  let at = 0;
  while (at < address.length) {
    STEP.lastIndex = at;
    const match = STEP.exec(address);
    if (match === null) return void 0;
    steps.push({ name: match[1] ?? "", parent: address.slice(0, Math.max(0, at - 1)) });
    at = STEP.lastIndex;
  }
  return steps;
}
function readConfiguration(plan) {
  const modules = /* @__PURE__ */ new Map();
  const resources = /* @__PURE__ */ new Map();
  function module(address) {
    if (!modules.has(address)) modules.set(address, findModule(plan, address));
    return modules.get(address);
  }
  function resourcesOf2(found) {
    const known = resources.get(found);
    if (known !== void 0) return known;
    const index = new Map(listAt(found, "resources").map((entry) => [keyOf(entry), entry]));
    resources.set(found, index);
    return index;
  }
  return {
    providers: memberAt(plan, "configuration", "provider_config"),
    module,
    call: (address, name) => memberAt(module(address), "module_calls", name),
    of: ({ module: address, mode, type, name }) => {
      const entry = resourcesOf2(module(address)).get(`${mode} ${type} ${name}`);
      const providerKey = textAt(entry, "provider_config_key");
      return {
        ...entry === void 0 ? {} : { expressions: objectAt(entry, "expressions") },
        ...providerKey === void 0 ? {} : { providerKey }
      };
    }
  };
}
function findModule(plan, address) {
  let found = memberAt(plan, "configuration", "root_module");
  for (const { name } of moduleSteps(address) ?? []) found = memberAt(found, "module_calls", name, "module");
  return found;
}
function keyOf(entry) {
  return ["mode", "type", "name"].map((name) => textAt(entry, name) ?? "").join(" ");
}

// src/sources/terraform/plan/links.ts
var ROLE = { aws_iam_role: ["name", "id"] };
var POLICY = { aws_iam_policy: ["arn", "id"] };
var BUCKET = {
  aws_s3_bucket: ["id", "bucket"],
  aws_s3_bucket_policy: ["bucket", "id"],
  aws_s3_bucket_public_access_block: ["bucket", "id"],
  aws_s3_bucket_ownership_controls: ["bucket", "id"]
};
var KEY = {
  aws_kms_key: ["key_id", "id", "arn"],
  aws_kms_external_key: ["key_id", "id", "arn"],
  aws_kms_replica_key: ["key_id", "id", "arn"]
};
var KEY_OR_ALIAS = { ...KEY, aws_kms_alias: ["arn", "name", "id", "target_key_arn"] };
var DEFAULT_KEY = "rule.apply_server_side_encryption_by_default.kms_master_key_id";
var LINKS = /* @__PURE__ */ new Map([
  ["aws_iam_role permissions_boundary", POLICY],
  ["aws_iam_role managed_policy_arns", POLICY],
  ["aws_iam_role_policy role", ROLE],
  ["aws_iam_role_policy_attachment role", ROLE],
  ["aws_iam_role_policy_attachment policy_arn", POLICY],
  ["aws_iam_policy_attachment roles", ROLE],
  ["aws_iam_policy_attachment policy_arn", POLICY],
  ["aws_s3_bucket_policy bucket", BUCKET],
  ["aws_s3_bucket_public_access_block bucket", BUCKET],
  ["aws_s3_bucket_ownership_controls bucket", BUCKET],
  ["aws_s3_bucket_server_side_encryption_configuration bucket", BUCKET],
  ["aws_s3_bucket_object_lock_configuration bucket", BUCKET],
  ["aws_s3_bucket_request_payment_configuration bucket", BUCKET],
  [`aws_s3_bucket_server_side_encryption_configuration ${DEFAULT_KEY}`, KEY_OR_ALIAS],
  [`aws_s3_bucket server_side_encryption_configuration.${DEFAULT_KEY}`, KEY_OR_ALIAS],
  ["aws_kms_key_policy key_id", KEY],
  ["aws_kms_alias target_key_id", KEY],
  ["aws_kms_grant key_id", KEY],
  ["aws_kms_grant grantee_principal", { aws_iam_role: ["arn"] }],
  ["aws_kms_replica_key primary_key_arn", { aws_kms_key: ["arn"], aws_kms_external_key: ["arn"] }],
  ["aws_organizations_policy_attachment policy_id", { aws_organizations_policy: ["id"] }],
  ["aws_vpc_endpoint_policy vpc_endpoint_id", { aws_vpc_endpoint: ["id"] }]
]);
function mayName(type, argument, target) {
  const names = LINKS.get(`${type} ${argument.join(".")}`);
  if (names === void 0 || !Object.hasOwn(names, target.type)) return false;
  return names[target.type]?.includes(target.attribute) ?? false;
}

// src/sources/terraform/plan/references.ts
var LONGEST_WAY = 32;
var MOST_COMPARED = 200;
var KEY2 = String.raw`(\[(?:\d+|"(?:[^"\\]|\\.)*")\])?`;
var ATTRIBUTE = new RegExp(String.raw`^([a-z][a-z0-9_]*)\.([\w-]+)${KEY2}\.([a-z][a-z0-9_]*)$`);
var VARIABLE = /^var\.([\w-]+)$/;
var OUTPUT = new RegExp(String.raw`^module\.([\w-]+)${KEY2}\.([\w-]+)$`);
var OTHERS = /* @__PURE__ */ new Set(["data", "var", "local", "each", "count", "path", "self", "terraform", "module"]);
function targetsOf(expression, module, configuration) {
  const targets = mostExact(expression).map((reference) => follow(reference, module, configuration, 0));
  return targets.every((target) => target !== void 0) ? targets : void 0;
}
function mostExact(expression) {
  const references = [...new Set(listAt(expression, "references").filter((one) => typeof one === "string"))];
  if (references.length > MOST_COMPARED) return references;
  return references.filter((one) => !references.some((other) => implies(other, one)));
}
function implies(exact, other) {
  return exact.length > other.length && exact.startsWith(other) && /[.[]/.test(exact.charAt(other.length));
}
function follow(reference, module, configuration, way) {
  if (way > LONGEST_WAY) return void 0;
  const [, type = "", name = "", key = "", attribute = ""] = ATTRIBUTE.exec(reference) ?? [];
  if (type !== "" && !OTHERS.has(type)) {
    const prefix = module === "" ? "" : `${module}.`;
    return { address: `${prefix}${type}.${name}${key}`, type, attribute };
  }
  const next = variable(reference, module, configuration) ?? output(reference, module, configuration);
  const [only, second] = next === void 0 ? [] : mostExact(next.expression);
  if (next === void 0 || only === void 0 || second !== void 0) return void 0;
  return follow(only, next.module, configuration, way + 1);
}
function variable(reference, module, configuration) {
  const name = VARIABLE.exec(reference)?.[1];
  const caller = moduleSteps(module)?.at(-1);
  if (name === void 0 || caller === void 0) return void 0;
  const call = configuration.call(caller.parent, caller.name);
  return { expression: memberAt(call, "expressions", name), module: caller.parent };
}
function output(reference, module, configuration) {
  const [, name, key = "", value = ""] = OUTPUT.exec(reference) ?? [];
  if (name === void 0) return void 0;
  const address = `${module === "" ? "" : `${module}.`}module.${name}${key}`;
  return { expression: memberAt(configuration.module(address), "outputs", value, "expression"), module: address };
}

// src/sources/terraform/plan/mirror-setters.ts
var NAMES = ["id", "arn", "name", "bucket", "key_id"];
function settersIn(resources, configuration) {
  const byType = groupBy(resources, ({ type }) => type);
  const indexes = /* @__PURE__ */ new Map();
  const indexOf = (setter) => {
    const key = `${setter.type} ${setter.argument}`;
    const index = indexes.get(key) ?? indexSetters(byType.get(setter.type) ?? [], setter, configuration);
    indexes.set(key, index);
    return index;
  };
  return (setter, resource) => {
    const { perhaps, called } = indexOf(setter);
    const names = [`@${resource.address}`, ...NAMES.flatMap((name) => textsAt(resource.before, name))];
    const mine = new Set(names.flatMap((name) => called.get(name) ?? []));
    return { setter, mine: [...mine], perhaps };
  };
}
function indexSetters(resources, setter, configuration) {
  const called = /* @__PURE__ */ new Map();
  const perhaps = [];
  for (const resource of resources) {
    const items = itemsOf(resource, setter, configuration);
    const { any, names } = meant(resource, setter.argument, configuration);
    if (any) perhaps.push(items);
    for (const name of names) {
      const known = called.get(name);
      if (known === void 0) called.set(name, [items]);
      else known.push(items);
    }
  }
  return { perhaps, called };
}
function meant(resource, argument, configuration) {
  const names = /* @__PURE__ */ new Set([...textsAt(resource.before, argument), ...textsAt(resource.after, argument)]);
  if (!isUnknown(resource, argument)) return { any: false, names };
  const expression = memberAt(configuration.of(resource).expressions, argument);
  const targets = targetsOf(expression, resource.module, configuration) ?? [];
  for (const { address } of targets) names.add(`@${address}`);
  return { any: targets.length === 0, names };
}
function itemsOf(resource, setter, configuration) {
  const argument = setter.item ?? setter.leaves;
  if (argument === void 0) return { names: /* @__PURE__ */ new Set(), isOpen: true, gone: resource.gone };
  const after = textsAt(resource.after, argument);
  const before = setter.leaves === void 0 ? textsAt(resource.before, argument) : [];
  const { expressions } = configuration.of(resource);
  const isGenerated = expressions !== void 0 && memberAt(expressions, argument) === void 0;
  const isIdle = setter.leaves !== void 0 && resource.stays && isSame(resource.before, resource.after);
  const isOpen = isIdle || isUnknown(resource, argument) && !(setter.item !== void 0 && isGenerated);
  return { names: /* @__PURE__ */ new Set([...before, ...after]), isOpen, gone: resource.gone };
}
function isUnknown(resource, argument) {
  const unknown = memberAt(resource.unknown, argument);
  return unknown === true || listAt(unknown).includes(true);
}
function textsAt(value, name) {
  const found = memberAt(value, name);
  return (Array.isArray(found) ? found : [found]).filter((item) => typeof item === "string");
}

// src/sources/terraform/plan/mirrored-items.ts
function withoutAccounted(value, setters) {
  if (value.kind !== "list") return value;
  const verdictOf = judge(setters);
  const items = value.items.flatMap((item) => {
    const verdict = verdictOf(nameOf(item));
    if (verdict === "accounted") return [];
    return [verdict === "perhaps" ? unknownItem(item) : item];
  });
  return { ...value, items };
}
function judge(setters) {
  const rules = setters.map(
    ({ setter, mine, perhaps }) => setter.leaves === void 0 ? setRule(mine, perhaps, setter.replaces === true) : removalRule(mine, perhaps)
  );
  return (name) => {
    const verdicts = rules.map((rule) => rule(name));
    if (verdicts.includes("accounted")) return "accounted";
    return verdicts.includes("perhaps") ? "perhaps" : "kept";
  };
}
function setRule(mine, perhaps, replaces) {
  const names = new Set(mine.flatMap((items) => [...items.names]));
  const possible = new Set(perhaps.flatMap((items) => [...items.names]));
  const isOpen = [...mine, ...perhaps].some((items) => items.isOpen);
  return (name) => {
    if (name !== void 0 && names.has(name)) return "accounted";
    if (!replaces) return "kept";
    const touched = name === void 0 ? names.size + possible.size > 0 : possible.has(name);
    return isOpen || touched ? "perhaps" : "kept";
  };
}
function removalRule(mine, perhaps) {
  const sure = mine.filter(({ gone }) => !gone);
  const possible = perhaps.filter(({ gone }) => !gone);
  return (name) => {
    const removes = (items) => name !== void 0 && !items.isOpen && !items.names.has(name);
    const mayRemove = (items) => name === void 0 || !items.names.has(name);
    if (sure.some(removes)) return "accounted";
    return [...sure, ...possible].some(mayRemove) ? "perhaps" : "kept";
  };
}
function nameOf(item) {
  return knownText(item.kind === "object" ? memberOf(item, "name") : item);
}
function unknownItem(item) {
  const unknown = unknownValue("another resource of the plan may replace or remove it", item.place);
  if (item.kind !== "object") return unknown;
  const members = new Map(item.members);
  members.set("policy", { value: unknown, place: item.place });
  return { ...item, members };
}

// src/sources/terraform/plan/mirrors.ts
var KEY_POLICY = [{ type: "aws_kms_key_policy", argument: "key_id" }];
var BUCKET2 = "bucket";
var MIRRORS = /* @__PURE__ */ new Map([
  ["aws_s3_bucket policy", [{ type: "aws_s3_bucket_policy", argument: BUCKET2 }]],
  // Once enabled it cannot be disabled, whoever enabled it: what is shown holds.
  ["aws_s3_bucket object_lock_enabled", []],
  ["aws_s3_bucket request_payer", [{ type: "aws_s3_bucket_request_payment_configuration", argument: BUCKET2 }]],
  ["aws_s3_bucket object_lock_configuration", [{ type: "aws_s3_bucket_object_lock_configuration", argument: BUCKET2 }]],
  [
    "aws_s3_bucket server_side_encryption_configuration",
    [{ type: "aws_s3_bucket_server_side_encryption_configuration", argument: BUCKET2 }]
  ],
  ["aws_kms_key policy", KEY_POLICY],
  ["aws_kms_external_key policy", KEY_POLICY],
  ["aws_kms_replica_key policy", KEY_POLICY],
  ["aws_vpc_endpoint policy", [{ type: "aws_vpc_endpoint_policy", argument: "vpc_endpoint_id" }]],
  [
    "aws_iam_role inline_policy",
    [
      { type: "aws_iam_role_policy", argument: "role", item: "name", replaces: true },
      { type: "aws_iam_role_policies_exclusive", argument: "role_name", leaves: "policy_names" }
    ]
  ],
  [
    "aws_iam_role managed_policy_arns",
    [
      { type: "aws_iam_role_policy_attachment", argument: "role", item: "policy_arn" },
      { type: "aws_iam_policy_attachment", argument: "roles", item: "policy_arn" },
      { type: "aws_iam_role_policy_attachments_exclusive", argument: "role_name", leaves: "policy_arns" }
    ]
  ]
]);
var LISTS = /* @__PURE__ */ new Set(["aws_iam_role inline_policy", "aws_iam_role managed_policy_arns"]);
function isFilledByProvider(type, attribute) {
  return MIRRORS.has(`${type} ${attribute}`);
}
function withoutRepeated(resources, configuration) {
  const settersOf = settersIn(resources, configuration);
  return (resource, attribute, value) => {
    const key = `${resource.type} ${attribute}`;
    const setters = MIRRORS.get(key);
    if (setters === void 0 || !isUnchanged(resource, attribute)) return value;
    const found = setters.map((setter) => settersOf(setter, resource));
    if (found.every(({ mine, perhaps }) => mine.length === 0 && perhaps.length === 0)) return value;
    return LISTS.has(key) ? withoutAccounted(value, found) : void 0;
  };
}
function isUnchanged({ before, after, stays }, attribute) {
  return stays && isSame(memberAt(before, attribute), memberAt(after, attribute));
}

// src/sources/terraform/plan/values.ts
var POLICIES = /* @__PURE__ */ new Set(["policy", "assume_role_policy", "content"]);
function readAttributes({
  after,
  unknown,
  sensitive,
  expressions
}, reading) {
  const names = /* @__PURE__ */ new Set([...keysOf(after), ...keysOf(unknown)]);
  const attributes = /* @__PURE__ */ new Map();
  for (const name of names) {
    const part = {
      after: memberAt(after, name),
      unknown: unknown === true || memberAt(unknown, name),
      sensitive: sensitive === true || memberAt(sensitive, name),
      expression: memberAt(expressions, name),
      path: `${reading.address}.${name}`,
      names: [name]
    };
    attributes.set(name, read(part, reading, 0));
  }
  return attributes;
}
function knownAfterApply(path, name) {
  const why = `known after apply: ${path}`;
  return POLICIES.has(name ?? "") ? `${why} (let inventory.terraform read the source, or give its text in terraform-values)` : why;
}
function read(part, reading, depth) {
  const { after, unknown, sensitive, path, names } = part;
  const { place } = reading;
  if (sensitive === true || unknown === true) {
    const given = reading.values.get(path);
    if (given !== void 0) return text(given, part, reading);
  }
  if (sensitive === true) return unknownValue(`sensitive: ${path}`, place);
  if (unknown === true) {
    const settled = reading.settle({ path, names, expression: part.expression, count: 1 });
    return settled?.[0] ?? unknownValue(knownAfterApply(path, names.at(-1)), place);
  }
  if (depth > MAX_DEPTH) return unknownValue(`nested more than ${MAX_DEPTH} levels deep: ${path}`, place);
  if (Array.isArray(after) || Array.isArray(unknown)) return list(part, reading, depth);
  if (isObject(after) || isObject(unknown)) return object(part, reading, depth);
  if (typeof after === "string") return text(after, part, reading);
  if (typeof after === "boolean") return { kind: "boolean", value: after, place };
  if (typeof after === "number") return { kind: "number", value: after, place };
  return { kind: "null", place };
}
function text(content, { path }, { place }) {
  return content.includes(HOLE) ? unknownValue(`it holds U+FDD0, which is no character: ${path}`, place) : textValue(content, place);
}
function list(part, reading, depth) {
  const after = listAt(part.after);
  const unknown = listAt(part.unknown);
  const length = Math.max(after.length, unknown.length);
  const { path, names, expression } = part;
  const settled = length > 0 && unknown.length === length && unknown.every((item) => item === true) ? reading.settle({ path, names, expression, count: length }) : void 0;
  const items = Array.from({ length }, (_, index) => {
    const item = {
      after: after[index],
      unknown: unknown[index],
      sensitive: memberAt(part.sensitive, index),
      // The order of a set's blocks is not that of the source.
      expression: length === 1 && listAt(expression).length === 1 ? listAt(expression)[0] : void 0,
      path: `${path}[${index}]`,
      names
    };
    const value = settled?.[index];
    return value === void 0 || item.sensitive === true || reading.values.has(item.path) ? read(item, reading, depth + 1) : value;
  });
  return { kind: "list", items, place: reading.place };
}
function object(part, reading, depth) {
  const members = /* @__PURE__ */ new Map();
  for (const name of /* @__PURE__ */ new Set([...keysOf(part.after), ...keysOf(part.unknown)])) {
    const member = {
      after: memberAt(part.after, name),
      unknown: memberAt(part.unknown, name),
      sensitive: memberAt(part.sensitive, name),
      expression: memberAt(part.expression, name),
      path: /^[\w-]+$/.test(name) ? `${part.path}.${name}` : `${part.path}[${JSON.stringify(name)}]`,
      names: [...part.names, name]
    };
    members.set(name, { value: read(member, reading, depth + 1), place: reading.place });
  }
  return { kind: "object", members, place: reading.place };
}
function keysOf(value) {
  return isObject(value) ? Object.keys(value) : [];
}

// src/sources/terraform/plan/instances.ts
var LONGEST_WAY2 = 32;
var OWN_NAMES = /* @__PURE__ */ new Map([
  ["aws_iam_role", "name"],
  ["aws_iam_policy", "name"],
  ["aws_s3_bucket", "bucket"],
  ["aws_kms_alias", "name"]
]);
var GIVEN_ONCE = /* @__PURE__ */ new Set(["id", "arn", "key_id"]);
function assemble(assembling) {
  const { resources } = assembling;
  const byAddress = new Map(resources.map((resource) => [resource.address, resource]));
  const done = /* @__PURE__ */ new Map();
  const instance = (resource, way) => {
    const known = done.get(resource.address) ?? build(resource, assembling, (target) => follow2(target, way));
    done.set(resource.address, known);
    return known;
  };
  function follow2({ address, type, attribute }, way) {
    const resource = byAddress.get(address);
    if (resource === void 0 || resource.gone || resource.type !== type || way > LONGEST_WAY2) return void 0;
    if (memberAt(resource.unknown, attribute) !== true) return void 0;
    return instance(resource, way + 1).attributes.members.get(attribute)?.value;
  }
  return resources.filter(({ gone, mode, type }) => !gone && mode === "managed" && RESOURCE_TYPES.has(type)).map((resource) => instance(resource, 0));
}
function build(resource, { path, configuration, values, placeOf, whereabouts, withoutRepeated: withoutRepeated2 }, follow2) {
  const { address, type } = resource;
  const place = placeOf(address);
  const { expressions } = configuration.of(resource);
  const settle = ({ names, expression, count }) => {
    const targets = targetsOf(expression, resource.module, configuration);
    if (targets?.length !== count || !targets.every((target) => mayName(type, names, target))) return void 0;
    const found = targets.map(follow2);
    return found.every((value) => value !== void 0) ? found : void 0;
  };
  const read2 = readAttributes({ ...resource, expressions }, { address, place, values, settle });
  const open = /* @__PURE__ */ new Map();
  const members = /* @__PURE__ */ new Map();
  for (const [name, value] of read2) {
    const configured = expressions !== void 0 && memberAt(expressions, name) !== void 0;
    const kept = keptOf(resource, name, place);
    const isOpen = value.kind === "unknown" && value.hole.of === void 0 && isAfterApply(resource, name, values);
    if (isOpen && kept !== void 0) members.set(name, { value: kept, place });
    else if (isOpen && mayFollow(resource, name, expressions, configured)) open.set(name, value);
    else {
      const own = configured ? value : withoutRepeated2(resource, name, value);
      if (own !== void 0) members.set(name, { value: own, place });
    }
  }
  const given = {
    id: resourceId(path, address),
    address,
    type,
    attributes: { kind: "object", members, place },
    place,
    ...whereabouts(resource, place)
  };
  return complete(given, open, resource);
}
function isAfterApply(resource, name, values) {
  if (resource.sensitive === true || memberAt(resource.sensitive, name) === true) return false;
  return memberAt(resource.unknown, name) === true && !values.has(`${resource.address}.${name}`);
}
function mayFollow(resource, name, expressions, configured) {
  return OWN_NAMES.get(resource.type) === name || expressions !== void 0 && !configured;
}
function keptOf(resource, name, place) {
  const { stays, beforeSensitive } = resource;
  if (!stays || !GIVEN_ONCE.has(name) || beforeSensitive === true || memberAt(beforeSensitive, name) === true)
    return void 0;
  const before = textAt(resource.before, name);
  return before === void 0 || before === "" ? void 0 : textValue(before, place);
}
function complete(given, open, resource) {
  const members = new Map(given.attributes.members);
  const computed = RESOURCE_TYPES.get(given.type)?.computed(given) ?? /* @__PURE__ */ new Map();
  for (const [name, value] of computed) {
    const known = members.get(name)?.value;
    const isEmpty = known === void 0 || known.kind === "null" || known.kind === "string" && known.text === "";
    if (isEmpty) members.set(name, { value, place: given.place });
  }
  for (const [name, value] of open) {
    const isDefault = !resource.stays && isFilledByProvider(given.type, name);
    if (!members.has(name) && !isDefault) members.set(name, { value, place: given.place });
  }
  return { ...given, attributes: { ...given.attributes, members } };
}

// src/sources/terraform/plan/resources.ts
var LEAVES = /* @__PURE__ */ new Set(["no-op", "create", "read", "update"]);
var STAYS = /* @__PURE__ */ new Set(["no-op", "read", "update"]);
var FORGETS = "forget";
function changedResources(plan) {
  return listAt(plan, "resource_changes").flatMap((entry) => {
    const address = textAt(entry, "address");
    if (address === void 0) return [];
    const actions = listAt(entry, "change", "actions");
    const deposed = memberAt(entry, "deposed");
    const forgets = actions.includes(FORGETS);
    if (deposed !== void 0) return forgets ? [forgotten(entry, `${address} (deposed ${String(deposed)})`)] : [];
    if (!forgets) return [changed(entry, address)];
    return actions.length === 1 ? [forgotten(entry, address)] : [changed(entry, address), forgotten(entry, `${address} (forgotten)`)];
  });
}
function changed(entry, address) {
  const change = objectAt(entry, "change");
  const actions = listAt(change, "actions");
  return {
    ...namesOf(entry, address, textAt(entry, "module_address") ?? ""),
    gone: !actions.some((action) => LEAVES.has(String(action))),
    stays: actions.length > 0 && actions.every((action) => STAYS.has(String(action))),
    before: memberAt(change, "before"),
    beforeSensitive: memberAt(change, "before_sensitive"),
    after: memberAt(change, "after"),
    unknown: memberAt(change, "after_unknown"),
    sensitive: memberAt(change, "after_sensitive")
  };
}
function forgotten(entry, address) {
  const before = memberAt(entry, "change", "before");
  const beforeSensitive = memberAt(entry, "change", "before_sensitive");
  return {
    ...namesOf(entry, address, textAt(entry, "module_address") ?? ""),
    gone: false,
    stays: true,
    before,
    beforeSensitive,
    after: before,
    unknown: {},
    sensitive: beforeSensitive
  };
}
function valuesResources(values) {
  const found = [];
  const modules = [
    { module: memberAt(values, "root_module"), address: "" }
  ];
  for (const { module, address } of modules) {
    for (const entry of listAt(module, "resources")) {
      const own = textAt(entry, "address");
      if (own !== void 0) found.push(stateResource(entry, own, address));
    }
    for (const child of listAt(module, "child_modules"))
      modules.push({ module: child, address: textAt(child, "address") ?? address });
  }
  return found;
}
function stateResource(entry, address, module) {
  const values = memberAt(entry, "values");
  const sensitive = memberAt(entry, "sensitive_values");
  return {
    ...namesOf(entry, address, module),
    gone: false,
    stays: true,
    before: values,
    beforeSensitive: sensitive,
    after: values,
    unknown: {},
    sensitive
  };
}
function namesOf(entry, address, module) {
  return {
    address,
    module,
    mode: textAt(entry, "mode") ?? "managed",
    type: textAt(entry, "type") ?? "",
    name: textAt(entry, "name") ?? ""
  };
}

// src/sources/terraform/plan/surroundings.ts
var ACCOUNT = /^\d{12}$/;
var REGION = /^[a-z]{2,4}(?:-[a-z]+)+-\d+$/;
var PARTITION = /^aws(?:-[a-z]+)*$/;
var NOT_OF_THE_PROVIDER = /* @__PURE__ */ new Set(["aws_organizations_policy"]);
function whereaboutsIn(facts) {
  const byProvider = /* @__PURE__ */ new Map();
  const keyOf2 = (resource) => facts.configuration.of(resource).providerKey ?? "";
  const factsOf = (key) => {
    const known = byProvider.get(key) ?? { account: /* @__PURE__ */ new Set(), region: /* @__PURE__ */ new Set(), partition: /* @__PURE__ */ new Set() };
    byProvider.set(key, known);
    return known;
  };
  for (const key of providerKeys(facts.configuration)) ofProvider(key, facts, factsOf(key));
  for (const resource of facts.data) ofData(resource, facts.configuration, factsOf(keyOf2(resource)));
  for (const resource of facts.managed) ofArn(resource, factsOf(keyOf2(resource)));
  return (resource, place) => {
    const key = keyOf2(resource);
    const own = ownArn(resource);
    const what = (name) => {
      const known = factsOf(key)[name];
      const [only, second] = own[name] === void 0 ? known : [own[name]];
      if (only !== void 0 && second === void 0) return textValue(only, place);
      const said = facts.surroundings[name];
      if (only === void 0 && said !== void 0) return textValue(said, place);
      const scope = only === void 0 ? `${facts.path} ${key === "" ? "aws" : key}` : `${facts.path} ${resource.address}`;
      return unknownValue(`the plan does not tell the ${name}`, place, surroundingId(name, scope));
    };
    return { account: what("account"), region: what("region"), partition: what("partition") };
  };
}
function providerKeys({ providers }) {
  return typeof providers === "object" && providers !== null ? Object.keys(providers) : [];
}
function ofProvider(key, { configuration, plan }, facts) {
  const provider = memberAt(configuration.providers, key);
  const constant = (expression) => constantOf(expression, provider, plan);
  add(facts.region, constant(memberAt(provider, "expressions", "region")), REGION);
  const allowed = constant(memberAt(provider, "expressions", "allowed_account_ids"));
  if (Array.isArray(allowed) && allowed.length === 1) add(facts.account, allowed[0], ACCOUNT);
  const role = constant(memberAt(listAt(provider, "expressions", "assume_role").at(-1), "role_arn"));
  const arn = arnFields(role);
  add(facts.account, arn?.account, ACCOUNT);
  add(facts.partition, arn?.partition, PARTITION);
}
function constantOf(expression, provider, plan) {
  const constant = memberAt(expression, "constant_value");
  if (constant !== void 0) return constant;
  const [only, second] = mostExact(expression);
  const name = /^var\.([\w-]+)$/.exec(only ?? "")?.[1];
  if (name === void 0 || second !== void 0 || memberAt(provider, "module_address") !== void 0)
    return void 0;
  if (memberAt(plan, "configuration", "root_module", "variables", name, "sensitive") === true) return void 0;
  return memberAt(plan, "variables", name, "value");
}
function ofData(resource, configuration, facts) {
  const value = (name) => memberAt(resource.sensitive, name) === true ? void 0 : memberAt(resource.after, name);
  if (resource.type === "aws_caller_identity") {
    add(facts.account, value("account_id"), ACCOUNT);
    add(facts.partition, arnFields(value("arn"))?.partition, PARTITION);
  }
  if (resource.type === "aws_partition") add(facts.partition, value("partition"), PARTITION);
  const named2 = memberAt(configuration.of(resource).expressions, "region") !== void 0;
  if (resource.type === "aws_region" && !named2) add(facts.region, value("region") ?? value("name"), REGION);
}
function ofArn(resource, facts) {
  if (NOT_OF_THE_PROVIDER.has(resource.type)) return;
  const arn = arnFields(textAt(resource.after, "arn"));
  add(facts.account, arn?.account, ACCOUNT);
  add(facts.partition, arn?.partition, PARTITION);
  if (memberAt(resource.after, "region") === void 0) add(facts.region, arn?.region, REGION);
}
function ownArn(resource) {
  if (NOT_OF_THE_PROVIDER.has(resource.type) || memberAt(resource.sensitive, "arn") === true) return {};
  const known = textAt(resource.after, "arn") ?? (resource.stays ? textAt(resource.before, "arn") : void 0);
  const { account, region, partition } = arnFields(known) ?? {};
  return {
    ...account !== void 0 && ACCOUNT.test(account) ? { account } : {},
    ...region !== void 0 && REGION.test(region) ? { region } : {},
    ...partition !== void 0 && PARTITION.test(partition) ? { partition } : {}
  };
}
function arnFields(text2) {
  if (typeof text2 !== "string" || !text2.startsWith("arn:")) return void 0;
  const [, partition = "", , region = "", account = ""] = text2.split(":", 5);
  return { partition, region, account };
}
function add(known, found, form) {
  if (typeof found === "string" && form.test(found)) known.add(found);
}

// src/sources/terraform/plan/variables.ts
function variablesIn(plan, path) {
  return (name, place) => {
    const address = `var.${name}`;
    if (memberAt(plan, "configuration", "root_module", "variables", name, "sensitive") === true)
      return unknownValue(`sensitive: ${address}`, place);
    const value = memberAt(plan, "variables", name, "value");
    if (value === void 0) return unknownValue(`the plan ${path} does not tell ${address}`, place);
    const parts = { after: { value }, unknown: {}, sensitive: {}, expressions: {} };
    const reading = { address, place, values: /* @__PURE__ */ new Map(), settle: () => void 0 };
    return readAttributes(parts, reading).get("value") ?? unknownValue(`the plan ${path} does not tell ${address}`, place);
  };
}

// src/sources/terraform/plan/read-plan.ts
var READ_SOURCE = "let inventory.terraform read the source";
var WHOLE_PLAN = "plan the whole configuration: terraform plan -out plan, then terraform show -json plan > plan.json";
var MOST_NAMED = 3;
function readTerraformPlan(source, options) {
  const { path, sha256 } = source;
  const files = [{ path, sha256, text: "", kind: "terraform-plan" }];
  const parsed = parsePlan(path, source.text);
  const plan = "plan" in parsed ? parsed.plan : void 0;
  const own = { path, files, variable: variablesIn(plan, path) };
  if ("problem" in parsed) return { ...NOTHING_DECLARED, ...own, problems: [parsed.problem] };
  if (memberAt(plan, "errored") === true) return { ...NOTHING_DECLARED, ...own, problems: [errored(path)] };
  const configuration = readConfiguration(plan);
  const { resources, unplanned } = resourcesOf(plan);
  const data = valuesResources(memberAt(plan, "prior_state", "values") ?? memberAt(plan, "values"));
  const managed = resources.filter(({ mode, type }) => mode === "managed" && RESOURCE_TYPES.has(type));
  const start = { path, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const instances = assemble({
    path,
    resources,
    configuration,
    values: options.values,
    placeOf: (address) => options.placeOf(address) ?? start,
    whereabouts: whereaboutsIn({
      plan,
      path,
      configuration,
      managed,
      data: data.filter(({ mode }) => mode === "data"),
      surroundings: options.surroundings
    }),
    withoutRepeated: withoutRepeated(resources, configuration)
  });
  return {
    ...own,
    pieces: instances.flatMap((instance) => RESOURCE_TYPES.get(instance.type)?.pieces(instance) ?? []),
    problems: [],
    gaps: [
      ...incomplete(plan, path),
      ...unread(resources, path),
      ...foreignStacks(resources, path),
      ...notInChanges(unplanned, path)
    ],
    remarks: ignored(resources)
  };
}
function resourcesOf(plan) {
  const state = memberAt(plan, "values");
  if (state !== void 0 && memberAt(plan, "planned_values") === void 0)
    return { resources: valuesResources(state), unplanned: [] };
  const changes = changedResources(plan);
  const known = new Set(changes.map(({ address }) => address));
  const before = new Map(valuesResources(memberAt(plan, "prior_state", "values")).map((one) => [one.address, one]));
  const others = valuesResources(memberAt(plan, "planned_values")).filter(({ address }) => !known.has(address));
  const whole = others.filter((one) => isSame(one.after, before.get(one.address)?.after));
  return { resources: [...changes, ...whole], unplanned: others.filter((one) => !whole.includes(one)) };
}
function errored(path) {
  return {
    severity: "error",
    rule: "unreadable-input",
    path,
    line: 1,
    column: 1,
    message: "the plan is of a run that failed, so it holds a part of the changes only",
    help: "repair what terraform plan reports, and plan again"
  };
}
function incomplete(plan, path) {
  const what = `the plan ${path}`;
  const gaps = [];
  if (memberAt(plan, "complete") === false) {
    const why = "it covers a part of the configuration only, as with -target";
    gaps.push({ what, why, cure: WHOLE_PLAN });
  }
  const deferred = listAt(plan, "deferred_changes").map((entry) => memberAt(entry, "resource_change"));
  const relevant = deferred.filter((change) => RESOURCE_TYPES.has(textAt(change, "type") ?? ""));
  if (relevant.length > 0) {
    const names = named(relevant.map((change) => textAt(change, "address") ?? ""));
    gaps.push({ what, why: `Terraform defers ${names} to a later plan`, cure: READ_SOURCE });
  }
  return gaps;
}
function unread(resources, path) {
  const found = groupBy(
    resources.filter(({ type, gone, mode }) => mode === "managed" && !gone && isUnreadType(type)),
    ({ type }) => type
  );
  return [...found].map(([type, all]) => ({
    what: `${named(all.map(({ address }) => address))} in ${path}`,
    why: `${type} is no resource type that is read`,
    cure: "declare it with the hashicorp/aws provider, or give the policy as a file in the config's inventory"
  }));
}
function foreignStacks(resources, path) {
  const stacks = resources.filter(({ type, gone, mode }) => mode === "managed" && !gone && STACKS.has(type));
  const speaking = stacks.filter(
    ({ address, after }) => [address, ...["name", "template_body", "template_url"].map((name) => textAt(after, name) ?? "")].some(
      speaksOfPolicies
    )
  );
  if (speaking.length === 0) return [];
  return [
    {
      what: `${named(speaking.map(({ address }) => address))} in ${path}`,
      why: "it deploys a CloudFormation template, which may hold policies and is not read in a plan",
      cure: "name the template under inventory.cloudformation, or give its policies as files in the config's inventory"
    }
  ];
}
function notInChanges(unplanned, path) {
  const relevant = unplanned.filter(({ mode, type }) => mode === "managed" && RESOURCE_TYPES.has(type));
  if (relevant.length === 0) return [];
  return [
    {
      what: `${named(relevant.map(({ address }) => address))} in ${path}`,
      why: "the plan lists it without its change, so what is not known of it cannot be told from what is not set",
      cure: "give the whole output of terraform show -json"
    }
  ];
}
function ignored(resources) {
  const found = groupBy(
    resources.filter(({ type, gone, mode }) => mode === "managed" && !gone && IGNORED_TYPES.has(type)),
    ({ type }) => type
  );
  return [...found].map(([type, all]) => ({
    what: named(all.map(({ address }) => address)),
    why: IGNORED_TYPES.get(type) ?? ""
  }));
}
function named(addresses) {
  const shown = addresses.slice(0, MOST_NAMED).join(", ");
  const more = addresses.length - MOST_NAMED;
  return more > 0 ? `${shown} and ${more} more` : shown;
}
export {
  readTerraformPlan
};

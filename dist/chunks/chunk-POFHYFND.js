import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  operatorNames,
  parsePrincipalArn,
  readOperator,
  splitArn
} from "./chunk-3PFPOZC7.js";
import {
  nearest
} from "./chunk-OCJO3G7C.js";
import {
  HOLE,
  hasHole,
  showHoles
} from "./chunk-XQZTVO2D.js";

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
function suggestion(word, known) {
  const near = nearest(word, known);
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
function aKind(kind) {
  const name = kindNames[kind];
  return `${kind === "identity-policy" || kind === "scp" || kind === "rcp" ? "an" : "a"} ${name}`;
}

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

// src/authorization/policy/condition.ts
function parseConditions(reading, value, path) {
  if (!isObject(value)) {
    error(reading, "G1", path, `expected an object of condition operators, found ${typeName(value)}`);
    return void 0;
  }
  const tests = [];
  let whole = true;
  for (const [operator, keys] of Object.entries(value)) {
    const operatorPath = [...path, operator];
    if (!isObject(keys)) {
      error(reading, "G1", operatorPath, `expected an object of condition keys, found ${typeName(keys)}`);
      whole = false;
      continue;
    }
    const entries = Object.entries(keys);
    if (entries.length > 0) checkOperator(reading, operator, operatorPath);
    for (const [key, values] of entries) {
      const test = parseTest(reading, operator, key, values, [...operatorPath, key]);
      if (test === void 0) whole = false;
      else tests.push(test);
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
function parseTest(reading, operator, key, value, path) {
  const items = Array.isArray(value) ? value : [value];
  const values = [];
  for (const [index, item] of items.entries()) {
    const itemPath = Array.isArray(value) ? [...path, index] : path;
    if (typeof item === "string" || typeof item === "number" || typeof item === "boolean") {
      values.push(String(item));
      checkValue(reading, operator, String(item), itemPath);
    } else {
      error(reading, "G6", itemPath, `expected a string, a number or a boolean, found ${typeName(item)}`);
      return void 0;
    }
  }
  checkTest(reading, operator, key, values, path);
  return { operator, key, values, path };
}
function checkValue(reading, operator, value, path) {
  if (isOpen(reading, value)) return;
  const fault = readOperator(operator).operator?.check?.(value);
  if (fault !== void 0) error(reading, "C3", path, `${quote(value)} ${fault}, as ${operator} needs it`);
}
function checkTest(reading, operator, key, values, path) {
  const name = readOperator(operator);
  if (values.length === 0) {
    warning(reading, "C3", path, `${operator} ${key} lists no value`, "list a value, or delete the test");
  }
  if ((name.base === "Bool" || name.base === "Null") && values.length > 1) {
    warning(reading, "C1", path, `${operator} takes one value, found ${values.length}`, 'write "true" or "false"');
  }
  if (name.base === "Null" && name.set !== void 0) {
    warning(
      reading,
      "C4",
      path,
      `${operator} does not look at the request: it is always ${name.set === "ForAllValues"}`,
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
    const known = TYPES.find((name) => name === type);
    if (known === void 0) {
      error(reading, "P1", [...path, type], `${quote(type)} is no type of principal`, suggestion(type, TYPES));
      continue;
    }
    const list = stringList(reading, listed, [...path, type]);
    if (list === void 0) {
      whole = false;
      continue;
    }
    for (const item of list) {
      if (known === "AWS" && item.text === "*") everyone = true;
      else found[known].push(item.text);
      checkPrincipal(reading, known, item.text, item.path);
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
  const objects = names.some((name) => /[/*?]/.test(name));
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
  const kind = aKind(reading.kind);
  const has = (plain, negated) => value[plain] !== void 0 ? plain : value[negated] !== void 0 ? negated : void 0;
  const principal = has("Principal", "NotPrincipal");
  if (rules.principal === "required" && principal === void 0) {
    error(reading, "G9", path, `each statement of ${kind} names a Principal`, 'write "Principal": { "AWS": "ARN" }');
  } else if (rules.principal === "forbidden" && principal !== void 0) {
    error(
      reading,
      "G9",
      [...path, principal],
      `${kind} has no ${principal}: it applies to whom it is attached`,
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
  const version = parseVersion(reading, value, options.inline === true);
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
    warning(reading, "G8", ["Id"], `the grammar of ${aKind(reading.kind)} has no Id`, "delete it");
  }
}
function parseVersion(reading, value, inline) {
  const version = value["Version"];
  if (version === "2012-10-17" || version === "2008-10-17") return version;
  if (version === void 0) {
    if (!inline && (reading.kind === "identity-policy" || reading.kind === "permissions-boundary")) {
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
  error(
    reading,
    "G2",
    ["Version"],
    typeof version === "string" ? `there is no policy version ${quote(version)}: it is the grammar's date, not the document's` : `Version is a string, found ${typeName(version)}`,
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
    for (const test of statement.conditions) {
      const text = test.values.find((entry) => entry.includes("${"));
      if (text !== void 0) report(test.path, text);
    }
  }
}

export {
  aKind,
  suggestion,
  isObject,
  typeName,
  quote,
  parsePolicy
};

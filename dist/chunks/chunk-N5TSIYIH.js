import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  mayBe,
  mayBeRoleNamed,
  openNames,
  openPrincipal
} from "./chunk-NHM4UX66.js";
import {
  ARN_PARTS,
  compilePattern,
  compileTemplate,
  expandTemplate,
  matchPattern,
  matchSurely,
  not,
  or,
  parsePrincipalArn,
  readOperator,
  splitArn,
  splitArnTokens,
  textOf,
  tokenize,
  wildcardOf
} from "./chunk-3PFPOZC7.js";
import {
  HOLE,
  hasHole,
  holeReason,
  ifPossible,
  showHoles
} from "./chunk-XQZTVO2D.js";

// src/authorization/match/context.ts
function requestContext(context) {
  const result = /* @__PURE__ */ new Map();
  for (const key of Object.keys(context)) {
    const value = context[key];
    if (value !== void 0) result.set(lowerCase(key), value);
  }
  return result;
}
var known = /* @__PURE__ */ new Map();
var MOST_KNOWN = 1e3;
function lowerCase(key) {
  const before = known.get(key);
  if (before !== void 0) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const lower = key.toLowerCase();
  known.set(key, lower);
  return lower;
}
function valuesOf(value) {
  if (value === void 0) return [];
  return typeof value === "string" ? [value] : value;
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
      template.hasVariables ? compilePattern("") : wildcardOf(template.tokens, template.open)
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
  return tokens === "unknown" ? "unknown" : matchSurely(wildcardOf(tokens, pattern.template.open), last);
}
function matchWhole(template, text, resource, context) {
  if (template.hasVariables) {
    const tokens = expandTemplate(template, context);
    if (tokens === "unknown" || tokens !== void 0 && matchPattern(wildcardOf(tokens), resource)) return "unknown";
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

// src/authorization/condition/test.ts
function compileTest(test, variables) {
  const name = readOperator(test.operator);
  const wanted = test.values.map((value) => value.toLowerCase());
  return {
    source: test,
    key: test.key.toLowerCase(),
    name,
    compare: name.operator?.compile(test.values, variables) ?? (() => "unknown"),
    acceptsAbsent: wanted.includes("true"),
    acceptsPresent: wanted.includes("false"),
    openKey: hasHole(test.key)
  };
}
function evaluateTest(test, context) {
  const { operator, base, set, ifExists } = test.name;
  if (operator === void 0 || test.openKey) return "unknown";
  const value = context.get(test.key);
  const absent = value === void 0 || value.length === 0;
  if (base === "Null") {
    const result = evaluateNull(test, value);
    return result === false && set === void 0 && test.source.values.some(hasHole) ? "unknown" : result;
  }
  if (absent && value !== "") {
    if (ifExists || set === "ForAllValues") return true;
    return set === "ForAnyValue" ? false : operator.negated;
  }
  if (operator.negated && test.source.values.length === 0) return "unknown";
  if (set !== void 0) return evaluateSet(test, valuesOf(value), operator.negated, context);
  const match = typeof value === "string" ? test.compare(value, context) : matchAny(test, valuesOf(value), context);
  return operator.negated ? not(match) : match;
}
function matchAny(test, values, context) {
  let result = false;
  for (const value of values) {
    result = or(result, test.compare(value, context));
    if (result === true) return true;
  }
  return result;
}
function evaluateSet(test, values, negated, context) {
  const all = test.name.set === "ForAllValues";
  let result = all;
  for (const value of values) {
    const match = test.compare(value, context);
    const passes = negated ? not(match) : match;
    if (passes === !all) {
      result = passes;
      break;
    }
    if (passes === "unknown") result = passes;
  }
  return values.every((value) => value === "") && result !== all ? "unknown" : result;
}
function evaluateNull(test, value) {
  if (test.name.set !== void 0) return test.name.set === "ForAllValues";
  if (test.acceptsAbsent === test.acceptsPresent) return test.acceptsAbsent;
  if (value === void 0) return test.acceptsAbsent;
  if (typeof value === "string" ? value === "" : value.length > 0 && value.every((item) => item === ""))
    return "unknown";
  return value.length === 0 ? test.acceptsAbsent : test.acceptsPresent;
}
function unsettledTest(test, context) {
  const { operator, key } = test.source;
  const hole = holeReason(`${showHoles(operator)} ${showHoles(key)}`, [operator, key, ...test.source.values]);
  if (hole !== void 0) return hole;
  if (test.name.operator === void 0) return `"${operator}" is no condition operator (G5): write an existing one`;
  if (test.source.values.length === 0)
    return `whether ${operator} ${key} without values holds for a key that is there is not documented (C3): list a value, or delete the test`;
  const values = valuesOf(context.get(test.key));
  if (values.every((value) => value === "")) {
    return `whether ${operator} takes the empty string of ${key} for a missing value is not documented (C4)`;
  }
  if (test.name.base.endsWith("IpAddress")) {
    return `whether the IPv4-mapped address of ${key} counts as IPv4 is not documented`;
  }
  return `a variable in ${operator} ${key} names a key with several values; only single-valued keys may be used (V1)`;
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
    tests: statement.conditions.map((test) => compileTest(test, variables))
  };
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
  return { action: lower, statements, grants: layers.kmsGrants ?? [] };
}

// src/authorization/pattern/pattern.ts
var NOTHING = { tokens: [{ kind: "nothing" }] };
var BROKEN = new RegExp("\\p{Surrogate}", "u");
function patternOf(tokens) {
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
    return literal(token.text);
  });
}
function literal(text, ignoreCase = false) {
  return BROKEN.test(text) ? { kind: "nothing" } : { kind: "literal", text, ignoreCase };
}
function globPattern(text) {
  return patternOf(patternTokens(typeof text === "string" ? tokenize(text) : text, "cross"));
}
function literalPattern(text) {
  return patternOf([literal(text)]);
}
function ignoreCasePattern(text) {
  return patternOf([literal(text, true)]);
}

// src/authorization/pattern/arn.ts
function arnPattern(text) {
  const parts = splitArnTokens(typeof text === "string" ? tokenize(text) : text);
  return parts.length === ARN_PARTS ? sixParts(parts) : NOTHING;
}
function resourcePattern(text, lastPart) {
  const parts = splitArn(text).map(tokenize);
  if (parts.length === ARN_PARTS) return sixParts(lastPart === void 0 ? parts : parts.with(-1, lastPart));
  return fewerParts(parts);
}
function sixParts(parts) {
  const colon = literal(":");
  const last = parts.length - 1;
  return patternOf(
    parts.flatMap(
      (part, index) => index === last ? patternTokens(part, "cross") : [...patternTokens(part, "stop"), colon]
    )
  );
}
function fewerParts(parts) {
  const last = parts.length - 1;
  const open = parts.map((part) => part.at(-1) === "*");
  const shifting = open.slice(0, last).includes(true);
  const colon = shifting ? { kind: "separator" } : literal(":");
  return patternOf(
    parts.flatMap((part, index) => {
      const rule = open[index] === true ? "cross" : shifting && index === last ? "sixth" : "stop";
      const tokens = patternTokens(part, rule);
      return index === last ? tokens : [...tokens, colon];
    })
  );
}

// src/authorization/space/questions.ts
var MULTIVALUED = /^(aws:(calledvia|tagkeys|(principal|resource|source|vpce)orgpaths|principalservicenameslist)|s3:requestobjecttagkeys|kms:(encryptioncontextkeys|grantoperations|resourcealiases|recipientattestation:.*))$/;
function resourceQuestions({ statements, action }, surroundings) {
  const entangled = [];
  const patterns = statements.flatMap((concern) => {
    const { resources, notResources } = concern.statement.source;
    return (resources ?? notResources ?? []).flatMap((text) => resourceAtom(text, concern, surroundings, entangled));
  });
  return { ...NOTHING_ASKED, patterns: [...patterns, ...ownPolicy(action)], asked: true, entangled };
}
function ownPolicy(action = "") {
  if (action.startsWith("kms:")) return ["key/*", "alias/*"].map((name) => arnPattern(`*:*:kms:*:*:${name}`));
  return action.startsWith("sts:") ? [arnPattern("*:*:iam:*:*:role/*")] : [];
}
function keyQuestions(key, concerns, surroundings) {
  if (!WHO_CALLS.has(key) && !key.startsWith(ENCRYPTION_CONTEXT) && !askedKeys(concerns).has(key)) return NOTHING_ASKED;
  const { statements, grants } = concerns;
  const tests = statements.flatMap(
    (concern) => concern.statement.tests.filter((test) => test.key === key).map((test) => ({ test, concern }))
  );
  const entangled = entanglements(key, statements);
  const patterns = tests.flatMap(({ test, concern }) => patternAtoms(test, concern, surroundings, entangled));
  const granted = grants.flatMap(
    ({ encryptionContextEquals, encryptionContextSubset }) => Object.entries({ ...encryptionContextEquals, ...encryptionContextSubset }).flatMap(
      ([name, value]) => `${ENCRYPTION_CONTEXT}${name}`.toLowerCase() === key ? literalPattern(value) : []
    )
  );
  const counted = key.startsWith(ENCRYPTION_CONTEXT) && grants.some((grant) => grant.encryptionContextEquals !== void 0);
  const valuesOf2 = (family) => tests.filter(({ test }) => familyOf(test) === family).flatMap(({ test }) => test.source.values);
  const several = severalAtOnce(
    key,
    tests.map(({ test }) => test)
  );
  return {
    patterns: [...patterns, ...granted],
    numbers: valuesOf2("numbers"),
    dates: valuesOf2("dates"),
    addresses: valuesOf2("addresses"),
    binaries: valuesOf2("binaries"),
    booleans: tests.some(({ test }) => familyOf(test) === "booleans"),
    asked: tests.length > 0 || granted.length > 0 || counted || entangled.length > 0,
    entangled,
    ...several === void 0 ? {} : { several }
  };
}
var ENCRYPTION_CONTEXT = "kms:encryptioncontext:";
function severalAtOnce(key, tests) {
  const comparing = tests.filter(({ name }) => name.operator?.family !== "presence");
  if (comparing.length < 2) return void 0;
  const multivalued = MULTIVALUED.test(key) || tests.some(({ name }) => name.set !== void 0);
  return multivalued ? `${comparing.length} tests of ${key}, which may have several values at once` : void 0;
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
      keys.add(`${ENCRYPTION_CONTEXT}${name}`.toLowerCase());
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
    const texts = [...resources, ...notResources, ...conditions.flatMap(({ values }) => values)];
    if (variables && texts.some((text) => variablesIn(text).includes(key)))
      found.push(`the policy variable \${${key}}`);
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
var familyOf = ({ name }) => name.operator?.family;
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
var PATTERNS = /* @__PURE__ */ new Map([
  ["exactText", { wildcards: false, make: (tokens) => literalPattern(textOf(tokens)) }],
  ["foldedText", { wildcards: false, make: (tokens) => ignoreCasePattern(textOf(tokens)) }],
  ["wildcardText", { wildcards: true, make: (tokens) => globPattern(tokens) }],
  ["arn", { wildcards: true, make: (tokens) => arnPattern(tokens) }]
]);
function patternAtoms(test, concern, surroundings, entangled) {
  const family = familyOf(test);
  const pattern = family === void 0 ? void 0 : PATTERNS.get(family);
  if (pattern === void 0) return [];
  return test.source.values.flatMap((value) => {
    const surroundingsOf = concern.variables && value.includes("${") ? surroundings : void 0;
    if (hasHole(value) && family === "foldedText")
      entangled.push(`text that is known only after apply, in ${test.source.operator}`);
    const open = hasHole(value) && family !== "foldedText";
    const make = () => expand(value, pattern.wildcards, surroundingsOf, entangled).map(
      (tokens) => open ? globPattern(tokens) : pattern.make(tokens)
    );
    const more = open && family === "arn" ? [ANY_ARN] : [];
    if (surroundingsOf !== void 0) return [...make(), ...more];
    return [remembered(`${family} ${value}`, () => make()[0] ?? NOTHING), ...more];
  });
}
var ANY_ARN = globPattern("*:*:*:*:*:*");
var known2 = /* @__PURE__ */ new Map();
var MOST_KNOWN2 = 5e3;
function remembered(name, make) {
  const before = known2.get(name);
  if (before !== void 0) return before;
  if (known2.size >= MOST_KNOWN2) known2.clear();
  const pattern = make();
  known2.set(name, pattern);
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

export {
  requestContext,
  valuesOf,
  evaluateTest,
  unsettledTest,
  compileActions,
  matchAction,
  STRENGTH,
  compilePrincipal,
  matchPrincipal,
  requestResource,
  compileResources,
  matchResource,
  variableWithoutValue,
  compilePolicy,
  concernsOf,
  patternOf,
  prefixOf,
  suffixOf,
  literal,
  globPattern,
  literalPattern,
  resourceQuestions,
  keyQuestions,
  askedKeys
};

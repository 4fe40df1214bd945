import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  ANY_VALUE,
  decide,
  decideWord,
  witnessesFor
} from "./chunk-MKNXMAR6.js";
import {
  concernsOf,
  globPattern,
  keyQuestions,
  requestContext,
  resourceQuestions
} from "./chunk-R5X33FQK.js";
import "./chunk-COP6KMZA.js";
import "./chunk-PMVINSTS.js";
import {
  isObject,
  parsePolicy,
  quote,
  suggestion,
  typeName
} from "./chunk-YLSK2HQN.js";
import {
  parsePrincipalArn
} from "./chunk-D2CV2DQ6.js";
import "./chunk-OCJO3G7C.js";
import "./chunk-GGLZDCZS.js";

// src/authorization/case/error.ts
var CaseError = class extends Error {
};
function refuseUnknown(value, members, what) {
  for (const member of Object.keys(value)) {
    if (members.includes(member)) continue;
    const near = suggestion(member, members);
    throw new CaseError(`${what} has no member ${quote(member)}${near === void 0 ? "" : `, ${near}`}`);
  }
}
function present(members) {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== void 0));
}

// src/authorization/case/expected.ts
var EXPECTATIONS = [
  "Allowed",
  "ImplicitlyDenied",
  "ExplicitlyDenied",
  "allow",
  "deny",
  "Depends",
  "Unknown"
];
var MET_BY = {
  Allowed: ["allowed"],
  allow: ["allowed"],
  ImplicitlyDenied: ["implicitDeny"],
  ExplicitlyDenied: ["explicitDeny"],
  // Where the source says no more than that it is denied.
  deny: ["implicitDeny", "explicitDeny"],
  Depends: ["depends"],
  Unknown: ["unknown"]
};
function meets(decision, expected) {
  return MET_BY[expected].includes(decision);
}

// src/authorization/case/grant.ts
var OURS = ["granteePrincipal", "operations", "encryptionContextEquals", "encryptionContextSubset"];
var AWS = [
  "GranteePrincipal",
  "Operations",
  "Constraints",
  "GrantId",
  "KeyId",
  "Name",
  "CreationDate",
  "IssuingAccount",
  "RetiringPrincipal"
];
function readGrant(value, place) {
  if (!isObject(value)) throw new CaseError(`${place} is an object, found ${typeName(value)}`);
  refuseUnknown(value, [...OURS, ...AWS], place);
  const constraints = readConstraints(value["Constraints"], place);
  const principal = value["granteePrincipal"] ?? value["GranteePrincipal"];
  const operations = value["operations"] ?? value["Operations"];
  if (typeof principal !== "string") throw new CaseError(`${place}.granteePrincipal is a string`);
  if (!Array.isArray(operations) || !operations.every((operation) => typeof operation === "string")) {
    throw new CaseError(`${place}.operations is a list of strings`);
  }
  return {
    granteePrincipal: principal,
    operations,
    ...present({
      encryptionContextEquals: pairs(value["encryptionContextEquals"] ?? constraints["EncryptionContextEquals"], place),
      encryptionContextSubset: pairs(value["encryptionContextSubset"] ?? constraints["EncryptionContextSubset"], place)
    })
  };
}
function readConstraints(value, place) {
  if (value === void 0) return {};
  if (!isObject(value)) throw new CaseError(`${place}.Constraints is an object, found ${typeName(value)}`);
  refuseUnknown(value, ["EncryptionContextEquals", "EncryptionContextSubset"], `${place}.Constraints`);
  return value;
}
function pairs(value, place) {
  if (value === void 0) return void 0;
  if (!isObject(value)) throw new CaseError(`${place}: an encryption context is an object, found ${typeName(value)}`);
  const result = [];
  for (const [name, text2] of Object.entries(value)) {
    if (typeof text2 !== "string") throw new CaseError(`${place}: the encryption context ${quote(name)} is a string`);
    result.push([name, text2]);
  }
  return Object.fromEntries(result);
}

// src/authorization/case/request.ts
function readRequest(value) {
  if (!isObject(value)) {
    throw new CaseError(`"request" is an object, found ${value === void 0 ? "none" : typeName(value)}`);
  }
  refuseUnknown(value, ["principal", "action", "resource", "context"], '"request"');
  const action = value["action"];
  if (typeof action !== "string" || !/^[^:*?]+:[^:*?]+$/.test(action)) {
    throw new CaseError('"request.action" is one action, such as "s3:PutObject"');
  }
  return {
    principal: readPrincipal(value["principal"]),
    action,
    resource: readResource(value["resource"]),
    context: readContext(value["context"])
  };
}
function readPrincipal(value) {
  if (isObject(value) && value["anonymous"] === true && Object.keys(value).length === 1) return { anonymous: true };
  if (typeof value === "string") {
    if (parsePrincipalArn(value) !== void 0) return { arn: value };
    if (/^[a-z0-9][a-z0-9.-]*\.(amazonaws\.com(\.cn)?|amazon\.com)$/.test(value)) return { service: value };
  }
  throw new CaseError(
    '"request.principal" is the ARN of a role, user, account root, role session or federated user, a service name, or {"anonymous": true}'
  );
}
function readResource(value) {
  if (typeof value === "string" && value !== "") return value;
  if (isObject(value) && typeof value["like"] === "string" && Object.keys(value).length === 1) {
    return { like: value["like"] };
  }
  throw new CaseError('"request.resource" is an ARN, or {"like": "PATTERN"}');
}
function readContext(value) {
  if (value === void 0) return {};
  if (!isObject(value)) throw new CaseError(`"request.context" is an object, found ${typeName(value)}`);
  const context = [];
  const seen = /* @__PURE__ */ new Set();
  for (const [key, entry] of Object.entries(value)) {
    const lower = key.toLowerCase();
    if (seen.has(lower))
      throw new CaseError(`the context has the key ${quote(key)} twice: keys are case-insensitive (C2)`);
    seen.add(lower);
    context.push([key, isObject(entry) ? readSymbolic(entry, key) : readValue(entry, key)]);
  }
  return Object.fromEntries(context);
}
function readSymbolic(value, key) {
  refuseUnknown(value, ["oneOf", "any"], `the context value of ${quote(key)}`);
  const { oneOf, any } = value;
  if (any === true && oneOf === void 0) return { any: true };
  if (any === void 0 && Array.isArray(oneOf) && oneOf.length > 0) {
    return { oneOf: oneOf.map((item) => item === null ? null : readValue(item, key)) };
  }
  throw new CaseError(`the context value of ${quote(key)} is {"oneOf": [VALUE, ...]} or {"any": true}`);
}
function readValue(value, key) {
  if (Array.isArray(value)) return value.map((item) => readScalar(item, key));
  return readScalar(value, key);
}
function readScalar(value, key) {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return String(value);
  throw new CaseError(
    `the context value of ${quote(key)} is a string, a number, a boolean or a list of them, found ${typeName(value)}`
  );
}

// src/authorization/case/read.ts
var MEMBERS = [
  "id",
  "request",
  "identityPolicies",
  "resourcePolicy",
  "permissionsBoundary",
  "sessionPolicy",
  "scps",
  "rcps",
  "vpcEndpointPolicy",
  "kmsGrants",
  "blockPublicAccess",
  "serviceLinkedRole",
  "objectOwner",
  "resourceAccount",
  "expected",
  "source",
  "why",
  "notes",
  "trust",
  "rule"
];
function readCase(value) {
  if (!isObject(value)) throw new CaseError(`a case is an object, found ${typeName(value)}`);
  refuseUnknown(value, MEMBERS, "a case");
  const notes = [];
  const request = readRequest(value["request"]);
  const policy = (document, kind, place) => {
    const { policy: parsed, problems } = readPolicy(document, kind, place);
    notes.push(...problems.filter(({ severity }) => severity === "error").map((problem) => ({ place, problem })));
    return parsed;
  };
  const optional = (member, kind) => value[member] === void 0 ? void 0 : policy(value[member], kind, member);
  const levels = (member, kind) => value[member] === void 0 ? void 0 : list(value[member], member).map(
    (level, row) => list(level, `${member}[${row}]`).map((item, column) => policy(item, kind, `${member}[${row}][${column}]`))
  );
  const resourceAccount = readAccount(value["resourceAccount"] ?? null, "resourceAccount") ?? "";
  const space = {
    request,
    resourceAccount,
    identityPolicies: list(value["identityPolicies"] ?? [], "identityPolicies").map(
      (item, index) => policy(item, "identity-policy", `identityPolicies[${index}]`)
    ),
    ...present({
      resourcePolicy: optional("resourcePolicy", resourcePolicyKind(request.action)),
      permissionsBoundary: optional("permissionsBoundary", "permissions-boundary"),
      sessionPolicy: optional("sessionPolicy", "session-policy"),
      scps: levels("scps", "scp"),
      rcps: levels("rcps", "rcp"),
      vpcEndpointPolicy: optional("vpcEndpointPolicy", "vpc-endpoint-policy"),
      kmsGrants: readGrants(value["kmsGrants"]),
      blockPublicAccess: readBlock(value["blockPublicAccess"]),
      serviceLinkedRole: readFlag(value["serviceLinkedRole"], "serviceLinkedRole"),
      objectOwner: readAccount(value["objectOwner"], "objectOwner")
    })
  };
  return {
    id: readId(value["id"]),
    space,
    expected: readExpected(value["expected"]),
    source: text(value["source"]),
    notes
  };
}
function readId(value) {
  if (typeof value === "string" || typeof value === "number") return String(value);
  throw new CaseError(`"id" is a string, found ${value === void 0 ? "none" : typeName(value)}`);
}
var text = (value) => typeof value === "string" ? value : void 0;
function list(value, place) {
  if (Array.isArray(value)) return value;
  throw new CaseError(`${quote(place)} is a list, found ${typeName(value)}`);
}
function readPolicy(value, kind, place) {
  if (isObject(value) && typeof value["unknown"] === "string" && Object.keys(value).length === 1) {
    return { policy: { id: place, kind, unknown: value["unknown"] }, problems: [] };
  }
  const { policy, problems } = parsePolicy(value, kind, place);
  if (policy !== void 0) return { policy, problems };
  const problem = problems.find(({ severity }) => severity === "error");
  throw new CaseError(`${place}: ${problem === void 0 ? "no policy" : describeProblem(problem)}`);
}
function describeProblem({ path, message, help, rule }) {
  const where = path.map((step) => typeof step === "number" ? `[${step}]` : `.${step}`).join("");
  return `${where === "" ? "" : `${where.replace(/^\./, "")}: `}${message} (${rule})${help === void 0 ? "" : `; ${help}`}`;
}
function resourcePolicyKind(action) {
  const service = action.toLowerCase().split(":", 1)[0];
  return service === "sts" ? "trust-policy" : service === "kms" ? "key-policy" : "bucket-policy";
}
function readGrants(value) {
  if (value === void 0) return void 0;
  return list(value, "kmsGrants").map((grant, index) => readGrant(grant, `kmsGrants[${index}]`));
}
function readBlock(value) {
  if (value === void 0) return void 0;
  if (!isObject(value)) throw new CaseError(`"blockPublicAccess" is an object, found ${typeName(value)}`);
  refuseUnknown(value, ["restrictPublicBuckets"], '"blockPublicAccess"');
  return { restrictPublicBuckets: readFlag(value["restrictPublicBuckets"], "restrictPublicBuckets") ?? false };
}
function readAccount(value, name) {
  if (value === void 0) return void 0;
  if (typeof value === "string" && /^\d{12}$/.test(value)) return value;
  const owned = name === "resourceAccount" ? "resource" : "object";
  throw new CaseError(`${quote(name)} is the twelve digits of the account that owns the ${owned}`);
}
function readFlag(value, name) {
  if (value === void 0 || typeof value === "boolean") return value;
  throw new CaseError(`${quote(name)} is true or false, found ${typeName(value)}`);
}
function readExpected(value) {
  if (value === void 0) return void 0;
  const known = EXPECTATIONS.find((word) => word === value);
  if (known !== void 0) return known;
  const near = typeof value === "string" ? suggestion(value, EXPECTATIONS) : void 0;
  throw new CaseError(`"expected" is one of ${EXPECTATIONS.join(", ")}${near === void 0 ? "" : `; ${near}`}`);
}

// src/authorization/space/dimensions.ts
var RESOURCE = "resource";
var MOST_CONTEXTS = 64;
function dimensionsOf(space) {
  const { resource, context, action } = space.request;
  const concerns = concernsOf(space, action);
  const surroundings = surroundingsOf(space.request);
  const own = typeof resource === "string" ? [] : [resourceDimension(resource.like, concerns, surroundings)];
  const keys = Object.entries(context).flatMap(([name, value]) => {
    if (isFixed(value)) return [];
    const questions = keyQuestions(name.toLowerCase(), concerns, surroundings);
    if (!questions.asked) return [{ name, choices: "oneOf" in value ? value.oneOf.slice(0, 1) : [null] }];
    return ["oneOf" in value ? { name, choices: value.oneOf } : anyDimension(name, questions)];
  });
  return [...own, ...keys];
}
var isFixed = (value) => typeof value === "string" || Array.isArray(value);
function resourceDimension(like, concerns, surroundings) {
  const questions = resourceQuestions(concerns, surroundings);
  const { values, incomplete } = witnessesFor({ strings: { include: globPattern(like) } }, questions);
  return { name: RESOURCE, choices: values, ...incomplete === void 0 ? {} : { incomplete } };
}
function anyDimension(name, questions) {
  const { values, incomplete } = witnessesFor(ANY_VALUE, questions);
  return { name, choices: [null, ...values], ...incomplete === void 0 ? {} : { incomplete } };
}
function surroundingsOf({ context }) {
  const fixed = {};
  let contexts = [fixed];
  const open = /* @__PURE__ */ new Set();
  for (const [name, value] of Object.entries(context)) {
    if (isFixed(value)) for (const one of contexts) one[name] = value;
    else if ("any" in value || contexts.length * value.oneOf.length > MOST_CONTEXTS) open.add(name.toLowerCase());
    else
      contexts = contexts.flatMap(
        (one) => value.oneOf.map((choice) => choice === null ? { ...one } : { ...one, [name]: choice })
      );
  }
  return { contexts: contexts.map((one) => requestContext(one)), open };
}

// src/authorization/space/decide.ts
var MOST_COMBINATIONS = 16384;
function decideSpace(space) {
  const dimensions = dimensionsOf(space);
  const total = dimensions.reduce((product, { choices }) => product * choices.length, 1);
  const count = Math.min(total, MOST_COMBINATIONS);
  const tried = [];
  for (let index = 0; index < count; index++) {
    const place = total === count ? index : Math.floor(index * total / count);
    tried.push(tryRequest(space, dimensions, choiceAt(dimensions, place)));
  }
  return combine(tried, dimensions, total, space);
}
function choiceAt(dimensions, place) {
  const choice = [];
  let rest = place;
  for (const { choices } of [...dimensions].reverse()) {
    choice.unshift(rest % choices.length);
    rest = Math.floor(rest / choices.length);
  }
  return choice;
}
function tryRequest(space, dimensions, choice) {
  const { principal, action, resource } = space.request;
  const context = {};
  for (const [name, value] of Object.entries(space.request.context)) if (isFixed(value)) context[name] = value;
  let text2 = typeof resource === "string" ? resource : resource.like;
  for (const [index, { name, choices }] of dimensions.entries()) {
    const value = choices[choice[index] ?? 0] ?? null;
    if (name === RESOURCE && typeof value === "string") text2 = value;
    else if (value !== null) context[name] = value;
  }
  const request = { principal, action, resource: text2, context };
  const authorization = { ...space, request };
  return { choice, authorization, word: decideWord(authorization) };
}
function combine(tried, dimensions, total, space) {
  const byWord = new Map(tried.toReversed().map((trial) => [trial.word, trial]));
  const outcomes = [...byWord.values()].reverse().map(({ authorization }) => ({ request: authorization.request, decision: decide(authorization) }));
  const firm = outcomes.filter(({ decision }) => decision.decision !== "unknown");
  const base = { dependsOn: [], examples: [], reasons: [], outcomes };
  if (firm.length > 1) {
    const examples = firm.map(({ request, decision }) => ({
      decision: decision.decision,
      resource: request.resource,
      context: request.context
    }));
    const decidedBy = union(firm.map(({ decision }) => decision.decidedBy));
    return { ...base, decision: "depends", decidedBy, dependsOn: flips(tried, dimensions, space), examples };
  }
  const undecided = outcomes.find(({ decision }) => decision.decision === "unknown");
  if (undecided !== void 0) {
    return { ...base, decision: "unknown", decidedBy: [], reasons: undecided.decision.reasons };
  }
  const only = firm[0]?.decision.decision;
  const reasons = openReasons(dimensions, total, tried.length, only);
  if (only === void 0 || reasons.length > 0) return { ...base, decision: "unknown", decidedBy: [], reasons };
  return {
    ...base,
    decision: only,
    decidedBy: union(tried.map(({ authorization }) => decide(authorization).decidedBy))
  };
}
function openReasons(dimensions, total, tried, only) {
  const outcome = only === void 0 ? "no request was tried" : `the ${tried} requests that were tried came out ${only}`;
  const open = dimensions.flatMap(
    ({ name, incomplete }) => incomplete === void 0 ? [] : [`${name} cannot be cut into cases (${incomplete}): ${outcome}`]
  );
  if (open.length > 0) return open;
  return total > tried || tried === 0 ? [`${total} combinations are more than the ${MOST_COMBINATIONS} that are tried: ${outcome}`] : [];
}
function union(lists) {
  const found = /* @__PURE__ */ new Map();
  for (const list2 of lists)
    for (const reference of list2) found.set(`${reference.policy}
${reference.statement}`, reference);
  return [...found.values()];
}
function flips(tried, dimensions, space) {
  const found = /* @__PURE__ */ new Set();
  const words = new Map(tried.map(({ choice, word }) => [choice.join(), word]));
  for (const { choice, word } of tried) {
    if (word === "unknown") continue;
    for (const [index, { name }] of dimensions.entries()) {
      if (found.has(name)) continue;
      const other = words.get(choice.with(index, 0).join());
      if (other !== void 0 && other !== "unknown" && other !== word) found.add(name);
    }
  }
  return found.size > 0 ? [...found] : flipsBetween(tried, dimensions, space);
}
function flipsBetween(tried, dimensions, space) {
  const firm = tried.filter(({ word }) => word !== "unknown");
  const from = firm[0];
  const to = firm.find(({ word }) => word !== from?.word);
  if (from === void 0 || to === void 0) return [];
  let last = from.word;
  let choice = from.choice;
  for (const [index, { name }] of dimensions.entries()) {
    choice = choice.with(index, to.choice[index] ?? 0);
    const { word } = tryRequest(space, dimensions, choice);
    if (word !== "unknown" && last !== "unknown" && word !== last) return [name];
    last = word;
  }
  return [];
}

// src/commands/authorize.ts
var LINES_AT_ONCE = 1e3;
async function authorizeCommand(args, io) {
  const lines = (await io.readText(args.file)).replace(/^\uFEFF/, "").split("\n");
  const tally = { passed: 0, failed: 0, unreadable: 0, answered: 0 };
  let pending = [];
  const flush = () => {
    if (pending.length > 0) io.out(pending.join(""));
    pending = [];
  };
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const item = readLine(line, index + 1, io);
    if (item === void 0) {
      tally.unreadable++;
      continue;
    }
    tally.answered++;
    const decision = decideSpace(item.space);
    pending.push(`${JSON.stringify(answer(item.id, decision))}
`);
    if (args.verify) verify(item, decision, tally, io);
    if (pending.length >= LINES_AT_ONCE) flush();
  }
  flush();
  const missing = nothingDone(args.verify, tally);
  if (missing !== void 0) io.err(`error: ${missing}
`);
  if (args.verify) io.out(`${tally.passed} passed, ${tally.failed} failed
`);
  if (tally.unreadable > 0 || missing !== void 0) return 2;
  return tally.failed > 0 ? 1 : 0;
}
function nothingDone(verify2, { passed, failed, answered, unreadable }) {
  if (answered + unreadable === 0) return "no case to decide: one JSON object a line";
  return verify2 && passed + failed + unreadable === 0 ? "no case has an `expected` to compare with" : void 0;
}
function readLine(line, number, io) {
  try {
    if (nestsTooDeeply(line)) throw new CaseError(`nested too deeply: more than ${DEEPEST} levels`);
    const item = readCase(JSON.parse(line));
    for (const { place, problem } of item.notes) {
      io.err(`line ${number}: note: AWS would refuse ${place}: ${oneLine(describeProblem(problem))}
`);
    }
    return item;
  } catch (error) {
    io.err(`line ${number}: ${oneLine(faultOf(error))}
`);
    return void 0;
  }
}
var DEEPEST = 100;
function nestsTooDeeply(line) {
  let depth = 0;
  let inText = false;
  for (let index = 0; index < line.length; index++) {
    const character = line[index];
    if (inText) {
      if (character === "\\") index++;
      else if (character === '"') inText = false;
    } else if (character === '"') inText = true;
    else if (character === "{" || character === "[") {
      if (++depth > DEEPEST) return true;
    } else if (character === "}" || character === "]") depth--;
  }
  return false;
}
function faultOf(error) {
  if (error instanceof CaseError) return error.message;
  if (error instanceof SyntaxError) return `no JSON: ${error.message}`;
  throw error;
}
function answer(id, decision) {
  return {
    id,
    decision: decision.decision,
    decidedBy: decision.decidedBy.map(({ policy, statement, sid }) => ({
      policy,
      statement,
      ...sid === void 0 ? {} : { sid }
    })),
    dependsOn: decision.dependsOn,
    examples: decision.examples,
    ...decision.reasons.length > 0 ? { reasons: decision.reasons } : {}
  };
}
function verify({ id, expected, source }, { decision }, tally, io) {
  if (expected === void 0) return;
  if (meets(decision, expected)) {
    tally.passed++;
    return;
  }
  tally.failed++;
  io.err(`${oneLine(id)}: expected ${expected}, got ${decision} (${oneLine(source ?? "no source given")})
`);
}
var oneLine = (text2) => text2.replace(
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g,
  (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`
);
export {
  authorizeCommand
};

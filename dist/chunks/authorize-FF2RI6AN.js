import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  encryptionKeyOf
} from "./chunk-ZGS7PMW4.js";
import {
  WRITES,
  anyValueWitnesses,
  bucketPolicyCounts,
  decide,
  decideThroughAccessPoint,
  decideWord,
  furtherActions,
  prepareRequest,
  s3Gates,
  witnessesFor
} from "./chunk-UGDP6TVT.js";
import {
  concernsOf,
  globPattern,
  keyQuestions,
  requestContext,
  resourceQuestions
} from "./chunk-N5TSIYIH.js";
import {
  storingRefused
} from "./chunk-MZ27P2FY.js";
import {
  isObject,
  parsePolicy,
  quote,
  suggestion,
  typeName
} from "./chunk-POFHYFND.js";
import "./chunk-NHM4UX66.js";
import {
  parsePrincipalArn
} from "./chunk-3PFPOZC7.js";
import {
  parseJson
} from "./chunk-VDDINHJK.js";
import "./chunk-5VKBCNGO.js";
import "./chunk-OCJO3G7C.js";
import "./chunk-XQZTVO2D.js";
import "./chunk-S2ERT2MI.js";
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
function readExpectedS3(value) {
  if (value === void 0) return void 0;
  if (!isObject(value)) throw new CaseError(`"expectedS3" is an object, found ${typeName(value)}`);
  refuseUnknown(value, ["refusals", "alsoNeeds", "encryptionKey"], '"expectedS3"');
  for (const member of ["refusals", "alsoNeeds"]) {
    const list2 = value[member];
    if (list2 !== void 0 && !(Array.isArray(list2) && list2.every((item) => typeof item === "string")))
      throw new CaseError(`"expectedS3.${member}" is a list of strings`);
  }
  const key = value["encryptionKey"];
  if (key !== void 0 && typeof key !== "string") throw new CaseError('"expectedS3.encryptionKey" is a string');
  return value;
}
function missesS3(decision, expected) {
  const open = (text2, settled) => settled === true ? text2 : `${text2}?`;
  const { encryptionKey: key } = decision;
  const found = {
    refusals: decision.refusals.map(({ rule, applies }) => open(rule, applies)),
    alsoNeeds: decision.alsoNeeds.map(({ action, asked }) => open(action, asked)),
    encryptionKey: typeof key === "object" ? key.key : key
  };
  for (const member of ["refusals", "alsoNeeds", "encryptionKey"]) {
    const wanted = JSON.stringify(expected[member]);
    const given = JSON.stringify(found[member]);
    if (wanted !== void 0 && wanted !== given) return `expected ${member} ${wanted}, got ${given ?? "none"}`;
  }
  return void 0;
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
  const { oneOf: oneOf2, any } = value;
  if (any === true && oneOf2 === void 0) return { any: true };
  if (any === void 0 && Array.isArray(oneOf2) && oneOf2.length > 0) {
    return { oneOf: oneOf2.map((item) => item === null ? null : readValue(item, key)) };
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
  const { values, incomplete } = anyValueWitnesses(questions);
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

// src/authorization/case/s3.ts
var S3_MEMBERS = ["bucket", "operation", "headers", "accessPoint", "expectedS3"];
function readS3(value, space, readPolicy2) {
  if (S3_MEMBERS.every((member) => value[member] === void 0)) return void 0;
  const authorization = oneRequest(space);
  const { request, resourceAccount } = authorization;
  if (!/^s3:/i.test(request.action)) throw new CaseError('"bucket" and the like belong to a case with an action of s3');
  const bucket = readBucket(value["bucket"], resourceAccount);
  const { publicAccessBlock } = bucket;
  if (publicAccessBlock !== void 0 && space.blockPublicAccess !== void 0)
    throw new CaseError('"blockPublicAccess" and "bucket.publicAccessBlock" say the same: give one of them');
  return {
    authorization: {
      ...authorization,
      ...publicAccessBlock === void 0 ? {} : { blockPublicAccess: publicAccessBlock }
    },
    call: {
      operation: readOperation(value["operation"], request.action),
      request,
      headers: readHeaders(value["headers"])
    },
    bucket,
    ...present({ accessPoint: readAccessPoint(value["accessPoint"], readPolicy2) })
  };
}
function oneRequest(space) {
  const { resource, context, ...request } = space.request;
  const fixed = [];
  for (const [key, value] of Object.entries(context)) if (isFixed(value)) fixed.push([key, value]);
  if (typeof resource !== "string" || fixed.length < Object.keys(context).length)
    throw new CaseError(
      'a case with "bucket", "operation", "headers" or "accessPoint" is one request: no "like", "oneOf" or "any"'
    );
  return { ...space, request: { ...request, resource, context: Object.fromEntries(fixed) } };
}
var OWNERSHIPS = ["BucketOwnerEnforced", "BucketOwnerPreferred", "ObjectWriter"];
var ALGORITHMS = ["AES256", "aws:kms", "aws:kms:dsse"];
var MODES = ["GOVERNANCE", "COMPLIANCE"];
function readBucket(value, account) {
  const bucket = readObject(value ?? {}, "bucket", [
    "region",
    "objectOwnership",
    "publicAccessBlock",
    "blocksCustomerKeys",
    "requesterPays",
    "encryption",
    "objectLock"
  ]);
  return {
    account,
    ...present({
      region: readText(bucket["region"], "bucket.region"),
      objectOwnership: oneOf(OWNERSHIPS, bucket["objectOwnership"], "bucket.objectOwnership"),
      publicAccessBlock: readPublicAccess(bucket["publicAccessBlock"], "bucket.publicAccessBlock"),
      blocksCustomerKeys: readFlag(bucket["blocksCustomerKeys"], "bucket.blocksCustomerKeys"),
      requesterPays: readFlag(bucket["requesterPays"], "bucket.requesterPays"),
      encryption: readEncryption(bucket["encryption"]),
      objectLock: readLock(bucket["objectLock"])
    })
  };
}
function readEncryption(value) {
  if (value === void 0) return void 0;
  const encryption = readObject(value, "bucket.encryption", ["algorithm", "key"]);
  const algorithm = oneOf(ALGORITHMS, encryption["algorithm"], "bucket.encryption.algorithm") ?? "AES256";
  return { algorithm, ...present({ key: readText(encryption["key"], "bucket.encryption.key") }) };
}
function readLock(value) {
  if (value === void 0) return void 0;
  const lock = readObject(value, "bucket.objectLock", ["enabled", "mode"]);
  const enabled = readFlag(lock["enabled"], "bucket.objectLock.enabled") ?? true;
  return { enabled, ...present({ mode: oneOf(MODES, lock["mode"], "bucket.objectLock.mode") }) };
}
var SETTINGS = ["blockPublicAcls", "ignorePublicAcls", "blockPublicPolicy", "restrictPublicBuckets"];
function readPublicAccess(value, place) {
  if (value === void 0) return void 0;
  const block = readObject(value, place, SETTINGS);
  const setting = (name) => {
    const flag = readFlag(block[name], `${place}.${name}`);
    if (flag === void 0) throw new CaseError(`${quote(place)} needs ${quote(name)}, true or false`);
    return flag;
  };
  return {
    blockPublicAcls: setting("blockPublicAcls"),
    ignorePublicAcls: setting("ignorePublicAcls"),
    blockPublicPolicy: setting("blockPublicPolicy"),
    restrictPublicBuckets: setting("restrictPublicBuckets")
  };
}
function readOperation(value, action) {
  const operation = value ?? action.slice("s3:".length);
  if (typeof operation === "string" && /^[A-Za-z0-9]+$/.test(operation)) return operation;
  throw new CaseError('"operation" is the name of a call, such as "UploadPart"');
}
function readHeaders(value) {
  const headers = [];
  for (const [name, text2] of Object.entries(readObject(value ?? {}, "headers"))) {
    const open = isObject(text2) && text2["unknown"] === true && Object.keys(text2).length === 1;
    if (typeof text2 !== "string" && !open)
      throw new CaseError(`the header ${quote(name)} is a string, or {"unknown": true}`);
    headers.push([name.toLowerCase(), typeof text2 === "string" ? text2 : { unknown: true }]);
  }
  return Object.fromEntries(headers);
}
var POINT = /^arn:[a-z-]+:s3:[a-z0-9-]+:(\d{12}):accesspoint\/[^/]+$/;
function readAccessPoint(value, readPolicy2) {
  if (value === void 0) return void 0;
  const point = readObject(value, "accessPoint", ["arn", "policy", "vpc", "publicAccessBlock"]);
  const arn = readText(point["arn"], "accessPoint.arn") ?? "";
  const account = POINT.exec(arn)?.[1];
  if (account === void 0) throw new CaseError('"accessPoint.arn" is arn:aws:s3:REGION:ACCOUNT:accesspoint/NAME');
  const { policy } = point;
  return {
    arn,
    account,
    ...present({
      policy: policy === void 0 ? void 0 : readPolicy2(policy, "bucket-policy", "accessPoint.policy"),
      vpc: readText(point["vpc"], "accessPoint.vpc"),
      publicAccessBlock: readPublicAccess(point["publicAccessBlock"], "accessPoint.publicAccessBlock")
    })
  };
}
function readObject(value, place, members) {
  if (!isObject(value)) throw new CaseError(`${quote(place)} is an object, found ${typeName(value)}`);
  if (members !== void 0) refuseUnknown(value, members, quote(place));
  return value;
}
function readText(value, place) {
  if (value === void 0 || typeof value === "string") return value;
  throw new CaseError(`${quote(place)} is a string, found ${typeName(value)}`);
}
function readFlag(value, place) {
  if (value === void 0 || typeof value === "boolean") return value;
  throw new CaseError(`${quote(place)} is true or false, found ${typeName(value)}`);
}
function oneOf(words, value, place) {
  if (value === void 0) return void 0;
  const found = words.find((word) => word === value);
  if (found === void 0) throw new CaseError(`${quote(place)} is one of ${words.join(", ")}`);
  return found;
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
  ...S3_MEMBERS,
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
      serviceLinkedRole: readFlag2(value["serviceLinkedRole"], "serviceLinkedRole"),
      objectOwner: readAccount(value["objectOwner"], "objectOwner")
    })
  };
  const s3 = readS3(value, space, policy);
  const { resourcePolicy } = space;
  const settings = s3?.bucket.publicAccessBlock;
  if (resourcePolicy !== void 0 && settings !== void 0) notes.push(...storingNotes(resourcePolicy, settings));
  return {
    id: readId(value["id"]),
    space,
    s3,
    expected: readExpected(value["expected"]),
    expectedS3: readExpectedS3(value["expectedS3"]),
    source: text(value["source"]),
    notes
  };
}
function storingNotes(policy, settings) {
  const refused = storingRefused(policy, settings);
  if (refused?.applies !== true) return [];
  const { rule, reason } = refused;
  return [{ place: policy.id, problem: { severity: "error", path: [], message: reason, rule } }];
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
  return { restrictPublicBuckets: readFlag2(value["restrictPublicBuckets"], "restrictPublicBuckets") ?? false };
}
function readAccount(value, name) {
  if (value === void 0) return void 0;
  if (typeof value === "string" && /^\d{12}$/.test(value)) return value;
  const owned = name === "resourceAccount" ? "resource" : "object";
  throw new CaseError(`${quote(name)} is the twelve digits of the account that owns the ${owned}`);
}
function readFlag2(value, name) {
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

// src/authorization/s3/decide.ts
function decideS3Call({ authorization, call, bucket, accessPoint }) {
  const { account } = prepareRequest(authorization).caller;
  const refusals = s3Gates(call, bucket, account === "" ? void 0 : account);
  const beside = {
    alsoNeeds: furtherActions(call, bucket),
    ...WRITES.has(call.operation) ? { encryptionKey: encryptionKeyOf(call.request, bucket.encryption) } : {}
  };
  if (accessPoint === void 0) return { ...decideInRegion(authorization, bucket), refusals, ...beside };
  const through = decideThroughAccessPoint(authorization, accessPoint, bucket.publicAccessBlock);
  return {
    decision: through.decision,
    decidedBy: [through.accessPoint, through.bucket].flatMap(
      ({ decision, decidedBy }) => decision === through.decision ? decidedBy : []
    ),
    reasons: through.reasons,
    refusals: [...through.refusals, ...refusals],
    ...beside
  };
}
function decideInRegion(authorization, { region }) {
  const { resourcePolicy: _policy, ...bare } = authorization;
  const counts = bucketPolicyCounts(authorization.request, region);
  const outcome = outcomeOf(decide(counts === false ? bare : authorization));
  if (counts !== "unknown" || decide(bare).decision === outcome.decision) return outcome;
  return { decision: "unknown", decidedBy: [], reasons: [OTHER_REGION] };
}
var outcomeOf = ({ decision, decidedBy, reasons }) => ({ decision, decidedBy, reasons });
var OTHER_REGION = "GetBucketLocation through another Region than the bucket's is decided without its policy (S3), and one of the two is not known: give `bucket.region` and aws:RequestedRegion";

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
    const decision = item.s3 === void 0 ? decideSpace(item.space) : decideS3Call(item.s3);
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
    const item = readCase(parseLine(line, number));
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
function parseLine(line, number) {
  const parsed = parseJson(line, "");
  if ("document" in parsed) return parsed.document.value;
  const placed = parseJson(`${"\n".repeat(number - 1)}${line}`, "");
  const [{ message, help }] = "problems" in placed ? placed.problems : parsed.problems;
  throw new CaseError(help === void 0 ? message : `${message}; ${help}`);
}
function faultOf(error) {
  if (error instanceof CaseError) return error.message;
  throw error;
}
function answer(id, decision) {
  const ofSet = "outcomes" in decision;
  return {
    id,
    decision: decision.decision,
    decidedBy: decision.decidedBy.map(({ policy, statement, sid }) => ({
      policy,
      statement,
      ...sid === void 0 ? {} : { sid }
    })),
    dependsOn: ofSet ? decision.dependsOn : [],
    examples: ofSet ? decision.examples : [],
    ...decision.reasons.length > 0 ? { reasons: decision.reasons } : {},
    ...ofSet ? {} : besides(decision)
  };
}
function besides({ refusals, alsoNeeds, encryptionKey }) {
  return { refusals, alsoNeeds, ...encryptionKey === void 0 ? {} : { encryptionKey } };
}
function verify({ id, expected, expectedS3, source }, decision, tally, io) {
  if (expected === void 0 && expectedS3 === void 0) return;
  const miss = missed(decision, expected, expectedS3);
  if (miss === void 0) {
    tally.passed++;
    return;
  }
  tally.failed++;
  io.err(`${oneLine(id)}: ${oneLine(miss)} (${oneLine(source ?? "no source given")})
`);
}
function missed(decision, expected, expectedS3) {
  if (expected !== void 0 && !meets(decision.decision, expected))
    return `expected ${expected}, got ${decision.decision}`;
  return expectedS3 === void 0 || "outcomes" in decision ? void 0 : missesS3(decision, expectedS3);
}
var oneLine = (text2) => text2.replace(
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g,
  (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`
);
export {
  authorizeCommand
};

import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  STRENGTH,
  compilePolicy,
  compilePrincipal,
  evaluateTest,
  globPattern,
  literalPattern,
  matchAction,
  matchPrincipal,
  matchResource,
  prefixOf,
  requestContext,
  requestResource,
  suffixOf,
  unsettledTest,
  valuesOf,
  variableWithoutValue
} from "./chunk-N5TSIYIH.js";
import {
  isPublicStatement,
  publicAccessDenies,
  strictest
} from "./chunk-MZ27P2FY.js";
import {
  and,
  or,
  parsePrincipalArn,
  readBinary,
  readDate,
  readDecimal,
  readRange,
  scaled
} from "./chunk-3PFPOZC7.js";
import {
  holeReason,
  showHoles
} from "./chunk-XQZTVO2D.js";

// src/authorization/s3/acl.ts
var OWNER_FULL_CONTROL = "bucket-owner-full-control";
var PUBLIC_ACLS = /* @__PURE__ */ new Set(["public-read", "public-read-write", "authenticated-read"]);
var PUBLIC_GROUP = /\/groups\/global\/(AllUsers|AuthenticatedUsers)\b/;
var SETS_ACL = /* @__PURE__ */ new Set(["PutObject", "CreateMultipartUpload", "CopyObject", "PutObjectAcl"]);
function aclOf(operation, request) {
  if (!SETS_ACL.has(operation)) return void 0;
  const context = requestContext(request.context);
  const canned = valuesOf(context.get("s3:x-amz-acl"))[0];
  const grants = [...context].filter(([key]) => key.startsWith("s3:x-amz-grant-")).flatMap(([, value]) => valuesOf(value));
  return canned === void 0 && grants.length === 0 ? void 0 : { canned, grants };
}
function isPublicAcl({ canned, grants }) {
  return canned !== void 0 && PUBLIC_ACLS.has(canned) || grants.some((grant) => PUBLIC_GROUP.test(grant));
}
function nameOfAcl({ canned }) {
  return canned === void 0 ? "with grant headers" : `with the ACL ${JSON.stringify(canned)}`;
}

// src/authorization/s3/gates.ts
function s3Gates(call, bucket, requesterAccount) {
  return GATES.flatMap((gate) => gate(call, bucket, requesterAccount) ?? []);
}
function refusal(applies, status, code, rule, reason) {
  return applies === false ? void 0 : { applies, status, code, rule, reason };
}
var disabledAcl = (call, bucket) => {
  const acl = aclOf(call.operation, call.request);
  const harmless = acl === void 0 || acl.canned === OWNER_FULL_CONTROL && acl.grants.length === 0;
  if (call.operation !== "PutObjectAcl" && harmless) return void 0;
  const { objectOwnership } = bucket;
  const applies = objectOwnership === void 0 ? "unknown" : objectOwnership === "BucketOwnerEnforced";
  const subject = acl === void 0 ? call.operation : `${call.operation} ${nameOfAcl(acl)}`;
  const reason = applies === true ? `the bucket enforces its owner, so its ACLs are disabled: ${subject} is a 400` : `whether the bucket enforces its owner is not known: if it does, ${subject} is a 400`;
  return refusal(applies, 400, "AccessControlListNotSupported", "O1", reason);
};
var publicAcl = (call, bucket) => {
  const acl = aclOf(call.operation, call.request);
  if (acl === void 0 || !isPublicAcl(acl)) return void 0;
  const applies = bucket.publicAccessBlock?.blockPublicAcls ?? "unknown";
  const reason = applies === true ? `BlockPublicAcls refuses ${call.operation} ${nameOfAcl(acl)}` : `whether BlockPublicAcls is on is not known: if it is, ${call.operation} ${nameOfAcl(acl)} is refused`;
  return refusal(applies, 403, "AccessDenied", "B1", reason);
};
var WRITES = /* @__PURE__ */ new Set(["PutObject", "CreateMultipartUpload", "UploadPart", "CopyObject"]);
var CUSTOMER_ALGORITHM = "s3:x-amz-server-side-encryption-customer-algorithm";
var customerKey = (call, bucket) => {
  if (!WRITES.has(call.operation) || !requestContext(call.request.context).has(CUSTOMER_ALGORITHM)) return void 0;
  const applies = bucket.blocksCustomerKeys ?? "unknown";
  const reason = applies === true ? "the bucket blocks encryption with customer-provided keys (SSE-C)" : "whether the bucket blocks customer-provided keys (SSE-C) is not known; new buckets do";
  return refusal(applies, 403, "AccessDenied", "N4", reason);
};
var ALGORITHM = "s3:x-amz-server-side-encryption";
var READS = /* @__PURE__ */ new Set(["GetObject", "HeadObject"]);
var headerOnRead = (call) => refusal(
  READS.has(call.operation) && requestContext(call.request.context).has(ALGORITHM),
  400,
  "InvalidArgument",
  "N5",
  `${call.operation} takes no x-amz-server-side-encryption header`
);
var keyOverPlainHttp = (call, bucket) => {
  const context = requestContext(call.request.context);
  const sent = valuesOf(context.get(ALGORITHM))[0];
  const algorithm = sent ?? (context.has(CUSTOMER_ALGORITHM) ? void 0 : bucket.encryption?.algorithm);
  if (!WRITES.has(call.operation) || algorithm?.startsWith("aws:kms") !== true) return void 0;
  const plain = valuesOf(context.get("aws:securetransport"))[0]?.toLowerCase() === "false";
  const version = valuesOf(context.get("s3:signatureversion"))[0];
  const old = version !== void 0 && !version.startsWith("AWS4-");
  const fault = plain ? "plain HTTP" : `signature version ${JSON.stringify(version)}`;
  const reason = `encryption with a KMS key needs TLS and Signature Version 4, not ${fault}`;
  return refusal(plain || old, 400, "InvalidArgument", "N5", reason);
};
var expectedOwner = (call, bucket) => {
  const expected = call.headers["x-amz-expected-bucket-owner"];
  if (expected === void 0 || expected === bucket.account) return void 0;
  const reason = typeof expected === "string" ? `x-amz-expected-bucket-owner is ${JSON.stringify(expected)}, the bucket's owner is ${bucket.account}` : "whether x-amz-expected-bucket-owner names the bucket's owner is not known";
  return refusal(typeof expected === "string" ? true : "unknown", 403, "AccessDenied", "S4", reason);
};
function isSent(value) {
  return value === void 0 ? false : typeof value === "string" ? true : "unknown";
}
var requesterPays = (call, bucket, requesterAccount) => {
  if (bucket.requesterPays !== true || requesterAccount === bucket.account) return void 0;
  const agrees = isSent(call.headers["x-amz-request-payer"]);
  const applies = requesterAccount === void 0 ? true : agrees === "unknown" ? agrees : !agrees;
  const reason = `the bucket is Requester Pays: callers of other accounts have to send x-amz-request-payer${applies === "unknown" ? ", and whether this one does is not known" : ""}`;
  return refusal(applies, 403, "AccessDenied", "S5", reason);
};
var CHECKSUMS = ["content-md5", "x-amz-sdk-checksum-algorithm"];
var uncheckedUpload = (call, bucket) => {
  const { objectLock } = bucket;
  if (objectLock?.enabled !== true || objectLock.mode === void 0) return void 0;
  if (call.operation !== "PutObject" && call.operation !== "UploadPart") return void 0;
  const sent = CHECKSUMS.map((name) => isSent(call.headers[name]));
  if (sent.includes(true)) return void 0;
  const applies = sent.includes("unknown") || call.operation === "UploadPart" ? "unknown" : true;
  const reason = `the bucket has a default retention (Object Lock): uploads need Content-MD5 or x-amz-sdk-checksum-algorithm${applies === "unknown" ? ", and whether this one has it, or needs it, is not known" : ""}`;
  return refusal(applies, 400, "InvalidRequest", "L1", reason);
};
var GATES = [
  expectedOwner,
  requesterPays,
  disabledAcl,
  publicAcl,
  customerKey,
  headerOnRead,
  keyOverPlainHttp,
  uncheckedUpload
];

// src/authorization/match/caller.ts
var NOBODY = {
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
  if ("anonymous" in principal) return NOBODY;
  if ("service" in principal) return { ...NOBODY, kind: "service", text: principal.service };
  const arn = parsePrincipalArn(principal.arn);
  if (arn === void 0) return { ...NOBODY, kind: "unreadable", text: principal.arn };
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
    behindAlias: isKeyUse(action, resource) && isAlias(resource),
    foreignObject: authorization.objectOwner !== void 0 && authorization.objectOwner !== authorization.resourceAccount
  };
}
function isRoleAssumption(action, resource) {
  return action.startsWith("sts:") && resource.parts[2] === "iam" && resource.parts[5]?.startsWith("role/") === true;
}
function isKeyUse(action, resource) {
  if (!action.startsWith("kms:") || resource.parts[2] !== "kms") return false;
  return resource.parts[5]?.startsWith("key/") === true || isAlias(resource) && !ON_ALIASES.has(action);
}
var ON_ALIASES = /* @__PURE__ */ new Set(["kms:createalias", "kms:updatealias", "kms:deletealias"]);
var isAlias = ({ parts }) => parts[5]?.startsWith("alias/") === true;

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
  const { encryptionContextEquals: equals, encryptionContextSubset: subset } = grant;
  if (equals === void 0 && subset === void 0) return true;
  if (action === "kms:creategrant") return "unknown";
  if (!WITH_CONTEXT.test(action)) return true;
  const pairs = encryptionContext(context);
  const includes = (wanted) => Object.entries(wanted).every(([name, value]) => pairs.get(name) === value);
  if (equals !== void 0 && !(includes(equals) && Object.keys(equals).length === pairs.size)) return false;
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

// src/authorization/evaluate/statement.ts
var ANYONE = { sure: 3, possible: 3 };
var NOBODY2 = { sure: 0, possible: 0 };
function principalOf(statement, request) {
  if (statement.principal === "anyone") return ANYONE;
  if (statement.principal === void 0) return NOBODY2;
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
  for (const test of statement.tests) {
    const outcome = evaluateTest(test, request.context);
    if (outcome === false) return false;
    if (outcome === "unknown") result = outcome;
  }
  return result;
}

// src/authorization/evaluate/layer.ts
function answerOf(policy, request) {
  if ("unknown" in policy) return { deny: "unknown", sure: 0, possible: 3 };
  const answer2 = { deny: false, sure: 0, possible: 0 };
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
      if (settled && principal.sure > 0) answer2.deny = true;
      else if (answer2.deny === false) answer2.deny = "unknown";
    } else {
      if (settled && principal.sure > answer2.sure) answer2.sure = principal.sure;
      if (principal.possible > answer2.possible) answer2.possible = principal.possible;
    }
  }
  return answer2;
}
function allows(answer2) {
  return answer2.sure > 0 ? true : answer2.possible > 0 ? "unknown" : false;
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
    const answer2 = answerOf(policy, request);
    deny = or(deny, answer2.deny);
    return allows(answer2);
  };
  const resource = resourcePolicy === void 0 ? NO_ANSWER : answerOf(resourcePolicy, request);
  if (!isBucketPolicyRescue(request)) deny = or(deny, resource.deny);
  let identity = request.caller.kind === "root";
  let boundary = true;
  let session = request.caller.kind !== "federated-user";
  if (hasIdentity(request)) {
    for (const policy of authorization.identityPolicies) identity = or(identity, ask(policy));
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
  return { deny, identity, boundary, session, scps, endpoint, sure, possible, ...askGrants(authorization, request) };
}
function askGrants(authorization, request) {
  let grant = false;
  let grantToAccount = false;
  if (authorization.kmsGrants !== void 0 && isKeyUse(request.action, request.resource)) {
    for (const item of authorization.kmsGrants) {
      const answer2 = answerOfGrant(item, request, authorization.request.context);
      if (answer2.strength === 1) grantToAccount = or(grantToAccount, answer2.applies);
      else grant = or(grant, answer2.applies);
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
  return and(and(answers.scps, answers.endpoint), request.behindAlias ? and(granted, "unknown") : granted);
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
  for (const test of statement.tests) {
    const outcome = evaluateTest(test, request.context);
    const by = testElement(test, request);
    if (outcome === true) held.push(by);
    else
      note(
        outcome,
        () => by,
        () => unsettledTest(test, request.context)
      );
  }
  const applies = failing.length > 0 ? false : unsettled.length > 0 ? "unknown" : true;
  const openPrincipal = principal.sure > 0 && principal.possible > principal.sure ? holeInPrincipal(statement) : void 0;
  const reference = referenceTo(policy, statement);
  return { reference, statement, principal, applies, failing, unsettled, held, openPrincipal };
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
  for (const test of [...item.held, ...item.unsettled.map(({ by }) => by)]) {
    if (test.element !== "Condition") continue;
    rules.add("C1");
    if (test.operator?.includes(":") === true) rules.add("C4");
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
function identityCounts(request, answers) {
  const delegated = { ...answers, grant: false, grantToAccount: or(answers.grant, answers.grantToAccount) };
  const strength = answers.sure === STRENGTH.none ? STRENGTH.none : STRENGTH.account;
  return grantedBy(strength, delegated, request) === true && grantedBy(strength, { ...delegated, identity: false }, request) !== true;
}
function neededStrength(request, answers) {
  const bare = { ...answers, grant: false, grantToAccount: false };
  const suffices = (strength, given) => grantedBy(strength, given, request) === true;
  const together = !suffices(STRENGTH.none, bare);
  const least = [STRENGTH.account, STRENGTH.limited, STRENGTH.direct].find(
    (strength) => suffices(strength, { ...bare, identity: false }) || together && suffices(strength, bare)
  );
  return least ?? STRENGTH.direct;
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
  for (const { reference, applies, unsettled, openPrincipal } of examined) {
    if (applies === false) continue;
    const name = `statement ${reference.statement + 1} of ${reference.policy}`;
    for (const { reason } of unsettled) reasons.push(`${name}: ${reason}`);
    if (openPrincipal !== void 0) reasons.push(`${name}: ${openPrincipal}`);
  }
  if (request.caller.kind === "unreadable")
    reasons.push(`the principal ${request.caller.text} is no ARN of a role, user or session`);
  if (request.foreignObject)
    reasons.push("the object belongs to another account than its bucket: its own ACL decides, which is not known (S2)");
  if (request.behindAlias)
    reasons.push(`KMS decides on the key behind ${request.resource.text}, which is not known: name the key's ARN (K3)`);
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

// src/authorization/s3/access-point.ts
function decideThroughAccessPoint(authorization, accessPoint, bucketSettings) {
  const request = {
    ...authorization.request,
    context: { ...authorization.request.context, ...accessPointContext(accessPoint) }
  };
  const { resourcePolicy: bucketPolicy, ...shared } = authorization;
  const onPoint = {
    ...shared,
    request: { ...request, resource: accessPointResource(accessPoint.arn, request.resource) },
    resourceAccount: accessPoint.account,
    ...accessPoint.policy === void 0 ? {} : { resourcePolicy: accessPoint.policy },
    // A VPC's access point is never public (B6).
    blockPublicAccess: accessPoint.vpc === void 0 ? effective(accessPoint, bucketSettings) : OPEN
  };
  const onBucket = {
    ...shared,
    request,
    ...bucketPolicy === void 0 ? {} : { resourcePolicy: bucketPolicy }
  };
  const point = decide(onPoint);
  const bucket = decide(onBucket);
  const refusals = outsideOfVpc(accessPoint, request.context);
  const { decision, reasons } = combine(point, bucket, onPoint);
  return { decision: withRefusals(decision, refusals), accessPoint: point, bucket, refusals, reasons };
}
var OPEN = { restrictPublicBuckets: false };
function effective({ publicAccessBlock }, bucket) {
  return strictest(...[publicAccessBlock, bucket].filter((settings) => settings !== void 0));
}
function accessPointContext({ arn, account, vpc }) {
  return {
    "s3:DataAccessPointArn": arn,
    "s3:DataAccessPointAccount": account,
    "s3:AccessPointNetworkOrigin": vpc === void 0 ? "Internet" : "VPC"
  };
}
function accessPointResource(accessPoint, resource) {
  const slash = resource.indexOf("/");
  return slash < 0 ? accessPoint : `${accessPoint}/object${resource.slice(slash)}`;
}
function outsideOfVpc({ vpc }, context) {
  if (vpc === void 0 || requestContext(context).get("aws:sourcevpc") === vpc) return [];
  const reason = `the access point answers to requests from ${vpc} only`;
  return [{ applies: true, status: 403, code: "AccessDenied", rule: "S8", reason }];
}
function withRefusals(decision, refusals) {
  return refusals.length > 0 && decision !== "explicitDeny" ? "implicitDeny" : decision;
}
var IDENTITY_ON_BUCKET = "whether IAM's side has to cover the bucket's ARN beside the access point's is not documented (S8): name both";
function combine(point, bucket, onPoint) {
  const firm = (decision) => ({ decision, reasons: [] });
  if (point.decision === "explicitDeny" || deniesByItself(bucket)) return firm("explicitDeny");
  if (point.decision === "implicitDeny") return firm("implicitDeny");
  const unsettled = bucket.decision === "explicitDeny" || bucket.decision === "implicitDeny" && identityAllows(onPoint);
  if (unsettled) return { decision: "unknown", reasons: [IDENTITY_ON_BUCKET] };
  if (bucket.decision === "implicitDeny") return firm(bucket.decision);
  const reasons = [.../* @__PURE__ */ new Set([...point.reasons, ...bucket.reasons])];
  return reasons.length > 0 ? { decision: "unknown", reasons } : firm("allowed");
}
function deniesByItself({ decision, decidedBy }) {
  return decision === "explicitDeny" && decidedBy.some(({ kind }) => kind === "bucket-policy");
}
function identityAllows(onPoint) {
  const request = prepareRequest(onPoint);
  if (!request.sameAccount || isRefused(request)) return false;
  const { resourcePolicy: _policy, ...bare } = onPoint;
  const { identity, boundary, session } = collectAnswers(bare, request);
  return identity === true && boundary === true && session === true;
}

// src/authorization/s3/further-actions.ts
var TAKES_HEADERS = /* @__PURE__ */ new Set(["PutObject", "CreateMultipartUpload", "CopyObject"]);
var BY_HEADER = [
  [/^s3:requestobjecttag(\/|keys$)/, "s3:PutObjectTagging", "O2"],
  [/^s3:object-lock-(mode|retain-until-date|remaining-retention-days)$/, "s3:PutObjectRetention", "L1"],
  [/^s3:object-lock-legal-hold$/, "s3:PutObjectLegalHold", "L1"]
];
function furtherActions(call, bucket) {
  if (!TAKES_HEADERS.has(call.operation)) return [];
  const actions = [];
  const acl = aclOf(call.operation, call.request);
  if (acl !== void 0) {
    const lenient = bucket.objectOwnership === "BucketOwnerEnforced" && acl.canned === OWNER_FULL_CONTROL;
    actions.push({ action: "s3:PutObjectAcl", asked: lenient ? "unknown" : true, rule: "O2" });
  }
  const keys = [...requestContext(call.request.context).keys()];
  for (const [key, action, rule] of BY_HEADER) {
    if (keys.some((name) => key.test(name))) actions.push({ action, asked: true, rule });
  }
  return actions;
}
function bucketPolicyCounts(request, bucketRegion) {
  if (request.action.toLowerCase() !== "s3:getbucketlocation") return true;
  const region = requestContext(request.context).get("aws:requestedregion");
  return typeof region === "string" && bucketRegion !== void 0 ? region === bucketRegion : "unknown";
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
  for (const [index, { kind, character, texts = [] }] of steps.entries()) {
    if (kind === KIND.folded) variants.set(index, caseVariants(character));
    if (kind === KIND.choice) choices.set(index, lettersOf(texts));
  }
  const counted = steps.some(({ kind, rule }) => kind === KIND.separator || rule === RULE.sixth);
  const nodes = { width: length + 1, counted, kinds, characters, rules, floors: floorsOf(steps), variants, choices };
  const used = /* @__PURE__ */ new Set();
  for (let index = 0; index < length; index++) for (const one of charactersOf(nodes, index)) used.add(one);
  return { ...nodes, used };
}
var known = /* @__PURE__ */ new WeakMap();
function lettersOf(texts) {
  const before = known.get(texts) ?? texts.map(codePoints);
  known.set(texts, before);
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
  return matches(nodes, node, index, character) ? node + 1 + shift(nodes, node, character) : DEAD;
}
function stay(nodes, node, character) {
  const index = nodes.counted ? node % nodes.width : node;
  return admits(nodes, node, index, character) ? node + shift(nodes, node, character) : DEAD;
}
function matches(nodes, node, index, character) {
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
var known2 = /* @__PURE__ */ new WeakMap();
function automatonOf(pattern) {
  const before = known2.get(pattern);
  if (before !== void 0 && before.sets.length <= MOST_SETS) return before;
  const nodes = before ?? { ...compileNodes(pattern), key: JSON.stringify(pattern.tokens) };
  const firstSet = nodes.width * (nodes.counted ? 6 : 1);
  const automaton = { ...nodes, firstSet, sets: [], numbers: /* @__PURE__ */ new Map(), moves: [] };
  known2.set(pattern, automaton);
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
      if (run.costs[state] === cost) expand(run, state, cost);
      if (run.found.size >= enough) return { found: [...run.found.values()] };
      if (run.work > bound) return { exceeded: true };
    }
  }
  return { found: [...run.found.values()] };
}
function expand(run, state, cost) {
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
function holds({ include, exclude = [] }, text) {
  const question = { include, rejected: exclude, required: [literalPattern(text)], asked: [] };
  const result = search(question, DEFAULT_BOUND, 1);
  return "found" in result && result.found.length > 0;
}

// src/authorization/pattern/binary.ts
function binaryWitnesses(values) {
  const named = new Set(values.flatMap((value) => readBinary(value)?.toString("base64") ?? []));
  let other = 0;
  while (named.has(encode(other))) other++;
  return [...named, encode(other)];
}
var encode = (number) => Buffer.from(`other-${number}`).toString("base64");

// src/authorization/pattern/boolean.ts
function booleanWitnesses() {
  return ["true", "false"];
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
    const possible = time !== void 0 && (from === void 0 || time >= from && time <= LAST);
    if (possible && !named.has(time)) named.set(time, instant(time) === time ? print(time) : value);
  }
  const cuts = [...named].sort(([left], [right]) => left - right);
  const found = /* @__PURE__ */ new Map();
  let before = from ?? earlier(cuts[0]?.[0] ?? 0);
  found.set(before, print(before));
  for (const [cut, text] of cuts) {
    const inside = [Number.isFinite(cut) ? Math.floor(cut) - SECOND : cut, (before + cut) / 2, later(before)].map(print).find((one) => {
      const time = readDate(one);
      return time !== void 0 && time > before && time < cut;
    });
    if (inside !== void 0) found.set(readDate(inside) ?? 0, inside);
    found.set(cut, text);
    before = cut;
  }
  const after = from === void 0 ? later(before) : Math.min(LAST, later(before));
  if (cuts.length > 0 && after > before) found.set(after, print(after));
  return [...found.values()];
}
function earlier(time) {
  if (!Number.isFinite(time)) return Math.min(time, 0);
  const day = Math.floor(time) - DAY;
  return day < time ? day : time - Math.abs(time) / 2;
}
function later(time) {
  if (!Number.isFinite(time)) return Math.max(time, 0);
  const day = Math.floor(time) + DAY;
  return day > time ? day : time + Math.abs(time) / 2;
}
var instant = (time) => readDate(print(time));
function print(time) {
  if (!Number.isFinite(time)) return "";
  const whole = Math.floor(time);
  if (whole < FIRST || whole > LAST) return BigInt(Math.trunc(time / SECOND)).toString();
  const text = new Date(whole).toISOString();
  return time === whole ? text : text.replace("Z", `${(time - whole).toFixed(6).slice(2)}Z`);
}

// src/authorization/pattern/ip.ts
var ALL_ADDRESSES = { within: ["0.0.0.0/0", "::/0"], without: [] };
var MAPPED = 0xffffn << 32n;
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
function ipWitnesses(values, space) {
  const asked = readAll(values).map((block) => ({ block, image: imageOf(block) }));
  const within = readAll((space ?? ALL_ADDRESSES).within);
  const without = readAll((space ?? ALL_ADDRESSES).without);
  const blocks = asked.flatMap(({ block, image }) => image === void 0 ? block : [block, image]);
  const found = /* @__PURE__ */ new Map();
  const add = (value, text) => {
    const key = [value.bits, ...asked.map((one) => answer(one, value))].join();
    if (!found.has(key)) found.set(key, text());
  };
  for (const address of candidates([...blocks, ...within, ...without])) {
    const point = { bits: address.bits, first: address.value, last: address.value };
    const lies = (block) => contains(block, point);
    if (within.some(lies) && !without.some(lies)) add(point, () => print2(address));
  }
  for (const block of space === void 0 ? blocks : [])
    add(block, () => `${print2({ bits: block.bits, value: block.first })}/${prefixOf2(block)}`);
  return [...found.values()];
}
var answer = ({ block, image }, value) => contains(block, value) ? "in" : image !== void 0 && contains(image, value) ? "mapped" : "out";
function imageOf({ bits, first, last }) {
  if (bits === 32) return { bits: 128, first: MAPPED + first, last: MAPPED + last };
  const inside = first >= MAPPED && last < MAPPED + (1n << 32n);
  return inside ? { bits: 32, first: first - MAPPED, last: last - MAPPED } : void 0;
}
var prefixOf2 = ({ bits, first, last }) => bits - (last - first + 1n).toString(2).length + 1;
var readAll = (texts) => texts.flatMap((text) => {
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
var contains = (outer, inner) => outer.bits === inner.bits && outer.first <= inner.first && inner.last <= outer.last;
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
function numericWitnesses(values) {
  const named = values.flatMap((value) => readDecimal(value) ?? []);
  const digits = 1 + Math.max(0, ...named.map(({ fraction }) => fraction.length));
  const unit = 10n ** BigInt(digits);
  const cuts = [...new Set(named.map((decimal) => scaled(decimal, digits)))].sort(ascending);
  const candidates2 = [
    floor((cuts[0] ?? unit + 1n) - 1n, unit),
    ...cuts.flatMap((cut, index) => [cut, ...between(cut, cuts[index + 1], unit)])
  ];
  return [...new Set(candidates2.sort(ascending))].map((value) => print3(value, digits));
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
var OF_TWO_KINDS = "operators of different types test the same key";
var OUTSIDE = "not every kind of value that its operators tell apart is among the possible ones";
function witnessesFor(domain, questions) {
  const { several } = questions;
  return several === void 0 ? singles(domain, questions) : singles(domain, { ...questions, entangled: [...questions.entangled, several] });
}
var MOST_IN_LISTS = 7;
function anyValueWitnesses(questions) {
  const found = singles(ANY_VALUE, questions);
  const values = ["", ...found.values];
  if (questions.several === void 0) return { ...found, values };
  if (values.length <= MOST_IN_LISTS) return { ...found, values: [...values, ...listsOf(values)] };
  const reasons = [found.incomplete, questions.several].filter((reason) => reason !== void 0);
  return { values, incomplete: reasons.join("; ") };
}
function listsOf(values) {
  let lists = [[]];
  for (const value of values) lists = [...lists, ...lists.map((list) => [...list, value])];
  return lists.filter(({ length }) => length > 1);
}
function singles(domain, questions) {
  if ("addresses" in domain)
    return oneReading(questions, "addresses", ipWitnesses(questions.addresses, domain.addresses));
  if ("from" in domain)
    return oneReading(questions, "dates", dateWitnesses([...questions.dates, ...questions.numbers], domain.from));
  const vectors = answerVectors(domain.strings, questions.patterns);
  if ("exceeded" in vectors) {
    const some = answerVectors(domain.strings, []);
    return { values: "vectors" in some ? some.vectors.map(({ witness }) => witness) : [], incomplete: TOO_ENTANGLED };
  }
  const strings = vectors.vectors.map(({ witness }) => witness);
  const others = READINGS.filter(({ asked }) => asked(questions));
  const read = others.flatMap(({ unreadable, values }) => [...values(questions), unreadable]);
  const possible = read.filter((value) => holds(domain.strings, value));
  return withReasons([.../* @__PURE__ */ new Set([...strings, ...possible])], questions, [
    // Each reading is complete by itself; a value that two of them read together may be missing.
    ...others.length > (questions.patterns.length > 0 ? 0 : 1) ? [OF_TWO_KINDS] : [],
    ...possible.length < read.length ? [OUTSIDE] : []
  ]);
}
var READINGS = [
  {
    asked: ({ numbers }) => numbers.length > 0,
    values: ({ numbers }) => numericWitnesses(numbers),
    unreadable: "no number"
  },
  { asked: ({ dates }) => dates.length > 0, values: ({ dates }) => dateWitnesses(dates), unreadable: "no date" },
  {
    asked: ({ addresses }) => addresses.length > 0,
    values: ({ addresses }) => ipWitnesses(addresses),
    unreadable: "no address"
  },
  {
    asked: ({ binaries }) => binaries.length > 0,
    values: ({ binaries }) => binaryWitnesses(binaries),
    unreadable: "no base64"
  },
  { asked: ({ booleans }) => booleans, values: booleanWitnesses, unreadable: "neither true nor false" }
];
function oneReading(questions, family, values) {
  const { patterns, numbers, dates, addresses, binaries, booleans } = questions;
  const foreign = [patterns, binaries, family === "addresses" ? [...numbers, ...dates] : addresses].some(
    (list) => list.length > 0
  );
  return withReasons(values, questions, foreign || booleans ? [OF_TWO_KINDS] : []);
}
function withReasons(values, { entangled }, more) {
  const reasons = [.../* @__PURE__ */ new Set([...entangled, ...more])];
  return reasons.length === 0 ? { values } : { values, incomplete: reasons.join("; ") };
}

export {
  s3Gates,
  WRITES,
  PUBLIC_ADDRESSES,
  ANY_VALUE,
  anyValueBut,
  witnessesFor,
  anyValueWitnesses,
  prepareRequest,
  decideWord,
  decide,
  decideThroughAccessPoint,
  furtherActions,
  bucketPolicyCounts
};

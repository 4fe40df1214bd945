import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  limit
} from "./chunk-S4S6Q5VK.js";
import {
  redact
} from "./chunk-GQGIFATM.js";
import {
  partitionOf
} from "./chunk-C4HAOTYH.js";
import "./chunk-GGLZDCZS.js";

// src/simulator/ask.ts
import { createHash } from "node:crypto";

// src/simulator/failures.ts
var PERMISSION = {
  principal: "iam:SimulatePrincipalPolicy",
  custom: "iam:SimulateCustomPolicy"
};
var THROTTLED = /^(?:Throttl|RequestLimitExceeded|TooManyRequests|RequestThrottled|SlowDown)/;
var DENIED = /^(?:AccessDenied|UnauthorizedOperation|NotAuthorized)/;
var NO_CREDENTIALS = /^(?:CredentialsProviderError|TokenProviderError|InvalidClientTokenId|UnrecognizedClient|ExpiredToken|SignatureDoesNotMatch|MissingAuthenticationToken|IncompleteSignature|OptInRequired)/;
var MOST_CHARACTERS = 300;
function isThrottle(error) {
  return THROTTLED.test(nameOf(error)) || statusOf(error) === 429;
}
function isNoSuchEntity(error) {
  return nameOf(error).startsWith("NoSuchEntity");
}
function isWithoutCredentials(error) {
  return NO_CREDENTIALS.test(nameOf(error));
}
function isGarbled(error) {
  return statusOf(error) === 200;
}
function isOutOfReach(error) {
  const status = statusOf(error);
  const ofService = isThrottle(error) || status === void 0 || status >= 500;
  return ofService && !nameOf(error).startsWith("PolicyEvaluation");
}
function failureOf(error, way) {
  const permission = PERMISSION[way];
  if (isWithoutCredentials(error))
    return { kind: "refused", permission, why: `no valid AWS credentials: ${saidOf(error)}` };
  if (DENIED.test(nameOf(error)))
    return { kind: "refused", permission, why: `${permission} is not permitted: ${saidOf(error)}` };
  return { kind: "failed", why: saidOf(error) };
}
function nameOf(error) {
  return error instanceof Error ? error.name : "";
}
function statusOf(error) {
  if (!(error instanceof Error) || !("$metadata" in error)) return void 0;
  const metadata = error.$metadata;
  const status = typeof metadata === "object" && metadata !== null && "httpStatusCode" in metadata ? metadata.httpStatusCode : void 0;
  return typeof status === "number" ? status : void 0;
}
function saidOf(error) {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const line = redact(text.replace(/\s*Deserialization error: to see the raw response.*/s, ""));
  return line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS)}...` : line;
}

// src/simulator/requests.ts
var ATTACHED_IDENTITY = [
  { PolicyType: "inline" },
  { PolicyType: "aws-managed" },
  { PolicyType: "user-managed" }
];
function common({ actions, resources, context, subject: { boundary } }) {
  return {
    ActionNames: [...actions],
    ResourceArns: [...resources],
    ContextEntries: context.map(({ name, type, values }) => ({
      ContextKeyName: name,
      ContextKeyType: type,
      ContextKeyValues: [...values]
    })),
    // An attached boundary applies unless another one is passed.
    ...boundary === void 0 ? {} : { PermissionsBoundaryPolicyInputList: [boundary.text] }
  };
}
var texts = (documents) => documents.map(({ text }) => text);
function principalRequest(batch) {
  const { role, identity } = batch.subject;
  const request = { PolicySourceArn: role, ...common(batch) };
  if (identity === "attached") return request;
  return {
    ...request,
    PolicyExclusionList: [...ATTACHED_IDENTITY],
    ...identity.length === 0 ? {} : { PolicyInputList: texts(identity) }
  };
}
function customRequest(batch) {
  const { identity, scps } = batch.subject;
  const levels = scps?.map((level) => ({ ServiceControlPolicyInputList: texts(level) }));
  return {
    PolicyInputList: identity === "attached" ? [] : texts(identity),
    ...common(batch),
    ...levels === void 0 ? {} : { OrderedOrganizationPolicyInputList: levels }
  };
}
var SEVERITY = ["explicitDeny", "implicitDeny", "allowed"];
function readResults(results, batch, way) {
  const said = results.flatMap((result) => decisionsIn(result, batch, way));
  return new Map(
    batch.questions.flatMap(({ id, action, resource }) => {
      const own = said.filter((one) => one.action === action.toLowerCase() && one.resource === resource);
      const ranked = SEVERITY.flatMap((word) => own.find(({ judged }) => judged.decision === word) ?? []);
      return ranked[0] === void 0 ? [] : [[id, ranked[0].judged]];
    })
  );
}
function decisionsIn(result, { resources }, way) {
  const action = (result.EvalActionName ?? "").toLowerCase();
  const organizations = result.OrganizationsDecisionDetail?.AllowedByOrganizations;
  const specific = result.ResourceSpecificResults ?? [];
  const read = (resource, decision, detail) => {
    const word = SEVERITY.find((one) => one === decision);
    return word === void 0 ? [] : [{ action, resource, judged: judgedOf(word, way, detail, organizations) }];
  };
  if (specific.length > 0)
    return specific.flatMap((one) => read(one.EvalResourceName ?? "", one.EvalResourceDecision, one));
  const [only] = resources;
  return resources.length === 1 && only !== void 0 ? read(only, result.EvalDecision, result) : [];
}
function judgedOf(decision, how, detail, organizations) {
  const boundary = detail.PermissionsBoundaryDecisionDetail?.AllowedByPermissionsBoundary;
  return {
    kind: "judged",
    decision,
    how,
    matched: (detail.MatchedStatements ?? []).map(
      ({ SourcePolicyId, SourcePolicyType, StartPosition }) => ({
        policy: SourcePolicyId ?? "a policy without a name",
        ...SourcePolicyType === void 0 ? {} : { policyType: SourcePolicyType },
        ...StartPosition?.Line === void 0 ? {} : { line: StartPosition.Line },
        ...StartPosition?.Column === void 0 ? {} : { column: StartPosition.Column }
      })
    ),
    missing: detail.MissingContextValues ?? [],
    ...organizations === void 0 ? {} : { allowedByOrganizations: organizations },
    ...boundary === void 0 ? {} : { allowedByBoundary: boundary }
  };
}

// src/simulator/ask.ts
var CALLS_OF_AN_ACCOUNT = 3;
var CALLS_IN_ALL = 24;
var MAX_ATTEMPTS = 10;
var ROUNDS = 8;
var LONGEST_PAUSE = 3e4;
var MOST_IN_VAIN = 5;
var MOST_PAGES = 100;
var TIMEOUTS = { connectionTimeout: 5e3, requestTimeout: 3e4, throwOnRequestTimeout: true };
var HOME_REGIONS = {
  "aws-us-gov": "us-gov-west-1",
  "aws-cn": "cn-north-1",
  "aws-eusc": "eusc-de-east-1"
};
function iamSimulator(options = {}) {
  const counter = { calls: 0, throttles: 0 };
  const connections = /* @__PURE__ */ new Map();
  const inAll = limit(CALLS_IN_ALL);
  const connectionOf = ({ account, role }) => {
    const credentials = options.credentials?.(account);
    const partition = partitionOf(role);
    const key = `${partition} ${credentials === void 0 ? "" : account}`;
    const made = connections.get(key) ?? connect(options, credentials, partition, counter);
    connections.set(key, made);
    return made;
  };
  const answered = /* @__PURE__ */ new Map();
  const ask = async (batch, way) => {
    const key = fingerprint(batch, way);
    const known = answered.get(key);
    if (known !== void 0) return known;
    const connection = await connectionOf(batch.subject);
    const reply = await connection.bounded(() => inAll(() => askOver(connection, batch, way, options.pause ?? sleep)));
    if (isComplete(reply, batch)) answered.set(key, reply);
    return reply;
  };
  return { ask, traffic: () => ({ ...counter }) };
}
function fingerprint(batch, way) {
  const request = way === "principal" ? principalRequest(batch) : customRequest(batch);
  return createHash("sha256").update(JSON.stringify([way, batch.subject.role, request])).digest("hex");
}
function isComplete(reply, { questions }) {
  return reply.kind === "no-such-role" || reply.kind === "answered" && reply.answers.size === questions.length;
}
async function connect({ endpoint, maxAttempts, retryMode }, credentials, partition, counter) {
  const { IAMClient } = await import("./dist-es-YSD25QHM.js");
  const client = new IAMClient({
    region: HOME_REGIONS[partition] ?? "us-east-1",
    retryMode: retryMode ?? "adaptive",
    maxAttempts: maxAttempts ?? MAX_ATTEMPTS,
    requestHandler: TIMEOUTS,
    ...endpoint === void 0 ? {} : { endpoint },
    ...credentials === void 0 ? {} : { credentials }
  });
  const position = {
    name: "countTraffic",
    relation: "after",
    toMiddleware: "retryMiddleware",
    override: true
  };
  client.middlewareStack.addRelativeTo(counting(counter), position);
  return { client, bounded: limit(CALLS_OF_AN_ACCOUNT), vain: 0 };
}
function counting(counter) {
  return (next) => async (request) => {
    counter.calls += 1;
    try {
      return await next(request);
    } catch (error) {
      if (isThrottle(error)) counter.throttles += 1;
      throw error;
    }
  };
}
async function askOver(connection, batch, way, pause) {
  let askedAgain = false;
  for (let round = 1; ; ) {
    if (connection.over !== void 0) return connection.over;
    try {
      const pages = await allPages(connection.client, batch, way);
      connection.vain = 0;
      if ("why" in pages) return pages;
      const answers = readResults(pages, batch, way);
      if (answers.size === batch.questions.length || askedAgain) return { kind: "answered", answers };
      askedAgain = true;
    } catch (error) {
      if (isNoSuchEntity(error) && way === "principal") return { kind: "no-such-role" };
      if (isThrottle(error) && round < ROUNDS) {
        await pause(jitter(Math.min(LONGEST_PAUSE, 1e3 * 2 ** round)));
        round += 1;
      } else if (isGarbled(error) && !askedAgain) askedAgain = true;
      else return giveUp(connection, error, way);
    }
  }
}
function giveUp(connection, error, way) {
  const failure = failureOf(error, way);
  connection.vain = isOutOfReach(error) ? connection.vain + 1 : 0;
  if (isWithoutCredentials(error)) connection.over = failure;
  else if (connection.vain >= MOST_IN_VAIN)
    connection.over = {
      kind: "failed",
      why: `IAM gave no answer ${MOST_IN_VAIN} times in a row, the last time: ${failure.why}`
    };
  return failure;
}
async function allPages(client, batch, way) {
  const results = [];
  const seen = /* @__PURE__ */ new Set();
  let marker;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await onePage(client, batch, way, marker);
    results.push(...answer.EvaluationResults ?? []);
    if (answer.IsTruncated !== true) return results;
    marker = answer.Marker;
    if (marker === void 0 || seen.has(marker))
      return { kind: "failed", why: "the simulator's list of results does not end" };
    seen.add(marker);
  }
  return { kind: "failed", why: `the simulator's list of results has more than ${MOST_PAGES} pages` };
}
async function onePage(client, batch, way, marker) {
  const { SimulateCustomPolicyCommand, SimulatePrincipalPolicyCommand } = await import("./dist-es-YSD25QHM.js");
  const next = marker === void 0 ? {} : { Marker: marker };
  return way === "principal" ? client.send(new SimulatePrincipalPolicyCommand({ ...principalRequest(batch), ...next })) : client.send(new SimulateCustomPolicyCommand({ ...customRequest(batch), ...next }));
}
function jitter(milliseconds) {
  return milliseconds / 2 + Math.random() * milliseconds / 2;
}
function sleep(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
export {
  iamSimulator
};

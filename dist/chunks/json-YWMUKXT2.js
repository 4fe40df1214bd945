import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  placeIn
} from "./chunk-Q4CVXKZT.js";
import {
  version
} from "./chunk-RCBA2AWI.js";
import "./chunk-5VKBCNGO.js";
import "./chunk-GGLZDCZS.js";

// src/explain/json.ts
function renderJson(explained, exitCode, documents) {
  const { input, counts, groups, hints, unreadable, problems, comparison, time } = explained;
  return print({
    input,
    time,
    exitCode,
    counts,
    denials: groups.map((group) => groupJson(group, documents)),
    hints: hints.map((hint) => ({ ...hint, causes: hint.causes.map(candidateJson) })),
    ...comparison === void 0 ? {} : { comparison },
    unreadable,
    problems
  });
}
function renderObservedJson(input, observations) {
  return print({ input, observed: observations });
}
function print(content) {
  const tool = { name: "genesys-export-gate", version };
  return `${JSON.stringify({ schemaVersion: 1, tool, mode: "explain", ...content }, null, 2)}
`;
}
function groupJson(group, documents) {
  const { cause, example, count, firstTime, lastTime, operations, callers, resources, error, meaning } = group;
  return {
    outcome: cause.outcome,
    count,
    ...firstTime === void 0 ? {} : { firstTime },
    ...lastTime === void 0 ? {} : { lastTime },
    operations,
    callers,
    resources,
    action: cause.question.action,
    resource: cause.question.resource,
    cause: cause.cause,
    why: cause.why,
    ...layerJson(cause, documents),
    provided: cause.provided,
    ...cause.disagreement === void 0 ? {} : { disagreement: cause.disagreement },
    suspects: cause.suspects,
    reasons: cause.reasons,
    example: {
      at: example.at,
      ...example.time === void 0 ? {} : { time: example.time },
      network: example.network,
      context: cause.request?.context ?? example.facts
    },
    ...error === void 0 ? {} : { aws: error },
    meaning
  };
}
function layerJson(cause, documents) {
  const { layer, statement, decision } = cause;
  const document = statement === void 0 ? void 0 : documents.get(statement.policy);
  const place = document === void 0 || statement === void 0 ? void 0 : placeIn(document, statement.path);
  return {
    ...layer === void 0 ? {} : { layer },
    ...decision === void 0 ? {} : { decision: decision.decision, rules: decision.rules },
    ...statement === void 0 ? {} : { statement: { policy: statement.policy, statement: statement.statement, ...sidOf(statement.sid) } },
    ...place === void 0 ? {} : { location: { path: place.path, line: place.line, endLine: place.endLine } }
  };
}
var sidOf = (sid) => sid === void 0 ? {} : { sid };
function candidateJson({ pointer: _pointer, place, statement, ...rest }) {
  return {
    ...rest,
    ...statement === void 0 ? {} : { statement: { policy: statement.policy, statement: statement.statement, ...sidOf(statement.sid) } },
    ...place === void 0 ? {} : { location: { path: place.path, line: place.line, endLine: place.endLine } }
  };
}
export {
  renderJson,
  renderObservedJson
};

import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  toPointer
} from "./chunk-5VKBCNGO.js";

// src/report/lookup.ts
function lookups(report) {
  const head = lookup([...report.documents].reverse());
  const base = lookup(report.documents);
  const paths = new Set(report.documents.map((document) => document.path));
  const names = /* @__PURE__ */ new Map();
  for (const path of paths) names.set(fileName(path), (names.get(fileName(path)) ?? 0) + 1);
  return {
    head,
    base,
    of: (finding) => finding.status === "fixed" ? base : head,
    shortPath: (path) => (names.get(fileName(path)) ?? 0) > 1 ? path : fileName(path)
  };
}
function isOfAws(path) {
  return path.startsWith("arn:");
}
function locationOf(finding, side) {
  return finding.location ?? (finding.statement && side.place(finding.statement));
}
function lookup(documents) {
  const byId = new Map(documents.map((document) => [document.policy.id, document]));
  const byPath = new Map(documents.map((document) => [document.path, document]));
  return {
    place: ({ policy, path }) => byId.get(policy)?.places.get(toPointer(path))?.value,
    path: ({ policy }) => byId.get(policy)?.path ?? policy,
    text: (path) => byPath.get(path)?.text
  };
}
function fileName(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}

// src/report/order.ts
var SEVERITIES = ["error", "warning", "notice"];
var STATUSES = ["new", "existing", "fixed", "suppressed"];
var VERDICTS = ["fail", "undecided", "pass"];
var INPUT_RULES = /* @__PURE__ */ new Set(["unreadable-input", "bad-config"]);
function worstFirst(findings) {
  return [...findings].sort(
    (a, b) => Number(isOpen(b)) - Number(isOpen(a)) || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status)
  );
}
function isOpen(finding) {
  return finding.status === "new" || finding.status === "existing";
}
function isAboutInput(finding) {
  return INPUT_RULES.has(finding.rule);
}
function isToldByInput(sentence, { findings }) {
  return findings.some((finding) => isAboutInput(finding) && isOpen(finding) && sentence.includes(finding.message));
}
function isAboutAbsence({ rule }) {
  return rule === "no-export-found" || rule === "not-known";
}
function isEmptyHanded({ exports, findings }) {
  return exports.length === 0 && findings.some((finding) => finding.rule === "no-export-found" && isOpen(finding));
}
function severities(findings) {
  const open = findings.filter(isOpen);
  const of = (severity) => open.filter((finding) => finding.severity === severity).length;
  return { error: of("error"), warning: of("warning"), notice: of("notice") };
}
function worstExportsFirst(exports) {
  return [...exports].sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict));
}
function tally(calls) {
  const of = (...words) => calls.filter(({ decision }) => words.includes(decision)).length;
  return {
    denied: of("implicitDeny", "explicitDeny"),
    depends: of("depends"),
    unknown: of("unknown"),
    allowed: of("allowed")
  };
}
function before(exported, id) {
  return exported.base?.find(({ call }) => call.id === id);
}
function allCalls(report) {
  return report.exports.flatMap(({ decisions }) => decisions.calls);
}
function changed(exported, call) {
  const base = before(exported, call.call.id);
  return base !== void 0 && base.decision !== call.decision;
}
function isMinor(report, exported, { call }) {
  const isError = report.findings.some(
    (finding) => finding.severity === "error" && finding.export === exported.name && finding.calls.includes(call.id)
  );
  return call.evidence === "reported" && !isError;
}
function isUnread(report) {
  return report.couldNotJudge && report.verdict !== "fail";
}

export {
  lookups,
  isOfAws,
  locationOf,
  worstFirst,
  isOpen,
  isAboutInput,
  isToldByInput,
  isAboutAbsence,
  isEmptyHanded,
  severities,
  worstExportsFirst,
  tally,
  before,
  allCalls,
  changed,
  isMinor,
  isUnread
};

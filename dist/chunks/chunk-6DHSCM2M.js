import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);

// src/report/order.ts
var SEVERITIES = ["error", "warning", "notice"];
var STATUSES = ["new", "existing", "fixed", "suppressed"];
var VERDICTS = ["fail", "undecided", "pass"];
var INPUT_RULES = /* @__PURE__ */ new Set(["unreadable-input", "bad-config"]);
function worstFirst(findings) {
  return [...findings].sort(
    (a, b) => Number(isOpen(b)) - Number(isOpen(a)) || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status) || Number(b.rule === "simulator-disagrees") - Number(a.rule === "simulator-disagrees")
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

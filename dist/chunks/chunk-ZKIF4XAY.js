import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  STAND_IN_ACCOUNT,
  STAND_IN_REGION,
  isStandIn
} from "./chunk-5VN2VIFB.js";

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

// src/report/stand-ins.ts
var STAND_INS = new RegExp(
  `(?<![A-Za-z0-9-])(?:${STAND_IN_ACCOUNT}|${STAND_IN_REGION}|(?<endpoint>vpce-)?(?:name-)?not-known-(?<what>[A-Za-z0-9-]*[A-Za-z0-9]))(?![A-Za-z0-9-])`,
  "g"
);
function inWords(report) {
  const templates = report.documents.filter(({ format }) => format === "template");
  if (templates.length === 0) return report;
  const written = /* @__PURE__ */ new Map();
  const isWritten = (word) => {
    const known = written.get(word) ?? report.documents.some(({ text }) => text.includes(word));
    written.set(word, known);
    return known;
  };
  const say = (text) => isStandIn(text) ? text.replace(
    STAND_INS,
    (word, endpoint = "", what = "") => isWritten(word) ? word : wordsFor(word, endpoint, what)
  ) : text;
  return {
    ...report,
    exports: report.exports.map((exported) => exportInWords(exported, say)),
    findings: report.findings.map((finding) => findingInWords(finding, say)),
    notEvaluated: report.notEvaluated.map((one) => ({ ...one, what: say(one.what), why: say(one.why) }))
  };
}
function wordsFor(word, endpoint, what) {
  if (word === STAND_IN_ACCOUNT) return "(account known after deployment)";
  if (word === STAND_IN_REGION) return "(Region known after deployment)";
  return `${endpoint}(${what}, known after deployment)`;
}
function exportInWords(exported, say) {
  const { decisions, base } = exported;
  const { declared } = decisions.export;
  return {
    ...exported,
    decisions: {
      ...decisions,
      export: {
        ...decisions.export,
        declared: { ...declared, role: say(declared.role), bucket: say(declared.bucket) }
      },
      calls: decisions.calls.map((call) => callInWords(call, say)),
      guards: decisions.guards.map((guard) => guardInWords(guard, say))
    },
    ...base === void 0 ? {} : { base: base.map((call) => callInWords(call, say)) }
  };
}
function callInWords(decided, say) {
  const { call, reasons, examples } = decided;
  return {
    ...decided,
    call: { ...call, resource: say(call.resource) },
    reasons: reasons.map(say),
    examples: examples.map((example) => exampleInWords(example, say))
  };
}
function guardInWords(decided, say) {
  const { guard, reasons, example } = decided;
  return {
    ...decided,
    guard: { ...guard, resource: say(guard.resource), who: say(guard.who) },
    reasons: reasons.map(say),
    ...example === void 0 ? {} : { example: exampleInWords(example, say) }
  };
}
function exampleInWords({ sample, ...rest }, say) {
  const { request } = sample;
  const context = Object.entries(request.context).map(([key, value]) => [
    key,
    typeof value === "string" ? say(value) : value.map(say)
  ]);
  const said = { ...request, resource: say(request.resource), context: Object.fromEntries(context) };
  const choices = Object.entries(sample.choices).map(([name, words]) => [name, say(words)]);
  return { ...rest, sample: { ...sample, request: said, choices: Object.fromEntries(choices) } };
}
function findingInWords(finding, say) {
  const { message, why, pointer, advice, example, refuted, fix } = finding;
  return {
    ...finding,
    message: say(message),
    ...why === void 0 ? {} : { why: say(why) },
    ...pointer === void 0 ? {} : { pointer: { ...pointer, text: say(pointer.text) } },
    ...advice === void 0 ? {} : { advice: say(advice) },
    ...example === void 0 ? {} : { example: say(example) },
    ...fix === void 0 ? {} : { fix: fixInWords(fix, say) },
    refuted: refuted.map(say)
  };
}
function fixInWords(fix, say) {
  const { description, letsIn } = fix;
  return {
    ...fix,
    description: say(description),
    ...letsIn === void 0 ? {} : { letsIn: { asBefore: letsIn.asBefore.map(say), newly: letsIn.newly.map(say) } }
  };
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
  isUnread,
  inWords
};

import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  logText
} from "./chunk-TM4NBPUC.js";
import {
  byText
} from "./chunk-ALJ6Q6VK.js";
import {
  inWords,
  isAboutAbsence,
  isAboutInput,
  isOpen,
  worstFirst
} from "./chunk-ZKIF4XAY.js";
import {
  exitCodeOf
} from "./chunk-SWLO5RG2.js";
import {
  lookups,
  placeWords
} from "./chunk-O6ZNNXPA.js";
import {
  DECISION_WORDS,
  DENIED_BY_SIMULATOR
} from "./chunk-QIMKEUIM.js";
import "./chunk-5VN2VIFB.js";
import {
  visible
} from "./chunk-IPPBXDWB.js";
import {
  severityOf
} from "./chunk-6CKXNUN2.js";
import "./chunk-5VKBCNGO.js";
import "./chunk-GGLZDCZS.js";

// src/report/junit/finding-case.ts
function findingCase(finding, report) {
  if (finding.status === "fixed") return [];
  const name = finding.location === void 0 ? finding.rule : `${finding.rule} ${finding.location.path}`;
  const { rule: type, message } = finding;
  const log = linesOf(finding, report);
  if (finding.status === "suppressed") return [{ name, outcome: "skipped", message: suppressedWords(finding) }];
  if (isUnanswered(finding)) {
    const counts2 = finding.severity === "error" || report.verdict !== "pass" && report.undecidedPasses !== true;
    return [counts2 ? { name, outcome: "error", type, message, details: log } : { name, outcome: "skipped", message }];
  }
  if (finding.severity !== "error")
    return [{ name, outcome: "passed", log: [`${finding.severity}: ${message}`, ...log] }];
  if (!isBlocking(finding, report)) return [{ name, outcome: "skipped", message: pastWords(message) }];
  return [{ name, outcome: "failure", type, message, details: log }];
}
function isUnanswered(finding) {
  return isAboutInput(finding) || isAboutAbsence(finding);
}
function isBlocking(finding, report) {
  if (finding.severity !== "error" || !isOpen(finding)) return false;
  if (finding.status === "new" || report.comparison === void 0) return true;
  const isNewError = ({ severity, status }) => severity === "error" && status === "new";
  return report.verdict === "fail" && !report.findings.some(isNewError);
}
function pastWords(message) {
  return `it was so before this change: ${message}`;
}
function suppressedWords({ message, suppression }) {
  return `suppressed (${suppression?.reason ?? "no reason given"}): ${message}`;
}
function linesOf(finding, report) {
  const { location, why, pointer, fix, advice, example } = finding;
  return [
    location && placeWords(location, finding.statement, lookups(report).of(finding)),
    why ?? pointer?.text,
    fix?.verified ? `Cure (checked): ${fix.description}` : void 0,
    advice === void 0 ? void 0 : `Cure: ${advice}`,
    example
  ].filter((line) => line !== void 0);
}

// src/report/junit/cases.ts
function callCases({ decisions }, findings, report) {
  return decisions.calls.map((decided) => {
    const about = ofCase(findings, decided.call.id);
    return decided.decision === "unknown" ? unknownCall(decided, about, report) : decidedCall(decided, about, report);
  });
}
function guardCases({ decisions }, findings, report) {
  return decisions.guards.map(
    (decided) => guardCase(decided, ofCase(findings, decided.guard.id, decided.guard.rule), report)
  );
}
function decidedCall(decided, about, report) {
  const { call, decision, dependsOn, deniedBySimulator } = decided;
  const name = `${call.id} (${call.action})`;
  const on = dependsOn.length === 0 ? "" : ` on ${dependsOn.join(", ")}`;
  const by = deniedBySimulator === true ? DENIED_BY_SIMULATOR : DECISION_WORDS[decision];
  const words = `${call.action}: ${by}${on}`;
  const denied = stopped(name, call.id, words, about, report);
  if (denied !== void 0) return denied;
  if (decision === "allowed") return passed(name, about, report);
  return about.length === 0 && call.evidence !== "reported" ? { name, outcome: "failure", type: decision, message: words } : passed(name, about, report, `warning: ${words}`);
}
function unknownCall({ call, reasons }, about, report) {
  const name = `${call.id} (${call.action})`;
  const words = `whether AWS would allow ${call.action} cannot be told: ${reasons.join("; ")}`;
  const denied = stopped(name, call.id, words, about, report);
  if (denied !== void 0 && (denied.outcome === "failure" || !about.some(isOpen))) return denied;
  const isRequired = call.evidence !== "reported" || about.some((one) => isOpen(one) && one.severity !== "notice");
  return isRequired ? unanswered(name, words, about, report) : passed(name, about, report, `notice: ${words}`);
}
function guardCase({ guard, outcome, reasons }, about, report) {
  const name = `${guard.id}: ${guard.who} is denied`;
  const told = stopped(name, guard.id, `${guard.who} may ${guard.action}`, about, report);
  if (told !== void 0 && (told.outcome === "failure" || outcome === "held")) return told;
  if (outcome === "held") return passed(name, about, report);
  const suppressed = about.find(({ status }) => status === "suppressed");
  if (outcome === "unknown") {
    const words2 = `whether ${guard.who} is denied cannot be told: ${reasons.join("; ")}`;
    if (suppressed !== void 0) return { name, outcome: "skipped", message: suppressedWords(suppressed) };
    return severityOf(guard.rule) === "error" ? unanswered(name, words2, about, report) : passed(name, about, report, `notice: ${words2}`);
  }
  if (told !== void 0) return told;
  const words = `${guard.who} may ${guard.action}`;
  return about.length === 0 && severityOf(guard.rule) === "error" ? { name, outcome: "failure", type: guard.rule, message: words } : passed(name, about, report, `${severityOf(guard.rule)}: ${words}`);
}
function stopped(name, id, words, about, report) {
  const told = ({ calls, message }) => calls.indexOf(id) > 0 ? words : message;
  const blocking = about.find((finding) => isBlocking(finding, report));
  if (blocking !== void 0) {
    const message = told(blocking);
    const details = [message === words ? blocking.message : words, ...linesOf(blocking, report)];
    return { name, outcome: "failure", type: blocking.rule, message, details };
  }
  const past = about.find((finding) => finding.severity === "error" && isOpen(finding));
  if (past !== void 0) return { name, outcome: "skipped", message: pastWords(told(past)) };
  const suppressed = about.find(({ status }) => status === "suppressed");
  if (suppressed === void 0) return void 0;
  return { name, outcome: "skipped", message: suppressedWords({ ...suppressed, message: told(suppressed) }) };
}
function unanswered(name, message, about, report) {
  const details = about.flatMap((finding) => linesOf(finding, report));
  return report.undecidedPasses === true ? { name, outcome: "skipped", message } : { name, outcome: "error", type: "unknown", message, details };
}
function passed(name, about, report, ...more) {
  const found = about.filter(isOpen).flatMap((finding) => [`${finding.severity}: ${finding.message}`, ...linesOf(finding, report)]);
  const log = [...more, ...found];
  return log.length === 0 ? { name, outcome: "passed" } : { name, outcome: "passed", log };
}
function ofCase(findings, id, rule) {
  return findings.filter(
    (finding) => finding.status !== "fixed" && (finding.calls.includes(id) || rule !== void 0 && finding.rule === rule)
  );
}

// src/report/escape/xml.ts
var ENTITIES = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;"
};
function xmlText(foreign) {
  return escaped(logText(foreign));
}
function xmlAttribute(foreign) {
  return escaped(logText(visible(foreign)));
}
function escaped(shown) {
  return shown.replace(/[\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

// src/report/junit/print.ts
var DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';
function printSuites(name, suites, seconds, timestamp) {
  const all = suites.flatMap(({ cases }) => cases);
  return [
    DECLARATION,
    `<testsuites ${attributes({ name, ...counts(all), time: seconds.toFixed(3), timestamp })}>`,
    ...suites.flatMap(suiteLines),
    "</testsuites>",
    ""
  ].join("\n");
}
function suiteLines({ name, cases }) {
  return [
    `  <testsuite ${attributes({ name, ...counts(cases) })}>`,
    ...cases.flatMap((one) => caseLines(one, name)),
    "  </testsuite>"
  ];
}
function counts(cases) {
  const of = (outcome) => String(cases.filter((one) => one.outcome === outcome).length);
  return { tests: String(cases.length), failures: of("failure"), errors: of("error"), skipped: of("skipped") };
}
function caseLines(one, suite) {
  const start = `    <testcase ${attributes({ classname: suite, name: one.name })}`;
  const inner = [...outcomeLines(one), ...logLines(one.log ?? [])];
  return inner.length === 0 ? [`${start}/>`] : [`${start}>`, ...inner, "    </testcase>"];
}
function outcomeLines(one) {
  if (one.outcome === "passed") return [];
  const { outcome, message, type, details = [] } = one;
  const given = outcome === "skipped" ? { message } : { message, ...type === void 0 ? {} : { type } };
  const start = `      <${outcome} ${attributes(given)}`;
  if (outcome === "skipped" || details.length === 0) return [`${start}/>`];
  return [`${start}>${xmlText(details.join("\n"))}</${outcome}>`];
}
function logLines(lines) {
  return lines.length === 0 ? [] : [`      <system-out>${xmlText(lines.join("\n"))}</system-out>`];
}
function attributes(values) {
  return Object.entries(values).map(([name, value]) => `${name}="${xmlAttribute(value)}"`).join(" ");
}

// src/report/junit.ts
function renderJunit(judged) {
  const report = inWords(judged);
  const names = new Set(report.exports.map(({ name }) => name));
  const exports = byText(report.exports, ({ name }) => [name]);
  const others = inOrder(report.findings.filter(({ export: name }) => name === void 0 || !names.has(name)));
  const suites = [
    ...exports.map((exported) => exportSuite(exported, report)),
    {
      name: report.tool.name,
      cases: [...others.flatMap((finding) => findingCase(finding, report)), verdictCase(report)]
    }
  ];
  return printSuites(report.tool.name, suites, report.durationMs / 1e3, report.time);
}
function exportSuite(exported, report) {
  const { decisions, name } = exported;
  const own = report.findings.filter((finding) => finding.export === name);
  const shown = /* @__PURE__ */ new Set([
    ...decisions.calls.map(({ call }) => call.id),
    ...decisions.guards.map(({ guard }) => guard.id)
  ]);
  const others = inOrder(own.filter(({ calls }) => !calls.some((id) => shown.has(id))));
  return {
    name,
    cases: [
      ...callCases(exported, own, report),
      ...guardCases(exported, own, report),
      ...others.flatMap((finding) => findingCase(finding, report))
    ]
  };
}
function inOrder(findings) {
  return worstFirst(byText(findings, ({ rule, identity, message }) => [rule, identity, message]));
}
function verdictCase(report) {
  const name = "verdict";
  const { verdict, verdictReason } = report;
  switch (exitCodeOf(report)) {
    case 0:
      return { name, outcome: "passed", log: [verdictReason ?? verdict] };
    case 1:
      return { name, outcome: "failure", type: verdict, message: "a required call is denied, or an error was found" };
    case 2:
      return { name, outcome: "error", type: "could-not-judge", message: "something needed could not be read" };
    case 3:
      return {
        name,
        outcome: "error",
        type: verdict,
        message: "whether AWS would allow a required call cannot be told"
      };
  }
}
export {
  renderJunit
};

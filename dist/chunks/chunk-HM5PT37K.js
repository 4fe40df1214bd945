import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  checkedWords,
  cureOf,
  examplesOf,
  isCut,
  requestWords
} from "./chunk-A5WE2LGT.js";
import {
  allCalls,
  before,
  changed,
  inWords,
  isAboutInput,
  isEmptyHanded,
  isMinor,
  isOpen,
  isToldByInput,
  isUnread,
  severities,
  tally,
  worstExportsFirst,
  worstFirst
} from "./chunk-ZKIF4XAY.js";
import {
  paragraph,
  print,
  span
} from "./chunk-SUOWD6QR.js";
import {
  quote
} from "./chunk-34HTASAD.js";
import {
  clip
} from "./chunk-WC24BK4T.js";
import {
  findingWords,
  isHidden,
  locationOf,
  lookups
} from "./chunk-O6ZNNXPA.js";
import {
  displayWidth,
  padTo
} from "./chunk-NRGMYMGR.js";
import {
  DECISION_WORDS,
  DENIED_BY_SIMULATOR,
  DRIFT_TITLE,
  DRIFT_WORDS,
  STATUS_WORDS,
  VERDICT_WORDS,
  count,
  listed,
  roleName,
  shortId
} from "./chunk-QIMKEUIM.js";
import {
  visible
} from "./chunk-IPPBXDWB.js";
import {
  severityOf
} from "./chunk-6CKXNUN2.js";

// src/report/text/closing.ts
var MOST_LEFT_OUT = 3;
var STYLES = { pass: "green", fail: "red", undecided: "yellow" };
function closing(report, width) {
  const unread = isUnread(report);
  const word = unread ? "could not judge" : VERDICT_WORDS[report.verdict];
  const style = unread ? "red" : STYLES[report.verdict];
  const indent = word.length + 5;
  const [first, ...rest] = paragraph(facts(report).join(" · "), width, { indent });
  const start = ["  ", span(word, "bold", style), "   ", ...(first ?? []).slice(1)];
  return [start, ...rest];
}
function facts(report) {
  const judged = report.exports.length > 0;
  return [
    ...report.verdictReason === void 0 ? [] : [report.verdictReason],
    ...judged ? [callCounts(report)] : report.verdictReason === void 0 ? ["no export to judge"] : [],
    ...findingCounts(report),
    judged ? `judged ${report.mode === "check" && report.simulator === void 0 ? "offline " : ""}in ${duration(report.durationMs)}` : duration(report.durationMs),
    ...leftOut(report)
  ];
}
function callCounts(report) {
  const calls = allCalls(report);
  const { denied, depends, unknown, allowed } = tally(calls);
  const outcomes = [
    ...denied > 0 ? [`${denied} denied`] : [],
    ...depends > 0 ? [`${depends} ${depends === 1 ? "depends" : "depend"}`] : [],
    ...unknown > 0 ? [`${unknown} unknown`] : [],
    ...allowed > 0 ? [allowed === calls.length ? "all allowed" : `${allowed} allowed`] : []
  ].join(", ");
  return `${count(report.exports.length, "export")}, ${count(calls.length, "call")}${outcomes === "" ? "" : `: ${outcomes}`}`;
}
function findingCounts(report) {
  const { error, warning, notice } = severities(report.findings);
  const fixed = report.findings.filter(({ status }) => status === "fixed").length;
  const suppressed = report.findings.filter(({ status }) => status === "suppressed").length;
  const counts = [
    ...error > 0 ? [count(error, "error")] : [],
    ...warning > 0 ? [count(warning, "warning")] : [],
    ...notice > 0 ? [count(notice, "notice")] : []
  ];
  const old = report.comparison ? report.findings.filter((finding) => isOpen(finding) && finding.status === "existing").length : 0;
  if (old > 0) counts.push(`${old} of them before this change`);
  if (fixed > 0) counts.push(`${fixed} fixed`);
  if (suppressed > 0) counts.push(`${suppressed} suppressed`);
  return counts.length === 0 ? [] : [counts.join(", ")];
}
function leftOut({ notEvaluated }) {
  const missing = notEvaluated.flatMap(({ why, wanted }) => wanted === void 0 ? [] : [`${wanted}: ${why}`]);
  const others = notEvaluated.filter(({ wanted }) => wanted === void 0);
  const shown = others.slice(0, MOST_LEFT_OUT).map(({ what }) => what);
  const more = others.length - shown.length;
  return [
    ...missing.map((one) => one.replace(/\.$/, "")),
    ...shown.length === 0 ? [] : [
      `not judged: ${shown.join(", ")}${more > 0 ? ` and ${more} more (--format markdown or html names all)` : ""}`
    ]
  ];
}
function duration(milliseconds) {
  return milliseconds < 1e4 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1e3).toFixed(1)} s`;
}

// src/report/text/drift.ts
var MOST_LINES = 40;
var OWN_SIDE = "it judges the role's side; bucket, key, trust and resource control policies only the gate's own engine";
function driftLines({ drift = [] }, width) {
  if (drift.length === 0) return [];
  return [
    "",
    ["  ", span(DRIFT_TITLE, "bold"), "   - only in the files, + only in AWS"],
    ...drift.flatMap((one) => ["", ...oneDrift(one, width)])
  ];
}
function oneDrift({ what, change, firstSeen, breaks, difference, unknown }, width) {
  const seen = firstSeen === void 0 ? [] : [`first seen on ${firstSeen}`];
  const broken = breaks.map(
    ({ export: name, side }) => `${name} ${side === "live" ? "is stopped in AWS" : "stops with the next apply"}`
  );
  const shown = difference.slice(0, MOST_LINES);
  const more = difference.length - shown.length;
  return [
    ...paragraph([what, DRIFT_WORDS[change], ...seen, ...broken].join(" · "), width),
    ...unknown === void 0 ? [] : paragraph(unknown, width, { indent: 5 }),
    ...shown.map((line) => ["     ", span(line, ...styleOf(line))]),
    ...more > 0 ? [`     … ${count(more, "more line")} in the JSON report (--format json)`] : []
  ];
}
function styleOf(line) {
  if (line.startsWith("-")) return ["red"];
  return line.startsWith("+") ? ["green"] : ["dim"];
}
function simulatorLines({ simulator }, width) {
  if (simulator === void 0) return [];
  const { asked, calls, throttles, agreed, disagreed, inconclusive, unanswered, judgedBy, notAsked } = simulator;
  const all = asked > 0 && agreed === asked;
  const counts = [
    asked === 0 ? "nothing was asked" : `${count(asked, "question")} in ${count(calls, "call")}`,
    ...throttles === 0 ? [] : [`${throttles} throttled`],
    ...asked === 0 ? [] : all ? ["all agreed"] : [`${agreed} agreed`, `${disagreed} disagreed`],
    ...inconclusive === 0 ? [] : [`${inconclusive} inconclusive`],
    ...unanswered === 0 ? [] : [`${unanswered} unanswered`]
  ];
  return [
    "",
    ...paragraph(`IAM's simulator: ${counts.join(", ")}`, width),
    ...paragraph(all ? OWN_SIDE : judgedBy, width, { indent: 5, style: ["dim"] }),
    ...notAsked.flatMap(
      ({ what, why }) => paragraph(`not asked: ${what}: ${why}`, width, { indent: 5, style: ["dim"] })
    )
  ];
}

// src/report/text/exports.ts
var ARROW = "  ->  ";
var BROKEN = "   ";
var MARKS = {
  allowed: { mark: "✓", style: "green" },
  implicitDeny: { mark: "✗", style: "red" },
  explicitDeny: { mark: "✗", style: "red" },
  depends: { mark: "~", style: "yellow" },
  unknown: { mark: "?", style: "yellow" }
};
function exportLines(exported, report, sides, width) {
  const { calls, guards } = exported.decisions;
  const passed = exported.verdict === "pass";
  const shown = calls.filter((call) => !passed || call.decision !== "allowed" || changed(exported, call));
  const rows = [
    ...shown.map((call) => callRow(call, exported, report, sides)),
    ...guards.filter(({ outcome }) => outcome !== "held").map((guard) => guardRow(guard, sides))
  ];
  const lines = [...header(exported, width), "", ...table(rows, width)];
  const quiet = summary(calls.length - shown.length, rows.length > 0, guards);
  return quiet === void 0 ? lines : [...lines, ["  ", span("✓", "green"), " ", quiet]];
}
function header({ decisions, name }, width) {
  const { organizationId, region, role, bucket } = decisions.export.declared;
  const org = organizationId === void 0 ? "Genesys Cloud, org not known" : `Genesys Cloud org ${shortId(organizationId)}`;
  const where2 = region === void 0 ? "" : ` (${region})`;
  const start = ["  ", span(name, "bold"), `   ${org}${where2}`];
  const toRole = [span(ARROW, "dim"), `role ${roleName(role)}`];
  const toBucket = [span(ARROW, "dim"), `s3://${bucket}`];
  const fits = (line) => displayWidth(print([line], false)) <= width;
  const whole = [...start, ...toRole, ...toBucket];
  if (fits(whole)) return [whole];
  const rest = [BROKEN, ...toRole, ...toBucket];
  return fits(rest) ? [start, rest] : [start, [BROKEN, ...toRole], [BROKEN, ...toBucket]];
}
function callRow(call, exported, report, sides) {
  const base = before(exported, call.call.id);
  const now = DECISION_WORDS[call.decision];
  const { mark, style } = MARKS[call.decision];
  return {
    mark,
    style: style === "red" && isMinor(report, exported, call) ? "yellow" : style,
    id: call.call.id,
    outcome: base && base.decision !== call.decision ? `${DECISION_WORDS[base.decision]} -> ${now}` : now,
    cause: causeOf(call, sides),
    endFirst: call.decidedBy.some((reference) => addressOf(reference, sides) !== void 0)
  };
}
function causeOf(call, sides) {
  const by = call.decidedBy.length === 0 ? void 0 : placesOf(call.decidedBy, sides);
  if (call.deniedBySimulator === true) {
    const on = call.decision === "depends" ? ` depending on ${listed(call.dependsOn)}` : "";
    return `${DENIED_BY_SIMULATOR}${on}${by === void 0 ? "" : `  ${by}`}`;
  }
  if (call.decision === "depends") return `on ${listed(call.dependsOn)}${by === void 0 ? "" : `  ${by}`}`;
  if (by !== void 0) return by;
  if (call.decision === "unknown") return call.reasons[0] ?? "";
  const missing = call.worst.missingAllow;
  return missing.length === 0 ? "" : `no ${listed(
    missing.map((kind) => kind.replaceAll("-", " ")),
    "and no"
  )} allows it`;
}
function guardRow({ guard, outcome, decidedBy, reasons }, sides) {
  const who = `${guard.who}: ${guard.action}`;
  if (outcome === "unknown") return { ...MARKS.unknown, id: guard.id, outcome: "unknown", cause: reasons[0] ?? who };
  const style = severityOf(guard.rule) === "error" ? "red" : "yellow";
  return {
    mark: "✗",
    style,
    id: guard.id,
    outcome: "not denied",
    cause: `${placesOf(decidedBy, sides)}  ${who}`.trim()
  };
}
function placesOf(references, sides) {
  const places = references.map((reference) => {
    const place = sides.head.place(reference);
    if (place === void 0) return sides.head.path(reference);
    return addressOf(reference, sides) ?? `${sides.shortPath(place.path)}:${place.line}`;
  });
  const sids = [...new Set(references.flatMap(({ sid }) => sid === void 0 ? [] : [sid]))];
  const only = sids.length === 1 && references.length === 1 ? `  ${sids[0]}` : "";
  return `${listed([...new Set(places)], "and", 3)}${only}`;
}
function addressOf(reference, { head }) {
  const place = head.place(reference);
  return place !== void 0 && isHidden(place.path, head) ? head.address(reference) : void 0;
}
var LONGEST_ID = 40;
function table(rows, width) {
  const cells = rows.map((row) => ({ ...row, id: clip(visible(row.id), LONGEST_ID).text }));
  const ids = Math.max(30, ...cells.map(({ id }) => displayWidth(id)));
  const outcomes = Math.max(0, ...cells.map(({ outcome }) => displayWidth(outcome)));
  const room = Math.max(20, width - ids - outcomes - 8);
  return cells.map(({ mark, style, id, outcome, cause, endFirst = false }) => [
    "  ",
    span(mark, style),
    ` ${padTo(id, ids)}  `,
    span(padTo(outcome, outcomes), ...style === "green" ? [] : [style]),
    "  ",
    span(clip(visible(cause), room, endFirst ? { from: cause.length, to: cause.length } : void 0).text, "dim")
  ]);
}
function summary(quietCalls, besides, guards) {
  const held = guards.filter(({ outcome }) => outcome === "held").length;
  const calls = quietCalls === 0 ? [] : [besides ? `${count(quietCalls, "other call")} allowed` : `all ${count(quietCalls, "call")} allowed`];
  const strangers = held === 0 ? [] : [held === guards.length ? "strangers stay out" : `${held} of ${guards.length} kinds of stranger stay out`];
  const parts = [...calls, ...strangers];
  return parts.length === 0 ? void 0 : parts.join(", ");
}

// src/report/text/findings.ts
var STYLES2 = { error: "red", warning: "yellow", notice: "cyan" };
function findingLines(finding, report, sides, width) {
  const side = sides.of(finding);
  if (isShort(finding)) return shortLines(finding, report, side, width);
  const quotation = quoted(finding, side, width);
  return [
    headline(finding, report, side),
    ...paragraph(finding.message, width),
    ...quotation,
    ...explained(finding, report, quotation.length > 0, width),
    ...cured(finding, side, width),
    ...exampleLines(finding),
    ...finding.refuted.flatMap((line) => paragraph(line, width, { style: ["dim"] }))
  ];
}
function headline(finding, report, side) {
  const status = report.comparison ? `   ${STATUS_WORDS[finding.status]}` : "";
  return [
    "  ",
    span(finding.severity, "bold", STYLES2[finding.severity]),
    "  ",
    span(finding.rule, "bold"),
    ...[...whose(finding, report), where(finding, side)].filter(Boolean).map((fact) => `   ${fact}`),
    span(status, "dim")
  ];
}
function isShort(finding) {
  return !isOpen(finding) || finding.severity === "notice";
}
function whose({ export: name }, { exports }) {
  return name === void 0 || exports.length < 2 ? [] : [name];
}
function shortLines(finding, report, side, width) {
  const [label, style] = shortLabel(finding);
  const facts2 = [finding.rule, ...whose(finding, report), where(finding, side), shortStory(finding)].filter(
    (fact) => fact !== ""
  );
  const [first = [], ...rest] = paragraph(facts2.join("   "), width, { indent: label.length + 4 });
  return [["  ", span(label, style), "  ", ...first.slice(1)], ...rest];
}
function shortLabel({ status }) {
  if (status === "fixed") return ["fixed", "green"];
  return status === "suppressed" ? ["suppressed", "dim"] : ["notice", STYLES2.notice];
}
function shortStory({ message, status, suppression }) {
  if (status === "fixed") return `gone with this change: ${message}`;
  if (!suppression) return message;
  const { reason, owner, expires } = suppression;
  const because = [
    reason,
    ...owner === void 0 ? [] : [owner],
    ...expires === void 0 ? [] : [`until ${expires}`]
  ];
  return `${message} (${because.join(", ")})`;
}
function where(finding, side) {
  return findingWords(finding, side) ?? "";
}
function quoted(finding, side, width) {
  const rows = quote(finding, side, width - 5);
  if (rows.length === 0) return [];
  const lines = rows.map((row) => {
    const text = row.kind === "pointer" ? span(row.text, "yellow") : row.kind === "gap" ? span(row.text, "dim") : row.text;
    return ["     ", span(`${row.gutter} │ `, "dim"), text];
  });
  return ["", ...lines, ""];
}
function exampleLines({ example, refuted }) {
  if (example === void 0) return [];
  const lines = example.trimEnd().split(/\r\n|\n/);
  return ["", ...lines.map((line) => `     ${line}`), ...refuted.length === 0 ? [] : [""]];
}
function explained(finding, report, isQuoted, width) {
  const { pointer } = finding;
  const because = pointer && isQuoted ? void 0 : finding.why ?? pointer?.text;
  const why = because === void 0 || isToldByInput(because, report) ? [] : paragraph(because, width);
  const { examples, dependsOn } = examplesOf(finding, report);
  if (examples.length === 0) return why;
  const longest = Math.max(...examples.map(({ decision }) => DECISION_WORDS[decision].length));
  const line = (example) => paragraph(`${DECISION_WORDS[example.decision].padEnd(longest)}  ${requestWords(example, dependsOn)}`, width, {
    indent: 5,
    hang: longest + 2
  });
  return [...why, "  For example", ...examples.flatMap(line)];
}
function cured(finding, side, width) {
  const advice = finding.advice === void 0 ? [] : paragraph(`What to do: ${finding.advice}`, width);
  const { fix } = finding;
  if (!fix?.verified) return advice;
  const intro = `Cure: ${fix.description.replace(/\.$/, "")} (${checkedWords(fix, finding.export)})`;
  const home = locationOf(finding, side)?.path;
  const files = cureOf(fix, side, width - 14).flatMap((file) => {
    const digits = Math.max(2, ...file.rows.map(({ number }) => String(number).length));
    const rows = file.rows.map((row) => {
      const style = row.sign === "+" ? ["green"] : row.sign === "-" ? ["red"] : ["dim"];
      return [
        "     ",
        span(`${(row.sign === "…" ? "" : String(row.number)).padStart(digits)} │ `, "dim"),
        span(`${row.sign} ${row.text}`, ...style)
      ];
    });
    const title = file.path === home ? [] : [`     ${file.path}`];
    return [...title, ...rows, ...isCut(file) ? ["     … the whole edit is in the JSON report (--format json)"] : []];
  });
  return [...paragraph(intro, width), ...files, ...advice];
}

// src/report/text.ts
var NARROWEST = 60;
var WIDEST = 140;
function renderText(judged, options) {
  const report = inWords(judged);
  const width = Math.max(NARROWEST, Math.min(WIDEST, options.width));
  const sides = lookups(report);
  const findings = worstFirst(report.findings);
  const inputs = findings.filter(isAboutInput);
  const others = findings.filter((finding) => !isAboutInput(finding));
  const inputLines = inputs.flatMap((finding) => ["", ...findingLines(finding, report, sides, width)]);
  const lines = [
    ...isUnread(report) ? ["", ...couldNotJudge(inputs.length, isEmptyHanded(report)), ...inputLines] : [],
    ...worstExportsFirst(report.exports).flatMap((exported) => ["", ...exportLines(exported, report, sides, width)]),
    ...spaced(others, report, sides, width),
    ...isUnread(report) ? [] : inputLines,
    ...driftLines(report, width),
    ...simulatorLines(report, width),
    "",
    ...closing(report, width)
  ];
  return `${print(lines, options.color)}
`;
}
function closingText(report) {
  return visible(
    closing(inWords(report), Number.POSITIVE_INFINITY).map((line) => print([line], false).trim()).join(" ")
  );
}
function spaced(findings, report, sides, width) {
  return findings.flatMap((finding, index) => {
    const previous = findings[index - 1];
    const together = previous !== void 0 && isShort(previous) && isShort(finding);
    const own = findingLines(finding, report, sides, width);
    return together ? own : ["", ...own];
  });
}
function couldNotJudge(inputs, emptyHanded) {
  const nothing = emptyHanded ? "no recording export was found" : "something needed could not be read";
  const why = inputs === 0 ? nothing : `${count(inputs, "input")} could not be understood`;
  return [["  ", { text: "could not judge", style: ["bold", "red"] }, `   ${why}: this is not a pass`]];
}

export {
  renderText,
  closingText
};

import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  checkWritable,
  statusAfter,
  writeAll
} from "./chunk-F5WQOTCW.js";
import {
  assemble,
  driftSections,
  simulatorSections
} from "./chunk-Y2BKSFAD.js";
import {
  code,
  fenced,
  html,
  prose,
  text
} from "./chunk-RG3TGSTS.js";
import {
  logText
} from "./chunk-TM4NBPUC.js";
import {
  printJson
} from "./chunk-POUQWLX3.js";
import {
  byText
} from "./chunk-ALJ6Q6VK.js";
import "./chunk-ZKIF4XAY.js";
import {
  exitCodeOf
} from "./chunk-SWLO5RG2.js";
import {
  paragraph,
  print,
  span
} from "./chunk-SUOWD6QR.js";
import "./chunk-O6ZNNXPA.js";
import "./chunk-NRGMYMGR.js";
import {
  DRIFT_TITLE,
  DRIFT_WORDS,
  JSON_REPORT,
  count
} from "./chunk-QIMKEUIM.js";
import "./chunk-5VN2VIFB.js";
import "./chunk-IPPBXDWB.js";
import {
  UserError,
  systemCode
} from "./chunk-J3BASWJ2.js";
import "./chunk-5VKBCNGO.js";
import {
  groupBy,
  unique
} from "./chunk-F74P53MW.js";
import "./chunk-GGLZDCZS.js";

// src/commands/merge.ts
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

// src/report/merged-markdown.ts
var SYMBOLS = { error: "❌", warning: "⚠️", notice: "ℹ️" };
var VERDICTS = {
  pass: "✅ pass",
  fail: "❌ fail",
  undecided: "❔ undecided"
};
var MOST_EDIT_LINES = 40;
function mergedMarkdown(report, limit = Number.POSITIVE_INFINITY) {
  const sections = [
    { kind: "headline", text: headlineOf(report) },
    ...partSections(report),
    ...exportTable(report),
    ...findingSections(report),
    ...driftSections(
      (report.drift ?? []).map(({ unknown, firstSeen, ...rest }) => ({
        ...rest,
        ...unknown === void 0 ? {} : { unknown },
        ...firstSeen === void 0 ? {} : { firstSeen }
      }))
    ),
    ...report.simulator === void 0 ? [] : simulatorSections({ simulator: report.simulator }),
    ...notJudged(report)
  ];
  return assemble(sections, limit, (body) => body.length, JSON_REPORT);
}
function mergedHeadline({ verdict, couldNotJudge, exports }) {
  const of = (word2) => exports.filter((one) => one.verdict === word2).length;
  if (verdict === "fail") {
    const failing = of("fail");
    return failing === 0 ? "A blocking problem was found" : `${failing} of ${count(exports.length, "recording export")} ${failing === 1 ? "is" : "are"} stopped or open to strangers now`;
  }
  if (couldNotJudge) return "Could not judge whether all recordings can be exported";
  if (verdict === "undecided") return "It could not be decided whether all recordings can be exported";
  return exports.length === 0 ? "There is no recording export" : `${exports.length === 1 ? "The recording export" : `All ${exports.length} recording exports`} can be written`;
}
function headlineOf(report) {
  const { verdict, couldNotJudge } = report;
  const symbol = couldNotJudge && verdict !== "fail" ? "⚠️" : VERDICTS[verdict].split(" ")[0];
  const doubt = verdict === "undecided" ? "\n**This is not a pass.** What is missing is named below." : "";
  return `### ${symbol} ${mergedHeadline(report)}${doubt}`;
}
function partSections({ findings }) {
  const parts = findings.filter(isAboutParts);
  if (parts.length === 0) return [];
  return [{ kind: "finding", text: parts.map(({ message }) => `- ❌ ${prose(message)}`).join("\n") }];
}
function isAboutParts({ rule }) {
  return rule === "shard-missing" || rule === "shard-unusable";
}
function exportTable({ exports }) {
  if (exports.length === 0) return [];
  const order = ["fail", "undecided", "pass"];
  const rows = [...exports].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict)).map(
    (one) => `| ${code(one.name)} | ${VERDICTS[one.verdict]} | ${callsOf(one)} | ${code(one.role)} | ${code(one.bucket)} |`
  );
  const loud = exports.filter(({ verdict }) => verdict !== "pass").length;
  const head = ["| export | verdict | calls | role | bucket |", "| --- | --- | --- | --- | --- |"];
  const quiet = rows.slice(loud);
  const fold = quiet.length === 0 ? [] : [
    `<details><summary>${count(quiet.length, "export")} without a problem</summary>

${[...head, ...quiet].join("\n")}

</details>`
  ];
  return [
    ...loud === 0 ? [] : [{ kind: "export", text: [...head, ...rows.slice(0, loud)].join("\n") }],
    ...fold.map((body) => ({ kind: "details", text: body }))
  ];
}
function callsOf({ calls, guards }) {
  const allowed = calls.filter(({ decision }) => decision === "allowed").length;
  const open = guards.filter(({ outcome: outcome2 }) => outcome2 === "broken").length;
  return `${allowed} of ${calls.length} allowed${open === 0 ? "" : `, ${count(open, "kind")} of stranger not denied`}`;
}
function findingSections({ findings }) {
  const open = findings.filter(
    (finding) => !isAboutParts(finding) && (finding.status === "new" || finding.status === "existing")
  );
  return [...groupBy(open, (finding) => finding.export)].flatMap(([name, own]) => {
    const errors = own.filter(({ severity }) => severity === "error");
    const others = own.filter(({ severity }) => severity !== "error");
    const title = name === void 0 ? "#### Of no single export" : `#### ${code(name)}`;
    const about = name === void 0 ? {} : { export: name };
    const fold = `<details><summary>${name === void 0 ? "" : `${html(name)}: `}${others.length} more (warnings and notices)</summary>

${others.map(findingText).join("\n\n")}

</details>`;
    return [
      ...errors.length === 0 ? [] : [{ kind: "finding", text: [title, ...errors.map(findingText)].join("\n\n"), ...about }],
      ...others.length === 0 ? [] : [{ kind: "finding", text: fold, minor: true, ...about }]
    ];
  });
}
function findingText(finding) {
  const { severity, message, rule, location, why, fix, advice } = finding;
  const where = location === void 0 ? "" : `${text(`${location.path}:${location.line}`)} · `;
  return [
    `${SYMBOLS[severity]} **${prose(message)}**<br>${where}${code(rule)}`,
    ...why === void 0 ? [] : [`**Why.** ${prose(why)}`],
    ...fix === void 0 ? [] : [fixText(fix)],
    ...advice === void 0 ? [] : [`**What to do.** ${prose(advice)}`]
  ].join("\n\n");
}
function fixText({ description, edits }) {
  const blocks = edits.map(({ path, line, endLine, text: fresh }) => {
    const place = endLine < line ? `before line ${line}` : line === endLine ? `line ${line}` : `lines ${line} to ${endLine}`;
    const lines = fresh.replace(/\r?\n$/, "").split(/\r\n|\n|\r/);
    const shown = lines.slice(0, MOST_EDIT_LINES).map((row) => `+${row}`);
    return `${text(path)}, ${place}${fresh === "" ? ": take out" : `
${fenced("diff", shown)}`}`;
  });
  return [`**Cure** (checked): ${prose(description)}`, ...blocks].join("\n");
}
function notJudged({ notEvaluated, tool }) {
  const lines = notEvaluated.map(({ what, why }) => `- ${prose(what)}: ${prose(why)}`).join("\n");
  const origin = `Judged by ${code(`${tool.name} ${tool.version}`)}.`;
  const body = notEvaluated.length === 0 ? origin : `Not judged
${lines}

${origin}`;
  return [{ kind: "details", text: `<details><summary>What was not judged</summary>

${body}

</details>` }];
}

// src/report/merged-text.ts
var VERDICT_STYLES = {
  pass: "green",
  fail: "red",
  undecided: "yellow"
};
var SEVERITY_STYLES = {
  error: "red",
  warning: "yellow",
  notice: "cyan"
};
var MARKS = { pass: "✓", fail: "✗", undecided: "?" };
function mergedText(report, { color, width }) {
  const loud = report.exports.filter(({ verdict }) => verdict !== "pass");
  const quiet = report.exports.length - loud.length;
  const open = report.findings.filter(({ status }) => status === "new" || status === "existing");
  const told = open.filter(({ severity }) => severity !== "notice");
  const notices = open.filter(({ severity }) => severity === "notice");
  const lines = [
    "",
    ...loud.map(
      (one) => ["  ", span(MARKS[one.verdict], VERDICT_STYLES[one.verdict]), ` ${one.name}   ${one.verdict}`]
    ),
    ...quiet === 0 ? [] : [
      [
        "  ",
        span("✓", "green"),
        ` ${count(quiet, loud.length === 0 ? "export" : "other export")} without a problem`
      ]
    ],
    ...told.flatMap((finding) => ["", ...findingLines(finding, width)]),
    ...notices.length === 0 ? [] : [""],
    ...notices.flatMap((finding) => noticeLines(finding, width)),
    ...driftLines(report, width),
    "",
    [
      "  ",
      span(word(report), "bold", VERDICT_STYLES[report.verdict]),
      "   ",
      [outcome(report), ...counts(open)].join(" · ")
    ]
  ];
  return `${print(lines, color)}
`;
}
function word({ verdict, couldNotJudge }) {
  return couldNotJudge && verdict !== "fail" ? "could not judge" : verdict;
}
function outcome(report) {
  if (report.verdict === "fail" || !report.couldNotJudge) return mergedHeadline(report);
  const isPart = ({ rule }) => rule === "shard-missing" || rule === "shard-unusable";
  const why = report.findings.some(isPart) ? "not every part was judged" : "something needed could not be read";
  return `${why}: this is not a pass`;
}
function counts(open) {
  const told = ["error", "warning", "notice"].flatMap((severity) => {
    const number = open.filter((one) => one.severity === severity).length;
    return number === 0 ? [] : [count(number, severity)];
  });
  return told.length === 0 ? [] : [told.join(", ")];
}
function noticeLines({ rule, export: name, location, message }, width) {
  const facts = [
    rule,
    ...name === void 0 ? [] : [name],
    ...location === void 0 ? [] : [`${location.path}:${location.line}`],
    message
  ];
  const [first = [], ...rest] = paragraph(facts.join("   "), width, { indent: 10 });
  return [["  ", span("notice", SEVERITY_STYLES.notice), "  ", ...first.slice(1)], ...rest];
}
function findingLines({ severity, rule, export: name, location, message, fix, advice }, width) {
  const facts = [
    ...name === void 0 ? [] : [name],
    ...location === void 0 ? [] : [`${location.path}:${location.line}`]
  ];
  return [
    [
      "  ",
      span(severity, "bold", SEVERITY_STYLES[severity]),
      "  ",
      span(rule, "bold"),
      ...facts.map((fact) => `   ${fact}`)
    ],
    ...paragraph(message, width),
    ...fix === void 0 ? [] : paragraph(`Cure (checked): ${fix.description}`, width),
    ...advice === void 0 ? [] : paragraph(`What to do: ${advice}`, width)
  ];
}
function driftLines({ drift = [] }, width) {
  if (drift.length === 0) return [];
  return [
    "",
    ["  ", span(DRIFT_TITLE, "bold")],
    ...drift.flatMap(({ what, change, difference }) => [
      ...paragraph(`${what}: ${DRIFT_WORDS[change]}`, width),
      ...difference.map((line) => `     ${line}`)
    ])
  ];
}

// src/generated/report-validator.js
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var require_formats = __commonJS({ "node_modules/ajv-formats/dist/formats.js"(exports) {
  "use strict";
  Object.defineProperty(exports, "__esModule", { value: true });
  exports.formatNames = exports.fastFormats = exports.fullFormats = void 0;
  function fmtDef(validate2, compare) {
    return { validate: validate2, compare };
  }
  exports.fullFormats = { date: fmtDef(date, compareDate), time: fmtDef(getTime(true), compareTime), "date-time": fmtDef(getDateTime(true), compareDateTime), "iso-time": fmtDef(getTime(), compareIsoTime), "iso-date-time": fmtDef(getDateTime(), compareIsoDateTime), duration: /^P(?!$)((\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?|(\d+W)?)$/, uri, "uri-reference": /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i, "uri-template": /^(?:(?:[^\x00-\x20"'<>%\\^`{|}]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i, url: /^(?:https?|ftp):\/\/(?:\S+(?::\S*)?@)?(?:(?!(?:10|127)(?:\.\d{1,3}){3})(?!(?:169\.254|192\.168)(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)(?:\.(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu, email: /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i, hostname: /^(?=.{1,253}\.?$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*\.?$/i, ipv4: /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/, ipv6: /^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i, regex, uuid: /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i, "json-pointer": /^(?:\/(?:[^~/]|~0|~1)*)*$/, "json-pointer-uri-fragment": /^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i, "relative-json-pointer": /^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/, byte, int32: { type: "number", validate: validateInt32 }, int64: { type: "number", validate: validateInt64 }, float: { type: "number", validate: validateNumber }, double: { type: "number", validate: validateNumber }, password: true, binary: true };
  exports.fastFormats = { ...exports.fullFormats, date: fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d$/, compareDate), time: fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareTime), "date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\dt(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareDateTime), "iso-time": fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoTime), "iso-date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d[t\s](?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoDateTime), uri: /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i, "uri-reference": /^(?:(?:[a-z][a-z0-9+\-.]*:)?\/?\/)?(?:[^\\\s#][^\s#]*)?(?:#[^\\\s]*)?$/i, email: /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i };
  exports.formatNames = Object.keys(exports.fullFormats);
  function isLeapYear(year) {
    return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  }
  var DATE = /^(\d\d\d\d)-(\d\d)-(\d\d)$/, DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  function date(str) {
    let matches = DATE.exec(str);
    if (!matches) return false;
    let year = +matches[1], month = +matches[2], day = +matches[3];
    return month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 && isLeapYear(year) ? 29 : DAYS[month]);
  }
  function compareDate(d1, d2) {
    if (d1 && d2) return d1 > d2 ? 1 : d1 < d2 ? -1 : 0;
  }
  var TIME = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i;
  function getTime(strictTimeZone) {
    return function(str) {
      let matches = TIME.exec(str);
      if (!matches) return false;
      let hr = +matches[1], min = +matches[2], sec = +matches[3], tz = matches[4], tzSign = matches[5] === "-" ? -1 : 1, tzH = +(matches[6] || 0), tzM = +(matches[7] || 0);
      if (tzH > 23 || tzM > 59 || strictTimeZone && !tz) return false;
      if (hr <= 23 && min <= 59 && sec < 60) return true;
      let utcMin = min - tzM * tzSign, utcHr = hr - tzH * tzSign - (utcMin < 0 ? 1 : 0);
      return (utcHr === 23 || utcHr === -1) && (utcMin === 59 || utcMin === -1) && sec < 61;
    };
  }
  function compareTime(s1, s2) {
    if (!(s1 && s2)) return;
    let t1 = (/* @__PURE__ */ new Date("2020-01-01T" + s1)).valueOf(), t2 = (/* @__PURE__ */ new Date("2020-01-01T" + s2)).valueOf();
    if (t1 && t2) return t1 - t2;
  }
  function compareIsoTime(t1, t2) {
    if (!(t1 && t2)) return;
    let a1 = TIME.exec(t1), a2 = TIME.exec(t2);
    if (a1 && a2) return t1 = a1[1] + a1[2] + a1[3], t2 = a2[1] + a2[2] + a2[3], t1 > t2 ? 1 : t1 < t2 ? -1 : 0;
  }
  var DATE_TIME_SEPARATOR = /t|\s/i;
  function getDateTime(strictTimeZone) {
    let time = getTime(strictTimeZone);
    return function(str) {
      let dateTime = str.split(DATE_TIME_SEPARATOR);
      return dateTime.length === 2 && date(dateTime[0]) && time(dateTime[1]);
    };
  }
  function compareDateTime(dt1, dt2) {
    if (!(dt1 && dt2)) return;
    let d1 = new Date(dt1).valueOf(), d2 = new Date(dt2).valueOf();
    if (d1 && d2) return d1 - d2;
  }
  function compareIsoDateTime(dt1, dt2) {
    if (!(dt1 && dt2)) return;
    let [d1, t1] = dt1.split(DATE_TIME_SEPARATOR), [d2, t2] = dt2.split(DATE_TIME_SEPARATOR), res = compareDate(d1, d2);
    if (res !== void 0) return res || compareTime(t1, t2);
  }
  var NOT_URI_FRAGMENT = /\/|:/, URI = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
  function uri(str) {
    return NOT_URI_FRAGMENT.test(str) && URI.test(str);
  }
  var BYTE = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/gm;
  function byte(str) {
    return BYTE.lastIndex = 0, BYTE.test(str);
  }
  var MIN_INT32 = -(2 ** 31), MAX_INT32 = 2 ** 31 - 1;
  function validateInt32(value) {
    return Number.isInteger(value) && value <= MAX_INT32 && value >= MIN_INT32;
  }
  function validateInt64(value) {
    return Number.isInteger(value);
  }
  function validateNumber() {
    return true;
  }
  var Z_ANCHOR = /[^\\]\\Z/;
  function regex(str) {
    if (Z_ANCHOR.test(str)) return false;
    try {
      return new RegExp(str), true;
    } catch {
      return false;
    }
  }
} });
var validator_default = validate10;
var schema11 = { $schema: "http://json-schema.org/draft-07/schema#", $id: "report.schema.json", title: "Report of genesys-export-gate", description: "One judgement: which exports were judged, how AWS would answer each of their calls, and what a person should do. Lines and columns start at 1. The order of keys and lists is stable.", type: "object", additionalProperties: false, required: ["schemaVersion", "tool", "mode", "verdict", "couldNotJudge", "time", "durationMs", "inputs", "exports", "findings", "notEvaluated"], properties: { schemaVersion: { const: 1, description: "Raised when a reader of the report has to change." }, tool: { type: "object", additionalProperties: false, required: ["name", "version"], properties: { name: { type: "string" }, version: { type: "string" } } }, mode: { enum: ["check", "audit", "drift"] }, verdict: { $ref: "#/definitions/verdict", description: "Of all exports and findings together. It counts only where `couldNotJudge` is false." }, verdictReason: { type: "string", description: "Why there is a verdict although nothing was judged: `no policy file changed`." }, couldNotJudge: { type: "boolean", description: "True where something needed could not be read or understood: exit status 2, never a pass." }, time: { type: "string", format: "date-time", description: "When it was judged, UTC." }, durationMs: { type: "number", minimum: 0 }, undecidedPasses: { const: true, description: "`on-undecided: warn`: an undecided verdict exits 0 all the same." }, shard: { type: "object", description: "Which part of a larger judgement this is; `merge` joins the parts.", additionalProperties: false, required: ["index", "of"], properties: { index: { type: "integer", minimum: 1, maximum: 256 }, of: { type: "integer", minimum: 1, maximum: 256 }, accounts: { type: "array", description: "Ids of the accounts that it read.", items: { type: "string" } } } }, comparison: { type: "object", description: "The two revisions, where a base was judged too.", additionalProperties: false, required: ["base", "head"], properties: { base: { type: "string" }, head: { type: "string" } } }, inputs: { type: "array", description: "Every file that was judged, sorted by path.", items: { type: "object", additionalProperties: false, required: ["path", "sha256", "kind", "ref"], properties: { path: { type: "string" }, sha256: { type: "string", pattern: "^[0-9a-f]{64}$", description: "Of the file's bytes." }, kind: { type: "string", description: "`trust-policy`, `bucket-policy`, ..., `config`." }, ref: { type: "string", description: "Commit id, or `working tree`." } } } }, exports: { type: "array", items: { $ref: "#/definitions/export" } }, findings: { type: "array", description: "Open ones first, worst first; then what is fixed or suppressed.", items: { $ref: "#/definitions/finding" } }, drift: { type: "array", description: "What AWS holds otherwise than the files say, sorted by id. Absent: nothing was compared.", items: { $ref: "#/definitions/drift" } }, simulator: { $ref: "#/definitions/simulator" }, notEvaluated: { type: "array", description: "What was left out of the judgement.", items: { type: "object", additionalProperties: false, required: ["what", "why"], properties: { what: { type: "string" }, why: { type: "string" } } } } }, definitions: { verdict: { enum: ["pass", "fail", "undecided"] }, decision: { enum: ["allowed", "implicitDeny", "explicitDeny", "depends", "unknown"], description: "AWS' own words; `depends`: it differs over the requests that the call stands for; `unknown`: a policy that applies could not be read or resolved." }, outcomeOfOneRequest: { enum: ["allowed", "implicitDeny", "explicitDeny", "unknown"] }, line: { type: "integer", minimum: 1 }, address: { type: "string", description: "What of its file the policy is, where that holds more than the policy: the resource of a template or plan, a member of a document." }, export: { type: "object", description: "One Genesys integration: organization -> role -> bucket.", additionalProperties: false, required: ["name", "verdict", "role", "bucket", "calls", "guards"], properties: { name: { type: "string" }, verdict: { $ref: "#/definitions/verdict" }, role: { type: "string", description: "ARN of the role that Genesys assumes." }, bucket: { type: "string" }, calls: { type: "array", items: { $ref: "#/definitions/call" } }, guards: { type: "array", description: "Calls of strangers, which must be denied.", items: { $ref: "#/definitions/guard" } } } }, call: { type: "object", additionalProperties: false, required: ["id", "action", "resource", "evidence", "decision", "decidedBy", "dependsOn", "examples", "reasons"], properties: { id: { type: "string", description: "`put-recording`, `assume-role`, ..." }, action: { type: "string", description: "`s3:PutObject`" }, resource: { type: "string", description: "ARN; a pattern for calls that stand for many objects." }, evidence: { enum: ["documented", "required", "reported"], description: "How it is known that Genesys makes the call: Genesys asks for it, AWS needs it, or field reports name it." }, decision: { $ref: "#/definitions/decision" }, baseDecision: { $ref: "#/definitions/decision", description: "On the base, where there is one and the export was there." }, decidedBy: { $ref: "#/definitions/decidedBy" }, dependsOn: { type: "array", description: "Context keys, or `resource`, on which the answer changes.", items: { type: "string" } }, examples: { $ref: "#/definitions/examples" }, reasons: { type: "array", description: "For `unknown`: what is not settled, and what would settle it.", items: { type: "string" } } } }, guard: { type: "object", additionalProperties: false, required: ["id", "action", "resource", "who", "outcome", "decidedBy", "examples", "reasons"], properties: { id: { type: "string" }, action: { type: "string" }, resource: { type: "string" }, who: { type: "string", description: "Who tries." }, outcome: { enum: ["held", "broken", "unknown"], description: "`held`: denied as it must be; `broken`: some stranger gets in." }, decidedBy: { $ref: "#/definitions/decidedBy" }, examples: { $ref: "#/definitions/examples" }, reasons: { type: "array", items: { type: "string" } } } }, decidedBy: { type: "array", description: "The statements that made the decision. Empty for an implicit deny: no statement allowed it.", items: { type: "object", additionalProperties: false, required: ["policyType", "path", "line", "endLine", "statement", "sid"], properties: { policyType: { enum: ["identity-policy", "permissions-boundary", "session-policy", "trust-policy", "bucket-policy", "key-policy", "scp", "rcp", "vpc-endpoint-policy"] }, path: { type: "string", description: "The policy's file; the policy's own name where it was read from no file." }, address: { $ref: "#/definitions/address" }, line: { anyOf: [{ $ref: "#/definitions/line" }, { type: "null" }], description: "First line of the statement; null where it was read from no file." }, endLine: { anyOf: [{ $ref: "#/definitions/line" }, { type: "null" }], description: "Last line of the statement." }, statement: { type: "integer", minimum: 0, description: "Index of the statement in its document, counted from 0." }, sid: { type: ["string", "null"], description: "Null where the statement has none." } } } }, examples: { type: "array", description: "Concrete requests: for `depends` one or more for each outcome, for a broken guard one that gets in.", items: { type: "object", additionalProperties: false, required: ["decision", "resource", "context"], properties: { decision: { $ref: "#/definitions/outcomeOfOneRequest" }, resource: { type: "string" }, context: { type: "object", description: "Complete: a key that is not listed is absent.", additionalProperties: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] } } } } }, drift: { type: "object", additionalProperties: false, required: ["id", "what", "attachedTo", "exports", "kind", "change", "live", "difference", "breaks", "severity"], properties: { id: { type: "string", pattern: "^[a-z0-9-]+$", description: "The same drift has the same id in every run." }, what: { type: "string", description: "`the bucket policy of acme-legal-recordings`" }, attachedTo: { type: "string", description: "ARN of the role or key, name of the bucket, id of the account." }, exports: { type: "array", description: "Names of the exports that it touches.", items: { type: "string" } }, kind: { type: "string", description: "`trust-policy`, `bucket-policy`, `encryption`, ..." }, change: { enum: ["differs", "missing", "undeclared", "unknown"], description: "`missing`: in the files and not in AWS; `undeclared`: in AWS and in no file; `unknown`: it could not be told." }, filePath: { type: "string" }, live: { type: "string", description: "What it is called in AWS." }, difference: { type: "array", description: "Lines: `- ` only in the files, `+ ` only in AWS, two spaces in both. Normalised, so that only real differences are there.", items: { type: "string" } }, breaks: { type: "array", description: "The exports that work on one side only, because of it.", items: { type: "object", additionalProperties: false, required: ["export", "side", "calls"], properties: { export: { type: "string" }, side: { enum: ["live", "files"], description: "Where it is stopped: in AWS now, or by the files, with the next apply." }, calls: { type: "array", items: { type: "string" } } } } }, severity: { enum: ["error", "warning"] }, firstSeen: { type: "string", format: "date", description: "Where a drift issue knows it." }, unknown: { type: "string", description: "Why it could not be told." } } }, simulator: { type: "object", description: "What IAM's own simulator was asked as a second opinion. Absent: it was not asked.", additionalProperties: false, required: ["asked", "calls", "throttles", "agreed", "disagreed", "inconclusive", "unanswered", "judgedBy", "notAsked"], properties: { asked: { $ref: "#/definitions/number", description: "Different questions." }, calls: { $ref: "#/definitions/number" }, throttles: { $ref: "#/definitions/number" }, agreed: { $ref: "#/definitions/number" }, disagreed: { $ref: "#/definitions/number" }, inconclusive: { $ref: "#/definitions/number" }, unanswered: { $ref: "#/definitions/number" }, judgedBy: { type: "string", description: "Who judged what, in words." }, notAsked: { type: "array", items: { type: "object", additionalProperties: false, required: ["what", "why"], properties: { what: { type: "string" }, why: { type: "string" } } } } } }, number: { type: "integer", minimum: 0 }, finding: { type: "object", additionalProperties: false, required: ["rule", "severity", "status", "message", "calls", "refuted"], properties: { rule: { type: "string", description: "`genesys-export-gate rules ID` explains it." }, severity: { enum: ["error", "warning", "notice"] }, status: { enum: ["new", "existing", "fixed", "suppressed"], description: "`new`: this change breaks it, or there is no base; `existing`: it was so before; `fixed`: this change cures it." }, export: { type: "string", description: "Name of the export that it is about." }, message: { type: "string", description: "What happens to whom." }, why: { type: "string", description: "Why AWS answers so." }, location: { type: "object", additionalProperties: false, required: ["path", "line", "endLine", "column"], properties: { path: { type: "string" }, address: { $ref: "#/definitions/address" }, line: { $ref: "#/definitions/line" }, endLine: { $ref: "#/definitions/line" }, column: { $ref: "#/definitions/line" } } }, calls: { type: "array", description: "Ids of the calls or guards that the one cause stops.", items: { type: "string" } }, fix: { type: "object", description: "An edit that was applied, judged again, and came out right.", additionalProperties: false, required: ["description", "edits", "verified"], properties: { description: { type: "string" }, edits: { type: "array", minItems: 1, items: { type: "object", description: "Lines `line` to `endLine`, both included, become `text`; `endLine` before `line`: insert before `line`.", additionalProperties: false, required: ["path", "line", "endLine", "text"], properties: { path: { type: "string" }, line: { $ref: "#/definitions/line" }, endLine: { type: "integer", minimum: 0 }, text: { type: "string" } } } }, verified: { const: true } } }, advice: { type: "string", description: "What to do where no edit of this repository cures it, or beside it." }, example: { type: "string", description: "Lines to write, for `advice`." }, refuted: { type: "array", description: "Common advice that would not help, each with the reason.", items: { type: "string" } }, suppression: { type: "object", description: "Set when suppressed.", additionalProperties: false, required: ["reason"], properties: { reason: { type: "string" }, owner: { type: "string" }, expires: { type: "string", description: "Holds up to and including that day, UTC: `2027-03-31`." } } } } } } };
var schema12 = { enum: ["pass", "fail", "undecided"] };
var schema31 = { type: "object", additionalProperties: false, required: ["id", "what", "attachedTo", "exports", "kind", "change", "live", "difference", "breaks", "severity"], properties: { id: { type: "string", pattern: "^[a-z0-9-]+$", description: "The same drift has the same id in every run." }, what: { type: "string", description: "`the bucket policy of acme-legal-recordings`" }, attachedTo: { type: "string", description: "ARN of the role or key, name of the bucket, id of the account." }, exports: { type: "array", description: "Names of the exports that it touches.", items: { type: "string" } }, kind: { type: "string", description: "`trust-policy`, `bucket-policy`, `encryption`, ..." }, change: { enum: ["differs", "missing", "undeclared", "unknown"], description: "`missing`: in the files and not in AWS; `undeclared`: in AWS and in no file; `unknown`: it could not be told." }, filePath: { type: "string" }, live: { type: "string", description: "What it is called in AWS." }, difference: { type: "array", description: "Lines: `- ` only in the files, `+ ` only in AWS, two spaces in both. Normalised, so that only real differences are there.", items: { type: "string" } }, breaks: { type: "array", description: "The exports that work on one side only, because of it.", items: { type: "object", additionalProperties: false, required: ["export", "side", "calls"], properties: { export: { type: "string" }, side: { enum: ["live", "files"], description: "Where it is stopped: in AWS now, or by the files, with the next apply." }, calls: { type: "array", items: { type: "string" } } } } }, severity: { enum: ["error", "warning"] }, firstSeen: { type: "string", format: "date", description: "Where a drift issue knows it." }, unknown: { type: "string", description: "Why it could not be told." } } };
var func2 = Object.prototype.hasOwnProperty;
var formats0 = require_formats().fullFormats["date-time"];
var formats2 = require_formats().fullFormats.date;
var pattern0 = new RegExp("^[0-9a-f]{64}$", "u");
var pattern1 = new RegExp("^[a-z0-9-]+$", "u");
var schema15 = { type: "object", additionalProperties: false, required: ["id", "action", "resource", "evidence", "decision", "decidedBy", "dependsOn", "examples", "reasons"], properties: { id: { type: "string", description: "`put-recording`, `assume-role`, ..." }, action: { type: "string", description: "`s3:PutObject`" }, resource: { type: "string", description: "ARN; a pattern for calls that stand for many objects." }, evidence: { enum: ["documented", "required", "reported"], description: "How it is known that Genesys makes the call: Genesys asks for it, AWS needs it, or field reports name it." }, decision: { $ref: "#/definitions/decision" }, baseDecision: { $ref: "#/definitions/decision", description: "On the base, where there is one and the export was there." }, decidedBy: { $ref: "#/definitions/decidedBy" }, dependsOn: { type: "array", description: "Context keys, or `resource`, on which the answer changes.", items: { type: "string" } }, examples: { $ref: "#/definitions/examples" }, reasons: { type: "array", description: "For `unknown`: what is not settled, and what would settle it.", items: { type: "string" } } } };
var schema16 = { enum: ["allowed", "implicitDeny", "explicitDeny", "depends", "unknown"], description: "AWS' own words; `depends`: it differs over the requests that the call stands for; `unknown`: a policy that applies could not be read or resolved." };
var schema18 = { type: "array", description: "The statements that made the decision. Empty for an implicit deny: no statement allowed it.", items: { type: "object", additionalProperties: false, required: ["policyType", "path", "line", "endLine", "statement", "sid"], properties: { policyType: { enum: ["identity-policy", "permissions-boundary", "session-policy", "trust-policy", "bucket-policy", "key-policy", "scp", "rcp", "vpc-endpoint-policy"] }, path: { type: "string", description: "The policy's file; the policy's own name where it was read from no file." }, address: { $ref: "#/definitions/address" }, line: { anyOf: [{ $ref: "#/definitions/line" }, { type: "null" }], description: "First line of the statement; null where it was read from no file." }, endLine: { anyOf: [{ $ref: "#/definitions/line" }, { type: "null" }], description: "Last line of the statement." }, statement: { type: "integer", minimum: 0, description: "Index of the statement in its document, counted from 0." }, sid: { type: ["string", "null"], description: "Null where the statement has none." } } } };
function validate13(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (Array.isArray(data)) {
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.policyType === void 0) {
          let err0 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "policyType" } };
          vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
        }
        if (data0.path === void 0) {
          let err1 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "path" } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        if (data0.line === void 0) {
          let err2 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "line" } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        if (data0.endLine === void 0) {
          let err3 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "endLine" } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        if (data0.statement === void 0) {
          let err4 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "statement" } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (data0.sid === void 0) {
          let err5 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "sid" } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        for (let key0 in data0) if (!(key0 === "policyType" || key0 === "path" || key0 === "address" || key0 === "line" || key0 === "endLine" || key0 === "statement" || key0 === "sid")) {
          let err6 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (data0.policyType !== void 0) {
          let data1 = data0.policyType;
          if (!(data1 === "identity-policy" || data1 === "permissions-boundary" || data1 === "session-policy" || data1 === "trust-policy" || data1 === "bucket-policy" || data1 === "key-policy" || data1 === "scp" || data1 === "rcp" || data1 === "vpc-endpoint-policy")) {
            let err7 = { instancePath: instancePath + "/" + i0 + "/policyType", schemaPath: "#/items/properties/policyType/enum", keyword: "enum", params: { allowedValues: schema18.items.properties.policyType.enum } };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
        }
        if (data0.path !== void 0 && typeof data0.path != "string") {
          let err8 = { instancePath: instancePath + "/" + i0 + "/path", schemaPath: "#/items/properties/path/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        if (data0.address !== void 0 && typeof data0.address != "string") {
          let err9 = { instancePath: instancePath + "/" + i0 + "/address", schemaPath: "#/definitions/address/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        if (data0.line !== void 0) {
          let data4 = data0.line, _errs11 = errors, valid4 = false, _errs12 = errors;
          if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
            let err10 = { instancePath: instancePath + "/" + i0 + "/line", schemaPath: "#/definitions/line/type", keyword: "type", params: { type: "integer" } };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
          if (typeof data4 == "number" && isFinite(data4) && (data4 < 1 || isNaN(data4))) {
            let err11 = { instancePath: instancePath + "/" + i0 + "/line", schemaPath: "#/definitions/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
          var _valid0 = _errs12 === errors;
          if (valid4 = valid4 || _valid0, !valid4) {
            let _errs15 = errors;
            if (data4 !== null) {
              let err12 = { instancePath: instancePath + "/" + i0 + "/line", schemaPath: "#/items/properties/line/anyOf/1/type", keyword: "type", params: { type: "null" } };
              vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
            }
            var _valid0 = _errs15 === errors;
            valid4 = valid4 || _valid0;
          }
          if (valid4) errors = _errs11, vErrors !== null && (_errs11 ? vErrors.length = _errs11 : vErrors = null);
          else {
            let err13 = { instancePath: instancePath + "/" + i0 + "/line", schemaPath: "#/items/properties/line/anyOf", keyword: "anyOf", params: {} };
            vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
          }
        }
        if (data0.endLine !== void 0) {
          let data5 = data0.endLine, _errs18 = errors, valid6 = false, _errs19 = errors;
          if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
            let err14 = { instancePath: instancePath + "/" + i0 + "/endLine", schemaPath: "#/definitions/line/type", keyword: "type", params: { type: "integer" } };
            vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
          }
          if (typeof data5 == "number" && isFinite(data5) && (data5 < 1 || isNaN(data5))) {
            let err15 = { instancePath: instancePath + "/" + i0 + "/endLine", schemaPath: "#/definitions/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
            vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
          }
          var _valid1 = _errs19 === errors;
          if (valid6 = valid6 || _valid1, !valid6) {
            let _errs22 = errors;
            if (data5 !== null) {
              let err16 = { instancePath: instancePath + "/" + i0 + "/endLine", schemaPath: "#/items/properties/endLine/anyOf/1/type", keyword: "type", params: { type: "null" } };
              vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
            }
            var _valid1 = _errs22 === errors;
            valid6 = valid6 || _valid1;
          }
          if (valid6) errors = _errs18, vErrors !== null && (_errs18 ? vErrors.length = _errs18 : vErrors = null);
          else {
            let err17 = { instancePath: instancePath + "/" + i0 + "/endLine", schemaPath: "#/items/properties/endLine/anyOf", keyword: "anyOf", params: {} };
            vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
          }
        }
        if (data0.statement !== void 0) {
          let data6 = data0.statement;
          if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
            let err18 = { instancePath: instancePath + "/" + i0 + "/statement", schemaPath: "#/items/properties/statement/type", keyword: "type", params: { type: "integer" } };
            vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
          }
          if (typeof data6 == "number" && isFinite(data6) && (data6 < 0 || isNaN(data6))) {
            let err19 = { instancePath: instancePath + "/" + i0 + "/statement", schemaPath: "#/items/properties/statement/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
            vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
          }
        }
        if (data0.sid !== void 0) {
          let data7 = data0.sid;
          if (typeof data7 != "string" && data7 !== null) {
            let err20 = { instancePath: instancePath + "/" + i0 + "/sid", schemaPath: "#/items/properties/sid/type", keyword: "type", params: { type: schema18.items.properties.sid.type } };
            vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
          }
        }
      } else {
        let err21 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
  } else {
    let err22 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
  }
  return validate13.errors = vErrors, errors === 0;
}
var schema23 = { enum: ["allowed", "implicitDeny", "explicitDeny", "unknown"] };
function validate15(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (Array.isArray(data)) {
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.decision === void 0) {
          let err0 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "decision" } };
          vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
        }
        if (data0.resource === void 0) {
          let err1 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "resource" } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        if (data0.context === void 0) {
          let err2 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "context" } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        for (let key0 in data0) if (!(key0 === "decision" || key0 === "resource" || key0 === "context")) {
          let err3 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        if (data0.decision !== void 0) {
          let data1 = data0.decision;
          if (!(data1 === "allowed" || data1 === "implicitDeny" || data1 === "explicitDeny" || data1 === "unknown")) {
            let err4 = { instancePath: instancePath + "/" + i0 + "/decision", schemaPath: "#/definitions/outcomeOfOneRequest/enum", keyword: "enum", params: { allowedValues: schema23.enum } };
            vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
          }
        }
        if (data0.resource !== void 0 && typeof data0.resource != "string") {
          let err5 = { instancePath: instancePath + "/" + i0 + "/resource", schemaPath: "#/items/properties/resource/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (data0.context !== void 0) {
          let data3 = data0.context;
          if (data3 && typeof data3 == "object" && !Array.isArray(data3)) for (let key1 in data3) {
            let data4 = data3[key1], _errs12 = errors, valid5 = false, _errs13 = errors;
            if (typeof data4 != "string") {
              let err6 = { instancePath: instancePath + "/" + i0 + "/context/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/items/properties/context/additionalProperties/anyOf/0/type", keyword: "type", params: { type: "string" } };
              vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
            }
            var _valid0 = _errs13 === errors;
            if (valid5 = valid5 || _valid0, !valid5) {
              let _errs15 = errors;
              if (Array.isArray(data4)) {
                let len1 = data4.length;
                for (let i1 = 0; i1 < len1; i1++) if (typeof data4[i1] != "string") {
                  let err7 = { instancePath: instancePath + "/" + i0 + "/context/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i1, schemaPath: "#/items/properties/context/additionalProperties/anyOf/1/items/type", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
                }
              } else {
                let err8 = { instancePath: instancePath + "/" + i0 + "/context/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/items/properties/context/additionalProperties/anyOf/1/type", keyword: "type", params: { type: "array" } };
                vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
              }
              var _valid0 = _errs15 === errors;
              valid5 = valid5 || _valid0;
            }
            if (valid5) errors = _errs12, vErrors !== null && (_errs12 ? vErrors.length = _errs12 : vErrors = null);
            else {
              let err9 = { instancePath: instancePath + "/" + i0 + "/context/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/items/properties/context/additionalProperties/anyOf", keyword: "anyOf", params: {} };
              vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
            }
          }
          else {
            let err10 = { instancePath: instancePath + "/" + i0 + "/context", schemaPath: "#/items/properties/context/type", keyword: "type", params: { type: "object" } };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
        }
      } else {
        let err11 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
  } else {
    let err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
  }
  return validate15.errors = vErrors, errors === 0;
}
function validate12(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.action === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "action" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.resource === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "resource" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.evidence === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "evidence" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.decision === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "decision" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.decidedBy === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "decidedBy" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.dependsOn === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "dependsOn" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.examples === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "examples" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.reasons === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "reasons" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    for (let key0 in data) if (!func2.call(schema15.properties, key0)) {
      let err9 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.id !== void 0 && typeof data.id != "string") {
      let err10 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.action !== void 0 && typeof data.action != "string") {
      let err11 = { instancePath: instancePath + "/action", schemaPath: "#/properties/action/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.resource !== void 0 && typeof data.resource != "string") {
      let err12 = { instancePath: instancePath + "/resource", schemaPath: "#/properties/resource/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.evidence !== void 0) {
      let data3 = data.evidence;
      if (!(data3 === "documented" || data3 === "required" || data3 === "reported")) {
        let err13 = { instancePath: instancePath + "/evidence", schemaPath: "#/properties/evidence/enum", keyword: "enum", params: { allowedValues: schema15.properties.evidence.enum } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.decision !== void 0) {
      let data4 = data.decision;
      if (!(data4 === "allowed" || data4 === "implicitDeny" || data4 === "explicitDeny" || data4 === "depends" || data4 === "unknown")) {
        let err14 = { instancePath: instancePath + "/decision", schemaPath: "#/definitions/decision/enum", keyword: "enum", params: { allowedValues: schema16.enum } };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.baseDecision !== void 0) {
      let data5 = data.baseDecision;
      if (!(data5 === "allowed" || data5 === "implicitDeny" || data5 === "explicitDeny" || data5 === "depends" || data5 === "unknown")) {
        let err15 = { instancePath: instancePath + "/baseDecision", schemaPath: "#/definitions/decision/enum", keyword: "enum", params: { allowedValues: schema16.enum } };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.decidedBy !== void 0 && (validate13(data.decidedBy, { instancePath: instancePath + "/decidedBy", parentData: data, parentDataProperty: "decidedBy", rootData }) || (vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors), errors = vErrors.length)), data.dependsOn !== void 0) {
      let data7 = data.dependsOn;
      if (Array.isArray(data7)) {
        let len0 = data7.length;
        for (let i0 = 0; i0 < len0; i0++) if (typeof data7[i0] != "string") {
          let err16 = { instancePath: instancePath + "/dependsOn/" + i0, schemaPath: "#/properties/dependsOn/items/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
      } else {
        let err17 = { instancePath: instancePath + "/dependsOn", schemaPath: "#/properties/dependsOn/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.examples !== void 0 && (validate15(data.examples, { instancePath: instancePath + "/examples", parentData: data, parentDataProperty: "examples", rootData }) || (vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors), errors = vErrors.length)), data.reasons !== void 0) {
      let data10 = data.reasons;
      if (Array.isArray(data10)) {
        let len1 = data10.length;
        for (let i1 = 0; i1 < len1; i1++) if (typeof data10[i1] != "string") {
          let err18 = { instancePath: instancePath + "/reasons/" + i1, schemaPath: "#/properties/reasons/items/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
      } else {
        let err19 = { instancePath: instancePath + "/reasons", schemaPath: "#/properties/reasons/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
  } else {
    let err20 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
  }
  return validate12.errors = vErrors, errors === 0;
}
var schema24 = { type: "object", additionalProperties: false, required: ["id", "action", "resource", "who", "outcome", "decidedBy", "examples", "reasons"], properties: { id: { type: "string" }, action: { type: "string" }, resource: { type: "string" }, who: { type: "string", description: "Who tries." }, outcome: { enum: ["held", "broken", "unknown"], description: "`held`: denied as it must be; `broken`: some stranger gets in." }, decidedBy: { $ref: "#/definitions/decidedBy" }, examples: { $ref: "#/definitions/examples" }, reasons: { type: "array", items: { type: "string" } } } };
function validate18(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.action === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "action" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.resource === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "resource" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.who === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "who" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.outcome === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "outcome" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.decidedBy === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "decidedBy" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.examples === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "examples" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.reasons === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "reasons" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    for (let key0 in data) if (!(key0 === "id" || key0 === "action" || key0 === "resource" || key0 === "who" || key0 === "outcome" || key0 === "decidedBy" || key0 === "examples" || key0 === "reasons")) {
      let err8 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.id !== void 0 && typeof data.id != "string") {
      let err9 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.action !== void 0 && typeof data.action != "string") {
      let err10 = { instancePath: instancePath + "/action", schemaPath: "#/properties/action/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.resource !== void 0 && typeof data.resource != "string") {
      let err11 = { instancePath: instancePath + "/resource", schemaPath: "#/properties/resource/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.who !== void 0 && typeof data.who != "string") {
      let err12 = { instancePath: instancePath + "/who", schemaPath: "#/properties/who/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.outcome !== void 0) {
      let data4 = data.outcome;
      if (!(data4 === "held" || data4 === "broken" || data4 === "unknown")) {
        let err13 = { instancePath: instancePath + "/outcome", schemaPath: "#/properties/outcome/enum", keyword: "enum", params: { allowedValues: schema24.properties.outcome.enum } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.decidedBy !== void 0 && (validate13(data.decidedBy, { instancePath: instancePath + "/decidedBy", parentData: data, parentDataProperty: "decidedBy", rootData }) || (vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors), errors = vErrors.length)), data.examples !== void 0 && (validate15(data.examples, { instancePath: instancePath + "/examples", parentData: data, parentDataProperty: "examples", rootData }) || (vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors), errors = vErrors.length)), data.reasons !== void 0) {
      let data7 = data.reasons;
      if (Array.isArray(data7)) {
        let len0 = data7.length;
        for (let i0 = 0; i0 < len0; i0++) if (typeof data7[i0] != "string") {
          let err14 = { instancePath: instancePath + "/reasons/" + i0, schemaPath: "#/properties/reasons/items/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/reasons", schemaPath: "#/properties/reasons/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
  } else {
    let err16 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
  }
  return validate18.errors = vErrors, errors === 0;
}
function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.verdict === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "verdict" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.role === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "role" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.bucket === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "bucket" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.calls === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "calls" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.guards === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "guards" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    for (let key0 in data) if (!(key0 === "name" || key0 === "verdict" || key0 === "role" || key0 === "bucket" || key0 === "calls" || key0 === "guards")) {
      let err6 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.name !== void 0 && typeof data.name != "string") {
      let err7 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.verdict !== void 0) {
      let data1 = data.verdict;
      if (!(data1 === "pass" || data1 === "fail" || data1 === "undecided")) {
        let err8 = { instancePath: instancePath + "/verdict", schemaPath: "#/definitions/verdict/enum", keyword: "enum", params: { allowedValues: schema12.enum } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.role !== void 0 && typeof data.role != "string") {
      let err9 = { instancePath: instancePath + "/role", schemaPath: "#/properties/role/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.bucket !== void 0 && typeof data.bucket != "string") {
      let err10 = { instancePath: instancePath + "/bucket", schemaPath: "#/properties/bucket/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.calls !== void 0) {
      let data4 = data.calls;
      if (Array.isArray(data4)) {
        let len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) validate12(data4[i0], { instancePath: instancePath + "/calls/" + i0, parentData: data4, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors), errors = vErrors.length);
      } else {
        let err11 = { instancePath: instancePath + "/calls", schemaPath: "#/properties/calls/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.guards !== void 0) {
      let data6 = data.guards;
      if (Array.isArray(data6)) {
        let len1 = data6.length;
        for (let i1 = 0; i1 < len1; i1++) validate18(data6[i1], { instancePath: instancePath + "/guards/" + i1, parentData: data6, parentDataProperty: i1, rootData }) || (vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors), errors = vErrors.length);
      } else {
        let err12 = { instancePath: instancePath + "/guards", schemaPath: "#/properties/guards/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
  } else {
    let err13 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
  }
  return validate11.errors = vErrors, errors === 0;
}
var schema25 = { type: "object", additionalProperties: false, required: ["rule", "severity", "status", "message", "calls", "refuted"], properties: { rule: { type: "string", description: "`genesys-export-gate rules ID` explains it." }, severity: { enum: ["error", "warning", "notice"] }, status: { enum: ["new", "existing", "fixed", "suppressed"], description: "`new`: this change breaks it, or there is no base; `existing`: it was so before; `fixed`: this change cures it." }, export: { type: "string", description: "Name of the export that it is about." }, message: { type: "string", description: "What happens to whom." }, why: { type: "string", description: "Why AWS answers so." }, location: { type: "object", additionalProperties: false, required: ["path", "line", "endLine", "column"], properties: { path: { type: "string" }, address: { $ref: "#/definitions/address" }, line: { $ref: "#/definitions/line" }, endLine: { $ref: "#/definitions/line" }, column: { $ref: "#/definitions/line" } } }, calls: { type: "array", description: "Ids of the calls or guards that the one cause stops.", items: { type: "string" } }, fix: { type: "object", description: "An edit that was applied, judged again, and came out right.", additionalProperties: false, required: ["description", "edits", "verified"], properties: { description: { type: "string" }, edits: { type: "array", minItems: 1, items: { type: "object", description: "Lines `line` to `endLine`, both included, become `text`; `endLine` before `line`: insert before `line`.", additionalProperties: false, required: ["path", "line", "endLine", "text"], properties: { path: { type: "string" }, line: { $ref: "#/definitions/line" }, endLine: { type: "integer", minimum: 0 }, text: { type: "string" } } } }, verified: { const: true } } }, advice: { type: "string", description: "What to do where no edit of this repository cures it, or beside it." }, example: { type: "string", description: "Lines to write, for `advice`." }, refuted: { type: "array", description: "Common advice that would not help, each with the reason.", items: { type: "string" } }, suppression: { type: "object", description: "Set when suppressed.", additionalProperties: false, required: ["reason"], properties: { reason: { type: "string" }, owner: { type: "string" }, expires: { type: "string", description: "Holds up to and including that day, UTC: `2027-03-31`." } } } } };
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.rule === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rule" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.severity === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "severity" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.status === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.message === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "message" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.calls === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "calls" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.refuted === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "refuted" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    for (let key0 in data) if (!func2.call(schema25.properties, key0)) {
      let err6 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.rule !== void 0 && typeof data.rule != "string") {
      let err7 = { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.severity !== void 0) {
      let data1 = data.severity;
      if (!(data1 === "error" || data1 === "warning" || data1 === "notice")) {
        let err8 = { instancePath: instancePath + "/severity", schemaPath: "#/properties/severity/enum", keyword: "enum", params: { allowedValues: schema25.properties.severity.enum } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.status !== void 0) {
      let data2 = data.status;
      if (!(data2 === "new" || data2 === "existing" || data2 === "fixed" || data2 === "suppressed")) {
        let err9 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/enum", keyword: "enum", params: { allowedValues: schema25.properties.status.enum } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.export !== void 0 && typeof data.export != "string") {
      let err10 = { instancePath: instancePath + "/export", schemaPath: "#/properties/export/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.message !== void 0 && typeof data.message != "string") {
      let err11 = { instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.why !== void 0 && typeof data.why != "string") {
      let err12 = { instancePath: instancePath + "/why", schemaPath: "#/properties/why/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.location !== void 0) {
      let data6 = data.location;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        if (data6.path === void 0) {
          let err13 = { instancePath: instancePath + "/location", schemaPath: "#/properties/location/required", keyword: "required", params: { missingProperty: "path" } };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
        if (data6.line === void 0) {
          let err14 = { instancePath: instancePath + "/location", schemaPath: "#/properties/location/required", keyword: "required", params: { missingProperty: "line" } };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
        if (data6.endLine === void 0) {
          let err15 = { instancePath: instancePath + "/location", schemaPath: "#/properties/location/required", keyword: "required", params: { missingProperty: "endLine" } };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
        if (data6.column === void 0) {
          let err16 = { instancePath: instancePath + "/location", schemaPath: "#/properties/location/required", keyword: "required", params: { missingProperty: "column" } };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
        for (let key1 in data6) if (!(key1 === "path" || key1 === "address" || key1 === "line" || key1 === "endLine" || key1 === "column")) {
          let err17 = { instancePath: instancePath + "/location", schemaPath: "#/properties/location/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
        if (data6.path !== void 0 && typeof data6.path != "string") {
          let err18 = { instancePath: instancePath + "/location/path", schemaPath: "#/properties/location/properties/path/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
        if (data6.address !== void 0 && typeof data6.address != "string") {
          let err19 = { instancePath: instancePath + "/location/address", schemaPath: "#/definitions/address/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
        }
        if (data6.line !== void 0) {
          let data9 = data6.line;
          if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
            let err20 = { instancePath: instancePath + "/location/line", schemaPath: "#/definitions/line/type", keyword: "type", params: { type: "integer" } };
            vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
          }
          if (typeof data9 == "number" && isFinite(data9) && (data9 < 1 || isNaN(data9))) {
            let err21 = { instancePath: instancePath + "/location/line", schemaPath: "#/definitions/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
            vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
          }
        }
        if (data6.endLine !== void 0) {
          let data10 = data6.endLine;
          if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
            let err22 = { instancePath: instancePath + "/location/endLine", schemaPath: "#/definitions/line/type", keyword: "type", params: { type: "integer" } };
            vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
          }
          if (typeof data10 == "number" && isFinite(data10) && (data10 < 1 || isNaN(data10))) {
            let err23 = { instancePath: instancePath + "/location/endLine", schemaPath: "#/definitions/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
            vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
          }
        }
        if (data6.column !== void 0) {
          let data11 = data6.column;
          if (!(typeof data11 == "number" && !(data11 % 1) && !isNaN(data11) && isFinite(data11))) {
            let err24 = { instancePath: instancePath + "/location/column", schemaPath: "#/definitions/line/type", keyword: "type", params: { type: "integer" } };
            vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
          }
          if (typeof data11 == "number" && isFinite(data11) && (data11 < 1 || isNaN(data11))) {
            let err25 = { instancePath: instancePath + "/location/column", schemaPath: "#/definitions/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
            vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
          }
        }
      } else {
        let err26 = { instancePath: instancePath + "/location", schemaPath: "#/properties/location/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
    if (data.calls !== void 0) {
      let data12 = data.calls;
      if (Array.isArray(data12)) {
        let len0 = data12.length;
        for (let i0 = 0; i0 < len0; i0++) if (typeof data12[i0] != "string") {
          let err27 = { instancePath: instancePath + "/calls/" + i0, schemaPath: "#/properties/calls/items/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
        }
      } else {
        let err28 = { instancePath: instancePath + "/calls", schemaPath: "#/properties/calls/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    if (data.fix !== void 0) {
      let data14 = data.fix;
      if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
        if (data14.description === void 0) {
          let err29 = { instancePath: instancePath + "/fix", schemaPath: "#/properties/fix/required", keyword: "required", params: { missingProperty: "description" } };
          vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
        }
        if (data14.edits === void 0) {
          let err30 = { instancePath: instancePath + "/fix", schemaPath: "#/properties/fix/required", keyword: "required", params: { missingProperty: "edits" } };
          vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
        }
        if (data14.verified === void 0) {
          let err31 = { instancePath: instancePath + "/fix", schemaPath: "#/properties/fix/required", keyword: "required", params: { missingProperty: "verified" } };
          vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
        }
        for (let key2 in data14) if (!(key2 === "description" || key2 === "edits" || key2 === "verified")) {
          let err32 = { instancePath: instancePath + "/fix", schemaPath: "#/properties/fix/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
          vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
        }
        if (data14.description !== void 0 && typeof data14.description != "string") {
          let err33 = { instancePath: instancePath + "/fix/description", schemaPath: "#/properties/fix/properties/description/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
        }
        if (data14.edits !== void 0) {
          let data16 = data14.edits;
          if (Array.isArray(data16)) {
            if (data16.length < 1) {
              let err34 = { instancePath: instancePath + "/fix/edits", schemaPath: "#/properties/fix/properties/edits/minItems", keyword: "minItems", params: { limit: 1 } };
              vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
            }
            let len1 = data16.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data17 = data16[i1];
              if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
                if (data17.path === void 0) {
                  let err35 = { instancePath: instancePath + "/fix/edits/" + i1, schemaPath: "#/properties/fix/properties/edits/items/required", keyword: "required", params: { missingProperty: "path" } };
                  vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
                }
                if (data17.line === void 0) {
                  let err36 = { instancePath: instancePath + "/fix/edits/" + i1, schemaPath: "#/properties/fix/properties/edits/items/required", keyword: "required", params: { missingProperty: "line" } };
                  vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
                }
                if (data17.endLine === void 0) {
                  let err37 = { instancePath: instancePath + "/fix/edits/" + i1, schemaPath: "#/properties/fix/properties/edits/items/required", keyword: "required", params: { missingProperty: "endLine" } };
                  vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
                }
                if (data17.text === void 0) {
                  let err38 = { instancePath: instancePath + "/fix/edits/" + i1, schemaPath: "#/properties/fix/properties/edits/items/required", keyword: "required", params: { missingProperty: "text" } };
                  vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
                }
                for (let key3 in data17) if (!(key3 === "path" || key3 === "line" || key3 === "endLine" || key3 === "text")) {
                  let err39 = { instancePath: instancePath + "/fix/edits/" + i1, schemaPath: "#/properties/fix/properties/edits/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 } };
                  vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
                }
                if (data17.path !== void 0 && typeof data17.path != "string") {
                  let err40 = { instancePath: instancePath + "/fix/edits/" + i1 + "/path", schemaPath: "#/properties/fix/properties/edits/items/properties/path/type", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
                }
                if (data17.line !== void 0) {
                  let data19 = data17.line;
                  if (!(typeof data19 == "number" && !(data19 % 1) && !isNaN(data19) && isFinite(data19))) {
                    let err41 = { instancePath: instancePath + "/fix/edits/" + i1 + "/line", schemaPath: "#/definitions/line/type", keyword: "type", params: { type: "integer" } };
                    vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
                  }
                  if (typeof data19 == "number" && isFinite(data19) && (data19 < 1 || isNaN(data19))) {
                    let err42 = { instancePath: instancePath + "/fix/edits/" + i1 + "/line", schemaPath: "#/definitions/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                    vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
                  }
                }
                if (data17.endLine !== void 0) {
                  let data20 = data17.endLine;
                  if (!(typeof data20 == "number" && !(data20 % 1) && !isNaN(data20) && isFinite(data20))) {
                    let err43 = { instancePath: instancePath + "/fix/edits/" + i1 + "/endLine", schemaPath: "#/properties/fix/properties/edits/items/properties/endLine/type", keyword: "type", params: { type: "integer" } };
                    vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
                  }
                  if (typeof data20 == "number" && isFinite(data20) && (data20 < 0 || isNaN(data20))) {
                    let err44 = { instancePath: instancePath + "/fix/edits/" + i1 + "/endLine", schemaPath: "#/properties/fix/properties/edits/items/properties/endLine/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                    vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
                  }
                }
                if (data17.text !== void 0 && typeof data17.text != "string") {
                  let err45 = { instancePath: instancePath + "/fix/edits/" + i1 + "/text", schemaPath: "#/properties/fix/properties/edits/items/properties/text/type", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
                }
              } else {
                let err46 = { instancePath: instancePath + "/fix/edits/" + i1, schemaPath: "#/properties/fix/properties/edits/items/type", keyword: "type", params: { type: "object" } };
                vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
              }
            }
          } else {
            let err47 = { instancePath: instancePath + "/fix/edits", schemaPath: "#/properties/fix/properties/edits/type", keyword: "type", params: { type: "array" } };
            vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
          }
        }
        if (data14.verified !== void 0 && data14.verified !== true) {
          let err48 = { instancePath: instancePath + "/fix/verified", schemaPath: "#/properties/fix/properties/verified/const", keyword: "const", params: { allowedValue: true } };
          vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
        }
      } else {
        let err49 = { instancePath: instancePath + "/fix", schemaPath: "#/properties/fix/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
      }
    }
    if (data.advice !== void 0 && typeof data.advice != "string") {
      let err50 = { instancePath: instancePath + "/advice", schemaPath: "#/properties/advice/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
    }
    if (data.example !== void 0 && typeof data.example != "string") {
      let err51 = { instancePath: instancePath + "/example", schemaPath: "#/properties/example/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
    }
    if (data.refuted !== void 0) {
      let data25 = data.refuted;
      if (Array.isArray(data25)) {
        let len2 = data25.length;
        for (let i2 = 0; i2 < len2; i2++) if (typeof data25[i2] != "string") {
          let err52 = { instancePath: instancePath + "/refuted/" + i2, schemaPath: "#/properties/refuted/items/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
        }
      } else {
        let err53 = { instancePath: instancePath + "/refuted", schemaPath: "#/properties/refuted/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
      }
    }
    if (data.suppression !== void 0) {
      let data27 = data.suppression;
      if (data27 && typeof data27 == "object" && !Array.isArray(data27)) {
        if (data27.reason === void 0) {
          let err54 = { instancePath: instancePath + "/suppression", schemaPath: "#/properties/suppression/required", keyword: "required", params: { missingProperty: "reason" } };
          vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
        }
        for (let key4 in data27) if (!(key4 === "reason" || key4 === "owner" || key4 === "expires")) {
          let err55 = { instancePath: instancePath + "/suppression", schemaPath: "#/properties/suppression/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 } };
          vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
        }
        if (data27.reason !== void 0 && typeof data27.reason != "string") {
          let err56 = { instancePath: instancePath + "/suppression/reason", schemaPath: "#/properties/suppression/properties/reason/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
        }
        if (data27.owner !== void 0 && typeof data27.owner != "string") {
          let err57 = { instancePath: instancePath + "/suppression/owner", schemaPath: "#/properties/suppression/properties/owner/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
        }
        if (data27.expires !== void 0 && typeof data27.expires != "string") {
          let err58 = { instancePath: instancePath + "/suppression/expires", schemaPath: "#/properties/suppression/properties/expires/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
        }
      } else {
        let err59 = { instancePath: instancePath + "/suppression", schemaPath: "#/properties/suppression/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
      }
    }
  } else {
    let err60 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
  }
  return validate23.errors = vErrors, errors === 0;
}
var schema32 = { type: "object", description: "What IAM's own simulator was asked as a second opinion. Absent: it was not asked.", additionalProperties: false, required: ["asked", "calls", "throttles", "agreed", "disagreed", "inconclusive", "unanswered", "judgedBy", "notAsked"], properties: { asked: { $ref: "#/definitions/number", description: "Different questions." }, calls: { $ref: "#/definitions/number" }, throttles: { $ref: "#/definitions/number" }, agreed: { $ref: "#/definitions/number" }, disagreed: { $ref: "#/definitions/number" }, inconclusive: { $ref: "#/definitions/number" }, unanswered: { $ref: "#/definitions/number" }, judgedBy: { type: "string", description: "Who judged what, in words." }, notAsked: { type: "array", items: { type: "object", additionalProperties: false, required: ["what", "why"], properties: { what: { type: "string" }, why: { type: "string" } } } } } };
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.asked === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "asked" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.calls === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "calls" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.throttles === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "throttles" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.agreed === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "agreed" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.disagreed === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "disagreed" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.inconclusive === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "inconclusive" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.unanswered === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "unanswered" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.judgedBy === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "judgedBy" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.notAsked === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "notAsked" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    for (let key0 in data) if (!func2.call(schema32.properties, key0)) {
      let err9 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.asked !== void 0) {
      let data0 = data.asked;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        let err10 = { instancePath: instancePath + "/asked", schemaPath: "#/definitions/number/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
      if (typeof data0 == "number" && isFinite(data0) && (data0 < 0 || isNaN(data0))) {
        let err11 = { instancePath: instancePath + "/asked", schemaPath: "#/definitions/number/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.calls !== void 0) {
      let data1 = data.calls;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        let err12 = { instancePath: instancePath + "/calls", schemaPath: "#/definitions/number/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1) && (data1 < 0 || isNaN(data1))) {
        let err13 = { instancePath: instancePath + "/calls", schemaPath: "#/definitions/number/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.throttles !== void 0) {
      let data2 = data.throttles;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        let err14 = { instancePath: instancePath + "/throttles", schemaPath: "#/definitions/number/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
      if (typeof data2 == "number" && isFinite(data2) && (data2 < 0 || isNaN(data2))) {
        let err15 = { instancePath: instancePath + "/throttles", schemaPath: "#/definitions/number/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.agreed !== void 0) {
      let data3 = data.agreed;
      if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        let err16 = { instancePath: instancePath + "/agreed", schemaPath: "#/definitions/number/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
      if (typeof data3 == "number" && isFinite(data3) && (data3 < 0 || isNaN(data3))) {
        let err17 = { instancePath: instancePath + "/agreed", schemaPath: "#/definitions/number/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.disagreed !== void 0) {
      let data4 = data.disagreed;
      if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
        let err18 = { instancePath: instancePath + "/disagreed", schemaPath: "#/definitions/number/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
      if (typeof data4 == "number" && isFinite(data4) && (data4 < 0 || isNaN(data4))) {
        let err19 = { instancePath: instancePath + "/disagreed", schemaPath: "#/definitions/number/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
    if (data.inconclusive !== void 0) {
      let data5 = data.inconclusive;
      if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
        let err20 = { instancePath: instancePath + "/inconclusive", schemaPath: "#/definitions/number/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
      if (typeof data5 == "number" && isFinite(data5) && (data5 < 0 || isNaN(data5))) {
        let err21 = { instancePath: instancePath + "/inconclusive", schemaPath: "#/definitions/number/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.unanswered !== void 0) {
      let data6 = data.unanswered;
      if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
        let err22 = { instancePath: instancePath + "/unanswered", schemaPath: "#/definitions/number/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
      if (typeof data6 == "number" && isFinite(data6) && (data6 < 0 || isNaN(data6))) {
        let err23 = { instancePath: instancePath + "/unanswered", schemaPath: "#/definitions/number/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
    }
    if (data.judgedBy !== void 0 && typeof data.judgedBy != "string") {
      let err24 = { instancePath: instancePath + "/judgedBy", schemaPath: "#/properties/judgedBy/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
    }
    if (data.notAsked !== void 0) {
      let data8 = data.notAsked;
      if (Array.isArray(data8)) {
        let len0 = data8.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data9 = data8[i0];
          if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
            if (data9.what === void 0) {
              let err25 = { instancePath: instancePath + "/notAsked/" + i0, schemaPath: "#/properties/notAsked/items/required", keyword: "required", params: { missingProperty: "what" } };
              vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
            }
            if (data9.why === void 0) {
              let err26 = { instancePath: instancePath + "/notAsked/" + i0, schemaPath: "#/properties/notAsked/items/required", keyword: "required", params: { missingProperty: "why" } };
              vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
            }
            for (let key1 in data9) if (!(key1 === "what" || key1 === "why")) {
              let err27 = { instancePath: instancePath + "/notAsked/" + i0, schemaPath: "#/properties/notAsked/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
              vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
            }
            if (data9.what !== void 0 && typeof data9.what != "string") {
              let err28 = { instancePath: instancePath + "/notAsked/" + i0 + "/what", schemaPath: "#/properties/notAsked/items/properties/what/type", keyword: "type", params: { type: "string" } };
              vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
            }
            if (data9.why !== void 0 && typeof data9.why != "string") {
              let err29 = { instancePath: instancePath + "/notAsked/" + i0 + "/why", schemaPath: "#/properties/notAsked/items/properties/why/type", keyword: "type", params: { type: "string" } };
              vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
            }
          } else {
            let err30 = { instancePath: instancePath + "/notAsked/" + i0, schemaPath: "#/properties/notAsked/items/type", keyword: "type", params: { type: "object" } };
            vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
          }
        }
      } else {
        let err31 = { instancePath: instancePath + "/notAsked", schemaPath: "#/properties/notAsked/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
      }
    }
  } else {
    let err32 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
  }
  return validate25.errors = vErrors, errors === 0;
}
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.schemaVersion === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "schemaVersion" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.tool === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "tool" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.mode === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "mode" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.verdict === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "verdict" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.couldNotJudge === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "couldNotJudge" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.time === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "time" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.durationMs === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "durationMs" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.inputs === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "inputs" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.exports === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "exports" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.findings === void 0) {
      let err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "findings" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.notEvaluated === void 0) {
      let err10 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "notEvaluated" } };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    for (let key0 in data) if (!func2.call(schema11.properties, key0)) {
      let err11 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.schemaVersion !== void 0 && data.schemaVersion !== 1) {
      let err12 = { instancePath: instancePath + "/schemaVersion", schemaPath: "#/properties/schemaVersion/const", keyword: "const", params: { allowedValue: 1 } };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.tool !== void 0) {
      let data1 = data.tool;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.name === void 0) {
          let err13 = { instancePath: instancePath + "/tool", schemaPath: "#/properties/tool/required", keyword: "required", params: { missingProperty: "name" } };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
        if (data1.version === void 0) {
          let err14 = { instancePath: instancePath + "/tool", schemaPath: "#/properties/tool/required", keyword: "required", params: { missingProperty: "version" } };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
        for (let key1 in data1) if (!(key1 === "name" || key1 === "version")) {
          let err15 = { instancePath: instancePath + "/tool", schemaPath: "#/properties/tool/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
        if (data1.name !== void 0 && typeof data1.name != "string") {
          let err16 = { instancePath: instancePath + "/tool/name", schemaPath: "#/properties/tool/properties/name/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
        if (data1.version !== void 0 && typeof data1.version != "string") {
          let err17 = { instancePath: instancePath + "/tool/version", schemaPath: "#/properties/tool/properties/version/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
      } else {
        let err18 = { instancePath: instancePath + "/tool", schemaPath: "#/properties/tool/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
    if (data.mode !== void 0) {
      let data4 = data.mode;
      if (!(data4 === "check" || data4 === "audit" || data4 === "drift")) {
        let err19 = { instancePath: instancePath + "/mode", schemaPath: "#/properties/mode/enum", keyword: "enum", params: { allowedValues: schema11.properties.mode.enum } };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
    if (data.verdict !== void 0) {
      let data5 = data.verdict;
      if (!(data5 === "pass" || data5 === "fail" || data5 === "undecided")) {
        let err20 = { instancePath: instancePath + "/verdict", schemaPath: "#/definitions/verdict/enum", keyword: "enum", params: { allowedValues: schema12.enum } };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.verdictReason !== void 0 && typeof data.verdictReason != "string") {
      let err21 = { instancePath: instancePath + "/verdictReason", schemaPath: "#/properties/verdictReason/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
    }
    if (data.couldNotJudge !== void 0 && typeof data.couldNotJudge != "boolean") {
      let err22 = { instancePath: instancePath + "/couldNotJudge", schemaPath: "#/properties/couldNotJudge/type", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
    }
    if (data.time !== void 0) {
      let data8 = data.time;
      if (typeof data8 == "string") {
        if (!formats0.validate(data8)) {
          let err23 = { instancePath: instancePath + "/time", schemaPath: "#/properties/time/format", keyword: "format", params: { format: "date-time" } };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
      } else {
        let err24 = { instancePath: instancePath + "/time", schemaPath: "#/properties/time/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.durationMs !== void 0) {
      let data9 = data.durationMs;
      if (typeof data9 == "number" && isFinite(data9)) {
        if (data9 < 0 || isNaN(data9)) {
          let err25 = { instancePath: instancePath + "/durationMs", schemaPath: "#/properties/durationMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
        }
      } else {
        let err26 = { instancePath: instancePath + "/durationMs", schemaPath: "#/properties/durationMs/type", keyword: "type", params: { type: "number" } };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
    if (data.undecidedPasses !== void 0 && data.undecidedPasses !== true) {
      let err27 = { instancePath: instancePath + "/undecidedPasses", schemaPath: "#/properties/undecidedPasses/const", keyword: "const", params: { allowedValue: true } };
      vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
    }
    if (data.shard !== void 0) {
      let data11 = data.shard;
      if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
        if (data11.index === void 0) {
          let err28 = { instancePath: instancePath + "/shard", schemaPath: "#/properties/shard/required", keyword: "required", params: { missingProperty: "index" } };
          vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
        }
        if (data11.of === void 0) {
          let err29 = { instancePath: instancePath + "/shard", schemaPath: "#/properties/shard/required", keyword: "required", params: { missingProperty: "of" } };
          vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
        }
        for (let key2 in data11) if (!(key2 === "index" || key2 === "of" || key2 === "accounts")) {
          let err30 = { instancePath: instancePath + "/shard", schemaPath: "#/properties/shard/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
          vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
        }
        if (data11.index !== void 0) {
          let data12 = data11.index;
          if (!(typeof data12 == "number" && !(data12 % 1) && !isNaN(data12) && isFinite(data12))) {
            let err31 = { instancePath: instancePath + "/shard/index", schemaPath: "#/properties/shard/properties/index/type", keyword: "type", params: { type: "integer" } };
            vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
          }
          if (typeof data12 == "number" && isFinite(data12)) {
            if (data12 > 256 || isNaN(data12)) {
              let err32 = { instancePath: instancePath + "/shard/index", schemaPath: "#/properties/shard/properties/index/maximum", keyword: "maximum", params: { comparison: "<=", limit: 256 } };
              vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
            }
            if (data12 < 1 || isNaN(data12)) {
              let err33 = { instancePath: instancePath + "/shard/index", schemaPath: "#/properties/shard/properties/index/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
            }
          }
        }
        if (data11.of !== void 0) {
          let data13 = data11.of;
          if (!(typeof data13 == "number" && !(data13 % 1) && !isNaN(data13) && isFinite(data13))) {
            let err34 = { instancePath: instancePath + "/shard/of", schemaPath: "#/properties/shard/properties/of/type", keyword: "type", params: { type: "integer" } };
            vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
          }
          if (typeof data13 == "number" && isFinite(data13)) {
            if (data13 > 256 || isNaN(data13)) {
              let err35 = { instancePath: instancePath + "/shard/of", schemaPath: "#/properties/shard/properties/of/maximum", keyword: "maximum", params: { comparison: "<=", limit: 256 } };
              vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
            }
            if (data13 < 1 || isNaN(data13)) {
              let err36 = { instancePath: instancePath + "/shard/of", schemaPath: "#/properties/shard/properties/of/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
            }
          }
        }
        if (data11.accounts !== void 0) {
          let data14 = data11.accounts;
          if (Array.isArray(data14)) {
            let len0 = data14.length;
            for (let i0 = 0; i0 < len0; i0++) if (typeof data14[i0] != "string") {
              let err37 = { instancePath: instancePath + "/shard/accounts/" + i0, schemaPath: "#/properties/shard/properties/accounts/items/type", keyword: "type", params: { type: "string" } };
              vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
            }
          } else {
            let err38 = { instancePath: instancePath + "/shard/accounts", schemaPath: "#/properties/shard/properties/accounts/type", keyword: "type", params: { type: "array" } };
            vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
          }
        }
      } else {
        let err39 = { instancePath: instancePath + "/shard", schemaPath: "#/properties/shard/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
      }
    }
    if (data.comparison !== void 0) {
      let data16 = data.comparison;
      if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
        if (data16.base === void 0) {
          let err40 = { instancePath: instancePath + "/comparison", schemaPath: "#/properties/comparison/required", keyword: "required", params: { missingProperty: "base" } };
          vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
        }
        if (data16.head === void 0) {
          let err41 = { instancePath: instancePath + "/comparison", schemaPath: "#/properties/comparison/required", keyword: "required", params: { missingProperty: "head" } };
          vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
        }
        for (let key3 in data16) if (!(key3 === "base" || key3 === "head")) {
          let err42 = { instancePath: instancePath + "/comparison", schemaPath: "#/properties/comparison/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 } };
          vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
        }
        if (data16.base !== void 0 && typeof data16.base != "string") {
          let err43 = { instancePath: instancePath + "/comparison/base", schemaPath: "#/properties/comparison/properties/base/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
        }
        if (data16.head !== void 0 && typeof data16.head != "string") {
          let err44 = { instancePath: instancePath + "/comparison/head", schemaPath: "#/properties/comparison/properties/head/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
        }
      } else {
        let err45 = { instancePath: instancePath + "/comparison", schemaPath: "#/properties/comparison/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
      }
    }
    if (data.inputs !== void 0) {
      let data19 = data.inputs;
      if (Array.isArray(data19)) {
        let len1 = data19.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data20 = data19[i1];
          if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
            if (data20.path === void 0) {
              let err46 = { instancePath: instancePath + "/inputs/" + i1, schemaPath: "#/properties/inputs/items/required", keyword: "required", params: { missingProperty: "path" } };
              vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
            }
            if (data20.sha256 === void 0) {
              let err47 = { instancePath: instancePath + "/inputs/" + i1, schemaPath: "#/properties/inputs/items/required", keyword: "required", params: { missingProperty: "sha256" } };
              vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
            }
            if (data20.kind === void 0) {
              let err48 = { instancePath: instancePath + "/inputs/" + i1, schemaPath: "#/properties/inputs/items/required", keyword: "required", params: { missingProperty: "kind" } };
              vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
            }
            if (data20.ref === void 0) {
              let err49 = { instancePath: instancePath + "/inputs/" + i1, schemaPath: "#/properties/inputs/items/required", keyword: "required", params: { missingProperty: "ref" } };
              vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
            }
            for (let key4 in data20) if (!(key4 === "path" || key4 === "sha256" || key4 === "kind" || key4 === "ref")) {
              let err50 = { instancePath: instancePath + "/inputs/" + i1, schemaPath: "#/properties/inputs/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 } };
              vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
            }
            if (data20.path !== void 0 && typeof data20.path != "string") {
              let err51 = { instancePath: instancePath + "/inputs/" + i1 + "/path", schemaPath: "#/properties/inputs/items/properties/path/type", keyword: "type", params: { type: "string" } };
              vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
            }
            if (data20.sha256 !== void 0) {
              let data22 = data20.sha256;
              if (typeof data22 == "string") {
                if (!pattern0.test(data22)) {
                  let err52 = { instancePath: instancePath + "/inputs/" + i1 + "/sha256", schemaPath: "#/properties/inputs/items/properties/sha256/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" } };
                  vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
                }
              } else {
                let err53 = { instancePath: instancePath + "/inputs/" + i1 + "/sha256", schemaPath: "#/properties/inputs/items/properties/sha256/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
              }
            }
            if (data20.kind !== void 0 && typeof data20.kind != "string") {
              let err54 = { instancePath: instancePath + "/inputs/" + i1 + "/kind", schemaPath: "#/properties/inputs/items/properties/kind/type", keyword: "type", params: { type: "string" } };
              vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
            }
            if (data20.ref !== void 0 && typeof data20.ref != "string") {
              let err55 = { instancePath: instancePath + "/inputs/" + i1 + "/ref", schemaPath: "#/properties/inputs/items/properties/ref/type", keyword: "type", params: { type: "string" } };
              vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
            }
          } else {
            let err56 = { instancePath: instancePath + "/inputs/" + i1, schemaPath: "#/properties/inputs/items/type", keyword: "type", params: { type: "object" } };
            vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
          }
        }
      } else {
        let err57 = { instancePath: instancePath + "/inputs", schemaPath: "#/properties/inputs/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
      }
    }
    if (data.exports !== void 0) {
      let data25 = data.exports;
      if (Array.isArray(data25)) {
        let len2 = data25.length;
        for (let i2 = 0; i2 < len2; i2++) validate11(data25[i2], { instancePath: instancePath + "/exports/" + i2, parentData: data25, parentDataProperty: i2, rootData }) || (vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors), errors = vErrors.length);
      } else {
        let err58 = { instancePath: instancePath + "/exports", schemaPath: "#/properties/exports/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
      }
    }
    if (data.findings !== void 0) {
      let data27 = data.findings;
      if (Array.isArray(data27)) {
        let len3 = data27.length;
        for (let i3 = 0; i3 < len3; i3++) validate23(data27[i3], { instancePath: instancePath + "/findings/" + i3, parentData: data27, parentDataProperty: i3, rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length);
      } else {
        let err59 = { instancePath: instancePath + "/findings", schemaPath: "#/properties/findings/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
      }
    }
    if (data.drift !== void 0) {
      let data29 = data.drift;
      if (Array.isArray(data29)) {
        let len4 = data29.length;
        for (let i4 = 0; i4 < len4; i4++) {
          let data30 = data29[i4];
          if (data30 && typeof data30 == "object" && !Array.isArray(data30)) {
            if (data30.id === void 0) {
              let err60 = { instancePath: instancePath + "/drift/" + i4, schemaPath: "#/definitions/drift/required", keyword: "required", params: { missingProperty: "id" } };
              vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
            }
            if (data30.what === void 0) {
              let err61 = { instancePath: instancePath + "/drift/" + i4, schemaPath: "#/definitions/drift/required", keyword: "required", params: { missingProperty: "what" } };
              vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
            }
            if (data30.attachedTo === void 0) {
              let err62 = { instancePath: instancePath + "/drift/" + i4, schemaPath: "#/definitions/drift/required", keyword: "required", params: { missingProperty: "attachedTo" } };
              vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
            }
            if (data30.exports === void 0) {
              let err63 = { instancePath: instancePath + "/drift/" + i4, schemaPath: "#/definitions/drift/required", keyword: "required", params: { missingProperty: "exports" } };
              vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
            }
            if (data30.kind === void 0) {
              let err64 = { instancePath: instancePath + "/drift/" + i4, schemaPath: "#/definitions/drift/required", keyword: "required", params: { missingProperty: "kind" } };
              vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
            }
            if (data30.change === void 0) {
              let err65 = { instancePath: instancePath + "/drift/" + i4, schemaPath: "#/definitions/drift/required", keyword: "required", params: { missingProperty: "change" } };
              vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
            }
            if (data30.live === void 0) {
              let err66 = { instancePath: instancePath + "/drift/" + i4, schemaPath: "#/definitions/drift/required", keyword: "required", params: { missingProperty: "live" } };
              vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
            }
            if (data30.difference === void 0) {
              let err67 = { instancePath: instancePath + "/drift/" + i4, schemaPath: "#/definitions/drift/required", keyword: "required", params: { missingProperty: "difference" } };
              vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
            }
            if (data30.breaks === void 0) {
              let err68 = { instancePath: instancePath + "/drift/" + i4, schemaPath: "#/definitions/drift/required", keyword: "required", params: { missingProperty: "breaks" } };
              vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
            }
            if (data30.severity === void 0) {
              let err69 = { instancePath: instancePath + "/drift/" + i4, schemaPath: "#/definitions/drift/required", keyword: "required", params: { missingProperty: "severity" } };
              vErrors === null ? vErrors = [err69] : vErrors.push(err69), errors++;
            }
            for (let key5 in data30) if (!func2.call(schema31.properties, key5)) {
              let err70 = { instancePath: instancePath + "/drift/" + i4, schemaPath: "#/definitions/drift/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 } };
              vErrors === null ? vErrors = [err70] : vErrors.push(err70), errors++;
            }
            if (data30.id !== void 0) {
              let data31 = data30.id;
              if (typeof data31 == "string") {
                if (!pattern1.test(data31)) {
                  let err71 = { instancePath: instancePath + "/drift/" + i4 + "/id", schemaPath: "#/definitions/drift/properties/id/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9-]+$" } };
                  vErrors === null ? vErrors = [err71] : vErrors.push(err71), errors++;
                }
              } else {
                let err72 = { instancePath: instancePath + "/drift/" + i4 + "/id", schemaPath: "#/definitions/drift/properties/id/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err72] : vErrors.push(err72), errors++;
              }
            }
            if (data30.what !== void 0 && typeof data30.what != "string") {
              let err73 = { instancePath: instancePath + "/drift/" + i4 + "/what", schemaPath: "#/definitions/drift/properties/what/type", keyword: "type", params: { type: "string" } };
              vErrors === null ? vErrors = [err73] : vErrors.push(err73), errors++;
            }
            if (data30.attachedTo !== void 0 && typeof data30.attachedTo != "string") {
              let err74 = { instancePath: instancePath + "/drift/" + i4 + "/attachedTo", schemaPath: "#/definitions/drift/properties/attachedTo/type", keyword: "type", params: { type: "string" } };
              vErrors === null ? vErrors = [err74] : vErrors.push(err74), errors++;
            }
            if (data30.exports !== void 0) {
              let data34 = data30.exports;
              if (Array.isArray(data34)) {
                let len5 = data34.length;
                for (let i5 = 0; i5 < len5; i5++) if (typeof data34[i5] != "string") {
                  let err75 = { instancePath: instancePath + "/drift/" + i4 + "/exports/" + i5, schemaPath: "#/definitions/drift/properties/exports/items/type", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err75] : vErrors.push(err75), errors++;
                }
              } else {
                let err76 = { instancePath: instancePath + "/drift/" + i4 + "/exports", schemaPath: "#/definitions/drift/properties/exports/type", keyword: "type", params: { type: "array" } };
                vErrors === null ? vErrors = [err76] : vErrors.push(err76), errors++;
              }
            }
            if (data30.kind !== void 0 && typeof data30.kind != "string") {
              let err77 = { instancePath: instancePath + "/drift/" + i4 + "/kind", schemaPath: "#/definitions/drift/properties/kind/type", keyword: "type", params: { type: "string" } };
              vErrors === null ? vErrors = [err77] : vErrors.push(err77), errors++;
            }
            if (data30.change !== void 0) {
              let data37 = data30.change;
              if (!(data37 === "differs" || data37 === "missing" || data37 === "undeclared" || data37 === "unknown")) {
                let err78 = { instancePath: instancePath + "/drift/" + i4 + "/change", schemaPath: "#/definitions/drift/properties/change/enum", keyword: "enum", params: { allowedValues: schema31.properties.change.enum } };
                vErrors === null ? vErrors = [err78] : vErrors.push(err78), errors++;
              }
            }
            if (data30.filePath !== void 0 && typeof data30.filePath != "string") {
              let err79 = { instancePath: instancePath + "/drift/" + i4 + "/filePath", schemaPath: "#/definitions/drift/properties/filePath/type", keyword: "type", params: { type: "string" } };
              vErrors === null ? vErrors = [err79] : vErrors.push(err79), errors++;
            }
            if (data30.live !== void 0 && typeof data30.live != "string") {
              let err80 = { instancePath: instancePath + "/drift/" + i4 + "/live", schemaPath: "#/definitions/drift/properties/live/type", keyword: "type", params: { type: "string" } };
              vErrors === null ? vErrors = [err80] : vErrors.push(err80), errors++;
            }
            if (data30.difference !== void 0) {
              let data40 = data30.difference;
              if (Array.isArray(data40)) {
                let len6 = data40.length;
                for (let i6 = 0; i6 < len6; i6++) if (typeof data40[i6] != "string") {
                  let err81 = { instancePath: instancePath + "/drift/" + i4 + "/difference/" + i6, schemaPath: "#/definitions/drift/properties/difference/items/type", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err81] : vErrors.push(err81), errors++;
                }
              } else {
                let err82 = { instancePath: instancePath + "/drift/" + i4 + "/difference", schemaPath: "#/definitions/drift/properties/difference/type", keyword: "type", params: { type: "array" } };
                vErrors === null ? vErrors = [err82] : vErrors.push(err82), errors++;
              }
            }
            if (data30.breaks !== void 0) {
              let data42 = data30.breaks;
              if (Array.isArray(data42)) {
                let len7 = data42.length;
                for (let i7 = 0; i7 < len7; i7++) {
                  let data43 = data42[i7];
                  if (data43 && typeof data43 == "object" && !Array.isArray(data43)) {
                    if (data43.export === void 0) {
                      let err83 = { instancePath: instancePath + "/drift/" + i4 + "/breaks/" + i7, schemaPath: "#/definitions/drift/properties/breaks/items/required", keyword: "required", params: { missingProperty: "export" } };
                      vErrors === null ? vErrors = [err83] : vErrors.push(err83), errors++;
                    }
                    if (data43.side === void 0) {
                      let err84 = { instancePath: instancePath + "/drift/" + i4 + "/breaks/" + i7, schemaPath: "#/definitions/drift/properties/breaks/items/required", keyword: "required", params: { missingProperty: "side" } };
                      vErrors === null ? vErrors = [err84] : vErrors.push(err84), errors++;
                    }
                    if (data43.calls === void 0) {
                      let err85 = { instancePath: instancePath + "/drift/" + i4 + "/breaks/" + i7, schemaPath: "#/definitions/drift/properties/breaks/items/required", keyword: "required", params: { missingProperty: "calls" } };
                      vErrors === null ? vErrors = [err85] : vErrors.push(err85), errors++;
                    }
                    for (let key6 in data43) if (!(key6 === "export" || key6 === "side" || key6 === "calls")) {
                      let err86 = { instancePath: instancePath + "/drift/" + i4 + "/breaks/" + i7, schemaPath: "#/definitions/drift/properties/breaks/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 } };
                      vErrors === null ? vErrors = [err86] : vErrors.push(err86), errors++;
                    }
                    if (data43.export !== void 0 && typeof data43.export != "string") {
                      let err87 = { instancePath: instancePath + "/drift/" + i4 + "/breaks/" + i7 + "/export", schemaPath: "#/definitions/drift/properties/breaks/items/properties/export/type", keyword: "type", params: { type: "string" } };
                      vErrors === null ? vErrors = [err87] : vErrors.push(err87), errors++;
                    }
                    if (data43.side !== void 0) {
                      let data45 = data43.side;
                      if (!(data45 === "live" || data45 === "files")) {
                        let err88 = { instancePath: instancePath + "/drift/" + i4 + "/breaks/" + i7 + "/side", schemaPath: "#/definitions/drift/properties/breaks/items/properties/side/enum", keyword: "enum", params: { allowedValues: schema31.properties.breaks.items.properties.side.enum } };
                        vErrors === null ? vErrors = [err88] : vErrors.push(err88), errors++;
                      }
                    }
                    if (data43.calls !== void 0) {
                      let data46 = data43.calls;
                      if (Array.isArray(data46)) {
                        let len8 = data46.length;
                        for (let i8 = 0; i8 < len8; i8++) if (typeof data46[i8] != "string") {
                          let err89 = { instancePath: instancePath + "/drift/" + i4 + "/breaks/" + i7 + "/calls/" + i8, schemaPath: "#/definitions/drift/properties/breaks/items/properties/calls/items/type", keyword: "type", params: { type: "string" } };
                          vErrors === null ? vErrors = [err89] : vErrors.push(err89), errors++;
                        }
                      } else {
                        let err90 = { instancePath: instancePath + "/drift/" + i4 + "/breaks/" + i7 + "/calls", schemaPath: "#/definitions/drift/properties/breaks/items/properties/calls/type", keyword: "type", params: { type: "array" } };
                        vErrors === null ? vErrors = [err90] : vErrors.push(err90), errors++;
                      }
                    }
                  } else {
                    let err91 = { instancePath: instancePath + "/drift/" + i4 + "/breaks/" + i7, schemaPath: "#/definitions/drift/properties/breaks/items/type", keyword: "type", params: { type: "object" } };
                    vErrors === null ? vErrors = [err91] : vErrors.push(err91), errors++;
                  }
                }
              } else {
                let err92 = { instancePath: instancePath + "/drift/" + i4 + "/breaks", schemaPath: "#/definitions/drift/properties/breaks/type", keyword: "type", params: { type: "array" } };
                vErrors === null ? vErrors = [err92] : vErrors.push(err92), errors++;
              }
            }
            if (data30.severity !== void 0) {
              let data48 = data30.severity;
              if (!(data48 === "error" || data48 === "warning")) {
                let err93 = { instancePath: instancePath + "/drift/" + i4 + "/severity", schemaPath: "#/definitions/drift/properties/severity/enum", keyword: "enum", params: { allowedValues: schema31.properties.severity.enum } };
                vErrors === null ? vErrors = [err93] : vErrors.push(err93), errors++;
              }
            }
            if (data30.firstSeen !== void 0) {
              let data49 = data30.firstSeen;
              if (typeof data49 == "string") {
                if (!formats2.validate(data49)) {
                  let err94 = { instancePath: instancePath + "/drift/" + i4 + "/firstSeen", schemaPath: "#/definitions/drift/properties/firstSeen/format", keyword: "format", params: { format: "date" } };
                  vErrors === null ? vErrors = [err94] : vErrors.push(err94), errors++;
                }
              } else {
                let err95 = { instancePath: instancePath + "/drift/" + i4 + "/firstSeen", schemaPath: "#/definitions/drift/properties/firstSeen/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err95] : vErrors.push(err95), errors++;
              }
            }
            if (data30.unknown !== void 0 && typeof data30.unknown != "string") {
              let err96 = { instancePath: instancePath + "/drift/" + i4 + "/unknown", schemaPath: "#/definitions/drift/properties/unknown/type", keyword: "type", params: { type: "string" } };
              vErrors === null ? vErrors = [err96] : vErrors.push(err96), errors++;
            }
          } else {
            let err97 = { instancePath: instancePath + "/drift/" + i4, schemaPath: "#/definitions/drift/type", keyword: "type", params: { type: "object" } };
            vErrors === null ? vErrors = [err97] : vErrors.push(err97), errors++;
          }
        }
      } else {
        let err98 = { instancePath: instancePath + "/drift", schemaPath: "#/properties/drift/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err98] : vErrors.push(err98), errors++;
      }
    }
    if (data.simulator !== void 0 && (validate25(data.simulator, { instancePath: instancePath + "/simulator", parentData: data, parentDataProperty: "simulator", rootData }) || (vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors), errors = vErrors.length)), data.notEvaluated !== void 0) {
      let data52 = data.notEvaluated;
      if (Array.isArray(data52)) {
        let len9 = data52.length;
        for (let i9 = 0; i9 < len9; i9++) {
          let data53 = data52[i9];
          if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
            if (data53.what === void 0) {
              let err99 = { instancePath: instancePath + "/notEvaluated/" + i9, schemaPath: "#/properties/notEvaluated/items/required", keyword: "required", params: { missingProperty: "what" } };
              vErrors === null ? vErrors = [err99] : vErrors.push(err99), errors++;
            }
            if (data53.why === void 0) {
              let err100 = { instancePath: instancePath + "/notEvaluated/" + i9, schemaPath: "#/properties/notEvaluated/items/required", keyword: "required", params: { missingProperty: "why" } };
              vErrors === null ? vErrors = [err100] : vErrors.push(err100), errors++;
            }
            for (let key7 in data53) if (!(key7 === "what" || key7 === "why")) {
              let err101 = { instancePath: instancePath + "/notEvaluated/" + i9, schemaPath: "#/properties/notEvaluated/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 } };
              vErrors === null ? vErrors = [err101] : vErrors.push(err101), errors++;
            }
            if (data53.what !== void 0 && typeof data53.what != "string") {
              let err102 = { instancePath: instancePath + "/notEvaluated/" + i9 + "/what", schemaPath: "#/properties/notEvaluated/items/properties/what/type", keyword: "type", params: { type: "string" } };
              vErrors === null ? vErrors = [err102] : vErrors.push(err102), errors++;
            }
            if (data53.why !== void 0 && typeof data53.why != "string") {
              let err103 = { instancePath: instancePath + "/notEvaluated/" + i9 + "/why", schemaPath: "#/properties/notEvaluated/items/properties/why/type", keyword: "type", params: { type: "string" } };
              vErrors === null ? vErrors = [err103] : vErrors.push(err103), errors++;
            }
          } else {
            let err104 = { instancePath: instancePath + "/notEvaluated/" + i9, schemaPath: "#/properties/notEvaluated/items/type", keyword: "type", params: { type: "object" } };
            vErrors === null ? vErrors = [err104] : vErrors.push(err104), errors++;
          }
        }
      } else {
        let err105 = { instancePath: instancePath + "/notEvaluated", schemaPath: "#/properties/notEvaluated/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err105] : vErrors.push(err105), errors++;
      }
    }
  } else {
    let err106 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err106] : vErrors.push(err106), errors++;
  }
  return validate10.errors = vErrors, errors === 0;
}

// src/report/read-json.ts
function readReportJson(text2) {
  let value;
  try {
    value = JSON.parse(text2.replace(/^\ufeff/, ""));
  } catch {
    return { problem: text2.trim() === "" ? "the file is empty" : "this is not JSON, or it breaks off" };
  }
  if (validator_default(value)) return { report: value };
  const [first] = validator_default.errors ?? [];
  const where = first === void 0 || first.instancePath === "" ? "the document" : first.instancePath;
  return { problem: `not a report as schema/report.schema.json describes it: see ${where}` };
}

// src/shards/merge-drift.ts
function joinDrift(reports) {
  const compared = reports.flatMap(({ drift: drift2 }) => drift2 === void 0 ? [] : [drift2]);
  if (compared.length === 0) return void 0;
  const drift = [...groupBy(compared.flat(), ({ id }) => id).values()].flatMap(joinSame);
  const broken = drift.filter(({ breaks }) => breaks.length > 0).map(({ what }) => what.toLowerCase());
  return {
    drift: byText(drift, ({ id }) => [id]),
    wasOnlyDifferent: ({ rule, message }) => rule === "drift" && broken.some((what) => message.toLowerCase().startsWith(`${what} `))
  };
}
function joinSame(same) {
  const [known] = [...same.filter(({ change }) => change !== "unknown"), ...same];
  if (known === void 0) return [];
  const breaks = byText(
    [...new Map(same.flatMap((one) => one.breaks).map((one) => [`${one.export}
${one.side}`, one])).values()],
    (one) => [one.export, one.side]
  );
  const seen = same.flatMap(({ firstSeen }) => firstSeen === void 0 ? [] : [firstSeen]).sort()[0];
  const { firstSeen: _one, ...rest } = known;
  return [
    {
      ...rest,
      exports: unique(same.flatMap(({ exports }) => exports)).sort(),
      breaks: [...breaks],
      severity: breaks.length > 0 ? "error" : known.severity,
      ...seen === void 0 ? {} : { firstSeen: seen }
    }
  ];
}

// src/shards/merge.ts
var LONGEST_RUN_HOURS = 24;
var UNREAD = ["unreadable-input", "bad-config", "no-export-found", "shard-unusable"];
var SEVERITIES = ["error", "warning", "notice"];
var STATUSES = ["new", "existing", "fixed", "suppressed"];
function mergeReports(files, of) {
  const read = files.map(({ file, text: text2, problem }) => ({
    file,
    ...problem === void 0 ? readReportJson(text2) : { problem }
  }));
  const unreadable = read.flatMap((one) => "problem" in one ? [unusable(one.file, one.problem)] : []);
  const reports = read.flatMap((one) => "report" in one ? [{ file: one.file, report: one.report }] : []);
  const parts = reports.flatMap(
    ({ file, report }) => report.shard === void 0 ? [] : [{ file, report, index: report.shard.index, of: report.shard.of }]
  );
  const whole = reports.filter(({ report }) => report.shard === void 0).map(({ file }) => unusable(file, "the report is of no shard: nothing says which part it is"));
  const expected = of ?? mostCommon(parts.map((part) => part.of)) ?? Math.max(1, files.length);
  const { used, problems } = usable(parts, expected);
  const missing = missingShards(used, expected);
  const others = reports.filter(({ report }) => !used.some((part) => part.report === report));
  return join(
    byIndex(used).map(({ report }) => report),
    others.map(({ report }) => report),
    [...unreadable, ...whole, ...problems, ...missing]
  );
}
function usable(parts, expected) {
  const run = {
    of: expected,
    version: mostCommon(parts.map(({ report }) => report.tool.version)),
    mode: mostCommon(parts.map(({ report }) => report.mode)),
    config: mostCommon(parts.map(({ report }) => configOf(report))),
    end: Math.max(...parts.map(({ report }) => Date.parse(report.time)))
  };
  const used = /* @__PURE__ */ new Map();
  const problems = [];
  for (const part of byIndex(parts)) {
    const why = whyOfAnother(part, run, used.get(part.index)?.file);
    if (why === void 0) used.set(part.index, part);
    else problems.push(unusable(part.file, why));
  }
  return { used: [...used.values()], problems };
}
function whyOfAnother({ report, index, of }, run, same) {
  const { tool, mode, time } = report;
  if (of !== run.of) return `it is one of ${of} shards, and ${run.of} are merged`;
  if (index > run.of) return `it says that it is shard ${index} of ${of}`;
  if (tool.version !== run.version)
    return `version ${tool.version} made it, and version ${run.version ?? "?"} the others`;
  if (mode !== run.mode) return `its mode is ${mode}, and that of the others ${run.mode ?? "?"}`;
  if (configOf(report) !== run.config) return "it was judged with another config than the others";
  if (run.end - Date.parse(time) > LONGEST_RUN_HOURS * 36e5)
    return `it is of ${time}, and another of ${new Date(run.end).toISOString()}: they are not of one run`;
  return same === void 0 ? void 0 : `it is shard ${index}, and so is ${same}`;
}
function configOf({ inputs }) {
  const hashes = inputs.filter(({ kind }) => kind === "config").map(({ sha256 }) => sha256);
  return unique(hashes).sort().join(" ");
}
function missingShards(used, expected) {
  const there = new Set(used.map(({ index }) => index));
  return Array.from({ length: expected }, (_, index) => index + 1).filter((index) => !there.has(index)).map((index) => ({ rule: "shard-missing", message: `There is no report of shard ${index} of ${expected}.` }));
}
function unusable(file, why) {
  return { rule: "shard-unusable", message: `The report ${file} cannot be merged: ${why.replace(/\.$/, "")}.` };
}
function join(used, others, problems) {
  const [first] = [...used, ...others];
  const exports = byText(
    used.flatMap((report) => report.exports),
    ({ name, role, bucket }) => [name, role, bucket]
  );
  const drift = joinDrift(used);
  const failing = others.filter(({ verdict }) => verdict === "fail");
  const findings = inOrder([
    ...problems.map(problemFinding),
    ...joinFindings(used, exports.length === 0, drift?.wasOnlyDifferent ?? (() => false)),
    ...used.length > 0 && exports.length === 0 ? nothingFound(used) : [],
    ...failing.flatMap((report) => report.findings.filter(({ severity }) => severity === "error"))
  ]);
  const could = findings.some(
    ({ rule, severity, status }) => UNREAD.includes(rule) && severity === "error" && status !== "fixed"
  );
  const simulator = joinSimulator(used);
  const passes = used.length > 0 && used.every(({ undecidedPasses }) => undecidedPasses === true);
  return {
    schemaVersion: 1,
    tool: first?.tool ?? { name: "genesys-export-gate", version: "" },
    mode: first?.mode ?? "audit",
    verdict: verdictOf(used, failing, problems, exports.length === 0),
    couldNotJudge: could,
    // What `warn` lets pass is what policies leave open, not a part that nobody judged.
    ...passes && problems.length === 0 ? { undecidedPasses: true } : {},
    time: latest([...used, ...others].map(({ time }) => time)),
    durationMs: Math.max(0, ...used.map(({ durationMs }) => durationMs)),
    ...first?.comparison === void 0 ? {} : { comparison: first.comparison },
    inputs: [
      ...distinct(
        byText(
          used.flatMap(({ inputs }) => inputs),
          ({ path, ref, kind }) => [path, ref, kind]
        )
      )
    ],
    exports: [...exports],
    findings: [...findings],
    ...drift === void 0 ? {} : { drift: [...drift.drift] },
    ...simulator === void 0 ? {} : { simulator },
    notEvaluated: [
      ...distinct(
        byText(
          used.flatMap(({ notEvaluated }) => notEvaluated),
          ({ what, why }) => [what, why]
        )
      )
    ]
  };
}
function verdictOf(used, failing, problems, empty) {
  const counting = used.filter((report) => empty || !isEmptyHanded(report));
  if (failing.length > 0 || counting.some(({ verdict }) => verdict === "fail")) return "fail";
  if (problems.length > 0 || used.length === 0 || empty) return "undecided";
  return counting.some(({ verdict }) => verdict !== "pass") ? "undecided" : "pass";
}
function isEmptyHanded({ exports, findings }) {
  const blocking = findings.filter(
    ({ severity, rule, status }) => (severity === "error" || rule === "not-known") && (status === "new" || status === "existing")
  );
  return exports.length === 0 && blocking.length > 0 && blocking.every(({ rule }) => rule === "no-export-found");
}
function joinFindings(used, empty, isTold) {
  const groups = groupBy(
    used.flatMap((report) => distinct(report.findings)),
    (finding) => JSON.stringify(finding)
  );
  return [...groups.values()].flatMap((same) => {
    const [finding] = same;
    if (finding === void 0 || isTold(finding)) return [];
    if (finding.rule === "no-export-found" && !empty) return [];
    if (finding.rule === "stale-suppression" && same.length < used.length) return [];
    return [finding];
  });
}
function nothingFound(used) {
  if (used.some(({ findings }) => findings.some(({ rule }) => rule === "no-export-found"))) return [];
  return [
    {
      rule: "no-export-found",
      severity: "error",
      status: "new",
      message: "No export to judge: none of the shards has one.",
      calls: [],
      advice: "Name the accounts of the exports under `accounts` of the config, or the exports themselves.",
      refuted: []
    }
  ];
}
function problemFinding({ rule, message }) {
  const advice = rule === "shard-missing" ? "Look at the job of that shard, and run it again." : "Merge the reports of one run only, all made by one version.";
  return { rule, severity: "error", status: "new", message, calls: [], advice, refuted: [] };
}
function inOrder(findings) {
  const isOpen = ({ status }) => status === "new" || status === "existing";
  return [
    ...byText(findings, (finding) => [
      finding.export,
      finding.rule,
      finding.location?.path,
      finding.message,
      JSON.stringify(finding)
    ])
  ].sort(
    (a, b) => Number(isOpen(b)) - Number(isOpen(a)) || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status)
  );
}
function joinSimulator(used) {
  const all = used.flatMap(({ simulator }) => simulator === void 0 ? [] : [simulator]);
  if (all.length === 0) return void 0;
  const sum = (count2) => all.reduce((total, one) => total + count2(one), 0);
  return {
    asked: sum(({ asked }) => asked),
    calls: sum(({ calls }) => calls),
    throttles: sum(({ throttles }) => throttles),
    agreed: sum(({ agreed }) => agreed),
    disagreed: sum(({ disagreed }) => disagreed),
    inconclusive: sum(({ inconclusive }) => inconclusive),
    unanswered: sum(({ unanswered }) => unanswered),
    judgedBy: unique(all.map(({ judgedBy }) => judgedBy)).join(" "),
    notAsked: [
      ...distinct(
        byText(
          all.flatMap(({ notAsked }) => notAsked),
          ({ what, why }) => [what, why]
        )
      )
    ]
  };
}
function byIndex(parts) {
  return [...parts].sort((a, b) => a.index - b.index || (a.file < b.file ? -1 : 1));
}
function mostCommon(values) {
  const groups = [...groupBy(values, (value) => value).values()];
  return groups.reduce((most, group) => group.length > most.length ? group : most, [])[0];
}
function distinct(items) {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
function latest(times) {
  return [...times].sort().at(-1) ?? (/* @__PURE__ */ new Date(0)).toISOString();
}

// src/commands/merge.ts
var LOG_WIDTH = 120;
async function mergeCommand(options, surroundings) {
  const { directory } = surroundings;
  refuseOthers(options);
  await checkWritable(options, directory);
  const files = await Promise.all(options.files.map((file) => readShard(file, directory)));
  const report = mergeReports(files, options.of);
  if (options.driftIssue) await (await import("./merged-issues-AGWYWJIF.js")).keepMergedIssues(report, surroundings);
  const failed = await writeAll((format, style) => render(report, format, style), options, surroundings);
  return statusAfter(exitCodeOf(report), failed);
}
async function readShard(file, directory) {
  try {
    return { file, text: await readFile(resolve(directory, file), "utf8") };
  } catch (error) {
    const code2 = systemCode(error);
    return { file, text: "", problem: code2 === "ENOENT" ? "there is no such file" : `it cannot be read (${code2})` };
  }
}
var MERGED_FORMATS = ["text", "json", "markdown", "github"];
function refuseOthers({ format, reports }) {
  const other = [format, ...reports.map((one) => one.format)].find((one) => !MERGED_FORMATS.includes(one));
  if (other !== void 0)
    throw new UserError(
      `merge has no format \`${other}\`: the shards' JSON reports do not hold the policies' texts`,
      `one of: ${MERGED_FORMATS.join(", ")}`
    );
}
function render(report, format, { color, width }) {
  switch (format) {
    case "json":
      return printJson(report);
    case "markdown":
      return `${mergedMarkdown(report)}
`;
    case "github":
      return logText(mergedText(report, { color: false, width: LOG_WIDTH }));
    default:
      return mergedText(report, { color, width });
  }
}
export {
  mergeCommand
};

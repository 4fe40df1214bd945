/** A report that was read back from JSON, for a terminal. */

import { mergedHeadline } from "./merged-markdown.ts";
import type { ReportJson } from "./read-json.ts";
import { type Line, paragraph, print, type Style, span } from "./text/lines.ts";
import type { TextOptions } from "./text.ts";
import { count, DRIFT_TITLE, DRIFT_WORDS } from "./words.ts";

type Finding = ReportJson["findings"][number];

const VERDICT_STYLES: Readonly<Record<ReportJson["verdict"], Style>> = {
  pass: "green",
  fail: "red",
  undecided: "yellow",
};
const SEVERITY_STYLES: Readonly<Record<Finding["severity"], Style>> = {
  error: "red",
  warning: "yellow",
  notice: "cyan",
};
const MARKS: Readonly<Record<ReportJson["verdict"], string>> = { pass: "✓", fail: "✗", undecided: "?" };

/** Exports that did not pass, open findings (notices in a line each), drift, and the verdict as the last line. */
export function mergedText(report: ReportJson, { color, width }: TextOptions): string {
  const loud = report.exports.filter(({ verdict }) => verdict !== "pass");
  const quiet = report.exports.length - loud.length;
  const open = report.findings.filter(({ status }) => status === "new" || status === "existing");
  const told = open.filter(({ severity }) => severity !== "notice");
  const notices = open.filter(({ severity }) => severity === "notice");
  const lines: readonly Line[] = [
    "",
    ...loud.map(
      (one): Line => ["  ", span(MARKS[one.verdict], VERDICT_STYLES[one.verdict]), ` ${one.name}   ${one.verdict}`],
    ),
    ...(quiet === 0
      ? []
      : [
          [
            "  ",
            span("✓", "green"),
            ` ${count(quiet, loud.length === 0 ? "export" : "other export")} without a problem`,
          ],
        ]),
    ...told.flatMap((finding) => ["", ...findingLines(finding, width)]),
    ...(notices.length === 0 ? [] : [""]),
    ...notices.flatMap((finding) => noticeLines(finding, width)),
    ...driftLines(report, width),
    "",
    [
      "  ",
      span(word(report), "bold", VERDICT_STYLES[report.verdict]),
      "   ",
      [outcome(report), ...counts(open)].join(" · "),
    ],
  ];
  return `${print(lines, color)}\n`;
}

function word({ verdict, couldNotJudge }: ReportJson): string {
  return couldNotJudge && verdict !== "fail" ? "could not judge" : verdict;
}

/** What the word before it does not say already. */
function outcome(report: ReportJson): string {
  if (report.verdict === "fail" || !report.couldNotJudge) return mergedHeadline(report);
  const isPart = ({ rule }: Finding): boolean => rule === "shard-missing" || rule === "shard-unusable";
  const why = report.findings.some(isPart) ? "not every part was judged" : "something needed could not be read";
  return `${why}: this is not a pass`;
}

/** Only what there is. */
function counts(open: readonly Finding[]): readonly string[] {
  const told = (["error", "warning", "notice"] as const).flatMap((severity) => {
    const number = open.filter((one) => one.severity === severity).length;
    return number === 0 ? [] : [count(number, severity)];
  });
  return told.length === 0 ? [] : [told.join(", ")];
}

/** One line, as in a report on a single run. */
function noticeLines({ rule, export: name, location, message }: Finding, width: number): Line[] {
  const facts = [
    rule,
    ...(name === undefined ? [] : [name]),
    ...(location === undefined ? [] : [`${location.path}:${location.line}`]),
    message,
  ];
  const [first = [], ...rest] = paragraph(facts.join("   "), width, { indent: 10 });
  return [["  ", span("notice", SEVERITY_STYLES.notice), "  ", ...first.slice(1)], ...rest];
}

function findingLines(
  { severity, rule, export: name, location, message, fix, advice }: Finding,
  width: number,
): Line[] {
  const facts = [
    ...(name === undefined ? [] : [name]),
    ...(location === undefined ? [] : [`${location.path}:${location.line}`]),
  ];
  return [
    [
      "  ",
      span(severity, "bold", SEVERITY_STYLES[severity]),
      "  ",
      span(rule, "bold"),
      ...facts.map((fact) => `   ${fact}`),
    ],
    ...paragraph(message, width),
    ...(fix === undefined ? [] : paragraph(`Cure (checked): ${fix.description}`, width)),
    ...(advice === undefined ? [] : paragraph(`What to do: ${advice}`, width)),
  ];
}

function driftLines({ drift = [] }: ReportJson, width: number): Line[] {
  if (drift.length === 0) return [];
  return [
    "",
    ["  ", span(DRIFT_TITLE, "bold")],
    ...drift.flatMap(({ what, change, difference }) => [
      ...paragraph(`${what}: ${DRIFT_WORDS[change]}`, width),
      ...difference.map((line): Line => `     ${line}`),
    ]),
  ];
}

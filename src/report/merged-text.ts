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

/** Exports that did not pass, open errors and warnings, drift, and the verdict as the last line. */
export function mergedText(report: ReportJson, { color, width }: TextOptions): string {
  const loud = report.exports.filter(({ verdict }) => verdict !== "pass");
  const quiet = report.exports.length - loud.length;
  const open = report.findings.filter(({ status }) => status === "new" || status === "existing");
  const told = open.filter(({ severity }) => severity !== "notice");
  const lines: readonly Line[] = [
    "",
    ...loud.map(
      (one): Line => ["  ", span(MARKS[one.verdict], VERDICT_STYLES[one.verdict]), ` ${one.name}   ${one.verdict}`],
    ),
    ...(quiet === 0
      ? []
      : [["  ", span("✓", "green"), ` ${count(quiet, loud.length === 0 ? "export" : "other export")} can be written`]]),
    ...told.flatMap((finding) => ["", ...findingLines(finding, width)]),
    ...driftLines(report, width),
    "",
    [
      "  ",
      span(word(report), "bold", VERDICT_STYLES[report.verdict]),
      "   ",
      `${mergedHeadline(report)} · ${counts(open)}`,
    ],
  ];
  return `${print(lines, color)}\n`;
}

function word({ verdict, couldNotJudge }: ReportJson): string {
  return couldNotJudge && verdict !== "fail" ? "could not judge" : verdict;
}

function counts(open: readonly Finding[]): string {
  const of = (severity: Finding["severity"]) => open.filter((one) => one.severity === severity).length;
  return [count(of("error"), "error"), count(of("warning"), "warning"), count(of("notice"), "notice")].join(", ");
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
    ...(advice === undefined ? [] : paragraph(advice, width)),
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

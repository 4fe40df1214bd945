/** The last line: the verdict, what it rests on, and what was left out. */

import type { Report } from "../model.ts";
import { allCalls, isOpen, isUnread, severities, tally } from "../order.ts";
import { count, VERDICT_WORDS } from "../words.ts";
import { type Line, paragraph, type Style, span } from "./lines.ts";

const MOST_LEFT_OUT = 3;

const STYLES: Readonly<Record<Report["verdict"], Style>> = { pass: "green", fail: "red", undecided: "yellow" };

/** `fail   1 export, 12 calls: 8 denied, 4 allowed · 1 error · judged offline in 61 ms · not judged: ...` */
export function closing(report: Report, width: number): Line[] {
  const unread = isUnread(report);
  const word = unread ? "could not judge" : VERDICT_WORDS[report.verdict];
  const style = unread ? "red" : STYLES[report.verdict];
  const indent = word.length + 5;
  const [first, ...rest] = paragraph(facts(report).join(" · "), width, { indent });
  const start: Line = ["  ", span(word, "bold", style), "   ", ...(first ?? []).slice(1)];
  return [start, ...rest];
}

function facts(report: Report): readonly string[] {
  const judged = report.exports.length > 0;
  return [
    ...(report.verdictReason === undefined ? [] : [report.verdictReason]),
    ...(judged ? [callCounts(report)] : report.verdictReason === undefined ? ["no export to judge"] : []),
    ...findingCounts(report),
    judged
      ? `judged ${report.mode === "check" && report.simulator === undefined ? "offline " : ""}in ${duration(report.durationMs)}`
      : duration(report.durationMs),
    ...leftOut(report),
  ];
}

function callCounts(report: Report): string {
  const calls = allCalls(report);
  const { denied, depends, unknown, allowed } = tally(calls);
  const outcomes = [
    ...(denied > 0 ? [`${denied} denied`] : []),
    ...(depends > 0 ? [`${depends} ${depends === 1 ? "depends" : "depend"}`] : []),
    ...(unknown > 0 ? [`${unknown} unknown`] : []),
    ...(allowed > 0 ? [allowed === calls.length ? "all allowed" : `${allowed} allowed`] : []),
  ].join(", ");
  return `${count(report.exports.length, "export")}, ${count(calls.length, "call")}${outcomes === "" ? "" : `: ${outcomes}`}`;
}

function findingCounts(report: Report): readonly string[] {
  const { error, warning, notice } = severities(report.findings);
  const fixed = report.findings.filter(({ status }) => status === "fixed").length;
  const suppressed = report.findings.filter(({ status }) => status === "suppressed").length;
  const counts = [
    ...(error > 0 ? [count(error, "error")] : []),
    ...(warning > 0 ? [count(warning, "warning")] : []),
    ...(notice > 0 ? [count(notice, "notice")] : []),
  ];
  const old = report.comparison
    ? report.findings.filter((finding) => isOpen(finding) && finding.status === "existing").length
    : 0;
  if (old > 0) counts.push(`${old} of them before this change`);
  if (fixed > 0) counts.push(`${fixed} fixed`);
  if (suppressed > 0) counts.push(`${suppressed} suppressed`);
  return counts.length === 0 ? [] : [counts.join(", ")];
}

function leftOut({ notEvaluated }: Report): readonly string[] {
  const missing = notEvaluated.flatMap(({ why, wanted }) => (wanted === undefined ? [] : [`${wanted}: ${why}`]));
  const others = notEvaluated.filter(({ wanted }) => wanted === undefined);
  const shown = others.slice(0, MOST_LEFT_OUT).map(({ what }) => what);
  const more = others.length - shown.length;
  return [
    ...missing.map((one) => one.replace(/\.$/, "")),
    ...(shown.length === 0
      ? []
      : [
          `not judged: ${shown.join(", ")}${more > 0 ? ` and ${more} more (--format markdown or html names all)` : ""}`,
        ]),
  ];
}

function duration(milliseconds: number): string {
  return milliseconds < 10_000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

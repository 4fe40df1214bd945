/** A finding: what happens, the statement that does it, and the way out. */

import type { Example } from "../../genesys/model.ts";
import type { Finding, Severity } from "../../rules/model.ts";
import { checkedWords, cureOf, isCut } from "../cure.ts";
import { examplesOf, requestWords } from "../examples.ts";
import { findingWords, type Lookup, type Lookups, locationOf } from "../lookup.ts";
import type { Report } from "../model.ts";
import { isOpen, isToldByInput } from "../order.ts";
import { quote } from "../quote.ts";
import { DECISION_WORDS, STATUS_WORDS } from "../words.ts";
import { type Line, paragraph, type Style, span } from "./lines.ts";

const STYLES: Readonly<Record<Severity, Style>> = { error: "red", warning: "yellow", notice: "cyan" };

/** One line for notices and for what is fixed or suppressed; the whole story for errors and warnings. */
export function findingLines(finding: Finding, report: Report, sides: Lookups, width: number): Line[] {
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
    ...finding.refuted.flatMap((line) => paragraph(line, width, { style: ["dim"] })),
  ];
}

function headline(finding: Finding, report: Report, side: Lookup): Line {
  const status = report.comparison ? `   ${STATUS_WORDS[finding.status]}` : "";
  return [
    "  ",
    span(finding.severity, "bold", STYLES[finding.severity]),
    "  ",
    span(finding.rule, "bold"),
    ...[...whose(finding, report), where(finding, side)].filter(Boolean).map((fact) => `   ${fact}`),
    span(status, "dim"),
  ];
}

/** True for findings that {@link findingLines} tells in a line. */
export function isShort(finding: Finding): boolean {
  return !isOpen(finding) || finding.severity === "notice";
}

/** Where there are several exports, a finding says whose it is. */
function whose({ export: name }: Finding, { exports }: Report): readonly string[] {
  return name === undefined || exports.length < 2 ? [] : [name];
}

function shortLines(finding: Finding, report: Report, side: Lookup, width: number): Line[] {
  const [label, style] = shortLabel(finding);
  const facts = [finding.rule, ...whose(finding, report), where(finding, side), shortStory(finding)].filter(
    (fact) => fact !== "",
  );
  const [first = [], ...rest] = paragraph(facts.join("   "), width, { indent: label.length + 4 });
  return [["  ", span(label, style), "  ", ...first.slice(1)], ...rest];
}

function shortLabel({ status }: Finding): readonly [string, Style] {
  if (status === "fixed") return ["fixed", "green"];
  return status === "suppressed" ? ["suppressed", "dim"] : ["notice", STYLES.notice];
}

function shortStory({ message, status, suppression }: Finding): string {
  if (status === "fixed") return `gone with this change: ${message}`;
  if (!suppression) return message;
  const { reason, owner, expires } = suppression;
  const because = [
    reason,
    ...(owner === undefined ? [] : [owner]),
    ...(expires === undefined ? [] : [`until ${expires}`]),
  ];
  return `${message} (${because.join(", ")})`;
}

function where(finding: Finding, side: Lookup): string {
  return findingWords(finding, side) ?? "";
}

function quoted(finding: Finding, side: Lookup, width: number): Line[] {
  const rows = quote(finding, side, width - 5);
  if (rows.length === 0) return [];
  const lines = rows.map((row): Line => {
    const text =
      row.kind === "pointer" ? span(row.text, "yellow") : row.kind === "gap" ? span(row.text, "dim") : row.text;
    return ["     ", span(`${row.gutter} │ `, "dim"), text];
  });
  return ["", ...lines, ""];
}

/** Lines to copy: indented, and never broken. */
function exampleLines({ example, refuted }: Finding): Line[] {
  if (example === undefined) return [];
  const lines = example.trimEnd().split(/\r\n|\n/);
  return ["", ...lines.map((line): Line => `     ${line}`), ...(refuted.length === 0 ? [] : [""])];
}

/** Why, where neither the pointer nor another finding says it already; and for `depends` a request for each outcome. */
function explained(finding: Finding, report: Report, isQuoted: boolean, width: number): Line[] {
  const { pointer } = finding;
  const because = pointer && isQuoted ? undefined : (finding.why ?? pointer?.text);
  const why = because === undefined || isToldByInput(because, report) ? [] : paragraph(because, width);
  const { examples, dependsOn } = examplesOf(finding, report);
  if (examples.length === 0) return why;
  const longest = Math.max(...examples.map(({ decision }) => DECISION_WORDS[decision].length));
  const line = (example: Example): Line[] =>
    paragraph(`${DECISION_WORDS[example.decision].padEnd(longest)}  ${requestWords(example, dependsOn)}`, width, {
      indent: 5,
      hang: longest + 2,
    });
  return [...why, "  For example", ...examples.flatMap(line)];
}

function cured(finding: Finding, side: Lookup, width: number): Line[] {
  // As the other formats call it: what follows is not checked, and need not begin a sentence.
  const advice = finding.advice === undefined ? [] : paragraph(`What to do: ${finding.advice}`, width);
  const { fix } = finding;
  if (!fix?.verified) return advice;
  const intro = `Cure: ${fix.description.replace(/\.$/, "")} (${checkedWords(fix, finding.export)})`;
  const home = locationOf(finding, side)?.path;
  const files = cureOf(fix, side, width - 14).flatMap((file): Line[] => {
    const digits = Math.max(2, ...file.rows.map(({ number }) => String(number).length));
    const rows = file.rows.map((row): Line => {
      const style: readonly Style[] = row.sign === "+" ? ["green"] : row.sign === "-" ? ["red"] : ["dim"];
      return [
        "     ",
        span(`${(row.sign === "…" ? "" : String(row.number)).padStart(digits)} │ `, "dim"),
        span(`${row.sign} ${row.text}`, ...style),
      ];
    });
    const title: Line[] = file.path === home ? [] : [`     ${file.path}`];
    return [...title, ...rows, ...(isCut(file) ? ["     … the whole edit is in the JSON report (--format json)"] : [])];
  });
  return [...paragraph(intro, width), ...files, ...advice];
}

/** Findings: the statement in its own words, why AWS answers so, and what to do. */

import type { Finding, Severity } from "../../rules/model.ts";
import { checkedWords, cureOf, isCut } from "../cure.ts";
import { code, fenced, html, prose, text } from "../escape/markdown.ts";
import { examplesOf, requestWords } from "../examples.ts";
import { findingWords, type Lookup, type Lookups, locationOf } from "../lookup.ts";
import type { Report } from "../model.ts";
import { isAboutAbsence, isAboutInput, isEmptyHanded, isOpen, isToldByInput, isUnread, worstFirst } from "../order.ts";
import { plainRow, quote } from "../quote.ts";
import { DECISION_WORDS, JSON_REPORT, STATUS_WORDS } from "../words.ts";
import type { Section } from "./assemble.ts";

const SYMBOLS: Readonly<Record<Severity, string>> = { error: "❌", warning: "⚠️", notice: "ℹ️" };

const QUOTE_WIDTH = 110;
const DIFF_WIDTH = 160;

/** What stands in the way of judging at all, before any table. */
export function unreadSections(report: Report, sides: Lookups): readonly Section[] {
  return worstFirst(report.findings)
    .filter((finding) => isUnreadReason(finding, report))
    .map((finding) => ({ kind: "finding", text: full(finding, report, sides) }));
}

function isUnreadReason(finding: Finding, report: Report): boolean {
  if (!isUnread(report) || !isOpen(finding) || finding.severity === "notice") return false;
  return isAboutInput(finding) || (isEmptyHanded(report) && isAboutAbsence(finding));
}

/** Errors of this change and the first warning in full, everything else folded. */
export function findingSections(report: Report, sides: Lookups): readonly Section[] {
  const findings = worstFirst(report.findings).filter((finding) => !isUnreadReason(finding, report));
  const open = findings.filter(isOpen);
  const told = open.filter(({ severity }) => severity !== "notice");
  const inFull = new Set(told.filter((finding) => isInFull(finding, told) || settles(finding, report)));
  const rest = told.filter((finding) => !inFull.has(finding));
  return [
    ...[...inFull].map(
      (finding): Section => ({
        kind: "finding",
        text: full(finding, report, sides),
        minor: isLess(finding),
        ...aboutExport(finding),
      }),
    ),
    ...rest.map(
      (finding): Section => ({
        kind: "finding",
        text: folded(finding, report, sides),
        minor: true,
        ...aboutExport(finding),
      }),
    ),
    ...lines(
      "fixed",
      findings.filter(({ status }) => status === "fixed"),
      sides,
    ),
    ...lines(
      "notices",
      open.filter(({ severity }) => severity === "notice"),
      sides,
    ),
    ...lines(
      "suppressed",
      findings.filter(({ status }) => status === "suppressed"),
      sides,
    ),
  ];
}

function aboutExport({ export: name }: Finding): Pick<Section, "export"> {
  return name === undefined ? {} : { export: name };
}

/** An error of this change, or input that stands in the way; failing those the first of what there is. */
function isInFull(finding: Finding, told: readonly Finding[]): boolean {
  if (isAboutInput(finding)) return true;
  if (finding.severity === "error") return finding.status === "new" || !told.some(({ status }) => status === "new");
  return finding === told.find(({ severity }) => severity === "warning") && finding.status === "new";
}

/** It says what a call that could not be decided is waiting for. */
function settles(finding: Finding, report: Report): boolean {
  const exported = report.exports.find(({ name }) => name === finding.export);
  const unknown = exported?.decisions.calls.filter(({ decision }) => decision === "unknown") ?? [];
  return report.verdict === "undecided" && unknown.some(({ call }) => finding.calls.includes(call.id));
}

function isLess({ severity }: Finding): boolean {
  return severity !== "error";
}

function full(finding: Finding, report: Report, sides: Lookups): string {
  const side = sides.of(finding);
  const facts = [
    where(finding, side),
    code(finding.rule),
    ...whose(finding, report),
    ...(report.comparison ? [STATUS_WORDS[finding.status]] : []),
  ];
  const title = `${SYMBOLS[finding.severity]} **${prose(finding.message, namesOf(finding))}**`;
  return [`${title}<br>${facts.filter(Boolean).join(" · ")}`, ...body(finding, report, side)].join("\n\n");
}

function folded(finding: Finding, report: Report, sides: Lookups): string {
  const side = sides.of(finding);
  const status = report.comparison ? ` (${STATUS_WORDS[finding.status]})` : "";
  const title = `${SYMBOLS[finding.severity]} ${html(finding.message)} ${html(findingWords(finding, side) ?? "")}${status}`;
  return [
    `<details><summary>${title}</summary>`,
    [code(finding.rule), ...whose(finding, report)].join(" · "),
    ...body(finding, report, side),
    "</details>",
  ].join("\n\n");
}

/** Where there are several exports, a finding says whose it is. */
function whose({ export: name }: Finding, { exports }: Report): readonly string[] {
  return name === undefined || exports.length < 2 ? [] : [code(name)];
}

function body(finding: Finding, report: Report, side: Lookup): readonly string[] {
  const names = namesOf(finding);
  const quoted = quote(finding, side, QUOTE_WIDTH);
  const because = finding.why ?? (quoted.length === 0 ? finding.pointer?.text : undefined);
  const why = because !== undefined && isToldByInput(because, report) ? undefined : because;
  return [
    ...(quoted.length === 0 ? [] : [fenced("", quoted.map(plainRow))]),
    ...(why === undefined ? [] : [`**Why.** ${prose(why, names)}`]),
    ...examples(finding, report),
    ...cure(finding, side),
    ...(finding.advice === undefined ? [] : [`**What to do.** ${prose(finding.advice, names)}`]),
    ...(finding.example === undefined ? [] : [fenced("", finding.example.trimEnd().split(/\r\n|\n/))]),
    ...(finding.refuted.length === 0 ? [] : [finding.refuted.map((line) => `- ${prose(line, names)}`).join("\n")]),
  ];
}

function examples(finding: Finding, report: Report): readonly string[] {
  const found = examplesOf(finding, report);
  if (found.examples.length === 0) return [];
  const rows = found.examples.map(
    (example) =>
      `- ${DECISION_WORDS[example.decision]}: ${prose(requestWords(example, found.dependsOn), found.dependsOn)}`,
  );
  return [`For example\n${rows.join("\n")}`];
}

function cure(finding: Finding, side: Lookup): readonly string[] {
  const { fix } = finding;
  if (!fix?.verified) return [];
  const home = locationOf(finding, side)?.path;
  const names = finding.export === undefined ? [] : [finding.export];
  const blocks = cureOf(fix, side, DIFF_WIDTH).map((file) => {
    const title = file.path === home ? "" : `${text(file.path)}\n`;
    const cut = isCut(file) ? `\n\nThe whole edit is in ${JSON_REPORT}.` : "";
    return `${title}${fenced(
      "diff",
      file.rows.map((row) => `${row.sign}${row.text}`),
    )}${cut}`;
  });
  const intro = `**Cure** (${prose(checkedWords(fix, finding.export), names)}): ${prose(fix.description, namesOf(finding))}`;
  return [[intro, ...blocks].join("\n")];
}

const LINE_TITLES = {
  fixed: "Fixed by this change",
  notices: "Good to know",
  suppressed: "Suppressed",
} as const;

function lines(kind: keyof typeof LINE_TITLES, findings: readonly Finding[], sides: Lookups): readonly Section[] {
  if (findings.length === 0) return [];
  const items = findings.map((finding) => {
    const facts = [where(finding, sides.of(finding)), code(finding.rule), suppression(finding)].filter(Boolean);
    return `- ${prose(finding.message, namesOf(finding))} (${facts.join(", ")})`;
  });
  const title = `${LINE_TITLES[kind]} (${findings.length})`;
  const folded = `<details><summary>${title}</summary>\n\n${items.join("\n")}\n\n</details>`;
  return [{ kind: "details", text: kind === "fixed" ? `**${title}**\n${items.join("\n")}` : folded }];
}

function suppression({ suppression: by }: Finding): string {
  if (!by) return "";
  const owner = by.owner === undefined ? "" : ` by ${code(by.owner)}`;
  const until = by.expires === undefined ? "" : ` until ${text(by.expires)}`;
  return `suppressed${owner}${until}: ${prose(by.reason)}`;
}

function where(finding: Finding, side: Lookup): string {
  return text(findingWords(finding, side) ?? "");
}

function namesOf({ statement, export: name }: Finding): readonly string[] {
  return [statement?.sid, name].filter((word) => word !== undefined);
}

/** Counts and orders that every format shares. */

import type { CallDecision, CallDecisionWord } from "../genesys/model.ts";
import type { Finding, Severity, Status } from "../rules/model.ts";
import type { Report, ReportedExport } from "./model.ts";

const SEVERITIES: readonly Severity[] = ["error", "warning", "notice"];
const STATUSES: readonly Status[] = ["new", "existing", "fixed", "suppressed"];

const VERDICTS: readonly ReportedExport["verdict"][] = ["fail", "undecided", "pass"];

/** Rules of findings about inputs that could not be read or understood. */
const INPUT_RULES: ReadonlySet<string> = new Set(["unreadable-input", "bad-config"]);

/**
 * Open ones first, worst first: by severity, then new before existing; then what is fixed or suppressed. What IAM's
 * simulator says against the gate comes first among its equals.
 */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) =>
      Number(isOpen(b)) - Number(isOpen(a)) ||
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status) ||
      Number(b.rule === "simulator-disagrees") - Number(a.rule === "simulator-disagrees"),
  );
}

/** Neither cured by this change nor suppressed. */
export function isOpen(finding: Finding): boolean {
  return finding.status === "new" || finding.status === "existing";
}

/** It is about an input that could not be read, not about what a policy says. */
export function isAboutInput(finding: Finding): boolean {
  return INPUT_RULES.has(finding.rule);
}

/** The same sentence stands already in a finding about an input. */
export function isToldByInput(sentence: string, { findings }: Report): boolean {
  return findings.some((finding) => isAboutInput(finding) && isOpen(finding) && sentence.includes(finding.message));
}

/** It says why there is no export to judge. */
export function isAboutAbsence({ rule }: Finding): boolean {
  return rule === "no-export-found" || rule === "not-known";
}

/** Nothing was found to judge. */
export function isEmptyHanded({ exports, findings }: Report): boolean {
  return exports.length === 0 && findings.some((finding) => finding.rule === "no-export-found" && isOpen(finding));
}

/** Open findings per severity. */
export function severities(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const open = findings.filter(isOpen);
  const of = (severity: Severity): number => open.filter((finding) => finding.severity === severity).length;
  return { error: of("error"), warning: of("warning"), notice: of("notice") };
}

export interface Tally {
  readonly denied: number;
  readonly depends: number;
  readonly unknown: number;
  readonly allowed: number;
}

/** Exports that fail first, then the undecided; otherwise in the order of the report. */
export function worstExportsFirst(exports: readonly ReportedExport[]): readonly ReportedExport[] {
  return [...exports].sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict));
}

/** How the calls came out. */
export function tally(calls: readonly CallDecision[]): Tally {
  const of = (...words: CallDecisionWord[]): number => calls.filter(({ decision }) => words.includes(decision)).length;
  return {
    denied: of("implicitDeny", "explicitDeny"),
    depends: of("depends"),
    unknown: of("unknown"),
    allowed: of("allowed"),
  };
}

/** The same call on the base. */
export function before(exported: ReportedExport, id: string): CallDecision | undefined {
  return exported.base?.find(({ call }) => call.id === id);
}

/** Every call of every export. */
export function allCalls(report: Report): readonly CallDecision[] {
  return report.exports.flatMap(({ decisions }) => decisions.calls);
}

/** What came out differently from what this call was on the base. */
export function changed(exported: ReportedExport, call: CallDecision): boolean {
  const base = before(exported, call.call.id);
  return base !== undefined && base.decision !== call.decision;
}

/** A call that may fail without stopping an export as far as is known: only field reports name it, and no error rests on it. */
export function isMinor(report: Report, exported: ReportedExport, { call }: CallDecision): boolean {
  const isError = report.findings.some(
    (finding) => finding.severity === "error" && finding.export === exported.name && finding.calls.includes(call.id),
  );
  return call.evidence === "reported" && !isError;
}

/** True where nothing was proven because something could not be read. A proven denial is a verdict even then. */
export function isUnread(report: Report): boolean {
  return report.couldNotJudge && report.verdict !== "fail";
}

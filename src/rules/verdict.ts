/** From decisions and findings to pass, fail or undecided. No verdict is never a pass. */

import type { ExportDecisions } from "../genesys/model.ts";
import type { Settings } from "../sources/model.ts";
import { isRequired, ruleOf } from "./denials.ts";
import type { Finding } from "./model.ts";
import { RULES, severityOf } from "./registry.ts";

export type Verdict = "pass" | "fail" | "undecided";

/** An error that counts: with a base only what the change breaks, without one all. */
function isBlocking(finding: Finding, failOn: Settings["failOn"]): boolean {
  if (finding.severity !== "error" || finding.status === "suppressed" || finding.status === "fixed") return false;
  return failOn === "all" || finding.status === "new";
}

/** One export's verdict. Findings that belong to no export (unreadable files, gaps) count for the whole only. */
export function exportVerdict(judged: ExportDecisions, findings: readonly Finding[], settings: Settings): Verdict {
  const { name } = judged.export.declared;
  const own = findings.filter((finding) => finding.export === name);
  if (own.some((finding) => isBlocking(finding, settings.failOn))) return "fail";
  const suppressed = new Set(own.filter(({ status }) => status === "suppressed").map(({ rule }) => rule));
  const strangers = judged.guards.some(
    ({ guard, outcome }) => outcome === "unknown" && severityOf(guard.rule) === "error",
  );
  const open =
    (strangers && !suppressed.has("guard-undecided")) ||
    judged.calls.some(
      (call) =>
        call.decision === "unknown" && isRequired(call.call.evidence, settings) && !suppressed.has(ruleOf(call)),
    );
  return open ? "undecided" : "pass";
}

/** The verdict of everything. */
export function overallVerdict(exports: readonly Verdict[], findings: readonly Finding[], settings: Settings): Verdict {
  if (exports.includes("fail") || findings.some((finding) => isBlocking(finding, settings.failOn))) {
    // Unreadable input alone is no proof of a denial: it is a verdict that could not be reached.
    const proven = findings.some((finding) => isBlocking(finding, settings.failOn) && !UNREAD.has(finding.rule));
    return proven || exports.includes("fail") ? "fail" : "undecided";
  }
  const gaps = findings.some(({ rule, status }) => rule === "not-known" && (status === "new" || status === "existing"));
  return exports.includes("undecided") || gaps ? "undecided" : "pass";
}

/** Rules that say that something could not be read, or that there is nothing to judge: without reading there is no verdict. */
export const UNREAD: ReadonlySet<string> = new Set(
  RULES.flatMap(({ id, effect }) => (effect === "cannot judge" ? [id] : [])),
);

/** True where something needed could not be read: the exit status is 2 unless a denial is proven. */
export function couldNotJudge(findings: readonly Finding[]): boolean {
  return findings.some(({ rule, severity, status }) => UNREAD.has(rule) && severity === "error" && status !== "fixed");
}

/** A finding as a test case, and how much it counts. */

import type { Finding } from "../../rules/model.ts";
import { lookups, placeWords } from "../lookup.ts";
import type { Report } from "../model.ts";
import { isAboutAbsence, isAboutInput, isOpen } from "../order.ts";
import type { Case } from "./print.ts";

/** The case of a finding that is about no call or guard; none where this change cures it. */
export function findingCase(finding: Finding, report: Report): readonly Case[] {
  if (finding.status === "fixed") return [];
  const name = finding.location === undefined ? finding.rule : `${finding.rule} ${finding.location.path}`;
  const { rule: type, message } = finding;
  const log = linesOf(finding, report);
  if (finding.status === "suppressed") return [{ name, outcome: "skipped", message: suppressedWords(finding) }];
  if (isUnanswered(finding)) {
    const counts = finding.severity === "error" || (report.verdict !== "pass" && report.undecidedPasses !== true);
    return [counts ? { name, outcome: "error", type, message, details: log } : { name, outcome: "skipped", message }];
  }
  if (finding.severity !== "error")
    return [{ name, outcome: "passed", log: [`${finding.severity}: ${message}`, ...log] }];
  if (!isBlocking(finding, report)) return [{ name, outcome: "skipped", message: pastWords(message) }];
  return [{ name, outcome: "failure", type, message, details: log }];
}

/** No answer was reached, for want of something that could be read. */
function isUnanswered(finding: Finding): boolean {
  return isAboutInput(finding) || isAboutAbsence(finding);
}

/** An error that the verdict rests on. What was so before the change counts where nothing newer explains a failure: `fail-on: all`. */
export function isBlocking(finding: Finding, report: Report): boolean {
  if (finding.severity !== "error" || !isOpen(finding)) return false;
  if (finding.status === "new" || report.comparison === undefined) return true;
  const isNewError = ({ severity, status }: Finding) => severity === "error" && status === "new";
  return report.verdict === "fail" && !report.findings.some(isNewError);
}

/** What a case says of an error that was there before. */
export function pastWords(message: string): string {
  return `it was so before this change: ${message}`;
}

/** Why a case does not count. */
export function suppressedWords({ message, suppression }: Finding): string {
  return `suppressed (${suppression?.reason ?? "no reason given"}): ${message}`;
}

/** Everything beside the message: where, why, and what to do. */
export function linesOf(finding: Finding, report: Report): readonly string[] {
  const { location, why, pointer, fix, advice, example } = finding;
  return [
    location && placeWords(location, finding.statement, lookups(report).of(finding)),
    why ?? pointer?.text,
    fix?.verified ? `Cure (checked): ${fix.description}` : undefined,
    advice === undefined ? undefined : `Cure: ${advice}`,
    example,
  ].filter((line) => line !== undefined);
}

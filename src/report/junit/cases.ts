/** The calls and guards of an export as test cases. */

import type { CallDecision, GuardDecision } from "../../genesys/model.ts";
import type { Finding } from "../../rules/model.ts";
import { severityOf } from "../../rules/registry.ts";
import type { Report, ReportedExport } from "../model.ts";
import { isOpen } from "../order.ts";
import { DECISION_WORDS, DENIED_BY_SIMULATOR } from "../words.ts";
import { isBlocking, linesOf, pastWords, suppressedWords } from "./finding-case.ts";
import type { Case } from "./print.ts";

/** Allowed passes. Denied fails, where the call is required. Not known is an error there: no answer is no pass. */
export function callCases(
  { decisions }: ReportedExport,
  findings: readonly Finding[],
  report: Report,
): readonly Case[] {
  return decisions.calls.map((decided) => {
    const about = ofCase(findings, decided.call.id);
    return decided.decision === "unknown" ? unknownCall(decided, about, report) : decidedCall(decided, about, report);
  });
}

/** Held passes, broken fails where it is an error, not known is an error there. */
export function guardCases(
  { decisions }: ReportedExport,
  findings: readonly Finding[],
  report: Report,
): readonly Case[] {
  return decisions.guards.map((decided) =>
    guardCase(decided, ofCase(findings, decided.guard.id, decided.guard.rule), report),
  );
}

function decidedCall(decided: CallDecision, about: readonly Finding[], report: Report): Case {
  const { call, decision, dependsOn, deniedBySimulator } = decided;
  const name = `${call.id} (${call.action})`;
  const on = dependsOn.length === 0 ? "" : ` on ${dependsOn.join(", ")}`;
  const by = deniedBySimulator === true ? DENIED_BY_SIMULATOR : DECISION_WORDS[decision];
  const words = `${call.action}: ${by}${on}`;
  const denied = stopped(name, call.id, words, about, report);
  if (denied !== undefined) return denied;
  if (decision === "allowed") return passed(name, about, report);
  // Nothing says so, and yet it is denied: a required call never passes like that.
  return about.length === 0 && call.evidence !== "reported"
    ? { name, outcome: "failure", type: decision, message: words }
    : passed(name, about, report, `warning: ${words}`);
}

function unknownCall({ call, reasons }: CallDecision, about: readonly Finding[], report: Report): Case {
  const name = `${call.id} (${call.action})`;
  const words = `whether AWS would allow ${call.action} cannot be told: ${reasons.join("; ")}`;
  const denied = stopped(name, call.id, words, about, report);
  if (denied !== undefined && (denied.outcome === "failure" || !about.some(isOpen))) return denied;
  const isRequired = call.evidence !== "reported" || about.some((one) => isOpen(one) && one.severity !== "notice");
  return isRequired ? unanswered(name, words, about, report) : passed(name, about, report, `notice: ${words}`);
}

function guardCase({ guard, outcome, reasons }: GuardDecision, about: readonly Finding[], report: Report): Case {
  const name = `${guard.id}: ${guard.who} is denied`;
  const told = stopped(name, guard.id, `${guard.who} may ${guard.action}`, about, report);
  if (told !== undefined && (told.outcome === "failure" || outcome === "held")) return told;
  if (outcome === "held") return passed(name, about, report);
  const suppressed = about.find(({ status }) => status === "suppressed");
  if (outcome === "unknown") {
    const words = `whether ${guard.who} is denied cannot be told: ${reasons.join("; ")}`;
    if (suppressed !== undefined) return { name, outcome: "skipped", message: suppressedWords(suppressed) };
    return severityOf(guard.rule) === "error"
      ? unanswered(name, words, about, report)
      : passed(name, about, report, `notice: ${words}`);
  }
  if (told !== undefined) return told;
  const words = `${guard.who} may ${guard.action}`;
  return about.length === 0 && severityOf(guard.rule) === "error"
    ? { name, outcome: "failure", type: guard.rule, message: words }
    : passed(name, about, report, `${severityOf(guard.rule)}: ${words}`);
}

/**
 * The case where an error or a suppression is about it; undefined where neither is. A finding is named after the first of its calls: the
 * others are told in words of their own, with the finding below.
 */
function stopped(name: string, id: string, words: string, about: readonly Finding[], report: Report): Case | undefined {
  const told = ({ calls, message }: Finding): string => (calls.indexOf(id) > 0 ? words : message);
  const blocking = about.find((finding) => isBlocking(finding, report));
  if (blocking !== undefined) {
    const message = told(blocking);
    const details = [message === words ? blocking.message : words, ...linesOf(blocking, report)];
    return { name, outcome: "failure", type: blocking.rule, message, details };
  }
  const past = about.find((finding) => finding.severity === "error" && isOpen(finding));
  if (past !== undefined) return { name, outcome: "skipped", message: pastWords(told(past)) };
  const suppressed = about.find(({ status }) => status === "suppressed");
  if (suppressed === undefined) return undefined;
  return { name, outcome: "skipped", message: suppressedWords({ ...suppressed, message: told(suppressed) }) };
}

/** Under `on-undecided: warn` it is said, and does not count. */
function unanswered(name: string, message: string, about: readonly Finding[], report: Report): Case {
  const details = about.flatMap((finding) => linesOf(finding, report));
  return report.undecidedPasses === true
    ? { name, outcome: "skipped", message }
    : { name, outcome: "error", type: "unknown", message, details };
}

/** It passes; what was found about it is said. */
function passed(name: string, about: readonly Finding[], report: Report, ...more: readonly string[]): Case {
  const found = about
    .filter(isOpen)
    .flatMap((finding) => [`${finding.severity}: ${finding.message}`, ...linesOf(finding, report)]);
  const log = [...more, ...found];
  return log.length === 0 ? { name, outcome: "passed" } : { name, outcome: "passed", log };
}

/** The findings about a call or a guard; what this change cures is past. */
function ofCase(findings: readonly Finding[], id: string, rule?: string): readonly Finding[] {
  return findings.filter(
    (finding) =>
      finding.status !== "fixed" && (finding.calls.includes(id) || (rule !== undefined && finding.rule === rule)),
  );
}

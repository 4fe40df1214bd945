/** What a SARIF run says of itself: what could not be judged, and what was left out. */

import type { Finding } from "../../rules/model.ts";
import { byText, type Json } from "../json-value.ts";
import { lookups } from "../lookup.ts";
import type { Report } from "../model.ts";
import { isAboutAbsence, isAboutInput, isOpen } from "../order.ts";
import { count } from "../words.ts";
import { locationJson, standInPath } from "./locations.ts";
import { plainText } from "./message.ts";
import { LEVELS, ruleIndex } from "./rules.ts";

/** A list for people: past this the rest is counted. */
const MOST = 1_000;

/** `leftOut`: results over GitHub's limits. */
export function notifications(report: Report, leftOut: number): readonly Json[] {
  const all = [
    ...(leftOut === 0 ? [] : [notification("warning", `${count(leftOut, "more finding")}: see the JSON report.`)]),
    ...(report.couldNotJudge ? [notification("error", couldNotJudge(report))] : []),
    ...unread(report),
    ...byText(report.notEvaluated, ({ what, why }) => [what, why]).map(({ what, why }) =>
      notification("note", `Not evaluated: ${what}: ${why}`),
    ),
  ];
  if (all.length <= MOST) return all;
  return [...all.slice(0, MOST - 1), notification("note", `${count(all.length - MOST + 1, "more note")}.`)];
}

function couldNotJudge({ verdict }: Report): string {
  return verdict === "fail"
    ? "Something needed could not be read. What could be read fails."
    : "Could not judge: something needed could not be read. This is not a pass.";
}

/** Each input that could not be read, and why there is no export. */
function unread(report: Report): readonly Json[] {
  const sides = lookups(report);
  const standIn = standInPath(report);
  const findings = report.findings.filter((one) => isOpen(one) && (isAboutInput(one) || isAboutAbsence(one)));
  return byText(findings, ({ rule, identity, message }) => [rule, identity, message]).map((finding: Finding) => ({
    ...notification(LEVELS[finding.severity], finding.message),
    locations: [locationJson(finding, sides.of(finding), standIn)],
    associatedRule: { id: finding.rule, index: ruleIndex(finding.rule) ?? -1 },
  }));
}

function notification(level: string, text: string): { readonly [key: string]: Json } {
  return { level, message: { text: plainText(text) } };
}

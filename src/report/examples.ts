/** For a call that depends: a concrete request for each outcome, in words. */

import type { ContextValue } from "../authorization/model.ts";
import type { CallDecision, Example } from "../genesys/model.ts";
import type { Finding } from "../rules/model.ts";
import type { Report } from "./model.ts";

/** One example per outcome of the first call of the finding that depends; none where none does. */
export function examplesOf(
  finding: Finding,
  report: Report,
): { examples: readonly Example[]; dependsOn: readonly string[] } {
  const exported = report.exports.find(({ name }) => name === finding.export);
  const call = exported?.decisions.calls.find(
    ({ call: { id }, decision }) => decision === "depends" && finding.calls.includes(id),
  );
  return call ? { examples: onePerOutcome(call), dependsOn: call.dependsOn } : { examples: [], dependsOn: [] };
}

/** `aws:SourceIp is 203.0.113.7` or `without aws:SourceIp`. */
export function requestWords({ sample }: Example, dependsOn: readonly string[]): string {
  const facts = dependsOn.map((key) => {
    if (key === "resource") return `resource ${sample.request.resource}`;
    const value = contextValue(sample.request.context, key);
    return value === undefined ? `without ${key}` : `${key} is ${typeof value === "string" ? value : value.join(", ")}`;
  });
  const values = dependsOn.flatMap((key) => contextValue(sample.request.context, key) ?? []);
  // What was chosen, but for choices that only repeat a fact.
  const choices = Object.entries(sample.choices).flatMap(([name, words]) => {
    const repeated = values.some((value) => words.includes(value));
    return repeated || (name === "key" && dependsOn.includes("resource")) ? [] : [words];
  });
  if (facts.length === 0) return choices.join(", ");
  return choices.length === 0 ? facts.join(", ") : `${facts.join(", ")} (${choices.join(", ")})`;
}

/** The first example of each outcome. */
export function onePerOutcome({ examples }: CallDecision): readonly Example[] {
  const outcomes = [...new Set(examples.map(({ decision }) => decision))];
  return outcomes.flatMap((outcome) => examples.find(({ decision }) => decision === outcome) ?? []);
}

/** Context keys are found in any case (C2). */
function contextValue(context: Readonly<Record<string, ContextValue>>, key: string): ContextValue | undefined {
  return Object.entries(context).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1];
}

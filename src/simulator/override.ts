/** A call's decision after the simulator has been heard: the stricter answer wins. */

import type { Decision, StatementReference } from "../authorization/model.ts";
import { unique } from "../collections.ts";
import type { CallDecision, Example, Sample } from "../genesys/model.ts";
import type { Comparison } from "./compare-answers.ts";
import { findStatement } from "./documents.ts";
import type { Judged, Question, Subject } from "./model.ts";

/** One request of the call, and what both answers to it make. */
export interface Heard {
  readonly sample: Sample;
  readonly question: Question;
  readonly comparison: Comparison;
}

type Stricter = Extract<Comparison, { kind: "stricter" }>;

/** The decision with the simulator's denials and doubts in it; the same object where there are none. */
export function overrideDecision(decision: CallDecision, heard: readonly Heard[]): CallDecision {
  const denied = heard.flatMap(({ sample, question, comparison }) =>
    isDenied(comparison) ? [{ sample, question, comparison }] : [],
  );
  const [first] = [...denied].sort((a, b) => rankOf(a.comparison) - rankOf(b.comparison));
  if (first !== undefined && isOpenToDenial(decision)) return deniedBySimulator(decision, first, heard);
  const open = heard.flatMap(({ comparison }) => (comparison.kind === "inconclusive" ? [comparison] : []));
  const doubts = open.filter(({ mayDeny }) => mayDeny);
  if (decision.decision === "allowed" && doubts.length > 0) return doubted(decision, reasonsOf(doubts));
  if (decision.decision !== "unknown" || open.length === 0) return decision;
  return { ...decision, reasons: unique([...decision.reasons, ...reasonsOf(open)]) };
}

interface Denied {
  readonly sample: Sample;
  readonly question: Question;
  readonly comparison: Stricter;
}

function rankOf({ outcome }: Stricter): number {
  return outcome === "explicitDeny" ? 0 : 1;
}

/** What is denied already has its explanation. */
function isOpenToDenial({ decision }: CallDecision): boolean {
  return decision === "allowed" || decision === "unknown" || decision === "depends";
}

function reasonsOf(open: readonly { readonly reason: string }[]): readonly string[] {
  return unique(open.map(({ reason }) => reason));
}

/** What the simulator may be right to deny is not proven to be allowed. */
function doubted(decision: CallDecision, reasons: readonly string[]): CallDecision {
  const worst: Decision = {
    decision: "unknown",
    decidedBy: [],
    missingAllow: ["identity-policy"],
    trace: [],
    reasons,
    rules: [],
  };
  return { ...decision, decision: "unknown", decidedBy: [], worst, reasons, overruled: true };
}

function deniedBySimulator(decision: CallDecision, first: Denied, heard: readonly Heard[]): CallDecision {
  // Some requests are denied anyhow: the local engine's own explanation of these stands.
  if (decision.decision === "depends") return { ...decision, overruled: true };
  const worst = decisionOf(first.comparison.judged, first.question.subject);
  const { outcome } = first.comparison;
  const spared = heard.find(({ comparison }) => !isDenied(comparison));
  const told = { decidedBy: worst.decidedBy, worst, reasons: [] };
  const common = { ...decision, ...told, overruled: true, deniedBySimulator: true } as const;
  if (spared === undefined) return { ...common, decision: outcome, dependsOn: [], examples: [] };
  // Only some requests are denied. Of a call that was unknown, the others are no allowed ones.
  const examples: readonly Example[] = [
    { decision: outcome, sample: first.sample },
    { decision: decision.decision === "allowed" ? "allowed" : "unknown", sample: spared.sample },
  ];
  return { ...common, decision: "depends", dependsOn: differences(first.sample, spared.sample), examples };
}

function isDenied(comparison: Comparison): comparison is Stricter {
  return comparison.kind === "stricter" && comparison.outcome !== "allowed";
}

/** Context keys whose values differ between two requests, and `resource`. */
function differences({ request: one }: Sample, { request: other }: Sample): readonly string[] {
  const keys = unique([...Object.keys(one.context), ...Object.keys(other.context)]);
  const differing = keys.filter((key) => JSON.stringify(one.context[key]) !== JSON.stringify(other.context[key]));
  return [...(one.resource === other.resource ? [] : ["resource"]), ...differing];
}

/** The simulator's answer in the engine's own form, as far as its statements are those of the inventory. */
function decisionOf(judged: Judged, subject: Subject): Decision {
  const references = judged.matched.flatMap((matched) => findStatement(subject, matched)?.reference ?? []);
  const denies = judged.decision === "explicitDeny";
  const missing =
    judged.allowedByOrganizations === false
      ? "scp"
      : judged.allowedByBoundary === false
        ? "permissions-boundary"
        : "identity-policy";
  return {
    // A deny by a statement that no file holds can only be told as what it comes to: the role's own side does not allow.
    decision: denies && references.length > 0 ? "explicitDeny" : "implicitDeny",
    decidedBy: denies ? references : [],
    missingAllow: denies && references.length > 0 ? [] : [missing],
    trace: denies ? references.map(deniesBy) : [],
    reasons: [],
    rules: denies ? ["E1"] : [],
  };
}

function deniesBy(statement: StatementReference): Decision["trace"][number] {
  return { statement, effect: "Deny", applies: true, held: [] };
}

/** One answer of the simulator beside the local engine's on the same question. */

import { decide } from "../authorization/evaluate/decide.ts";
import type { Decision, Policy } from "../authorization/model.ts";
import { concernsOf, type Layers } from "../authorization/space/policies.ts";
import { askedKeys } from "../authorization/space/questions.ts";
import type { Answer, Judged, Question, SimulatedWord, Use } from "./model.ts";

/** What both answers to one request of a call make together. */
export type Comparison =
  | { readonly kind: "agreed" }
  /** The simulator allows what the local engine denies: the denial stands. */
  | { readonly kind: "more-lenient"; readonly local: Decision; readonly judged: Judged }
  /** The simulator denies what the local engine does not: the denial counts. */
  | {
      readonly kind: "stricter";
      readonly local: Decision;
      readonly judged: Judged;
      /** What AWS then answers, the resource's side included; `allowed` where that side allows by itself (E2, E3). */
      readonly outcome: SimulatedWord;
    }
  /** Neither answer settles it. `mayDeny`: what the local engine allows may be denied after all. */
  | { readonly kind: "inconclusive"; readonly reason: string; readonly mayDeny: boolean }
  | { readonly kind: "unanswered"; readonly why: string };

/** Compares the answers to one question of one call. */
export function compareAnswers(use: Use, question: Question, answer: Answer | undefined): Comparison {
  if (answer?.kind !== "judged") return { kind: "unanswered", why: answer?.why ?? "it was not asked" };
  const local = decide({ ...localSide(question, answer), request: use.sample.request });
  if (answer.decision === "allowed") return whenAllowed(local, answer, question);
  if (local.decision === "implicitDeny" || local.decision === "explicitDeny") return { kind: "agreed" };
  const open = whyOpen(question, answer);
  const outcome = outcomeOf(use, answer);
  if (open !== undefined) return { kind: "inconclusive", reason: open, mayDeny: outcome !== "allowed" };
  return { kind: "stricter", local, judged: answer, outcome };
}

function whenAllowed(local: Decision, judged: Judged, { action }: Question): Comparison {
  if (local.decision === "allowed") return { kind: "agreed" };
  if (local.decision !== "unknown") return { kind: "more-lenient", local, judged };
  return {
    kind: "inconclusive",
    reason: `IAM's simulator allows ${action} by the role's own side, which alone settles nothing`,
    mayDeny: false,
  };
}

/** A role that does not exist yet was asked about without SCPs where not all of them could be sent. */
function localSide({ subject }: Question, { how }: Judged): Layers {
  if (how === "principal" || subject.scps !== undefined) return subject.local;
  const { scps: _notSent, ...rest } = subject.local;
  return rest;
}

/** Why a denial is no proof: it may rest on a context key that was not sent. */
function whyOpen(question: Question, judged: Judged): string | undefined {
  const { action } = question;
  // A Deny may rest on a key that was not sent as well as the lack of an Allow.
  if (judged.decision !== "allowed" && judged.missing.length > 0)
    return `IAM's simulator denies ${action}, but it lacked ${judged.missing.map((key) => `\`${key}\``).join(", ")}`;
  // A deny that names its statement is an identity policy's or the boundary's own: SCPs are never listed.
  if (judged.allowedByOrganizations !== false || judged.matched.length > 0) return undefined;
  const unsent = unsentScpKeys(question);
  if (unsent === undefined)
    return `IAM's simulator says that an SCP denies ${action}, but the account's SCPs are not known, so it may only lack a context key`;
  if (unsent.length === 0) return undefined;
  return `IAM's simulator says that an SCP denies ${action}, but the SCPs look at ${unsent.map((key) => `\`${key}\``).join(", ")}, which the request does not carry`;
}

/** Keys that the SCPs look at and that were not sent; undefined where the SCPs are not known. */
function unsentScpKeys({ subject, action, context }: Question): readonly string[] | undefined {
  const { scps } = subject.local;
  if (scps === undefined || scps.flat().some((policy) => "unknown" in policy)) return undefined;
  const sent = new Set(context.map(({ name }) => name.toLowerCase()));
  const layers = { resourceAccount: subject.account, identityPolicies: [], scps };
  return [...askedKeys(concernsOf(layers, action))].filter((key) => !sent.has(key)).sort();
}

const ALLOWS_NOTHING: Policy = {
  id: "the boundary that the simulator applied",
  kind: "permissions-boundary",
  version: "2012-10-17",
  statements: [],
};

/** An explicit deny wins (E1); what is not allowed by the role's own side the resource's side may allow alone (E2, E3). */
function outcomeOf(
  { layers, sample }: Use,
  { decision, allowedByBoundary, allowedByOrganizations }: Judged,
): SimulatedWord {
  // No resource policy lifts what an SCP denies (E7).
  if (decision === "explicitDeny" || allowedByOrganizations === false) return decision;
  const boundary = allowedByBoundary === false ? { permissionsBoundary: ALLOWS_NOTHING } : {};
  const alone = decide({ ...layers, ...boundary, identityPolicies: [], request: sample.request });
  return alone.decision === "allowed" ? "allowed" : decision;
}

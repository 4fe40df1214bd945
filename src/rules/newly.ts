/**
 * What a change adds to what was broken before. Base and head are asked about the same requests, which both sides' policies
 * together tell apart: so a moved, renamed or narrowed statement adds nothing, and one more hour that is lost does.
 */

import type { DecisionWord, Policy, PolicyOrUnknown } from "../authorization/model.ts";
import { callsOf, type JudgeableCall } from "../genesys/calls.ts";
import { type Answer, type Point, pointsOver } from "../genesys/decide.ts";
import { guardsOf, type JudgeableGuard } from "../genesys/guards.ts";
import { isAssumed } from "../genesys/layers.ts";
import type { CallDecision, Example, ExportDecisions, GuardDecision } from "../genesys/model.ts";
import type { Inventory } from "../inventory/model.ts";

/** One side of a comparison: its exports judged, and what they were judged on. */
export interface JudgedWorld {
  readonly exports: readonly ExportDecisions[];
  readonly inventory: Inventory;
}

type Judgeable = JudgeableCall | JudgeableGuard;
type Ranks = Readonly<Record<DecisionWord, number>>;

/** Worse is higher. What was unknown and is now denied is newly broken. */
const OF_CALL: Ranks = { allowed: 0, unknown: 1, implicitDeny: 2, explicitDeny: 2 };
const OF_GUARD: Ranks = { explicitDeny: 0, implicitDeny: 0, unknown: 1, allowed: 2 };
/** Which of the answers that are new a finding is about. */
const MOST_TELLING: readonly DecisionWord[] = ["explicitDeny", "implicitDeny", "unknown"];

/**
 * The head's exports, with every call and guard marked that stands worse than on the base in any request; what is marked is
 * explained by such a request.
 * @param base its exports under the head's names
 */
export function markNew(head: JudgedWorld, base: JudgedWorld, now: Date): readonly ExportDecisions[] {
  return head.exports.map((judged) => {
    const before = base.exports.find((one) => one.export.declared.name === judged.export.declared.name);
    return before === undefined ? allNew(judged) : markExport(judged, before, head.inventory, base.inventory, now);
  });
}

function allNew(judged: ExportDecisions): ExportDecisions {
  return {
    ...judged,
    calls: judged.calls.map((call) => (isFine(call) ? call : { ...call, newly: true })),
    guards: judged.guards.map((guard) => (isHeld(guard) ? guard : { ...guard, newly: true })),
  };
}

function isFine({ decision }: CallDecision): boolean {
  return decision === "allowed";
}

function isHeld({ outcome }: GuardDecision): boolean {
  return outcome === "held";
}

function markExport(
  judged: ExportDecisions,
  before: ExportDecisions,
  headInventory: Inventory,
  baseInventory: Inventory,
  now: Date,
): ExportDecisions {
  // Most changes break nothing: then there is nothing to ask.
  if (judged.calls.every(isFine) && judged.guards.every(isHeld)) return judged;
  const baseCalls = byId(callsOf(before.export, baseInventory, now), ({ call }) => call.id);
  const baseGuards = byId(guardsOf(before.export, baseInventory, now), ({ guard }) => guard.id);
  const calls = byId(callsOf(judged.export, headInventory, now, baseCalls), ({ call }) => call.id);
  const guards = byId(guardsOf(judged.export, headInventory, now, baseGuards), ({ guard }) => guard.id);
  return {
    ...judged,
    calls: judged.calls.map((decision) => {
      const { id } = decision.call;
      const was = before.calls.find(({ call }) => call.id === id);
      return isFine(decision) ? decision : markCall(decision, was, calls.get(id), baseCalls.get(id));
    }),
    guards: judged.guards.map((decision) => {
      const { id } = decision.guard;
      const was = before.guards.find(({ guard }) => guard.id === id);
      return isHeld(decision) ? decision : markGuard(decision, was, guards.get(id), baseGuards.get(id));
    }),
  };
}

function byId<T>(items: readonly T[], idOf: (item: T) => string): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [idOf(item), item]));
}

function markCall(
  decision: CallDecision,
  was: CallDecision | undefined,
  head: JudgeableCall | undefined,
  base: JudgeableCall | undefined,
): CallDecision {
  if (was === undefined || head === undefined || base === undefined || isFine(was)) return { ...decision, newly: true };
  if (decision.overruled === true || was.overruled === true)
    return wasOverruledAlike(decision, was) ? decision : { ...decision, newly: true };
  const { mayBeRefused = [], cut } = head.call;
  const refused = mayBeRefused.some((reason) => base.call.mayBeRefused?.includes(reason) !== true);
  const found = worseAnswers(head, base, head.call, OF_CALL);
  const told = MOST_TELLING.flatMap((word) => found.find((answer) => answer.decision.decision === word) ?? [])[0];
  if (told !== undefined) return aboutAnswer(decision, told);
  const alike = cut.length === 0 || judgedAlike(head, base);
  return refused || !alike ? { ...decision, newly: true } : decision;
}

/** What IAM's simulator decided, the gate's own engine cannot compare request by request: only the same answer is no worse. */
function wasOverruledAlike(decision: CallDecision, was: CallDecision): boolean {
  return was.overruled === true && was.decision === decision.decision;
}

/** The call, explained by an answer that is new. */
function aboutAnswer(decision: CallDecision, { sample, decision: worst }: Answer): CallDecision {
  const example: Example = { decision: worst.decision, sample };
  const examples = decision.examples.map((one) => (one.decision === worst.decision ? example : one));
  return { ...decision, worst, decidedBy: worst.decidedBy, examples, newly: true };
}

function markGuard(
  decision: GuardDecision,
  was: GuardDecision | undefined,
  head: JudgeableGuard | undefined,
  base: JudgeableGuard | undefined,
): GuardDecision {
  if (was === undefined || head === undefined || base === undefined || isHeld(was)) return { ...decision, newly: true };
  const found = worseAnswers(head, base, head.guard, OF_GUARD);
  const [first] = found;
  if (first === undefined)
    return head.guard.cut.length === 0 || judgedAlike(head, base) ? decision : { ...decision, newly: true };
  const entry = found.find((answer) => answer.decision.decision === "allowed");
  if (decision.outcome !== "broken" || entry === undefined) return { ...decision, newly: true };
  const decidedBy = entry.decision.decidedBy.filter(({ policy }) => !isAssumed(policy));
  return {
    ...decision,
    decidedBy,
    example: { decision: entry.decision.decision, sample: entry.sample },
    newly: true,
  };
}

/** One answer for each point of the space at which the head stands worse. */
function worseAnswers(
  head: Judgeable,
  base: Judgeable,
  space: Parameters<typeof pointsOver>[0],
  ranks: Ranks,
): Answer[] {
  const before = pointsOver(space, base);
  return pointsOver(space, head).flatMap((point, index) => {
    const was = before[index];
    if (was !== undefined && ranks[point.word] <= ranks[was.word]) return [];
    return tellingAnswer(point) ?? [];
  });
}

/** The answer that stands for the point: its own word, where an answer has that. */
function tellingAnswer({ answers, word }: Point): Answer | undefined {
  return answers.find(({ decision }) => decision.decision === word) ?? answers[0];
}

/** Where the requests may not stand for all, only the same policies are sure to answer alike. */
function judgedAlike(head: Judgeable, base: Judgeable): boolean {
  return textsOf(head) === textsOf(base);
}

/** Everything that both sides are judged by, free of the documents' names, their order and their Sids. */
function textsOf({ layers, endpoints }: Judgeable): string {
  const { identityPolicies, scps, rcps, resourcePolicy, permissionsBoundary, sessionPolicy, ...rest } = layers;
  const level = (policies: readonly PolicyOrUnknown[]): string[] => policies.map(textOf).sort();
  const single = [resourcePolicy, permissionsBoundary, sessionPolicy].map((policy) => policy && textOf(policy));
  const passed = [...endpoints].map(([id, policy]) => [id, textOf(policy)]).sort();
  return JSON.stringify([level(identityPolicies), scps?.map(level), rcps?.map(level), single, rest, passed]);
}

function textOf(policy: PolicyOrUnknown): string {
  return "unknown" in policy ? `unknown ${policy.unknown}` : JSON.stringify([policy.version, statementsOf(policy)]);
}

function statementsOf({ statements }: Policy): string[] {
  const texts = statements.map(({ index: _index, path: _path, sid: _sid, conditions, ...rest }) =>
    JSON.stringify({ ...rest, conditions: conditions.map(({ path: _at, ...test }) => test) }),
  );
  return texts.sort();
}

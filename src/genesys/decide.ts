/** Decides an export's calls and guards over their samples. */

import { decide } from "../authorization/evaluate/decide.ts";
import type { Decision, StatementReference } from "../authorization/model.ts";
import type { Layers } from "../authorization/space/policies.ts";
import { groupBy, unique } from "../collections.ts";
import type { Inventory } from "../inventory/model.ts";
import { decideByWay } from "./access-points.ts";
import type { Judges } from "./asked.ts";
import type { JudgeableCall } from "./calls.ts";
import { callsOf } from "./calls.ts";
import type { JudgeableGuard } from "./guards.ts";
import { guardsOf } from "./guards.ts";
import { isAssumed } from "./layers.ts";
import type {
  Call,
  CallDecision,
  CallDecisionWord,
  Dimension,
  Example,
  Export,
  ExportDecisions,
  GuardDecision,
  Sample,
} from "./model.ts";
import { narrowingSaid } from "./observed.ts";

export interface Answer {
  readonly sample: Sample;
  readonly decision: Decision;
}

/** One point of the space: the answers that differ only in what AWS or nobody tells (open points). */
export interface Point {
  readonly answers: readonly Answer[];
  readonly word: Decision["decision"];
  readonly reasons: readonly string[];
}

/** Worst first: what a report should talk about when answers differ. */
const SEVERITY: readonly Decision["decision"][] = ["explicitDeny", "implicitDeny", "unknown", "allowed"];

/** Judges every call and guard of one export. */
export function decideExport(target: Export, inventory: Inventory, now: Date): ExportDecisions {
  const narrowed = narrowingSaid(target, now);
  return {
    export: target,
    ...(narrowed.length === 0 ? {} : { narrowed }),
    calls: callsOf(target, inventory, now).map(decideCall),
    guards: guardsOf(target, inventory, now).map(decideGuard),
  };
}

/**
 * The answers of one world's policies over the requests of a call or guard, point by point: in the same order whichever policies judge.
 */
export function pointsOver(space: Pick<Call, "samples" | "dimensions">, judges: Judges): readonly Point[] {
  return pointsOf(answer(space.samples, judges), space.dimensions);
}

function answer(samples: readonly Sample[], { layers, endpoints, accessPoints }: Judges): Answer[] {
  return samples.map((sample) => {
    const { request } = sample;
    const vpcEndpointPolicy = endpoints.get(String(request.context["aws:SourceVpce"]));
    const through = vpcEndpointPolicy === undefined ? {} : { vpcEndpointPolicy };
    const authorization = { ...adjusted(layers, sample), ...through, request };
    if (accessPoints === undefined) return { sample, decision: decide(authorization) };
    const restricted = sample.adjustment?.accessPointRestricted === true;
    return { sample, decision: decideByWay(authorization, accessPoints, restricted) };
  });
}

function adjusted(layers: Layers, { adjustment }: Sample): Layers {
  if (adjustment === undefined) return layers;
  const { resourcePolicy, ...rest } = layers;
  const kept = adjustment.withoutResourcePolicy === true || resourcePolicy === undefined ? {} : { resourcePolicy };
  return { ...rest, ...kept, ...adjustment.layers };
}

function worstOf(answers: readonly Answer[]): Answer {
  const ranked = SEVERITY.flatMap((word) => answers.find(({ decision }) => decision.decision === word) ?? []);
  const worst = ranked[0];
  if (worst === undefined) throw new Error("a call without requests cannot be decided");
  return worst;
}

/** Decides one call: each point by itself, then all of them together. */
function decideCall(judgeable: JudgeableCall): CallDecision {
  const { call } = judgeable;
  const answers = answer(call.samples, judgeable);
  const points = pointsOf(answers, call.dimensions);
  const gates = call.mayBeRefused ?? [];
  const byPolicies = wordOf(points, call);
  // A gate only refuses: it makes no difference to what the policies deny.
  const word = byPolicies === "allowed" && gates.length > 0 ? "unknown" : byPolicies;
  const matching = answers.filter(({ decision }) => decision.decision === word);
  const worst = word === "unknown" ? worstOfUnknown(answers) : worstOf(matching.length > 0 ? matching : answers);
  return {
    call,
    decision: word,
    decidedBy: word === "allowed" ? allowedBy(matching) : worst.decision.decidedBy,
    dependsOn: word === "depends" ? dependsOn(points, call.dimensions, testedKeys(answers, judgeable.endpoints)) : [],
    examples: word === "depends" ? examplesOf(answers) : [],
    worst: worst.decision,
    reasons: word === "unknown" ? unique([...points.flatMap((point) => point.reasons), ...call.cut, ...gates]) : [],
  };
}

/** An unknown call is explained by the engine's own unknown where there is one, else by the denial among its answers. */
function worstOfUnknown(answers: readonly Answer[]): Answer {
  return answers.find(({ decision }) => decision.decision === "unknown") ?? worstOf(answers);
}

/** Statements that files hold: what is only assumed, reports do not name. */
function written({ decidedBy }: Decision): readonly StatementReference[] {
  return decidedBy.filter(({ policy }) => !isAssumed(policy));
}

function allowedBy(answers: readonly Answer[]): readonly StatementReference[] {
  const all = new Map<string, StatementReference>();
  for (const { decision } of answers)
    for (const reference of written(decision)) all.set(`${reference.policy}#${reference.statement}`, reference);
  return [...all.values()];
}

function pointsOf(answers: readonly Answer[], dimensions: readonly Dimension[]): readonly Point[] {
  const settled = dimensions.filter((dimension) => dimension.openPoint === undefined);
  const open = dimensions.filter((dimension) => dimension.openPoint !== undefined);
  const groups = groupBy(answers, ({ sample }) => settled.map(({ name }) => sample.choices[name]).join("\u0000"));
  return [...groups.values()].map((group) => pointOf(group, open));
}

function pointOf(answers: readonly Answer[], open: readonly Dimension[]): Point {
  const words = unique(answers.map(({ decision }) => decision.decision));
  const [only] = words;
  if (words.length === 1 && only !== undefined && only !== "unknown") return { answers, word: only, reasons: [] };
  // Denied one way or the other is denied, whatever the open point turns out to be.
  if (words.every(isDenial)) return { answers, word: "explicitDeny", reasons: [] };
  const engine = answers.flatMap(({ decision }) => decision.reasons);
  const guilty = open.filter(({ name }) => flips(answers, name));
  const points = guilty.map(({ openPoint }) => `${openPoint?.why} (${openPoint?.rule})`);
  return { answers, word: "unknown", reasons: unique([...engine, ...points]) };
}

function isDenial(word: Decision["decision"]): boolean {
  return word === "explicitDeny" || word === "implicitDeny";
}

function wordOf(points: readonly Point[], call: Call): CallDecisionWord {
  const words = unique(points.map(({ word }) => word));
  const [only] = words;
  // Samples that may not stand for all prove a difference, but nothing that holds for all.
  const whole = call.cut.length === 0;
  if (words.length === 1 && only !== undefined) return whole ? only : "unknown";
  if (words.every(isDenial)) return whole ? "explicitDeny" : "unknown";
  return words.some(isDenial) ? "depends" : "unknown";
}

/** True where changing the choice on this dimension alone changes an answer. */
function flips(answers: readonly Answer[], dimension: string): boolean {
  const others = groupBy(answers, ({ sample }) =>
    Object.entries(sample.choices)
      .filter(([name]) => name !== dimension)
      .map(([, words]) => words)
      .join("\u0000"),
  );
  return [...others.values()].some((group) => unique(group.map(({ decision }) => decision.decision)).length > 1);
}

function dependsOn(
  points: readonly Point[],
  dimensions: readonly Dimension[],
  keysTested: readonly string[],
): string[] {
  const tested = new Set(keysTested.map((key) => key.toLowerCase()));
  const guilty = dimensions.filter(
    ({ name, openPoint }) =>
      openPoint === undefined &&
      flips(
        points.flatMap((point) => point.answers),
        name,
      ),
  );
  const keys = guilty.flatMap((dimension) => {
    const seen = dimension.keys.filter((key) => key === "resource" || tested.has(key.toLowerCase()));
    return seen.length > 0 ? seen : dimension.keys;
  });
  return unique(keys);
}

/** Context keys of the condition tests that the decisions turned on, and of the choice among endpoint policies. */
function testedKeys(answers: readonly Answer[], endpoints: Judges["endpoints"]): string[] {
  const tested = answers
    .flatMap(({ decision }) =>
      decision.trace.flatMap((trace) => [...trace.held, ...(trace.stoppedBy === undefined ? [] : [trace.stoppedBy])]),
    )
    .flatMap((test) => test.key ?? []);
  return endpoints.size === 0 ? tested : [...tested, "aws:SourceVpce"];
}

function examplesOf(answers: readonly Answer[]): Example[] {
  return SEVERITY.flatMap((word) => {
    const found = answers.find(({ decision }) => decision.decision === word);
    return found === undefined ? [] : [{ decision: word, sample: found.sample }];
  });
}

/** A guard holds when every stranger's request is denied; one that surely gets in breaks it. */
function decideGuard(judgeable: JudgeableGuard): GuardDecision {
  const { guard } = judgeable;
  const points = pointsOf(answer(guard.samples, judgeable), guard.dimensions);
  const broken = points.find(({ word }) => word === "allowed")?.answers[0];
  if (broken !== undefined) {
    const example = { decision: broken.decision.decision, sample: broken.sample };
    return { guard, outcome: "broken", decidedBy: written(broken.decision), example, reasons: [] };
  }
  const reasons = unique([...points.flatMap((point) => point.reasons), ...guard.cut]);
  const open = guard.cut.length > 0 || points.some(({ word }) => word === "unknown");
  return { guard, outcome: open ? "unknown" : "held", decidedBy: [], reasons };
}

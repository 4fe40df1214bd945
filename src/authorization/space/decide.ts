/** The decision of a set of requests. */

import { decide, decideWord } from "../evaluate/decide.ts";
import type { Authorization, ContextValue, DecisionWord, Request, StatementReference } from "../model.ts";
import { type Dimension, dimensionsOf, isFixed, RESOURCE } from "./dimensions.ts";
import type { Space, SpaceDecision } from "./model.ts";

/** Combinations that are tried; past it a set is not decided. */
const MOST_COMBINATIONS = 16_384;

/**
 * Decides a set of requests, exactly: each open part is cut into the cases that the policies can tell apart, one request
 * stands for each combination of cases, and every one is decided. What cannot be cut so (a policy variable whose own
 * value is open, too many combinations) can still prove `depends`; otherwise the answer is `unknown` with the reason.
 */
export function decideSpace(space: Space): SpaceDecision {
  const dimensions = dimensionsOf(space);
  const total = dimensions.reduce((product, { choices }) => product * choices.length, 1);
  const count = Math.min(total, MOST_COMBINATIONS);
  const tried: Trial[] = [];
  for (let index = 0; index < count; index++) {
    // Evenly spread where there are too many.
    const place = total === count ? index : Math.floor((index * total) / count);
    tried.push(tryRequest(space, dimensions, choiceAt(dimensions, place)));
  }
  return combine(tried, dimensions, total, space);
}

interface Trial {
  readonly choice: readonly number[];
  readonly authorization: Authorization;
  readonly word: DecisionWord;
}

/** The combination at a place in the product of all choices, the last dimension running fastest. */
function choiceAt(dimensions: readonly Dimension[], place: number): readonly number[] {
  const choice: number[] = [];
  let rest = place;
  for (const { choices } of [...dimensions].reverse()) {
    choice.unshift(rest % choices.length);
    rest = Math.floor(rest / choices.length);
  }
  return choice;
}

function tryRequest(space: Space, dimensions: readonly Dimension[], choice: readonly number[]): Trial {
  const { principal, action, resource } = space.request;
  const context: Record<string, ContextValue> = {};
  for (const [name, value] of Object.entries(space.request.context)) if (isFixed(value)) context[name] = value;
  let text = typeof resource === "string" ? resource : resource.like;
  for (const [index, { name, choices }] of dimensions.entries()) {
    const value = choices[choice[index] ?? 0] ?? null;
    if (name === RESOURCE && typeof value === "string") text = value;
    else if (value !== null) context[name] = value;
  }
  const request: Request = { principal, action, resource: text, context };
  const authorization: Authorization = { ...space, request };
  return { choice, authorization, word: decideWord(authorization) };
}

function combine(
  tried: readonly Trial[],
  dimensions: readonly Dimension[],
  total: number,
  space: Space,
): SpaceDecision {
  // The first trial of each outcome stands for it.
  const byWord = new Map(tried.toReversed().map((trial) => [trial.word, trial]));
  const outcomes = [...byWord.values()]
    .reverse()
    .map(({ authorization }) => ({ request: authorization.request, decision: decide(authorization) }));
  const firm = outcomes.filter(({ decision }) => decision.decision !== "unknown");
  const base = { dependsOn: [], examples: [], reasons: [], outcomes };
  if (firm.length > 1) {
    const examples = firm.map(({ request, decision }) => ({
      decision: decision.decision,
      resource: request.resource,
      context: request.context,
    }));
    const decidedBy = union(firm.map(({ decision }) => decision.decidedBy));
    return { ...base, decision: "depends", decidedBy, dependsOn: flips(tried, dimensions, space), examples };
  }
  const undecided = outcomes.find(({ decision }) => decision.decision === "unknown");
  if (undecided !== undefined) {
    return { ...base, decision: "unknown", decidedBy: [], reasons: undecided.decision.reasons };
  }
  const only = firm[0]?.decision.decision;
  const reasons = openReasons(dimensions, total, tried.length, only);
  if (only === undefined || reasons.length > 0) return { ...base, decision: "unknown", decidedBy: [], reasons };
  return {
    ...base,
    decision: only,
    decidedBy: union(tried.map(({ authorization }) => decide(authorization).decidedBy)),
  };
}

function openReasons(
  dimensions: readonly Dimension[],
  total: number,
  tried: number,
  only: DecisionWord | undefined,
): readonly string[] {
  const outcome =
    only === undefined ? "no request was tried" : `the ${tried} requests that were tried came out ${only}`;
  const open = dimensions.flatMap(({ name, incomplete }) =>
    incomplete === undefined ? [] : [`${name} cannot be cut into cases (${incomplete}): ${outcome}`],
  );
  if (open.length > 0) return open;
  return total > tried || tried === 0
    ? [`${total} combinations are more than the ${MOST_COMBINATIONS} that are tried: ${outcome}`]
    : [];
}

function union(lists: readonly (readonly StatementReference[])[]): readonly StatementReference[] {
  const found = new Map<string, StatementReference>();
  for (const list of lists)
    for (const reference of list) found.set(`${reference.policy}\n${reference.statement}`, reference);
  return [...found.values()];
}

/** Dimensions whose change alone leads from one firm outcome to another. */
function flips(tried: readonly Trial[], dimensions: readonly Dimension[], space: Space): readonly string[] {
  const found = new Set<string>();
  const words = new Map(tried.map(({ choice, word }) => [choice.join(), word]));
  for (const { choice, word } of tried) {
    if (word === "unknown") continue;
    for (const [index, { name }] of dimensions.entries()) {
      if (found.has(name)) continue;
      const other = words.get(choice.with(index, 0).join());
      if (other !== undefined && other !== "unknown" && other !== word) found.add(name);
    }
  }
  return found.size > 0 ? [...found] : flipsBetween(tried, dimensions, space);
}

/** From one outcome to another, a dimension at a time: somewhere on the way it turns. */
function flipsBetween(tried: readonly Trial[], dimensions: readonly Dimension[], space: Space): readonly string[] {
  const firm = tried.filter(({ word }) => word !== "unknown");
  const from = firm[0];
  const to = firm.find(({ word }) => word !== from?.word);
  if (from === undefined || to === undefined) return [];
  let last = from.word;
  let choice = from.choice;
  for (const [index, { name }] of dimensions.entries()) {
    choice = choice.with(index, to.choice[index] ?? 0);
    const { word } = tryRequest(space, dimensions, choice);
    if (word !== "unknown" && last !== "unknown" && word !== last) return [name];
    last = word;
  }
  return [];
}

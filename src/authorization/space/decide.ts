/** The decision of a set of requests. */

import { decide, decideWord } from "../evaluate/decide.ts";
import type { Authorization, ContextValue, DecisionWord, Request, StatementReference } from "../model.ts";
import type { Space, SpaceDecision, SymbolicValue } from "./model.ts";
import { isMentioned, policiesOf, representativeResources, representativeValues } from "./representatives.ts";

/** Combinations that are tried; past it a set is not decided. */
const MOST_COMBINATIONS = 4096;

/** One part of the request that is not fixed, and what it may be. */
interface Dimension {
  readonly name: string;
  readonly choices: readonly (ContextValue | null)[];
  /** False where the choices are only some of all values. */
  readonly complete: boolean;
}

const RESOURCE = "resource";

/**
 * Decides a set of requests. Sets of fixed alternatives are decided exactly, by trying each. Open sets (`like`, `any`)
 * are tried on representative requests: two outcomes prove `depends`, one outcome proves nothing and gives `unknown`
 * with the reason; an `any` that no policy mentions makes no difference.
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
  const open = dimensions.filter(({ complete }) => !complete).map(({ name }) => name);
  return combine(tried, dimensions, { open, total }, space);
}

interface Trial {
  readonly choice: readonly number[];
  readonly authorization: Authorization;
  readonly word: DecisionWord;
}

function dimensionsOf(space: Space): readonly Dimension[] {
  const { resource, context } = space.request;
  const policies = policiesOf(space);
  const dimensions: Dimension[] = [];
  if (typeof resource !== "string") {
    const open = /[*?]/.test(resource.like);
    dimensions.push({
      name: RESOURCE,
      choices: open ? representativeResources(resource.like, policies) : [resource.like],
      complete: !open,
    });
  }
  for (const [name, value] of Object.entries(context)) {
    if (isFixed(value)) continue;
    if ("oneOf" in value) dimensions.push({ name, choices: value.oneOf, complete: true });
    else if (isMentioned(name, policies)) {
      dimensions.push({ name, choices: representativeValues(name, policies), complete: false });
    } else dimensions.push({ name, choices: [null], complete: true });
  }
  return dimensions;
}

const isFixed = (value: SymbolicValue): value is ContextValue => typeof value === "string" || Array.isArray(value);

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
  extent: { readonly open: readonly string[]; readonly total: number },
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
  const reasons = openReasons(extent, tried.length, only);
  if (only === undefined || reasons.length > 0) return { ...base, decision: "unknown", decidedBy: [], reasons };
  return {
    ...base,
    decision: only,
    decidedBy: union(tried.map(({ authorization }) => decide(authorization).decidedBy)),
  };
}

function openReasons(
  { open, total }: { readonly open: readonly string[]; readonly total: number },
  tried: number,
  only: DecisionWord | undefined,
): readonly string[] {
  const outcome = only === undefined ? "none was tried" : `the ${tried} that were tried all came out ${only}`;
  if (open.length > 0) {
    return [
      `this version does not decide open spaces (${open.join(", ")}): ${outcome}, which proves nothing for the others`,
    ];
  }
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

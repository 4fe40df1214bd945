/** The parts of a set of requests that are not fixed, each with the values that stand for all of its values. */

import { type RequestContext, requestContext } from "../match/context.ts";
import type { ContextValue } from "../model.ts";
import { globPattern } from "../pattern/pattern.ts";
import type { Space, SymbolicRequest, SymbolicValue } from "./model.ts";
import { type Concerns, concernsOf } from "./policies.ts";
import { keyQuestions, type Questions, resourceQuestions, type Surroundings } from "./questions.ts";
import { anyValueWitnesses, witnessesFor } from "./witnesses.ts";

/** One part of the request that is not fixed, and what it may be; `null`: the key is absent. */
export interface Dimension {
  readonly name: string;
  readonly choices: readonly (ContextValue | null)[];
  /** Why the choices may not stand for all. */
  readonly incomplete?: string;
}

export const RESOURCE = "resource";
/** Combinations of alternatives for which policy variables are replaced. */
const MOST_CONTEXTS = 64;

/** Every part of the request that is not fixed. */
export function dimensionsOf(space: Space): readonly Dimension[] {
  const { resource, context, action } = space.request;
  const concerns = concernsOf(space, action);
  const surroundings = surroundingsOf(space.request);
  const own = typeof resource === "string" ? [] : [resourceDimension(resource.like, concerns, surroundings)];
  const keys = Object.entries(context).flatMap(([name, value]): Dimension[] => {
    if (isFixed(value)) return [];
    const questions = keyQuestions(name.toLowerCase(), concerns, surroundings);
    // What nobody asks about makes no difference: one value stands for all.
    if (!questions.asked) return [{ name, choices: "oneOf" in value ? value.oneOf.slice(0, 1) : [null] }];
    return ["oneOf" in value ? { name, choices: value.oneOf } : anyDimension(name, questions)];
  });
  return [...own, ...keys];
}

/** A plain context value. */
export const isFixed = (value: SymbolicValue): value is ContextValue =>
  typeof value === "string" || Array.isArray(value);

function resourceDimension(like: string, concerns: Concerns, surroundings: Surroundings): Dimension {
  const questions = resourceQuestions(concerns, surroundings);
  const { values, incomplete } = witnessesFor({ strings: { include: globPattern(like) } }, questions);
  return { name: RESOURCE, choices: values, ...(incomplete === undefined ? {} : { incomplete }) };
}

function anyDimension(name: string, questions: Questions): Dimension {
  const { values, incomplete } = anyValueWitnesses(questions);
  return { name, choices: [null, ...values], ...(incomplete === undefined ? {} : { incomplete }) };
}

/** What policy variables can see: the fixed keys, and each combination of the alternatives. */
function surroundingsOf({ context }: SymbolicRequest): Surroundings {
  const fixed: Record<string, ContextValue> = {};
  let contexts: Record<string, ContextValue>[] = [fixed];
  const open = new Set<string>();
  for (const [name, value] of Object.entries(context)) {
    if (isFixed(value)) for (const one of contexts) one[name] = value;
    else if ("any" in value || contexts.length * value.oneOf.length > MOST_CONTEXTS) open.add(name.toLowerCase());
    else
      contexts = contexts.flatMap((one) =>
        value.oneOf.map((choice) => (choice === null ? { ...one } : { ...one, [name]: choice })),
      );
  }
  return { contexts: contexts.map((one): RequestContext => requestContext(one)), open };
}

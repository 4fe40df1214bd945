/** Of a call's requests, the few that the simulator is asked about. */

import { concernsOf, type Layers } from "../authorization/space/policies.ts";
import { askedKeys } from "../authorization/space/questions.ts";
import type { CallDecision, Dimension, Sample } from "../genesys/model.ts";

/** Each context is a request of its own to IAM; resources under one context share it. */
const MOST_CONTEXTS = 6;
const MOST_RESOURCES = 4;

/**
 * The requests that the decision quotes, and one for every choice (network path, header, object key) that the role's own
 * side looks at, within bounds.
 * @param local the role's own side
 */
export function pickSamples({ call, examples }: CallDecision, local: Layers): readonly Sample[] {
  const { resourcePolicy: _none, ...own } = local;
  const asked = askedKeys(concernsOf(own, call.action));
  const varied = call.dimensions.filter(({ keys }) =>
    keys.some((key) => key === "resource" || asked.has(key.toLowerCase())),
  );
  const first = call.samples[0];
  if (first === undefined) return [];
  const quoted = examples.map(({ sample }) => sample);
  return bounded([
    ...quoted,
    first,
    ...varied.flatMap((dimension) => oneForEachChoice(dimension, call.samples, first)),
  ]);
}

/** For each choice the request that is most like the first. */
function oneForEachChoice({ name }: Dimension, samples: readonly Sample[], first: Sample): Sample[] {
  const best = new Map<string, { readonly sample: Sample; readonly likeness: number }>();
  for (const sample of samples) {
    const choice = sample.choices[name] ?? "";
    const likeness = Object.entries(first.choices).filter(([key, value]) => sample.choices[key] === value).length;
    if (likeness > (best.get(choice)?.likeness ?? -1)) best.set(choice, { sample, likeness });
  }
  return [...best.values()].map(({ sample }) => sample);
}

/** Past the bounds a request is left out: the simulator is asked about examples, not about the whole space. */
function bounded(samples: readonly Sample[]): readonly Sample[] {
  const contexts = new Map<string, Set<string>>();
  return samples.filter(({ request: { context, resource } }) => {
    const key = JSON.stringify(Object.entries(context).sort());
    const resources = contexts.get(key) ?? new Set();
    if (resources.has(resource)) return false;
    if (resources.size === 0 ? contexts.size >= MOST_CONTEXTS : resources.size >= MOST_RESOURCES) return false;
    contexts.set(key, resources.add(resource));
    return true;
  });
}

/** Concrete requests that stand for all of a call: a product over the dimensions that some policy looks at. */

import type { ContextValue, Request } from "../authorization/model.ts";
import type { Asked } from "./asked.ts";
import type { Choice, ChoiceDimension } from "./dimensions.ts";
import type { Call, Dimension, Sample } from "./model.ts";

/** Past this many requests the first choice stands for a dimension, and `cut` says so. */
const MOST_SAMPLES = 4096;

/** Every policy looks at these, whatever its conditions. */
const ALWAYS_LOOKED_AT: ReadonlySet<string> = new Set(["resource", "principal"]);

function apply(request: Request, choice: Choice): Request {
  const context: Record<string, ContextValue> = { ...request.context };
  for (const [key, value] of Object.entries(choice.context)) {
    if (value === null) delete context[key];
    else context[key] = value;
  }
  return {
    ...request,
    context,
    resource: choice.resource ?? request.resource,
    principal: choice.principal ?? request.principal,
  };
}

/** Of two that adjust the same layer the later one wins. */
function adjustmentOf(sample: Sample, choice: Choice): Pick<Sample, "adjustment"> {
  const [before, after] = [sample.adjustment, choice.adjustment];
  if (before === undefined || after === undefined) {
    const adjustment = after ?? before;
    return adjustment === undefined ? {} : { adjustment };
  }
  return { adjustment: { ...before, ...after, layers: { ...before.layers, ...after.layers } } };
}

/** Facts beside the request make a difference whatever the policies look at. */
function matters(dimension: ChoiceDimension, asked: Asked): boolean {
  if (dimension.choices.some(({ adjustment }) => adjustment !== undefined)) return true;
  return dimension.keys.some((key) => ALWAYS_LOOKED_AT.has(key) || asked.keys.has(key.toLowerCase()));
}

/**
 * @param base the request with everything that does not vary
 * @param dimensions later ones win where two set the same context key
 * @param asked what the policies look at; a dimension that none looks at keeps its first choice
 */
export function drawSamples(
  base: Request,
  dimensions: readonly ChoiceDimension[],
  asked: Asked,
): Pick<Call, "dimensions" | "samples" | "cut"> {
  const cut: string[] = [];
  let samples: Sample[] = [{ request: base, choices: {} }];
  const varied: Dimension[] = [];
  for (const dimension of dimensions) {
    const first = dimension.choices.slice(0, 1);
    const all = matters(dimension, asked) ? dimension.choices : first;
    const tooMany = samples.length * all.length > MOST_SAMPLES;
    if (tooMany) cut.push(`more than ${MOST_SAMPLES} combinations`);
    // One choice does not mean that there is one case: past its bound the search for cases gives a single value.
    if (dimension.incomplete !== undefined && matters(dimension, asked))
      cut.push(`${dimension.name}: ${dimension.incomplete}`);
    const choices = tooMany ? first : all;
    if (choices.length > 1) {
      const { name, keys, openPoint } = dimension;
      varied.push({ name, keys, ...(openPoint === undefined ? {} : { openPoint }) });
    }
    samples = samples.flatMap((sample) =>
      choices.map((choice) => ({
        request: apply(sample.request, choice),
        choices: choices.length > 1 ? { ...sample.choices, [dimension.name]: choice.words } : sample.choices,
        ...adjustmentOf(sample, choice),
      })),
    );
  }
  return { dimensions: varied, samples, cut };
}

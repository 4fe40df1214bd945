/** What only reports on AWS itself have: drift, and what IAM's simulator was asked. */

import type { Drift } from "../drift/model.ts";
import type { SimulatorSummary } from "../simulator/model.ts";
import { byText, type Json } from "./json-value.ts";

/** The report's member `drift`, in the order of the ids. */
export function driftJson(drift: readonly Drift[]): Json {
  return byText(drift, ({ id }) => [id]).map(oneJson);
}

function oneJson(drift: Drift): Json {
  const {
    id,
    what,
    attachedTo,
    exports,
    kind,
    change,
    filePath,
    live,
    difference,
    breaks,
    severity,
    firstSeen,
    unknown,
  } = drift;
  return {
    id,
    what,
    attachedTo,
    exports: [...exports].sort(),
    kind,
    change,
    ...(filePath === undefined ? {} : { filePath }),
    live,
    difference: [...difference],
    breaks: byText(breaks, ({ export: name, side }) => [name, side]).map(({ export: name, side, calls }) => ({
      export: name,
      side,
      calls: [...calls],
    })),
    severity,
    ...(firstSeen === undefined ? {} : { firstSeen }),
    ...(unknown === undefined ? {} : { unknown }),
  };
}

/** The report's member `simulator`. */
export function simulatorJson(summary: SimulatorSummary): Json {
  const { asked, calls, throttles, agreed, disagreed, inconclusive, unanswered, judgedBy, notAsked } = summary;
  return {
    asked,
    calls,
    throttles,
    agreed,
    disagreed,
    inconclusive,
    unanswered,
    judgedBy,
    notAsked: byText(
      notAsked.map(({ what, why }) => ({ what, why })),
      ({ what, why }) => [what, why],
    ),
  };
}

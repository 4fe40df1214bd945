/** What AWS holds otherwise than the files say, and what IAM's simulator was asked. */

import type { Drift } from "../../drift/model.ts";
import type { Report } from "../model.ts";
import { count, DRIFT_TITLE, DRIFT_WORDS } from "../words.ts";
import { type Line, paragraph, type Style, span } from "./lines.ts";

const MOST_LINES = 40;

/** In short, where there is nothing to weigh. */
const OWN_SIDE =
  "it judges the role's side; bucket, key, trust and resource control policies only the gate's own engine";

/** Nothing where nothing differs. */
export function driftLines({ drift = [] }: Report, width: number): Line[] {
  if (drift.length === 0) return [];
  return [
    "",
    ["  ", span(DRIFT_TITLE, "bold"), "   - only in the files, + only in AWS"],
    ...drift.flatMap((one) => ["", ...oneDrift(one, width)]),
  ];
}

function oneDrift({ what, change, firstSeen, breaks, difference, unknown }: Drift, width: number): Line[] {
  const seen = firstSeen === undefined ? [] : [`first seen on ${firstSeen}`];
  const broken = breaks.map(
    ({ export: name, side }) => `${name} ${side === "live" ? "is stopped in AWS" : "stops with the next apply"}`,
  );
  const shown = difference.slice(0, MOST_LINES);
  const more = difference.length - shown.length;
  return [
    ...paragraph([what, DRIFT_WORDS[change], ...seen, ...broken].join(" · "), width),
    ...(unknown === undefined ? [] : paragraph(unknown, width, { indent: 5 })),
    ...shown.map((line): Line => ["     ", span(line, ...styleOf(line))]),
    ...(more > 0 ? [`     … ${count(more, "more line")} in the JSON report (--format json)`] : []),
  ];
}

function styleOf(line: string): readonly Style[] {
  if (line.startsWith("-")) return ["red"];
  return line.startsWith("+") ? ["green"] : ["dim"];
}

/** Counts, and what was not asked; who judged what in full only where they do not agree on everything. */
export function simulatorLines({ simulator }: Report, width: number): Line[] {
  if (simulator === undefined) return [];
  const { asked, calls, throttles, agreed, disagreed, inconclusive, unanswered, judgedBy, notAsked } = simulator;
  const all = asked > 0 && agreed === asked;
  const counts = [
    asked === 0 ? "nothing was asked" : `${count(asked, "question")} in ${count(calls, "call")}`,
    ...(throttles === 0 ? [] : [`${throttles} throttled`]),
    ...(asked === 0 ? [] : all ? ["all agreed"] : [`${agreed} agreed`, `${disagreed} disagreed`]),
    ...(inconclusive === 0 ? [] : [`${inconclusive} inconclusive`]),
    ...(unanswered === 0 ? [] : [`${unanswered} unanswered`]),
  ];
  return [
    "",
    ...paragraph(`IAM's simulator: ${counts.join(", ")}`, width),
    ...paragraph(all ? OWN_SIDE : judgedBy, width, { indent: 5, style: ["dim"] }),
    ...notAsked.flatMap(({ what, why }) =>
      paragraph(`not asked: ${what}: ${why}`, width, { indent: 5, style: ["dim"] }),
    ),
  ];
}

/** What AWS holds otherwise than the files say, and what IAM's simulator was asked. */

import type { Drift } from "../../drift/model.ts";
import { code, fenced, html, prose } from "../escape/markdown.ts";
import type { Report } from "../model.ts";
import { count, DRIFT_TITLE, DRIFT_WORDS } from "../words.ts";
import type { Section } from "./assemble.ts";

/** What a drift is shown by; the report read back from JSON has the same. */
export type ShownDrift = Pick<Drift, "what" | "change" | "difference" | "unknown" | "firstSeen"> & {
  readonly breaks: readonly Pick<Drift["breaks"][number], "export" | "side">[];
};

/** A title, and for each drift its difference, folded. Nothing where nothing differs. */
export function driftSections(drift: readonly ShownDrift[]): readonly Section[] {
  if (drift.length === 0) return [];
  const title = `#### ${DRIFT_TITLE}\n${differing(drift.length)} In a difference \`-\` stands for what only the files have, \`+\` for what only AWS has.`;
  return [
    { kind: "details", text: title },
    ...drift.map((one): Section => ({ kind: "details", text: driftFold(one) })),
  ];
}

function differing(number: number): string {
  return number === 1 ? "One document or setting differs." : `${number} documents and settings differ.`;
}

/** One drift as a fold. */
export function driftFold({ what, change, firstSeen, breaks, difference, unknown }: ShownDrift): string {
  const symbol = breaks.length > 0 ? "❌" : "⚠️";
  const seen = firstSeen === undefined ? "" : `, first seen on ${html(firstSeen)}`;
  const broken = breaks.map(
    ({ export: name, side }) =>
      `- ${code(name)} ${side === "live" ? "is stopped in AWS now" : "works in AWS now, and stops with the next apply of the files"}`,
  );
  return [
    `<details><summary>${symbol} ${html(what)}: ${DRIFT_WORDS[change]}${seen}</summary>`,
    ...(broken.length === 0 ? [] : [broken.join("\n")]),
    ...(unknown === undefined ? [] : [prose(unknown)]),
    ...(difference.length === 0 ? [] : [fenced("diff", difference)]),
    "</details>",
  ].join("\n\n");
}

export function simulatorSections({ simulator }: Pick<Report, "simulator">): readonly Section[] {
  if (simulator === undefined) return [];
  const { asked, calls, throttles, agreed, disagreed, inconclusive, unanswered, judgedBy, notAsked } = simulator;
  const lines = [
    ...(asked === 0
      ? ["- nothing was asked"]
      : [
          `- ${count(asked, "question")} in ${count(calls, "call")}, ${throttles} of them throttled`,
          `- ${agreed} agreed, ${disagreed} disagreed, ${inconclusive} inconclusive, ${unanswered} unanswered`,
        ]),
    `- ${prose(judgedBy)}`,
    ...notAsked.map(({ what, why }) => `- not asked: ${prose(what)}: ${prose(why)}`),
  ];
  const body = `<details><summary>What IAM's simulator was asked</summary>\n\n${lines.join("\n")}\n\n</details>`;
  return [{ kind: "details", text: body }];
}

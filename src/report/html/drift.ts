/** What AWS holds otherwise than the files say, and what IAM's simulator was asked. */

import type { Drift } from "../../drift/model.ts";
import type { SimulatorSummary } from "../../simulator/model.ts";
import { count, DRIFT_TITLE, DRIFT_WORDS } from "../words.ts";
import { code, html, type Markup, prose } from "./markup.ts";
import { toned } from "./tones.ts";
import type { View } from "./view.ts";

export function driftSection({ report: { drift } }: View): Markup {
  if (drift === undefined) return html``;
  const body =
    drift.length === 0
      ? html`<p>AWS holds what the files say.</p>`
      : html`<p>${drift.length === 1 ? "One document or setting differs." : `${drift.length} documents and settings differ.`} Lines with − stand only in the files, lines with + only in AWS.</p>${drift.map(driftBlock)}`;
  return html`<section aria-labelledby="drift"><h2 id="drift">${DRIFT_TITLE}</h2>${body}</section>`;
}

function driftBlock({ what, change, firstSeen, breaks, difference, unknown }: Drift): Markup {
  const isBad = breaks.length > 0;
  const word = toned(isBad ? { tone: "bad", sign: "✗" } : { tone: "warn", sign: "!" }, DRIFT_WORDS[change]);
  const broken = breaks.map(
    ({ export: name, side }) =>
      html`<li>${code(name)} ${side === "live" ? "is stopped in AWS now" : "works in AWS now, and stops with the next apply of the files"}</li>`,
  );
  return html`<details class="finding ${isBad ? "bad" : "warn"}"${isBad ? html` open` : undefined}><summary><h3>${prose(what)}</h3> ${word}</summary>
${firstSeen === undefined ? undefined : html`<p>First seen on ${firstSeen}.</p>`}
${broken.length === 0 ? undefined : html`<ul>${broken}</ul>`}
${unknown === undefined ? undefined : html`<p>${prose(unknown)}</p>`}
${difference.length === 0 ? undefined : html`<div class="code diff">${difference.map(differenceLine)}</div>`}
</details>`;
}

function differenceLine(line: string): Markup {
  const sign = line.charAt(0);
  const [name, said] =
    sign === "-" ? ["removed", "only in the files: "] : sign === "+" ? ["added", "only in AWS: "] : ["same", ""];
  const spoken = said === "" ? undefined : html`<span class="spoken">${said}</span>`;
  return html`<div class="line ${name}"><span class="diff-sign" aria-hidden="true">${sign === "-" ? "−" : sign}</span>${spoken}<code>${line.slice(2).replaceAll("\t", "  ")}</code></div>`;
}

export function simulatorSection({ report: { simulator } }: View): Markup {
  if (simulator === undefined) return html``;
  const { refusal, judgedBy, notAsked } = simulator;
  return html`<section aria-labelledby="simulator"><h2 id="simulator">IAM’s own simulator, as a second opinion</h2>
<p>${prose(judgedBy)}</p>
${refusal === undefined ? undefined : html`<p>It refused: ${prose(refusal.why)} (${code(refusal.permission)})</p>`}
<dl class="facts">${counts(simulator).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
${notAsked.length === 0 ? undefined : html`<h3>Not asked</h3><dl class="left-out">${notAsked.map(({ what, why }) => html`<div><dt>${prose(what)}</dt><dd>${prose(why)}</dd></div>`)}</dl>`}
</section>`;
}

function counts(simulator: SimulatorSummary): readonly (readonly [string, string])[] {
  const { asked, calls, throttles, agreed, disagreed, inconclusive, unanswered } = simulator;
  if (asked === 0) return [["Asked", "nothing"]];
  return [
    ["Asked", `${count(asked, "question")} in ${count(calls, "call")}, ${throttles} throttled`],
    ["Agreed", String(agreed)],
    ["Disagreed", String(disagreed)],
    ["Inconclusive", String(inconclusive)],
    ["Unanswered", String(unanswered)],
  ];
}

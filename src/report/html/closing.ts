/** What was judged, what was not, and by what: for whoever has to rely on the verdict. */

import type { Report } from "../model.ts";
import { count, KIND_WORDS } from "../words.ts";
import { code, html, type Markup, prose } from "./markup.ts";
import type { View } from "./view.ts";

export function judgedSection({ report }: View): Markup {
  const { inputs } = report;
  const body =
    inputs.length === 0
      ? html`<p>No file was read.</p>`
      : html`<p>${count(inputs.length, "input")}, each by the SHA-256 of the bytes that were read.</p>
<div class="stacked"><table class="inputs">
<thead><tr><th scope="col">Input</th><th scope="col">Kind</th><th scope="col">Revision</th><th scope="col">SHA-256</th></tr></thead>
<tbody>${inputs.map(inputRow)}</tbody>
</table></div>`;
  return html`<section aria-labelledby="judged"><h2 id="judged">What was judged</h2>
${body}
</section>`;
}

export function leftOutSection({ report }: View): Markup {
  const { notEvaluated } = report;
  const body =
    notEvaluated.length === 0
      ? html`<p>Nothing that the verdict rests on was left out.</p>`
      : html`<dl class="left-out">${notEvaluated.map(({ what, why }) => html`<div><dt>${prose(what)}</dt><dd>${prose(why)}</dd></div>`)}</dl>`;
  return html`<section aria-labelledby="left-out"><h2 id="left-out">What was not judged</h2>
${body}
</section>`;
}

const EVIDENCE = [
  ["documented", "Genesys asks for the permission. Denied, it is an error."],
  ["required", "AWS needs it for what Genesys does. Denied, it is an error."],
  ["reported", "Only field reports name it. Denied, it is a warning, unless the run was strict."],
] as const;

const DECISIONS = [
  ["allowed", "AWS would allow every request that the call stands for."],
  ["explicit deny", "A statement denies it. No Allow lifts a Deny."],
  ["implicit deny", "Nothing denies it, and a policy that has to allow it does not."],
  ["depends", "It differs from request to request; a request is given for each outcome."],
  ["unknown", "It rests on something that could not be known. It never counts as allowed."],
] as const;

/** The words of the report, and where the knowledge about each call comes from. */
export function readingSection({ report }: View): Markup {
  const sources = new Map(
    report.exports.flatMap(({ decisions }) => decisions.calls.map(({ call }) => [call.id, call])),
  );
  const known = [...sources.values()].map(
    ({ id, evidence, source }) => html`<div><dt>${code(id)}</dt><dd>${evidence}: ${prose(source)}</dd></div>`,
  );
  const definitions = (rows: readonly (readonly [string, string])[]): Markup =>
    html`<dl class="left-out">${rows.map(([word, says]) => html`<div><dt>${word}</dt><dd>${says}</dd></div>`)}</dl>`;
  return html`<section aria-labelledby="reading"><h2 id="reading">How to read this report</h2>
<p>An export is judged as the calls that Genesys Cloud makes to write a recording. Each call stands for all requests of its kind, and was decided for all of them against every policy that AWS would look at. Calls that strangers could make were decided, too: they must be denied.</p>
<details><summary>Decisions and evidence</summary>
<h3>Decisions</h3>${definitions(DECISIONS)}
<h3>Evidence</h3>${definitions(EVIDENCE)}
${known.length > 0 ? html`<h3>How each call is known</h3><dl class="left-out">${known}</dl>` : undefined}
</details>
</section>`;
}

export function footer({ report }: View): Markup {
  const { tool, time, durationMs, exports } = report;
  const decided = exports.length === 0 ? "" : ` in ${Math.round(durationMs)} ms`;
  return html`<footer><p>${tool.name} ${tool.version} judged this at <time datetime="${time}">${time}</time>${decided}. The page holds no script and loads nothing.</p></footer>`;
}

/** A test merge is in nobody's history: it is told by what it merges. */
export function revision({ base, head, merged }: NonNullable<Report["comparison"]>): Markup {
  const into = code(short(base));
  return merged === undefined
    ? html`${code(short(head))}, compared with ${into}`
    : html`merge of ${code(short(merged))} into ${into}`;
}

function inputRow({ path, kind, sha256, ref }: Report["inputs"][number]): Markup {
  const words: Readonly<Record<string, string>> = KIND_WORDS;
  return html`<tr><th scope="row">${code(path)}</th><td data-label="Kind">${Object.hasOwn(words, kind) ? words[kind] : kind}</td><td data-label="Revision">${/^[0-9a-f]{40}$/.test(ref) ? code(ref) : ref}</td><td data-label="SHA-256">${code(sha256)}</td></tr>`;
}

function short(ref: string): string {
  return /^[0-9a-f]{40}$/.test(ref) ? ref.slice(0, 7) : ref;
}

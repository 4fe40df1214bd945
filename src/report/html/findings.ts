/** Findings: the statement in its own words, why AWS answers so, and what to do. */

import type { Finding } from "../../rules/model.ts";
import { type CureRow, checkedWords, cureOf, isCut } from "../cure.ts";
import { examplesOf, requestWords } from "../examples.ts";
import { type ExcerptRow, excerpt } from "../excerpt.ts";
import { locationOf } from "../lookup.ts";
import { isOpen } from "../order.ts";
import { DECISION_WORDS, JSON_REPORT, STATUS_WORDS } from "../words.ts";
import { sideOf } from "./files.ts";
import { code, heading, html, joined, type Markup, type Part, prose } from "./markup.ts";
import { SEVERITY_LOOKS, toned } from "./tones.ts";
import { placeLink, type View } from "./view.ts";

const QUOTE = { lines: 16, width: 400 } as const;
const DIFF_WIDTH = 400;

/** The findings in the given order: open errors in full, everything else folded. */
export function findingList(findings: readonly Finding[], level: 3 | 4, view: View): Markup {
  return joined(findings.map((finding) => findingBlock(finding, level, view)));
}

function findingBlock(finding: Finding, level: 3 | 4, view: View): Markup {
  const isFull = isOpen(finding) && finding.severity === "error";
  const title = heading(level, prose(finding.message, namesOf(finding)));
  const { tone } = SEVERITY_LOOKS[finding.severity];
  const facts = html`<p class="meta">${joined(factsOf(finding, view), html` <span class="dot" aria-hidden="true">·</span> `)}</p>`;
  if (isFull) return html`<article class="finding ${tone}">${facts}${title}${body(finding, view)}</article>`;
  const inner = isOpen(finding) ? tone : "plain";
  return html`<details class="finding ${inner}"><summary>${kindWord(finding)} ${title}</summary>${facts}${body(finding, view)}</details>`;
}

function kindWord(finding: Finding): Markup {
  const look = SEVERITY_LOOKS[finding.severity];
  if (finding.status === "fixed") return toned({ tone: "good", sign: "✓" }, "fixed");
  if (finding.status === "suppressed") return toned({ tone: "plain", sign: "–" }, "suppressed");
  return toned(look, finding.severity);
}

function factsOf(finding: Finding, view: View): readonly Part[] {
  const place = locationOf(finding, view.sides.of(finding));
  const look = SEVERITY_LOOKS[finding.severity];
  return [
    ...(isOpen(finding) ? [toned(look, finding.severity)] : [finding.severity]),
    code(finding.rule),
    ...(place === undefined ? [] : [placeLink(place, finding.statement, sideOf(finding), view)]),
    ...(view.report.comparison !== undefined || !isOpen(finding) ? [STATUS_WORDS[finding.status]] : []),
  ];
}

function body(finding: Finding, view: View): Markup {
  const names = namesOf(finding);
  const quoted = quote(finding, view);
  const why = finding.why ?? (quoted === undefined ? finding.pointer?.text : undefined);
  return html`${suppression(finding)}${quoted}
${why === undefined ? undefined : html`<p><strong>Why.</strong> ${prose(why, names)}</p>`}
${examples(finding, view)}
${cure(finding, view)}
${finding.advice === undefined ? undefined : html`<p><strong>What to do.</strong> ${prose(finding.advice, names)}</p>`}
${finding.example === undefined ? undefined : block(finding.example.trimEnd().split(/\r?\n/))}
${finding.refuted.length === 0 ? undefined : html`<p><strong>What would not help.</strong></p><ul>${finding.refuted.map((line) => html`<li>${prose(line, names)}</li>`)}</ul>`}`;
}

function suppression({ suppression: by }: Finding): Markup | undefined {
  if (by === undefined) return undefined;
  const owner = by.owner === undefined ? undefined : html` by ${code(by.owner)}`;
  const until = by.expires === undefined ? undefined : html` until ${by.expires}`;
  return html`<p><strong>Suppressed</strong>${owner}${until}: ${prose(by.reason)}</p>`;
}

function block(lines: readonly string[]): Markup {
  return html`<div class="code">${lines.map((line) => html`<div class="line"><code>${spaced(line)}</code></div>`)}</div>`;
}

/** The finding's statement with the element that matters marked, and what is to be said of it. */
function quote(finding: Finding, view: View): Markup | undefined {
  const side = view.sides.of(finding);
  const region = locationOf(finding, side);
  const text = region && side.text(region.path);
  // An empty place says where to look, not what to read.
  if (!region || text === undefined || (region.line === region.endLine && region.column === region.endColumn))
    return undefined;
  const pointed = finding.pointer?.place.path === region.path ? finding.pointer : undefined;
  const rows = excerpt(text, region, pointed?.place, QUOTE);
  const last = rows.findLast((row) => row.kind === "line" && row.mark !== undefined);
  return html`<div class="code quote">${rows.map((row) => quoteRow(row, row === last ? pointed?.text : undefined))}</div>`;
}

function quoteRow(row: ExcerptRow, say: string | undefined): Markup {
  if (row.kind === "gap") return html`<div class="line gap"><span class="number"></span><code>…</code></div>`;
  const { text, mark, number } = row;
  const line = (content: Part): Markup =>
    html`<div class="line"><span class="number">${number}</span><code>${content}</code></div>`;
  if (mark === undefined) return line(text);
  const marked = html`${text.slice(0, mark.from)}<mark>${text.slice(mark.from, mark.to)}</mark>${text.slice(mark.to)}`;
  return html`${line(marked)}${say === undefined ? undefined : html`<div class="note pointer">${prose(say)}</div>`}`;
}

function examples(finding: Finding, { report }: View): Markup | undefined {
  const found = examplesOf(finding, report);
  if (found.examples.length === 0) return undefined;
  const rows = found.examples.map(
    (one) =>
      html`<li>${DECISION_WORDS[one.decision]}: ${prose(requestWords(one, found.dependsOn), found.dependsOn)}</li>`,
  );
  return html`<p><strong>For example</strong></p><ul>${rows}</ul>`;
}

function cure(finding: Finding, view: View): Markup | undefined {
  const { fix } = finding;
  if (!fix?.verified) return undefined;
  const names = finding.export === undefined ? [] : [finding.export];
  const files = cureOf(fix, view.sides.of(finding), DIFF_WIDTH).map(
    (file) => html`<div class="code diff"><div class="path">${file.path}</div>${file.rows.map(diffRow)}</div>
${isCut(file) ? html`<p>The whole edit is in ${prose(JSON_REPORT)}.</p>` : undefined}`,
  );
  return html`<p><strong>Cure.</strong> ${prose(upper(fix.description.replace(/\.$/, "")), namesOf(finding))}.</p>
${files}
<p class="checked">${prose(upper(checkedWords(fix, finding.export)), names)}.</p>`;
}

const DIFF_ROWS: Readonly<Record<CureRow["sign"], { readonly name: string; readonly said: string }>> = {
  " ": { name: "same", said: "" },
  "…": { name: "gap", said: "" },
  "-": { name: "removed", said: "removed: " },
  "+": { name: "added", said: "added: " },
};

function diffRow({ sign, number, text }: CureRow): Markup {
  const { name, said } = DIFF_ROWS[sign];
  const spoken = said === "" ? undefined : html`<span class="spoken">${said}</span>`;
  return html`<div class="line ${name}"><span class="number">${sign === "…" ? undefined : number}</span><span class="diff-sign" aria-hidden="true">${sign}</span>${spoken}<code>${text}</code></div>`;
}

/** Tabs as the excerpts have them. */
function spaced(line: string): string {
  return line.replaceAll("\t", "  ");
}

function upper(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function namesOf({ statement, export: name }: Finding): readonly string[] {
  return [statement?.sid, name].filter((word) => word !== undefined);
}

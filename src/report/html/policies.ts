/** The policies in their own text, every line numbered, with what their statements decide said above them. */

import { unique } from "../../collections.ts";
import type { Place } from "../../inventory/model.ts";
import { clip, pointedPart } from "../excerpt.ts";
import { count, KIND_WORDS } from "../words.ts";
import type { PolicyTitle } from "./blocks.ts";
import { anchors, type MarkedStatement, type SourceFile } from "./files.ts";
import { code, html, joined, type Markup, prose } from "./markup.ts";
import type { View } from "./view.ts";

/** Longer than any policy that AWS stores. */
const LONGEST_LINE = 24_000;
/** Policies named above their lines; the rest is counted. */
const MOST_TITLES = 8;
/** Decisions named above a statement; the rest is counted. */
const MOST_NAMES = 24;

export function policiesSection({ files, report }: View): Markup {
  if (files.length === 0) return html``;
  return html`<section aria-labelledby="policies"><h2 id="policies">Policies, in their own text</h2>
<p>Statements that decided a call are marked. Each names the calls that it decides.</p>
${files.map((file) => fileDetails(file, report.inputs.find(({ path }) => path === file.path)?.sha256))}
</section>`;
}

function fileDetails(file: SourceFile, sha256: string | undefined): Markup {
  const deciding = file.marked.length;
  const facts = [
    ...file.kinds.map((kind) => KIND_WORDS[kind]),
    ...(file.lines.length === 0 ? [] : [count(file.lines.length, "line")]),
    ...(deciding === 0 ? [] : [`${count(deciding, "statement")} marked`]),
    ...(file.side === "base" ? ["as on the base"] : []),
  ];
  const denies = file.marked.some(({ effect }) => effect === "Deny");
  const hash =
    file.side === "head" && sha256 !== undefined ? html`<p class="hash">SHA-256 ${code(sha256)}</p>` : undefined;
  return html`<details class="file" id="${file.anchor}"${denies ? html` open` : undefined}>
<summary><h3>${code(file.path)}</h3><span class="facts-line">${facts.join(" · ")}</span></summary>
${hash}${file.lines.length === 0 ? hiddenPolicies(file) : shownBlocks(file)}
</details>`;
}

/** What is said of the policies of a file whose text is never shown. */
function hiddenPolicies(file: SourceFile): Markup {
  const policies = file.blocks.flatMap(({ titles }) => titles);
  const parts = policies.map((title, index) => {
    const marked = file.marked.filter(({ policy }) => policy === title.id);
    const notes =
      marked.length === 0 ? undefined : html`<div class="code">${marked.map((one) => statementNote(one, true))}</div>`;
    return html`${blockTitle([title], index, file)}${notes}`;
  });
  return html`<p>The text of this file is not shown: a plan may hold secrets.</p>${parts}`;
}

function shownBlocks(file: SourceFile): Markup {
  let titled = 0;
  const parts = file.blocks.map((block, index) => {
    const { from, to, titles, more = 0 } = block;
    const before = from - (file.blocks[index - 1]?.to ?? 0) - 1;
    const title = blockTitle(titles, titled, file, from === to ? `line ${from}` : `lines ${from} to ${to + more}`);
    titled += titles.length;
    const numbers = Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
    // Between titles it is plain that there is more of the file.
    const gap = before > 0 && titles.length === 0 ? gapLine(before) : undefined;
    const isLast = index === file.blocks.length - 1 && titles.length === 0;
    const rest = isLast ? file.lines.length - to : more;
    return html`${title}<div class="code">${gap}${numbers.map((number) => lineBlock(number, file))}${rest > 0 ? gapLine(rest) : undefined}</div>`;
  });
  return joined(parts);
}

function blockTitle(
  titles: readonly PolicyTitle[],
  first: number,
  file: SourceFile,
  where?: string,
): Markup | undefined {
  if (titles.length === 0) return undefined;
  const shown = titles
    .slice(0, MOST_TITLES)
    .map(
      ({ address, kind, part }, index) =>
        html`<span id="${anchors.policy(file, first + index)}">${part ? html`<span class="facts-line">part of</span> ` : undefined}${code(address)} <span class="facts-line">${KIND_WORDS[kind]}</span></span>`,
    );
  const hidden = titles.slice(MOST_TITLES);
  const more =
    hidden.length === 0
      ? undefined
      : html`, ${hidden.map((_, index) => html`<span id="${anchors.policy(file, first + MOST_TITLES + index)}"></span>`)}${count(hidden.length, "more policy").replace(/policys$/, "policies")}`;
  const lines = where === undefined ? undefined : html`<span class="facts-line">, ${where}</span>`;
  const unknown = unique(titles.flatMap(({ unknown: why }) => why ?? []));
  return html`<h4>${joined(shown, ", ")}${more}${lines}</h4>${unknown.map((why) => html`<p>Not known: ${prose(why)}.</p>`)}`;
}

function lineBlock(number: number, file: SourceFile): Markup {
  const statements = file.marked.filter(({ place }) => place.line === number);
  const around = file.marked.filter(({ place }) => place.line <= number && number <= place.endLine);
  const tones = around.map(toneOf);
  const tone = tones.find((one) => one === "bad") ?? tones[0];
  const pointers = file.pointers.filter(({ place }) => place.line <= number && number <= place.endLine);
  const ending = pointers.filter(({ place }) => place.endLine === number);
  const said = unique(ending.map(({ text }) => text)).map(
    (say) => html`<div class="note pointer${tone === undefined ? "" : ` ${tone}`}">${prose(say)}</div>`,
  );
  return html`${statements.map((statement) => statementNote(statement))}<div class="line${tone === undefined ? "" : ` marked ${tone}`}" id="${anchors.line(file, number)}"><span class="number">${number}</span><code>${lineText(file.lines[number - 1] ?? "", number, pointers[0]?.place)}</code></div>${said}
`;
}

/** A line with the element marked that a finding points at. */
function lineText(line: string, number: number, pointed: Place | undefined): Markup {
  const text = (part: string): string => part.replaceAll("\t", "  ");
  const part = pointed && pointedPart(line, number, pointed);
  if (line.length > LONGEST_LINE || part === undefined) return html`${clip(text(line), LONGEST_LINE).text}`;
  const { from, to } = part;
  return html`${text(line.slice(0, from))}<mark>${text(line.slice(from, to))}</mark>${text(line.slice(to))}`;
}

function gapLine(lines: number): Markup {
  return html`<div class="line gap"><span class="number"></span><span>${count(lines, "line")} not shown</span></div>`;
}

function statementNote(statement: MarkedStatement, hidden = false): Markup {
  const { sid, effect, decides, place } = statement;
  const lines = place.endLine > place.line ? `lines ${place.line} to ${place.endLine}` : `line ${place.line}`;
  const verb = effect === "Deny" ? "denies" : effect === "Allow" ? "allows" : "decides";
  const shown = decides.slice(0, MOST_NAMES).map(({ anchor, name }) => html`<a href="#${anchor}">${name}</a>`);
  const more = decides.length - shown.length;
  const what =
    decides.length === 0
      ? html`is what a finding is about`
      : html`${verb} ${joined(shown, ", ")}${more > 0 ? ` and ${more} more` : ""}`;
  return html`<div class="note statement ${toneOf(statement)}"><span>${sid === undefined ? `${hidden ? "A" : "This"} statement` : code(sid)}${hidden ? "" : ` (${lines})`} ${what}</span></div>`;
}

function toneOf({ effect, decides }: MarkedStatement): "good" | "bad" | "warn" {
  if (effect === "Deny") return "bad";
  return decides.length === 0 ? "warn" : "good";
}

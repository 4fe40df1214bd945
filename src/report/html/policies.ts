/** The policies in their own text, every line numbered, with what their statements decide said above them. */

import { unique } from "../../collections.ts";
import type { Place } from "../../inventory/model.ts";
import { clip } from "../excerpt.ts";
import { count, KIND_WORDS } from "../words.ts";
import { anchors, type MarkedStatement, type SourceFile } from "./files.ts";
import { code, html, joined, type Markup, prose } from "./markup.ts";
import type { View } from "./view.ts";

/** Longer files are shown around their marked statements. */
const MOST_LINES = 1_000;
const LINES_AROUND = 3;
/** Longer than any policy that AWS stores. */
const LONGEST_LINE = 24_000;
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
  const shown = shownLines(file);
  const rest = file.lines.length - (shown.at(-1) ?? 0);
  const facts = [
    ...file.kinds.map((kind) => KIND_WORDS[kind]),
    count(file.lines.length, "line"),
    ...(deciding === 0 ? [] : [`${count(deciding, "statement")} marked`]),
    ...(file.side === "base" ? ["as on the base"] : []),
  ];
  const denies = file.marked.some(({ effect }) => effect === "Deny");
  const hash =
    file.side === "head" && sha256 !== undefined ? html`<p class="hash">SHA-256 ${code(sha256)}</p>` : undefined;
  return html`<details class="file" id="${file.anchor}"${denies ? html` open` : undefined}>
<summary><h3>${code(file.path)}</h3><span class="facts-line">${facts.join(" · ")}</span></summary>
${hash}<div class="code">${shown.map((number, index) => lineBlock(number, shown[index - 1] ?? 0, file))}${rest > 0 ? gapLine(rest) : undefined}</div>
</details>`;
}

/** Numbers of the lines that are shown. */
function shownLines(file: SourceFile): readonly number[] {
  const all = file.lines.map((_, index) => index + 1);
  if (all.length <= MOST_LINES) return all;
  const near = (line: number): boolean =>
    line <= LINES_AROUND ||
    file.marked.some(({ place }) => line >= place.line - LINES_AROUND && line <= place.endLine + LINES_AROUND) ||
    file.pointers.some(({ place }) => Math.abs(line - place.line) <= LINES_AROUND);
  return all.filter(near);
}

function lineBlock(number: number, previous: number, file: SourceFile): Markup {
  const gap = number > previous + 1 ? gapLine(number - previous - 1) : undefined;
  const statements = file.marked.filter(({ place }) => place.line === number);
  const around = file.marked.filter(({ place }) => place.line <= number && number <= place.endLine);
  const tones = around.map(toneOf);
  const tone = tones.find((one) => one === "bad") ?? tones[0];
  const pointers = file.pointers.filter(({ place }) => place.line === number);
  const said = unique(pointers.map(({ text }) => text)).map(
    (say) => html`<div class="note pointer${tone === undefined ? "" : ` ${tone}`}">${prose(say)}</div>`,
  );
  return html`${gap}${statements.map(statementNote)}<div class="line${tone === undefined ? "" : ` marked ${tone}`}" id="${anchors.line(file, number)}"><span class="number">${number}</span><code>${lineText(file.lines[number - 1] ?? "", pointers[0]?.place)}</code></div>${said}
`;
}

/** A line with the element marked that a finding points at. */
function lineText(line: string, pointed: Place | undefined): Markup {
  const text = (part: string): string => part.replaceAll("\t", "  ");
  if (line.length > LONGEST_LINE || pointed === undefined) return html`${clip(text(line), LONGEST_LINE).text}`;
  const from = pointed.column - 1;
  const to = pointed.endLine === pointed.line ? pointed.endColumn - 1 : line.length;
  return html`${text(line.slice(0, from))}<mark>${text(line.slice(from, to))}</mark>${text(line.slice(to))}`;
}

function gapLine(lines: number): Markup {
  return html`<div class="line gap"><span class="number"></span><span>${count(lines, "line")} not shown</span></div>`;
}

function statementNote(statement: MarkedStatement): Markup {
  const { sid, effect, decides, place } = statement;
  const lines = place.endLine > place.line ? `lines ${place.line} to ${place.endLine}` : `line ${place.line}`;
  const verb = effect === "Deny" ? "denies" : effect === "Allow" ? "allows" : "decides";
  const shown = decides.slice(0, MOST_NAMES).map(({ anchor, name }) => html`<a href="#${anchor}">${name}</a>`);
  const more = decides.length - shown.length;
  const what =
    decides.length === 0
      ? html`is what a finding is about`
      : html`${verb} ${joined(shown, ", ")}${more > 0 ? ` and ${more} more` : ""}`;
  return html`<div class="note statement ${toneOf(statement)}"><span>${sid === undefined ? "This statement" : code(sid)} (${lines}) ${what}</span></div>`;
}

function toneOf({ effect, decides }: MarkedStatement): "good" | "bad" | "warn" {
  if (effect === "Deny") return "bad";
  return decides.length === 0 ? "warn" : "good";
}

/** Pieces of HTML. A string that is put into one is foreign text and is escaped; only what this file made is not. */

import { text } from "../escape/html.ts";
import { wordsOr } from "../escape/markdown.ts";
import { visibleLines } from "../escape/terminal.ts";

export interface Markup {
  readonly markup: string;
}

export type Part = string | number | Markup | readonly Part[] | undefined;

/** A template of HTML. Within attributes, values stand in double quotes. */
export function html(template: TemplateStringsArray, ...values: readonly Part[]): Markup {
  return { markup: template.map((literal, index) => literal + rendered(values[index])).join("") };
}

/** The parts one after the other, with something between them. */
export function joined(parts: readonly Part[], between: Part = ""): Markup {
  return { markup: parts.map(rendered).join(rendered(between)) };
}

/** Our own style sheet, the one text that is no foreign one and cannot be escaped. */
export function styleElement(css: string): Markup {
  return { markup: `<style>${css}</style>` };
}

/** A name, an id or a piece of a policy. */
export function code(foreign: string): Markup {
  return html`<code>${foreign}</code>`;
}

/** A sentence with foreign names in it: policy words and `names` as code. */
export function prose(foreign: string, names: readonly string[] = []): Markup {
  const sentence = visibleLines(foreign).replaceAll("\n", " ").trim();
  const parts: Part[] = [];
  let from = 0;
  for (const found of sentence.matchAll(wordsOr(names))) {
    parts.push(sentence.slice(from, found.index), code(found[0].replace(/^`(.*)`$/, "$1")));
    from = found.index + found[0].length;
  }
  return joined([...parts, sentence.slice(from)]);
}

/** A heading below the second level. */
export function heading(level: 3 | 4, title: Markup): Markup {
  return level === 3 ? html`<h3>${title}</h3>` : html`<h4>${title}</h4>`;
}

/** `a, b and c` */
export function listing(items: readonly Part[], last = "and"): Markup {
  if (items.length < 2) return joined(items);
  return html`${joined(items.slice(0, -1), ", ")} ${last} ${items.at(-1)}`;
}

function rendered(part: Part): string {
  if (part === undefined) return "";
  if (typeof part === "string") return text(part);
  if (typeof part === "number") return String(part);
  return "markup" in part ? part.markup : part.map(rendered).join("");
}

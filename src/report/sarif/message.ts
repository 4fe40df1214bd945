/** What a SARIF result says, as plain text and as Markdown. */

import type { Finding } from "../../rules/model.ts";
import { fenced, prose } from "../escape/markdown.ts";
import { visibleLines } from "../escape/terminal.ts";
import { clip } from "../excerpt.ts";
import type { Json } from "../json-value.ts";

const LONGEST = 4_000;

/** The first sentence of the text is what GitHub makes the alert's title. */
export function messageJson(finding: Finding): Json {
  return { text: plainText(plain(finding)), markdown: literal(markdown(finding)) };
}

/** Foreign text for a plain message: no character that is obeyed, no link, no placeholder. Never empty: SARIF wants a text. */
export function plainText(foreign: string): string {
  const shown = clip(visibleLines(foreign).trim(), LONGEST).text;
  // `[text](target)` is a link even in SARIF's plain text.
  return literal(shown.replace(/\](?=\()/g, "] ")) || "(no text)";
}

/** In SARIF's messages `{0}` is a placeholder, and doubled braces are single ones; all others stand for themselves. */
function literal(shown: string): string {
  return shown.replace(/\{(?=\{|\d+\})|\}(?=\})|(?<=\{\d+)\}/g, "$&$&");
}

function plain(finding: Finding): string {
  const { message, why, pointer, example, refuted } = finding;
  return [message, why ?? pointer?.text, cureOf(finding), example, ...refuted]
    .filter((part) => part !== undefined && part !== "")
    .join("\n");
}

function cureOf({ fix, advice }: Finding): string | undefined {
  if (fix?.verified) return `Cure (checked): ${fix.description}`;
  return advice === undefined ? undefined : `Cure: ${advice}`;
}

function markdown(finding: Finding): string {
  const { message, why, pointer, example, refuted } = finding;
  const cure = cureOf(finding);
  const reason = why ?? pointer?.text;
  const parts = [
    prose(message),
    ...(reason === undefined ? [] : [prose(reason)]),
    ...(cure === undefined ? [] : [prose(cure)]),
    ...(example === undefined ? [] : [fenced("", example.split(/\r\n|\n/))]),
    ...(refuted.length === 0 ? [] : [refuted.map((one) => `- ${prose(one)}`).join("\n")]),
  ];
  return parts.filter((part) => part !== "").join("\n\n") || "(no text)";
}

/**
 * The border to GitHub's Markdown. Foreign text stays text there: no markup, no HTML, no link, no mention, no reference.
 *
 * Escapes alone do not stop GitHub's own links: mentions, `#1`, commit ids and addresses are looked for in the rendered text,
 * after entities and backslashes are gone. Only code, or an invisible character inside of them, does: hence `&#8203;`.
 */

import { visible, visibleLines } from "./terminal.ts";

/** A zero-width space; foreign ones are gone before ours are put in, see {@link visible}. */
const BREAK = "\u200b";
const BREAK_ENTITY = "&#8203;";

/** Longer foreign text is cut: a Sid of a megabyte must not push the verdict out of the comment. */
const LONGEST_TEXT = 2_000;
const LONGEST_CODE = 240;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", $: "<span>$</span>" };

/** Foreign text as plain text on one line, anywhere in a paragraph, a list or a table cell. */
export function text(foreign: string): string {
  return unlinked(cut(visible(foreign), LONGEST_TEXT))
    .replace(/[\\`*_[\]|~]/g, "\\$&")
    .replace(/^(\s*)([-+=#])/, "$1\\$2")
    .replace(/^(\s*\d+)(?=[.)](?:\s|$))/, `$1${BREAK}`)
    .replace(/[&<>$]/g, (character) => ENTITIES[character] ?? character)
    .replaceAll(BREAK, BREAK_ENTITY);
}

/** Foreign text inside of an HTML element on one line, where Markdown is not read: `<summary>`. */
export function html(foreign: string): string {
  return unlinked(cut(visible(foreign), LONGEST_TEXT))
    .replace(/[&<>"'`]/g, (character) => `&#${character.codePointAt(0)};`)
    .replaceAll(BREAK, BREAK_ENTITY);
}

/** What GitHub makes links, mentions and pictographs of, broken with an invisible character. */
function unlinked(shown: string): string {
  return shown
    .replaceAll("@", `@${BREAK}`)
    .replace(/#(?=\w)/g, `#${BREAK}`)
    .replace(/\bGH-(?=\d)/gi, (found) => `${found.slice(0, 2)}${BREAK}-`)
    .replace(/:(?=\/\/)/g, `:${BREAK}`)
    .replace(/\b(mailto|xmpp):/gi, `$1${BREAK}:`)
    .replace(/www\./gi, (found) => `${found.slice(0, 3)}${BREAK}.`)
    .replace(/:(?=[a-z_+-]|\d+:)/g, `:${BREAK}`)
    .replace(/\b[0-9a-f]{7,}\b/gi, (found) => found.replace(/.{6}(?=.)/g, `$&${BREAK}`));
}

/** Foreign text as a code span; safe in a table cell too. */
export function code(foreign: string): string {
  const shown = cut(visible(foreign), LONGEST_CODE);
  // Inside of a table a pipe ends the cell even within backticks, and escaping it fails after a backslash.
  if (shown.includes("|") || shown.trim() === "") return `<code>${asEntities(shown)}</code>`;
  const fence = "`".repeat(longestRun(shown, "`") + 1);
  const pad = /^[` ]|[` ]$/.test(shown) ? " " : "";
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** Lines as a fenced block that they cannot end. */
export function fenced(language: "" | "diff" | "json", lines: readonly string[]): string {
  const body = lines.map((line) => visible(line)).join("\n");
  const fence = "`".repeat(Math.max(3, longestRun(body, "`") + 1));
  return `${fence}${language}\n${body}\n${fence}`;
}

/** What reads as a policy's own word in a sentence: set as code. */
const OWN_WORDS =
  /`[^`]+`|\barn:[a-z-]+:(?:[^\s,;()]|\((?:account |Region |[A-Za-z0-9-]{1,200}, )known after deployment\))*(?:[^\s,;()."'`]|\((?:account |Region |[A-Za-z0-9-]{1,200}, )known after deployment\))|\b(?:aws|s3|kms|sts|iam):[A-Za-z][\w:*/-]*[\w*]|\b(?:For(?:All|Any)Values?:)?(?:String|Arn|Numeric|Date|Ip|NotIp|Binary)(?:Not)?(?:Equals|Like|Address|GreaterThan|LessThan)(?:IgnoreCase|Equals)?(?:IfExists)?\b|\bvpce?-[0-9a-z]+\b|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|s3:\/\/(?:[^\s,;()]|\([A-Za-z0-9-]{1,200}, known after deployment\))*(?:[^\s,;()."'`]|\([A-Za-z0-9-]{1,200}, known after deployment\))/g;

/** A sentence with foreign names in it: policy words and `names` as code, the rest as plain text. */
export function prose(foreign: string, names: readonly string[] = []): string {
  const sentence = cut(visibleLines(foreign).replaceAll("\n", " ").trim(), LONGEST_TEXT);
  const parts: string[] = [];
  let from = 0;
  for (const found of sentence.matchAll(wordsOr(names))) {
    parts.push(text(sentence.slice(from, found.index)), code(found[0].replace(/^`(.*)`$/, "$1")));
    from = found.index + found[0].length;
  }
  parts.push(text(sentence.slice(from)));
  return parts.join("");
}

/** Finds what reads as a policy's own word, and these names. */
export function wordsOr(names: readonly string[]): RegExp {
  const literal = names
    .filter((name) => /^\w[\w.-]{2,127}$/.test(name))
    .map((name) => `(?<![\\w.-])${name.replace(/[.-]/g, "\\$&")}(?![\\w-])`);
  return new RegExp([OWN_WORDS.source, ...literal].join("|"), "g");
}

function asEntities(shown: string): string {
  const encoded = shown.replace(/[^A-Za-z0-9 ]/gu, (character) => `&#${character.codePointAt(0)};`);
  return encoded.replaceAll("&#64;", `&#64;${BREAK_ENTITY}`);
}

function longestRun(shown: string, character: string): number {
  const runs = shown.match(new RegExp(`${character}+`, "g")) ?? [];
  return runs.reduce((longest, run) => Math.max(longest, run.length), 0);
}

function cut(shown: string, longest: number): string {
  return shown.length <= longest ? shown : `${shown.slice(0, longest).replace(/[\ud800-\udbff]$/, "")}…`;
}

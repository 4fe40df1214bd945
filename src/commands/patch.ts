/** Changed files as a patch that `git apply` takes. */

import { type DiffLine, diffLines } from "../line-diff.ts";

export interface ChangedText {
  /** With `/`, relative to where the patch is applied. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

const CONTEXT = 3;

interface Numbered extends DiffLine {
  /** Lines of the old and the new text before this one. */
  readonly old: number;
  readonly new: number;
}

/** A unified diff of all files; the empty text where nothing differs. */
export function patchOf(files: readonly ChangedText[]): string {
  return files.map(filePatch).join("");
}

function filePatch({ path, before, after }: ChangedText): string {
  if (before === after) return "";
  const lines = numbered(align(linesOf(before), linesOf(after)));
  const hunks = hunksOf(lines).map(printHunk).join("");
  const [old, fresh] = [`a/${path}`, `b/${path}`].map(quotedPath);
  return `diff --git ${old} ${fresh}\n--- ${old}\n+++ ${fresh}\n${hunks}`;
}

/** As git writes a path with characters that a terminal or a patch's reader would obey (git-config, `core.quotePath`). */
function quotedPath(path: string): string {
  return SPECIAL.test(path) ? `"${path.replaceAll(new RegExp(SPECIAL, "gu"), escaped)}"` : path;
}

const SPECIAL = /[\p{Cc}"\\]/u;
const SHORT: Readonly<Record<string, string>> = { "\t": "\\t", "\n": "\\n", "\r": "\\r", '"': '\\"', "\\": "\\\\" };

/** Each byte in three octal digits. */
function escaped(character: string): string {
  const bytes = [...Buffer.from(character)].map((byte) => `\\${byte.toString(8).padStart(3, "0")}`);
  return SHORT[character] ?? bytes.join("");
}

/** A last line without a line break is marked by what git puts there. */
function linesOf(text: string): readonly string[] {
  if (text === "") return [];
  const lines = text.split("\n");
  return text.endsWith("\n") ? lines.slice(0, -1) : [...lines.slice(0, -1), `${lines.at(-1)}${UNENDED}`];
}

const UNENDED = "\n\\ No newline at end of file";

/** What both have at the start and at the end needs no alignment. */
function align(one: readonly string[], other: readonly string[]): readonly DiffLine[] {
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < one.length - start && end < other.length - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const same = (lines: readonly string[]): readonly DiffLine[] => lines.map((text) => ({ sign: " ", text }));
  const middle = diffLines(one.slice(start, one.length - end), other.slice(start, other.length - end));
  return [...same(one.slice(0, start)), ...middle, ...same(one.slice(one.length - end))];
}

function numbered(lines: readonly DiffLine[]): readonly Numbered[] {
  let old = 0;
  let fresh = 0;
  return lines.map((line) => {
    const at = { ...line, old, new: fresh };
    if (line.sign !== "+") old += 1;
    if (line.sign !== "-") fresh += 1;
    return at;
  });
}

/** Stretches of changed lines with {@link CONTEXT} lines around; near ones are one. */
function hunksOf(lines: readonly Numbered[]): readonly (readonly Numbered[])[] {
  const hunks: { from: number; to: number }[] = [];
  for (const [index, { sign }] of lines.entries()) {
    if (sign === " ") continue;
    const [from, to] = [Math.max(0, index - CONTEXT), Math.min(lines.length, index + CONTEXT + 1)];
    const last = hunks.at(-1);
    if (last !== undefined && from <= last.to) last.to = to;
    else hunks.push({ from, to });
  }
  return hunks.map(({ from, to }) => lines.slice(from, to));
}

function printHunk(lines: readonly Numbered[]): string {
  const [first] = lines;
  const range = (start: number, count: number): string => `${count === 0 ? start : start + 1},${count}`;
  const old = range(first?.old ?? 0, lines.filter(({ sign }) => sign !== "+").length);
  const fresh = range(first?.new ?? 0, lines.filter(({ sign }) => sign !== "-").length);
  return `@@ -${old} +${fresh} @@\n${lines.map(({ sign, text }) => `${sign}${text}\n`).join("")}`;
}

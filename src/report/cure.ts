/** A fix as the lines that change, the way a diff shows them. */

import type { Edit, Fix } from "../rules/model.ts";
import { clip } from "./excerpt.ts";
import type { Lookup } from "./lookup.ts";
import { listed } from "./words.ts";

export interface CureRow {
  /** `…`: lines are left out before the next edit. */
  readonly sign: " " | "-" | "+" | "…";
  /** In the file as it is for ` ` and `-`, as it will be for `+`. */
  readonly number: number;
  readonly text: string;
}

export interface FileCure {
  readonly path: string;
  readonly rows: readonly CureRow[];
}

const MOST_ROWS = 40;
/** Lines before an edit that are looked through for one that says where it is. */
const MOST_BEFORE = 4;

/** Per file the changed lines, each with the lines before it for orientation; long lines are cut around what changes. */
export function cureOf(fix: Fix, side: Lookup, width: number): readonly FileCure[] {
  const paths = [...new Set(fix.edits.map((edit) => edit.path))];
  return paths.map((path) => {
    const source = side.text(path)?.split(/\r\n|\n|\r/) ?? [];
    const edits = fix.edits.filter((edit) => edit.path === path).sort((a, b) => a.line - b.line);
    const rows = edits.flatMap((edit, index) => [
      ...(index === 0 ? [] : [{ sign: "…", number: edit.line, text: "" } as const]),
      ...editRows(edit, source, width),
    ]);
    return { path, rows: rows.slice(0, MOST_ROWS) };
  });
}

/** Where a fix is longer than is shown. */
export function isCut(cure: FileCure): boolean {
  return cure.rows.length === MOST_ROWS;
}

/** The sentence beside every verified fix: what it was held against. */
export function checkedWords({ complete, letsIn }: Fix, exportName: string | undefined): string {
  const notices = letsIn === undefined || letsIn.newly.length === 0 ? "" : noticeWords(letsIn.newly);
  if (!complete) return `checked: it cures this and makes nothing else worse${notices}; the other findings stay`;
  const whose = exportName === undefined ? "every call" : `every call of ${exportName}`;
  const strangers = letsIn === undefined ? "strangers stay out" : "those who are kept out now stay out";
  return `checked: with it ${whose} is allowed, and ${strangers}${notices}`;
}

function noticeWords(newly: readonly string[]): string {
  return `, but for a notice: nothing then denies ${listed(newly)}, which the role's own policy allows`;
}

function editRows(edit: Edit, source: readonly string[], width: number): readonly CureRow[] {
  const old = source.slice(edit.line - 1, Math.max(edit.line - 1, edit.endLine));
  const fresh = edit.text === "" ? [] : edit.text.replace(/\r?\n$/, "").split(/\r\n|\n|\r/);
  const same = commonStart(old, fresh);
  const sameEnd = commonStart(old.slice(same).reverse(), fresh.slice(same).reverse());
  const removed = old.slice(same, old.length - sameEnd);
  const added = fresh.slice(same, fresh.length - sameEnd);
  const at = edit.line + same;
  const focus = focusOf(removed[0], added[0]);
  const row = (sign: CureRow["sign"], number: number, text: string): CureRow => ({
    sign,
    number,
    text: clip(text.replaceAll("\t", "  "), width, focus).text,
  });
  return [
    ...before(source, at).map(({ number, text }) => row(" ", number, text)),
    ...removed.map((text, index) => row("-", at + index, text)),
    ...added.map((text, index) => row("+", at + index, text)),
  ];
}

/** The line before an edit; where that only closes something, the lines from what it closes. Nothing blank comes first. */
function before(source: readonly string[], at: number): readonly { readonly number: number; readonly text: string }[] {
  const numbers = Array.from({ length: Math.min(MOST_BEFORE, at - 1) }, (_, index) => at - 1 - index);
  const lines = numbers.map((number) => ({ number, text: source[number - 1] ?? "" }));
  const telling = lines.findIndex(({ text }) => /[^\s{}[\](),;]/.test(text));
  if (telling >= 0) return lines.slice(0, telling + 1).reverse();
  return lines.slice(0, 1).filter(({ text }) => text.trim() !== "");
}

/** Where two versions of one line part. */
function focusOf(old: string | undefined, fresh: string | undefined): { from: number; to: number } | undefined {
  if (old === undefined || fresh === undefined) return undefined;
  const at = commonStart([...old], [...fresh]);
  return { from: at, to: at + 40 };
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  let index = 0;
  while (index < a.length && index < b.length && a[index] === b[index]) index += 1;
  return index;
}

/** Edits of a JSON policy text that keep its formatting, as whole lines. */

import type { FormattingOptions, JSONPath } from "jsonc-parser";
import { applyEdits, modify } from "jsonc-parser";
import type { JsonPath } from "../authorization/model.ts";
import type { Edit } from "../rules/model.ts";

/** Sets or inserts one value. `insert`: an index in an array that is made room for. */
export interface Change {
  readonly path: JsonPath;
  readonly value: unknown;
  readonly insert?: true;
}

function formattingOf(text: string): FormattingOptions {
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? "  ";
  return {
    insertSpaces: !indent.startsWith("\t"),
    tabSize: indent.startsWith("\t") ? 4 : indent.length,
    eol: text.includes("\r\n") ? "\r\n" : "\n",
  };
}

/** The text with all changes made, everything else left as it was. */
export function changeJson(text: string, changes: readonly Change[]): string {
  const formattingOptions = formattingOf(text);
  return changes.reduce((current, { path, value, insert }) => {
    const options = { formattingOptions, ...(insert === true ? { isArrayInsertion: true } : {}) };
    return applyEdits(current, modify(current, [...path] as JSONPath, value, options));
  }, text);
}

/** The one stretch of lines in which two texts differ; undefined where they are equal. */
export function lineEdit(path: string, before: string, after: string): Edit | undefined {
  if (before === after) return undefined;
  const old = before.split("\n");
  const now = after.split("\n");
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  return { path, line: start + 1, endLine: old.length - end, text: now.slice(start, now.length - end).join("\n") };
}

/** A proven cure as a SARIF fix: whole lines of a file become others. */

import { groupBy } from "../../collections.ts";
import type { Edit, Finding } from "../../rules/model.ts";
import type { Json } from "../json-value.ts";
import { isOfAws, type Lookup } from "../lookup.ts";
import { artifact } from "./locations.ts";
import { plainText } from "./message.ts";

/** Only a fix that was proven, in files of the repository. */
export function fixesJson({ fix }: Finding, side: Lookup): { readonly [key: string]: Json } {
  if (!fix?.verified || fix.edits.length === 0 || fix.edits.some(({ path }) => isOfAws(path))) return {};
  const changes = [...groupBy(fix.edits, ({ path }) => path)].map(([path, edits]) => {
    const text = side.text(path);
    const lines = text?.split(/\r?\n/);
    const newline = text?.includes("\r\n") ? "\r\n" : "\n";
    const sorted = [...edits].sort((a, b) => a.line - b.line);
    return { artifactLocation: artifact(path), replacements: sorted.map((edit) => replacement(edit, lines, newline)) };
  });
  return { fixes: [{ description: { text: plainText(fix.description) }, artifactChanges: changes }] };
}

/** From the start of the first line to the start of the line after the last, or to the end of the file where there is none. */
function replacement({ line, endLine, text }: Edit, lines: readonly string[] | undefined, newline: string): Json {
  const next = Math.max(line, endLine + 1);
  const last = lines?.length ?? Number.POSITIVE_INFINITY;
  // The lines of an edit may end with a line break or not; an empty text takes lines away.
  const unbroken = text.replace(/\r?\n$/, "").replace(/\r?\n/g, newline);
  if (next <= last)
    return {
      deletedRegion: { startLine: line, startColumn: 1, endLine: next, endColumn: 1 },
      ...inserted(text === "" ? "" : `${unbroken}${newline}`),
    };
  const endColumn = (lines?.at(-1)?.length ?? 0) + 1;
  // Behind the last line, which has no line break: the new text brings one.
  const start = line > last ? { startLine: last, startColumn: endColumn } : { startLine: line, startColumn: 1 };
  return {
    deletedRegion: { ...start, endLine: last, endColumn },
    ...inserted(line > last ? `${newline}${unbroken}` : unbroken),
  };
}

function inserted(text: string): { readonly [key: string]: Json } {
  return text === "" ? {} : { insertedContent: { text } };
}

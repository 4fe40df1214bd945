/** Applies line edits to the texts of the files that were judged. */

import type { PolicyDocument } from "../inventory/model.ts";
import type { Edit } from "../rules/model.ts";

/** Files with the edits made, by path; undefined where a file's text is not there, or two edits touch the same lines. */
export function applyEdits(
  edits: readonly Edit[],
  documents: readonly PolicyDocument[],
): ReadonlyMap<string, string> | undefined {
  const files = new Map<string, string>();
  const texts = new Map(documents.flatMap(({ path, text, alsoIn = [] }) => [...alsoIn, [path, text] as const]));
  for (const path of new Set(edits.map((edit) => edit.path))) {
    const text = texts.get(path);
    const edited =
      text === undefined
        ? undefined
        : editLines(
            text,
            edits.filter((edit) => edit.path === path),
          );
    if (edited === undefined) return undefined;
    files.set(path, edited);
  }
  return files;
}

/** The text with the edits made, line breaks as they are in it; undefined where two of them touch the same lines. */
export function editLines(text: string, edits: readonly Edit[]): string | undefined {
  const ending = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = text.split(/\r?\n/);
  // From the end, so that the numbers of the lines before stay.
  const ordered = [...edits].sort((a, b) => b.line - a.line || b.endLine - a.endLine);
  let above = Number.POSITIVE_INFINITY;
  for (const { line, endLine, text: replacement } of ordered) {
    if (Math.max(line, endLine + 1) > above) return undefined;
    above = line;
    lines.splice(line - 1, endLine - line + 1, ...(replacement === "" ? [] : replacement.split(/\r?\n/)));
  }
  return lines.join(ending);
}

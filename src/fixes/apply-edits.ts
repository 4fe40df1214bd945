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

/**
 * The text with the edits made; undefined where two of them touch the same lines. Every other line keeps its ending; a new one ends as
 * the line does that it stands for, or comes after.
 */
export function editLines(text: string, edits: readonly Edit[]): string | undefined {
  const lines = text.split("\n");
  // From the end, so that the numbers of the lines before stay.
  const ordered = [...edits].sort((a, b) => b.line - a.line || b.endLine - a.endLine);
  let above = Number.POSITIVE_INFINITY;
  for (const { line, endLine, text: replacement } of ordered) {
    if (Math.max(line, endLine + 1) > above) return undefined;
    above = line;
    const old = lines.slice(line - 1, endLine);
    const isLast = line - 1 + old.length >= lines.length;
    // The last line of a file has no ending of its own.
    const models = isLast ? old.slice(0, -1) : old;
    const like = (index: number): string => models[index] ?? models.at(-1) ?? lines[line - 2] ?? lines[line - 1] ?? "";
    const fresh = replacement === "" ? [] : replacement.split(/\r?\n/);
    const ended = fresh.map((one, index) =>
      // What nothing comes after has no ending.
      isLast && index === fresh.length - 1 ? one : `${one}${like(index).endsWith("\r") ? "\r" : ""}`,
    );
    lines.splice(line - 1, old.length, ...ended);
  }
  return lines.join("\n");
}

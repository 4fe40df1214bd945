/** The literal text of templates: from how it is written to what it means, in runs whose places are known. */

import type { Place } from "../../inventory/model.ts";
import type { TemplatePart } from "./model.ts";

export type TextPart = Extract<TemplatePart, { readonly type: "text" }>;

/** A text that is being converted: where offsets of it were written. */
export interface Source {
  readonly text: string;
  readonly place: (start: number, end: number) => Place;
  /** False where the text is not what the file holds, as with escapes of JSON. */
  readonly verbatim: boolean;
}

const QUOTED_ESCAPE = /\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)|\$\$\{|%%\{/g;
const BARE_ESCAPE = /\$\$\{|%%\{/g;
const SIMPLE: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", '"': '"', "\\": "\\" };

/** The runs of a stretch of a quoted template, or of one line of another. */
export function textParts(source: Source, start: number, end: number, quoted: boolean): TextPart[] {
  const written = source.text.slice(start, end);
  const parts: TextPart[] = [];
  let done = 0;
  for (const { 0: sequence, index } of written.matchAll(quoted ? QUOTED_ESCAPE : BARE_ESCAPE)) {
    if (index > done) parts.push(plain(source, start + done, start + index));
    parts.push({
      type: "text",
      text: meaningOf(sequence),
      place: source.place(start + index, start + index + sequence.length),
      verbatim: false,
    });
    done = index + sequence.length;
  }
  if (done < written.length) parts.push(plain(source, start + done, end));
  return parts;
}

function plain({ text, place, verbatim }: Source, start: number, end: number): TextPart {
  const run = text.slice(start, end);
  // A line feed at the end belongs to the line that it ends.
  const stop = run.endsWith("\n") ? end - 1 : end;
  return { type: "text", text: run, place: place(start, stop), verbatim };
}

function meaningOf(sequence: string): string {
  if (!sequence.startsWith("\\")) return sequence.slice(1);
  const letter = sequence.charAt(1);
  if (letter !== "u" && letter !== "U") return SIMPLE[letter] ?? letter;
  return String.fromCodePoint(Number.parseInt(sequence.slice(2), 16));
}

/** The text of a quoted literal without templates: a block's label. */
export function quotedText(written: string): string {
  return written.replace(QUOTED_ESCAPE, meaningOf);
}

/** Without white space at its start, a run of it all as nothing. */
export function trimStart(part: TextPart): TextPart | undefined {
  const text = part.text.trimStart();
  if (text === "") return undefined;
  if (text === part.text) return part;
  const cut = part.text.length - text.length;
  const place = part.verbatim ? { ...part.place, column: part.place.column + cut } : part.place;
  return { ...part, text, place };
}

export function trimEnd(part: TextPart): TextPart | undefined {
  const text = part.text.trimEnd();
  if (text === "") return undefined;
  if (text === part.text) return part;
  const place = part.verbatim ? { ...part.place, endColumn: part.place.column + text.length } : part.place;
  return { ...part, text, place };
}

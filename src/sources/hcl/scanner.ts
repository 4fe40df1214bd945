/** The state of the scanner of HCL, and what all of its parts do with it. */

import type { Lines } from "../document/lines.ts";
import type { Frame, TemplateFrame } from "./frames.ts";
import { MAX_NESTING } from "./limits.ts";

export interface Scanner {
  readonly text: string;
  readonly lines: Lines;
  readonly frames: Frame[];
  /** The sum of `operators` over all frames. */
  operators: number;
  /** The last token ends an operand: a name, a closing bracket. */
  afterOperand: boolean;
  /** The last token is a word such as `in`, behind which an operand may follow. */
  afterKeyword: boolean;
  readonly edits: { readonly at: number; readonly end: number; readonly text: string }[];
}

/** What stops the scanner. */
export class ScanError extends Error {
  readonly offset: number;
  readonly help: string | undefined;

  constructor(offset: number, message: string, help?: string) {
    super(message);
    this.offset = offset;
    this.help = help;
  }
}

export function isTemplate(frame: Frame): frame is TemplateFrame {
  return frame.kind === "quote" || frame.kind === "heredoc" || frame.kind === "template";
}

export function pushFrame(scanner: Scanner, frame: Frame): void {
  if (scanner.frames.length >= MAX_NESTING) {
    throw new ScanError(frame.at, `nested more than ${MAX_NESTING} levels deep`, "no policy needs that");
  }
  scanner.frames.push(frame);
  scanner.afterOperand = false;
}

export function popFrame(scanner: Scanner): void {
  scanner.operators -= scanner.frames.pop()?.operators ?? 0;
}

/** Replaces text in what the grammar's parser sees. */
export function mask(scanner: Scanner, at: number, end: number): void {
  if (end > at) scanner.edits.push({ at, end, text: " ".repeat(end - at) });
}

/** Both markers of a heredoc are masked alike. */
export function maskMarker(scanner: Scanner, at: number, marker: string): void {
  scanner.edits.push({ at, end: at + marker.length, text: "X".repeat(marker.length) });
}

export function conflictMarker(at: number): ScanError {
  return new ScanError(
    at,
    "a merge conflict stands in the file",
    "resolve it and delete the lines <<<<<<<, ======= and >>>>>>>",
  );
}

/** An `if` or `for` directive of a template has its end in the same template. */
export function closeDirectives(frame: TemplateFrame): void {
  const open = frame.directives.at(-1);
  if (open === undefined) return;
  const end = open.word === "for" ? "%{ endfor }" : "%{ endif }";
  throw new ScanError(open.at, `a directive %{ ${open.word} } without ${end}`, `write ${end} where it ends`);
}

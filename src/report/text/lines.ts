/** Lines of styled spans. Every span is escaped when it is printed, so no foreign text can be forgotten. */

import { styleText } from "node:util";
import { visible } from "../escape/terminal.ts";
import { wrap } from "../wrap.ts";

export type Style = "bold" | "dim" | "red" | "green" | "yellow" | "cyan" | "magenta";

export interface Span {
  readonly text: string;
  readonly style: readonly Style[];
}

type Spans = readonly (string | Span)[];

export type Line = string | Spans;

/** The lines as one text, with terminal colours or without. */
export function print(lines: readonly Line[], color: boolean): string {
  return lines
    .map((line) =>
      (typeof line === "string" ? [line] : line)
        .map((part) => (typeof part === "string" ? visible(part) : paint(part, color)))
        .join("")
        .trimEnd(),
    )
    .join("\n");
}

export function span(text: string, ...style: readonly Style[]): Span {
  return { text, style };
}

/** A sentence broken to the width, each line after the first with `hang` spaces more. */
export function paragraph(
  text: string,
  width: number,
  options: { indent?: number; hang?: number; style?: readonly Style[] } = {},
): Spans[] {
  const indent = options.indent ?? 2;
  const hang = options.hang ?? 0;
  return wrap(visible(text), width - indent - hang).map((line, index) => [
    " ".repeat(index === 0 ? indent : indent + hang),
    { text: line, style: options.style ?? [] },
  ]);
}

function paint({ text, style }: Span, color: boolean): string {
  const shown = visible(text);
  if (!color || style.length === 0 || shown === "") return shown;
  return styleText([...style], shown, { validateStream: false });
}

/** Templates: the literal text between their sequences, strip markers, and the indentation of heredocs. */

import type { Expression, TemplatePart } from "./model.ts";
import type { SyntaxNode } from "./syntax-tree.ts";
import { type Source, type TextPart, textParts, trimEnd, trimStart } from "./text.ts";

type ConvertExpression = (node: SyntaxNode) => Expression;

/** `quoted`: in quotes, with escapes, on one line. `flush`: `<<-`. */
type Style = "quoted" | "lines" | "flush";

/** Nodes that stand for a whole `${ }` or `%{ }`. */
const SEQUENCES: ReadonlySet<string> = new Set([
  "template_interpolation",
  "template_for_start",
  "template_for_end",
  "template_if_intro",
  "template_else_intro",
  "template_if_end",
]);

/**
 * The parts of a template.
 * @param nodes the children of its node
 * @param start where its text starts, and `end` where it ends
 */
export function convertTemplate(
  source: Source,
  nodes: readonly SyntaxNode[],
  [start, end]: readonly [number, number],
  style: Style,
  convertExpression: ConvertExpression,
): readonly TemplatePart[] {
  const sequences = nodes.flatMap(sequencesIn);
  const indent = style === "flush" ? commonIndent(source.text, sequences, start, end) : 0;
  let next = 0;
  let done = start;
  return readUntil(() => false);

  /** Reads parts up to the sequence that `stop` accepts, or to the end. */
  function readUntil(stop: (sequence: SyntaxNode) => boolean): TemplatePart[] {
    const parts: TemplatePart[] = [];
    for (;;) {
      const sequence = sequences[next];
      parts.push(...textUpTo(sequence?.start ?? end, sequence));
      if (sequence === undefined || stop(sequence)) return parts;
      parts.push(readSequence(sequence));
    }
  }

  function readSequence(sequence: SyntaxNode): TemplatePart {
    take(sequence);
    switch (sequence.type) {
      case "template_interpolation":
        return { type: "interpolation", expression: expressionIn(sequence), place: placeOf(sequence, sequence) };
      case "template_if_intro":
        return readIf(sequence);
      case "template_for_start":
        return readFor(sequence);
      default:
        throw new Error("a directive ends that has not begun");
    }
  }

  function readIf(intro: SyntaxNode): TemplatePart {
    const isEnd = ({ type }: SyntaxNode) => type === "template_if_end";
    const then = readUntil((one) => one.type === "template_else_intro" || isEnd(one));
    const middle = takeNext();
    const otherwise = isEnd(middle) ? [] : readUntil(isEnd);
    const last = isEnd(middle) ? middle : takeNext();
    return { type: "if", condition: expressionIn(intro), then, otherwise, place: placeOf(intro, last) };
  }

  function readFor(intro: SyntaxNode): TemplatePart {
    const body = readUntil(({ type }) => type === "template_for_end");
    const last = takeNext();
    const [first = "", second] = intro.children.filter(({ type }) => type === "identifier").map(nameOf);
    const names = second === undefined ? { item: first } : { key: first, item: second };
    return { type: "for", ...names, collection: expressionIn(intro), body, place: placeOf(intro, last) };
  }

  function take(sequence: SyntaxNode): void {
    next += 1;
    done = sequence.end;
  }

  function takeNext(): SyntaxNode {
    const sequence = sequences[next];
    if (sequence === undefined) throw new Error("a directive does not end");
    take(sequence);
    return sequence;
  }

  /** The text between what was taken last and `stop`. */
  function textUpTo(stop: number, following: SyntaxNode | undefined): readonly TextPart[] {
    if (stop <= done) return [];
    const previous = sequences[next - 1];
    const parts =
      style === "quoted"
        ? textParts(source, done, stop, true)
        : linesOf(source.text, done, stop).flatMap(([from, to]) => textParts(source, undented(from, to), to, false));
    const left = previous !== undefined && source.text[previous.end - 2] === "~" ? strip(parts, trimStart, 0) : parts;
    return following !== undefined && source.text[following.start + 2] === "~" ? strip(left, trimEnd, -1) : left;
  }

  /** Where a line starts once the indentation of a flush heredoc is off. */
  function undented(from: number, to: number): number {
    if (!startsLine(source.text, from, start)) return from;
    let at = from;
    while (at < to && at - from < indent && source.text[at] === " ") at += 1;
    return at;
  }

  /** Strips the text next to a sequence: in quotes all white space, elsewhere that of its line, with the line's end. */
  function strip(parts: readonly TextPart[], trim: typeof trimStart, side: 0 | -1): readonly TextPart[] {
    const left = [...parts];
    for (let part = left.at(side); part !== undefined; part = left.at(side)) {
      const trimmed = trim(part);
      left.splice(side, 1, ...(trimmed === undefined ? [] : [trimmed]));
      if (trimmed !== undefined || (style !== "quoted" && (side === -1 || part.text.endsWith("\n")))) break;
    }
    return left;
  }

  function expressionIn(sequence: SyntaxNode): Expression {
    const node = sequence.children.find(({ type }) => type === "expression");
    if (node === undefined) throw new Error("a sequence without an expression");
    return convertExpression(node);
  }

  function nameOf({ start: from, end: to }: SyntaxNode): string {
    return source.text.slice(from, to);
  }

  function placeOf(first: SyntaxNode, last: SyntaxNode) {
    return source.place(first.start, last.end);
  }
}

/** The sequences of a template in the order of the text, those within directives too. */
function sequencesIn(node: SyntaxNode): readonly SyntaxNode[] {
  if (SEQUENCES.has(node.type)) return [node];
  return /^template_(directive|if|for)$/.test(node.type) ? node.children.flatMap(sequencesIn) : [];
}

function startsLine(text: string, at: number, start: number): boolean {
  return at === start || text[at - 1] === "\n";
}

/** Cuts after each line feed. */
function linesOf(text: string, start: number, end: number): readonly (readonly [number, number])[] {
  const lines: [number, number][] = [];
  for (let at = start; at < end; ) {
    const lineFeed = text.indexOf("\n", at);
    const stop = lineFeed === -1 || lineFeed >= end ? end : lineFeed + 1;
    lines.push([at, stop]);
    at = stop;
  }
  return lines;
}

/** The least number of spaces that lines start with; lines of white space do not count. */
function commonIndent(text: string, sequences: readonly SyntaxNode[], start: number, end: number): number {
  let least = Number.POSITIVE_INFINITY;
  let next = 0;
  for (const [from, to] of linesOf(text, start, end)) {
    while ((sequences[next]?.end ?? end) <= from) next += 1;
    // A line that starts inside of code is none of the text.
    const code = sequences[next];
    if (code !== undefined && code.start < from) continue;
    const line = text.slice(from, to);
    if (line.trim() !== "") least = Math.min(least, line.length - line.replace(/^ +/, "").length);
  }
  return Number.isFinite(least) ? least : 0;
}

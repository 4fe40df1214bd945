/** Says what is wrong with a text that the scanner found in order and the grammar does not know. */

import type { Lines } from "../document/lines.ts";
import type { HclProblem } from "./model.ts";
import { problemAt } from "./scan.ts";
import type { SyntaxNode } from "./syntax-tree.ts";

const EXCERPT = 30;

/** What had to stand at a place, by the grammar's rule that the parser made up. */
const MISSING: Readonly<Record<string, string>> = {
  identifier: "a value",
  numeric_lit: "a value",
  heredoc_identifier: "the end of a heredoc",
};

const VALUE_END = /[\p{ID_Continue}\])}"]/u;
const VALUE_START = /[\p{ID_Start}0-9_[({"]/u;

/** The first thing that is wrong. `shift`: how far the offsets of the tree are ahead of the text's. */
export function explainSyntaxError(text: string, lines: Lines, root: SyntaxNode, shift: number): HclProblem {
  const [error, around] = firstError(root, undefined) ?? [root, undefined];
  const offset = Math.min(Math.max(0, suspect(error, around) - shift), text.length);
  if (error.missing) {
    const wanted = MISSING[error.type] ?? JSON.stringify(error.type);
    return problemAt(lines, offset, `expected ${wanted}, found ${tokenAt(text, offset)}`, cure(text, offset));
  }
  return problemAt(lines, offset, `found ${tokenAt(text, offset)}, which does not fit here`, cure(text, offset));
}

function firstError(
  node: SyntaxNode,
  around: SyntaxNode | undefined,
): [SyntaxNode, SyntaxNode | undefined] | undefined {
  let best: [SyntaxNode, SyntaxNode | undefined] | undefined;
  // Breadth first with a list of its own: broken trees can be deep.
  const waiting: [SyntaxNode, SyntaxNode | undefined][] = [[node, around]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [one] = next;
    if ((one.type === "ERROR" || one.missing) && (best === undefined || isBefore(one, best[0]))) best = next;
    for (const child of one.children) waiting.push([child, one]);
  }
  return best;
}

/** Earlier, or as early and smaller. */
function isBefore(one: SyntaxNode, other: SyntaxNode): boolean {
  return one.start < other.start || (one.start === other.start && one.end < other.end);
}

/** Where the parser stumbled: what it could still read stands as nodes in an error, and the rest behind them. */
function suspect(error: SyntaxNode, around: SyntaxNode | undefined): number {
  if (error.missing || around === undefined || error.children.length < 2) return error.start;
  return error.children.at(-1)?.start ?? error.start;
}

function cure(text: string, offset: number): string | undefined {
  const before = text.slice(0, offset).trimEnd().at(-1) ?? "";
  const at = text.charAt(offset);
  if (VALUE_END.test(before) && VALUE_START.test(at)) return 'two values stand next to each other: part them by ","';
  if (before === "," && at === ",") return 'delete one ","';
  if (before === "?" || /\?[^:]*$/.test(text.slice(0, offset).split("\n").at(-1) ?? "")) {
    return "a conditional is written condition ? value : value";
  }
  return undefined;
}

function tokenAt(text: string, offset: number): string {
  const rest = text.slice(offset, offset + 200);
  const token = /^\s*([\p{ID_Start}_][\p{ID_Continue}-]*|[0-9]+|\S)/u.exec(rest)?.[1];
  if (token === undefined) return "the end of the text";
  return JSON.stringify(token.length > EXCERPT ? `${token.slice(0, EXCERPT)}…` : token);
}

/**
 * Patterns: `*` is any run of characters, `?` is one. Matching never backtracks over more than one `*`:
 * each stretch of text between two stars is placed once, as far left as it fits, and never moved again.
 */

import { HOLE, hasHole, ifPossible } from "../hole.ts";
import type { Truth } from "../model.ts";

/** What stands between two stars: literal text, and `null` for a `?`. */
type Stretch = readonly (string | null)[];

/** A compiled pattern: stretches that a star stands between. One stretch: no star at all. */
export interface Wildcard {
  readonly stretches: readonly Stretch[];
  /** Set where the pattern holds no wildcard: plain comparison. */
  readonly exact: string | undefined;
  /** One of the stars stands for a hole: a match is possible, never sure. */
  readonly open: boolean;
}

/** One piece of a pattern's text: characters that stand for themselves, or a wildcard. */
export type Token = { readonly text: string } | "*" | "?";

/** Splits a text at its wildcards; a hole may be anything, like a `*`. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character !== "*" && character !== "?" && character !== HOLE) continue;
    if (index > start) tokens.push({ text: text.slice(start, index) });
    tokens.push(character === "?" ? "?" : "*");
    start = index + 1;
  }
  if (start < text.length) tokens.push({ text: text.slice(start) });
  return tokens;
}

/** Builds a pattern of tokens; neighbouring literals may be split in any way. `open`: a token stands for a hole. */
export function wildcardOf(tokens: readonly Token[], open = false): Wildcard {
  const stretches: (string | null)[][] = [[]];
  let stretch: (string | null)[] = [];
  stretches[0] = stretch;
  for (const token of tokens) {
    if (token === "*") {
      stretch = [];
      stretches.push(stretch);
    } else if (token === "?") {
      stretch.push(null);
    } else {
      const last = stretch.length - 1;
      const before = stretch[last];
      if (typeof before === "string") stretch[last] = before + token.text;
      else stretch.push(token.text);
    }
  }
  const only = stretches.length === 1 ? stretches[0] : undefined;
  const exact = only === undefined ? undefined : only.length === 0 ? "" : only.length === 1 ? only[0] : undefined;
  return { stretches, exact: exact ?? undefined, open };
}

export function compilePattern(text: string): Wildcard {
  return wildcardOf(tokenize(text), hasHole(text));
}

/** Whether the whole text is one of the pattern's. */
export function matchSurely(pattern: Wildcard, text: string): Truth {
  const possible = matchPattern(pattern, text);
  return pattern.open ? ifPossible(possible) : possible;
}

/** True where the whole text is one of the pattern's, or may be one once its holes are filled. */
export function matchPattern(pattern: Wildcard, text: string): boolean {
  if (pattern.exact !== undefined) return pattern.exact === text;
  const { stretches } = pattern;
  const last = stretches.length - 1;
  let position = matchAt(stretches[0] ?? [], text, 0);
  if (last === 0) return position === text.length;
  for (let index = 1; index < last && position >= 0; index++) position = find(stretches[index] ?? [], text, position);
  return position >= 0 && endsWith(stretches[last] ?? [], text, position);
}

/** End of the stretch when it stands at `position`, or -1. */
function matchAt(stretch: Stretch, text: string, position: number): number {
  let at = position;
  for (const part of stretch) {
    if (part === null) {
      if (at >= text.length) return -1;
      // One character outside of the basic plane is two code units.
      at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    } else {
      if (!text.startsWith(part, at)) return -1;
      at += part.length;
    }
  }
  return at;
}

/** End of the leftmost place of the stretch at or after `position`, or -1. */
function find(stretch: Stretch, text: string, position: number): number {
  const first = stretch[0];
  if (first === undefined) return position;
  for (let at = position; at <= text.length; at++) {
    if (first !== null) {
      at = text.indexOf(first, at);
      if (at < 0) return -1;
    }
    const end = matchAt(stretch, text, at);
    if (end >= 0) return end;
  }
  return -1;
}

function endsWith(stretch: Stretch, text: string, position: number): boolean {
  let shortest = 0;
  let longest = 0;
  for (const part of stretch) {
    shortest += part === null ? 1 : part.length;
    longest += part === null ? 2 : part.length;
  }
  for (let at = Math.max(position, text.length - longest); at <= text.length - shortest; at++) {
    if (matchAt(stretch, text, at) === text.length) return true;
  }
  return false;
}

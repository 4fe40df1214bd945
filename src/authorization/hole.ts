/**
 * Holes: text of a policy that is known only after a template or plan has been applied. A hole stands for any run of
 * characters, also none, also with wildcards and whole policy variables in it; it never holds half of a variable.
 * So a match is possible or impossible, but sure only by something else: another entry, a lone `*`.
 */

import type { Truth } from "./model.ts";

/** A Unicode noncharacter: no text of a policy, a request or a file means it. Parsers of files refuse it (G11). */
export const HOLE = "\uFDD0";

export function hasHole(text: string): boolean {
  return text.includes(HOLE);
}

/** The text for people. */
export function showHoles(text: string): string {
  return text.replaceAll(HOLE, "(known after apply)");
}

/** The text as a pattern of nothing but literal text and runs that may be anything: cut at its holes. */
export function cutAtHoles(text: string): readonly string[] {
  return text.split(HOLE);
}

/** What a match of a text with a hole amounts to, once it is known to be possible or not. */
export function ifPossible(possible: boolean): Truth {
  return possible ? "unknown" : false;
}

/** Why an element is not settled; undefined where none of its texts has a hole. */
export function holeReason(what: string, texts: readonly string[]): string | undefined {
  const text = texts.find(hasHole);
  if (text === undefined) return undefined;
  return `${what} holds text that is known only after apply: ${JSON.stringify(showHoles(text))}`;
}

/** All answers that patterns can give about the strings of a language. */

import { type Language, literalPattern, type Pattern } from "./pattern.ts";
import { search } from "./search.ts";

/** A string of the language, and which of the patterns match it. */
export interface AnswerVector {
  readonly witness: string;
  readonly answers: readonly boolean[];
}

export type AnswerVectors = { readonly vectors: readonly AnswerVector[] } | { readonly exceeded: true };

/** Enough for any policy that AWS stores and that is not made to be hard; some milliseconds. */
export const DEFAULT_BOUND = 500_000;

/**
 * Every combination of answers that `atoms` give about some string of the language, once, each with one such string:
 * the shortest, except that a run of the language is filled with one character where that makes no difference.
 * Exact; the same input gives the same output. Empty for an empty language.
 * `bound`: the most work, in steps of one pattern by one character; past it `exceeded`, and nothing is known.
 */
export function answerVectors(language: Language, atoms: readonly Pattern[], bound = DEFAULT_BOUND): AnswerVectors {
  const { include, exclude = [] } = language;
  const result = search({ include, rejected: exclude, required: [], asked: atoms }, bound);
  return "exceeded" in result ? result : { vectors: result.found };
}

/** Whether the text is one of the language's; false too where finding out is more work than the bound allows. */
export function holds({ include, exclude = [] }: Language, text: string): boolean {
  const question = { include, rejected: exclude, required: [literalPattern(text)], asked: [] };
  const result = search(question, DEFAULT_BOUND, 1);
  return "found" in result && result.found.length > 0;
}

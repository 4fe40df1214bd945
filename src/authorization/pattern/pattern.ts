/** Patterns as plain data: what a policy asks about a string, and what a set of strings is described by. */

import { tokenize, type Token as WildcardToken } from "../match/wildcard.ts";

/**
 * Which colons a wildcard may stand for: all (`cross`), none (`stop`: in the first five parts of an ARN), or those of
 * an ARN's sixth part (`sixth`: every colon but the first five of the string).
 */
export type ColonRule = "cross" | "stop" | "sixth";

export type PatternToken =
  /** Characters that stand for themselves; with `ignoreCase` also for their other cases. */
  | { readonly kind: "literal"; readonly text: string; readonly ignoreCase: boolean }
  /** Any one character, or any run of characters. Characters are code points. */
  | { readonly kind: "one" | "run"; readonly colons: ColonRule }
  /** A colon that is one of the first five of the string: the end of a part of an ARN. */
  | { readonly kind: "separator" }
  /** One of some texts without colons. Only a language's `include` may hold it. */
  | { readonly kind: "choice"; readonly texts: readonly string[] }
  /** No character. */
  | { readonly kind: "nothing" };

/** The strings that the tokens spell one after the other. */
export interface Pattern {
  readonly tokens: readonly PatternToken[];
}

/** All strings of `include` that are in no pattern of `exclude`. */
export interface Language {
  readonly include: Pattern;
  readonly exclude?: readonly Pattern[];
}

/** The pattern of no string. */
export const NOTHING: Pattern = { tokens: [{ kind: "nothing" }] };

/** A text that AWS could not have stored or sent as UTF-8. */
const BROKEN = /\p{Surrogate}/u;

/** The pattern of tokens; neighbouring literals may be split in any way. */
export function patternOf(tokens: readonly PatternToken[]): Pattern {
  const merged: PatternToken[] = [];
  for (const token of tokens) {
    const before = merged.at(-1);
    if (token.kind === "literal" && token.text === "") continue;
    if (token.kind === "literal" && before?.kind === "literal" && before.ignoreCase === token.ignoreCase) {
      merged[merged.length - 1] = { ...before, text: before.text + token.text };
    } else merged.push(token);
  }
  return { tokens: merged };
}

/** The text that each of the pattern's strings starts with, as far as one token tells. */
export const prefixOf = ({ tokens }: Pattern): string => exactText(tokens[0]);

/** The text that each of the pattern's strings ends with, as far as one token tells. */
export const suffixOf = ({ tokens }: Pattern): string => exactText(tokens.at(-1));

const exactText = (token: PatternToken | undefined): string =>
  token?.kind === "literal" && !token.ignoreCase ? token.text : "";

/** Wildcard tokens as pattern tokens. */
export function patternTokens(tokens: readonly WildcardToken[], colons: ColonRule): PatternToken[] {
  return tokens.map((token) => {
    if (token === "*") return { kind: "run", colons };
    if (token === "?") return { kind: "one", colons };
    return literal(token.text);
  });
}

/** A literal token; a text that is no well-formed Unicode equals no value. */
export function literal(text: string, ignoreCase = false): PatternToken {
  return BROKEN.test(text) ? { kind: "nothing" } : { kind: "literal", text, ignoreCase };
}

/**
 * StringLike: `*` and `?` anywhere, crossing colons. Takes the text, or tokens in which policy variables are already
 * replaced by literal text.
 */
export function globPattern(text: string | readonly WildcardToken[]): Pattern {
  return patternOf(patternTokens(typeof text === "string" ? tokenize(text) : text, "cross"));
}

/** StringEquals: the text itself. */
export function literalPattern(text: string): Pattern {
  return patternOf([literal(text)]);
}

/**
 * StringEqualsIgnoreCase: the text in any case. Cases are compared code point by code point (lower case); a letter
 * whose lower case is several characters has no other case.
 */
export function ignoreCasePattern(text: string): Pattern {
  return patternOf([literal(text, true)]);
}

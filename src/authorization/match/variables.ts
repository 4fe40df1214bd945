/** Policy variables (V1-V5): `${key}`, `${key, 'default'}`, and the literal characters `${*}`, `${?}`, `${$}`. */

import { cutAtHoles, hasHole } from "../hole.ts";
import type { RequestContext } from "./context.ts";
import { type Token, tokenize } from "./wildcard.ts";

export interface Variable {
  /** Lower case: keys compare case-insensitively. */
  readonly key: string;
  readonly fallback: string | undefined;
}

export type TemplateToken = Token | Variable;

/** A text with its variables found. Without variables `tokens` is an ordinary pattern. */
export interface Template {
  readonly tokens: readonly TemplateToken[];
  readonly hasVariables: boolean;
  /** Part of it is known only after apply: a `*` among its tokens stands for that part. */
  readonly open: boolean;
}

const REFERENCE = /\$\{(?:([*?$])|([^{}']*?), '([^']*)'|([^{}]*))\}/g;

/**
 * Finds the variables of a text. `wildcards` says whether `*` and `?` outside of variables are wildcards;
 * `variables` is false for documents without version 2012-10-17, where all is literal (G2).
 */
export function compileTemplate(text: string, options: { wildcards: boolean; variables: boolean }): Template {
  const plain = options.wildcards ? tokenize : literal;
  const open = hasHole(text);
  if (!options.variables || !text.includes("${")) return { tokens: plain(text), hasVariables: false, open };
  const tokens: TemplateToken[] = [];
  let hasVariables = false;
  let end = 0;
  for (const match of text.matchAll(REFERENCE)) {
    tokens.push(...plain(text.slice(end, match.index)));
    end = match.index + match[0].length;
    const [, character, keyWithFallback, fallback, onlyKey = ""] = match;
    const key = (keyWithFallback ?? onlyKey).toLowerCase();
    if (character !== undefined) {
      tokens.push({ text: character });
    } else if (hasHole(key)) {
      // Which variable it will be is not known: its value may be anything.
      tokens.push("*");
    } else {
      hasVariables = true;
      tokens.push({ key, fallback });
    }
  }
  tokens.push(...plain(text.slice(end)));
  return { tokens, hasVariables, open };
}

/** Text without wildcards; a hole in it may still be anything. */
function literal(text: string): Token[] {
  const tokens: Token[] = [];
  for (const [index, piece] of cutAtHoles(text).entries()) {
    if (index > 0) tokens.push("*");
    if (piece !== "") tokens.push({ text: piece });
  }
  return tokens;
}

/**
 * The template with each variable's value in place, as literal text (R6: a `*` in a value is no wildcard).
 * `undefined`: a variable has no value (V4). `unknown`: its key has several values, and only single-valued keys
 * may be used (V1).
 */
export function expandTemplate(template: Template, context: RequestContext): readonly Token[] | undefined | "unknown" {
  if (!template.hasVariables) return template.tokens as readonly Token[];
  const tokens: Token[] = [];
  for (const token of template.tokens) {
    if (typeof token === "string" || "text" in token) {
      tokens.push(token);
      continue;
    }
    const value = context.get(token.key);
    if (value !== undefined && typeof value !== "string" && value.length > 1) return "unknown";
    const single = typeof value === "string" ? value : value?.[0];
    if (single === undefined && token.fallback === undefined) return undefined;
    if (single !== undefined) {
      if (single !== "") tokens.push({ text: single });
    } else tokens.push(...literal(token.fallback ?? ""));
  }
  return tokens;
}

/** The text of tokens that hold no wildcard. */
export function textOf(tokens: readonly Token[]): string {
  let text = "";
  for (const token of tokens) text += typeof token === "string" ? token : token.text;
  return text;
}

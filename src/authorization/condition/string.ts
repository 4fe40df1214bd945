/** StringEquals, StringEqualsIgnoreCase, StringLike and their negations; with policy variables (V1). */

import { compileTemplate, expandTemplate, type Template, textOf } from "../match/variables.ts";
import { matchPattern, matchSurely, type Token, type Wildcard, wildcardOf } from "../match/wildcard.ts";
import { or } from "../truth.ts";
import { anyMatch, type Comparison, type Operator } from "./family.ts";

/** `*` and `?` are literal here. */
function equals(fold: (text: string) => string) {
  return (values: readonly string[], variables: boolean): Comparison => {
    const fixed = new Set<string>();
    const templates: Template[] = [];
    for (const value of values) {
      const template = compileTemplate(value, { wildcards: false, variables });
      if (template.hasVariables || template.open) templates.push(template);
      else fixed.add(fold(textOf(template.tokens as readonly Token[])));
    }
    return (value, context) => {
      const actual = fold(value);
      if (fixed.has(actual)) return true;
      return anyMatch(templates, (template) => {
        const tokens = expandTemplate(template, context);
        // V4: a variable without value equals nothing.
        if (tokens === undefined) return false;
        if (tokens === "unknown") return tokens;
        if (!template.open) return fold(textOf(tokens)) === actual;
        return matchSurely(
          wildcardOf(
            tokens.map((token) => foldToken(token, fold)),
            true,
          ),
          actual,
        );
      });
    };
  };
}

function foldToken(token: Token, fold: (text: string) => string): Token {
  return typeof token === "string" ? token : { text: fold(token.text) };
}

function like(values: readonly string[], variables: boolean): Comparison {
  const fixed: Wildcard[] = [];
  const open: Wildcard[] = [];
  const templates: Template[] = [];
  for (const value of values) {
    const template = compileTemplate(value, { wildcards: true, variables });
    if (template.hasVariables) templates.push(template);
    else if (template.open) open.push(wildcardOf(template.tokens as readonly Token[], true));
    else fixed.push(wildcardOf(template.tokens as readonly Token[]));
  }
  return (value, context) => {
    for (const pattern of fixed) if (matchPattern(pattern, value)) return true;
    const byVariable = anyMatch(templates, (template) => {
      const tokens = expandTemplate(template, context);
      if (tokens === undefined) return false;
      return tokens === "unknown" ? tokens : matchSurely(wildcardOf(tokens, template.open), value);
    });
    return byVariable === true
      ? true
      : or(
          byVariable,
          anyMatch(open, (pattern) => matchSurely(pattern, value)),
        );
  };
}

const exactly = equals((text) => text);
const ignoringCase = equals((text) => text.toLowerCase());

export const stringOperators: Readonly<Record<string, Operator>> = {
  StringEquals: { family: "exactText", negated: false, compile: exactly },
  StringNotEquals: { family: "exactText", negated: true, compile: exactly },
  StringEqualsIgnoreCase: { family: "foldedText", negated: false, compile: ignoringCase },
  StringNotEqualsIgnoreCase: { family: "foldedText", negated: true, compile: ignoringCase },
  StringLike: { family: "wildcardText", negated: false, compile: like },
  StringNotLike: { family: "wildcardText", negated: true, compile: like },
};

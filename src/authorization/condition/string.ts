/** StringEquals, StringEqualsIgnoreCase, StringLike and their negations; with policy variables (V1). */

import { compileTemplate, expandTemplate, type Template, textOf } from "../match/variables.ts";
import { matchPattern, type Pattern, patternOf, type Token } from "../match/wildcard.ts";
import { anyMatch, type Comparison, type Operator } from "./family.ts";

/** `*` and `?` are literal here. */
function equals(fold: (text: string) => string) {
  return (values: readonly string[], variables: boolean): Comparison => {
    const fixed = new Set<string>();
    const templates: Template[] = [];
    for (const value of values) {
      const template = compileTemplate(value, { wildcards: false, variables });
      if (template.hasVariables) templates.push(template);
      else fixed.add(fold(textOf(template.tokens as readonly Token[])));
    }
    return (value, context) => {
      const actual = fold(value);
      if (fixed.has(actual)) return true;
      return anyMatch(templates, (template) => {
        const tokens = expandTemplate(template, context);
        // V4: a variable without value equals nothing.
        if (tokens === undefined) return false;
        return tokens === "unknown" ? tokens : fold(textOf(tokens)) === actual;
      });
    };
  };
}

function like(values: readonly string[], variables: boolean): Comparison {
  const fixed: Pattern[] = [];
  const templates: Template[] = [];
  for (const value of values) {
    const template = compileTemplate(value, { wildcards: true, variables });
    if (template.hasVariables) templates.push(template);
    else fixed.push(patternOf(template.tokens as readonly Token[]));
  }
  return (value, context) => {
    for (const pattern of fixed) if (matchPattern(pattern, value)) return true;
    return anyMatch(templates, (template) => {
      const tokens = expandTemplate(template, context);
      if (tokens === undefined) return false;
      return tokens === "unknown" ? tokens : matchPattern(patternOf(tokens), value);
    });
  };
}

const exactly = equals((text) => text);
const ignoringCase = equals((text) => text.toLowerCase());

export const stringOperators: Readonly<Record<string, Operator>> = {
  StringEquals: { negated: false, compile: exactly },
  StringNotEquals: { negated: true, compile: exactly },
  StringEqualsIgnoreCase: { negated: false, compile: ignoringCase },
  StringNotEqualsIgnoreCase: { negated: true, compile: ignoringCase },
  StringLike: { negated: false, compile: like },
  StringNotLike: { negated: true, compile: like },
};

/** ArnEquals = ArnLike and ArnNotEquals = ArnNotLike: six parts, each matched by itself, with variables (V1). */

import { ifPossible } from "../hole.ts";
import { ARN_PARTS, splitArn, splitArnTokens } from "../match/arn.ts";
import { compileTemplate, expandTemplate, type Template } from "../match/variables.ts";
import { matchPattern, type Token, type Wildcard, wildcardOf } from "../match/wildcard.ts";
import type { Truth } from "../model.ts";
import { anyMatch, type Comparison, type Operator } from "./family.ts";

/** Whether a value with a hole can match: the hole may hold colons, so that the parts cannot be told apart. */
function mayMatch(tokens: readonly Token[], value: string): Truth {
  return ifPossible(matchPattern(wildcardOf(tokens), value));
}

/** Six matchers, or undefined where the tokens are no six-part ARN: that matches nothing. */
function sixMatchers(tokens: readonly Token[]): readonly Wildcard[] | undefined {
  const parts = splitArnTokens(tokens);
  return parts.length === ARN_PARTS ? parts.map((part) => wildcardOf(part)) : undefined;
}

function matchArn(pattern: readonly Wildcard[], actual: readonly string[]): boolean {
  for (let index = 0; index < ARN_PARTS; index++) {
    const part = pattern[index];
    if (part === undefined || !matchPattern(part, actual[index] ?? "")) return false;
  }
  return true;
}

function compile(values: readonly string[], variables: boolean): Comparison {
  const fixed: (readonly Wildcard[])[] = [];
  const templates: Template[] = [];
  for (const value of values) {
    const template = compileTemplate(value, { wildcards: true, variables });
    const later = template.hasVariables || template.open;
    const pattern = later ? undefined : sixMatchers(template.tokens as readonly Token[]);
    if (later) templates.push(template);
    else if (pattern !== undefined) fixed.push(pattern);
  }
  return (value, context) => {
    const actual = splitArn(value);
    if (actual.length < ARN_PARTS) return false;
    for (const pattern of fixed) if (matchArn(pattern, actual)) return true;
    return anyMatch(templates, (template) => {
      const tokens = expandTemplate(template, context);
      if (tokens === "unknown") return tokens;
      if (template.open) return tokens === undefined ? false : mayMatch(tokens, value);
      const pattern = tokens === undefined ? undefined : sixMatchers(tokens);
      return pattern !== undefined && matchArn(pattern, actual);
    });
  };
}

export const arnOperators: Readonly<Record<string, Operator>> = {
  ArnEquals: { family: "arn", negated: false, compile },
  ArnLike: { family: "arn", negated: false, compile },
  ArnNotEquals: { family: "arn", negated: true, compile },
  ArnNotLike: { family: "arn", negated: true, compile },
};

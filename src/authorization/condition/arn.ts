/** ArnEquals = ArnLike and ArnNotEquals = ArnNotLike: six parts, each matched by itself, with variables (V1). */

import { ifPossible } from "../hole.ts";
import { splitArn } from "../match/arn.ts";
import { compileTemplate, expandTemplate, type Template } from "../match/variables.ts";
import { matchPattern, type Pattern, patternOf, type Token } from "../match/wildcard.ts";
import type { Truth } from "../model.ts";
import { anyMatch, type Comparison, type Operator } from "./family.ts";

/** Whether a value with a hole can match: the hole may hold colons, so that the parts cannot be told apart. */
function mayMatch(tokens: readonly Token[], value: string): Truth {
  return ifPossible(matchPattern(patternOf(tokens), value));
}

/** Six patterns, or undefined where the tokens are no six-part ARN: that matches nothing. */
function arnPattern(tokens: readonly Token[]): readonly Pattern[] | undefined {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (typeof token === "string") {
      parts[parts.length - 1]?.push(token);
      continue;
    }
    let rest = token.text;
    while (parts.length < 6) {
      const colon = rest.indexOf(":");
      if (colon < 0) break;
      parts[parts.length - 1]?.push({ text: rest.slice(0, colon) });
      parts.push([]);
      rest = rest.slice(colon + 1);
    }
    if (rest !== "") parts[parts.length - 1]?.push({ text: rest });
  }
  return parts.length === 6 ? parts.map((part) => patternOf(part)) : undefined;
}

function matchArn(pattern: readonly Pattern[], actual: readonly string[]): boolean {
  for (let index = 0; index < 6; index++) {
    const part = pattern[index];
    if (part === undefined || !matchPattern(part, actual[index] ?? "")) return false;
  }
  return true;
}

function compile(values: readonly string[], variables: boolean): Comparison {
  const fixed: (readonly Pattern[])[] = [];
  const templates: Template[] = [];
  for (const value of values) {
    const template = compileTemplate(value, { wildcards: true, variables });
    const later = template.hasVariables || template.open;
    const pattern = later ? undefined : arnPattern(template.tokens as readonly Token[]);
    if (later) templates.push(template);
    else if (pattern !== undefined) fixed.push(pattern);
  }
  return (value, context) => {
    const actual = splitArn(value);
    if (actual.length < 6) return false;
    for (const pattern of fixed) if (matchArn(pattern, actual)) return true;
    return anyMatch(templates, (template) => {
      const tokens = expandTemplate(template, context);
      if (tokens === "unknown") return tokens;
      if (template.open) return tokens === undefined ? false : mayMatch(tokens, value);
      const pattern = tokens === undefined ? undefined : arnPattern(tokens);
      return pattern !== undefined && matchArn(pattern, actual);
    });
  };
}

export const arnOperators: Readonly<Record<string, Operator>> = {
  ArnEquals: { negated: false, compile },
  ArnLike: { negated: false, compile },
  ArnNotEquals: { negated: true, compile },
  ArnNotLike: { negated: true, compile },
};

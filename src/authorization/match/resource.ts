/** Resource and NotResource (R1-R8). */

import { HOLE, ifPossible } from "../hole.ts";
import type { Truth } from "../model.ts";
import { splitArn } from "./arn.ts";
import type { RequestContext } from "./context.ts";
import { compileTemplate, expandTemplate, type Template } from "./variables.ts";
import { compilePattern, matchPattern, matchSurely, type Token, type Wildcard, wildcardOf } from "./wildcard.ts";

interface ResourcePattern {
  readonly text: string;
  readonly everything: boolean;
  /** One pattern for each part; fewer than six where the text has fewer colons. */
  readonly parts: readonly Wildcard[];
  /** The sixth part, where it holds variables; only there they count (R6). */
  readonly template: Template | undefined;
  /** Set where a hole stands before the fifth colon: it may hold colons, so the parts cannot be told apart. */
  readonly whole: Template | undefined;
}

export interface ResourceMatcher {
  readonly negated: boolean;
  readonly patterns: readonly ResourcePattern[];
}

/** A request's resource, cut once. */
export interface RequestResource {
  readonly text: string;
  readonly parts: readonly string[];
}

export function requestResource(text: string): RequestResource {
  return { text, parts: splitArn(text) };
}

/** Undefined where the statement names no resource, or an empty list. */
export function compileResources(
  resources: readonly string[] | undefined,
  notResources: readonly string[] | undefined,
  variables: boolean,
): ResourceMatcher | undefined {
  const list = resources ?? notResources;
  if (list === undefined || list.length === 0) return undefined;
  return { negated: resources === undefined, patterns: list.map((text) => compileResource(text, variables)) };
}

function compileResource(text: string, variables: boolean): ResourcePattern {
  const parts = splitArn(text);
  const whole = parts.slice(0, 5).some((part) => part.includes(HOLE));
  if (whole) {
    const template = compileTemplate(text, { wildcards: true, variables });
    return { text, everything: false, parts: [], template: undefined, whole: template };
  }
  const last = parts.length === 6 ? (parts[5] ?? "") : "";
  const template = compileTemplate(last, { wildcards: true, variables: variables && parts.length === 6 });
  const patterns = parts.slice(0, parts.length === 6 ? 5 : undefined).map(compilePattern);
  if (parts.length === 6)
    patterns.push(
      template.hasVariables ? compilePattern("") : wildcardOf(template.tokens as readonly Token[], template.open),
    );
  return {
    text,
    everything: text === "*",
    parts: patterns,
    template: template.hasVariables ? template : undefined,
    whole: undefined,
  };
}

/** Whether the element as a whole selects the resource. */
export function matchResource(matcher: ResourceMatcher, resource: RequestResource, context: RequestContext): Truth {
  let result: Truth = false;
  for (const pattern of matcher.patterns) {
    const match = matchOne(pattern, resource, context);
    if (match === true) return !matcher.negated;
    if (match === "unknown") result = "unknown";
  }
  return result === "unknown" ? result : matcher.negated;
}

function matchOne(pattern: ResourcePattern, resource: RequestResource, context: RequestContext): Truth {
  // R1.
  if (pattern.everything) return true;
  if (pattern.whole !== undefined) return matchWhole(pattern.whole, pattern.text, resource.text, context);
  if (pattern.parts.length < 6) return matchAcrossColons(pattern, resource);
  if (resource.parts.length < 6) return false;
  for (let index = 0; index < 5; index++) {
    const part = pattern.parts[index];
    if (part === undefined || !matchPattern(part, resource.parts[index] ?? "")) return false;
  }
  const last = resource.parts[5] ?? "";
  if (pattern.template === undefined) {
    const part = pattern.parts[5];
    return part !== undefined && matchSurely(part, last);
  }
  const tokens = expandTemplate(pattern.template, context);
  // A variable without value: the entry matches nothing (R6).
  if (tokens === undefined) return false;
  return tokens === "unknown" ? "unknown" : matchSurely(wildcardOf(tokens, pattern.template.open), last);
}

/** Variables count if they turn out to stand in the sixth part (R6), and are literal text otherwise. */
function matchWhole(template: Template, text: string, resource: string, context: RequestContext): Truth {
  if (template.hasVariables) {
    const tokens = expandTemplate(template, context);
    if (tokens === "unknown" || (tokens !== undefined && matchPattern(wildcardOf(tokens), resource))) return "unknown";
  }
  return ifPossible(matchPattern(compilePattern(text), resource));
}

/** R2: a `*` that ends a part "can expand to match beyond the colon boundaries". */
function matchAcrossColons(pattern: ResourcePattern, resource: RequestResource): boolean {
  const place = (index: number, from: number): boolean => {
    const part = pattern.parts[index];
    if (part === undefined) return from === resource.parts.length;
    const tail = part.stretches[part.stretches.length - 1];
    const open = part.stretches.length > 1 && tail?.length === 0;
    const furthest = open ? resource.parts.length : from + 1;
    for (let to = from + 1; to <= furthest && to <= resource.parts.length; to++) {
      if (matchPattern(part, resource.parts.slice(from, to).join(":")) && place(index + 1, to)) return true;
    }
    return false;
  };
  return place(0, 0);
}

/** True where an entry's variable is what leaves the match open or void, for the explanation. */
export function variableWithoutValue(matcher: ResourceMatcher, context: RequestContext): boolean {
  return matcher.patterns.some(
    (pattern) => pattern.template !== undefined && typeof expandTemplate(pattern.template, context) !== "object",
  );
}

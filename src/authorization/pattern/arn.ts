/** Patterns of ARNs: six parts, each matched by itself. */

import { ARN_PARTS, splitArn, splitArnTokens } from "../match/arn.ts";
import { tokenize, type Token as WildcardToken } from "../match/wildcard.ts";
import { literal, NOTHING, type Pattern, type PatternToken, patternOf, patternTokens } from "./pattern.ts";

/**
 * ArnLike and ArnEquals: wildcards stay in their part, the sixth part keeps its colons; what is no six-part ARN
 * matches nothing. Takes the text, or tokens in which policy variables are already replaced by literal text.
 */
export function arnPattern(text: string | readonly WildcardToken[]): Pattern {
  const parts = splitArnTokens(typeof text === "string" ? tokenize(text) : text);
  return parts.length === ARN_PARTS ? sixParts(parts) : NOTHING;
}

/**
 * Resource and NotResource (R1-R6). With six parts as {@link arnPattern}; `lastPart` replaces the sixth by tokens in
 * which policy variables are replaced. With fewer parts, a `*` that ends a part may go on beyond its colon (R2).
 */
export function resourcePattern(text: string, lastPart?: readonly WildcardToken[]): Pattern {
  const parts: readonly (readonly WildcardToken[])[] = splitArn(text).map(tokenize);
  if (parts.length === ARN_PARTS) return sixParts(lastPart === undefined ? parts : parts.with(-1, lastPart));
  return fewerParts(parts);
}

function sixParts(parts: readonly (readonly WildcardToken[])[]): Pattern {
  const colon = literal(":");
  const last = parts.length - 1;
  return patternOf(
    parts.flatMap((part, index) =>
      index === last ? patternTokens(part, "cross") : [...patternTokens(part, "stop"), colon],
    ),
  );
}

/**
 * A part that ends in `*` takes one or several of the resource's parts, whole ones; any other exactly one. Where such a
 * part is not the last, the colon after it must still be one of the resource's first five, and a last part may then
 * stand for the resource's sixth, with its colons.
 */
function fewerParts(parts: readonly (readonly WildcardToken[])[]): Pattern {
  const last = parts.length - 1;
  const open = parts.map((part) => part.at(-1) === "*");
  const shifting = open.slice(0, last).includes(true);
  const colon: PatternToken = shifting ? { kind: "separator" } : literal(":");
  return patternOf(
    parts.flatMap((part, index) => {
      const rule = open[index] === true ? "cross" : shifting && index === last ? "sixth" : "stop";
      const tokens = patternTokens(part, rule);
      return index === last ? tokens : [...tokens, colon];
    }),
  );
}

/** Each way to make a pattern, with the engine's own test of one value to compare with. */

import { readOperator } from "../../../src/authorization/condition/registry.ts";
import { compileResources, matchResource, requestResource } from "../../../src/authorization/match/resource.ts";
import { compilePattern, matchPattern } from "../../../src/authorization/match/wildcard.ts";
import { arnPattern, resourcePattern } from "../../../src/authorization/pattern/arn.ts";
import {
  globPattern,
  ignoreCasePattern,
  literalPattern,
  type Pattern,
} from "../../../src/authorization/pattern/pattern.ts";

export interface Asker {
  readonly pattern: (text: string) => Pattern;
  readonly matcher: (text: string) => (value: string) => boolean;
}

const NO_CONTEXT = new Map<string, string>();

const byOperator =
  (name: string) =>
  (text: string): ((value: string) => boolean) => {
    const compare = readOperator(name).operator?.compile([text], false);
    if (compare === undefined) throw new Error(`no operator ${name}`);
    return (value) => compare(value, NO_CONTEXT) === true;
  };

export const askers = {
  glob: {
    pattern: globPattern,
    matcher: (text) => {
      const compiled = compilePattern(text);
      return (value) => matchPattern(compiled, value);
    },
  },
  literal: { pattern: literalPattern, matcher: byOperator("StringEquals") },
  ignoreCase: { pattern: ignoreCasePattern, matcher: byOperator("StringEqualsIgnoreCase") },
  arn: { pattern: arnPattern, matcher: byOperator("ArnLike") },
  resource: {
    pattern: resourcePattern,
    matcher: (text) => {
      const matcher = compileResources([text], undefined, false);
      if (matcher === undefined) throw new Error("a list of one resource");
      return (value) => matchResource(matcher, requestResource(value), NO_CONTEXT) === true;
    },
  },
} as const satisfies Readonly<Record<string, Asker>>;

export type AskerName = keyof typeof askers;

/** A pattern's text together with how it is meant. */
export interface Asked {
  readonly by: AskerName;
  readonly text: string;
}

export const patternFor = ({ by, text }: Asked): Pattern => askers[by].pattern(text);
export const matcherFor = ({ by, text }: Asked): ((value: string) => boolean) => askers[by].matcher(text);

/** Every string over the alphabet, up to a length, shortest first. */
export function allStrings(alphabet: readonly string[], length: number): readonly string[] {
  const found = [""];
  for (let start = 0, left = length; left > 0; left--) {
    const end = found.length;
    for (; start < end; start++) for (const character of alphabet) found.push((found[start] ?? "") + character);
  }
  return found;
}

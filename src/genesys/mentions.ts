/** Which context keys and values a set of policies talks about: only those can change an answer. */

import type { PolicyOrUnknown } from "../authorization/model.ts";

const VARIABLE = /\$\{([^},]+)(?:,[^}]*)?\}/g;

/** Condition values by context key (lower case); a key that only a policy variable names has no values. */
export type Mentions = ReadonlyMap<string, readonly string[]>;

function variablesIn(texts: readonly string[]): string[] {
  return texts.flatMap((text) => [...text.matchAll(VARIABLE)].map((match) => (match[1] ?? "").trim()));
}

/** Every context key that the policies test or expand, with the values they test it against, in order of appearance. */
export function mentionsOf(policies: readonly PolicyOrUnknown[]): Mentions {
  const mentions = new Map<string, string[]>();
  const add = (key: string, values: readonly string[]): void => {
    const known = mentions.get(key.toLowerCase()) ?? [];
    mentions.set(key.toLowerCase(), [...new Set([...known, ...values])]);
  };
  for (const policy of policies) {
    if ("unknown" in policy) continue;
    for (const statement of policy.statements) {
      for (const test of statement.conditions) {
        // Null tests ask for presence; their `true` and `false` are no values of the key.
        add(test.key, test.operator.toLowerCase().endsWith("null") ? [] : test.values);
        for (const key of variablesIn(test.values)) add(key, []);
      }
      for (const key of variablesIn([...(statement.resources ?? []), ...(statement.notResources ?? [])])) add(key, []);
    }
  }
  return mentions;
}

/** A plain string that a mentioned value (perhaps with wildcards) matches; undefined where it holds a variable. */
export function representative(value: string): string | undefined {
  return value.includes("${") ? undefined : value.replaceAll("*", "x").replaceAll("?", "x");
}

/** Intersection, inclusion and difference of patterns as single questions to the search, to hold it to brute force. */

import { DEFAULT_BOUND } from "../../../src/authorization/pattern/answers.ts";
import type { Language, Pattern } from "../../../src/authorization/pattern/pattern.ts";
import { search } from "../../../src/authorization/pattern/search.ts";
import type { Question } from "../../../src/authorization/pattern/start.ts";

/** `unknown`: more work than the bound allows. */
export type Existence =
  | { readonly exists: true; readonly witness: string }
  | { readonly exists: false }
  | { readonly exists: "unknown" };

/** Where it does not hold: a string of the language outside of the union. */
export type Inclusion =
  | { readonly included: true }
  | { readonly included: false; readonly witness: string }
  | { readonly included: "unknown" };

/** Whether some string of the language is one of the pattern's too. */
export function intersects(language: Language, pattern: Pattern, bound = DEFAULT_BOUND): Existence {
  const { include, exclude = [] } = language;
  return find({ include, rejected: exclude, required: [pattern], asked: [] }, bound);
}

/** Whether some string of the language is in none of the patterns. */
export function difference(language: Language, union: readonly Pattern[], bound = DEFAULT_BOUND): Existence {
  const { include, exclude = [] } = language;
  return find({ include, rejected: [...exclude, ...union], required: [], asked: [] }, bound);
}

/** Whether each string of the language is in one of the patterns: `a/*` and `b/*` together cover what they cover. */
export function includes(union: readonly Pattern[], language: Language, bound = DEFAULT_BOUND): Inclusion {
  const rest = difference(language, union, bound);
  if (rest.exists === "unknown") return { included: "unknown" };
  return rest.exists ? { included: false, witness: rest.witness } : { included: true };
}

function find(question: Question, bound: number): Existence {
  const result = search(question, bound, 1);
  if ("exceeded" in result) return { exists: "unknown" };
  const [first] = result.found;
  return first === undefined ? { exists: false } : { exists: true, witness: first.witness };
}

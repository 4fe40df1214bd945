/** What the policies ask about a request: only that can make a difference. */

import { requestContext } from "../authorization/match/context.ts";
import type { PolicyOrUnknown, Request } from "../authorization/model.ts";
import { concernsOf, type Layers } from "../authorization/space/policies.ts";
import { askedKeys, keyQuestions, type Questions, resourceQuestions } from "../authorization/space/questions.ts";

export interface Asked {
  /** About one context key. */
  readonly of: (key: string) => Questions;
  readonly resource: () => Questions;
  /** What the conditions on a key compare it with, as written. */
  readonly values: (key: string) => readonly string[];
  /** Every context key that a condition or policy variable looks at, in lower case. */
  readonly keys: ReadonlySet<string>;
  /** ARNs in Principal elements and in conditions on aws:PrincipalArn. */
  readonly principals: readonly string[];
}

/**
 * @param base the request with everything that does not vary
 * @param open keys whose values vary, in any case: policy variables must not look at them
 * @param endpoints policies that judge only the requests through their VPC endpoint
 */
export function askedOf(
  layers: Layers,
  base: Request,
  open: readonly string[],
  endpoints: readonly PolicyOrUnknown[] = [],
): Asked {
  // What any policy asks, wherever it stands.
  const all = { ...layers, identityPolicies: [...layers.identityPolicies, ...endpoints] };
  const concerns = concernsOf(all, base.action);
  const surroundings = {
    contexts: [requestContext(base.context)],
    open: new Set(open.map((key) => key.toLowerCase())),
  };
  const sources = concerns.statements.map(({ statement }) => statement.source);
  const valuesOf = (wanted: string): readonly string[] =>
    sources.flatMap(({ conditions }) =>
      conditions.flatMap(({ key, values }) => (key.toLowerCase() === wanted.toLowerCase() ? values : [])),
    );
  return {
    of: (key) => keyQuestions(key.toLowerCase(), concerns, surroundings),
    resource: () => resourceQuestions(concerns, surroundings),
    values: valuesOf,
    // An endpoint with a policy makes a difference by itself.
    keys: endpoints.length === 0 ? askedKeys(concerns) : new Set([...askedKeys(concerns), "aws:sourcevpce"]),
    principals: [
      ...sources.flatMap(({ principal, notPrincipal }) => [...(principal?.aws ?? []), ...(notPrincipal?.aws ?? [])]),
      ...valuesOf("aws:PrincipalArn"),
    ],
  };
}

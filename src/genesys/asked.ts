/** What the policies ask about a request: only that can make a difference. */

import { requestContext } from "../authorization/match/context.ts";
import type { PolicyOrUnknown, Request } from "../authorization/model.ts";
import { type Concerns, concernsOf, type Layers } from "../authorization/space/policies.ts";
import { askedKeys, keyQuestions, type Questions, resourceQuestions } from "../authorization/space/questions.ts";
import type { AccessPoints } from "./access-points.ts";

export interface Asked {
  /** About one context key. */
  readonly of: (key: string) => Questions;
  /** The same, where no Principal element can mean the caller by the key's value: only what is asked of the value itself. */
  readonly ofValue: (key: string) => Questions;
  readonly resource: () => Questions;
  /** What the conditions on a key compare it with, as written. */
  readonly values: (key: string) => readonly string[];
  /** Every context key that a condition or policy variable looks at, in lower case. */
  readonly keys: ReadonlySet<string>;
  /** ARNs in Principal elements and in conditions on aws:PrincipalArn. */
  readonly principals: readonly string[];
  /** What Principal elements name, as written. */
  readonly named: readonly string[];
}

/** What AWS looks at to answer a call: one world's policies. */
export interface Judges {
  readonly layers: Layers;
  /** Policies of VPC endpoints, for the requests through them. */
  readonly endpoints: ReadonlyMap<string, PolicyOrUnknown>;
  /** For those who may come through an access point. */
  readonly accessPoints?: AccessPoints;
}

/**
 * @param base the request with everything that does not vary
 * @param open keys whose values vary, in any case: policy variables must not look at them
 * @param endpoints policies that judge only the requests through their VPC endpoint
 * @param beside another world's policies that are to judge the same requests: what they ask counts, too
 */
export function askedOf(
  layers: Layers,
  base: Request,
  open: readonly string[],
  endpoints: readonly PolicyOrUnknown[] = [],
  beside?: Judges,
): Asked {
  const own = concernsWith(layers, endpoints, base.action);
  const other = beside && concernsWith(beside.layers, [...beside.endpoints.values()], base.action);
  const concerns = singleValued(
    other === undefined
      ? own
      : { ...own, statements: [...own.statements, ...other.statements], grants: [...own.grants, ...other.grants] },
  );
  const byEndpoint = endpoints.length > 0 || (beside?.endpoints.size ?? 0) > 0;
  const surroundings = {
    contexts: [requestContext(base.context)],
    open: new Set(open.map((key) => key.toLowerCase())),
  };
  const sources = concerns.statements.map(({ statement }) => statement.source);
  const valuesOf = (wanted: string): readonly string[] =>
    sources.flatMap(({ conditions }) =>
      conditions.flatMap(({ key, values }) => (key.toLowerCase() === wanted.toLowerCase() ? values : [])),
    );
  const named = sources.flatMap(({ principal, notPrincipal }) => [
    ...(principal?.aws ?? []),
    ...(notPrincipal?.aws ?? []),
  ]);
  return {
    of: (key) => keyQuestions(key.toLowerCase(), concerns, surroundings),
    ofValue: (key) => {
      const whoeverAsks = keyQuestions(key.toLowerCase(), NO_CONCERNS, surroundings).entangled;
      const questions = keyQuestions(key.toLowerCase(), concerns, surroundings);
      return { ...questions, entangled: questions.entangled.filter((reason) => !whoeverAsks.includes(reason)) };
    },
    resource: () => resourceQuestions(concerns, surroundings),
    values: valuesOf,
    // An endpoint with a policy makes a difference by itself.
    keys: byEndpoint ? new Set([...askedKeys(concerns), "aws:sourcevpce"]) : askedKeys(concerns),
    principals: [...named, ...valuesOf("aws:PrincipalArn")],
    named,
  };
}

const NO_CONCERNS: Concerns = { statements: [], grants: [] };

/** Keys that never hold a list in the requests of an export or a stranger. */
const SINGLE_VALUED: ReadonlySet<string> = new Set([
  "sts:externalid",
  "aws:principalarn",
  "aws:userid",
  "aws:sourceip",
  "aws:currenttime",
  "aws:epochtime",
  "aws:tokenissuetime",
  "s3:prefix",
]);

/** Of one value, ForAnyValue and ForAllValues ask no more than the operator by itself (C4): they join nothing. */
function singleValued(concerns: Concerns): Concerns {
  return {
    ...concerns,
    statements: concerns.statements.map((concern) => {
      const { tests } = concern.statement;
      if (!tests.some(({ key, name }) => name.set !== undefined && SINGLE_VALUED.has(key))) return concern;
      const single = tests.map((test) =>
        SINGLE_VALUED.has(test.key) ? { ...test, name: { ...test.name, set: undefined } } : test,
      );
      return { ...concern, statement: { ...concern.statement, tests: single } };
    }),
  };
}

/** What any policy asks, wherever it stands. */
function concernsWith(layers: Layers, endpoints: readonly PolicyOrUnknown[], action: string): Concerns {
  return concernsOf({ ...layers, identityPolicies: [...layers.identityPolicies, ...endpoints] }, action);
}

/** Policies in one form, so that two of them are equal where AWS reads them the same. Pure. */

import { hasHole } from "../authorization/hole.ts";
import type { ConditionTest, Policy, PrincipalElement, Statement } from "../authorization/model.ts";
import { unique } from "../collections.ts";

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export interface NormalStatement {
  readonly [element: string]: Json;
}

/** The account's root in any partition: AWS takes the bare account id for the same. */
const ROOT_ARN = /^arn:aws[a-z-]*:iam::(\d{12}):root$/;

/**
 * The statements of all policies together, in a fixed order; each once, but for those with holes: two of the same text may come to
 * say different things. Sid and Id do not count, nor how the statements are split over
 * policies; the version counts for a statement with a policy variable only, which is literal text without 2012-10-17 (G2).
 */
export function normalise(policies: readonly Policy[]): readonly NormalStatement[] {
  const statements = policies.flatMap(({ version, statements }) =>
    statements.map((statement) => normaliseStatement(statement, version)),
  );
  const known = new Map<string, NormalStatement>();
  const open: (readonly [string, NormalStatement])[] = [];
  for (const statement of statements) {
    const text = JSON.stringify(statement);
    if (hasHole(text)) open.push([text, statement]);
    else known.set(text, statement);
  }
  return [...known, ...open].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, statement]) => statement);
}

/** The Sid of each statement that has one, by the statement's normal form as JSON: people look statements up by it. */
export function sidsOf(policies: readonly Policy[]): ReadonlyMap<string, string> {
  const named = policies.flatMap(({ version, statements }) =>
    statements.flatMap((statement): readonly (readonly [string, string])[] =>
      statement.sid === undefined || statement.sid === ""
        ? []
        : [[JSON.stringify(normaliseStatement(statement, version)), statement.sid]],
    ),
  );
  // Of several that say the same, the first gives the name.
  return new Map(named.toReversed());
}

function normaliseStatement(statement: Statement, version: Policy["version"]): NormalStatement {
  const { effect, principal, notPrincipal, actions, notActions, resources, notResources, conditions } = statement;
  const members: readonly (readonly [string, Json | undefined])[] = [
    ["Effect", effect],
    ["Principal", principal && normalisePrincipal(principal)],
    ["NotPrincipal", notPrincipal && normalisePrincipal(notPrincipal)],
    ["Action", actions && normaliseActions(actions)],
    ["NotAction", notActions && normaliseActions(notActions)],
    ["Resource", resources && sorted(resources)],
    ["NotResource", notResources && sorted(notResources)],
    ["Condition", conditions.length === 0 ? undefined : normaliseConditions(conditions)],
  ];
  const normal = Object.fromEntries(members.filter((member): member is [string, Json] => member[1] !== undefined));
  const literal = version !== "2012-10-17" && JSON.stringify(normal).includes("${");
  return literal ? { Version: version, ...normal } : normal;
}

/** Names of services and actions are read without case (A1). */
function normaliseActions(actions: readonly string[]): readonly string[] {
  return sorted(actions.map((action) => action.toLowerCase()));
}

function normalisePrincipal({ everyone, aws, service, federated, canonicalUser }: PrincipalElement): Json {
  const types: readonly (readonly [string, readonly string[]])[] = [
    ["AWS", [...(everyone ? ["*"] : []), ...aws.map((name) => name.replace(ROOT_ARN, "$1"))]],
    ["Service", service],
    ["Federated", federated],
    ["CanonicalUser", canonicalUser],
  ];
  return Object.fromEntries(
    types.filter(([, names]) => names.length > 0).map(([type, names]) => [type, sorted(names)]),
  );
}

/** By operator and key; keys are read without case (C2). The same key twice in other case stays two tests, as both must hold. */
function normaliseConditions(tests: readonly ConditionTest[]): Json {
  const entries = unique(
    tests.map(({ operator, key, values }) => JSON.stringify([operator, key.toLowerCase(), sorted(values)])),
  ).sort();
  const operators = new Map<string, Map<string, readonly string[]>>();
  for (const entry of entries) {
    const [operator, key, values] = JSON.parse(entry) as [string, string, readonly string[]];
    const keys = operators.get(operator) ?? new Map<string, readonly string[]>();
    operators.set(operator, keys.set(freeName(key, keys), values));
  }
  return Object.fromEntries([...operators].map(([operator, keys]) => [operator, Object.fromEntries(keys)]));
}

function freeName(key: string, taken: ReadonlyMap<string, unknown>): string {
  if (!taken.has(key)) return key;
  let number = 2;
  while (taken.has(`${key} (${number})`)) number += 1;
  return `${key} (${number})`;
}

function sorted(values: readonly string[]): readonly string[] {
  return [...unique(values.filter((value) => !hasHole(value))), ...values.filter(hasHole)].sort();
}

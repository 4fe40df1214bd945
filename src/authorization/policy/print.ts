/** A policy as a JSON document again: reading it gives the same policy. */

import type { ConditionTest, Policy, PrincipalElement, Statement } from "../model.ts";

type Json = Record<string, unknown>;

/** Lists are written as lists, a sole statement as a sole one; `Id` and what AWS would refuse are gone. */
export function printPolicy({ version, statements }: Policy): Json {
  const printed = statements.map(printStatement);
  // A sole statement's path has no index.
  return { Version: version, Statement: statements[0]?.path.length === 1 ? printed[0] : printed };
}

function printStatement(statement: Statement): Json {
  const { sid, effect, principal, notPrincipal, actions, notActions, resources, notResources, conditions } = statement;
  const members: readonly (readonly [string, unknown])[] = [
    ["Sid", sid],
    ["Effect", effect],
    ["Principal", principal && printPrincipal(principal)],
    ["NotPrincipal", notPrincipal && printPrincipal(notPrincipal)],
    ["Action", actions],
    ["NotAction", notActions],
    ["Resource", resources],
    ["NotResource", notResources],
    ["Condition", conditions.length === 0 ? undefined : printConditions(conditions)],
  ];
  return Object.fromEntries(members.filter(([, value]) => value !== undefined));
}

function printPrincipal({ everyone, aws, service, federated, canonicalUser }: PrincipalElement): unknown {
  const types: readonly (readonly [string, readonly string[]])[] = [
    ["AWS", everyone ? ["*", ...aws] : aws],
    ["Service", service],
    ["Federated", federated],
    ["CanonicalUser", canonicalUser],
  ];
  return Object.fromEntries(types.filter(([, list]) => list.length > 0));
}

function printConditions(tests: readonly ConditionTest[]): Json {
  const operators = new Map<string, [string, readonly string[]][]>();
  for (const { operator, key, values } of tests)
    operators.set(operator, [...(operators.get(operator) ?? []), [key, values]]);
  return Object.fromEntries([...operators].map(([operator, keys]) => [operator, Object.fromEntries(keys)]));
}

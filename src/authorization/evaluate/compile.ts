/** Policies compiled for matching, once for each document. */

import { type CompiledTest, compileTest } from "../condition/test.ts";
import { type ActionMatcher, compileActions } from "../match/action.ts";
import { ambiguousRoles, compilePrincipal, type PrincipalMatcher } from "../match/principal.ts";
import { compileResources, type ResourceMatcher } from "../match/resource.ts";
import type { Policy, PolicyKind, Statement } from "../model.ts";

export interface CompiledStatement {
  readonly source: Statement;
  readonly deny: boolean;
  /** Undefined: no action named, the statement has no effect (A2). */
  readonly action: ActionMatcher | undefined;
  /** `anyone`: the kind of policy has no principals, it applies to whom it is attached. Undefined: names none, selects nobody. */
  readonly principal: PrincipalMatcher | "anyone" | undefined;
  /** `implicit`: a trust policy's role (R7). Undefined: no resource named, the statement has no effect. */
  readonly resource: ResourceMatcher | "implicit" | undefined;
  readonly tests: readonly CompiledTest[];
}

export interface CompiledPolicy {
  readonly source: Policy;
  readonly statements: readonly CompiledStatement[];
}

/** Kinds whose statements name principals (G9). */
const NAMES_PRINCIPALS: ReadonlySet<PolicyKind> = new Set([
  "trust-policy",
  "bucket-policy",
  "key-policy",
  "rcp",
  "vpc-endpoint-policy",
]);

const compiled = new WeakMap<Policy, CompiledPolicy>();

/** Compiles a policy, or gives what was compiled before: policies are never changed. */
export function compilePolicy(policy: Policy): CompiledPolicy {
  const before = compiled.get(policy);
  if (before !== undefined) return before;
  const elements = policy.statements.flatMap(({ principal, notPrincipal }) => principal ?? notPrincipal ?? []);
  const ambiguous = ambiguousRoles(elements);
  // G2: policy variables are literal text in older documents.
  const variables = policy.version === "2012-10-17";
  const statements = policy.statements.map((statement) =>
    compileStatement(policy.kind, statement, ambiguous, variables),
  );
  const result = { source: policy, statements };
  compiled.set(policy, result);
  return result;
}

function compileStatement(
  kind: PolicyKind,
  statement: Statement,
  ambiguous: ReadonlySet<string>,
  variables: boolean,
): CompiledStatement {
  const named = statement.resources !== undefined || statement.notResources !== undefined;
  return {
    source: statement,
    deny: statement.effect === "Deny",
    action: compileActions(statement.actions, statement.notActions),
    principal: compilePrincipal(statement, ambiguous) ?? (NAMES_PRINCIPALS.has(kind) ? undefined : "anyone"),
    resource:
      kind === "trust-policy" && !named
        ? "implicit"
        : compileResources(statement.resources, statement.notResources, variables),
    tests: statement.conditions.map((test) => compileTest(test, variables)),
  };
}

/** The policies of a space, and those of their statements that the action concerns. */

import { type CompiledStatement, compilePolicy } from "../evaluate/compile.ts";
import { matchAction } from "../match/action.ts";
import type { Authorization, KmsGrant, Policy } from "../model.ts";

/** Everything AWS would look at but the request. */
export type Layers = Omit<Authorization, "request">;

/** The known documents. An unknown one answers every request alike, so it asks nothing. */
function policiesOf(layers: Layers): readonly Policy[] {
  return [
    ...layers.identityPolicies,
    layers.resourcePolicy,
    layers.permissionsBoundary,
    layers.sessionPolicy,
    ...(layers.scps ?? []).flat(),
    ...(layers.rcps ?? []).flat(),
    layers.vpcEndpointPolicy,
  ].filter((policy): policy is Policy => policy !== undefined && !("unknown" in policy));
}

/** A statement that selects the action, and whether its policy has variables (G2). */
export interface Concern {
  readonly statement: CompiledStatement;
  readonly variables: boolean;
}

/** What can make a difference to requests of one action. */
export interface Concerns {
  /** In lower case (A1); left out where the resource is not in question. */
  readonly action?: string;
  readonly statements: readonly Concern[];
  readonly grants: readonly KmsGrant[];
}

/** Compiled policies are shared, so this costs no more than a look at each statement's actions. */
export function concernsOf(layers: Layers, action: string): Concerns {
  const lower = action.toLowerCase();
  const statements = policiesOf(layers).flatMap((policy) =>
    compilePolicy(policy)
      .statements.filter((statement) => statement.action !== undefined && matchAction(statement.action, lower))
      .map((statement) => ({ statement, variables: policy.version === "2012-10-17" })),
  );
  return { action: lower, statements, grants: layers.kmsGrants ?? [] };
}

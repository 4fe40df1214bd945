/** Requests that are not one but a set: a resource pattern, context values that are one of several, or any. */

import type {
  Authorization,
  ContextValue,
  Decision,
  DecisionWord,
  Principal,
  Request,
  StatementReference,
} from "../model.ts";

/** `null`: the key is absent. `any`: present with any value, or absent. */
export type SymbolicValue =
  | ContextValue
  | { readonly oneOf: readonly (ContextValue | null)[] }
  | { readonly any: true };

export interface SymbolicRequest {
  readonly principal: Principal;
  readonly action: string;
  /** `like`: every ARN of the pattern. */
  readonly resource: string | { readonly like: string };
  readonly context: Readonly<Record<string, SymbolicValue>>;
}

/** Everything AWS would look at for a set of requests. */
export interface Space extends Omit<Authorization, "request"> {
  readonly request: SymbolicRequest;
}

export interface SpaceExample {
  readonly decision: DecisionWord;
  readonly resource: string;
  readonly context: Readonly<Record<string, ContextValue>>;
}

export interface SpaceDecision {
  /** `depends`: proven to differ over the set. */
  readonly decision: DecisionWord | "depends";
  readonly decidedBy: readonly StatementReference[];
  /** Context keys, or `resource`, whose change alone flips the outcome. */
  readonly dependsOn: readonly string[];
  /** For `depends`: one concrete request for each outcome. */
  readonly examples: readonly SpaceExample[];
  /** For `unknown`: what is not settled. */
  readonly reasons: readonly string[];
  /** One concrete request for each outcome that was met, with its whole decision. */
  readonly outcomes: readonly { readonly request: Request; readonly decision: Decision }[];
}

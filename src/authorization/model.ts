/**
 * The engine's own plain data: policies in, requests in, decisions out.
 * Rule ids in comments (E1, C1, R8, K7, ...) are those of docs/how-a-decision-is-made.md.
 */

/** What a policy is attached to; decides which elements it may hold and where it counts. */
export type PolicyKind =
  | "identity-policy"
  | "permissions-boundary"
  | "session-policy"
  | "trust-policy"
  | "bucket-policy"
  | "key-policy"
  | "scp"
  | "rcp"
  | "vpc-endpoint-policy";

/** Steps from a document's root to a value: `["Statement", 0, "Condition"]`. A sole statement has no index step. */
export type JsonPath = readonly (string | number)[];

/** `true`, `false`, or not settled by what is known. `unknown` never counts as an allow. */
export type Truth = true | false | "unknown";

export type Effect = "Allow" | "Deny";

/** The elements that select principals, as written. `everyone` is `"*"` or `{"AWS":"*"}`. */
export interface PrincipalElement {
  readonly everyone: boolean;
  readonly aws: readonly string[];
  readonly service: readonly string[];
  readonly federated: readonly string[];
  readonly canonicalUser: readonly string[];
}

/** One `operator: { key: values }` entry of a Condition block. */
export interface ConditionTest {
  /** As written: `ForAllValues:StringNotEqualsIfExists`. */
  readonly operator: string;
  /** As written; compare case-insensitively (C2). */
  readonly key: string;
  /** Numbers and booleans already as strings (G6). */
  readonly values: readonly string[];
  readonly path: JsonPath;
}

export interface Statement {
  /** Position in the document, from 0. */
  readonly index: number;
  readonly path: JsonPath;
  readonly sid?: string;
  readonly effect: Effect;
  readonly principal?: PrincipalElement;
  readonly notPrincipal?: PrincipalElement;
  readonly actions?: readonly string[];
  readonly notActions?: readonly string[];
  readonly resources?: readonly string[];
  readonly notResources?: readonly string[];
  readonly conditions: readonly ConditionTest[];
}

export interface Policy {
  /** How the caller names the document; comes back in every reference to its statements. */
  readonly id: string;
  readonly kind: PolicyKind;
  /** Policy variables are literal text without version 2012-10-17 (G2). */
  readonly version: "2008-10-17" | "2012-10-17";
  readonly statements: readonly Statement[];
}

/** A policy that applies but whose text is not known (missing, unreadable): each of its answers is `unknown`. */
export interface UnknownPolicy {
  readonly id: string;
  readonly kind: PolicyKind;
  readonly unknown: string;
}

export type PolicyOrUnknown = Policy | UnknownPolicy;

/** Something wrong with a document's own text. */
export interface PolicyProblem {
  /** `error`: AWS would refuse to store it or it cannot be read. `warning`: stored, but surely not what was meant. */
  readonly severity: "error" | "warning";
  readonly path: JsonPath;
  readonly message: string;
  /** What to write instead. */
  readonly help?: string;
  /** Rule id of the grammar (G4, P1, ...). */
  readonly rule: string;
}

/** Who calls. `arn`: a role session (sts ARN), role, user or account root. */
export type Principal = { readonly arn: string } | { readonly service: string } | { readonly anonymous: true };

/** A context value: one string, or several for a multivalued key. An absent key is not in the map. */
export type ContextValue = string | readonly string[];

export interface Request {
  readonly principal: Principal;
  /** `s3:PutObject` */
  readonly action: string;
  readonly resource: string;
  /** Complete: a key that is not listed is absent. Keys compare case-insensitively. */
  readonly context: Readonly<Record<string, ContextValue>>;
}

export interface KmsGrant {
  readonly granteePrincipal: string;
  readonly operations: readonly string[];
  readonly encryptionContextEquals?: Readonly<Record<string, string>>;
  readonly encryptionContextSubset?: Readonly<Record<string, string>>;
}

/** Everything AWS would look at for one request. Levels of SCPs and RCPs go from the root to the account. */
export interface Authorization {
  readonly request: Request;
  readonly resourceAccount: string;
  readonly identityPolicies: readonly PolicyOrUnknown[];
  /** Trust policy for sts:AssumeRole, key policy for kms:, bucket policy for s3:. */
  readonly resourcePolicy?: PolicyOrUnknown;
  readonly permissionsBoundary?: PolicyOrUnknown;
  readonly sessionPolicy?: PolicyOrUnknown;
  /** Those of the principal's account; absent: no organization. */
  readonly scps?: readonly (readonly PolicyOrUnknown[])[];
  /** Those of the resource's account; RCPFullAWSAccess is implied at every level (E7). */
  readonly rcps?: readonly (readonly PolicyOrUnknown[])[];
  /** Present only where the request goes through that endpoint. */
  readonly vpcEndpointPolicy?: PolicyOrUnknown;
  readonly kmsGrants?: readonly KmsGrant[];
  readonly blockPublicAccess?: { readonly restrictPublicBuckets: boolean };
  readonly serviceLinkedRole?: boolean;
  /** Account that owns the object of the request, where there is one already; absent: the bucket's owner (S2). */
  readonly objectOwner?: string;
}

export interface StatementReference {
  /** {@link Policy.id} */
  readonly policy: string;
  readonly kind: PolicyKind;
  readonly statement: number;
  readonly path: JsonPath;
  readonly sid?: string;
}

/** Why a statement did not apply, or which of its tests is not settled. `actual` null: the key is absent. */
export interface StoppedBy {
  readonly element: "Principal" | "NotPrincipal" | "Action" | "NotAction" | "Resource" | "NotResource" | "Condition";
  readonly path: JsonPath;
  readonly operator?: string;
  readonly key?: string;
  readonly wanted: readonly string[];
  readonly actual: ContextValue | null;
}

/** One statement's part in a decision. `conditions` tells each test's outcome where the statement got that far. */
export interface StatementTrace {
  readonly statement: StatementReference;
  readonly effect: Effect;
  readonly applies: Truth;
  readonly stoppedBy?: StoppedBy;
  /** Tests that hold, with what the request had: the reason why a Deny hits. */
  readonly held: readonly StoppedBy[];
}

export type DecisionWord = "allowed" | "implicitDeny" | "explicitDeny" | "unknown";

export interface Decision {
  readonly decision: DecisionWord;
  /** The statements that made it: the Denies of an explicit deny, the Allows of an allow. Empty for an implicit deny. */
  readonly decidedBy: readonly StatementReference[];
  /** Kinds of policy that had to allow and did not (implicit deny), or whose answer is not known. */
  readonly missingAllow: readonly PolicyKind[];
  /** Statements that decided or that only one element kept from deciding, worst first. */
  readonly trace: readonly StatementTrace[];
  /** For `unknown`: what is not settled and what would settle it. */
  readonly reasons: readonly string[];
  /** Rule ids that the outcome rests on, for the reader who wants the law. */
  readonly rules: readonly string[];
}

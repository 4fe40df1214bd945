/** An export's calls and their decisions: what Genesys sends, and what AWS would answer. Plain data. */

import type { Decision, Request, StatementReference } from "../authorization/model.ts";
import type { Layers } from "../authorization/space/policies.ts";
import type { Bucket, DeclaredExport, Gap, Key, Role } from "../inventory/model.ts";

/** How the call is known: Genesys asks for it, AWS needs it, or only field reports name it. */
export type Evidence = "documented" | "required" | "reported";

/** A declared export with its pieces of the inventory. */
export interface Export {
  readonly declared: DeclaredExport;
  readonly role: Role | Gap;
  readonly bucket: Bucket | Gap;
  /** The bucket's default key where it is SSE-KMS with a customer managed key. */
  readonly key?: Key | Gap;
}

/** What AWS looks at in another way: facts beside the request that nobody declared. */
export interface Adjustment {
  /** Layers that stand in place of the export's. */
  readonly layers?: Partial<Pick<Layers, "rcps" | "blockPublicAccess" | "kmsGrants">>;
  /** The bucket policy has no say (S3). */
  readonly withoutResourcePolicy?: true;
  /** Block Public Access of the access point itself restricts it (B5). */
  readonly accessPointRestricted?: true;
}

/** One concrete request out of the space that a call stands for. */
export interface Sample {
  readonly request: Request;
  /** The choice made on each dimension: `{ network: "through an endpoint", key: "ORG/year=2026/..." }`. */
  readonly choices: Readonly<Record<string, string>>;
  readonly adjustment?: Adjustment;
}

/** A way in which the requests of a call differ from each other. */
export interface Dimension {
  readonly name: string;
  /** Context keys that change with it; `resource` for the object key. */
  readonly keys: readonly string[];
  /** Set where AWS' own behaviour is an open point (N2, M2): differing answers make the decision `unknown`. */
  readonly openPoint?: { readonly rule: string; readonly why: string };
}

/** One AWS operation that an export makes, over its space of requests. */
export interface Call {
  readonly id: string;
  readonly action: string;
  /** As a person reads it; a pattern for object calls. */
  readonly resource: string;
  readonly evidence: Evidence;
  /** Where `evidence` comes from. */
  readonly source: string;
  readonly dimensions: readonly Dimension[];
  readonly samples: readonly Sample[];
  /** Why the samples may not stand for all requests: the call cannot be proven allowed. */
  readonly cut: readonly string[];
  /** Why S3 may refuse it whatever the policies say (S5): allowed by them, it is not proven to succeed. */
  readonly mayBeRefused?: readonly string[];
}

/** A call that a stranger could make and that must be denied. */
export interface Guard {
  readonly id: string;
  /** Its severity stands in the registry. */
  readonly rule: string;
  readonly action: string;
  readonly resource: string;
  /** Who tries: `anyone without this organization's ExternalId`. */
  readonly who: string;
  readonly dimensions: readonly Dimension[];
  readonly samples: readonly Sample[];
  /** Why the samples may not stand for all requests: the guard cannot be proven to hold. */
  readonly cut: readonly string[];
}

export type CallDecisionWord = "allowed" | "implicitDeny" | "explicitDeny" | "depends" | "unknown";

export interface Example {
  readonly decision: Decision["decision"];
  readonly sample: Sample;
}

export interface CallDecision {
  readonly call: Call;
  readonly decision: CallDecisionWord;
  readonly decidedBy: readonly StatementReference[];
  /** Context keys (or `resource`) on which the answer changes; set for `depends`. */
  readonly dependsOn: readonly string[];
  /** One per outcome, for `depends`. */
  readonly examples: readonly Example[];
  /** The engine's own answer that the call's explanation quotes: the worst one met. */
  readonly worst: Decision;
  /** For `unknown`. */
  readonly reasons: readonly string[];
  /** IAM's simulator decided, against the local engine: deciding again without it proves no cure. */
  readonly overruled?: true;
  /** The simulator alone denies: no policy that the local engine read does, so none is to be named for it. */
  readonly deniedBySimulator?: true;
  /** Against a base: this is not all as it was. Then `worst` is an answer that the base does not give. */
  readonly newly?: true;
}

export interface GuardDecision {
  readonly guard: Guard;
  /** `held`: denied as it must be. `broken`: some stranger gets in. */
  readonly outcome: "held" | "broken" | "unknown";
  readonly decidedBy: readonly StatementReference[];
  readonly example?: Example;
  readonly reasons: readonly string[];
  /** Against a base: a stranger gets in, or may, that the base kept out. Then the example is one of those. */
  readonly newly?: true;
}

export interface ExportDecisions {
  readonly export: Export;
  readonly calls: readonly CallDecision[];
  readonly guards: readonly GuardDecision[];
  /** What the calls were narrowed by, and by what they were not: absent where nothing was observed. */
  readonly narrowed?: readonly NotEvaluated[];
}

/** What was left out of a judgement, said in the report. */
export interface NotEvaluated {
  readonly what: string;
  readonly why: string;
  /** Set where somebody wanted it: how the shortest formats say that it is missing. `without IAM's simulator` */
  readonly wanted?: string;
}

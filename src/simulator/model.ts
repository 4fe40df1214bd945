/** What IAM's simulator is asked, and what it answers. Plain data. */

import type { DecisionWord, PolicyKind, StatementReference } from "../authorization/model.ts";
import type { Layers } from "../authorization/space/policies.ts";
import type { Sample } from "../genesys/model.ts";
import type { PolicyDocument } from "../inventory/model.ts";

/** IAM's ContextKeyTypeEnum, without `binary`: no key of an export holds bytes. */
export type ContextType =
  | "string"
  | "stringList"
  | "numeric"
  | "numericList"
  | "boolean"
  | "booleanList"
  | "ip"
  | "ipList"
  | "date"
  | "dateList";

export interface ContextEntry {
  readonly name: string;
  readonly type: ContextType;
  readonly values: readonly string[];
}

/** A policy's text as it is sent, and the document that it came from. */
export interface SentDocument {
  readonly text: string;
  readonly document: PolicyDocument;
  /** `own`: positions in the text are positions in the file. `printed`: line N + 2 holds statement N. */
  readonly positions: "own" | "printed";
}

/** Whose permissions are asked about, and with which documents. One for each role. */
export interface Subject {
  readonly role: string;
  readonly account: string;
  /** `attached`: the inventory does not know them, so what AWS holds is asked about. */
  readonly identity: readonly SentDocument[] | "attached";
  readonly boundary?: SentDocument;
  /** Levels from the root to the account; for a role that does not exist yet. */
  readonly scps?: readonly (readonly SentDocument[])[];
  /** What the local engine judges in its place: identity policies, boundary and SCPs, and nothing of the resource's side. */
  readonly local: Layers;
}

/** One action on one resource by one role under one context. */
export interface Question {
  /** Equal for equal questions. */
  readonly id: string;
  readonly subject: Subject;
  readonly action: string;
  readonly resource: string;
  /** Sorted by name. */
  readonly context: readonly ContextEntry[];
}

/** Where a question comes from: a call's sample. Several samples may ask the same. */
export interface Use {
  readonly question: string;
  readonly exportName: string;
  readonly call: string;
  readonly sample: Sample;
  /** Everything that AWS would look at for the call, the resource's side too. */
  readonly layers: Layers;
}

/** What could not be asked or was not answered, said in the report. */
export interface NotAsked {
  readonly what: string;
  readonly why: string;
  /** The simulator has no answer to it for anybody: no failure, even where it is required. */
  readonly inherent?: true;
}

export interface Questions {
  readonly questions: readonly Question[];
  readonly uses: readonly Use[];
  readonly notAsked: readonly NotAsked[];
}

/** One request to the simulator: every action on every resource, by one role under one context. */
export interface Batch {
  readonly subject: Subject;
  readonly context: readonly ContextEntry[];
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** Exactly the product of both. */
  readonly questions: readonly Question[];
}

/** A statement that the simulator says decided; the position is in the text of the policy. */
export interface MatchedStatement {
  readonly policy: string;
  readonly policyType?: string;
  readonly line?: number;
  readonly column?: number;
}

export type SimulatedWord = Exclude<DecisionWord, "unknown">;

/** The simulator's decision on one action and one resource. */
export interface Judged {
  readonly kind: "judged";
  readonly decision: SimulatedWord;
  /** `principal`: for the role as it is attached; `custom`: for a role that does not exist yet. */
  readonly how: Way;
  readonly matched: readonly MatchedStatement[];
  /** Context keys that policies ask for and that were not sent; never those of SCPs. */
  readonly missing: readonly string[];
  /** Absent: the account is in no organization, or AWS does not say. */
  readonly allowedByOrganizations?: boolean;
  /** Absent: there is no boundary, or AWS does not say. */
  readonly allowedByBoundary?: boolean;
}

/** AWS does not let these credentials ask, or there are none. */
export interface Refused {
  readonly kind: "refused";
  /** The IAM action that would let them. */
  readonly permission: string;
  readonly why: string;
}

export interface Failed {
  readonly kind: "failed";
  readonly why: string;
}

export type Answer = Judged | Refused | Failed;

/** SimulatePrincipalPolicy or SimulateCustomPolicy. */
export type Way = "principal" | "custom";

/** AWS' reply to a batch: decisions by question id, or what stood in the way. */
export type Reply =
  | { readonly kind: "answered"; readonly answers: ReadonlyMap<string, Judged> }
  | { readonly kind: "no-such-role" }
  | Refused
  | Failed;

export interface Traffic {
  /** Requests that were sent, pages and retries included. */
  readonly calls: number;
  readonly throttles: number;
}

/** What the rest sees of IAM. Never throws for AWS' answers. */
export interface Simulator {
  readonly ask: (batch: Batch, way: Way) => Promise<Reply>;
  readonly traffic: () => Traffic;
}

/** Everything that the simulator was asked and said. */
export interface Opinion extends Questions, Traffic {
  /** By question id; every question has one. */
  readonly answers: ReadonlyMap<string, Answer>;
}

/** For the report's `simulator`. `agreed + disagreed + inconclusive + unanswered = asked`. */
export interface SimulatorSummary {
  /** Questions, each of one action on one resource under one context. */
  readonly asked: number;
  readonly calls: number;
  readonly throttles: number;
  readonly agreed: number;
  readonly disagreed: number;
  readonly inconclusive: number;
  readonly unanswered: number;
  /** Set where credentials or a permission were missing. */
  readonly refusal?: { readonly permission: string; readonly why: string };
  readonly notAsked: readonly NotAsked[];
  /** Who judged what, in words. */
  readonly judgedBy: string;
}

/** A statement of the inventory that a {@link MatchedStatement} stands for. */
export interface FoundStatement {
  readonly reference: StatementReference;
  readonly document: PolicyDocument;
  readonly kind: PolicyKind;
}

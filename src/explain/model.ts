/** What `explain` says: requests decided over an inventory, grouped by cause. Plain data. */

import type { Decision, PolicyKind, Request, StatementReference } from "../authorization/model.ts";
import type { AwsError, NamedLayer, RequestEvidence, Unreadable } from "../evidence/model.ts";
import type { Place } from "../inventory/model.ts";
import type { ReadKind } from "./reads.ts";

/**
 * What the inventory makes of a denied request. `denied`: it denies it, too. `deniedIf`: it does where a fact is so that the evidence
 * does not tell - and AWS denied it. `refused`: no policy denies it, a setting does. `allowed`: it does not, so AWS holds something
 * else. `undecided`: it does not tell.
 */
export type Outcome = "denied" | "deniedIf" | "refused" | "allowed" | "undecided";

/** One authorization that a request needs: S3 asks for more than one action for an upload with an ACL or under SSE-KMS. */
export interface Question {
  readonly action: string;
  readonly resource: string;
}

/** A layer of which AWS must hold something else than the inventory. */
export interface Suspect {
  readonly kind: ReadKind;
  readonly name: string;
  /** File of the inventory; absent: the inventory holds none. */
  readonly path?: string;
  /** AWS itself names this layer. */
  readonly named: boolean;
  readonly why: string;
  /** Read only: shows what AWS holds. */
  readonly read: string;
}

export interface Cause {
  readonly outcome: Outcome;
  readonly question: Question;
  /** Ends the sentence "denied: ". */
  readonly cause: string;
  readonly why: string;
  /** The part of `why` that does not repeat the pointer's text. */
  readonly law?: string;
  readonly layer?: PolicyKind;
  readonly statement?: StatementReference;
  readonly place?: Place;
  /** The layer's file, where no statement of it is to be shown. */
  readonly path?: string;
  readonly pointer?: { readonly place: Place; readonly text: string };
  /** `deniedIf`: what must be so. */
  readonly provided: readonly string[];
  /** Where AWS' words and the inventory's decision do not name the same layer. */
  readonly disagreement?: string;
  readonly suspects: readonly Suspect[];
  /** What is not settled, and what would settle it. */
  readonly reasons: readonly string[];
  /** The engine's own answer that is quoted, and the request that it answers. */
  readonly decision?: Decision;
  readonly request?: Request;
}

/** What an error text can mean and what it cannot. */
export interface Meaning {
  readonly can: readonly string[];
  readonly cannot: readonly string[];
  readonly note?: string;
}

/** Denials of one cause. */
export interface Group {
  readonly cause: Cause;
  /** Of which the cause is told: the first. */
  readonly example: RequestEvidence;
  readonly named?: NamedLayer;
  readonly error?: AwsError;
  readonly count: number;
  readonly firstTime?: string;
  readonly lastTime?: string;
  readonly operations: Readonly<Record<string, number>>;
  readonly callers: readonly string[];
  readonly resources: readonly string[];
  readonly meaning: Meaning;
}

/** A denial without a request: what of the inventory's exports it may be. */
export interface Hint {
  readonly at: string;
  readonly text: string;
  readonly meaning: Meaning;
  readonly causes: readonly Candidate[];
  /** Exports none of whose calls is denied by the inventory. */
  readonly allowed: readonly string[];
  readonly suspects: readonly Suspect[];
  readonly reasons: readonly string[];
  /** The inventory denies a call that it can be about; never so of an error that is no denial. */
  readonly settled: boolean;
}

export interface Candidate {
  readonly export: string;
  readonly calls: readonly string[];
  readonly action: string;
  readonly decision: string;
  readonly cause: string;
  readonly why: string;
  readonly layer?: PolicyKind;
  readonly statement?: StatementReference;
  readonly place?: Place;
  readonly pointer?: { readonly place: Place; readonly text: string };
}

export interface Counts {
  readonly denied: number;
  readonly succeeded: number;
  /** Errors that are no denials, by code. */
  readonly failed: Readonly<Record<string, number>>;
  /** Records of other services and operations, by name. */
  readonly others: Readonly<Record<string, number>>;
  /** Denials among them: what they asked is not explained. */
  readonly othersDenied: number;
}

export interface Explained {
  readonly input: string;
  readonly counts: Counts;
  readonly groups: readonly Group[];
  readonly hints: readonly Hint[];
  readonly unreadable: readonly Unreadable[];
  /** What of the inventory itself could not be read. */
  readonly problems: readonly string[];
  readonly comparison?: Comparison;
  /** Why there is no comparison, where one was asked for. */
  readonly notCompared?: string;
  readonly time: string;
}

/** Two requests side by side. */
export interface Comparison {
  readonly from: "records" | "model";
  readonly working: Side;
  readonly failing: Side;
  readonly rows: readonly Row[];
  /** In a sentence: which key makes the difference. */
  readonly said: string;
  readonly settled: boolean;
}

export interface Side {
  readonly title: string;
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
}

export interface Row {
  readonly key: string;
  readonly working: string | null;
  readonly failing: string | null;
  /** A statement that decides looks at it. */
  readonly decides: boolean;
}

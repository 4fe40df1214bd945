/** A cure to try: which documents change, how, and what to say of it. */

import type { CallDecision, ExportDecisions, GuardDecision } from "../genesys/model.ts";
import type { Inventory, PolicyDocument } from "../inventory/model.ts";
import type { Finding } from "../rules/model.ts";
import type { Change } from "./edit-json.ts";

/** What the cures are tried on. */
export interface Patient {
  readonly inventory: Inventory;
  readonly exports: readonly ExportDecisions[];
  readonly now: Date;
}

/** Changes of one document. */
export interface CurePart {
  readonly document: PolicyDocument;
  readonly changes: readonly Change[];
}

export interface Cure {
  readonly parts: readonly CurePart[];
  /** What the edit does, and what it costs, in one sentence. */
  readonly description: string;
}

interface About {
  readonly finding: Finding;
  /** The export that it is about. */
  readonly judged: ExportDecisions;
  readonly inventory: Inventory;
  /** The statement's document, where there is a statement. */
  readonly document?: PolicyDocument;
  /** The document, parsed. */
  readonly value?: unknown;
}

/** Calls that are not allowed. */
export interface Denial extends About {
  readonly kind: "denial";
  /** The decision of the finding's first call. */
  readonly decision: CallDecision;
  /** Every call of the finding. */
  readonly decisions: readonly CallDecision[];
}

/** A stranger who gets in. */
export interface OpenGuard extends About {
  readonly kind: "guard";
  readonly guards: readonly GuardDecision[];
}

/** Something wrong with the text of a policy, whatever it decides. */
export interface TextFault extends About {
  readonly kind: "text";
}

/** What a cure is made from. */
export type Ailment = Denial | OpenGuard | TextFault;

/** Makes the cures it knows for an ailment, the smallest first; none where it knows none. */
export type CureMaker<Kind extends Ailment = Denial> = (ailment: Kind) => readonly Cure[];

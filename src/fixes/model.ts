/** A cure to try: which document changes, how, and what to say of it. */

import type { CallDecision, ExportDecisions } from "../genesys/model.ts";
import type { Inventory, PolicyDocument } from "../inventory/model.ts";
import type { Finding } from "../rules/model.ts";
import type { Change } from "./edit-json.ts";

/** What the cures are tried on. */
export interface Patient {
  readonly inventory: Inventory;
  readonly exports: readonly ExportDecisions[];
  readonly now: Date;
}

export interface Cure {
  readonly parts: readonly { readonly document: PolicyDocument; readonly changes: readonly Change[] }[];
  /** What the edit does, in one sentence. */
  readonly description: string;
}

/** What a cure is made from. `value` is the finding's document, parsed. */
export interface Ailment {
  readonly finding: Finding;
  readonly judged: ExportDecisions;
  /** The decision of the finding's first call. */
  readonly decision: CallDecision;
  /** Every call of the finding. */
  readonly decisions: readonly CallDecision[];
  readonly inventory: Inventory;
  /** The statement's document, where there is a statement. */
  readonly document?: PolicyDocument;
  readonly value?: unknown;
}

/** Makes the cures it knows for an ailment, the smallest first; none where it knows none. */
export type CureMaker = (ailment: Ailment) => readonly Cure[];

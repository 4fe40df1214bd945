/** What a rule about the text of a policy gets and gives. Plain data. */

import type { JsonPath, Policy, Statement } from "../authorization/model.ts";
import type { CallDecision, ExportDecisions } from "../genesys/model.ts";
import type { PolicyDocument } from "../inventory/model.ts";
import type { Finding } from "./model.ts";
import type { RuleId } from "./registry.ts";

/** A policy that is attached around an export, and that somebody of the customer can edit. */
export interface Attached {
  readonly document: PolicyDocument;
  readonly policy: Policy;
}

/** One export with its decisions, and the policies of its role, bucket and key. */
export interface RuleScene {
  readonly judged: ExportDecisions;
  readonly attached: readonly Attached[];
}

/** A finding before it has an id, a severity and a place in a file. */
export interface Draft {
  readonly document: PolicyDocument;
  /** The element that it is about. */
  readonly path: JsonPath;
  readonly statement?: Statement;
  readonly message: string;
  readonly why: string;
  readonly advice?: string;
  /** What it is about, free of line numbers, within the document. */
  readonly subject: string;
  /** The registry's `otherwise` holds instead of the rule's own severity. */
  readonly milder?: true;
  /** True for a finding that says the same: this one is then left out. */
  readonly foldsInto?: (finding: Finding) => boolean;
  /** A sentence for that finding's reasons. */
  readonly asReason?: string;
}

export interface PolicyRule {
  readonly id: RuleId;
  readonly find: (scene: RuleScene) => readonly Draft[];
}

/** A finding of denied calls, one of which the predicate picks out. */
export function ofDeniedCall(
  { calls }: ExportDecisions,
  picks: (call: CallDecision) => boolean,
): (finding: Finding) => boolean {
  const picked = new Set(
    calls
      .filter((one) => one.decision !== "allowed" && one.decision !== "unknown" && picks(one))
      .map(({ call }) => call.id),
  );
  return ({ calls: ids }) => ids.some((id) => picked.has(id));
}

/** A finding that quotes the statement. */
export function ofStatement({ policy }: Attached, { index }: Statement): (finding: Finding) => boolean {
  return ({ statement }) => statement?.policy === policy.id && statement.statement === index;
}

/** A statement as people call it within its document. */
export function nameOf({ sid, index }: Statement): string {
  return sid === undefined || sid === "" ? `statement ${index + 1}` : `statement ${sid}`;
}

/** One judgement of everything, ready to be rendered. Every format reads this and decides nothing. */

import type { Drift } from "../drift/model.ts";
import type { CallDecision, ExportDecisions, NotEvaluated } from "../genesys/model.ts";
import type { PolicyDocument } from "../inventory/model.ts";
import type { Finding } from "../rules/model.ts";
import type { Verdict } from "../rules/verdict.ts";
import type { SimulatorSummary } from "../simulator/model.ts";
import type { InputRecord } from "../sources/model.ts";

export interface ReportedExport {
  readonly name: string;
  readonly verdict: Verdict;
  readonly decisions: ExportDecisions;
  /** The same calls on the base, where there is one and the export was there. */
  readonly base?: readonly CallDecision[];
}

export interface Comparison {
  readonly base: string;
  readonly head: string;
  /** Set where the head is GitHub's test merge: the commit that it merges into the base. */
  readonly merged?: string;
}

/** Which part of a larger judgement a report is. */
export interface ReportedShard {
  /** From 1. */
  readonly index: number;
  readonly of: number;
  /** Ids of the accounts that it read. */
  readonly accounts?: readonly string[];
}

export interface Report {
  readonly tool: { readonly name: string; readonly version: string };
  /** `check`: files. `audit`: AWS itself. `drift`: AWS, compared with the files. */
  readonly mode: "check" | "audit" | "drift";
  readonly verdict: Verdict;
  /** Why there is a verdict although nothing was judged: `no policy file changed`. */
  readonly verdictReason?: string;
  readonly inputs: readonly InputRecord[];
  readonly exports: readonly ReportedExport[];
  readonly findings: readonly Finding[];
  readonly notEvaluated: readonly NotEvaluated[];
  /** Set where a base was judged too. */
  readonly comparison?: Comparison;
  /** For excerpts: the head's documents, then the base's (for fixed findings). */
  readonly documents: readonly PolicyDocument[];
  /** Judged at: ISO 8601, UTC. */
  readonly time: string;
  readonly durationMs: number;
  /** Something needed could not be read: the exit status is 2. */
  readonly couldNotJudge: boolean;
  /** `on-undecided: warn`: an undecided verdict exits 0 all the same. */
  readonly undecidedPasses?: true;
  /** Where AWS holds something else than the files; absent: nothing was compared. */
  readonly drift?: readonly Drift[];
  /** Absent: it was not asked. */
  readonly simulator?: SimulatorSummary;
  readonly shard?: ReportedShard;
}

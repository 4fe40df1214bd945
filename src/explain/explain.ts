/** The whole way from evidence and inventory to what is said, over plain data. */

import type { Evidence, EvidenceRead, JobEvidence, RequestEvidence, TextEvidence } from "../evidence/model.ts";
import type { ExportDecisions } from "../genesys/model.ts";
import type { Inventory } from "../inventory/model.ts";
import { indexDocuments } from "../rules/documents.ts";
import type { Explaining } from "./cause.ts";
import { compareUploads } from "./compare.ts";
import { groupDenials } from "./group.ts";
import { exportsOf, hintOfJob, hintOfText } from "./hints.ts";
import type { Cause, Counts, Explained } from "./model.ts";

export interface ExplainRequest {
  /** How people call the input. */
  readonly input: string;
  readonly read: EvidenceRead;
  readonly inventory: Inventory;
  /** What of the inventory could not be read. */
  readonly problems: readonly string[];
  readonly now: Date;
  readonly likeManualUpload: boolean;
}

export function explainEvidence(request: ExplainRequest): Explained {
  const { read, inventory, now, problems } = request;
  const explaining: Explaining = { inventory, documents: indexDocuments(inventory), now };
  const exports = once(() => exportsOf(explaining));
  const denied = read.evidence.filter(
    (one): one is RequestEvidence => one.kind === "request" && one.outcome === "denied",
  );
  const comparison = request.likeManualUpload ? compareUploads(read.evidence, exports, explaining) : undefined;
  return {
    input: request.input,
    counts: countsOf(read.evidence),
    groups: groupDenials(denied, explaining),
    hints: read.evidence.flatMap((one) =>
      one.kind === "text" || one.kind === "job" ? [hintOf(one, exports, explaining)] : [],
    ),
    unreadable: read.unreadable,
    problems,
    ...(comparison === undefined ? {} : { comparison }),
    ...(request.likeManualUpload && comparison === undefined ? { notCompared: NOT_COMPARED } : {}),
    time: now.toISOString(),
  };
}

const NOT_COMPARED =
  "nothing to compare: there is no succeeded and denied record of the same action, and the inventory denies no upload of Genesys Cloud that the same role could make from elsewhere";

function hintOf(one: TextEvidence | JobEvidence, exports: () => readonly ExportDecisions[], explaining: Explaining) {
  return one.kind === "text" ? hintOfText(one, exports(), explaining) : hintOfJob(one, exports(), explaining);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function countsOf(evidence: readonly Evidence[]): Counts {
  const failed = new Map<string, number>();
  const others = new Map<string, number>();
  const count = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);
  let [denied, succeeded, othersDenied] = [0, 0, 0];
  for (const one of evidence) {
    if (one.kind === "other") {
      count(others, one.what);
      if (one.outcome === "denied") othersDenied += 1;
    } else if (one.kind === "request") {
      if (one.outcome === "denied") denied += 1;
      else if (one.outcome === "succeeded") succeeded += 1;
      else count(failed, one.error?.code ?? "an error without a code");
    }
  }
  return { denied, succeeded, failed: Object.fromEntries(failed), others: Object.fromEntries(others), othersDenied };
}

const EXPLAINED = 0;
const NOT_UNDERSTOOD = 2;
const UNDECIDED = 3;

/**
 * 2: something of the input, or of the inventory, could not be read. 3: something denied is not explained - the inventory allows it,
 * does not tell, or denies it in another layer than AWS - or there is no denial to explain.
 */
export function exitCodeOf(explained: Explained, likeManualUpload: boolean): number {
  const { unreadable, problems, groups, hints, counts, comparison } = explained;
  if (unreadable.length > 0 || problems.length > 0 || isAboutNothing(explained, likeManualUpload))
    return NOT_UNDERSTOOD;
  const open =
    groups.some(({ cause }) => !explains(cause)) ||
    hints.some(({ settled }) => !settled) ||
    counts.othersDenied > 0 ||
    (likeManualUpload ? comparison?.settled !== true : groups.length === 0 && hints.length === 0);
  return open ? UNDECIDED : EXPLAINED;
}

/** The inventory denies it, too, and AWS does not name another layer. */
function explains({ outcome, disagreement }: Cause): boolean {
  return outcome !== "undecided" && outcome !== "allowed" && disagreement === undefined;
}

/** Only records of other services: nothing here could be explained. */
function isAboutNothing({ groups, hints, counts }: Explained, likeManualUpload: boolean): boolean {
  const nothing = groups.length === 0 && hints.length === 0 && counts.succeeded === 0;
  return nothing && Object.keys(counts.failed).length === 0 && !likeManualUpload;
}

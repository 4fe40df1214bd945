/** Base against head: what a change breaks, what was so before, what it cures. Matched by calls, never by line numbers. */

import type { CallDecision, ExportDecisions, GuardDecision } from "../genesys/model.ts";
import type { DocumentIndex } from "./documents.ts";
import type { Finding } from "./model.ts";

/** Worse is higher. A call that was unknown and is now denied is newly broken. */
const RANK: Readonly<Record<CallDecision["decision"], number>> = {
  allowed: 0,
  unknown: 1,
  depends: 2,
  implicitDeny: 3,
  explicitDeny: 3,
};
const GUARD_RANK: Readonly<Record<GuardDecision["outcome"], number>> = { held: 0, unknown: 1, broken: 3 };

/** How bad a call or guard stands, and the text of the statements that make it so. */
interface Standing {
  readonly rank: number;
  readonly cause: string;
}

function standings({ exports, documents }: Side, name: string | undefined): ReadonlyMap<string, Standing> {
  const found = exports.find((one) => one.export.declared.name === name);
  return new Map([
    ...(found?.calls ?? []).map(
      (one) => [one.call.id, { rank: RANK[one.decision], cause: causeOf(one, documents) }] as const,
    ),
    ...(found?.guards ?? []).map(({ guard, outcome }) => [guard.id, { rank: GUARD_RANK[outcome], cause: "" }] as const),
  ]);
}

/** What a `depends` turns on: the same statements say the same of the same requests. */
function causeOf({ decision, worst }: CallDecision, documents: DocumentIndex): string {
  if (decision !== "depends") return "";
  const references = worst.decidedBy.length > 0 ? worst.decidedBy : worst.trace.map(({ statement }) => statement);
  const texts = references.map(({ policy, statement }) => {
    const parsed = documents.get(policy)?.policy;
    const found = parsed === undefined || "unknown" in parsed ? undefined : parsed.statements[statement];
    return JSON.stringify({
      ...found,
      index: 0,
      path: [],
      sid: "",
      conditions: found?.conditions.map((one) => ({ ...one, path: [] })),
    });
  });
  return texts.sort().join();
}

/** True where the same was so, or worse, on the base: for calls by their decisions, otherwise by the finding's identity. */
function wasThere(finding: Finding, head: Side, base: Side): boolean {
  if (finding.calls.length === 0) return base.findings.some(({ identity }) => identity === finding.identity);
  const now = standings(head, finding.export);
  const before = standings(base, finding.export);
  return finding.calls.every((call) => {
    const [is, was] = [now.get(call), before.get(call)];
    if (is === undefined || was === undefined) return false;
    return was.rank > is.rank || (was.rank === is.rank && was.cause === is.cause);
  });
}

/** True where nothing of the finding is left: every call allowed, or the identity gone. */
function isCured(finding: Finding, head: Side): boolean {
  if (finding.calls.length === 0) return !head.findings.some(({ identity }) => identity === finding.identity);
  const now = standings(head, finding.export);
  return now.size > 0 && finding.calls.every((call) => now.get(call)?.rank === RANK.allowed);
}

export interface Side {
  readonly exports: readonly ExportDecisions[];
  readonly findings: readonly Finding[];
  readonly documents: DocumentIndex;
}

/** Head's findings with their status, then the base's findings that the change cures. */
export function compareSides(head: Side, base: Side): readonly Finding[] {
  const current = head.findings.map((finding): Finding => {
    if (finding.status === "suppressed") return finding;
    return wasThere(finding, head, base) ? { ...finding, status: "existing" } : finding;
  });
  const fixed = base.findings
    .filter((finding) => finding.severity !== "notice" && isCured(finding, head))
    .map((finding): Finding => ({ ...finding, status: "fixed" }));
  return [...current, ...fixed];
}

/** Base against head: what a change breaks, what was so before, what it cures. Matched by calls, never by line numbers. */

import type { CallDecision, ExportDecisions } from "../genesys/model.ts";
import type { Finding } from "./model.ts";

/** Worse is higher. A call that was unknown and is now denied is newly broken. */
const RANK: Readonly<Record<CallDecision["decision"], number>> = {
  allowed: 0,
  unknown: 1,
  depends: 2,
  implicitDeny: 3,
  explicitDeny: 3,
};

function callsByName(exports: readonly ExportDecisions[], name: string | undefined): ReadonlyMap<string, number> {
  const found = exports.find((one) => one.export.declared.name === name);
  return new Map([
    ...(found?.calls ?? []).map((one) => [one.call.id, RANK[one.decision]] as const),
    ...(found?.guards ?? []).map(
      (one) => [one.guard.id, one.outcome === "broken" ? RANK.explicitDeny : RANK.allowed] as const,
    ),
  ]);
}

/** True where the same was so, or worse, on the base: for calls by their decisions, otherwise by the finding's identity. */
function wasThere(
  finding: Finding,
  exports: readonly ExportDecisions[],
  others: readonly Finding[],
  other: readonly ExportDecisions[],
): boolean {
  if (finding.calls.length === 0) return others.some(({ identity }) => identity === finding.identity);
  const now = callsByName(exports, finding.export);
  const before = callsByName(other, finding.export);
  return finding.calls.every((call) => (before.get(call) ?? 0) >= (now.get(call) ?? 0));
}

/** True where nothing of the finding is left: every call allowed, or the identity gone. */
function isCured(finding: Finding, exports: readonly ExportDecisions[], findings: readonly Finding[]): boolean {
  if (finding.calls.length === 0) return !findings.some(({ identity }) => identity === finding.identity);
  const now = callsByName(exports, finding.export);
  return now.size > 0 && finding.calls.every((call) => (now.get(call) ?? RANK.explicitDeny) === RANK.allowed);
}

export interface Side {
  readonly exports: readonly ExportDecisions[];
  readonly findings: readonly Finding[];
}

/** Head's findings with their status, then the base's findings that the change cures. */
export function compareSides(head: Side, base: Side): readonly Finding[] {
  const current = head.findings.map((finding): Finding => {
    if (finding.status === "suppressed") return finding;
    return wasThere(finding, head.exports, base.findings, base.exports) ? { ...finding, status: "existing" } : finding;
  });
  const fixed = base.findings
    .filter((finding) => finding.severity !== "notice" && isCured(finding, head.exports, head.findings))
    .map((finding): Finding => ({ ...finding, status: "fixed" }));
  return [...current, ...fixed];
}

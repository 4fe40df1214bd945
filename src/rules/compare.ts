/** Base against head: what a change breaks, what was so before, what it cures. Matched by what is denied to whom, never by line numbers. */

import type { Finding } from "./model.ts";
import type { JudgedWorld } from "./newly.ts";

export interface Side extends JudgedWorld {
  readonly findings: readonly Finding[];
}

/** How a call or guard of an export stands. */
interface Standing {
  readonly fine: boolean;
  /** Worse than on the base in some request; marked before the findings were made, by {@link markNew}. */
  readonly newly: boolean;
}

function standings({ exports }: Side, name: string | undefined): ReadonlyMap<string, Standing> {
  const found = exports.find((one) => one.export.declared.name === name);
  return new Map([
    ...(found?.calls ?? []).map(
      ({ call, decision, newly = false }) => [call.id, { fine: decision === "allowed", newly }] as const,
    ),
    ...(found?.guards ?? []).map(
      ({ guard, outcome, newly = false }) => [guard.id, { fine: outcome === "held", newly }] as const,
    ),
  ]);
}

/** True where the same was so, or worse, on the base: for calls by what is marked, otherwise by the finding's identity. */
function wasThere(finding: Finding, head: Side, base: Side): boolean {
  if (finding.calls.length === 0) return base.findings.some(({ identity }) => identity === finding.identity);
  const now = standings(head, finding.export);
  const before = standings(base, finding.export);
  return finding.calls.every((call) => before.has(call) && now.get(call)?.newly === false);
}

/** True where nothing of the finding is left: every call allowed, or the identity gone. */
function isCured(finding: Finding, head: Side): boolean {
  if (finding.calls.length === 0) return !head.findings.some(({ identity }) => identity === finding.identity);
  const now = standings(head, finding.export);
  return now.size > 0 && finding.calls.every((call) => now.get(call)?.fine === true);
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

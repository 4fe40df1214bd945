/** Suppressions: by rule and export, with a reason, until a day. */

import type { CallDecision } from "../genesys/model.ts";
import type { Suppression } from "../sources/model.ts";
import { ruleOf } from "./denials.ts";
import type { Finding } from "./model.ts";
import { severityOf } from "./registry.ts";
import { UNREAD } from "./verdict.ts";

/** The suppression that covers a rule on an export today; an expired one covers nothing. */
function suppressionFor(
  rule: string,
  exportName: string | undefined,
  suppressions: readonly Suppression[],
  now: Date,
): Suppression | undefined {
  const today = now.toISOString().slice(0, 10);
  return suppressions.find(
    (one) =>
      one.rule === rule &&
      (one.export === undefined || one.export === exportName) &&
      (one.expires === undefined || one.expires >= today),
  );
}

/** True where the call's finding, if it had one, would be suppressed. */
export function isSuppressed(
  decision: CallDecision,
  exportName: string,
  suppressions: readonly Suppression[],
  now: Date,
): boolean {
  return (
    decision.decision !== "allowed" && suppressionFor(ruleOf(decision), exportName, suppressions, now) !== undefined
  );
}

/** The finding, marked suppressed where a suppression covers it. */
export function applySuppressions(finding: Finding, suppressions: readonly Suppression[], now: Date): Finding {
  if (UNREAD.has(finding.rule)) return finding;
  const found = suppressionFor(finding.rule, finding.export, suppressions, now);
  if (found === undefined) return finding;
  const { reason, owner, expires } = found;
  return {
    ...finding,
    status: "suppressed",
    suppression: { reason, ...(owner === undefined ? {} : { owner }), ...(expires === undefined ? {} : { expires }) },
  };
}

/** One notice for each suppression that is expired or covers nothing. */
export function staleSuppressions(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  configPath: string | undefined,
  now: Date,
): readonly Finding[] {
  const today = now.toISOString().slice(0, 10);
  return suppressions.flatMap((one): Finding[] => {
    const expired = one.expires !== undefined && one.expires < today;
    const used = findings.some(
      ({ status, rule, export: name }) =>
        status === "suppressed" && rule === one.rule && (one.export === undefined || one.export === name),
    );
    if (used && !expired) return [];
    const line = one.line ?? 1;
    return [
      {
        rule: "stale-suppression",
        severity: severityOf("stale-suppression"),
        status: "new",
        ...(one.export === undefined ? {} : { export: one.export }),
        message: expired
          ? `The suppression of ${one.rule} expired on ${one.expires}.`
          : `The suppression of ${one.rule} matches no finding.`,
        calls: [],
        ...(configPath === undefined
          ? {}
          : { location: { path: configPath, line, column: 1, endLine: line, endColumn: 1 } }),
        advice: "remove it, or renew its date",
        refuted: [],
        identity: `stale-suppression ${one.rule} ${one.export ?? ""}`,
      },
    ];
  });
}

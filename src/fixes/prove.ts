/** Proves a cure: with it everything is judged again. */

import type { CallDecision, ExportDecisions } from "../genesys/model.ts";
import type { Inventory } from "../inventory/model.ts";
import type { Fix } from "../rules/model.ts";
import { severityOf } from "../rules/registry.ts";
import { applyCure } from "./apply-cure.ts";
import { isMended, textFaults } from "./faults.ts";
import { whomItLetsIn } from "./keeps-out.ts";
import type { Ailment, Cure, Patient } from "./model.ts";

/** What a cure must do: allow every call of its finding, or take the one cause away that the finding names. */
export type Extent = "calls" | "cause";

/** Applies the cure and judges every export again; undefined where it does not heal, or lets somebody in. */
export function prove(cure: Cure, ailment: Ailment, patient: Patient, extent: Extent = "calls"): Fix | undefined {
  const after = applyCure(cure, patient);
  if (after === undefined || after.edits.length === 0) return undefined;
  const outcome = outcomeOf(ailment, patient, after.inventory, after.exports, extent);
  const { edits, toBeRead } = after;
  return outcome === undefined ? undefined : { description: cure.description, edits, verified: !toBeRead, ...outcome };
}

/** What the cure does, where it heals and keeps out whom the guards keep out now. */
export function outcomeOf(
  ailment: Ailment,
  patient: Patient,
  inventory: Inventory,
  after: readonly ExportDecisions[],
  extent: Extent = "calls",
): Pick<Fix, "complete" | "letsIn"> | undefined {
  if (!heals(ailment, patient, inventory, after, extent)) return undefined;
  const letIn = whomItLetsIn(ailment, patient, { inventory, exports: after }, patient.now);
  return letIn === undefined ? undefined : { complete: after.every(isWhole), ...letIn };
}

/** Nothing is left to cure: every call is allowed, and what a stranger may do is a notice at the most. */
function isWhole({ calls, guards }: ExportDecisions): boolean {
  return (
    calls.every(isFine) &&
    guards.every(({ guard, outcome }) => outcome === "held" || severityOf(guard.rule) === "notice")
  );
}

/** What the finding is about is well, and no other call of any export is worse than before. */
function heals(
  ailment: Ailment,
  { exports: before, inventory: was }: Patient,
  inventory: Inventory,
  after: readonly ExportDecisions[],
  extent: Extent,
): boolean {
  const { finding, judged } = ailment;
  const nothingWorse = after.every((one, index) => {
    const old = before[index];
    if (old === undefined) return false;
    const own = one.export.declared.name === judged.export.declared.name;
    const held =
      !own || one.guards.every((guard) => guard.outcome === "held" || !finding.calls.includes(guard.guard.id));
    const allowed = one.calls.every((call, at) => {
      if (isFine(call)) return true;
      const was = old.calls[at];
      if (!own || !finding.calls.includes(call.call.id)) return call.decision === was?.decision;
      return extent === "cause" && was !== undefined && isPastCause(was, call, ailment);
    });
    return held && allowed;
  });
  if (!nothingWorse || ailment.kind !== "text") return nothingWorse;
  return isMended(finding, textFaults(was, before), textFaults(inventory, after));
}

/** Higher is worse. */
const RANK = { allowed: 0, depends: 1, unknown: 1, implicitDeny: 2, explicitDeny: 3 } as const;

/**
 * The call is stopped by something else, and no worse than before. Another statement of the same policy is not something else: a Deny
 * that only moved there is not cured.
 */
function isPastCause(before: CallDecision, after: CallDecision, { finding }: Ailment): boolean {
  if (after.decision === "unknown" || RANK[after.decision] > RANK[before.decision]) return false;
  const { worst: was } = before;
  const { worst: is } = after;
  if (was.decision === "implicitDeny")
    return (
      is.decision === "implicitDeny" &&
      is.missingAllow.length > 0 &&
      is.missingAllow.length < was.missingAllow.length &&
      is.missingAllow.every((kind) => was.missingAllow.includes(kind))
    );
  const named = finding.statement?.policy ?? was.decidedBy[0]?.policy;
  if (was.decision !== "explicitDeny" || !was.decidedBy.some(({ policy }) => policy === named)) return false;
  return is.decision === "implicitDeny" || is.decidedBy.every(({ policy }) => policy !== named);
}

function isFine(call: CallDecision): boolean {
  return call.decision === "allowed";
}

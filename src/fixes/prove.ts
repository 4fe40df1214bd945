/** Proves a cure: with it everything is judged again. */

import { decideExport } from "../genesys/decide.ts";
import { assembleExport } from "../genesys/exports.ts";
import type { CallDecision, ExportDecisions } from "../genesys/model.ts";
import type { Inventory, PolicyDocument } from "../inventory/model.ts";
import type { Edit, Fix } from "../rules/model.ts";
import { severityOf } from "../rules/registry.ts";
import { curedDocument } from "./cured-document.ts";
import { documentsAround } from "./documents-around.ts";
import { isMended, textFaults } from "./faults.ts";
import { whomItLetsIn } from "./keeps-out.ts";
import type { Ailment, Cure, Patient } from "./model.ts";
import { replaceDocument } from "./replace-document.ts";

/** Applies the cure and judges every export again; undefined where it does not heal, or lets somebody in. */
export function prove({ parts, description }: Cure, ailment: Ailment, patient: Patient): Fix | undefined {
  let { inventory } = patient;
  const edits: Edit[] = [];
  let toBeRead = false;
  for (const { document, changes } of parts) {
    const cured = curedDocument(document, changes, patient.inventory);
    if (cured === undefined) return undefined;
    inventory = replaceDocument(inventory, document, cured.document);
    edits.push(...cured.edits);
    toBeRead ||= cured.toBeRead;
  }
  const changed = new Set(parts.map(({ document }) => document));
  const after = patient.exports.map((before) =>
    isTouched(before, patient.inventory, changed) ? decideAgain(before, inventory, patient.now) : before,
  );
  const outcome = edits.length === 0 ? undefined : outcomeOf(ailment, patient, inventory, after);
  return outcome === undefined ? undefined : { description, edits, verified: !toBeRead, ...outcome };
}

/** The export, decided over another inventory. The calls that the simulator decided stay as they were. */
export function decideAgain(before: ExportDecisions, inventory: Inventory, now: Date): ExportDecisions {
  return withOverruled(decideExport(assembleExport(before.export.declared, inventory), inventory, now), before);
}

/** What the cure does, where it heals and keeps out whom the guards keep out now. */
export function outcomeOf(
  ailment: Ailment,
  patient: Patient,
  inventory: Inventory,
  after: readonly ExportDecisions[],
): Pick<Fix, "complete" | "letsIn"> | undefined {
  if (!heals(ailment, patient, inventory, after)) return undefined;
  const letIn = whomItLetsIn(ailment, patient, { inventory, exports: after }, patient.now);
  return letIn === undefined ? undefined : { complete: after.every(isWhole), ...letIn };
}

/** The calls that the simulator decided stay as they were. */
function withOverruled(after: ExportDecisions, before: ExportDecisions): ExportDecisions {
  const calls = after.calls.map((call) => before.calls.find((old) => isOverruled(old, call)) ?? call);
  return { ...after, calls };
}

function isOverruled(old: CallDecision, { call }: CallDecision): boolean {
  return old.overruled === true && old.call.id === call.id;
}

/** An export is decided again only where one of the documents has a say in it. */
function isTouched(
  { export: target }: ExportDecisions,
  inventory: Inventory,
  changed: ReadonlySet<PolicyDocument>,
): boolean {
  return documentsAround(target, inventory).some((document) => changed.has(document));
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
): boolean {
  const { finding, judged } = ailment;
  const nothingWorse = after.every((one, index) => {
    const old = before[index];
    if (old === undefined) return false;
    const own = one.export.declared.name === judged.export.declared.name;
    const held =
      !own || one.guards.every((guard) => guard.outcome === "held" || !finding.calls.includes(guard.guard.id));
    const allowed = one.calls.every(
      (call, at) =>
        isFine(call) || (!(own && finding.calls.includes(call.call.id)) && call.decision === old.calls[at]?.decision),
    );
    return held && allowed;
  });
  if (!nothingWorse || ailment.kind !== "text") return nothingWorse;
  return isMended(finding, textFaults(was, before), textFaults(inventory, after));
}

function isFine(call: CallDecision): boolean {
  return call.decision === "allowed";
}

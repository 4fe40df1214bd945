/** A cure applied to what was read, before any file is touched: everything is judged again. */

import { decideExport } from "../genesys/decide.ts";
import { assembleExport } from "../genesys/exports.ts";
import type { CallDecision, ExportDecisions } from "../genesys/model.ts";
import type { Inventory, PolicyDocument } from "../inventory/model.ts";
import type { Edit } from "../rules/model.ts";
import { curedDocument } from "./cured-document.ts";
import { documentsAround } from "./documents-around.ts";
import type { Cure, Patient } from "./model.ts";
import { replaceDocument } from "./replace-document.ts";

/** The patient with the cure, and the edits that it takes. */
export interface Treated extends Patient {
  readonly edits: readonly Edit[];
  /** Only reading the edited files can tell whether they say what was meant. */
  readonly toBeRead: boolean;
}

/** Undefined where one of the documents cannot be edited so. */
export function applyCure({ parts }: Pick<Cure, "parts">, patient: Patient): Treated | undefined {
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
  const exports = patient.exports.map((before) =>
    isTouched(before, patient.inventory, changed) ? decideAgain(before, inventory, patient.now) : before,
  );
  return { ...patient, inventory, exports, edits, toBeRead };
}

/** The export, decided over another inventory. The calls that the simulator decided stay as they were. */
export function decideAgain(before: ExportDecisions, inventory: Inventory, now: Date): ExportDecisions {
  return withOverruled(decideExport(assembleExport(before.export.declared, inventory), inventory, now), before);
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

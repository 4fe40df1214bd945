/** The last proof of an edit in YAML, HCL or a template: the edited file is read again, and everything is judged. */

import type { ExportDecisions } from "../genesys/model.ts";
import type { Inventory } from "../inventory/model.ts";
import type { Edit, Finding, Fix } from "../rules/model.ts";
import { adviceFor, fixesOf } from "./add-fixes.ts";
import { describeAilment } from "./ailment.ts";
import { decideAgain } from "./apply-cure.ts";
import { applyEdits } from "./apply-edits.ts";
import type { Patient } from "./model.ts";
import { outcomeOf } from "./prove.ts";

/** Reads all sources again, with these texts in the place of what the files hold. */
export type Reread = (files: ReadonlyMap<string, string>) => Promise<Inventory>;

/** Each reading may take seconds; one edit often cures several findings. */
const MOST_READINGS = 12;

/**
 * Findings with only those cures that hold. Those that were proven already stay as they are.
 */
export async function readCuresAgain(
  findings: readonly Finding[],
  patient: Patient,
  reread: Reread,
): Promise<readonly Finding[]> {
  const inventories = new Map<string, Inventory | undefined>();
  const results: Finding[] = [];
  for (const finding of findings) {
    const { fix, ...rest } = finding;
    if (fix === undefined || fix.verified) {
      results.push(finding);
      continue;
    }
    const proven = await firstProven(finding);
    results.push(proven === undefined ? { ...rest, ...adviceFor(rest, patient) } : { ...rest, fix: proven });
  }
  return results;

  /** The next cure where the edit of one does not say what was meant. */
  async function firstProven(finding: Finding): Promise<Fix | undefined> {
    for (const fix of fixesOf(finding, patient)) {
      if (fix.verified) return fix;
      const inventory = await read(fix);
      const proven = inventory === undefined ? undefined : proofOf(finding, fix, inventory, patient);
      if (proven !== undefined) return proven;
    }
    return undefined;
  }

  async function read(fix: Fix): Promise<Inventory | undefined> {
    const key = JSON.stringify(fix.edits);
    if (!inventories.has(key) && inventories.size < MOST_READINGS)
      inventories.set(key, await rereadWith(fix.edits, patient, reread));
    return inventories.get(key);
  }
}

async function rereadWith(
  edits: readonly Edit[],
  { inventory }: Patient,
  reread: Reread,
): Promise<Inventory | undefined> {
  const files = applyEdits(edits, inventory.documents);
  return files === undefined ? undefined : reread(files);
}

function proofOf(finding: Finding, fix: Fix, inventory: Inventory, patient: Patient): Fix | undefined {
  const ailment = describeAilment(finding, patient);
  if (ailment === undefined || loses(patient, inventory)) return undefined;
  const after: readonly ExportDecisions[] = patient.exports.map((before) =>
    decideAgain(before, inventory, patient.now),
  );
  const outcome =
    outcomeOf(ailment, patient, inventory, after) ?? outcomeOf(ailment, patient, inventory, after, "cause");
  return outcome === undefined ? undefined : { ...fix, verified: true, ...outcome };
}

/** A text that broke, or that took a policy or an export away, cures nothing. */
function loses({ inventory }: Patient, after: Inventory): boolean {
  const ids = new Set(after.documents.map(({ policy }) => policy.id));
  const names = new Set(after.exports.map(({ role, bucket }) => `${role} ${bucket}`));
  return (
    after.gaps.length > inventory.gaps.length ||
    inventory.documents.some(({ policy }) => !ids.has(policy.id)) ||
    inventory.exports.some(({ role, bucket }) => !names.has(`${role} ${bucket}`))
  );
}

/** Proves a cure: with it everything is judged again. */

import { decideExport } from "../genesys/decide.ts";
import { assembleExport } from "../genesys/exports.ts";
import type { CallDecision, ExportDecisions } from "../genesys/model.ts";
import type { Inventory, PolicyDocument } from "../inventory/model.ts";
import { allOrganizations, isGap } from "../inventory/model.ts";
import type { Edit, Fix } from "../rules/model.ts";
import { severityOf } from "../rules/registry.ts";
import { curedDocument } from "./cured-document.ts";
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
  if (!heals(ailment, patient.exports, after)) return undefined;
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
  { export: { role, bucket, key } }: ExportDecisions,
  inventory: Inventory,
  changed: ReadonlySet<PolicyDocument>,
): boolean {
  const identity = isGap(role) || isGap(role.identityPolicies) ? [] : role.identityPolicies;
  const documents = [
    ...identity,
    ...(isGap(role) ? [] : [role.trustPolicy, role.permissionsBoundary]),
    ...(isGap(bucket) ? [] : [bucket.policy]),
    ...(key === undefined || isGap(key) ? [] : [key.policy]),
    ...allOrganizations(inventory).flatMap(({ scps = [], rcps = [] }) => [...scps.flat(), ...rcps.flat()]),
    ...(inventory.vpcEndpoints ?? []).map(({ policy }) => policy),
  ];
  return documents.some((document) => document !== undefined && !isGap(document) && changed.has(document));
}

/** Nothing is left to cure: every call is allowed, and what a stranger may do is a notice at the most. */
function isWhole({ calls, guards }: ExportDecisions): boolean {
  return (
    calls.every(isFine) &&
    guards.every(({ guard, outcome }) => outcome === "held" || severityOf(guard.rule) === "notice")
  );
}

/** Every call of the finding is allowed, no other call of any export is worse than before. */
function heals(
  { finding, judged }: Ailment,
  before: readonly ExportDecisions[],
  after: readonly ExportDecisions[],
): boolean {
  return after.every((one, index) => {
    const old = before[index];
    if (old === undefined) return false;
    const own = one.export.declared.name === judged.export.declared.name;
    return one.calls.every(
      (call, at) =>
        isFine(call) || (!(own && finding.calls.includes(call.call.id)) && call.decision === old.calls[at]?.decision),
    );
  });
}

function isFine(call: CallDecision): boolean {
  return call.decision === "allowed";
}

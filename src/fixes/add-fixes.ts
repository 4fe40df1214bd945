/** Looks for each finding's smallest cure and proves it: applied to the text, everything judged again. */

import { parsePolicy } from "../authorization/policy/parse.ts";
import { decideExport } from "../genesys/decide.ts";
import { assembleExport } from "../genesys/exports.ts";
import type { CallDecision, ExportDecisions, GuardDecision } from "../genesys/model.ts";
import type { Inventory, PolicyDocument } from "../inventory/model.ts";
import { indexDocuments } from "../rules/documents.ts";
import type { Finding, Fix } from "../rules/model.ts";
import { parseJson } from "../sources/document/json.ts";
import { allowForRole } from "./allow-for-role.ts";
import { allowInKeyPolicy } from "./allow-in-key-policy.ts";
import { changeJson, lineEdit } from "./edit-json.ts";
import { exemptFromDeny } from "./exempt-from-deny.ts";
import type { Ailment, Cure, CureMaker } from "./model.ts";
import { replaceDocument } from "./replace-document.ts";
import { trustGenesys } from "./trust-genesys.ts";

const CURE_MAKERS: readonly CureMaker[] = [trustGenesys, exemptFromDeny, allowForRole, allowInKeyPolicy];

/** What the cures are tried on. */
export interface Patient {
  readonly inventory: Inventory;
  readonly exports: readonly ExportDecisions[];
  readonly now: Date;
}

/** The findings, each with the first cure that was proven; without one where none was. */
export function addFixes(findings: readonly Finding[], patient: Patient): readonly Finding[] {
  return findings.map((finding) => {
    const open = finding.status === "new" || finding.status === "existing";
    const fix = open && finding.severity !== "notice" ? findFix(finding, patient) : undefined;
    return fix === undefined ? finding : { ...finding, fix };
  });
}

function findFix(finding: Finding, patient: Patient): Fix | undefined {
  const ailment = describe(finding, patient);
  if (ailment === undefined) return undefined;
  for (const maker of CURE_MAKERS)
    for (const cure of maker(ailment)) {
      const fix = prove(cure, ailment, patient);
      if (fix !== undefined) return fix;
    }
  return undefined;
}

function describe(finding: Finding, { inventory, exports }: Patient): Ailment | undefined {
  const judged = exports.find((one) => one.export.declared.name === finding.export);
  const decisions = judged?.calls.filter((one) => finding.calls.includes(one.call.id)) ?? [];
  const decision = decisions.find((one) => one.call.id === finding.calls[0]);
  if (judged === undefined || decision === undefined) return undefined;
  // Without the organization's id every edit would carry a stand-in.
  if (judged.export.declared.organizationId === undefined) return undefined;
  const document =
    finding.statement === undefined ? undefined : indexDocuments(inventory).get(finding.statement.policy);
  const parsed = document?.format === "json" ? parseJson(document.text, document.path) : undefined;
  const value = parsed !== undefined && "document" in parsed ? parsed.document.value : undefined;
  return { finding, judged, decision, decisions, inventory, value, ...(document === undefined ? {} : { document }) };
}

/** Applies the cure to the text and judges every export again. */
function prove({ document, changes, description }: Cure, ailment: Ailment, patient: Patient): Fix | undefined {
  if (document.format !== "json") return undefined;
  const text = changeJson(document.text, changes);
  const edit = lineEdit(document.path, document.text, text);
  const cured = reparse(document, text);
  if (edit === undefined || cured === undefined) return undefined;
  const inventory = replaceDocument(patient.inventory, document, cured);
  const after = patient.exports.map(({ export: { declared } }) =>
    decideExport(assembleExport(declared, inventory), inventory, patient.now),
  );
  return heals(ailment, patient.exports, after) ? { description, edits: [edit], verified: true } : undefined;
}

function reparse(document: PolicyDocument, text: string): PolicyDocument | undefined {
  const parsed = parseJson(text, document.path);
  if (!("document" in parsed)) return undefined;
  const { value, places } = parsed.document;
  const { policy, problems } = parsePolicy(value, document.kind, document.policy.id);
  return policy === undefined ? undefined : { ...document, text, policy, problems, places };
}

/** Every call of the finding is allowed, no other call and no guard of any export is worse than before. */
function heals(
  { finding, judged }: Ailment,
  before: readonly ExportDecisions[],
  after: readonly ExportDecisions[],
): boolean {
  return after.every((one, index) => {
    const old = before[index];
    if (old === undefined) return false;
    const own = one.export.declared.name === judged.export.declared.name;
    const calls = one.calls.every(
      (call, at) =>
        isFine(call) || (!(own && finding.calls.includes(call.call.id)) && call.decision === old.calls[at]?.decision),
    );
    return calls && one.guards.every((guard, at) => noWorse(guard, old.guards[at]));
  });
}

function isFine(call: CallDecision): boolean {
  return call.decision === "allowed";
}

function noWorse(guard: GuardDecision, before: GuardDecision | undefined): boolean {
  return guard.outcome === "held" || guard.outcome === before?.outcome;
}

/** Looks for each finding's smallest cure and proves it: applied to the text, everything judged again. */

import type { PolicyProblem } from "../authorization/model.ts";
import { parsePolicy } from "../authorization/policy/parse.ts";
import { decideExport } from "../genesys/decide.ts";
import { assembleExport } from "../genesys/exports.ts";
import type { CallDecision, ExportDecisions } from "../genesys/model.ts";
import type { Inventory, PolicyDocument } from "../inventory/model.ts";
import { allOrganizations, isGap } from "../inventory/model.ts";
import { indexDocuments } from "../rules/documents.ts";
import type { Edit, Finding, Fix } from "../rules/model.ts";
import { severityOf } from "../rules/registry.ts";
import { outgrows } from "../rules/size-limits.ts";
import { parseJson } from "../sources/document/json.ts";
import { adviceByHand } from "./advice.ts";
import { allowForRole } from "./allow-for-role.ts";
import { allowInKeyPolicy } from "./allow-in-key-policy.ts";
import { type Change, changeJson, lineEdit } from "./edit-json.ts";
import { exemptFromDeny } from "./exempt-from-deny.ts";
import { whomItLetsIn } from "./keeps-out.ts";
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
    if (!open || finding.severity === "notice") return finding;
    const fix = findFix(finding, patient);
    return fix === undefined ? { ...finding, ...adviceFor(finding, patient) } : { ...finding, fix };
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

/** What to do by hand where no edit could be proven. */
function adviceFor(finding: Finding, patient: Patient): Pick<Finding, "advice"> {
  const ailment = finding.advice === undefined ? describe(finding, patient) : undefined;
  const advice = ailment === undefined ? undefined : adviceByHand(ailment);
  return advice === undefined ? {} : { advice };
}

function describe(finding: Finding, { inventory, exports }: Patient): Ailment | undefined {
  const judged = exports.find((one) => one.export.declared.name === finding.export);
  const decisions = judged?.calls.filter((one) => finding.calls.includes(one.call.id)) ?? [];
  const decision = decisions.find((one) => one.call.id === finding.calls[0]);
  if (judged === undefined || decision === undefined) return undefined;
  // What IAM's simulator decided, deciding again cannot prove.
  if (finding.rule === "simulator-disagrees" || decisions.some(({ overruled }) => overruled === true)) return undefined;
  // Without the organization's id every edit would carry a stand-in.
  if (judged.export.declared.organizationId === undefined) return undefined;
  const document =
    finding.statement === undefined ? undefined : indexDocuments(inventory).get(finding.statement.policy);
  return {
    finding,
    judged,
    decision,
    decisions,
    inventory,
    value: document?.value,
    ...(document === undefined ? {} : { document }),
  };
}

/** A managed policy of AWS' own, as it was read: nobody but AWS can edit it. */
const AWS_MANAGED = /^arn:[^:]+:iam::aws:policy\//;

/** Applies the cure to the texts and judges every export again. */
function prove({ parts, description }: Cure, ailment: Ailment, patient: Patient): Fix | undefined {
  let { inventory } = patient;
  const edits: Edit[] = [];
  for (const { document, changes } of parts) {
    if (document.format !== "json" || AWS_MANAGED.test(document.path)) return undefined;
    const cured = reparse(document, changeJson(document.text, changes));
    if (cured === undefined) return undefined;
    inventory = replaceDocument(inventory, document, cured);
    // Each change for itself: the lines of all of them are those of the text as it is.
    for (const change of changes) edits.push(...lineEdits(document, change));
  }
  const changed = new Set(parts.map(({ document }) => document));
  const after = patient.exports.map((before) =>
    isTouched(before, patient.inventory, changed)
      ? withOverruled(decideExport(assembleExport(before.export.declared, inventory), inventory, patient.now), before)
      : before,
  );
  if (edits.length === 0 || !heals(ailment, patient.exports, after)) return undefined;
  const letIn = whomItLetsIn(ailment, patient, { inventory, exports: after }, patient.now);
  if (letIn === undefined) return undefined;
  return { description, edits, verified: true, complete: after.every(isWhole), ...letIn };
}

/** The calls that the simulator decided stay as they were. */
function withOverruled(after: ExportDecisions, before: ExportDecisions): ExportDecisions {
  const calls = after.calls.map((call) => before.calls.find((old) => isOverruled(old, call)) ?? call);
  return { ...after, calls };
}

function isOverruled(old: CallDecision, { call }: CallDecision): boolean {
  return old.overruled === true && old.call.id === call.id;
}

function lineEdits({ path, text }: PolicyDocument, change: Change): Edit[] {
  const edit = lineEdit(path, text, changeJson(text, [change]));
  return edit === undefined ? [] : [edit];
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

/** The document with the new text; undefined where AWS would refuse it for what the edit adds, or for its size. */
function reparse(document: PolicyDocument, text: string): PolicyDocument | undefined {
  const parsed = parseJson(text, document.path);
  if (!("document" in parsed)) return undefined;
  const { value, places } = parsed.document;
  const { policy, problems } = parsePolicy(value, document.kind, document.policy.id);
  if (policy === undefined || addsErrors(document.problems, problems)) return undefined;
  if (outgrows(document.kind, document.text, text)) return undefined;
  return { ...document, text, value, policy, problems, places };
}

/** Told by rule: an edit may move a problem that is there, and so change its path. */
function addsErrors(before: readonly PolicyProblem[], after: readonly PolicyProblem[]): boolean {
  const count = (problems: readonly PolicyProblem[], wanted: string): number =>
    problems.filter(({ rule, severity }) => severity === "error" && rule === wanted).length;
  return after.some(({ rule }) => count(after, rule) > count(before, rule));
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

/** Cures of calls that several causes stop, one behind the other: what each cause needs, in one cure. */

import { unique } from "../collections.ts";
import { callFindings } from "../rules/denials.ts";
import { indexDocuments } from "../rules/documents.ts";
import { describeAilment } from "./ailment.ts";
import { applyCure } from "./apply-cure.ts";
import type { Cure, CurePart, Denial, Patient } from "./model.ts";

/** A role's, a bucket's, a key's policy, an SCP, each for itself. */
const MOST_CAUSES = 4;

/**
 * The first cure of each cause, as it shows once the ones before it are gone. None where one document would be changed twice: there one
 * finding after the other is cured.
 * @param curesOf the cures that are known for a denial, the best first
 */
export function chainedCure(
  denial: Denial,
  patient: Patient,
  curesOf: (denial: Denial) => readonly Cure[],
): Cure | undefined {
  const wanted = denial.finding.calls;
  const parts: CurePart[] = [];
  const descriptions: string[] = [];
  let now: { readonly patient: Patient; readonly denial: Denial } | undefined = { patient, denial };
  for (let step = 0; now !== undefined && step < MOST_CAUSES; step += 1) {
    const next = firstStep(now, parts, curesOf);
    if (next === undefined) return undefined;
    parts.push(...next.cure.parts);
    descriptions.push(next.cure.description);
    now = leftOf(denial, next.after, wanted);
  }
  return now !== undefined || descriptions.length < 2
    ? undefined
    : { parts, description: `${unique(descriptions).join("; and as that alone is not enough: ")}` };
}

/** The first cure after which its calls are denied for another reason, or not at all. */
function firstStep(
  { patient, denial }: { readonly patient: Patient; readonly denial: Denial },
  before: readonly CurePart[],
  curesOf: (denial: Denial) => readonly Cure[],
): { readonly cure: Cure; readonly after: Patient } | undefined {
  const changed = new Set(before.map(({ document }) => document.policy.id));
  for (const cure of curesOf(denial)) {
    if (cure.parts.some(({ document }) => changed.has(document.policy.id))) continue;
    const after = applyCure(cure, patient);
    if (after !== undefined && movesOn(denial, after)) return { cure, after };
  }
  return undefined;
}

function movesOn({ judged, decisions }: Denial, { exports }: Patient): boolean {
  const after = exports.find((one) => one.export.declared.name === judged.export.declared.name);
  return decisions.every(({ call, worst }) => {
    const now = after?.calls.find((one) => one.call.id === call.id);
    if (now === undefined || now.decision === "unknown") return false;
    return now.decision === "allowed" || causeOf(now) !== causeOf({ worst });
  });
}

function causeOf({ worst }: Pick<Denial["decision"], "worst">): string {
  const { decision, decidedBy, missingAllow } = worst;
  return JSON.stringify([decision, decidedBy.map(({ policy, path }) => [policy, path]), missingAllow]);
}

/** What still stops the first of these calls that is not allowed. */
function leftOf(
  { judged }: Denial,
  patient: Patient,
  wanted: readonly string[],
): { readonly patient: Patient; readonly denial: Denial } | undefined {
  const after = patient.exports.find((one) => one.export.declared.name === judged.export.declared.name);
  if (after === undefined) return undefined;
  const open = { ...after, calls: after.calls.filter(({ call }) => wanted.includes(call.id)) };
  const [finding] = callFindings(open, indexDocuments(patient.inventory), { require: "reported" });
  const ailment = finding === undefined ? undefined : describeAilment(finding, patient);
  return ailment?.kind === "denial" ? { patient, denial: ailment } : undefined;
}

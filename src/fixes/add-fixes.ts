/** Looks for each finding's smallest cure that can be proven. */

import type { PolicyDocument } from "../inventory/model.ts";
import type { Finding, Fix } from "../rules/model.ts";
import { adviceByHand } from "./advice.ts";
import { describeAilment } from "./ailment.ts";
import { allowMissing } from "./allow.ts";
import { chainedCure } from "./chain.ts";
import { correctNames } from "./correct-action.ts";
import { correctPrincipal } from "./correct-principal.ts";
import { refusePlainHttp } from "./deny-plain-http.ts";
import { documentsAround } from "./documents-around.ts";
import { exemptFromDeny } from "./exempt-from-deny.ts";
import { askForExternalId, nameGenesys } from "./limit-trust.ts";
import { limitResource, nameRole } from "./limit-writers.ts";
import type { Ailment, Cure, CureMaker, Denial, OpenGuard, Patient, TextFault } from "./model.ts";
import { prove } from "./prove.ts";
import { inTheApp, isSynthesized } from "./synthesized.ts";

const OF_DENIALS: readonly CureMaker[] = [exemptFromDeny, allowMissing];
const OF_GUARDS: readonly CureMaker<OpenGuard>[] = [
  askForExternalId,
  nameGenesys,
  nameRole,
  refusePlainHttp,
  limitResource,
];
const OF_TEXTS: readonly CureMaker<TextFault>[] = [correctNames, correctPrincipal];

/** The findings, each with the first cure that was proven; without one where none was. */
export function addFixes(findings: readonly Finding[], patient: Patient): readonly Finding[] {
  return findings.map((finding) => {
    const open = finding.status === "new" || finding.status === "existing";
    if (!open || finding.severity === "notice") return finding;
    const [fix] = fixesOf(finding, patient);
    return fix === undefined ? { ...finding, ...adviceFor(finding, patient) } : { ...finding, fix };
  });
}

/** Each cure of the finding that was proven, the best first; looked for as they are asked for. */
export function* fixesOf(finding: Finding, patient: Patient): Generator<Fix> {
  const ailment = describeAilment(finding, patient);
  if (ailment === undefined) return;
  let proven = false;
  for (const cure of curesOf(ailment)) {
    const fix = prove(cure, ailment, patient);
    if (fix === undefined) continue;
    proven = true;
    yield fix;
  }
  const chained = proven || ailment.kind !== "denial" ? undefined : chainedCure(ailment, patient, curesOf);
  const fix = chained === undefined ? undefined : prove(chained, ailment, patient);
  if (fix !== undefined) yield fix;
  if (!proven && fix === undefined && ailment.kind === "denial") yield* fixesOfOneCause(ailment, patient);
}

/** What takes away the cause that the finding names, where others that stop its calls are cured by nobody here, or afterwards. */
function* fixesOfOneCause(denial: Denial, patient: Patient): Generator<Fix> {
  for (const { parts, description } of curesOf(denial)) {
    const said = `${description}. That alone is not enough: something else stops the calls, too`;
    const fix = prove({ parts, description: said }, denial, patient, "cause");
    if (fix !== undefined) yield fix;
  }
}

/** Every cure that is known for it, the best first; none of them proven. */
function curesOf(ailment: Ailment): readonly Cure[] {
  switch (ailment.kind) {
    case "denial":
      return OF_DENIALS.flatMap((make: CureMaker<Denial>) => make(ailment));
    case "guard":
      return OF_GUARDS.flatMap((make) => make(ailment));
    case "text":
      return OF_TEXTS.flatMap((make) => make(ailment));
  }
}

/** The document that would be edited, where only the app that generates it can be. */
function generatedDocument(ailment: Ailment): PolicyDocument | undefined {
  const { document, judged, kind } = ailment;
  if (document !== undefined) return isSynthesized(document) ? document : undefined;
  if (kind !== "denial") return undefined;
  const { missingAllow } = ailment.decision.worst;
  return documentsAround(judged.export, ailment.inventory).find(
    (one) => missingAllow.includes(one.kind) && isSynthesized(one),
  );
}

/** What to do by hand where no edit could be proven. */
export function adviceFor(finding: Finding, patient: Patient): Pick<Finding, "advice"> {
  const ailment = describeAilment(finding, patient);
  if (ailment === undefined) return {};
  const advice = finding.advice ?? (ailment.kind === "denial" ? adviceByHand(ailment) : undefined);
  const generated = generatedDocument(ailment);
  if (generated !== undefined) return { advice: inTheApp(generated, advice) };
  return advice === undefined ? {} : { advice };
}

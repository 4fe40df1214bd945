/** Looks for each finding's smallest cure that can be proven. */

import { indexDocuments } from "../rules/documents.ts";
import type { Finding, Fix } from "../rules/model.ts";
import { adviceByHand } from "./advice.ts";
import { allowForRole } from "./allow-for-role.ts";
import { allowInKeyPolicy } from "./allow-in-key-policy.ts";
import { exemptFromDeny } from "./exempt-from-deny.ts";
import type { Ailment, CureMaker, Patient } from "./model.ts";
import { prove } from "./prove.ts";
import { trustGenesys } from "./trust-genesys.ts";

const CURE_MAKERS: readonly CureMaker[] = [trustGenesys, exemptFromDeny, allowForRole, allowInKeyPolicy];

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
  const ailment = describeAilment(finding, patient);
  if (ailment === undefined) return undefined;
  for (const maker of CURE_MAKERS)
    for (const cure of maker(ailment)) {
      const fix = prove(cure, ailment, patient);
      if (fix !== undefined) return fix;
    }
  return undefined;
}

/** What to do by hand where no edit could be proven. */
export function adviceFor(finding: Finding, patient: Patient): Pick<Finding, "advice"> {
  const ailment = finding.advice === undefined ? describeAilment(finding, patient) : undefined;
  const advice = ailment === undefined ? undefined : adviceByHand(ailment);
  return advice === undefined ? {} : { advice };
}

export function describeAilment(finding: Finding, { inventory, exports }: Patient): Ailment | undefined {
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

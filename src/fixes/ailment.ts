/** What a finding is about, as far as a cure needs to know it. */

import { indexDocuments } from "../rules/documents.ts";
import type { Finding } from "../rules/model.ts";
import { documentsAround } from "./documents-around.ts";
import { faultyDocument } from "./faults.ts";
import type { Ailment, Patient } from "./model.ts";

/** Undefined where no edit of a policy is a cure, or none could be proven. */
export function describeAilment(finding: Finding, { inventory, exports }: Patient): Ailment | undefined {
  // What IAM's simulator decided, deciding again cannot prove.
  if (finding.rule === "simulator-disagrees") return undefined;
  const quoted = finding.statement === undefined ? undefined : indexDocuments(inventory).get(finding.statement.policy);
  const document = finding.calls.length === 0 ? (quoted ?? faultyDocument(finding, inventory)) : quoted;
  const judged =
    finding.export === undefined
      ? exports.find((one) => document !== undefined && documentsAround(one.export, inventory).includes(document))
      : exports.find((one) => one.export.declared.name === finding.export);
  if (judged === undefined) return undefined;
  const about = {
    finding,
    judged,
    inventory,
    value: document?.value,
    ...(document === undefined ? {} : { document }),
  };
  if (finding.calls.length === 0) return document === undefined ? undefined : { kind: "text", ...about };
  // Without the organization's id every edit would carry a stand-in.
  if (judged.export.declared.organizationId === undefined) return undefined;
  const guards = judged.guards.filter(({ guard }) => finding.calls.includes(guard.id));
  if (guards.length > 0) return { kind: "guard", ...about, guards };
  const decisions = judged.calls.filter((one) => finding.calls.includes(one.call.id));
  const decision = decisions.find((one) => one.call.id === finding.calls[0]);
  if (decision === undefined || decisions.some(({ overruled }) => overruled === true)) return undefined;
  return { kind: "denial", ...about, decision, decisions };
}

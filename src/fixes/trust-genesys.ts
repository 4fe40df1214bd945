/** Cure of a trust policy that keeps Genesys out: the right ExternalId, the right account. */

import type { StoppedBy } from "../authorization/model.ts";
import { stringList, valueAt } from "./json-values.ts";
import type { Ailment, Cure, CureMaker } from "./model.ts";

export const trustGenesys: CureMaker = (ailment): readonly Cure[] => {
  const stopped = ailment.finding.pointer?.stoppedBy;
  if (ailment.decision.worst.decision !== "implicitDeny" || ailment.decision.call.action !== "sts:AssumeRole")
    return [];
  if (stopped === undefined || ailment.document === undefined) return [];
  return [...correctExternalId(ailment, stopped), ...correctAccount(ailment, stopped)];
};

function correctExternalId({ judged, document, finding }: Ailment, stopped: StoppedBy): readonly Cure[] {
  const organization = judged.export.declared.organizationId;
  if (organization === undefined || document === undefined) return [];
  if (stopped.element !== "Condition" || stopped.key?.toLowerCase() !== "sts:externalid") return [];
  const path = finding.pointer?.stoppedBy?.path ?? [];
  return [
    {
      document,
      changes: [{ set: path, value: organization }],
      description: "ask for the organization id that the export is configured with",
    },
  ];
}

function correctAccount({ document, value, decision, finding }: Ailment, stopped: StoppedBy): readonly Cure[] {
  const account = decision.call.samples[0]?.request.context["aws:PrincipalAccount"];
  if (document === undefined || stopped.element !== "Principal" || typeof account !== "string") return [];
  const path = [...(finding.statement?.path ?? []), "Principal", "AWS"];
  const listed = stringList(valueAt(value, path));
  const genesys = `arn:aws:iam::${account}:root`;
  return [
    {
      document,
      changes: [{ set: path, value: listed.length > 1 ? [...listed, genesys] : genesys }],
      description: `trust the Genesys account ${account}`,
    },
  ];
}

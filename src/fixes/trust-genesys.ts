/** Cure of a trust policy that keeps Genesys out: the right ExternalId, the right account. */

import type { StoppedBy } from "../authorization/model.ts";
import { accountNeedsConfirmation, genesysAccount } from "../genesys/accounts.ts";
import { partitionOf } from "../genesys/arn.ts";
import { isGap } from "../inventory/model.ts";
import { freeSid, stringList, valueAt } from "./json-values.ts";
import type { Ailment, Cure, CureMaker } from "./model.ts";

export const trustGenesys: CureMaker = (ailment): readonly Cure[] => {
  const stopped = ailment.finding.pointer?.stoppedBy;
  if (ailment.decision.worst.decision !== "implicitDeny" || ailment.decision.call.action !== "sts:AssumeRole")
    return [];
  if (stopped === undefined || ailment.document === undefined) return [];
  return [...correctExternalId(ailment, stopped), ...(stopped.element === "Principal" ? trustAccount(ailment) : [])];
};

/** One wrong id in a statement for Genesys alone; a list, or other principals beside, may be meant for others. */
function correctExternalId({ judged, document, value, finding }: Ailment, stopped: StoppedBy): readonly Cure[] {
  const organization = judged.export.declared.organizationId;
  if (organization === undefined || document === undefined) return [];
  if (stopped.element !== "Condition" || stopped.key?.toLowerCase() !== "sts:externalid") return [];
  const path = finding.pointer?.stoppedBy?.path ?? [];
  const principals = stringList(valueAt(value, [...(finding.statement?.path ?? []), "Principal", "AWS"]));
  if (stringList(valueAt(value, path)).length !== 1 || principals.length !== 1) return [];
  const description = "ask for the organization id that the export is configured with";
  return [{ parts: [{ document, changes: [{ set: path, value: organization }] }], description }];
}

/** A statement of its own: whoever is trusted now stays trusted. Only where Genesys' account is certain. */
function trustAccount({ judged, document }: Ailment): readonly Cure[] {
  const { declared, role } = judged.export;
  const organization = declared.organizationId;
  const account = declared.account ?? (declared.region === undefined ? undefined : genesysAccount(declared.region));
  if (document === undefined || organization === undefined || isGap(role)) return [];
  if (account === undefined || (declared.account === undefined && accountNeedsConfirmation(account))) return [];
  const statement = {
    Sid: freeSid("GenesysCloud", document),
    Effect: "Allow",
    Principal: { AWS: `arn:${partitionOf(role.arn)}:iam::${account}:root` },
    Action: "sts:AssumeRole",
    Condition: { StringEquals: { "sts:ExternalId": organization } },
  };
  return [
    {
      parts: [{ document, changes: [{ addTo: ["Statement"], value: statement }] }],
      description: `trust the Genesys account ${account} with your organization id as ExternalId`,
    },
  ];
}

/** What to do where no edit of this repository was proven to cure a finding. */

import type { PolicyKind } from "../authorization/model.ts";
import type { PolicyDocument } from "../inventory/model.ts";
import type { Ailment } from "./model.ts";

const BY_HAND: Partial<Record<PolicyKind, string>> = {
  "identity-policy": "allow the action to the role on the right ARN in one of its policies",
  "permissions-boundary": "allow the action in the role's permissions boundary, too",
  "trust-policy":
    "let the trust policy ask for nothing that Genesys does not send: its account as Principal, your organization id as sts:ExternalId",
  "bucket-policy":
    "name the role in the bucket policy of the other account, and allow the action in the role's own policies, too",
  "key-policy": "name the role in the key policy, or let the account's IAM policies decide and allow the action there",
  scp: "ask those who own the organization's SCPs to allow the action for the role's account",
  rcp: "ask those who own the organization's RCPs to allow the action",
};

/** One sentence, or nothing where a call is merely undecided. */
export function adviceByHand({ decision, finding, document }: Ailment): string | undefined {
  if (decision.decision === "unknown") return undefined;
  if (decision.worst.decision === "explicitDeny") return againstDeny(finding.pointer?.stoppedBy?.key, document?.format);
  return BY_HAND[decision.worst.missingAllow[0] ?? "identity-policy"];
}

function againstDeny(key: string | undefined, format: PolicyDocument["format"] | undefined): string {
  const exempt = "add ArnNotEquals aws:PrincipalArn with the export role's ARN to the condition of each Deny that hits";
  if (format === "yaml") return `${exempt} (edits of YAML are not proposed by this version)`;
  return key === undefined ? exempt : `${exempt}, or drop the test of ${key}`;
}

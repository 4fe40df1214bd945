/** What to do where no edit of this repository was proven to cure a finding. */

import type { Decision, PolicyKind } from "../authorization/model.ts";
import type { Denial } from "./model.ts";

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
export function adviceByHand({ decision, finding }: Denial): string | undefined {
  if (decision.decision === "unknown") return undefined;
  if (isRestrictedAsPublic(decision.worst))
    return "let no statement of the bucket policy be public: name its principals, or limit it by a fixed aws:PrincipalOrgID or aws:PrincipalArn (B6)";
  if (decision.worst.decision === "explicitDeny") return againstDeny(finding.pointer?.stoppedBy?.key);
  return BY_HAND[decision.worst.missingAllow[0] ?? "identity-policy"];
}

/** No Deny denies: RestrictPublicBuckets does (B4). */
function isRestrictedAsPublic({ decision, trace }: Decision): boolean {
  return decision === "explicitDeny" && !trace.some(({ effect, applies }) => effect === "Deny" && applies === true);
}

function againstDeny(key: string | undefined): string {
  const exempt = "add ArnNotEquals aws:PrincipalArn with the export role's ARN to the condition of each Deny that hits";
  return key === undefined ? exempt : `${exempt}, or drop the test of ${key}`;
}

/** Rules of the group "Policy documents". */

import type { RuleSummary } from "../rule.ts";

export const POLICY_DOCUMENTS = [
  {
    id: "malformed-policy",
    group: "Policy documents",
    severity: "error",
    effect: "fail",
    summary: "AWS would refuse to store the policy",
  },
  {
    id: "suspicious-policy",
    group: "Policy documents",
    severity: "warning",
    effect: "none",
    summary: "AWS stores the policy, but it does not say what was surely meant",
  },
  {
    id: "block-public-access-conflict",
    group: "Policy documents",
    severity: "error",
    effect: "fail",
    summary: "BlockPublicPolicy refuses the bucket policy",
  },
  {
    id: "policy-too-large",
    group: "Policy documents",
    severity: "error",
    otherwise: "warning",
    effect: "fail",
    summary: "AWS would refuse the policy for its size",
  },
  {
    id: "action-does-not-exist",
    group: "Policy documents",
    severity: "warning",
    effect: "none",
    summary: "a policy names an action that AWS does not have",
  },
  {
    id: "action-resource-mismatch",
    group: "Policy documents",
    severity: "warning",
    effect: "none",
    summary: "an action can apply to none of its statement's resources",
  },
  {
    id: "condition-never-true",
    group: "Policy documents",
    severity: "warning",
    effect: "none",
    summary: "no request meets a statement's condition",
  },
  {
    id: "network-condition-cannot-hold",
    group: "Policy documents",
    severity: "notice",
    effect: "none",
    summary: "an Allow for the export asks for a network that Genesys does not call from",
  },
  {
    id: "bucket-key-context",
    group: "Policy documents",
    severity: "warning",
    effect: "none",
    summary: "a condition on the encryption context does not fit the bucket's S3 Bucket Key",
  },
  {
    id: "unverifiable-principal",
    group: "Policy documents",
    severity: "notice",
    effect: "none",
    summary: "a policy names a principal of whom nobody can say that it exists",
  },
  {
    id: "shadowed-statement",
    group: "Policy documents",
    severity: "notice",
    effect: "none",
    summary: "a statement changes no answer",
  },
] as const satisfies readonly RuleSummary[];

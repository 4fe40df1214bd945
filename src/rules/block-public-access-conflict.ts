/** A public bucket policy under BlockPublicPolicy: S3 refuses to store it, so what is deployed is something else (B3, B6). */

import { publicPolicy } from "../authorization/evaluate/public-access.ts";
import { isGap } from "../inventory/model.ts";
import type { Draft, PolicyRule, RuleScene } from "./policy-rule.ts";

export const blockPublicAccessConflict: PolicyRule = { id: "block-public-access-conflict", find };

function find({ judged, attached }: RuleScene): readonly Draft[] {
  const { bucket } = judged.export;
  if (isGap(bucket) || bucket.publicAccessBlock?.blockPublicPolicy !== true) return [];
  return attached
    .filter(({ policy }) => policy.kind === "bucket-policy" && publicPolicy(policy) === true)
    .map(({ document }) => ({
      document,
      path: [],
      message: "AWS would refuse this policy: it is public, and BlockPublicPolicy is on.",
      why: "An Allow to everybody that no fixed value limits makes a bucket policy public (B6); BlockPublicPolicy then refuses to store it (B3).",
      advice: "name the principals, or limit the Allow by a fixed aws:PrincipalArn, aws:PrincipalOrgID or aws:SourceIp",
      subject: "public-policy",
      // The same Allow lets strangers in: one cause.
      foldsInto: ({ rule }) => rule === "public-bucket-policy",
      asReason: "AWS would also refuse to store it: the policy is public (B6), and BlockPublicPolicy is on (B3).",
    }));
}

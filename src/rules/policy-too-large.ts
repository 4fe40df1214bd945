/** Documents that AWS would refuse for their size (1.2). What was read of AWS is stored, so it is not too large. */

import { hasHole } from "../authorization/hole.ts";
import type { PolicyKind } from "../authorization/model.ts";
import { printPolicy } from "../authorization/policy/print.ts";
import type { Attached, Draft, PolicyRule, RuleScene } from "./policy-rule.ts";
import { oversize } from "./size-limits.ts";

export const policyTooLarge: PolicyRule = { id: "policy-too-large", find };

function find({ attached }: RuleScene): readonly Draft[] {
  return attached.flatMap((one): readonly Draft[] => {
    const { document, policy } = one;
    const text = document.path.startsWith("arn:") ? undefined : textOf(one);
    const found = text === undefined ? undefined : oversize(policy.kind, text);
    if (found === undefined) return [];
    const { size, of, most, raisable } = found;
    const sizes = `it has ${grouped(size)} ${of}, and ${KINDS[policy.kind]} may have ${grouped(most)}`;
    return [
      {
        document,
        path: [],
        message: raisable
          ? `AWS refuses this policy unless its quota was raised: ${sizes}.`
          : `AWS would refuse this policy for its size: ${sizes}.`,
        why:
          policy.kind === "key-policy"
            ? "KMS counts the bytes of the document as it is sent."
            : "White space does not count (IAM and S3 normalise the document first).",
        advice: raisable
          ? "shorten it, or ask AWS for a higher quota"
          : "shorten it: merge statements, use wildcards for actions, or split it where the kind of policy can be",
        subject: "size",
        ...(raisable ? { milder: true as const } : {}),
      },
    ];
  });
}

const KINDS: Readonly<Record<PolicyKind, string>> = {
  "identity-policy": "all inline policies of a role together",
  "permissions-boundary": "a managed policy",
  "session-policy": "a session policy",
  "trust-policy": "a trust policy",
  "bucket-policy": "a bucket policy",
  "key-policy": "a key policy",
  scp: "an SCP",
  rcp: "an RCP",
  "vpc-endpoint-policy": "a VPC endpoint policy",
};

/** The document as JSON; undefined where it is not known in full. */
function textOf({ document, policy }: Attached): string | undefined {
  if (document.format === "json" && document.address === undefined) return document.text.replace(/^\uFEFF/, "");
  // A list of one may have been written without brackets: never count more than there is.
  const text = JSON.stringify(printPolicy(policy), (_, value: unknown) =>
    Array.isArray(value) && value.length === 1 && typeof value[0] === "string" ? value[0] : value,
  );
  return hasHole(text) ? undefined : text;
}

function grouped(count: number): string {
  return count.toLocaleString("en-US");
}

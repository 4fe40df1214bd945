/** Cures of a missing allow: every policy that must allow and does not gets its part (S1, K3, T1). */

import type { PolicyKind } from "../authorization/model.ts";
import { allowForRole, allowInBoundary } from "./allow-for-role.ts";
import { allowInBucketPolicy } from "./allow-in-bucket-policy.ts";
import { allowInKeyPolicy } from "./allow-in-key-policy.ts";
import type { CureMaker, Denial } from "./model.ts";
import { type Part, together } from "./parts.ts";
import { trustGenesys } from "./trust-genesys.ts";

/** Ways for one kind of policy, the smallest first. Who owns an SCP says what it allows. */
const WAYS: Partial<Record<PolicyKind, (denial: Denial) => readonly Part[]>> = {
  "identity-policy": allowForRole,
  "permissions-boundary": allowInBoundary,
  "bucket-policy": allowInBucketPolicy,
  "key-policy": allowInKeyPolicy,
  "trust-policy": trustGenesys,
};

export const allowMissing: CureMaker = (denial) => {
  const { worst } = denial.decision;
  if (worst.decision !== "implicitDeny") return [];
  return together(worst.missingAllow.map((kind) => WAYS[kind]?.(denial) ?? []));
};

/** An inventory of templates in a few words, for tables. */

import type { DocumentOrGap, PolicyDocument } from "../../../src/inventory/model.ts";
import { isGap } from "../../../src/inventory/model.ts";
import type { FromTemplates } from "../../../src/sources/template/join/join.ts";

/** Where a policy is written, or why nothing is known of it. */
function named(document: DocumentOrGap): string {
  if (isGap(document)) return `gap: ${document.why}`;
  return "unknown" in document.policy
    ? `unknown: ${document.policy.unknown}`
    : document.policy.id.replace(/^infra\/main\.tf#/, "");
}

const all = (documents: readonly PolicyDocument[]): readonly string[] => documents.map(named);

export function summary(found: FromTemplates) {
  return {
    roles: found.roles.map(({ arn, trustPolicy, identityPolicies, permissionsBoundary, tags }) => ({
      arn,
      trust: named(trustPolicy),
      policies: isGap(identityPolicies) ? named(identityPolicies) : all(identityPolicies),
      boundary: permissionsBoundary === undefined ? "none" : named(permissionsBoundary),
      tags,
    })),
    attached: [...found.attached].map(([arn, documents]) => [arn, all(documents)] as const),
    buckets: found.buckets.map(({ policy, origin: _, ...rest }) => ({
      ...rest,
      policy: policy === undefined ? "none" : named(policy),
    })),
    keys: found.keys.map(({ policy, unreadGrants, origin: _, ...rest }) => ({
      ...rest,
      policy: named(policy),
      unread: unreadGrants?.why,
    })),
    scps: all(found.scps),
    rcps: all(found.rcps),
    gaps: found.gaps.map(({ what, why }) => `${what}: ${why}`),
  };
}

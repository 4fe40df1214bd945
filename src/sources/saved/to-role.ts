/** Roles of a saved inventory, and where their accounts stand in an organization. */

import type { PolicyKind } from "../../authorization/model.ts";
import type { Organization, PolicyDocument, Role } from "../../inventory/model.ts";
import { type Collector, unreadablePolicy } from "../collector.ts";
import type { SavedAccount, SavedOrganization, SavedRole } from "./model.ts";
import { isSavedGap } from "./model.ts";
import { factNames } from "./open-facts.ts";
import { documentOf, documentOrGap, gapOf, pathOfPolicy, policyGap, whyNotRead } from "./policies.ts";
import type { WithFacts } from "./to-bucket.ts";

/** A role as everything judges it. */
export function toRole(saved: SavedRole, collector: Collector): WithFacts<Role> {
  const { arn, identityPolicies, tags, uniqueId } = saved;
  const path = `${arn}#trust-policy`;
  const boundary = boundaryOf(saved, collector);
  const what = factNames.tags(arn);
  return {
    piece: {
      arn,
      trustPolicy: documentOrGap(path, "trust-policy", `the trust policy of ${arn}`, saved.trustPolicy, collector),
      identityPolicies: isSavedGap(identityPolicies)
        ? policyGap(`the identity policies of ${arn}`, identityPolicies)
        : identityPolicies.value.map((policy) =>
            documentOf(pathOfPolicy(arn, policy), "identity-policy", policy.text, collector, policy.arn === undefined),
          ),
      ...(boundary === undefined ? {} : { permissionsBoundary: boundary }),
      ...(uniqueId === undefined ? {} : { uniqueId }),
      ...(isSavedGap(tags) ? {} : { tags: tags.value }),
    },
    open: isSavedGap(tags) ? [{ what, fact: "tags", of: arn, gap: gapOf(what, tags) }] : [],
  };
}

function boundaryOf({ arn, permissionsBoundary }: SavedRole, collector: Collector): PolicyDocument | undefined {
  const kind = "permissions-boundary";
  if (isSavedGap(permissionsBoundary))
    return unreadablePolicy(`${arn}#permissions-boundary`, kind, whyNotRead(permissionsBoundary));
  const { value } = permissionsBoundary;
  return value === null ? undefined : documentOf(pathOfPolicy(arn, value), kind, value.text, collector);
}

/** The organization's policies that count for the account. The management account is bound by none (E7, E8). */
export function toOrganization({ id: account, organization }: SavedAccount, collector: Collector): Organization {
  const id = isSavedGap(organization.id) ? undefined : organization.id.value;
  const named = id === undefined ? {} : { id };
  if (organization.managementAccount === true) return { ...named, managementAccount: true };
  if (id === "none") return named;
  return {
    ...named,
    scps: levelsOf(organization.scps, "scp", `the SCPs of the account ${account}`, collector),
    rcps: levelsOf(organization.rcps, "rcp", `the RCPs of the account ${account}`, collector),
  };
}

function levelsOf(
  levels: SavedOrganization["scps"],
  kind: Extract<PolicyKind, "scp" | "rcp">,
  what: string,
  collector: Collector,
): readonly (readonly PolicyDocument[])[] {
  if (isSavedGap(levels)) return [[unreadablePolicy(what, kind, whyNotRead(levels))]];
  return levels.value.map((level) => level.map(({ arn, text }) => documentOf(arn, kind, text, collector)));
}

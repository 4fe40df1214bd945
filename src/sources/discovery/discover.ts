/** The inventory of a folder of raw policy documents, as far as they tell. */

import type { DeclaredExport, Gap, Inventory, Organization, PolicyDocument } from "../../inventory/model.ts";
import type { Collector } from "../collector.ts";
import { withFullAccess } from "../full-access.ts";
import { findBuckets } from "./buckets.ts";
import { ofKind } from "./read-policies.ts";
import { findRoles } from "./roles.ts";

/**
 * Puts the documents together: which role, which bucket, which key. What cannot be told is a gap.
 * @param exports those of a config, where it declares exports and no inventory; their ARNs help to tell
 */
export function discoverInventory(
  documents: readonly PolicyDocument[],
  exports: readonly DeclaredExport[],
  found: readonly Gap[],
  collector: Collector,
): Inventory {
  const roles = findRoles(documents, [...new Set(exports.map(({ role }) => role))], collector);
  const buckets = findBuckets(documents, roles.roles, [...new Set(exports.map(({ bucket }) => bucket))], collector);
  const nothing = roles.roles.length === 0 && roles.gaps.length === 0 && exports.length === 0;
  if (nothing) {
    collector.remark("exports", "no trust policy among the files lets a Genesys account or a UUID ExternalId in");
    return { exports: [], roles: [], buckets: [], keys: [], organization: {}, gaps: found, documents };
  }
  for (const document of ofKind(documents, "vpc-endpoint-policy")) {
    collector.remark(
      document.path,
      "a VPC endpoint policy counts for requests through that endpoint; Genesys' do not go there",
    );
  }
  return {
    exports,
    roles: roles.roles,
    buckets: buckets.buckets,
    keys: buckets.keys,
    organization: discoverOrganization(documents, collector),
    gaps: [...found, ...roles.gaps, ...buckets.gaps, ...unknownLevels(documents)],
    documents,
  };
}

/** Allows on one level add up, on several they all must allow: with two lists of allows the levels matter. */
function unknownLevels(documents: readonly PolicyDocument[]): readonly Gap[] {
  const allowing = ofKind(documents, "scp").filter(({ policy }) =>
    "unknown" in policy ? false : policy.statements.some(({ effect }) => effect === "Allow"),
  );
  if (allowing.length < 2) return [];
  return [
    {
      what: `the levels of the service control policies ${allowing.map(({ path }) => path).join(", ")}`,
      why: "files do not tell whether they stand on one level of the organization or on several",
      cure: "say so under inventory.organization.scps of a config: one list per level, root first",
    },
  ];
}

/** Files do not tell the levels of an organization: all policies are taken to stand on one. */
function discoverOrganization(documents: readonly PolicyDocument[], collector: Collector): Organization {
  const scps = ofKind(documents, "scp");
  const rcps = ofKind(documents, "rcp");
  if (scps.length === 0) collector.remark("service control policies", "no document is one: none was taken to apply");
  else collector.remark(scps.map(({ path }) => path).join(", "), "taken for the account's SCPs, all on one level");
  if (rcps.length === 0) collector.remark("resource control policies", "no document is one: none was taken to apply");
  return {
    ...(scps.length === 0 ? {} : { scps: [withFullAccess(scps, collector)] }),
    ...(rcps.length === 0 ? {} : { rcps: [rcps] }),
  };
}

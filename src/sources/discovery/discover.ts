/** The inventory of a folder of raw policy documents, as far as they tell. */

import { unique } from "../../collections.ts";
import type { DeclaredExport, Gap, Inventory, Organization, PolicyDocument } from "../../inventory/model.ts";
import type { Collector } from "../collector.ts";
import { withFullAccess } from "../full-access.ts";
import { type FromTemplates, joinTemplates } from "../template/join/join.ts";
import type { Known } from "../template/join/surroundings.ts";
import type { Declared } from "../template/model.ts";
import { withTemplates } from "../template/to-inventory.ts";
import { findBuckets } from "./buckets.ts";
import { ofKind } from "./read-policies.ts";
import { findRoles } from "./roles.ts";

export interface Found {
  readonly documents: readonly PolicyDocument[];
  readonly gaps: readonly Gap[];
  /** What templates declare. */
  readonly templates: Declared;
  /** Accounts and Regions that a config names. */
  readonly known: Known;
}

/**
 * Puts the documents together, and with them what templates declare: which role, which bucket, which key. What cannot be told is a
 * gap.
 * @param exports those of a config, where it declares exports and no inventory; their ARNs help to tell
 */
export function discoverInventory(
  { documents, gaps: found, templates, known }: Found,
  exports: readonly DeclaredExport[],
  collector: Collector,
): Inventory {
  const own = findRoles(documents, unique(exports.map(({ role }) => role)), collector);
  const declared = joinTemplates(templates, { exports, roles: own.roles, documents, known }, collector);
  const roles = [...own.roles, ...declared.roles];
  const nothing = roles.length === 0 && own.gaps.length === 0 && declared.gaps.length === 0 && exports.length === 0;
  if (nothing) {
    collector.remark("exports", "no trust policy among the files lets a Genesys account or a UUID ExternalId in");
    return { exports: [], roles: [], buckets: [], keys: [], organization: {}, gaps: found, documents };
  }
  const buckets = findBuckets(
    documents,
    roles,
    unique(exports.map(({ bucket }) => bucket)),
    declared.buckets,
    collector,
  );
  for (const document of ofKind(documents, "vpc-endpoint-policy")) {
    collector.remark(
      document.path,
      "a VPC endpoint policy counts for requests through that endpoint; Genesys' do not go there",
    );
  }
  const inventory = {
    exports,
    roles: own.roles,
    buckets: buckets.buckets,
    keys: buckets.keys,
    organization: discoverOrganization(documents, declared, collector),
    gaps: [...found, ...own.gaps, ...buckets.gaps, ...unknownLevels([...documents, ...declared.scps])],
    documents,
  };
  return withTemplates(inventory, declared);
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

/** A config's organization, with the policies that templates declare on its one level, or on a level of their own. */
export function withOrganization(inventory: Inventory, found: FromTemplates, collector: Collector): Inventory {
  const { organization } = inventory;
  const join = (levels: Organization["scps"], more: readonly PolicyDocument[]): Organization["scps"] => {
    if (more.length === 0) return levels;
    const [only, ...others] = levels ?? [];
    return only !== undefined && others.length === 0 ? [[...only, ...more]] : [...(levels ?? []), more];
  };
  const scps = join(organization.scps, found.scps)?.map((level) => withFullAccess(level, collector));
  const rcps = join(organization.rcps, found.rcps);
  return {
    ...inventory,
    organization: { ...organization, ...(scps === undefined ? {} : { scps }), ...(rcps === undefined ? {} : { rcps }) },
  };
}

/** Files do not tell the levels of an organization: all policies are taken to stand on one. */
function discoverOrganization(
  documents: readonly PolicyDocument[],
  declared: Pick<FromTemplates, "scps" | "rcps">,
  collector: Collector,
): Organization {
  const scps = [...ofKind(documents, "scp"), ...declared.scps];
  const rcps = [...ofKind(documents, "rcp"), ...declared.rcps];
  if (scps.length === 0) collector.remark("service control policies", "no document is one: none was taken to apply");
  else collector.remark(scps.map(({ path }) => path).join(", "), "taken for the account's SCPs, all on one level");
  if (rcps.length === 0) collector.remark("resource control policies", "no document is one: none was taken to apply");
  return {
    ...(scps.length === 0 ? {} : { scps: [withFullAccess(scps, collector)] }),
    ...(rcps.length === 0 ? {} : { rcps: [rcps] }),
  };
}

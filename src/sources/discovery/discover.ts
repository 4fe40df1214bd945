/** The inventory of a folder of raw policy documents, as far as they tell. */

import type { DeclaredExport, Gap, Inventory, Organization, PolicyDocument } from "../../inventory/model.ts";
import type { Collector } from "../collector.ts";
import { parseJson } from "../document/json.ts";
import { findBuckets } from "./buckets.ts";
import { statementsOf } from "./read-policies.ts";
import { findRoles, ofKind } from "./roles.ts";

/** The policy that AWS attaches everywhere when SCPs are turned on. */
const FULL_ACCESS = `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "*", "Resource": "*" }]
}
`;
const FULL_ACCESS_PATH = "FullAWSAccess (AWS managed)";

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
    gaps: [...found, ...roles.gaps, ...buckets.gaps],
    documents,
  };
}

/** Files do not tell the levels of an organization: all policies are taken to stand on one. */
function discoverOrganization(documents: readonly PolicyDocument[], collector: Collector): Organization {
  const scps = ofKind(documents, "scp");
  const rcps = ofKind(documents, "rcp");
  if (scps.length === 0) collector.remark("service control policies", "no document is one: none was taken to apply");
  if (rcps.length === 0) collector.remark("resource control policies", "no document is one: none was taken to apply");
  return {
    ...(scps.length === 0 ? {} : { scps: [withFullAccess(scps, collector)] }),
    ...(rcps.length === 0 ? {} : { rcps: [rcps] }),
  };
}

/** SCPs that only deny work beside FullAWSAccess, which nobody keeps in a repository. */
function withFullAccess(scps: readonly PolicyDocument[], collector: Collector): readonly PolicyDocument[] {
  const allows = scps.some((document) => statementsOf(document).some(({ effect }) => effect === "Allow"));
  const paths = scps.map(({ path }) => path).join(", ");
  if (allows) {
    collector.remark(paths, "taken for the service control policies of the account, all on one level");
    return scps;
  }
  collector.remark(paths, "taken for the service control policies of the account, beside AWS' own FullAWSAccess");
  const parsed = parseJson(FULL_ACCESS, FULL_ACCESS_PATH);
  if (!("document" in parsed)) return scps;
  const { value, places } = parsed.document;
  const source = { path: FULL_ACCESS_PATH, text: FULL_ACCESS, sha256: "", format: "json", value, places } as const;
  return [collector.managedPolicy(source, "scp"), ...scps];
}

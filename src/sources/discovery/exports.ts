/** The exports that an inventory implies: roles that trust Genesys, and the buckets that they write to. */

import type { DeclaredExport, Gap, Inventory, PolicyDocument, Role } from "../../inventory/model.ts";
import { isGap } from "../../inventory/model.ts";
import { isStandIn } from "../../inventory/stand-ins.ts";
import { bucketsOfRole } from "./buckets.ts";
import { organizationsIn, readTrust, writtenResources } from "./read-policies.ts";
import { suggestConfig, suggestExport } from "./suggest.ts";

/** One export for each export role and each bucket of it that the inventory has. */
export function findExports(inventory: Pick<Inventory, "roles" | "buckets" | "documents" | "readAt">): {
  readonly exports: readonly DeclaredExport[];
  readonly gaps: readonly Gap[];
} {
  const policies = inventory.buckets.flatMap(({ policy }) => policy ?? []);
  const exports: DeclaredExport[] = [];
  const gaps: Gap[] = [];
  for (const role of inventory.roles) {
    const trust = role.trustPolicy;
    if (isGap(trust)) {
      gaps.push({ ...trust, why: `${trust.why}, so it is not known whether Genesys may assume the role` });
      continue;
    }
    const { genesys, externalIds } = readTrust(trust);
    if (!genesys && externalIds.length === 0) continue;
    const identity = isGap(role.identityPolicies) ? [] : role.identityPolicies;
    const buckets = bucketsOfRole(role, policies);
    const organizationId = organizationOf(externalIds, identity);
    if (buckets.length === 0) gaps.push(unknownBucket(role, trust, organizationId, inventory));
    for (const bucket of buckets) exports.push(exportOf(role, trust, bucket, buckets.length > 1, organizationId));
  }
  return { exports, gaps };
}

function exportOf(
  role: Role,
  trust: PolicyDocument,
  bucket: string,
  several: boolean,
  organizationId: string | undefined,
): DeclaredExport {
  const name = nameOf(role);
  const place = trust.places.get("")?.value;
  return {
    name: several ? `${name}/${bucket}` : name,
    role: role.arn,
    bucket,
    network: {},
    discovered: true,
    ...(organizationId === undefined ? {} : { organizationId }),
    ...(place === undefined ? {} : { place }),
  };
}

/** The role's name; its address in the template where only deployment gives it one. */
function nameOf({ arn, origin }: Role): string {
  const name = arn.slice(arn.lastIndexOf("/") + 1);
  const address = origin?.slice(origin.indexOf("#") + 1) ?? "";
  return isStandIn(name) && address !== "" ? address : name;
}

/** The one ExternalId, else the one organization whose prefix the role writes to. */
function organizationOf(externalIds: readonly string[], identity: readonly PolicyDocument[]): string | undefined {
  if (externalIds.length === 1) return externalIds[0];
  const prefixes = organizationsIn(writtenResources(identity));
  return prefixes.length === 1 ? prefixes[0] : undefined;
}

function unknownBucket(
  role: Role,
  trust: PolicyDocument,
  organizationId: string | undefined,
  { documents, readAt }: Pick<Inventory, "documents" | "readAt">,
): Gap {
  const what = `the bucket that ${role.arn} writes to`;
  const { arn, identityPolicies: policies } = role;
  // What settles the policies settles the bucket.
  if (isGap(policies)) return { ...policies, what, why: `${policies.what} are not known: ${policies.why}` };
  return {
    what,
    why: "no policy of the role allows s3:PutObject on a bucket by name, and neither its other S3 actions nor the bucket policies name just one",
    ...(readAt === undefined
      ? suggestConfig({ role: arn, trust, identity: policies, organizationId }, documents)
      : suggestExport({ role: arn, organizationId })),
  };
}

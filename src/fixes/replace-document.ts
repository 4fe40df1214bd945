/** An inventory with one document replaced wherever it is attached. */

import type { DocumentOrGap, Inventory, Organization, PolicyDocument } from "../inventory/model.ts";
import { isGap } from "../inventory/model.ts";

/** @returns a copy; the given inventory stays as it is */
export function replaceDocument(inventory: Inventory, before: PolicyDocument, after: PolicyDocument): Inventory {
  const one = (document: PolicyDocument): PolicyDocument => (document === before ? after : document);
  const orGap = (document: DocumentOrGap): DocumentOrGap => (isGap(document) ? document : one(document));
  const levels = (lists: readonly (readonly PolicyDocument[])[]): readonly (readonly PolicyDocument[])[] =>
    lists.map((level) => level.map(one));
  const placed = (organization: Organization): Organization => {
    const { scps, rcps } = organization;
    return {
      ...organization,
      ...(scps === undefined ? {} : { scps: levels(scps) }),
      ...(rcps === undefined ? {} : { rcps: levels(rcps) }),
    };
  };
  const { organizations, vpcEndpoints } = inventory;
  const read = Object.entries(organizations ?? {}).map(([account, one]) => [account, placed(one)] as const);
  return {
    ...inventory,
    documents: inventory.documents.map(one),
    roles: inventory.roles.map((role) => ({
      ...role,
      trustPolicy: orGap(role.trustPolicy),
      identityPolicies: isGap(role.identityPolicies) ? role.identityPolicies : role.identityPolicies.map(one),
      ...(role.permissionsBoundary === undefined ? {} : { permissionsBoundary: one(role.permissionsBoundary) }),
    })),
    buckets: inventory.buckets.map((bucket) => ({
      ...bucket,
      ...(bucket.policy === undefined ? {} : { policy: one(bucket.policy) }),
    })),
    keys: inventory.keys.map((key) => ({ ...key, policy: orGap(key.policy) })),
    organization: placed(inventory.organization),
    ...(organizations === undefined ? {} : { organizations: Object.fromEntries(read) }),
    ...(vpcEndpoints === undefined
      ? {}
      : { vpcEndpoints: vpcEndpoints.map((endpoint) => ({ ...endpoint, policy: orGap(endpoint.policy) })) }),
  };
}

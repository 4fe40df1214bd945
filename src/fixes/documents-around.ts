/** The policies that have a say in an export. */

import type { Export } from "../genesys/model.ts";
import type { DocumentOrGap, Inventory, PolicyDocument } from "../inventory/model.ts";
import { allOrganizations, isGap } from "../inventory/model.ts";
import { isManagedByAws } from "../rules/documents.ts";
import { isSynthesized } from "./synthesized.ts";

/** Those of its role, bucket and key, of all organizations and endpoints. */
export function documentsAround({ role, bucket, key }: Export, inventory: Inventory): readonly PolicyDocument[] {
  const documents: readonly (DocumentOrGap | undefined)[] = [
    ...identityPolicies({ role }),
    ...(isGap(role) ? [] : [role.trustPolicy, role.permissionsBoundary]),
    ...(isGap(bucket) ? [] : [bucket.policy]),
    ...(key === undefined || isGap(key) ? [] : [key.policy]),
    ...allOrganizations(inventory).flatMap(({ scps = [], rcps = [] }) => [...scps.flat(), ...rcps.flat()]),
    ...(inventory.vpcEndpoints ?? []).map(({ policy }) => policy),
  ];
  return documents.flatMap((document) => (document === undefined || isGap(document) ? [] : [document]));
}

/** Those of the export's role that are known. */
export function identityPolicies({ role }: Pick<Export, "role">): readonly PolicyDocument[] {
  return isGap(role) || isGap(role.identityPolicies) ? [] : role.identityPolicies;
}

/** Whether there is a text of this document that somebody here may edit. */
export function isEditable(document: PolicyDocument): boolean {
  return (
    !isManagedByAws(document) && document.text !== "" && !("unknown" in document.policy) && !isSynthesized(document)
  );
}

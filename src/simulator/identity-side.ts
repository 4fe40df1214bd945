/** The part of an authorization that the simulator judges for a role: identity policies, boundary and SCPs. */

import type { Policy } from "../authorization/model.ts";
import type { Layers } from "../authorization/space/policies.ts";
import { accountOf, partitionOf } from "../genesys/arn.ts";
import { kmsLayers, managedKeyLayers, s3Layers } from "../genesys/layers.ts";
import type { Export } from "../genesys/model.ts";
import type { Inventory } from "../inventory/model.ts";
import { isGap } from "../inventory/model.ts";

/**
 * What the local engine judges when it answers the simulator's question: within the role's own account, by its own side
 * alone. The simulator knows no key policy, so here one lets the account's identity policies decide (K3).
 */
export function identitySide(target: Export, inventory: Inventory): Layers {
  const { identityPolicies, permissionsBoundary, scps } = s3Layers(target, inventory);
  const { role } = target.declared;
  return {
    resourceAccount: accountOf(role),
    identityPolicies,
    ...(permissionsBoundary === undefined ? {} : { permissionsBoundary }),
    ...(scps === undefined ? {} : { scps }),
    resourcePolicy: delegatingKeyPolicy(role),
  };
}

/** Names the account and nobody else, for KMS alone: it allows nothing by itself. */
function delegatingKeyPolicy(role: string): Policy {
  const root = `arn:${partitionOf(role)}:iam::${accountOf(role)}:root`;
  return {
    id: "a key policy that lets the account decide",
    kind: "key-policy",
    version: "2012-10-17",
    statements: [
      {
        index: 0,
        path: ["Statement", 0],
        effect: "Allow",
        principal: { everyone: false, aws: [root], service: [], federated: [], canonicalUser: [] },
        actions: ["kms:*"],
        resources: ["*"],
        conditions: [],
      },
    ],
  };
}

/** Everything that AWS would look at for the action, as the calls of the catalogue are judged. */
export function layersOf(action: string, target: Export, inventory: Inventory): Layers {
  if (!action.startsWith("kms:")) return s3Layers(target, inventory);
  const key = isGap(target.bucket) ? undefined : target.bucket.encryption?.key;
  return key === undefined ? managedKeyLayers(target, inventory) : kmsLayers(target, inventory, key);
}

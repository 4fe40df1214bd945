/** The types of resources that matter to an export, by name. */

import type { ResourceType } from "../model.ts";
import { alias } from "./alias.ts";
import { bucket } from "./bucket.ts";
import { bucketPolicy } from "./bucket-policy.ts";
import { key } from "./key.ts";
import { managedPolicy } from "./managed-policy.ts";
import { organizationsPolicy } from "./organizations-policy.ts";
import { policy } from "./policy.ts";
import { replicaKey } from "./replica-key.ts";
import { role } from "./role.ts";
import { rolePolicy } from "./role-policy.ts";
import { vpcEndpoint } from "./vpc-endpoint.ts";

export const RESOURCE_TYPES: ReadonlyMap<string, ResourceType> = new Map(
  [
    alias,
    bucket,
    bucketPolicy,
    key,
    managedPolicy,
    organizationsPolicy,
    policy,
    replicaKey,
    role,
    rolePolicy,
    vpcEndpoint,
  ].map((type) => [type.type, type]),
);

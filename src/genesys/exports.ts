/** From the inventory to exports: each declared export with its role, bucket and key. */

import type { Bucket, DeclaredExport, Gap, Inventory, Key, Role } from "../inventory/model.ts";
import { isGap } from "../inventory/model.ts";
import type { Export } from "./model.ts";

function missing(what: string, name: string, section: string): Gap {
  return {
    what: `${what} ${name}`,
    why: `no document of the repository describes it`,
    cure: `add it under \`inventory.${section}\` of the config`,
  };
}

function defaultKey(bucket: Bucket | Gap, keys: readonly Key[]): Key | Gap | undefined {
  if (isGap(bucket) || bucket.encryption?.key === undefined) return undefined;
  const arn = bucket.encryption.key;
  return keys.find((key) => key.arn === arn) ?? missing("key", arn, "keys");
}

/** One export with its pieces; a piece that the inventory does not hold is a gap. */
export function assembleExport(declared: DeclaredExport, inventory: Inventory): Export {
  const role: Role | Gap =
    inventory.roles.find((one) => one.arn === declared.role) ?? missing("role", declared.role, "roles");
  const bucket: Bucket | Gap =
    inventory.buckets.find((one) => one.name === declared.bucket) ?? missing("bucket", declared.bucket, "buckets");
  const key = defaultKey(bucket, inventory.keys);
  return { declared, role, bucket, ...(key === undefined ? {} : { key }) };
}

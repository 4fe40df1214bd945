/** From the inventory to exports: each declared export with its role, bucket and key. */

import type { Bucket, DeclaredExport, Gap, Inventory, Key, Role } from "../inventory/model.ts";
import { isGap } from "../inventory/model.ts";
import type { Export } from "./model.ts";

function missing(what: string, name: string, section: string, { readAt }: Pick<Inventory, "readAt">): Gap {
  if (readAt !== undefined) {
    return {
      what: `${what} ${name}`,
      why: "it is not among what was read of AWS",
      cure: "see whether it is there under this name, and read its account too",
    };
  }
  return {
    what: `${what} ${name}`,
    why: `no document of the repository describes it`,
    cure: `add it under \`inventory.${section}\` of the config`,
  };
}

function defaultKey(bucket: Bucket | Gap, inventory: Inventory): Key | Gap | undefined {
  if (isGap(bucket) || bucket.encryption?.key === undefined) return undefined;
  const arn = bucket.encryption.key;
  return inventory.keys.find((key) => key.arn === arn) ?? missing("key", arn, "keys", inventory);
}

/** S3 keeps the suffix for the aliases of access points. */
export function isAlias(bucket: string): boolean {
  return bucket.endsWith("-s3alias");
}

/** The alias of an access point stands where a bucket's name does, but its policy and the bucket's own both count (S8). */
function behindAlias(alias: string): Gap {
  return {
    what: `the bucket behind ${alias}`,
    why: `${alias} is the alias of an access point, not a bucket: which bucket it leads to is not known, nor the policy of the access point (S8)`,
    cure: "give the bucket's own name as bucket of the export; exports through an access point are not judged",
  };
}

function bucketOf(name: string, inventory: Inventory): Bucket | Gap {
  if (isAlias(name)) return behindAlias(name);
  return inventory.buckets.find((one) => one.name === name) ?? missing("bucket", name, "buckets", inventory);
}

/** One export with its pieces; a piece that the inventory does not hold is a gap. */
export function assembleExport(declared: DeclaredExport, inventory: Inventory): Export {
  const role: Role | Gap =
    inventory.roles.find((one) => one.arn === declared.role) ?? missing("role", declared.role, "roles", inventory);
  const bucket = bucketOf(declared.bucket, inventory);
  const key = defaultKey(bucket, inventory);
  return { declared, role, bucket, ...(key === undefined ? {} : { key }) };
}

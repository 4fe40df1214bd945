/** What a config leaves open, and what to add to it. */

import { nearest } from "../../authorization/policy/nearest.ts";
import type { Bucket, DeclaredExport, Gap, Role } from "../../inventory/model.ts";

/** A policy of a role that the config does not give. */
export function roleGap(arn: string, what: string, key: string): Gap {
  return {
    what: `${what} of ${arn}`,
    why: `the config gives no ${key}`,
    cure: `add ${key} to the role's entry under inventory.roles`,
  };
}

/** A key that a bucket uses and whose policy the config does not give. */
export function keyGap(arn: string): Gap {
  return {
    what: `the key policy of ${arn}`,
    why: "the config does not give it",
    cure: "add the key with its arn and policy under inventory.keys (aws kms get-key-policy prints it)",
  };
}

export function bucketsWithoutAccount(buckets: readonly Bucket[]): readonly Gap[] {
  return buckets
    .filter(({ account }) => account === "")
    .map(({ name }) => ({
      what: `the account of the bucket ${name}`,
      why: "the config does not give it, and no export of the config writes to the bucket",
      cure: "add account to the bucket's entry under inventory.buckets",
    }));
}

/** Buckets of which nobody says how they encrypt, although the inventory has keys. */
export function bucketsWithoutEncryption(buckets: readonly Bucket[], keys: number): readonly Gap[] {
  if (keys === 0) return [];
  return buckets
    .filter(({ encryption }) => encryption === undefined)
    .map(({ name }) => ({
      what: `the default encryption of the bucket ${name}`,
      why: "the config does not give it, but gives keys",
      cure: "add encryption to the bucket's entry under inventory.buckets (aws s3api get-bucket-encryption prints it)",
    }));
}

/** Exports whose role or bucket the inventory does not have. */
export function danglingReferences(
  exports: readonly DeclaredExport[],
  roles: readonly Role[],
  buckets: readonly Bucket[],
): readonly Gap[] {
  return exports.flatMap(({ name, role, bucket }) => [
    ...(roles.some(({ arn }) => arn === role)
      ? []
      : [
          absent(
            name,
            `role ${role}`,
            "roles",
            roles.map(({ arn }) => arn),
            role,
          ),
        ]),
    ...(buckets.some((entry) => entry.name === bucket)
      ? []
      : [
          absent(
            name,
            `bucket ${bucket}`,
            "buckets",
            buckets.map((entry) => entry.name),
            bucket,
          ),
        ]),
  ]);
}

function absent(name: string, what: string, list: string, known: readonly string[], wanted: string): Gap {
  const close = nearest(wanted, known);
  return {
    what: `the ${what} of the export ${name}`,
    why: `it is not in the inventory${close === undefined ? "" : `, which has ${close}`}`,
    cure: `add it under inventory.${list} of the config`,
  };
}

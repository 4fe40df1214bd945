/** Settings that stand in a bucket's own resource and in resources of their own, in the same blocks. */

import type { Place } from "../../../inventory/model.ts";
import type { BucketSettings, BucketSettingsPiece } from "../../template/pieces.ts";
import type { Value } from "../../template/value.ts";
import type { Instance } from "../model.ts";
import { booleanValue, given, notZero, present, required, saysText, within } from "./attributes.ts";
import { originOf } from "./origin.ts";

/** A resource of its own that sets something of the bucket it names. */
export function settingsPiece(instance: Instance, settings: BucketSettings): BucketSettingsPiece {
  return { ...originOf(instance), type: "bucket-settings", bucket: required(instance, "bucket"), settings };
}

/** @param rule the blocks `rule` of a server-side encryption configuration */
export function encryptionOf(rule: Value | undefined): BucketSettings["encryption"] {
  const algorithm = within(rule, "apply_server_side_encryption_by_default", "sse_algorithm");
  if (algorithm === undefined) return undefined;
  const key = within(rule, "apply_server_side_encryption_by_default", "kms_master_key_id");
  const bucketKey = within(rule, "bucket_key_enabled");
  return { algorithm, ...present({ key, bucketKey }) };
}

/** @param rule the blocks `rule` of an object lock configuration */
export function objectLockOf(
  enabled: Value | undefined,
  rule: Value | undefined,
): NonNullable<BucketSettings["objectLock"]> {
  const mode = within(rule, "default_retention", "mode");
  const days = notZero(within(rule, "default_retention", "days"));
  const years = notZero(within(rule, "default_retention", "years"));
  return present({ enabled, mode, days, years });
}

/** All four: one that is not given is false. */
export function publicAccessBlockOf(instance: Instance): NonNullable<BucketSettings["publicAccessBlock"]> {
  const setting = (name: string) => given(instance, name) ?? booleanValue(false, instance.place);
  return {
    blockPublicAcls: setting("block_public_acls"),
    ignorePublicAcls: setting("ignore_public_acls"),
    blockPublicPolicy: setting("block_public_policy"),
    restrictPublicBuckets: setting("restrict_public_buckets"),
  };
}

/** @param payer `Requester` or `BucketOwner` */
export function requesterPaysOf(payer: Value): Value {
  return saysText(payer, "Requester");
}

/** @param enabled `Enabled`, the only word for it; absent: enabled */
export function lockEnabledOf(enabled: Value | undefined, place: Place): Value {
  return enabled === undefined ? booleanValue(true, place) : saysText(enabled, "Enabled");
}

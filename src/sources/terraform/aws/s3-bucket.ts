/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket */

import type { BucketSettings } from "../../template/pieces.ts";
import { knownText, type Value } from "../../template/value.ts";
import type { Instance, ResourceType } from "../model.ts";
import { given, present, within } from "./attributes.ts";
import { encryptionOf, lockEnabledOf, objectLockOf, requesterPaysOf } from "./bucket-settings.ts";
import { arnOf, joined, nameOf, originOf, regionOf } from "./origin.ts";

/** Of the domain names of S3, by partition (AWS General Reference, S3 endpoints). */
const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ["aws", "amazonaws.com"],
  ["aws-us-gov", "amazonaws.com"],
  ["aws-cn", "amazonaws.com.cn"],
]);

export const S3_BUCKET: ResourceType = {
  type: "aws_s3_bucket",
  computed: (instance) => {
    const name = nameOf(instance, "bucket");
    return new Map([
      ["bucket", name],
      ["id", name],
      ["arn", arnOf(instance, { service: "s3", resource: [name] })],
      ["region", regionOf(instance)],
      ["bucket_region", regionOf(instance)],
      ...domainNames(instance, name),
    ]);
  },
  pieces: (instance) => [
    { ...originOf(instance), type: "bucket", name: nameOf(instance, "bucket"), settings: settingsOf(instance) },
  ],
};

function domainNames(instance: Instance, name: Value): readonly (readonly [string, Value])[] {
  const suffix = SUFFIXES.get(knownText(instance.partition) ?? "");
  if (suffix === undefined) return [];
  const global = ["bucket_domain_name", joined(instance, [name, `.s3.${suffix}`])] as const;
  const region = knownText(regionOf(instance));
  // Versions of the provider differ about us-east-1.
  if (region === undefined || region === "us-east-1") return [global];
  return [global, ["bucket_regional_domain_name", joined(instance, [name, `.s3.${region}.${suffix}`])]];
}

/** The arguments of provider versions before 4, deprecated since. */
function settingsOf(instance: Instance): BucketSettings {
  const policy = given(instance, "policy");
  const payer = given(instance, "request_payer");
  return {
    ...present({ policy: policy && { value: policy } }),
    ...present({ encryption: encryptionOf(within(given(instance, "server_side_encryption_configuration"), "rule")) }),
    ...present({ objectLock: lockOf(instance) }),
    ...present({ requesterPays: payer && requesterPaysOf(payer) }),
  };
}

/** A lock that is not enabled here may be by a resource of its own. */
function lockOf(instance: Instance): BucketSettings["objectLock"] {
  const block = within(given(instance, "object_lock_configuration"));
  const flag = given(instance, "object_lock_enabled");
  const enabled = flag?.kind === "boolean" && !flag.value ? undefined : flag;
  if (block === undefined) return enabled && { enabled };
  const fromBlock = lockEnabledOf(within(block, "object_lock_enabled"), block.place);
  return objectLockOf(enabled ?? fromBlock, within(block, "rule"));
}

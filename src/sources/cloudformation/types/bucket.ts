/** AWS::S3::Bucket */

import type { BucketSettings } from "../../template/pieces.ts";
import { joinTexts, knownText, textValue, unknownValue, type Value } from "../../template/value.ts";
import type { ResourceType, ResourceView } from "../model.ts";
import { arnOf, nameOf } from "./names.ts";
import { booleanOf, firstOf, originOf, partOf, present } from "./properties.ts";

const name = (resource: ResourceView): Value => nameOf(resource, "BucketName");

/** Host names outside of the commercial partition have another end. */
function hostOf(resource: ResourceView, ...middle: readonly (string | Value)[]): Value {
  const { place, partition } = resource;
  if (knownText(partition) !== "aws") return unknownValue("the bucket's host name depends on the partition", place);
  const parts = [name(resource), ...middle, ".amazonaws.com"];
  return joinTexts(
    parts.map((part) => (typeof part === "string" ? textValue(part, place) : part)),
    place,
  );
}

export const bucket: ResourceType = {
  type: "AWS::S3::Bucket",
  ref: name,
  attributes: new Map<string, (resource: ResourceView) => Value>([
    ["Arn", (resource) => arnOf(resource, "s3", ["", ""], name(resource))],
    ["DomainName", (resource) => hostOf(resource, ".s3")],
    ["RegionalDomainName", (resource) => hostOf(resource, ".s3.", resource.region)],
  ]),
  pieces: (resource) => [
    { type: "bucket", ...originOf(resource), name: name(resource), settings: settingsOf(resource) },
  ],
};

function settingsOf(resource: ResourceView): BucketSettings {
  const ownership = partOf(resource.property("OwnershipControls"), "Rules");
  return present<BucketSettings>({
    publicAccessBlock: publicAccessBlockOf(resource.property("PublicAccessBlockConfiguration")),
    objectOwnership: partOf(firstOf(ownership), "ObjectOwnership"),
    encryption: encryptionOf(resource.property("BucketEncryption")),
    objectLock: objectLockOf(resource),
  } as { [K in keyof BucketSettings]: BucketSettings[K] | undefined });
}

function publicAccessBlockOf(block: Value | undefined): BucketSettings["publicAccessBlock"] {
  if (block === undefined) return undefined;
  return present<NonNullable<BucketSettings["publicAccessBlock"]>>({
    blockPublicAcls: booleanOf(partOf(block, "BlockPublicAcls")),
    ignorePublicAcls: booleanOf(partOf(block, "IgnorePublicAcls")),
    blockPublicPolicy: booleanOf(partOf(block, "BlockPublicPolicy")),
    restrictPublicBuckets: booleanOf(partOf(block, "RestrictPublicBuckets")),
  });
}

function encryptionOf(configuration: Value | undefined): BucketSettings["encryption"] {
  const rule = firstOf(partOf(configuration, "ServerSideEncryptionConfiguration"));
  const byDefault = partOf(rule, "ServerSideEncryptionByDefault");
  if (configuration === undefined || rule === undefined) return undefined;
  const algorithm = partOf(byDefault, "SSEAlgorithm");
  const bucketKey = booleanOf(partOf(rule, "BucketKeyEnabled"));
  // A rule with nothing but the bucket key in it leaves the algorithm to S3.
  if (algorithm === undefined)
    return { algorithm: unknownValue("the rule of the bucket's encryption names no algorithm", rule.place) };
  const key = partOf(byDefault, "KMSMasterKeyID");
  return { algorithm, ...(key === undefined ? {} : { key }), ...(bucketKey === undefined ? {} : { bucketKey }) };
}

function objectLockOf(resource: ResourceView): BucketSettings["objectLock"] {
  const configuration = resource.property("ObjectLockConfiguration");
  const enabled = booleanOf(resource.property("ObjectLockEnabled")) ?? enabledBy(configuration);
  const retention = partOf(partOf(configuration, "Rule"), "DefaultRetention");
  if (enabled === undefined && configuration === undefined) return undefined;
  return present<NonNullable<BucketSettings["objectLock"]>>({
    enabled,
    mode: partOf(retention, "Mode"),
    days: partOf(retention, "Days"),
    years: partOf(retention, "Years"),
  });
}

/** `Enabled` is the only value. */
function enabledBy(configuration: Value | undefined): Value | undefined {
  const written = partOf(configuration, "ObjectLockEnabled");
  if (written === undefined || written.kind === "unknown") return written;
  return { kind: "boolean", value: knownText(written) === "Enabled", place: written.place };
}

/** Block Public Access as settings (B3, B5); what it does to requests is decided with them (B4). */

import { publicPolicy } from "../evaluate/public-access.ts";
import type { PolicyOrUnknown } from "../model.ts";
import type { PublicAccessSettings, Refusal } from "./model.ts";

/**
 * The settings that hold: of access point, bucket and account the strictest (B5). Levels that are not known may be
 * left out; what is on at one of the others is on.
 */
export function strictest(...levels: readonly PublicAccessSettings[]): PublicAccessSettings {
  const any = (setting: keyof PublicAccessSettings): boolean => levels.some((level) => level[setting]);
  return {
    blockPublicAcls: any("blockPublicAcls"),
    ignorePublicAcls: any("ignorePublicAcls"),
    blockPublicPolicy: any("blockPublicPolicy"),
    restrictPublicBuckets: any("restrictPublicBuckets"),
  };
}

/** Why S3 would not store a bucket policy: BlockPublicPolicy refuses public ones, and nothing else (B3, B6). */
export function storingRefused(policy: PolicyOrUnknown, settings: PublicAccessSettings): Refusal | undefined {
  if (!settings.blockPublicPolicy) return undefined;
  const isPublic = "unknown" in policy ? "unknown" : publicPolicy(policy);
  if (isPublic === false) return undefined;
  const reason =
    isPublic === true
      ? `BlockPublicPolicy refuses to store ${policy.id}: it is public`
      : `whether ${policy.id} is public is not known: if it is, BlockPublicPolicy refuses to store it`;
  return { applies: isPublic, status: 403, code: "AccessDenied", rule: "B3", reason };
}

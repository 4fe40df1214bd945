import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  publicPolicy
} from "./chunk-MAI7HOKB.js";

// src/authorization/s3/public-access-block.ts
function strictest(...levels) {
  const any = (setting) => levels.some((level) => level[setting]);
  return {
    blockPublicAcls: any("blockPublicAcls"),
    ignorePublicAcls: any("ignorePublicAcls"),
    blockPublicPolicy: any("blockPublicPolicy"),
    restrictPublicBuckets: any("restrictPublicBuckets")
  };
}
function storingRefused(policy, settings) {
  if (!settings.blockPublicPolicy) return void 0;
  const isPublic = "unknown" in policy ? "unknown" : publicPolicy(policy);
  if (isPublic === false) return void 0;
  const reason = isPublic === true ? `BlockPublicPolicy refuses to store ${policy.id}: it is public` : `whether ${policy.id} is public is not known: if it is, BlockPublicPolicy refuses to store it`;
  return { applies: isPublic, status: 403, code: "AccessDenied", rule: "B3", reason };
}

export {
  strictest,
  storingRefused
};

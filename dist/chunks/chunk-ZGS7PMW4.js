import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  requestContext,
  valuesOf
} from "./chunk-N5TSIYIH.js";

// src/authorization/s3/encryption-key.ts
var PREFIX = "s3:x-amz-server-side-encryption";
function encryptionKeyOf(request, bucketDefault) {
  const context = requestContext(request.context);
  const header = (name) => valuesOf(context.get(`${PREFIX}${name}`))[0];
  if (header("-customer-algorithm") !== void 0) return "none";
  const sent = header("");
  if (sent !== void 0) return keyFor(sent, header("-aws-kms-key-id"));
  return keyFor(bucketDefault?.algorithm ?? "AES256", bucketDefault?.key);
}
function keyFor(algorithm, key) {
  if (!algorithm.startsWith("aws:kms")) return "none";
  return key === void 0 ? "managed" : { key };
}

export {
  encryptionKeyOf
};

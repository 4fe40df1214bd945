import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);

// src/rules/registry.ts
var RULES = [
  { id: "assume-role-denied", severity: "error", summary: "Genesys Cloud cannot assume the export role" },
  { id: "put-object-denied", severity: "error", summary: "recordings or their metadata cannot be written" },
  { id: "put-object-acl-denied", severity: "error", summary: "the ACL that Genesys asks for cannot be set" },
  { id: "get-bucket-location-denied", severity: "error", summary: "the bucket's location cannot be read" },
  {
    id: "get-encryption-configuration-denied",
    severity: "error",
    summary: "the bucket's default encryption cannot be read"
  },
  { id: "generate-data-key-denied", severity: "error", summary: "the bucket's KMS key cannot be used for writing" },
  {
    id: "encryption-header-required",
    severity: "error",
    summary: "uploads are denied unless they carry an encryption header"
  },
  { id: "key-in-another-region", severity: "error", summary: "the bucket's KMS key lies in another region" },
  { id: "key-not-enabled", severity: "error", summary: "the bucket's KMS key is disabled or about to be deleted" },
  { id: "others-trusted", severity: "warning", summary: "others beside Genesys may assume the role" },
  { id: "others-may-write", severity: "warning", summary: "the bucket policy lets other accounts write" },
  {
    id: "decrypt-denied",
    severity: "warning",
    summary: "multipart uploads under the bucket's KMS key cannot be completed"
  },
  { id: "abort-multipart-upload-denied", severity: "warning", summary: "interrupted uploads cannot be cleaned up" },
  { id: "list-bucket-denied", severity: "warning", summary: "the bucket cannot be listed" },
  { id: "call-undecided", severity: "warning", summary: "whether AWS would allow a call cannot be told" },
  {
    id: "simulator-disagrees",
    severity: "warning",
    summary: "IAM's own simulator and the gate's engine answer differently"
  },
  { id: "guard-undecided", severity: "warning", summary: "whether strangers stay out cannot be told" },
  {
    id: "trust-without-external-id",
    severity: "error",
    summary: "other customers of Genesys could use the role (confused deputy)"
  },
  { id: "trust-too-wide", severity: "error", summary: "others than Genesys may assume the role" },
  { id: "public-bucket-policy", severity: "error", summary: "strangers may write into the bucket" },
  { id: "plain-http-accepted", severity: "warning", summary: "the bucket accepts recordings over plain HTTP" },
  { id: "write-beyond-export", severity: "warning", summary: "the role may write to other buckets" },
  {
    id: "write-beyond-organization",
    severity: "notice",
    summary: "the role may write under other organizations' prefixes"
  },
  { id: "malformed-policy", severity: "error", summary: "AWS would refuse to store the policy" },
  {
    id: "suspicious-policy",
    severity: "warning",
    summary: "AWS stores the policy, but it does not say what was surely meant"
  },
  { id: "unreadable-input", severity: "error", summary: "a file that matters cannot be read" },
  { id: "bad-config", severity: "error", summary: "the configuration is not valid" },
  { id: "not-known", severity: "warning", summary: "something that an answer needs is in no file" },
  { id: "no-export-found", severity: "error", summary: "there is no export to judge" },
  { id: "export-removed", severity: "error", summary: "a change takes an export out of the gate's sight" },
  { id: "policy-removed", severity: "error", summary: "a change takes a policy out of the gate's sight" },
  {
    id: "object-lock-needs-checksum",
    severity: "notice",
    summary: "a default retention asks uploads for a checksum header"
  },
  {
    id: "genesys-account-to-confirm",
    severity: "notice",
    summary: "the Genesys account of this region should be confirmed"
  },
  { id: "genesys-account-unknown", severity: "notice", summary: "Genesys publishes no account for this region" },
  {
    id: "drift-breaks-export",
    severity: "error",
    summary: "AWS differs from the files, and an export works on one side only"
  },
  { id: "drift", severity: "warning", summary: "AWS holds something else than the files say" },
  { id: "shard-missing", severity: "error", summary: "a part of the judgement is not there" },
  { id: "shard-unusable", severity: "error", summary: "the report of a part cannot be merged" },
  { id: "stale-suppression", severity: "notice", summary: "a suppression expired or matches nothing" }
];

export {
  RULES
};

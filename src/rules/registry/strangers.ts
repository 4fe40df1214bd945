/** Rules of the group "Strangers". */

import type { RuleSummary } from "../rule.ts";

export const STRANGERS = [
  {
    id: "trust-without-external-id",
    group: "Strangers",
    severity: "error",
    effect: "fail",
    summary: "other customers of Genesys could use the role (confused deputy)",
  },
  {
    id: "trust-too-wide",
    group: "Strangers",
    severity: "error",
    effect: "fail",
    summary: "others than Genesys may assume the role",
  },
  {
    id: "public-bucket-policy",
    group: "Strangers",
    severity: "error",
    effect: "fail",
    summary: "strangers may write into the bucket",
  },
  {
    id: "plain-http-accepted",
    group: "Strangers",
    severity: "warning",
    effect: "none",
    summary: "the bucket accepts recordings over plain HTTP",
  },
  {
    id: "write-beyond-export",
    group: "Strangers",
    severity: "warning",
    effect: "none",
    summary: "the role may write to other buckets",
  },
  {
    id: "write-beyond-organization",
    group: "Strangers",
    severity: "notice",
    effect: "none",
    summary: "the role may write under other organizations' prefixes",
  },
  {
    id: "others-trusted",
    group: "Strangers",
    severity: "warning",
    effect: "none",
    summary: "others beside Genesys may assume the role",
  },
  {
    id: "others-may-write",
    group: "Strangers",
    severity: "warning",
    effect: "none",
    summary: "the bucket policy lets others write or delete",
  },
  {
    id: "public-read",
    group: "Strangers",
    severity: "warning",
    effect: "none",
    summary: "everybody can read the recordings",
  },
  {
    id: "key-open-to-account",
    group: "Strangers",
    severity: "warning",
    effect: "none",
    summary: "the key policy lets everybody, or another account as a whole, use the key",
  },
  {
    id: "guard-undecided",
    group: "Strangers",
    severity: "warning",
    effect: "undecided",
    summary: "whether strangers stay out cannot be told",
  },
] as const satisfies readonly RuleSummary[];

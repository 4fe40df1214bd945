/** Rules of the group "Bucket, key and Genesys account". */

import type { RuleSummary } from "../rule.ts";

export const FACTS = [
  {
    id: "key-in-another-region",
    group: "Bucket, key and Genesys account",
    severity: "error",
    effect: "fail",
    summary: "the bucket's KMS key lies in another region",
  },
  {
    id: "key-not-enabled",
    group: "Bucket, key and Genesys account",
    severity: "error",
    effect: "fail",
    summary: "the bucket's KMS key is disabled or about to be deleted",
  },
  {
    id: "object-lock-needs-checksum",
    group: "Bucket, key and Genesys account",
    severity: "notice",
    effect: "none",
    summary: "a default retention asks uploads for a checksum header",
  },
  {
    id: "genesys-account-to-confirm",
    group: "Bucket, key and Genesys account",
    severity: "notice",
    effect: "none",
    summary: "the Genesys account of this region should be confirmed",
  },
  {
    id: "genesys-account-unknown",
    group: "Bucket, key and Genesys account",
    severity: "notice",
    effect: "none",
    summary: "Genesys publishes no account for this region",
  },
] as const satisfies readonly RuleSummary[];

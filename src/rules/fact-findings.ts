/** Notices about facts of an export that no policy decides but people ask about. */

import { accountNeedsConfirmation, GENESYS_REGIONS } from "../genesys/accounts.ts";
import { regionOf } from "../genesys/arn.ts";
import type { ExportDecisions } from "../genesys/model.ts";
import { isGap } from "../inventory/model.ts";
import type { Finding, Severity } from "./model.ts";

interface Fact {
  readonly rule: string;
  /** Left out: a notice. */
  readonly severity?: Severity;
  readonly applies: (judged: ExportDecisions) => boolean;
  readonly message: string;
  readonly why: string;
}

const FACTS: readonly Fact[] = [
  {
    rule: "key-in-another-region",
    severity: "error",
    applies: ({ export: { bucket } }) =>
      !isGap(bucket) &&
      bucket.region !== undefined &&
      bucket.encryption?.key !== undefined &&
      regionOf(bucket.encryption.key) !== bucket.region,
    message: "The bucket's default key lies in another region than the bucket: no upload succeeds.",
    why: "S3 only uses a KMS key of the bucket's own region (K5).",
  },
  {
    rule: "object-lock-needs-checksum",
    applies: ({ export: { bucket } }) =>
      !isGap(bucket) && bucket.objectLock?.enabled === true && bucket.objectLock.mode !== undefined,
    message: "The bucket has a default retention (Object Lock): uploads need a checksum header.",
    why: "Object Lock never answers a new upload with 403; without Content-MD5 or x-amz-sdk-checksum-algorithm S3 answers 400. Whether Genesys sends one is not documented: try one export.",
  },
  {
    rule: "genesys-account-to-confirm",
    applies: ({ export: { declared } }) =>
      accountNeedsConfirmation(declared.account ?? GENESYS_REGIONS.get(declared.region ?? "")?.account ?? ""),
    message: "The AWS account of Genesys Cloud's FedRAMP region should be confirmed with Genesys.",
    why: "Older Genesys pages name 325654371633 for us-east-2 (FedRAMP); newer ones say to ask your Genesys representative.",
  },
  {
    rule: "genesys-account-unknown",
    applies: ({ export: { declared } }) =>
      declared.account === undefined &&
      declared.region !== undefined &&
      GENESYS_REGIONS.get(declared.region) === undefined,
    message: "Genesys publishes no AWS account for this region.",
    why: "Set `genesys.account` of the export to the account id that Genesys gave you; until then nobody can say whether the trust policy names the right one.",
  },
];

/** The notices of one export. */
export function factFindings(judged: ExportDecisions): readonly Finding[] {
  const { name, place } = judged.export.declared;
  return FACTS.filter(({ applies }) => applies(judged)).map(({ rule, severity, message, why }) => ({
    rule,
    severity: severity ?? "notice",
    status: "new",
    export: name,
    message,
    why,
    calls: [],
    ...(place === undefined ? {} : { location: place }),
    refuted: [],
    identity: `${name} ${rule}`,
  }));
}

/** Notices about facts of an export that no policy decides but people ask about. */

import { accountNeedsConfirmation, GENESYS_REGIONS } from "../genesys/accounts.ts";
import { regionOf } from "../genesys/arn.ts";
import type { ExportDecisions } from "../genesys/model.ts";
import { isGap } from "../inventory/model.ts";
import type { Finding } from "./model.ts";
import { type About, placeOfExport } from "./places.ts";
import { severityOf } from "./registry.ts";

interface Fact {
  readonly rule: string;
  readonly applies: (judged: ExportDecisions) => boolean;
  readonly message: (judged: ExportDecisions) => string;
  readonly why: string;
  readonly about: About;
  readonly advice?: string;
}

const says = (text: string) => (): string => text;

const FACTS: readonly Fact[] = [
  {
    rule: "key-in-another-region",
    applies: ({ export: { bucket } }) =>
      !isGap(bucket) &&
      bucket.region !== undefined &&
      bucket.encryption?.key !== undefined &&
      regionOf(bucket.encryption.key) !== bucket.region,
    message: says("The bucket's default key lies in another region than the bucket: no upload succeeds."),
    why: "S3 only uses a KMS key of the bucket's own region (K5).",
    about: "key",
    advice: "give the bucket a key of its own region as default encryption",
  },
  {
    rule: "key-not-enabled",
    applies: (judged) => unusableState(judged) !== undefined,
    message: (judged) =>
      `The bucket's default key is not enabled, its state is ${unusableState(judged)}: no upload succeeds.`,
    why: "KMS encrypts with an enabled key only, whatever the policies say (K5).",
    about: "key",
    advice:
      "enable the key (aws kms enable-key, after aws kms cancel-key-deletion where it waits for that), or give the bucket another one",
  },
  {
    rule: "object-lock-needs-checksum",
    applies: ({ export: { bucket } }) =>
      !isGap(bucket) && bucket.objectLock?.enabled === true && bucket.objectLock.mode !== undefined,
    message: says("The bucket has a default retention (Object Lock): uploads need a checksum header."),
    why: "Object Lock never answers a new upload with 403; without Content-MD5 or x-amz-sdk-checksum-algorithm S3 answers 400. Whether Genesys sends one is not documented: try one export.",
    about: "bucket",
  },
  {
    rule: "genesys-account-to-confirm",
    applies: ({ export: { declared } }) =>
      accountNeedsConfirmation(declared.account ?? GENESYS_REGIONS.get(declared.region ?? "")?.account ?? ""),
    message: says("The AWS account of Genesys Cloud's FedRAMP region should be confirmed with Genesys."),
    why: "Older Genesys pages name 325654371633 for us-east-2 (FedRAMP); newer ones say to ask your Genesys representative.",
    about: "role",
  },
  {
    rule: "genesys-account-unknown",
    applies: ({ export: { declared } }) =>
      declared.account === undefined &&
      declared.region !== undefined &&
      GENESYS_REGIONS.get(declared.region) === undefined,
    message: says("Genesys publishes no AWS account for this region."),
    why: "Set `genesys.account` of the export to the account id that Genesys gave you; until then nobody can say whether the trust policy names the right one.",
    about: "role",
  },
];

/** A key whose primary region is being moved encrypts all the same. */
const USABLE: ReadonlySet<string> = new Set(["Enabled", "Updating"]);

/** The state of the export's key, where it cannot encrypt. */
function unusableState({ export: { key } }: ExportDecisions): string | undefined {
  if (key === undefined || isGap(key) || key.state === undefined) return undefined;
  return USABLE.has(key.state) ? undefined : key.state;
}

/** The notices of one export. */
export function factFindings(judged: ExportDecisions): readonly Finding[] {
  const { name } = judged.export.declared;
  return FACTS.filter(({ applies }) => applies(judged)).map(({ rule, message, why, about, advice }) => {
    const location = placeOfExport(judged.export, about);
    return {
      rule,
      severity: severityOf(rule),
      status: "new",
      export: name,
      message: message(judged),
      why,
      calls: [],
      ...(location === undefined ? {} : { location }),
      ...(advice === undefined ? {} : { advice }),
      refuted: [],
      identity: `${name} ${rule}`,
    };
  });
}

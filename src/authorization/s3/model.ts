/** What S3 looks at beside policies: a bucket's settings, and what a call says in headers that no condition key shows. */

import type { Request } from "../model.ts";

export interface PublicAccessSettings {
  readonly blockPublicAcls: boolean;
  readonly ignorePublicAcls: boolean;
  readonly blockPublicPolicy: boolean;
  readonly restrictPublicBuckets: boolean;
}

export interface DefaultEncryption {
  readonly algorithm: "AES256" | "aws:kms" | "aws:kms:dsse";
  /** Key ARN; absent with a kms algorithm: the AWS managed key aws/s3. */
  readonly key?: string;
}

/** Where S3's default changed over the years an absent setting is not known; otherwise it is S3's default. */
export interface BucketSettings {
  readonly account: string;
  /** Absent: not known. */
  readonly region?: string;
  /** Absent: not known. */
  readonly objectOwnership?: "BucketOwnerEnforced" | "BucketOwnerPreferred" | "ObjectWriter";
  /** The effective settings ({@link strictest}); absent: not known. */
  readonly publicAccessBlock?: PublicAccessSettings;
  /** Absent: not known. */
  readonly blocksCustomerKeys?: boolean;
  /** Absent: off. */
  readonly requesterPays?: boolean;
  /** Absent: AES256. */
  readonly encryption?: DefaultEncryption;
  /** `mode`: there is a default retention. Absent: no Object Lock. */
  readonly objectLock?: { readonly enabled: boolean; readonly mode?: "GOVERNANCE" | "COMPLIANCE" };
}

/** `unknown`: the header may be sent or not. A header that is not in the map is not sent. */
export type HeaderValue = string | { readonly unknown: true };

/** One call of S3's API. */
export interface S3Call {
  /** The API's name: PutObject, PutObjectAcl, UploadPart, ... */
  readonly operation: string;
  /** What is authorized; its context shows the headers that condition keys are named after (N1). */
  readonly request: Request;
  /** The other headers, names in lower case. */
  readonly headers: Readonly<Record<string, HeaderValue>>;
}

/** S3 refuses the call, whatever the policies say. */
export interface Refusal {
  /** `unknown`: it does so under a circumstance that is not known; the reason names it. */
  readonly applies: true | "unknown";
  readonly status: 400 | 403;
  /** S3's error code. */
  readonly code: string;
  readonly rule: string;
  readonly reason: string;
}

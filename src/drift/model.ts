/** Drift: where AWS holds something else than the files say. Plain data. */

import type { Place } from "../inventory/model.ts";

/** What is compared: the document or setting, by what it is attached to. */
export type DriftKind =
  | "role"
  | "trust-policy"
  | "identity-policies"
  | "permissions-boundary"
  | "role-tags"
  | "bucket"
  | "bucket-region"
  | "bucket-policy"
  | "public-access-block"
  | "object-ownership"
  | "encryption"
  | "object-lock"
  | "key"
  | "key-policy"
  | "scps"
  | "rcps";

/** `missing`: in the files and not in AWS. `undeclared`: in AWS and not in the files. `unknown`: AWS could not be read. */
export type DriftChange = "differs" | "missing" | "undeclared" | "unknown";

/** An export that works on one side only. */
export interface Break {
  readonly export: string;
  /** The side on which the calls are stopped: in AWS now, or by the files, with the next apply. */
  readonly side: "live" | "files";
  /** Ids of the calls and guards that come out worse on that side. */
  readonly calls: readonly string[];
}

export interface Drift {
  /** The same drift has the same id in every run: letters, digits and hyphens. */
  readonly id: string;
  /** `the bucket policy of acme-legal-recordings` */
  readonly what: string;
  /** ARN of the role or key, name of the bucket, id of the account. */
  readonly attachedTo: string;
  /** Names of the files' exports that it touches: those that consist of what it is attached to. */
  readonly exports: readonly string[];
  readonly kind: DriftKind;
  readonly change: DriftChange;
  /** Where the files say it: the first of several. */
  readonly filePath?: string;
  /** The beginning of that file's document. */
  readonly place?: Place;
  /** What it is called in AWS: `arn:aws:iam::111122223333:role/X#trust-policy`. */
  readonly live: string;
  /** `- ` what only the files say, `+ ` what only AWS holds, two spaces: both. Foreign text, not escaped. */
  readonly difference: readonly string[];
  readonly breaks: readonly Break[];
  readonly severity: "error" | "warning";
  /** `YYYY-MM-DD` */
  readonly firstSeen?: string;
  /** Why it could not be told; set for `unknown`. */
  readonly unknown?: string;
  /** Ids of the policies that it is about, of both sides. */
  readonly policies: readonly string[];
}

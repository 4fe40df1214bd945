/** What somebody holds in hand after a 403, read: requests with what is known of their context, and texts. Plain data. */

import type { ContextValue, PolicyKind } from "../authorization/model.ts";

export type Service = "sts" | "s3" | "kms";

/** Who called, as far as the evidence says it. */
export interface Caller {
  /** ARN of the session, role or user; absent where AWS tells the account alone. */
  readonly arn?: string;
  /** ARN of the role behind a session, with its path, where it is told. */
  readonly role?: string;
  readonly account?: string;
  /** An AWS service on its own account. */
  readonly service?: string;
  readonly anonymous?: true;
}

/** The way by which the request came. `forwarded`: another service made the call with the caller's credentials. */
export type Network =
  | { readonly via: "internet"; readonly address: string }
  | { readonly via: "endpoint"; readonly id: string; readonly address?: string; readonly account?: string }
  | { readonly via: "forwarded" }
  | { readonly via: "unknown"; readonly why: string };

/** What AWS' text says about the layer that denied. */
export interface NamedLayer {
  /** More than one where the phrase does not tell them apart. */
  readonly kinds: readonly PolicyKind[];
  readonly effect: "explicit deny" | "no allow" | "setting";
  /** AWS' own words: `with an explicit deny in a resource-based policy`. */
  readonly phrase: string;
  /** The policy that AWS names, where it does. */
  readonly policyArn?: string;
}

export interface AwsError {
  readonly code?: string;
  readonly message: string;
  /** Absent: the text names no layer. */
  readonly named?: NamedLayer;
}

export type Outcome = "succeeded" | "denied" | "failed";

/** One request to AWS. */
export interface RequestEvidence {
  readonly kind: "request";
  /** A record shows more of the request than a text, which has only who, what and on which resource. */
  readonly source: "record" | "text";
  /** False: headers, query, ExternalId, tags and encryption context are not known. A record may leave its parameters out. */
  readonly showsParameters: boolean;
  /** Where in the input: `record 3`. */
  readonly at: string;
  readonly service: Service;
  /** The API's name, where it is told: `CreateMultipartUpload`. */
  readonly operation?: string;
  /** What is authorized: `s3:PutObject`. */
  readonly action: string;
  /** ARN. */
  readonly resource: string;
  readonly caller: Caller;
  /** ISO 8601. */
  readonly time?: string;
  readonly region?: string;
  /** Account that owns the resource. */
  readonly resourceAccount?: string;
  readonly network: Network;
  /** Context keys that are known; null: known to be absent. */
  readonly facts: Readonly<Record<string, ContextValue | null>>;
  readonly outcome: Outcome;
  readonly error?: AwsError;
}

/** A denial of which no request can be rebuilt. */
export interface TextEvidence {
  readonly kind: "text";
  readonly at: string;
  readonly service?: Service;
  readonly operation?: string;
  readonly action?: string;
  readonly bucket?: string;
  readonly outcome: "denied" | "failed";
  readonly error: AwsError;
}

/** A recording job of Genesys Cloud, or the list of its failed recordings: neither carries a reason of AWS. */
export interface JobEvidence {
  readonly kind: "job";
  readonly at: string;
  readonly id?: string;
  readonly state?: string;
  readonly message?: string;
  readonly failed?: number;
  readonly processed?: number;
  readonly failedOnly: boolean;
}

/** A readable record that is about something else. */
export interface OtherEvidence {
  readonly kind: "other";
  readonly at: string;
  /** `ec2.amazonaws.com RunInstances` */
  readonly what: string;
  readonly outcome: Outcome;
}

export type Evidence = RequestEvidence | TextEvidence | JobEvidence | OtherEvidence;

export interface Unreadable {
  readonly at: string;
  readonly why: string;
}

export interface EvidenceRead {
  readonly evidence: readonly Evidence[];
  readonly unreadable: readonly Unreadable[];
}

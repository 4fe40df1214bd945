/** How ids are said to a person. */

import type { PolicyKind } from "../authorization/model.ts";
import type { Drift } from "../drift/model.ts";
import type { CallDecision, CallDecisionWord } from "../genesys/model.ts";
import type { Status } from "../rules/model.ts";
import type { Report } from "./model.ts";

export const DECISION_WORDS: Readonly<Record<CallDecisionWord, string>> = {
  allowed: "allowed",
  implicitDeny: "implicit deny",
  explicitDeny: "explicit deny",
  depends: "depends",
  unknown: "unknown",
};

/** In place of a cause, where no policy that was read denies. */
export const DENIED_BY_SIMULATOR = "denied by IAM's simulator";

/** As AWS' documentation names them. */
export const KIND_WORDS: Readonly<Record<PolicyKind, string>> = {
  "identity-policy": "identity policy",
  "permissions-boundary": "permissions boundary",
  "session-policy": "session policy",
  "trust-policy": "trust policy",
  "bucket-policy": "bucket policy",
  "key-policy": "key policy",
  scp: "SCP",
  rcp: "RCP",
  "vpc-endpoint-policy": "VPC endpoint policy",
};

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  new: "new",
  existing: "existing before this change",
  fixed: "fixed by this change",
  suppressed: "suppressed",
};

export const DRIFT_TITLE = "Drift: AWS differs from the files";

export const DRIFT_WORDS: Readonly<Record<Drift["change"], string>> = {
  differs: "not what the files say",
  missing: "in the files, not in AWS",
  undeclared: "in AWS, in no file",
  unknown: "could not be compared",
};

/** Where everything is that has no room elsewhere; a run does not write it by itself. */
export const JSON_REPORT = "the JSON report (`json-file`, or `--format json`)";

export const VERDICT_WORDS: Readonly<Record<Report["verdict"], string>> = {
  pass: "pass",
  fail: "fail",
  undecided: "undecided",
};

interface CallName {
  /** What Genesys does with the call, after `Genesys Cloud can`. */
  readonly name: string;
  /** Calls that a person takes for one thing, and what all of them together are called. */
  readonly family: string;
}

const READ_BUCKET = "read bucket location, encryption";
const WRITE_RECORDINGS = "write recordings";

const CALL_NAMES: ReadonlyMap<string, CallName> = new Map([
  ["assume-role", { name: "assume role", family: "assume role" }],
  ["get-bucket-location", { name: "read bucket location", family: READ_BUCKET }],
  ["get-encryption-configuration", { name: "read bucket encryption", family: READ_BUCKET }],
  ["put-recording", { name: WRITE_RECORDINGS, family: WRITE_RECORDINGS }],
  ["put-recording-with-acl", { name: "write recordings with ACL", family: WRITE_RECORDINGS }],
  ["put-recording-multipart", { name: "write recordings in parts", family: WRITE_RECORDINGS }],
  ["put-metadata", { name: "write metadata", family: "write metadata" }],
  ["put-object-acl", { name: "set ACL", family: "set ACL" }],
  ["abort-multipart-upload", { name: "abort uploads", family: "abort uploads" }],
  ["generate-data-key", { name: "encrypt with key", family: "use key" }],
  ["decrypt", { name: "decrypt with key", family: "use key" }],
  ["list-bucket", { name: "list bucket", family: "list bucket" }],
]);

/** The names as they read in a sentence, after `Genesys Cloud cannot`. */
const PHRASES: ReadonlyMap<string, string> = new Map([
  [READ_BUCKET, "read the bucket's location and encryption"],
  ["read bucket location", "read the bucket's location"],
  ["read bucket encryption", "read the bucket's encryption"],
  ["set ACL", "set an object's ACL"],
  ["use key", "use the bucket's key"],
  ["encrypt with key", "encrypt with the bucket's key"],
  ["decrypt with key", "decrypt with the bucket's key"],
  ["list bucket", "list the bucket"],
  ["write recordings with ACL", "write recordings with an ACL"],
]);

/** The order in which a person wants to hear of them. */
const FAMILY_ORDER = [WRITE_RECORDINGS, "write metadata", READ_BUCKET, "assume role", "set ACL", "use key"];

/** A call's human name; an id that is not known stands for itself. */
function callName(id: string): string {
  return CALL_NAMES.get(id)?.name ?? id;
}

/** A name of {@link callNames} as it reads in a sentence. */
export function callPhrase(name: string): string {
  return PHRASES.get(name) ?? name;
}

/** The thing that a call is a part of: `use key` for `decrypt`. */
export function callFamily(id: string): string {
  return CALL_NAMES.get(id)?.family ?? id;
}

/**
 * Names for a set of an export's calls, one per family in the order of importance: the family's own name where all calls
 * of it that the export makes are in the set, otherwise the names of those that are.
 */
export function callNames(ids: readonly string[], all: readonly CallDecision[]): readonly string[] {
  const families = [...new Set(ids.map(callFamily))].sort((a, b) => rank(a) - rank(b));
  return families.map((family) => {
    const members = ids.filter((id) => callFamily(id) === family);
    const existing = all.filter(({ call }) => callFamily(call.id) === family).length;
    return members.length >= existing ? family : members.map(callName).join(", ");
  });
}

function rank(family: string): number {
  const index = FAMILY_ORDER.indexOf(family);
  return index < 0 ? FAMILY_ORDER.length : index;
}

/** `1 export`, `2 exports`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** `a`, `a and b`, `a, b and c`; past `most` the rest is counted. */
export function listed(items: readonly string[], last = "and", most = 6): string {
  const shown = items.length > most ? [...items.slice(0, most - 1), `${items.length - most + 1} more`] : items;
  if (shown.length < 2) return shown.join("");
  return `${shown.slice(0, -1).join(", ")} ${last} ${shown.at(-1)}`;
}

/** `GenesysExport` of a role's ARN; the text itself where it is none. */
export function roleName(arn: string): string {
  return /^arn:[^:]*:iam::[^:]*:role\/(?:.*\/)?([^/]+)$/.exec(arn)?.[1] ?? arn;
}

/** First group of a UUID: `3f0b5d2e…`; shorter texts as they are. */
export function shortId(id: string): string {
  return id.length > 12 ? `${id.slice(0, 8)}…` : id;
}

/** From a reference to where it was written, on the head or on the base. */

import type { StatementReference } from "../authorization/model.ts";
import type { Place, PolicyDocument } from "../inventory/model.ts";
import { toPointer } from "../inventory/pointer.ts";
import type { Finding } from "../rules/model.ts";
import type { Report } from "./model.ts";
import { shortNames } from "./short-names.ts";

export interface Lookup {
  /** Lines of the statement; undefined where it was not read from a file. */
  place(reference: StatementReference): Place | undefined;
  /** Path of the policy's file, or its id where it is in none. */
  path(reference: StatementReference): string;
  /** The text of a file. */
  text(path: string): string | undefined;
  /** What of a template the policy is: the address of its resource, and its part. */
  address(reference: StatementReference): string | undefined;
}

export interface Lookups {
  readonly head: Lookup;
  readonly base: Lookup;
  /** The side on which a finding is to be seen: fixed ones stand on the base only. */
  of(finding: Finding): Lookup;
  /** The file's name, with as many of its folders as tell it from other files. */
  shortPath(path: string): string;
}

/** Indexes a report's documents. The head's come first in the report, so the first of an id is the head's, the last the base's. */
export function lookups(report: Report): Lookups {
  const found = known.get(report) ?? indexed(report);
  known.set(report, found);
  return found;
}

/** Every part of a report asks. */
const known = new WeakMap<Report, Lookups>();

function indexed(report: Report): Lookups {
  const head = lookup([...report.documents].reverse());
  const base = lookup(report.documents);
  const files = [
    ...report.documents.flatMap(({ path, alsoIn }) => [path, ...(alsoIn?.keys() ?? [])]),
    ...report.inputs.map(({ path }) => path),
  ];
  return {
    head,
    base,
    of: (finding) => (finding.status === "fixed" ? base : head),
    shortPath: shortNames(files),
  };
}

/** What was read of AWS is named by an ARN: `arn:aws:iam::111122223333:role/X#trust-policy`. No file of a repository is. */
export function isOfAws(path: string): boolean {
  return path.startsWith("arn:");
}

/** Where a finding is to be seen. */
export function locationOf(finding: Finding, side: Pick<Lookup, "place">): Place | undefined {
  return finding.location ?? (finding.statement && side.place(finding.statement));
}

/** `policies/bucket.json:14`; of a file that is not shown, as a plan, the address in it: `plan.json#aws_s3_bucket_policy.this`. */
export function placeWords({ path, line }: Place, reference: StatementReference | undefined, side: Lookup): string {
  if (!isHidden(path, side)) return `${path}:${line}`;
  const address = reference && side.address(reference);
  return address === undefined ? path : `${path}#${address}`;
}

/** Whether nothing of the file is ever shown: a plan may hold secrets. Its lines tell nobody anything. */
export function isHidden(path: string, side: Lookup): boolean {
  return side.text(path) === "";
}

/** {@link placeWords} of where a finding is to be seen; undefined where that is in no file. */
export function findingWords(finding: Finding, side: Lookup): string | undefined {
  const place = locationOf(finding, side);
  return place && placeWords(place, finding.statement, side);
}

function lookup(documents: readonly PolicyDocument[]): Lookup {
  const byId = new Map(documents.map((document) => [document.policy.id, document]));
  const texts = new Map(documents.flatMap(({ path, text, alsoIn = [] }) => [...alsoIn, [path, text] as const]));
  const place = ({ policy, path }: StatementReference): Place | undefined =>
    byId.get(policy)?.places.get(toPointer(path))?.value;
  return {
    place,
    // A part of a template's policy may stand in another file than the policy.
    path: (reference) => place(reference)?.path ?? byId.get(reference.policy)?.path ?? reference.policy,
    text: (path) => texts.get(path),
    address: ({ policy }) => byId.get(policy)?.address,
  };
}

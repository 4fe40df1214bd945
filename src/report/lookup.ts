/** From a reference to where it was written, on the head or on the base. */

import type { StatementReference } from "../authorization/model.ts";
import type { Place, PolicyDocument } from "../inventory/model.ts";
import { toPointer } from "../inventory/pointer.ts";
import type { Finding } from "../rules/model.ts";
import type { Report } from "./model.ts";

export interface Lookup {
  /** Lines of the statement; undefined where it was not read from a file. */
  place(reference: StatementReference): Place | undefined;
  /** Path of the policy's file, or its id where it is in none. */
  path(reference: StatementReference): string;
  /** The text of a file. */
  text(path: string): string | undefined;
}

export interface Lookups {
  readonly head: Lookup;
  readonly base: Lookup;
  /** The side on which a finding is to be seen: fixed ones stand on the base only. */
  of(finding: Finding): Lookup;
  /** The file's name, or the whole path where another file has that name too. */
  shortPath(path: string): string;
}

/** Indexes a report's documents. The head's come first in the report, so the first of an id is the head's, the last the base's. */
export function lookups(report: Report): Lookups {
  const head = lookup([...report.documents].reverse());
  const base = lookup(report.documents);
  const paths = new Set(report.documents.map((document) => document.path));
  const names = new Map<string, number>();
  for (const path of paths) names.set(fileName(path), (names.get(fileName(path)) ?? 0) + 1);
  return {
    head,
    base,
    of: (finding) => (finding.status === "fixed" ? base : head),
    shortPath: (path) => ((names.get(fileName(path)) ?? 0) > 1 ? path : fileName(path)),
  };
}

/** What was read of AWS is named by an ARN: `arn:aws:iam::111122223333:role/X#trust-policy`. No file of a repository is. */
export function isOfAws(path: string): boolean {
  return path.startsWith("arn:");
}

/** Where a finding is to be seen. */
export function locationOf(finding: Finding, side: Lookup): Place | undefined {
  return finding.location ?? (finding.statement && side.place(finding.statement));
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
  };
}

/** A document that was read of AWS is called by its resource's name and its part: `GenesysExport#inline/export`. */
function fileName(path: string): string {
  const [resource = path, ...part] = path.split("#");
  if (!path.startsWith("arn:") || part.length === 0) return path.slice(path.lastIndexOf("/") + 1);
  return [resource.split(/[/:]/).at(-1), ...part].join("#");
}

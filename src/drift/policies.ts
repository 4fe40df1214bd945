/** Comparing policies: sets of documents that are attached to the same thing. */

import type { Policy } from "../authorization/model.ts";
import { type DocumentOrGap, isGap, type PolicyDocument } from "../inventory/model.ts";
import { spellingOf, statementDifference } from "./difference.ts";
import type { Drift } from "./model.ts";
import { type NormalStatement, normalise, sidsOf } from "./normalise.ts";
import { settled } from "./open-statements.ts";
import { compareKnown, fromGap, type Known, NONE, SILENT, type Subject, there, unknown } from "./sides.ts";

type Documents = Known<readonly PolicyDocument[]>;

/** A document of the files: a gap says that none was given. */
export function ofFiles(document: DocumentOrGap | undefined): Documents {
  if (document === undefined) return NONE;
  return isGap(document) ? SILENT : there([document]);
}

/** A document of the live side: a gap says that it could not be read. */
export function ofLive(document: DocumentOrGap | undefined): Documents {
  if (document === undefined) return NONE;
  return isGap(document) ? fromGap(document) : there([document]);
}

/**
 * What is known only after apply is no difference where AWS' own can be it. Of a set with a policy that the files do not know, what
 * AWS holds beside the others may be that one.
 * @param leaveOut statements that do not count, because AWS itself puts them there
 */
export function comparePolicies(
  subject: Subject,
  files: Documents,
  live: Documents,
  leaveOut: (statement: NormalStatement) => boolean = () => false,
): readonly Drift[] {
  const known = withKnownText(files);
  const [declared, held] = [readable(known), readable(live)];
  const counted = (side: Known<readonly Policy[]>): Known<readonly NormalStatement[]> => {
    if (side.is !== "there") return side;
    const statements = normalise(side.value).filter((statement) => !leaveOut(statement));
    return statements.length === 0 ? NONE : there(statements);
  };
  const sides = settledSides(counted(declared), counted(held), known !== files);
  const documents = [files, live].flatMap((side) => (side.is === "there" ? side.value : []));
  const policiesOf = (side: Known<readonly Policy[]>) => (side.is === "there" ? side.value : []);
  const spelling = spellingOf([...policiesOf(declared), ...policiesOf(held)]);
  const sids = { files: sidsOf(policiesOf(declared)), live: sidsOf(policiesOf(held)) };
  const livePath = live.is === "there" && live.value.length === 1 ? live.value[0]?.path : undefined;
  const about = {
    ...subject,
    ...placeOf(files),
    live: livePath ?? subject.live,
    policies: documents.map(({ policy }) => policy.id),
  };
  return compareKnown(about, sides.files, sides.live, (one = [], other = []) =>
    statementDifference(one, other, spelling, sids),
  );
}

/** The same, where the text of each is known. */
function withKnownText(files: Documents): Documents {
  if (files.is !== "there" || !files.value.some(({ policy }) => "unknown" in policy)) return files;
  const known = files.value.filter(({ policy }) => !("unknown" in policy));
  return known.length === 0 ? SILENT : there(known);
}

type Statements = Known<readonly NormalStatement[]>;

/** @param partial the files have more than the statements that are known */
function settledSides(files: Statements, live: Statements, partial: boolean): Record<"files" | "live", Statements> {
  if (partial && files.is === "none") return { files: SILENT, live };
  if (files.is !== "there" || live.is !== "there") return { files, live };
  const same = settled(files.value, live.value);
  const told = new Set(same.map((one) => JSON.stringify(one)));
  const held = partial ? live.value.filter((one) => told.has(JSON.stringify(one))) : live.value;
  return { files: there(same), live: there(held) };
}

/** One policy without its text makes the whole set unknown. */
function readable(side: Documents): Known<readonly Policy[]> {
  if (side.is !== "there") return side;
  const policies: Policy[] = [];
  for (const { policy, path } of side.value) {
    if ("unknown" in policy) return unknown(`${path}: ${policy.unknown}`);
    policies.push(policy);
  }
  return there(policies);
}

function placeOf(files: Documents): Pick<Subject, "filePath" | "place"> {
  const [first] = files.is === "there" ? files.value : [];
  if (first === undefined) return {};
  const place = first.places.get("")?.value;
  return { filePath: first.path, ...(place === undefined ? {} : { place }) };
}

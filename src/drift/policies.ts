/** Comparing policies: sets of documents that are attached to the same thing. */

import { hasHole } from "../authorization/hole.ts";
import type { Policy } from "../authorization/model.ts";
import { type DocumentOrGap, isGap, type PolicyDocument } from "../inventory/model.ts";
import { spellingOf, statementDifference } from "./difference.ts";
import type { Drift } from "./model.ts";
import { type NormalStatement, normalise, sidsOf } from "./normalise.ts";
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

/** `leaveOut`: statements that do not count, because AWS itself puts them there. */
export function comparePolicies(
  subject: Subject,
  files: Documents,
  live: Documents,
  leaveOut: (statement: NormalStatement) => boolean = () => false,
): readonly Drift[] {
  const [declared, held] = [readable(files), readable(live)];
  const counted = (side: Known<readonly Policy[]>): Known<readonly NormalStatement[]> => {
    if (side.is !== "there") return side;
    const statements = normalise(side.value).filter((statement) => !leaveOut(statement));
    return statements.length === 0 ? NONE : there(statements);
  };
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
  return compareKnown(about, withoutHoles(counted(declared)), counted(held), (one = [], other = []) =>
    statementDifference(one, other, spelling, sids),
  );
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

/** What is known only after an apply cannot be compared before it. */
function withoutHoles(side: Known<readonly NormalStatement[]>): Known<readonly NormalStatement[]> {
  if (side.is !== "there" || !hasHole(JSON.stringify(side.value))) return side;
  return unknown("the files hold text that is known only after apply");
}

function placeOf(files: Documents): Pick<Subject, "filePath" | "place"> {
  const [first] = files.is === "there" ? files.value : [];
  if (first === undefined) return {};
  const place = first.places.get("")?.value;
  return { filePath: first.path, ...(place === undefined ? {} : { place }) };
}

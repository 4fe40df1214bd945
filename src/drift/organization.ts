/** Policies of the organization, level by level. */

import { unique } from "../collections.ts";
import { type Inventory, organizationOf, type PolicyDocument } from "../inventory/model.ts";
import { NOT_READ } from "./facts.ts";
import type { Live } from "./inventoried.ts";
import type { Drift } from "./model.ts";
import type { Json, NormalStatement } from "./normalise.ts";
import { comparePolicies } from "./policies.ts";
import { fromGap, NONE, there } from "./sides.ts";

/** SCPs bind the roles of an account, RCPs protect its buckets: the accounts of both. */
export function accountsOf({ roles, buckets }: Inventory): readonly string[] {
  const ofRoles = roles.map(({ arn }) => arn.split(":")[4] ?? "");
  return unique([...ofRoles, ...buckets.map(({ account }) => account)])
    .filter((account) => account !== "")
    .sort();
}

type Levels = readonly (readonly PolicyDocument[])[] | undefined;

/** What AWS holds otherwise of the policies that bind an account. */
export function organizationDrift(account: string, files: Inventory, live: Live): readonly Drift[] {
  const [declared, held] = [organizationOf(files, account), organizationOf(live, account)];
  return [
    ...levelsDrift("scps", account, declared.scps, held.scps, live),
    ...levelsDrift("rcps", account, declared.rcps, held.rcps, live),
  ];
}

/** Level by level where both have as many levels, else all of them as one set. */
function levelsDrift(
  kind: "scps" | "rcps",
  account: string,
  files: Levels,
  live: Levels,
  side: Live,
): readonly Drift[] {
  if (files === undefined || ofTemplates(files)) return [];
  const word = kind.slice(0, -1).toUpperCase();
  // AWS itself attaches RCPFullAWSAccess everywhere (E7), and FullAWSAccess where the files attach nothing.
  const leaveOut = (statement: NormalStatement): boolean =>
    isFullAccess(statement) && (kind === "rcps" || files.flat().length === 0);
  const subject = { kind, live: `${account}#${kind}` } as const;
  if (live === undefined) {
    const gap = side.gaps.find(({ what }) => what.includes(word));
    const attachedTo = account;
    // An account that was read and has no levels is bound by none: it is in no organization, or manages one (E7, E8).
    const isRead = side.organizations?.[account] !== undefined;
    const why = gap !== undefined ? fromGap(gap) : isRead ? NONE : NOT_READ;
    return comparePolicies(
      { ...subject, attachedTo, what: `the ${word}s of account ${account}` },
      there(files.flat()),
      why,
      leaveOut,
    );
  }
  if (files.length !== live.length) {
    const what = `the ${word}s of account ${account}`;
    return comparePolicies(
      { ...subject, attachedTo: account, what },
      there(files.flat()),
      there(live.flat()),
      leaveOut,
    );
  }
  return files.flatMap((level, index) => {
    const attachedTo = index === 0 ? account : `${account}/${index}`;
    const what = `the ${word}s of account ${account}${files.length === 1 ? "" : ` on level ${index + 1} of ${files.length}`}`;
    return comparePolicies({ ...subject, attachedTo, what }, there(level), there(live[index] ?? []), leaveOut);
  });
}

/** Templates do not tell the tree of the organization, and with it not whom a policy binds. */
export function ofTemplates(levels: NonNullable<Levels>): boolean {
  return levels.flat().some(({ format }) => format === "template");
}

function isFullAccess(statement: NormalStatement): boolean {
  const { Effect, Principal: _everyone, Action, Resource, ...rest } = statement;
  const isAll = (value: Json | undefined): boolean => JSON.stringify(value) === '["*"]';
  return Effect === "Allow" && isAll(Action) && isAll(Resource) && Object.keys(rest).length === 0;
}

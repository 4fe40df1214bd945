/** The roles of an account that are exports' roles. */

import type { SavedGap } from "../saved/model.ts";
import { isSavedGap } from "../saved/model.ts";
import type { Connection } from "./connect.ts";
import { saved } from "./failures.ts";
import type { Progress } from "./model.ts";
import { allPages, present } from "./pages.ts";
import { trustOf, writtenBuckets } from "./policies.ts";
import { decoded, type ListedRole, type ReadRole, readRole } from "./read-role.ts";

export interface ReadRoles {
  /** In the order of their ARNs. */
  readonly roles: readonly ReadRole[];
  readonly gaps: readonly SavedGap[];
}

/** @param declared ARNs that the config's exports name in this account; undefined: the config has no exports */
export async function readRoles(
  connection: Connection,
  declared: readonly string[] | undefined,
  progress: Progress,
): Promise<ReadRoles> {
  const found = declared === undefined ? await saved(whatRoles(connection), () => exportRoles(connection)) : undefined;
  if (found !== undefined && isSavedGap(found)) return { roles: [], gaps: [found] };
  const wanted: readonly (Pick<ListedRole, "arn"> | Candidate)[] =
    found?.value ?? [...new Set(declared)].sort().map((arn) => ({ arn }));
  const roles = await Promise.all(
    wanted.map(async (role) => {
      progress.step(`${connection.account}: role ${role.arn.slice(role.arn.lastIndexOf("/") + 1)}`);
      return { wanted: role, read: await readRole(connection, role) };
    }),
  );
  return { roles: roles.filter(isExport).map(({ read }) => read), gaps: [] };
}

interface Candidate extends ListedRole {
  readonly trusts: "genesys" | "external-id";
}

/** Whom a UUID alone commends counts only where it may write to a bucket, or nobody knows. */
function isExport({ wanted, read }: { wanted: Pick<ListedRole, "arn"> | Candidate; read: ReadRole }): boolean {
  if (!("trusts" in wanted) || wanted.trusts === "genesys") return true;
  const { names, patterns } = writtenBuckets(read.policies);
  const whole =
    !isSavedGap(read.role.identityPolicies) && read.role.identityPolicies.value.length === read.policies.length;
  return names.length + patterns.length > 0 || !whole;
}

async function exportRoles({ call }: Connection): Promise<readonly Candidate[]> {
  const name = "iam:ListRoles";
  const roles = await allPages(name, async (Marker) => {
    const page = await call(name, { Marker });
    return { items: page.Roles, next: page.Marker, more: page.IsTruncated };
  });
  const candidates: Candidate[] = [];
  for (const { Arn, RoleId, AssumeRolePolicyDocument } of roles) {
    const arn = present(name, Arn, "a role's ARN");
    const trustPolicy = await saved(`the trust policy of ${arn}`, async () => decoded(name, AssumeRolePolicyDocument));
    // A trust policy that cannot be read may be the one of an export: its text is searched, and the role kept with its gap.
    const text = isSavedGap(trustPolicy) ? AssumeRolePolicyDocument : trustPolicy.value;
    // Without any text it may be the one of an export, too.
    const trusts = text === undefined ? "genesys" : trustOf(text);
    if (trusts !== "none") {
      candidates.push({ arn, trustPolicy, trusts, ...(RoleId === undefined ? {} : { uniqueId: RoleId }) });
    }
  }
  return candidates.sort((a, b) => (a.arn < b.arn ? -1 : 1));
}

function whatRoles({ account }: Connection): string {
  return `the roles of account ${account} that trust Genesys`;
}

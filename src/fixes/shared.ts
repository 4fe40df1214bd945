/** Policies that other roles have, too: what a cure writes there, those get as well. */

import type { Inventory, PolicyDocument, Role } from "../inventory/model.ts";
import { isGap } from "../inventory/model.ts";
import { listOf } from "../rules/phrases.ts";

/** ARNs of the other roles that the policy is attached to, or that have it as their boundary. */
export function otherRolesOf(document: PolicyDocument, role: string, { roles }: Inventory): readonly string[] {
  const same = (one: PolicyDocument | undefined): boolean => one?.policy.id === document.policy.id;
  const has = ({ identityPolicies, permissionsBoundary }: Role): boolean =>
    same(permissionsBoundary) || (!isGap(identityPolicies) && identityPolicies.some(same));
  return roles.filter((one) => one.arn !== role && has(one)).map(({ arn }) => arn);
}

/** The other roles in words; of many the first. */
export function inWords(roles: readonly string[]): string {
  const names = roles.map((arn) => arn.replace(/^.*:role\//, ""));
  return `${names.length === 1 ? "the role" : "the roles"} ${listOf(names, "and")}`;
}

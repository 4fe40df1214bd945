/** Where an account stands in its organization, and which SCPs and RCPs it inherits. */

import type { PolicyType } from "@aws-sdk/client-organizations";
import type { Saved, SavedOrganization, SavedOrganizationPolicy } from "../saved/model.ts";
import { isSavedGap } from "../saved/model.ts";
import type { Call } from "./calls.ts";
import type { Connection } from "./connect.ts";
import { AwsFailure, incomplete, isDenied, orWhere, saved } from "./failures.ts";
import { allPages, policyText, present } from "./pages.ts";

const NOT_A_MEMBER = ["AWSOrganizationsNotInUseException"];
const NONE: SavedOrganization = { id: { value: "none" }, scps: { value: [] }, rcps: { value: [] } };

/** A root, five levels of units, an account. */
const DEEPEST = 7;

/**
 * Most members may not ask; the account that the credentials start from may be the one that can: the management account or
 * a delegated administrator.
 */
export async function readOrganization(own: Connection, start: Connection): Promise<SavedOrganization> {
  const { account } = own;
  const ask = askBoth(own, start);
  const described = await saved(`the organization of account ${account}`, () => describe(own, start));
  if (!isSavedGap(described) && described.value === undefined) return NONE;
  const known = isSavedGap(described) ? undefined : described.value;
  const id: Saved<string> = isSavedGap(described) ? described : { value: known?.id ?? "none" };
  const managementAccount = known === undefined ? undefined : known.management === account;
  // Neither kind of policy has effect there (E7, E8).
  if (managementAccount === true) return { id, managementAccount, scps: { value: [] }, rcps: { value: [] } };
  const levels = await saved(`the place of account ${account} in its organization`, () =>
    orWhere(NOT_A_MEMBER, undefined, () => pathTo(account, ask)),
  );
  if (!isSavedGap(levels) && levels.value === undefined) return NONE;
  const [scps, rcps] = await Promise.all([
    policiesOf(`the SCPs of account ${account}`, "SERVICE_CONTROL_POLICY", levels, ask),
    policiesOf(`the RCPs of account ${account}`, "RESOURCE_CONTROL_POLICY", levels, ask),
  ]);
  return { id, ...(managementAccount === undefined ? {} : { managementAccount }), scps, rcps };
}

interface Described {
  readonly id: string;
  readonly management: string;
}

/**
 * The organization; undefined where the account is in none. The starting account's is this account's only where it knows
 * the account's parent.
 */
async function describe(own: Connection, start: Connection): Promise<Described | undefined> {
  try {
    return await orWhere(NOT_A_MEMBER, undefined, () => organizationOf(own));
  } catch (error) {
    if (own.once === start.once || !(error instanceof AwsFailure)) throw error;
    const instead = await saved("", async () => {
      await start.once("organizations:ListParents", { ChildId: own.account });
      return organizationOf(start);
    });
    if (isSavedGap(instead)) throw error;
    return instead.value;
  }
}

async function organizationOf({ once }: Connection): Promise<Described> {
  const name = "organizations:DescribeOrganization";
  const { Organization: found } = await once(name, {});
  return {
    id: present(name, found?.Id, "an id"),
    management: present(name, found?.MasterAccountId, "a management account"),
  };
}

/** What units hold is the same for all their accounts: through the starting account it is asked once. */
function askBoth(own: Connection, start: Connection): Call {
  if (own.once === start.once) return own.once;
  return async (name, input) => {
    try {
      return await start.once(name, input);
    } catch (first) {
      if (!(first instanceof AwsFailure)) throw first;
      try {
        return await own.once(name, input);
      } catch (second) {
        throw isNotAbout(first) ? second : first;
      }
    }
  };
}

/** The starting account may not ask, or is in another organization: what the own account is told counts. */
function isNotAbout(failure: AwsFailure): boolean {
  return isDenied(failure) || /NotFoundException$|^AWSOrganizationsNotInUse/.test(failure.code);
}

/** Ids from the root down to the account. */
async function pathTo(account: string, ask: Call): Promise<readonly string[]> {
  const name = "organizations:ListParents";
  const path = [account];
  for (let child = account; path.length <= DEEPEST; ) {
    const parents = await allPages(name, async (NextToken) => {
      const page = await ask(name, { ChildId: child, ...(NextToken === undefined ? {} : { NextToken }) });
      return { items: page.Parents, next: page.NextToken };
    });
    const { Id: id, Type: type } = present(name, parents[0], "a parent");
    child = present(name, id, "a parent's id");
    path.unshift(child);
    if (type === "ROOT") return path;
  }
  throw incomplete(name, "the organization's root");
}

async function policiesOf(
  what: string,
  type: PolicyType,
  levels: Saved<readonly string[] | undefined>,
  ask: Call,
): Promise<Saved<readonly (readonly SavedOrganizationPolicy[])[]>> {
  if (isSavedGap(levels)) return { gap: { ...levels.gap, what } };
  const lists = await saved(what, () =>
    Promise.all((levels.value ?? []).map((target) => policiesAt(target, type, ask))),
  );
  // A type that is turned on has a policy on every level.
  if (!isSavedGap(lists) && lists.value.every((list) => list.length === 0)) return { value: [] };
  return lists;
}

const NOT_IN_USE = ["PolicyTypeNotEnabledException", "PolicyTypeNotAvailableForOrganizationException"];

async function policiesAt(target: string, type: PolicyType, ask: Call): Promise<readonly SavedOrganizationPolicy[]> {
  const name = "organizations:ListPoliciesForTarget";
  const attached = await allPages(name, (NextToken) =>
    orWhere(NOT_IN_USE, { items: [], next: undefined }, async () => {
      const page = await ask(name, {
        TargetId: target,
        Filter: type,
        ...(NextToken === undefined ? {} : { NextToken }),
      });
      return { items: page.Policies, next: page.NextToken };
    }),
  );
  const policies = await Promise.all(
    attached.map(async ({ Id, Arn, Name = "" }) => {
      const [id, arn] = [present(name, Id, "a policy's id"), present(name, Arn, "a policy's ARN")];
      const text = await saved(`the organization's policy ${Name} (${id})`, async () => {
        const call = "organizations:DescribePolicy";
        return policyText(call, (await ask(call, { PolicyId: id })).Policy?.Content);
      });
      return { arn, name: Name, text };
    }),
  );
  return policies.sort((a, b) => (a.arn < b.arn ? -1 : 1));
}

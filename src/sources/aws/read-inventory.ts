/** From open connections to the accounts of the inventory. */

import type { DeclaredExport } from "../../inventory/model.ts";
import type { Limit } from "../../limit.ts";
import type { SavedAccount, SavedGap, SavedVpcEndpoint } from "../saved/model.ts";
import { isSavedGap } from "../saved/model.ts";
import type { Connection } from "./connect.ts";
import { type Elsewhere, lookElsewhere } from "./elsewhere.ts";
import type { Partition, Progress } from "./model.ts";
import { readAccountBlock } from "./read-account.ts";
import { type Found, readBuckets } from "./read-buckets.ts";
import { readOrganization } from "./read-organization.ts";
import { type ReadRoles, readRoles } from "./read-roles.ts";
import { findVpcEndpoints } from "./read-vpc-endpoints.ts";

export interface InventoryRequest {
  /** In the order of their ids. */
  readonly open: readonly Connection[];
  /** Accounts for what is in none of the open ones. */
  readonly others: readonly Elsewhere[];
  /** The account that the credentials start from. */
  readonly start: Connection;
  readonly exports: readonly DeclaredExport[];
  readonly progress: Progress;
  /** Bounds how many accounts are read at one time. */
  readonly few: Limit;
}

interface Basics extends ReadRoles {
  readonly connection: Connection;
  readonly publicAccessBlock: SavedAccount["publicAccessBlock"];
  readonly organization: SavedAccount["organization"];
}

export async function readInventory(request: InventoryRequest): Promise<readonly SavedAccount[]> {
  const { open, others, exports, progress, few } = request;
  const basics = await Promise.all(open.map((connection) => few(() => readBasics(connection, request))));
  // A bucket may be in another account than the role: by now all roles are known.
  const found = await readBuckets(basics, others, exports, progress);
  const endpoints = await readEndpoints(request, found);
  const unread = rolesElsewhere(open, exports);
  const further = await readOwners(request, found, endpoints);
  return [...basics, ...further].map(({ connection, publicAccessBlock, organization, roles, gaps }, index) => {
    const { account: id, partition } = connection;
    const { buckets = [], keys = [], gaps: more = [] } = found.get(id) ?? {};
    const own = { id, partition, publicAccessBlock, organization, roles: roles.map(({ role }) => role) };
    const all = [...gaps, ...more, ...(index === 0 ? unread : [])];
    return { ...own, buckets, keys, vpcEndpoints: endpoints.get(id) ?? [], gaps: all };
  });
}

/** The other accounts in which something was found: of their roles nothing is asked. */
async function readOwners(
  { others, start, progress }: InventoryRequest,
  found: ReadonlyMap<string, Found>,
  endpoints: ReadonlyMap<string, readonly SavedVpcEndpoint[]>,
): Promise<readonly Basics[]> {
  const owners = others.filter(({ account }) => found.has(account) || endpoints.has(account));
  const read = await Promise.all(
    owners.map(async ({ account, open }) => {
      const connection = await open();
      if (isSavedGap(connection)) return [];
      progress.step(`${account}: account and organization`);
      const [publicAccessBlock, organization] = await Promise.all([
        readAccountBlock(connection.value),
        readOrganization(connection.value, start),
      ]);
      return [{ connection: connection.value, publicAccessBlock, organization, roles: [], gaps: [] }];
    }),
  );
  return read.flat();
}

/** An account that could not even be entered. */
export function unreadAccount(id: string, partition: Partition, { gap }: SavedGap): SavedAccount {
  const of = (what: string): SavedGap => ({ gap: { ...gap, what: `${what} of account ${id}` } });
  return {
    id,
    partition,
    publicAccessBlock: of("Block Public Access"),
    organization: { id: of("the organization"), scps: of("the SCPs"), rcps: of("the RCPs") },
    roles: [],
    buckets: [],
    keys: [],
    vpcEndpoints: [],
    gaps: [{ gap }],
  };
}

async function readBasics(connection: Connection, { start, exports, progress }: InventoryRequest): Promise<Basics> {
  const { account } = connection;
  const declared = exports.map(({ role }) => role).filter((role) => accountOf(role) === account);
  progress.step(`${account}: account and organization`);
  const [publicAccessBlock, organization, roles] = await Promise.all([
    readAccountBlock(connection),
    readOrganization(connection, start),
    readRoles(connection, exports.length > 0 ? declared : undefined, progress),
  ]);
  return { connection, publicAccessBlock, organization, ...roles };
}

/** Exports of the config whose role is in an account that nobody reads. */
function rolesElsewhere(open: readonly Connection[], exports: readonly DeclaredExport[]): readonly SavedGap[] {
  const read = open.map(({ account }) => account);
  const elsewhere = exports.map(({ role }) => role).filter((role) => !read.includes(accountOf(role)));
  return [...new Set(elsewhere)].sort().map((role) => ({
    gap: { what: `the role ${role}`, why: `its account is not among those that are read: ${read.join(", ")}` },
  }));
}

/** The endpoints that the exports name are looked for in every account and region; what is nowhere is a gap. */
async function readEndpoints(
  { open, others, exports, few }: InventoryRequest,
  found: ReadonlyMap<string, Found>,
): Promise<ReadonlyMap<string, readonly SavedVpcEndpoint[]>> {
  const ids = [...new Set(exports.flatMap(({ network }) => network.sourceVpce ?? []))].sort();
  const result = new Map<string, SavedVpcEndpoint[]>();
  if (ids.length === 0) return result;
  const refused: SavedGap[] = [];
  await Promise.all(
    open.map((connection) =>
      few(async () => {
        const regions = regionsOf(connection, found.get(connection.account));
        const answers = await Promise.all(regions.map((region) => findVpcEndpoints(connection, ids, region)));
        refused.push(...answers.filter(isSavedGap));
        result.set(
          connection.account,
          answers.flatMap((answer) => (isSavedGap(answer) ? [] : answer.value)),
        );
      }),
    ),
  );
  const missing = (): readonly string[] => {
    const known = new Set([...result.values()].flat().map(({ id }) => id));
    return ids.filter((id) => !known.has(id));
  };
  if (missing().length > 0) {
    await lookElsewhere(others, async (connection) => {
      const regions = regionsOf(connection, found.get(connection.account));
      const answers = await Promise.all(regions.map((region) => findVpcEndpoints(connection, missing(), region)));
      const endpoints = answers.flatMap((answer) => (isSavedGap(answer) ? [] : answer.value));
      if (endpoints.length > 0) result.set(connection.account, endpoints);
      return missing().length === 0 ? true : undefined;
    });
  }
  const [why] = refused.sort((a, b) => (a.gap.what < b.gap.what ? -1 : 1));
  for (const id of missing()) {
    const account = placeOf(id, open, exports);
    result.set(account, [...(result.get(account) ?? []), unread(id, why)]);
  }
  for (const endpoints of result.values()) endpoints.sort((a, b) => (a.id < b.id ? -1 : 1));
  return result;
}

function unread(id: string, refused: SavedGap | undefined): SavedVpcEndpoint {
  const what = `the policy of VPC endpoint ${id}`;
  const why = "no account and region that was read has it";
  return { id, service: "", policy: { gap: refused === undefined ? { what, why } : { ...refused.gap, what } } };
}

/** The account of the export that names it; the first where that is not read. */
function placeOf(id: string, open: readonly Connection[], exports: readonly DeclaredExport[]): string {
  const naming = exports.filter(({ network }) => network.sourceVpce?.includes(id)).map(({ role }) => accountOf(role));
  const connection = open.find(({ account }) => naming.includes(account)) ?? open[0];
  return connection?.account ?? "";
}

function regionsOf({ region, regions }: Connection, found: Found | undefined): readonly string[] {
  if (regions.length > 0) return regions;
  const ofBuckets = (found?.buckets ?? []).flatMap((bucket) => (isSavedGap(bucket.region) ? [] : bucket.region.value));
  return [...new Set(ofBuckets.length > 0 ? ofBuckets : [region])].sort();
}

function accountOf(arn: string): string {
  return arn.split(":")[4] ?? "";
}

/** The buckets of the exports: which ones, whose they are, and what is read of them and their keys. */

import { unique } from "../../collections.ts";
import type { DeclaredExport } from "../../inventory/model.ts";
import type { Saved, SavedBucket, SavedGap, SavedKey } from "../saved/model.ts";
import { isSavedGap, OWNED_BY_NONE } from "../saved/model.ts";
import type { Connection } from "./connect.ts";
import { type Elsewhere, lookElsewhere } from "./elsewhere.ts";
import { saved } from "./failures.ts";
import type { Progress } from "./model.ts";
import { allPages, present } from "./pages.ts";
import { exportBuckets, matching } from "./policies.ts";
import { readBucket } from "./read-bucket.ts";
import { isManagedByS3, placeOfKey, readKey } from "./read-key.ts";
import type { ReadRole } from "./read-role.ts";

/** Most buckets that are read because a wildcard stands for them. */
const MOST_BY_PATTERN = 50;

/** An account that can be read, with the roles that were found in it. */
export interface OpenAccount {
  readonly connection: Connection;
  readonly roles: readonly ReadRole[];
}

/** What goes into one account of the inventory. */
export interface Found {
  readonly buckets: SavedBucket[];
  readonly keys: SavedKey[];
  readonly gaps: SavedGap[];
}

interface Wanted {
  readonly name: string;
  /** The account whose role writes to it; the first by its id. */
  readonly by: Connection;
}

/**
 * Reads every bucket once, and the key of its default encryption once.
 * @param open in the order of the accounts' ids
 * @param others are looked into for what none of the open accounts has
 * @param exports those of the config; empty: the roles' policies tell
 * @returns by account; of the others those in which something was found
 */
export async function readBuckets(
  open: readonly OpenAccount[],
  others: readonly Elsewhere[],
  exports: readonly DeclaredExport[],
  progress: Progress,
): Promise<ReadonlyMap<string, Found>> {
  const found = new Map<string, Found>(
    open.map(({ connection }) => [connection.account, { buckets: [], keys: [], gaps: [] }]),
  );
  const into = (account: string): Found => {
    const known = found.get(account) ?? { buckets: [], keys: [], gaps: [] };
    found.set(account, known);
    return known;
  };
  const wanted = exports.length > 0 ? declared(open, exports) : await written(open, into);
  const accounts = { connections: open.map(({ connection }) => connection), others };
  const read = await Promise.all(
    wanted.map(async ({ name, by }) => {
      progress.step(`${by.account}: bucket ${name}`);
      const { reader, account, region } = await ownerOf(name, by, accounts);
      const bucket = await readBucket(reader, name, account, region);
      return { bucket, account: reader.account, ...(await readKeyOf(bucket, by, reader, accounts)) };
    }),
  );
  // Only now, in the order of what was wanted: which answer came first decides nothing.
  for (const { bucket, account, key, of, gap } of read) {
    into(account).buckets.push(bucket);
    if (gap !== undefined) into(account).gaps.push(gap);
    if (key !== undefined) addKey(into(of).keys, key);
  }
  for (const { buckets, keys, gaps } of found.values()) {
    buckets.sort((a, b) => (a.name < b.name ? -1 : 1));
    keys.sort((a, b) => (a.arn < b.arn ? -1 : 1));
    gaps.sort((a, b) => (a.gap.what < b.gap.what ? -1 : 1));
  }
  return found;
}

/** Where the role's own account is not read, the first account asks. */
function declared(open: readonly OpenAccount[], exports: readonly DeclaredExport[]): readonly Wanted[] {
  const wanted = new Map<string, Connection>();
  for (const { bucket, role } of exports.toSorted((a, b) => (a.role < b.role ? -1 : 1))) {
    const account = role.split(":")[4];
    const by = (open.find(({ connection }) => connection.account === account) ?? open[0])?.connection;
    if (by !== undefined && !wanted.has(bucket)) wanted.set(bucket, by);
  }
  return [...wanted].map(([name, by]) => ({ name, by }));
}

/** Buckets that the roles' policies name, and those of the account that their wildcards stand for. */
async function written(open: readonly OpenAccount[], into: (account: string) => Found): Promise<readonly Wanted[]> {
  const wanted = new Map<string, Connection>();
  for (const { connection, roles } of open) {
    const buckets = roles.map(({ policies }) => exportBuckets(policies));
    const names = unique(buckets.flatMap((one) => one.names)).sort();
    const patterns = unique(buckets.flatMap((one) => one.patterns)).sort();
    const more = patterns.length === 0 ? [] : await byPattern(connection, patterns, into);
    for (const name of [...names, ...more]) if (!wanted.has(name)) wanted.set(name, connection);
  }
  return [...wanted].map(([name, by]) => ({ name, by }));
}

async function byPattern(
  connection: Connection,
  patterns: readonly string[],
  into: (account: string) => Found,
): Promise<readonly string[]> {
  const { account } = connection;
  const what = `the buckets of account ${account} that ${patterns.join(", ")} stands for`;
  const listed = await saved(what, () => ownBuckets(connection));
  if (isSavedGap(listed)) {
    into(account).gaps.push(listed);
    return [];
  }
  const names = matching(patterns, [...listed.value.keys()]);
  if (names.length > MOST_BY_PATTERN) {
    const why = `they are ${names.length}, and the first ${MOST_BY_PATTERN} were read: name the exports in a config`;
    into(account).gaps.push({ gap: { what, why } });
  }
  return names.slice(0, MOST_BY_PATTERN);
}

/** The account's buckets, by name in order, with their regions where AWS says them. */
async function ownBuckets({ once }: Connection): Promise<ReadonlyMap<string, string | undefined>> {
  const call = "s3:ListBuckets";
  const buckets = await allPages(call, async (ContinuationToken) => {
    const page = await once(call, {
      MaxBuckets: 1000,
      ...(ContinuationToken === undefined ? {} : { ContinuationToken }),
    });
    return { items: page.Buckets, next: page.ContinuationToken };
  });
  const named = buckets.map(({ Name, BucketRegion }) => [present(call, Name, "a name"), BucketRegion] as const);
  return new Map(named.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

interface Accounts {
  readonly connections: readonly Connection[];
  readonly others: readonly Elsewhere[];
}

interface Owner {
  /** Who reads it. */
  readonly reader: Connection;
  readonly account: Saved<string>;
  readonly region?: string | undefined;
}

/** The account of the role first; a bucket's name is in one account alone. */
async function ownerOf(name: string, by: Connection, { connections, others }: Accounts): Promise<Owner> {
  const what = `the account that owns bucket ${name}`;
  const asked: string[] = [];
  let refused: SavedGap | undefined;
  const owner = async (connection: Connection): Promise<Owner | undefined> => {
    asked.push(connection.account);
    const listed = await saved(what, () => ownBuckets(connection));
    const account = { value: connection.account };
    if (!isSavedGap(listed))
      return listed.value.has(name) ? { reader: connection, account, region: listed.value.get(name) } : undefined;
    if (await isOwn(connection, name)) return { reader: connection, account };
    refused ??= listed;
    return undefined;
  };
  for (const connection of [by, ...connections.filter((other) => other !== by)]) {
    const found = await owner(connection);
    if (found !== undefined) return found;
  }
  const found = await lookElsewhere(others, owner);
  if (found !== undefined) return found;
  const why = `${OWNED_BY_NONE}: ${asked.sort().join(", ")}`;
  return { reader: by, account: refused ?? { gap: { what, why } } };
}

/** S4: S3 refuses a request that expects another owner. */
async function isOwn({ account, call }: Connection, name: string): Promise<boolean> {
  const answer = await saved("", () => call("s3:GetBucketLocation", { Bucket: name, ExpectedBucketOwner: account }));
  return !isSavedGap(answer);
}

interface KeyOf {
  readonly key?: SavedKey;
  /** The account of the inventory that it belongs to. */
  readonly of: string;
  readonly gap?: SavedGap;
}

async function readKeyOf(
  { name, encryption, region }: SavedBucket,
  by: Connection,
  reader: Connection,
  { connections, others }: Accounts,
): Promise<KeyOf> {
  const named = isSavedGap(encryption) ? undefined : encryption.value.key;
  if (named === undefined || isManagedByS3(named)) return { of: reader.account };
  const place = placeOfKey(named);
  const at = place.region ?? (isSavedGap(region) ? undefined : region.value);
  if (at === undefined) return { of: reader.account, gap: inOther(`the key ${named} of bucket ${name}`, region) };
  // K5: what is no ARN is looked for in the account of whoever writes.
  const known = [...connections, reader].find(({ account }) => account === place.account);
  const ofOthers = others.filter(({ account }) => known === undefined && account === place.account);
  const owner = known ?? (await lookElsewhere(ofOthers, async (connection) => connection));
  const asker = owner ?? (place.account === undefined ? by : reader);
  const key = await readKey(asker, named, at);
  if ("gap" in key) return { of: asker.account, gap: key };
  const alias = /alias\/.+$/.exec(named)?.[0];
  return { key: alias === undefined ? key : { ...key, aliases: [alias] }, of: asker.account };
}

function inOther(what: string, value: Saved<unknown>): SavedGap {
  return isSavedGap(value) ? { gap: { ...value.gap, what } } : { gap: { what, why: "its region is not known" } };
}

/** A key that several buckets name is there once, with every alias that they name it by. */
function addKey(keys: SavedKey[], key: SavedKey): void {
  const index = keys.findIndex(({ arn }) => arn === key.arn);
  const before = keys[index];
  if (before === undefined) {
    keys.push(key);
    return;
  }
  const aliases = unique([...(before.aliases ?? []), ...(key.aliases ?? [])]).sort();
  keys[index] = { ...before, ...(aliases.length === 0 ? {} : { aliases }) };
}

/** One thing as several accounts saw it: a bucket or a key that an export uses may belong to another account. */

import { groupBy, unique } from "../../collections.ts";
import type { Saved, SavedAccount, SavedBucket, SavedKey, SavedRole, SavedVpcEndpoint } from "./model.ts";
import { isSavedGap } from "./model.ts";

interface Seen<T> {
  readonly by: string;
  readonly thing: T;
}

function seen<T>(accounts: readonly SavedAccount[], list: (account: SavedAccount) => readonly T[]): readonly Seen<T>[] {
  return accounts.flatMap((account) => list(account).map((thing) => ({ by: account.id, thing })));
}

/** The owner's own view first; of each fact the first that is known. */
function together<T>(
  views: readonly Seen<T>[],
  nameOf: (thing: T) => string,
  ownerOf: (thing: T) => string | undefined,
  merge: (first: T, others: readonly T[]) => T,
): readonly T[] {
  const groups = groupBy(views, ({ thing }) => nameOf(thing));
  return [...groups.values()].flatMap((group) => {
    const owners = new Set(group.flatMap(({ thing }) => ownerOf(thing) ?? []));
    const own = ({ by }: Seen<T>): number => (owners.has(by) ? 0 : 1);
    const [first, ...others] = [...group].sort((a, b) => own(a) - own(b)).map(({ thing }) => thing);
    return first === undefined ? [] : [merge(first, others)];
  });
}

function known<T>(first: Saved<T>, others: readonly Saved<T>[]): Saved<T> {
  return [first, ...others].find((one) => !isSavedGap(one)) ?? first;
}

const accountIn = (arn: string): string => arn.split(":")[4] ?? "";

export function rolesIn(accounts: readonly SavedAccount[]): readonly SavedRole[] {
  return together(
    seen(accounts, ({ roles }) => roles),
    ({ arn }) => arn,
    ({ arn }) => accountIn(arn),
    (first) => first,
  );
}

/** A bucket, and the accounts that have to do with it. */
export interface SeenBucket {
  readonly bucket: SavedBucket;
  readonly seenBy: readonly string[];
}

export function bucketsIn(accounts: readonly SavedAccount[]): readonly SeenBucket[] {
  const views = seen(accounts, ({ buckets }) => buckets);
  return mergedBuckets(views).map((bucket) => ({
    bucket,
    seenBy: views.filter(({ thing }) => thing.name === bucket.name).map(({ by }) => by),
  }));
}

function mergedBuckets(views: readonly Seen<SavedBucket>[]): readonly SavedBucket[] {
  return together(
    views,
    ({ name }) => name,
    ({ account }) => (isSavedGap(account) ? undefined : account.value),
    (first, others) => {
      const of = <K extends Exclude<keyof SavedBucket, "name">>(fact: K): SavedBucket[K] =>
        known<unknown>(
          first[fact],
          others.map((other) => other[fact]),
        ) as SavedBucket[K];
      return {
        name: first.name,
        account: of("account"),
        region: of("region"),
        policy: of("policy"),
        publicAccessBlock: of("publicAccessBlock"),
        objectOwnership: of("objectOwnership"),
        encryption: of("encryption"),
        objectLock: of("objectLock"),
        requesterPays: of("requesterPays"),
        accessPoints: of("accessPoints"),
      };
    },
  );
}

export function keysIn(accounts: readonly SavedAccount[]): readonly SavedKey[] {
  return together(
    seen(accounts, ({ keys }) => keys),
    ({ arn }) => arn,
    ({ arn }) => accountIn(arn),
    (first, others) => ({
      ...first,
      aliases: unique([first, ...others].flatMap(({ aliases = [] }) => aliases)),
      policy: known(
        first.policy,
        others.map(({ policy }) => policy),
      ),
      grants: known(
        first.grants,
        others.map(({ grants }) => grants),
      ),
      state: known(
        first.state,
        others.map(({ state }) => state),
      ),
    }),
  );
}

/** Those of S3, or of a service that is not known: other services' endpoints have no say in an upload. */
export function s3EndpointsIn(accounts: readonly SavedAccount[]): readonly SavedVpcEndpoint[] {
  return together(
    seen(accounts, ({ vpcEndpoints }) =>
      vpcEndpoints.filter(({ service }) => service === "" || service.endsWith(".s3")),
    ),
    ({ id }) => id,
    () => undefined,
    (first, others) => ({
      ...first,
      policy: known(
        first.policy,
        others.map(({ policy }) => policy),
      ),
    }),
  );
}

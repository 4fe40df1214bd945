/** Block Public Access of a bucket and of its account, and what holds of both. */

import { strictest } from "../../authorization/s3/public-access-block.ts";
import type { Bucket, Gap, Inventory, PublicAccessBlock } from "../../inventory/model.ts";
import type { SavedAccount, SavedPublicAccessBlock } from "./model.ts";
import { isSavedGap } from "./model.ts";
import { factNames, type OpenFact } from "./open-facts.ts";
import { gapOf } from "./policies.ts";

export const OFF: SavedPublicAccessBlock = {
  blockPublicAcls: false,
  ignorePublicAcls: false,
  blockPublicPolicy: false,
  restrictPublicBuckets: false,
};

/** Of each setting the strictest (B5): on where one level has it on, off where both are known to have it off. */
export function heldBlock(
  ofBucket: PublicAccessBlock | undefined,
  ofAccount: PublicAccessBlock | undefined,
): PublicAccessBlock {
  const levels = [ofBucket ?? {}, ofAccount ?? {}];
  const effective = strictest(...levels.map((level) => ({ ...OFF, ...level })));
  const isKnown = ([setting, isOn]: readonly [string, boolean]): boolean =>
    isOn || levels.every((level) => setting in level);
  return Object.fromEntries(Object.entries(effective).filter(isKnown));
}

/** The account's own settings, and the fact that they are not known. */
export function accountBlock(
  bucket: string,
  owner: string,
  accounts: readonly SavedAccount[],
): { readonly block?: PublicAccessBlock; readonly open: readonly OpenFact[] } {
  const what = factNames.blockOfAccount(bucket);
  const saved = accounts.find(({ id }) => id === owner)?.publicAccessBlock;
  if (saved !== undefined && !isSavedGap(saved)) return { block: saved.value ?? OFF, open: [] };
  const gap = saved === undefined ? accountNotRead(what, owner) : gapOf(what, saved);
  return { open: [{ what, fact: "publicAccessBlock", of: bucket, gap }] };
}

/** Files speak of the bucket, not of its account. */
export function ownBlockOf({ ownPublicAccessBlock, publicAccessBlock }: Bucket): PublicAccessBlock | undefined {
  return ownPublicAccessBlock ?? publicAccessBlock;
}

interface Sides {
  readonly files: Pick<Inventory, "buckets">;
  readonly saved: Pick<Inventory, "buckets">;
  readonly accounts: readonly SavedAccount[];
}

/**
 * The buckets of the files with the Block Public Access that holds, and the facts with what is not known of their accounts
 * now. A bucket that was not read, of an account that was not read, stays as the files have it.
 */
export function holdBlocks(
  buckets: readonly Bucket[],
  open: readonly OpenFact[],
  { files, saved, accounts }: Sides,
): { readonly buckets: readonly Bucket[]; readonly facts: readonly OpenFact[] } {
  const held = new Map<string, ReturnType<typeof accountBlock>>();
  for (const { name, account } of buckets.filter((bucket) => files.buckets.some((own) => own.name === bucket.name)))
    if (saved.buckets.some((one) => one.name === name) || accounts.some(({ id }) => id === account))
      held.set(name, accountBlock(name, account, accounts));
  const again = new Set([...held.keys()].map(factNames.blockOfAccount));
  return {
    buckets: buckets.map((bucket) => {
      const account = held.get(bucket.name);
      return account === undefined ? bucket : withBlock(bucket, account.block);
    }),
    facts: [...open.filter(({ what }) => !again.has(what)), ...[...held.values()].flatMap((one) => one.open)],
  };
}

/** The strictest of bucket and account (B5). */
function withBlock(bucket: Bucket, ofAccount: PublicAccessBlock | undefined): Bucket {
  const own = ownBlockOf(bucket);
  const block = heldBlock(own, ofAccount);
  const { publicAccessBlock: _files, ...rest } = bucket;
  return {
    ...rest,
    ...(own === undefined ? {} : { ownPublicAccessBlock: own }),
    ...(Object.keys(block).length === 0 ? {} : { publicAccessBlock: block }),
  };
}

/** A gap about something of an account that was not read. */
export function accountNotRead(what: string, account: string): Gap {
  const name = account === "" ? "" : ` ${account}`;
  return {
    what,
    why: `the account${name} was not read`,
    cure: `read the account${name} too: name it under accounts of the config`,
  };
}

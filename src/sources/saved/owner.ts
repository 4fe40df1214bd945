/** A bucket whose owner nobody knows: what was read of it, if anything, and a guess at its account prove nothing. */

import type { Bucket, Gap } from "../../inventory/model.ts";
import { unreadablePolicy } from "../collector.ts";
import type { SavedBucket, SavedGap } from "./model.ts";
import { isSavedGap, OWNED_BY_NONE } from "./model.ts";
import { factNames, type OpenFact } from "./open-facts.ts";
import { whyNotRead } from "./policies.ts";

/** S3 gives a bucket's policy and settings to the owner's account alone: no permission helps. */
const NAME_OWNER = "name the account that owns it under `accounts` of the config";
const CREATE = "create it, or name the bucket that is meant";

/** A bucket as everything judges it, and what of it is not known. */
interface Read {
  readonly piece: Bucket;
  readonly open: readonly OpenFact[];
}

/**
 * Where the bucket's owner is not known, its policy is not either: no call to it is surely allowed.
 * @param guess the account that stands for the owner's
 * @param read what was read of the bucket
 */
export function withOwner(saved: SavedBucket, guess: string, read: () => Read): Read {
  const { account, name } = saved;
  if (!isSavedGap(account)) return read();
  if (doesNotExist(saved)) {
    const why = "there is no bucket of this name: AWS answers NoSuchBucket";
    const gap = { what: factNames.account(name), why, cure: CREATE };
    return {
      piece: { name, account: guess, policy: unknownPolicy(name, `${why}; ${CREATE}`) },
      open: [{ what: gap.what, fact: "account", of: name, gap }],
    };
  }
  const { piece, open } = read();
  const policy = unknownPolicy(name, `whose bucket ${name} is, is not known: ${whyUnowned(account)}`);
  const foreign = account.gap.why.startsWith(OWNED_BY_NONE);
  return {
    piece: { ...piece, policy },
    open: foreign ? open.map((fact) => ({ ...fact, gap: ofForeign(fact.gap, account) })) : open,
  };
}

function doesNotExist({ region, policy }: SavedBucket): boolean {
  return [region, policy].some((fact) => isSavedGap(fact) && /^NoSuchBucket\b/.test(fact.gap.why));
}

function unknownPolicy(bucket: string, why: string): NonNullable<Bucket["policy"]> {
  return unreadablePolicy(`arn:aws:s3:::${bucket}#policy`, "bucket-policy", why);
}

function whyUnowned(account: SavedGap): string {
  const { why } = account.gap;
  return why.startsWith(OWNED_BY_NONE) ? `${why}; ${NAME_OWNER}` : whyNotRead(account);
}

function ofForeign({ what, why }: Gap, { gap }: SavedGap): Gap {
  const own = why.endsWith(gap.why);
  return { what, why: own ? gap.why : why, cure: NAME_OWNER };
}

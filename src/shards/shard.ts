/** Which part of a large judgement one run takes: the same for the same thing in every run, whatever is added beside it. */

import { createHash } from "node:crypto";
import { UserError } from "../errors.ts";

export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly of: number;
}

/** As many jobs as a matrix of GitHub Actions can have. */
const MOST_SHARDS = 256;

/** `3/8`: the third of eight. Throws UserError. */
export function parseShard(text: string): Shard {
  const [, index = "", of = ""] = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (index === "" || shard.index > shard.of || shard.of > MOST_SHARDS)
    throw new UserError(
      `shard ${JSON.stringify(text)} is not INDEX/COUNT`,
      `write the number of this shard, from 1, and how many there are, at most ${MOST_SHARDS}: 3/8`,
    );
  return shard;
}

/** The items whose stable key falls to the shard. Together the shards have every item, each once. */
export function ofShard<T>(items: readonly T[], keyOf: (item: T) => string, shard: Shard): readonly T[] {
  return items.filter((item) => shardOf(keyOf(item), shard.of) === shard.index);
}

function shardOf(key: string, of: number): number {
  const hash = createHash("sha256").update(key).digest();
  return (hash.readUIntBE(0, 6) % of) + 1;
}

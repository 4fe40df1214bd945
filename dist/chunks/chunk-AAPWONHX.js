import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  UserError
} from "./chunk-J3BASWJ2.js";

// src/shards/shard.ts
import { createHash } from "node:crypto";
var MOST_SHARDS = 256;
function parseShard(text) {
  const [, index = "", of = ""] = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (index === "" || shard.index > shard.of || shard.of > MOST_SHARDS)
    throw new UserError(
      `shard ${JSON.stringify(text)} is not INDEX/COUNT`,
      `write the number of this shard, from 1, and how many there are, at most ${MOST_SHARDS}: 3/8`
    );
  return shard;
}
function ofShard(items, keyOf, shard) {
  return items.filter((item) => shardOf(keyOf(item), shard.of) === shard.index);
}
function shardOf(key, of) {
  const hash = createHash("sha256").update(key).digest();
  return hash.readUIntBE(0, 6) % of + 1;
}

export {
  parseShard,
  ofShard
};

import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  judgeWithSecondOpinion
} from "./chunk-GAKDA572.js";
import {
  ofShard
} from "./chunk-GVJ4XNTV.js";
import {
  version
} from "./chunk-RCBA2AWI.js";

// src/commands/live.ts
async function judgeLive(request) {
  const { mode, shard, firstSeen, simulation, now, startedAt, strict, overrides } = request;
  const common = { mode, now, startedAt, strict, overrides, ...shard === void 0 ? {} : { shard } };
  const files = inShard(request.files, shard);
  if (files.problems.some(({ rule, severity }) => rule === "bad-config" && severity === "error"))
    return { report: await judgeWithSecondOpinion({ ...common, head: files }, { ...simulation, mode: "off" }) };
  const saved = request.saved ?? await readLive(files, request);
  const { worldOfSaved } = await import("./to-world-SXHNJYU6.js");
  const declared = request.files.inventory.exports.some(({ discovered }) => !discovered);
  const live = inShard(worldOfSaved(saved, files, { exports: declared ? "declared" : "found" }), shard);
  const report = await judgeWithSecondOpinion(
    {
      ...common,
      head: live,
      ...mode === "drift" ? { files } : {},
      ...firstSeen === void 0 ? {} : { firstSeen }
    },
    simulation
  );
  return { report, saved };
}
async function readLive(files, { simulation, now }) {
  if (files.accounts?.length === 0) return nothingRead(now);
  const { readAws } = await import("./read-aws-XBZFJATR.js");
  const { environment, progress } = simulation;
  const { inventory } = await readAws({
    accounts: files.accounts ?? [],
    exports: files.inventory.exports,
    environment,
    now,
    progress
  });
  return inventory;
}
function nothingRead(now) {
  const tool = { name: "genesys-export-gate", version };
  return { kind: "genesys-export-gate inventory", schemaVersion: 1, tool, readAt: now.toISOString(), accounts: [] };
}
function inShard(world, shard) {
  if (shard === void 0) return world;
  const accounts = world.accounts ?? [];
  const byAccount = accounts.length > 1;
  const keyOf = ({ role, bucket }) => byAccount ? role.split(":")[4] ?? "" : `${role} ${bucket}`;
  const exports = ofShard(world.inventory.exports, keyOf, shard);
  return {
    ...world,
    inventory: { ...world.inventory, exports },
    ...byAccount ? { accounts: ofShard(accounts, ({ id }) => id, shard) } : {}
  };
}

export {
  judgeLive
};

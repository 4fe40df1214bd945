import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  judgeWithSecondOpinion
} from "./chunk-Q2DAXKMH.js";
import {
  ofShard
} from "./chunk-YWSXJKG4.js";
import {
  version
} from "./chunk-RCBA2AWI.js";

// src/commands/live.ts
async function judgeLive(request) {
  const { mode, shard, firstSeen, simulation, now, startedAt, strict, overrides } = request;
  const common = { mode, now, startedAt, strict, overrides, ...shard === void 0 ? {} : { shard } };
  const part = partOf(request);
  const files = inPart(request.files, part);
  if (files.problems.some(({ rule, severity }) => rule === "bad-config" && severity === "error"))
    return { report: await judgeWithSecondOpinion({ ...common, head: files }, { ...simulation, mode: "off" }) };
  const saved = request.saved ?? await readLive(files, request);
  const { worldOfSaved } = await import("./to-world-CEX43FOK.js");
  const declared = request.files.inventory.exports.some(({ discovered }) => !discovered);
  const own = { ...files, notEvaluated: [] };
  const live = inPart(worldOfSaved(saved, own, { exports: declared ? "declared" : "found" }), part);
  const compare = mode === "drift" ? (await import("./compare-files-GYBBUXVE.js")).comparingWith(files, now, firstSeen) : void 0;
  const report = await judgeWithSecondOpinion(
    { ...common, head: live, ...compare === void 0 ? {} : { compare } },
    simulation
  );
  return { report, saved };
}
async function readLive(files, { simulation, now }) {
  if (files.accounts?.length === 0) return nothingRead(now);
  const { readAws } = await import("./read-aws-UVZD2TMK.js");
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
function partOf({ files, saved, shard }) {
  const accounts = files.accounts ?? saved?.accounts ?? [];
  return { shard, byAccount: accounts.length > 1 };
}
function inPart(world, { shard, byAccount }) {
  const accountOf = ({ role }) => role.split(":")[4] ?? "";
  const named = world.inventory.exports.map(
    (one) => byAccount && one.discovered ? { ...one, name: `${accountOf(one)}/${one.name}` } : one
  );
  const exports = shard === void 0 ? named : ofShard(named, (one) => byAccount ? accountOf(one) : `${one.role} ${one.bucket}`, shard);
  const accounts = shard === void 0 || !byAccount ? world.accounts : ofShard(world.accounts ?? [], ({ id }) => id, shard);
  return {
    ...world,
    inventory: { ...world.inventory, exports },
    ...accounts === void 0 ? {} : { accounts }
  };
}

export {
  judgeLive
};

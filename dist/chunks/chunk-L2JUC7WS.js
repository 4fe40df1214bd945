import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  judgeWithSecondOpinion
} from "./chunk-TMQQ2NRA.js";
import {
  ofShard
} from "./chunk-AAPWONHX.js";
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
  const { worldOfSaved } = await import("./to-world-AHM7ITZM.js");
  const declared = request.files.inventory.exports.some(({ discovered }) => !discovered);
  const { standIns: _none, ...rest } = files;
  const own = { ...rest, notEvaluated: [] };
  const all = declared ? request.files.inventory.exports : void 0;
  const live = inPart(worldOfSaved(saved, own, { exports: declared ? "declared" : "found" }), part, all);
  const comparing = mode === "drift" ? (await import("./compare-files-P5OBTRSL.js")).comparingWith(files, live, saved, now, firstSeen) : void 0;
  const report = await judgeWithSecondOpinion({ ...common, head: live, ...comparing }, simulation);
  return { report, saved };
}
async function readLive(files, request) {
  const { simulation, now } = request;
  const isDeclared = ({ discovered }) => !discovered;
  const exports = files.inventory.exports.filter(isDeclared);
  const elsewhere = exports.length === 0 && request.files.inventory.exports.some(isDeclared);
  if (files.accounts?.length === 0 || elsewhere) return nothingRead(now);
  const own = new Set(files.accounts?.map(({ id }) => id));
  const others = request.files.accounts?.filter(({ id }) => !own.has(id)) ?? [];
  const { readAws } = await import("./read-aws-6VUM3APK.js");
  const { environment, progress } = simulation;
  const { inventory } = await readAws({
    accounts: files.accounts ?? [],
    others,
    exports,
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
function inPart(world, { shard, byAccount }, all = world.inventory.exports) {
  const accountOf = ({ role }) => role.split(":")[4] ?? "";
  const named = world.inventory.exports.map(
    (one) => byAccount && one.discovered ? { ...one, name: `${accountOf(one)}/${one.name}` } : one
  );
  const exports = shard === void 0 ? named : ofShard(named, (one) => byAccount ? accountOf(one) : `${one.role} ${one.bucket}`, shard);
  const accounts = shard === void 0 || !byAccount ? world.accounts : ofShard(world.accounts ?? [], ({ id }) => id, shard);
  return {
    ...world,
    inventory: { ...world.inventory, exports, ...shard === void 0 ? {} : { allExports: all } },
    ...accounts === void 0 ? {} : { accounts }
  };
}

export {
  judgeLive
};

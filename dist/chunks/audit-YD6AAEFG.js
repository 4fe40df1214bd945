import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  checkWritable,
  writeReports
} from "./chunk-F5WQOTCW.js";
import {
  readSaved
} from "./chunk-7VH56RNW.js";
import {
  loadingOf,
  openDirectoryTree,
  scopeOf
} from "./chunk-UUTK3G3I.js";
import {
  judgeLive
} from "./chunk-L2JUC7WS.js";
import "./chunk-TMQQ2NRA.js";
import "./chunk-SWLO5RG2.js";
import "./chunk-VNL5YEEQ.js";
import "./chunk-B33QSCPD.js";
import "./chunk-EAP5UTM7.js";
import {
  loadConfig,
  loadWorld
} from "./chunk-HWBFDDJE.js";
import "./chunk-ZZLPULXM.js";
import "./chunk-Q4FRW4BE.js";
import "./chunk-C4HAOTYH.js";
import "./chunk-UGDP6TVT.js";
import "./chunk-N5TSIYIH.js";
import "./chunk-BCK6BG5W.js";
import "./chunk-YBMV5TNB.js";
import "./chunk-Q4CVXKZT.js";
import "./chunk-DRBF2ZEW.js";
import "./chunk-UCW3CZV4.js";
import "./chunk-OZLGPRWQ.js";
import "./chunk-5VN2VIFB.js";
import "./chunk-MZ27P2FY.js";
import "./chunk-POFHYFND.js";
import "./chunk-NHM4UX66.js";
import "./chunk-3PFPOZC7.js";
import "./chunk-AAPWONHX.js";
import "./chunk-RCBA2AWI.js";
import "./chunk-IPPBXDWB.js";
import "./chunk-6CKXNUN2.js";
import "./chunk-J3BASWJ2.js";
import "./chunk-P5O6T775.js";
import "./chunk-42U3HHUD.js";
import "./chunk-VDDINHJK.js";
import "./chunk-5VKBCNGO.js";
import "./chunk-OCJO3G7C.js";
import "./chunk-3Y47BSFT.js";
import "./chunk-E74MSO3V.js";
import "./chunk-F74P53MW.js";
import "./chunk-G7GM7AV2.js";
import "./chunk-H7KYX7BM.js";
import "./chunk-XQZTVO2D.js";
import "./chunk-S2ERT2MI.js";
import "./chunk-GGLZDCZS.js";

// src/commands/audit.ts
async function auditCommand(options, surroundings) {
  const { now, environment, progress, directory } = surroundings;
  const { command, path, config, inventory, save, simulation, strict, shard } = options;
  await checkWritable(options, directory, [save]);
  const scope = await scopeOf(path === void 0 ? [] : [path], directory);
  const tree = await openDirectoryTree(scope.root);
  const loading = loadingOf(scope, config, directory);
  const saved = inventory === void 0 ? void 0 : await readSaved(inventory, directory);
  const outcome = await judgeLive({
    mode: command,
    files: command === "drift" ? await loadWorld(tree, loading) : await loadConfig(tree, loading),
    now,
    startedAt: now.getTime(),
    strict,
    overrides: {},
    simulation: { mode: simulation, environment, progress },
    ...saved === void 0 ? {} : { saved },
    ...shard === void 0 ? {} : { shard }
  });
  progress.done();
  return writeReports(outcome.report, options, surroundings, savedFiles(save, outcome.saved));
}
function savedFiles(file, saved) {
  if (file === void 0 || saved === void 0) return [];
  return [{ file, text: async () => (await import("./print-OOPHJG5W.js")).printSavedInventory(saved) }];
}
export {
  auditCommand
};

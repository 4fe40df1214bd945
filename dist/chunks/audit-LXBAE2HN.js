import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  readSaved
} from "./chunk-O7FS2O5E.js";
import {
  checkWritable,
  writeReports
} from "./chunk-A6OB7Z3N.js";
import {
  judgeLive
} from "./chunk-F4BVVSEC.js";
import "./chunk-372VWO35.js";
import "./chunk-AAPWONHX.js";
import {
  loadingOf,
  openDirectoryTree,
  scopeOf
} from "./chunk-GXIPRM4F.js";
import {
  loadConfig,
  loadWorld
} from "./chunk-BV63LFIR.js";
import "./chunk-7SNFKF2X.js";
import "./chunk-LPIQV4KA.js";
import "./chunk-W4QLCOXX.js";
import "./chunk-NTTTDZIG.js";
import "./chunk-OZLGPRWQ.js";
import "./chunk-C4HAOTYH.js";
import "./chunk-F74P53MW.js";
import "./chunk-SWLO5RG2.js";
import "./chunk-RCBA2AWI.js";
import "./chunk-BX6KRGDW.js";
import "./chunk-EIT25PDI.js";
import "./chunk-GAQ6NJES.js";
import "./chunk-MVVXAPO5.js";
import "./chunk-JRUSAPN5.js";
import "./chunk-L6GNCT5K.js";
import "./chunk-LNUGSBBW.js";
import "./chunk-OCJO3G7C.js";
import "./chunk-LKSW4DSU.js";
import "./chunk-J3BASWJ2.js";
import "./chunk-4Y5DMW6T.js";
import "./chunk-5VKBCNGO.js";
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

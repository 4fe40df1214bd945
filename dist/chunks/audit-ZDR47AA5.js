import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  readSaved
} from "./chunk-UGY7PVH6.js";
import {
  writeReports,
  writeTo
} from "./chunk-57X7LJFG.js";
import {
  judgeLive
} from "./chunk-6HNXNEJZ.js";
import "./chunk-Q2DAXKMH.js";
import "./chunk-YWSXJKG4.js";
import {
  loadingOf,
  openDirectoryTree,
  scopeOf
} from "./chunk-DLSEG3L5.js";
import {
  loadConfig,
  loadWorld
} from "./chunk-RFYQE4CJ.js";
import "./chunk-3MVQXR3Y.js";
import "./chunk-J5NWSOVQ.js";
import "./chunk-HCACCU6L.js";
import "./chunk-IGFBIAEJ.js";
import "./chunk-NTTTDZIG.js";
import "./chunk-OZLGPRWQ.js";
import "./chunk-C4HAOTYH.js";
import "./chunk-F74P53MW.js";
import {
  exitCodeOf
} from "./chunk-SWLO5RG2.js";
import "./chunk-RCBA2AWI.js";
import "./chunk-O2SNAGFJ.js";
import "./chunk-MAI7HOKB.js";
import "./chunk-MVVXAPO5.js";
import "./chunk-FL6YE2PX.js";
import "./chunk-L6GNCT5K.js";
import "./chunk-LNUGSBBW.js";
import "./chunk-OCJO3G7C.js";
import "./chunk-4MMBQUWR.js";
import "./chunk-Y3JQHAKC.js";
import "./chunk-4Y5DMW6T.js";
import "./chunk-5VKBCNGO.js";
import "./chunk-GGLZDCZS.js";

// src/commands/audit.ts
async function auditCommand(options, surroundings) {
  const { now, environment, progress, directory } = surroundings;
  const { command, path, config, inventory, save, simulation, strict, shard } = options;
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
  if (save !== void 0 && outcome.saved !== void 0) {
    const { printSavedInventory } = await import("./print-AX4JXM5I.js");
    await writeTo(save, printSavedInventory(outcome.saved), directory);
  }
  await writeReports(outcome.report, options, surroundings);
  return exitCodeOf(outcome.report);
}
export {
  auditCommand
};

import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  loadingOf,
  openDirectoryTree,
  readSaved,
  scopeOf
} from "./chunk-NTTJD7IF.js";
import {
  writeReports,
  writeTo
} from "./chunk-R4WZGWW4.js";
import {
  judgeLive
} from "./chunk-COQIKJF4.js";
import {
  exitCode,
  loadConfig,
  loadWorld
} from "./chunk-GAKDA572.js";
import "./chunk-STC2XMGT.js";
import "./chunk-HDA5RDJT.js";
import "./chunk-OZLGPRWQ.js";
import "./chunk-3X4JTIOZ.js";
import "./chunk-OK3RCEE3.js";
import "./chunk-C4HAOTYH.js";
import "./chunk-GVJ4XNTV.js";
import "./chunk-RCBA2AWI.js";
import "./chunk-MKNXMAR6.js";
import "./chunk-R5X33FQK.js";
import "./chunk-COP6KMZA.js";
import "./chunk-PMVINSTS.js";
import "./chunk-YLSK2HQN.js";
import "./chunk-D2CV2DQ6.js";
import "./chunk-OCJO3G7C.js";
import "./chunk-4N22M22R.js";
import "./chunk-4Y5DMW6T.js";
import "./chunk-5VKBCNGO.js";
import "./chunk-ZUNF7HYA.js";
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
  return exitCode(outcome.report);
}
export {
  auditCommand
};

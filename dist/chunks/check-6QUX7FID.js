import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  completeWorld
} from "./chunk-E47I2JGS.js";
import "./chunk-PHKVZS6L.js";
import "./chunk-ZPYFCFOQ.js";
import {
  readSaved
} from "./chunk-O7FS2O5E.js";
import {
  checkWritable,
  writeReports
} from "./chunk-A6OB7Z3N.js";
import {
  judgeWithSecondOpinion
} from "./chunk-372VWO35.js";
import {
  loadingOf,
  openDirectoryTree,
  scopeOf
} from "./chunk-GXIPRM4F.js";
import {
  loadWorld,
  openGitTree
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

// src/commands/check.ts
async function checkCommand(options, surroundings) {
  const { now, environment, progress } = surroundings;
  await checkWritable(options, surroundings.directory);
  const scope = await scopeOf(options.paths, surroundings.directory);
  const loading = loadingOf(scope, options.config, surroundings.directory);
  const saved = options.inventory === void 0 ? void 0 : await readSaved(options.inventory, surroundings.directory);
  const completed = (world) => saved === void 0 ? world : completeWorld(world, saved);
  const head = completed(await loadWorld(await openDirectoryTree(scope.root), loading));
  const base = options.base === void 0 ? void 0 : completed(await loadBase(scope, options.base, loading));
  const report = await judgeWithSecondOpinion(
    {
      mode: "check",
      head,
      ...base === void 0 ? {} : { base, comparison: { base: options.base ?? base.ref, head: head.ref } },
      now,
      startedAt: now.getTime(),
      strict: options.strict,
      overrides: {}
    },
    { mode: options.simulation, environment, progress }
  );
  progress.done();
  return writeReports(report, options, surroundings);
}
async function loadBase(scope, ref, loading) {
  const tree = await openGitTree(scope.root, ref);
  const { configPath, ...rest } = loading;
  const listed = new Set((await tree.list()).map(({ path }) => path));
  const there = configPath !== void 0 && listed.has(configPath);
  return loadWorld(tree, { ...there ? loading : rest, missingPaths: "ignore" });
}
export {
  checkCommand
};

import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  checkWritable,
  writeReports
} from "./chunk-F5WQOTCW.js";
import {
  completeWorld
} from "./chunk-UWEYSJZJ.js";
import {
  readSaved
} from "./chunk-7VH56RNW.js";
import {
  loadingOf,
  openDirectoryTree,
  scopeOf
} from "./chunk-UUTK3G3I.js";
import "./chunk-BHPWRIYY.js";
import "./chunk-O2643AV2.js";
import "./chunk-ZPYFCFOQ.js";
import {
  judgeWithSecondOpinion
} from "./chunk-TMQQ2NRA.js";
import {
  withFiles
} from "./chunk-JESC3PMT.js";
import "./chunk-SWLO5RG2.js";
import "./chunk-VNL5YEEQ.js";
import "./chunk-B33QSCPD.js";
import "./chunk-EAP5UTM7.js";
import {
  loadWorld,
  openGitTree
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

// src/commands/check.ts
async function checkCommand(options, surroundings) {
  const { now, environment, progress } = surroundings;
  await checkWritable(options, surroundings.directory);
  const scope = await scopeOf(options.paths, surroundings.directory);
  const cache = /* @__PURE__ */ new Map();
  const loading = { ...loadingOf(scope, options.config, surroundings.directory), cache };
  const saved = options.inventory === void 0 ? void 0 : await readSaved(options.inventory, surroundings.directory);
  const completed = (world) => saved === void 0 ? world : completeWorld(world, saved);
  const tree = await openDirectoryTree(scope.root);
  const head = completed(await loadWorld(tree, loading));
  const base = options.base === void 0 ? void 0 : completed(await loadBase(scope, options.base, loading));
  const reread = async (files) => completed(await loadWorld(withFiles(tree, files), loading));
  const judgeWith = (files, judged) => judgeWithSecondOpinion(
    {
      mode: "check",
      head: judged,
      ...base === void 0 ? {} : { base, comparison: { base: options.base ?? base.ref, head: head.ref } },
      now,
      startedAt: now.getTime(),
      strict: options.strict,
      overrides: {},
      reread: (more) => reread(new Map([...files, ...more]))
    },
    { mode: options.simulation, environment, progress }
  );
  if (options.fix !== void 0) {
    const { fixCommand } = await import("./fix-command-HCIN2GKZ.js");
    const judge = async (files) => judgeWith(files, files.size === 0 ? head : await reread(files));
    return fixCommand({ judge, root: scope.root, options, surroundings });
  }
  const report = await judgeWith(/* @__PURE__ */ new Map(), head);
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

import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  inventoryOfSaved,
  refOf
} from "./chunk-O2643AV2.js";
import "./chunk-ZPYFCFOQ.js";
import "./chunk-DRBF2ZEW.js";
import "./chunk-UCW3CZV4.js";
import "./chunk-OZLGPRWQ.js";
import "./chunk-5VN2VIFB.js";
import "./chunk-MZ27P2FY.js";
import "./chunk-POFHYFND.js";
import "./chunk-NHM4UX66.js";
import "./chunk-3PFPOZC7.js";
import "./chunk-VDDINHJK.js";
import "./chunk-5VKBCNGO.js";
import "./chunk-OCJO3G7C.js";
import "./chunk-F74P53MW.js";
import "./chunk-XQZTVO2D.js";
import "./chunk-S2ERT2MI.js";
import "./chunk-GGLZDCZS.js";

// src/sources/saved/to-world.ts
function worldOfSaved(saved, declared, options = {}) {
  const own = declared.inventory.exports;
  const useOwn = options.exports === void 0 ? own.some(({ discovered }) => !discovered) : options.exports === "declared";
  const { inventory, inputs, notEvaluated } = useOwn ? inventoryOfSaved(saved, own, declared.inventory.allExports) : inventoryOfSaved(saved);
  return {
    ...declared,
    ref: refOf(saved),
    inventory,
    inputs: [...declared.inputs, ...inputs],
    notEvaluated: [...declared.notEvaluated, ...notEvaluated]
  };
}
export {
  worldOfSaved
};

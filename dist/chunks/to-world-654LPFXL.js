import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  inventoryOfSaved,
  refOf
} from "./chunk-PHKVZS6L.js";
import "./chunk-ZPYFCFOQ.js";
import "./chunk-LPIQV4KA.js";
import "./chunk-W4QLCOXX.js";
import "./chunk-OZLGPRWQ.js";
import "./chunk-F74P53MW.js";
import "./chunk-GAQ6NJES.js";
import "./chunk-MVVXAPO5.js";
import "./chunk-L6GNCT5K.js";
import "./chunk-LNUGSBBW.js";
import "./chunk-OCJO3G7C.js";
import "./chunk-4Y5DMW6T.js";
import "./chunk-5VKBCNGO.js";
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

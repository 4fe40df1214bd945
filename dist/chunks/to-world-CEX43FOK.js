import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  inventoryOfSaved,
  refOf
} from "./chunk-DCJOBGDD.js";
import "./chunk-SW4EBIMO.js";
import "./chunk-R7XQVSWQ.js";
import "./chunk-3MVQXR3Y.js";
import "./chunk-HCACCU6L.js";
import "./chunk-IGFBIAEJ.js";
import "./chunk-OZLGPRWQ.js";
import "./chunk-F74P53MW.js";
import "./chunk-MAI7HOKB.js";
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
  const { inventory, inputs, notEvaluated } = inventoryOfSaved(saved, useOwn ? own : void 0);
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

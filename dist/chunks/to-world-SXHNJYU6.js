import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  inventoryOfSaved,
  refOf
} from "./chunk-3NIXSHW6.js";
import "./chunk-SW4EBIMO.js";
import "./chunk-HDA5RDJT.js";
import "./chunk-OZLGPRWQ.js";
import "./chunk-3X4JTIOZ.js";
import "./chunk-OK3RCEE3.js";
import "./chunk-COP6KMZA.js";
import "./chunk-PMVINSTS.js";
import "./chunk-YLSK2HQN.js";
import "./chunk-D2CV2DQ6.js";
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

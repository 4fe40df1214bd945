import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  printJson,
  renderJson
} from "./chunk-KMWOIMCT.js";
import "./chunk-TCB6C2SN.js";
import "./chunk-ALJ6Q6VK.js";
import "./chunk-VNUS3HVH.js";
import "./chunk-5VKBCNGO.js";
import "./chunk-GGLZDCZS.js";
export {
  printJson,
  renderJson
};

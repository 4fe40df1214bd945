import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  printJson,
  renderJson
} from "./chunk-K4BUDA4Z.js";
import "./chunk-TCB6C2SN.js";
import "./chunk-ALJ6Q6VK.js";
import "./chunk-6DHSCM2M.js";
import "./chunk-5VKBCNGO.js";
import "./chunk-GGLZDCZS.js";
export {
  printJson,
  renderJson
};

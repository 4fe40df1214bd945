import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  command,
  renderGithub
} from "./chunk-DXMTYV5G.js";
import "./chunk-4PCAET5R.js";
import "./chunk-IBNEBNTW.js";
import "./chunk-BX6KRGDW.js";
import "./chunk-PVZWD7WB.js";
import "./chunk-5VKBCNGO.js";
import "./chunk-GGLZDCZS.js";
export {
  command,
  renderGithub
};

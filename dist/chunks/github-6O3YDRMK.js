import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  command,
  renderGithub
} from "./chunk-ITQJHNG3.js";
import "./chunk-35K7A2OY.js";
import "./chunk-DCGVHF22.js";
import "./chunk-XDDHOOZ2.js";
import "./chunk-OF2TUQS7.js";
import "./chunk-2DZBQ26U.js";
import "./chunk-TCB6C2SN.js";
import "./chunk-J2YXMQG6.js";
import "./chunk-QIMKEUIM.js";
import "./chunk-6DHSCM2M.js";
import "./chunk-NRGMYMGR.js";
import "./chunk-BX6KRGDW.js";
import "./chunk-5VKBCNGO.js";
import "./chunk-GGLZDCZS.js";
export {
  command,
  renderGithub
};

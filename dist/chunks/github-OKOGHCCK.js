import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  command,
  renderGithub
} from "./chunk-Z4TEJDFT.js";
import "./chunk-6NPU2QFE.js";
import "./chunk-SXDXJQC6.js";
import "./chunk-BX6KRGDW.js";
import "./chunk-2CQOBLNW.js";
import "./chunk-5VKBCNGO.js";
import "./chunk-GGLZDCZS.js";
export {
  command,
  renderGithub
};

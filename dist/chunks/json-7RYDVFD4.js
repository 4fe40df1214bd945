import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  printJson,
  renderJson
} from "./chunk-DQOFF5IZ.js";
import "./chunk-SF42AEGO.js";
import "./chunk-5VKBCNGO.js";
import "./chunk-GGLZDCZS.js";
export {
  printJson,
  renderJson
};

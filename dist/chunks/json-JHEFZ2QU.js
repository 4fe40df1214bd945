import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  renderJson
} from "./chunk-JIHYCTJ7.js";
import "./chunk-PVZWD7WB.js";
import "./chunk-5VKBCNGO.js";
import "./chunk-GGLZDCZS.js";
export {
  renderJson
};

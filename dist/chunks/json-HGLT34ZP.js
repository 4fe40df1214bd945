import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  renderJson
} from "./chunk-UD7STYXO.js";
import "./chunk-2CQOBLNW.js";
import "./chunk-5VKBCNGO.js";
import "./chunk-GGLZDCZS.js";
export {
  renderJson
};

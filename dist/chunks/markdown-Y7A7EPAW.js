import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  renderComment,
  renderMarkdown,
  renderSummary
} from "./chunk-JQW4DL5K.js";
import "./chunk-OK3RCEE3.js";
import "./chunk-IBNEBNTW.js";
import "./chunk-BX6KRGDW.js";
import "./chunk-PVZWD7WB.js";
import "./chunk-5VKBCNGO.js";
import "./chunk-GGLZDCZS.js";
export {
  renderComment,
  renderMarkdown,
  renderSummary
};

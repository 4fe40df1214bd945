import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  renderComment,
  renderMarkdown,
  renderSummary
} from "./chunk-NAEKX2LH.js";
import "./chunk-NVAATITW.js";
import "./chunk-2EX4N3SU.js";
import "./chunk-ETNVOA4L.js";
import "./chunk-SF42AEGO.js";
import "./chunk-OK3RCEE3.js";
import "./chunk-BX6KRGDW.js";
import "./chunk-5VKBCNGO.js";
import "./chunk-GGLZDCZS.js";
export {
  renderComment,
  renderMarkdown,
  renderSummary
};

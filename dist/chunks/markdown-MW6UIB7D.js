import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  renderComment,
  renderMarkdown,
  renderSummary
} from "./chunk-E5J4VUJH.js";
import "./chunk-OK3RCEE3.js";
import "./chunk-2XV6NPMF.js";
import "./chunk-BX6KRGDW.js";
import "./chunk-2CQOBLNW.js";
import "./chunk-5VKBCNGO.js";
import "./chunk-GGLZDCZS.js";
export {
  renderComment,
  renderMarkdown,
  renderSummary
};

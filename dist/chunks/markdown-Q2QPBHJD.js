import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  renderComment,
  renderMarkdown,
  renderSummary
} from "./chunk-3UPRMVB3.js";
import "./chunk-Y2BKSFAD.js";
import "./chunk-RG3TGSTS.js";
import "./chunk-A5WE2LGT.js";
import "./chunk-ZKIF4XAY.js";
import "./chunk-34HTASAD.js";
import "./chunk-WC24BK4T.js";
import "./chunk-O6ZNNXPA.js";
import "./chunk-NRGMYMGR.js";
import "./chunk-QIMKEUIM.js";
import "./chunk-5VN2VIFB.js";
import "./chunk-IPPBXDWB.js";
import "./chunk-6CKXNUN2.js";
import "./chunk-5VKBCNGO.js";
import "./chunk-F74P53MW.js";
import "./chunk-GGLZDCZS.js";
export {
  renderComment,
  renderMarkdown,
  renderSummary
};

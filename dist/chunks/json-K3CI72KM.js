import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  printJson,
  renderJson
} from "./chunk-POUQWLX3.js";
import "./chunk-ALJ6Q6VK.js";
import "./chunk-ZKIF4XAY.js";
import "./chunk-O6ZNNXPA.js";
import "./chunk-5VN2VIFB.js";
import "./chunk-5VKBCNGO.js";
import "./chunk-GGLZDCZS.js";
export {
  printJson,
  renderJson
};

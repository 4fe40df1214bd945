import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  command,
  renderGithub
} from "./chunk-XAHA5ZOU.js";
import "./chunk-J2YXMQG6.js";
import "./chunk-GWZVPRMT.js";
import "./chunk-BR5V75ZR.js";
import "./chunk-2EX4N3SU.js";
import "./chunk-ETNVOA4L.js";
import "./chunk-SF42AEGO.js";
import "./chunk-BX6KRGDW.js";
import "./chunk-5VKBCNGO.js";
import "./chunk-GGLZDCZS.js";
export {
  command,
  renderGithub
};

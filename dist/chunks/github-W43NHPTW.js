import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  command,
  renderGithub
} from "./chunk-RI2JFO6R.js";
import "./chunk-LGK7W2LS.js";
import "./chunk-2XV6NPMF.js";
import "./chunk-BX6KRGDW.js";
import "./chunk-2CQOBLNW.js";
import "./chunk-5VKBCNGO.js";
import "./chunk-GGLZDCZS.js";
export {
  command,
  renderGithub
};

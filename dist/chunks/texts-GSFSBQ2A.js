import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  addressOf,
  nameOfFirst,
  nameOfStandIn,
  standInsOf,
  unify
} from "./chunk-BHPWRIYY.js";
import "./chunk-XQZTVO2D.js";
import "./chunk-GGLZDCZS.js";
export {
  addressOf,
  nameOfFirst,
  nameOfStandIn,
  standInsOf,
  unify
};

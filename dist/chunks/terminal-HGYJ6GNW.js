import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  visible,
  visibleLines
} from "./chunk-IPPBXDWB.js";
import "./chunk-GGLZDCZS.js";
export {
  visible,
  visibleLines
};

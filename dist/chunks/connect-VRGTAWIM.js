import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  connectAccount,
  connectStart,
  hasCredentials,
  partitionOf
} from "./chunk-2CSBORFR.js";
import "./chunk-Y3JQHAKC.js";
import "./chunk-GGLZDCZS.js";
export {
  connectAccount,
  connectStart,
  hasCredentials,
  partitionOf
};

import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  connectAccount,
  connectStart,
  hasCredentials,
  partitionOf
} from "./chunk-PSYDSOI3.js";
import "./chunk-GQGIFATM.js";
import "./chunk-Y3JQHAKC.js";
import "./chunk-GGLZDCZS.js";
export {
  connectAccount,
  connectStart,
  hasCredentials,
  partitionOf
};

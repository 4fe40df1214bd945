import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  connectAccount,
  connectStart,
  hasCredentials,
  partitionOf
} from "./chunk-HIAWU32N.js";
import "./chunk-ZUNF7HYA.js";
import "./chunk-GGLZDCZS.js";
export {
  connectAccount,
  connectStart,
  hasCredentials,
  partitionOf
};

import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  connectAccount,
  connectStart,
  hasCredentials,
  partitionOf
} from "./chunk-A4PIWHWM.js";
import "./chunk-GQGIFATM.js";
import "./chunk-J3BASWJ2.js";
import "./chunk-GGLZDCZS.js";
export {
  connectAccount,
  connectStart,
  hasCredentials,
  partitionOf
};

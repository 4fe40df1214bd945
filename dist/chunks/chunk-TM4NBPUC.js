import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  visibleLines
} from "./chunk-IPPBXDWB.js";

// src/report/escape/workflow-command.ts
function logText(text) {
  return visibleLines(text).replace(/^(\s*):(?=:)/gm, "$1: ").replace(/##(?=\w*\[)/g, "# #");
}
function commandData(text) {
  return breakLegacy(visibleLines(text)).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function commandProperty(text) {
  return commandData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
function breakLegacy(text) {
  return text.replace(/##(?=\w*\[)/g, "# #");
}

export {
  logText,
  commandData,
  commandProperty
};

import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);

// src/sources/saved/model.ts
var OWNED_BY_NONE = "none of the accounts that are read owns it";
function isSavedGap(saved) {
  return "gap" in saved;
}

export {
  OWNED_BY_NONE,
  isSavedGap
};

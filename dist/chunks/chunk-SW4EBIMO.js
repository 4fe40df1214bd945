import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);

// src/sources/saved/model.ts
function isSavedGap(saved) {
  return "gap" in saved;
}

export {
  isSavedGap
};

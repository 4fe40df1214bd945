import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);

// src/sources/template/model.ts
var NOTHING_DECLARED = { pieces: [], problems: [], gaps: [], remarks: [], files: [] };

export {
  NOTHING_DECLARED
};

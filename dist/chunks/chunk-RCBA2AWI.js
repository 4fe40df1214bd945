import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);

// src/version.ts
var version = false ? packageJson.version : "0.1.0";

export {
  version
};

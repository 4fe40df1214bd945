import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);

// src/sources/template/symbols.ts
function surroundingId(what, scope) {
  return `${what} of ${scope}`;
}
function resourceId(root, address) {
  return `${root}#${address}`;
}

export {
  surroundingId,
  resourceId
};

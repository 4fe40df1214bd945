import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  CONFIG_PATHS
} from "./chunk-HWBFDDJE.js";

// src/sources/tree/overlay.ts
function withoutConfig(tree) {
  return { ...tree, list: async () => (await tree.list()).filter(({ path }) => !CONFIG_PATHS.includes(path)) };
}
function withFiles(tree, files) {
  return {
    ...tree,
    list: async () => [
      ...(await tree.list()).filter(({ path }) => !files.has(path)),
      ...[...files].map(([path, text]) => ({ path, type: "file", size: Buffer.byteLength(text) }))
    ],
    read: async (path) => {
      const text = files.get(path);
      return text === void 0 ? tree.read(path) : Buffer.from(text);
    }
  };
}

export {
  withoutConfig,
  withFiles
};

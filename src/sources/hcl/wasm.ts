/** The two files of WebAssembly that come with this program. */

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const FILES = {
  library: { name: "web-tree-sitter.wasm", module: "web-tree-sitter/web-tree-sitter.wasm" },
  grammar: {
    name: "tree-sitter-terraform.wasm",
    module: "@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm",
  },
} as const;

/** In `dist` the file lies beside the bundle or a folder above; in the sources, in its package. */
export async function readWasm(which: keyof typeof FILES): Promise<Uint8Array> {
  const { name, module } = FILES[which];
  const beside = ["./", "../"].map((folder) => fileURLToPath(new URL(folder + name, import.meta.url)));
  return readFile(beside.find((path) => existsSync(path)) ?? createRequire(import.meta.url).resolve(module));
}

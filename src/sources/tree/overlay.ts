/** A tree without its config, and one with files that are not written yet. */

import { CONFIG_PATHS } from "../load-world.ts";
import type { Tree } from "../model.ts";

/** The tree as discovery would see it if it had no config. */
export function withoutConfig(tree: Tree): Tree {
  return { ...tree, list: async () => (await tree.list()).filter(({ path }) => !CONFIG_PATHS.includes(path)) };
}

/** The tree with these files in the place of its own. */
export function withFiles(tree: Tree, files: ReadonlyMap<string, string>): Tree {
  return {
    ...tree,
    list: async () => [
      ...(await tree.list()).filter(({ path }) => !files.has(path)),
      ...[...files].map(([path, text]) => ({ path, type: "file" as const, size: Buffer.byteLength(text) })),
    ],
    read: async (path) => {
      const text = files.get(path);
      return text === undefined ? tree.read(path) : Buffer.from(text);
    },
  };
}

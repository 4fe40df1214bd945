import { noSuchFile } from "../../src/errors.ts";
import type { Tree } from "../../src/sources/model.ts";

/** A tree of texts, for what needs neither a disk nor git. */
export function memoryTree(files: Readonly<Record<string, string | object>>): Tree {
  const texts = new Map(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === "string" ? content : JSON.stringify(content, undefined, 2),
    ]),
  );
  return {
    ref: "working tree",
    list: async () =>
      [...texts].map(([path, text]) => ({ path, type: "file" as const, size: Buffer.byteLength(text) })),
    read: async (path) => {
      const text = texts.get(path);
      if (text === undefined) throw noSuchFile(path);
      return Buffer.from(text);
    },
  };
}

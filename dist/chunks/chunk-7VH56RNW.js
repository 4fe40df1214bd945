import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  UserError,
  systemCode
} from "./chunk-J3BASWJ2.js";

// src/commands/saved.ts
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
async function readSaved(file, directory) {
  const { parseSavedInventory } = await import("./parse-ZRC4EUSP.js");
  const parsed = parseSavedInventory(file, await bytesOf(file, directory));
  if ("ok" in parsed) return parsed.ok;
  const [first, ...others] = parsed.problems;
  const isPlaced = first?.line === void 0 || first.message.includes(`(line ${first.line}`);
  const at = isPlaced ? "" : ` (line ${first.line})`;
  const more = others.length === 0 ? "" : `, and ${others.length} more`;
  throw new UserError(`${file}: ${first?.message ?? "cannot be read"}${at}${more}`, first?.help);
}
async function bytesOf(file, directory) {
  try {
    return await readFile(resolve(directory, file));
  } catch (error) {
    const code = systemCode(error);
    throw new UserError(`cannot read ${file} (${code})`);
  }
}

export {
  readSaved
};

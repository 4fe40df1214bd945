/** Inventories that were saved, read back from the command line. */

import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { systemCode, UserError } from "../errors.ts";
import type { SavedInventory } from "../sources/saved/model.ts";

/** Throws UserError naming what is wrong with the file, and where. */
export async function readSaved(file: string, directory: string): Promise<SavedInventory> {
  const { parseSavedInventory } = await import("../sources/saved/parse.ts");
  const parsed = parseSavedInventory(file, await bytesOf(file, directory));
  if ("ok" in parsed) return parsed.ok;
  const [first, ...others] = parsed.problems;
  // What breaks the syntax names its line by itself.
  const isPlaced = first?.line === undefined || first.message.includes(`(line ${first.line}`);
  const at = isPlaced ? "" : ` (line ${first.line})`;
  const more = others.length === 0 ? "" : `, and ${others.length} more`;
  throw new UserError(`${file}: ${first?.message ?? "cannot be read"}${at}${more}`, first?.help);
}

async function bytesOf(file: string, directory: string): Promise<Uint8Array> {
  try {
    return await readFile(resolve(directory, file));
  } catch (error) {
    const code = systemCode(error);
    throw new UserError(`cannot read ${file} (${code})`);
  }
}

/** Files that a run leaves: below the workspace, wherever the links of a foreign checkout may lead. */

import { lstat, mkdir, realpath, writeFile } from "node:fs/promises";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { UserError } from "../errors.ts";

/** The inputs that name a file. */
export const FILE_INPUTS = ["json-file", "sarif-file", "html-file", "inventory-file"] as const;
export type FileInput = (typeof FILE_INPUTS)[number];

/**
 * Throws UserError unless `path` can be a file below `root`. No link may lead elsewhere: the workspace may hold a checkout of somebody
 * else's pull request.
 */
export async function checkReportFile(root: string, path: string, input: FileInput): Promise<void> {
  const target = resolve(root, path);
  const inside =
    isInside(resolve(root), target) &&
    isInside(await nearestRealFolder(root), await nearestRealFolder(dirname(target)));
  const existing = inside ? await lstat(target).catch(() => undefined) : undefined;
  if (!inside || existing?.isSymbolicLink() === true) {
    throw new UserError(`${input}: ${JSON.stringify(path)} leads out of the workspace`);
  }
  if (existing?.isDirectory() === true) throw new UserError(`${input}: ${JSON.stringify(path)} is a folder`);
}

/** Writes the file, with its folders. Throws UserError where that is refused. */
export async function writeReportFile(root: string, path: string, text: string, input: FileInput): Promise<void> {
  await checkReportFile(root, path, input);
  const target = resolve(root, path);
  try {
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? error.code : error;
    throw new UserError(`${input}: ${JSON.stringify(path)} cannot be written (${reason})`);
  }
}

/** The folder, or the nearest one above it that exists, with all links resolved. */
async function nearestRealFolder(folder: string): Promise<string> {
  try {
    return await realpath(folder);
  } catch {
    return nearestRealFolder(dirname(folder));
  }
}

function isInside(root: string, path: string): boolean {
  const inside = relative(root, path);
  return inside !== ".." && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}

/** Writes the files of a set all together or not at all, inside of one folder. */

import { lstat, mkdir, realpath, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { systemCode, UserError } from "../errors.ts";

/** What would become of a file. */
export type Fate = "write" | "overwrite" | "keep";

/**
 * What would become of each path, before anything is written.
 * Throws UserError for a path that cannot be a file, or whose folder leads out of `root`.
 */
export async function fatesOf(
  root: string,
  paths: readonly string[],
  force: boolean,
): Promise<ReadonlyMap<string, Fate>> {
  const fates = new Map<string, Fate>();
  for (const path of paths) fates.set(path, await fateOf(root, path, force));
  return fates;
}

async function fateOf(root: string, path: string, force: boolean): Promise<Fate> {
  await refuseStrangeFolders(root, path);
  const stats = await lstat(join(root, path)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
    throw cannotWrite(path, error);
  });
  if (stats === undefined) return "write";
  if (stats.isDirectory()) throw new UserError(`${path}: a folder stands where the file would be`);
  if (!force) return "keep";
  if (stats.isSymbolicLink()) throw new UserError(`${path}: a symbolic link is not overwritten`, "remove it first");
  return "overwrite";
}

/** A folder on the way may be a link, or a file; a link out of the repository is not followed. */
async function refuseStrangeFolders(root: string, path: string): Promise<void> {
  const realRoot = await realpath(root);
  const steps = dirname(path).split("/");
  for (const [index] of steps.entries()) {
    const folder = steps.slice(0, index + 1).join("/");
    const stats = await lstat(join(root, folder)).catch(() => undefined);
    if (stats === undefined) return;
    const real = await realpath(join(root, folder)).catch((error: NodeJS.ErrnoException) => {
      throw cannotWrite(path, error);
    });
    if (real !== realRoot && !real.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep))
      throw new UserError(`${path}: ${folder} is a link that leads out of the repository`);
    if (!(await lstat(real)).isDirectory()) throw new UserError(`${path}: ${folder} is no folder`);
  }
}

/**
 * Writes the files; when one cannot be written, those that are new are taken away again and nothing is overwritten.
 * Throws UserError naming the file.
 */
export async function writeFiles(
  root: string,
  files: ReadonlyMap<string, string>,
  fates: ReadonlyMap<string, Fate>,
): Promise<void> {
  const made: string[] = [];
  const moves: (readonly [from: string, to: string])[] = [];
  for (const [path, text] of files) {
    const target = join(root, path);
    const overwrite = fates.get(path) === "overwrite";
    const written = overwrite ? `${target}.${process.pid}.tmp` : target;
    try {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(written, text, { flag: "wx" });
    } catch (error) {
      await Promise.all(made.map((file) => rm(file, { force: true })));
      throw cannotWrite(path, error);
    }
    made.push(written);
    if (overwrite) moves.push([written, target]);
  }
  for (const [from, to] of moves) await rename(from, to);
}

function cannotWrite(path: string, error: unknown): UserError {
  const code = systemCode(error);
  return new UserError(`cannot write ${path} (${code})`, "nothing was written");
}

/** The files of a directory as they stand on disk. */

import { constants } from "node:fs";
import { lstat, open, readdir, realpath } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { noSuchFile, UserError } from "../../errors.ts";
import type { Tree, TreeEntry } from "../model.ts";
import { runGit } from "./git-process.ts";
import {
  checkedPath,
  DEFAULT_LIMITS,
  inGitFolder,
  inSubmodule,
  outsideRoot,
  type TreeLimits,
  tooLarge,
  tooManyFiles,
} from "./limits.ts";

const SKIPPED_FOLDERS = new Set([".git", "node_modules"]);
/** Files asked about at the same time. */
const CONCURRENCY = 64;

/**
 * The working tree at `root`. In a git work tree it lists what git tracks or would track; elsewhere, and in a folder that
 * git ignores altogether, everything but `.git` and `node_modules`.
 * Throws UserError where `root` is no directory.
 */
export async function openDirectoryTree(root: string, limits: TreeLimits = DEFAULT_LIMITS): Promise<Tree> {
  const realRoot = await realpath(root).catch((error: unknown) => {
    throw notADirectory(root, codeOf(error));
  });
  if (!(await lstat(realRoot)).isDirectory()) throw notADirectory(root, "ENOTDIR");
  let listing: Promise<readonly TreeEntry[]> | undefined;
  const list = (): Promise<readonly TreeEntry[]> => {
    listing ??= listDirectory(realRoot, limits);
    return listing;
  };
  let submodules: Promise<readonly string[]> | undefined;
  return {
    ref: "working tree",
    list,
    async read(path) {
      submodules ??= list().then((entries) =>
        entries.filter(({ type }) => type === "submodule").map((entry) => entry.path),
      );
      return readInside(realRoot, path, limits, await submodules);
    },
  };
}

function notADirectory(root: string, code: string): UserError {
  const missing = code === "ENOENT" || code === "ENOTDIR";
  return new UserError(missing ? `${root}: no such directory` : `cannot read ${root} (${code})`);
}

async function listDirectory(root: string, limits: TreeLimits): Promise<readonly TreeEntry[]> {
  const tracked = await listWithGit(root);
  const paths = tracked !== undefined && tracked.length > 0 ? tracked : await walk(root, limits);
  if (paths.length > limits.files) throw tooManyFiles(limits);
  const entries: TreeEntry[] = [];
  for (let at = 0; at < paths.length; at += CONCURRENCY) {
    const some = await Promise.all(paths.slice(at, at + CONCURRENCY).map((path) => entryOf(root, path)));
    for (const entry of some) if (entry !== undefined) entries.push(entry);
  }
  return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function listWithGit(root: string): Promise<readonly string[] | undefined> {
  const result = await runGit(root, ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
  if (result === undefined || result.status !== 0) return undefined;
  return [...new Set(result.stdout.toString().split("\0"))].filter((path) => path !== "");
}

async function walk(root: string, limits: TreeLimits): Promise<readonly string[]> {
  const found: string[] = [];
  const folders = [""];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const child of await readFolder(root, folder)) {
      const path = folder === "" ? child.name : `${folder}/${child.name}`;
      if (child.isDirectory()) {
        if (!SKIPPED_FOLDERS.has(child.name)) folders.push(path);
      } else found.push(path);
      if (found.length > limits.files) throw tooManyFiles(limits);
    }
  }
  return found;
}

async function readFolder(root: string, folder: string) {
  try {
    return await readdir(join(root, folder), { withFileTypes: true });
  } catch (error) {
    throw new UserError(`${folder || root}: the folder cannot be read (${codeOf(error)})`);
  }
}

/** Undefined for what is in git's index but deleted on disk. */
async function entryOf(root: string, path: string): Promise<TreeEntry | undefined> {
  try {
    const stats = await lstat(join(root, path));
    if (stats.isSymbolicLink()) return { path, type: "symlink" };
    if (stats.isDirectory()) return { path: path.replace(/\/$/, ""), type: "submodule" };
    return { path, type: "file", size: stats.size };
  } catch {
    // A name that is not UTF-8 cannot be looked up; whoever needs the file must be told, so it stays in the list.
    return path.includes("\ufffd") ? { path, type: "file" } : undefined;
  }
}

async function readInside(
  root: string,
  path: string,
  limits: TreeLimits,
  submodules: readonly string[],
): Promise<Uint8Array> {
  const normal = checkedPath(path);
  refuseSubmodule(path, normal, submodules);
  const real = await realpath(join(root, normal)).catch((error: unknown) => {
    throw notReadable(path, error);
  });
  const inside = relative(root, real);
  if (inside === ".." || inside.startsWith(`..${sep}`) || inside === real) throw outsideRoot(path);
  // A link may lead into one.
  refuseSubmodule(path, inside.split(sep).join("/"), submodules);
  if (inGitFolder(inside)) throw new UserError(`${path}: git's own files are not read`);
  // Not blocking, so that a named pipe does not hold the run.
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const file = await open(real, flags).catch((error: unknown) => {
    throw notReadable(path, error);
  });
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw new UserError(`${path}: is not a file`, undefined, "not-a-file");
    if (stats.size > limits.fileBytes) throw tooLarge(path, stats.size, limits);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** As in a commit, where a submodule is no more than the id of a commit of another repository. */
function refuseSubmodule(path: string, inside: string, submodules: readonly string[]): void {
  const around = submodules.find((submodule) => inside === submodule || inside.startsWith(`${submodule}/`));
  if (around !== undefined) throw inSubmodule(path, around);
}

function notReadable(path: string, error: unknown): UserError {
  const code = codeOf(error);
  if (code === "ENOENT" || code === "ENOTDIR") return noSuchFile(path);
  if (code === "ELOOP") return new UserError(`${path}: a symbolic link that leads to itself`);
  if (code === "EACCES" || code === "EPERM")
    return new UserError(`${path}: may not be read`, "check the file's permissions");
  return new UserError(`${path}: cannot be read (${code})`);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

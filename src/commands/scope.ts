/** Which folder a run looks at, and inside of it perhaps only some files. */

import { lstat, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { UserError } from "../errors.ts";
import { CONFIG_PATHS, type LoadOptions } from "../sources/load-world.ts";
import { repositoryRoot } from "../sources/tree/git.ts";

/** What to read: a root, and inside of it perhaps only some files. */
export interface Scope {
  readonly root: string;
  readonly paths?: readonly string[];
}

/**
 * @param paths as given on the command line; none: the repository around `directory`
 * Throws UserError for a path that is not there, or that is a repository among others.
 */
export async function scopeOf(paths: readonly string[], directory: string): Promise<Scope> {
  if (paths.length === 0) {
    const here = await Promise.all(CONFIG_PATHS.map((path) => exists(join(directory, path))));
    return { root: here.includes(true) ? directory : ((await repositoryRoot(directory)) ?? directory) };
  }
  const absolute = paths.map((path) => resolve(directory, path));
  const kinds = await Promise.all(absolute.map((path, index) => isDirectory(path, paths[index] ?? path)));
  const [first] = absolute;
  if (absolute.length === 1 && kinds[0] === true && first !== undefined) return { root: first };
  for (const [index, path] of absolute.entries())
    if (kinds[index] === true && (await Promise.all(CONFIG_PATHS.map((one) => exists(join(path, one))))).includes(true))
      throw new UserError(`${paths[index]}: has a config of its own`, "check one repository at a time");
  const root = commonFolder(absolute.map((path, index) => (kinds[index] === true ? path : dirname(path))));
  return { root, paths: absolute.map((path) => inside(root, path)) };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function isDirectory(path: string, shown: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    const dangling = await lstat(path).then(
      () => true,
      () => false,
    );
    throw new UserError(`${shown}: ${dangling ? "a symbolic link that leads nowhere" : "no such file or folder"}`);
  }
}

function commonFolder(folders: readonly string[]): string {
  const [first = sep, ...others] = folders;
  return others.reduce((common, folder) => {
    let current = common;
    while (folder !== current && !folder.startsWith(current.endsWith(sep) ? current : current + sep))
      current = dirname(current);
    return current;
  }, first);
}

function inside(root: string, path: string): string {
  const shown = relative(root, path);
  if (shown.startsWith(".."))
    throw new UserError(`${path}: outside of ${root}`, "a config lies in the repository that it describes");
  return shown.split(sep).join("/");
}

/** How loadWorld is told about the scope and the config that was named. */
export function loadingOf(scope: Scope, config: string | undefined, directory: string): LoadOptions {
  return {
    ...(scope.paths === undefined ? {} : { paths: scope.paths }),
    ...(config === undefined ? {} : { configPath: inside(scope.root, resolve(directory, config)) }),
  };
}

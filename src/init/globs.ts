/** Globs that name some files of a tree and no other ones. */

import { posix } from "node:path";
import { groupBy, unique } from "../collections.ts";
import { compileGlob, isGlob } from "../sources/glob.ts";

export interface Named {
  /** Files that must be named. */
  readonly wanted: readonly string[];
  /** Files that may be named beside them. */
  readonly allowed: ReadonlySet<string>;
  /** A folder belongs together, also one with a single file and the top of the repository, as in Terraform. */
  readonly byFolder: boolean;
}

/** Folders where all files of a kind are wanted, as globs; the others by their paths. @param paths every file of the tree */
export function globsFor({ wanted, allowed, byFolder }: Named, paths: readonly string[]): readonly string[] {
  const mayBeNamed = new Set([...wanted, ...allowed]);
  const isExact = (glob: string): boolean => {
    const matches = compileGlob(glob);
    return paths.every((path) => mayBeNamed.has(path) || !matches(path));
  };
  const cover = (folder: string, files: readonly string[], suffix: string): readonly string[] => {
    const pattern = suffix.startsWith(".") ? `*${suffix}` : suffix;
    const mayBeGlob = folder !== "." || byFolder;
    const own = files.filter((path) => posix.dirname(path) === folder);
    const below = groupBy(
      files.filter((path) => posix.dirname(path) !== folder),
      (path) => nextFolder(path, folder),
    );
    const deep = inFolder(folder, `**/${pattern}`);
    if (mayBeGlob && below.size > 1 - Math.min(own.length, 1) && isExact(deep)) return [deep];
    const flat = inFolder(folder, pattern);
    const isFolder = mayBeGlob && (own.length > 1 || (byFolder && own.length > 0)) && isExact(flat);
    return [
      ...(isFolder ? [flat] : own.map(literal)),
      ...[...below].flatMap(([inner, rest]) => cover(inner, rest, suffix)),
    ];
  };
  return unique([...groupBy(wanted, suffixOf)].flatMap(([suffix, files]) => cover(".", files, suffix)));
}

/** What a glob of such files ends with; a whole name where the name is what counts. */
function suffixOf(path: string): string {
  const name = posix.basename(path);
  if (/^terraform\.tfvars/.test(name)) return name;
  return /\.(?:template\.(?:json|ya?ml)|tf\.json|auto\.tfvars(?:\.json)?|[^.]*)$/.exec(name)?.[0] ?? name;
}

/** The folder in `folder` that leads to the file. */
function nextFolder(path: string, folder: string): string {
  const start = folder === "." ? 0 : folder.length + 1;
  return path.slice(0, path.indexOf("/", start));
}

function inFolder(folder: string, pattern: string): string {
  return folder === "." ? pattern : `${literal(folder)}/${pattern}`;
}

/** Globs have no escapes; `?` stands for any character. */
function literal(path: string): string {
  return isGlob(path) ? path.replaceAll(/[*?{]/g, "?") : path;
}

/** Bounds on what a tree reads, and the paths that it takes. */

import { posix } from "node:path";
import { UserError } from "../../errors.ts";

export interface TreeLimits {
  readonly fileBytes: number;
  readonly files: number;
}

/** AWS takes no policy above 131,072 characters; plans and templates are larger. */
export const DEFAULT_LIMITS: TreeLimits = { fileBytes: 10 * 1024 * 1024, files: 200_000 };

/**
 * The path in its shortest form. Throws UserError for one that is absolute, leaves the root, or goes into `.git`, where
 * checkouts keep credentials.
 */
export function checkedPath(path: string): string {
  const normal = posix.normalize(path);
  if (path === "" || path.includes("\0")) throw new UserError(`${JSON.stringify(path)} is not a path`);
  if (posix.isAbsolute(path) || /^[A-Za-z]:[\\/]/.test(path)) {
    throw new UserError(`${path}: an absolute path`, "write it relative to the repository's root");
  }
  if (normal === ".." || normal.startsWith("../")) throw outsideRoot(path);
  if (inGitFolder(normal)) throw new UserError(`${path}: git's own files are not read`);
  return normal;
}

export function inGitFolder(path: string): boolean {
  return path.split(/[\\/]/).some((segment) => segment.toLowerCase() === ".git");
}

export function outsideRoot(path: string): UserError {
  return new UserError(`${path}: leads out of the repository`, "copy the file into the repository and name it there");
}

export function tooLarge(path: string, bytes: number, limits: TreeLimits): UserError {
  const megabytes = (count: number): string =>
    `${(count / 1024 / 1024).toFixed(count % (1024 * 1024) === 0 ? 0 : 1)} MiB`;
  return new UserError(
    `${path}: ${megabytes(bytes)}, more than the ${megabytes(limits.fileBytes)} that are read`,
    "a policy is far smaller: AWS takes 131,072 characters at most",
  );
}

/** `submodule` is the folder that is one. Its files belong to another repository, at a revision of its own. */
export function inSubmodule(path: string, submodule: string): UserError {
  return new UserError(
    `${path}: lies in a submodule, which is not read`,
    `${submodule} is the submodule: check its own repository, or keep a copy of the policy in this one`,
  );
}

export function tooManyFiles(limits: TreeLimits): UserError {
  return new UserError(
    `more than ${limits.files.toLocaleString("en")} files`,
    "name the policy documents in a config, or check the folder that holds them",
  );
}

/** A commit of a local repository, read from git's objects. Nothing is ever checked out. */

import { UserError } from "../../errors.ts";
import type { Tree } from "../model.ts";
import { localBlobs } from "./git-blobs.ts";
import { git, notStarted, runGit } from "./git-process.ts";
import { DEFAULT_LIMITS, type TreeLimits, tooLarge, tooManyFiles } from "./limits.ts";
import { type CommitEntry, follow, type ReadBlob } from "./links.ts";

/**
 * The full id of the commit that `ref` names in the repository around `directory`.
 * Throws UserError where there is none, with what to do about it.
 */
export async function resolveCommit(directory: string, ref: string): Promise<string> {
  if (ref === "" || ref.startsWith("-") || /[\0-\x20\x7f]/.test(ref)) {
    throw new UserError(`${JSON.stringify(ref)} is not a git revision`, "give a branch, a tag or a commit id");
  }
  const result = await runGit(directory, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
  if (result === undefined) throw await notStarted(directory);
  // Older versions of git print --end-of-options back.
  const id = result.stdout.toString().trim().split("\n").at(-1) ?? "";
  if (result.status === 0 && /^[0-9a-f]{40,64}$/.test(id)) return id;
  if (/not a git repository/.test(result.stderr)) {
    throw new UserError(`${directory} is not in a git repository`, "a base can only be compared with inside of one");
  }
  throw new UserError(
    `no commit ${JSON.stringify(ref)} in this repository`,
    "fetch it first; with actions/checkout set fetch-depth: 0",
  );
}

/** The root of the work tree around `directory`; undefined outside of a git repository. */
export async function repositoryRoot(directory: string): Promise<string | undefined> {
  const result = await runGit(directory, ["rev-parse", "--show-toplevel"]);
  const root = result?.stdout.toString().replace(/\n$/, "") ?? "";
  return result?.status === 0 && root !== "" ? root : undefined;
}

/** True where the repository has the commit itself (a shallow clone may not). */
export async function hasCommit(directory: string, commit: string): Promise<boolean> {
  try {
    await resolveCommit(directory, commit);
    return true;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

/** The best common ancestor of two commits; undefined where the repository knows none. */
export async function mergeBase(directory: string, a: string, b: string): Promise<string | undefined> {
  const [first, second] = [await resolveCommit(directory, a), await resolveCommit(directory, b)];
  const result = await runGit(directory, ["merge-base", first, second]);
  const id = result?.stdout.toString().trim() ?? "";
  return result?.status === 0 && id !== "" ? id : undefined;
}

/** The commit's parents, first parent first: two for a merge, such as GitHub's test merge of a pull request. */
export async function commitParents(directory: string, commit: string): Promise<readonly string[]> {
  const id = await resolveCommit(directory, commit);
  const text = (await git(directory, ["cat-file", "commit", id])).toString();
  const header = text.slice(0, text.indexOf("\n\n"));
  return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1] ?? "");
}

/**
 * The {@link Tree} of `directory` at a commit. In a larger repository it is the same subfolder at that commit, which may
 * be empty there. Symbolic links are followed inside of the root only. `blobs` reads contents by their id; by default from git.
 */
export async function openGitTree(
  directory: string,
  ref: string,
  limits = DEFAULT_LIMITS,
  blobs: ReadBlob = localBlobs(directory),
): Promise<Tree> {
  const commit = await resolveCommit(directory, ref);
  const prefix = (await git(directory, ["rev-parse", "--show-prefix"])).toString().replace(/\n$/, "");
  let listing: Promise<ReadonlyMap<string, CommitEntry>> | undefined;
  const entries = (): Promise<ReadonlyMap<string, CommitEntry>> => {
    listing ??= listCommit(directory, commit, prefix, limits);
    return listing;
  };
  return {
    ref: commit,
    async list() {
      return [...(await entries()).values()];
    },
    async read(path) {
      const entry = await follow(await entries(), path, blobs);
      const size = entry.size ?? 0;
      if (size > limits.fileBytes) throw tooLarge(path, size, limits);
      return blobs(entry);
    },
  };
}

/** Parses `ls-tree -z -l`: mode, type, object, padded size, a tab, the path. */
async function listCommit(
  directory: string,
  commit: string,
  prefix: string,
  limits: TreeLimits,
): Promise<ReadonlyMap<string, CommitEntry>> {
  const within = prefix === "" ? [] : ["--", prefix];
  const output = await git(directory, ["ls-tree", "-r", "-z", "-l", "--full-tree", commit, ...within]);
  const entries = new Map<string, CommitEntry>();
  for (const line of output.toString().split("\0")) {
    if (line === "") continue;
    const match = /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(line);
    const [, mode = "", object = "", size = "-", fullPath = ""] = match ?? [];
    if (match === null) throw notListed(commit, line);
    if (!fullPath.startsWith(prefix)) continue;
    const path = fullPath.slice(prefix.length);
    const type = mode === "120000" ? "symlink" : mode === "160000" ? "submodule" : "file";
    entries.set(path, { path, type, object, ...(size === "-" ? {} : { size: Number(size) }) });
    if (entries.size > limits.files) throw tooManyFiles(limits);
  }
  return entries;
}

/** Git writes `BAD` for the size of a blob that a partial clone has not fetched. */
function notListed(commit: string, line: string): UserError {
  return new UserError(
    `git does not have every file of commit ${commit}: ${JSON.stringify(line.slice(line.indexOf("\t") + 1))} is missing`,
    "fetch the whole repository: a clone without --filter, and with actions/checkout without `filter` and `sparse-checkout`",
  );
}

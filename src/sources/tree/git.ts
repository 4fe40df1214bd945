/** A commit of a local repository, read from git's objects. Nothing is ever checked out. */

import { posix } from "node:path";
import { UserError } from "../../errors.ts";
import type { Tree, TreeEntry } from "../model.ts";
import { git, runGit } from "./git-process.ts";
import { checkedPath, DEFAULT_LIMITS, outsideRoot, type TreeLimits, tooLarge, tooManyFiles } from "./limits.ts";

const MAX_SYMLINKS = 20;
/** Bytes that one git process is asked for at a time. */
const BATCH_BYTES = 32 * 1024 * 1024;

interface GitEntry extends TreeEntry {
  readonly object: string;
}

/**
 * The full id of the commit that `ref` names in the repository around `directory`.
 * Throws UserError where there is none, with what to do about it.
 */
export async function resolveCommit(directory: string, ref: string): Promise<string> {
  if (ref === "" || ref.startsWith("-") || /[\0-\x20\x7f]/.test(ref)) {
    throw new UserError(`${JSON.stringify(ref)} is not a git revision`, "give a branch, a tag or a commit id");
  }
  const result = await runGit(directory, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
  if (result === undefined) throw new UserError(`git is not installed, or ${directory} is not there`);
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
 * be empty there. Symbolic links are followed inside of the root only.
 */
export async function openGitTree(directory: string, ref: string, limits = DEFAULT_LIMITS): Promise<Tree> {
  const commit = await resolveCommit(directory, ref);
  const prefix = (await git(directory, ["rev-parse", "--show-prefix"])).toString().replace(/\n$/, "");
  let listing: Promise<ReadonlyMap<string, GitEntry>> | undefined;
  const entries = (): Promise<ReadonlyMap<string, GitEntry>> => {
    listing ??= listCommit(directory, commit, prefix, limits);
    return listing;
  };
  const blobs = batchedBlobs(directory);
  return {
    ref: commit,
    async list() {
      return [...(await entries()).values()].map(({ path, type, size }) => ({
        path,
        type,
        ...(size === undefined ? {} : { size }),
      }));
    },
    async read(path) {
      const entry = await follow(await entries(), path, blobs);
      const size = entry.size ?? 0;
      if (size > limits.fileBytes) throw tooLarge(path, size, limits);
      return blobs(entry.object, size);
    },
  };
}

/** Parses `ls-tree -z -l`: mode, type, object, padded size, a tab, the path. */
async function listCommit(
  directory: string,
  commit: string,
  prefix: string,
  limits: TreeLimits,
): Promise<ReadonlyMap<string, GitEntry>> {
  const within = prefix === "" ? [] : ["--", prefix];
  const output = await git(directory, ["ls-tree", "-r", "-z", "-l", "--full-tree", commit, ...within]);
  const entries = new Map<string, GitEntry>();
  for (const line of output.toString().split("\0")) {
    const match = /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(line);
    const [, mode = "", object = "", size = "-", fullPath = ""] = match ?? [];
    if (match === null || !fullPath.startsWith(prefix)) continue;
    const path = fullPath.slice(prefix.length);
    const type = mode === "120000" ? "symlink" : mode === "160000" ? "submodule" : "file";
    entries.set(path, { path, type, object, ...(size === "-" ? {} : { size: Number(size) }) });
    if (entries.size > limits.files) throw tooManyFiles(limits);
  }
  return entries;
}

type ReadBlob = (object: string, size: number) => Promise<Buffer>;

/** The entry of a path, with symbolic links in any of its segments followed. */
async function follow(entries: ReadonlyMap<string, GitEntry>, path: string, read: ReadBlob): Promise<GitEntry> {
  let current = checkedPath(path);
  for (let links = 0; links <= MAX_SYMLINKS; links += 1) {
    const [found, rest] = firstEntry(entries, current);
    if (found === undefined) throw new UserError(`${path}: no such file`);
    if (found.type === "submodule") throw new UserError(`${path}: lies in a submodule, which is not read`);
    if (found.type === "file") {
      if (rest === "") return found;
      throw new UserError(`${path}: no such file`);
    }
    const target = (await read(found.object, found.size ?? 0)).toString();
    const next = posix.join(posix.dirname(found.path), target, rest);
    if (posix.isAbsolute(target) || next === ".." || next.startsWith("../")) throw outsideRoot(path);
    current = checkedPath(next);
  }
  throw new UserError(`${path}: a symbolic link that leads to itself`);
}

/** The shortest leading part of the path that is an entry, and what follows it. */
function firstEntry(entries: ReadonlyMap<string, GitEntry>, path: string): [GitEntry | undefined, string] {
  const segments = path.split("/");
  for (let length = 1; length <= segments.length; length += 1) {
    const entry = entries.get(segments.slice(0, length).join("/"));
    if (entry !== undefined) return [entry, segments.slice(length).join("/")];
  }
  return [undefined, ""];
}

interface Waiting {
  readonly object: string;
  readonly size: number;
  readonly resolve: (bytes: Buffer) => void;
  readonly reject: (error: unknown) => void;
}

/** Reads asked for in the same turn share one git process: starting one takes longer than reading. */
function batchedBlobs(directory: string): ReadBlob {
  let queue: Waiting[] = [];
  return (object, size) =>
    new Promise((resolve, reject) => {
      if (queue.length === 0) setImmediate(flush);
      queue.push({ object, size, resolve, reject });
    });

  async function flush(): Promise<void> {
    const all = queue;
    queue = [];
    for (const batch of batchesOf(all)) {
      try {
        await answer(directory, batch);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
  }
}

function batchesOf(all: readonly Waiting[]): Waiting[][] {
  const batches: Waiting[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const one of all) {
    if (bytes + one.size > BATCH_BYTES) {
      batches.push([]);
      bytes = 0;
    }
    batches.at(-1)?.push(one);
    bytes += one.size;
  }
  return batches;
}

/** `cat-file --batch` answers each id with `id type size`, a line feed, the bytes and a line feed. */
async function answer(directory: string, batch: readonly Waiting[]): Promise<void> {
  const output = await git(directory, ["cat-file", "--batch"], batch.map(({ object }) => `${object}\n`).join(""));
  let at = 0;
  for (const { object, resolve, reject } of batch) {
    const end = output.indexOf(10, at);
    const header = output.subarray(at, end === -1 ? output.length : end).toString();
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(header)?.[1];
    at = end + 1 + (size === undefined ? 0 : Number(size) + 1);
    if (size === undefined || end === -1 || at > output.length) {
      reject(new UserError(`git does not have the object ${object}: ${header}`, "fetch the whole repository"));
    } else resolve(output.subarray(end + 1, at - 1));
  }
}

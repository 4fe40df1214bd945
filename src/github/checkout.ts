/** The local checkout, where the job made one: the same commits without a request. */

import { UserError } from "../errors.ts";
import type { Tree } from "../sources/model.ts";
import { commitParents, hasCommit, mergeBase, openGitTree, resolveCommit } from "../sources/tree/git.ts";
import { localBlobs } from "../sources/tree/git-blobs.ts";
import { runGit } from "../sources/tree/git-process.ts";
import { DEFAULT_LIMITS } from "../sources/tree/limits.ts";
import type { ReadBlob } from "../sources/tree/links.ts";
import { sharedBlobs } from "./blobs.ts";
import type { GitHub } from "./model.ts";
import type { History } from "./revisions.ts";
import { githubTree } from "./tree.ts";

/** Where commits are read. */
export interface Commits {
  readonly history: History;
  /** The files of a commit. */
  tree(commit: string): Promise<Tree>;
  /** Why GitHub stopped giving files, where it did: what was read is then a part only. */
  failure(): UserError | undefined;
}

/** The checkout for the commits that it has, the API for all others. Nothing is read from the working tree. */
export async function openCommits(workspace: string | undefined, github: GitHub): Promise<Commits> {
  const checkout = workspace === undefined ? undefined : await inspect(workspace);
  const blobs = sharedBlobs(github, checkout && localBlobs(checkout.directory));
  const { failure } = blobs;
  const remote = once((commit) => githubTree(github, commit, blobs.read));
  if (checkout === undefined) return { history: github, tree: async (commit) => remote(commit), failure };
  const { directory } = checkout;
  return {
    history: eitherHistory(localHistory(checkout), github),
    tree: once(async (commit) => (await listedTree(directory, commit, blobs.read)) ?? remote(commit)),
    failure,
  };
}

/** A commit never changes: its tree is made once. */
function once<T>(make: (commit: string) => T): (commit: string) => T {
  const made = new Map<string, T>();
  return (commit) => {
    const tree = made.get(commit) ?? make(commit);
    made.set(commit, tree);
    return tree;
  };
}

/** Undefined where the checkout does not have the commit, or cannot list all of it: a broken or partial clone. */
async function listedTree(directory: string, commit: string, blobs: ReadBlob): Promise<Tree | undefined> {
  if (!(await hasCommit(directory, commit))) return undefined;
  try {
    const tree = await openGitTree(directory, commit, DEFAULT_LIMITS, blobs);
    await tree.list();
    return tree;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

interface Checkout {
  readonly directory: string;
  readonly shallow: boolean;
}

/** Undefined: no checkout at this directory, or one without the files' contents (a partial clone, as sparse-checkout makes). */
async function inspect(directory: string): Promise<Checkout | undefined> {
  const about = await runGit(directory, ["rev-parse", "--is-shallow-repository", "--show-prefix"]);
  if (about === undefined || about.status !== 0) return undefined;
  const [shallow, prefix] = about.stdout.toString().split("\n");
  const partial = await runGit(directory, [
    "config",
    "--get-regexp",
    "^(extensions\\.partialclone|remote\\..*\\.promisor)$",
  ]);
  if (prefix !== "" || partial?.status !== 1) return undefined;
  return { directory, shallow: shallow !== "false" };
}

function localHistory({ directory, shallow }: Checkout): History {
  const has = (commit: string) => hasCommit(directory, commit);
  return {
    parents: async (commit) => ((await has(commit)) ? commitParents(directory, commit) : undefined),
    // A shallow history may hide the best common ancestor behind its edge.
    mergeBase: async (base, head) =>
      !shallow && (await has(base)) && (await has(head)) ? mergeBase(directory, base, head) : undefined,
    resolve: async (revision) => {
      try {
        return await resolveCommit(directory, revision);
      } catch (error) {
        if (error instanceof UserError) return undefined;
        throw error;
      }
    },
  };
}

/** Asks `first`; what it does not know, `second`. */
function eitherHistory(first: History, second: History): History {
  return {
    parents: async (commit) => (await first.parents(commit)) ?? second.parents(commit),
    mergeBase: async (base, head) => (await first.mergeBase(base, head)) ?? second.mergeBase(base, head),
    resolve: async (revision) => (await first.resolve(revision)) ?? second.resolve(revision),
  };
}

/** The local checkout, where the job made one: the same commits without a request. */

import { UserError } from "../errors.ts";
import type { Tree } from "../sources/model.ts";
import { commitParents, hasCommit, mergeBase, openGitTree, resolveCommit } from "../sources/tree/git.ts";
import { runGit } from "../sources/tree/git-process.ts";
import type { GitHub } from "./model.ts";
import type { History } from "./revisions.ts";
import { type BlobCache, githubTree } from "./tree.ts";

/** Where commits are read. */
export interface Commits {
  readonly history: History;
  /** The files of a commit. */
  tree(commit: string): Promise<Tree>;
}

/** The repository by way of the API alone. */
function remoteCommits(github: GitHub): Commits {
  const blobs: BlobCache = new Map();
  return { history: github, tree: async (commit) => githubTree(github, commit, blobs) };
}

/** The checkout for the commits that it has, the API for all others. Nothing is read from the working tree. */
export async function openCommits(workspace: string | undefined, github: GitHub): Promise<Commits> {
  const remote = remoteCommits(github);
  const checkout = workspace === undefined ? undefined : await inspect(workspace);
  if (checkout === undefined) return remote;
  return {
    history: eitherHistory(localHistory(checkout), remote.history),
    tree: async (commit) =>
      (await hasCommit(checkout.directory, commit)) ? openGitTree(checkout.directory, commit) : remote.tree(commit),
  };
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

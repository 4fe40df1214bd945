/** Which two revisions a run judges. */

import { UserError } from "../errors.ts";
import type { Change } from "./model.ts";

export interface Revisions {
  readonly head: string;
  /** Absent: the head is judged by itself. */
  readonly base?: string;
}

/** What has to be known of the history; from the checkout where it has the commits, else from the API. */
export interface History {
  /** A commit's parents, in order; undefined: no such commit. */
  parents(commit: string): Promise<readonly string[] | undefined>;
  /** The best common ancestor; undefined: none is known. */
  mergeBase(base: string, head: string): Promise<string | undefined>;
  /** The commit that a branch, tag or commit id names; undefined: none. */
  resolve(revision: string): Promise<string | undefined>;
}

/**
 * Chooses head and base. For a pull request the best head is the merge commit that GitHub made of it: that is what the base branch
 * will hold after the merge, and its first parent is what it holds now. `baseRef` (the input) takes the base's place.
 */
export async function chooseRevisions(change: Change, history: History, baseRef?: string): Promise<Revisions> {
  const chosen = await chooseByEvent(change, history);
  if (baseRef === undefined) return chosen;
  const base = await history.resolve(baseRef);
  if (base !== undefined) return { head: chosen.head, base };
  throw new UserError(`base-ref: there is no revision ${JSON.stringify(baseRef)} in the repository`);
}

async function chooseByEvent(change: Change, history: History): Promise<Revisions> {
  const { base, head, sha } = change;
  if (base === undefined) return { head };
  if (change.pullRequest === undefined) {
    // A forced push may have left `before` nowhere: then there is nothing to compare with, and everything counts.
    return (await history.parents(base)) === undefined ? { head } : { head, base };
  }
  if (sha !== head) {
    const [first, second] = (await history.parents(sha)) ?? [];
    if (first !== undefined && second === head) return { head: sha, base: first };
  }
  return { head, base: (await history.mergeBase(base, head)) ?? base };
}

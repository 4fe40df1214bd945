/** What a pull request changes, and whether it concerns an export at all. */

import { isCandidate } from "../sources/discovery/scan.ts";
import type { World } from "../sources/model.ts";
import { type ChangedFile, type GitHub, GitHubError, type PullRequest } from "./model.ts";

/** "List pull requests files": responses include a maximum of 3000 files. */
const LISTING_LIMIT = 3000;

export interface ChangedFiles {
  /** Old and new names, each once. */
  readonly paths: ReadonlySet<string>;
  /** Why more may have changed than is listed; then everything counts as changed. */
  readonly incomplete?: string;
}

/** Lists a pull request's files. An API failure is never an empty list: it makes the listing incomplete, with the reason. */
export async function listChangedFiles(pullRequest: PullRequest, github: GitHub): Promise<ChangedFiles> {
  try {
    return summarize(await github.pullRequestFiles(pullRequest.number), pullRequest.changedFiles);
  } catch (error) {
    if (error instanceof GitHubError) return { paths: new Set(), incomplete: error.message };
    throw error;
  }
}

function summarize(files: readonly ChangedFile[], expected: number | undefined): ChangedFiles {
  const paths = new Set(
    files.flatMap(({ path, previousPath }) => [path, ...(previousPath === undefined ? [] : [previousPath])]),
  );
  const incomplete = whyIncomplete(files.length, expected);
  return incomplete === undefined ? { paths } : { paths, incomplete };
}

function whyIncomplete(listed: number, expected: number | undefined): string | undefined {
  if (listed >= LISTING_LIMIT) return `GitHub lists at most ${LISTING_LIMIT} files of a pull request`;
  if (expected === undefined) return "the event does not say how many files the pull request changes";
  if (listed !== expected) return `GitHub listed ${listed} files where the event says ${expected}`;
  return undefined;
}

/** Whether changed files include the config, a file that was judged in either revision, or one that discovery could take in. */
export function touchesInputs(changed: ReadonlySet<string>, head: World, base: World): boolean {
  const judged = new Set(
    [head, base].flatMap(({ inputs, configPath }) => [configPath, ...inputs.map(({ path }) => path)]),
  );
  return [...changed].some((path) => judged.has(path) || isCandidate(path));
}

/**
 * Whether both revisions judge the same bytes. The listing alone does not tell: it is of the pull request as it is now, which may be
 * later than the commits of this run.
 */
export function haveSameInputs(head: World, base: World): boolean {
  return digests(head) === digests(base);
}

function digests(world: World): string {
  return JSON.stringify(world.inputs.map(({ path, sha256 }) => [path, sha256]).sort());
}

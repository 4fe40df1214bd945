/** Files that read otherwise in the pull request's head, where GitHub shows annotations, than in the test merge that was judged. */

import { UserError } from "../errors.ts";
import { annotations, type MovedFile } from "../report/annotations.ts";
import type { Report } from "../report/model.ts";
import type { Tree } from "../sources/model.ts";
import type { Commits } from "./checkout.ts";
import type { Change } from "./model.ts";
import { curedPaths } from "./suggestions.ts";

/** Only files with annotations or cures. Where the head cannot be read there are none: the lines of the merge are mostly the same. */
export async function movedFiles(
  report: Report,
  change: Change,
  commits: Commits,
): Promise<ReadonlyMap<string, MovedFile>> {
  const judged = report.comparison?.head;
  const paths = new Set([...annotations(report).shown.map(({ path }) => path), ...curedPaths(report)]);
  if (change.pullRequest === undefined || judged === undefined || judged === change.head || paths.size === 0) {
    return new Map();
  }
  try {
    const trees = { judged: await commits.tree(judged), shown: await commits.tree(change.head) };
    const [before, after] = [await objects(trees.judged), await objects(trees.shown)];
    const moved = [...paths].filter((path) => before.has(path) && before.get(path) !== after.get(path));
    return new Map(await Promise.all(moved.map((path) => compare(path, trees, after.has(path)))));
  } catch (error) {
    if (error instanceof UserError) return new Map();
    throw error;
  }
}

async function objects(tree: Tree): Promise<ReadonlyMap<string, string | undefined>> {
  return new Map((await tree.list()).map(({ path, object }) => [path, object]));
}

async function compare(
  path: string,
  trees: { readonly judged: Tree; readonly shown: Tree },
  isThere: boolean,
): Promise<readonly [string, MovedFile]> {
  const text = async (tree: Tree) => new TextDecoder().decode(await tree.read(path));
  const judged = await text(trees.judged);
  return [path, isThere ? { judged, shown: await text(trees.shown) } : { judged }];
}

/** `check`: from files to a verdict. */

import type { Report } from "../report/model.ts";
import { type LoadOptions, loadWorld } from "../sources/load-world.ts";
import type { World } from "../sources/model.ts";
import { completeWorld } from "../sources/saved/complete.ts";
import { openDirectoryTree } from "../sources/tree/directory.ts";
import { openGitTree } from "../sources/tree/git.ts";
import { withFiles } from "../sources/tree/overlay.ts";
import type { JudgeWith } from "./fix.ts";
import type { CheckOptions } from "./judging-options.ts";
import { readSaved } from "./saved.ts";
import { loadingOf, type Scope, scopeOf } from "./scope.ts";
import { judgeWithSecondOpinion } from "./second-opinion.ts";
import type { Surroundings } from "./surroundings.ts";
import { checkWritable, writeReports } from "./write-reports.ts";

/** Judges, writes the reports, and returns the exit status. Throws UserError for what the user can mend. */
export async function checkCommand(options: CheckOptions, surroundings: Surroundings): Promise<number> {
  const { now, environment, progress } = surroundings;
  await checkWritable(options, surroundings.directory);
  const scope = await scopeOf(options.paths, surroundings.directory);
  const cache: NonNullable<LoadOptions["cache"]> = new Map();
  const loading = { ...loadingOf(scope, options.config, surroundings.directory), cache };
  const saved =
    options.inventory === undefined ? undefined : await readSaved(options.inventory, surroundings.directory);
  const completed = (world: World): World => (saved === undefined ? world : completeWorld(world, saved));
  const tree = await openDirectoryTree(scope.root);
  const head = completed(await loadWorld(tree, loading));
  const base = options.base === undefined ? undefined : completed(await loadBase(scope, options.base, loading));
  const reread = async (files: ReadonlyMap<string, string>): Promise<World> =>
    completed(await loadWorld(withFiles(tree, files), loading));
  const judgeWith = (files: ReadonlyMap<string, string>, judged: World): Promise<Report> =>
    judgeWithSecondOpinion(
      {
        mode: "check",
        head: judged,
        ...(base === undefined ? {} : { base, comparison: { base: options.base ?? base.ref, head: head.ref } }),
        now,
        startedAt: now.getTime(),
        strict: options.strict,
        overrides: {},
        reread: (more) => reread(new Map([...files, ...more])),
      },
      { mode: options.simulation, environment, progress },
    );
  if (options.fix !== undefined) {
    const { fixCommand } = await import("./fix-command.ts");
    const judge: JudgeWith = async (files) => judgeWith(files, files.size === 0 ? head : await reread(files));
    return fixCommand({ judge, root: scope.root, options, surroundings });
  }
  const report = await judgeWith(new Map(), head);
  progress.done();
  return writeReports(report, options, surroundings);
}

/** The base may lie before the config or the files named on the command line: what is not there is not an error. */
async function loadBase(scope: Scope, ref: string, loading: LoadOptions): Promise<World> {
  const tree = await openGitTree(scope.root, ref);
  const { configPath, ...rest } = loading;
  const listed = new Set((await tree.list()).map(({ path }) => path));
  const there = configPath !== undefined && listed.has(configPath);
  return loadWorld(tree, { ...(there ? loading : rest), missingPaths: "ignore" });
}

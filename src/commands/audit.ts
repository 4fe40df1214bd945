/** `audit` and `drift`: what AWS holds, judged alone or against the files. */

import { loadConfig, loadWorld } from "../sources/load-world.ts";
import type { SavedInventory } from "../sources/saved/model.ts";
import { openDirectoryTree } from "../sources/tree/directory.ts";
import type { AuditOptions, DriftOptions } from "./judging-options.ts";
import { judgeLive } from "./live.ts";
import { readSaved } from "./saved.ts";
import { loadingOf, scopeOf } from "./scope.ts";
import type { Surroundings } from "./surroundings.ts";
import { checkWritable, type FurtherFile, writeReports } from "./write-reports.ts";

/** Judges, saves what was read, writes the reports, and returns the exit status. Throws UserError for what the user can mend. */
export async function auditCommand(options: AuditOptions | DriftOptions, surroundings: Surroundings): Promise<number> {
  const { now, environment, progress, directory } = surroundings;
  const { command, path, config, inventory, save, simulation, strict, shard } = options;
  await checkWritable(options, directory, [save]);
  const scope = await scopeOf(path === undefined ? [] : [path], directory);
  const tree = await openDirectoryTree(scope.root);
  const loading = loadingOf(scope, config, directory);
  const saved = inventory === undefined ? undefined : await readSaved(inventory, directory);
  const outcome = await judgeLive({
    mode: command,
    files: command === "drift" ? await loadWorld(tree, loading) : await loadConfig(tree, loading),
    now,
    startedAt: now.getTime(),
    strict,
    overrides: {},
    simulation: { mode: simulation, environment, progress },
    ...(saved === undefined ? {} : { saved }),
    ...(shard === undefined ? {} : { shard }),
  });
  progress.done();
  return writeReports(outcome.report, options, surroundings, savedFiles(save, outcome.saved));
}

function savedFiles(file: string | undefined, saved: SavedInventory | undefined): readonly FurtherFile[] {
  if (file === undefined || saved === undefined) return [];
  return [{ file, text: async () => (await import("../sources/saved/print.ts")).printSavedInventory(saved) }];
}

/** `check --fix` and `check --fix=diff`, as a user sees them. */

import { visible } from "../report/escape/terminal.ts";
import { exitCodeOf } from "../report/exit-code.ts";
import { asOnDisk, fixAll, type JudgeWith, writeFixed } from "./fix.ts";
import type { CheckOptions } from "./judging-options.ts";
import { patchOf } from "./patch.ts";
import type { Surroundings } from "./surroundings.ts";
import { writeReports } from "./write-reports.ts";

interface FixRequest {
  readonly judge: JudgeWith;
  readonly root: string;
  readonly options: CheckOptions;
  readonly surroundings: Surroundings;
}

/**
 * `apply`: writes the cured files, and reports what is left. `diff`: prints the cures as a patch and writes nothing. The exit status is
 * that of what is left once the cures are applied. Throws UserError where a file cannot be written.
 */
export async function fixCommand({ judge, root, options, surroundings }: FixRequest): Promise<number> {
  const { report, files, applied } = await fixAll(judge);
  const { err, out, progress } = surroundings;
  progress.done();
  if (options.fix === "diff") {
    out(patchOf(await asOnDisk(root, files)));
    if (files.length === 0) err("no cure was found that holds\n");
    return exitCodeOf(report);
  }
  await writeFixed(root, files);
  for (const { path, line, description } of applied) err(`fixed: ${visible(path)}:${line}  ${visible(description)}\n`);
  if (applied.length === 0) err("no cure was found that holds: nothing was changed\n");
  return writeReports(report, options, surroundings);
}

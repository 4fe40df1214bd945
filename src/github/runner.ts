/** The {@link Runner} of GitHub Actions, by its files and workflow commands. */

import * as core from "@actions/core";
import type { Runner } from "./publish.ts";

/** `env` is the job's environment ("Variables reference"). What the runner does not take is a warning, never the end of the run. */
export function actionsRunner(env: Readonly<Record<string, string | undefined>>): Runner {
  return {
    log: (text) => core.info(text),
    notice: (message) => core.notice(message),
    warning: (message) => core.warning(message),
    setOutputs: (outputs) => {
      try {
        if (!env["GITHUB_OUTPUT"]) throw new Error("GITHUB_OUTPUT is not set");
        for (const [name, value] of outputs) core.setOutput(name, value);
      } catch (error) {
        core.warning(`The outputs of this step could not be set: ${reasonOf(error)}. The verdict stands.`);
      }
    },
    // GitHub Enterprise Servers of old have no summaries.
    summarize: async (markdown) => {
      if (!env["GITHUB_STEP_SUMMARY"]) return;
      try {
        await core.summary.addRaw(markdown, true).write();
      } catch (error) {
        core.warning(`The job summary could not be written: ${reasonOf(error)}. The verdict stands.`);
      }
    },
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

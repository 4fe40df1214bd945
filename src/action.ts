/** The GitHub Action: reads inputs and event, has the change judged, publishes the report, sets the exit status. */

import { readFile } from "node:fs/promises";
import * as core from "@actions/core";
import { exitCode, judge } from "./commands/judge.ts";
import { UserError } from "./errors.ts";
import { openCommits } from "./github/checkout.ts";
import { createGitHub } from "./github/client.ts";
import { readChange } from "./github/event.ts";
import { readInputs } from "./github/inputs.ts";
import { judgeChange } from "./github/judge-change.ts";
import { publishReport, type Runner } from "./github/publish.ts";
import { text } from "./report/escape/markdown.ts";
import { visible } from "./report/escape/terminal.ts";
import { version } from "./version.ts";

const COULD_NOT_JUDGE = 2;

const runner: Runner = {
  log: (text) => core.info(text),
  notice: (message) => core.notice(message),
  warning: (message) => core.warning(message),
  setOutput: (name, value) => core.setOutput(name, value),
  // GitHub Enterprise Servers of old have no summaries.
  summarize: async (markdown) => {
    if (process.env["GITHUB_STEP_SUMMARY"]) await core.summary.addRaw(markdown, true).write();
  },
};

async function run(): Promise<number> {
  const startedAt = Date.now();
  const token = core.getInput("github-token");
  if (token !== "") core.setSecret(token);
  const inputs = readInputs((name) => core.getInput(name));
  const change = await readChange(process.env, (path) => readFile(path, "utf8"));
  const workspace = process.env["GITHUB_WORKSPACE"];
  const github = createGitHub({
    repository: change.repository,
    token: inputs.token,
    apiUrl: process.env["GITHUB_API_URL"] || "https://api.github.com",
  });
  const commits = await openCommits(workspace, github);
  const report = await judgeChange({ change, inputs, commits, github, judge, now: new Date(startedAt), startedAt });
  await publishReport({ report, change, inputs, workspace: workspace ?? process.cwd(), github, runner });
  return exitCode(report);
}

/** One message for the person who has to mend it. A bug's own text may quote policies: only its kind is told. */
async function tellFailure(error: unknown): Promise<void> {
  const message =
    error instanceof UserError
      ? [error.message, error.help].filter((part) => part !== undefined).join(" - ")
      : `internal error (${error instanceof Error ? error.name : typeof error}) of genesys-export-gate ${version}: please report it; run again with debug logging for the stack`;
  if (!(error instanceof UserError) && error instanceof Error && core.isDebug()) core.debug(visible(error.stack ?? ""));
  core.setFailed(visible(message));
  await runner.summarize(`### ⚠️ The recording exports could not be judged\n\n${text(message)}\n`);
}

try {
  process.exitCode = await run();
} catch (error) {
  await tellFailure(error);
  process.exitCode = COULD_NOT_JUDGE;
}

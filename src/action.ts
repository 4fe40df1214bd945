/** The GitHub Action: reads inputs and event, has the change judged, publishes the report, sets the exit status. */

import { readFile } from "node:fs/promises";
import * as core from "@actions/core";
import { judgeAws, modeOf } from "./commands/judge-aws.ts";
import { judgeWithSecondOpinion } from "./commands/second-opinion.ts";
import type { Progress } from "./commands/surroundings.ts";
import { UserError } from "./errors.ts";
import { openCommits } from "./github/checkout.ts";
import { createGitHub } from "./github/client.ts";
import { readChange } from "./github/event.ts";
import { type Inputs, readInputs } from "./github/inputs.ts";
import { type Judge, judgeChange } from "./github/judge-change.ts";
import type { Change, GitHub } from "./github/model.ts";
import { movedFiles } from "./github/moved-files.ts";
import { type Publication, publishFailure, publishReport } from "./github/publish.ts";
import { checkReportFile, FILE_INPUTS } from "./github/report-file.ts";
import { actionsRunner } from "./github/runner.ts";
import { visible } from "./report/escape/terminal.ts";
import { exitCodeOf } from "./report/exit-code.ts";
import { version } from "./version.ts";

const COULD_NOT_JUDGE = 2;

/** What a run waits for GitHub, in milliseconds: some five minutes in all, of which the comment has its own share. */
const READING_TIME = 240_000;
const PUBLISHING_TIME = 60_000;

const runner = actionsRunner(process.env);

interface Run {
  readonly inputs: Inputs;
  readonly change: Change;
  readonly workspace: string | undefined;
}

async function run(): Promise<number> {
  const startedAt = Date.now();
  let known: Run | undefined;
  try {
    known = await prepare();
    const judged = await judgeRun(known, startedAt);
    const { inputs, change, workspace = process.cwd() } = known;
    await publishReport({ ...judged, change, inputs, workspace, github: publishing(known), runner });
    return exitCodeOf(judged.report);
  } catch (error) {
    const message = tellFailure(error);
    await publishFailure(message, runner, known && { ...known, github: publishing(known) });
    return COULD_NOT_JUDGE;
  }
}

async function prepare(): Promise<Run> {
  const token = core.getInput("github-token");
  if (token !== "") core.setSecret(token);
  const inputs = readInputs((name) => core.getInput(name));
  const workspace = process.env["GITHUB_WORKSPACE"];
  const change = await readChange(process.env, (path) => readFile(path, "utf8"));
  const root = workspace ?? process.cwd();
  for (const input of FILE_INPUTS) {
    const path = inputs.files[input];
    if (path !== undefined) await checkReportFile(root, path, input);
  }
  return { inputs, change, workspace };
}

async function judgeRun(
  { inputs, change, workspace }: Run,
  startedAt: number,
): Promise<Pick<Publication, "report" | "moved" | "issues">> {
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(READING_TIME)]);
  const github = connectTo(change, inputs, signal, startedAt + READING_TIME);
  const simulation = { mode: inputs.awsSimulation, environment: process.env, progress: groupedProgress() };
  try {
    const commits = await openCommits(workspace, github);
    const mode = modeOf(change, inputs);
    if (mode !== "check")
      return {
        ...(await judgeAws({ mode, inputs, change, workspace, commits, github, simulation, startedAt })),
        moved: new Map(),
      };
    const judge: Judge = (request) => judgeWithSecondOpinion(request, simulation);
    const report = await judgeChange({ change, inputs, commits, github, judge, now: new Date(startedAt), startedAt });
    return {
      report,
      moved: inputs.annotations || inputs.comment !== "off" ? await movedFiles(report, change, commits) : new Map(),
    };
  } finally {
    simulation.progress.done();
    // Where one revision cannot be read, the reading of the other one ends too.
    stop.abort();
  }
}

/** A connection of its own: the comment is written even when the time for reading is up. */
function publishing({ change, inputs }: Run): GitHub {
  return connectTo(change, inputs, AbortSignal.timeout(PUBLISHING_TIME), Date.now() + PUBLISHING_TIME);
}

function connectTo({ repository }: Change, { token }: Inputs, signal: AbortSignal, until: number): GitHub {
  const apiUrl = process.env["GITHUB_API_URL"] || "https://api.github.com";
  return createGitHub({ repository, token, apiUrl, signal, until, log: (text) => core.info(visible(text)) });
}

/** What is going on with AWS, folded away in the log. */
function groupedProgress(): Progress {
  let open = false;
  return {
    step(text) {
      if (!open) core.startGroup("AWS");
      open = true;
      core.info(visible(text));
    },
    done() {
      if (open) core.endGroup();
      open = false;
    },
  };
}

/** One message for the person who has to mend it. A bug's own text may quote policies: only its kind is told. */
function tellFailure(error: unknown): string {
  const message =
    error instanceof UserError
      ? [error.message, error.help].filter((part) => part !== undefined).join(" - ")
      : `internal error (${error instanceof Error ? error.name : typeof error}) of genesys-export-gate ${version}: please report it; run again with debug logging for the stack`;
  if (!(error instanceof UserError) && error instanceof Error && core.isDebug()) core.debug(visible(error.stack ?? ""));
  core.setFailed(visible(message));
  return message;
}

process.exitCode = await run();
// A request that was given up may still wait for its retry: it must not hold the job.
process.stdout.write("", () => process.exit());

/** The Action under `audit` and `drift`: the repository's config and files at the commit of the run, against what AWS holds. */

import { UserError } from "../errors.ts";
import type { Commits } from "../github/checkout.ts";
import { findDriftIssues } from "../github/drift-issue.ts";
import type { Inputs } from "../github/inputs.ts";
import type { Change, GitHub } from "../github/model.ts";
import { writeReportFile } from "../github/report-file.ts";
import type { Report } from "../report/model.ts";
import { loadConfig, loadWorld } from "../sources/load-world.ts";
import { judgeLive } from "./live.ts";
import type { Simulation } from "./second-opinion.ts";

export interface AwsRun {
  readonly mode: "audit" | "drift";
  readonly inputs: Inputs;
  readonly change: Change;
  readonly workspace: string | undefined;
  readonly commits: Commits;
  readonly github: GitHub;
  readonly simulation: Simulation;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
}

const BY_EVENT: ReadonlyMap<string, "audit" | "drift"> = new Map([
  ["schedule", "drift"],
  ["workflow_dispatch", "audit"],
]);

/** Events whose config is that of somebody's proposal: it would choose the roles that the job assumes, and what it forgives. */
const PROPOSALS: ReadonlySet<string> = new Set(["pull_request", "pull_request_target", "merge_group"]);

/** What to do: as the input says, else by the event. Throws UserError for an audit that the proposal itself would govern. */
export function modeOf({ event }: Change, { mode }: Inputs): "check" | "audit" | "drift" {
  const chosen = mode === "auto" ? (BY_EVENT.get(event) ?? "check") : mode;
  if (chosen !== "check" && PROPOSALS.has(event))
    throw new UserError(
      `mode: ${chosen} is not for the event ${event}: the change would govern the accounts that are read and the verdict`,
      "run it by schedule, workflow_dispatch or push",
    );
  return chosen;
}

export interface AwsOutcome {
  readonly report: Report;
  /** The drift issues as they stand, where they are to be kept; or why they cannot be. */
  readonly issues?: Awaited<ReturnType<typeof findDriftIssues>>;
}

/** Throws UserError where the commit or AWS cannot be read. */
export async function judgeAws(run: AwsRun): Promise<AwsOutcome> {
  const { mode, inputs, change, workspace, commits, github, simulation, startedAt } = run;
  const { config, paths, strict, failOn, onUndecided, shard } = inputs;
  const inventoryFile = inputs.files["inventory-file"];
  const tree = await commits.tree(change.head);
  const loading = { ...(config === undefined ? {} : { configPath: config }), ...(paths.length === 0 ? {} : { paths }) };
  const files = mode === "drift" ? await loadWorld(tree, loading) : await loadConfig(tree, loading);
  const failure = commits.failure();
  if (failure !== undefined) throw failure;
  const issues = mode === "drift" && inputs.driftIssue ? await findDriftIssues(github) : undefined;
  const { report, saved } = await judgeLive({
    mode,
    files,
    now: new Date(startedAt),
    startedAt,
    strict,
    overrides: {
      ...(failOn === undefined ? {} : { failOn }),
      ...(onUndecided === undefined ? {} : { onUndecided }),
    },
    simulation,
    ...(shard === undefined ? {} : { shard }),
    ...(issues === undefined || "problem" in issues ? {} : { firstSeen: issues.firstSeen }),
  });
  if (inventoryFile !== undefined && saved !== undefined) {
    const { printSavedInventory } = await import("../sources/saved/print.ts");
    await writeReportFile(workspace ?? process.cwd(), inventoryFile, printSavedInventory(saved), "inventory-file");
  }
  return { report, ...(issues === undefined ? {} : { issues }) };
}

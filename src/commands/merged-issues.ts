/** The drift issues of a merged report: what a single run of the Action keeps, kept after all shards. */

import { UserError } from "../errors.ts";
import { createGitHub } from "../github/client.ts";
import { driftIssueRequest, findDriftIssues, publishDriftIssues } from "../github/drift-issue.ts";
import { visible } from "../report/escape/terminal.ts";
import type { ReportJson } from "../report/read-json.ts";
import type { Surroundings } from "./surroundings.ts";

const TIME = 120_000;

/**
 * Needs GITHUB_TOKEN and GITHUB_REPOSITORY. A failure of GitHub is told and changes no verdict; throws UserError where it is not said
 * which repository, or with what.
 */
export async function keepMergedIssues(report: ReportJson, { environment, err }: Surroundings): Promise<void> {
  const { drift } = report;
  if (drift === undefined) return;
  const token = environment["GITHUB_TOKEN"] ?? "";
  const [owner = "", name = ""] = (environment["GITHUB_REPOSITORY"] ?? "").split("/");
  if (token === "" || owner === "" || name === "")
    throw new UserError("--drift-issue needs GITHUB_TOKEN and GITHUB_REPOSITORY", "set both, as GitHub Actions does");
  const github = createGitHub({
    repository: { owner, name },
    token,
    apiUrl: environment["GITHUB_API_URL"] || "https://api.github.com",
    signal: AbortSignal.timeout(TIME),
    until: Date.now() + TIME,
    log: (text) => err(`${visible(text)}\n`),
  });
  const found = await findDriftIssues(github);
  if ("problem" in found) return err(`${found.problem.level}: ${visible(found.problem.message)}\n`);
  const request = driftIssueRequest({ ...report, drift }, "default");
  const { problems } = await publishDriftIssues(github, request, found);
  for (const { level, message } of problems) err(`${level}: ${visible(message)}\n`);
}

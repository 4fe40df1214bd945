/** Everything that a run leaves on GitHub: log and annotations, comment, report file, outputs, job summary. */

import { lstat, mkdir, realpath, writeFile } from "node:fs/promises";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { UserError } from "../errors.ts";
import { visible } from "../report/escape/terminal.ts";
import { logText } from "../report/escape/workflow-command.ts";
import { renderGithub } from "../report/github.ts";
import { renderJson } from "../report/json.ts";
import { renderComment, renderSummary } from "../report/markdown.ts";
import type { Report } from "../report/model.ts";
import { isOpen, severities } from "../report/order.ts";
import { renderText } from "../report/text.ts";
import { type CommentContent, publishComment } from "./comment.ts";
import { type Inputs, OUTPUTS } from "./inputs.ts";
import type { Change, GitHub } from "./model.ts";

/** What the runner takes from a program, besides its exit status. */
export interface Runner {
  /** Writes text to the log as it is: only text that is escaped already. */
  log(text: string): void;
  notice(message: string): void;
  warning(message: string): void;
  setOutput(name: string, value: string): void;
  /** Appends Markdown to the job summary. */
  summarize(markdown: string): Promise<void>;
}

export interface Publication {
  readonly report: Report;
  readonly change: Change;
  readonly inputs: Pick<Inputs, "annotations" | "comment" | "commentTag" | "jsonFile">;
  /** Root that the report file may not leave. */
  readonly workspace: string;
  readonly github: GitHub;
  readonly runner: Runner;
}

/** Publishes a report. The summary and the outputs are written whatever happens to the rest. */
export async function publishReport(publication: Publication): Promise<void> {
  const { report, inputs, runner } = publication;
  const outputs = new Map<string, string>(Object.entries(countsOf(report)));
  try {
    runner.log(inputs.annotations ? renderGithub(report) : logText(renderText(report, { color: false, width: 120 })));
    if (inputs.jsonFile !== undefined) {
      await writeInside(publication.workspace, inputs.jsonFile, renderJson(report));
      outputs.set("json-file", inputs.jsonFile);
    }
    const url = await comment(publication);
    if (url !== undefined) outputs.set("comment-url", url);
  } finally {
    for (const { name } of OUTPUTS) runner.setOutput(name, outputs.get(name) ?? "");
    await runner.summarize(renderSummary(report));
  }
}

function countsOf(report: Report): Readonly<Record<string, string>> {
  const { error, warning, notice } = severities(report.findings);
  return {
    // A denial is proven whatever else could not be read.
    verdict: report.couldNotJudge && report.verdict !== "fail" ? "" : report.verdict,
    findings: String(error + warning + notice),
    errors: String(error),
    warnings: String(warning),
  };
}

async function comment({ report, change, inputs, github, runner }: Publication): Promise<string | undefined> {
  if (change.pullRequest === undefined) return undefined;
  const { url, problem } = await publishComment(github, {
    pullRequest: change.pullRequest.number,
    tag: inputs.commentTag,
    mode: inputs.comment,
    content: contentOf(report),
  });
  if (problem !== undefined) runner[problem.level](visible(problem.message));
  return url;
}

const SHORT_COMMENT = 20_000;

function contentOf(report: Report): CommentContent {
  return {
    clean: isClean(report),
    bodies: [renderComment(report), renderComment(report, { limit: SHORT_COMMENT })],
  };
}

/** Nothing to tell a reviewer: a pass in which this change neither breaks nor cures anything. */
function isClean({ verdict, couldNotJudge, findings }: Report): boolean {
  const worthTelling = findings.some(
    (finding) =>
      finding.severity !== "notice" && (finding.status === "fixed" || (isOpen(finding) && finding.status === "new")),
  );
  return verdict === "pass" && !couldNotJudge && !worthTelling;
}

/** Writes a file below `root`. No link may lead elsewhere: the workspace may hold a checkout of somebody else's pull request. */
async function writeInside(root: string, path: string, text: string): Promise<void> {
  const target = resolve(root, path);
  const inside =
    isInside(resolve(root), target) && isInside(await realpath(root), await nearestRealFolder(dirname(target)));
  const existing = inside ? await lstat(target).catch(() => undefined) : undefined;
  if (!inside || existing?.isSymbolicLink() === true) {
    throw new UserError(`json-file: ${JSON.stringify(path)} leads out of the workspace`);
  }
  try {
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? error.code : error;
    throw new UserError(`json-file: ${JSON.stringify(path)} cannot be written (${reason})`);
  }
}

/** The folder, or the nearest one above it that exists, with all links resolved. */
async function nearestRealFolder(folder: string): Promise<string> {
  try {
    return await realpath(folder);
  } catch {
    return nearestRealFolder(dirname(folder));
  }
}

function isInside(root: string, path: string): boolean {
  const inside = relative(root, path);
  return inside !== ".." && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}

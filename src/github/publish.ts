/** Everything that a run leaves on GitHub: log and annotations, comment, report file, outputs, job summary. */

import type { MovedFile } from "../report/annotations.ts";
import { text } from "../report/escape/markdown.ts";
import { visible } from "../report/escape/terminal.ts";
import { logText } from "../report/escape/workflow-command.ts";
import { renderGithub } from "../report/github.ts";
import { renderJson } from "../report/json.ts";
import { renderComment, renderSummary } from "../report/markdown.ts";
import type { Report } from "../report/model.ts";
import { isOpen } from "../report/order.ts";
import { renderText } from "../report/text.ts";
import type { Severity } from "../rules/model.ts";
import { type CommentContent, type CommentOutcome, publishComment, replaceComment } from "./comment.ts";
import { driftIssueRequest, type findDriftIssues, publishDriftIssues } from "./drift-issue.ts";
import { type Inputs, OUTPUTS } from "./inputs.ts";
import type { Change, GitHub } from "./model.ts";
import { publishSuggestions } from "./publish-suggestions.ts";
import { type FileInput, writeReportFile } from "./report-file.ts";
import { resolvedText } from "./resolved.ts";
import { curedPaths, suggestCures } from "./suggestions.ts";

/** What the runner takes from a program, besides its exit status. */
export interface Runner {
  /** Writes text to the log as it is: only text that is escaped already. */
  log(text: string): void;
  notice(message: string): void;
  warning(message: string): void;
  /** Sets outputs. Where the runner takes none there is a warning. */
  setOutputs(outputs: ReadonlyMap<string, string>): void;
  /** Appends Markdown to the job summary. Where the runner takes none there is a warning. */
  summarize(markdown: string): Promise<void>;
}

interface Place {
  readonly change: Change;
  readonly inputs: Pick<Inputs, "annotations" | "comment" | "commentTag" | "files">;
  readonly github: GitHub;
  readonly runner: Runner;
}

export interface Publication extends Place {
  readonly report: Report;
  /** Files whose lines are other ones where annotations are shown. */
  readonly moved: ReadonlyMap<string, MovedFile>;
  /** Root that the report file may not leave. */
  readonly workspace: string;
  /** The drift issues as they stand, where they are to be kept; or why they cannot be. */
  readonly issues?: Awaited<ReturnType<typeof findDriftIssues>>;
}

/** Publishes a report. Whatever of it fails becomes a warning: the verdict stands. */
export async function publishReport(publication: Publication): Promise<void> {
  const { report, inputs, runner } = publication;
  const outputs = new Map<string, string>(Object.entries(countsOf(report)));
  runner.log(
    inputs.annotations
      ? renderGithub(report, publication.moved)
      : logText(renderText(report, { color: false, width: 120 })),
  );
  const commented = await comment(publication);
  const url = told(commented, runner);
  if (url !== undefined) outputs.set("comment-url", url);
  // Whatever keeps the comment away keeps the suggestions away, and is told already.
  if (commented.problem === undefined) await suggest(publication);
  for (const [input, render] of RENDERERS) {
    const path = inputs.files[input];
    if (path !== undefined && (await writeReport(publication, input, path, render))) outputs.set(input, path);
  }
  await keepIssues(publication);
  setAll(runner, outputs);
  await runner.summarize(renderSummary(report));
}

async function keepIssues({ report, issues, github, inputs, runner }: Publication): Promise<void> {
  if (issues === undefined || report.drift === undefined) return;
  if ("problem" in issues) return runner[issues.problem.level](visible(issues.problem.message));
  const request = driftIssueRequest({ ...report, drift: report.drift }, inputs.commentTag);
  const { problems } = await publishDriftIssues(github, request, issues);
  for (const { level, message } of problems) runner[level](visible(message));
}

/**
 * Leaves word that nothing could be judged, and why. `place` is what is known of the run; without a pull request or before the event
 * was read there is no comment to mend.
 */
export async function publishFailure(message: string, runner: Runner, place?: Omit<Place, "runner">): Promise<void> {
  const outputs = new Map([["verdict", "undecided"]]);
  const because = text(message);
  if (place?.change.pullRequest !== undefined) {
    const body = `### ⚠️ The latest commit could not be judged\n**This is not a pass.** ${because}`;
    const url = told(await replaceComment(place.github, commentRequest(place), body), runner);
    if (url !== undefined) outputs.set("comment-url", url);
  }
  setAll(runner, outputs);
  await runner.summarize(`### ⚠️ The recording exports could not be judged\n\n${because}\n`);
}

function setAll(runner: Runner, outputs: ReadonlyMap<string, string>): void {
  runner.setOutputs(new Map(OUTPUTS.map(({ name }) => [name, outputs.get(name) ?? ""])));
}

/** Without a base every finding is new. */
function countsOf(report: Report): Readonly<Record<string, string>> {
  const open = report.findings.filter(isOpen);
  const of = (severity: Severity) =>
    String(open.filter((finding) => finding.severity === severity && finding.status === "new").length);
  return {
    verdict: report.verdict,
    findings: String(open.length),
    errors: of("error"),
    warnings: of("warning"),
    ...(report.drift === undefined ? {} : { drift: String(report.drift.length) }),
  };
}

type Render = (report: Report) => string | Promise<string>;

/** What each file holds; the large renderers are loaded only where they are asked for. */
const RENDERERS: readonly (readonly [input: FileInput, render: Render])[] = [
  ["json-file", renderJson],
  // GitHub would show what is fixed or suppressed as open.
  ["sarif-file", async (report) => (await import("../report/sarif.ts")).renderSarif(report, { only: "open" })],
  ["html-file", async (report) => (await import("../report/html.ts")).renderHtml(report)],
];

async function writeReport(
  { report, workspace, runner }: Publication,
  input: FileInput,
  path: string,
  render: Render,
): Promise<boolean> {
  try {
    await writeReportFile(workspace, path, await render(report), input);
    return true;
  } catch (error) {
    runner.warning(visible(`${error instanceof Error ? error.message : error}. The verdict stands.`));
    return false;
  }
}

async function comment(publication: Publication): Promise<CommentOutcome> {
  if (publication.change.pullRequest === undefined) return {};
  const content = contentOf(publication.report);
  return publishComment(publication.github, { ...commentRequest(publication), content });
}

async function suggest({ report, moved, change, inputs, github, runner }: Publication): Promise<void> {
  if (change.pullRequest === undefined || inputs.comment === "off") return;
  const { pullRequest, judged, tag } = commentRequest({ change, inputs });
  const problem = await publishSuggestions(github, {
    pullRequest,
    judged,
    tag,
    paths: curedPaths(report),
    cures: (patches) => suggestCures(report, tag, { patches, moved }),
  });
  if (problem !== undefined) runner[problem.level](visible(problem.message));
}

function commentRequest({ change, inputs }: Pick<Place, "change" | "inputs">) {
  return {
    pullRequest: change.pullRequest?.number ?? 0,
    judged: change.head,
    tag: inputs.commentTag,
    mode: inputs.comment,
  };
}

function told({ url, problem }: CommentOutcome, runner: Runner): string | undefined {
  if (problem !== undefined) runner[problem.level](visible(problem.message));
  return url;
}

const SHORT_COMMENT = 20_000;

function contentOf(report: Report): CommentContent {
  return {
    clean: isClean(report),
    bodies: [renderComment(report), renderComment(report, { limit: SHORT_COMMENT })],
    resolved: resolvedText(report),
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

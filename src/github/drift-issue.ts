/** One issue for each export that differs between AWS and the files: opened, kept up to date, and closed when the drift is gone. */

import { createHash } from "node:crypto";
import type { Drift } from "../drift/model.ts";
import { code } from "../report/escape/markdown.ts";
import { visible } from "../report/escape/terminal.ts";
import { clip } from "../report/excerpt.ts";
import { assemble, type Section } from "../report/markdown/assemble.ts";
import { driftFold, type ShownDrift } from "../report/markdown/drift.ts";
import { JSON_REPORT } from "../report/words.ts";
import type { Verdict } from "../rules/verdict.ts";
import { type GitHub, GitHubError, type Issue } from "./model.ts";

/** GitHub makes the label where there is none and the token may. */
export const DRIFT_LABEL = "genesys-export-gate";

/** The drift of an export as the issue tells it; a report that was read back from JSON has the same. */
export type IssueDrift = ShownDrift & Pick<Drift, "id" | "exports">;

/** Our issues as they stand. */
export interface FoundIssues {
  /** By the key of the export, oldest first. */
  readonly issues: ReadonlyMap<string, readonly Issue[]>;
  /** The day on which a drift was first seen, by its id. */
  readonly firstSeen: ReadonlyMap<string, string>;
}

export interface DriftIssueRequest {
  readonly drift: readonly IssueDrift[];
  /** Names of all exports that were judged: an issue of another export is left alone. */
  readonly exports: readonly string[];
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string;
  /** Tells the issues of several workflows of one repository apart. */
  readonly tag: string;
}

export interface DriftIssueProblem {
  readonly level: "notice" | "warning";
  readonly message: string;
}

const ACTIONS_BOT = "github-actions[bot]";
const LONGEST_NAME = 120;

/** GitHub takes 65,536 characters; what is left is for line ends that it counts twice. */
const MOST_CHARACTERS = 64_000;

/** The very first line of an issue of ours; the days are `id=YYYY-MM-DD`. */
const MARKER = /^<!-- genesys-export-gate:drift:([0-9a-f]{16})((?: [a-z0-9-]+=\d{4}-\d{2}-\d{2})*) -->(?:\r?\n|$)/;

/**
 * Reads our open issues: the marker is the first line, and the author is the token's owner (where that is unknown, the owner of every
 * GITHUB_TOKEN), so that nobody else who pastes the marker gets a say. A failure is an outcome: then nothing is known and nothing must
 * be written.
 */
export async function findDriftIssues(github: GitHub): Promise<FoundIssues | { readonly problem: DriftIssueProblem }> {
  try {
    return await findOurs(github);
  } catch (error) {
    return { problem: explain(error) };
  }
}

/** What of a report the issues are about. */
interface IssueReport {
  readonly drift: readonly IssueDrift[];
  readonly exports: readonly { readonly name: string; readonly verdict: Verdict }[];
  /** ISO 8601, UTC. */
  readonly time: string;
}

/** @param tag tells the issues of several workflows of one repository apart */
export function driftIssueRequest({ drift, exports, time }: IssueReport, tag: string): DriftIssueRequest {
  return {
    drift,
    // Without a drift an export's issue is closed only where nothing else stands in its way.
    exports: exports
      .filter(({ name, verdict }) => verdict === "pass" || drift.some((one) => one.exports.includes(name)))
      .map(({ name }) => name),
    today: time.slice(0, 10),
    tag,
  };
}

/** The drifts with the day on which each was first seen: what an issue remembers, else today. */
export function withFirstSeen<T extends Pick<Drift, "id">>(
  drift: readonly T[],
  { firstSeen }: Pick<FoundIssues, "firstSeen">,
  today: string,
): readonly (T & { readonly firstSeen: string })[] {
  return drift.map((one) => ({ ...one, firstSeen: firstSeen.get(one.id) ?? today }));
}

/**
 * Brings the issues in line with the drift. An export whose drift could not be told keeps its issue and gets no new one. No failure is
 * thrown: the verdict stands without issues, so it is an outcome.
 */
export async function publishDriftIssues(
  github: GitHub,
  request: DriftIssueRequest,
  found: FoundIssues,
): Promise<{ readonly urls: ReadonlyMap<string, string>; readonly problems: readonly DriftIssueProblem[] }> {
  const urls = new Map<string, string>();
  for (const name of request.exports) {
    try {
      const url = await publishOne(github, name, request, found);
      if (url !== undefined) urls.set(name, url);
    } catch (error) {
      // What is refused once is refused for every export.
      return { urls, problems: [explain(error)] };
    }
  }
  return { urls, problems: [] };
}

async function publishOne(
  github: GitHub,
  name: string,
  request: DriftIssueRequest,
  found: FoundIssues,
): Promise<string | undefined> {
  const key = keyOf(name, request.tag);
  const [ours, ...duplicates] = found.issues.get(key) ?? [];
  for (const { number } of duplicates) await github.updateIssue(number, { state: "closed" });
  const own = request.drift.filter(
    ({ exports, breaks }) => exports.includes(name) || breaks.some((one) => one.export === name),
  );
  if (own.length === 0) {
    if (ours !== undefined) await closeIssue(github, ours.number);
    return undefined;
  }
  const known = own.some(({ change }) => change !== "unknown");
  if (ours === undefined && !known) return undefined;
  const issue = { title: titleOf(name), body: bodyOf(name, key, withFirstSeen(own, found, request.today)) };
  if (ours === undefined) return (await create(github, key, issue)).url;
  if (ours.title === issue.title && sameText(ours.body, issue.body)) return ours.url;
  return (await github.updateIssue(ours.number, issue)).url;
}

/** The state first: a comment that is refused must not leave an issue open that is settled. */
async function closeIssue(github: GitHub, number: number): Promise<void> {
  await github.updateIssue(number, { state: "closed" });
  await github.createComment(number, "AWS holds what the files say again. The drift is gone.");
}

/** A creation whose answer was lost may have happened all the same: look before trying again. */
async function create(github: GitHub, key: string, issue: { title: string; body: string }): Promise<Issue> {
  const labelled = { ...issue, labels: [DRIFT_LABEL] };
  try {
    return await github.createIssue(labelled);
  } catch (error) {
    if (!(error instanceof GitHubError) || (error.status !== undefined && error.status < 500)) throw error;
    const [created] = (await findOurs(github)).issues.get(key) ?? [];
    return created ?? github.createIssue(labelled);
  }
}

async function findOurs(github: GitHub): Promise<FoundIssues> {
  const marked = (await github.openIssues()).filter(({ body, isPullRequest }) => !isPullRequest && MARKER.test(body));
  const issues = new Map<string, readonly Issue[]>();
  const firstSeen = new Map<string, string>();
  if (marked.length === 0) return { issues, firstSeen };
  const viewer = (await github.viewer()) ?? ACTIONS_BOT;
  const ours = marked.filter(({ author }) => author?.login === viewer).sort((a, b) => a.number - b.number);
  for (const issue of ours) {
    const [, key = "", days = ""] = MARKER.exec(issue.body) ?? [];
    issues.set(key, [...(issues.get(key) ?? []), issue]);
    for (const pair of days.trim().split(" ")) {
      const [id = "", day = ""] = pair.split("=");
      const before = firstSeen.get(id);
      if (isDay(day) && (before === undefined || day < before)) firstSeen.set(id, day);
    }
  }
  return { issues, firstSeen };
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** No name of an export reaches the marker: it could end the comment. */
function keyOf(name: string, tag: string): string {
  return createHash("sha256").update(`${tag}\n${name}`).digest("hex").slice(0, 16);
}

/** GitHub reads backquotes in a title, and nothing else. */
function titleOf(name: string): string {
  return `AWS differs from the files: recording export ${clip(visible(name).replaceAll("`", "'"), LONGEST_NAME).text}`;
}

function bodyOf(name: string, key: string, drift: readonly (IssueDrift & { readonly firstSeen: string })[]): string {
  const days = drift.map(({ id, firstSeen }) => ` ${id}=${firstSeen}`).join("");
  const marker = `<!-- genesys-export-gate:drift:${key}${days} -->`;
  const broken = drift.flatMap(({ breaks }) => breaks).filter((one) => one.export === name);
  const sides = new Set(broken.map(({ side }) => side));
  const sentences = [
    `What AWS holds for the recording export ${code(name)} is not what the files of this repository say.`,
    ...(sides.has("live") ? ["**The export is stopped in AWS now**; with the files applied it would work."] : []),
    ...(sides.has("files") ? ["**The export works in AWS now, and the next apply of the files would stop it.**"] : []),
    "Take the changes over into the files, or apply the files. This issue follows the state, and is closed when both are the same.",
  ];
  const sections: readonly Section[] = [
    { kind: "headline", text: sentences.join("\n\n") },
    { kind: "details", text: "In the differences `-` stands only in the files, `+` only in AWS." },
    ...drift.map((one): Section => ({ kind: "details", text: driftFold(one) })),
  ];
  return `${marker}\n${assemble(sections, MOST_CHARACTERS - marker.length, (body) => body.length, JSON_REPORT)}`;
}

/** GitHub may give line ends back as CRLF, and trims the end. */
function sameText(a: string, b: string): boolean {
  return a.replaceAll("\r\n", "\n").trimEnd() === b.replaceAll("\r\n", "\n").trimEnd();
}

function explain(error: unknown): DriftIssueProblem {
  if (!(error instanceof GitHubError)) {
    const kind = error instanceof Error ? error.name : typeof error;
    return { level: "warning", message: `No drift issue: internal error (${kind}). The verdict stands.` };
  }
  if (error.status === 410)
    return {
      level: "notice",
      message: "No drift issue: issues are turned off in this repository. The verdict stands.",
    };
  if (error.status === 403 || error.status === 404) {
    const message =
      "No drift issue: this token may not read or write issues. Give the job `permissions: { issues: write }`. The verdict stands.";
    return { level: "notice", message };
  }
  return { level: "warning", message: `No drift issue: ${error.message}. The verdict stands.` };
}

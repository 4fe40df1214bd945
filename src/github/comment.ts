/** The one comment that stands on a pull request and follows its state. */

import { type GitHub, GitHubError, type IssueComment } from "./model.ts";

export type CommentMode = "auto" | "always" | "on-findings" | "off";

/** What the comment should say, from short to shorter: the first body that GitHub takes is used. */
export interface CommentContent {
  /** Nothing stands in the way of the merge, and this change breaks nothing. */
  readonly clean: boolean;
  /** The full text, and shorter ones for when it is refused as too long. */
  readonly bodies: readonly string[];
  /** What takes the place of an earlier comment once the change is clean. */
  readonly resolved: string;
}

export interface CommentRequest {
  readonly pullRequest: number;
  /** The pull request's commit that was judged: a comment on an older one would be wrong. */
  readonly judged: string;
  readonly tag: string;
  readonly mode: CommentMode;
}

export interface CommentOutcome {
  /** Absent: there is no comment. */
  readonly url?: string;
  /** Why nothing could be written, for an annotation. */
  readonly problem?: { readonly level: "notice" | "warning"; readonly message: string };
}

/** "Body is too long (maximum is 65536 characters)" (422 of Create an issue comment). */
const MAX_BODY = 65_536;

/** Owner of every GITHUB_TOKEN. */
export const ACTIONS_BOT = "github-actions[bot]";

/** The line that marks the comment as ours; one tag for each job of a matrix, so that they do not overwrite one another. */
export function marker(tag: string): string {
  return `<!-- genesys-export-gate:${tag} -->`;
}

/**
 * Brings the pull request's comment in line with the judgement: creates, updates, deletes, or leaves it. No failure is thrown:
 * annotations and summary say the same, so it is an outcome.
 */
export function publishComment(
  github: GitHub,
  request: CommentRequest & { readonly content: CommentContent },
): Promise<CommentOutcome> {
  const { mode, content } = request;
  if (mode === "off") return Promise.resolve({});
  return attempt(github, request, (exists) => bodiesFor(mode, content, exists));
}

/** Puts `body` in place of an earlier comment, where there is one: it must not go on to praise a commit that nobody judged. */
export function replaceComment(github: GitHub, request: CommentRequest, body: string): Promise<CommentOutcome> {
  if (request.mode === "off") return Promise.resolve({});
  return attempt(github, request, (exists) => (exists ? [body] : []));
}

type Bodies = readonly string[] | undefined;

/** `choose`: the bodies to write; none: leave things as they are; undefined: there should be no comment. */
async function attempt(
  github: GitHub,
  request: CommentRequest,
  choose: (exists: boolean) => Bodies,
): Promise<CommentOutcome> {
  try {
    return await publish(github, request, choose);
  } catch (error) {
    return { problem: explain(error) };
  }
}

async function publish(
  github: GitHub,
  { pullRequest, judged, tag }: CommentRequest,
  choose: (exists: boolean) => Bodies,
): Promise<CommentOutcome> {
  const mark = marker(tag);
  const [ours, ...duplicates] = await findOurs(github, pullRequest, mark);
  const bodies = choose(ours !== undefined);
  if (ours === undefined && (bodies === undefined || bodies.length === 0)) return {};
  const newest = await github.pullRequestHead(pullRequest);
  if (newest !== undefined && newest !== judged) return { problem: overtaken(judged, newest) };
  const outcome = await write(github, pullRequest, mark, ours, bodies);
  for (const { id } of duplicates) await github.deleteComment(id).catch(() => {});
  return outcome;
}

async function write(
  github: GitHub,
  pullRequest: number,
  mark: string,
  ours: IssueComment | undefined,
  bodies: Bodies,
): Promise<CommentOutcome> {
  if (bodies === undefined) {
    if (ours !== undefined) await github.deleteComment(ours.id);
    return {};
  }
  if (bodies.length === 0) return ours === undefined ? {} : { url: ours.url };
  const marked = bodies.map((body) => `${mark}\n${body}`);
  const { url } =
    ours === undefined
      ? await create(github, pullRequest, mark, marked)
      : await update(github, pullRequest, mark, ours, marked);
  return { url };
}

function bodiesFor(
  mode: Exclude<CommentMode, "off">,
  { clean, bodies, resolved }: CommentContent,
  exists: boolean,
): Bodies {
  if (!clean || mode === "always") return bodies;
  if (mode === "on-findings") return undefined;
  return exists ? [resolved] : [];
}

/**
 * Our comments, oldest first: the marker is the very first line, where no quoted or policy text can be, and the author is the token's
 * owner (where that is unknown, the owner of every GITHUB_TOKEN): nobody else who pastes the marker gets a say.
 */
async function findOurs(github: GitHub, pullRequest: number, mark: string): Promise<readonly IssueComment[]> {
  const comments = await github.comments(pullRequest);
  const marked = comments.filter(
    ({ body }) => body === mark || body.startsWith(`${mark}\n`) || body.startsWith(`${mark}\r\n`),
  );
  if (marked.length === 0) return [];
  const viewer = (await github.viewer()) ?? ACTIONS_BOT;
  return marked.filter(({ author }) => author?.login === viewer).sort((a, b) => a.id - b.id);
}

/** A comment that somebody deleted in the meantime is made anew. */
async function update(
  github: GitHub,
  pullRequest: number,
  mark: string,
  comment: IssueComment,
  bodies: readonly string[],
): Promise<IssueComment> {
  try {
    return await firstAccepted(bodies, async (body) =>
      sameText(comment.body, body) ? comment : github.updateComment(comment.id, body),
    );
  } catch (error) {
    if (error instanceof GitHubError && error.status === 404) return create(github, pullRequest, mark, bodies);
    throw error;
  }
}

/** A creation whose answer was lost may have happened all the same: look before trying again. */
async function create(
  github: GitHub,
  pullRequest: number,
  mark: string,
  bodies: readonly string[],
): Promise<IssueComment> {
  return firstAccepted(bodies, async (body) => {
    try {
      return await github.createComment(pullRequest, body);
    } catch (error) {
      if (!(error instanceof GitHubError) || (error.status !== undefined && error.status < 500)) throw error;
      const [created] = await findOurs(github, pullRequest, mark);
      return created ?? github.createComment(pullRequest, body);
    }
  });
}

async function firstAccepted(
  bodies: readonly string[],
  write: (body: string) => Promise<IssueComment>,
): Promise<IssueComment> {
  const fitting = bodies.filter((body) => body.length <= MAX_BODY);
  const [first = bodies.at(-1)?.slice(0, MAX_BODY) ?? "", ...shorter] = fitting;
  try {
    return await write(first);
  } catch (error) {
    if (error instanceof GitHubError && error.status === 422 && shorter.length > 0)
      return firstAccepted(shorter, write);
    throw error;
  }
}

/** GitHub may give line ends back as CRLF, and trims the end. */
export function sameText(a: string, b: string): boolean {
  return a.replaceAll("\r\n", "\n").trimEnd() === b.replaceAll("\r\n", "\n").trimEnd();
}

function overtaken(judged: string, newest: string): NonNullable<CommentOutcome["problem"]> {
  const message = `No comment on the pull request: its newest commit is ${newest.slice(0, 7)}, and this run judged ${judged.slice(0, 7)}. The newer commit's run will comment.`;
  return { level: "notice", message };
}

function explain(error: unknown): NonNullable<CommentOutcome["problem"]> {
  if (!(error instanceof GitHubError)) {
    const kind = error instanceof Error ? error.name : typeof error;
    return {
      level: "warning",
      message: `No comment on the pull request: internal error (${kind}). The verdict stands.`,
    };
  }
  if (error.status === 403 && /\block(?:ed)?\b/i.test(error.message)) {
    const message =
      "No comment on the pull request: its conversation is locked. The verdict stands, and the job summary says all of it.";
    return { level: "notice", message };
  }
  if (error.status === 403 || error.status === 404) {
    const message =
      "No comment on the pull request: this token may not write one. That is so for pull requests from forks; for others give the " +
      "job `permissions: { pull-requests: write }`. The verdict stands, and the job summary says all of it.";
    return { level: "notice", message };
  }
  return { level: "warning", message: `No comment on the pull request: ${error.message}. The verdict stands.` };
}

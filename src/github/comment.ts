/** The one comment that stands on a pull request and follows its state. */

import { type GitHub, GitHubError, type IssueComment } from "./model.ts";

export type CommentMode = "auto" | "always" | "on-findings" | "off";

/** What the comment should say, from short to shorter: the first body that GitHub takes is used. */
export interface CommentContent {
  /** Nothing stands in the way of the merge, and this change breaks nothing. */
  readonly clean: boolean;
  /** The full text, and shorter ones for when it is refused as too long. */
  readonly bodies: readonly string[];
}

export interface CommentOutcome {
  /** Absent: there is no comment. */
  readonly url?: string;
  /** Why nothing could be written, for an annotation. */
  readonly problem?: { readonly level: "notice" | "warning"; readonly message: string };
}

/** "Body is too long (maximum is 65536 characters)" (422 of Create an issue comment). */
const MAX_BODY = 65_536;

const RESOLVED = [
  "### ✅ Resolved: this change no longer stands in the way of a recording export",
  "What was reported here does not hold for the latest commit of this pull request.",
].join("\n\n");

/** The line that marks the comment as ours; one tag for each job of a matrix, so that they do not overwrite one another. */
export function marker(tag: string): string {
  return `<!-- genesys-export-gate:${tag} -->`;
}

/**
 * Brings the pull request's comment in line with the judgement: creates, updates, deletes, or leaves it. A refusal to a token that
 * may not write (a fork's) is an outcome, not an error: annotations and summary say the same.
 */
export async function publishComment(
  github: GitHub,
  request: { pullRequest: number; tag: string; mode: CommentMode; content: CommentContent },
): Promise<CommentOutcome> {
  if (request.mode === "off") return {};
  try {
    return await publish(github, request.pullRequest, marker(request.tag), request.mode, request.content);
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return { problem: explain(error) };
  }
}

async function publish(
  github: GitHub,
  pullRequest: number,
  mark: string,
  mode: Exclude<CommentMode, "off">,
  content: CommentContent,
): Promise<CommentOutcome> {
  const [ours, ...duplicates] = await findOurs(github, pullRequest, mark);
  for (const duplicate of duplicates) await github.deleteComment(duplicate.id);
  const bodies = bodiesFor(mode, content, ours !== undefined);
  if (bodies === undefined) {
    if (ours !== undefined) await github.deleteComment(ours.id);
    return {};
  }
  if (bodies.length === 0) return {};
  const marked = bodies.map((body) => `${mark}\n${body}`);
  const { url } =
    ours === undefined ? await create(github, pullRequest, mark, marked) : await update(github, ours, marked);
  return { url };
}

/** The bodies to write; none: leave things as they are; undefined: there should be no comment. */
function bodiesFor(
  mode: Exclude<CommentMode, "off">,
  { clean, bodies }: CommentContent,
  exists: boolean,
): readonly string[] | undefined {
  if (!clean || mode === "always") return bodies;
  if (mode === "on-findings") return undefined;
  return exists ? [RESOLVED] : [];
}

/**
 * Our comments, oldest first: the marker is the very first line, where no quoted or policy text can be, and the author is the token's
 * owner (where that is unknown, any bot): a person who pastes the marker gets no say.
 */
async function findOurs(github: GitHub, pullRequest: number, mark: string): Promise<readonly IssueComment[]> {
  const comments = await github.comments(pullRequest);
  const marked = comments.filter(
    ({ body }) => body === mark || body.startsWith(`${mark}\n`) || body.startsWith(`${mark}\r\n`),
  );
  if (marked.length === 0) return [];
  const viewer = await github.viewer();
  return marked
    .filter(({ author }) => (viewer === undefined ? author?.type === "Bot" : author?.login === viewer))
    .sort((a, b) => a.id - b.id);
}

async function update(github: GitHub, comment: IssueComment, bodies: readonly string[]): Promise<IssueComment> {
  return firstAccepted(bodies, async (body) =>
    sameText(comment.body, body) ? comment : github.updateComment(comment.id, body),
  );
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
function sameText(a: string, b: string): boolean {
  return a.replaceAll("\r\n", "\n").trimEnd() === b.replaceAll("\r\n", "\n").trimEnd();
}

function explain(error: GitHubError): NonNullable<CommentOutcome["problem"]> {
  if (error.status === 403 || error.status === 404) {
    const message =
      "No comment on the pull request: this token may not write one. That is so for pull requests from forks; for others give the " +
      "job `permissions: { pull-requests: write }`. The verdict stands, and the job summary says all of it.";
    return { level: "notice", message };
  }
  return { level: "warning", message: `No comment on the pull request: ${error.message}. The verdict stands.` };
}

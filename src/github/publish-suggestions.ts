/** Brings the suggestions on a pull request in line with the judgement. */

import type { CommentOutcome } from "./comment.ts";
import { ACTIONS_BOT, sameText } from "./comment.ts";
import { type GitHub, GitHubError, type ReviewComment } from "./model.ts";
import { type Cure, isSuggestion, type Suggestion } from "./suggestions.ts";

export interface SuggestionsRequest {
  readonly pullRequest: number;
  /** The pull request's commit that was judged: suggestions on another one would be wrong. */
  readonly judged: string;
  readonly tag: string;
  /** The files that are to be edited; none: there is nothing to suggest. */
  readonly paths: ReadonlySet<string>;
  /** What should stand, once the diff is known. */
  readonly cures: (patches: ReadonlyMap<string, string>) => readonly Cure[];
}

type Problem = NonNullable<CommentOutcome["problem"]>;

/**
 * Posts what is missing, deletes what no longer holds, leaves what people have answered. Each suggestion is a review comment of its
 * own, not a part of one review: GitHub lets such a comment come and go by itself, while "submitted reviews cannot be deleted" and need
 * a body, so that every push would leave one more; a review's comments are refused together where one line is not in the diff; and
 * for lines in place of the deprecated positions "Create a review comment" is the documented way.
 *
 * No failure is thrown: the comment says the same, so it is an outcome; undefined where there is nothing to tell.
 */
export async function publishSuggestions(github: GitHub, request: SuggestionsRequest): Promise<Problem | undefined> {
  try {
    await publish(github, request);
    return undefined;
  } catch (error) {
    return explain(error);
  }
}

async function publish(github: GitHub, request: SuggestionsRequest): Promise<void> {
  const { pullRequest, judged, paths, cures } = request;
  const { ours, answered } = await findOurs(github, request);
  const wanted = paths.size === 0 ? [] : cures(await github.pullRequestPatches(pullRequest, paths));
  const standing = new Map<Suggestion, ReviewComment>();
  const left = [...ours];
  for (const suggestion of wanted.flat()) {
    const at = left.findIndex((comment) => isSame(comment, suggestion));
    const [comment] = at === -1 ? [] : left.splice(at, 1);
    if (comment !== undefined) standing.set(suggestion, comment);
  }
  const stale = left.filter(({ id }) => !answered.has(id));
  const missing = wanted.filter((cure) => cure.some((suggestion) => !standing.has(suggestion)));
  if (stale.length === 0 && missing.length === 0) return;
  if ((await github.pullRequestHead(pullRequest)) !== judged) return;
  for (const { id } of stale) await github.deleteReviewComment(id);
  for (const cure of missing) await postCure(github, request, cure, standing, answered);
}

/** All of a cure's suggestions, or, where GitHub does not take one of them, none. */
async function postCure(
  github: GitHub,
  request: SuggestionsRequest,
  cure: Cure,
  standing: ReadonlyMap<Suggestion, ReviewComment>,
  answered: ReadonlySet<number>,
): Promise<void> {
  const made = cure.flatMap((suggestion) => standing.get(suggestion) ?? []);
  try {
    for (const suggestion of cure) if (!standing.has(suggestion)) made.push(await post(github, request, suggestion));
  } catch (error) {
    for (const { id } of made) if (!answered.has(id)) await github.deleteReviewComment(id).catch(() => {});
    // The diff is another one by now, or GitHub shows less of it than it told.
    if (!(error instanceof GitHubError) || error.status !== 422) throw error;
  }
}

/** A creation whose answer was lost may have happened all the same: look before giving up. */
async function post(github: GitHub, request: SuggestionsRequest, suggestion: Suggestion): Promise<ReviewComment> {
  try {
    return await github.createReviewComment(request.pullRequest, { ...suggestion, commit: request.judged });
  } catch (error) {
    if (!(error instanceof GitHubError) || (error.status !== undefined && error.status < 500)) throw error;
    const created = (await findOurs(github, request)).ours.find((comment) => isSame(comment, suggestion));
    if (created === undefined) throw error;
    return created;
  }
}

interface Found {
  /** Oldest first. */
  readonly ours: readonly ReviewComment[];
  /** Ids of all comments that somebody replied to. */
  readonly answered: ReadonlySet<number>;
}

/** As for the comment: the marker is the very first line, and the author is the token's owner. */
async function findOurs(github: GitHub, { pullRequest, tag }: SuggestionsRequest): Promise<Found> {
  const comments = await github.reviewComments(pullRequest);
  const answered = new Set(comments.flatMap(({ inReplyTo }) => (inReplyTo === undefined ? [] : [inReplyTo])));
  const marked = comments.filter(({ body, inReplyTo }) => inReplyTo === undefined && isSuggestion(body, tag));
  if (marked.length === 0) return { ours: [], answered };
  const viewer = (await github.viewer()) ?? ACTIONS_BOT;
  const ours = marked.filter(({ author }) => author?.login === viewer).sort((a, b) => a.id - b.id);
  return { ours, answered };
}

function isSame(comment: ReviewComment, { path, startLine, endLine, body }: Suggestion): boolean {
  return (
    comment.path === path &&
    comment.line === endLine &&
    (comment.startLine ?? comment.line) === startLine &&
    sameText(comment.body, body)
  );
}

function explain(error: unknown): Problem {
  if (!(error instanceof GitHubError)) {
    const kind = error instanceof Error ? error.name : typeof error;
    return {
      level: "warning",
      message: `No suggestions on the pull request: internal error (${kind}). The verdict stands.`,
    };
  }
  if (error.status === 403 || error.status === 404) {
    const message =
      "No suggestions on the pull request: this token may not write them. Give the job `permissions: { pull-requests: write }`. " +
      "The verdict stands, and the comment has the cure.";
    return { level: "notice", message };
  }
  return { level: "warning", message: `No suggestions on the pull request: ${error.message}. The verdict stands.` };
}

/** {@link GitHub} over the REST API. The HTTP stack is loaded by the first request. */

import {
  type Answer,
  hasNextPage,
  listOf,
  readBlob,
  readComment,
  readFile,
  readHead,
  readIssue,
  readListing,
  readMergeBase,
  readParents,
  readReviewComment,
  readSha,
  readTexts,
} from "./answers.ts";
import { type ClientOptions, type Connection, connect, RETRIES } from "./connection.ts";
import { type GitHub, GitHubError } from "./model.ts";

/** Far more than any pull request has. */
const MAX_PAGES = 300;

type Ask = <T>(
  doing: string,
  request: (octokit: Connection) => Promise<Answer>,
  read: (data: unknown, answer: Answer) => T | undefined,
  retries?: number,
) => Promise<T>;

/** Lazily connected client of one repository. Nothing is loaded or sent before the first call. */
export function createGitHub(options: ClientOptions): GitHub {
  const ask = asking(options);
  const repository = { owner: options.repository.owner, repo: options.repository.name };
  return {
    parents: (commit) =>
      orMissing(
        ask(
          `reading commit ${commit}`,
          (octokit) => octokit.rest.git.getCommit({ ...repository, commit_sha: commit }),
          readParents,
        ),
      ),
    resolve: (revision) =>
      orMissing(
        ask(
          `looking up revision ${JSON.stringify(revision)}`,
          (octokit) => octokit.rest.repos.getCommit({ ...repository, ref: revision }),
          readSha,
        ),
      ),
    mergeBase: (base, head) =>
      // Only the merge base is wanted, and it is on every page: the smallest page that GitHub gives.
      orMissing(
        ask(
          `comparing ${base} with ${head}`,
          (octokit) =>
            octokit.rest.repos.compareCommitsWithBasehead({
              ...repository,
              basehead: `${base}...${head}`,
              per_page: 1,
            }),
          readMergeBase,
        ),
      ),
    tree: (sha, recursive) =>
      ask(
        `listing the files of ${sha}`,
        (octokit) =>
          octokit.rest.git.getTree({ ...repository, tree_sha: sha, ...(recursive ? { recursive: "1" } : {}) }),
        readListing,
      ),
    blob: (sha) =>
      ask(`reading blob ${sha}`, (octokit) => octokit.rest.git.getBlob({ ...repository, file_sha: sha }), readBlob),
    blobTexts: (shas) => {
      const objects = shas.map((sha, index) => `b${index}: object(oid: "${sha}") { ...text }`).join(" ");
      const query = `query ($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { ${objects} } } fragment text on Blob { oid text isTruncated }`;
      return ask(
        `reading ${shas.length} blobs`,
        async (octokit) => ({ data: await octokit.graphql(query, repository), headers: {} }),
        readTexts,
        0,
      ).catch(() => new Map<string, string>());
    },
    pullRequestHead: (number) =>
      orMissing(
        ask(
          `reading pull request ${number}`,
          (octokit) => octokit.rest.pulls.get({ ...repository, pull_number: number }),
          readHead,
        ),
      ),
    pullRequestFiles: (number) =>
      allPages(
        ask,
        `listing the files of pull request ${number}`,
        (octokit, page) => octokit.rest.pulls.listFiles({ ...repository, pull_number: number, per_page: 100, page }),
        readFile,
      ),
    pullRequestPatches: async (number, paths) => {
      const wanted = new Set(paths);
      const files = await allPages(
        ask,
        `listing the files of pull request ${number}`,
        (octokit, page) => octokit.rest.pulls.listFiles({ ...repository, pull_number: number, per_page: 100, page }),
        readFile,
        (found) => {
          for (const { path } of found) wanted.delete(path);
          return wanted.size === 0;
        },
      );
      const patches = files.flatMap(({ path, patch }): [string, string][] =>
        paths.has(path) && patch !== undefined ? [[path, patch]] : [],
      );
      return new Map(patches);
    },
    reviewComments: (number) =>
      allPages(
        ask,
        `listing the review comments of pull request ${number}`,
        (octokit, page) =>
          octokit.rest.pulls.listReviewComments({ ...repository, pull_number: number, per_page: 100, page }),
        readReviewComment,
      ),
    createReviewComment: (number, { commit, path, startLine, endLine, body }) =>
      // Not retried blindly, as for a comment.
      ask(
        `suggesting a change on pull request ${number}`,
        (octokit) =>
          octokit.rest.pulls.createReviewComment({
            ...repository,
            pull_number: number,
            commit_id: commit,
            path,
            line: endLine,
            side: "RIGHT",
            ...(startLine === endLine ? {} : { start_line: startLine, start_side: "RIGHT" }),
            body,
            request: { retries: 0 },
          }),
        readReviewComment,
        0,
      ),
    deleteReviewComment: async (id) => {
      await orMissing(
        ask(
          `deleting review comment ${id}`,
          (octokit) => octokit.rest.pulls.deleteReviewComment({ ...repository, comment_id: id }),
          () => true,
        ),
      );
    },
    comments: (number) =>
      allPages(
        ask,
        `listing the comments of pull request ${number}`,
        (octokit, page) =>
          octokit.rest.issues.listComments({ ...repository, issue_number: number, per_page: 100, page }),
        readComment,
      ),
    createComment: (number, body) =>
      // Not retried blindly: an answer lost on the way would leave two comments. The caller looks again instead.
      ask(
        `commenting on pull request ${number}`,
        (octokit) =>
          octokit.rest.issues.createComment({ ...repository, issue_number: number, body, request: { retries: 0 } }),
        readComment,
        0,
      ),
    updateComment: (id, body) =>
      ask(
        `updating comment ${id}`,
        (octokit) => octokit.rest.issues.updateComment({ ...repository, comment_id: id, body }),
        readComment,
      ),
    deleteComment: async (id) => {
      await orMissing(
        ask(
          `deleting comment ${id}`,
          (octokit) => octokit.rest.issues.deleteComment({ ...repository, comment_id: id }),
          () => true,
        ),
      );
    },
    openIssues: () =>
      allPages(
        ask,
        "listing the issues",
        (octokit, page) =>
          octokit.rest.issues.listForRepo({ ...repository, state: "open", direction: "asc", per_page: 100, page }),
        readIssue,
      ),
    createIssue: ({ title, body, labels }) =>
      // Not retried blindly, as for a comment.
      ask(
        "creating an issue",
        (octokit) =>
          octokit.rest.issues.create({ ...repository, title, body, labels: [...labels], request: { retries: 0 } }),
        readIssue,
        0,
      ),
    updateIssue: (number, change) =>
      ask(
        `updating issue ${number}`,
        (octokit) => octokit.rest.issues.update({ ...repository, issue_number: number, ...change }),
        readIssue,
      ),
    viewer: () =>
      // `GET /user` is refused to GITHUB_TOKEN; GraphQL answers `github-actions[bot]`.
      ask(
        "asking who owns the token",
        async (octokit) => ({
          data: await octokit.graphql<{ viewer?: { login?: unknown } }>("query { viewer { login } }"),
          headers: {},
        }),
        readViewer,
      ).catch(() => undefined),
  };
}

/** Asks until the answer has its documented form, at most as often as {@link RETRIES} allows. */
function asking(options: ClientOptions): Ask {
  let connection: Promise<Connection> | undefined;
  return async (doing, request, read, retries = RETRIES) => {
    connection ??= connect(options);
    try {
      const octokit = await connection;
      for (let tries = 0; tries <= retries; tries += 1) {
        const answer = await untilStopped(() => request(octokit), options.signal);
        const value = read(answer.data, answer);
        if (value !== undefined) return value;
      }
    } catch (error) {
      throw options.signal?.aborted ? stopped(doing) : explain(error, doing);
    }
    throw new GitHubError(
      `GitHub failed while ${doing}: its answer is not of the documented form`,
      undefined,
      helpFor(undefined, ""),
    );
  };
}

/** The pages of a listing, 100 items each, up to where it is `enough`; one that cannot be read fails the whole. */
async function allPages<T>(
  ask: Ask,
  doing: string,
  request: (octokit: Connection, page: number) => Promise<Answer>,
  readItem: (item: unknown) => T | undefined,
  enough: (found: readonly T[]) => boolean = () => false,
): Promise<readonly T[]> {
  const items: T[] = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const { found, more } = await ask(
      doing,
      (octokit) => request(octokit, page),
      (data, answer) => {
        const found = listOf(data, readItem);
        return found && { found, more: hasNextPage(answer) };
      },
    );
    items.push(...found);
    if (!more || enough(found)) return items;
  }
  throw new GitHubError(`GitHub failed while ${doing}: the listing does not end`, undefined);
}

/** The deadline ends waits too, which the retries know nothing of. */
function untilStopped<T>(start: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return start();
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) return stop();
    signal.addEventListener("abort", stop, { once: true });
    start()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener("abort", stop));
  });
}

function stopped(doing: string): GitHubError {
  return new GitHubError(
    `GitHub took too long: the time that a run waits for it was used up while ${doing}`,
    undefined,
    "run the job again, or check the repository out with actions/checkout and `fetch-depth: 2`",
  );
}

function readViewer(data: unknown): string | undefined {
  const viewer = typeof data === "object" && data !== null && "viewer" in data ? data.viewer : undefined;
  const login = typeof viewer === "object" && viewer !== null && "login" in viewer ? viewer.login : undefined;
  return typeof login === "string" ? login : undefined;
}

/** Undefined for 404 and 422 (GitHub's two answers for a commit or comment that is not there). */
async function orMissing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof GitHubError && (error.status === 404 || error.status === 422)) return undefined;
    throw error;
  }
}

function explain(error: unknown, doing: string): unknown {
  if (error instanceof GitHubError) return error;
  if (!isRequestError(error)) return error;
  const answered = error.response !== undefined;
  const status = answered ? error.status : undefined;
  const reason = answered ? `${error.status} ${oneLine(error.message)}` : `no answer, ${oneLine(error.message)}`;
  return new GitHubError(`GitHub failed while ${doing}: ${reason}`, status, helpFor(status, error.message));
}

interface RequestErrorShape extends Error {
  readonly status: number;
  readonly response?: object;
}

function isRequestError(error: unknown): error is RequestErrorShape {
  return error instanceof Error && "status" in error && typeof error.status === "number";
}

function helpFor(status: number | undefined, message: string): string {
  if (/rate limit/i.test(message)) return "the token's rate limit is used up: run the job again later";
  if (status === 401) return "the token is not valid: check the input github-token";
  if (status === 403 || status === 404) {
    return "give the job `permissions: { contents: read, pull-requests: write }`, or check the repository out with actions/checkout";
  }
  return "run the job again; see https://www.githubstatus.com";
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").slice(0, 300);
}

/** {@link GitHub} over the REST API, with bounded retries. The HTTP stack is loaded by the first request. */

import { Buffer } from "node:buffer";
import { type GitHub, GitHubError, type IssueComment, type Repository } from "./model.ts";

export interface ClientOptions {
  readonly repository: Repository;
  readonly token: string;
  /** `https://api.github.com`, or a GitHub Enterprise Server's `/api/v3`. */
  readonly apiUrl: string;
  /** Milliseconds that a second of waiting lasts: 1000, and 0 in tests. */
  readonly second?: number;
}

const REQUEST_TIMEOUT = 30_000;
const RETRIES = 3;
/** A job waits out a secondary limit (GitHub's advice: at least a minute), not the hour of a primary one. */
const LONGEST_WAIT_SECONDS = 120;

/** Lazily connected client of one repository. Nothing is loaded or sent before the first call. */
export function createGitHub(options: ClientOptions): GitHub {
  let connection: Promise<Connection> | undefined;
  const repository = { owner: options.repository.owner, repo: options.repository.name };

  async function ask<T>(doing: string, request: (octokit: Connection) => Promise<T>): Promise<T> {
    connection ??= connect(options);
    try {
      return await request(await connection);
    } catch (error) {
      throw explain(error, doing);
    }
  }

  return {
    async parents(commit) {
      const answer = await orMissing(
        ask(`reading commit ${commit}`, (octokit) => octokit.rest.git.getCommit({ ...repository, commit_sha: commit })),
      );
      return answer?.data.parents.map((parent) => parent.sha);
    },
    async resolve(revision) {
      const answer = await orMissing(
        ask(`looking up revision ${JSON.stringify(revision)}`, (octokit) =>
          octokit.rest.repos.getCommit({ ...repository, ref: revision }),
        ),
      );
      return answer?.data.sha;
    },
    async mergeBase(base, head) {
      // Only the merge base is wanted, and it is on every page: the smallest page that GitHub gives.
      const answer = await orMissing(
        ask(`comparing ${base} with ${head}`, (octokit) =>
          octokit.rest.repos.compareCommitsWithBasehead({ ...repository, basehead: `${base}...${head}`, per_page: 1 }),
        ),
      );
      return answer?.data.merge_base_commit.sha;
    },
    async tree(sha, recursive) {
      const { data } = await ask(`listing the files of ${sha}`, (octokit) =>
        octokit.rest.git.getTree({ ...repository, tree_sha: sha, ...(recursive ? { recursive: "1" } : {}) }),
      );
      const objects = data.tree.map(({ path, mode, sha, size }) => ({
        path,
        mode,
        sha,
        ...(size === undefined ? {} : { size }),
      }));
      return { objects, truncated: data.truncated };
    },
    async blob(sha) {
      const { data } = await ask(`reading blob ${sha}`, (octokit) =>
        octokit.rest.git.getBlob({ ...repository, file_sha: sha }),
      );
      return Buffer.from(data.content, data.encoding === "base64" ? "base64" : "utf8");
    },
    async pullRequestFiles(number) {
      const files = await ask(`listing the files of pull request ${number}`, (octokit) =>
        octokit.paginate(octokit.rest.pulls.listFiles, { ...repository, pull_number: number, per_page: 100 }),
      );
      return files.map((file) => ({
        path: file.filename,
        ...(file.previous_filename === undefined ? {} : { previousPath: file.previous_filename }),
      }));
    },
    async comments(number) {
      const comments = await ask(`listing the comments of pull request ${number}`, (octokit) =>
        octokit.paginate(octokit.rest.issues.listComments, { ...repository, issue_number: number, per_page: 100 }),
      );
      return comments.map(toComment);
    },
    async createComment(number, body) {
      // Not retried blindly: an answer lost on the way would leave two comments. The caller looks again instead.
      const { data } = await ask(`commenting on pull request ${number}`, (octokit) =>
        octokit.rest.issues.createComment({ ...repository, issue_number: number, body, request: { retries: 0 } }),
      );
      return toComment(data);
    },
    async updateComment(id, body) {
      const { data } = await ask(`updating comment ${id}`, (octokit) =>
        octokit.rest.issues.updateComment({ ...repository, comment_id: id, body }),
      );
      return toComment(data);
    },
    async deleteComment(id) {
      await orMissing(
        ask(`deleting comment ${id}`, (octokit) =>
          octokit.rest.issues.deleteComment({ ...repository, comment_id: id }),
        ),
      );
    },
    async viewer() {
      // `GET /user` is refused to GITHUB_TOKEN; GraphQL answers `github-actions[bot]`.
      const answer = await ask("asking who owns the token", (octokit) =>
        octokit.graphql<{ viewer?: { login?: string } }>("query { viewer { login } }"),
      ).catch(() => undefined);
      return answer?.viewer?.login;
    },
  };
}

type Connection = Awaited<ReturnType<typeof connect>>;

async function connect({ token, apiUrl, second = 1000 }: ClientOptions) {
  if (token === "") {
    throw new GitHubError(
      "the input github-token is empty, and GitHub has to be asked",
      undefined,
      `leave github-token out of the workflow: its default is \${{ github.token }}`,
    );
  }
  const [{ getOctokit }, { defaults }, { retry }, { throttling }] = await Promise.all([
    import("@actions/github"),
    import("@actions/github/lib/utils"),
    import("@octokit/plugin-retry"),
    import("@octokit/plugin-throttling"),
  ]);
  const send: typeof fetch = defaults.request?.fetch ?? fetch;
  const waitFor = (retryAfter: number, _options: unknown, _octokit: unknown, retryCount: number) =>
    retryAfter <= LONGEST_WAIT_SECONDS && retryCount < RETRIES;
  const quiet = () => {};
  const common = {
    baseUrl: apiUrl,
    userAgent: "genesys-export-gate",
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    request: {
      fetch: ((url, init) =>
        send(url, { ...init, signal: AbortSignal.timeout(REQUEST_TIMEOUT) })) satisfies typeof fetch,
    },
    // Rate limits (403, 429) are the throttling plugin's alone: both would multiply the retries.
    retry: { retries: RETRIES, retryAfterBaseValue: second, doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451] },
  };
  const throttle = {
    onRateLimit: waitFor,
    onSecondaryRateLimit: waitFor,
    retryAfterBaseValue: second,
    // Pace is kept by this name for the whole process.
    id: apiUrl,
  };
  const { rest, paginate } = getOctokit(token, { ...common, throttle }, retry, throttling);
  // Not throttled: the plugin takes every GraphQL question for a write, and lets a second pass before the next one.
  const { graphql } = getOctokit(token, common, retry);
  return { rest, paginate, graphql };
}

function toComment(data: {
  id: number;
  body?: string;
  html_url: string;
  user: { login: string; type: string } | null;
}): IssueComment {
  return {
    id: data.id,
    body: data.body ?? "",
    url: data.html_url,
    ...(data.user === null ? {} : { author: { login: data.user.login, type: data.user.type } }),
  };
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

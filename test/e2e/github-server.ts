/**
 * A server on the loopback interface that answers as GitHub's REST API does (github/rest-api-description), for one repository that is
 * described as plain data. It records every request, so that a test can say what was asked and what was not. A request that GitHub's
 * own description of its API does not allow is answered with 422, and fails the test when the server is closed.
 */

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { offence } from "../support/github-request.ts";
import { type Commit, type GitRepository, idOf, type TreeObject } from "./git-objects.ts";
import { hunksOf } from "./patch.ts";

export interface StoredComment {
  readonly id: number;
  readonly body: string;
  readonly login: string;
  readonly type: "Bot" | "User";
}

export interface StoredReviewComment extends StoredComment {
  readonly path: string;
  /** null: the lines are no longer in the diff. */
  readonly line: number | null;
  readonly startLine?: number;
  readonly inReplyTo?: number;
  /** The commit that it was made on. */
  readonly commit?: string;
}

export interface StoredIssue {
  readonly number: number;
  readonly title: string;
  /** null: without a description. */
  readonly body: string | null;
  readonly login: string;
  readonly type: "Bot" | "User";
  readonly state: "open" | "closed";
  readonly labels: readonly string[];
  readonly isPullRequest?: boolean;
}

/** An answer that GitHub gives instead of the usual one, to the next `times` requests that match. */
export interface Fault {
  readonly method: string;
  readonly path: RegExp;
  readonly times: number;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The body as it is sent, in place of JSON. */
  readonly raw?: string;
  /** The connection breaks before the body is whole. */
  readonly cut?: boolean;
  /** No answer at all for so many milliseconds. */
  readonly delay?: number;
  /** The request is carried out, and only its answer is lost. */
  readonly afterEffect?: boolean;
}

export interface ServerDescription {
  readonly repository: GitRepository;
  /** `owner/name`. */
  readonly fullName: string;
  /** By number: the names of base and head commits. */
  readonly pullRequests?: Readonly<Record<number, { readonly base: string; readonly head: string }>>;
  /** Branches and tags: their commits' names. */
  readonly refs?: Readonly<Record<string, string>>;
  readonly comments?: readonly StoredComment[];
  readonly reviewComments?: readonly StoredReviewComment[];
  readonly issues?: readonly StoredIssue[];
  /** Issues are turned off. */
  readonly noIssues?: boolean;
  /** False: the token may not write issues. */
  readonly mayWriteIssues?: boolean;
  /** Who owns the token; null: the API does not say. */
  readonly viewer?: string | null;
  /** False: a token for a pull request from a fork. */
  readonly mayComment?: boolean;
  readonly faults?: readonly Fault[];
  /** Files for whose diff the listing has no room. */
  readonly withoutPatch?: RegExp;
  /** GraphQL gives no objects. */
  readonly noBlobTexts?: boolean;
  /** Where a GitHub Enterprise Server has its REST API: `/api/v3`. Its GraphQL is at `/api/graphql`. */
  readonly prefix?: "/api/v3";
  /** Recursive listings of more objects than this are cut, as GitHub cuts at 100,000. */
  readonly treeLimit?: number;
}

export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: string;
  readonly status: number;
}

export interface GitHubServer {
  readonly url: string;
  readonly requests: readonly RecordedRequest[];
  /** The comments as they stand now. */
  readonly comments: () => readonly StoredComment[];
  /** The comments on lines as they stand now. */
  readonly reviewComments: () => readonly StoredReviewComment[];
  /** The issues as they stand now. */
  readonly issues: () => readonly StoredIssue[];
  close(): Promise<void>;
}

export const TOKEN = "ghs_0123456789abcdefghijklmnopqrstuvwxyz";

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly raw?: string;
  readonly cut?: boolean;
  readonly delay?: number;
}

interface Incoming {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: string;
  readonly url: URL;
}

interface State {
  readonly description: ServerDescription;
  comments: readonly StoredComment[];
  nextComment: number;
  reviewComments: readonly StoredReviewComment[];
  issues: readonly StoredIssue[];
}

type Handler = (state: State, request: Incoming, parameters: readonly string[]) => Answer;

const NOT_FOUND: Answer = {
  status: 404,
  body: { message: "Not Found", documentation_url: "https://docs.github.com/rest", status: "404" },
};
const FORBIDDEN: Answer = {
  status: 403,
  body: {
    message: "Resource not accessible by integration",
    documentation_url: "https://docs.github.com/rest",
    status: "403",
  },
};
const GONE: Answer = {
  status: 410,
  body: {
    message: "Issues are disabled for this repo",
    documentation_url: "https://docs.github.com/rest",
    status: "410",
  },
};
const NO_CONTENT: Answer = { status: 204 };
const MAX_BODY = 65_536;
/** "Responses include a maximum of 3000 files." */
const MAX_FILES = 3000;

const ROUTES: readonly (readonly [method: string, path: RegExp, handler: Handler])[] = [
  ["POST", /^\/graphql$/, answerGraphql],
  ["GET", /^\/repos\/[^/]+\/[^/]+\/pulls\/(\d+)$/, answerPullRequest],
  ["GET", /^\/repos\/[^/]+\/[^/]+\/pulls\/(\d+)\/files$/, answerFiles],
  ["GET", /^\/repos\/[^/]+\/[^/]+\/pulls\/(\d+)\/comments$/, answerReviewComments],
  ["POST", /^\/repos\/[^/]+\/[^/]+\/pulls\/(\d+)\/comments$/, createReviewComment],
  ["DELETE", /^\/repos\/[^/]+\/[^/]+\/pulls\/comments\/(\d+)$/, deleteReviewComment],
  ["GET", /^\/repos\/[^/]+\/[^/]+\/git\/trees\/([^/]+)$/, answerTree],
  ["GET", /^\/repos\/[^/]+\/[^/]+\/git\/blobs\/([^/]+)$/, answerBlob],
  ["GET", /^\/repos\/[^/]+\/[^/]+\/git\/commits\/([^/]+)$/, answerGitCommit],
  ["GET", /^\/repos\/[^/]+\/[^/]+\/commits\/(.+)$/, answerCommit],
  ["GET", /^\/repos\/[^/]+\/[^/]+\/compare\/([^/]+?)\.\.\.([^/]+)$/, answerCompare],
  ["GET", /^\/repos\/[^/]+\/[^/]+\/issues\/(\d+)\/comments$/, answerComments],
  ["POST", /^\/repos\/[^/]+\/[^/]+\/issues\/(\d+)\/comments$/, createComment],
  ["PATCH", /^\/repos\/[^/]+\/[^/]+\/issues\/comments\/(\d+)$/, updateComment],
  ["GET", /^\/repos\/[^/]+\/[^/]+\/issues$/, answerIssues],
  ["POST", /^\/repos\/[^/]+\/[^/]+\/issues$/, createIssue],
  ["PATCH", /^\/repos\/[^/]+\/[^/]+\/issues\/(\d+)$/, updateIssue],
  ["DELETE", /^\/repos\/[^/]+\/[^/]+\/issues\/comments\/(\d+)$/, deleteComment],
];

/** Starts the server on a free port of 127.0.0.1. */
export async function startGitHubServer(description: ServerDescription): Promise<GitHubServer> {
  const requests: RecordedRequest[] = [];
  const offences: string[] = [];
  const prefix = description.prefix ?? "";
  const state: State = {
    description,
    comments: description.comments ?? [],
    nextComment: 1000,
    reviewComments: description.reviewComments ?? [],
    issues: description.issues ?? [],
  };
  const faults = (description.faults ?? []).map((fault) => ({ fault, left: fault.times }));

  function answer(request: Incoming, authorization: string | undefined): Answer {
    if (authorization !== `token ${TOKEN}`) return { status: 401, body: { message: "Bad credentials", status: "401" } };
    const due = faults.find(
      ({ fault, left }) => left > 0 && fault.method === request.method && fault.path.test(request.path),
    );
    const wrong = request.path === "/graphql" ? undefined : offenceOf(request);
    if (wrong !== undefined) {
      offences.push(wrong);
      return { status: 422, body: { message: `Invalid request.\n\n${wrong}`, status: "422" } };
    }
    if (due === undefined) return route(state, request);
    due.left -= 1;
    if (due.fault.afterEffect === true) route(state, request);
    return due.fault;
  }

  const server = createServer(async (incoming, response) => {
    const request = await readRequest(incoming, prefix);
    const given = answer(request, incoming.headers.authorization);
    const { method, path, body } = request;
    requests.push({ method, path, query: Object.fromEntries(request.query), body, status: given.status });
    await send(response, given);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${prefix}`,
    requests,
    comments: () => state.comments,
    reviewComments: () => state.reviewComments,
    issues: () => state.issues,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close(() => (offences.length === 0 ? resolve() : reject(new Error(offences.join("\n")))));
      }),
  };
}

function offenceOf({ method, url, query, body }: Incoming): string | undefined {
  return offence(method, url.pathname, query, body);
}

/** The request as one to api.github.com: what is not below the prefix of a GitHub Enterprise Server leads nowhere. */
async function readRequest(incoming: IncomingMessage, prefix: string): Promise<Incoming> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const url = new URL(incoming.url ?? "/", `http://${incoming.headers.host}`);
  if (prefix !== "") {
    const { pathname } = url;
    const below = pathname.startsWith(`${prefix}/`) ? pathname.slice(prefix.length) : "/outside";
    url.pathname = pathname === "/api/graphql" ? "/graphql" : below;
  }
  const body = Buffer.concat(chunks).toString("utf8");
  return { method: incoming.method ?? "", path: decodeURIComponent(url.pathname), query: url.searchParams, body, url };
}

async function send(response: ServerResponse, answer: Answer): Promise<void> {
  const { status, headers = {}, body, raw, cut, delay = 0 } = answer;
  const text = raw ?? (body === undefined ? "" : JSON.stringify(body));
  if (delay > 0) await setTimeout(delay, undefined, { ref: false });
  const length = cut === true ? { "content-length": String(Buffer.byteLength(text) + 100) } : {};
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...length, ...headers });
  if (cut !== true) {
    response.end(text);
    return;
  }
  response.write(text, () => response.destroy());
}

function route(state: State, request: Incoming): Answer {
  for (const [method, pattern, handler] of ROUTES) {
    const match = method === request.method ? pattern.exec(request.path) : null;
    if (match === null) continue;
    if (request.path !== "/graphql" && !request.path.startsWith(`/repos/${state.description.fullName}/`))
      return NOT_FOUND;
    return handler(state, request, match.slice(1));
  }
  return NOT_FOUND;
}

/** The two questions that are asked: who owns the token, and the texts of blobs. */
function answerGraphql(state: State, request: Incoming): Answer {
  const { query, variables } = JSON.parse(request.body) as { query: string; variables?: Record<string, string> };
  if (query === "query { viewer { login } }") return answerViewer(state);
  const { description } = state;
  const objects = [...query.matchAll(/(\w+): object\(oid: "([0-9a-f]{40})"\) \{ \.\.\.text \}/g)];
  const known = query.includes("repository(owner: $owner, name: $repo)") && objects.length > 0 && objects.length <= 100;
  if (
    !known ||
    description.noBlobTexts === true ||
    `${variables?.["owner"]}/${variables?.["repo"]}` !== description.fullName
  )
    return { status: 200, body: { data: null, errors: [{ type: "NOT_FOUND", message: "no" }] } };
  const blobs = objects.map(([, alias = "", oid = ""]) => [alias, toBlob(description.repository.blobs.get(oid), oid)]);
  return { status: 200, body: { data: { repository: Object.fromEntries(blobs) } } };
}

function toBlob(blob: Buffer | undefined, oid: string): object | null {
  if (blob === undefined) return null;
  const text = blob.toString("utf8");
  const isText = Buffer.from(text).equals(blob);
  return { oid, text: isText ? text.slice(0, 512_000) : null, isTruncated: blob.length > 512_000 };
}

function answerViewer({ description }: State): Answer {
  const { viewer = "github-actions[bot]" } = description;
  if (viewer === null) return { status: 200, body: { data: null, errors: [{ type: "FORBIDDEN", message: "no" }] } };
  return { status: 200, body: { data: { viewer: { login: viewer } } } };
}

function answerPullRequest({ description }: State, _request: Incoming, [number = ""]: readonly string[]): Answer {
  const pullRequest = description.pullRequests?.[Number(number)];
  if (pullRequest === undefined) return NOT_FOUND;
  const { sha } = commitNamed(description, pullRequest.head);
  return { status: 200, body: { number: Number(number), head: { sha } } };
}

function answerFiles({ description }: State, request: Incoming, [number = ""]: readonly string[]): Answer {
  const pullRequest = description.pullRequests?.[Number(number)];
  if (pullRequest === undefined) return NOT_FOUND;
  return page(request, filesOf(description, pullRequest).slice(0, MAX_FILES));
}

const listings = new WeakMap<GitRepository, Map<string, readonly FileEntry[]>>();

/** The files of a pull request; the differences of thousands are made once, not for each page. */
function filesOf(description: ServerDescription, pullRequest: { base: string; head: string }): readonly FileEntry[] {
  const base = commitNamed(description, pullRequest.base);
  const head = commitNamed(description, pullRequest.head);
  const { repository, withoutPatch } = description;
  const known = listings.get(repository) ?? new Map<string, readonly FileEntry[]>();
  listings.set(repository, known);
  const key = `${base.sha} ${head.sha}`;
  const files = known.get(key) ?? changedFiles(repository, mergeBase(repository, base, head) ?? base, head);
  known.set(key, files);
  return files.map((file) => {
    const { patch: _patch, ...rest } = file;
    return withoutPatch?.test(file.filename) === true ? rest : file;
  });
}

interface FileEntry {
  readonly sha: string;
  readonly filename: string;
  readonly status: "added" | "removed" | "modified" | "renamed";
  readonly previous_filename?: string;
  readonly patch?: string;
}

/** What "List pull requests files" gives, as far as it matters here; a rename is one entry with both names. */
function changedFiles(repository: GitRepository, base: Commit, head: Commit): readonly FileEntry[] {
  const before = new Map(flatten(repository, base.tree).map((object) => [object.name, object.sha]));
  const after = new Map(flatten(repository, head.tree).map((object) => [object.name, object.sha]));
  const removed = new Map([...before].filter(([name]) => !after.has(name)));
  const text = (sha: string | undefined) => repository.blobs.get(sha ?? "")?.toString("utf8") ?? "";
  const patched = (old: string | undefined, sha: string | undefined) => {
    const hunks = hunksOf(text(old), text(sha));
    return hunks.length === 0 ? {} : { patch: hunks.map((hunk) => hunk.text).join("\n") };
  };
  const entries: FileEntry[] = [];
  for (const [filename, sha] of after) {
    if (before.get(filename) === sha) continue;
    const previous = before.has(filename) ? undefined : [...removed].find(([, old]) => old === sha)?.[0];
    if (previous !== undefined) removed.delete(previous);
    const status = before.has(filename) ? "modified" : "added";
    entries.push(
      previous === undefined
        ? { sha, filename, status, ...patched(before.get(filename), sha) }
        : { sha, filename, status: "renamed", previous_filename: previous },
    );
  }
  const gone = [...removed].map(([filename, sha]) => {
    return { sha, filename, status: "removed" as const, ...patched(sha, undefined) };
  });
  return [...entries, ...gone];
}

function answerTree({ description }: State, request: Incoming, [sha = ""]: readonly string[]): Answer {
  const { repository, treeLimit = 100_000 } = description;
  const tree = repository.commits.get(sha)?.tree ?? sha;
  if (!repository.trees.has(tree)) return NOT_FOUND;
  const recursive = request.query.has("recursive");
  const objects = recursive ? flatten(repository, tree, true) : (repository.trees.get(tree) ?? []);
  const truncated = recursive && objects.length > treeLimit;
  const listed = objects.slice(0, truncated ? treeLimit : undefined).map((object) => toTreeEntry(repository, object));
  return { status: 200, body: { sha: tree, url: `${request.url.origin}${request.path}`, tree: listed, truncated } };
}

function toTreeEntry(repository: GitRepository, { name, mode, sha }: TreeObject): object {
  const type = mode === "040000" ? "tree" : mode === "160000" ? "commit" : "blob";
  const size = repository.blobs.get(sha)?.length;
  return { path: name, mode, type, sha, ...(size === undefined ? {} : { size }) };
}

function flatten(repository: GitRepository, tree: string, folders = false): readonly TreeObject[] {
  return (repository.trees.get(tree) ?? []).flatMap((entry) => {
    if (entry.mode !== "040000") return [entry];
    const children = flatten(repository, entry.sha, folders);
    return [
      ...(folders ? [entry] : []),
      ...children.map((child) => ({ ...child, name: `${entry.name}/${child.name}` })),
    ];
  });
}

function answerBlob({ description }: State, _request: Incoming, [sha = ""]: readonly string[]): Answer {
  const blob = description.repository.blobs.get(sha);
  if (blob === undefined) return NOT_FOUND;
  // GitHub breaks base64 into lines of 60 characters.
  const content = blob.toString("base64").replaceAll(/.{60}/g, "$&\n");
  return { status: 200, body: { sha, size: blob.length, encoding: "base64", content: `${content}\n` } };
}

function answerGitCommit({ description }: State, _request: Incoming, [sha = ""]: readonly string[]): Answer {
  const commit = description.repository.commits.get(sha);
  if (commit === undefined) return NOT_FOUND;
  return {
    status: 200,
    body: { sha, tree: { sha: commit.tree }, parents: commit.parents.map((parent) => ({ sha: parent })) },
  };
}

function answerCommit({ description }: State, _request: Incoming, [revision = ""]: readonly string[]): Answer {
  const commit = findCommit(description, revision);
  if (commit === undefined)
    return { status: 422, body: { message: `No commit found for SHA: ${revision}`, status: "422" } };
  return { status: 200, body: { sha: commit.sha, parents: commit.parents.map((parent) => ({ sha: parent })) } };
}

function answerCompare({ description }: State, _request: Incoming, [base = "", head = ""]: readonly string[]): Answer {
  const from = findCommit(description, base);
  const to = findCommit(description, head);
  const common = from && to && mergeBase(description.repository, from, to);
  if (common === undefined)
    return { status: 404, body: { message: `No common ancestor between ${base} and ${head}.` } };
  return { status: 200, body: { status: "diverged", merge_base_commit: { sha: common.sha }, commits: [], files: [] } };
}

function mergeBase(repository: GitRepository, a: Commit, b: Commit): Commit | undefined {
  const ancestors = new Set(history(repository, a).map(({ sha }) => sha));
  return history(repository, b).find(({ sha }) => ancestors.has(sha));
}

/** A commit and its ancestors, nearest first. */
function history(repository: GitRepository, start: Commit): readonly Commit[] {
  const found = new Map<string, Commit>();
  const queue = [start];
  for (const commit of queue) {
    if (found.has(commit.sha)) continue;
    found.set(commit.sha, commit);
    queue.push(...commit.parents.flatMap((parent) => repository.commits.get(parent) ?? []));
  }
  return [...found.values()];
}

function answerComments({ comments, description }: State, request: Incoming): Answer {
  return page(
    request,
    comments.map((comment) => toComment(comment, description)),
  );
}

function createComment(state: State, request: Incoming, [number = ""]: readonly string[]): Answer {
  const { description } = state;
  const isIssue = state.issues.some((issue) => issue.number === Number(number));
  if (description.mayComment === false || (isIssue && description.mayWriteIssues === false)) return FORBIDDEN;
  if (!isIssue && description.pullRequests?.[Number(number)] === undefined) return NOT_FOUND;
  const body = bodyOf(request);
  if (body.length > MAX_BODY) return tooLong();
  const login = description.viewer ?? "github-actions[bot]";
  const comment: StoredComment = { id: state.nextComment, body, login, type: login.endsWith("[bot]") ? "Bot" : "User" };
  state.nextComment += 1;
  state.comments = [...state.comments, comment];
  return { status: 201, body: toComment(comment, description) };
}

function updateComment(state: State, request: Incoming, [id = ""]: readonly string[]): Answer {
  const old = state.comments.find((comment) => comment.id === Number(id));
  if (old === undefined) return NOT_FOUND;
  if (state.description.mayComment === false) return FORBIDDEN;
  const body = bodyOf(request);
  if (body.length > MAX_BODY) return tooLong();
  const comment = { ...old, body };
  state.comments = state.comments.map((other) => (other === old ? comment : other));
  return { status: 200, body: toComment(comment, state.description) };
}

function deleteComment(state: State, _request: Incoming, [id = ""]: readonly string[]): Answer {
  if (!state.comments.some((comment) => comment.id === Number(id))) return NOT_FOUND;
  if (state.description.mayComment === false) return FORBIDDEN;
  state.comments = state.comments.filter((comment) => comment.id !== Number(id));
  return NO_CONTENT;
}

function answerReviewComments({ reviewComments }: State, request: Incoming): Answer {
  return page(request, reviewComments.map(toReviewComment));
}

/** Refuses what GitHub refuses: lines that are not in the diff, a range over two hunks or the wrong way round, a foreign commit. */
function createReviewComment(state: State, request: Incoming, [number = ""]: readonly string[]): Answer {
  const { description } = state;
  const pullRequest = description.pullRequests?.[Number(number)];
  if (pullRequest === undefined) return NOT_FOUND;
  if (description.mayComment === false) return FORBIDDEN;
  const {
    body,
    commit_id: commit,
    path,
    line,
    side,
    start_line: startLine,
    start_side: startSide,
  } = reviewBody(request);
  if (body.length > MAX_BODY) return tooLong();
  const head = commitNamed(description, pullRequest.head);
  const base = commitNamed(description, pullRequest.base);
  if (!history(description.repository, head).some(({ sha }) => sha === commit))
    return unprocessable("commit_id is not part of the pull request");
  const { repository } = description;
  const listed = changedFiles(repository, mergeBase(repository, base, head) ?? base, head).find(
    ({ filename }) => filename === path,
  );
  if (listed === undefined || line === undefined || side !== "RIGHT")
    return unprocessable("Pull request review thread path is invalid");
  const spans = [...(listed.patch ?? "").matchAll(/^@@ -\S+ \+(\d+),(\d+) @@/gm)].map(
    ([, start, count]) => [Number(start), Number(start) + Number(count) - 1] as const,
  );
  const hunk = spans.find(([first, last]) => line >= first && line <= last);
  if (hunk === undefined) return unprocessable("Pull request review thread line must be part of the diff");
  if (startLine !== undefined && (startSide !== "RIGHT" || startLine >= line || startLine < hunk[0]))
    return unprocessable("Pull request review thread start line must be part of the same hunk as the line.");
  const login = description.viewer ?? "github-actions[bot]";
  const type = login.endsWith("[bot]") ? "Bot" : "User";
  const comment = {
    id: state.nextComment,
    body,
    login,
    type,
    path,
    line,
    commit,
    ...(startLine === undefined ? {} : { startLine }),
  } as const;
  state.nextComment += 1;
  state.reviewComments = [...state.reviewComments, comment];
  return { status: 201, body: toReviewComment(comment) };
}

interface ReviewBody {
  readonly body: string;
  readonly commit_id: string;
  readonly path: string;
  readonly line?: number;
  readonly side?: string;
  readonly start_line?: number;
  readonly start_side?: string;
}

function reviewBody(request: Incoming): ReviewBody {
  return JSON.parse(request.body);
}

function deleteReviewComment(state: State, _request: Incoming, [id = ""]: readonly string[]): Answer {
  if (!state.reviewComments.some((comment) => comment.id === Number(id))) return NOT_FOUND;
  if (state.description.mayComment === false) return FORBIDDEN;
  state.reviewComments = state.reviewComments.filter((comment) => comment.id !== Number(id));
  return NO_CONTENT;
}

function toReviewComment({
  id,
  body,
  login,
  type,
  path,
  line,
  startLine,
  inReplyTo,
  commit,
}: StoredReviewComment): object {
  return {
    id,
    body,
    user: { login, type },
    html_url: `https://github.com/acme/archive/pull/7#discussion_r${id}`,
    path,
    line,
    start_line: startLine ?? null,
    side: "RIGHT",
    ...(commit === undefined ? {} : { commit_id: commit }),
    ...(inReplyTo === undefined ? {} : { in_reply_to_id: inReplyTo }),
  };
}

function unprocessable(message: string): Answer {
  return { status: 422, body: { message: `Unprocessable Entity: "${message}"`, status: "422" } };
}

function answerIssues({ issues, description }: State, request: Incoming): Answer {
  if (description.noIssues === true) return GONE;
  const state = request.query.get("state") ?? "open";
  const listed = issues.filter((issue) => state === "all" || issue.state === state);
  return page(
    request,
    listed.map((issue) => toIssue(issue, description)),
  );
}

function createIssue(state: State, request: Incoming): Answer {
  const { description } = state;
  if (description.noIssues === true) return GONE;
  if (description.mayWriteIssues === false) return FORBIDDEN;
  const { title, body = null, labels = [] } = issueBody(request);
  const refused = refusedIssue({ title: title ?? "", body });
  if (refused !== undefined) return refused;
  const login = description.viewer ?? "github-actions[bot]";
  const number = Math.max(100, ...state.issues.map((issue) => issue.number)) + 1;
  const type = login.endsWith("[bot]") ? "Bot" : "User";
  const issue: StoredIssue = { number, title: title ?? "", body, login, type, state: "open", labels };
  state.issues = [...state.issues, issue];
  return { status: 201, body: toIssue(issue, description) };
}

function updateIssue(state: State, request: Incoming, [number = ""]: readonly string[]): Answer {
  const { description } = state;
  if (description.noIssues === true) return GONE;
  const old = state.issues.find((issue) => issue.number === Number(number));
  if (old === undefined) return NOT_FOUND;
  if (description.mayWriteIssues === false) return FORBIDDEN;
  const changed = { ...old, ...issueBody(request) };
  const refused = refusedIssue(changed);
  if (refused !== undefined) return refused;
  state.issues = state.issues.map((issue) => (issue === old ? changed : issue));
  return { status: 200, body: toIssue(changed, description) };
}

function issueBody(request: Incoming): Partial<Pick<StoredIssue, "title" | "body" | "labels" | "state">> {
  return JSON.parse(request.body);
}

/** What GitHub does not take: no title, a title of more than 256 characters, a body that is too long. */
function refusedIssue({ title, body }: Pick<StoredIssue, "title" | "body">): Answer | undefined {
  const field = title === "" || title.length > 256 ? "title" : (body ?? "").length > MAX_BODY ? "body" : undefined;
  if (field === undefined) return undefined;
  const errors = [{ resource: "Issue", field, code: title === "" ? "missing_field" : "custom" }];
  return { status: 422, body: { message: "Validation Failed", errors, status: "422" } };
}

function toIssue(issue: StoredIssue, { fullName }: ServerDescription): object {
  const { number, title, body, login, type, state, labels, isPullRequest } = issue;
  const url = `https://github.com/${fullName}/${isPullRequest === true ? "pull" : "issues"}/${number}`;
  return {
    number,
    title,
    body,
    state,
    user: { login, type },
    labels: labels.map((name) => ({ name })),
    html_url: url,
    ...(isPullRequest === true ? { pull_request: { html_url: url } } : {}),
  };
}

function tooLong(): Answer {
  const message = `Body is too long (maximum is ${MAX_BODY} characters)`;
  return {
    status: 422,
    body: {
      message: "Validation Failed",
      errors: [{ resource: "IssueComment", code: "unprocessable", field: "data", message }],
    },
  };
}

function bodyOf(request: Incoming): string {
  const parsed: unknown = JSON.parse(request.body);
  return typeof parsed === "object" && parsed !== null && "body" in parsed ? String(parsed.body) : "";
}

function toComment({ id, body, login, type }: StoredComment, { fullName }: ServerDescription): object {
  return { id, body, user: { login, type }, html_url: `https://github.com/${fullName}/pull/7#issuecomment-${id}` };
}

/** One page of a listing, with GitHub's Link header. */
function page(request: Incoming, all: readonly unknown[]): Answer {
  const perPage = Math.min(100, Number(request.query.get("per_page") ?? 30));
  const number = Number(request.query.get("page") ?? 1);
  const last = Math.max(1, Math.ceil(all.length / perPage));
  const link = (target: number, rel: string) => {
    const url = new URL(request.url);
    url.searchParams.set("page", String(target));
    return `<${url}>; rel="${rel}"`;
  };
  const links = number < last ? [link(number + 1, "next"), link(last, "last")] : [];
  return {
    status: 200,
    body: all.slice((number - 1) * perPage, number * perPage),
    ...(links.length === 0 ? {} : { headers: { link: links.join(", ") } }),
  };
}

function findCommit({ repository, refs = {} }: ServerDescription, revision: string): Commit | undefined {
  const name = refs[revision];
  return repository.commits.get(name === undefined ? revision : idOf(repository.ids, name));
}

function commitNamed({ repository }: ServerDescription, name: string): Commit {
  const commit = repository.commits.get(idOf(repository.ids, name));
  if (commit === undefined) throw new Error(`no commit is named ${name}`);
  return commit;
}

import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  assemble,
  driftFold
} from "./chunk-Y2BKSFAD.js";
import {
  code
} from "./chunk-RG3TGSTS.js";
import {
  clip
} from "./chunk-WC24BK4T.js";
import {
  JSON_REPORT
} from "./chunk-QIMKEUIM.js";
import {
  visible
} from "./chunk-IPPBXDWB.js";
import {
  UserError
} from "./chunk-J3BASWJ2.js";
import {
  isObject
} from "./chunk-F74P53MW.js";

// src/github/answers.ts
import { Buffer } from "node:buffer";
function readParents(data) {
  return isObject(data) ? listOf(data["parents"], readSha) : void 0;
}
function readSha(data) {
  return isObject(data) && typeof data["sha"] === "string" ? data["sha"] : void 0;
}
function readMergeBase(data) {
  return isObject(data) ? readSha(data["merge_base_commit"]) : void 0;
}
function readHead(data) {
  return isObject(data) ? readSha(data["head"]) : void 0;
}
function readListing(data) {
  if (!isObject(data) || typeof data["truncated"] !== "boolean") return void 0;
  const objects = listOf(data["tree"], readObject);
  return objects && { objects, truncated: data["truncated"] };
}
function readObject(data) {
  if (!isObject(data)) return void 0;
  const { path, mode, sha, size } = data;
  if (typeof path !== "string" || typeof mode !== "string" || typeof sha !== "string") return void 0;
  return { path, mode, sha, ...typeof size === "number" ? { size } : {} };
}
function readBlob(data) {
  if (!isObject(data)) return void 0;
  const { content, encoding } = data;
  if (typeof content !== "string" || encoding !== "base64" && encoding !== "utf-8") return void 0;
  return Buffer.from(content, encoding);
}
function readFile(data) {
  if (!isObject(data)) return void 0;
  const { filename, previous_filename: previousPath, patch } = data;
  if (typeof filename !== "string") return void 0;
  return {
    path: filename,
    ...typeof previousPath === "string" ? { previousPath } : {},
    ...typeof patch === "string" ? { patch } : {}
  };
}
function readComment(data) {
  if (!isObject(data)) return void 0;
  const { id, body = "", html_url: url, user } = data;
  if (typeof id !== "number" || typeof body !== "string" || typeof url !== "string") return void 0;
  if (user === null) return { id, body, url };
  if (!isObject(user) || typeof user["login"] !== "string" || typeof user["type"] !== "string") return void 0;
  return { id, body, url, author: { login: user["login"], type: user["type"] } };
}
function readReviewComment(data) {
  const comment = readComment(data);
  if (comment === void 0 || !isObject(data) || typeof data["path"] !== "string") return void 0;
  const { url: _url, ...rest } = comment;
  const { path, line, start_line: startLine, in_reply_to_id: inReplyTo } = data;
  return {
    ...rest,
    path,
    ...typeof line === "number" ? { line } : {},
    ...typeof startLine === "number" ? { startLine } : {},
    ...typeof inReplyTo === "number" ? { inReplyTo } : {}
  };
}
function readTexts(data) {
  const repository = isObject(data) ? data["repository"] : void 0;
  const blobs = isObject(repository) ? Object.values(repository) : [];
  return new Map(
    blobs.flatMap((blob) => {
      if (!isObject(blob)) return [];
      const { oid, text, isTruncated } = blob;
      return typeof oid === "string" && typeof text === "string" && isTruncated === false ? [[oid, text]] : [];
    })
  );
}
function readIssue(data) {
  if (!isObject(data)) return void 0;
  const { number, title, body, html_url: url, user, pull_request: pullRequest } = data;
  if (typeof number !== "number" || typeof title !== "string" || typeof url !== "string") return void 0;
  if (typeof body !== "string" && body !== null && body !== void 0) return void 0;
  const issue = { number, title, body: body ?? "", url, isPullRequest: isObject(pullRequest) };
  if (user === null) return issue;
  if (!isObject(user) || typeof user["login"] !== "string" || typeof user["type"] !== "string") return void 0;
  return { ...issue, author: { login: user["login"], type: user["type"] } };
}
function listOf(data, read) {
  if (!Array.isArray(data)) return void 0;
  const items = data.map(read);
  const readable = items.filter((item) => item !== void 0);
  return readable.length === items.length ? readable : void 0;
}
function hasNextPage({ headers }) {
  return /<[^<>]+>;\s*rel="next"/.test(headers.link ?? "");
}

// src/github/model.ts
var GitHubError = class extends UserError {
  /** HTTP status; undefined: no answer at all. */
  status;
  constructor(message, status, help) {
    super(message, help);
    this.status = status;
  }
};

// src/github/connection.ts
var REQUEST_TIMEOUT = 3e4;
var LONGEST_WAIT_SECONDS = 120;
var NOTICEABLE_SECONDS = 5;
var RETRIES = 3;
async function connect(options) {
  const { token, apiUrl, second = 1e3 } = options;
  if (token === "") {
    throw new GitHubError(
      "the input github-token is empty, and GitHub has to be asked",
      void 0,
      `leave github-token out of the workflow: its default is \${{ github.token }}`
    );
  }
  const [{ getOctokit }, { defaults }, { retry }, { throttling }] = await Promise.all([
    import("./github-QYVNXIP6.js"),
    import("./utils-M2VA4WQR.js"),
    import("./dist-bundle-4QGCKI4U.js"),
    import("./dist-bundle-5J2SMHPK.js")
  ]);
  const quiet = () => {
  };
  const common = {
    baseUrl: apiUrl,
    userAgent: "genesys-export-gate",
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    request: { fetch: wholeAnswers(defaults.request?.fetch ?? fetch, options) },
    // Rate limits (403, 429) are the throttling plugin's alone: both would multiply the retries.
    retry: { retries: RETRIES, retryAfterBaseValue: second, doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451] }
  };
  const waitFor = waiting(options);
  const throttle = {
    onRateLimit: waitFor,
    onSecondaryRateLimit: waitFor,
    retryAfterBaseValue: second,
    // Pace is kept by this name for the whole process.
    id: apiUrl
  };
  const { rest } = getOctokit(token, { ...common, throttle }, retry, throttling);
  const { graphql } = getOctokit(token, common, retry);
  return { rest, graphql };
}
function waiting({ until = Number.POSITIVE_INFINITY, second = 1e3, log = () => {
} }) {
  return (retryAfter, _options, _octokit, retryCount) => {
    const waits = retryAfter <= LONGEST_WAIT_SECONDS && retryCount < RETRIES && Date.now() + retryAfter * second < until;
    if (waits && retryAfter > NOTICEABLE_SECONDS) log(`GitHub asks to wait ${retryAfter} s, because of a rate limit`);
    return waits;
  };
}
function wholeAnswers(send, { signal, log = () => {
} }) {
  return async (url, init) => {
    const timeout = AbortSignal.timeout(REQUEST_TIMEOUT);
    const stop = signal === void 0 ? timeout : AbortSignal.any([timeout, signal]);
    try {
      const response = await send(url, { ...init, signal: stop });
      if (!response.ok || response.status === 204 || response.status === 205) return response;
      const text = await response.text();
      if (!isWhole(text)) throw new Error("the answer breaks off, or is not JSON");
      return new Response(text, { status: response.status, headers: response.headers });
    } catch (error) {
      if (timeout.aborted) log(`GitHub did not answer within ${REQUEST_TIMEOUT / 1e3} s`);
      throw error;
    }
  };
}
function isWhole(text) {
  try {
    const value = JSON.parse(text);
    return typeof value === "object" && value !== null;
  } catch {
    return false;
  }
}

// src/github/client.ts
var MAX_PAGES = 300;
function createGitHub(options) {
  const ask = asking(options);
  const repository = { owner: options.repository.owner, repo: options.repository.name };
  return {
    parents: (commit) => orMissing(
      ask(
        `reading commit ${commit}`,
        (octokit) => octokit.rest.git.getCommit({ ...repository, commit_sha: commit }),
        readParents
      )
    ),
    resolve: (revision) => orMissing(
      ask(
        `looking up revision ${JSON.stringify(revision)}`,
        (octokit) => octokit.rest.repos.getCommit({ ...repository, ref: revision }),
        readSha
      )
    ),
    mergeBase: (base, head) => (
      // Only the merge base is wanted, and it is on every page: the smallest page that GitHub gives.
      orMissing(
        ask(
          `comparing ${base} with ${head}`,
          (octokit) => octokit.rest.repos.compareCommitsWithBasehead({
            ...repository,
            basehead: `${base}...${head}`,
            per_page: 1
          }),
          readMergeBase
        )
      )
    ),
    tree: (sha, recursive) => ask(
      `listing the files of ${sha}`,
      (octokit) => octokit.rest.git.getTree({ ...repository, tree_sha: sha, ...recursive ? { recursive: "1" } : {} }),
      readListing
    ),
    blob: (sha) => ask(`reading blob ${sha}`, (octokit) => octokit.rest.git.getBlob({ ...repository, file_sha: sha }), readBlob),
    blobTexts: (shas) => {
      const objects = shas.map((sha, index) => `b${index}: object(oid: "${sha}") { ...text }`).join(" ");
      const query = `query ($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { ${objects} } } fragment text on Blob { oid text isTruncated }`;
      return ask(
        `reading ${shas.length} blobs`,
        async (octokit) => ({ data: await octokit.graphql(query, repository), headers: {} }),
        readTexts,
        0
      ).catch(() => /* @__PURE__ */ new Map());
    },
    pullRequestHead: (number) => orMissing(
      ask(
        `reading pull request ${number}`,
        (octokit) => octokit.rest.pulls.get({ ...repository, pull_number: number }),
        readHead
      )
    ),
    pullRequestFiles: (number) => allPages(
      ask,
      `listing the files of pull request ${number}`,
      (octokit, page) => octokit.rest.pulls.listFiles({ ...repository, pull_number: number, per_page: 100, page }),
      readFile
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
        }
      );
      const patches = files.flatMap(
        ({ path, patch }) => paths.has(path) && patch !== void 0 ? [[path, patch]] : []
      );
      return new Map(patches);
    },
    reviewComments: (number) => allPages(
      ask,
      `listing the review comments of pull request ${number}`,
      (octokit, page) => octokit.rest.pulls.listReviewComments({ ...repository, pull_number: number, per_page: 100, page }),
      readReviewComment
    ),
    createReviewComment: (number, { commit, path, startLine, endLine, body }) => (
      // Not retried blindly, as for a comment.
      ask(
        `suggesting a change on pull request ${number}`,
        (octokit) => octokit.rest.pulls.createReviewComment({
          ...repository,
          pull_number: number,
          commit_id: commit,
          path,
          line: endLine,
          side: "RIGHT",
          ...startLine === endLine ? {} : { start_line: startLine, start_side: "RIGHT" },
          body,
          request: { retries: 0 }
        }),
        readReviewComment,
        0
      )
    ),
    deleteReviewComment: async (id) => {
      await orMissing(
        ask(
          `deleting review comment ${id}`,
          (octokit) => octokit.rest.pulls.deleteReviewComment({ ...repository, comment_id: id }),
          () => true
        )
      );
    },
    comments: (number) => allPages(
      ask,
      `listing the comments of pull request ${number}`,
      (octokit, page) => octokit.rest.issues.listComments({ ...repository, issue_number: number, per_page: 100, page }),
      readComment
    ),
    createComment: (number, body) => (
      // Not retried blindly: an answer lost on the way would leave two comments. The caller looks again instead.
      ask(
        `commenting on pull request ${number}`,
        (octokit) => octokit.rest.issues.createComment({ ...repository, issue_number: number, body, request: { retries: 0 } }),
        readComment,
        0
      )
    ),
    updateComment: (id, body) => ask(
      `updating comment ${id}`,
      (octokit) => octokit.rest.issues.updateComment({ ...repository, comment_id: id, body }),
      readComment
    ),
    deleteComment: async (id) => {
      await orMissing(
        ask(
          `deleting comment ${id}`,
          (octokit) => octokit.rest.issues.deleteComment({ ...repository, comment_id: id }),
          () => true
        )
      );
    },
    openIssues: () => allPages(
      ask,
      "listing the issues",
      (octokit, page) => octokit.rest.issues.listForRepo({ ...repository, state: "open", direction: "asc", per_page: 100, page }),
      readIssue
    ),
    createIssue: ({ title, body, labels }) => (
      // Not retried blindly, as for a comment.
      ask(
        "creating an issue",
        (octokit) => octokit.rest.issues.create({ ...repository, title, body, labels: [...labels], request: { retries: 0 } }),
        readIssue,
        0
      )
    ),
    updateIssue: (number, change) => ask(
      `updating issue ${number}`,
      (octokit) => octokit.rest.issues.update({ ...repository, issue_number: number, ...change }),
      readIssue
    ),
    viewer: () => (
      // `GET /user` is refused to GITHUB_TOKEN; GraphQL answers `github-actions[bot]`.
      ask(
        "asking who owns the token",
        async (octokit) => ({
          data: await octokit.graphql("query { viewer { login } }"),
          headers: {}
        }),
        readViewer
      ).catch(() => void 0)
    )
  };
}
function asking(options) {
  let connection;
  return async (doing, request, read, retries = RETRIES) => {
    connection ??= connect(options);
    try {
      const octokit = await connection;
      for (let tries = 0; tries <= retries; tries += 1) {
        const answer = await untilStopped(() => request(octokit), options.signal);
        const value = read(answer.data, answer);
        if (value !== void 0) return value;
      }
    } catch (error) {
      throw options.signal?.aborted ? stopped(doing) : explain(error, doing);
    }
    throw new GitHubError(
      `GitHub failed while ${doing}: its answer is not of the documented form`,
      void 0,
      helpFor(void 0, "")
    );
  };
}
async function allPages(ask, doing, request, readItem, enough = () => false) {
  const items = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const { found, more } = await ask(
      doing,
      (octokit) => request(octokit, page),
      (data, answer) => {
        const found2 = listOf(data, readItem);
        return found2 && { found: found2, more: hasNextPage(answer) };
      }
    );
    items.push(...found);
    if (!more || enough(found)) return items;
  }
  throw new GitHubError(`GitHub failed while ${doing}: the listing does not end`, void 0);
}
function untilStopped(start, signal) {
  if (signal === void 0) return start();
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) return stop();
    signal.addEventListener("abort", stop, { once: true });
    start().then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
function stopped(doing) {
  return new GitHubError(
    `GitHub took too long: the time that a run waits for it was used up while ${doing}`,
    void 0,
    "run the job again, or check the repository out with actions/checkout and `fetch-depth: 2`"
  );
}
function readViewer(data) {
  const viewer = typeof data === "object" && data !== null && "viewer" in data ? data.viewer : void 0;
  const login = typeof viewer === "object" && viewer !== null && "login" in viewer ? viewer.login : void 0;
  return typeof login === "string" ? login : void 0;
}
async function orMissing(answer) {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof GitHubError && (error.status === 404 || error.status === 422)) return void 0;
    throw error;
  }
}
function explain(error, doing) {
  if (error instanceof GitHubError) return error;
  if (!isRequestError(error)) return error;
  const answered = error.response !== void 0;
  const status = answered ? error.status : void 0;
  const reason = answered ? `${error.status} ${oneLine(error.message)}` : `no answer, ${oneLine(error.message)}`;
  return new GitHubError(`GitHub failed while ${doing}: ${reason}`, status, helpFor(status, error.message));
}
function isRequestError(error) {
  return error instanceof Error && "status" in error && typeof error.status === "number";
}
function helpFor(status, message) {
  if (/rate limit/i.test(message)) return "the token's rate limit is used up: run the job again later";
  if (status === 401) return "the token is not valid: check the input github-token";
  if (status === 403 || status === 404) {
    return "give the job `permissions: { contents: read, pull-requests: write }`, or check the repository out with actions/checkout";
  }
  return "run the job again; see https://www.githubstatus.com";
}
function oneLine(text) {
  return text.replaceAll(/\s+/g, " ").slice(0, 300);
}

// src/github/drift-issue.ts
import { createHash } from "node:crypto";
var DRIFT_LABEL = "genesys-export-gate";
var ACTIONS_BOT = "github-actions[bot]";
var LONGEST_NAME = 120;
var MOST_CHARACTERS = 64e3;
var MARKER = /^<!-- genesys-export-gate:drift:([0-9a-f]{16})((?: [a-z0-9-]+=\d{4}-\d{2}-\d{2})*) -->(?:\r?\n|$)/;
async function findDriftIssues(github) {
  try {
    return await findOurs(github);
  } catch (error) {
    return { problem: explain2(error) };
  }
}
function driftIssueRequest({ drift, exports, time }, tag) {
  return {
    drift,
    // Without a drift an export's issue is closed only where nothing else stands in its way.
    exports: exports.filter(({ name, verdict }) => verdict === "pass" || drift.some((one) => one.exports.includes(name))).map(({ name }) => name),
    today: time.slice(0, 10),
    tag
  };
}
function withFirstSeen(drift, { firstSeen }, today) {
  return drift.map((one) => ({ ...one, firstSeen: firstSeen.get(one.id) ?? today }));
}
async function publishDriftIssues(github, request, found) {
  const urls = /* @__PURE__ */ new Map();
  for (const name of request.exports) {
    try {
      const url = await publishOne(github, name, request, found);
      if (url !== void 0) urls.set(name, url);
    } catch (error) {
      return { urls, problems: [explain2(error)] };
    }
  }
  return { urls, problems: [] };
}
async function publishOne(github, name, request, found) {
  const key = keyOf(name, request.tag);
  const [ours, ...duplicates] = found.issues.get(key) ?? [];
  for (const { number } of duplicates) await github.updateIssue(number, { state: "closed" });
  const own = request.drift.filter(
    ({ exports, breaks }) => exports.includes(name) || breaks.some((one) => one.export === name)
  );
  if (own.length === 0) {
    if (ours !== void 0) await closeIssue(github, ours.number);
    return void 0;
  }
  const known = own.some(({ change }) => change !== "unknown");
  if (ours === void 0 && !known) return void 0;
  const issue = { title: titleOf(name), body: bodyOf(name, key, withFirstSeen(own, found, request.today)) };
  if (ours === void 0) return (await create(github, key, issue)).url;
  if (ours.title === issue.title && sameText(ours.body, issue.body)) return ours.url;
  return (await github.updateIssue(ours.number, issue)).url;
}
async function closeIssue(github, number) {
  await github.updateIssue(number, { state: "closed" });
  await github.createComment(number, "AWS holds what the files say again. The drift is gone.");
}
async function create(github, key, issue) {
  const labelled = { ...issue, labels: [DRIFT_LABEL] };
  try {
    return await github.createIssue(labelled);
  } catch (error) {
    if (!(error instanceof GitHubError) || error.status !== void 0 && error.status < 500) throw error;
    const [created] = (await findOurs(github)).issues.get(key) ?? [];
    return created ?? github.createIssue(labelled);
  }
}
async function findOurs(github) {
  const marked = (await github.openIssues()).filter(({ body, isPullRequest }) => !isPullRequest && MARKER.test(body));
  const issues = /* @__PURE__ */ new Map();
  const firstSeen = /* @__PURE__ */ new Map();
  if (marked.length === 0) return { issues, firstSeen };
  const viewer = await github.viewer() ?? ACTIONS_BOT;
  const ours = marked.filter(({ author }) => author?.login === viewer).sort((a, b) => a.number - b.number);
  for (const issue of ours) {
    const [, key = "", days = ""] = MARKER.exec(issue.body) ?? [];
    issues.set(key, [...issues.get(key) ?? [], issue]);
    for (const pair of days.trim().split(" ")) {
      const [id = "", day = ""] = pair.split("=");
      const before = firstSeen.get(id);
      if (isDay(day) && (before === void 0 || day < before)) firstSeen.set(id, day);
    }
  }
  return { issues, firstSeen };
}
function isDay(text) {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
function keyOf(name, tag) {
  return createHash("sha256").update(`${tag}
${name}`).digest("hex").slice(0, 16);
}
function titleOf(name) {
  return `AWS differs from the files: recording export ${clip(visible(name).replaceAll("`", "'"), LONGEST_NAME).text}`;
}
function bodyOf(name, key, drift) {
  const days = drift.map(({ id, firstSeen }) => ` ${id}=${firstSeen}`).join("");
  const marker = `<!-- genesys-export-gate:drift:${key}${days} -->`;
  const broken = drift.flatMap(({ breaks }) => breaks).filter((one) => one.export === name);
  const sides = new Set(broken.map(({ side }) => side));
  const sentences = [
    `What AWS holds for the recording export ${code(name)} is not what the files of this repository say.`,
    ...sides.has("live") ? ["**The export is stopped in AWS now**; with the files applied it would work."] : [],
    ...sides.has("files") ? ["**The export works in AWS now, and the next apply of the files would stop it.**"] : [],
    "Take the changes over into the files, or apply the files. This issue follows the state, and is closed when both are the same."
  ];
  const sections = [
    { kind: "headline", text: sentences.join("\n\n") },
    { kind: "details", text: "In the differences `-` stands only in the files, `+` only in AWS." },
    ...drift.map((one) => ({ kind: "details", text: driftFold(one) }))
  ];
  return `${marker}
${assemble(sections, MOST_CHARACTERS - marker.length, (body) => body.length, JSON_REPORT)}`;
}
function sameText(a, b) {
  return a.replaceAll("\r\n", "\n").trimEnd() === b.replaceAll("\r\n", "\n").trimEnd();
}
function explain2(error) {
  if (!(error instanceof GitHubError)) {
    const kind = error instanceof Error ? error.name : typeof error;
    return { level: "warning", message: `No drift issue: internal error (${kind}). The verdict stands.` };
  }
  if (error.status === 410)
    return {
      level: "notice",
      message: "No drift issue: issues are turned off in this repository. The verdict stands."
    };
  if (error.status === 403 || error.status === 404) {
    const message = "No drift issue: this token may not read or write issues. Give the job `permissions: { issues: write }`. The verdict stands.";
    return { level: "notice", message };
  }
  return { level: "warning", message: `No drift issue: ${error.message}. The verdict stands.` };
}

export {
  GitHubError,
  createGitHub,
  findDriftIssues,
  driftIssueRequest,
  publishDriftIssues
};

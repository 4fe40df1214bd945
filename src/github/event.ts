/** The webhook event that started the workflow run, as a plain {@link Change}. */

import { UserError } from "../errors.ts";
import type { Change, PullRequest, Repository } from "./model.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

type Value = string | number | boolean | null | undefined | readonly Value[] | { readonly [key: string]: Value };

const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const ZERO_COMMIT = /^0+$/;
const REPOSITORY = /^([\w.-]+)\/([\w.-]+)$/;

/**
 * Reads what the runner says about the event: the environment of GitHub's documentation ("Variables reference") and the payload file.
 * `readFile` gives the payload file's text. Throws UserError for an environment or a payload that is not what GitHub documents.
 */
export async function readChange(env: Environment, readFile: (path: string) => Promise<string>): Promise<Change> {
  const event = required(env, "GITHUB_EVENT_NAME");
  const common = { event, repository: readRepository(env), sha: commitOf(env["GITHUB_SHA"], "GITHUB_SHA") };
  const reader = READERS[event];
  return reader === undefined ? { ...common, head: common.sha } : reader(common, await readPayload(env, readFile));
}

type Common = Pick<Change, "event" | "repository" | "sha">;

/** Events that carry a comparison. All others judge the files of GITHUB_SHA alone. */
const READERS: Readonly<Record<string, ((common: Common, payload: Value) => Change) | undefined>> = {
  pull_request: readPullRequest,
  pull_request_target: readPullRequest,
  merge_group: (common, payload) => ({
    ...common,
    base: commitAt(payload, "merge_group", "base_sha"),
    head: commitAt(payload, "merge_group", "head_sha"),
  }),
  push: readPush,
};

function readPullRequest(common: Common, payload: Value): Change {
  const headRepository = at(payload, "pull_request", "head", "repo", "full_name");
  const changedFiles = at(payload, "pull_request", "changed_files");
  const pullRequest: PullRequest = {
    number: positiveInteger(at(payload, "pull_request", "number"), "pull_request.number"),
    // A deleted fork has no repository any more (`repo: null`).
    fromFork: headRepository !== `${common.repository.owner}/${common.repository.name}`,
    ...(Number.isSafeInteger(changedFiles) ? { changedFiles: Number(changedFiles) } : {}),
  };
  return {
    ...common,
    pullRequest,
    base: commitAt(payload, "pull_request", "base", "sha"),
    head: commitAt(payload, "pull_request", "head", "sha"),
  };
}

/**
 * A new branch has a `before` of zeros; a deleted one an `after` of zeros, and then GITHUB_SHA is the default branch. For an annotated
 * tag `after` is the tag itself, which is no commit: GITHUB_SHA is.
 */
function readPush(common: Common, payload: Value): Change {
  const before = commitAt(payload, "before");
  if (ZERO_COMMIT.test(commitAt(payload, "after"))) return { ...common, head: common.sha, deleted: true };
  return { ...common, head: common.sha, ...(ZERO_COMMIT.test(before) ? {} : { base: before }) };
}

function readRepository(env: Environment): Repository {
  const match = REPOSITORY.exec(required(env, "GITHUB_REPOSITORY"));
  const [, owner, name] = match ?? [];
  if (owner === undefined || name === undefined) throw new UserError("GITHUB_REPOSITORY is not of the form owner/name");
  return { owner, name };
}

async function readPayload(env: Environment, readFile: (path: string) => Promise<string>): Promise<Value> {
  const path = required(env, "GITHUB_EVENT_PATH");
  let text: string;
  try {
    text = await readFile(path);
  } catch {
    throw new UserError(`the event payload (GITHUB_EVENT_PATH) cannot be read: ${path}`);
  }
  try {
    return JSON.parse(text) as Value;
  } catch {
    throw new UserError(`the event payload (GITHUB_EVENT_PATH) is not complete JSON: ${path}`);
  }
}

function at(value: Value, ...path: readonly string[]): Value {
  let current = value;
  for (const key of path) {
    if (typeof current !== "object" || current === null || Array.isArray(current)) return undefined;
    const members = current as { readonly [key: string]: Value };
    current = Object.hasOwn(members, key) ? members[key] : undefined;
  }
  return current;
}

function commitAt(payload: Value, ...path: readonly string[]): string {
  return commitOf(at(payload, ...path), `${path.join(".")} of the event payload`);
}

function commitOf(value: Value, what: string): string {
  if (typeof value === "string" && COMMIT.test(value)) return value;
  throw new UserError(`${what} is missing or is not a commit id`, RUNNER_HELP);
}

function positiveInteger(value: Value, what: string): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value > 0) return value;
  throw new UserError(`${what} of the event payload is missing or is not a number`, RUNNER_HELP);
}

function required(env: Environment, name: string): string {
  const value = env[name];
  if (value === undefined || value === "") throw new UserError(`${name} is not set`, RUNNER_HELP);
  return value;
}

const RUNNER_HELP = "the Action runs inside GitHub Actions; on your own machine run `genesys-export-gate check`";

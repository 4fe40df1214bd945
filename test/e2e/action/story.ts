/** The repository of the stories: what its commits hold, the events on it, and a server that has it. */

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { buildRepository, type Files, type GitRepository, idOf, type RepositoryDescription } from "../git-objects.ts";
import { type GitHubServer, type ServerDescription, startGitHubServer } from "../github-server.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** The files of an example, as a commit's. */
function example(name: string): Readonly<Record<string, string>> {
  const cwd = `${root}examples/${name}`;
  const paths = readdirSync(cwd, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`);
  return Object.fromEntries(paths.map((path) => [path.slice(cwd.length + 1), readFileSync(path, "utf8")]));
}

export const healthy = example("healthy");
export const lockout: Files = {
  ...healthy,
  "policies/bucket.json": example("vpce-lockout")["policies/bucket.json"] ?? "",
};

/** A pull request: `main` moved on after the branch was made, and GitHub merged `head` into it for the test. */
export function pullRequestOf(head: Files, base: Files = healthy): RepositoryDescription {
  return {
    fork: { files: base },
    main: { files: { ...base, "docs/other.md": "somebody else's change\n" }, parents: ["fork"] },
    head: { files: head, parents: ["fork"] },
    merge: { files: { ...head, "docs/other.md": "somebody else's change\n" }, parents: ["main", "head"] },
  };
}

export interface Stage {
  readonly repository: GitRepository;
  readonly server: GitHubServer;
  /** The id of a commit by its name. */
  readonly id: (name: string) => string;
}

/** A server with the repository; pull request 7 merges `head` into `main`. */
export async function stage(
  commits: RepositoryDescription,
  rest: Partial<Omit<ServerDescription, "repository" | "fullName">> = {},
): Promise<Stage> {
  const repository = buildRepository(commits);
  const server = await startGitHubServer({
    repository,
    fullName: "acme/recording-archive",
    ...("main" in commits && "head" in commits ? { pullRequests: { 7: { base: "main", head: "head" } } } : {}),
    ...rest,
  });
  onTestFinished(() => server.close());
  return { repository, server, id: (name) => idOf(repository.ids, name) };
}

type Payload = Record<string, unknown>;

function read(name: string): Payload {
  return JSON.parse(readFileSync(`${root}test/e2e/action/payloads/${name}.json`, "utf8"));
}

/** What GitHub says about pull request 7 of a stage, and the commit that it runs the workflow on. */
export function pullRequestEvent(
  { id, server, repository }: Stage,
  options: { fork?: boolean; changedFiles?: number } = {},
) {
  const payload = read("pull_request");
  const given = payload["pull_request"] as { base: object; head: { repo: object } };
  const headRepository = {
    ...given.head.repo,
    ...(options.fork === true ? { full_name: "mallory/recording-archive", fork: true } : {}),
  };
  const pull = {
    ...given,
    base: { ...given.base, sha: id("main") },
    head: { ...given.head, sha: id("head"), repo: headRepository },
    merge_commit_sha: id("merge"),
    changed_files: options.changedFiles ?? changedCount(repository, id("fork"), id("head")),
  };
  return {
    event: "pull_request",
    payload: { ...payload, after: id("head"), pull_request: pull },
    sha: id("merge"),
    apiUrl: server.url,
  };
}

function changedCount(repository: GitRepository, base: string, head: string): number {
  const before: Files = repository.commits.get(base)?.files ?? {};
  const after: Files = repository.commits.get(head)?.files ?? {};
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((path) => before[path] !== after[path])
    .length;
}

/** A push to main from one commit to another. */
export function pushEvent({ id, server }: Stage, from: string | undefined, to: string) {
  const payload = { ...read("push"), before: from === undefined ? "0".repeat(40) : id(from), after: id(to) };
  return { event: "push", payload, sha: id(to), apiUrl: server.url };
}

export function mergeGroupEvent({ id, server }: Stage) {
  const payload = read("merge_group");
  const group = { ...(payload["merge_group"] as object), base_sha: id("main"), head_sha: id("merge") };
  return { event: "merge_group", payload: { ...payload, merge_group: group }, sha: id("merge"), apiUrl: server.url };
}

/** `workflow_dispatch` or `schedule` on a commit. */
export function plainEvent({ id, server }: Stage, event: "workflow_dispatch" | "schedule", commit: string) {
  return { event, payload: read(event), sha: id(commit), apiUrl: server.url };
}

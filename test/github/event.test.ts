import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { readChange } from "../../src/github/event.ts";

const BASE = "b".repeat(40);
const HEAD = "c".repeat(40);
const MERGE = "d".repeat(40);
const ZERO = "0".repeat(40);

type Payload = Record<string, unknown>;

function payload(name: string): Payload {
  return JSON.parse(readFileSync(new URL(`../e2e/action/payloads/${name}.json`, import.meta.url), "utf8"));
}

function read(event: string, text: string, env: Record<string, string | undefined> = {}) {
  const runner = {
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: "/event.json",
    GITHUB_REPOSITORY: "acme/recording-archive",
    GITHUB_SHA: MERGE,
  };
  return readChange({ ...runner, ...env }, async () => text);
}

const common = { repository: { owner: "acme", name: "recording-archive" }, sha: MERGE };
const samePullRequest = { number: 7, fromFork: false, changedFiles: 1 };

describe("events as GitHub sends them", () => {
  const pullRequest = payload("pull_request");
  const from = (headRepository: unknown) => {
    const inner = pullRequest["pull_request"] as { head: object };
    return { ...pullRequest, pull_request: { ...inner, head: { ...inner.head, repo: headRepository } } };
  };
  test.each([
    ["pull_request", pullRequest, { base: BASE, head: HEAD, pullRequest: samePullRequest }],
    ["pull_request_target", pullRequest, { base: BASE, head: HEAD, pullRequest: samePullRequest }],
    [
      "pull_request",
      from({ full_name: "mallory/recording-archive" }),
      { base: BASE, head: HEAD, pullRequest: { ...samePullRequest, fromFork: true } },
    ],
    ["pull_request", from(null), { base: BASE, head: HEAD, pullRequest: { ...samePullRequest, fromFork: true } }],
    ["merge_group", payload("merge_group"), { base: BASE, head: HEAD }],
    ["push", payload("push"), { base: BASE, head: MERGE }],
    ["push", { ...payload("push"), before: ZERO }, { head: MERGE }],
    // An annotated tag: `after` is the tag's own id.
    ["push", { ...payload("push"), before: ZERO, after: "a".repeat(40), ref: "refs/tags/v1" }, { head: MERGE }],
    ["push", { ...payload("push"), after: ZERO }, { head: MERGE, deleted: true }],
    ["workflow_dispatch", payload("workflow_dispatch"), { head: MERGE }],
    ["schedule", payload("schedule"), { head: MERGE }],
    ["issue_comment", {}, { head: MERGE }],
  ])("%s", async (event, given, expected) => {
    expect(await read(event, JSON.stringify(given))).toEqual({ event, ...common, ...expected });
  });
});

describe("an environment or payload that GitHub does not send", () => {
  const whole = JSON.stringify(payload("pull_request"));
  test.each<[string, string, string, Record<string, string | undefined>, string]>([
    ["no event name", "pull_request", whole, { GITHUB_EVENT_NAME: undefined }, "GITHUB_EVENT_NAME is not set"],
    ["no payload path", "pull_request", whole, { GITHUB_EVENT_PATH: "" }, "GITHUB_EVENT_PATH is not set"],
    ["a repository without owner", "push", whole, { GITHUB_REPOSITORY: "archive" }, "owner/name"],
    ["a repository that is a path", "push", whole, { GITHUB_REPOSITORY: "a/../b" }, "owner/name"],
    ["no commit", "schedule", "{}", { GITHUB_SHA: "main" }, "GITHUB_SHA"],
    ["a truncated payload", "pull_request", whole.slice(0, 500), {}, "not complete JSON"],
    ["a list", "pull_request", "[]", {}, "pull_request.number"],
    ["null", "push", "null", {}, "before"],
    ["a number as text", "pull_request", '{"pull_request":{"number":"7/files"}}', {}, "pull_request.number"],
    ["an inherited member", "pull_request", '{"pull_request":{"number":7,"base":{}}}', {}, "pull_request.base.sha"],
    [
      "an option as commit",
      "merge_group",
      '{"merge_group":{"base_sha":"--upload-pack=x"}}',
      {},
      "merge_group.base_sha",
    ],
    ["an upper-case commit", "push", JSON.stringify({ before: BASE.toUpperCase(), after: HEAD }), {}, "before"],
  ])("%s is a clear error", async (_, event, text, env, part) => {
    const failure = await read(event, text, env).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UserError);
    expect(String(failure)).toContain(part);
  });

  test("an unreadable payload names its path", async () => {
    const env = { GITHUB_EVENT_NAME: "push", GITHUB_EVENT_PATH: "/gone", GITHUB_REPOSITORY: "a/b", GITHUB_SHA: HEAD };
    await expect(readChange(env, () => Promise.reject(new Error("ENOENT")))).rejects.toThrow("/gone");
  });
});

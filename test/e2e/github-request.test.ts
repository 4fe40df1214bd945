/** The tests' GitHub refuses what GitHub's own description of its API does not know. */

import { expect, test } from "vitest";
import { offence } from "../support/github-request.ts";
import { buildRepository } from "./git-objects.ts";
import { startGitHubServer, TOKEN } from "./github-server.ts";

const REPOSITORY = "/repos/acme/archive";
const comment = { body: "x", commit_id: "a".repeat(40), path: "a.json", line: 3, side: "RIGHT" };

test.each<[string, string, string, unknown, RegExp | undefined]>([
  ["a comment", "POST", "/issues/7/comments", { body: "x" }, undefined],
  ["a comment without a body", "POST", "/issues/7/comments", {}, /body/],
  ["a member that GitHub does not know", "POST", "/issues/7/comments", { body: "x", tag: "y" }, /additional.*tag/],
  ["a comment on a line", "POST", "/pulls/7/comments", comment, undefined],
  ["a line as text", "POST", "/pulls/7/comments", { ...comment, line: "3" }, /line must be integer/],
  ["a side that there is not", "POST", "/pulls/7/comments", { ...comment, side: "right" }, /side must be equal/],
  ["a comment on a line of no commit", "POST", "/pulls/7/comments", { body: "x", path: "a" }, /commit_id/],
  ["an issue", "POST", "/issues", { title: "x", body: "y", labels: ["z"] }, undefined],
  ["an issue's label as a number", "POST", "/issues", { title: "x", labels: [1] }, /labels/],
  ["an issue without a description", "PATCH", "/issues/3", { body: null, state: "closed" }, undefined],
  ["a state that there is not", "PATCH", "/issues/3", { state: "done" }, /state/],
  ["a listing", "GET", "/pulls/7/files?per_page=100&page=2", undefined, undefined],
  ["more than a page holds", "GET", "/pulls/7/files?per_page=101", undefined, /per_page/],
  ["a parameter that GitHub does not know", "GET", "/pulls/7/files?size=3", undefined, /additional.*size/],
  ["a number that is none", "GET", "/pulls/seven/files", undefined, /pull_number/],
  ["a body where none belongs", "GET", "/pulls/7/files", {}, /no body/],
  ["another endpoint", "DELETE", "/git/refs/heads/main", undefined, /no endpoint/],
])("%s", (_, method, path, body, expected) => {
  const url = new URL(`https://api.github.com${REPOSITORY}${path}`);
  const found = offence(method, url.pathname, url.searchParams, body === undefined ? "" : JSON.stringify(body));
  if (expected === undefined) expect(found).toBeUndefined();
  else expect(found).toMatch(expected);
});

test("such a request is answered with 422, and the server does not close in peace", async () => {
  const repository = buildRepository({ main: { files: {} } });
  const server = await startGitHubServer({ repository, fullName: "acme/archive" });
  const headers = { authorization: `token ${TOKEN}` };
  const response = await fetch(`${server.url}${REPOSITORY}/pulls/7/files?size=3`, { headers });
  expect(response.status).toBe(422);
  await response.text();
  await expect(server.close()).rejects.toThrow("size");
});

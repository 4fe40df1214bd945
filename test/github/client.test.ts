import { describe, expect, test } from "vitest";
import { createGitHub } from "../../src/github/client.ts";
import { GitHubError } from "../../src/github/model.ts";
import type { Fault } from "../e2e/github-server.ts";
import { asked, loopback } from "./loopback.ts";

const commits = {
  first: { files: { "a.json": "{}" } },
  second: { files: { "a.json": "[]" }, parents: ["first"] },
  side: { files: { "a.json": "{}", "b.json": "{}" }, parents: ["first"] },
  merge: { files: { "a.json": "[]", "b.json": "{}" }, parents: ["second", "side"] },
  island: { files: {} },
};

async function failureOf(promise: Promise<unknown>): Promise<GitHubError> {
  const failure = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (failure instanceof GitHubError) return failure;
  throw new Error(`not a GitHubError: ${failure}`);
}

describe("commits", () => {
  test("parents in order; an unknown commit has none to tell", async () => {
    const { github, ids } = await loopback(commits);
    expect(await github.parents(ids["merge"] ?? "")).toEqual([ids["second"], ids["side"]]);
    expect(await github.parents(ids["first"] ?? "")).toEqual([]);
    expect(await github.parents("e".repeat(40))).toBeUndefined();
  });

  test("merge base, and no common history", async () => {
    const { github, ids } = await loopback(commits);
    expect(await github.mergeBase(ids["second"] ?? "", ids["side"] ?? "")).toBe(ids["first"]);
    expect(await github.mergeBase(ids["second"] ?? "", ids["island"] ?? "")).toBeUndefined();
  });

  test("a branch by its name", async () => {
    const { github, ids } = await loopback(commits, { refs: { main: "second", "release/1": "first" } });
    expect(await github.resolve("main")).toBe(ids["second"]);
    expect(await github.resolve("release/1")).toBe(ids["first"]);
    expect(await github.resolve("nowhere")).toBeUndefined();
  });
});

describe("failures", () => {
  const fault = (rest: Partial<Fault> & Pick<Fault, "times" | "status">): Fault => ({
    method: "GET",
    path: /\/git\/commits\//,
    body: { message: "sorry" },
    ...rest,
  });
  const secondary = {
    message: "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
  };
  const soon = { "retry-after": "1" };
  const reset = (seconds: number) => ({
    "x-ratelimit-remaining": "0",
    "x-ratelimit-reset": String(Math.floor(Date.now() / 1000) + seconds),
  });

  test.each<[string, Fault, number]>([
    ["502 once", fault({ times: 1, status: 502 }), 2],
    ["503 three times", fault({ times: 3, status: 503 }), 4],
    ["a secondary limit as 403", fault({ times: 1, status: 403, headers: soon, body: secondary }), 2],
    ["a secondary limit as 429", fault({ times: 2, status: 429, headers: soon, body: secondary }), 3],
    [
      "a primary limit about to end",
      fault({ times: 1, status: 403, headers: reset(5), body: { message: "API rate limit exceeded" } }),
      2,
    ],
  ])("%s is waited out", async (_, given, requests) => {
    const connection = await loopback(commits, { faults: [given] });
    expect(await connection.github.parents(connection.ids["second"] ?? "")).toEqual([connection.ids["first"]]);
    expect(asked(connection)).toHaveLength(requests);
  });

  test.each<[string, Fault, number, string]>([
    ["5xx to the end", fault({ times: 99, status: 500 }), 4, "500 sorry"],
    [
      "a refusal",
      fault({ times: 99, status: 403, body: { message: "Resource not accessible by integration" } }),
      1,
      "permissions: { contents: read",
    ],
    [
      "a secondary limit of an hour",
      fault({ times: 99, status: 403, headers: { "retry-after": "3600" }, body: secondary }),
      1,
      "rate limit is used up",
    ],
    [
      "a secondary limit to the end",
      fault({ times: 99, status: 429, headers: soon, body: secondary }),
      4,
      "rate limit is used up",
    ],
    [
      "a primary limit of an hour",
      fault({ times: 99, status: 403, headers: reset(3000), body: { message: "API rate limit exceeded" } }),
      1,
      "rate limit is used up",
    ],
  ])("%s is an error that says so, after bounded retries", async (_, given, requests, part) => {
    const connection = await loopback(commits, { faults: [given] });
    const failure = await failureOf(connection.github.parents(connection.ids["second"] ?? ""));
    expect(`${failure.message} ${failure.help}`).toContain(part);
    expect(failure.status).toBe(given.status);
    expect(asked(connection)).toHaveLength(requests);
  });

  test("a bad token is said", async () => {
    const { github } = await loopback(commits, {}, "wrong");
    expect((await failureOf(github.comments(7))).help).toContain("github-token");
  });

  test("no token is said without a request", async () => {
    const connection = await loopback(commits, {}, "");
    expect((await failureOf(connection.github.comments(7))).message).toContain("github-token is empty");
    expect(asked(connection)).toEqual([]);
  });

  test("no server at all has no status", async () => {
    const apiUrl = "http://127.0.0.1:9";
    const github = createGitHub({ repository: { owner: "acme", name: "archive" }, token: "t", apiUrl, second: 0 });
    const failure = await failureOf(github.parents("e".repeat(40)));
    expect(failure.status).toBeUndefined();
    expect(failure.message).toContain("no answer");
  });
});

test("nothing names the token but the header", async () => {
  const connection = await loopback(commits);
  await connection.github.parents(connection.ids["first"] ?? "");
  expect(JSON.stringify(connection.server.requests)).not.toContain("ghs_");
});

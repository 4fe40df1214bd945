import { describe, expect, test } from "vitest";
import { createGitHub } from "../../src/github/client.ts";
import { type GitHub, GitHubError } from "../../src/github/model.ts";
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

describe("an answer that is not one", () => {
  const OURS = { id: 5, body: "text", login: "github-actions[bot]", type: "Bot" } as const;
  const WRONG: readonly (readonly [string, Partial<Fault>])[] = [
    ["a body that breaks off", { raw: '[{"id":5,', cut: true }],
    ["no body", { raw: "" }],
    ["half a body that ends in peace", { raw: '[{"id":5,' }],
    ["a page of a captive portal", { raw: "<html></html>", headers: { "content-type": "text/html" } }],
    ["null", { raw: "null" }],
    ["an object where a list belongs", { raw: '{"total_count":0,"items":[]}' }],
    ["a list of something else", { raw: '[{"id":"5"}]' }],
  ];
  const fault = (times: number, given: Partial<Fault>): Fault => ({
    method: "GET",
    path: /comments$/,
    times,
    status: 200,
    ...given,
  });

  test.each(WRONG)("%s is asked for again", async (_, given) => {
    const { github } = await loopback(commits, { comments: [OURS], faults: [fault(1, given)] });
    expect((await github.comments(7)).map(({ id }) => id)).toEqual([5]);
  });

  test.each(WRONG)("%s to the end is a failure, never an empty list", async (_, given) => {
    const connection = await loopback(commits, { comments: [OURS], faults: [fault(99, given)] });
    expect((await failureOf(connection.github.comments(7))).message).toContain("listing the comments");
    expect(asked(connection)).toHaveLength(4);
  });

  test("a conflict neither", async () => {
    const { github } = await loopback(commits, { comments: [OURS], faults: [fault(1, { status: 409, raw: "{}" })] });
    expect((await failureOf(github.comments(7))).status).toBe(409);
  });

  test.each<[string, RegExp, string, (github: GitHub, id: string) => Promise<unknown>]>([
    ["a tree that does not say whether it is whole", /trees/, '{"tree":[]}', (github, id) => github.tree(id, true)],
    ["a tree without a list", /trees/, '{"truncated":false}', (github, id) => github.tree(id, true)],
    ["a blob without content", /blobs/, '{"encoding":"base64"}', (github, id) => github.blob(id)],
    [
      "a blob that is too large to be sent",
      /blobs/,
      '{"content":"","encoding":"none"}',
      (github, id) => github.blob(id),
    ],
    ["a commit without parents", /git.commits/, '{"sha":"x"}', (github, id) => github.parents(id)],
    ["a comparison without merge base", /compare/, "{}", (github, id) => github.mergeBase(id, id)],
    ["a revision without id", /\/commits\//, "{}", (github) => github.resolve("main")],
    ["a pull request without head", /pulls/, "{}", (github) => github.pullRequestHead(7)],
    ["files without names", /files/, "[{}]", (github) => github.pullRequestFiles(7)],
  ])("%s", async (_, path, raw, call) => {
    const { github, ids } = await loopback(commits, { faults: [{ ...fault(99, { raw }), path }] });
    expect((await failureOf(call(github, ids["first"] ?? ""))).message).toContain("not of the documented form");
  });
});

describe("the time that a run has for GitHub", () => {
  const never: Fault = { method: "GET", path: /commits/, times: 99, status: 200, delay: 60_000 };

  test("a request that hangs is given up at its end", async () => {
    const signal = AbortSignal.timeout(200);
    const { github, ids } = await loopback(commits, { faults: [never] }, undefined, { signal });
    expect((await failureOf(github.parents(ids["first"] ?? ""))).message).toContain("took too long");
  });

  test("so is a wait, and nothing is asked afterwards", async () => {
    const limited: Fault = {
      method: "GET",
      path: /commits/,
      times: 99,
      status: 429,
      headers: { "retry-after": "119" },
      body: { message: "You have exceeded a secondary rate limit" },
    };
    const log: string[] = [];
    const options = { signal: AbortSignal.timeout(500), second: 1000, log: (text: string) => log.push(text) };
    const connection = await loopback(commits, { faults: [limited] }, undefined, options);
    const failure = await failureOf(connection.github.parents(connection.ids["first"] ?? ""));
    expect(failure.message).toContain("took too long");
    expect(log).toEqual(["GitHub asks to wait 119 s, because of a rate limit"]);
    await failureOf(connection.github.comments(7));
    expect(asked(connection)).toHaveLength(1);
  });

  test("a wait that would go beyond it is not begun", async () => {
    const limited: Fault = { ...never, status: 429, delay: 0, headers: { "retry-after": "60" } };
    const faults = [{ ...limited, body: { message: "You have exceeded a secondary rate limit" } }];
    const log: string[] = [];
    const options = { second: 1000, until: Date.now() + 30_000, log: (text: string) => log.push(text) };
    const { github, ids } = await loopback(commits, { faults }, undefined, options);
    expect((await failureOf(github.parents(ids["first"] ?? ""))).help).toContain("rate limit is used up");
    expect(log).toEqual([]);
  });
});

test("nothing names the token but the header", async () => {
  const connection = await loopback(commits);
  await connection.github.parents(connection.ids["first"] ?? "");
  expect(JSON.stringify(connection.server.requests)).not.toContain("ghs_");
});

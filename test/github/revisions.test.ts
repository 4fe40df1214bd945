import { describe, expect, test } from "vitest";
import type { Change } from "../../src/github/model.ts";
import { chooseRevisions, type History } from "../../src/github/revisions.ts";

const parents: Record<string, string[]> = {
  merge: ["main2", "head"],
  squash: ["main2"],
  stale: ["main1", "older"],
  main1: [],
  main2: ["main1"],
};
const history: History = {
  parents: async (commit) => parents[commit],
  mergeBase: async (base, head) => (base === "main2" && head === "head" ? "main1" : undefined),
  resolve: async (revision) => (revision === "release" ? "main1" : undefined),
};

const repository = { owner: "acme", name: "archive" };
const pullRequest = { number: 7, fromFork: false };
const pull = (sha: string, base = "main2"): Change => ({
  event: "pull_request",
  repository,
  pullRequest,
  sha,
  base,
  head: "head",
});
const push = (base?: string): Change => ({
  event: "push",
  repository,
  sha: "head",
  head: "head",
  ...(base === undefined ? {} : { base }),
});

describe("which two revisions are judged", () => {
  test.each<[string, Change, string | undefined, object]>([
    ["the merge commit and what it merges into", pull("merge"), undefined, { head: "merge", base: "main2" }],
    ["a merge commit of another head does not count", pull("stale"), undefined, { head: "head", base: "main1" }],
    ["one parent is no merge", pull("squash"), undefined, { head: "head", base: "main1" }],
    ["no merge commit: head and merge base", pull("head"), undefined, { head: "head", base: "main1" }],
    ["an unknown merge commit", pull("gone"), undefined, { head: "head", base: "main1" }],
    ["no common history: the base itself", pull("head", "other"), undefined, { head: "head", base: "other" }],
    ["a push: before and after", push("main1"), undefined, { head: "head", base: "main1" }],
    ["a new branch has no base", push(), undefined, { head: "head" }],
    ["a base that a forced push lost", push("lost"), undefined, { head: "head" }],
    ["base-ref takes the base's place", pull("merge"), "release", { head: "merge", base: "main1" }],
    ["base-ref gives a base", push(), "release", { head: "head", base: "main1" }],
  ])("%s", async (_, change, baseRef, expected) => {
    expect(await chooseRevisions(change, history, baseRef)).toEqual(expected);
  });

  test("a base-ref that is not there is said", async () => {
    await expect(chooseRevisions(push(), history, "nowhere")).rejects.toThrow('there is no revision "nowhere"');
  });

  test("a failing API is not an unknown commit", async () => {
    const failing = { ...history, parents: () => Promise.reject(new Error("503")) };
    await expect(chooseRevisions(pull("merge"), failing)).rejects.toThrow("503");
  });
});

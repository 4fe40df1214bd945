import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openCommits } from "../../src/github/checkout.ts";
import { temporaryFolder } from "../e2e/action/run-action.ts";
import { buildRepository, writeCheckout } from "../e2e/git-objects.ts";
import { asked, loopback } from "./loopback.ts";

const commits = {
  first: { files: { "a.json": "1" } },
  main: { files: { "a.json": "2" }, parents: ["first"] },
  head: { files: { "a.json": "3", "sub/b.json": "b" }, parents: ["first"] },
  merge: { files: { "a.json": "3" }, parents: ["main", "head"] },
};
const all = Object.keys(commits);

/** Everything that a run wants to know, and what GitHub was asked for it. */
async function explore(local: readonly string[], prepare: (workspace: string) => string | undefined) {
  const connection = await loopback(commits);
  const { ids } = connection;
  const id = (name: string) => ids[name] ?? "";
  const workspace = temporaryFolder();
  if (local.length > 0) writeCheckout(workspace, buildRepository(commits), local[0] ?? "", local);
  const opened = await openCommits(prepare(workspace), connection.github);
  expect(await opened.history.parents(id("merge"))).toEqual([id("main"), id("head")]);
  expect(await opened.history.mergeBase(id("main"), id("head"))).toBe(id("first"));
  expect(await opened.history.resolve(id("head"))).toBe(id("head"));
  const tree = await opened.tree(id("head"));
  expect((await tree.list()).map(({ path }) => path)).toEqual(["a.json", "sub/b.json"]);
  expect(new TextDecoder().decode(await tree.read("a.json"))).toBe("3");
  return asked(connection).map((request) => /\/(git\/\w+|compare|commits)\//.exec(request)?.[1]);
}

const everything = ["git/commits", "compare", "commits", "git/trees", "git/blobs"];

describe("commits come from the checkout, and from the API what it does not have", () => {
  test.each<[string, readonly string[], (workspace: string) => string | undefined, readonly string[]]>([
    ["a full checkout", all, (workspace) => workspace, []],
    [
      "a shallow one knows the parents' ids only",
      ["merge"],
      (workspace) => workspace,
      ["compare", "commits", "git/trees", "git/blobs"],
    ],
    [
      "a shallow one is not believed about the merge base",
      ["head", "main", "merge"],
      (workspace) => workspace,
      ["compare"],
    ],
    ["no workspace", [], () => undefined, everything],
    ["an empty workspace", [], (workspace) => workspace, everything],
    ["a workspace that is not there", [], (workspace) => join(workspace, "gone"), everything],
    [
      "a folder of the checkout is not its root",
      all,
      (workspace) => {
        mkdirSync(join(workspace, "inner"));
        return join(workspace, "inner");
      },
      everything,
    ],
    [
      "a partial clone, which has no file contents",
      all,
      (workspace) => {
        appendFileSync(join(workspace, ".git/config"), '[remote "origin"]\n\tpromisor = true\n');
        return workspace;
      },
      everything,
    ],
  ])("%s", async (_, local, prepare, expected) => {
    expect(await explore(local, prepare)).toEqual(expected);
  });
});

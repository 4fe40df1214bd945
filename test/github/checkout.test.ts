import { appendFileSync, copyFileSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openCommits } from "../../src/github/checkout.ts";
import type { Tree } from "../../src/sources/model.ts";
import { openGitTree } from "../../src/sources/tree/git.ts";
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
      "a shallow one knows the parents' ids, and the contents that they have in common with it",
      ["merge"],
      (workspace) => workspace,
      ["compare", "commits", "git/trees"],
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

describe("what the checkout lacks or holds wrongly comes from the API", () => {
  const kept = { files: { "a.json": "same", "b.json": "old" } };
  const two = { before: kept, after: { files: { "a.json": "same", "b.json": "new" }, parents: ["before"] } };

  async function checkedOut(local: readonly string[]) {
    const connection = await loopback(two);
    const repository = buildRepository(two);
    const workspace = temporaryFolder();
    writeCheckout(workspace, repository, local[0] ?? "", local);
    const objectOf = (content: string) => {
      const [sha = ""] = [...repository.blobs].find(([, bytes]) => bytes.toString() === content) ?? [];
      return join(workspace, ".git/objects", sha.slice(0, 2), sha.slice(2));
    };
    const id = (name: string) => connection.ids[name] ?? "";
    const tree = async (name: string) => (await openCommits(workspace, connection.github)).tree(id(name));
    const requests = () => asked(connection).map((request) => /\/(git\/\w+)\//.exec(request)?.[1]);
    return { tree, requests, objectOf, workspace, id };
  }

  const read = async (tree: Tree, path: string) => new TextDecoder().decode(await tree.read(path));

  test("a blob that is missing: the listing, which would leave its file out, is not believed", async () => {
    const { tree, requests, objectOf, workspace, id } = await checkedOut(["before", "after"]);
    rmSync(objectOf("new"));
    const local = await openGitTree(workspace, id("after"));
    await expect(local.list()).rejects.toThrow('"b.json" is missing');
    const after = await tree("after");
    expect((await after.list()).map(({ path }) => path)).toEqual(["a.json", "b.json"]);
    expect(await read(after, "b.json")).toBe("new");
    expect(await read(after, "a.json")).toBe("same");
    expect(requests()).toEqual(["git/trees", "git/blobs"]);
  });

  test("a blob that is not what its id says", async () => {
    const { tree, requests, objectOf } = await checkedOut(["before", "after"]);
    rmSync(objectOf("new"));
    copyFileSync(objectOf("old"), objectOf("new"));
    expect(await read(await tree("after"), "b.json")).toBe("new");
    expect(requests()).toContain("git/blobs");
  });

  test("a commit that is not there is listed by the API, and its blobs are still the checkout's", async () => {
    const { tree, requests } = await checkedOut(["before"]);
    const after = await tree("after");
    expect(await read(after, "a.json")).toBe("same");
    expect(requests()).toEqual(["git/trees"]);
    expect(await read(after, "b.json")).toBe("new");
    expect(requests()).toEqual(["git/trees", "git/blobs"]);
  });
});

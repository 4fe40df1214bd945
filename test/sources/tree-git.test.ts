import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { loadWorld } from "../../src/sources/load-world.ts";
import {
  commitParents,
  hasCommit,
  mergeBase,
  openGitTree,
  repositoryRoot,
  resolveCommit,
} from "../../src/sources/tree/git.ts";
import { gitIn } from "./git-in.ts";
import * as policies from "./policies.ts";

let root: string;
let base: string;
let head: string;
let merge: string;

function write(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

function commit(message: string): string {
  gitIn(root, "add", "-A");
  gitIn(root, "commit", "-q", "-m", message);
  return gitIn(root, "rev-parse", "HEAD");
}

async function text(tree: Awaited<ReturnType<typeof openGitTree>>, path: string): Promise<string> {
  return Buffer.from(await tree.read(path)).toString();
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "git-tree-"));
  gitIn(root, "init", "-q");
  write("story/trust.json", JSON.stringify(policies.trust));
  write("story/export.json", JSON.stringify(policies.identity));
  write("story/bucket.json", JSON.stringify(policies.bucketPolicy));
  write("outside.json", "outside");
  write("big.json", "x".repeat(200_000));
  base = commit("base");
  write("story/bucket.json", JSON.stringify(policies.vpcOnly));
  write("story/deep/a.json", "deep");
  write("story/new\nline ü.json", "strange");
  symlinkSync("../outside.json", join(root, "story/out.json"));
  symlinkSync("trust.json", join(root, "story/link.json"));
  symlinkSync("deep", join(root, "story/folder"));
  symlinkSync("loop.json", join(root, "story/loop.json"));
  head = commit("head");
  gitIn(root, "checkout", "-q", "-b", "side", base);
  write("side.txt", "side");
  commit("side");
  gitIn(root, "merge", "-q", "--no-ff", "-m", "merge", head);
  merge = gitIn(root, "rev-parse", "HEAD");
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("commits", () => {
  test("are resolved from branches and short ids", async () => {
    expect(await resolveCommit(root, "main")).toBe(head);
    expect(await resolveCommit(root, base.slice(0, 10))).toBe(base);
    expect(await resolveCommit(join(root, "story"), "HEAD")).toBe(merge);
  });

  test.each(["--help", "-x", "", "a b", "main\nHEAD", "a\0b"])("%j is no revision", async (ref) => {
    await expect(resolveCommit(root, ref)).rejects.toThrow(/is not a git revision/);
  });

  test("that are not there are errors with a cure", async () => {
    const error = await resolveCommit(root, "nowhere").catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).help).toContain("fetch-depth: 0");
    expect(await hasCommit(root, "0".repeat(40))).toBe(false);
    expect(await hasCommit(root, base)).toBe(true);
  });

  test("have parents and common ancestors", async () => {
    expect((await commitParents(root, merge))[1]).toBe(head);
    expect(await commitParents(root, base)).toEqual([]);
    expect(await mergeBase(root, "main", "side^1")).toBe(base);
  });

  test("need a repository", async () => {
    const nowhere = mkdtempSync(join(tmpdir(), "no-git-"));
    await expect(resolveCommit(nowhere, "HEAD")).rejects.toThrow(/is not in a git repository/);
    expect(await repositoryRoot(nowhere)).toBeUndefined();
    expect(await repositoryRoot(join(root, "story"))).toBe(await repositoryRoot(root));
    rmSync(nowhere, { recursive: true });
  });
});

describe("a tree", () => {
  test("of a subfolder holds that subfolder at the commit", async () => {
    const tree = await openGitTree(join(root, "story"), base);
    expect(tree.ref).toBe(base);
    expect((await tree.list()).map(({ path }) => path)).toEqual(["bucket.json", "export.json", "trust.json"]);
    expect(await text(tree, "bucket.json")).toBe(JSON.stringify(policies.bucketPolicy));
    await expect(tree.read("../outside.json")).rejects.toThrow(/leads out of the repository/);
  });

  test("reads names and links as they are", async () => {
    const tree = await openGitTree(join(root, "story"), head);
    expect(await text(tree, "new\nline ü.json")).toBe("strange");
    expect(await text(tree, "link.json")).toBe(JSON.stringify(policies.trust));
    expect(await text(tree, "folder/a.json")).toBe("deep");
    await expect(tree.read("out.json")).rejects.toThrow(/leads out of the repository/);
    await expect(tree.read("loop.json")).rejects.toThrow(/leads to itself/);
    await expect(tree.read("deep")).rejects.toThrow(/no such file/);
    await expect(tree.read("trust.json/x")).rejects.toThrow(/no such file/);
  });

  test("reads many files at once, each its own", async () => {
    const tree = await openGitTree(root, head);
    const files = (await tree.list()).filter(({ type }) => type === "file");
    const texts = await Promise.all(files.map(({ path }) => text(tree, path)));
    for (const [index, { path, size }] of files.entries()) {
      expect([path, Buffer.byteLength(texts[index] ?? "")]).toEqual([path, size]);
    }
  });

  test("refuses a large file by its listed size", async () => {
    const tree = await openGitTree(root, head, { fileBytes: 100_000, files: 100 });
    await expect(tree.read("big.json")).rejects.toThrow(/more than the/);
  });

  test("of a folder that the commit does not have is empty", async () => {
    mkdirSync(join(root, "later"));
    expect(await (await openGitTree(join(root, "later"), base)).list()).toEqual([]);
  });

  test("leads to the same world as the files on disk", async () => {
    const world = await loadWorld(await openGitTree(join(root, "story"), base));
    expect(world.inventory.exports).toMatchObject([{ role: policies.ROLE, bucket: policies.BUCKET }]);
    expect(new Set(world.inputs.map(({ ref }) => ref))).toEqual(new Set([base]));
  });
});

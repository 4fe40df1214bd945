import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { loadWorld } from "../../src/sources/load-world.ts";
import { openDirectoryTree } from "../../src/sources/tree/directory.ts";
import { gitIn } from "./git-in.ts";

let base: string;
let root: string;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "tree-"));
  root = join(base, "repository");
  mkdirSync(root);
  writeFileSync(join(base, "secret.json"), '{"Statement": "Effect"}');
});

afterEach(() => rmSync(base, { recursive: true, force: true }));

function write(path: string, content = "{}"): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

async function paths(): Promise<readonly string[]> {
  return (await (await openDirectoryTree(root)).list()).map(({ path }) => path);
}

test("without git everything is listed but .git and node_modules", async () => {
  for (const path of ["a.json", "deep/er/b.json", "node_modules/x/c.json", ".github/d.yml"]) write(path);
  expect(await paths()).toEqual([".github/d.yml", "a.json", "deep/er/b.json"]);
});

test("with git it is what git tracks or would track, in the subfolder that is the root", async () => {
  for (const path of ["sub/a.json", "sub/new.json", "sub/ignored.json", "sub/gone.json", "outside.json"]) write(path);
  write(".gitignore", "ignored.json\n");
  gitIn(root, "init", "-q");
  gitIn(root, "add", "sub/a.json", "sub/gone.json", "outside.json");
  rmSync(join(root, "sub/gone.json"));
  const tree = await openDirectoryTree(join(root, "sub"));
  expect((await tree.list()).map(({ path }) => path)).toEqual(["a.json", "new.json"]);
});

test("a folder that git ignores altogether is listed all the same", async () => {
  write(".gitignore", "generated/\n");
  write("generated/a.json");
  gitIn(root, "init", "-q");
  const tree = await openDirectoryTree(join(root, "generated"));
  expect((await tree.list()).map(({ path }) => path)).toEqual(["a.json"]);
});

test("names are taken as they are", async () => {
  const names = [
    "a b.json",
    "ü.json",
    "new\nline.json",
    "--help.json",
    "::error::x.json",
    "$(touch pwned).json",
    "__proto__.json",
  ];
  for (const name of names) write(name, `"${names.indexOf(name)}"`);
  gitIn(root, "init", "-q");
  const tree = await openDirectoryTree(root);
  expect((await tree.list()).map(({ path }) => path)).toEqual([...names].sort());
  for (const [index, name] of names.entries()) expect(Buffer.from(await tree.read(name)).toString()).toBe(`"${index}"`);
});

const ESCAPES: readonly { path: string; message: RegExp }[] = [
  { path: "../secret.json", message: /leads out of the repository/ },
  { path: "a/../../secret.json", message: /leads out of the repository/ },
  { path: "/etc/passwd", message: /absolute path/ },
  { path: "C:\\secret.json", message: /absolute path/ },
  { path: "link.json", message: /leads out of the repository/ },
  { path: "folder/secret.json", message: /leads out of the repository/ },
  { path: "absolute.json", message: /leads out of the repository/ },
  { path: "token", message: /git's own files/ },
  { path: ".git/config", message: /git's own files/ },
  { path: "loop.json", message: /leads to itself/ },
  { path: "missing.json", message: /no such file/ },
  { path: "folder-inside", message: /is not a file/ },
  { path: "pipe.json", message: /is not a file/ },
  { path: "a\0b", message: /not a path/ },
  { path: "", message: /not a path/ },
];

test.each(ESCAPES)("$path is refused", async ({ path, message }) => {
  symlinkSync("../secret.json", join(root, "link.json"));
  symlinkSync("..", join(root, "folder"));
  symlinkSync(join(base, "secret.json"), join(root, "absolute.json"));
  symlinkSync("loop.json", join(root, "loop.json"));
  symlinkSync(".git/config", join(root, "token"));
  gitIn(root, "init", "-q");
  mkdirSync(join(root, "folder-inside"));
  execFileSync("/usr/bin/env", ["mkfifo", join(root, "pipe.json")]);
  const tree = await openDirectoryTree(root);
  const error = await tree.read(path).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UserError);
  expect((error as UserError).message).toMatch(message);
});

test("a link inside of the root is followed", async () => {
  write("a.json", '"here"');
  symlinkSync("a.json", join(root, "b.json"));
  const tree = await openDirectoryTree(root);
  expect(Buffer.from(await tree.read("b.json")).toString()).toBe('"here"');
});

test("a link out of the root is an error of discovery, and its text is never read", async () => {
  symlinkSync("../secret.json", join(root, "link.json"));
  const { problems } = await loadWorld(await openDirectoryTree(root));
  expect(problems).toMatchObject([
    { path: "link.json", message: expect.stringMatching(/leads out of the repository/) },
  ]);
  expect(JSON.stringify(problems)).not.toContain("Statement");
});

test("a file of 100 MB is refused before it is read", async () => {
  write("big.json", "");
  truncateSync(join(root, "big.json"), 100 * 1024 * 1024);
  const tree = await openDirectoryTree(root);
  const before = process.memoryUsage().rss;
  const { problems } = await loadWorld(tree);
  expect(problems).toMatchObject([
    { path: "big.json", severity: "error", message: "big.json: 100 MiB, more than the 10 MiB that are read" },
  ]);
  expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024);
});

test("too many files are an error and no part of a listing", async () => {
  for (const name of ["a", "b", "c"]) write(`${name}.json`);
  const tree = await openDirectoryTree(root, { fileBytes: 100, files: 2 });
  await expect(tree.list()).rejects.toThrow(/more than 2 files/);
});

test("a root that is not there is an error", async () => {
  await expect(openDirectoryTree(join(root, "nowhere"))).rejects.toThrow(/no such directory/);
  write("a.json");
  await expect(openDirectoryTree(join(root, "a.json"))).rejects.toThrow(/no such directory/);
});

test("a repository's own git settings start no program", async () => {
  gitIn(root, "init", "-q");
  const pwned = join(base, "pwned");
  gitIn(root, "config", "core.fsmonitor", `touch ${pwned}; false`);
  gitIn(root, "config", "core.hooksPath", base);
  write("a.json");
  expect(await paths()).toEqual(["a.json"]);
  expect(() => execFileSync("test", ["-e", pwned])).toThrow();
});

/** A submodule is another repository: its files are read neither from disk nor from a commit. */

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadWorld } from "../../src/sources/load-world.ts";
import type { Tree } from "../../src/sources/model.ts";
import { openDirectoryTree } from "../../src/sources/tree/directory.ts";
import { openGitTree } from "../../src/sources/tree/git.ts";
import { git } from "../../src/sources/tree/git-process.ts";
import { gitIn } from "./git-in.ts";
import * as policies from "./policies.ts";

let base: string;
let root: string;

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), "submodules-"));
  root = join(base, "outer");
  mkdirSync(join(root, "infra/policies"), { recursive: true });
  writeFileSync(join(root, "infra/policies/trust.json"), JSON.stringify(policies.trust));
  gitIn(join(root, "infra"), "init", "-q");
  gitIn(join(root, "infra"), "add", ".");
  gitIn(join(root, "infra"), "commit", "-qm", "inner");
  writeFileSync(join(root, "a.json"), "{}");
  symlinkSync("infra/policies/trust.json", join(root, "link.json"));
  mkdirSync(join(root, ".github"));
  writeFileSync(
    join(root, ".github/genesys-export-gate.yml"),
    `version: 1\nexports: []\ninventory:\n  roles:\n    - arn: ${policies.ROLE}\n      trust-policy: infra/policies/trust.json\n`,
  );
  gitIn(root, "init", "-q");
  gitIn(root, "add", ".");
  gitIn(root, "commit", "-qm", "outer");
});

afterAll(() => rmSync(base, { recursive: true, force: true }));

const TREES: readonly { name: string; open: () => Promise<Tree> }[] = [
  { name: "on disk", open: () => openDirectoryTree(root) },
  { name: "in a commit", open: () => openGitTree(root, "HEAD") },
];

test.each(TREES)("$name its files are refused, by links too", async ({ open }) => {
  const tree = await open();
  expect((await tree.list()).find(({ path }) => path === "infra")?.type).toBe("submodule");
  for (const path of ["infra/policies/trust.json", "./infra/policies/trust.json", "link.json"]) {
    await expect(tree.read(path)).rejects.toThrow(`${path}: lies in a submodule, which is not read`);
  }
});

test.each(TREES)("$name a config that references one is told so", async ({ open }) => {
  const { problems } = await loadWorld(await open());
  expect(problems).toMatchObject([
    {
      severity: "error",
      rule: "unreadable-input",
      line: 6,
      message: expect.stringContaining("infra/policies/trust.json: lies in a submodule"),
    },
  ]);
});

test.each(TREES)("$name discovery says that it left one out", async ({ open }) => {
  const tree = await open();
  const { notEvaluated } = await loadWorld(tree, { paths: ["."] });
  expect(notEvaluated).toContainEqual({ what: "infra", why: expect.stringContaining("a submodule") });
});

test("a folder that is not there is said to be unreadable, not git to be missing", async () => {
  await expect(git(join(base, "nowhere"), ["status"])).rejects.toThrow(`cannot read ${join(base, "nowhere")} (ENOENT)`);
});

import { describe, expect, test } from "vitest";
import { openCommits } from "../../src/github/checkout.ts";
import { isUntouched } from "../../src/github/untouched.ts";
import type { FileDescription } from "../e2e/git-objects.ts";
import { asked, loopback } from "./loopback.ts";

const CONFIG = ".github/genesys-export-gate.yml";
const ORGANIZATION = "3f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e10";
const ROLE = "arn:aws:iam::111122223333:role/R";
const INVENTORY = `inventory:\n  roles:\n    - { arn: "${ROLE}", trust-policy: policies/bucket }\n`;
const EXPORTS = `exports:\n  - { name: e, genesys: { organization-id: ${ORGANIZATION} }, role: "${ROLE}", bucket: acme-recordings }\n`;
const config = (settings = "") => `version: 1\n${EXPORTS}${INVENTORY}${settings}`;
const repository = { "README.md": "hi", "a.json": "{}", "policies/bucket": "{}", [CONFIG]: config() };

type Files = Readonly<Record<string, FileDescription>>;

async function judge(before: Files, after: Files, inputs: { failOn?: "all"; paths?: string[]; config?: string } = {}) {
  const commits = { base: { files: before }, head: { files: after, parents: ["base"] } };
  const connection = await loopback(commits);
  const opened = await openCommits(undefined, connection.github);
  const changed = Object.keys({ ...before, ...after }).filter((path) => before[path] !== after[path]);
  const untouched = await isUntouched({
    head: await opened.tree(connection.ids["head"] ?? ""),
    base: await opened.tree(connection.ids["base"] ?? ""),
    inputs: { paths: [], ...inputs },
    changed: async () => ({ paths: new Set(changed) }),
  });
  return { untouched, blobs: asked(connection).filter((request) => request.includes("/git/blobs/")).length };
}

const readme = { "README.md": "hello" };

describe("whether the listings alone tell that no export is concerned", () => {
  test("documentation in a repository of policies: the config alone is read", async () => {
    expect(await judge(repository, { ...repository, ...readme })).toEqual({ untouched: true, blobs: 1 });
  });

  test.each<[string, Files]>([
    ["no config: whether there is an export, only the files tell", { "README.md": "hi", "package.json": "{}" }],
    ["a config without exports", { ...repository, [CONFIG]: `version: 1\n${INVENTORY}` }],
    ["a config with no export in its list", { ...repository, [CONFIG]: `version: 1\nexports: []\n${INVENTORY}` }],
    ["a config without inventory: its files are all that look like policies", { ...repository, [CONFIG]: EXPORTS }],
  ])("%s: no", async (_, files) => {
    expect((await judge(files, { ...files, ...readme })).untouched).toBe(false);
  });

  test.each<[string, Files, Files, Parameters<typeof judge>[2]]>([
    ["a policy changed", repository, { ...repository, "a.json": "[]" }, {}],
    ["a policy is new", repository, { ...repository, "b.tf": "" }, {}],
    ["a policy is gone", repository, { "README.md": "hi", "policies/bucket": "{}", [CONFIG]: config() }, {}],
    ["the config changed", repository, { ...repository, [CONFIG]: config("settings: { require: reported }\n") }, {}],
    ["there is no policy at all", { "README.md": "hi" }, readme, {}],
    [
      "a link could lead to what changed",
      { ...repository, l: { symlink: "x" } },
      { ...repository, ...readme, l: { symlink: "x" } },
      {},
    ],
    ["everything counts", repository, { ...repository, ...readme }, { failOn: "all" }],
    ["paths are given", repository, { ...repository, ...readme }, { paths: ["policies"] }],
    [
      "a config of another name changed",
      { ...repository, gate: "a" },
      { ...repository, gate: "b" },
      { config: "gate" },
    ],
  ])("%s: no", async (_, before, after, inputs) => {
    expect((await judge(before, after, inputs)).untouched).toBe(false);
  });

  test.each<[string, string, Files, boolean]>([
    ["the config alone is read", config(), readme, true],
    ["a file that the config names, whatever its name", config(), { "policies/bucket": "[]" }, false],
    ["a config by which everything counts", config("settings: { fail-on: all }\n"), readme, false],
    ["a config that is no good", "version: [", readme, false],
  ])("%s", async (_, text, change, expected) => {
    const files = { ...repository, [CONFIG]: text };
    expect(await judge(files, { ...files, ...change })).toEqual({ untouched: expected, blobs: 1 });
  });

  test("a listing of the pull request that is not whole tells nothing", async () => {
    const commits = { base: { files: repository }, head: { files: { ...repository, ...readme }, parents: ["base"] } };
    const { github, ids } = await loopback(commits);
    const opened = await openCommits(undefined, github);
    const [head, base] = await Promise.all([opened.tree(ids["head"] ?? ""), opened.tree(ids["base"] ?? "")]);
    const changed = async () => ({ paths: new Set<string>(), incomplete: "cut" });
    expect(await isUntouched({ head, base, inputs: { paths: [] }, changed })).toBe(false);
  });
});

import { describe, expect, test } from "vitest";
import { haveSameInputs, listChangedFiles, touchesInputs } from "../../src/github/changed-files.ts";
import type { World } from "../../src/sources/model.ts";
import { asked, loopback } from "./loopback.ts";

const numbered = (count: number, prefix = "docs/page") =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${prefix}-${index}.md`, `${prefix} ${index}`]));

async function list(before: Record<string, string>, after: Record<string, string>, changedFiles?: number, faults = {}) {
  const commits = { base: { files: before }, head: { files: after, parents: ["base"] } };
  const connection = await loopback(commits, { pullRequests: { 7: { base: "base", head: "head" } }, ...faults });
  const pullRequest = { number: 7, fromFork: false, ...(changedFiles === undefined ? {} : { changedFiles }) };
  return { changed: await listChangedFiles(pullRequest, connection.github), requests: asked(connection) };
}

describe("listing a pull request's files", () => {
  test("all pages", async () => {
    const { changed, requests } = await list({}, numbered(250), 250);
    expect(changed.paths.size).toBe(250);
    expect(changed.incomplete).toBeUndefined();
    expect(requests).toHaveLength(3);
  });

  test("exactly one page", async () => {
    const { changed, requests } = await list({}, numbered(100), 100);
    expect(changed.incomplete).toBeUndefined();
    expect(requests).toHaveLength(1);
  });

  test("a rename gives both names", async () => {
    const { changed } = await list({ "old name.json": "{}", "b.md": "b" }, { "new,name.json": "{}" }, 2);
    expect([...changed.paths].sort()).toEqual(["b.md", "new,name.json", "old name.json"]);
    expect(changed.incomplete).toBeUndefined();
  });

  test.each<[string, number, number | undefined, string]>([
    ["fewer than the event says", 3, 4, "listed 3 files where the event says 4"],
    ["more than the event says", 3, 2, "listed 3 files where the event says 2"],
    ["the event says nothing", 3, undefined, "does not say"],
    ["an empty answer", 0, 1, "listed 0 files"],
    ["GitHub's limit", 3000, 3000, "at most 3000"],
  ])("%s: incomplete", async (_, listed, expected, part) => {
    expect((await list({}, numbered(listed), expected)).changed.incomplete).toContain(part);
  });

  test("an API failure is not an empty list", async () => {
    const faults = [
      {
        method: "GET",
        path: /\/files$/,
        times: 1,
        status: 403,
        body: { message: "Resource not accessible by integration" },
      },
    ];
    const { changed } = await list({}, {}, 0, { faults });
    expect(changed.incomplete).toContain("403 Resource not accessible by integration");
  });
});

describe("whether a change concerns an export", () => {
  const world = (files: Record<string, string>, configPath?: string): World => ({
    ref: "r",
    settings: { require: "documented", failOn: "new", onUndecided: "fail", suppressions: [] },
    inventory: { exports: [], roles: [], buckets: [], keys: [], organization: {}, gaps: [], documents: [] },
    files: new Set<string>(),
    inputs: Object.entries(files).map(([path, sha256]) => ({ path, sha256, kind: "bucket-policy", ref: "r" })),
    problems: [],
    notEvaluated: [],
    ...(configPath === undefined ? {} : { configPath }),
  });
  const base = world({ "policies/bucket": "1", "role.json": "2" });

  test.each<[string, readonly string[], World, World, boolean]>([
    ["documentation", ["README.md", "src/main.py"], base, base, false],
    ["nothing at all", [], base, base, false],
    ["a judged file, whatever its name", ["policies/bucket"], base, base, true],
    ["a JSON file anywhere", ["new/thing.json"], base, base, true],
    ["a template", ["stack.YAML"], base, base, true],
    ["Terraform", ["main.tf"], base, base, true],
    ["the config of the base", ["gate.conf"], base, world({}, "gate.conf"), true],
    ["the config of the head", ["gate.conf"], world({}, "gate.conf"), base, true],
    ["a file that only the base judged", ["policies/bucket"], world({}), base, true],
  ])("%s", (_, paths, head, from, expected) => {
    expect(touchesInputs(new Set(paths), head, from)).toBe(expected);
  });

  test.each<[string, World, boolean]>([
    ["the same files", world({ "policies/bucket": "1", "role.json": "2" }), true],
    ["in another order", world({ "role.json": "2", "policies/bucket": "1" }), true],
    ["other bytes", world({ "policies/bucket": "9", "role.json": "2" }), false],
    ["one gone", world({ "role.json": "2" }), false],
    ["one more", world({ "policies/bucket": "1", "role.json": "2", "x.txt": "3" }), false],
  ])("same bytes judged: %s", (_, head, expected) => {
    expect(haveSameInputs(head, base)).toBe(expected);
  });
});

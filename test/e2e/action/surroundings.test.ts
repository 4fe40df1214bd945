/** Changes and repositories of every kind that a pull request may bring: each handled or named, never passed over. */

import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Files } from "../git-objects.ts";
import { runAction, temporaryFolder } from "./run-action.ts";
import { healthy, lockout, mergeGroupEvent, pullRequestEvent, pullRequestOf, stage } from "./story.ts";

const CONFIG = ".github/genesys-export-gate.yml";
const BUCKET = "policies/bucket.json";

/** Weight of a request by GitHub's secondary limit: 900 points a minute; GraphQL without mutations counts as reading. */
const points = ({ method, path }: { method: string; path: string }) =>
  method === "GET" || path === "/graphql" ? 1 : 5;

/** The files without one, or without a folder. */
function without(files: Files, path: string): Files {
  return Object.fromEntries(Object.entries(files).filter(([name]) => name !== path && !name.startsWith(`${path}/`)));
}

describe("a change of 10,000 files of which 50 matter", () => {
  /** Eleven exports, with four policies each, and the config: 45 files; and five policies beside them. */
  const exportsOf = (files: Files, count: number): Files => {
    const config = String(files[CONFIG]);
    const [head = "", inventory = ""] = config.split("inventory:\n");
    const entry = head.slice(head.indexOf("  - name"));
    const [roles = "", buckets = ""] = inventory.split("  buckets:\n");
    const role = roles.replace("  roles:\n", "");
    const [bucket = "", keys = ""] = buckets.split("  keys:\n");
    const named = (text: string, index: number) =>
      text
        .replaceAll("policies/", `policies/${index}/`)
        .replaceAll("legal-hold", `legal-${index}`)
        .replaceAll("GenesysExport", `GenesysExport${index}`)
        .replaceAll("acme-legal-recordings", `acme-${index}-recordings`)
        .replaceAll("11111111-2222", `${String(index).padStart(8, "0")}-2222`);
    const all = (text: string) => Array.from({ length: count }, (_, index) => named(text, index)).join("");
    const text = `${head.slice(0, head.indexOf("  - name"))}${all(entry)}inventory:\n  roles:\n${all(role)}  buckets:\n${all(bucket)}  keys:\n${all(keys)}`;
    const policies = Object.entries(files).filter(([path]) => path.startsWith("policies/"));
    const copies = Array.from({ length: count }, (_, index) =>
      policies.map(([path, file]) => [path.replace("policies/", `policies/${index}/`), named(String(file), index)]),
    );
    return { [CONFIG]: text, ...Object.fromEntries(copies.flat()) };
  };

  const others = (word: string, count: number): Files =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`src/${n % 100}/file-${n}.ts`, `${word} ${n}\n`]));
  const beside = (word: string): Files =>
    Object.fromEntries(Array.from({ length: 5 }, (_, n) => [`data/${n}.json`, `{"${word}": ${n}}\n`]));

  test("within the API's budget, and none of them is missed", async () => {
    const count = 11;
    const base = { ...others("old", 9_950), ...beside("old"), ...exportsOf(healthy, count) };
    const broken = exportsOf(lockout, count);
    const touched = Object.fromEntries(Object.entries(broken).map(([path, text]) => [path, `${text}\n`]));
    const head = { ...others("new", 9_950), ...beside("new"), ...touched };
    const scene = await stage({
      fork: { files: base },
      main: { files: base, parents: ["fork"] },
      head: { files: head, parents: ["fork"] },
      merge: { files: head, parents: ["main", "head"] },
    });
    const startedAt = Date.now();
    const result = await runAction(pullRequestEvent(scene));
    const { requests } = scene.server;
    const spent = requests.reduce((sum, request) => sum + points(request), 0);
    const seconds = (Date.now() - startedAt) / 1000;
    console.log(
      `10,000 changed files, 50 of them matter: ${requests.length} requests, ${spent} points, ${seconds.toFixed(1)} s`,
    );
    expect(Object.keys(head)).toHaveLength(10_000);
    expect(result.exitCode).toBe(1);
    expect(Number(result.outputs["errors"])).toBeGreaterThanOrEqual(count);
    expect(requests.filter(({ path }) => path.includes("/git/blobs/")).length).toBeLessThanOrEqual(2);
    // One minute's points are 900, one hour's requests 1,000: this run leaves room for others.
    expect(spent).toBeLessThan(450);
    expect(requests.length).toBeLessThan(100);
    expect(seconds).toBeLessThan(120);
  }, 120_000);

  test("3,001 files that do not matter: GitHub lists 3,000, so everything is judged, and that is said", async () => {
    const scene = await stage(pullRequestOf({ ...healthy, ...others("new", 3_001) }));
    const result = await runAction(pullRequestEvent(scene));
    expect(result.exitCode).toBe(0);
    expect(result.summary).toContain("at most 3000 files");
    expect(result.summary).toContain("legal-hold");
    expect(scene.server.requests.filter(({ path }) => path.endsWith("/files"))).toHaveLength(30);
  }, 60_000);
});

describe("what a pull request does to a policy", () => {
  const elsewhere = (files: Files): Files => ({
    ...without(files, BUCKET),
    "iam/bucket.json": files[BUCKET] ?? "",
    [CONFIG]: String(files[CONFIG]).replace(BUCKET, "iam/bucket.json"),
  });
  const link = (target: string): Files => ({
    ...healthy,
    [BUCKET]: { symlink: target },
    "shared/bucket.json": lockout[BUCKET] ?? "",
  });
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"4d7a2146".repeat(8)}\nsize 1234\n`;

  test.each<[string, Files, number, string]>([
    ["it is renamed, and says the same", elsewhere(healthy), 0, "legal-hold"],
    ["it is renamed, and locks Genesys out", elsewhere(lockout), 1, "DenyOutsideVpc"],
    ["it is deleted, and the config still names it", without(healthy, BUCKET), 2, "no such file"],
    [
      "it moves into a submodule",
      { ...without(healthy, "policies"), policies: { submodule: "a".repeat(40) } },
      2,
      "submodule",
    ],
    ["it becomes a link to a policy that locks Genesys out", link("../shared/bucket.json"), 1, "DenyOutsideVpc"],
    ["it becomes a link out of the repository", link("../../../etc/passwd"), 2, "leads out of the repository"],
    ["it goes into Git LFS", { ...healthy, [BUCKET]: pointer }, 2, "Git LFS"],
    ["the config goes into Git LFS", { ...healthy, [CONFIG]: pointer }, 2, "Git LFS"],
  ])(
    "%s",
    async (_, files, exitCode, said) => {
      const scene = await stage(pullRequestOf(files));
      const result = await runAction(pullRequestEvent(scene));
      expect(result.exitCode).toBe(exitCode);
      expect(`${result.summary}${result.stdout}`).toContain(said);
      expect(`${result.stdout}${result.stderr}`).not.toMatch(/^\s+at /m);
    },
    30_000,
  );

  test("a policy in Git LFS has its cure, in discovery too", async () => {
    const scene = await stage(pullRequestOf({ ...healthy, [BUCKET]: pointer }));
    const result = await runAction(pullRequestEvent(scene));
    expect(result.annotations[0]?.message).toContain("take the file out of .gitattributes");
    const found = {
      ...without(without(healthy, CONFIG), BUCKET),
      "bucket-policy.json": pointer,
      "data/big.json": pointer,
    };
    const without_config = await stage(pullRequestOf(found, without(healthy, CONFIG)));
    const second = await runAction(pullRequestEvent(without_config));
    expect(second.exitCode).toBe(2);
    expect(second.annotations.map(({ properties }) => properties["file"])).toContain("bucket-policy.json");
  }, 30_000);

  test("the head is a merge commit of its own", async () => {
    const story = pullRequestOf(lockout);
    const scene = await stage({
      fork: { files: healthy },
      main: { files: healthy, parents: ["fork"] },
      work: { files: lockout, parents: ["fork"] },
      head: { files: lockout, parents: ["work", "main"] },
      merge: { files: story["merge"]?.files ?? {}, parents: ["main", "head"] },
    });
    const result = await runAction(pullRequestEvent(scene));
    expect(result.exitCode).toBe(1);
    expect(scene.server.reviewComments()).toHaveLength(1);
  }, 30_000);
});

describe("where it runs", () => {
  test.each(["pull_request", "merge_group"] as const)(
    "a GitHub Enterprise Server, %s",
    async (event) => {
      const scene = await stage(pullRequestOf(lockout), { prefix: "/api/v3" });
      const root = scene.server.url.replace("/api/v3", "");
      const env = { GITHUB_SERVER_URL: root, GITHUB_GRAPHQL_URL: `${root}/api/graphql` };
      const run = event === "merge_group" ? mergeGroupEvent(scene) : pullRequestEvent(scene);
      const result = await runAction({ ...run, env });
      expect(result.exitCode).toBe(1);
      expect(scene.server.requests.filter(({ status }) => status >= 400)).toEqual([]);
      expect(scene.server.requests.map(({ path }) => path)).toContain("/graphql");
      expect(scene.server.reviewComments()).toHaveLength(event === "merge_group" ? 0 : 1);
    },
    30_000,
  );

  test("pull_request_target of a fork: judged from git's objects, with no checkout, and nothing of it on the disk", async () => {
    const hostile = {
      ...lockout,
      "package.json": '{"scripts":{"preinstall":"touch owned"}}',
      ".gitattributes": "* filter=evil\n",
    };
    const scene = await stage(pullRequestOf(hostile));
    const workspace = temporaryFolder();
    const event = { ...pullRequestEvent(scene, { fork: true }), event: "pull_request_target", sha: scene.id("main") };
    const result = await runAction({ ...event, workspace });
    expect(result.exitCode).toBe(1);
    expect(readdirSync(workspace)).toEqual([]);
    expect(scene.server.comments()).toHaveLength(1);
    expect(scene.server.reviewComments()).toHaveLength(1);
  }, 30_000);
});

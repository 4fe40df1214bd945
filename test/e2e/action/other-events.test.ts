/** Events beside the pull request, inputs and broken surroundings: dist/index.js as a process. */

import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runAction, temporaryFolder } from "./run-action.ts";
import {
  healthy,
  lockout,
  mergeGroupEvent,
  plainEvent,
  pullRequestEvent,
  pullRequestOf,
  pushEvent,
  stage,
} from "./story.ts";

const history = { before: { files: healthy }, after: { files: lockout, parents: ["before"] } };

/** Without AWS: what the events of its own look at by themselves is another story. */
const FILES = { mode: "check" };

describe("events", () => {
  test("a push that breaks the export: annotations, no comment", async () => {
    const scene = await stage(history);
    const result = await runAction(pushEvent(scene, "before", "after"));
    expect(result.exitCode).toBe(1);
    expect(result.annotations[0]?.properties).toMatchObject({ file: "policies/bucket.json", line: "14" });
    expect(result.outputs).toMatchObject({ verdict: "fail", "comment-url": "" });
    expect(result.summary).toContain("✅ | ❌");
    expect(scene.server.requests.some(({ path }) => /comments|pulls/.test(path))).toBe(false);
  });

  test.each([
    ["a new branch", undefined],
    ["a branch whose old commit a forced push lost", "lost"],
  ])("%s has nothing to compare with: all of it counts", async (_, from) => {
    const scene = await stage({ ...history, again: { files: { ...lockout, "README.md": "" }, parents: ["after"] } });
    const id = (name: string) => (name === "lost" ? "e".repeat(40) : scene.id(name));
    const result = await runAction(pushEvent({ ...scene, id }, from, "again"));
    expect(result.exitCode).toBe(1);
    expect(result.outputs["errors"]).toBe("1");
    expect(result.summary).not.toContain("✅ | ❌");
    expect(result.summary.includes("comparison with the base")).toBe(from === "lost");
  });

  test("a push that deletes a branch has nothing to judge, and says so in one line", async () => {
    const scene = await stage(history);
    const event = pushEvent(scene, "before", "after");
    const payload = { ...event.payload, after: "0".repeat(40), deleted: true };
    const result = await runAction({ ...event, payload });
    expect(result.exitCode).toBe(0);
    expect(result.outputs).toMatchObject({ verdict: "pass", findings: "0" });
    expect(result.summary.trim()).toBe("✅ No recording export is touched: the branch was deleted.");
    expect(scene.server.requests).toEqual([]);
  });

  test("a push of an annotated tag judges the commit that it names", async () => {
    const scene = await stage(history);
    const event = pushEvent(scene, undefined, "after");
    const result = await runAction({ ...event, payload: { ...event.payload, after: "c".repeat(40) } });
    expect(result.exitCode).toBe(1);
    expect(result.outputs["errors"]).toBe("1");
  });

  test("a merge queue's group", async () => {
    const scene = await stage(pullRequestOf(lockout));
    const result = await runAction(mergeGroupEvent(scene));
    expect(result.exitCode).toBe(1);
    expect(result.summary).toContain("✅ | ❌");
  });

  test.each([
    ["workflow_dispatch", "before", 0],
    ["workflow_dispatch", "after", 1],
    ["schedule", "before", 0],
  ] as const)("%s with mode: check judges the files of the commit", async (event, commit, exitCode) => {
    const scene = await stage(history);
    const result = await runAction({ ...plainEvent(scene, event, commit), inputs: FILES });
    expect(result.exitCode).toBe(exitCode);
    expect(result.outputs["verdict"]).toBe(exitCode === 0 ? "pass" : "fail");
  });

  test("a repository without any export is no pass", async () => {
    const scene = await stage({ main: { files: { "README.md": "hello\n" } } });
    const result = await runAction({ ...plainEvent(scene, "workflow_dispatch", "main"), inputs: FILES });
    expect(result.exitCode).toBe(2);
    expect(result.outputs["verdict"]).toBe("undecided");
    expect(result.annotations[0]?.name).toBe("error");
  });

  test("nor is a pull request there that touches no policy", async () => {
    const scene = await stage(pullRequestOf({ "README.md": "hi\n" }, { "README.md": "hello\n" }));
    expect((await runAction(pullRequestEvent(scene))).exitCode).toBe(2);
  });

  test("a policy that is no JSON: exit 2, marked on its line", async () => {
    const broken = {
      ...healthy,
      "policies/bucket.json": '{\n  "Version": "2012-10-17",\n  "Statement": [ “oops” ]\n}\n',
    };
    const scene = await stage({ main: { files: broken } });
    const result = await runAction({ ...plainEvent(scene, "workflow_dispatch", "main"), inputs: FILES });
    expect(result.exitCode).toBe(2);
    expect(result.annotations[0]?.properties).toMatchObject({ file: "policies/bucket.json", line: "3" });
  });
});

describe("inputs", () => {
  test.each([
    [{ mode: "audit" }, "credentials"],
    [{ comment: "never" }, "comment"],
    [{ "aws-simulation": "required" }, "aws-simulation"],
    [{ shard: "0/4" }, "shard"],
    [{ "base-ref": "no-such-branch" }, "base-ref"],
    [{ config: "gate.yml" }, "gate.yml"],
    [{ paths: "policies/bucket.json\npolicies/missing.json" }, "policies/missing.json"],
    [{ "github-token": "" }, "github-token"],
    [{ "github-token": "ghs_abc def" }, "github-token"],
    [{ "json-file": "out/" }, "json-file"],
  ])("%j: exit 2, naming it", async (inputs, name) => {
    const scene = await stage(history);
    const result = await runAction({ ...pushEvent(scene, "before", "after"), inputs });
    expect(result.exitCode).toBe(2);
    expect(result.annotations.map((annotation) => annotation.name)).toEqual(["error"]);
    expect(result.annotations[0]?.message).toContain(name);
    expect(result.outputs).toMatchObject({ verdict: "undecided", findings: "", "comment-url": "" });
  });

  test("base-ref compares with a branch", async () => {
    const scene = await stage(history, { refs: { "release/1": "before" } });
    const result = await runAction({
      ...plainEvent(scene, "workflow_dispatch", "after"),
      inputs: { ...FILES, "base-ref": "release/1" },
    });
    expect(result.exitCode).toBe(1);
    expect(result.summary).toContain("✅ | ❌");
  });

  test("annotations: false leaves the log", async () => {
    const scene = await stage(history);
    const result = await runAction({ ...pushEvent(scene, "before", "after"), inputs: { annotations: "false" } });
    expect(result.exitCode).toBe(1);
    expect(result.annotations).toEqual([]);
    expect(result.stdout).toContain("DenyOutsideVpc");
  });

  test("json-file is written where it was asked for", async () => {
    const scene = await stage(history);
    const inputs = { "json-file": "out/reports/gate.json" };
    const result = await runAction({ ...pushEvent(scene, "before", "after"), inputs });
    expect(result.outputs["json-file"]).toBe("out/reports/gate.json");
    const report = JSON.parse(readFileSync(join(result.workspace, "out/reports/gate.json"), "utf8"));
    expect(report).toMatchObject({ schemaVersion: 1, mode: "check", verdict: "fail" });
    expect(report.findings[0]).toMatchObject({
      rule: "put-object-denied",
      status: "new",
      location: { path: "policies/bucket.json", line: 14 },
    });
  });

  test.each([
    ["../report.json", "by its name"],
    ["linked/report.json", "by a link of the checkout"],
    ["report.json", "by a link in its place"],
    ["taken", "for it is a folder"],
  ])("json-file %s is refused %s, before anything is judged", async (path) => {
    const scene = await stage(history);
    const workspace = temporaryFolder();
    symlinkSync(temporaryFolder(), join(workspace, "linked"));
    symlinkSync(join(temporaryFolder(), "report.json"), join(workspace, "report.json"));
    mkdirSync(join(workspace, "taken"));
    const result = await runAction({
      ...pushEvent(scene, "before", "after"),
      workspace,
      inputs: { "json-file": path },
    });
    expect(result.exitCode).toBe(2);
    expect(result.annotations.at(-1)?.message).toContain("json-file");
    expect(result.outputs).toMatchObject({ verdict: "undecided", "json-file": "" });
    expect(scene.server.requests).toEqual([]);
  });

  test("a json-file that cannot be written does not change the verdict", async () => {
    const scene = await stage(history);
    const workspace = temporaryFolder();
    writeFileSync(join(workspace, "taken"), "");
    const inputs = { "json-file": "taken/report.json" };
    const result = await runAction({ ...pushEvent(scene, "before", "after"), workspace, inputs });
    expect(result.exitCode).toBe(1);
    expect(result.annotations.map(({ name }) => name)).toEqual(["error", "warning"]);
    expect(result.annotations[1]?.message).toContain("cannot be written");
    expect(result.outputs).toMatchObject({ verdict: "fail", "json-file": "" });
    expect(result.summary).toContain("DenyOutsideVpc");
  });
});

describe("broken surroundings", () => {
  test.each([
    ["a summary that cannot be written", { GITHUB_STEP_SUMMARY: "/nonexistent/summary.md" }, "job summary"],
    ["outputs that cannot be written", { GITHUB_OUTPUT: "/nonexistent/output" }, "outputs"],
    ["a runner without outputs", { GITHUB_OUTPUT: "" }, "outputs"],
  ])("%s: a warning, and the verdict stands", async (_, env, part) => {
    const scene = await stage(history);
    const result = await runAction({ ...pushEvent(scene, "before", "after"), env });
    expect(result.exitCode).toBe(1);
    expect(result.annotations.map(({ name }) => name)).toEqual(["error", "warning"]);
    expect(result.annotations[1]?.message).toContain(part);
    expect(`${result.stdout}${result.stderr}`).not.toMatch(/^\s+at /m);
  });

  test.each([
    ["a truncated payload", "push", '{"before": "', {}],
    ["a payload of another shape", "pull_request", '{"pull_request": []}', {}],
    ["no event at all", "", "{}", {}],
    ["no repository", "push", "{}", { GITHUB_REPOSITORY: "../../etc" }],
  ])("%s: exit 2 and one clear message", async (_, event, payload, env) => {
    const result = await runAction({ event, payload, sha: "a".repeat(40), apiUrl: "http://127.0.0.1:9", env });
    expect(result.exitCode).toBe(2);
    expect(result.annotations).toHaveLength(1);
    expect(result.annotations[0]?.message).not.toContain("internal error");
    expect(`${result.stdout}${result.stderr}`).not.toMatch(/^\s+at /m);
  });
});

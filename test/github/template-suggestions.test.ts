/** Cures of templates, suggested on the lines of a pull request that brought the denial. */

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { judgeReading } from "../../src/commands/judge.ts";
import { suggestCures } from "../../src/github/suggestions.ts";
import type { Report } from "../../src/report/model.ts";
import { loadWorld } from "../../src/sources/load-world.ts";
import { hunksOf } from "../e2e/patch.ts";
import { memoryTree } from "../sources/memory-tree.ts";

const NOW = new Date("2026-11-21T12:00:00Z");

type Files = Readonly<Record<string, string>>;

function exampleFiles(name: string): Files {
  const root = fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map(({ parentPath, name: file }) => {
      const path = `${parentPath}/${file}`;
      return [path.slice(root.length + 1), readFileSync(path, "utf8")];
    }),
  );
}

async function judged(files: Files): Promise<Report> {
  const read = (changed: Files = {}) => loadWorld(memoryTree({ ...files, ...changed }));
  return judgeReading({
    mode: "check",
    head: await read(),
    now: NOW,
    startedAt: NOW.getTime(),
    strict: false,
    overrides: {},
    reread: (edited) => read(Object.fromEntries(edited)),
  });
}

/** The suggestions where the pull request's diff is the one from `before` to the file. */
async function suggested(files: Files, path: string, before: (text: string) => string) {
  const head = files[path] ?? "";
  const patch = hunksOf(before(head), head)
    .map(({ text }) => text)
    .join("\n");
  const report = await judged(files);
  return suggestCures(report, "default", { patches: new Map([[path, patch]]), moved: new Map() }).flat();
}

const linesOf = (body: string): readonly string[] =>
  (/```suggestion\n([\s\S]*?)\n```$/.exec(body)?.[1] ?? "").split("\n");

const MODULE = "infra/modules/recordings-bucket/main.tf";
const withoutDeny = (text: string) =>
  text.replace(/\n {2}statement \{\n {4}sid {7}= "DenyOutsideVpc"[\s\S]*?\n {2}\}\n/, "");
const TEMPLATE = "templates/recordings.yaml";
const withoutCondition = (text: string) => text.replace(/\n +Condition:\n +StringNotEquals:\n.*\n/, "\n");

describe("Terraform", () => {
  test("a block behind a block: the blank line before it and the indent stay, and the line above is repeated", async () => {
    const files = exampleFiles("terraform");
    const [suggestion, ...others] = await suggested(files, MODULE, withoutDeny);
    expect(others).toEqual([]);
    expect(suggestion).toMatchObject({ path: MODULE, startLine: 69, endLine: 69 });
    const lines = linesOf(suggestion?.body ?? "");
    expect(lines.slice(0, 3)).toEqual(["    }", "", "    condition {"]);
    expect(lines.at(-1)).toBe("    }");
    // What a click on it makes of the file is what was proven.
    const text = (files[MODULE] ?? "").split("\n");
    text.splice(68, 1, ...lines);
    const cured = await judged({ ...files, [MODULE]: text.join("\n") });
    expect([cured.verdict, cured.findings]).toEqual(["pass", []]);
  });

  test("none where the file has carriage returns, and none beside the diff", async () => {
    const files = exampleFiles("terraform");
    const crlf = { ...files, [MODULE]: (files[MODULE] ?? "").replaceAll("\n", "\r\n") };
    expect((await judged(crlf)).findings[0]?.fix?.verified).toBe(true);
    expect(await suggested(crlf, MODULE, (text) => text.replace("DenyOutsideVpc", "Old"))).toEqual([]);
    expect(await suggested(files, MODULE, (text) => text.replace("bucket = var.name", "bucket = null"))).toEqual([]);
  });
});

describe("CloudFormation", () => {
  test("YAML keeps its indent", async () => {
    const files = exampleFiles("cloudformation");
    const [suggestion, ...others] = await suggested(files, TEMPLATE, withoutCondition);
    expect(others).toEqual([]);
    expect(suggestion).toMatchObject({ path: TEMPLATE, startLine: 79, endLine: 79 });
    const lines = linesOf(suggestion?.body ?? "");
    expect(lines[0]).toBe((files[TEMPLATE] ?? "").split("\n")[78]);
    const text = (files[TEMPLATE] ?? "").split("\n");
    text.splice(78, 1, ...lines);
    const cured = await judged({ ...files, [TEMPLATE]: text.join("\n") });
    expect([cured.verdict, cured.findings]).toEqual(["pass", []]);
  });
});

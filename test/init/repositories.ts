/** Small repositories on disk, and what `check` says of them. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { initCommand } from "../../src/commands/init.ts";
import { judge } from "../../src/commands/judge.ts";
import { exitCodeOf } from "../../src/report/exit-code.ts";
import { loadWorld } from "../../src/sources/load-world.ts";
import { openDirectoryTree } from "../../src/sources/tree/directory.ts";

const NOW = new Date("2026-11-21T12:00:00Z");

export const CONFIG = ".github/genesys-export-gate.yml";
export const CHECK = ".github/workflows/genesys-export-gate.yml";
export const DRIFT = ".github/workflows/genesys-export-drift.yml";
export const AUDIT = ".github/workflows/genesys-export-audit.yml";

export type Files = Readonly<Record<string, string | object>>;

/** A folder with these files; objects become JSON. It is gone when the test is. */
export function repository(files: Files): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "init-")));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), typeof content === "string" ? content : JSON.stringify(content, undefined, 2));
  }
  return root;
}

export function read(root: string, path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** Every file below the folder. */
export function listing(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((path) => !path.startsWith(".git/"))
    .sort();
}

export interface Run {
  readonly status: number;
  readonly text: string;
}

/** Runs `init` in the folder. */
export async function init(
  root: string,
  options: { force?: boolean; dryRun?: boolean; path?: string; width?: number } = {},
): Promise<Run> {
  const { force = false, dryRun = false, path, width = 10_000 } = options;
  let text = "";
  const surroundings = {
    directory: root,
    now: NOW,
    environment: {},
    out: (part: string) => {
      text += part;
    },
    err: () => undefined,
    progress: { step: () => undefined, done: () => undefined },
    color: false,
    width,
  };
  const status = await initCommand({ ...(path === undefined ? {} : { path }), force, dryRun }, surroundings);
  return { status, text };
}

/** What `check` says of the folder. */
export async function outcome(root: string): Promise<{ verdict: string; status: number; problems: readonly string[] }> {
  const head = await loadWorld(await openDirectoryTree(root));
  const report = judge({ mode: "check", head, now: NOW, startedAt: NOW.getTime(), strict: false, overrides: {} });
  return { verdict: report.verdict, status: exitCodeOf(report), problems: head.problems.map(({ message }) => message) };
}

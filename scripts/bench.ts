/**
 * Measures the committed bundle, in ratios only, which mean the same on a slow and a fast machine: against bare `node`, and
 * against itself on ten times the input. `npm run bench -- 31` takes the median of 31 runs (default 15). Then the engine by itself,
 * in absolute numbers and ratios.
 */
import { spawnSync } from "node:child_process";
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { benchEngine } from "./bench/engine.ts";
import { benchExports } from "./bench/exports.ts";
import { benchTemplates } from "./bench/templates.ts";
import { bundle, root } from "./bundle.ts";

const times = 10;
const example = `${root}examples/healthy`;
const runs = Number(process.argv[2] ?? 15);
const large = mkdtempSync(join(tmpdir(), "export-gate-bench-"));

try {
  enlarge(example, large);
  const bare = median("-e", "0");
  const small = median("dist/cli.js", "check", example);
  const tenfold = median("dist/cli.js", "check", large);
  print("--version, of bare node", median("dist/cli.js", "--version") / bare);
  print("check examples/healthy, of bare node", small / bare);
  print(`check ${times} times the statements, of check examples/healthy`, tenfold / small);
  print("code that --version loads, of all of cli.js", await shareLoadedAtStart("dist/cli.js"));
  const say = (figure: string, what: string): void => console.log(`${figure.padStart(6)}  ${what}`);
  benchTemplates(say);
  benchEngine(say);
  await benchExports(say);
} finally {
  rmSync(large, { recursive: true });
}

function print(what: string, ratio: number): void {
  console.log(`${ratio.toFixed(2).padStart(6)}  ${what}`);
}

/** Milliseconds of the median run. A run that could not judge (exit 2) measures nothing. */
function median(...command: string[]): number {
  const durations = Array.from({ length: runs }, () => {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: "utf8" });
    if (status === null || status === 2) {
      throw new Error(`node ${command.join(" ")}: exit ${status}\n${stderr}`);
    }
    return performance.now() - start;
  });
  return durations.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}

/** Copies a repository with each statement of its JSON policies repeated; the verdict stays as it is. */
function enlarge(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
  for (const path of globSync("**/*.json", { cwd: to })) {
    const document = JSON.parse(readFileSync(join(to, path), "utf8"));
    if (Array.isArray(document.Statement)) {
      const copies = Array.from({ length: times }, (_, copy) => document.Statement.map(withSid(copy)));
      writeFileSync(join(to, path), JSON.stringify({ ...document, Statement: copies.flat() }, undefined, 2));
    }
  }
}

function withSid(copy: number) {
  return (statement: object, index: number) => ({ ...statement, Sid: `Copy${copy}Statement${index}` });
}

/** Bytes of an entry and its static imports, as a share of these and what it imports later. */
async function shareLoadedAtStart(entry: string): Promise<number> {
  const { outputs } = (await bundle()).metafile;
  const size = (kinds: readonly string[], path = entry, seen = new Set<string>()): number => {
    const output = outputs[path];
    if (!output || seen.has(path)) {
      return 0;
    }
    seen.add(path);
    const imported = output.imports.filter(({ kind }) => kinds.includes(kind));
    return imported.reduce((sum, next) => sum + size(kinds, next.path, seen), output.bytes);
  };
  return size(["import-statement"]) / size(["import-statement", "dynamic-import"]);
}

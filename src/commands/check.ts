/** `check`: from files to a verdict. */

import { lstat, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { UserError } from "../errors.ts";
import type { Report } from "../report/model.ts";
import { CONFIG_PATHS, type LoadOptions, loadWorld } from "../sources/load-world.ts";
import type { World } from "../sources/model.ts";
import { openDirectoryTree } from "../sources/tree/directory.ts";
import { openGitTree, repositoryRoot } from "../sources/tree/git.ts";
import { exitCode, judge } from "./judge.ts";
import type { CheckOptions, Format } from "./options.ts";

export interface CheckSurroundings {
  readonly directory: string;
  readonly now: Date;
  readonly out: (text: string) => void;
  readonly color: boolean;
  readonly width: number;
}

/** What to read: a root, and inside of it perhaps only some files. */
interface Scope {
  readonly root: string;
  readonly paths?: readonly string[];
}

/** Judges, writes the reports, and returns the exit status. Throws UserError for what the user can mend. */
export async function checkCommand(options: CheckOptions, surroundings: CheckSurroundings): Promise<number> {
  const startedAt = surroundings.now.getTime();
  const scope = await scopeOf(options.paths, surroundings.directory);
  const loading = {
    ...(scope.paths === undefined ? {} : { paths: scope.paths }),
    ...(options.config === undefined
      ? {}
      : { configPath: inside(scope.root, resolve(surroundings.directory, options.config)) }),
  };
  const head = await loadWorld(await openDirectoryTree(scope.root), loading);
  const base = options.base === undefined ? undefined : await loadBase(scope, options.base, loading);
  const report = judge({
    head,
    ...(base === undefined ? {} : { base, comparison: { base: options.base ?? base.ref, head: head.ref } }),
    now: surroundings.now,
    startedAt,
    strict: options.strict,
    overrides: {},
  });
  await writeReports(report, options, surroundings);
  return exitCode(report);
}

/** The base may lie before the config or the files named on the command line: what is not there is not an error. */
async function loadBase(scope: Scope, ref: string, loading: LoadOptions): Promise<World> {
  const tree = await openGitTree(scope.root, ref);
  const { configPath, ...rest } = loading;
  const listed = new Set((await tree.list()).map(({ path }) => path));
  const there = configPath !== undefined && listed.has(configPath);
  return loadWorld(tree, { ...(there ? loading : rest), missingPaths: "ignore" });
}

async function scopeOf(paths: readonly string[], directory: string): Promise<Scope> {
  if (paths.length === 0) {
    const here = await Promise.all(CONFIG_PATHS.map((path) => exists(join(directory, path))));
    return { root: here.includes(true) ? directory : ((await repositoryRoot(directory)) ?? directory) };
  }
  const absolute = paths.map((path) => resolve(directory, path));
  const kinds = await Promise.all(absolute.map((path, index) => isDirectory(path, paths[index] ?? path)));
  const [first] = absolute;
  if (absolute.length === 1 && kinds[0] === true && first !== undefined) return { root: first };
  for (const [index, path] of absolute.entries())
    if (kinds[index] === true && (await Promise.all(CONFIG_PATHS.map((one) => exists(join(path, one))))).includes(true))
      throw new UserError(`${paths[index]}: has a config of its own`, "check one repository at a time");
  const root = commonFolder(absolute.map((path, index) => (kinds[index] === true ? path : dirname(path))));
  return { root, paths: absolute.map((path) => inside(root, path)) };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function isDirectory(path: string, shown: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    const dangling = await lstat(path).then(
      () => true,
      () => false,
    );
    throw new UserError(`${shown}: ${dangling ? "a symbolic link that leads nowhere" : "no such file or folder"}`);
  }
}

function commonFolder(folders: readonly string[]): string {
  const [first = sep, ...others] = folders;
  return others.reduce((common, folder) => {
    let current = common;
    while (folder !== current && !folder.startsWith(current.endsWith(sep) ? current : current + sep))
      current = dirname(current);
    return current;
  }, first);
}

function inside(root: string, path: string): string {
  const shown = relative(root, path);
  if (shown.startsWith(".."))
    throw new UserError(`${path}: outside of ${root}`, "a config lies in the repository that it describes");
  return shown.split(sep).join("/");
}

async function writeReports(report: Report, options: CheckOptions, surroundings: CheckSurroundings): Promise<void> {
  const main = await render(
    report,
    options.format,
    options.output === undefined ? surroundings : { ...surroundings, color: false },
  );
  for (const { format, file } of options.reports)
    await writeTo(file, await render(report, format, { ...surroundings, color: false }), surroundings.directory);
  if (options.output === undefined) surroundings.out(main);
  else await writeTo(options.output, main, surroundings.directory);
}

async function writeTo(file: string, text: string, directory: string): Promise<void> {
  try {
    await writeFile(resolve(directory, file), text);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    throw new UserError(`cannot write ${file} (${code})`);
  }
}

async function render(
  report: Report,
  format: Format,
  { color, width }: { color: boolean; width: number },
): Promise<string> {
  switch (format) {
    case "text":
      return (await import("../report/text.ts")).renderText(report, { color, width });
    case "json":
      return (await import("../report/json.ts")).renderJson(report);
    case "markdown":
      return (await import("../report/markdown.ts")).renderMarkdown(report);
    case "github":
      return (await import("../report/github.ts")).renderGithub(report);
  }
}

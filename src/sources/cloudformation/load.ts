/** Reads templates, and the files of the repository that they refer to. */

import type { SourceText } from "../document/read.ts";
import type { Value } from "../template/value.ts";
import { type Reference, referencesOf } from "./files.ts";
import type { Reporter } from "./report.ts";
import { readTemplateText } from "./syntax/read.ts";

/** Files that are read beside those that were asked for. */
const MAX_FILES = 500;

/** A file as its text has it. */
export interface ParsedFile {
  readonly source: SourceText;
  readonly root: Value;
  readonly references: readonly Reference[];
}

export interface Library {
  readonly files: ReadonlyMap<string, ParsedFile>;
  /** Paths of templates that no other template nests, in the order of the sources. */
  readonly top: readonly string[];
}

/**
 * @param sources templates
 * @param readFile undefined for what is not in the repository, or may not be read
 */
export async function loadFiles(
  sources: readonly SourceText[],
  readFile: (path: string) => Promise<SourceText | undefined>,
  reporter: Reporter,
): Promise<Library> {
  const files = new Map<string, ParsedFile>();
  const asked = new Set<string>();
  const waiting: Reference[] = [];
  for (const source of sources) {
    asked.add(source.path);
    for (const reference of await add(source)) waiting.push(reference);
  }
  // Grows while it is gone through.
  for (const next of waiting) {
    if (asked.has(next.path)) continue;
    asked.add(next.path);
    if (asked.size > sources.length + MAX_FILES) {
      reporter.warn(next.place, `templates refer to more than ${MAX_FILES} files`);
      break;
    }
    const source = await readFile(next.path);
    if (source === undefined) reporter.warn(next.place, `the file ${next.path} is not in the repository`);
    else for (const reference of await add(source)) waiting.push(reference);
  }
  const paths = sources.map(({ path }) => path).filter((path) => files.has(path));
  return { files, top: topOf(paths, files) };

  async function add(source: SourceText): Promise<readonly Reference[]> {
    const result = await readTemplateText(source);
    reporter.file(source, "cloudformation");
    if ("problems" in result) {
      for (const problem of result.problems) reporter.broken(source.path, problem);
      return [];
    }
    const references = [...referencesOf(result.root, source.path)];
    files.set(source.path, { source, root: result.root, references });
    return references;
  }
}

/** Templates that are deployed on their own, and no part of another one. Of templates that nest each other in a circle the first is one. */
function topOf(paths: readonly string[], files: ReadonlyMap<string, ParsedFile>): readonly string[] {
  const nested = new Set<string>();
  for (const file of files.values())
    for (const { path } of file.references) if (path !== file.source.path) nested.add(path);
  const top = paths.filter((path) => !nested.has(path));
  const reached = new Set<string>();
  for (const path of top) reach(path, files, reached);
  for (const path of paths) {
    if (reached.has(path)) continue;
    top.push(path);
    reach(path, files, reached);
  }
  return top;
}

function reach(start: string, files: ReadonlyMap<string, ParsedFile>, reached: Set<string>): void {
  const waiting = [start];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    for (const reference of files.get(path)?.references ?? []) waiting.push(reference.path);
  }
}

/** Terraform source, without a plan, without init and without credentials: root modules evaluated to what they declare. */

import type { Place } from "../../inventory/model.ts";
import type { SourceText } from "../document/read.ts";
import { type HclParser, loadHclParser } from "../hcl/parser.ts";
import { type Declared, NOTHING_DECLARED, type Surroundings } from "../template/model.ts";
import type { Value } from "../template/value.ts";
import { evaluateRoot } from "./modules/evaluate-root.ts";
import { type Folder, groupFolders } from "./modules/folders.ts";
import { type Given, newGiven } from "./modules/given.ts";
import { addressProblem, knownAddresses } from "./modules/given-addresses.ts";
import { type Module, readModule } from "./modules/module.ts";
import { type ParsedFile, parseFile } from "./modules/parse-file.ts";
import { relevantFolders } from "./modules/relevant-folders.ts";
import { newReport, type Report } from "./modules/report.ts";
import { foldersByRoot, rootFolders } from "./modules/roots.ts";

export interface TerraformOptions {
  /** What a config gives by address: `data.aws_secretsmanager_secret_version.x[0].secret_string`, `var.name`. */
  readonly values: ReadonlyMap<string, string>;
  readonly surroundings: Surroundings;
  /** Variable files that Terraform does not load by itself; they win over those that it does. */
  readonly variableFiles: readonly SourceText[];
  /** A file of the repository, for `file` and such; undefined where there is none. */
  readonly readFile: (path: string) => Promise<SourceText | undefined>;
  /** Only this root module, with the values that a plan has for its variables; files and defaults do not count. */
  readonly planned?: { readonly root: string; readonly variable: (name: string, place: Place) => Value };
  /** Files that were parsed before, by path and content; files that are parsed are added. */
  readonly cache?: ParsedFiles;
}

export type ParsedFiles = Map<string, ParsedFile>;

export interface DeclaredBySource extends Declared {
  /** The folders that each root module is made of, its own included. */
  readonly roots: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * What the root modules among the files declare, each by itself. Modules without a word of what is read here are not parsed.
 * @param sources the `.tf`, `.tf.json`, `.tfvars` and `.tfvars.json` files of a repository
 */
export async function readTerraform(
  sources: readonly SourceText[],
  options: TerraformOptions,
): Promise<DeclaredBySource> {
  const folders = groupFolders(sources);
  const relevant = relevantFolders(folders);
  if (relevant.size === 0) return { ...NOTHING_DECLARED, roots: new Map() };
  const parser = await loadHclParser();
  const report = newReport();
  const parsed = new Map<string, ParsedFile>();
  const parse = (source: SourceText) => parseOnce(parser, parsed, source, options.cache);
  const modules = readModules(folders, relevant, parse, report);
  const given = newGiven(options.values);
  const roots = rootFolders(modules);
  const pieces: Declared["pieces"][number][] = [];
  const files = new Map<string, SourceText>();
  for (const root of roots) {
    const folder = folders.get(root);
    if (folder === undefined || root !== (options.planned?.root ?? root)) continue;
    const result = await evaluateRoot({ root, roots, folder, modules, parser, parse, given, report, options, files });
    for (const piece of result) pieces.push(piece);
  }
  sayUnused(
    given,
    roots,
    modules,
    [...folders.values()].filter(({ path }) => !relevant.has(path)),
    report,
  );
  return { pieces, files: filesOf(parsed, files), ...report.said(), roots: foldersByRoot(modules, roots) };
}

function parseOnce(
  parser: HclParser,
  parsed: Map<string, ParsedFile>,
  source: SourceText,
  cache: ParsedFiles | undefined,
): ParsedFile {
  const known = parsed.get(source.path);
  if (known !== undefined) return known;
  const key = `${source.path}\0${source.sha256}`;
  const file = cache?.get(key) ?? parseFile(parser, source);
  cache?.set(key, file);
  parsed.set(source.path, file);
  return file;
}

function readModules(
  folders: ReadonlyMap<string, Folder>,
  relevant: ReadonlySet<string>,
  parse: (source: SourceText) => ParsedFile,
  report: Report,
): ReadonlyMap<string, Module> {
  const modules = new Map<string, Module>();
  for (const folder of folders.values()) {
    if (!relevant.has(folder.path)) continue;
    const files = [...folder.configs, ...folder.overrides].map(parse);
    const bodies = new Map(files.map(({ source, body }) => [source.path, body]));
    const { module, problems } = readModule(folder, (path) => bodies.get(path));
    for (const problem of [...files.flatMap((file) => file.problems), ...problems]) report.problem(problem);
    modules.set(folder.path, module);
  }
  return modules;
}

/** Addresses of `terraform-values` that are those of nothing. */
function sayUnused(
  given: Given,
  roots: readonly string[],
  modules: ReadonlyMap<string, Module>,
  unparsed: readonly Folder[],
  report: Report,
): void {
  const unused = given.unused();
  if (unused.length === 0) return;
  const known = knownAddresses(roots, (folder) => modules.get(folder));
  const texts = unparsed.flatMap(({ configs, overrides }) => [...configs, ...overrides].map(({ text }) => text));
  for (const address of unused) {
    const why = addressProblem(address, known, texts);
    if (why !== undefined) report.remark({ what: `terraform-values: ${address}`, why });
  }
}

function filesOf(parsed: ReadonlyMap<string, ParsedFile>, read: ReadonlyMap<string, SourceText>): Declared["files"] {
  const own = [...parsed.values()].map(({ source }) => ({ ...source, kind: kindOf(source.path) }));
  const others = [...read.values()].filter(({ path }) => !parsed.has(path));
  return [...own, ...others.map((source) => ({ ...source, kind: "terraform" as const }))];
}

function kindOf(path: string): "parameters" | "terraform" {
  return /\.tfvars(?:\.json)?$/.test(path) ? "parameters" : "terraform";
}

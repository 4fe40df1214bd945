/** The whole way from a tree of files to the inventory, in one screen. */

import { nearest } from "../authorization/policy/nearest.ts";
import { UserError } from "../errors.ts";
import type { DeclaredExport, Inventory } from "../inventory/model.ts";
import { type Collector, createCollector } from "./collector.ts";
import { knownOf } from "./config/known.ts";
import { strangeObservations } from "./config/observations.ts";
import { DEFAULT_SETTINGS, type ParsedConfig, parseConfig, settingsOf } from "./config/parse.ts";
import { strangeSuppressions } from "./config/suppressions.ts";
import { configuredTemplates, namesTemplates } from "./config/templates.ts";
import { remarkUnreferenced } from "./config/unreferenced.ts";
import { discoverInventory, withOrganization } from "./discovery/discover.ts";
import { findExports } from "./discovery/exports.ts";
import { findDocuments } from "./discovery/find-documents.ts";
import { nestedGaps } from "./discovery/nested.ts";
import { scanFiles } from "./discovery/scan.ts";
import { fileReader, readText } from "./document/read.ts";
import { exportsFromConfig, gapsOfConfig, inventoryFromConfig } from "./inventory-from-config.ts";
import type { Tree, TreeEntry, World } from "./model.ts";
import { openParameters, openSources } from "./template/beside.ts";
import { deploymentsIn } from "./template/files.ts";
import { joinTemplates } from "./template/join/join.ts";
import { readTemplates } from "./template/read-templates.ts";
import { aboutExports, relevantOf } from "./template/relevance.ts";
import { withTemplates } from "./template/to-inventory.ts";
import type { ParsedFiles } from "./terraform/read-terraform.ts";
import { checkedPath } from "./tree/limits.ts";

export interface LoadOptions {
  /** The config's path in the tree; absent: `.github/genesys-export-gate.yml`, .yaml or .json, where it is there. */
  readonly configPath?: string;
  /** Judge these documents only: files or folders of the tree. A config then counts only where `configPath` names it. */
  readonly paths?: readonly string[];
  /** What a path that is not there does. `ignore` suits a base, which may be older than the file. Default: refuse. */
  readonly missingPaths?: "refuse" | "ignore";
  /** Leave out what only remarks come of: the policies that a config does not name. Then no more is read than it names. */
  readonly withoutRemarks?: boolean;
  /** What was parsed before: for whoever reads almost the same files again. */
  readonly cache?: ParsedFiles;
}

/** Where a config is looked for. */
export const CONFIG_PATHS: readonly string[] = [
  ".github/genesys-export-gate.yml",
  ".github/genesys-export-gate.yaml",
  ".github/genesys-export-gate.json",
];

const EMPTY: Inventory = { exports: [], roles: [], buckets: [], keys: [], organization: {}, gaps: [], documents: [] };

/**
 * Everything that a tree says about exports. Bad content becomes {@link World.problems}, all of it.
 * Throws UserError where something that was asked for is not there, or the tree cannot be listed.
 */
export async function loadWorld(tree: Tree, options: LoadOptions = {}): Promise<World> {
  return load(tree, options, readInventory);
}

/** The config alone, for a run that judges what AWS holds and not the files: its exports, accounts and settings. */
export async function loadConfig(tree: Tree, options: LoadOptions = {}): Promise<World> {
  return load(tree, options, async (_tree, parsed, _options, collector) => {
    if (parsed === undefined) return EMPTY;
    const exports = exportsFromConfig(parsed);
    if (parsed.config.exports !== undefined) collector.problem(...strangeSuppressions(parsed, exports));
    collector.problem(...strangeObservations(parsed, exports));
    return { ...EMPTY, exports };
  });
}

async function load(tree: Tree, options: LoadOptions, inventoryOf: typeof readInventory): Promise<World> {
  const collector = createCollector(tree.ref);
  const configPath = await findConfig(tree, options, collector);
  const parsed = configPath === undefined ? undefined : await readConfig(tree, configPath, collector);
  const stopped = collector.problems().some(({ severity }) => severity === "error");
  const inventory = stopped ? EMPTY : await inventoryOf(tree, parsed, options, collector);
  const accounts = parsed?.config.accounts;
  return {
    ref: tree.ref,
    ...(configPath === undefined ? {} : { configPath }),
    settings: parsed === undefined ? DEFAULT_SETTINGS : settingsOf(parsed),
    ...(accounts === undefined ? {} : { accounts }),
    inventory,
    files: new Set((await tree.list()).map(({ path }) => path)),
    inputs: collector.inputs(),
    problems: collector.problems(),
    notEvaluated: collector.remarks(),
    ...(collector.standIns().length === 0 ? {} : { standIns: collector.standIns() }),
  };
}

async function findConfig(tree: Tree, options: LoadOptions, collector: Collector): Promise<string | undefined> {
  const { configPath, paths = [] } = options;
  if (configPath === undefined && paths.length > 0) return undefined;
  const listed = new Set((await tree.list()).map(({ path }) => path));
  if (configPath !== undefined) {
    const path = checkedPath(configPath);
    if (listed.has(path) || (await exists(tree, path))) return path;
    const close = nearest(path, [...listed]);
    throw new UserError(`${configPath}: no such config`, close === undefined ? undefined : `did you mean ${close}?`);
  }
  const found = CONFIG_PATHS.filter((path) => listed.has(path));
  const [first, second] = found;
  if (first !== undefined && second !== undefined) {
    const message = `two configs: ${found.join(" and ")}`;
    collector.problem({ severity: "error", rule: "bad-config", path: second, message, help: "keep one of them" });
  }
  return first;
}

/** A file that git ignores is not listed, and can be read all the same. */
async function exists(tree: Tree, path: string): Promise<boolean> {
  try {
    await tree.read(path);
    return true;
  } catch (error) {
    if (error instanceof UserError) return error.code !== "no-such-file";
    throw error;
  }
}

async function readConfig(tree: Tree, path: string, collector: Collector): Promise<ParsedConfig | undefined> {
  const text = await readText(tree, path, "bad-config");
  if (!("ok" in text)) {
    collector.problem(...text.problems);
    return undefined;
  }
  collector.input(path, text.ok.sha256, "config");
  const parsed = await parseConfig(text.ok);
  if ("ok" in parsed) return parsed.ok;
  collector.problem(...parsed.problems);
  return undefined;
}

async function readInventory(
  tree: Tree,
  parsed: ParsedConfig | undefined,
  options: LoadOptions,
  collector: Collector,
): Promise<Inventory> {
  const exports = parsed === undefined ? [] : exportsFromConfig(parsed);
  const declaresInventory = parsed?.config.inventory !== undefined && (options.paths ?? []).length === 0;
  const inventory =
    parsed !== undefined && declaresInventory
      ? await declaredInventory(parsed, exports, tree, options, collector)
      : await discover(tree, exports, parsed, options, collector);
  if (parsed !== undefined) collector.problem(...strangeObservations(parsed, exports));
  const completed =
    parsed?.config.exports === undefined
      ? findExports({ ...inventory, documents: collector.documents() })
      : { exports, gaps: [] };
  if (parsed !== undefined) {
    collector.problem(...strangeSuppressions(parsed, completed.exports));
    if (declaresInventory && options.withoutRemarks !== true)
      await remarkUnreferenced(tree, inventory, completed.exports, collector);
  }
  return {
    ...inventory,
    exports: completed.exports,
    gaps: [...inventory.gaps, ...completed.gaps],
    documents: collector.documents(),
  };
}

/** What the config says itself, and what the templates say that it names. */
async function declaredInventory(
  parsed: ParsedConfig,
  exports: readonly DeclaredExport[],
  tree: Tree,
  options: LoadOptions,
  collector: Collector,
): Promise<Inventory> {
  const own = await inventoryFromConfig(parsed, exports, tree, collector);
  const inventory = namesTemplates(parsed) ? await withDeclared(own, parsed, tree, options, collector) : own;
  return { ...inventory, gaps: [...inventory.gaps, ...gapsOfConfig(inventory)] };
}

async function withDeclared(
  own: Inventory,
  parsed: ParsedConfig,
  tree: Tree,
  options: LoadOptions,
  collector: Collector,
): Promise<Inventory> {
  const { deployments, files, variableFiles, unnamedVariableFiles } = await configuredTemplates(
    parsed,
    tree,
    collector,
  );
  const { config } = parsed;
  const declared = await readTemplates(files, deployments, {
    values: new Map(Object.entries(config.inventory?.["terraform-values"] ?? {})),
    surroundings: {},
    variableFiles,
    readFile: fileReader(tree),
    ...cacheOf(options),
  });
  const facts = { exports: own.exports, roles: own.roles, documents: own.documents, known: knownOf(parsed) };
  const isAbout = aboutExports(own.exports);
  const found = joinTemplates(relevantOf(declared, isAbout), facts, collector);
  const inventory = withTemplates(withOrganization(own, found, collector), found);
  const sources = [...files.terraform, ...variableFiles, ...unnamedVariableFiles];
  const open = [
    ...(await openSources({ tree, plans: files.plans, sources, variableFiles, declared, isAbout })),
    ...(await openParameters(tree, deployments, isAbout)),
  ];
  return { ...inventory, gaps: [...inventory.gaps, ...open] };
}

async function discover(
  tree: Tree,
  exports: readonly DeclaredExport[],
  parsed: ParsedConfig | undefined,
  options: LoadOptions,
  collector: Collector,
): Promise<Inventory> {
  const { entries, explicit } = await selectEntries(tree, options);
  const scanned = await scanFiles(tree, entries, explicit, collector);
  const deployments = deploymentsIn(scanned.templates, explicit);
  const templates = await readTemplates(scanned.templates, deployments, {
    values: new Map(),
    surroundings: {},
    variableFiles: [],
    readFile: fileReader(tree),
    ...cacheOf(options),
  });
  // What a template takes from a file is judged as the template's.
  const read = new Set(templates.files.map(({ path }) => path));
  const sources = scanned.documents.filter(({ path }) => !read.has(path));
  const { documents, gaps, nested } = await findDocuments(sources, explicit, collector);
  const isAbout = aboutExports(exports, documents);
  const found = { documents, gaps, templates: relevantOf(templates, isAbout), known: knownOf(parsed) };
  const inventory = discoverInventory(found, exports, collector);
  const known = exports.length > 0 ? exports : findExports(inventory).exports;
  const { plans, terraform } = scanned.templates;
  const open = [
    ...(await openSources({ tree, plans, sources: terraform, variableFiles: [], declared: templates, isAbout })),
    ...(await openParameters(tree, deployments, isAbout)),
  ];
  return { ...inventory, gaps: [...inventory.gaps, ...nestedGaps(nested, known, inventory, collector), ...open] };
}

function cacheOf({ cache }: LoadOptions): Pick<LoadOptions, "cache"> {
  return cache === undefined ? {} : { cache };
}

/** The files that the paths name, and those in the folders that they name. */
async function selectEntries(
  tree: Tree,
  { paths = [], missingPaths }: LoadOptions,
): Promise<{ readonly entries: readonly TreeEntry[]; readonly explicit: ReadonlySet<string> }> {
  const listed = await tree.list();
  if (paths.length === 0) return { entries: listed, explicit: new Set() };
  const explicit = new Set<string>();
  const selected = new Map<string, TreeEntry>();
  for (const given of paths) {
    const path = checkedPath(given).replace(/\/$/, "");
    const named = listed.find((entry) => entry.path === path && entry.type !== "submodule");
    const inside = listed.filter((entry) => path === "." || entry.path.startsWith(`${path}/`));
    const file =
      named ?? (inside.length === 0 && (await exists(tree, path)) ? ({ path, type: "file" } as const) : undefined);
    if (file !== undefined) explicit.add(path);
    else if (inside.length === 0 && missingPaths !== "ignore") {
      const close = nearest(
        path,
        listed.map((entry) => entry.path),
      );
      throw new UserError(
        `${given}: no such file or folder`,
        close === undefined ? undefined : `did you mean ${close}?`,
      );
    }
    for (const entry of file === undefined ? inside : [file]) selected.set(entry.path, entry);
  }
  return { entries: [...selected.values()], explicit };
}

/** From an address of a plan to the block of the source that it stands for. */

import type { Place } from "../../../inventory/model.ts";
import type { SourceText } from "../../document/read.ts";
import { type Folder, groupFolders, isLocalSource, localFolder } from "./folders.ts";
import { withoutKeys } from "./given.ts";
import { literalText, type Module, readModule } from "./module.ts";
import { newFileParser } from "./parse-file.ts";
import { calledByText } from "./relevant-folders.ts";

/** The place of the block that an address such as `module.a["x"].aws_iam_role.y[0]` speaks of. */
export type FindBlock = (address: string) => Place | undefined;

/** The first line of a block, as far as an address speaks of it. */
const BLOCK = /^[^\S\n]*(resource|data|module)[^\S\n]+"?([\w-]+)"?(?:[^\S\n]+"?([\w-]+)"?)?/gm;

/**
 * Finds the blocks of addresses. Where several root modules have a block of the address, and nobody says which root the plan is
 * of, none is found rather than one of them.
 * @param sources `.tf` and `.tf.json` files; broken ones are left out
 * @param root the folder of the plan's root module, where somebody knows it
 */
export async function indexBlocks(sources: readonly SourceText[], root?: string): Promise<FindBlock> {
  const folders = groupFolders(sources);
  if (folders.size === 0) return () => undefined;
  const moduleIn = modulesOf(folders, await newFileParser());
  const roots = rootsByBlock(folders, root);
  return (address) => {
    const steps = stepsOf(withoutKeys(address));
    const [first] = steps;
    if (first === undefined) return undefined;
    const starts = new Set([...(roots.get(first) ?? []), ...(roots.get(ANY_BLOCK) ?? [])]);
    const places = [...starts].flatMap((start) => placeIn(moduleIn, start, steps) ?? []);
    return places.length === 1 ? places[0] : undefined;
  };
}

/** `module.a`, `aws_iam_role.x`, `data.aws_s3_bucket.x`: the blocks that lead to the one that an address speaks of. */
function stepsOf(address: string): readonly string[] {
  const words = address.split(".");
  const steps: string[] = [];
  while (words[0] === "module" && words.length > 2) steps.push(words.splice(0, 2).join("."));
  const length = words[0] === "data" ? 3 : 2;
  return words.length < length ? [] : [...steps, words.slice(0, length).join(".")];
}

type ModuleIn = (folder: string) => Module | undefined;

function placeIn(moduleIn: ModuleIn, folder: string, [step = "", ...others]: readonly string[]): Place | undefined {
  const module = moduleIn(folder);
  if (!step.startsWith("module.")) {
    const data = step.startsWith("data.") ? module?.data.get(step.slice("data.".length)) : undefined;
    return (data ?? module?.resources.get(step))?.place;
  }
  const source = module?.calls.get(step.slice("module.".length))?.body.attributes.get("source");
  const text = (source && literalText(source.expression)) ?? "";
  const next = isLocalSource(text) ? localFolder(folder, text) : undefined;
  return next === undefined ? undefined : placeIn(moduleIn, next, others);
}

/** Modules are parsed when an address leads to them. */
function modulesOf(folders: ReadonlyMap<string, Folder>, parse: Awaited<ReturnType<typeof newFileParser>>): ModuleIn {
  const modules = new Map<string, Module>();
  return (path) => {
    const folder = folders.get(path);
    const known = modules.get(path);
    if (folder === undefined || known !== undefined) return known;
    const files = [...folder.configs, ...folder.overrides].map((source) => [source.path, parse(source).body] as const);
    const bodies = new Map(files);
    const { module } = readModule(folder, (file) => bodies.get(file));
    modules.set(path, module);
    return module;
  };
}

/** Stands for blocks of files that are not looked through line by line. */
const ANY_BLOCK = "";

/** The root folders by the blocks that they declare, told by their texts. */
function rootsByBlock(folders: ReadonlyMap<string, Folder>, root: string | undefined): Map<string, Set<string>> {
  const called = new Set(
    [...folders.values()].flatMap((folder) => calledByText(folder).filter((to) => to !== folder.path)),
  );
  const roots = [...folders.values()].filter(({ path }) => (root === undefined ? !called.has(path) : path === root));
  const found = new Map<string, Set<string>>();
  for (const { path, configs, overrides } of roots) {
    for (const source of [...configs, ...overrides]) {
      const names = source.path.endsWith(".json") ? [ANY_BLOCK] : [...source.text.matchAll(BLOCK)].map(addressOf);
      for (const name of names) found.set(name, (found.get(name) ?? new Set()).add(path));
    }
  }
  return found;
}

function addressOf([, kind, first, second]: RegExpMatchArray): string {
  if (kind === "resource") return `${first}.${second}`;
  return kind === "module" ? `module.${first}` : `data.${first}.${second}`;
}

/** Root modules: the folders that no local module calls. */

import { isLocalSource, localFolder } from "./folders.ts";
import type { Module } from "./module.ts";
import { sourceText } from "./node.ts";

/** Where modules call each other in a circle and nobody else calls them, the first of them is taken for a root. */
export function rootFolders(modules: ReadonlyMap<string, Module>): readonly string[] {
  const calls = new Map([...modules].map(([path, module]) => [path, calledBy(module)]));
  const called = new Set([...calls].flatMap(([path, folders]) => folders.filter((folder) => folder !== path)));
  const roots = [...modules.keys()].filter((path) => !called.has(path));
  const reached = new Set(roots);
  reach();
  for (const path of modules.keys()) {
    if (reached.has(path)) continue;
    roots.push(path);
    reached.add(path);
    reach();
  }
  return roots;

  function reach(): void {
    for (const path of reached) for (const folder of calls.get(path) ?? []) reached.add(folder);
  }
}

/** By root module: its folder and those of all local modules that it calls, and that these call. */
export function foldersByRoot(
  modules: ReadonlyMap<string, Module>,
  roots: readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const calls = new Map([...modules].map(([path, module]) => [path, calledBy(module)]));
  return new Map(
    roots.map((root) => {
      const reached = new Set([root]);
      for (const path of reached) for (const folder of calls.get(path) ?? []) reached.add(folder);
      return [root, reached];
    }),
  );
}

function calledBy(module: Module): readonly string[] {
  return [...module.calls.values()].flatMap((block) => {
    const source = sourceText(block) ?? "";
    return isLocalSource(source) ? (localFolder(module.path, source) ?? []) : [];
  });
}

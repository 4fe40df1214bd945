/** Pull requests that cannot change what a config's exports depend on, told by the listings: no policy has to be read for that. */

import { parseConfig, settingsOf } from "../sources/config/parse.ts";
import { isCandidate } from "../sources/discovery/scan.ts";
import { readText } from "../sources/document/read.ts";
import { CONFIG_PATHS } from "../sources/load-world.ts";
import type { Tree, TreeEntry } from "../sources/model.ts";
import { checkedPath } from "../sources/tree/limits.ts";
import type { ChangedFiles } from "./changed-files.ts";
import type { Inputs } from "./inputs.ts";

export interface Untouched {
  readonly head: Tree;
  readonly base: Tree;
  readonly inputs: Pick<Inputs, "config" | "paths" | "failOn">;
  /** Asked for once the listings do not tell the opposite. */
  readonly changed: () => Promise<ChangedFiles>;
}

/**
 * True where the base's config declares exports with their inventory, base and head hold that same config and the same files for
 * discovery, and the pull request changes none of them nor a file that the config names. False wherever that cannot be told so simply,
 * as without a config, where only the files tell whether there is an export at all: then everything is read.
 */
export async function isUntouched({ head, base, inputs, changed }: Untouched): Promise<boolean> {
  if (inputs.paths.length > 0 || inputs.failOn === "all") return false;
  const [after, before] = await Promise.all([head.list(), base.list()]);
  // A link's own content stays the same when its target changes.
  if (after.some(({ type }) => type === "symlink")) return false;
  const configs = inputs.config === undefined ? CONFIG_PATHS : [checkedPath(inputs.config)];
  const governing = await readGoverning(base, before, configs);
  if (governing === undefined) return false;
  const concerns = (path: string) =>
    isCandidate(path) || configs.includes(path) || governing.text.includes(path.slice(path.lastIndexOf("/") + 1));
  if (contents(after.filter(({ path }) => concerns(path))) !== contents(before.filter(({ path }) => concerns(path))))
    return false;
  const { incomplete, paths } = await changed();
  return incomplete === undefined && ![...paths].some(concerns);
}

/** The text of the base's config; undefined where it has none, or one that names no exports or asks for everything, or is no good. */
async function readGoverning(
  base: Tree,
  listed: readonly TreeEntry[],
  configs: readonly string[],
): Promise<{ readonly text: string } | undefined> {
  const [path, second] = configs.filter((config) => listed.some((entry) => entry.path === config));
  if (path === undefined || second !== undefined) return undefined;
  const source = await readText(base, path);
  if (!("ok" in source)) return undefined;
  const parsed = await parseConfig(source.ok);
  if (!("ok" in parsed) || settingsOf(parsed.ok).failOn === "all") return undefined;
  const { exports = [], inventory } = parsed.ok.config;
  return exports.length > 0 && inventory !== undefined ? source.ok : undefined;
}

/** Names and contents as one text. */
function contents(entries: readonly TreeEntry[]): string {
  return JSON.stringify(entries.map(({ path, object }) => [path, object]).sort());
}

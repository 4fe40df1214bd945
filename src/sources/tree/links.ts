/** Symbolic links of a commit, which is not on disk: followed by the listing alone. */

import { posix } from "node:path";
import { noSuchFile, UserError } from "../../errors.ts";
import type { TreeEntry } from "../model.ts";
import { checkedPath, inSubmodule, outsideRoot } from "./limits.ts";

const MAX_SYMLINKS = 20;

/** A listed file with git's id of its content. */
export interface CommitEntry extends TreeEntry {
  readonly object: string;
}

/** The bytes of a listed file; a symbolic link's are its target. */
export type ReadBlob = (entry: CommitEntry) => Promise<Uint8Array>;

/**
 * The file of a path, with symbolic links in any of its segments followed, inside of the root only. Throws UserError where there is
 * none, where it lies in a submodule, and where a link leaves the root or leads to itself.
 */
export async function follow(
  entries: ReadonlyMap<string, CommitEntry>,
  path: string,
  read: ReadBlob,
): Promise<CommitEntry> {
  let current = checkedPath(path);
  for (let links = 0; links <= MAX_SYMLINKS; links += 1) {
    const [found, rest] = firstEntry(entries, current);
    if (found?.type === "submodule") throw inSubmodule(path, found.path);
    if (found === undefined || (found.type === "file" && rest !== "")) throw noSuchFile(path);
    if (found.type === "file") return found;
    const target = new TextDecoder().decode(await read(found));
    const next = posix.join(posix.dirname(found.path), target, rest);
    if (posix.isAbsolute(target) || next === ".." || next.startsWith("../")) throw outsideRoot(path);
    current = checkedPath(next);
  }
  throw new UserError(`${path}: a symbolic link that leads to itself`);
}

/** The shortest leading part of the path that is listed, and what follows it. */
function firstEntry(
  entries: ReadonlyMap<string, CommitEntry>,
  path: string,
): readonly [CommitEntry | undefined, string] {
  const segments = path.split("/");
  for (let length = 1; length <= segments.length; length += 1) {
    const entry = entries.get(segments.slice(0, length).join("/"));
    if (entry !== undefined) return [entry, segments.slice(length).join("/")];
  }
  return [undefined, ""];
}

/** A commit's files through the API, for runs that have no checkout of it. */

import { UserError } from "../errors.ts";
import type { Tree, TreeEntry } from "../sources/model.ts";
import { DEFAULT_LIMITS, tooLarge } from "../sources/tree/limits.ts";
import { type CommitEntry, follow, type ReadBlob } from "../sources/tree/links.ts";
import type { GitHub, GitObject } from "./model.ts";

/** GITHUB_TOKEN has 1,000 requests an hour and repository. */
const MAX_LISTING_REQUESTS = 300;

const TYPES: Readonly<Record<string, TreeEntry["type"] | undefined>> = {
  "100644": "file",
  "100755": "file",
  // Written by old versions of git.
  "100664": "file",
  "120000": "symlink",
  "160000": "submodule",
};
const DIRECTORY_MODE = "040000";

/**
 * The {@link Tree} of a commit. The listing is asked for once and must be whole; `blobs` reads the files by their ids. Throws
 * UserError where a file is missing, larger than 10 MiB, or a link that leaves the repository.
 */
export function githubTree(github: GitHub, commit: string, blobs: ReadBlob): Tree {
  let listing: Promise<ReadonlyMap<string, CommitEntry>> | undefined;
  const entries = () => {
    listing ??= listAll(github, commit).then((all) => new Map(all.map((object) => [object.path, toEntry(object)])));
    return listing;
  };
  return {
    ref: commit,
    async list() {
      return [...(await entries()).values()];
    },
    async read(path) {
      const entry = await follow(await entries(), path, (link) => blobs(checkedSize(link)));
      return blobs(checkedSize(entry));
    },
  };
}

function checkedSize(entry: CommitEntry): CommitEntry {
  const { path, size = 0 } = entry;
  if (size > DEFAULT_LIMITS.fileBytes) throw tooLarge(path, size, DEFAULT_LIMITS);
  return entry;
}

function toEntry({ path, mode, sha, size }: GitObject): CommitEntry {
  return { path, type: TYPES[mode] ?? "file", object: sha, ...(size === undefined ? {} : { size }) };
}

/** GitHub cuts a recursive listing at 100,000 entries or 7 MB and says so; then each subtree is listed by itself. */
async function listAll(github: GitHub, commit: string): Promise<readonly GitObject[]> {
  let requests = 0;
  const ask = (sha: string, recursive: boolean) => {
    requests += 1;
    if (requests > MAX_LISTING_REQUESTS) throw tooManyForTheApi(commit);
    return github.tree(sha, recursive);
  };
  async function walk(sha: string, prefix: string): Promise<readonly GitObject[]> {
    const whole = await ask(sha, true);
    if (!whole.truncated) return whole.objects.filter(isNoDirectory).map((object) => under(prefix, object));
    const level = await ask(sha, false);
    if (level.truncated) throw tooManyForTheApi(commit);
    const found: GitObject[] = [];
    for (const object of level.objects) {
      const child = under(prefix, object);
      if (isNoDirectory(object)) found.push(child);
      else found.push(...(await walk(object.sha, `${child.path}/`)));
    }
    return found;
  }
  return walk(commit, "");
}

function isNoDirectory(object: GitObject): boolean {
  return object.mode !== DIRECTORY_MODE;
}

function under(prefix: string, object: GitObject): GitObject {
  return { ...object, path: `${prefix}${object.path}` };
}

function tooManyForTheApi(commit: string): UserError {
  return new UserError(
    `commit ${commit} has more files than GitHub lists through its API`,
    "check the repository out first, with actions/checkout and fetch-depth: 0",
  );
}

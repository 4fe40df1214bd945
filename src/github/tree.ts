/** A commit's files through the API, for runs that have no checkout of it. */

import { createHash } from "node:crypto";
import { posix } from "node:path";
import { UserError } from "../errors.ts";
import type { Tree, TreeEntry } from "../sources/model.ts";
import { checkedPath, DEFAULT_LIMITS, outsideRoot, tooLarge } from "../sources/tree/limits.ts";
import type { GitHub, GitObject } from "./model.ts";

/** GITHUB_TOKEN has 1,000 requests an hour and repository. */
const MAX_LISTING_REQUESTS = 300;
const MAX_SYMLINKS = 20;

const TYPES: Readonly<Record<string, TreeEntry["type"] | undefined>> = {
  "100644": "file",
  "100755": "file",
  // Written by old versions of git.
  "100664": "file",
  "120000": "symlink",
  "160000": "submodule",
};
const DIRECTORY_MODE = "040000";

/** Blobs by their id, shared by the trees of one run: base and head have nearly all files in common. */
export type BlobCache = Map<string, Promise<Uint8Array>>;

/**
 * The {@link Tree} of a commit. The listing is asked for once and must be whole; a file is read by its blob id and its bytes are
 * checked against that id. Throws UserError where a file is missing, larger than 10 MiB, or a link that leaves the repository.
 */
export function githubTree(github: GitHub, commit: string, blobs: BlobCache = new Map()): Tree {
  let listing: Promise<ReadonlyMap<string, GitObject>> | undefined;
  const objects = () => {
    listing ??= listAll(github, commit).then((all) => new Map(all.map((object) => [object.path, object])));
    return listing;
  };
  return {
    ref: commit,
    async list() {
      return [...(await objects()).values()].map(toEntry);
    },
    async read(path) {
      return readObject(await objects(), path, (object) => readBlob(github, object, blobs));
    },
  };
}

function toEntry({ path, mode, size }: GitObject): TreeEntry {
  return { path, type: TYPES[mode] ?? "file", ...(size === undefined ? {} : { size }) };
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

/** Reads a file, with symbolic links in any segment of its path followed, inside of the repository only. */
async function readObject(
  objects: ReadonlyMap<string, GitObject>,
  path: string,
  read: (object: GitObject) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  let current = checkedPath(path);
  for (let links = 0; links <= MAX_SYMLINKS; links += 1) {
    const [object, rest] = firstObject(objects, current);
    const type = object === undefined ? undefined : TYPES[object.mode];
    if (type === "submodule") throw new UserError(`${path}: lies in a submodule, which is not read`);
    if (object === undefined || (type === "file" && rest !== "")) throw new UserError(`${path}: no such file`);
    if (type !== "symlink") return read(object);
    const target = new TextDecoder().decode(await read(object));
    const next = posix.join(posix.dirname(object.path), target, rest);
    if (posix.isAbsolute(target) || next === ".." || next.startsWith("../")) throw outsideRoot(path);
    current = checkedPath(next);
  }
  throw new UserError(`${path}: a symbolic link that leads to itself`);
}

/** The shortest leading part of the path that is listed, and what follows it. */
function firstObject(objects: ReadonlyMap<string, GitObject>, path: string): readonly [GitObject | undefined, string] {
  const segments = path.split("/");
  for (let length = 1; length <= segments.length; length += 1) {
    const object = objects.get(segments.slice(0, length).join("/"));
    if (object !== undefined) return [object, segments.slice(length).join("/")];
  }
  return [undefined, ""];
}

function readBlob(github: GitHub, object: GitObject, blobs: BlobCache): Promise<Uint8Array> {
  const size = object.size ?? 0;
  if (size > DEFAULT_LIMITS.fileBytes) throw tooLarge(object.path, size, DEFAULT_LIMITS);
  const known = blobs.get(object.sha);
  if (known !== undefined) return known;
  const blob = github.blob(object.sha).then((bytes) => {
    if (blobId(bytes, object.sha.length) === object.sha) return bytes;
    throw new UserError(`${object.path}: GitHub sent other bytes than blob ${object.sha}`, "run the job again");
  });
  blobs.set(object.sha, blob);
  return blob;
}

/** Git's own name for the bytes: SHA-1, or SHA-256 in repositories that use it. */
function blobId(bytes: Uint8Array, length: number): string {
  return createHash(length === 64 ? "sha256" : "sha1")
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest("hex");
}

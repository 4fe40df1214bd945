/** Git's own objects for a repository that is described as plain data: the same ids as git itself would give. */

import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { deflateSync } from "node:zlib";

export type FileDescription = string | { readonly symlink: string } | { readonly submodule: string };
export type Files = Readonly<Record<string, FileDescription>>;

export interface CommitDescription {
  readonly files: Files;
  /** Names of earlier commits. */
  readonly parents?: readonly string[];
}

export type RepositoryDescription = Readonly<Record<string, CommitDescription>>;

export interface TreeObject {
  readonly name: string;
  readonly mode: string;
  readonly sha: string;
}

export interface Commit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly files: Files;
}

export interface GitRepository {
  /** By the commits' names in the description. */
  readonly ids: Readonly<Record<string, string>>;
  readonly commits: ReadonlyMap<string, Commit>;
  readonly trees: ReadonlyMap<string, readonly TreeObject[]>;
  readonly blobs: ReadonlyMap<string, Buffer>;
  /** Every object as git stores it, before compression. */
  readonly raw: ReadonlyMap<string, Buffer>;
}

const PERSON = "Test <test@example.com> 1790000000 +0000";

/** Builds all objects of a repository. Commits are listed parents first. */
export function buildRepository(description: RepositoryDescription): GitRepository {
  const ids: Record<string, string> = {};
  const commits = new Map<string, Commit>();
  const trees = new Map<string, readonly TreeObject[]>();
  const blobs = new Map<string, Buffer>();
  const raw = new Map<string, Buffer>();

  function store(type: string, content: Buffer): string {
    const object = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content]);
    const sha = createHash("sha1").update(object).digest("hex");
    raw.set(sha, object);
    return sha;
  }

  function storeFile(name: string, file: FileDescription): TreeObject {
    if (typeof file !== "string" && "submodule" in file) return { name, mode: "160000", sha: file.submodule };
    const content = Buffer.from(typeof file === "string" ? file : file.symlink);
    const sha = store("blob", content);
    blobs.set(sha, content);
    return { name, mode: typeof file === "string" ? "100644" : "120000", sha };
  }

  function storeTree(files: Files): string {
    const folders = new Map<string, Record<string, FileDescription>>();
    const entries: TreeObject[] = [];
    for (const [path, file] of Object.entries(files)) {
      const slash = path.indexOf("/");
      if (slash === -1) {
        entries.push(storeFile(path, file));
      } else {
        const name = path.slice(0, slash);
        const folder = folders.get(name) ?? {};
        folder[path.slice(slash + 1)] = file;
        folders.set(name, folder);
      }
    }
    for (const [name, children] of folders) entries.push({ name, mode: "040000", sha: storeTree(children) });
    // Git sorts by bytes, and folders as if their name ended in a slash.
    const sortKey = ({ name, mode }: TreeObject) => Buffer.from(mode === "040000" ? `${name}/` : name);
    entries.sort((a, b) => Buffer.compare(sortKey(a), sortKey(b)));
    const content = entries.map(({ name, mode, sha }) =>
      Buffer.concat([Buffer.from(`${mode.replace(/^0/, "")} ${name}\0`), Buffer.from(sha, "hex")]),
    );
    const sha = store("tree", Buffer.concat(content));
    trees.set(sha, entries);
    return sha;
  }

  for (const [name, { files, parents = [] }] of Object.entries(description)) {
    const parentIds = parents.map((parent) => idOf(ids, parent));
    const tree = storeTree(files);
    const lines = [
      `tree ${tree}`,
      ...parentIds.map((parent) => `parent ${parent}`),
      `author ${PERSON}`,
      `committer ${PERSON}`,
      "",
      `${name}\n`,
    ];
    const sha = store("commit", Buffer.from(lines.join("\n")));
    ids[name] = sha;
    commits.set(sha, { sha, tree, parents: parentIds, files });
  }
  return { ids, commits, trees, blobs, raw };
}

export function idOf(ids: Readonly<Record<string, string>>, name: string): string {
  const sha = ids[name];
  if (sha === undefined) throw new Error(`no commit is named ${name}`);
  return sha;
}

/** Writes a checkout of `head` as actions/checkout leaves it: its files and `.git` with the objects of `commits` (names). */
export function writeCheckout(
  directory: string,
  repository: GitRepository,
  head: string,
  commits: readonly string[],
): void {
  const git = join(directory, ".git");
  mkdirSync(join(git, "refs", "heads"), { recursive: true });
  writeFileSync(join(git, "HEAD"), `${idOf(repository.ids, head)}\n`);
  writeFileSync(join(git, "config"), "[core]\n\trepositoryformatversion = 0\n\tbare = false\n");
  const complete = Object.keys(repository.ids).every((name) => commits.includes(name));
  if (!complete) writeFileSync(join(git, "shallow"), commits.map((name) => `${idOf(repository.ids, name)}\n`).join(""));
  for (const name of commits) {
    for (const sha of reachable(repository, idOf(repository.ids, name))) {
      writeObject(git, sha, repository.raw.get(sha) ?? Buffer.alloc(0));
    }
  }
  const { files } = repository.commits.get(idOf(repository.ids, head)) ?? { files: {} };
  for (const [path, file] of Object.entries(files)) {
    if (typeof file !== "string") continue;
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), file);
  }
}

/** The objects of one commit, without its parents'. */
function reachable(repository: GitRepository, sha: string): readonly string[] {
  const commit = repository.commits.get(sha);
  if (commit !== undefined) return [sha, ...reachable(repository, commit.tree)];
  const tree = repository.trees.get(sha);
  if (tree === undefined) return [sha];
  return [sha, ...tree.filter(({ mode }) => mode !== "160000").flatMap((entry) => reachable(repository, entry.sha))];
}

function writeObject(git: string, sha: string, object: Buffer): void {
  const path = join(git, "objects", sha.slice(0, 2), sha.slice(2));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, deflateSync(object));
}

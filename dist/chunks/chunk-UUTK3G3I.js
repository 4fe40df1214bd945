import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  CONFIG_PATHS,
  DEFAULT_LIMITS,
  checkedPath,
  inGitFolder,
  inSubmodule,
  outsideRoot,
  repositoryRoot,
  runGit,
  tooLarge,
  tooManyFiles
} from "./chunk-HWBFDDJE.js";
import {
  UserError,
  noSuchFile
} from "./chunk-J3BASWJ2.js";

// src/sources/tree/directory.ts
import { constants } from "node:fs";
import { lstat, open, readdir, realpath } from "node:fs/promises";
import { join, relative, sep } from "node:path";
var SKIPPED_FOLDERS = /* @__PURE__ */ new Set([".git", "node_modules"]);
var CONCURRENCY = 64;
async function openDirectoryTree(root, limits = DEFAULT_LIMITS) {
  const realRoot = await realpath(root).catch((error) => {
    throw notADirectory(root, codeOf(error));
  });
  if (!(await lstat(realRoot)).isDirectory()) throw notADirectory(root, "ENOTDIR");
  let listing;
  const list = () => {
    listing ??= listDirectory(realRoot, limits);
    return listing;
  };
  let submodules;
  return {
    ref: "working tree",
    list,
    async read(path) {
      submodules ??= list().then(
        (entries) => entries.filter(({ type }) => type === "submodule").map((entry) => entry.path)
      );
      return readInside(realRoot, path, limits, await submodules);
    }
  };
}
function notADirectory(root, code) {
  const missing = code === "ENOENT" || code === "ENOTDIR";
  return new UserError(missing ? `${root}: no such directory` : `cannot read ${root} (${code})`);
}
async function listDirectory(root, limits) {
  const tracked = await listWithGit(root);
  const paths = tracked !== void 0 && tracked.length > 0 ? tracked : await walk(root, limits);
  if (paths.length > limits.files) throw tooManyFiles(limits);
  const entries = [];
  for (let at = 0; at < paths.length; at += CONCURRENCY) {
    const some = await Promise.all(paths.slice(at, at + CONCURRENCY).map((path) => entryOf(root, path)));
    for (const entry of some) if (entry !== void 0) entries.push(entry);
  }
  return entries.sort((a, b) => a.path < b.path ? -1 : 1);
}
async function listWithGit(root) {
  const result = await runGit(root, ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
  if (result === void 0 || result.status !== 0) return void 0;
  return [...new Set(result.stdout.toString().split("\0"))].filter((path) => path !== "");
}
async function walk(root, limits) {
  const found = [];
  const folders = [""];
  for (let folder = folders.pop(); folder !== void 0; folder = folders.pop()) {
    for (const child of await readFolder(root, folder)) {
      const path = folder === "" ? child.name : `${folder}/${child.name}`;
      if (child.isDirectory()) {
        if (!SKIPPED_FOLDERS.has(child.name)) folders.push(path);
      } else found.push(path);
      if (found.length > limits.files) throw tooManyFiles(limits);
    }
  }
  return found;
}
async function readFolder(root, folder) {
  try {
    return await readdir(join(root, folder), { withFileTypes: true });
  } catch (error) {
    throw new UserError(`${folder || root}: the folder cannot be read (${codeOf(error)})`);
  }
}
async function entryOf(root, path) {
  try {
    const stats = await lstat(join(root, path));
    if (stats.isSymbolicLink()) return { path, type: "symlink" };
    if (stats.isDirectory()) return { path: path.replace(/\/$/, ""), type: "submodule" };
    return { path, type: "file", size: stats.size };
  } catch {
    return path.includes("�") ? { path, type: "file" } : void 0;
  }
}
async function readInside(root, path, limits, submodules) {
  const normal = checkedPath(path);
  refuseSubmodule(path, normal, submodules);
  const real = await realpath(join(root, normal)).catch((error) => {
    throw notReadable(path, error);
  });
  const inside2 = relative(root, real);
  if (inside2 === ".." || inside2.startsWith(`..${sep}`) || inside2 === real) throw outsideRoot(path);
  refuseSubmodule(path, inside2.split(sep).join("/"), submodules);
  if (inGitFolder(inside2)) throw new UserError(`${path}: git's own files are not read`);
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const file = await open(real, flags).catch((error) => {
    throw notReadable(path, error);
  });
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw new UserError(`${path}: is not a file`, void 0, "not-a-file");
    if (stats.size > limits.fileBytes) throw tooLarge(path, stats.size, limits);
    return await file.readFile();
  } finally {
    await file.close();
  }
}
function refuseSubmodule(path, inside2, submodules) {
  const around = submodules.find((submodule) => inside2 === submodule || inside2.startsWith(`${submodule}/`));
  if (around !== void 0) throw inSubmodule(path, around);
}
function notReadable(path, error) {
  const code = codeOf(error);
  if (code === "ENOENT" || code === "ENOTDIR") return noSuchFile(path);
  if (code === "ELOOP") return new UserError(`${path}: a symbolic link that leads to itself`);
  if (code === "EACCES" || code === "EPERM")
    return new UserError(`${path}: may not be read`, "check the file's permissions");
  return new UserError(`${path}: cannot be read (${code})`);
}
function codeOf(error) {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

// src/commands/scope.ts
import { lstat as lstat2, stat } from "node:fs/promises";
import { dirname, join as join2, relative as relative2, resolve, sep as sep2 } from "node:path";
async function scopeOf(paths, directory) {
  if (paths.length === 0) {
    const here = await Promise.all(CONFIG_PATHS.map((path) => exists(join2(directory, path))));
    return { root: here.includes(true) ? directory : await repositoryRoot(directory) ?? directory };
  }
  const absolute = paths.map((path) => resolve(directory, path));
  const kinds = await Promise.all(absolute.map((path, index) => isDirectory(path, paths[index] ?? path)));
  const [first] = absolute;
  if (absolute.length === 1 && kinds[0] === true && first !== void 0) return { root: first };
  for (const [index, path] of absolute.entries())
    if (kinds[index] === true && (await Promise.all(CONFIG_PATHS.map((one) => exists(join2(path, one))))).includes(true))
      throw new UserError(`${paths[index]}: has a config of its own`, "check one repository at a time");
  const root = commonFolder(absolute.map((path, index) => kinds[index] === true ? path : dirname(path)));
  return { root, paths: absolute.map((path) => inside(root, path)) };
}
async function exists(path) {
  return stat(path).then(
    () => true,
    () => false
  );
}
async function isDirectory(path, shown) {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    const dangling = await lstat2(path).then(
      () => true,
      () => false
    );
    throw new UserError(`${shown}: ${dangling ? "a symbolic link that leads nowhere" : "no such file or folder"}`);
  }
}
function commonFolder(folders) {
  const [first = sep2, ...others] = folders;
  return others.reduce((common, folder) => {
    let current = common;
    while (folder !== current && !folder.startsWith(current.endsWith(sep2) ? current : current + sep2))
      current = dirname(current);
    return current;
  }, first);
}
function inside(root, path) {
  const shown = relative2(root, path);
  if (shown.startsWith(".."))
    throw new UserError(`${path}: outside of ${root}`, "a config lies in the repository that it describes");
  return shown.split(sep2).join("/");
}
function loadingOf(scope, config, directory) {
  return {
    ...scope.paths === void 0 ? {} : { paths: scope.paths },
    ...config === void 0 ? {} : { configPath: inside(scope.root, resolve(directory, config)) }
  };
}

export {
  openDirectoryTree,
  scopeOf,
  loadingOf
};

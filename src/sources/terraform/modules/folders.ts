/** The folders of Terraform's files: each holds one module (https://developer.hashicorp.com/terraform/language/files). */

import { posix } from "node:path";
import type { SourceText } from "../../document/read.ts";

/** `path` is `.` at the top of the repository. `configs` and `overrides` in the order in which Terraform loads them. */
export interface Folder {
  readonly path: string;
  readonly configs: readonly SourceText[];
  /** `override.tf`, `x_override.tf`, and such ending with `.tf.json`. */
  readonly overrides: readonly SourceText[];
  /** Those that Terraform loads by itself, the weakest first. */
  readonly variableFiles: readonly SourceText[];
}

const CONFIG = /\.tf(?:\.json)?$/;
const OVERRIDE = /(?:^|_)override\.tf(?:\.json)?$/;
const AUTOMATIC = /\.auto\.tfvars(?:\.json)?$/;

/** By path. Folders without a `.tf` file are left out. */
export function groupFolders(sources: readonly SourceText[]): ReadonlyMap<string, Folder> {
  const folders = new Map<string, SourceText[]>();
  for (const source of sources) {
    const path = posix.dirname(source.path);
    // Copies of remote modules, which `terraform init` makes.
    if (path.split("/").includes(".terraform")) continue;
    const texts = folders.get(path);
    if (texts === undefined) folders.set(path, [source]);
    else texts.push(source);
  }
  const found = new Map<string, Folder>();
  for (const path of [...folders.keys()].sort()) {
    const folder = toFolder(path, folders.get(path) ?? []);
    if (folder.configs.length + folder.overrides.length > 0) found.set(path, folder);
  }
  return found;
}

function toFolder(path: string, texts: readonly SourceText[]): Folder {
  const named = texts
    .map((source) => ({ name: posix.basename(source.path), source }))
    .filter(({ name }) => !isIgnored(name))
    .sort((left, right) => compare(left.name, right.name));
  const those = (test: (name: string) => boolean) => named.filter(({ name }) => test(name)).map(({ source }) => source);
  return {
    path,
    configs: those((name) => CONFIG.test(name) && !OVERRIDE.test(name)),
    overrides: those((name) => OVERRIDE.test(name)),
    // https://developer.hashicorp.com/terraform/language/values/variables: precedence of variable files.
    variableFiles: [
      ...those((name) => name === "terraform.tfvars"),
      ...those((name) => name === "terraform.tfvars.json"),
      ...those((name) => AUTOMATIC.test(name)),
    ],
  };
}

/** Terraform ignores what editors leave behind. */
function isIgnored(name: string): boolean {
  return name.startsWith(".") || name.endsWith("~") || (name.startsWith("#") && name.endsWith("#"));
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Whether a module's source is a path (https://developer.hashicorp.com/terraform/language/modules/sources#local-paths). */
export function isLocalSource(source: string): boolean {
  return /^\.\.?(?:[/\\]|$)/.test(source);
}

/** The folder that a local module is in; undefined where it leaves the repository. */
export function localFolder(from: string, source: string): string | undefined {
  const path = posix.join(from, source.replaceAll("\\", "/")).replace(/(?<=.)\/$/, "");
  return path === ".." || path.startsWith("../") || path.startsWith("/") ? undefined : path;
}

/** Reads the files of a tree that may hold policies, and tells templates from documents by a look at their text. */

import { UserError } from "../../errors.ts";
import { isBesideTemplates } from "../cloudformation/cdk-manifest.ts";
import type { Collector } from "../collector.ts";
import { isPolicyText } from "../document/inside.ts";
import { decode, isLfsPointer, type SourceText } from "../document/read.ts";
import type { Tree, TreeEntry } from "../model.ts";
import { type TemplateFiles, templateKind } from "../template/files.ts";
import { notTextOfPlan } from "../terraform/plan/recognise.ts";
import { isNamedLikePolicy, mayBeMisspelt } from "./unrecognised.ts";

export interface ScannedFiles {
  /** Files that look like a policy, and those that the user named. */
  readonly documents: readonly SourceText[];
  readonly templates: TemplateFiles;
}

/** Whether discovery reads a file of this name: a new one may add a policy that nothing else names. */
export function isCandidate(path: string): boolean {
  return /\.(?:json|ya?ml|tf|tfvars|template|cfn|cform)$/i.test(path);
}

/** Bytes that are in memory at the same time. */
const CHUNK_BYTES = 16 * 1024 * 1024;
const CHUNK_FILES = 256;

/**
 * Every file of JSON, YAML, CloudFormation and Terraform that may matter, in the order of paths; of files with the same content that are
 * links to one another only one.
 * @param explicit files that the user named: each is a document or a template
 */
export async function scanFiles(
  tree: Tree,
  entries: readonly TreeEntry[],
  explicit: ReadonlySet<string>,
  collector: Collector,
): Promise<ScannedFiles> {
  for (const { path, type } of entries) {
    if (type === "submodule") collector.remark(path, "a submodule: its files are not read");
  }
  const candidates = entries
    .filter(({ path, type }) => type !== "submodule" && (isCandidate(path) || explicit.has(path)))
    // Links last: one to a file that is listed itself says nothing new.
    .sort((a, b) => Number(a.type === "symlink") - Number(b.type === "symlink") || (a.path < b.path ? -1 : 1));
  const links = new Set(candidates.filter(({ type }) => type === "symlink").map(({ path }) => path));
  const listed = new Set(entries.map(({ path }) => path));
  const isOfCdk = (source: SourceText): boolean => isBesideTemplates(source, (path) => listed.has(path));
  const known = new Set<string>();
  const documents: SourceText[] = [];
  const templates = { cloudformation: [] as SourceText[], plans: [] as SourceText[], terraform: [] as SourceText[] };
  for (const chunk of chunksOf(candidates)) {
    const sources = await Promise.all(
      chunk.map((entry) => readCandidate(tree, entry, explicit.has(entry.path), collector)),
    );
    for (const source of sources) {
      if (source === undefined || (links.has(source.path) && known.has(source.sha256))) continue;
      known.add(source.sha256);
      const kind = templateKind(source.path, source.text);
      if (kind === "terraform") templates.terraform.push(source);
      else if (kind === "terraform-plan") templates.plans.push(source);
      else if (kind === "cloudformation") templates.cloudformation.push(source);
      else if (explicit.has(source.path) || (looksLikePolicy(source) && !isOfCdk(source))) documents.push(source);
    }
  }
  return { documents, templates };
}

function looksLikePolicy({ path, text }: SourceText): boolean {
  return isPolicyText(text) || isNamedLikePolicy(path) || mayBeMisspelt(text);
}

async function readCandidate(
  tree: Tree,
  entry: TreeEntry,
  explicit: boolean,
  collector: Collector,
): Promise<SourceText | undefined> {
  try {
    const bytes = await tree.read(entry.path);
    const notText = explicit ? notTextOfPlan(entry.path, bytes) : undefined;
    if (notText !== undefined) {
      collector.problem(notText);
      return undefined;
    }
    const decoded = decode(entry.path, bytes);
    if ("ok" in decoded) return decoded.ok;
    if (isLfsPointer(bytes)) {
      if (explicit || isNamedLikePolicy(entry.path)) collector.problem(...decoded.problems);
      else collector.remark(entry.path, "a pointer of Git LFS: its content is not in git");
      return undefined;
    }
    // Perhaps a policy in another encoding: then it must not be passed over.
    if (isPolicyText(Buffer.from(bytes).toString("latin1").replaceAll("\0", "")))
      collector.problem(...decoded.problems);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // A link to nothing or to a folder has no text of its own.
    if (entry.type === "symlink" && error.code !== undefined) return undefined;
    const help = error.help === undefined ? {} : { help: error.help };
    collector.problem({
      severity: "error",
      rule: "unreadable-input",
      path: entry.path,
      message: error.message,
      ...help,
    });
  }
  return undefined;
}

function chunksOf(entries: readonly TreeEntry[]): TreeEntry[][] {
  const chunks: TreeEntry[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const size = entry.size ?? 0;
    if (bytes + size > CHUNK_BYTES || (chunks.at(-1)?.length ?? 0) >= CHUNK_FILES) {
      chunks.push([]);
      bytes = 0;
    }
    chunks.at(-1)?.push(entry);
    bytes += size;
  }
  return chunks;
}

/** Finds the policy documents of a tree by their content. */

import { aKind } from "../../authorization/policy/kinds.ts";
import { UserError } from "../../errors.ts";
import { GENESYS_ACCOUNTS } from "../../genesys/accounts.ts";
import type { Gap, PolicyDocument } from "../../inventory/model.ts";
import type { Collector, PolicySource } from "../collector.ts";
import { cureForPasted, describeCharacter } from "../document/characters.ts";
import { isPolicyText, type PoliciesInside, policiesInside } from "../document/inside.ts";
import { isPolicyDocument, recogniseKind } from "../document/kind.ts";
import { indexLines } from "../document/lines.ts";
import type { ParsedDocument } from "../document/model.ts";
import { decode, isLfsPointer, parseText, type SourceText } from "../document/read.ts";
import type { Tree, TreeEntry } from "../model.ts";
import type { NestedPolicy } from "./nested.ts";
import { isLenientJson, isNamedLikePolicy, mayBeMisspelt, meantAsPolicy } from "./unrecognised.ts";

export interface FoundDocuments {
  readonly documents: readonly PolicyDocument[];
  /** Templates and plans that speak of an export, and cannot be read by this version. */
  readonly gaps: readonly Gap[];
  /** Files with a policy below their top level. */
  readonly nested: readonly NestedPolicy[];
}

/** Whether discovery reads a file of this name: a new one may add a policy that nothing else names. */
export function isCandidate(path: string): boolean {
  return /\.(?:json|ya?ml|tf)$/i.test(path);
}

/** Bytes that are in memory at the same time. */
const CHUNK_BYTES = 16 * 1024 * 1024;
const CHUNK_FILES = 256;

const SPEAKS_OF_EXPORTS = new RegExp(
  [...GENESYS_ACCOUNTS, "sts:ExternalId", "aws_s3_bucket_policy", "AWS::S3::BucketPolicy"].join("|"),
  "i",
);
const PASTED_MEMBER = /[\u2018-\u201f]\s*(?:Statement|Effect|Version)\b/;

/**
 * Reads every .json, .yaml and .yml file that looks like a policy. One that looks so and cannot be parsed is a problem; all
 * others are left alone.
 * @param explicit files that the user named: each must be a policy document
 */
export async function findDocuments(
  tree: Tree,
  entries: readonly TreeEntry[],
  explicit: ReadonlySet<string>,
  collector: Collector,
): Promise<FoundDocuments> {
  for (const { path, type } of entries) {
    if (type === "submodule") collector.remark(path, "a submodule: its files are not read");
  }
  const candidates = entries
    .filter(({ path, type }) => type !== "submodule" && (isCandidate(path) || explicit.has(path)))
    // Links last: one to a file that is listed itself says nothing new.
    .sort((a, b) => Number(a.type === "symlink") - Number(b.type === "symlink") || (a.path < b.path ? -1 : 1));
  const links = new Set(candidates.filter(({ type }) => type === "symlink").map(({ path }) => path));
  const known = new Set<string>();
  const documents: PolicyDocument[] = [];
  const templates: string[] = [];
  const nested: NestedPolicy[] = [];
  const doubtful = new Set<string>();
  for (const chunk of chunksOf(candidates)) {
    const sources = await Promise.all(
      chunk.map((entry) => readCandidate(tree, entry, explicit.has(entry.path), collector)),
    );
    for (const source of sources) {
      if (source === undefined || (links.has(source.path) && known.has(source.sha256))) continue;
      known.add(source.sha256);
      const found = await examine(source, explicit.has(source.path), collector, doubtful);
      if (found === "template") templates.push(source.path);
      else if (found === "nested") nested.push({ path: source.path, text: source.text });
      else documents.push(...found);
    }
  }
  documents.sort((a, b) => (a.path < b.path ? -1 : 1));
  const undecided = documents.filter((document) => doubtful.has(document.path)).map(bucketOrEndpoint);
  return { documents, gaps: [...undecided, ...templatesGaps(templates)], nested };
}

/** A policy with a principal for no one bucket may hang on an endpoint, where it does not count, or on the bucket. */
function bucketOrEndpoint({ path }: PolicyDocument): Gap {
  return {
    what: `what ${path} is attached to`,
    why: "its content suits a bucket policy and a VPC endpoint policy",
    cure: "name it in a config under inventory.buckets, or call the file endpoint or bucket after what it is attached to",
  };
}

async function readCandidate(
  tree: Tree,
  entry: TreeEntry,
  explicit: boolean,
  collector: Collector,
): Promise<SourceText | undefined> {
  try {
    const bytes = await tree.read(entry.path);
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

async function examine(
  source: SourceText,
  explicit: boolean,
  collector: Collector,
  doubtful: Set<string>,
): Promise<readonly PolicyDocument[] | "template" | "nested"> {
  const { path, text } = source;
  if (isTemplate(path, text)) return explicit || SPEAKS_OF_EXPORTS.test(text) ? "template" : [];
  const looksLike = explicit || isPolicyText(text);
  const named = isNamedLikePolicy(path);
  if (!looksLike && !named && !mayBeMisspelt(text)) return [];
  const parsed = await parseText(source);
  if (!("ok" in parsed)) {
    if (looksLike || (named && !isLenientJson(text))) collector.problem(...parsed.problems);
    return [];
  }
  const { value } = parsed.ok;
  if (isPolicyDocument(value)) return recognise({ ...parsed.ok, value }, explicit, collector, doubtful);
  const inside = await policiesInside(source);
  if (inside.policies.length === 0) return examineOther(source, parsed.ok, inside, explicit, collector);
  return takeInside(inside, explicit, collector, doubtful) ?? "nested";
}

/** Policies inside of a file count where all of them say what they are; undefined where one does not. */
function takeInside(
  { policies, broken, tooMany }: PoliciesInside,
  explicit: boolean,
  collector: Collector,
  doubtful: Set<string>,
): readonly PolicyDocument[] | undefined {
  const values = policies.flatMap((policy) =>
    isPolicyDocument(policy.value) ? { ...policy, value: policy.value } : [],
  );
  // Not by the file's name: it speaks of the file.
  const certain = values.every(({ value }) => recogniseKind(value, "")?.certain !== false);
  if (tooMany || broken.length > 0 || (!certain && !explicit)) return undefined;
  const documents = values.flatMap((policy) => recognise(policy, explicit, collector, doubtful));
  for (const { policy } of documents)
    collector.assume(policy.id, "it stands inside of the file, and was taken to be in force");
  return documents;
}

type RecognisedSource = PolicySource & { readonly value: Readonly<Record<string, unknown>> };

/** The document as the policy that its content speaks of. */
function recognise(
  source: RecognisedSource,
  explicit: boolean,
  collector: Collector,
  doubtful: Set<string>,
): readonly PolicyDocument[] {
  const { path, address } = source;
  const what = address === undefined ? path : `${path}#${address}`;
  const recognised = recogniseKind(source.value, path);
  if (recognised === undefined) {
    const why = "a resource policy of a service that takes no part in an export, or of no service that can be told";
    if (explicit) collector.problem({ severity: "error", rule: "unreadable-input", path, message: `${what}: ${why}` });
    else collector.remark(what, why);
    return [];
  }
  if (!recognised.certain) {
    if (recognised.kind === "vpc-endpoint-policy") doubtful.add(path);
    collector.assume(what, `it was taken for ${aKind(recognised.kind)}: ${recognised.why}`);
  }
  return [collector.policy(source, recognised.kind)];
}

/** A file with the words of a policy that is none at its top level. */
function examineOther(
  source: SourceText,
  document: ParsedDocument,
  { broken }: PoliciesInside,
  explicit: boolean,
  collector: Collector,
): "nested" | [] {
  const { path, text } = source;
  const meant = meantAsPolicy(path, document);
  const pasted = PASTED_MEMBER.exec(text);
  if (pasted !== null) {
    // Legal YAML, in which the quotes are part of the keys.
    const { line, column } = indexLines(text).position(pasted.index);
    const character = text.charAt(pasted.index);
    const message = `found ${describeCharacter(character)} around the name of an element (line ${line}, column ${column})`;
    const help = cureForPasted(character);
    collector.problem({ severity: "error", rule: "unreadable-input", path, line, column, message, help });
  } else if (meant !== undefined) collector.problem(meant);
  else if (explicit) {
    const message = `${path}: not a policy document, which has Statement at its top level`;
    collector.problem({ severity: "error", rule: "unreadable-input", path, message, ...broken[0] });
  } else if (broken.length > 0) return "nested";
  return [];
}

function isTemplate(path: string, text: string): boolean {
  if (/\.tf$/i.test(path)) return true;
  return (
    text.includes("AWSTemplateFormatVersion") ||
    (text.includes("Resources") && /["']?Type["']?\s*:\s*["']?AWS::/.test(text)) ||
    text.includes('"planned_values"')
  );
}

function templatesGaps(paths: readonly string[]): readonly Gap[] {
  if (paths.length === 0) return [];
  const shown = paths.slice(0, 10).join(", ");
  const more = paths.length > 10 ? ` and ${paths.length - 10} more` : "";
  return [
    {
      what: `the policies in ${shown}${more}`,
      why: "templates, plans and Terraform files are not read by this version",
      cure: "give their policies as JSON or YAML documents, and name those in .github/genesys-export-gate.yml",
    },
  ];
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

/** Finds the policy documents among files by their content. */

import type { PolicyKind } from "../../authorization/model.ts";
import { aKind } from "../../authorization/policy/kinds.ts";
import type { Gap, PolicyDocument } from "../../inventory/model.ts";
import type { Collector, PolicySource } from "../collector.ts";
import { cureForPasted, describeCharacter } from "../document/characters.ts";
import { isPolicyText, type PoliciesInside, policiesInside } from "../document/inside.ts";
import { isPolicyDocument, recogniseKind } from "../document/kind.ts";
import { indexLines } from "../document/lines.ts";
import type { ParsedDocument } from "../document/model.ts";
import { parseText, type SourceText } from "../document/read.ts";
import type { NestedPolicy } from "./nested.ts";
import { bucketsOfPolicy } from "./read-policies.ts";
import { isLenientJson, isNamedLikePolicy, meantAsPolicy } from "./unrecognised.ts";

export interface FoundDocuments {
  readonly documents: readonly PolicyDocument[];
  readonly gaps: readonly Gap[];
  /** Files with a policy below their top level. */
  readonly nested: readonly NestedPolicy[];
}

const PASTED_MEMBER = /[\u2018-\u201f]\s*(?:Statement|Effect|Version)\b/;

/**
 * The policies among files that look like one. One that looks so and cannot be parsed is a problem; all others are left alone.
 * @param explicit files that the user named: each must be a policy document
 */
export async function findDocuments(
  sources: readonly SourceText[],
  explicit: ReadonlySet<string>,
  collector: Collector,
): Promise<FoundDocuments> {
  const documents: PolicyDocument[] = [];
  const nested: NestedPolicy[] = [];
  const doubtful = new Set<string>();
  const later: { readonly source: SourceText; readonly inside: PoliciesInside }[] = [];
  for (const source of sources) {
    const found = await examine(source, explicit.has(source.path), collector, doubtful);
    if ("policies" in found) later.push({ source, inside: found });
    else documents.push(...found);
  }
  const own = [...documents];
  for (const { source, inside } of later) {
    const taken = takeInside(inside, own, explicit.has(source.path), collector, doubtful);
    if (taken === undefined) nested.push({ path: source.path, text: source.text });
    else documents.push(...taken);
  }
  documents.sort((a, b) => (a.policy.id < b.policy.id ? -1 : 1));
  const undecided = documents.filter((document) => doubtful.has(document.path)).map(bucketOrEndpoint);
  return { documents, gaps: undecided, nested };
}

/** A policy with a principal for no one bucket may hang on an endpoint, where it does not count, or on the bucket. */
function bucketOrEndpoint({ path }: PolicyDocument): Gap {
  return {
    what: `what ${path} is attached to`,
    why: "its content suits a bucket policy and a VPC endpoint policy",
    cure: "name it in a config under inventory.buckets, or call the file endpoint or bucket after what it is attached to",
  };
}

async function examine(
  source: SourceText,
  explicit: boolean,
  collector: Collector,
  doubtful: Set<string>,
): Promise<readonly PolicyDocument[] | PoliciesInside> {
  const { path, text } = source;
  const looksLike = explicit || isPolicyText(text);
  const named = isNamedLikePolicy(path);
  const parsed = await parseText(source);
  if (!("ok" in parsed)) {
    if (looksLike || (named && !isLenientJson(text))) collector.problem(...parsed.problems);
    return [];
  }
  const { value } = parsed.ok;
  if (isPolicyDocument(value)) return recognise({ ...parsed.ok, value }, explicit, collector, doubtful);
  const inside = await policiesInside(source);
  return inside.policies.length === 0 ? examineOther(source, parsed.ok, inside, explicit, collector) : inside;
}

/**
 * Policies inside of a file count where all of them say what they are, and none of them takes the place of a policy that has a file of
 * its own; else undefined.
 * @param own the policies with a file of their own
 */
function takeInside(
  { policies, broken, tooMany }: PoliciesInside,
  own: readonly PolicyDocument[],
  explicit: boolean,
  collector: Collector,
  doubtful: Set<string>,
): readonly PolicyDocument[] | undefined {
  const values = policies.flatMap((policy) =>
    isPolicyDocument(policy.value) ? { ...policy, value: policy.value } : [],
  );
  // Not by the file's name: it speaks of the file.
  const kinds = values.map(({ value }) => recogniseKind(value, ""));
  const certain = kinds.every((found) => found?.certain !== false);
  if (tooMany || broken.length > 0 || (!certain && !explicit)) return undefined;
  if (!explicit && values.some(({ value }, index) => hasOwnFile(value, kinds[index]?.kind, own))) return undefined;
  const documents = values.flatMap((policy) => recognise(policy, explicit, collector, doubtful));
  for (const { policy } of documents)
    collector.assume(policy.id, "it stands inside of the file, and was taken to be in force");
  return documents;
}

/** Whether a policy of this kind, and of the same bucket, has a file of its own. */
function hasOwnFile(value: unknown, kind: PolicyKind | undefined, own: readonly PolicyDocument[]): boolean {
  const text = JSON.stringify(value);
  return own.some(
    (document) =>
      document.kind === kind &&
      (kind !== "bucket-policy" || bucketsOfPolicy(document).some((bucket) => text.includes(`:::${bucket}`))),
  );
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
  inside: PoliciesInside,
  explicit: boolean,
  collector: Collector,
): PoliciesInside | [] {
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
    collector.problem({ severity: "error", rule: "unreadable-input", path, message, ...inside.broken[0] });
  } else if (inside.broken.length > 0) return inside;
  return [];
}

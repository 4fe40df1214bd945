/**
 * Policies of an export's own bucket or key, and trust in Genesys, that lie in the repository and that the config does not name.
 */

import { GENESYS_ACCOUNTS } from "../../genesys/accounts.ts";
import type { DeclaredExport, Inventory, PolicyDocument } from "../../inventory/model.ts";
import { type Collector, createCollector } from "../collector.ts";
import { findDocuments } from "../discovery/find-documents.ts";
import { bucketsOfPolicy, namedKeys, readTrust } from "../discovery/read-policies.ts";
import { scanFiles } from "../discovery/scan.ts";
import type { Tree } from "../model.ts";

/** Remarks on each of them. The config says what counts, so nothing else comes of them, broken files included. */
export async function remarkUnreferenced(
  tree: Tree,
  { buckets }: Pick<Inventory, "buckets">,
  exports: readonly DeclaredExport[],
  collector: Collector,
): Promise<void> {
  const inputs = collector.inputs();
  const paths = new Set(inputs.map(({ path }) => path));
  const names = new Set(exports.map(({ bucket }) => bucket));
  const keys = new Set(
    buckets.filter(({ name }) => names.has(name)).flatMap(({ encryption }) => encryption?.key ?? []),
  );
  const entries = (await tree.list()).filter(({ path, type }) => type === "file" && !paths.has(path));
  const apart = createCollector(tree.ref);
  const { documents: sources } = await scanFiles(tree, entries, new Set(), apart);
  const { documents, nested } = await findDocuments(sources, new Set(), apart);
  for (const document of documents) {
    const named = namedBy(document, names, keys);
    if (named !== undefined) collector.assume(document.path, `it names ${named}, but the config does not reference it`);
    if (document.kind === "trust-policy" && readTrust(document).genesys)
      collector.assume(document.path, `${trusts(document.text)}, but the config does not reference it: ${UNJUDGED}`);
  }
  for (const { path, text } of nested) {
    if (GENESYS_ACCOUNTS.some((account) => text.includes(account)))
      collector.assume(path, `${trusts(text)} below its top level, but the config does not reference it: ${UNJUDGED}`);
  }
}

const UNJUDGED = "an export by the role that it belongs to is not judged unless the config names it under exports";

function trusts(text: string): string {
  const account = GENESYS_ACCOUNTS.find((id) => text.includes(id));
  return account === undefined ? "it trusts Genesys" : `it trusts the Genesys account ${account}`;
}

function namedBy(
  document: PolicyDocument,
  buckets: ReadonlySet<string>,
  keys: ReadonlySet<string>,
): string | undefined {
  if (document.kind === "bucket-policy") {
    const bucket = bucketsOfPolicy(document).find((name) => buckets.has(name));
    return bucket === undefined ? undefined : `the bucket ${bucket}`;
  }
  if (document.kind !== "key-policy") return undefined;
  const key = namedKeys([document]).find((arn) => keys.has(arn));
  const byPath = [...keys].find((arn) => document.path.includes(arn.split("key/")[1] ?? arn));
  return key === undefined && byPath === undefined ? undefined : `the key ${key ?? byPath}`;
}

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document */

import { knownText, type Member, memberOf, type ObjectValue, textValue, type Value } from "../../../template/value.ts";
import { encodeJson } from "../../functions/json-text.ts";
import type { Instance } from "../../model.ts";
import type { DataSource } from "../registry.ts";
import { itemsIn } from "./elements.ts";
import { merge, refuseRepeated, type Statement } from "./merge.ts";
import { readStatement } from "./statement.ts";
import { readDocument } from "./written.ts";

const NEWEST = "2012-10-17";

export interface PolicyDocument {
  readonly version: Value | undefined;
  readonly id: Value | undefined;
  readonly statements: readonly Statement[];
}

/** `decoded` of the texts has the places of the blocks and arguments. */
export const IAM_POLICY_DOCUMENT: DataSource = {
  type: "aws_iam_policy_document",
  texts: ["json", "minified_json"],
  computed: (instance) => {
    const document = toValue(combined(instance), instance);
    const json: Value = { ...encodeJson(document, instance.place), decoded: document };
    return new Map([
      ["json", json],
      ["minified_json", json],
    ]);
  },
};

/** In this order, later statements in the place of earlier ones with the same sid. */
function combined(instance: Instance): PolicyDocument {
  const sources = documentsIn(instance, "source_policy_documents");
  const ofSources = sources.flatMap(({ statements }) => statements);
  refuseRepeated(ofSources, "the source documents together");
  const own = ownDocument(instance);
  refuseRepeated(own.statements, "the document");
  const base = documentsIn(instance, "source_json");
  const overrides = [...documentsIn(instance, "override_policy_documents"), ...documentsIn(instance, "override_json")];
  const all = [...base, ...sources, own, ...overrides];
  const before = mergeAll([], base);
  const withOwn = merge(merge(before, ofSources, true), own.statements, true);
  return {
    version: latest(all.flatMap(({ version }) => version ?? [])),
    id: all.flatMap(({ id }) => (id === undefined || knownText(id) === "" ? [] : id)).at(-1),
    statements: mergeAll(withOwn, overrides),
  };
}

/** Documents whose statements may repeat a sid: the last one counts. */
function mergeAll(start: readonly Statement[], documents: readonly PolicyDocument[]): readonly Statement[] {
  return documents.reduce((merged, { statements }) => merge(merged, statements, false), start);
}

function documentsIn({ attributes }: Instance, name: string): readonly PolicyDocument[] {
  const value = memberOf(attributes, name);
  const documents = value === undefined ? [] : value.kind === "list" ? value.items : [value];
  return documents.flatMap((document) => readDocument(document) ?? []);
}

function ownDocument({ attributes, place }: Instance): PolicyDocument {
  const version = memberOf(attributes, "version") ?? textValue(NEWEST, place);
  const statements = itemsIn(memberOf(attributes, "statement")).map((block) => readStatement(block, version));
  return { version, id: memberOf(attributes, "policy_id"), statements };
}

/** The later of the two that there are. An unknown one may be either. */
function latest(versions: readonly Value[]): Value | undefined {
  const newest = versions.find((version) => knownText(version) === NEWEST);
  return newest ?? versions.find((version) => knownText(version) === undefined) ?? versions[0];
}

function toValue({ version, id, statements }: PolicyDocument, { place }: Instance): ObjectValue {
  const members = new Map<string, Member>();
  if (version !== undefined) members.set("Version", { value: version, place: version.place });
  if (id !== undefined) members.set("Id", { value: id, place: id.place });
  const items = statements.map(({ value }) => value);
  if (items.length > 0) members.set("Statement", { value: { kind: "list", items, place }, place });
  return { kind: "object", members, place };
}

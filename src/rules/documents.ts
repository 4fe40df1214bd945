/** Finding a policy document, and the place of a statement or element in it. */

import type { JsonPath, StatementReference } from "../authorization/model.ts";
import type { Inventory, Place, PolicyDocument } from "../inventory/model.ts";
import { placesOf } from "../inventory/pointer.ts";

/** Documents by the id of their policy. */
export type DocumentIndex = ReadonlyMap<string, PolicyDocument>;

/** Every document of the inventory by policy id. */
export function indexDocuments(inventory: Inventory): DocumentIndex {
  return new Map(inventory.documents.map((document) => [document.policy.id, document]));
}

/** Where the value at the path was written; the member (key and value) where `part` asks for it. */
export function placeIn(
  document: PolicyDocument,
  path: JsonPath,
  part: "value" | "member" = "value",
): Place | undefined {
  const places = placesOf(document, path);
  return part === "member" ? (places?.key ?? places?.value) : places?.value;
}

/** The statement's own lines. */
export function placeOfStatement(reference: StatementReference, documents: DocumentIndex): Place | undefined {
  const document = documents.get(reference.policy);
  return document === undefined ? undefined : placeIn(document, reference.path);
}

/** A statement as people call it: its Sid, else its number from 1. */
export function statementName(reference: StatementReference): string {
  return reference.sid === undefined || reference.sid === ""
    ? `statement ${reference.statement + 1}`
    : `statement ${reference.sid}`;
}

/** A managed policy of AWS' own, as it was read: nobody but AWS can edit it. */
export function isManagedByAws({ path }: Pick<PolicyDocument, "path">): boolean {
  return /^arn:[^:]+:iam::aws:policy\//.test(path);
}

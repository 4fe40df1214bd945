/** What a statement of a policy says, as far as cures ask. */

import type { ConditionTest, Policy, Statement } from "../authorization/model.ts";
import { CATALOGUE } from "../genesys/catalogue.ts";
import type { PolicyDocument } from "../inventory/model.ts";
import type { Change } from "./edit-json.ts";
import { stringList, valueAt } from "./json-values.ts";

/** A statement and the document that it stands in. */
export interface Site {
  readonly document: PolicyDocument;
  readonly statement: Statement;
}

/** Every statement of documents that were read. */
export function sitesIn(documents: readonly PolicyDocument[]): readonly Site[] {
  return documents.flatMap((document) =>
    "unknown" in document.policy
      ? []
      : (document.policy satisfies Policy).statements.map((statement) => ({ document, statement })),
  );
}

export function isAllow({ statement }: Site): boolean {
  return statement.effect === "Allow";
}

/** A statement as people call it. */
export function nameOf({ sid, index }: Statement): string {
  return sid === undefined || sid === "" ? `statement ${index + 1}` : `statement ${sid}`;
}

const OF_EXPORT: ReadonlySet<string> = new Set(CATALOGUE.map(({ action }) => action.toLowerCase()));

/** Allows nothing but what an export does. */
export function isForExport({ actions = [] }: Statement): boolean {
  return actions.length > 0 && actions.every((action) => OF_EXPORT.has(action.toLowerCase()));
}

export function allows({ actions = [] }: Statement, action: string): boolean {
  return actions.some((one) => one.toLowerCase() === action.toLowerCase());
}

/** The statement's only principals are these ARNs or accounts. */
export function namesOnly({ principal }: Statement, wanted: (text: string) => boolean): boolean {
  if (principal === undefined || principal.everyone || principal.aws.length === 0) return false;
  const { aws, service, federated, canonicalUser } = principal;
  return service.length + federated.length + canonicalUser.length === 0 && aws.every(wanted);
}

/** More items for an element that is a text or a list. */
export function addItems({ document, statement }: Site, element: readonly string[], more: readonly string[]): Change {
  const path = [...statement.path, ...element];
  const listed = stringList(valueAt(document.value, path));
  return { set: path, value: [...listed, ...more.filter((item) => !listed.includes(item))] };
}

/** Another text for one of an element that is a text or a list. */
export function replaceItem(
  { document, statement }: Site,
  element: readonly string[],
  old: string,
  text: string,
): Change {
  const path = [...statement.path, ...element];
  const value = valueAt(document.value, path);
  if (!Array.isArray(value)) return { set: path, value: text };
  const items: readonly unknown[] = value;
  if (items.includes(text)) return { set: path, value: items.filter((item) => item !== old) };
  return { set: [...path, items.indexOf(old)], value: text };
}

/** The tests of a key, however it is spelt. */
export function testsOf({ conditions }: Statement, key: string): readonly ConditionTest[] {
  return conditions.filter((test) => test.key.toLowerCase() === key.toLowerCase());
}

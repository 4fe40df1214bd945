/** Policy documents for the tests of the reports, with the places that the sources would give them. */

import { type Node, parseTree } from "jsonc-parser";
import type { Effect, PolicyKind, Statement, StatementReference } from "../../src/authorization/model.ts";
import type { NodePlaces, Place, PolicyDocument } from "../../src/inventory/model.ts";
import { toPointer } from "../../src/inventory/pointer.ts";

/** A JSON policy document; its id is its path and, for the base, `base:` before it. */
export function policyDocument(path: string, kind: PolicyKind, text: string, id = path): PolicyDocument {
  const root = parseTree(text);
  if (!root) throw new Error(`no JSON in ${path}`);
  const places = new Map<string, NodePlaces>();
  collect(root, [], { path, text, places });
  const parsed = JSON.parse(text) as { Statement: readonly { Sid?: string; Effect: Effect }[] };
  const statements = parsed.Statement.map(
    ({ Sid, Effect }, index): Statement => ({
      index,
      path: ["Statement", index],
      ...(Sid === undefined ? {} : { sid: Sid }),
      effect: Effect,
      conditions: [],
    }),
  );
  return {
    path,
    kind,
    format: "json",
    text,
    policy: { id, kind, version: "2012-10-17", statements },
    problems: [],
    places,
  };
}

/** Names a statement of the document. */
export function reference(document: PolicyDocument, index: number): StatementReference {
  if (!("statements" in document.policy)) throw new Error("an unknown policy has no statements");
  const statement = document.policy.statements[index];
  if (!statement) throw new Error(`no statement ${index}`);
  return {
    policy: document.policy.id,
    kind: document.kind,
    statement: index,
    path: statement.path,
    ...(statement.sid === undefined ? {} : { sid: statement.sid }),
  };
}

/** Where the member or the item at a path was written. */
export function placeAt(document: PolicyDocument, ...path: readonly (string | number)[]): Place {
  const places = document.places.get(toPointer(path));
  if (!places) throw new Error(`nothing at ${path.join("/")}`);
  return places.key ?? places.value;
}

interface Collection {
  readonly path: string;
  readonly text: string;
  readonly places: Map<string, NodePlaces>;
}

function collect(node: Node, steps: readonly (string | number)[], into: Collection, member?: Node): void {
  const value = placeOf(node, into);
  into.places.set(toPointer(steps), member ? { value, key: placeOf(member, into) } : { value });
  (node.children ?? []).forEach((child, index) => {
    const [key, inner] = child.children ?? [];
    if (child.type === "property" && key && inner) collect(inner, [...steps, String(key.value)], into, child);
    else if (child.type !== "property") collect(child, [...steps, index], into);
  });
}

function placeOf(node: Node, { path, text }: Collection): Place {
  const start = position(text, node.offset);
  const end = position(text, node.offset + node.length);
  return { path, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

function position(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

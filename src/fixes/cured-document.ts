/** A policy with changes made: the document as it would be read, and the edits of its file. */

import type { PolicyProblem } from "../authorization/model.ts";
import { parsePolicy } from "../authorization/policy/parse.ts";
import type { Inventory, PolicyDocument } from "../inventory/model.ts";
import { isStandIn } from "../inventory/stand-ins.ts";
import type { Edit } from "../rules/model.ts";
import { outgrows } from "../rules/size-limits.ts";
import { parseJson } from "../sources/document/json.ts";
import { editLines } from "./apply-edits.ts";
import { changeValue } from "./change-value.ts";
import { isEditable } from "./documents-around.ts";
import { type Change, changeJson, lineEdit } from "./edit-json.ts";
import { changeSource } from "./source/change-source.ts";
import { type References, referencesFrom } from "./source/references.ts";

export interface Cured {
  readonly document: PolicyDocument;
  readonly edits: readonly Edit[];
  /** The edits are of another language than JSON: that they say what was meant, only reading the file again can tell. */
  readonly toBeRead: boolean;
}

/** Undefined where no edit can be made, and where AWS would refuse the result for what the edit adds, or for its size. */
export function curedDocument(
  document: PolicyDocument,
  changes: readonly Change[],
  inventory: Inventory,
): Cured | undefined {
  if (!isEditable(document)) return undefined;
  return document.format === "json"
    ? curedJson(document, changes)
    : curedSource(document, changes, referencesFrom(document, inventory));
}

function curedJson(document: PolicyDocument, changes: readonly Change[]): Cured | undefined {
  const text = changeJson(document.text, changes);
  // What nobody knows yet, no file can say.
  if (isStandIn(text) && !isStandIn(document.text)) return undefined;
  const parsed = parseJson(text, document.path);
  if (!("document" in parsed) || outgrows(document.kind, document.text, text)) return undefined;
  const cured = withValue({ ...document, text, places: parsed.document.places }, parsed.document.value);
  // Each change for itself: the lines of all of them are those of the text as it is.
  const apart = changes.flatMap((change) => lineEdits(document, change));
  const whole = lineEdit(document.path, document.text, text);
  const edits = editLines(document.text, apart) === text || whole === undefined ? apart : [whole];
  return cured === undefined ? undefined : { document: cured, edits, toBeRead: false };
}

function curedSource(document: PolicyDocument, changes: readonly Change[], references: References): Cured | undefined {
  const value = changes.reduce(changeValue, document.value);
  const changed = changeSource(document, changes, references);
  if (value === undefined || changed === undefined) return undefined;
  if (outgrows(document.kind, JSON.stringify(document.value), JSON.stringify(value))) return undefined;
  const cured = withValue(document, value);
  const edit = lineEdit(changed.path, changed.before, changed.after);
  return cured === undefined || edit === undefined ? undefined : { document: cured, edits: [edit], toBeRead: true };
}

function withValue(document: PolicyDocument, value: unknown): PolicyDocument | undefined {
  const { kind, format } = document;
  const { policy, problems } = parsePolicy(value, kind, document.policy.id, { holes: format === "template" });
  return policy === undefined || addsErrors(document.problems, problems)
    ? undefined
    : { ...document, value, policy, problems };
}

function lineEdits({ path, text }: PolicyDocument, change: Change): Edit[] {
  const edit = lineEdit(path, text, changeJson(text, [change]));
  return edit === undefined ? [] : [edit];
}

/** Told by rule: an edit may move a problem that is there, and so change its path. */
function addsErrors(before: readonly PolicyProblem[], after: readonly PolicyProblem[]): boolean {
  const count = (problems: readonly PolicyProblem[], wanted: string): number =>
    problems.filter(({ rule, severity }) => severity === "error" && rule === wanted).length;
  return after.some(({ rule }) => count(after, rule) > count(before, rule));
}

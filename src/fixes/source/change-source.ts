/** Changes of a policy, made in the text in which it was written: JSON, YAML, HCL, a text inside of these. */

import type { JsonPath } from "../../authorization/model.ts";
import type { PolicyDocument } from "../../inventory/model.ts";
import { toPointer } from "../../inventory/pointer.ts";
import { isStandIn } from "../../sources/template/stand-in-names.ts";
import type { Change } from "../edit-json.ts";
import { valueAt } from "../json-values.ts";
import { addElement, addStatementBlock, isStatementBlock, replaceBlocks } from "./policy-document.ts";
import type { References } from "./references.ts";
import { closest, languageAt, type Site, siteOf, textOf, withReferences } from "./site.ts";
import { applySplices, type Span, type Splice } from "./splice.ts";

export interface ChangedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/**
 * The file with all changes made. Undefined where that cannot be done in its language, or where the policy stands in several
 * files. Whoever asks reads the result again: an edit that does not say what was meant is no cure.
 */
export function changeSource(
  document: PolicyDocument,
  changes: readonly Change[],
  references: References,
): ChangedFile | undefined {
  const edits = changes.map((change) => editOf(document, change, references));
  const [first] = edits;
  if (first === undefined) return undefined;
  const splices: Splice[] = [];
  for (const edit of edits) {
    if (edit === undefined || edit.path !== first.path) return undefined;
    splices.push(...edit.splices);
  }
  const before = textOf(document, first.path);
  const after = before === undefined ? undefined : applySplices(before, splices);
  return before === undefined || after === undefined
    ? undefined
    : { path: first.path, before, after: before.includes("\r\n") ? after.replaceAll(/\r?\n/g, "\r\n") : after };
}

interface FileEdit {
  readonly path: string;
  readonly splices: readonly Splice[];
}

function editOf(document: PolicyDocument, change: Change, references: References): FileEdit | undefined {
  const path = "addTo" in change ? change.addTo : change.set;
  const site = siteOf(document, path, references);
  if (site === undefined) return undefined;
  const splices = "addTo" in change ? addItem(site, path, change.value) : setValue(site, path, change.value);
  // Nobody could write what stands for a name that is not known.
  if (splices === undefined || splices.some(({ text }) => isStandIn(text))) return undefined;
  return { path: site.path, splices };
}

function addItem(site: Site, path: JsonPath, value: unknown): readonly Splice[] | undefined {
  const first = site.valueSpan([...path, 0]);
  if (first !== undefined && isStatementBlock(site.text, first))
    return one(withReferences(site, value, (marked) => addStatementBlock(site.text, first, marked)));
  const list = site.valueSpan(path);
  if (list === undefined || !Array.isArray(valueAt(site.document.value, path))) return undefined;
  return one(languageAt(site, path).addItem(site.text, list, first, value));
}

function setValue(site: Site, path: JsonPath, value: unknown): readonly Splice[] | undefined {
  const { text, document } = site;
  const span = site.valueSpan(path);
  if (document.places.has(toPointer(path)) && span === undefined) return undefined;
  if (span === undefined) return addMissing(site, path, value);
  const old = valueAt(document.value, path);
  const syntax = languageAt(site, path.slice(0, -1));
  const more = moreItems(old, value);
  // Lists of a policy document's blocks are lists there, also where the policy has their only item.
  const isSole = !Array.isArray(old) && /^\[/.test(text.slice(span.start)) && typeof old === "string";
  if (more === undefined) {
    const blocks = withReferences(site, value, (marked) => replaceBlocks(text, span, path.slice(2), marked));
    return one(blocks ?? syntax.replace(text, span, isSole && typeof value === "string" ? [value] : value));
  }
  if (!Array.isArray(old) && !isSole) return one(syntax.wrap(text, span, more));
  const list = languageAt(site, path);
  const anchor = isSole ? firstInside(text, span) : site.valueSpan([...path, 0]);
  const splices = more.map((item) => list.addItem(text, span, anchor, item));
  const known = splices.filter((splice) => splice !== undefined);
  if (known.length < splices.length) return undefined;
  // All of them stand before the same item.
  const [{ start, end } = { start: 0, end: 0 }] = known;
  return [{ start, end, text: known.map((splice) => splice.text).join("") }];
}

/** What follows the opening bracket of a list. */
function firstInside(text: string, { start, end }: Span): Span {
  const gap = /^\[\s*/.exec(text.slice(start, end))?.[0].length ?? 1;
  return { start: start + gap, end: start + gap };
}

/** What a list has more than before; undefined where it is not the old one with more. */
function moreItems(old: unknown, value: unknown): readonly unknown[] | undefined {
  if (!Array.isArray(value) || (typeof old !== "string" && !Array.isArray(old))) return undefined;
  const before: readonly unknown[] = Array.isArray(old) ? old : [old];
  const kept = value.filter((item) => before.includes(item));
  return kept.length === before.length && value.length > before.length
    ? value.filter((item) => !before.includes(item))
    : undefined;
}

/** Builds what is missing on the way to the path inside of the closest object that is there. */
function addMissing(site: Site, path: JsonPath, value: unknown): readonly Splice[] | undefined {
  const { document, text } = site;
  const anchor = closest(document, path);
  if (anchor === undefined || anchor.place.path !== site.path) return undefined;
  const block = site.valueSpan(path.slice(0, 2));
  if (block !== undefined && isStatementBlock(text, block))
    return one(withReferences(site, value, (marked) => addElement(text, block, path.slice(2), marked)));
  const [name, ...missing] = path.slice(anchor.at.length);
  const object = valueAt(document.value, anchor.at);
  const span = site.valueSpan(anchor.at);
  if (name === undefined || span === undefined) return undefined;
  if (typeof object !== "object" || object === null || Array.isArray(object)) return undefined;
  const built = missing.reduceRight<unknown>((inner, step) => ({ [step]: inner }), value);
  const first = firstMember(site, anchor.at, Object.keys(object));
  return one(languageAt(site, anchor.at).addMember(text, span, first, String(name), built));
}

/** Where the member that stands first in the text was written. */
function firstMember({ memberSpan }: Site, at: JsonPath, names: readonly string[]): Span | undefined {
  const spans = names.flatMap((name) => memberSpan([...at, name]) ?? []);
  return spans.sort((a, b) => a.start - b.start)[0];
}

function one(splice: Splice | undefined): readonly Splice[] | undefined {
  return splice === undefined ? undefined : [splice];
}

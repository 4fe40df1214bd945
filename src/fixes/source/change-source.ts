/** Changes of a policy, made in the text in which it was written: JSON, YAML, HCL, a text inside of these. */

import type { JsonPath } from "../../authorization/model.ts";
import type { PolicyDocument } from "../../inventory/model.ts";
import { toPointer } from "../../inventory/pointer.ts";
import { isStandIn } from "../../inventory/stand-ins.ts";
import type { Change } from "../edit-json.ts";
import { moreItems, valueAt } from "../json-values.ts";
import { addElement, addStatementBlock, isStatementBlock, replaceBlocks } from "./policy-document.ts";
import type { References } from "./references.ts";
import { closest, languageAt, type Site, siteOf, textOf, withReferences, writtenSpan } from "./site.ts";
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
  return before === undefined || after === undefined ? undefined : { path: first.path, before, after };
}

interface FileEdit {
  readonly path: string;
  readonly splices: readonly Splice[];
}

function editOf(document: PolicyDocument, change: Change, references: References): FileEdit | undefined {
  const edit =
    "rename" in change ? renameMember(document, change, references) : valueEdit(document, change, references);
  // Nobody could write what stands for a name that is not known.
  return edit === undefined || edit.splices.some(({ text }) => isStandIn(text)) ? undefined : edit;
}

function valueEdit(
  document: PolicyDocument,
  change: Exclude<Change, { readonly rename: JsonPath }>,
  references: References,
): FileEdit | undefined {
  return "addTo" in change
    ? addItem(document, change.addTo, change.value, references)
    : setValue(document, change.set, change.value, references);
}

/** The key alone; of a condition's block the operator. */
function renameMember(
  document: PolicyDocument,
  { rename, to }: { readonly rename: JsonPath; readonly to: string },
  references: References,
): FileEdit | undefined {
  const site = siteOf(document, rename.slice(0, -1), references);
  const member = site?.memberSpan(rename);
  if (site === undefined || member === undefined) return undefined;
  const text = site.text.slice(member.start, member.end);
  const old = String(rename.at(-1)).replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  const [found, before = ""] =
    new RegExp(`^(\\\\?"?)${old}(?=\\W)`).exec(text) ??
    new RegExp(`^(condition\\s*\\{[^{}]*?test\\s*=\\s*")${old}(?=")`).exec(text) ??
    [];
  if (found === undefined || !/^[\w:]+$/.test(to)) return undefined;
  const start = member.start + before.length;
  return one(site, { start, end: member.start + found.length, text: to });
}

function addItem(
  document: PolicyDocument,
  path: JsonPath,
  value: unknown,
  references: References,
): FileEdit | undefined {
  const site = siteOf(document, path, references);
  if (site === undefined) return undefined;
  const first = site.valueSpan([...path, 0]);
  if (first !== undefined && isStatementBlock(site.text, first))
    return one(
      site,
      withReferences(site, value, (marked) => addStatementBlock(site.text, first, marked)),
    );
  const list = site.valueSpan(path);
  if (list === undefined || !Array.isArray(valueAt(document.value, path))) return undefined;
  return one(site, languageAt(site, path).addItem(site.text, list, first, value));
}

function setValue(
  document: PolicyDocument,
  path: JsonPath,
  value: unknown,
  references: References,
): FileEdit | undefined {
  const more = moreItems(valueAt(document.value, path), value);
  const home = siteOf(document, path.slice(0, -1), references);
  if (!document.places.has(toPointer(path))) return home === undefined ? undefined : addMissing(home, path, value);
  // A variable's value is changed where it is set; a list that a reference gives is not everybody's to grow.
  const elsewhere = more === undefined ? constantElsewhere(document, path, home, references) : undefined;
  if (elsewhere !== undefined) return replaced(elsewhere.site, elsewhere.span, path, value);
  const span = home === undefined ? undefined : writtenSpan(home, path);
  if (home === undefined || span === undefined) return undefined;
  return more === undefined ? replaced(home, span, path, value) : grown(home, span, path, more);
}

function constantElsewhere(
  document: PolicyDocument,
  path: JsonPath,
  home: Site | undefined,
  references: References,
): { readonly site: Site; readonly span: Span } | undefined {
  const site = siteOf(document, path, references);
  const span = site?.valueSpan(path);
  if (site === undefined || span === undefined || !/^"[^"$%]*"$/.test(site.text.slice(span.start, span.end)))
    return undefined;
  const around = home?.path === site.path ? (home.memberSpan(path) ?? home.valueSpan(path.slice(0, -1))) : undefined;
  const isHome = around !== undefined && around.start <= span.start && span.end <= around.end;
  return isHome ? undefined : { site, span };
}

function replaced(site: Site, span: Span, path: JsonPath, value: unknown): FileEdit | undefined {
  const { text } = site;
  const blocks = withReferences(site, value, (marked) => replaceBlocks(text, span, path.slice(2), marked));
  const syntax = languageAt(site, path.slice(0, -1));
  const isList = isListOfOne(site, span, path) && typeof value === "string";
  return one(site, blocks ?? syntax.replace(text, span, isList ? [value] : value));
}

/** Lists of a policy document's blocks are lists there, also where the policy has their only item. */
function isListOfOne({ text, document }: Site, { start }: Span, path: JsonPath): boolean {
  return text[start] === "[" && typeof valueAt(document.value, path) === "string";
}

function grown(site: Site, span: Span, path: JsonPath, more: readonly unknown[]): FileEdit | undefined {
  const { text, document } = site;
  const isSole = isListOfOne(site, span, path);
  if (!Array.isArray(valueAt(document.value, path)) && !isSole)
    return one(site, languageAt(site, path.slice(0, -1)).wrap(text, span, more));
  const list = languageAt(site, path);
  const first = site.valueSpan([...path, 0]);
  const isInside = first !== undefined && span.start <= first.start && first.end <= span.end;
  const anchor = isInside && !isSole ? first : firstInside(text, span);
  const splices = more.map((item) => list.addItem(text, span, anchor, item));
  const known = splices.filter((splice) => splice !== undefined);
  const [{ start, end } = { start: 0, end: 0 }] = known;
  // All of them stand before the same item.
  return known.length < splices.length
    ? undefined
    : one(site, { start, end, text: known.map((splice) => splice.text).join("") });
}

/** What follows the opening bracket of a list. */
function firstInside(text: string, { start, end }: Span): Span {
  const gap = /^\[\s*/.exec(text.slice(start, end))?.[0].length ?? 1;
  return { start: start + gap, end: start + gap };
}

/** Builds what is missing on the way to the path inside of the closest object that is there. */
function addMissing(site: Site, path: JsonPath, value: unknown): FileEdit | undefined {
  const { document, text } = site;
  const anchor = closest(document, path);
  if (anchor === undefined || anchor.place.path !== site.path) return undefined;
  const block = site.valueSpan(path.slice(0, 2));
  if (block !== undefined && isStatementBlock(text, block))
    return one(
      site,
      withReferences(site, value, (marked) => addElement(text, block, path.slice(2), marked)),
    );
  const [name, ...missing] = path.slice(anchor.at.length);
  const object = valueAt(document.value, anchor.at);
  const span = site.valueSpan(anchor.at);
  if (name === undefined || span === undefined) return undefined;
  if (typeof object !== "object" || object === null || Array.isArray(object)) return undefined;
  const built = missing.reduceRight<unknown>((inner, step) => ({ [step]: inner }), value);
  const first = firstMember(site, anchor.at, Object.keys(object));
  return one(site, languageAt(site, anchor.at).addMember(text, span, first, String(name), built));
}

/** Where the member that stands first in the text was written. */
function firstMember({ memberSpan }: Site, at: JsonPath, names: readonly string[]): Span | undefined {
  const spans = names.flatMap((name) => memberSpan([...at, name]) ?? []);
  return spans.sort((a, b) => a.start - b.start)[0];
}

function one({ path }: Site, splice: Splice | undefined): FileEdit | undefined {
  return splice === undefined ? undefined : { path, splices: [splice] };
}

/** Changes of a policy, made in the text in which it was written: JSON, YAML, HCL, a text inside of these. */

import type { JsonPath } from "../../authorization/model.ts";
import type { Place, PolicyDocument } from "../../inventory/model.ts";
import { toPointer } from "../../inventory/pointer.ts";
import type { Change } from "../edit-json.ts";
import { valueAt } from "../json-values.ts";
import { hclSyntax } from "./hcl.ts";
import { jsonSyntax, quotedJsonSyntax } from "./json.ts";
import { addElement, addStatementBlock, isStatementBlock } from "./policy-document.ts";
import { type References, withReferences } from "./references.ts";
import { applySplices, type Span, type Splice, spanFinder } from "./splice.ts";
import type { Syntax } from "./syntax.ts";
import { yamlSyntax } from "./yaml.ts";

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

function textOf({ path, text, alsoIn }: PolicyDocument, of: string): string | undefined {
  const found = of === path ? text : alsoIn?.get(of);
  return found === "" ? undefined : found;
}

/** What an edit needs to know of its surroundings. */
interface Site {
  readonly text: string;
  readonly path: string;
  readonly span: (place: Place) => Span;
}

function editOf(document: PolicyDocument, change: Change, references: References): FileEdit | undefined {
  const path = "addTo" in change ? change.addTo : change.set;
  const anchor = closest(document, path);
  if (anchor === undefined) return undefined;
  const text = textOf(document, anchor.place.path);
  if (text === undefined) return undefined;
  const site = { text, path: anchor.place.path, span: spanFinder(text) };
  const splices =
    "addTo" in change ? addItem(document, site, path, change.value) : setValue(document, site, path, change.value);
  const syntax = syntaxAt(document, site, anchor.at);
  const written = splices?.map((splice) => withReferences(splice, syntax, site.path, references));
  const known = written?.filter((splice) => splice !== undefined);
  return known === undefined || known.length !== splices?.length ? undefined : { path: site.path, splices: known };
}

/** The value at the path, or the closest one around it that was written. */
function closest(
  document: PolicyDocument,
  path: JsonPath,
): { readonly at: JsonPath; readonly place: Place } | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const at = path.slice(0, length);
    const place = document.places.get(toPointer(at))?.value;
    if (place !== undefined) return { at, place };
  }
  return undefined;
}

function addItem(document: PolicyDocument, site: Site, path: JsonPath, value: unknown): readonly Splice[] | undefined {
  const first = document.places.get(toPointer([...path, 0]))?.value;
  const inFile = first?.path === site.path ? site.span(first) : undefined;
  if (inFile !== undefined && isStatementBlock(site.text, inFile))
    return one(addStatementBlock(site.text, inFile, value));
  const list = document.places.get(toPointer(path))?.value;
  if (list === undefined || list.path !== site.path || !Array.isArray(valueAt(document.value, path))) return undefined;
  const syntax = syntaxAt(document, site, path);
  return one(syntax.addItem(site.text, site.span(list), inFile, value));
}

function setValue(document: PolicyDocument, site: Site, path: JsonPath, value: unknown): readonly Splice[] | undefined {
  const place = document.places.get(toPointer(path))?.value;
  if (place === undefined) return addMissing(document, site, path, value);
  const old = valueAt(document.value, path);
  const syntax = syntaxAt(document, site, path.slice(0, -1));
  const span = site.span(place);
  const more = moreItems(old, value);
  if (more === undefined) return one(syntax.replace(site.text, span, value));
  if (!Array.isArray(old)) return one(syntax.wrap(site.text, span, more));
  const first = document.places.get(toPointer([...path, 0]))?.value;
  const anchor = first?.path === site.path ? site.span(first) : undefined;
  const list = syntaxAt(document, site, path);
  const splices = more.map((item) => list.addItem(site.text, span, anchor, item));
  const known = splices.filter((splice) => splice !== undefined);
  if (known.length < splices.length) return undefined;
  // All of them stand before the same item.
  const [{ start, end } = { start: 0, end: 0 }] = known;
  return [{ start, end, text: known.map((splice) => splice.text).join("") }];
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
function addMissing(
  document: PolicyDocument,
  site: Site,
  path: JsonPath,
  value: unknown,
): readonly Splice[] | undefined {
  const anchor = closest(document, path);
  if (anchor === undefined) return undefined;
  const statement = path.slice(0, 2);
  const block = document.places.get(toPointer(statement))?.value;
  if (block !== undefined && block.path === site.path && isStatementBlock(site.text, site.span(block)))
    return one(addElement(site.text, site.span(block), path.slice(2), value));
  const [name, ...missing] = path.slice(anchor.at.length);
  const object = valueAt(document.value, anchor.at);
  if (name === undefined || typeof object !== "object" || object === null || Array.isArray(object)) return undefined;
  const built = missing.reduceRight<unknown>((inner, step) => ({ [step]: inner }), value);
  const first = firstMember(document, anchor.at, Object.keys(object), site);
  const syntax = syntaxAt(document, site, anchor.at);
  return one(syntax.addMember(site.text, site.span(anchor.place), first, String(name), built));
}

/** Where the member that stands first in the text was written. */
function firstMember(document: PolicyDocument, at: JsonPath, names: readonly string[], site: Site): Span | undefined {
  const spans = names.flatMap((name) => {
    const places = document.places.get(toPointer([...at, name]));
    const place = places?.key;
    return place === undefined || place.path !== site.path ? [] : [site.span(place)];
  });
  return spans.sort((a, b) => a.start - b.start)[0];
}

/** The language that a container is written in: told by how it starts and by what separates its keys from their values. */
function syntaxAt(document: PolicyDocument, { text, path, span }: Site, at: JsonPath): Syntax {
  const isHcl = /\.tf$/i.test(path);
  for (let length = at.length; length >= 0; length -= 1) {
    const place = document.places.get(toPointer(at.slice(0, length)))?.value;
    if (place === undefined || place.path !== path) continue;
    const { start } = span(place);
    const head = text.slice(start, start + 400);
    if (/^[{[]\s*(?:\\n|\\r|\s)*\\"/.test(head)) return quotedJsonSyntax;
    if (/^\{\s*(?:"(?:[^"\\]|\\.)*"|[\w-]+)\s*=/.test(head)) return hclSyntax;
    if (/^\{\s*"(?:[^"\\]|\\.)*"\s*:/.test(head)) return jsonSyntax;
    if (!isHcl && !/^[{["]/.test(head) && !/\.json$/i.test(path)) return yamlSyntax;
  }
  return isHcl ? hclSyntax : jsonSyntax;
}

function one(splice: Splice | undefined): readonly Splice[] | undefined {
  return splice === undefined ? undefined : [splice];
}

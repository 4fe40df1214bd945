/** One policy in the file that a change is made in: what stands where, and in which language. */

import type { JsonPath } from "../../authorization/model.ts";
import type { Place, PolicyDocument } from "../../inventory/model.ts";
import { toPointer } from "../../inventory/pointer.ts";
import { valueAt } from "../json-values.ts";
import { expressionsOf } from "./expressions.ts";
import { hclSyntax } from "./hcl.ts";
import { heredocJsonSyntax, jsonSyntax, quotedJsonSyntax } from "./json.ts";
import { type Expression, markReferences, type References } from "./references.ts";
import { type Span, type Splice, spanFinder } from "./splice.ts";
import type { Syntax } from "./syntax.ts";
import { yamlSyntax } from "./yaml.ts";

export interface Site {
  readonly document: PolicyDocument;
  readonly path: string;
  readonly text: string;
  readonly references: References;
  /** Where the value at the path stands; undefined where it does not stand in this file. */
  readonly valueSpan: (path: JsonPath) => Span | undefined;
  /** The same for a member: its key, or what stands for it. */
  readonly memberSpan: (path: JsonPath) => Span | undefined;
}

/** The file that holds the value at the path, or the closest one around it that was written. */
export function siteOf(document: PolicyDocument, at: JsonPath, references: References): Site | undefined {
  const path = closest(document, at)?.place.path;
  const text = path === undefined ? undefined : textOf(document, path);
  if (path === undefined || text === undefined) return undefined;
  const find = spanFinder(text);
  const spanOf = (place: Place | undefined): Span | undefined => (place?.path === path ? find(place) : undefined);
  return {
    document,
    path,
    text,
    references,
    valueSpan: (to) => spanOf(document.places.get(toPointer(to))?.value),
    memberSpan: (to) => spanOf(document.places.get(toPointer(to))?.key),
  };
}

/**
 * Where the policy itself writes the value: what a reference stands for may be written elsewhere. Of a list in a block, which a policy
 * has as its only item, the list.
 */
export function writtenSpan({ document, text, valueSpan, memberSpan }: Site, path: JsonPath): Span | undefined {
  const own = valueSpan(path);
  const member = memberSpan(path) ?? valueSpan(path.slice(0, -1));
  if (own === undefined && member === undefined) return undefined;
  if (own !== undefined && (member === undefined || contains(member, own))) {
    const around = memberSpan(path) === undefined ? undefined : expressionIn(text, member ?? own);
    const isSole = around !== undefined && text[around.start] === "[" && contains(around, own);
    return isSole && !Array.isArray(valueAt(document.value, path)) ? around : own;
  }
  return memberSpan(path) === undefined || member === undefined ? undefined : expressionIn(text, member);
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The value of a member of HCL: what follows `=`; of a block of a policy document its list. */
function expressionIn(text: string, { start, end }: Span): Span | undefined {
  const member = text.slice(start, end);
  const assigned = /^(?:"(?:[^"\\]|\\.)*"|[\w-]+)\s*=\s*/.exec(member)?.[0].length;
  if (assigned !== undefined) return { start: start + assigned, end };
  const before = /^(?:condition|principals|not_principals)\s*\{[^[\]]*?(?:values|identifiers)\s*=\s*(?=\[)/.exec(
    member,
  )?.[0].length;
  const list = before === undefined ? undefined : /^\[(?:"(?:[^"\\]|\\.)*"|[^"\]])*\]/.exec(member.slice(before))?.[0];
  if (before === undefined || list === undefined) return undefined;
  return { start: start + before, end: start + before + list.length };
}

/** The text of one of the files that the document stands in. */
export function textOf({ path, text, alsoIn }: PolicyDocument, of: string): string | undefined {
  const found = of === path ? text : alsoIn?.get(of);
  return found === "" ? undefined : found;
}

/** The value at the path, or the closest one around it that was written. */
export function closest(
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

/** The language that a container is written in, with references in the place of what only those name. */
export function languageAt(site: Site, at: JsonPath): Syntax {
  const syntax = syntaxAt(site, at);
  return referring(syntax, expressionAt(site, syntax));
}

/** The splice of a value that is written in a language's own way, with references in it. */
export function withReferences(
  site: Site,
  value: unknown,
  write: (marked: unknown) => Splice | undefined,
): Splice | undefined {
  const { value: marked, restore } = markReferences(value, expressionAt(site, hclSyntax));
  const splice = write(marked);
  return splice === undefined ? undefined : { ...splice, text: restore(splice.text) };
}

/** Told by how it starts and by what separates its keys from their values. */
function syntaxAt({ text, path, valueSpan }: Site, at: JsonPath): Syntax {
  const isHcl = /\.tf$/i.test(path);
  for (let length = at.length; length >= 0; length -= 1) {
    const span = valueSpan(at.slice(0, length));
    if (span === undefined) continue;
    const head = text.slice(span.start, span.start + 400);
    if (/^[{[]\s*(?:\\n|\\r|\s)*\\"/.test(head)) return quotedJsonSyntax;
    if (/^\{\s*(?:"(?:[^"\\]|\\.)*"|[\w-]+)\s*=/.test(head)) return hclSyntax;
    if (/^\{\s*"(?:[^"\\]|\\.)*"\s*:/.test(head)) return isHcl ? heredocJsonSyntax : jsonSyntax;
    if (!isHcl && !/^[{["]/.test(head) && !/\.json$/i.test(path)) return yamlSyntax;
  }
  return isHcl ? hclSyntax : jsonSyntax;
}

function expressionAt(site: Site, syntax: Syntax): Expression {
  const { document, path, text, references } = site;
  const written = [...document.places.keys()].flatMap((pointer) => {
    const at = pointer.split("/").slice(1).map(readStep);
    const value = valueAt(document.value, at);
    const span = typeof value === "string" ? writtenSpan(site, at) : undefined;
    if (typeof value !== "string" || span === undefined) return [];
    const raw = text.slice(span.start, span.end);
    // The only item of a list in a block.
    return [{ text: value, raw: /^\[\s*([^,[\]]*?)\s*\]$/.exec(raw)?.[1] ?? raw }];
  });
  return expressionsOf(syntax, path, written, references);
}

function readStep(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}

function referring(syntax: Syntax, expression: Expression): Syntax {
  const marked = (value: unknown, write: (value: unknown) => Splice | undefined): Splice | undefined => {
    const { value: withMarks, restore } = markReferences(value, expression);
    const splice = write(withMarks);
    return splice === undefined ? undefined : { ...splice, text: restore(splice.text) };
  };
  return {
    addMember: (text, object, first, name, value) =>
      marked(value, (one) => syntax.addMember(text, object, first, name, one)),
    addItem: (text, list, first, value) => marked(value, (one) => syntax.addItem(text, list, first, one)),
    replace: (text, span, value) => marked(value, (one) => syntax.replace(text, span, one)),
    wrap: (text, span, more) => marked(more, (some) => syntax.wrap(text, span, some as readonly unknown[])),
  };
}

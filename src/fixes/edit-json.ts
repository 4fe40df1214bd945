/** Edits of a JSON policy text that leave everything else as it was written, line breaks and spacing included. */

import type { Node } from "jsonc-parser";
import { findNodeAtLocation, getNodeValue, parseTree } from "jsonc-parser";
import type { JsonPath } from "../authorization/model.ts";
import type { Edit } from "../rules/model.ts";
import { moreItems } from "./json-values.ts";
import { applySplices, indentAt, insertFirst } from "./source/splice.ts";
import { writeJson } from "./write-json.ts";

/**
 * `set`: a member gets this value; one that is not there yet is added first in its object.
 * `rename`: a member of this path gets another name, and keeps its place and value.
 * `addTo`: the list gets one more item, as its first, so that no line of the others changes.
 */
export type Change =
  | { readonly set: JsonPath; readonly value: unknown }
  | { readonly rename: JsonPath; readonly to: string }
  | { readonly addTo: JsonPath; readonly value: unknown };

/** The text with all changes made. A change whose surroundings do not exist leaves the text as it is. */
export function changeJson(text: string, changes: readonly Change[]): string {
  return changes.reduce(changeOne, text);
}

function changeOne(text: string, change: Change): string {
  const root = parseTree(text);
  if (root === undefined) return text;
  if ("rename" in change) return renameMember(text, findNodeAtLocation(root, [...change.rename]), change.to);
  if ("addTo" in change) return addItem(text, findNodeAtLocation(root, [...change.addTo]), change.value);
  const { set: path, value } = change;
  const found = findNodeAtLocation(root, [...path]);
  const more = found?.type === "array" ? moreItems(getNodeValue(found), value) : undefined;
  // The lines of what is there already stay.
  if (more !== undefined)
    return [...more].reverse().reduce<string>((edited, item) => addItem(edited, nodeAt(edited, path), item), text);
  if (found !== undefined)
    return splice(text, found.offset, found.length, writeJson(value, indentAt(text, found.offset)));
  // Walk out to the closest value that exists, and build what is missing inside of it.
  const [step, ...missing] = missingSteps(root, path);
  const parent = findNodeAtLocation(root, path.slice(0, path.length - missing.length - 1));
  if (step === undefined || parent?.type !== "object") return text;
  const built = missing.reduceRight<unknown>((inner, name) => ({ [name]: inner }), value);
  return addMember(text, parent, String(step), built);
}

function renameMember(text: string, value: Node | undefined, to: string): string {
  const key = value?.parent?.type === "property" ? value.parent.children?.[0] : undefined;
  return key === undefined ? text : splice(text, key.offset, key.length, JSON.stringify(to));
}

function nodeAt(text: string, path: JsonPath): Node | undefined {
  const root = parseTree(text);
  return root === undefined ? undefined : findNodeAtLocation(root, [...path]);
}

function missingSteps(root: Node, path: JsonPath): JsonPath {
  let depth = path.length;
  while (depth > 0 && findNodeAtLocation(root, path.slice(0, depth)) === undefined) depth -= 1;
  return path.slice(depth);
}

function splice(text: string, offset: number, length: number, replacement: string): string {
  return applySplices(text, [{ start: offset, end: offset + length, text: replacement }]) ?? text;
}

function addMember(text: string, object: Node, name: string, value: unknown): string {
  const start = indentAt(text, object.offset);
  const [first] = object.children ?? [];
  if (first === undefined) return splice(text, object.offset, object.length, writeJson({ [name]: value }, start));
  const member = (indent: string): string => `${JSON.stringify(name)}: ${writeJson(value, indent)}`;
  return inserted(text, object, first, member);
}

/** A sole statement may stand without its list: then both go into one. */
function addItem(text: string, list: Node | undefined, value: unknown): string {
  if (list === undefined) return text;
  const start = indentAt(text, list.offset);
  if (list.type !== "array") {
    const only: unknown = getNodeValue(list);
    return splice(text, list.offset, list.length, writeJson([value, only], start));
  }
  const [first] = list.children ?? [];
  if (first === undefined) return splice(text, list.offset, list.length, writeJson([value], start));
  return inserted(text, list, first, (indent) => writeJson(value, indent));
}

function inserted(text: string, container: Node, first: Node, write: (indent: string) => string): string {
  return applySplices(text, [insertFirst(text, container.offset, first.offset, write)]) ?? text;
}

/** The one stretch of lines in which two texts differ; undefined where they are equal. */
export function lineEdit(path: string, before: string, after: string): Edit | undefined {
  if (before === after) return undefined;
  const old = before.split(/\r?\n/);
  const now = after.split(/\r?\n/);
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  // A pure insertion can stand at several lines alike: the highest one that does not start with a bracket of what is before it.
  for (
    let [from, rest] = [start, end];
    from > 0 && old.length - rest === from && now[from - 1] === now[now.length - rest - 1];
  ) {
    from -= 1;
    rest += 1;
    if (!/^\s*[}\])]/.test(now[from] ?? "")) [start, end] = [from, rest];
  }
  return { path, line: start + 1, endLine: old.length - end, text: now.slice(start, now.length - end).join("\n") };
}

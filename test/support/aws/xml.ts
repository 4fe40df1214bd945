/** Writing XML as AWS does: elements only, lists by repetition. */

import type { Tree } from "./wire.ts";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#xD;",
};

function escapeXml(text: string): string {
  return text.replace(/[&<>"\r]/g, (character) => ESCAPES[character] ?? character);
}

/** One element; a list gives one for each entry. */
export function element(name: string, tree: Tree | undefined, namespace?: string): string {
  if (tree === undefined) return "";
  if (isList(tree)) return tree.map((entry) => element(name, entry, namespace)).join("");
  const start = namespace === undefined ? name : `${name} xmlns="${namespace}"`;
  return `<${start}>${inside(tree)}</${name}>`;
}

function inside(tree: Exclude<Tree, readonly Tree[]>): string {
  if (typeof tree !== "object") return escapeXml(String(tree));
  return Object.entries(tree)
    .map(([name, value]) => element(name, value))
    .join("");
}

function isList(tree: Tree): tree is readonly Tree[] {
  return Array.isArray(tree);
}

export const XML_START = '<?xml version="1.0" encoding="UTF-8"?>\n';

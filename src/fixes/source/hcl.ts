/** Objects and lists of HCL, as in `jsonencode({...})`. */

import { indentAt, insertFirst } from "./splice.ts";
import type { Syntax } from "./syntax.ts";

const WIDEST = 100;

export const hclSyntax: Syntax = {
  addMember(text, object, first, name, value) {
    if (first === undefined) return { ...object, text: writeHcl({ [name]: value }, indentAt(text, object.start)) };
    const quoted = text[first.start] === '"';
    const member = (indent: string): string => `${key(name, quoted)} = ${writeHcl(value, indent)}`;
    return insertFirst(text, object.start, first.start, member, { lines: "", line: "," });
  },
  addItem(text, list, first, value) {
    if (first === undefined) return { ...list, text: writeHcl([value], indentAt(text, list.start)) };
    return insertFirst(text, list.start, first.start, (indent) => writeHcl(value, indent));
  },
  replace(text, span, value) {
    const constants = text.slice(span.start, span.end).replaceAll(/"(?:[^"\\]|\\.)*"/g, "");
    // A comment inside belongs to somebody.
    if (/#|\/[/*]/.test(constants)) return undefined;
    return { ...span, text: writeHcl(value, indentAt(text, span.start)) };
  },
  wrap(text, span, more) {
    const items = more.map((item) => writeHcl(item, ""));
    return { ...span, text: `[${[...items, text.slice(span.start, span.end)].join(", ")}]` };
  },
};

/** @param indent white space of the line on which the value starts */
export function writeHcl(value: unknown, indent: string): string {
  if (typeof value === "string") return writeString(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = `${indent}${indent.includes("\t") ? "\t" : "  "}`;
  if (Array.isArray(value)) {
    const line = `[${value.map((item) => writeHcl(item, inner)).join(", ")}]`;
    if (!line.includes("\n") && indent.length + line.length <= WIDEST) return line;
    return `[\n${value.map((item) => `${inner}${writeHcl(item, inner)},\n`).join("")}${indent}]`;
  }
  const members = Object.entries(value).map(([name, member]) => `${key(name, false)} = ${writeHcl(member, inner)}`);
  const [only] = members;
  if (members.length === 1 && only !== undefined && !only.includes("\n") && indent.length + only.length < WIDEST - 4)
    return `{ ${only} }`;
  return `{\n${members.map((member) => `${inner}${member}\n`).join("")}${indent}}`;
}

/** A text without interpolation: what looks like one is escaped. */
function writeString(text: string): string {
  return JSON.stringify(text)
    .replaceAll("${", () => "$${")
    .replaceAll("%{", "%%{");
}

function key(name: string, quoted: boolean): string {
  return !quoted && /^[A-Za-z_][A-Za-z0-9_-]*$/.test(name) ? name : writeString(name);
}

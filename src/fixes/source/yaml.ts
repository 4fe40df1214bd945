/** YAML in block style. Flow style is written like JSON, which it takes. */

import type { Span, Splice } from "./splice.ts";
import type { Syntax } from "./syntax.ts";

export const yamlSyntax: Syntax = {
  addMember(text, object, first, name, value) {
    if (text[object.start] === "{") return inFlow(object, first, `${scalarText(name)}: ${flowValue(value)}`, "{ }");
    const indent = first && ownIndent(text, first.start);
    if (first === undefined || indent === undefined) return undefined;
    return { start: first.start, end: first.start, text: `${writeMember(name, value, indent)}\n${indent}` };
  },
  addItem(text, list, first, value) {
    if (text[list.start] === "[") return inFlow(list, first, flowValue(value), "[]");
    const dash = first && dashBefore(text, first.start);
    const indent = dash === undefined ? undefined : ownIndent(text, dash);
    if (dash === undefined || indent === undefined) return undefined;
    return { start: dash, end: dash, text: `- ${writeValue(value, `${indent}  `)}\n${indent}` };
  },
  replace(text, span, value) {
    if (isScalar(value)) return isOneLine(text, span) ? { ...span, text: scalar(value) } : undefined;
    if (isOneLine(text, span) && !/^[\w"' -]+:/.test(text.slice(span.start, span.end)))
      return { ...span, text: flowValue(value) };
    const indent = ownIndent(text, span.start);
    // A comment inside belongs to somebody: no block that has one is written anew.
    if (indent === undefined || text.slice(span.start, span.end).includes("#")) return undefined;
    return { ...span, text: writeValue(value, indent) };
  },
  wrap(text, span, more) {
    if (!isOneLine(text, span) || !more.every(isScalar)) return undefined;
    const own = text.slice(span.start, span.end);
    return { ...span, text: `[${[...more.map(flowScalar), flowItem(own)].join(", ")}]` };
  },
};

/** The white space before the offset, where nothing else stands on its line, or only the dashes of a list. */
function ownIndent(text: string, offset: number): string | undefined {
  const before = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  return /^[ -]*$/.test(before) ? before.replaceAll("-", " ") : undefined;
}

function dashBefore(text: string, offset: number): number | undefined {
  let at = offset - 1;
  while (text[at] === " ") at -= 1;
  return text[at] === "-" ? at : undefined;
}

function writeMember(name: string, value: unknown, indent: string): string {
  const key = scalarText(name);
  if (isScalar(value)) return `${key}: ${scalar(value)}`;
  if (Array.isArray(value) && value.every(isScalar)) return `${key}: [${value.map(flowScalar).join(", ")}]`;
  const inner = `${indent}  `;
  return `${key}:\n${inner}${writeValue(value, inner)}`;
}

/** @param indent of the first line, which is not written */
function writeValue(value: unknown, indent: string): string {
  if (Array.isArray(value)) return value.map((item) => `- ${writeValue(item, `${indent}  `)}`).join(`\n${indent}`);
  if (typeof value === "object" && value !== null)
    return Object.entries(value)
      .map(([name, member]) => writeMember(name, member, indent))
      .join(`\n${indent}`);
  return scalar(value);
}

/** In flow style everything may stand on one line. */
function inFlow(container: Span, first: Span | undefined, written: string, brackets: string): Splice {
  if (first === undefined) return { ...container, text: brackets[0] + written + brackets.slice(1) };
  return { start: first.start, end: first.start, text: `${written}, ` };
}

/** What is plain in block style may not be so in a flow list. */
function flowItem(own: string): string {
  const [, tag = "", rest = own] = /^(![\w:]+\s+)(.*)$/.exec(own) ?? [];
  const isPlain = tag !== "" && !/[[\]{},#]|: /.test(rest);
  return `${tag}${isPlain || /^["']/.test(rest) ? rest : scalarText(rest)}`;
}

function flowValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowValue).join(", ")}]`;
  if (typeof value !== "object" || value === null) return scalar(value);
  return `{ ${Object.entries(value)
    .map(([name, member]) => `${scalarText(name)}: ${flowValue(member)}`)
    .join(", ")} }`;
}

function isScalar(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

function isOneLine(text: string, { start, end }: Span): boolean {
  return !text.slice(start, end).includes("\n");
}

function scalar(value: unknown): string {
  return typeof value === "string" ? scalarText(value) : JSON.stringify(value);
}

/** Letters and what ARNs and names of actions are made of need no quotes. */
function scalarText(text: string): string {
  const plain = /^[A-Za-z][A-Za-z0-9:/_.@+=-]*$/.test(text) && !text.endsWith(":") && !WORDS.test(text);
  return plain ? text : JSON.stringify(text);
}

function flowScalar(value: unknown): string {
  return scalar(value);
}

/** Words that YAML takes for something else than text. */
const WORDS = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

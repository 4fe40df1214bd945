/** Blocks of Terraform's `data "aws_iam_policy_document"`, which have names of their own for a policy's elements. */

import type { JsonPath } from "../../authorization/model.ts";
import { isObject } from "../../collections.ts";
import { stringList } from "../json-values.ts";
import { writeHcl } from "./hcl.ts";
import { indentAt, type Span, type Splice } from "./splice.ts";

/** True where a statement stands as a block. */
export function isStatementBlock(text: string, { start }: Span): boolean {
  return /^statement\s*\{/.test(text.slice(start, start + 100));
}

/** One more statement, before the first one. */
export function addStatementBlock(text: string, first: Span, statement: unknown): Splice | undefined {
  const indent = indentAt(text, first.start);
  const lines = statementLines(statement);
  if (lines === undefined) return undefined;
  return {
    start: first.start,
    end: first.start,
    text: `${lines.map((line, at) => (at === 0 || line === "" ? line : indent + line)).join("\n")}\n\n${indent}`,
  };
}

/**
 * One more element of a statement, at its end: a condition or a list.
 * @param path from the statement on: `Condition`, operator, key; or the name of a list
 */
export function addElement(text: string, statement: Span, path: JsonPath, value: unknown): Splice | undefined {
  const lines = elementLines(path, value);
  if (lines === undefined || text[statement.end - 1] !== "}") return undefined;
  const indent = `${indentAt(text, statement.start)}  `;
  const written = lines.map((line) => `${indent}${line}\n`).join("");
  const close = statement.end - 1;
  const lineStart = text.lastIndexOf("\n", close - 1) + 1;
  const alone = text.slice(lineStart, close).trim() === "";
  return alone ? { start: lineStart, end: lineStart, text: `\n${written}` } : undefined;
}

/** Blocks that stand for an element of a statement, written anew: whom it names, what it asks for. */
export function replaceBlocks(
  text: string,
  span: Span,
  [element, ...rest]: JsonPath,
  value: unknown,
): Splice | undefined {
  const head = text.slice(span.start, span.end);
  if (rest.length > 0 || !/^(?:principals|condition)\s*\{/.test(head) || !isObject(value)) return undefined;
  // A comment inside belongs to somebody.
  if (/[#]|\/[/*]/.test(head.replaceAll(/"(?:[^"\\]|\\.)*"/g, ""))) return undefined;
  const lines =
    element === "Principal"
      ? principalLines(value)
      : Object.entries(value).flatMap(([operator, tests]) => elementLines(["Condition", operator], tests) ?? []);
  const indent = indentAt(text, span.start);
  return { ...span, text: lines.join("\n").trimStart().replaceAll("\n", `\n${indent}`) };
}

const LISTS: Readonly<Record<string, string>> = {
  Action: "actions",
  NotAction: "not_actions",
  Resource: "resources",
  NotResource: "not_resources",
};

function elementLines([element, operator, key]: JsonPath, value: unknown): readonly string[] | undefined {
  if (element === "Condition" && typeof operator === "string" && typeof key === "string")
    return conditionLines(operator, key, value);
  if (element === "Condition" && typeof operator === "string" && isObject(value))
    return Object.entries(value).flatMap(([name, values]) => conditionLines(operator, name, values));
  const list = LISTS[String(element)];
  return list === undefined ? undefined : [`${list} = ${writeHcl(stringList(value), "")}`];
}

function conditionLines(operator: string, key: string, values: unknown): readonly string[] {
  return [
    "condition {",
    `  test     = ${writeHcl(operator, "")}`,
    `  variable = ${writeHcl(key, "")}`,
    `  values   = ${writeHcl(stringList(values), "")}`,
    "}",
  ];
}

function statementLines(statement: unknown): readonly string[] | undefined {
  if (!isObject(statement)) return undefined;
  const inner: string[] = [];
  for (const [name, value] of Object.entries(statement)) {
    if (name === "Sid") inner.push(`sid = ${writeHcl(value, "")}`);
    else if (name === "Effect") inner.push(`effect = ${writeHcl(value, "")}`);
    else if (LISTS[name] !== undefined) inner.push(`${LISTS[name]} = ${writeHcl(stringList(value), "  ")}`);
    else if (name === "Principal" && value === "*") inner.push(...principalLines({ "*": "*" }));
    else if (name === "Principal" && isObject(value)) inner.push(...principalLines(value));
    else if (name === "Condition" && isObject(value))
      inner.push(
        ...Object.entries(value).flatMap(([operator, tests]) => [
          "",
          ...(elementLines(["Condition", operator], tests) ?? []),
        ]),
      );
    else return undefined;
  }
  return ["statement {", ...inner.map((line) => (line === "" ? "" : `  ${line}`)), "}"];
}

function principalLines(principal: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(principal).flatMap(([type, identifiers]) => [
    "",
    "principals {",
    `  type        = ${writeHcl(type, "")}`,
    `  identifiers = ${writeHcl(stringList(identifiers), "")}`,
    "}",
  ]);
}

/** Syntax trees in tests: written with brackets around everything. */

import type { Place } from "../../../src/inventory/model.ts";
import type { Body, Expression, HclResult, TemplatePart } from "../../../src/sources/hcl/model.ts";
import { parseHcl } from "../../../src/sources/hcl/parse.ts";
import { loadHclParser } from "../../../src/sources/hcl/parser.ts";

export const parser = await loadHclParser();

export function bodyOf(text: string): Body {
  const result: HclResult = parseHcl(parser, text, "main.tf");
  if ("problems" in result) throw new Error(result.problems[0].message);
  return result.body;
}

/** The value of the argument `a`. */
export function argument(text: string): Expression {
  const attribute = bodyOf(text).attributes.get("a");
  if (attribute === undefined) throw new Error("the text has no argument a");
  return attribute.expression;
}

export function show(expression: Expression): string {
  switch (expression.type) {
    case "literal":
      return JSON.stringify(expression.value);
    case "template":
      return `\`${expression.parts.map(showPart).join("")}\``;
    case "tuple":
      return `[${expression.items.map(show).join(", ")}]`;
    case "object":
      return `{${expression.items.map(({ key, value }) => `${show(key)} = ${show(value)}`).join(", ")}}`;
    case "variable":
      return expression.name;
    case "attribute":
      return `(${show(expression.target)}.${expression.name})`;
    case "index":
      return `(${show(expression.target)}[${show(expression.key)}])`;
    case "splat":
      return `(${show(expression.target)} ${expression.full ? "[*]" : ".*"} ${show(expression.each)})`;
    case "call":
      return `${expression.name}(${expression.arguments.map(show).join(", ")}${expression.expand ? "..." : ""})`;
    case "unary":
      return `(${expression.operator}${show(expression.operand)})`;
    case "binary":
      return `(${show(expression.left)} ${expression.operator} ${show(expression.right)})`;
    case "conditional":
      return `(${show(expression.condition)} ? ${show(expression.then)} : ${show(expression.otherwise)})`;
    default:
      return showFor(expression);
  }
}

function showFor(expression: Extract<Expression, { readonly type: "for" }>): string {
  const { key, item, collection, resultKey, result, group, condition } = expression;
  const names = key === undefined ? item : `${key}, ${item}`;
  const value = `${resultKey === undefined ? "" : `${show(resultKey)} => `}${show(result)}${group ? "..." : ""}`;
  return `<for ${names} in ${show(collection)} : ${value}${condition === undefined ? "" : ` if ${show(condition)}`}>`;
}

function showPart(part: TemplatePart): string {
  switch (part.type) {
    case "text":
      return part.text.replaceAll("\n", "⏎");
    case "interpolation":
      return `\${${show(part.expression)}}`;
    case "if":
      return `%{${show(part.condition)} ? ${part.then.map(showPart).join("")} : ${part.otherwise.map(showPart).join("")}}`;
    default:
      return `%{${part.key ?? "_"}, ${part.item} in ${show(part.collection)} : ${part.body.map(showPart).join("")}}`;
  }
}

/** What stands in a text at a place. */
export function textAt(text: string, { line, column, endLine, endColumn }: Place): string {
  const lines = text.split("\n").slice(line - 1, endLine);
  const last = lines.length - 1;
  return lines
    .map((one, index) => one.slice(index === 0 ? column - 1 : 0, index === last ? endColumn - 1 : undefined))
    .join("\n");
}

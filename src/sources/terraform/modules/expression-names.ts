/** The first names of the references in an expression: `var`, `aws_s3_bucket`. */

import type { Expression, TemplatePart } from "../../hcl/model.ts";

export function variableNames(expression: Expression): ReadonlySet<string> {
  const names = new Set<string>();
  visit(expression);
  return names;

  function visit(one: Expression): void {
    switch (one.type) {
      case "literal":
        return;
      case "variable":
        names.add(one.name);
        return;
      case "template":
        visitParts(one.parts);
        return;
      case "tuple":
        one.items.forEach(visit);
        return;
      case "object":
        for (const { key, value } of one.items) visitAll([key, value]);
        return;
      case "attribute":
        visit(one.target);
        return;
      case "index":
        visitAll([one.target, one.key]);
        return;
      case "splat":
        visitAll([one.target, one.each]);
        return;
      case "call":
        visitAll(one.arguments);
        return;
      case "unary":
        visit(one.operand);
        return;
      case "binary":
        visitAll([one.left, one.right]);
        return;
      case "conditional":
        visitAll([one.condition, one.then, one.otherwise]);
        return;
      case "for":
        visitAll([one.collection, one.resultKey, one.result, one.condition]);
    }
  }

  function visitAll(expressions: readonly (Expression | undefined)[]): void {
    for (const one of expressions) if (one !== undefined) visit(one);
  }

  function visitParts(parts: readonly TemplatePart[]): void {
    for (const part of parts) {
      if (part.type === "interpolation") visit(part.expression);
      if (part.type === "if") {
        visit(part.condition);
        visitParts([...part.then, ...part.otherwise]);
      }
      if (part.type === "for") {
        visit(part.collection);
        visitParts(part.body);
      }
    }
  }
}

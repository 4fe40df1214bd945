/** Expressions: from the grammar's nodes to the model. */

import type { Place } from "../../inventory/model.ts";
import { convertTemplate } from "./convert-template.ts";
import { type BinaryOperator, type Expression, SPLAT_ITEM, type UnaryOperator } from "./model.ts";
import { exactNumber } from "./number.ts";
import type { SyntaxNode } from "./syntax-tree.ts";
import type { Source } from "./text.ts";

const BINARY: ReadonlySet<string> = new Set(["==", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "%", "&&", "||"]);
const POSTFIX: ReadonlySet<string> = new Set(["get_attr", "index", "splat"]);

/** Converts a node of type `expression`. */
export function convertExpression(source: Source, node: SyntaxNode): Expression {
  return expressionOf(node.children);

  function convert(inner: SyntaxNode): Expression {
    return expressionOf(inner.children);
  }

  /** A term and what follows it: `a`, `.b`, `[0]`. */
  function expressionOf(nodes: readonly SyntaxNode[]): Expression {
    const [first, ...others] = nodes;
    if (first === undefined) throw new Error("an expression of nothing");
    return withPostfixes(term(first), others.flatMap(postfixes));
  }

  function term(one: SyntaxNode): Expression {
    const place = placeOf(one);
    switch (one.type) {
      case "expression":
        return convert(one);
      case "literal_value":
        return literal(one.children[0] ?? one);
      case "template_expr":
        return template(one.children[0] ?? one);
      case "collection_value":
        return collection(one.children[0] ?? one);
      case "variable_expr":
        return { type: "variable", name: textOf(one), place };
      case "function_call":
        return call(one);
      case "for_expr":
        return forExpression(one.children[0] ?? one);
      case "operation":
        return operation(one.children[0] ?? one);
      case "conditional":
        return conditional(one);
      default:
        throw new Error(`an expression of type ${one.type}`);
    }
  }

  /** The grammar reads `a ? b : c ? d : e` from the left, HCL from the right. */
  function conditional(one: SyntaxNode): Expression {
    const [condition, then, otherwise] = one.children;
    if (condition === undefined || then === undefined || otherwise === undefined) throw new Error("half a conditional");
    return chained(condition, convert(then), convert(otherwise), one.end);
  }

  function chained(condition: SyntaxNode, then: Expression, otherwise: Expression, end: number): Expression {
    const inner = condition.children.length === 1 ? condition.children[0] : undefined;
    if (inner?.type !== "conditional") {
      return {
        type: "conditional",
        condition: convert(condition),
        then,
        otherwise,
        place: source.place(condition.start, end),
      };
    }
    const [first, second, third] = inner.children;
    if (first === undefined || second === undefined || third === undefined) throw new Error("half a conditional");
    return chained(first, convert(second), chained(third, then, otherwise, end), end);
  }

  function literal(one: SyntaxNode): Expression {
    const place = placeOf(one);
    switch (one.type) {
      case "string_lit":
        return { type: "template", parts: quotedParts(one), place };
      case "numeric_lit":
        return { type: "literal", value: exactNumber(textOf(one)), place };
      case "bool_lit":
        return { type: "literal", value: textOf(one) === "true", place };
      default:
        return { type: "literal", value: null, place };
    }
  }

  function template(one: SyntaxNode): Expression {
    if (one.type === "quoted_template") return { type: "template", parts: quotedParts(one), place: placeOf(one) };
    const [opening, marker] = one.children;
    const closing = one.children.at(-1);
    if (opening === undefined || marker === undefined || closing === undefined) throw new Error("a heredoc of nothing");
    const start = source.text.indexOf("\n", marker.end) + 1;
    const end = Math.max(start, source.text.lastIndexOf("\n", closing.start) + 1);
    const style = textOf(opening) === "<<-" ? "flush" : "lines";
    const parts = convertTemplate(source, one.children, [start, end], style, convert);
    return { type: "template", parts, place: placeOf(one) };
  }

  function quotedParts(one: SyntaxNode) {
    return convertTemplate(source, one.children, [one.start + 1, one.end - 1], "quoted", convert);
  }

  function collection(one: SyntaxNode): Expression {
    if (one.type === "tuple") return { type: "tuple", items: expressionsOf(one), place: placeOf(one) };
    const items = one.children
      .filter(({ type }) => type === "object_elem")
      .map((element) => {
        const [key, value] = element.children.filter(({ type }) => type === "expression");
        if (key === undefined || value === undefined) throw new Error("an item without key or value");
        return { key: objectKey(key), value: convert(value), place: placeOf(element) };
      });
    return { type: "object", items, place: placeOf(one) };
  }

  /** A bare name, keywords included, is the key itself. */
  function objectKey(key: SyntaxNode): Expression {
    const only = key.children.length === 1 ? key.children[0] : undefined;
    const bare = only?.type === "literal_value" ? only.children[0] : only;
    if (bare === undefined || !/^(variable_expr|bool_lit|null_lit)$/.test(bare.type)) return convert(key);
    return { type: "literal", value: textOf(bare), place: placeOf(bare) };
  }

  function call(one: SyntaxNode): Expression {
    const list = one.children.find(({ type }) => type === "function_arguments");
    return {
      type: "call",
      name: textOf(one.children[0] ?? one),
      arguments: list === undefined ? [] : expressionsOf(list),
      expand: list?.children.some(({ type }) => type === "ellipsis") ?? false,
      place: placeOf(one),
    };
  }

  function forExpression(one: SyntaxNode): Expression {
    const intro = one.children.find(({ type }) => type === "for_intro");
    const condition = one.children.find(({ type }) => type === "for_cond");
    const collectionNode = intro?.children.find(({ type }) => type === "expression");
    const results = expressionsOf(one);
    const result = results.at(-1);
    if (intro === undefined || collectionNode === undefined || result === undefined)
      throw new Error("a for of nothing");
    const [first = "", second] = intro.children.filter(({ type }) => type === "identifier").map(textOf);
    return {
      type: "for",
      ...(second === undefined ? { item: first } : { key: first, item: second }),
      collection: convert(collectionNode),
      ...(one.type === "for_object_expr" && results[0] !== undefined && { resultKey: results[0] }),
      result,
      group: one.children.some(({ type }) => type === "ellipsis"),
      ...(condition !== undefined && { condition: expressionsIn(condition)[0] }),
      place: placeOf(one),
    };
  }

  function operation(one: SyntaxNode): Expression {
    const place = placeOf(one);
    const [sign, ...operand] = one.children;
    if (one.type === "unary_operation") {
      return { type: "unary", operator: sign?.type as UnaryOperator, operand: expressionOf(operand), place };
    }
    const at = one.children.findIndex(({ type }) => BINARY.has(type));
    const operator = one.children[at]?.type as BinaryOperator;
    const left = expressionOf(one.children.slice(0, at));
    return { type: "binary", operator, left, right: expressionOf(one.children.slice(at + 1)), place };
  }

  /** Takes splats apart, so that what follows them can be told anew. */
  function postfixes(one: SyntaxNode): readonly SyntaxNode[] {
    if (one.type !== "splat") return POSTFIX.has(one.type) ? [one] : [];
    const [inner] = one.children;
    return [{ ...one, children: [] }, ...(inner?.children ?? []).filter(({ type }) => POSTFIX.has(type))];
  }

  function withPostfixes(target: Expression, rest: readonly SyntaxNode[]): Expression {
    let value = target;
    for (const [index, one] of rest.entries()) {
      if (one.type === "splat") return splat(value, one, rest.slice(index + 1));
      const place = placeFrom(target, placeOf(one));
      value =
        one.type === "get_attr"
          ? { type: "attribute", target: value, name: attributeName(one), place }
          : { type: "index", target: value, key: indexKey(one), place };
    }
    return value;
  }

  /** `[*]` takes all that follows to each item, `.*` only the attributes. */
  function splat(target: Expression, one: SyntaxNode, rest: readonly SyntaxNode[]): Expression {
    const full = source.text[one.start] === "[";
    const attributes = rest.findIndex(({ type }) => type !== "get_attr");
    const taken = full || attributes === -1 ? rest.length : attributes;
    const last = rest[taken - 1] ?? one;
    const item: Expression = { type: "variable", name: SPLAT_ITEM, place: placeOf(one) };
    const each = withPostfixes(item, rest.slice(0, taken));
    const place = placeFrom(target, source.place(one.start, last.end));
    return withPostfixes({ type: "splat", target, each, full, place }, rest.slice(taken));
  }

  function indexKey(one: SyntaxNode): Expression {
    const [inner] = one.children;
    const key = inner?.children.find(({ type }) => type === "expression");
    if (key !== undefined) return convert(key);
    return { type: "literal", value: Number(textOf(one).replace(".", "").trim()), place: placeOf(one) };
  }

  /** The name behind the dot. */
  function attributeName(one: SyntaxNode): string {
    return /[\p{ID_Start}_][\p{ID_Continue}-]*$/u.exec(textOf(one))?.[0] ?? "";
  }

  function expressionsOf(one: SyntaxNode): readonly Expression[] {
    return one.children.filter(({ type }) => type === "expression").map(convert);
  }

  function expressionsIn(one: SyntaxNode): readonly [Expression, Expression, Expression] {
    const [first, second, third] = expressionsOf(one);
    if (first === undefined) throw new Error("expected an expression");
    return [first, second ?? first, third ?? first];
  }

  function placeFrom({ place: from }: Expression, to: Place): Place {
    return { ...to, line: from.line, column: from.column };
  }

  function textOf({ start, end }: SyntaxNode): string {
    return source.text.slice(start, end);
  }

  function placeOf({ start, end }: SyntaxNode): Place {
    return source.place(start, end);
  }
}

/** A block's arguments as an object: nested blocks are lists of objects, as in a plan. */

import type { Place } from "../../../inventory/model.ts";
import type { Block, Body, Expression } from "../../hcl/model.ts";
import { asText, type Member, type ObjectValue, textValue, unknownValue, type Value } from "../../template/value.ts";
import { evaluate } from "../expressions/evaluate.ts";
import { type Scope, spend, withNames } from "../expressions/scope.ts";
import { ExpressionError } from "../model.ts";
import { orUnknown } from "./cells.ts";
import type { ModuleNode } from "./run.ts";

/** What Terraform itself takes from the blocks of resources and data sources. */
const META_ARGUMENTS = new Set(["count", "for_each", "provider", "depends_on"]);
const META_BLOCKS = new Set(["lifecycle", "provisioner", "connection", "timeouts"]);

/** Blocks in blocks in blocks: deeper than any provider's schema. */
const MAX_DEPTH = 20;

/**
 * What an unknown number of blocks makes of the list that they stand in: `whole`: all of it unknown; `item`: one unknown item
 * among the others stands for any number of blocks.
 */
export type UnknownBlocks = "whole" | "item";

interface Reading {
  readonly node: ModuleNode;
  readonly unknown: UnknownBlocks;
}

/** The arguments of a resource, data source or provider. */
export function argumentsOf(node: ModuleNode, block: Block, scope: Scope, unknown: UnknownBlocks): ObjectValue {
  const attributes = [...block.body.attributes].filter(([name]) => !META_ARGUMENTS.has(name));
  const blocks = block.body.blocks.filter(({ type }) => !META_BLOCKS.has(type));
  const body: Body = { ...block.body, attributes: new Map(attributes), blocks };
  return bodyValue({ node, unknown }, body, scope, block.place, 0);
}

function bodyValue(reading: Reading, body: Body, scope: Scope, place: Place, depth: number): ObjectValue {
  const members = new Map<string, Member>();
  for (const [name, { expression, place: written }] of body.attributes) {
    members.set(name, { value: orUnknown(reading.node, written, () => evaluate(expression, scope)), place: written });
  }
  for (const block of body.blocks) {
    const dynamic = block.type === "dynamic" && block.labels.length === 1;
    const name = dynamic ? (block.labels[0] ?? "") : block.type;
    const items = dynamic ? generated(reading, block, scope, depth) : [nested(reading, block, scope, depth)];
    members.set(name, withItems(reading, members.get(name), items, block.place));
  }
  return { kind: "object", members, place };
}

function nested(reading: Reading, block: Block, scope: Scope, depth: number): Value {
  if (depth >= MAX_DEPTH) return unknownValue(`blocks are nested more than ${MAX_DEPTH} deep`, block.place);
  return bodyValue(reading, block.body, scope, block.place, depth + 1);
}

/** The items of a list of blocks, more added. What is no list, such as an unknown value, stays one of the items. */
function withItems({ unknown }: Reading, before: Member | undefined, more: readonly Value[], written: Place): Member {
  const place = before === undefined ? written : spanning(before.place, written);
  const items =
    before === undefined ? more : [...(before.value.kind === "list" ? before.value.items : [before.value]), ...more];
  const open = unknown === "whole" ? items.find(({ kind }) => kind === "unknown") : undefined;
  return { value: open ?? { kind: "list", items, place }, place };
}

function spanning(first: Place, last: Place): Place {
  if (first.path !== last.path || last.line < first.line) return first;
  return { ...first, endLine: last.endLine, endColumn: last.endColumn };
}

/** `dynamic "statement" { for_each = ... content { ... } }`: a block for each item; one unknown item where nobody knows them. */
function generated(reading: Reading, block: Block, scope: Scope, depth: number): readonly Value[] {
  const { place } = block;
  const { node } = reading;
  const forEach = block.body.attributes.get("for_each");
  const content = block.body.blocks.find(({ type }) => type === "content");
  if (forEach === undefined || content === undefined) {
    const error = new ExpressionError("a dynamic block needs for_each and content", place);
    return [orUnknown(node, place, () => fail(error))];
  }
  const iterator = iteratorName(block.body.attributes.get("iterator")?.expression) ?? block.labels[0] ?? "";
  const collection = orUnknown(node, forEach.place, () => evaluate(forEach.expression, scope));
  if (collection.kind === "unknown") return [unknownValue(collection.hole.why, place)];
  const pairs = pairsOf(collection);
  if (pairs === undefined) {
    const error = new ExpressionError("for_each of a dynamic block takes a list, a set or a map", forEach.place);
    return [orUnknown(node, place, () => fail(error))];
  }
  return pairs.map(([key, value]) => {
    const item: ObjectValue = {
      kind: "object",
      members: new Map([
        ["key", { value: key, place: key.place }],
        ["value", { value, place: value.place }],
      ]),
      place: value.place,
    };
    return orUnknown(node, place, () => {
      spend(scope.budget, 1, place);
      return nested(reading, { ...content, place }, withNames(scope, new Map([[iterator, item]])), depth);
    });
  });
}

function fail(error: ExpressionError): never {
  throw error;
}

function iteratorName(expression: Expression | undefined): string | undefined {
  if (expression?.type === "variable") return expression.name;
  if (expression?.type === "literal") return typeof expression.value === "string" ? expression.value : undefined;
  if (expression?.type !== "template") return undefined;
  const [part] = expression.parts;
  return part?.type === "text" ? part.text : undefined;
}

function pairsOf(collection: Value): readonly (readonly [Value, Value])[] | undefined {
  if (collection.kind === "object") {
    return [...collection.members].map(([key, member]) => [textValue(key, member.place), member.value]);
  }
  if (collection.kind !== "list") return undefined;
  return collection.items.map((item, index) => [
    collection.set === true ? (asText(item) ?? item) : { kind: "number", value: index, place: item.place },
    item,
  ]);
}

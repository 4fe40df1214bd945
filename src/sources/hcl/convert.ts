/** Bodies, blocks and arguments: from the grammar's nodes to the model. */

import type { Place } from "../../inventory/model.ts";
import { convertExpression } from "./convert-expression.ts";
import type { Attribute, Block, Body } from "./model.ts";
import type { Statement, SyntaxNode } from "./syntax-tree.ts";
import { quotedText, type Source } from "./text.ts";

/** The body of a file. What stands in a block is converted when it is first looked at. */
export function convertFile(source: Source, statements: readonly Statement[]): Body {
  const attributes = new Map<string, Attribute>();
  const blocks: Block[] = [];
  for (const { node, read } of statements) {
    if (node.type === "block") blocks.push(lazyBlock(source, node, () => convertBody(source, bodyOf(read()), node)));
    if (node.type === "attribute") addAttribute(source, attributes, read());
  }
  return { attributes, blocks, place: source.place(0, source.text.length) };
}

function convertBody(source: Source, statements: readonly SyntaxNode[], block: SyntaxNode): Body {
  const attributes = new Map<string, Attribute>();
  const blocks: Block[] = [];
  for (const node of statements) {
    if (node.type === "attribute") addAttribute(source, attributes, node);
    if (node.type === "block") blocks.push({ ...header(source, node), body: convertBody(source, bodyOf(node), node) });
  }
  return { attributes, blocks, place: bodyPlace(source, block) };
}

function addAttribute(source: Source, attributes: Map<string, Attribute>, node: SyntaxNode): void {
  const [identifier, value] = node.children;
  if (identifier === undefined || value === undefined) throw new Error("an argument without a value");
  const name = source.text.slice(identifier.start, identifier.end);
  const expression = convertExpression(source, value);
  attributes.set(name, { name, place: source.place(node.start, node.end), expression });
}

function lazyBlock(source: Source, node: SyntaxNode, convert: () => Body): Block {
  let body: Body | undefined;
  return {
    ...header(source, node),
    get body() {
      body ??= convert();
      return body;
    },
  };
}

function header(source: Source, node: SyntaxNode): { type: string; labels: readonly string[]; place: Place } {
  const [type = "", ...labels] = node.children
    .filter((child) => child.type === "identifier" || child.type === "string_lit")
    .map((child) => {
      const written = source.text.slice(child.start, child.end);
      return child.type === "string_lit" ? quotedText(written.slice(1, -1)) : written;
    });
  return { type, labels, place: source.place(node.start, node.end) };
}

/** The statements within a block. */
function bodyOf(block: SyntaxNode): readonly SyntaxNode[] {
  return block.children.find(({ type }) => type === "body")?.children ?? [];
}

function bodyPlace(source: Source, block: SyntaxNode): Place {
  const brace = block.children.find(({ type }) => type === "block_start");
  return source.place(brace?.start ?? block.start, block.end);
}

/** Override files (https://developer.hashicorp.com/terraform/language/files/override). */

import type { Attribute, Block, Body } from "../../hcl/model.ts";

/** A block as an override file's block of the same name changes it: by attribute, and by nested blocks of one type. */
export function mergeBlock(base: Block, override: Block): Block {
  return { ...base, body: mergeBody(base.body, override.body) };
}

function mergeBody(base: Body, override: Body): Body {
  const attributes = new Map<string, Attribute>([...base.attributes, ...override.attributes]);
  const replaced = new Set(override.blocks.map(nestedType));
  const kept = base.blocks.filter((block) => !replaced.has(nestedType(block)));
  return { ...base, attributes, blocks: [...kept, ...override.blocks] };
}

/** `statement` also of `dynamic "statement"`. */
function nestedType({ type, labels }: Block): string {
  return type === "dynamic" ? (labels[0] ?? type) : type;
}

/** Terraform's JSON syntax as the same tree (https://developer.hashicorp.com/terraform/language/syntax/json). */

import { isObject } from "../../../collections.ts";
import { parseJson } from "../../document/json.ts";
import type { Attribute, Block, Body, Expression, HclResult } from "../../hcl/model.ts";
import type { HclParser } from "../../hcl/parser.ts";
import { type JsonReader, jsonExpression, jsonType, memberPlace, placeOf, type Steps } from "./json-expression.ts";

/** Block types of a file, and how many labels stand between each and its body. */
const LABELS: Readonly<Record<string, number>> = {
  resource: 2,
  data: 2,
  ephemeral: 2,
  variable: 1,
  output: 1,
  module: 1,
  provider: 1,
  locals: 0,
  removed: 0,
};

/** JSON does not tell blocks from arguments whose value is an object: the names of those that are read here. */
const NESTED_BLOCKS: ReadonlySet<string> = new Set([
  "apply_server_side_encryption_by_default",
  "assume_role",
  "assume_role_with_web_identity",
  "condition",
  "constraints",
  "default_retention",
  "default_tags",
  "inline_policy",
  "lifecycle",
  "not_principals",
  "object_lock_configuration",
  "principals",
  "public_access_block_configuration",
  "rule",
  "server_side_encryption_configuration",
  "statement",
  "versioning",
]);

/** Parses a `.tf.json` or `.tfvars.json` file. */
export function parseJsonSyntax(parser: HclParser, text: string, path: string): HclResult {
  const result = parseJson(text, path);
  if ("problems" in result) return result;
  const { value, places } = result.document;
  const reader: JsonReader = { parser, path, places, problems: [] };
  const body = /\.tfvars\.json$/.test(path) ? readBody(reader, value, [], new Set()) : readFile(reader, value);
  const [problem, ...others] = reader.problems;
  return problem === undefined ? { body } : { problems: [problem, ...others] };
}

function readFile(reader: JsonReader, value: unknown): Body {
  const blocks = entriesOf(reader, value, []).flatMap(([type, of]) => {
    const labels = LABELS[type];
    return labels === undefined ? [] : readBlocks(reader, { type, labels: [] }, of, [type], labels);
  });
  return { attributes: new Map(), blocks, place: placeOf(reader, []) };
}

interface Header {
  readonly type: string;
  readonly labels: readonly string[];
}

/** A block, or several in a list; `left` labels are still to come, each the key of an object. */
function readBlocks(reader: JsonReader, header: Header, value: unknown, at: Steps, left: number): readonly Block[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => readBlocks(reader, header, item, [...at, index], left));
  }
  if (left === 0) {
    const nested = header.type === "locals" ? new Set<string>() : NESTED_BLOCKS;
    return [{ ...header, body: readBody(reader, value, at, nested, header.type), place: placeOf(reader, at) }];
  }
  return entriesOf(reader, value, at).flatMap(([label, of]) =>
    readBlocks(reader, { ...header, labels: [...header.labels, label] }, of, [...at, label], left - 1),
  );
}

function readBody(reader: JsonReader, value: unknown, at: Steps, nested: ReadonlySet<string>, type = ""): Body {
  const attributes = new Map<string, Attribute>();
  const blocks: Block[] = [];
  for (const [name, of] of entriesOf(reader, value, at)) {
    const steps = [...at, name];
    if (nested.size > 0 && name === "dynamic")
      blocks.push(...readBlocks(reader, { type: name, labels: [] }, of, steps, 1));
    else if (nested.size > 0 && (nested.has(name) || (type === "dynamic" && name === "content"))) {
      blocks.push(...readBlocks(reader, { type: name, labels: [] }, of, steps, 0));
    } else
      attributes.set(name, {
        name,
        place: memberPlace(reader, steps),
        expression: readValue(reader, type, name, of, steps),
      });
  }
  return { attributes, blocks, place: placeOf(reader, at) };
}

function readValue(reader: JsonReader, block: string, name: string, value: unknown, at: Steps): Expression {
  if (block === "variable" && name === "type") return jsonType(reader, value, at);
  // Defaults and variable files are values, not templates.
  const literal = reader.path.endsWith(".tfvars.json") || (block === "variable" && name === "default");
  return jsonExpression(reader, value, at, literal);
}

/** The members of an object. Terraform takes the key `//` for a comment. */
function entriesOf(reader: JsonReader, value: unknown, at: Steps): readonly (readonly [string, unknown])[] {
  if (isObject(value)) return Object.entries(value).filter(([key]) => key !== "//");
  const { line, column } = placeOf(reader, at);
  reader.problems.push({ line, column, message: "an object is required here" });
  return [];
}

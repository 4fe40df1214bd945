/** What `yamldecode` reads: the YAML about which its library and ours agree. */

import { Composer, isAlias, isMap, isScalar, isSeq, Lexer, type Node, type Pair, Parser, type Scalar } from "yaml";
import { hasHole } from "../../../authorization/hole.ts";
import type { Place } from "../../../inventory/model.ts";
import { unknownValue, type Value } from "../../template/value.ts";
import { ExpressionError } from "../model.ts";
import { booleanValue, listValue, madeText, nullValue } from "./arguments.ts";
import { objectValue } from "./elements.ts";
import { numberValue, parseNumber } from "./numbers.ts";

const MAX_TEXT = 256 * 1024;
const MAX_DEPTH = 50;
const OPTIONS = { version: "1.2", schema: "core", strict: true, merge: false, uniqueKeys: false } as const;

const NOT_READ = "it is YAML that is not read here";

/** Whatever else looks like a number, a date or a word of YAML 1.1 may be one. */
const PLAIN_TEXT = /^(?![-+.]?\d)(?![-+.~=<])(?!(?:y|n|yes|no|on|off|null|true|false|nan|inf)$)/i;

/** Throws for what is no YAML at all. */
export function decodeYaml(text: string, place: Place): Value {
  if (text.length > MAX_TEXT || isDeep(text)) return unknownValue(NOT_READ, place);
  const documents = [...new Composer(OPTIONS).compose(new Parser().parse(text), true, text.length)];
  const [document] = documents;
  if (document === undefined || documents.some(({ errors }) => errors.length > 0)) return unknownValue(NOT_READ, place);
  if (documents.length > 1) throw new ExpressionError("it holds more than one YAML document");
  const anchors = new Map<string, Value>();
  return read(document.contents);

  function read(node: unknown): Value {
    if (node === null) return nullValue(place);
    const found = node as Node;
    // An alias stands for the value that was read, which holds no more aliases.
    if (isAlias(found)) return anchors.get(found.source) ?? unknownValue(NOT_READ, place);
    if ("tag" in found && found.tag !== undefined) return unknownValue(NOT_READ, place);
    const value = readValue(found);
    if ("anchor" in found && found.anchor !== undefined) anchors.set(found.anchor, value);
    return value;
  }

  function readValue(node: Node): Value {
    if (isSeq(node)) return listValue(node.items.map(read), place);
    if (isMap(node)) return readMap(node.items);
    return isScalar(node) ? readScalar(node) : unknownValue(NOT_READ, place);
  }

  function readMap(pairs: readonly Pair[]): Value {
    const members = pairs.map(({ key, value }) => ({ name: keyOf(key), value: read(value) }));
    const names = members.map(({ name }) => name);
    if (names.some((name) => name === undefined || hasHole(name)) || new Set(names).size < names.length)
      return unknownValue(NOT_READ, place);
    return objectValue(
      members.map(({ name, value }) => [name ?? "", { value, place }]),
      place,
    );
  }

  function readScalar(node: Scalar): Value {
    const source = node.source ?? "";
    if (node.type !== "PLAIN") return madeText(String(node.value), place);
    if (source === "" || source === "~" || source === "null") return nullValue(place);
    if (source === "true" || source === "false") return booleanValue(source === "true", place);
    if (PLAIN_TEXT.test(source)) return madeText(String(node.value), place);
    if (!/^(?:0|-?[1-9]\d*)(?:\.\d+)?$/.test(source)) return unknownValue(NOT_READ, place);
    const number = parseNumber(source);
    return number === undefined ? unknownValue(NOT_READ, place) : numberValue(number, place);
  }
}

function keyOf(key: unknown): string | undefined {
  if (!isScalar(key) || key.tag !== undefined || key.anchor !== undefined) return undefined;
  if (key.type !== "PLAIN") return String(key.value);
  return PLAIN_TEXT.test(key.source ?? "") ? key.source : undefined;
}

/** The composer recurses. Flow collections by their brackets, block collections by their indentation. */
function isDeep(text: string): boolean {
  let depth = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === "[" || lexeme === "{") depth += 1;
    else if (lexeme === "]" || lexeme === "}") depth -= 1;
    if (depth > MAX_DEPTH) return true;
  }
  return new RegExp(`^[ \\t?:-]{${2 * MAX_DEPTH},}`, "m").test(text);
}

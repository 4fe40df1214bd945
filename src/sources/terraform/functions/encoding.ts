/** Functions that encode and decode: Base64, JSON, CSV, YAML, URLs. */

import { Buffer } from "node:buffer";
import { hasHole } from "../../../authorization/hole.ts";
import { textValue, unknownValue, type Value } from "../../template/value.ts";
import { ExpressionError, type FunctionContext, type TerraformFunction } from "../model.ts";
import {
  argument,
  type FunctionTable,
  MAX_LENGTH,
  madeText,
  ofKnown,
  takes,
  tooLarge,
  toText,
  unknownOf,
} from "./arguments.ts";
import { csvdecode } from "./csv.ts";
import { decodedBack, encodeJson } from "./json-text.ts";
import { decodeJson } from "./json-value.ts";
import { mapKnown } from "./texts.ts";
import { encodeYaml } from "./yaml-text.ts";
import { decodeYaml } from "./yaml-value.ts";

/** The text is that of the argument, which stays with it, so that each place in it is known. */
function jsonencode(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 1);
  const value = argument(parameters, 0);
  const text = encodeJson(value, place);
  return text.text.length > MAX_LENGTH ? tooLarge(place) : { ...text, decoded: value };
}

function jsondecode(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 1);
  const text = toText(argument(parameters, 0));
  if (text.decoded !== undefined) return decodedBack(text.decoded);
  if (hasHole(text.text)) return unknownOf([text], place);
  return text.text.length > MAX_LENGTH ? tooLarge(place) : decodeJson(text.text, text.place);
}

/** The bytes that a Base64 text stands for. */
function fromBase64(text: string): Buffer {
  const bare = text.replace(/[\r\n]/g, "");
  if (bare.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(bare)) throw new ExpressionError("it is no Base64");
  return Buffer.from(bare, "base64");
}

/** The label of WHATWG's decoder by the name that Terraform's takes. */
const DECODERS: ReadonlyMap<string, string> = new Map([
  ["UTF-8", "utf-8"],
  ["UTF-16LE", "utf-16le"],
  ["UTF-16BE", "utf-16be"],
  ["WINDOWS-1252", "windows-1252"],
]);

function decodeBytes(bytes: Buffer, label: string): string {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ExpressionError("the bytes are no text of this encoding");
  }
}

function encodeText(text: string, encoding: string): Buffer | undefined {
  if (encoding === "UTF-8") return Buffer.from(text, "utf8");
  if (encoding === "UTF-16LE") return Buffer.from(text, "utf16le");
  if (encoding === "UTF-16BE") return Buffer.from(text, "utf16le").swap16();
  // The other encodings agree about ASCII.
  if (DECODERS.has(encoding) && /^[\u0000-\u007f]*$/.test(text)) return Buffer.from(text, "latin1");
  return undefined;
}

/** Go's `url.QueryEscape`: all but letters, digits and `-_.~`; a space is `+`. */
function escapeQuery(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"))
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("%20", "+");
}

function urlencode(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 1);
  return mapKnown(toText(argument(parameters, 0)), escapeQuery, place);
}

/** A result that is another one at each run, or that depends on a compressor. */
function never(why: string, most = Number.POSITIVE_INFINITY): TerraformFunction {
  return (parameters, { place }) => {
    takes(parameters, 1, most);
    return unknownValue(why, place);
  };
}

export const ENCODING_FUNCTIONS: FunctionTable = {
  base64decode: ofKnown(["string"], ([text], place) => madeText(decodeBytes(fromBase64(text), "utf-8"), place)),
  base64encode: ofKnown(["string"], ([text], place) =>
    text.length > MAX_LENGTH ? tooLarge(place) : textValue(Buffer.from(text, "utf8").toString("base64"), place),
  ),
  base64gzip: never("what it is compressed to is not worked out here", 1),
  csvdecode: ofKnown(["string"], ([text], place) => csvdecode(text, place)),
  jsondecode,
  jsonencode,
  textdecodebase64: ofKnown(["string", "string"], ([text, encoding], place) => {
    const label = DECODERS.get(encoding.toUpperCase());
    const bytes = fromBase64(text);
    if (label === undefined) return unknownValue(`the encoding ${encoding} is not known here`, place);
    return madeText(decodeBytes(bytes, label), place);
  }),
  textencodebase64: ofKnown(["string", "string"], ([text, encoding], place) => {
    const bytes = encodeText(text, encoding.toUpperCase());
    if (bytes === undefined) return unknownValue(`the encoding ${encoding} is not known here`, place);
    return textValue(bytes.toString("base64"), place);
  }),
  urlencode,
  yamldecode: ofKnown(["string"], ([text], place) => decodeYaml(text, place)),
  yamlencode: (parameters, { place }) => {
    takes(parameters, 1);
    return encodeYaml(argument(parameters, 0), place);
  },
};

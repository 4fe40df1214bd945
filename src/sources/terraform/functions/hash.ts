/** Hashes, and the identifiers that are made of them. */

import { createHash } from "node:crypto";
import { textValue, unknownValue, type Value } from "../../template/value.ts";
import { ExpressionError, type TerraformFunction } from "../model.ts";
import { type FunctionTable, ofKnown, takes } from "./arguments.ts";

/** `encoding`: of the digest. */
export function hashOf(algorithm: string, encoding: "hex" | "base64", bytes: string): string {
  return createHash(algorithm).update(bytes, "utf8").digest(encoding);
}

function hash(algorithm: string, encoding: "hex" | "base64"): TerraformFunction {
  return ofKnown(["string"], ([text], place) => textValue(hashOf(algorithm, encoding, text), place));
}

/** RFC 4122, appendix C. */
const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ["dns", "6ba7b810-9dad-11d1-80b4-00c04fd430c8"],
  ["url", "6ba7b811-9dad-11d1-80b4-00c04fd430c8"],
  ["oid", "6ba7b812-9dad-11d1-80b4-00c04fd430c8"],
  ["x500", "6ba7b814-9dad-11d1-80b4-00c04fd430c8"],
]);

/** RFC 4122, section 4.3. */
function uuidv5(id: string, name: string): string {
  const bytes = createHash("sha1")
    .update(Buffer.from(id.replaceAll("-", ""), "hex"))
    .update(name, "utf8")
    .digest();
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString("hex", 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

function drawn(what: string, most: number): TerraformFunction {
  return (parameters, { place }): Value => {
    takes(parameters, 0, most);
    return unknownValue(what, place);
  };
}

export const HASH_FUNCTIONS: FunctionTable = {
  base64sha256: hash("sha256", "base64"),
  base64sha512: hash("sha512", "base64"),
  bcrypt: drawn("it is another one at each run", 2),
  md5: hash("md5", "hex"),
  rsadecrypt: drawn("nothing is decrypted here", 2),
  sha1: hash("sha1", "hex"),
  sha256: hash("sha256", "hex"),
  sha512: hash("sha512", "hex"),
  uuid: drawn("it is another one at each run", 0),
  uuidv5: ofKnown(["string", "string"], ([namespace, name], place) => {
    const id = NAMESPACES.get(namespace) ?? namespace;
    if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return textValue(uuidv5(id, name), place);
    if (/[0-9a-f-]{32}/i.test(id)) return unknownValue("its namespace is a UUID of an unusual form", place);
    throw new ExpressionError("the namespace is no UUID");
  }),
};

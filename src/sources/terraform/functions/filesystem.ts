/** Functions of files: those of the repository, through the context, and of paths. */

import { hasHole } from "../../../authorization/hole.ts";
import type { Place } from "../../../inventory/model.ts";
import { indexLines } from "../../document/lines.ts";
import { type Segment, textValue, unknownValue, type Value } from "../../template/value.ts";
import { ExpressionError, type FunctionContext, type TerraformFunction } from "../model.ts";
import {
  argument,
  booleanValue,
  describe,
  type FunctionTable,
  MAX_LENGTH,
  ofKnown,
  takes,
  tooLarge,
  toText,
  unknownOf,
} from "./arguments.ts";
import { hashOf } from "./hash.ts";

interface File {
  readonly text: string;
  readonly path: string;
}

/** Each line of a file has a place of its own up to this many. */
const MAX_LINES = 20_000;

/** Calls `use` with the file that the first argument names; unknown where there is none that may be read. */
function reading(use: (file: File, place: Place) => Value): TerraformFunction {
  return (parameters, context) => {
    takes(parameters, 1);
    return withFile(parameters, context, (file) => use(file, context.place));
  };
}

function withFile(
  parameters: readonly Value[],
  { place, readFile }: FunctionContext,
  use: (file: File) => Value,
): Value {
  const { text: path } = toText(argument(parameters, 0));
  if (hasHole(path)) return unknownOf(parameters, place);
  const file = readFile(path);
  if (file === undefined) return unknownValue(`the file ${path} is not in the repository`, place);
  if (hasHole(file.text)) return unknownValue(`the file ${path} holds a character that no text has`, place);
  return file.text.length > MAX_LENGTH ? tooLarge(place) : use(file);
}

/** The text of a file, each line with its place. */
function file({ text, path }: File): Value {
  const lines = indexLines(text);
  const segments: Segment[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    if (segments.length >= MAX_LINES) break;
    const end = at + line.length;
    if (line !== "") segments.push({ length: line.length, place: lines.place(path, at, end), verbatim: true });
    if (end < text.length) segments.push({ length: 1, place: lines.place(path, end, end), verbatim: false });
    at = Math.min(end + 1, text.length);
  }
  if (at < text.length)
    segments.push({ length: text.length - at, place: lines.place(path, at, text.length), verbatim: false });
  return { kind: "string", text, holes: [], place: lines.place(path, 0, text.length), segments };
}

/** Hashes are of bytes; they are those of the text where nothing was lost in reading it. */
function fileHash(algorithm: string, encoding: "hex" | "base64"): TerraformFunction {
  return reading(({ text }, place) => bytesOf(text, place) ?? textValue(hashOf(algorithm, encoding, text), place));
}

function bytesOf(text: string, place: Place): Value | undefined {
  return text.includes("\ufffd") ? unknownValue("the file holds more than text", place) : undefined;
}

/** Whether a file is there that may not be read is not known. */
function fileexists(parameters: readonly Value[], context: FunctionContext): Value {
  takes(parameters, 1);
  return withFile(parameters, context, () => booleanValue(true, context.place));
}

function templatefile(parameters: readonly Value[], context: FunctionContext): Value {
  takes(parameters, 2);
  const variables = argument(parameters, 1);
  if (variables.kind === "unknown") return unknownOf([variables], context.place);
  if (variables.kind !== "object") throw new ExpressionError(`an object is required, not ${describe(variables)}`);
  return withFile(parameters, context, (found) => context.renderTemplate(found, variables));
}

/** What depends on the machine that Terraform runs on. */
function ofMachine(why: string, count: number): TerraformFunction {
  return (parameters, { place }) => {
    takes(parameters, count);
    return unknownValue(why, place);
  };
}

/** The last part of a path, without slashes at its end. */
function basename(path: string): string {
  const bare = path.replace(/\/+$/, "");
  if (bare === "") return path === "" ? "." : "/";
  return bare.slice(bare.lastIndexOf("/") + 1);
}

/** A path without its last part, in its shortest form. */
function dirname(path: string): string {
  const parts: string[] = [];
  const absolute = path.startsWith("/");
  for (const part of path.slice(0, path.lastIndexOf("/") + 1).split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (!absolute) parts.push(part);
  }
  const joined = parts.join("/");
  return absolute ? `/${joined}` : joined || ".";
}

export const FILESYSTEM_FUNCTIONS: FunctionTable = {
  abspath: ofMachine("the folder that Terraform runs in is not known", 1),
  basename: ofKnown(["string"], ([path], place) => textValue(basename(path), place)),
  dirname: ofKnown(["string"], ([path], place) => textValue(dirname(path), place)),
  file: reading(file),
  filebase64: reading(
    ({ text }, place) => bytesOf(text, place) ?? textValue(Buffer.from(text).toString("base64"), place),
  ),
  filebase64sha256: fileHash("sha256", "base64"),
  filebase64sha512: fileHash("sha512", "base64"),
  fileexists,
  filemd5: fileHash("md5", "hex"),
  fileset: ofMachine("folders are not listed", 2),
  filesha1: fileHash("sha1", "hex"),
  filesha256: fileHash("sha256", "hex"),
  filesha512: fileHash("sha512", "hex"),
  pathexpand: ofKnown(["string"], ([path], place) =>
    path.startsWith("~") ? unknownValue("the home folder is not known", place) : textValue(path, place),
  ),
  templatefile,
};

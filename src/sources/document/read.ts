/** From a file of the tree to its text and its parsed document. Bad content gives problems, never an exception. */

import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { UserError } from "../../errors.ts";
import type { SourceProblem, Tree } from "../model.ts";
import { parseJson } from "./json.ts";
import { indexLines } from "./lines.ts";
import type { DocumentFormat, ParsedDocument } from "./model.ts";
import { parseYaml } from "./yaml.ts";

/** A file's text; `sha256` is over its exact bytes. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
  readonly sha256: string;
}

export interface SourceDocument extends SourceText, ParsedDocument {
  readonly format: DocumentFormat;
}

export type ReadResult<T> = { readonly ok: T } | { readonly problems: readonly SourceProblem[] };

/** Reads a file as UTF-8; a byte order mark is left out of the text. */
export async function readText(tree: Tree, path: string, rule = "unreadable-input"): Promise<ReadResult<SourceText>> {
  try {
    return decode(path, await tree.read(path), rule);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const help = error.help === undefined ? {} : { help: error.help };
    return { problems: [{ severity: "error", rule, path, message: error.message, ...help }] };
  }
}

/** Reads files as text, one by one; undefined where there is none that can be read. */
export function fileReader(tree: Tree): (path: string) => Promise<SourceText | undefined> {
  return async (path) => {
    const text = await readText(tree, path);
    return "ok" in text ? text.ok : undefined;
  };
}

/** The first line of what stands in git for a file that Git LFS keeps elsewhere (git-lfs, docs/spec.md). */
const LFS_POINTER = "version https://git-lfs.github.com/spec/v1\n";
const LONGEST_POINTER = 1024;

export function isLfsPointer(bytes: Uint8Array): boolean {
  return bytes.length < LONGEST_POINTER && Buffer.from(bytes).toString("latin1").startsWith(LFS_POINTER);
}

/** A file's bytes as text, which must be UTF-8, and the file itself, not a pointer of Git LFS to it. */
export function decode(path: string, bytes: Uint8Array, rule = "unreadable-input"): ReadResult<SourceText> {
  if (isLfsPointer(bytes)) return { problems: [inLfs(path, rule)] };
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  try {
    return { ok: { path, sha256, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) } };
  } catch {
    return { problems: [notUtf8(path, bytes, rule)] };
  }
}

/** Parses a text by its extension; one that tells nothing is taken for JSON where it starts like JSON. */
export async function parseText(source: SourceText, rule = "unreadable-input"): Promise<ReadResult<SourceDocument>> {
  const format = formatOf(source.path, source.text);
  const result = format === "json" ? parseJson(source.text, source.path) : await parseYaml(source.text, source.path);
  if ("document" in result) return { ok: { ...source, ...result.document, format } };
  return { problems: result.problems.map((problem) => ({ severity: "error", rule, path: source.path, ...problem })) };
}

function formatOf(path: string, text: string): DocumentFormat {
  if (/\.json$/i.test(path)) return "json";
  if (/\.ya?ml$/i.test(path)) return "yaml";
  return /^\s*[{["]/.test(text) ? "json" : "yaml";
}

function inLfs(path: string, rule: string): SourceProblem {
  return {
    severity: "error",
    rule,
    path,
    line: 1,
    column: 1,
    message: "a pointer of Git LFS stands in the place of the file's content",
    help: `keep policies in git itself: take the file out of .gitattributes, then git rm --cached and git add ${path} again`,
  };
}

function notUtf8(path: string, bytes: Uint8Array, rule: string): SourceProblem {
  const [first, second] = bytes;
  const utf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const text = new TextDecoder().decode(bytes);
  const { line, column } = indexLines(text).position(Math.max(0, text.indexOf("\ufffd")));
  const message = utf16 ? "the file is UTF-16" : `bytes that are no UTF-8 (line ${line}, column ${column})`;
  return { severity: "error", rule, path, line, column, message, help: "save the file as UTF-8" };
}
